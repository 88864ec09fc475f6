"""Questions to the rows of the frame: which days, which events, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geo.archive.frames import NO_DAY

if TYPE_CHECKING:
    from geo.archive.frames import Archive, Mask


def day_span(archive: Archive) -> tuple[int, int] | None:
    """Return the first and last day (ordinals) of all events, None where none is dated."""
    start, end = archive.hot["start"].to_numpy(), archive.hot["end"].to_numpy()
    dated = start != NO_DAY
    if not dated.any():
        return None
    return int(start[dated].min()), int(end[dated].max())


def distinct(archive: Archive, rows: Mask) -> tuple[np.ndarray, np.ndarray]:
    """Return the events of the masked rows once each, and the first row of each."""
    index = np.flatnonzero(rows)
    numbers = archive.hot["event"].to_numpy()[index]
    # The rows of an event stand together: comparing neighbours is enough, nothing is sorted.
    first = np.ones(len(numbers), dtype=bool)
    first[1:] = numbers[1:] != numbers[:-1]
    return numbers[first], index[first]


def of_several_rows(event: np.ndarray) -> np.ndarray:
    """Tell which rows belong to an event of several; the rows of an event stand together."""
    again = event[1:] == event[:-1]
    several = np.zeros(len(event), dtype=bool)
    several[1:] |= again
    several[:-1] |= again
    return several


def once_each(event: np.ndarray, value: np.ndarray) -> np.ndarray:
    """Return the rows to keep so that an event stands once beside each value.

    `event` is in the order of the frame, where the rows of an event stand together: only those of
    several rows are sorted.
    """
    several = of_several_rows(event)
    rows = np.flatnonzero(several)
    pairs = event[rows].astype("int64") * (int(value.max(initial=0)) + 2) + value[rows]
    _, first = np.unique(pairs, return_index=True)
    return np.sort(np.concatenate([np.flatnonzero(~several), rows[first]]))


def events_of(archive: Archive, rows: Mask) -> list[int]:
    """Return the numbers of the events in the masked rows, newest first."""
    numbers, first = distinct(archive, rows)
    ends = archive.hot["end"].to_numpy()[first]
    starts = archive.hot["start"].to_numpy()[first]
    # Newest first; undated ones last; the order of the reports breaks ties.
    order = np.lexsort((numbers, -starts, -ends))
    return [int(number) for number in numbers[order]]
