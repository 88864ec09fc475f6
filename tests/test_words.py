"""The table of strings, and phrases in three languages."""

import string
from datetime import date

import pytest
from factories import figure, make_event, make_event_place, make_report

from geo.archive.frames import Shape
from geo.maps.palette import LOOKS
from geo.models import Bound, DatePrecision, EventType, Precision, Status, WeaponCount, When
from geo.words import LANGUAGES, speak
from geo.words.phrases import exactness_words, figures_words, when_words
from geo.words.strings import STRINGS

DAY = date(2024, 12, 26)


def fields(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("key", STRINGS)
def test_every_string_has_the_same_fields_in_every_language(key):
    texts = STRINGS[key]
    assert len(texts) == len(LANGUAGES)
    assert all(text.strip() for text in texts)
    assert len({frozenset(fields(text)) for text in texts}) == 1


def test_every_value_that_a_page_can_show_has_a_word():
    keys = [f"type.{kind}" for kind in EventType] + [f"precision.{p}" for p in Precision]
    keys += [f"exact.{p}" for p in Precision] + [f"bound.{b}" for b in Bound]
    keys += [f"status.{s}" for s in Status]
    assert [key for key in keys if key not in STRINGS] == []
    assert set(LOOKS) == set(EventType)
    assert len({look.letter for look in LOOKS.values()}) == len(LOOKS)
    assert len(Shape) == 4


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "1 подія"),
        (2, "2 події"),
        (5, "5 подій"),
        (11, "11 подій"),
        (21, "21 подія"),
        (22, "22 події"),
        (112, "112 подій"),
        (0, "0 подій"),
    ],
)
def test_ukrainian_plurals(number, said):
    assert speak("uk").count("events", number) == said


def test_numbers_are_grouped_in_the_readers_manner():
    assert [speak(lang).number(12345) for lang in LANGUAGES] == ["12,345", "12\u00a0345", "12.345"]


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (When(start=DAY, end=DAY, precision=DatePrecision.DAY), "26 December 2024"),
        (
            When(start=date(2024, 12, 25), end=DAY, precision=DatePrecision.RANGE),
            "25–26 December 2024",
        ),
        (
            When(start=date(2024, 11, 30), end=DAY, precision=DatePrecision.RANGE),
            "30 November – 26 December 2024",
        ),
        (
            When(start=date(2024, 8, 1), end=date(2024, 8, 31), precision=DatePrecision.MONTH),
            "August 2024",
        ),
        (When(start=None, end=None, precision=DatePrecision.UNKNOWN), "date not stated"),
    ],
)
def test_a_time_is_said_no_finer_than_the_report_says_it(when, said):
    assert when_words(when, speak("en")) == said


def test_dates_in_other_languages():
    when = When(start=date(2024, 12, 25), end=DAY, precision=DatePrecision.RANGE)
    assert when_words(when, speak("uk")) == "25–26 грудня 2024"
    assert when_words(when, speak("de")) == "25.–26. Dezember 2024"


def test_figures_keep_their_bounds_and_nobody_is_not_nothing():
    event = make_event(
        make_report(),
        killed=figure(0),
        wounded=figure(3, Bound.AT_LEAST),
        launched=(WeaponCount(weapon="drone", count=figure(108)),),
        intercepted=(WeaponCount(weapon="balloon", count=figure(1)),),
    )
    assert figures_words(event, speak("en")) == [
        "nobody killed",
        "at least 3 wounded",
        "108 drones launched",
        "1 balloon shot down",
    ]
    assert figures_words(make_event(make_report()), speak("en")) == []


def test_a_stated_radius_is_said():
    place = make_event_place(precision=Precision.NEAR, radius_km=10.0)
    assert "about 10 km" in exactness_words(place, speak("en"))


def test_an_unknown_language_is_english():
    assert speak("xx").lang == "en"
    assert speak(None).lang == "en"
