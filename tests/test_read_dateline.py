"""A publication date is taken where a text states it as its own, and nowhere else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.read.dateline import HEAD, RULES, find_date, find_publication_date

CHRISTMAS = date(2024, 12, 26)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.means)
def test_each_rule_takes_its_text_and_leaves_the_other(rule):
    for text in rule.takes:
        assert rule.search(text)
        assert find_publication_date(text) == CHRISTMAS
    for text in rule.leaves:
        assert find_publication_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        " date 2024-12-26 Read more about this",
        "Date: 2024-12-26\r\nText.",
        "26.12.2024",
        "26 декабря 2024 года, 10:05",
        "четвер, 26 грудня 2024 р.",
        "Дата: 26 грудня 2024",
        "Dec 26, 2024 • 5:30 p.m.",
        "26th of December, 2024",
        "2024-12-26T10:00:00Z",
        "2024-12-26T10:00:00+02:00",
        "A headline\nThu. 26 Dec. 2024 10:05 GMT\nText.",
        "Headline\n\nKYIV, 26 December 2024 (Reuters) - Text.",
        "MOSCOW, December 26, 2024 - Text.",
        "Posted on December 26, 2024",
        "Updated 2024-12-27\nPublished 2024-12-26",
        "On 24 February 2022 it began.\nPublished: 26 December 2024",
        "word " * HEAD + "\nPublished 26 December 2024",
    ],
)
def test_stated_dates(text):
    assert find_publication_date(text) == CHRISTMAS


@pytest.mark.parametrize(
    "text",
    [
        "",
        "On 24 February 2022 Russia invaded Ukraine.",
        "The report of 2024-12-26 was withdrawn.",
        "Published on December 26",
        "Published 31 February 2024",
        "Published 12/11/2024",
        "Candidates 26.12.2024.5",
        "2024-12-260",
        "Mayor 26, 2024",
    ],
)
def test_what_is_no_publication_date(text):
    assert find_publication_date(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-12-26T23:59:59-05:00", CHRISTMAS),
        ("Thu, 26 Dec 2024 10:00:00 GMT", CHRISTMAS),
        ("Last modified: 2024-13-99, then 26.12.2024", CHRISTMAS),
        ("yesterday", None),
    ],
)
def test_a_date_field_of_a_page(text, day):
    assert find_date(text) == day


@given(st.text(alphabet="date publisheDecеяФ 0123456789.-,:/()\n\u00a0ſıT", max_size=80))
def test_never_throws(text):
    find_publication_date(text)
    find_date(text)
