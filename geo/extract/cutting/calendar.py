"""Days and months by name: the calendar of `when`."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import NamedTuple

from geo.languages.en.calendar import (
    DAY_PARTS,
    FEASTS,
    MONTH_DAY,
    MONTHS,
    WEEK_BEFORE,
    WEEKDAYS,
)


class Day(NamedTuple):
    """A day that a text names; `note` where weekday and date disagree."""

    start: date
    end: date
    note: str | None = None


def parse_day(text: str, published: date) -> Day | None:
    """Read one day expression; without a year it is the latest such day not after `published`."""
    feast = FEASTS.get(text.strip().lower().replace("’", "'"))
    if feast is not None:
        found = latest(published, *feast)
        return Day(found, found) if found else None
    match = DAY_PARTS.match(text.strip())
    if match is None:
        return None
    weekday = match["weekday"]
    named = _date(match["date"], published) if match["date"] else None
    if match["date"] and named is None:
        return None
    if named is not None:
        note = None
        if weekday and WEEKDAYS[named.weekday()] != weekday.lower():
            note = f"the text says {weekday}, but {named.isoformat()} is a {_name(named)}"
        return Day(named, named, note)
    if not weekday:
        return None
    found = weekday_before(published, weekday)
    if (match["prefix"] or "").lower() in WEEK_BEFORE and found == published:
        found -= timedelta(days=7)
    return Day(found, found)


def weekday_before(published: date, name: str) -> date:
    """Return the latest such weekday not after `published`."""
    back = (published.weekday() - WEEKDAYS.index(name.lower())) % 7
    return published - timedelta(days=back)


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


def _date(text: str, published: date) -> date | None:
    try:
        if re.match(r"\d{4}-", text):
            return date.fromisoformat(text)
        if dotted := re.match(r"(\d{1,2})\.(\d{1,2})\.(\d{2,4})", text):
            day, month, year = map(int, dotted.groups())
            return date(year if year > 99 else 2000 + year, month, day)  # noqa: PLR2004
        match = MONTH_DAY.match(text)
        if match is None:
            return None
        day = int(match["day"] or match["day2"])
        month = month_number(match["month"] or match["month2"])
        named = match["year"] or match["year2"]
        if named:
            return date(int(named), month, day)
    except ValueError:
        return None
    return latest(published, month, day)
