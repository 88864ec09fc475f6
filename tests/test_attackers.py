"""Who attacked: named in whatever words, inferred only where nothing else can be, else unknown."""

from datetime import date

import pytest
from reading import events

DAY = date(2025, 2, 13)

STATED = {
    "Russia's navy shelled Ochakiv on Monday.": "Russia",
    "Moscow's marines bombarded Sudzha on Monday.": "Russia",
    "The armed forces of Ukraine shelled Alchevsk on Monday.": "Ukraine",
    "A Kyiv-guided drone hit a bus in Makiivka on Monday.": "Ukraine",
    "Agents of the SBU attacked a depot in Tokmak on Monday.": "Ukraine",
    "Belgian jets bombed a camp near Gao on Monday.": "Belgium",
    "Ukraine has begun a new attack near Sudzha.": "Ukraine",
    "The Syrian Democratic Forces shelled a village near Raqqa on Monday.": "SDF",
    "Air raids of the Myanmar junta killed six people in Falam on Monday.": "Myanmar",
    "The junta's artillery hit a school in Loikaw on Monday.": "Myanmar",
    "Drones sent by the junta hit a market in Kidal on Monday.": "Mali",
    "Sudanese paramilitaries shelled a camp near El Fasher on Monday.": "RSF",
    "Boko Haram claimed to have killed six Chadian soldiers in an attack near Bol.": "Boko Haram",
}
OTHER_WARS = {
    "The Taliban killed two guards near Herat on Monday.": "Taliban",
    "The Libyan Arab Armed Forces shelled a suburb of Tripoli on Monday.": "LNA",
    "IS gunmen attacked a bus near Palmyra on Monday, killing four soldiers.": "Islamic State",
    "Mayi-Mayi fighters attacked a village near Butembo on Monday.": "Mai-Mai",
    "Tigrayan forces shelled a market in Kobo on Monday.": "TPLF",
    "The AA shelled a police post in Maungdaw on Monday.": "Arakan Army",
    "The M23 armed group took the town of Sake on Monday.": "M23",
    "In response to the Azerbaijani attack, Armenian guns shelled Terter on Monday.": "Armenia",
    "Following the Israeli raid, Iranian missiles hit a building in Haifa on Monday.": "Iran",
    "The army bombed a market in Kutum on Monday.": "Sudan",
    "Witnesses told a radio station that an army drone had bombed Nyala on Monday.": "Sudan",
}
CLAUSES = {
    "Junta troops shelled Pauktaw on Monday after Arakan Army fighters seized a post.": "Myanmar",
    "Sudan's paramilitary Rapid Support Forces (RSF) killed 75 people in a strike in Nyala.": "RSF",
    "The Somali group al-Shabaab says it killed ten soldiers in an attack on Halgan.": "al-Shabaab",
    "The Malian army said on Monday that it had launched an aerial attack on Kidal.": "Mali",
    "A drone, which is thought to belong to the U.S., hit a car in Marib.": "United States",
    "The occupiers shelled a clinic in Nikopol with artillery on Monday.": "Russia",
    "On Monday, Armenia in turn fired on a village near Terter.": "Armenia",
    "Azerbaijan's ministry accused Armenia of shelling the town of Terter.": "Armenia",
    "Islamic State claimed a bomb attack on a mosque in Peshawar on Monday.": "Islamic State",
    "The HUR said its drones had struck an airfield in Mozdok on Monday.": "Ukraine",
    "Russian marines who had crossed the river shelled Stanislav on Monday.": "Russia",
    "A junta air assault on Sittwe, which is held by rebels of the AA, killed a man.": "Myanmar",
}
INFERRED = {
    "A missile hit a school in Poltava on Monday.": "Russia",
    "Drones set fire to an oil depot in Bryansk on Monday.": "Ukraine",
    "Shells hit a market in Makiivka on Monday.": "Ukraine",  # held by Russia
    "An air strike killed four people in Khan Younis on Monday.": "Israel",
    "Air defences shot down nine drones over Voronezh on Monday.": "Ukraine",
}
OPEN = (
    "A stray Ukrainian air-defence missile fell on a house in Kyiv on Monday.",
    "Shells hit a camp near Goma on Monday. The minister accused Rwanda of arming rebels.",
    "Two soldiers died in an exchange of fire with the Baloch Liberation Army near Kalat, the "
    "Pakistani army said.",
    "The Israeli army said that two soldiers were killed by a missile in Khan Younis on Monday.",
    "The AA shelled a police post in Poltava on Monday.",  # no army of Ukraine's war
    "Unknown drones attacked a depot in Ryazan on Monday.",
    "It is not clear who fired the rocket that hit a shop in Melitopol on Monday.",
    "Both armies blamed each other for a drone strike on a clinic in Enerhodar on Monday.",
    "A man with a knife attacked shoppers in Surgut on Monday, wounding five people.",
    "Gunmen attacked a police post in Khasavyurt on Monday, killing three officers.",
    "A bomb exploded at a market in Lviv on Monday, wounding three people.",
    "A car bomb killed three people in Beirut on Monday.",
    "Drones hit the harbour of Oleshky on Monday.",  # either side may have
    "Fighters who are backed by Rwanda shelled a market in Sake on Monday.",
    "Turkish-backed fighters shelled a market in Tell Rifaat on Monday.",
    "Russian positions near Pokrovsk were attacked on Monday.",
    "Rwandan refugees were attacked in a camp near Goma on Monday, and three were killed.",
)


@pytest.mark.parametrize(("text", "actor"), (STATED | OTHER_WARS | CLAUSES).items())
def test_a_named_attacker_is_taken(text, actor):
    found = events(text, DAY)
    assert {event.actor for event in found} == {actor}
    assert not any(event.actor_inferred for event in found)


@pytest.mark.parametrize(("text", "actor"), INFERRED.items())
def test_the_ground_tells_where_only_an_army_can_have_struck(text, actor):
    (event,) = events(text, DAY)
    assert (event.actor, event.actor_inferred) == (actor, True)


@pytest.mark.parametrize("text", OPEN)
def test_nobody_is_made_up(text):
    assert {event.actor for event in events(text, DAY)} <= {"unknown"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A device went off near a bus in Poltava on 4 June 2011.", date(2011, 6, 7)),
        ("Artillery fire hit a market in Donetsk on 13 March 2015.", date(2015, 3, 16)),
        ("A rocket hit a farm near Rostov on 2 May 2010.", date(2010, 5, 4)),
    ],
)
def test_no_war_is_told_outside_its_years(text, day):
    assert {event.actor for event in events(text, day)} <= {"unknown"}


def test_a_name_that_comes_later_outranks_what_was_inferred():
    (event,) = events(
        "A missile hit a school in Sudan Street in Poltava on Monday. The Russian missile was new.",
        DAY,
    )
    assert (event.actor, event.actor_inferred) == ("Russia", False)


def test_two_clauses_have_an_attacker_each():
    one, two = events("The army bombed a market in Kutum and the RSF shelled a camp in El Fasher.")
    assert (one.actor, two.actor) == ("Sudan", "RSF")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Drones hit fuel depots in Kaluga and Poltava.",
            {"Kaluga": "Ukraine", "Poltava": "Russia"},
        ),
        (
            "A missile hit a hotel in Sumy and another a plant in Ryazan.",
            {"Sumy": "Russia", "Ryazan": "Ukraine"},
        ),
    ],
)
def test_a_sentence_about_the_ground_of_two_sides(text, told):
    found = events(text, DAY)
    assert {event.places[0].text: event.actor for event in found} == told
    assert not any(event.killed or event.wounded for event in found)


@pytest.mark.parametrize(
    ("text", "figure", "places"),
    [
        (
            "Brazil deplored an air raid on Gondar that killed nine people.",
            ("killed", 9),
            ["Gondar"],
        ),
        ("A shell that wounded three people hit a shop in Sumy.", ("wounded", 3), ["Sumy"]),
        (
            "Unlike Goma and Bukavu, Uvira was bombed in an air raid that killed six people.",
            ("killed", 6),
            ["Uvira"],
        ),
    ],
)
def test_a_strike_that_killed_some(text, figure, places):
    (event,) = events(text, DAY)
    name, value = figure
    assert getattr(event, name).value == value
    assert [place.text for place in event.places] == places


def test_whose_aircraft_are_lost_did_not_attack():
    (event,) = events("Two Russian jets were shot down over Kupiansk on Monday.", DAY)
    assert event.actor != "Russia"


def test_a_claim_names_who_did_it():
    (event,) = events(
        "A suicide bomber killed six people outside a mosque in Herat on Monday. "
        "Islamic State said one of its members had carried out the attack.",
        DAY,
    )
    assert (event.actor, event.actor_inferred) == ("Islamic State", False)


def test_who_has_no_aircraft_did_not_strike_from_the_air():
    found = events(
        "Taliban fighters attacked a post in Khan Abad on Monday. "
        "Five civilians were killed by an airstrike in the city of Kunduz.",
        DAY,
    )
    assert [(e.type.value == "airstrike", e.actor) for e in found] == [
        (False, "Taliban"),
        (True, "unknown"),
    ]
