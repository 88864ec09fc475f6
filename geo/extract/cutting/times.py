"""Times as dispatches write them, counted from the day of publication.

The conventions are those of the project's definition of an event: a weekday is the latest one not
after publication, "overnight" is two days, a month without a year is the latest one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from geo.extract.cutting.calendar import month_number, month_span, ordinal, parse_day
from geo.extract.cutting.relative import Amount, days, span
from geo.languages.en.calendar import (
    BARE_DAY,
    DAY_NAMES,
    DAYS_OF,
    DIGITS,
    DIGITS_OF_DATE,
    NIGHT_BEFORE,
    NIGHT_INTO,
    NIGHT_OF,
    RANGE,
    SINGLE,
)
from geo.languages.en.days import COUNTS, DAYS
from geo.languages.en.times import PARTS, RELATIVE, SHIFTS, TIME_UNITS, TIMES_OF_DAY
from geo.languages.en.unread import OF_OTHERS, UNREAD
from geo.languages.times import Unit
from geo.models import DatePrecision, When

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A time expression.

    `when` is what it means by itself. `shift` is set where it counts from the event told before
    ("a day earlier": -1, "that day": 0). `hour` marks "overnight" or "at dawn" without a day of its
    own, which counts from the day of the statement.
    """

    start: int
    end: int
    text: str
    when: When | None = None
    shift: int | None = None
    hour: bool = False


UNKNOWN = When(
    start=None, end=None, precision=DatePrecision.UNKNOWN, note="words of time that no rule reads"
)
# Publication: nearer to the ends of the calendar "99 years ago" or "overnight" is no day of it.
_YEARS = range(100, 9999)
ONE = timedelta(days=1)
_WORD = re.compile(r"[a-z]+")


def find_times(text: str, published: date, offset: int = 0) -> tuple[TimeMention, ...]:
    """Return the time expressions of one sentence, ordered, not overlapping.

    Args:
        text: the sentence.
        published: the day that relative words count from.
        offset: where the sentence starts in its report; spans count from there.
    """
    if published.year not in _YEARS:
        return ()
    taken: list[TimeMention] = []
    # Of two that overlap, the longer says more: "December" against "the 9th of December".
    for mention in sorted(_all(text, published), key=lambda m: m.start - m.end):
        if all(mention.end <= t.start or mention.start >= t.end for t in taken):
            taken.append(mention)
    own = (t for t in taken if t.when is not None or t.shift is not None)
    found = (replace(t, start=t.start + offset, end=t.end + offset) for t in own)
    return tuple(sorted(found, key=lambda t: t.start))


def words_of(text: str) -> frozenset[str]:
    """Return the words that rows of times ask for before they search a text."""
    words = frozenset(_WORD.findall(text.lower()))
    return words | {DIGITS} if DIGITS_OF_DATE.search(text) else words


def _all(text: str, published: date) -> Iterator[TimeMention]:
    """Yield candidates, of equally long ones the most telling first."""
    words = words_of(text)
    yield from _nights(text, words, published)
    yield from _ranges(text, words, published)
    yield from _rows(text, words, published)
    for row in OF_OTHERS:
        for match in row.found(text, words):
            yield _mention(match)
    for row in UNREAD:
        for match in row.found(text, words):
            yield _mention(match, replace(UNKNOWN, text=match.group()))


def _nights(text: str, words: frozenset[str], published: date) -> Iterator[TimeMention]:
    for match in NIGHT_OF.found(text, words):
        first, last = _two(match["day"], match["last"], published)
        if first:
            # A night that is called by the day of publication can only be the one before it.
            ahead = last or (first + ONE if first < published else first)
            yield _named_days(match, first if ahead > first else first - ONE, ahead)
    for match in NIGHT_BEFORE.found(text, words):
        if day := parse_day(match["day"], published):
            yield _named_days(match, day.on - ONE, day.on, day.note)
    for match in NIGHT_INTO.found(text, words):
        first, last = _two(match["day"], match["last"], published)
        if first and last and first <= last:
            yield _named_days(match, first, last)


def _ranges(text: str, words: frozenset[str], published: date) -> Iterator[TimeMention]:
    for match in DAYS_OF.found(text, words):
        day = parse_day(match["last"] or match["last2"], published)
        first = ordinal(match["first"] or match["first2"])
        if day and 0 < first < day.on.day:
            yield _named_days(match, day.on.replace(day=first), day.on)
    for match in RANGE.found(text, words):
        first_day, last_day = _two(match["day"], match["last"], published)
        if first_day and last_day and first_day < last_day:
            yield _named_days(match, first_day, last_day)


def _rows(text: str, words: frozenset[str], published: date) -> Iterator[TimeMention]:
    for rows, hour in ((RELATIVE, False), (DAYS, False), (TIMES_OF_DAY, True)):
        for row in rows:
            for match in row.phrase.found(text, words):
                if (found := span(row, _amount(match), published)) is not None:
                    yield _mention(match, _when(*found), hour=hour)
    for match in SINGLE.found(text, words):
        if day := parse_day(match["day"], published):
            yield _named_days(match, day.on, day.on, day.note)
    for phrase, shift in SHIFTS:
        for match in phrase.found(text, words):
            by = -days(_amount(match)) if shift is None else shift
            yield _mention(match, shift=by)


def _amount(match: re.Match[str]) -> Amount:
    """Read the groups of a match, as tables of times mark them."""
    said = match.groupdict()
    n, unit, part = said.get("n"), said.get("unit"), said.get("part")
    month, year, nth = said.get("month"), said.get("year"), said.get("nth")
    weekdays = (said.get(name) for name in ("weekday", "weekday2", "weekday3"))
    return Amount(
        n=_number(n) if n else 1,
        unit=TIME_UNITS[unit.casefold()] if unit else Unit.DAY,
        month=month_number(month) if month else 0,
        year=int(year) if year else None,
        part=PARTS.get(part.lower().rstrip("- ")) if part else None,
        weekday=next(filter(None, weekdays), ""),
        nth=ordinal(nth) if nth else 0,
        before=said.get("before") is not None,
    )


def _number(text: str) -> int:
    return int(text) if text.isdigit() else COUNTS[text.casefold()]


def _two(first: str, last: str | None, published: date) -> tuple[date | None, date | None]:
    """Read the ends of a range; the second may be a bare day of the first one's month."""
    one = parse_day(first, published)
    if one is None or last is None:
        return (one.on if one else None), None
    if (bare := BARE_DAY.fullmatch(last)) is not None:
        try:
            return one.on, one.on.replace(day=int(bare["day"]))
        except ValueError:
            return one.on, None
    two = parse_day(last, published)
    if two is not None and one.on > two.on and first.lower().strip(". ") in DAY_NAMES:
        return one.on - 7 * ONE, two.on
    return one.on, two.on if two else None


def _named_days(
    match: re.Match[str], start: date, end: date, note: str | None = None
) -> TimeMention:
    return _mention(match, replace(_when(start, end), text=match.group(), note=note))


def _mention(
    match: re.Match[str], when: When | None = None, *, shift: int | None = None, hour: bool = False
) -> TimeMention:
    start, end = match.span()
    return TimeMention(start=start, end=end, text=match.group(), when=when, shift=shift, hour=hour)


def _when(start: date, end: date) -> When:
    if start == end:
        precision = DatePrecision.DAY
    elif month_span(start) == (start, end):
        precision = DatePrecision.MONTH
    else:
        precision = DatePrecision.RANGE
    return When(start=start, end=end, precision=precision)


def shifted(mention: TimeMention, before: When) -> When | None:
    """Count a "day earlier" from the event told before; ``None`` where that has no day."""
    if mention.shift is None or before.start is None or before.end is None:
        return None
    by = timedelta(days=mention.shift)
    return When(
        start=before.start + by,
        end=before.end + by,
        precision=before.precision,
        text=mention.text,
    )
