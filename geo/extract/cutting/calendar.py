"""Days and months by name: the calendar of `when`."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import NamedTuple

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAY_NAMES = frozenset(_DAYS) | {"mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun"}
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DATE = (
    rf"(?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?!\d|:)(?:,? (?:19|20)\d\d)?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}(?:,? (?:19|20)\d\d)?"
    r"|(?:19|20)\d\d-\d\d-\d\d|\d{1,2}\.\d{1,2}\.(?:20)?\d\d\b)"
)
_FEAST = (
    r"(?:Orthodox Christmas(?: Day| Eve)?|"
    r"Christmas Eve|Christmas Day|Christmas(?= morning| night)|Christmas|"
    r"New Year['’]s Eve|New Year['’]s Day|New Year['’]s(?= night))"
)
# One day, however it is named. The group `day` of the patterns in `when` holds a match of it.
DAY = rf"(?:{WEEKDAY},? (?:the )?{_DATE}|{_DATE}|(?:last |this |this past )?{WEEKDAY}|{_FEAST})"
_PARTS = re.compile(
    rf"(?:(?P<prefix>last|this|this past) )?(?P<weekday>{WEEKDAY})?,? ?(?:the )?(?P<date>{_DATE})?",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"(?P<month>{MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month2>{MONTH})(?:,? (?P<year2>\d{{4}}))?",
    re.IGNORECASE,
)
_FEASTS = {
    "orthodox christmas": (1, 7),
    "orthodox christmas day": (1, 7),
    "orthodox christmas eve": (1, 6),
    "christmas eve": (12, 24),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
}


class Day(NamedTuple):
    """A day that a text names; `note` where weekday and date disagree."""

    start: date
    end: date
    note: str | None = None


def parse_day(text: str, published: date) -> Day | None:
    """Read one day expression; without a year it is the latest such day not after `published`."""
    words = text.strip().lower().replace("’", "'")
    if words.startswith(("christmas", "new year", "orthodox")):
        month, day = _FEASTS.get(words, (12, 25) if words.startswith("ch") else (1, 1))
        found = latest(published, month, day)
        return Day(found, found) if found else None
    match = _PARTS.match(text.strip())
    if match is None:
        return None
    weekday = match["weekday"]
    named = _date(match["date"], published) if match["date"] else None
    if match["date"] and named is None:
        return None
    if named is not None:
        note = None
        if weekday and _DAYS[named.weekday()] != weekday.lower():
            note = f"the text says {weekday}, but {named.isoformat()} is a {_name(named)}"
        return Day(named, named, note)
    if not weekday:
        return None
    found = weekday_before(published, weekday)
    if (match["prefix"] or "").lower() == "last" and found == published:
        found -= timedelta(days=7)
    return Day(found, found)


def weekday_before(published: date, name: str) -> date:
    """Return the latest such weekday not after `published`."""
    back = (published.weekday() - _DAYS.index(name.lower())) % 7
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
    return _MONTHS[name.lower().rstrip(".")]


def _name(day: date) -> str:
    return _DAYS[day.weekday()].capitalize()


def _date(text: str, published: date) -> date | None:
    try:
        if re.match(r"\d{4}-", text):
            return date.fromisoformat(text)
        if dotted := re.match(r"(\d{1,2})\.(\d{1,2})\.(\d{2,4})", text):
            day, month, year = map(int, dotted.groups())
            return date(year if year > 99 else 2000 + year, month, day)  # noqa: PLR2004
        match = _MONTH_DAY.match(text)
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
