"""A weapon that one side alone has tells whose attack it was; as a target it tells nothing."""

from datetime import date

import pytest

from geo.models import Report
from geo.pipeline import Resources, locate

RESOURCES = Resources.offline()


def told(text, published=date(2024, 12, 27)):
    report = Report(id="r", text=text, published=published)
    (event,) = locate(report, RESOURCES).events
    return event.actor, event.actor_inferred


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Nine Shahed drones were shot down over the Poltava region on Thursday.", "Russia"),
        ("An Iskander missile hit a school in Chuhuiv on Thursday.", "Russia"),
        ("Four Kinzhal missiles were brought down over Starokostiantyniv overnight.", "Russia"),
        ("Two Storm Shadow missiles hit a depot in Rostov-on-Don on Thursday.", "Ukraine"),
        ("Five ATACMS missiles were shot down over the Rostov region on Thursday.", "Ukraine"),
    ],
)
def test_it_is_stated_by_the_weapon(text, side):
    assert told(text) == (side, False)


@pytest.mark.parametrize(
    "text",
    [
        "Drones hit a depot of Shahed drones in Yelabuga on Thursday.",
        "Two Iskander launchers were destroyed near Dzhankoi on Thursday.",
    ],
)
def test_a_weapon_that_is_struck_tells_nothing(text):
    assert told(text) == ("Ukraine", True)


def test_in_another_war_it_tells_nothing():
    assert told("A Shahed drone hit a hotel in Khartoum on Thursday.") == ("unknown", False)


def test_before_the_war_it_tells_nothing():
    text = "An Iskander missile hit a house in Shusha on Thursday."
    assert told(text, date(2020, 10, 30))[0] == "unknown"
