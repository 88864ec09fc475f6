"""What can be read and is odd all the same: it is told, and nothing else suffers."""

import io
import json
from datetime import date

import pytest

from geo.errors import InputError
from geo.read.asked import Asked
from geo.read.checks import is_latin
from geo.read.source import read_source

LATEST = date(2024, 12, 31)


def rows(*days):
    lines = [json.dumps({"id": day, "text": "Shells hit.", "published": day}) for day in days]
    return "\n".join(lines).encode()


def read(data, name="a.jsonl", **options):
    return list(read_source(io.BufferedReader(io.BytesIO(data)), name, Asked(**options)))


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2099-12-26", "has not come yet"),
        ("2025-01-01", "has not come yet"),
        ("0001-01-01", "no day of a report"),
    ],
)
def test_a_day_that_cannot_be_is_told_with_its_line(day, why):
    told = []
    found = read(rows("2024-12-30", day, "2024-12-31"), latest=LATEST, complain=told.append)
    assert [report.published.day for report in found] == [30, 31]
    assert [error.line for error in told] == [2]
    assert why in str(told[0])


def test_a_page_of_a_day_to_come_is_refused():
    page = b'<html><meta name="date" content="2099-12-26"><body><p>Shells hit.</p></body></html>'
    with pytest.raises(InputError, match="has not come yet"):
        read(page, "a.html", latest=LATEST)


def test_without_a_last_day_any_is_taken():
    assert read(rows("2099-12-26"))


def test_texts_in_other_letters_are_read_and_told():
    told = []
    row = json.dumps({"id": "a", "text": "Вибух у місті.", "published": "2024-12-26"}).encode()
    assert len(read(row + b"\n" + rows("2024-12-26"), warn=told.append)) == 2
    assert told == ["a.jsonl: the text is not in Latin letters; only English is read so far"]


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("Shells hit Nikopol (Нікополь) at noon.", True),
        ("Żołnierze, été, Çanakkale", True),
        ("Вибух у місті Odesa", False),
        ("انفجار", False),
        ("12:30 — 14", True),
        ("", True),
    ],
)
def test_letters(text, latin):
    assert is_latin(text) is latin
