"""Who attacked, where the weapon tells it: one that one side of a war alone has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.reading.wars import between
from geo.languages.codes import OF, WEAPON
from geo.languages.en.arsenals import ARSENALS, NOT_ITSELF

if TYPE_CHECKING:
    from geo.extract.cutting.chunks import Parsed
    from geo.extract.reading.frames import Frame
    from geo.extract.reading.implied import Scene


def owner(parsed: Parsed, frame: Frame, scene: Scene) -> str | None:
    """Return the side that alone has the weapon that struck or was shot down in a frame.

    ``None`` where two sides' weapons are named, where the weapon is what was hit, and in other
    wars: both sides of some have the same.
    """
    found = {
        side
        for at in range(frame.first, frame.last)
        if parsed.chunks[at].code == WEAPON
        and not _is_hit(parsed, at)
        and (side := _has(parsed.chunks[at].text.lower(), scene))
    }
    return found.pop() if len(found) == 1 else None


def _has(weapon: str, scene: Scene) -> str | None:
    for row in ARSENALS:
        if any(word in row.weapons for word in (weapon, *weapon.split())):
            wars = between(row.side, row.enemy)
            on = any(war.goes_on(scene.day) for war in wars)
            there = {war.home for war in wars}
            where = {place.country for place in scene.places if place is not None}
            return row.side if on and there & (where or set(scene.countries)) else None
    return None


def _is_hit(parsed: Parsed, at: int) -> bool:
    """Tell whether a weapon is what was struck or kept there: "a depot of Shaheds"."""
    behind = parsed.chunks[at + 1].text.lower() if at + 1 < len(parsed.chunks) else ""
    before = parsed.codes[at - 1] if at else ""
    words = parsed.chunks[at].text.lower().split()
    return before == OF or behind in NOT_ITSELF or any(word in NOT_ITSELF for word in words)
