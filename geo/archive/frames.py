"""Turn located reports into the frame that the page filters and draws.

The frame has a row an event-place and no text: filters read it on every click. Texts are fetched
by the number of an event when somebody opens a place.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from geo.earth import is_wide
from geo.models import Event, EventPlace, Precision, Relation, Report

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from geo.linking import Incident
    from geo.models import Query

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
    SOFT = "soft"  # a district, a sea, a landscape without an outline: a soft circle


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


def mark_of(where: EventPlace) -> Mark | None:
    """Return how a place is drawn, None where drawing it would claim more than is known."""
    if where.lat is None or where.lon is None:
        return None
    at = f"{where.lat:.4f},{where.lon:.4f}"
    name = where.place.place_id if where.place else at
    mark = partial(Mark, place=where, lat=where.lat, lon=where.lon)
    if where.precision in _DRAWN_AS_PIN:
        return mark(key=name, shape=Shape.PIN)
    if where.is_outline:
        return mark(key=f"area:{where.area}", shape=Shape.AREA, area=where.area)
    if where.precision in SOFT_RADIUS_KM and not is_wide(name):
        km = where.radius_km or SOFT_RADIUS_KM[where.precision]
        shape = Shape.NEAR if where.precision is Precision.NEAR else Shape.SOFT
        return mark(key=f"{name}~{km:g}km", shape=shape, radius_km=km)
    return None
