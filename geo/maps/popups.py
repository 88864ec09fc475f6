"""What the browser is told of an event: lists of plain text, which it sets as text, never as HTML.

The order of the fields is the contract with ``static/map/popup.js``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.archive.links import safe_url
from geo.archive.quotes import quote
from geo.maps.palette import TYPES
from geo.words.phrases import (
    attacker_words,
    exactness_words,
    figures_words,
    notes_words,
    source_words,
    speaker_words,
    when_words,
)

if TYPE_CHECKING:
    from geo.models import Event, EventPlace, Report
    from geo.words import Words


def popup_row(event: Event, report: Report, place: EventPlace, words: Words) -> list[object]:
    """Return one event as the popup shows it."""
    quoted = [[piece.text, piece.emphasis.value] for piece in quote(event, report)[0]]
    return [
        TYPES.index(event.type.value),
        when_words(event.when, words),
        words("attacker", who=attacker_words(event, words)),
        words("target", what=event.target) if event.target else None,
        figures_words(event, words),
        quoted,
        speaker_words(event, words),
        exactness_words(place, words),
        source_words(report, words),
        safe_url(report.url),
        notes_words(event, words),
    ]
