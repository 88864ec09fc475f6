"""Events of several reports: which are one attack, why, and what then is said of it."""

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from factories import (
    figure,
    make_event,
    make_event_place,
    make_place,
    make_report,
    one,
    said_by,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.languages.en.topics import TOPICS
from geo.languages.slavic.topics import TOPICS as SLAVIC
from geo.linking import by_event, link
from geo.linking.agreement import judge
from geo.linking.blocks import LARGEST, pairs
from geo.linking.facts import Facts, facts_of
from geo.linking.topics import COMMON, topics
from geo.linking.weights import HOLD, LINK, WEIGHTS
from geo.models import (
    Bound,
    DatePrecision,
    EventPlace,
    EventType,
    PlaceKind,
    Precision,
    Relation,
    Status,
    WeaponCount,
    When,
)

THURSDAY = date(2024, 12, 26)
WEDNESDAY = THURSDAY - timedelta(days=1)
KHERSON = make_place("Kherson", lat=46.6558, lon=32.6178, admin1="UA.08")
ANTONIVKA = make_place("Antonivka", lat=46.6716, lon=32.7225, admin1="UA.08")
PORT = make_place("Kherson Port", lat=46.62, lon=32.6, admin1="UA.08", kind=PlaceKind.SITE)
DISTRICT = make_place("Kherson Raion", lat=46.66, lon=32.8, admin1="UA.08", kind=PlaceKind.ADMIN2)
DONBAS = make_place(
    "Donbas", lat=46.7, lon=32.9, admin1=None, kind=PlaceKind.REGION, place_id="curated:UA/donbas"
)
SAHEL = make_place("Sahel", lat=15.0, lon=4.0, admin1=None, country=None, kind=PlaceKind.REGION,
                   place_id="curated:world/sahel")  # fmt: skip
AFRICA = make_place("Africa", lat=7.0, lon=21.0, admin1=None, country=None,
                    kind=PlaceKind.CONTINENT, place_id="curated:world/africa")  # fmt: skip
SEA = make_place("Black Sea", lat=43.0, lon=34.0, admin1=None, country=None, kind=PlaceKind.SEA)

TOWN = make_event_place(KHERSON)
SITE = make_event_place(PORT, precision=Precision.SITE)
RAION = make_event_place(DISTRICT, precision=Precision.ADMIN2)
WATERS = make_event_place(SEA, precision=Precision.SEA)
OTHER_TOWN = make_event_place(ANTONIVKA)
LANDSCAPE = make_event_place(DONBAS, precision=Precision.ADMIN1, radius_km=100.0)
WIDE = make_event_place(SAHEL, precision=Precision.ADMIN1, radius_km=100.0)
CONTINENT = make_event_place(AFRICA, precision=Precision.COUNTRY)
FAR_TOWN = make_event_place(make_place("Uman", lat=46.7, lon=31.9, admin1="UA.23"))
ACROSS = make_event_place(make_place("Beyond", lat=46.7, lon=32.9, admin1="RU.1", country="RU"))
TIMBUKTU = make_place("Timbuktu", lat=15.0, lon=4.0, admin1="ML.08", country="ML")
AROUND = make_event_place(KHERSON, precision=Precision.NEAR, radius_km=10.0)


def region(text="Kherson region", relation=Relation.REGION, area="UA.08"):
    return EventPlace(
        text=text, start=0, end=len(text), relation=relation, precision=Precision.ADMIN1,
        lat=46.5, lon=33.5, area=area,
    )  # fmt: skip


def nowhere(text):
    return EventPlace(
        text=text, start=0, end=len(text), relation=Relation.IN, precision=Precision.UNLOCATED
    )


def on(first, last=None, *, text="that day"):
    precision = DatePrecision.RANGE if last else DatePrecision.DAY
    return When(start=first, end=last or first, precision=precision, text=text)


def drones(value, bound=Bound.EXACT):
    return (WeaponCount(weapon="drone", count=figure(value, bound)),)


NEVER = When(start=None, end=None, precision=DatePrecision.UNKNOWN)
OVERNIGHT = on(WEDNESDAY, THURSDAY)
WORDS = "Drones fell on the town and nobody there could say how many had come."


def facts(number, **more) -> Facts:
    more.setdefault("when", on(THURSDAY))
    more.setdefault("places", (TOWN,))
    more.setdefault("evidence", f"Told {number}.")
    report = make_report(number)
    return facts_of(report, make_event(report, **more))


def verdict(left, right):
    return judge(facts(1, **left), facts(2, **right))


# feature -> what each of two reports tells. One pair for each row of the table of weights.
PAIRS = {
    "same site": ({"places": (SITE,)}, {"places": (SITE,)}),
    "same settlement": ({}, {}),
    "same district": ({"places": (RAION,)}, {"places": (RAION,)}),
    "same village by name": (
        {"places": (region("Novoivanovka", Relation.IN),)},
        {"places": (region("Novoivanivka", Relation.NEAR),)},
    ),
    "same circle": ({"places": (AROUND,)}, {}),
    "site in settlement": ({"places": (SITE,)}, {}),
    "same name": ({"places": (nowhere("Dubovoe"),)}, {"places": (nowhere("Dubovoye"),)}),
    "name found once": ({"places": (nowhere("Kherson"),)}, {}),
    "in circle": ({"places": (AROUND,)}, {"places": (OTHER_TOWN,)}),
    "same region": ({"places": (region(),)}, {"places": (region("Kherson Oblast"),)}),
    "same sea": ({"places": (WATERS,)}, {"places": (WATERS,)}),
    "in region": ({"places": (region(),), "killed": figure(7)}, {"killed": figure(7)}),
    "in landscape": ({"places": (LANDSCAPE,), "killed": figure(7)}, {"killed": figure(7)}),
    "same part of the world": (
        {"places": (CONTINENT,), "killed": figure(7)}, {"places": (CONTINENT,), "killed": figure(7)}
    ),
    "in district": ({"places": (RAION,), "killed": figure(7)}, {"killed": figure(7)}),
    "same country": (
        {"places": (), "area": "UA", "launched": drones(31)},
        {"places": (), "area": "UA", "launched": drones(30)},
    ),
    "more places": ({"places": (TOWN, OTHER_TOWN)}, {}),
    "same day": ({"when": OVERNIGHT}, {"when": OVERNIGHT}),
    "end of night": ({"when": OVERNIGHT}, {"when": on(THURSDAY)}),
    "start of night": ({"when": OVERNIGHT}, {"when": on(WEDNESDAY)}),
    "wide time": ({"when": on(date(2024, 12, 20), THURSDAY)}, {}),
    "touching nights": (
        {"when": OVERNIGHT}, {"when": on(THURSDAY, THURSDAY + timedelta(days=1))},
    ),
    "assumed day": ({"when": on(WEDNESDAY)}, {"when": on(THURSDAY, text=None)}),
    "no day": ({"when": NEVER, "evidence": WORDS}, {"when": NEVER, "evidence": WORDS}),
    "same type": ({}, {}),
    "type holds": ({"kind": EventType.MISSILE_DRONE}, {"kind": EventType.DRONE}),
    "loose type": ({"kind": EventType.OTHER}, {"kind": EventType.DRONE}),
    "kindred type": ({"kind": EventType.MISSILE}, {"kind": EventType.SHELLING}),
    "other type": ({"kind": EventType.GROUND}, {"kind": EventType.DRONE}),
    "same actor": ({}, {}),
    "unknown actor": ({"actor": "unknown"}, {}),
    "other actor": ({"killed": figure(5)}, {"killed": figure(5), "actor": "Ukraine"}),
    "toll equal": ({"killed": figure(5)}, {"killed": figure(5)}),
    "toll equal, small": ({"killed": figure(1)}, {"killed": figure(1)}),
    "toll none": ({"killed": figure(0)}, {"killed": figure(0)}),
    "toll close": ({"wounded": figure(14)}, {"wounded": figure(15)}),
    "toll within bounds": ({"wounded": figure(10, Bound.AT_LEAST)}, {"wounded": figure(17)}),
    "toll grown": ({"wounded": figure(20)}, {"wounded": figure(30)}),
    "toll far grown": ({"wounded": figure(18)}, {"wounded": figure(44)}),
    "toll apart, small": ({"wounded": figure(4)}, {"wounded": figure(7)}),
    "toll far apart, small": ({"wounded": figure(1)}, {"wounded": figure(8)}),
    "toll crossed": (
        {"killed": figure(2), "wounded": figure(30)}, {"killed": figure(5), "wounded": figure(12)},
    ),
    "arms equal, many": ({"launched": drones(31)}, {"launched": drones(31)}),
    "arms equal": ({"launched": drones(8)}, {"launched": drones(8)}),
    "arms equal, few": ({"launched": drones(2)}, {"launched": drones(2)}),
    "arms close": ({"launched": drones(78)}, {"launched": drones(79)}),
    "arms within bounds": ({"launched": drones(100, Bound.AT_LEAST)}, {"launched": drones(184)}),
    "arms apart": ({"launched": drones(31)}, {"launched": drones(106)}),
    "same target": ({"target": "the central market"}, {"target": "a supermarket"}),
    "same common target": ({"target": "a house"}, {"target": "two homes"}),
    "other target": ({"target": "a bus"}, {"target": "a school"}),
    "same words": ({"evidence": WORDS}, {"evidence": WORDS.replace("many", "much")}),
}  # fmt: skip


def test_each_weight_has_a_pair():
    assert PAIRS.keys() == WEIGHTS.keys()


@pytest.mark.parametrize("row", PAIRS)
def test_pairs_meet_their_rows(row):
    left, right = PAIRS[row]
    there, back = verdict(left, right), verdict(right, left)
    assert row in {reason.feature for reason in there.reasons}, there
    assert back.score == there.score
    assert sorted(back.reasons) == sorted(there.reasons)
    assert there.score == pytest.approx(sum(r.score for r in there.reasons), abs=0.02)


BLOCKED = (
    ("different days", {"when": on(WEDNESDAY)}, {"when": on(THURSDAY)}),
    ("different days", {"when": NEVER}, {"when": NEVER}),
    ("different days", {"when": on(date(2024, 1, 1), date(2024, 12, 31))}, {}),
    ("different places", {"places": (TOWN,)}, {"places": (OTHER_TOWN,)}),
    ("different places", {"places": (region(),)}, {"places": (region(area="UA.07"),)}),
    (
        "different places",
        {"places": (region("Palatovo", Relation.IN),)},
        {"places": (region("Novoivanovka", Relation.IN),)},
    ),
    ("different places", {"places": (nowhere("Berdin"),)}, {"places": (nowhere("Kavkaz"),)}),
    ("different attackers", {"actor": "Russia"}, {"actor": "Ukraine"}),
    ("a place too wide, and no figure shared", {"places": (region(),)}, {"places": (TOWN,)}),
    ("a place too wide, and no figure shared", {"places": (LANDSCAPE,)}, {"places": (TOWN,)}),
    ("a place too wide, and no figure shared", {"places": (WIDE,)}, {"places": (WIDE,)}),
    ("different places", {"places": (LANDSCAPE,)}, {"places": (FAR_TOWN,)}),
    ("different places", {"places": (LANDSCAPE,)}, {"places": (ACROSS,)}),
    ("different places", {"places": (LANDSCAPE,)}, {"places": (WATERS,)}),
    ("different places", {"places": (WIDE,)}, {"places": (make_event_place(TIMBUKTU),)}),
    (
        "a place too wide, and no figure shared",
        {"places": (), "area": "UA", "launched": drones(31)},
        {"places": (), "area": "UA", "launched": drones(106)},
    ),
)


@pytest.mark.parametrize(("why", "left", "right"), BLOCKED)
def test_blocked(why, left, right):
    assert verdict(left, right).blocked == why


def incidents(*told):
    """Link reports that tell of one event each."""
    located = []
    for number, more in enumerate(told):
        report = make_report(number, **more.pop("report", {}))
        more.setdefault("when", on(THURSDAY))
        more.setdefault("places", (TOWN,))
        located.append(one(report, make_event(report, **more)))
    return link(located)


LINKED = (
    "same site", "same settlement", "same day", "same type", "end of night", "type holds",
    "toll equal", "toll close", "toll grown", "toll far grown", "arms equal, many", "arms close",
    "same target", "same words", "same village by name", "same circle", "same country",
)  # fmt: skip
APART = ("toll far apart, small", "arms apart", "other type", "same region", "touching nights")


@pytest.mark.parametrize("row", [*LINKED, *APART])
def test_links(row):
    left, right = ({"evidence": f"Told {n}.", **more} for n, more in enumerate(PAIRS[row]))
    found = incidents(left, right)
    assert (len(found) == 1) is (row in LINKED)
    assert all(reason.words for incident in found for w in incident.why for reason in w.reasons)


def test_a_region_that_holds_the_town_is_no_other_place():
    features = {r.feature for r in verdict({"places": (TOWN, region())}, {}).reasons}
    assert "more places" not in features
    features = {r.feature for r in verdict({"places": (TOWN, region(area="UA.07"))}, {}).reasons}
    assert "more places" in features


def test_chains_are_no_links():
    """What names two towns resembles what names either: the towns stay apart."""
    both = {"places": (TOWN, OTHER_TOWN), "launched": drones(30)}
    found = incidents(
        {"launched": drones(30)}, both, {"places": (OTHER_TOWN,), "launched": drones(30)}
    )
    assert sorted(len(incident.claims) for incident in found) == [1, 2]
    towns = [{p.place.name for _, event in i.claims for p in event.places} for i in found]
    assert {"Kherson"} in towns or {"Antonivka"} in towns


def test_figures_say_who_says_them():
    (incident,) = incidents(
        {"killed": figure(7, Bound.AT_LEAST), "wounded": figure(64), "report": {"outlet": "Alpha"}},
        {
            "killed": figure(7),
            "wounded": figure(47, Bound.AT_LEAST),
            "attribution": said_by("the governor"),
            "report": {"outlet": "Beta (Reuters)"},
        },
    )
    wounded = incident.figure("wounded")
    assert (wounded.lowest.value, wounded.highest.value) == (47, 64)
    assert (wounded.lowest.source, wounded.lowest.speaker) == ("Reuters", "the governor")
    assert wounded.lowest.bound is Bound.AT_LEAST
    assert incident.figure("launched", "drone") is None
    assert [figure.field for figure in incident.figures] == ["killed", "wounded"]


def test_the_heading_takes_the_most_exact():
    (incident,) = incidents(
        {"kind": EventType.OTHER, "when": OVERNIGHT, "places": (AROUND,), "killed": figure(5)},
        {"kind": EventType.MISSILE, "actor": "unknown", "killed": figure(5)},
    )
    assert incident.type is EventType.MISSILE
    assert incident.actor == "Russia"
    assert incident.when == on(THURSDAY)
    assert incident.places[0].precision is Precision.SETTLEMENT


DISPUTES = (
    ("one side denies what the other says", {}, {"status": Status.DENIED}),
    (
        "one side denies what the other says",
        {},
        {"attribution": replace(said_by("the ministry"), verb="denied")},
    ),
    ("a side that the report quotes denies it", {}, {"status": Status.DISPUTED}),
    (
        "one names Russia as the attacker, the other Ukraine",
        {"killed": figure(5)},
        {"killed": figure(5), "actor": "Ukraine"},
    ),
    (
        "killed: Ukraine says 60, Russia 20",
        {"killed": figure(60), "attribution": said_by("Kyiv", side="Ukraine")},
        {"killed": figure(20), "attribution": said_by("Moscow", side="Russia")},
    ),
)


@pytest.mark.parametrize(("why", "left", "right"), DISPUTES)
def test_disputes_show_both_claims(why, left, right):
    (incident,) = incidents(left, right)
    assert incident.disputes
    assert why in [dispute.why for dispute in incident.disputes]
    assert all(d.one in incident.claims and d.other in incident.claims for d in incident.disputes)


def test_an_attacker_who_is_inferred_disputes_nobody_and_names_none():
    (incident,) = incidents(
        {"killed": figure(5), "actor_inferred": True},
        {"killed": figure(5), "actor": "Ukraine"},
    )
    assert incident.disputes == ()
    assert incident.actor == "Ukraine"


def test_what_agrees_is_not_disputed():
    kyiv, moscow = said_by("Kyiv", side="Ukraine"), said_by("Moscow", side="Russia")
    (incident,) = incidents(
        {"killed": figure(5), "attribution": kyiv}, {"killed": figure(5), "attribution": moscow}
    )
    assert not incident.disputes
    # One side's later count is a later count.
    (incident,) = incidents(
        {"killed": figure(60), "attribution": kyiv}, {"killed": figure(20), "attribution": kyiv}
    )
    assert not incident.disputes


@pytest.mark.parametrize(
    ("topic", "takes", "leaves"),
    [
        ("shop", "the central market", "a workshop"),
        ("hospital", "a children's hospital", "she was hospitalised"),
        ("school", "two kindergartens", "a military school"),
        ("worship", "the cathedral's roof", "a convention"),
        ("bus", "a minibus", "business"),
        ("rail", "a suburban train", "training"),
        ("ship", "a civilian ship", "a shipment"),
        ("port", "the port's grain store", "support"),
        ("fuel", "an oil depot", "a tank of the army"),
        ("ammunition", "an ammunition store", "ammunition was short"),
        ("airfield", "the Morozovsk air base", "the air force"),
        ("bridge", "a railway bridge", "damage"),
        ("barracks", "a military school", "a school"),
        ("camp", "tents of a refugee camp", "a campaign"),
        ("embassy", "six embassies", "the ambassador"),
        ("housing", "a five-storey building", "the State Duma"),
        ("energy", "a thermal power plant", "the great powers"),
        ("industry", "an industrial site", "a power plant"),
        ("cars", "14 cars", "medical care"),
    ],
)
def test_topics(topic, takes, leaves):
    assert topic in topics(takes)
    assert topic not in topics(leaves)


def test_topics_are_one_list_in_every_language():
    assert set(TOPICS) > COMMON
    assert set(TOPICS) >= set(SLAVIC)
    for table in (TOPICS, SLAVIC):
        for topic, row in table.items():
            assert all(topics(text) == {topic} for text in row.takes)


def test_a_later_report_keeps_the_id():
    first = {"report": {"published": THURSDAY, "id": "z"}}
    later = {"report": {"published": THURSDAY + timedelta(days=1), "id": "a"}}
    (alone,) = incidents(dict(first))
    (both,) = incidents(dict(first), dict(later))
    assert alone.id == both.id


def test_a_report_given_twice_counts_once():
    report = make_report()
    told = one(report, make_event(report))
    assert link([told, told]) == link([told])


def test_thousands_of_copies():
    """One text on thousands of sites: compared with neighbours, found to be one source."""
    text = "Drones hit the market of Nikopol before noon and wounded eight people there. " * 3
    located = []
    for number in range(LARGEST * 3):
        report = make_report(number, text=text, outlet=f"Site {number}")
        located.append(one(report, make_event(report, wounded=figure(8))))
    everything = [facts_of(item.report, item.events[0]) for item in located]
    assert sum(1 for _ in pairs(everything)) < len(located) * 20
    (incident,) = link(located)
    assert len(incident.claims) == len(located)
    assert len(incident.sources) == 1


PLACES = (
    *(TOWN, OTHER_TOWN, AROUND, SITE, RAION, WATERS, region(), nowhere("Berdin")),
    *(LANDSCAPE, WIDE, CONTINENT),
)
TOLL = st.one_of(
    st.none(), st.builds(figure, st.integers(0, 12), st.sampled_from(list(Bound)))
)  # fmt: skip
TIMES = st.sampled_from(
    [on(THURSDAY), on(THURSDAY, text=None), on(WEDNESDAY), OVERNIGHT, NEVER,
     on(date(2024, 12, 20), THURSDAY)]
)  # fmt: skip


@st.composite
def archives(draw):
    located = []
    for number in range(draw(st.integers(1, 6))):
        report = make_report(
            number,
            outlet=draw(st.sampled_from(["Alpha", "Beta (Reuters)", "Reuters", None])),
            published=draw(st.sampled_from([THURSDAY, THURSDAY + timedelta(days=1)])),
        )
        found = []
        for place in range(draw(st.integers(0, 4))):
            spots = draw(st.lists(st.sampled_from(PLACES), max_size=2, unique=True))
            event = make_event(
                report,
                place,
                places=tuple(spots),
                area=None if spots else "UA",
                when=draw(TIMES),
                kind=draw(st.sampled_from(list(EventType))),
                actor=draw(st.sampled_from(["Russia", "Russia", "Ukraine", "unknown"])),
                killed=draw(TOLL),
                wounded=draw(TOLL),
                launched=draw(st.sampled_from([(), drones(30), drones(31), drones(90)])),
                evidence=draw(st.sampled_from([WORDS, "A market was hit.", "A school burned."])),
                status=draw(st.sampled_from(list(Status))),
            )
            found.append(event)
        located.append(one(report, *found))
    return located


@settings(max_examples=150, deadline=None)
@given(archives(), st.randoms(use_true_random=False))
def test_properties(located, chance: random.Random):
    found = link(located)
    # Each event stands in exactly one incident, untouched.
    claimed = sorted((r, e.id) for i in found for r, e in i.claims)
    assert claimed == sorted((item.report.id, e.id) for item in located for e in item.events)
    told = {event for item in located for event in item.events}
    assert all(event in told for i in found for _, event in i.claims)
    index = by_event(found)
    assert all(index[e.id].claims.count((r, e)) == 1 for i in found for r, e in i.claims)
    for incident in found:
        reports = [report for report, _ in incident.claims]
        assert len(set(reports)) == len(reports)
        assert sorted(r for s in incident.sources for r in s.report_ids) == sorted(reports)
        assert len(incident.why) == len(incident.claims) - 1
        assert all(w.score >= LINK for w in incident.why)
        assert incident.id in {event.id for _, event in incident.claims}
        for item in incident.figures:
            assert item.lowest.value <= item.highest.value
            assert {s.report_id for s in item.said} <= set(reports)
        events = [facts_of(make_report(r), e) for r, e in incident.claims]
        settled = [{s.key for s in f.spots if s.precision is Precision.SETTLEMENT} for f in events]
        for keys in settled:  # never two towns
            assert all(keys & others for others in settled if keys and others)
    # The order of reports changes nothing.
    shuffled = list(located)
    chance.shuffle(shuffled)
    assert link(shuffled) == found


@settings(max_examples=60, deadline=None)
@given(archives())
def test_blocks_miss_no_pair(located):
    everything = [facts_of(item.report, event) for item in located for event in item.events]
    kept = set(pairs(everything))
    for one_at, left in enumerate(everything):
        for other_at in range(one_at + 1, len(everything)):
            if judge(left, everything[other_at]).score >= LINK:
                assert (one_at, other_at) in kept
    assert HOLD < LINK
