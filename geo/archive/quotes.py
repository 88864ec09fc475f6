"""Cut an event's evidence into pieces, so that a page can set off the place and the figures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from geo.models import Span

if TYPE_CHECKING:
    from geo.models import Event, Report


class Emphasis(StrEnum):
    """Why a piece of a quotation is set off."""

    NONE = ""
    PLACE = "place"
    FIGURE = "figure"
    SPEAKER = "speaker"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quotation; the pieces of one sentence, joined, are the sentence."""

    text: str
    emphasis: Emphasis = Emphasis.NONE


def quote(event: Event, report: Report) -> list[list[Piece]]:
    """Return the event's sentences, main one first, each cut into pieces.

    Where offsets do not fit the text, the sentence stands unmarked: the words matter more.
    """
    spans = event.spans or ()
    if not spans or report.text[spans[0].start : spans[0].end] != event.evidence:
        return [[Piece(event.evidence)]]
    return [_pieces(report.text, span, _marked(event)) for span in spans]


def _marked(event: Event) -> list[tuple[Span, Emphasis]]:
    marked = [
        (Span(start=place.start, end=place.end), Emphasis.PLACE)
        for place in event.places
        if place.end > place.start
    ]
    counts = [event.killed, event.wounded, event.killed_and_wounded]
    counts += [row.count for row in (*event.launched, *event.intercepted, *event.jammed)]
    marked += [
        (Span(start=count.start, end=count.end), Emphasis.FIGURE)
        for count in counts
        if count is not None
    ]
    if event.attribution:
        said_by = Span(start=event.attribution.start, end=event.attribution.end)
        marked.append((said_by, Emphasis.SPEAKER))
    return sorted(marked, key=lambda row: (row[0].start, -row[0].end))


def _pieces(text: str, sentence: Span, marked: list[tuple[Span, Emphasis]]) -> list[Piece]:
    pieces: list[Piece] = []
    at = sentence.start
    for span, emphasis in marked:
        # What overlaps an earlier piece, or leaves the sentence, is not set off.
        if span.start < at or span.end > sentence.end or span.end <= span.start:
            continue
        if span.start > at:
            pieces.append(Piece(text[at : span.start]))
        pieces.append(Piece(text[span.start : span.end], emphasis))
        at = span.end
    if at < sentence.end:
        pieces.append(Piece(text[at : sentence.end]))
    return pieces
