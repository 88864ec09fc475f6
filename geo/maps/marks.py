"""Group the events that pass the filters by place: what one draw sends to the browser."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from geo.archive.frames import NOT_ON_MAP, Shape
from geo.archive.rows import of_several_rows, once_each
from geo.maps.escape import script_literal
from geo.maps.palette import TYPES
from geo.maps.places import place_table
from geo.maps.popups import popup_row

if TYPE_CHECKING:
    from geo.archive.frames import Archive, Mask
    from geo.models import EventPlace
    from geo.words import Words

# What one draw may weigh: beyond these the largest places are drawn and the page says so.
MAX_MARKS = 6000
MAX_SETS = 800


class Popups(NamedTuple):
    """How much popups may quote: bytes of a draw, events of a mark, marks of a draw."""

    most_bytes: int = 80_000
    events: int = 3
    marks: int = MAX_MARKS


POPUPS = Popups()
# Beside a panel that has all sentences, many places go without: a filter has to be quick.
POPUPS_BESIDE_PANEL = Popups(marks=200)

_DISCS = (Shape.PIN, Shape.NEAR, Shape.SOFT)  # what may be grouped where discs collide


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What one draw sends.

    Attributes:
        table: the digest of the `PlaceTable` whose numbers the marks are.
        rows: mark, events, commonest type; mark, events, type; and so on, most events first.
        together: [events, mark, mark, ...]: events that name several of the discs, so that a
            group of them is not counted twice; the last item is None where there are more.
        popups: [mark, its newest events], as far as the budget goes.
        left_out: events at the places that are too many to draw.
        numbers: the marks in the order of `rows`.
    """

    table: str
    rows: list[int]
    together: list[list[int] | None]
    popups: list[list[object]]
    left_out: int
    numbers: list[int]

    def arguments(self) -> tuple[object, ...]:
        """Return the fields in the order of ``StrikeMap.draw``."""
        return (self.table, self.rows, self.together, self.popups)


def draw_marks(
    archive: Archive,
    mask: Mask,
    words: Words,
    popups: Popups = POPUPS,
) -> Drawing:
    """Group the masked rows by mark; popups take what the rows leave of their bytes."""
    mark, event, kind = once_a_mark(archive, mask)
    numbers, totals, types = _group(mark, kind, len(archive.marks))
    order = np.lexsort((-most_people(archive)[numbers], -totals))
    shown, rest = order[:MAX_MARKS], order[MAX_MARKS:]
    rows = np.stack([numbers[shown], totals[shown], types[shown]], axis=1).ravel().tolist()
    together = _together(archive, mark, event)
    marks = numbers[shown].tolist()
    left = popups.most_bytes - len(script_literal([rows, together]))
    quoted = marks if len(marks) <= popups.marks and left > 0 else []
    return Drawing(
        table=place_table(archive, words).digest,
        rows=rows,
        together=together,
        popups=_popups(archive, mask, quoted, words, budget=(left, popups.events)),
        left_out=int(totals[rest].sum()),
        numbers=marks,
    )


def most_people(archive: Archive) -> np.ndarray:
    """Return the people at each mark: of equally many events, the larger town names a group."""
    if ("people",) not in archive.memo:
        people = [mark.place.place.population if mark.place.place else 0 for mark in archive.marks]
        archive.memo["people",] = np.array(people, dtype="int64")
    found: np.ndarray = archive.memo["people",]
    return found


def once_a_mark(archive: Archive, mask: Mask) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return mark, event and type of the masked rows; an event stands once at each mark."""
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
    kept = once_each(event, mark)
    return mark[kept], event[kept], kind[kept]


def by_kind(mark: np.ndarray, kind: np.ndarray, marks: int) -> np.ndarray:
    """Count the events of each mark (rows) by kind of attack (columns)."""
    cells = np.bincount(mark * len(TYPES) + kind, minlength=marks * len(TYPES))
    return cells.reshape(marks, len(TYPES))


def _group(
    mark: np.ndarray, kind: np.ndarray, marks: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the marks that have events, the events at each, and the commonest type there."""
    table = by_kind(mark, kind, marks)
    totals = table.sum(axis=1)
    numbers = np.flatnonzero(totals)
    return numbers, totals[numbers], table[numbers].argmax(axis=1)


def _together(archive: Archive, mark: np.ndarray, event: np.ndarray) -> list[list[int] | None]:
    """Count the events of each set of discs that events name together, the commonest first."""
    disc = np.array([row.shape in _DISCS for row in archive.marks], dtype=bool)
    kept = disc[mark] if len(mark) else np.zeros(0, dtype=bool)
    mark, event = mark[kept], event[kept]
    several = of_several_rows(event)
    sets: dict[int, list[int]] = {}
    for number, where in zip(event[several].tolist(), mark[several].tolist(), strict=True):
        sets.setdefault(number, []).append(where)
    counts = Counter(tuple(sorted(where)) for where in sets.values())
    found: list[list[int] | None] = [
        [events, *where] for where, events in counts.most_common(MAX_SETS)
    ]
    return [*found, None] if len(counts) > MAX_SETS else found


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
) -> list[list[object]]:
    """Return [mark, newest events], within the budget (bytes, events a mark).

    Every mark gets its newest event before any gets a second one.
    """
    most_bytes, most_events = budget
    # More marks than this cannot all fit: do not sort a hundred thousand events to learn it.
    few = marks[: most_bytes // 300]
    at = events_at(archive, mask, few, at_most=most_events)
    found: dict[int, list[object]] = {}
    spent = 0
    for turn in range(max((len(events) for events in at.values()), default=0)):
        for number in few:
            if turn >= len(at[number]):
                continue
            event = at[number][turn]
            row = popup_row(
                archive.events[event],
                archive.report_of(event),
                _place(archive, number, event),
                words,
            )
            spent += len(script_literal(row)) + 10
            if spent > most_bytes:
                return [[mark, *rows] for mark, rows in found.items()]
            found.setdefault(number, []).append(row)
    return [[mark, *rows] for mark, rows in found.items()]


def _place(archive: Archive, mark_number: int, event_number: int) -> EventPlace:
    """Return the event's own place at a mark: its relation and wording may differ by event."""
    mark = archive.marks[mark_number]
    places = archive.events[event_number].places
    return next((place for place in places if place.place == mark.place.place), mark.place)
