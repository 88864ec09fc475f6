"""Whose ground a side strikes: asked to tell namesakes of several countries apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.reading.held import HELD
from geo.extract.reading.wars import OPPONENTS

if TYPE_CHECKING:
    from datetime import date


def grounds_of(side: str, day: date) -> frozenset[str]:
    """Return the countries (ISO codes) that a side strikes: its own where an enemy holds a part.

    Empty where the tables do not know the side at war on that day.
    """
    wars = [war for war in OPPONENTS if war.goes_on(day)]
    held = {row.country for row in HELD if row.holder}
    own = {war.home for war in wars if war.side == side} & held
    return frozenset(own | {war.home for war in wars if war.enemy == side})
