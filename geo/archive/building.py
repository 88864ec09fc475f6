"""Located reports laid out as the frame that the page filters and draws."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pandas as pd

from geo.archive.frames import NO_DAY, NOT_ON_MAP, Archive, mark_of, places_of
from geo.geocoding.contexts import queries_of
from geo.models import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, MutableMapping

    from geo.archive.frames import Mark
    from geo.linking import Incident
    from geo.models import Count, Event, EventPlace, LocatedReport, Query, Report


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of an event, laid out: its columns, and what its mark is told of it."""

    row: tuple[object, ...]  # without the numbers of event and mark
    mark: Mark | None
    text: str
    query: Query | None  # whose review would move the mark
    region: tuple[str, str, bool] | None  # code, name, and whether the name is the region's own


@dataclass(frozen=True, slots=True)
class Layout:
    """One report, laid out once: the spots of each of its events."""

    item: LocatedReport
    spots: tuple[tuple[Spot, ...], ...]


def lay_out(item: LocatedReport) -> Layout:
    """Work out the rows of a report's events."""
    resolved = {(row.mention.start, row.mention.end): row for row in item.resolutions}

    def spot(event: Event, where: EventPlace) -> Spot:
        resolution = resolved.get((where.start, where.end))
        return Spot(
            row=_row(event, where, item.report),
            mark=mark_of(where),
            text=where.text,
            query=queries_of(resolution)[0] if resolution is not None else None,
            region=_region_name(where),
        )

    spots = (tuple(spot(event, where) for where in places_of(event)) for event in item.events)
    return Layout(item, tuple(spots))


def build_archive(
    located: Iterable[LocatedReport],
    incidents: Mapping[str, Incident] | None = None,
    layouts: MutableMapping[str, Layout] | None = None,
) -> Archive:
    """Number the events and places of all reports and lay them out in columns.

    Args:
        located: reports, no two of one id.
        incidents: the incident of each event, by the event's id.
        layouts: what was laid out before, by report; kept up to date, so that a report that is the
            same object as before costs little.
    """
    kept = {} if layouts is None else layouts
    marks = _Marks()
    events: list[Event] = []
    reports: dict[str, Report] = {}
    region_names: dict[str, str] = {}
    rows: list[tuple[object, ...]] = []
    for item in located:
        name = item.report.id
        layout = kept.get(name)
        if layout is None or layout.item is not item:
            layout = kept[name] = lay_out(item)
        reports[name] = item.report
        for event, spots in zip(item.events, layout.spots, strict=True):
            for spot in spots:
                rows.append((len(events), marks.number(spot), *spot.row))
                _note_region(spot, region_names)
            events.append(event)
    for name in kept.keys() - reports.keys():
        del kept[name]
    return Archive(
        hot=_frame(rows),
        marks=marks.named(),
        events=tuple(events),
        reports=reports,
        region_names=region_names,
        incidents=incidents or {},
        queries=marks.queries(),
    )


class _Marks:
    """The marks met so far, numbered; how reports write each; which names would move it."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._drawn: list[Mark] = []
        self._written: list[Counter[str]] = []
        self._asked: list[Counter[Query]] = []

    def number(self, spot: Spot) -> int:
        """Return the number of a place's mark; `NOT_ON_MAP` where it has none."""
        mark = spot.mark
        if mark is None:
            return NOT_ON_MAP
        number = self._numbers.setdefault(mark.key, len(self._drawn))
        if number == len(self._drawn):
            self._drawn.append(mark)
            self._written.append(Counter())
            self._asked.append(Counter())
        self._written[number][spot.text] += 1
        if spot.query is not None:
            self._asked[number][spot.query] += 1
        return number

    def named(self) -> tuple[Mark, ...]:
        return tuple(map(_with_commonest_text, self._drawn, self._written))

    def queries(self) -> dict[int, tuple[Query, ...]]:
        return {
            number: tuple(query for query, _ in counter.most_common())
            for number, counter in enumerate(self._asked)
            if counter
        }


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


def _row(event: Event, where: EventPlace, report: Report) -> tuple[object, ...]:
    start, end = event.when.start, event.when.end or event.when.start
    return (
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


def _region_name(where: EventPlace) -> tuple[str, str, bool] | None:
    region, place = _region(where), where.place
    if region is None or place is None:
        return None
    if place.admin1_name:
        return region, place.admin1_name, True
    return (region, place.name, False) if where.precision is Precision.ADMIN1 else None


def _note_region(spot: Spot, names: dict[str, str]) -> None:
    if spot.region is not None:
        code, name, own = spot.region
        if own:
            names[code] = name
        else:
            names.setdefault(code, name)
