"""Synthetic events for the benchmark: many at few places, over two years, with text."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
from made_up import make_event, make_event_place, make_place, make_report, one

from geo.archive.building import build_archive
from geo.models import EventType

if TYPE_CHECKING:
    from geo.archive.frames import Archive
    from geo.models import EventPlace

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
    report = make_report(text=TEXT, published=date(2025, 1, 1), outlet="Synthetic", id="r")
    made = (
        make_event(
            report,
            number,
            kind=EventType(kinds[number]),
            places=(spots[where[number]],),
            when=date.fromordinal(FIRST + int(days[number])),
            actor=("Russia", "Ukraine")[number % 2],
        )
        for number in range(events)
    )
    return build_archive([one(report, *made)])


def _spot(number: int, lat: float, lon: float) -> EventPlace:
    return make_event_place(make_place(f"Place {number}", lat=lat, lon=lon))
