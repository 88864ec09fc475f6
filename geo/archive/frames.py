"""Turn located reports into the frame that the page filters and draws.

The frame has a row an event-place and no text: filters read it on every click. Texts are fetched
by the number of an event when somebody opens a place.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from geo.geocoding.contexts import queries_of
from geo.models import Event, EventPlace, Precision, Relation, Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from geo.linking import Incident
    from geo.models import Count, LocatedReport, Query

Mask = np.ndarray  # of bool: which rows of the frame are meant

NOT_ON_MAP = -1
NO_DAY = 0  # the ordinal of no day: dates start at 1

# Where an event is only known to a region, a district or a sea that has no outline here, the mark
# is a soft circle of this radius (km): what its report gives, else the size of the usual case.
SOFT_RADIUS_KM = {
    Precision.ADMIN1: 100.0,
    Precision.ADMIN2: 25.0,
    Precision.SEA: 60.0,
    Precision.NEAR: 10.0,
}

_DRAWN_AS_PIN = (Precision.SITE, Precision.SETTLEMENT)
_NO_PLACE = EventPlace(
    text="",
    start=0,
    end=0,
    relation=Relation.IN,
    precision=Precision.UNLOCATED,
    reason="The report names no place for it.",
)
_ONLY_COUNTRY = replace(
    _NO_PLACE,
    relation=Relation.COUNTRY,
    precision=Precision.COUNTRY,
    reason="The report tells of the whole country.",
)


def places_of(event: Event) -> tuple[EventPlace, ...]:
    """Return the places of an event; one that says why where it has none of its own."""
    if event.places:
        return event.places
    return (replace(_ONLY_COUNTRY, area=event.area) if event.area else _NO_PLACE,)


class Shape(StrEnum):
    """How a place is drawn; the values are what the client script knows."""

    PIN = "pin"
    NEAR = "near"  # a circle of a stated radius
    AREA = "area"  # the outline of a region
    SOFT = "soft"  # a district or a sea: a soft circle


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One thing on the map. `key` is stable across sessions and stands in addresses."""

    key: str
    shape: Shape
    place: EventPlace
    lat: float
    lon: float
    radius_km: float | None = None
    area: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """All events of a session, shared and read-only.

    `hot` has the columns event, mark (numbers; -1 is not on the map), start, end (day ordinals; 0
    is unknown), hurt (0 none stated, 1 wounded, 2 killed) and the categories type, actor, side,
    outlet, precision, status, country, region. Its rows are in the order of the events.
    """

    hot: pd.DataFrame
    marks: tuple[Mark, ...]
    events: tuple[Event, ...]
    reports: dict[str, Report]
    region_names: dict[str, str]
    incidents: Mapping[str, Incident] = field(default_factory=dict)  # by the event's id
    # By mark: the queries whose reviews would move it, the commonest first.
    queries: Mapping[int, tuple[Query, ...]] = field(default_factory=dict)
    memo: dict[tuple[str, ...], Any] = field(default_factory=dict)  # derived once, kept

    def report_of(self, number: int) -> Report:
        """Return the report that tells of event `number`."""
        return self.reports[self.events[number].report_id]

    def marks_of(self, number: int, mask: Mask) -> list[int | None]:
        """Return the mark of each place of event `number`, None where none is drawn.

        A filter by region may leave one of its places on the map, and not the other.
        """
        event, mark = self.hot["event"].to_numpy(), self.hot["mark"].to_numpy()
        first, last = np.searchsorted(event, [number, number + 1])
        return [
            int(which) if shown and which != NOT_ON_MAP else None
            for which, shown in zip(mark[first:last], mask[first:last], strict=True)
        ]

    def mark_number(self, key: str | None) -> int | None:
        """Return the number of the mark with this key, None where there is none."""
        return next((n for n, mark in enumerate(self.marks) if mark.key == key), None)


def build_archive(
    located: Iterable[LocatedReport], incidents: Mapping[str, Incident] | None = None
) -> Archive:
    """Number the events and places of all reports and lay them out in columns."""
    events: list[Event] = []
    reports: dict[str, Report] = {}
    marks: dict[str, int] = {}
    drawn: list[Mark] = []
    written: list[Counter[str]] = []
    asked: list[Counter[Query]] = []
    region_names: dict[str, str] = {}
    rows = []
    for item in located:
        reports[item.report.id] = item.report
        resolved = {(row.mention.start, row.mention.end): row for row in item.resolutions}
        for event in item.events:
            for where in places_of(event):
                mark = mark_of(where)
                if mark is not None and mark.key not in marks:
                    marks[mark.key] = len(drawn)
                    drawn.append(mark)
                    written.append(Counter())
                    asked.append(Counter())
                number = marks[mark.key] if mark else NOT_ON_MAP
                if mark is not None:
                    written[number][where.text] += 1
                    if (resolution := resolved.get((where.start, where.end))) is not None:
                        asked[number][queries_of(resolution)[0]] += 1
                _note_region(where, region_names)
                rows.append(_row(len(events), number, event, where, item.report))
            events.append(event)
    return Archive(
        hot=_frame(rows),
        marks=tuple(map(_with_commonest_text, drawn, written)),
        events=tuple(events),
        reports=reports,
        region_names=region_names,
        incidents=incidents or {},
        queries={
            number: tuple(query for query, _ in counter.most_common())
            for number, counter in enumerate(asked)
            if counter
        },
    )


def mark_of(where: EventPlace) -> Mark | None:
    """Return how a place is drawn, None where drawing it would claim more than is known."""
    if where.lat is None or where.lon is None:
        return None
    at = f"{where.lat:.4f},{where.lon:.4f}"
    name = where.place.place_id if where.place else at
    mark = partial(Mark, place=where, lat=where.lat, lon=where.lon)
    if where.precision in _DRAWN_AS_PIN:
        return mark(key=name, shape=Shape.PIN)
    if where.precision is Precision.ADMIN1 and where.area:
        return mark(key=f"area:{where.area}", shape=Shape.AREA, area=where.area)
    if where.precision in SOFT_RADIUS_KM:
        km = where.radius_km or SOFT_RADIUS_KM[where.precision]
        shape = Shape.NEAR if where.precision is Precision.NEAR else Shape.SOFT
        return mark(key=f"{name}~{km:g}km", shape=shape, radius_km=km)
    return None


def _with_commonest_text(mark: Mark, written: Counter[str]) -> Mark:
    """Let a mark be named as most reports name its place."""
    text = written.most_common(1)[0][0]
    return mark if text == mark.place.text else replace(mark, place=replace(mark.place, text=text))


_COLUMNS = {
    "event": "int32",
    "mark": "int32",
    "start": "int32",
    "end": "int32",
    "hurt": "int8",
    "type": "category",
    "actor": "category",
    "side": "category",
    "outlet": "category",
    "precision": "category",
    "status": "category",
    "country": "category",
    "region": "category",
}


def _row(
    event_number: int, mark_number: int, event: Event, where: EventPlace, report: Report
) -> tuple[object, ...]:
    start, end = event.when.start, event.when.end or event.when.start
    return (
        event_number,
        mark_number,
        start.toordinal() if start else NO_DAY,
        end.toordinal() if end else NO_DAY,
        _hurt(event),
        event.type.value,
        event.actor or "unknown",
        (event.attribution.side if event.attribution else None) or "unknown",
        report.outlet or "unknown",
        where.precision.value,
        event.status.value,
        _country(where),
        _region(where),
    )


def _frame(rows: list[tuple[object, ...]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=list(_COLUMNS))
    return frame.astype(_COLUMNS)


def _hurt(event: Event) -> int:
    def stated(*counts: Count | None) -> bool:
        return any(count is not None and count.value > 0 for count in counts)

    if stated(event.killed):
        return 2
    return 1 if stated(event.wounded, event.killed_and_wounded) else 0


def _region(where: EventPlace) -> str | None:
    if where.place and where.place.admin1:
        return where.place.admin1
    return where.area if where.area and "." in where.area else None


def _country(where: EventPlace) -> str | None:
    if where.place and where.place.country:
        return where.place.country
    return where.area.partition(".")[0] if where.area else None


def _note_region(where: EventPlace, names: dict[str, str]) -> None:
    region = _region(where)
    if region and where.place and where.place.admin1_name:
        names[region] = where.place.admin1_name
    elif region and where.place and where.precision is Precision.ADMIN1:
        names.setdefault(region, where.place.name)
