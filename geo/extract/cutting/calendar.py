"""Days and months by name: the calendar of `when`."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from geo.languages.en.calendar import (
    DAY_PARTS,
    DOT,
    FEASTS,
    IN_DIGITS,
    MONTH_DAY,
    MONTHS,
    ORDINALS,
    WEEK_BEFORE,
    WEEKDAY_LETTERS,
    WEEKDAYS,
)

if TYPE_CHECKING:
    import re

_LETTERS = tuple(name[:WEEKDAY_LETTERS] for name in WEEKDAYS)
_CENTURY = 2000  # of a year that is written with two digits


class Day(NamedTuple):
    """A day that a text names; `note` where weekday and date disagree."""

    on: date
    note: str | None = None


def parse_day(text: str, published: date) -> Day | None:
    """Read one day expression; without a year it is the latest such day not after `published`.

    Returns:
        The day; ``None`` where the calendar has none or the text leaves open which is meant, as
        03/05/2024 does without a weekday.
    """
    feast = FEASTS.get(text.strip().lower().replace("’", "'"))
    if feast is not None:
        found = latest(published, *feast)
        return Day(found) if found else None
    match = DAY_PARTS.match(text.strip())
    if match is None:
        return None
    weekday = match["weekday"]
    if match["date"] or match["nth"]:
        return _named(match, weekday, published)
    if not weekday:
        return None
    found = weekday_before(published, weekday)
    if (match["prefix"] or "").lower() in WEEK_BEFORE and found == published:
        found -= timedelta(days=7)
    return Day(found)


def _named(match: re.Match[str], weekday: str | None, published: date) -> Day | None:
    """Choose among what a date may mean; a weekday that agrees with one of several decides."""
    if match["date"]:
        days = _dates(match["date"], published)
    else:
        days = _possible([latest_nth(published, ordinal(match["nth"]))])
    if weekday:
        days = [day for day in days if day.weekday() == weekday_number(weekday)] or days
    if len(days) != 1:
        return None
    (named,) = days
    note = None
    if weekday and named.weekday() != weekday_number(weekday):
        note = f"the text says {weekday}, but {named.isoformat()} is a {_name(named)}"
    return Day(named, note)


def weekday_number(name: str) -> int:
    """Return 0 for "Monday" or "Mon."."""
    return _LETTERS.index(name.lower()[:WEEKDAY_LETTERS])


def weekday_before(published: date, name: str) -> date:
    """Return the latest such weekday not after `published`."""
    return published - timedelta(days=(published.weekday() - weekday_number(name)) % 7)


def ordinal(text: str) -> int:
    """Return 9 for "9", "9th" or "ninth"."""
    spelt = ORDINALS.get("-".join(text.lower().split()))
    return spelt if spelt is not None else int("".join(filter(str.isdecimal, text)))


def latest_nth(published: date, nth: int) -> date | None:
    """Return the latest day with this number in its month that is not after `published`."""
    month = published.replace(day=1)
    for _ in range(3):  # of two months in a row one has 31 days
        try:
            found = month.replace(day=nth)
        except ValueError:
            found = published + timedelta(days=1)
        if found <= published:
            return found
        month = (month - timedelta(days=1)).replace(day=1)
    return None


def latest(published: date, month: int, day: int) -> date | None:
    """Return the latest such day not after `published`; ``None`` for 31 June and the like."""
    for year in range(published.year, published.year - 5, -1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= published:
            return found
    return None


def month_span(day: date) -> tuple[date, date]:
    """Return the first and the last day of a day's month."""
    last = calendar.monthrange(day.year, day.month)[1]
    return day.replace(day=1), day.replace(day=last)


def month_number(name: str) -> int:
    """Return 1 for "January" or "Jan."."""
    return MONTHS[name.lower().rstrip(".")]


def _name(day: date) -> str:
    return WEEKDAYS[day.weekday()].capitalize()


def _dates(text: str, published: date) -> list[date]:
    """Return the days that a date may mean: one, or with its digits in doubt two."""
    if digits := IN_DIGITS.fullmatch(text):
        return _in_digits(digits, published)
    match = MONTH_DAY.match(text)
    if match is None:
        return []
    day = ordinal(match["day"] or match["day2"])
    month = month_number(match["month"] or match["month2"])
    named = match["year"] or match["year2"]
    return _possible([_day(named, month, day, published)])


def _in_digits(match: re.Match[str], published: date) -> list[date]:
    one, two, three = match["one"], int(match["two"]), match["three"]
    if len(one) > 2:  # noqa: PLR2004 - the year stands first
        return _possible([_day(one, two, int(three), published)]) if three else []
    first = _day(three, two, int(one), published)
    if match["mark"] == DOT:
        return _possible([first])
    found = _possible([first, _day(three, int(one), two, published)])
    past = [day for day in found if day <= published]
    return sorted(set(past or found))


def _day(year: str | None, month: int, day: int, published: date) -> date | None:
    if year is None:
        return latest(published, month, day)
    number = int(year)
    try:
        return date(number if len(year) > 2 else _CENTURY + number, month, day)  # noqa: PLR2004
    except ValueError:
        return None


def _possible(days: list[date | None]) -> list[date]:
    return [day for day in days if day is not None]
