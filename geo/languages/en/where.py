"""English: what tells where an event was from the other places that a sentence names."""

from __future__ import annotations

from geo.languages.rows import Phrase, Words

# Places that are no event's place.
OFFICES_OF = Words(
    """
    governor head mayor residents people resident native authorities administration officials
    government council ministry president leader governors parliament embassy citizens soldiers
    troops man woman outskirts-of spokesman spokesperson police prosecutors republic's flag
    newspaper those embassy embassies mention map capture-of front fleet
    """,
    "before “of X”: X belongs to a person or an office",
    takes="the governor of Kherson",
    leaves="the port of Kherson",
)
OFFICES_AFTER = Words(
    """
    governor mayor head residents officials authorities police prosecutors administration leader
    government fleet residents time front ministry based
    """,
    "behind X: X belongs to a person or an office",
    takes="the Kherson governor",
    leaves="the Kherson port",
)
GATHERINGS = Words(
    "talks summit meeting conference negotiations ceremony funeral exercise exercises court",
    "before “in X”: something else happens there",
    takes="talks in Istanbul",
    leaves="an attack in Istanbul",
)
COMPARED = Words(
    "unlike|rather than|instead of|than",
    "before a name: told apart from the place where it was",
    takes="Unlike Odesa, Mykolaiv was hit",
    leaves="Odesa, like Mykolaiv, was hit",
)
ACROSS = Words("across", "behind a comma, before water: it lies between", takes=", across the Nile")

ELSEWHERE = Phrase(
    r"\b(?:(?:speaking|talking|gather(?:ed|ing)|appearing|testifying) (?:\w+ ){0,3}?(?:in|at)"
    r"|(?:visiting|touring)"
    r"|in (?:support|solidarity|defen[cs]e|sympathy|revenge|retaliation|memory|protest)"
    r" (?:of|for|with|over|against|at)(?: [^,;.]{0,60}?(?:in|of|on|with|against))?"
    r"|from (?:[\w-]+ ){0,3}?(?:ships?|warships?|vessels?|frigates?|bombers?|jets?|aircraft|planes?|"
    r"warplanes?|submarines?|launchers?|airfields?|airbases?|bases?|positions?)"
    r" (?:\w+ ){0,2}?(?:over|in|at|near|off|above|around))"
    r"(?: the| (?:[a-z]+ ){1,2})?$",
    "straight before a name: where somebody speaks or goes, whose cause it is, where arms set out",
    takes=(
        "Before speaking in",
        "in support of people in the",
        "in support of",
        "from bombers over the",
        "after visiting",
    ),
    leaves=("the shells hit a meeting hall in", "support troops in", "a strike from ships hit"),
)
# How an event lies to a place.
AREA = Phrase(
    r"(?:area|vicinity)s?\b",
    "behind a name: the place and what lies round it",
    takes="area on",
    leaves="arena",
    by="match",
)
COMPASS_OF = Phrase(
    r"(?P<km>\d+(?:[.,]\d+)?)? ?(?:km|kilomet(?:er|re)s?|miles?)?,? ?"
    r"(?:(?:to |in |on )?the )?(?P<way>(?:north|south)?(?:-| )?(?:east|west|north|south))"
    r"(?:ern|wards?)?(?: (?:side|outskirts|edge|part))? of$",
    "straight before a name: the event was on that side of it, so far away",
    takes=("12 km north-west of", "on the southern edge of"),
    leaves=("in the north", "in the middle of"),
)
DISTANCE_FROM = Phrase(
    r"(?P<km>\d+(?:[.,]\d+)?) ?(?P<unit>km|kilomet(?:er|re)s?|miles?) (?:away )?(?:from|of)"
    r"(?: the)?(?: \w+)?$|(?:not |so )*far from$",
    "straight before a name: the event was so far from it",
    takes=("8 km from", "not far from"),
    leaves="two hours from",
)
MILES = "mile"
"""How the unit begins that is no kilometre."""
GENERIC_BEFORE = Phrase(
    r"(?: the)?(?: (?:town|city|village|settlement|port|district|hamlet)s? of)?"
    r"(?: the)?(?: (?:town|city|village|settlement|port))?$",
    "words for a place between a relation and its name: left out before the relation is read",
    takes="north of the village of",
)
QUARTERS = ("north", "south", "east", "west")
"""How the words end that need “of” to say near: “north of Toretsk”."""
TOWARDS = Words(
    "towards toward against into onto",
    "an attack that goes there is there; “to Egypt” is not",
    takes="shells fired towards Berdin",
    leaves="flown to Egypt",
)
INCLUDING = "including"
"""Between two names: the second is one of several, and does not hold the first."""
FACILITY = Phrase(
    r"\bthe (?:\w+ )?(?:city|town|village|airport|airfield|port|market|hospital|school|station|"
    r"centre|center|plant|refinery|depot|bridge|mosque|church|camp)\b",
    "something of the place where the speaker stands: “residents of X said the market …”",
    takes="the central market burned",
    leaves="a drone fell",
)
