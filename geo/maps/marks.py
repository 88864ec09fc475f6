"""Group the events that pass the filters by place: what one draw sends to the browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geo.frames import NOT_ON_MAP, Shape
from geo.maps.escape import script_literal
from geo.maps.palette import TYPES
from geo.maps.popups import popup_row
from geo.words.phrases import place_name

if TYPE_CHECKING:
    from geo.frames import Archive, Mask
    from geo.models import EventPlace
    from geo.words import Words

# What one draw may weigh: beyond these the largest places are drawn and the page says so. Popups
# take what rows and names leave of the budget.
MAX_MARKS = 1500
MAX_DRAW_BYTES = 95_000
EVENTS_A_POPUP = 5

SHAPES = tuple(shape.value for shape in Shape)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What one draw sends.

    Attributes:
        rows: [lat, lon, events, type, mark, shape, radius or area], most events first.
        names: the name of each row.
        popups: newest events of each row, None beyond the budget of bytes.
        left_out: events at the places that are too many to draw.
        numbers: the mark of each row.
    """

    rows: list[list[object]]
    names: list[str]
    popups: list[list[object] | None]
    left_out: int
    numbers: list[int]


def draw_marks(
    archive: Archive,
    mask: Mask,
    words: Words,
    *,
    most_bytes: int = MAX_DRAW_BYTES,
    popup_events: int = EVENTS_A_POPUP,
) -> Drawing:
    """Group the masked rows by mark; popups take what is left of `most_bytes`."""
    numbers, totals, types = _group(archive, mask)
    order = np.argsort(-totals, kind="stable")
    shown, rest = order[:MAX_MARKS], order[MAX_MARKS:]
    rows, names = [], []
    for index in shown:
        mark = archive.marks[numbers[index]]
        rows.append(
            [
                round(mark.lat, 4),
                round(mark.lon, 4),
                int(totals[index]),
                int(types[index]),
                int(numbers[index]),
                SHAPES.index(mark.shape),
                mark.area if mark.shape is Shape.AREA else mark.radius_km,
            ]
        )
        names.append(place_name(mark.place, words))
    marks = [int(numbers[index]) for index in shown]
    left = max(0, most_bytes - len(script_literal([rows, names])))
    return Drawing(
        rows=rows,
        names=names,
        popups=_popups(archive, mask, marks, words, budget=(left, popup_events)),
        left_out=int(totals[rest].sum()),
        numbers=marks,
    )


def _group(archive: Archive, mask: Mask) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the marks of the masked rows, the events at each, and the commonest type there."""
    hot = archive.hot
    position = {kind: index for index, kind in enumerate(TYPES)}
    of_category = np.array([position[kind] for kind in hot["type"].cat.categories], dtype="int64")
    mark = hot["mark"].to_numpy()
    kept = mask & (mark != NOT_ON_MAP)
    if not kept.any():
        empty = np.zeros(0, dtype="int64")
        return empty, empty, empty
    mark, event = mark[kept].astype("int64"), hot["event"].to_numpy()[kept].astype("int64")
    kind = of_category[hot["type"].cat.codes.to_numpy()[kept]]
    # An event that names a place twice counts once there.
    _, first = np.unique(mark * (len(archive.events) + 1) + event, return_index=True)
    mark, kind = mark[first], kind[first]
    size = len(archive.marks)
    table = np.bincount(mark * len(TYPES) + kind, minlength=size * len(TYPES))
    table = table.reshape(size, len(TYPES))
    totals = table.sum(axis=1)
    numbers = np.flatnonzero(totals)
    return numbers, totals[numbers], table[numbers].argmax(axis=1)


def events_at(
    archive: Archive, mask: Mask, marks: list[int], *, at_most: int | None = None
) -> dict[int, list[int]]:
    """Return the newest events at each mark, newest first."""
    hot = archive.hot
    rows = np.flatnonzero(mask & np.isin(hot["mark"].to_numpy(), marks))
    columns = (hot[name].to_numpy()[rows] for name in ("mark", "end", "start", "event"))
    mark, end, start, event = columns
    order = np.lexsort((event, -start, -end, mark))
    mark, event = mark[order], event[order]
    found = {}
    for number in marks:
        first, last = np.searchsorted(mark, number), np.searchsorted(mark, number, side="right")
        # An event that names a place twice stands there twice in the frame.
        here = (
            event[first:last] if at_most is None else event[first : min(last, first + 2 * at_most)]
        )
        found[number] = list(dict.fromkeys(here.tolist()))[:at_most]
    return found


def _popups(
    archive: Archive, mask: Mask, marks: list[int], words: Words, *, budget: tuple[int, int]
) -> list[list[object] | None]:
    """Return the newest events of each mark, None for marks beyond the budget (bytes, events)."""
    most_bytes, most_events = budget
    # More marks than this cannot all fit: do not sort a hundred thousand events to learn it.
    few = marks[: most_bytes // 300]
    at = events_at(archive, mask, few, at_most=most_events)
    popups: list[list[object] | None] = []
    spent = 0
    for number in few:
        rows: list[object] | None = None
        if spent <= most_bytes:
            rows = [
                popup_row(
                    archive.events[event],
                    archive.report_of(event),
                    _place(archive, number, event),
                    words,
                )
                for event in at[number]
            ]
            spent += len(script_literal(rows))
        popups.append(rows if spent <= most_bytes else None)
    return popups + [None] * (len(marks) - len(few))


def _place(archive: Archive, mark_number: int, event_number: int) -> EventPlace:
    """Return the event's own place at a mark: its relation and wording may differ by event."""
    mark = archive.marks[mark_number]
    places = archive.events[event_number].places
    return next((place for place in places if place.place == mark.place.place), mark.place)
