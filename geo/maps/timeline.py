"""What the strip under the map is told: events a day by kind, spans, and counts for playing.

An event counts on the last day on which it may have happened: a night on its second day, so that
nothing is played before it is certain. Longer spans (a week, a month) are drawn as spans instead.
"""

from __future__ import annotations

import base64
import zlib
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from geo.archive.frames import NO_DAY
from geo.archive.rows import day_span, distinct
from geo.maps.palette import TYPES

if TYPE_CHECKING:
    from geo.archive.filters import Period
    from geo.archive.frames import Archive, Mask

A_NIGHT = 2  # days: up to here an event is a bar, beyond a span
MAX_SPANS = 200
MAX_PLAY_BYTES = 18_000
MAX_BARS = 1100  # three years of days
BIN_DAYS = (1, 2, 7, 14, 30, 91)
_MOST = 65_535  # what two bytes hold


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """What the strip shows; days are counted from `first` (ISO).

    Attributes:
        first: the first day of all events, None where no event is dated.
        days: how many days there are from the first to the last.
        bars: [days a bin, bins, counts]; packed like those of `play`, a row of types for each bin.
        spans: [first day, last day, events].
        chosen: the first and last day of the filter, None where all are shown.
        play: [first day, days a bin, bins, counts]; the counts are a deflated matrix of u16 (little
            endian), a row for each mark of the draw, in base64. None where nothing can be played.
    """

    first: str | None
    days: int
    bars: list[object]
    spans: list[list[int]]
    chosen: list[int] | None
    play: list[object] | None

    def arguments(self) -> tuple[object, ...]:
        """Return the fields in the order that ``StrikeMap.draw`` takes them apart."""
        return (self.first, self.days, self.bars, self.spans, self.chosen, self.play)


def build_timeline(
    archive: Archive,
    mask: Mask,
    undated_mask: Mask,
    chosen: Period | None,
    marks: list[int],
) -> Timeline:
    """Count the events of `undated_mask` (all filters but the dates) by day and kind.

    `mask` and `marks` are what the map draws: playing moves only among these.
    """
    span = day_span(archive)
    if span is None:
        return Timeline(
            first=None,
            days=0,
            bars=[1, 0, _pack(np.zeros(0, dtype=int))],
            spans=[],
            chosen=None,
            play=None,
        )
    first, last = span
    shown = (chosen.start.toordinal(), chosen.end.toordinal()) if chosen else span
    return Timeline(
        first=date.fromordinal(first).isoformat(),
        days=last - first + 1,
        bars=_bars(archive, undated_mask, span),
        spans=_spans(archive, undated_mask, first),
        chosen=[day - first for day in shown] if chosen else None,
        play=_play(archive, mask, marks, (max(shown[0], first), min(shown[1], last))),
    )


def _once(archive: Archive, mask: Mask) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return start, end and type of each dated event once, however many places it names."""
    hot = archive.hot
    start, end = hot["start"].to_numpy(), hot["end"].to_numpy()
    _, rows = distinct(archive, mask & (start != NO_DAY))
    names = [str(name) for name in hot["type"].cat.categories]
    position = np.array([TYPES.index(name) for name in names], dtype="int64")
    kinds = position[hot["type"].cat.codes.to_numpy()[rows]] if names else rows
    return start[rows].astype("int64"), end[rows].astype("int64"), kinds


def _pack(table: np.ndarray) -> str:
    """Return counts as deflated u16 (little endian) in base64."""
    cells = np.minimum(table, _MOST).astype("<u2").tobytes()
    return base64.b64encode(zlib.compress(cells)).decode("ascii")


def _bars(archive: Archive, mask: Mask, span: tuple[int, int]) -> list[object]:
    start, end, kinds = _once(archive, mask)
    sure = end - start < A_NIGHT
    days = span[1] - span[0] + 1
    width = -(-days // MAX_BARS)
    bins = -(-days // width)
    cells = (end[sure] - span[0]) // width * len(TYPES) + kinds[sure]
    return [width, bins, _pack(np.bincount(cells, minlength=bins * len(TYPES)))]


def _spans(archive: Archive, mask: Mask, first: int) -> list[list[int]]:
    start, end, _ = _once(archive, mask)
    vague = end - start >= A_NIGHT
    pairs = np.stack([start[vague] - first, end[vague] - first], axis=1)
    values, counts = np.unique(pairs, axis=0, return_counts=True)
    most = np.argsort(-counts, kind="stable")[:MAX_SPANS]
    return [[int(values[row][0]), int(values[row][1]), int(counts[row])] for row in most]


def _play(
    archive: Archive, mask: Mask, marks: list[int], days: tuple[int, int]
) -> list[object] | None:
    """Return the counts of each mark by bin, in the finest bins that fit into the budget."""
    (start, end), (first, _) = days, day_span(archive) or days
    if not marks or end <= start:
        return None
    hot = archive.hot
    row_of = np.full(len(archive.marks) + 1, -1, dtype="int64")  # the last one: not on the map
    row_of[marks] = np.arange(len(marks))
    last = hot["end"].to_numpy().astype("int64")
    row = row_of[hot["mark"].to_numpy()]
    kept = mask & (row >= 0) & (last != NO_DAY)
    row, day = row[kept], np.clip(last[kept], start, end) - start
    for width in BIN_DAYS:
        bins = (end - start) // width + 1
        if bins * len(marks) * 2 > 40 * MAX_PLAY_BYTES:  # not even worth packing
            continue
        table = np.bincount(row * bins + day // width, minlength=len(marks) * bins)
        # A count at a random place costs a byte or more, whatever the packing: do not try in vain.
        if np.count_nonzero(table) > MAX_PLAY_BYTES:
            continue
        packed = _pack(table)
        if len(packed) <= MAX_PLAY_BYTES:
            return [start - first, width, bins, packed]
    return None
