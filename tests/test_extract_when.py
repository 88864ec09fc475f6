"""Time expressions, counted from Thursday 26 December 2024."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.extract.cutting.times import find_times, shifted
from geo.models import DatePrecision, Report, When
from geo.pipeline import Resources, locate

THURSDAY = date(2024, 12, 26)

TIMES = [
    ("A drone hit it on Thursday.", "2024-12-26", "2024-12-26"),
    ("It fell on Friday.", "2024-12-20", "2024-12-20"),
    ("It fell late on Monday.", "2024-12-23", "2024-12-23"),
    ("Tuesday's attack", "2024-12-24", "2024-12-24"),
    ("last Thursday it fell", "2024-12-19", "2024-12-19"),
    ("It came overnight.", "2024-12-25", "2024-12-26"),
    ("It came during the night.", "2024-12-25", "2024-12-26"),
    ("It came last night.", "2024-12-25", "2024-12-26"),
    ("overnight into Sunday", "2024-12-21", "2024-12-22"),
    ("in the night to Saturday", "2024-12-20", "2024-12-21"),
    ("overnight on Dec. 20", "2024-12-19", "2024-12-20"),
    ("on the night of December 23", "2024-12-23", "2024-12-24"),
    ("in the early hours of Saturday", "2024-12-21", "2024-12-21"),
    ("before dawn it fell", "2024-12-26", "2024-12-26"),
    ("It fell on December 20.", "2024-12-20", "2024-12-20"),
    ("It fell on 20 December 2023.", "2023-12-20", "2023-12-20"),
    ("It fell on 2024-11-30.", "2024-11-30", "2024-11-30"),
    ("It fell on December 30.", "2023-12-30", "2023-12-30"),
    ("on Christmas morning", "2024-12-25", "2024-12-25"),
    ("on Christmas Eve", "2024-12-24", "2024-12-24"),
    ("on Orthodox Christmas Day", "2024-01-07", "2024-01-07"),
    ("on the night of 24–25 December", "2024-12-24", "2024-12-25"),
    ("on the night of December 26", "2024-12-25", "2024-12-26"),
    ("on the morning of Dec. 7", "2024-12-07", "2024-12-07"),
    ("yesterday evening", "2024-12-25", "2024-12-25"),
    ("three days ago", "2024-12-23", "2024-12-23"),
    ("over the past day", "2024-12-25", "2024-12-26"),
    ("in the last 24 hours", "2024-12-25", "2024-12-26"),
    ("over the past three days", "2024-12-23", "2024-12-26"),
    ("earlier this week", "2024-12-23", "2024-12-26"),
    ("last week", "2024-12-16", "2024-12-22"),
    ("at the weekend", "2024-12-21", "2024-12-22"),
    ("in August", "2024-08-01", "2024-08-31"),
    ("in late October", "2024-10-21", "2024-10-31"),
    ("in September 2023", "2023-09-01", "2023-09-30"),
    ("last month", "2024-11-01", "2024-11-30"),
    ("between 20 December and 24 December", "2024-12-20", "2024-12-24"),
    ("December 24-25", "2024-12-24", "2024-12-25"),
    ("from Monday to Wednesday", "2024-12-23", "2024-12-25"),
    ("the day before yesterday", "2024-12-24", "2024-12-24"),
    ("It fell on the 20th of December.", "2024-12-20", "2024-12-20"),
    ("It fell on December the twentieth.", "2024-12-20", "2024-12-20"),
    ("on the twentieth day of December", "2024-12-20", "2024-12-20"),
    ("20-Dec-24: it fell", "2024-12-20", "2024-12-20"),
    ("12/20/2024: it fell", "2024-12-20", "2024-12-20"),
    ("It fell on 20/12.", "2024-12-20", "2024-12-20"),
    ("It fell on 20.12, at noon.", "2024-12-20", "2024-12-20"),
    ("on Tuesday, 10/12/2024", "2024-12-10", "2024-12-10"),
    ("on Fri 20 Dec.", "2024-12-20", "2024-12-20"),
    ("It fell on Fri.", "2024-12-20", "2024-12-20"),
    ("It fell on the 20th, killing two.", "2024-12-20", "2024-12-20"),
    ("on the evening of the 28th.", "2024-11-28", "2024-11-28"),
    ("on the 20th of last month.", "2024-11-20", "2024-11-20"),
    ("on the night of the 20th.", "2024-12-20", "2024-12-21"),
    ("in the evening of 20 December", "2024-12-20", "2024-12-20"),
    ("on Tuesday of last week", "2024-12-17", "2024-12-17"),
    ("last week, on Tuesday", "2024-12-17", "2024-12-17"),
    ("Tuesday night last week", "2024-12-17", "2024-12-17"),
    ("on Tuesday of this week", "2024-12-24", "2024-12-24"),
    ("on the Tuesday before last", "2024-12-17", "2024-12-17"),
    ("a week ago on Tuesday", "2024-12-17", "2024-12-17"),
    ("between 20 and 24 December", "2024-12-20", "2024-12-24"),
    ("from the 20th to the 24th of December", "2024-12-20", "2024-12-24"),
    ("on 23 and 24 December", "2024-12-23", "2024-12-24"),
    ("December 20 through 24", "2024-12-20", "2024-12-24"),
    ("since Monday", "2024-12-23", "2024-12-26"),
    ("two nights ago", "2024-12-24", "2024-12-25"),
    ("the night before last", "2024-12-24", "2024-12-25"),
    ("72 hours ago", "2024-12-23", "2024-12-23"),
    ("twelve days ago", "2024-12-14", "2024-12-14"),
    ("earlier in the week", "2024-12-19", "2024-12-26"),
]


@pytest.mark.parametrize(("text", "start", "end"), TIMES)
def test_times(text, start, end):
    found = find_times(text, THURSDAY)
    assert len(found) == 1
    when = found[0].when
    assert when is not None
    assert (str(when.start), str(when.end)) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "They march on the city.",
        "It may fall.",
        "The sun sat low.",
        "At 15:45 it fell.",
        "building of 2024 square metres",
        "for the third day in a row",
        "on the 3rd floor",
        "after two weeks of fighting",
        "a fire on 10.12 hectares",
        "the heaviest raid on the port since Tuesday",
        "the worst since the 2019 war",
        "9/11",
        "on a recently built school",
    ],
)
def test_what_is_no_time(text):
    assert find_times(text, THURSDAY) == ()


@pytest.mark.parametrize(
    "text",
    [
        "It fell the other day.",
        "It fell some days before.",
        "forty-five days ago",
        "It was recently hit.",
        "It fell not long ago.",
        "more than a week ago",
        "over the past few days",
        "in recent weeks",
        "on the previous Monday",
        "that week",
        "last spring",
        "the December raid",
        "in the 2019 raid",
        "back in 2019",
        "on the second day of the truce",
        "on Easter Sunday",
        "during Ramadan",
        "on 11/12",
        "03/05/2024",
        "It fell on 31 June.",
        "It was hit earlier.",
    ],
)
def test_words_of_time_that_no_rule_reads_are_no_day(text):
    (found,) = find_times(text, THURSDAY)
    assert found.when is not None
    assert found.when.precision is DatePrecision.UNKNOWN
    assert found.when.start is None


def test_a_month_has_the_precision_of_a_month():
    when = find_times("in August", THURSDAY)[0].when
    assert when is not None
    assert when.precision is DatePrecision.MONTH


def test_a_weekday_that_disagrees_with_its_date_is_told():
    when = find_times("on Monday, December 20", THURSDAY)[0].when
    assert when is not None
    assert when.start == date(2024, 12, 20)
    assert when.note == "the text says Monday, but 2024-12-20 is a Friday"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("a day earlier", date(2024, 12, 22)),
        ("only seven days earlier", date(2024, 12, 16)),
        ("the previous day", date(2024, 12, 22)),
        ("that morning", date(2024, 12, 23)),
        ("hours later", date(2024, 12, 23)),
        ("the next day", date(2024, 12, 24)),
    ],
)
def test_times_that_count_from_the_event_before(text, day):
    monday = date(2024, 12, 23)
    before = When(start=monday, end=monday, precision=DatePrecision.DAY)
    found = shifted(find_times(text, THURSDAY)[0], before)
    assert found is not None
    assert found.start == day


@given(st.text(max_size=200), st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1)))
def test_any_text_gives_ordered_exact_spans(text, day):
    end = 0
    for mention in find_times(text, day, offset=7):
        assert mention.start >= end
        assert text[mention.start - 7 : mention.end - 7] == mention.text
        end = mention.end


def test_a_day_before_a_colon_stands_over_the_lines_below():
    text = (
        "What was hit on Tuesday:\n\nMissiles hit a plant in Dnipro, killing two people.\n\n"
        "Drones hit a warehouse in Odesa."
    )
    report = Report(id="r", text=text, published=date(2024, 12, 27))
    found = locate(report, Resources.offline()).events
    assert [event.when.start for event in found] == [date(2024, 12, 24)] * 2
