"""A lead that tells roughly what a later sentence tells with its place is no second event."""

from datetime import date

import pytest

from geo.models import Report
from geo.pipeline import Resources, locate

RESOURCES = Resources.offline()


def events(text):
    report = Report(id="r", text=text, published=date(2024, 12, 27))
    return locate(report, RESOURCES).events


def places(text):
    return [[place.text for place in event.places] for event in events(text)]


def test_a_lead_without_figures_goes_to_the_place_told_below():
    (event,) = events(
        "Russian forces shelled the Kherson region on Thursday, the governor said.\n\n"
        "In Bilozerka shells hit a school and killed two people on Thursday."
    )
    assert [place.text for place in event.places] == ["Bilozerka"]
    assert len(event.spans) == 2


def test_equal_figures_make_one():
    (event,) = events(
        "An airstrike killed nine people in Sudan on Thursday, medics said.\n\n"
        "The airstrike hit a market in Omdurman on Thursday and killed nine people."
    )
    assert [place.text for place in event.places] == ["Omdurman"]


def test_a_lead_with_the_sum_of_what_follows_is_told_of_each():
    text = (
        "Russian shelling killed three people in the Donetsk region on Thursday.\n\n"
        "Russian shelling killed two people in Toretsk on Thursday.\n\n"
        "Russian shelling killed one person in Pokrovsk on Thursday."
    )
    assert places(text) == [["Toretsk"], ["Pokrovsk"]]
    assert all(len(event.spans) == 2 for event in events(text))


@pytest.mark.parametrize(
    "second",
    [
        "Russian shelling killed two people in Toretsk on Thursday.",  # three are not two
        "Russian shelling killed three people in Nikopol on Thursday.",  # of another region
        "Russian shelling killed three people in Toretsk on Tuesday.",  # of another day
        "Ukraine's shelling killed three people in Toretsk on Thursday.",  # of the other side
    ],
)
def test_what_may_be_another_attack_stays(second):
    text = f"Russian shelling killed three people in the Donetsk region on Thursday.\n\n{second}"
    assert len(events(text)) == 2


def test_the_attack_told_before_gets_the_place_told_after():
    (event,) = events(
        "An airstrike killed three people in southern Lebanon on Thursday.\n\n"
        "The airstrike hit the town of Nabatieh, a ministry said."
    )
    assert [place.text for place in event.places] == ["Nabatieh"]
    assert event.killed.value == 3


def test_a_village_that_is_not_found_keeps_the_region_of_the_lead():
    (event,) = events(
        "Shelling killed three people in the Sumy region on Thursday.\n\n"
        "The shelling hit the village of Zhovtnevychi, the governor said."
    )
    (place,) = event.places
    assert (place.text, place.area, place.precision) == ("Zhovtnevychi", "UA.21", "admin1")
    assert event.killed.value == 3


def test_a_plant_of_the_city_is_in_the_city():
    (event,) = events(
        "Drones hit Odesa on Thursday.\n\nDrones hit the port of Odesa on Thursday and hurt two."
    )
    assert event.wounded.value == 2
