"""Words that say that a capitalised name is a person.

Source: English usage. Given names and surnames stand in given_names.txt and surnames.txt.
"""

from __future__ import annotations

from geo.languages.rows import Words

TITLES = Words(
    """
    mr mr. mrs mrs. ms ms. miss mx dr dr. prof prof. professor sir dame lord lady baron baroness
    count countess duke duchess prince princess king queen emperor sultan sheikh sheik emir
    president premier chancellor minister secretary senator sen sen. rep rep. congressman
    congresswoman gov gov. governor mayor lt lt. lt.gov. councilman councilwoman councillor
    councilor alderman sheriff deputy officer detective sgt sgt. sergeant cpl cpl. capt capt.
    captain maj maj. major col col. colonel gen gen. general brig brig. brigadier adm adm.
    admiral cmdr cmdr. commander marshal lieutenant private pvt. judge justice attorney
    prosecutor coroner inspector constable chief superintendent commissioner ambassador envoy
    spokesman spokeswoman spokesperson coach manager director chairman chairwoman ceo founder
    pope cardinal bishop archbishop rev rev. reverend father fr. pastor rabbi imam ayatollah
    mullah sister brother mother aunt uncle nurse chef actor actress singer rapper author writer
    journalist reporter correspondent analyst economist historian researcher scientist
    midfielder striker goalkeeper defender winger forward quarterback pitcher catcher guard
    rookie teammate skipper boss star son daughter husband wife widow
    """,
    "before a name: somebody's title, office, trade or kin; “General Santos” is a place, for words that are known together win",
    takes="Ms Houston",
    leaves="St. Louis",
)
GIVEN_COUNTRIES = Words(
    "chad georgia jordan israel kenya india cuba ireland america china asia",
    "countries that are given names too: before a surname they are people",
    takes="Chad Smith",
    leaves="Sweden Smith",
)
SPEECH = Words(
    """
    said says say told tells added adds explained explains recalled recalls wrote writes tweeted
    asked asks replied noted notes testified joked laughed smiled argued admitted insisted
    thinks thought believes believed knows knew feels felt hopes loves liked wants wanted
    """,
    "behind a name: it speaks or lives, so it is a person, unless it is a state or capital (“Moscow said”)",
    takes="Houston said",
    leaves="Houston burned",
)
GENERAL = Words(
    "general",
    "a rank, unless the name has several words (“General Santos”)",
    takes="General Petrov",
    leaves="Colonel Petrov",
)
PARTIES = Words(
    "r d i",
    "before a hyphen and a state: an American politician's party",
    takes="R-Texas",
    leaves="US-Texas",
)
