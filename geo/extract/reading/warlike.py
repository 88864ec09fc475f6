"""Whether a text speaks of war: words such as "hit" and "captured" also tell of sport and crime.

In a report about fighting, a generic deed with a place is an event. Elsewhere it is one only where
its own sentence names a weapon of war or a force that does it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import Shape, any_of, either, maybe, not_before
from geo.extract.reading.wars import GROUNDS, GROUPS
from geo.languages.codes import (
    ATTACK,
    BE,
    EXPLODE,
    FORCES,
    GROUND,
    INTERCEPT,
    KILL,
    OF,
    OWNS,
    PERSON,
    PLACE,
    SIDE,
    TIME,
    WEAPON,
    WORD,
    WOUND,
)
from geo.languages.en.actors import FIGHTERS
from geo.languages.en.weapons import GUNS
from geo.languages.values import AIR, BOMB, DRONE, MISSILE, NAVAL_DRONE, ROCKET, SHELLING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geo.extract.cutting.chunks import Chunk, Parsed

# Weapons whose words hardly mean anything else; "rocket", "jet", "mine" and "bomb" often do.
_WEAPONS = frozenset((DRONE, NAVAL_DRONE, MISSILE, BOMB))
_STRIKES = frozenset((AIR, SHELLING, DRONE, MISSILE, ROCKET))
_DEEDS = frozenset(ATTACK + GROUND + INTERCEPT + EXPLODE + KILL + WOUND)
_WHO = FORCES + PERSON + GROUND  # codes of words for fighters and for what they do
_SIDE_ACTS = Shape(
    SIDE
    + either(
        maybe(OWNS) + maybe(WORD) + FORCES,
        ATTACK,
        maybe(any_of(WORD, BE, TIME)) + any_of(ATTACK, GROUND) + not_before(OF),
        any_of(PERSON, WEAPON),
    ),
    "a side of a war, with its forces, its weapons or its deed",
    takes=("Russian forces", "Ukraine's elite troops", "Israeli strikes", "Iran has attacked"),
    leaves=("Russian officials", "the Russian invasion of"),
)
_SHARE = 0.12  # of a text's sentences; below it, a long article only touches on a war


def speaks_of_war(sentence: Parsed) -> bool:
    """Tell whether one sentence names a weapon of war, its use, or a force that acts."""
    for chunk in sentence.chunks:
        if chunk.code == WEAPON and (chunk.value in _WEAPONS or GUNS.match(chunk.text.lower())):
            return True
        if chunk.code == ATTACK and chunk.value in _STRIKES:
            return True
    deed = set(sentence.codes) & _DEEDS
    if deed and any(c.text.lower() in FIGHTERS for c in sentence.chunks if c.code in _WHO):
        return True
    if deed and any(c.value in GROUPS for c in sentence.chunks if c.code == SIDE):
        return True
    if deed and any(_on_war_ground(chunk) for chunk in sentence.chunks):
        return True
    return _SIDE_ACTS.search(sentence.codes) is not None


def _on_war_ground(chunk: Chunk) -> bool:
    place = chunk.place.place if chunk.place else None
    return chunk.code == PLACE and place is not None and place.country in GROUNDS


def is_war_report(sentences: Iterable[Parsed]) -> bool:
    """Tell whether a report is about fighting: enough of its sentences speak of it."""
    told = [speaks_of_war(sentence) for sentence in sentences]
    return sum(told) >= max(1.0, _SHARE * len(told))
