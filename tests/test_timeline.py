"""What the strip under the map is told."""

import base64
import zlib
from datetime import date

import numpy as np
from factories import make_event, make_report, one, sample

from geo.archive.building import build_archive
from geo.archive.filters import Period
from geo.maps.palette import TYPES
from geo.maps.timeline import MAX_PLAY_BYTES, build_timeline
from geo.models import DatePrecision, When

ARCHIVE = build_archive(sample())
ALL = np.ones(len(ARCHIVE.hot), dtype=bool)
MARKS = list(range(len(ARCHIVE.marks)))


def unpack(packed, columns):
    cells = np.frombuffer(zlib.decompress(base64.b64decode(packed)), dtype="<u2")
    return cells.reshape(-1, columns)


def counts(play, marks):
    table = unpack(play[3], play[2])
    assert len(table) == marks
    return table


def bars(timeline):
    width, bins, packed = timeline.bars
    table = unpack(packed, len(TYPES))
    assert len(table) == bins
    return [
        [int(day) * width, int(kind), int(table[day, kind])] for day, kind in np.argwhere(table)
    ]


def test_days_are_bars_and_doubts_are_spans():
    timeline = build_timeline(ARCHIVE, ALL, ALL, None, MARKS)
    assert timeline.first == "2024-08-01"
    assert sum(events for _, _, events in bars(timeline)) == 5
    assert [25 + 122 - 1, TYPES.index("drone"), 1] in bars(timeline)
    assert timeline.spans == [[0, 30, 1]]
    assert timeline.chosen is None


def test_a_night_counts_on_its_second_day():
    report = make_report()
    night = When(start=date(2024, 12, 24), end=date(2024, 12, 25), precision=DatePrecision.RANGE)
    archive = build_archive([one(report, make_event(report, when=night))])
    timeline = build_timeline(archive, np.ones(1, bool), np.ones(1, bool), None, [0])
    assert bars(timeline) == [[1, TYPES.index("drone"), 1]]
    assert timeline.spans == []


def test_playing_ends_with_what_the_map_shows():
    timeline = build_timeline(ARCHIVE, ALL, ALL, None, MARKS)
    shown = counts(timeline.play, len(MARKS)).sum(axis=1)
    assert list(shown) == [2, 1, 1, 1]


def test_a_chosen_period_is_played_alone():
    period = Period(date(2024, 12, 18), date(2024, 12, 20))
    timeline = build_timeline(ARCHIVE, ALL, ALL, period, MARKS)
    start, width, bins, _ = timeline.play
    assert (start, width, bins) == (139, 1, 3)
    assert timeline.chosen == [139, 141]


def test_many_places_and_days_stay_within_the_budget():
    rng = np.random.default_rng(1)
    report = make_report()
    days = rng.integers(0, 900, 3000)
    archive = build_archive(
        [
            one(
                report,
                *(
                    make_event(report, n, when=date.fromordinal(738000 + int(day)))
                    for n, day in enumerate(days)
                ),
            )
        ]
    )
    archive.hot["mark"] = rng.integers(0, 1000, 3000).astype("int32")
    wide = build_archive([one(report)])
    assert build_timeline(wide, np.zeros(0, bool), np.zeros(0, bool), None, []).first is None
    many = type(archive)(
        hot=archive.hot,
        marks=archive.marks * 1000,
        events=archive.events,
        reports=archive.reports,
        region_names={},
    )
    everything = np.ones(3000, bool)
    play = build_timeline(many, everything, everything, None, list(range(1000))).play
    assert play is not None
    assert len(play[3]) <= MAX_PLAY_BYTES
    assert counts(play, 1000).sum() == 3000
