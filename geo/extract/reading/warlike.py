"""Whether a text speaks of war: words such as "hit" and "captured" also tell of sport and crime.

In a report about fighting, a generic deed with a place is an event. Elsewhere it is one only where
its own sentence names a weapon of war or a force that does it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.languages.en.actors import OPPONENTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geo.extract.cutting.chunks import Chunk, Parsed

# Weapons whose words hardly mean anything else; "rocket", "jet", "mine" and "bomb" often do.
_WEAPONS = frozenset({"drone", "naval_drone", "missile", "bomb"})
_GUNS = re.compile(r"artillery|mortar|howitzer|mlrs|launcher|munition|shellfire|tank")
_DEEDS = frozenset({"air", "shelling", "drone", "missile", "rocket"})
_FIGHTERS = frozenset(
    """
    troops army infantry militia militias paratroopers marines soldier soldiers fighters militant
    militants insurgents rebels gunmen brigade battalion airstrike airstrikes
    """.split()
)
_GROUPS = frozenset(
    {"Hamas", "Islamic Jihad", "Hezbollah", "Houthis", "RSF", "Fano", "M23", "ADF", "Boko Haram",
     "ISWAP", "al-Shabaab", "Islamic State", "al-Qaeda", "JNIM", "Taliban", "TTP", "BLA", "SDF",
     "PKK", "HTS", "Arakan Army", "Wagner"}
)  # fmt: skip
_GROUNDS = frozenset(
    war.home for war in OPPONENTS if war.only
)  # where explosions are reported as war
_FORCES = re.compile(r"R(?:s?x?)F|RA|R[xBD]?[AG](?!o)|R[PW]")
_SHARE = 0.12  # of a text's sentences; below it, a long article only touches on a war


def speaks_of_war(sentence: Parsed) -> bool:
    """Tell whether one sentence names a weapon of war, its use, or a force that acts."""
    for chunk in sentence.chunks:
        if chunk.code == "W" and (chunk.value in _WEAPONS or _GUNS.match(chunk.text.lower())):
            return True
        if chunk.code == "A" and chunk.value in _DEEDS:
            return True
    deed = set(sentence.codes) & set("AGIEKH")
    if deed and any(c.text.lower() in _FIGHTERS for c in sentence.chunks if c.code in "FPG"):
        return True
    if deed and any(c.value in _GROUPS for c in sentence.chunks if c.code == "R"):
        return True
    if deed and any(_on_war_ground(chunk) for chunk in sentence.chunks):
        return True
    return _FORCES.search(sentence.codes) is not None


def _on_war_ground(chunk: Chunk) -> bool:
    place = chunk.place.place if chunk.place else None
    return chunk.code == "T" and place is not None and place.country in _GROUNDS


def is_war_report(sentences: Iterable[Parsed]) -> bool:
    """Tell whether a report is about fighting: enough of its sentences speak of it."""
    told = [speaks_of_war(sentence) for sentence in sentences]
    return sum(told) >= max(1.0, _SHARE * len(told))
