"""Golden texts: short dispatches of our own and the events that a careful reader notes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.extract.reading.disputes import contradicts
from geo.extract.reading.exclusions import why_no_event
from geo.languages.en.disputes import DISPUTES
from geo.languages.en.exclusions import EXCLUSIONS
from geo.models import Event, Precision, Status
from tests.reading import events, read

# text, then an event a row: type, actor, places, first day, killed, wounded
GOLDEN = [
    (
        "A Russian drone hit a bus stop in Kherson on Tuesday, killing two people and wounding "
        "five, the regional administration said.",
        [("drone", "Russia", ["Kherson"], "2024-12-24", 2, 5)],
    ),
    (
        "Three people were killed overnight when Ukrainian forces shelled Belgorod, governor "
        "Vyacheslav Gladkov said.",
        [("shelling", "Ukraine", ["Belgorod"], "2024-12-25", 3, None)],
    ),
    (
        "Guided bombs fell on Kharkiv on Monday. Four people were wounded. The mayor later said "
        "that the number of wounded had risen to nine.",
        [("airstrike", "Russia", ["Kharkiv"], "2024-12-23", None, 9)],
    ),
    (
        "An oil depot in Engels caught fire after a drone attack overnight. Nobody was hurt.",
        [("drone", "Ukraine", ["Engels"], "2024-12-25", 0, 0)],
    ),
    (
        "11 drones on Monday: Kharkiv hit, three wounded.",
        [("drone", "Russia", ["Kharkiv"], "2024-12-23", None, 3)],
    ),
    (
        "⚡️Nikopol. Drone strike. 1 killed, 4 wounded (23.12)",
        [("drone", "Russia", ["Nikopol"], "2024-12-23", 1, 4)],
    ),
    (
        "A missile strike on Odesa killed one person on Sunday, and in Mykolaiv two were injured "
        "by falling debris.",
        [
            ("missile", "Russia", ["Odesa"], "2024-12-22", 1, None),
            ("missile", "Russia", ["Mykolaiv"], "2024-12-22", None, 2),
        ],
    ),
    (
        "Russian troops captured the village of Velyka Novosilka in the Donetsk region, Moscow's "
        "defence ministry said on Wednesday.",
        [("ground", "Russia", ["Velyka Novosilka"], "2024-12-25", None, None)],
    ),
    (
        "An Israeli airstrike on a house in Rafah killed seven people on Saturday, medics said.",
        [("airstrike", "Israel", ["Rafah"], "2024-12-21", 7, None)],
    ),
    (
        "Hezbollah fired rockets at Kiryat Shmona on Friday, wounding two civilians, the Israeli "
        "army said.",
        [("shelling", "Hezbollah", ["Kiryat Shmona"], "2024-12-20", None, 2)],
    ),
    (
        "At least 12 people were killed when the RSF shelled a market in Omdurman on Monday, "
        "doctors said.",
        [("shelling", "RSF", ["Omdurman"], "2024-12-23", 12, None)],
    ),
    (
        "Explosions were heard in Kyiv on Thursday morning, the mayor wrote on Telegram.",
        [("explosion", "unknown", ["Kyiv"], "2024-12-26", None, None)],
    ),
]  # fmt: skip


def facts(event: Event) -> tuple[object, ...]:
    return (
        event.type.value,
        event.actor,
        [place.text for place in event.places],
        str(event.when.start) if event.when.start else None,
        event.killed.value if event.killed else None,
        event.wounded.value if event.wounded else None,
    )


@pytest.mark.parametrize(("text", "expected"), GOLDEN, ids=[text[:40] for text, _ in GOLDEN])
def test_golden(text, expected):
    assert [facts(event) for event in events(text)] == expected


NOTHING = [
    "",
    "Russia could attack Odesa again, the president warned.",
    "The president condemned the strike on Kharkiv.",
    "Prosecutors have opened a war crime case.",
    "Moscow denies aiming at civilians.",
    "Russia has lost 3,000 tanks since the start of the invasion.",
    "The airfield near Millerovo has often been attacked.",
    "Pyongyang has sent Russia 10,000 to 12,000 soldiers.",
    "Military aircraft are based at Millerovo.",
    "Talks on a ceasefire in Gaza went on in Doha on Tuesday.",
    "Please donate: your support brings us to Kyiv, where drones strike daily.",
    "Ann Smith of Kyiv won the strike-off in the ninth inning.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_invented(text):
    assert events(text) == ()


@pytest.mark.parametrize("row", EXCLUSIONS, ids=lambda row: row.phrase.means)
def test_each_exclusion_takes_and_leaves(row):
    assert {why_no_event(text, strong=False) for text in row.phrase.takes} == {row.phrase.means}
    assert {why_no_event(text, strong=True) for text in row.phrase.leaves} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "A drone hit a funeral home.",
        "Hours after the ceasefire a drone hit Nikopol, killing two people.",
        "The attack closed for good the last bakery: a drone hit it.",
    ],
)
def test_an_attack_outweighs_a_weak_exclusion(text):
    assert why_no_event(text, strong=False) is not None
    assert why_no_event(text, strong=True) is None


ELSEWHERE = [
    (
        "Before speaking in Gondar and Bahir Dar, he said a drone had killed a man in Merawi.",
        "Merawi",
    ),
    ("Missiles were fired from ships in the Black Sea and hit a depot in Vinnytsia.", "Vinnytsia"),
    ("A missile hit Eilat on Monday in solidarity with people in Gaza, the Houthis said.", "Eilat"),
    ("After visiting Odesa, the minister said that shells had killed two in Ochakiv.", "Ochakiv"),
    ("Russia's army struck Ochakiv with rockets on Monday.", "Ochakiv"),
]


@pytest.mark.parametrize(("text", "name"), ELSEWHERE)
def test_where_somebody_speaks_or_arms_set_out_is_no_place_of_an_event(text, name):
    assert {place.text for event in events(text) for place in event.places} == {name}


def test_a_region_is_an_area_and_never_a_pin():
    (event,) = events("A Ukrainian drone killed two people in Russia's Kursk region on Monday.")
    (place,) = event.places
    assert (place.precision, place.area) == (Precision.ADMIN1, "RU.41")


def test_near_is_a_circle_and_a_direction_moves_it():
    (event,) = events("Russian forces shelled a farm 20 km west of Kharkiv on Monday.")
    (place,) = event.places
    assert place.precision is Precision.NEAR
    assert place.lat == pytest.approx(49.99, abs=0.05)
    assert place.lon == pytest.approx(36.25 - 0.28, abs=0.06)
    assert place.radius_km == pytest.approx(8)


def test_a_salvo_at_a_country_has_no_place_of_its_own():
    (event,) = events(
        "Russia attacked Ukraine with 31 exploding drones on Thursday, 20 of which were shot "
        "down, the air force said."
    )
    assert event.places == ()
    assert event.area == "UA"
    assert [(c.weapon, c.count.value) for c in event.launched] == [("drone", 31)]
    assert [(c.weapon, c.count.value) for c in event.intercepted] == [("drone", 20)]


def test_a_list_of_interceptions_is_an_event_a_region():
    found = events(
        "Russia's Defence Ministry said 33 drones were shot down overnight, 14 over the Voronezh "
        "region, 11 over the Kursk region and eight over the Belgorod region."
    )
    assert [e.actor for e in found] == ["Ukraine"] * 4
    assert [e.intercepted[0].count.value for e in found] == [33, 14, 11, 8]
    assert [[p.area for p in e.places] for e in found] == [[], ["RU.86"], ["RU.41"], ["RU.09"]]


def test_a_village_that_is_not_in_its_region_is_never_its_namesake():
    (event,) = events(
        "Ukrainian forces shelled Kostrova Balka in Russia's Kursk region on Monday, killing one "
        "person."
    )
    (place,) = event.places
    assert place.area in {"RU.41", None}
    assert place.precision in {Precision.ADMIN1, Precision.UNLOCATED}


def test_who_denies_is_told():
    found = events("On Monday Moscow denied that a Russian missile had hit a hospital in Kyiv.")
    assert [e.status for e in found] in ([], [Status.DENIED])


@pytest.mark.parametrize("row", DISPUTES, ids=lambda row: row.means + row.takes[0][:9])
def test_each_dispute_takes_and_leaves(row):
    assert all(map(contradicts, row.takes))
    assert not any(map(contradicts, row.leaves))


def test_claims_that_contradict_stand_side_by_side():
    (event,) = events(
        "Shells hit a market in Omdurman on Monday, killing 12 people, doctors said. The RSF "
        "denied that its gunners had fired on the area."
    )
    assert event.status is Status.DISPUTED
    assert event.attribution is not None
    assert event.denied_by is not None
    assert (event.attribution.text, event.denied_by.text) == ("doctors", "The RSF")


TEXTS = st.lists(
    st.sampled_from(
        [
            "Russia", "Ukrainian", "a drone", "hit", "Kyiv", "and", ",", ".", "on Monday",
            "killing", "two people", "the mayor said", "31 drones", "were shot down", "over",
            "the Kursk region", "\n\n", "when", "a day earlier", "it said", "“", "!", "near",
            "12 km west of", "Sumy", "damaged", "nobody was hurt", "with", "of which 20",
        ]
    ),
    max_size=40,
).map(" ".join)  # fmt: skip


@given(TEXTS | st.text(max_size=300))
def test_any_text_gives_evidence_that_stands_in_it(text):
    located = read(text)
    for event in located.events:
        assert event.evidence in text
        first = event.spans[0]
        assert text[first.start : first.end] == event.evidence
        for span in event.spans:
            assert 0 <= span.start < span.end <= len(text)
        for place in event.places:
            assert text[place.start : place.end] == place.text
        if event.when.end is not None:
            assert event.when.start <= event.when.end <= date(2024, 12, 27)
