"""Whether a text speaks of war: words such as "hit" and "captured" also tell of sport and crime.

In a report about fighting, a generic deed with a place is an event. Elsewhere it is one only where
its own sentence names a weapon of war or a force that does it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import Shape, any_of, either, maybe, not_before
from geo.extract.reading.battlegrounds import ground_of
from geo.extract.reading.wars import GROUPS
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
from geo.languages.en.fighting import FIGHTERS, PITS
from geo.languages.en.weapons import GUNS
from geo.languages.values import AIR, BOMB, DEVICE, DRONE, MISSILE, NAVAL_DRONE, ROCKET, SHELLING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from geo.extract.cutting.chunks import Parsed

# Weapons whose words hardly mean anything else; "rocket", "jet", "mine" and "bomb" often do.
_WEAPONS = frozenset((DRONE, NAVAL_DRONE, MISSILE, BOMB))
_STRIKES = frozenset((AIR, SHELLING, DRONE, MISSILE, ROCKET))
_DEEDS = frozenset(ATTACK + GROUND + INTERCEPT + EXPLODE + KILL + WOUND)
_ARMED = frozenset(WEAPON + EXPLODE + GROUND)  # of these, no accident or illness is told
_WHO = ATTACK + FORCES + PERSON + GROUND  # codes of words for fighters and for what they do
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


def speaks_of_war(sentence: Parsed, day: date) -> bool:
    """Tell whether one sentence names a weapon of war, its use, or a force that acts.

    Args:
        sentence: cut into chunks.
        day: of the report; where a country was at war then, more is told as war.
    """
    if is_at_arms(sentence):
        return True
    codes = set(sentence.codes)
    return PLACE in codes and _on_war_ground(sentence, codes, day)


def is_at_arms(sentence: Parsed) -> bool:
    """Tell whether one sentence names a weapon of war that is used, or a force that acts."""
    for chunk in sentence.chunks:
        if chunk.code == WEAPON and (chunk.value in _WEAPONS or GUNS.match(chunk.text.lower())):
            return True
        if chunk.code == ATTACK and chunk.value in _STRIKES:
            return True
    if EXPLODE in sentence.codes and any(
        chunk.code == WEAPON and chunk.value == DEVICE and chunk.text.lower() not in PITS
        for chunk in sentence.chunks
    ):
        return True  # a bomb that somebody planted
    if not _DEEDS.isdisjoint(sentence.codes):
        for chunk in sentence.chunks:
            if chunk.code in _WHO and chunk.text.lower() in FIGHTERS:
                return True
            if chunk.code == SIDE and chunk.value in GROUPS:
                return True
    return _SIDE_ACTS.search(sentence.codes) is not None


def _on_war_ground(sentence: Parsed, codes: set[str], day: date) -> bool:
    """Tell whether a deed is in a country at war: any, where the war is nearly everywhere."""
    armed, deed = bool(codes & _ARMED), bool(codes & _DEEDS)
    if not (armed or deed):
        return False
    for chunk in sentence.chunks:
        if chunk.code != PLACE or chunk.place is None:
            continue
        place = chunk.place.place or chunk.place.container
        if place is None:
            continue
        ground = ground_of(place.country, day)
        if ground is not None and (armed or ground.whole):
            return True
    return False


def is_war_report(sentences: Iterable[Parsed], day: date) -> bool:
    """Tell whether a report is about fighting: enough of its sentences speak of it."""
    told = [speaks_of_war(sentence, day) for sentence in sentences]
    return sum(told) >= max(1.0, _SHARE * len(told))
