"""Broken words made whole before a report is read: “Pol-⏎tava”, soft hyphens, zero-width spaces.

What is found in the mended text is then moved back, so that its spans and words are those of the
report as it was published.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

from geo.languages.en.layout import HYPHEN_BEFORE, HYPHEN_BEHIND
from geo.models import Attribution, Count, Event, EventPlace, Mention, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.models import LocatedReport, Report

_SPELT = (Mention, EventPlace, Attribution)  # values with a span that hold its words, too
_SPANNED = (*_SPELT, Count, Span)

# Soft hyphen, zero-width space and (non-)joiners, word joiner, byte order mark.
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_PARTED = rf"(?<=[^\W\d_])[-‐{_UNSEEN}]+\r?\n[ \t]*(?=[^\W\d_])"
_BREAKS = re.compile(rf"{_PARTED}|[{_UNSEEN}]+")
_WORD_BEFORE = re.compile(r"[^\W\d_]+\Z")
_WORD_BEHIND = re.compile(r"[^\W\d_]+")
_LONGEST_WORD = 30  # characters


@dataclass(frozen=True, slots=True)
class Mended:
    """A report whose words are whole, and where each of its characters stood."""

    report: Report
    published: Report
    offsets: Sequence[int]

    def back(self, located: LocatedReport) -> LocatedReport:
        """Move all that was found to the text as published."""
        found: LocatedReport = self._moved(located)
        return replace(found, report=self.published)

    def _moved(self, value: Any) -> Any:  # noqa: ANN401 - any value of the model
        if isinstance(value, tuple):
            return tuple(self._moved(each) for each in value)
        if not is_dataclass(value) or isinstance(value, type):
            return value
        old = {field.name: getattr(value, field.name) for field in fields(value)}
        moved = {name: self._moved(each) for name, each in old.items()}
        changed = {name: each for name, each in moved.items() if each is not old[name]}
        return self._told_of(replace(value, **changed) if changed else value)

    def _told_of(self, value: Any) -> Any:  # noqa: ANN401 - any value of the model
        """Give one value the span and the words of the text as published."""
        if isinstance(value, Event):
            start, end = value.spans[0].start, value.spans[0].end
            return replace(value, evidence=self.published.text[start:end])
        if not isinstance(value, _SPANNED):
            return value
        start, end = self._span(value.start, value.end)
        if isinstance(value, _SPELT):
            return replace(value, start=start, end=end, text=self.published.text[start:end])
        return replace(value, start=start, end=end)

    def _span(self, start: int, end: int) -> tuple[int, int]:
        return self.offsets[start], self.offsets[end - 1] + 1


def mend(report: Report) -> Mended | None:
    """Make the words of a report whole; ``None`` where none is broken."""
    text = report.text
    pieces: list[str] = []
    offsets: list[int] = []
    position = 0
    for found in _BREAKS.finditer(text):
        if not _is_break(text, found):
            continue
        kept = "-" if _keeps_hyphen(text, found) else ""
        pieces += text[position : found.start()], kept
        offsets += range(position, found.start() + len(kept))
        position = found.end()
    if not pieces:
        return None
    pieces.append(text[position:])
    offsets += range(position, len(text) + 1)
    return Mended(replace(report, text="".join(pieces)), report, offsets)


def _is_break(text: str, found: re.Match[str]) -> bool:
    """Tell a parted word from "Khan-⏎Younis" and "a dash -⏎and": the second half is small."""
    return "\n" not in found[0] or text[found.end()].islower()


def _keeps_hyphen(text: str, found: re.Match[str]) -> bool:
    """As in "anti-⏎aircraft", "Houthi-⏎held": the hyphen is the word's own."""
    if not found[0].startswith(("-", "‐")):
        return False
    before = _WORD_BEFORE.search(text, max(0, found.start() - _LONGEST_WORD), found.start())
    behind = _WORD_BEHIND.match(text, found.end())
    return bool(
        (before and before[0].lower() in HYPHEN_BEHIND)
        or (behind and behind[0].lower() in HYPHEN_BEFORE)
    )
