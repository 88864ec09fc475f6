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
from geo.linking import blocks, bunches, by_event, groups, link, ready
from geo.linking import continuing as module
from geo.linking.bunches import Kept, Name, from_json, to_json
from geo.linking.continuing import Continuing
from geo.linking.facts import Shape, Spot
from geo.linking.nearness import compare
from geo.linking.weights import WEIGHTS
from geo.models import DatePrecision, EventType, PlaceKind, Precision, Relation, When
from geo.pipeline import locate
from geo.read.samples import sample_reports
from geo.words import speak
from geo.words.phrases import exactness_words

ROOT = Path(__file__).resolve().parent.parent
NAMED = {"region", "continent", "sea"}
WORDS = "Drones fell on the town and nobody there could say how many had come."
KURSK = make_event_place(
    make_place("Kursk", kind=PlaceKind.ADMIN1, place_id="adm1:RU.41", admin1="RU.41", country="RU"),
    precision=Precision.ADMIN1,
    relation=Relation.REGION,
    area="RU.41",
)
TOWN = make_place("Rylsk", lat=51.5, lon=34.7, admin1="RU.41", country="RU")
DONBAS = make_place("Donbas", lat=51.3, lon=34.6, kind=PlaceKind.REGION, admin1=None, country=None)
PLACES = (
    KURSK,
    make_event_place(TOWN),
    make_event_place(TOWN, precision=Precision.NEAR, radius_km=20.0),
    make_event_place(DONBAS, precision=Precision.ADMIN1, radius_km=100.0),
    replace(make_event_place(TOWN), precision=Precision.UNLOCATED, place=None, lat=None, lon=None),
    make_event_place(make_place("Lgov", lat=51.65, lon=35.26, admin1="RU.41", country="RU")),
)
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


def wild(chance: random.Random, number: int):
    """Make up a report of any places on any days, or none, with few sentences and figures."""
    report = make_report(number, published=DAY + timedelta(days=chance.randrange(4)))
    events = []
    for nth in range(chance.randint(0, 3)):
        start = DAY + timedelta(days=chance.randrange(3))
        end = start + timedelta(days=chance.choice([0, 0, 1, 9, 30]))
        when = When(
            start=start,
            end=end,
            precision=DatePrecision.RANGE if end > start else DatePrecision.DAY,
            text=chance.choice(["then", None]),
        )
        never = When(start=None, end=None, precision=DatePrecision.UNKNOWN)
        places = tuple(chance.sample(PLACES, chance.choice([0, 1, 1, 2])))
        events.append(
            make_event(
                report,
                nth,
                kind=chance.choice([EventType.DRONE, EventType.MISSILE, EventType.OTHER]),
                when=never if chance.random() < 0.2 else when,
                places=places,
                area=None if places else "UA",
                killed=chance.choice([None, figure(3), figure(3), figure(4)]),
                evidence=chance.choice([f"{WORDS} there", WORDS, "A market was hit."]),
                actor=chance.choice(["Russia", "Russia", "Ukraine", "unknown"]),
            )
        )
    return one(report, *events)


def changes(chance, maker, located):
    """Let reports go, change and come."""
    for number in chance.sample(sorted(located), len(located) // 6):
        if chance.random() < 0.4:
            del located[number]
        else:
            located[number] = maker(chance, number)
    for _ in range(chance.randrange(4)):
        number = max(located) + 1
        located[number] = maker(chance, number)
    return chance.sample(list(located.values()), len(located))


def few_are_many(monkeypatch):
    for place in (blocks, module):
        monkeypatch.setattr(place, "LARGEST", 6)
    monkeypatch.setattr(blocks, "NEIGHBOURS", 2)


@pytest.mark.parametrize("many", [False, True])
@pytest.mark.parametrize("maker", [made, wild], ids=["alike", "wild"])
@pytest.mark.parametrize("seed", range(10))
def test_going_on_in_any_way_is_linking_anew(seed, maker, many, monkeypatch):
    """Called again, or taken over after a stop in which reports came, changed and went."""
    if many:
        few_are_many(monkeypatch)
    chance = random.Random(seed)
    located = {n: maker(chance, n) for n in range(40)}
    linker = Continuing()
    linker(list(located.values()))
    for _ in range(6):
        before = dict(located)
        now = changes(chance, maker, located)
        if chance.random() < 0.5:
            same(linker(now), now)
            continue
        kept = from_json(to_json(linker.kept()))
        linker = Continuing()
        changed = {item.report.id for n, item in located.items() if before.get(n, item) is not item}
        same(linker.restore(now, kept, changed), now)


def test_a_crowd_spares_the_rest(monkeypatch):
    """A change in a large block works out again the pairs of that block, and no others."""
    few_are_many(monkeypatch)
    chance = random.Random(6)
    located = [made(chance, n) for n in range(30)]
    far = [
        one(report, make_event(report, when=date(2020, 1, 1)))
        for report in (make_report(n) for n in range(100, 140))
    ]
    linker = Continuing()
    linker([*located, *far])
    judge = module.judge
    seen = []
    monkeypatch.setattr(module, "judge", lambda *pair: seen.append(pair) or judge(*pair))
    located[0] = made(chance, 0)
    same(linker([*located, *far]), [*located, *far])
    assert seen
    assert not any(int(fact.report.id[1:]) >= 100 for pair in seen for fact in pair)


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
    few_are_many(monkeypatch)
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
    kept = from_json(to_json(kept))
    fresh = Continuing()
    with monkeypatch.context() as patch:
        patch.setattr(module, "pairs", lambda *_: pytest.fail("paired again"))
        patch.setattr(module, "judge", lambda *_: pytest.fail("judged again"))
        found = fresh.restore(located, kept)
    same(found, located)
    located[3] = made(chance, 3)
    same(fresh(located), located)
    nobody = (Name("r0", "r0-0"), Name("nobody", "nobody-0"), 6.0)
    assert Continuing().restore(located, kept._replace(pairs=(nobody,))) is None
    same(Continuing().restore(located, Kept((), ())), located)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "null", '{"names": [1], "pairs": [], "groups": []}']
)
def test_what_is_no_record_says_so(text):
    with pytest.raises(ValueError, match=r"record|JSON|Expecting"):
        from_json(text)


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

    with monkeypatch.context() as patch:
        patch.setattr(module, "judge", fails)
        with pytest.raises(KeyError):
            Continuing()(located)
        told = []
        linker = Continuing(told.append)
        found = linker(located)
    assert told
    assert all(any(name.startswith("r7-") for name in trouble.events) for trouble in told)
    assert len(found) == sum(len(item.events) for item in located)
    for name in {name for trouble in told for name in trouble.events}:
        assert len(found[name].claims) == 1
    kept = linker.kept()
    same(linker([*located]), located)  # tried again, it is as if nothing had been
    same(Continuing().restore(located, kept), located)


def broken(monkeypatch, name, reports, *homes):
    """Let a function fail for the events of some reports."""
    original = getattr(homes[0], name)

    def fails(*given):
        if any(getattr(each, "report", each).id in reports for each in given):
            raise ValueError("broken")
        return original(*given)

    for home in homes:
        monkeypatch.setattr(home, name, fails)


TROUBLES = (
    ("keys_of", (blocks, ready)),
    ("_signature", (blocks,)),
    ("judge", (groups,)),
)


@pytest.mark.parametrize(("name", "homes"), TROUBLES, ids=[name for name, _ in TROUBLES])
@pytest.mark.parametrize("seed", range(4))
def test_whatever_fails_ends_nothing(name, homes, seed, monkeypatch):
    """Keys, a block, a group: whom it concerns stands alone, the others are linked."""
    if name == "_signature":
        few_are_many(monkeypatch)
    chance = random.Random(seed)
    located = [made(chance, n) for n in range(40)]
    told = []
    linker = Continuing(told.append)
    with monkeypatch.context() as patch:
        broken(patch, name, {f"r{n}" for n in range(0, 40, 4)}, *homes)
        with pytest.raises(ValueError, match="broken"):
            Continuing()(located)
        found = linker(located)
        assert told
        assert all(isinstance(trouble.error, ValueError) for trouble in told)
        for event in {event for trouble in told for event in trouble.events}:
            assert len(found[event].claims) == 1
        assert len(found) == sum(len(item.events) for item in located)
        located[3] = made(chance, 3)
        assert dict(linker(located)) == dict(Continuing(told.append)(located))
    same(linker([*located]), located)


def test_an_incident_that_cannot_be_made_is_told_once(monkeypatch):
    located = [made(random.Random(4), n) for n in range(6)]
    told = []
    found = Continuing(told.append)(located)
    broken(monkeypatch, "facts_of", {"r2"}, bunches)
    assert found.get("r2-0") is None
    assert found.get("r2-0") is None
    assert len(told) == 1
    assert "r2-0" in told[0].events


def test_an_event_of_which_nothing_can_be_worked_out_stands_alone(monkeypatch):
    located = [made(random.Random(4), n) for n in range(6)]
    original = ready.facts_of

    def fails(report, event):
        if report.id == "r2":
            raise ValueError("broken")
        return original(report, event)

    monkeypatch.setattr(ready, "facts_of", fails)
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
