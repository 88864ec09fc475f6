"""What stands over or behind an event: place, day and speaker. On Thursday 26 December 2024."""

import pytest
from reading import events

PLACES = [
    # a heading, or a dateline without an agency: there
    ("Sumy region. Russian shells hit a barn on Tuesday. A farmer was wounded.", ["Sumy region"]),
    ("Nyala. Rebels bombed a clinic on Tuesday, killing two people.", ["Nyala"]),
    ("Odesa, 24 December. A drone hit a bakery. Two bakers were wounded.", ["Odesa"]),
    ("SAADA, Yemen - A missile hit a mill on Tuesday, killing two people.", ["SAADA"]),
    # an agency's, or a capital: only where the text goes on about "the city"
    ("GOMA (Reuters) - Rebels shelled the city on Tuesday, killing nine people.", ["GOMA"]),
    ("DEIR EZZOR, Syria (AP) — A missile hit a mill here on Tuesday.", ["DEIR EZZOR"]),
    ("GOMA (Reuters) - Rebels shelled a camp on Tuesday, killing nine people.", []),
    ("BAMAKO - A drone hit a mosque on Tuesday, killing nine people.", []),
    ("(Beirut) A missile hit Baalbek on Tuesday, killing two people.", ["Baalbek"]),
    ("LAHORE: A missile hit Quetta on Tuesday, killing two people.", ["Quetta"]),
    # who speaks for the town tells of it
    ("Two people died in a drone attack on Tuesday, the mayor of Sumy said.", ["Sumy"]),
    ("Two people died in a drone attack on Tuesday, Sumy mayor Artem Oliynyk said.", ["Sumy"]),
    # nowhere: beside the map, and not dropped
    ("A missile hit a clinic on Tuesday, killing two people.", []),
]


@pytest.mark.parametrize(("text", "places"), PLACES, ids=[text[:40] for text, _ in PLACES])
def test_the_place_over_an_event(text, places):
    (event,) = events(text)
    assert [place.text for place in event.places] == places


def test_a_heading_ends_where_the_text_names_another_place():
    text = "GOMA (Reuters) - Rebels took Masisi on Monday. On Tuesday a mill in the town was hit."
    assert all("GOMA" not in [place.text for place in event.places] for event in events(text))


DAYS = [
    ("A drone killed two people in Odesa, the mayor said on Tuesday. It happened on Sunday.", 22),
    ("A drone killed two people in Odesa, police said. The killings date from Sunday.", 22),
    ("A drone hit Odesa, police told reporters on Tuesday. That was on Sunday.", 22),
    ("A drone hit Odesa, police said on Tuesday. The strike took place a day earlier.", 23),
    ("Late Tuesday, the army said that a drone had hit Odesa on Sunday.", 22),
    ("On 22 December, a drone hit Odesa in the evening.", 22),
    ("In the evening, on 22 December, a drone hit Odesa.", 22),
    ("Odesa, 24 December. A drone hit a bakery.", 24),
    ("A drone hit Odesa, police told reporters. It was Sunday evening when it came.", 22),
    ("Drones hit Odesa, police said on Tuesday. Both attacks were carried out on Sunday.", 22),
    ("24 December 2024. At dawn, a drone hit Odesa.", 24),
    ("At dawn a drone hit Odesa, the mayor said on Tuesday.", 24),
    ("Two weeks before, a drone hit Odesa.", None),
    ("The mayor said on 11/12 that a drone hit Odesa.", None),
    ("A drone hit Odesa this morning.", 26),
    ("A drone hit Odesa the other day.", None),
    ("A drone recently hit Odesa, wounding two people.", None),
]


@pytest.mark.parametrize(("text", "day"), DAYS, ids=[text[:60] for text, _ in DAYS])
def test_the_day_of_an_event(text, day):
    (event,) = events(text)
    assert (event.when.start.day if event.when.start else None) == day
    assert event.when.start == event.when.end


def test_what_an_attack_answers_is_no_event_of_its_own():
    text = (
        "Rockets were fired at Haifa on Tuesday, the group's answer, it said, to a raid that left "
        "four people dead in Tyre."
    )
    assert [[place.text for place in event.places] for event in events(text)] == [["Haifa"]]


SPEAKERS = [
    ("Shells hit Taiz, killing two. This was reported by the health office.", "the health office"),
    ("Shells hit Taiz, killing two. The mayor reported this on Telegram.", "The mayor"),
    ("Two people died in the shelling of Sumy, has informed the prefect.", "the prefect"),
    ("Gunmen shot dead six farmers in Djibo, local media report.", "local media"),
    ("Jets bombed a mill in Nyala, the observatory says.", "the observatory"),
    ("As reported by the Southern Command, a missile hit a mill in Odesa.", "the Southern Command"),
    ("Shells hit a bus in Horlivka, according to the occupying mayor.", "the occupying mayor"),
    ("Shells hit a bus in Nyala, volunteers from the council said.", "volunteers from the council"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS, ids=[text[:50] for text, _ in SPEAKERS])
def test_who_says_so(text, speaker):
    (event,) = events(text)
    assert event.attribution is not None
    assert event.attribution.text == speaker


def test_items_of_a_list_are_said_by_whoever_opened_it():
    text = (
        "Russia shelled the district on Tuesday, the council said:\n\n"
        "- a drone hit Nikopol;\n- shells hit Marhanets, a doctor said;\n- a missile hit Pokrov."
    )
    told = [event.attribution.text if event.attribution else None for event in events(text)]
    assert told == ["the council", "the council", "a doctor", "the council"]


def test_the_line_of_a_desk_is_no_part_of_the_headline():
    text = (
        "Drones over the Sumy region through the whole of a long night\nLviv • WIRE\n\nNobody died."
    )
    assert events(text) == () or all(
        place.text != "Lviv" for event in events(text) for place in event.places
    )
