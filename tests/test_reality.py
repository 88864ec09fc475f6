"""Whether it was war, whether it happened, and where a war is: short reports of many wars."""

from datetime import date

import pytest
from reading import events

from geo.extract.reading.battlegrounds import GROUNDS, ground_of

PEACE = (
    "A hailstorm hit Poltava on Monday, killing two people.",
    "A minibus struck a tractor near Rivne on Monday, killing four people.",
    "A measles outbreak hit nurseries in Homs on Monday.",
    "Hackers attacked the railways in Lviv on Monday.",
    "Water shortages hit Taiz on Monday.",
    "A man opened fire in a cafe in Sumy on Monday, killing one; police spoke of a robbery.",
    "A wave of bomb threats hit courts in Odesa on Monday.",
    "Surgeons in Kherson are fighting for the life of a boy.",
    "Thousands protested in Amman on Monday against the bombing of Gaza.",
    "A boar attacked a woman near Zhytomyr on Monday.",
    "A strike by nurses hit hospitals in Benghazi on Monday.",
)
UNREAL = (
    "A novel about the siege of Aleppo was presented in Paris on Monday.",
    "Rescuers in Eilat practised on Monday for a rocket that hits a hotel.",
    "Had the rocket hit Ashdod on Monday, dozens would have died, the mayor said.",
    "No rocket hit Ashdod on Monday, the mayor said.",
    "Pakistan threatened on Monday to bomb Kandahar.",
    "Sirens wailed in Dnipro on Monday over the threat of a missile strike.",
    "A drone strike on Aden's port would raise prices, a bank said on Monday.",
    "The claim that a shell hit a school in Goma on Monday is false, fact checkers said.",
    "Police in Nairobi foiled a plan to bomb a hotel on Monday.",
    "Thirty years ago on Monday a shell hit a market in Sarajevo.",
    "In 1943 bombers struck Kharkiv, a museum recalled on Monday.",
)
WAR = (
    ("Gunmen opened fire on a minibus near Gao on Monday, killing four people.", "Gao", 4),
    ("A roadside bomb exploded in Kandahar on Monday, killing two people.", "Kandahar", 2),
    ("Militants shot and killed a teacher in Homs on Monday.", "Homs", 1),
    ("Heavy artillery fire was reported in Benghazi on Monday.", "Benghazi", None),
    ("A sniper killed two boys in Taiz on Monday.", "Taiz", 2),
    ("Rebels fired machine guns at homes in Goma on Monday.", "Goma", None),
    ("Kharkiv has been shelled on Monday, killing two people.", "Kharkiv", 2),
    ("Sumy has again been hit by a missile on Monday, killing one person.", "Sumy", 1),
    ("In a hailstorm a drone hit a bus in Kherson on Monday, killing two people.", "Kherson", 2),
    ("A car ran over a landmine near Benghazi on Monday, killing two people.", "Benghazi", 2),
)


@pytest.mark.parametrize("text", PEACE + UNREAL)
def test_what_is_no_war_or_has_not_happened_is_no_event(text):
    assert events(text) == ()


@pytest.mark.parametrize(("text", "place", "killed"), WAR)
def test_fighting_is_told_in_any_war(text, place, killed):
    (event,) = events(text)
    assert place in event.places[0].text
    assert (event.killed and event.killed.value) == killed


def test_what_happened_stands_beside_what_was_threatened():
    (event,) = events("A missile hit Odesa on Monday, and Russia threatened to strike Kyiv again.")
    assert [place.text for place in event.places] == ["Odesa"]


def test_an_attack_without_a_place_is_kept_and_takes_the_place_that_follows():
    text = "A roadside bomb hit an army convoy on Monday, killing four soldiers, officials said."
    (event,) = events(text)
    assert (event.places, event.killed and event.killed.value) == ((), 4)
    (event,) = events(f"{text} The blast happened in Kandahar.")
    assert [place.text for place in event.places] == ["Kandahar"]


def test_a_bomb_at_the_gate_and_gunmen_behind_it_are_one_attack():
    text = (
        "Gunmen stormed a hotel in Mogadishu on Monday, killing nine people, police said. "
        "A car bomb tore open the gate of the building before they entered."
    )
    (event,) = events(text)
    assert event.killed is not None


def test_police_who_kill_protesters_are_no_protest():
    (event,) = events("Police opened fire on protesters in Omdurman on Monday, killing two people.")
    assert event.killed is not None
    assert events("Protesters marched in Omdurman on Monday and burned tyres.") == ()


def test_fighting_is_war_only_where_and_while_there_was_one():
    text = "On 4 June, clashes broke out in Kasserine, and two people were killed."
    assert ground_of("AZ", date(2020, 10, 1)) is not None
    assert ground_of("AZ", date(2026, 10, 1)) is None
    assert ground_of(None, date(2020, 10, 1)) is None
    assert len(events(text, date(2015, 6, 10))) == 1
    assert events(text, date(2024, 6, 10)) == ()


def test_grounds_are_told_once_and_have_years_in_order():
    assert len({ground.country for ground in GROUNDS}) == len(GROUNDS)
    assert all(ground.until is None or ground.since <= ground.until for ground in GROUNDS)
