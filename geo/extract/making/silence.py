"""Why a sentence tells of no event at all: no war, not real, or nothing new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.reading.exclusions import why_no_event
from geo.extract.reading.reality import tells, why_peace
from geo.extract.reading.warlike import is_at_arms, speaks_of_war

if TYPE_CHECKING:
    from datetime import date

    from geo.extract.making.pieces import Told

_PEACE = "the sentence names no weapon or force of war, and the report is not about fighting"


def why_silent(told: Told, day: date, *, at_war: bool) -> str | None:
    """Return why a sentence tells of no war, or of nothing that happened; else ``None``.

    Args:
        told: the sentence, without the deeds that did not happen.
        day: of the report.
        at_war: the report as a whole is about fighting.
    """
    parsed = told.parsed
    if not (at_war or told.unreal or speaks_of_war(parsed, day)):
        return _PEACE
    text = parsed.sentence.text
    if why := why_peace(parsed, told.words, at_arms=is_at_arms(parsed)):
        return why
    if why := why_no_event(text, strong=told.is_strong()):
        return why
    return None if tells(parsed) else told.unreal
