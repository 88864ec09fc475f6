"""Which kind of attack a stretch tells of, with the weapon that was named before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import Shape, any_of, many, some
from geo.extract.reading.kinds import kind_of
from geo.extract.reading.listed import weapon_of
from geo.languages.codes import (
    AND,
    ATTACK,
    BE,
    COMMA,
    GROUND,
    INTERCEPT,
    LAUNCH,
    LOSE,
    WEAPON,
    WORD,
)
from geo.models import LOOSE_TYPES, EventType

if TYPE_CHECKING:
    from geo.extract.reading.frames import Frame

# Codes that say what kind of attack it was; without one the whole sentence is asked.
_TELLS_KIND = frozenset(ATTACK + GROUND + INTERCEPT + LOSE + LAUNCH + WEAPON)
_BROUGHT_DOWN = frozenset(INTERCEPT + LOSE)
_SAME_WEAPON = Shape(
    some(any_of(COMMA, AND)) + many(any_of(BE, WORD)) + ATTACK,
    "a second deed of the same attacker, with the weapon named before it",
    takes=", and attacked the harbour",
    leaves="two drones attacked",
    by="match",
)
# Counted weapons that are kinds of attack by their names.
_TELLING_WEAPONS = frozenset((EventType.DRONE.value, EventType.MISSILE.value))


def kind_told(frame: Frame, weapon: str | None) -> EventType:
    """Return the kind of attack that a frame tells of; `weapon` is the one named last."""
    parsed = frame.parsed
    kind = kind_of(parsed, frame.first, frame.last)
    if kind in LOOSE_TYPES and not _TELLS_KIND & set(frame.codes):
        kind = kind_of(parsed, 0, len(parsed.chunks))
    if frame.figure is not None:
        return _counted_kind(weapon_of(frame, weapon), kind)
    if kind is not EventType.OTHER:
        return kind
    if WEAPON not in parsed.codes and (frame.skip or _BROUGHT_DOWN & set(frame.codes)):
        return _counted_kind(weapon, kind)
    if _SAME_WEAPON.match(frame.codes):
        return kind_of(parsed, 0, frame.last)  # "hit X and attacked Y": with the same weapon
    return kind


def _counted_kind(weapon: str | None, kind: EventType) -> EventType:
    if weapon in _TELLING_WEAPONS and kind is not EventType.NAVAL:
        return EventType(weapon)
    return kind
