"""Synthetic events for the benchmark: many at few places, over two years, with text."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from geo.archive.frames import build_archive
from geo.models import (
    DatePrecision,
    Event,
    EventPlace,
    EventType,
    LocatedReport,
    Place,
    PlaceKind,
    Precision,
    Relation,
    Report,
    Span,
    When,
)

if TYPE_CHECKING:
    from geo.archive.frames import Archive

TEXT = "Drones hit the town and wounded at least three people, the governor said on Monday. " * 3
SHARES = {"drone": 0.4, "missile": 0.25, "airstrike": 0.15, "shelling": 0.1, "ground": 0.1}
FIRST = date(2023, 1, 1).toordinal()
DAYS = 730


def archive(events: int, places: int, seed: int = 1) -> Archive:
    """Return an archive of `events` at `places`, few of which have most events (Zipf)."""
    random = np.random.default_rng(seed)
    weights = 1 / np.arange(1, places + 1) ** 0.8
    where = random.choice(places, size=events, p=weights / weights.sum())
    spots = [_spot(n, 44 + 11 * random.random(), 23 + 20 * random.random()) for n in range(places)]
    days = random.integers(0, DAYS, events)
    kinds = random.choice(list(SHARES), size=events, p=list(SHARES.values()))
    report = Report(id="r", text=TEXT, published=date(2025, 1, 1), outlet="Synthetic")
    made = tuple(
        _event(n, EventType(kinds[n]), spots[where[n]], FIRST + int(days[n])) for n in range(events)
    )
    return build_archive([LocatedReport(report=report, events=made)])


def _spot(number: int, lat: float, lon: float) -> EventPlace:
    place = Place(
        place_id=f"p:{number}", name=f"Place {number}", kind=PlaceKind.SETTLEMENT, lat=lat, lon=lon,
        country="UA",
    )  # fmt: skip
    return EventPlace(
        text=place.name, start=0, end=6, relation=Relation.IN, precision=Precision.SETTLEMENT,
        lat=lat, lon=lon, place=place,
    )  # fmt: skip


def _event(number: int, kind: EventType, spot: EventPlace, day: int) -> Event:
    when = date.fromordinal(day)
    return Event(
        id=f"e{number}", report_id="r", type=kind, actor=("Russia", "Ukraine")[number % 2],
        target=None, places=(spot,), evidence=TEXT, spans=(Span(start=0, end=len(TEXT)),),
        when=When(start=when, end=when, precision=DatePrecision.DAY),
    )  # fmt: skip
