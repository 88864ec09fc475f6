"""English: how names are spelt, and what is put before or after them in full.

Source: the usage of the English-language press. The patterns of swaps take the keys of names
(``geo.gazetteer.names.fold``): small letters, no dots, no hyphens.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from geo.languages.rows import Phrase, Words
from geo.models import PlaceKind

# Letters that Unicode does not take apart, with the spelling that print uses.
LETTERS = {
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "ł": "l",
    "ħ": "h",
    "ı": "i",
    "ŋ": "n",
    "ŧ": "t",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ə": "a",
    "ё": "е",  # Russian print leaves the dots out
    "&": " and ",
}


class Swap(NamedTuple):
    """One way to spell a name differently, on its key; ``tests/test_spelling.py`` tries the pair."""

    pattern: re.Pattern[str]
    out: str
    why: str
    asked: str
    found: str
    kinds: frozenset[PlaceKind] = frozenset()  # what the words left out say it is; empty: any


_REGION = frozenset({PlaceKind.ADMIN1})
_STATE = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1})
_TOWN = frozenset({PlaceKind.SETTLEMENT})


def _swap(
    pattern: str,
    out: str,
    why: str,
    pair: tuple[str, str],
    kinds: frozenset[PlaceKind] = frozenset(),
) -> Swap:
    return Swap(re.compile(pattern), out, why, *pair, kinds)


SWAPS = (
    _swap(r"\bsaint\b", "st", "short form", ("Saint Louis", "St. Louis")),
    _swap(r"\bst\b", "saint", "long form", ("St Petersburg", "Saint Petersburg")),
    _swap(r"\bmt\b", "mount", "long form", ("Mt Vernon", "Mount Vernon")),
    _swap(r"\bmount\b", "mt", "short form", ("Mount Gilead", "Mt. Gilead")),
    _swap(r"\bft\b", "fort", "long form", ("Ft. Worth", "Fort Worth")),
    _swap(r"^the ", "", "article", ("The Dalles", "Dalles")),
    _swap(r"^(?:the )?(?:republic|kingdom|federation|sultanate|emirate|principality|state"
          r"|commonwealth|federal republic|islamic republic|people s republic) of (?:the )?", "",
          "full name", ("Republic of Armenia", "Armenia"), _STATE),
    _swap(r" (?:state|province|region|oblast|governorate|prefecture|territory)$", "",
          "generic word", ("Kaduna State", "Kaduna"), _REGION),
    _swap(r"^(?:city|town|village|port|port city) of ", "", "generic word",
          ("City of Kherson", "Kherson"), _TOWN),
    _swap(r" (?:city|town|village)$", "", "generic word", ("Kherson City", "Kherson"), _TOWN),
    _swap(r"^(?:a[lnrtdsz]|e[lnrtdsz]|ash|esh) ", "", "Arabic article left out",
          ("al-Mawasi", "Mawasi")),
    _swap(r"^(?:e[lnrtdsz]|esh) ", "al ", "Arabic article", ("El Fasher", "Al Fasher")),
    _swap(r"^(?=\w{4,}$)", "al ", "Arabic article added", ("Qamishli", "Al Qamishli")),
    _swap(r"\bain\b", "ayn", "Arabic ay", ("Ras al-Ain", "Ras al-Ayn")),
    _swap(r" (?:e|ye|i) ", " i ", "Persian link", ("Qala-e-Naw", "Qala i Naw")),
    _swap(r"(?<=\w)([aou])e", r"\1", "umlaut written out", ("Duesseldorf", "Düsseldorf")),
)  # fmt: skip

# What the resolver asks for besides a name as it stands.
COUNTY = "County"  # "Sonoma and Mendocino counties" are Sonoma County and Mendocino County
COUNTY_WORDS = Words("county counties", "the names before are counties'", takes="Orange County")
COUNTY_OF = Phrase(
    r"\ACounty ",
    "Irish and English counties, which are known by the bare name as well",
    takes="County Durham",
    leaves=("Durham County", "Countyline Road"),
    by="match",
    exact=True,
)
STYLE_OF_STATE = Phrase(
    r"\A(?:Republic of (?:Kingdom of )?|Kingdom of )",
    "what a state calls itself; it is known by the bare name as well",
    takes=("Republic of Armenia", "Kingdom of Bahrain"),
    leaves=("Armenian Republic", "The Republic of Korea"),
    by="match",
    exact=True,
)
