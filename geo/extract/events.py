"""Sentences and resolved places in, events out.

A text is cut (``cutting``), its stretches are read (``reading``), and events are made of them
(``making``): a ``Reader`` takes one sentence after the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.cutting.chunks import parse
from geo.extract.cutting.times import find_times
from geo.extract.making.reader import Reader
from geo.extract.reading.warlike import is_war_report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from geo.extract.cutting.chunks import Parsed
    from geo.extract.making.steps import Step
    from geo.models import Document, Event, Resolution


def extract_events(
    document: Document,
    resolutions: Sequence[Resolution],
    watch: Callable[[Step], None] | None = None,
) -> tuple[Event, ...]:
    """Return the events that a report tells of, in the order of their main sentences.

    Args:
        document: the report, cut into sentences.
        resolutions: its place names, resolved, ordered by their spans.
        watch: is told what was made of each sentence, as it is read.
    """
    parsed = tuple(_parsed(document, resolutions))
    told = [sentence for sentence in parsed if not sentence.sentence.dateline]
    at_war = is_war_report(told, document.report.published)
    body = [p for p in parsed if not p.sentence.headline]
    for part in (body, parsed):  # a headline tells only what the text below does not
        reader = Reader(document.report, at_war=at_war)
        for sentence in part:
            reader.look_above(sentence)
            if sentence.sentence.dateline:
                continue
            step = reader.read(sentence)
            if watch is not None:
                watch(step)
        if found := reader.events():
            return found
    return ()


def _parsed(document: Document, resolutions: Sequence[Resolution]) -> Iterator[Parsed]:
    """Cut the sentences that may tell of events into chunks, and the datelines over them."""
    position = 0
    for sentence in document.sentences:
        own: list[Resolution] = []
        while position < len(resolutions) and resolutions[position].mention.start < sentence.end:
            if resolutions[position].mention.start >= sentence.start:
                own.append(resolutions[position])
            position += 1
        if not sentence.boilerplate:
            times = find_times(sentence.text, document.report.published, sentence.start)
            yield parse(sentence, own, times)
