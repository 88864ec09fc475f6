"""Events of reports as a frame: one row an event-place, no text."""

import numpy as np
from factories import make_event, make_event_place, make_place, make_report, one, sample

from geo.archive.building import build_archive
from geo.archive.frames import NOT_ON_MAP, Shape, mark_of
from geo.archive.rows import day_span, events_of
from geo.models import Precision


def test_every_event_has_a_row_and_the_frame_has_no_text():
    archive = build_archive(sample())
    assert sorted(set(archive.hot["event"])) == list(range(len(archive.events)))
    assert not any(str(dtype) in ("object", "str", "string") for dtype in archive.hot.dtypes)


def test_each_precision_is_drawn_as_it_should_be():
    archive = build_archive(sample())
    assert {mark.place.precision: mark.shape for mark in archive.marks} == {
        Precision.SETTLEMENT: Shape.PIN,
        Precision.NEAR: Shape.NEAR,
        Precision.ADMIN1: Shape.AREA,
        Precision.SEA: Shape.SOFT,
    }


def test_what_is_only_known_to_a_country_or_not_at_all_is_never_a_mark():
    assert mark_of(make_event_place(precision=Precision.COUNTRY, area="UA")) is None
    assert mark_of(make_event_place(precision=Precision.UNLOCATED)) is None
    # A region without an outline is not put on its capital either: it is a wide, soft circle.
    mark = mark_of(make_event_place(precision=Precision.ADMIN1))
    assert (mark.shape, mark.radius_km) == (Shape.SOFT, 100.0)


def test_events_at_one_place_share_a_mark_and_near_is_another():
    report = make_report()
    near = make_event_place(precision=Precision.NEAR, radius_km=10.0)
    archive = build_archive(
        [
            one(
                report,
                make_event(report),
                make_event(report, 1),
                make_event(report, 2, places=(near,)),
            )
        ]
    )
    assert list(archive.hot["mark"]) == [0, 0, 1]
    assert archive.marks[0].key != archive.marks[1].key


def test_an_event_without_a_place_is_kept_off_the_map():
    report = make_report()
    archive = build_archive([one(report, make_event(report, places=()))])
    assert list(archive.hot["mark"]) == [NOT_ON_MAP]


def test_an_event_of_a_whole_country_says_so_and_is_found_by_it():
    report = make_report()
    archive = build_archive([one(report, make_event(report, places=(), area="UA"))])
    assert list(archive.hot["mark"]) == [NOT_ON_MAP]
    assert list(archive.hot["country"]) == ["UA"]
    assert list(archive.hot["precision"]) == ["country"]


def test_an_empty_archive_is_possible():
    archive = build_archive([])
    assert len(archive.hot) == 0
    assert day_span(archive) is None
    assert events_of(archive, np.zeros(0, dtype=bool)) == []


def test_events_come_newest_first_and_undated_ones_last():
    archive = build_archive(sample())
    numbers = events_of(archive, np.ones(len(archive.hot), dtype=bool))
    ends = [archive.events[number].when.end for number in numbers]
    dated = [end for end in ends if end]
    assert dated == sorted(dated, reverse=True)
    assert ends[-1] is None


def test_keys_of_marks_are_stable_and_unique():
    first, second = build_archive(sample()), build_archive(sample()[::-1])
    assert {mark.key for mark in first.marks} == {mark.key for mark in second.marks}
    assert len({mark.key for mark in first.marks}) == len(first.marks)
    assert first.mark_number(first.marks[2].key) == 2
    assert first.mark_number("nowhere") is None
    assert first.mark_number(None) is None


def test_places_with_equal_names_stay_apart():
    report = make_report()
    here = make_place("Pokrovsk", lat=48.28, lon=37.18, place_id="a")
    there = make_place("Pokrovsk", lat=51.48, lon=46.11, place_id="b")
    archive = build_archive(
        [one(report, make_event(report, places=(make_event_place(here), make_event_place(there))))]
    )
    assert len(archive.marks) == 2


def test_a_place_that_the_filters_took_off_the_map_has_no_mark():
    report = make_report()
    towns = [make_event_place(make_place(name)) for name in ("Avdo", "Bilo")]
    lost = make_event_place(precision=Precision.UNLOCATED)
    archive = build_archive(
        [one(report, make_event(report), make_event(report, 1, places=(*towns, lost)))]
    )
    everything = np.ones(len(archive.hot), dtype=bool)
    assert archive.marks_of(1, everything) == [1, 2, None]
    first_only = everything.copy()
    first_only[2] = False
    assert archive.marks_of(1, first_only) == [1, None, None]
