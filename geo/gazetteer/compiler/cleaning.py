"""Which of a source's alternate names can stand in a report that is written in Latin or Cyrillic.

GeoNames keeps names of every script, machine romanisations of them ("kurasunoarumeisuku"), airport
codes and whole phrases. None of those is a name that press prints, and each costs room.
"""

from __future__ import annotations

import re

# Letters, marks and the punctuation of names, up to Latin Extended-B and its additions.
_LATIN = re.compile(r"[ -~¡-ɏʰ-˿̀-ͯḀ-ỿ‐-‟′]+")
_CYRILLIC = re.compile(r"[Ѐ-ԯ 0-9'’ʼ().\-–]+")
# "al-Raqqa", "les Escaldes", "'s-Hertogenbosch" begin small; machine romanisations stay small.
_SMALL_START = re.compile(r"[a-zà-ÿ'‘’]")
_CAPITAL = re.compile(r"[A-ZÀ-ÞĀ-Ž]")
# Airport and UN/LOCODE codes: "KBP", "LON". Real names of four capitals are curated.
_CODE = re.compile(r"[A-Z0-9]{2,5}")
_NOT_A_NAME = re.compile(r"[,;:/(\[<>=@#*]|\d{3}|https?")
_LONGEST = 60
# Where a text of the war names a place in Cyrillic: here all names, elsewhere those of big towns.
CYRILLIC_COUNTRIES = frozenset({"UA", "RU", "BY", "MD", "KZ", "KG"})
_BIG = 100_000


def keeps(text: str, *, country: str | None, population: int) -> bool:
    """Tell whether an alternate name goes into the index."""
    if not 1 < len(text) <= _LONGEST or _NOT_A_NAME.search(text) or _CODE.fullmatch(text):
        return False
    if _LATIN.fullmatch(text):
        return not _SMALL_START.match(text) or bool(_CAPITAL.search(text))
    if _CYRILLIC.fullmatch(text):
        return country in CYRILLIC_COUNTRIES or population >= _BIG
    return False
