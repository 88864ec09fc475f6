"""The figures of a list by place: which weapon they count, and what was done with it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from geo.extract.reading.arms import COUNTED, Arms, arms, single
from geo.languages.codes import DAMAGE, INTERCEPT, LAUNCH, LOSE, PLACE, WEAPON

if TYPE_CHECKING:
    from geo.extract.cutting.chunks import Parsed
    from geo.extract.reading.frames import Frame

_NOUN_WITHIN = 5  # chunks after a figure that may hold its noun


def weapon_of(frame: Frame, last_named: str | None) -> str | None:
    """Return the weapon that a listed figure counts: its noun, else the one named before it."""
    parsed, own = frame.parsed, frame.figure or 0
    for i in range(own, min(own + _NOUN_WITHIN, frame.last)):
        if parsed.codes[i] == WEAPON:
            return COUNTED.get(parsed.chunks[i].value)
        if parsed.codes[i] == PLACE:
            break
    for i in range(own, -1, -1):
        if parsed.codes[i] == WEAPON and parsed.chunks[i].value in COUNTED:
            return COUNTED[parsed.chunks[i].value]
    return last_named


def listed_arms(frame: Frame, last_named: str | None, last_role: str | None) -> Arms:
    """Return the one figure of a list's frame as launched, intercepted or jammed."""
    weapon = weapon_of(frame, last_named)
    if weapon is None or frame.figure is None:
        return Arms()
    return single(frame.parsed, frame.figure, weapon, _role(frame, weapon, last_role))


@lru_cache(maxsize=8)  # every figure of a list asks for the same sentence
def _whole(parsed: Parsed, last: int, weapon: str) -> Arms:
    return arms(parsed, 0, last, weapon)


def _role(frame: Frame, weapon: str, last_role: str | None) -> str:
    own = frame.parsed.chunks[frame.figure or 0].start
    whole = _whole(frame.parsed, frame.last, weapon)
    for role, counts in (
        (INTERCEPT, whole.intercepted),
        (LOSE, whole.jammed),
        (LAUNCH, whole.launched),
    ):
        if any(c.count.start == own for c in counts):
            return role
    codes = frame.parsed.codes
    if INTERCEPT in codes or DAMAGE in codes:
        return INTERCEPT
    if LOSE in codes:
        return LOSE
    return last_role or (LAUNCH if LAUNCH in codes else INTERCEPT)
