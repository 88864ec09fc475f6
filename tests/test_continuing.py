"""Linking that goes on gives what linking anew gives, whatever came, changed and went."""

import csv
import random
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from made_up import figure, make_event, make_event_place, make_place, make_report, one
from reading import resources

from geo.archive.building import build_archive
from geo.archive.frames import Shape as MarkShape
from geo.archive.frames import mark_of
from geo.earth import WIDE, is_wide
from geo.linking import blocks, bunches, by_event, link
from geo.linking import continuing as module
from geo.linking.bunches import Kept
from geo.linking.continuing import Continuing
from geo.linking.facts import Shape, Spot
from geo.linking.nearness import compare
from geo.linking.weights import WEIGHTS
from geo.models import EventType, PlaceKind, Precision
from geo.pipeline import locate
from geo.read.samples import sample_reports
from geo.words import speak
from geo.words.phrases import exactness_words

ROOT = Path(__file__).resolve().parent.parent
NAMED = {"region", "continent", "sea"}
UNBOUNDED = {PlaceKind.REGION, PlaceKind.CONTINENT}
DAY = date(2024, 12, 20)


def made(chance: random.Random, number: int):
    """Make up a report of one to three events at few towns on few days, many of them alike."""
    report = make_report(number, f"Text {chance.randrange(6)} of a report, officials said.")
    events = []
    for nth in range(chance.randint(1, 3)):
        town = chance.randrange(4)
        place = make_place(f"Town {town}", lat=48 + town / 3, lon=37.0)
        when = DAY + timedelta(days=chance.randrange(3))
        kind = chance.choice([EventType.DRONE, EventType.MISSILE, EventType.OTHER])
        events.append(
            make_event(
                report,
                nth,
                kind=kind,
                when=when,
                places=(make_event_place(place),),
                killed=figure(chance.randrange(3)) if chance.random() < 0.5 else None,
                actor=chance.choice(["Russia", "Russia", "unknown"]),
            )
        )
    return one(report, *events)


def same(found, located):
    assert dict(found.items()) == dict(by_event(link(located)))


@pytest.mark.parametrize("seed", range(12))
def test_going_on_is_linking_anew(seed):
    chance = random.Random(seed)
    located = {n: made(chance, n) for n in range(30)}
    linker = Continuing()
    same(linker(list(located.values())), list(located.values()))
    for step in range(8):
        for number in chance.sample(sorted(located), 3):
            if chance.random() < 0.4:
                del located[number]
            else:
                located[number] = made(chance, number)
        for new in range(chance.randrange(3)):
            located[100 + 10 * step + new] = made(chance, 100 + 10 * step + new)
        shuffled = chance.sample(list(located.values()), len(located))
        same(linker(shuffled), shuffled)


def test_the_sample_in_any_order():
    located = [locate(report, resources()) for report in sample_reports()]
    linker = Continuing()
    for upto in (30, 31, 80, len(located)):
        found = linker(located[-upto:])
    same(found, located)


def test_blocks_of_many_are_worked_out_again(monkeypatch):
    for place in (blocks, module):
        monkeypatch.setattr(place, "LARGEST", 6)
    monkeypatch.setattr(blocks, "NEIGHBOURS", 2)
    chance = random.Random(5)
    located = [made(chance, n) for n in range(40)]
    linker = Continuing()
    for upto in (20, 21, 30, 40, 25):
        same(linker(located[:upto]), located[:upto])


def test_what_is_kept_spares_the_work(monkeypatch):
    chance = random.Random(1)
    located = [made(chance, n) for n in range(30)]
    linker = Continuing()
    linker(located)
    kept = linker.kept()
    fresh = Continuing()
    with monkeypatch.context() as patch:
        patch.setattr(module, "pairs", lambda _: pytest.fail("paired again"))
        patch.setattr(module, "judge", lambda *_: pytest.fail("judged again"))
        found = fresh.restore(located, kept)
    same(found, located)
    located[3] = made(chance, 3)
    same(fresh(located), located)
    assert Continuing().restore(located[1:], kept) is None
    assert Continuing().restore(located, Kept((), ())) is None


def test_untouched_incidents_stay_as_they_are():
    chance = random.Random(2)
    located = [made(chance, n) for n in range(10)]
    far = one(make_report(99), make_event(make_report(99), when=date(2020, 1, 1)))
    linker = Continuing()
    before = linker([*located, far])["r99-0"]
    located[0] = made(chance, 0)
    assert linker([*located, far])["r99-0"] is before


def test_a_pair_that_cannot_be_compared_stops_nothing(monkeypatch):
    chance = random.Random(3)
    located = [made(chance, n) for n in range(20)]
    judge = module.judge

    def fails(one, other):
        if "r7" in {one.report.id, other.report.id}:
            raise KeyError("no row")
        return judge(one, other)

    monkeypatch.setattr(module, "judge", fails)
    with pytest.raises(KeyError):
        Continuing()(located)
    told = []
    found = Continuing(told.append)(located)
    assert told
    assert all(any(name.startswith("r7-") for name in trouble.events) for trouble in told)
    assert len(found) == sum(len(item.events) for item in located)
    assert len(found["r7-0"].claims) == 1


def test_an_event_of_which_nothing_can_be_worked_out_stands_alone(monkeypatch):
    located = [made(random.Random(4), n) for n in range(6)]
    original = module.facts_of

    def fails(report, event):
        if report.id == "r2":
            raise ValueError("broken")
        return original(report, event)

    monkeypatch.setattr(module, "facts_of", fails)
    monkeypatch.setattr(bunches, "facts_of", fails)
    told = []
    found = Continuing(told.append)(located)
    assert found.get("r2-0") is None
    assert found["r3-0"].claims
    assert told


PAIRS = [
    (one_, other, first, second)
    for one_ in Shape
    for other in Shape
    for first in Precision
    for second in Precision
]


def test_any_two_places_can_be_compared():
    for one_, other, first, second in PAIRS:
        for key in ("a", "b"):
            row = compare(
                Spot(one_, first, "a", "x", 48.0, 37.0, 10.0, "UA.05"),
                Spot(other, second, key, "x", 48.01, 37.0, 10.0, "UA.05"),
            )
            assert row is None or row in WEIGHTS


def named_regions():
    """Return the names of all regions, seas and continents of our own tables."""
    found = []
    for table in ("areas.csv", "places.csv"):
        with (ROOT / "data" / table).open(encoding="utf-8") as stream:
            found += [row["name"] for row in csv.DictReader(stream) if row["kind"] in NAMED]
    return found


@pytest.mark.parametrize("name", named_regions())
def test_each_named_region_told_twice(name):
    """A region without an outline ends nothing: it has a soft mark, or a reason in the list."""
    texts = (
        f"Russian shelling killed three people in {name} on Thursday, officials said.",
        f"Three people were killed by Russian shelling in {name} on Thursday, police said.",
    )
    located = [
        locate(replace(make_report(n, text), id=f"{n}"), resources())
        for n, text in enumerate(texts)
    ]
    archive = build_archive(located, Continuing()(located))
    assert archive.events
    for event in archive.events:
        assert archive.incidents[event.id]
        for where in event.places:
            mark = mark_of(where)
            assert mark is not None or where.reason
            if where.place is None or where.place.kind not in UNBOUNDED:
                continue
            said = exactness_words(where, speak("en"))
            if is_wide(where.place.place_id):
                assert mark is None
                assert "too wide" in said
            else:
                assert mark.shape is MarkShape.SOFT
                assert mark.radius_km == where.radius_km
                assert "outline" in said


def test_what_is_too_wide_for_a_circle_is_in_the_gazetteer():
    found = {name: resources().gazetteer.place(name) for name in WIDE}
    assert [name for name, place in found.items() if place is None] == []
    assert {place.kind for place in found.values()} == UNBOUNDED
