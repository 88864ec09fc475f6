"""Times as dispatches write them, counted from the day of publication.

The conventions are those of the project's definition of an event: a weekday is the latest one not
after publication, "overnight" is two days, a month without a year is the latest one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from geo.extract.cutting.calendar import month_number, month_span, parse_day
from geo.extract.cutting.relative import Amount, days, span
from geo.languages.en.calendar import (
    DAY_NAMES,
    DAYS_OF,
    NIGHT_BEFORE,
    NIGHT_INTO,
    NIGHT_OF,
    RANGE,
    SINGLE,
)
from geo.languages.en.times import COUNTS, PARTS, RELATIVE, SHIFTS, TIME_UNITS, TIMES_OF_DAY
from geo.languages.times import Unit
from geo.models import DatePrecision, When

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from geo.languages.times import Relative


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A time expression.

    `when` is what it means by itself. `shift` is set where it counts from the event told before
    ("a day earlier": -1, "that day": 0). `night` marks "overnight" without a day of its own, which
    counts from the day of the statement.
    """

    start: int
    end: int
    text: str
    when: When | None = None
    shift: int | None = None
    night: bool = False


# Publication: nearer to the ends of the calendar "99 years ago" or "overnight" is no day of it.
_YEARS = range(100, 9999)
ONE = timedelta(days=1)


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
    for mention in _all(text, published):
        clear = all(mention.end <= t.start or mention.start >= t.end for t in taken)
        if clear:
            taken.append(mention)
    taken.sort(key=lambda t: t.start)
    return tuple(replace(t, start=t.start + offset, end=t.end + offset) for t in taken)


def _all(text: str, published: date) -> Iterator[TimeMention]:
    """Yield candidates, the most telling patterns first."""
    yield from _nights(text, published)
    yield from _ranges(text, published)
    yield from _rows(text, published)


def _nights(text: str, published: date) -> Iterator[TimeMention]:
    for match in NIGHT_OF.finditer(text):
        first, last = _two(match["day"], match["last"], published)
        if first:
            # A night that is called by the day of publication can only be the one before it.
            ahead = last or (first + ONE if first < published else first)
            yield _mention(match, first if ahead > first else first - ONE, ahead)
    for match in NIGHT_BEFORE.finditer(text):
        if day := parse_day(match["day"], published):
            yield _mention(match, day.start - ONE, day.start, day.note)
    for match in NIGHT_INTO.finditer(text):
        first, last = _two(match["day"], match["last"], published)
        if first and last and first <= last:
            yield _mention(match, first, last)


def _ranges(text: str, published: date) -> Iterator[TimeMention]:
    for match in DAYS_OF.finditer(text):
        day = parse_day(match["last"], published)
        if day and 0 < int(match["first"]) < day.end.day:
            yield _mention(match, day.end.replace(day=int(match["first"])), day.end)
    for match in RANGE.finditer(text):
        pair = next(
            (match[a], match[b])
            for a, b in (("day", "last"), ("day2", "last2"), ("day3", "last3"))
            if match[a]
        )
        first, last = _two(*pair, published)
        if first and last and first < last:
            yield _mention(match, first, last)


def _rows(text: str, published: date) -> Iterator[TimeMention]:
    yield from _relative(RELATIVE, text, published)
    for match in SINGLE.finditer(text):
        if day := parse_day(match["day"], published):
            yield _mention(match, day.start, day.end, day.note)
    for phrase, shift in SHIFTS:
        for match in phrase.finditer(text):
            by = -days(_amount(match)) if shift is None else shift
            yield TimeMention(start=match.start(), end=match.end(), text=match.group(), shift=by)
    yield from _relative(TIMES_OF_DAY, text, published)


def _relative(rows: tuple[Relative, ...], text: str, published: date) -> Iterator[TimeMention]:
    for row in rows:
        for match in row.phrase.finditer(text):
            if (found := span(row, _amount(match), published)) is not None:
                yield TimeMention(
                    start=match.start(),
                    end=match.end(),
                    text=match.group(),
                    when=_when(*found),
                    night=row.night,
                )


def _amount(match: re.Match[str]) -> Amount:
    """Read the groups of a match, as tables of times mark them."""
    said = match.groupdict()
    n, unit, part = said.get("n"), said.get("unit"), said.get("part")
    month, year = said.get("month"), said.get("year")
    return Amount(
        n=_number(n) if n else 1,
        unit=TIME_UNITS[unit.casefold()] if unit else Unit.DAY,
        month=month_number(month) if month else 0,
        year=int(year) if year else None,
        part=PARTS.get(part.lower().rstrip("- ")) if part else None,
    )


def _number(text: str) -> int:
    return int(text) if text.isdigit() else COUNTS[text.casefold()]


def _two(first: str, last: str | None, published: date) -> tuple[date | None, date | None]:
    """Read the ends of a range; the second may be a bare day of the first one's month."""
    one = parse_day(first, published)
    if one is None or last is None:
        return (one.start if one else None), None
    if last.isdigit():
        try:
            return one.start, one.start.replace(day=int(last))
        except ValueError:
            return one.start, None
    two = parse_day(last, published)
    if two is not None and one.start > two.start and first.lower().strip(". ") in DAY_NAMES:
        return one.start - 7 * ONE, two.start
    return one.start, two.start if two else None


def _mention(match: re.Match[str], start: date, end: date, note: str | None = None) -> TimeMention:
    return TimeMention(
        start=match.start(),
        end=match.end(),
        text=match.group(),
        when=replace(_when(start, end), text=match.group(), note=note),
    )


def _when(start: date, end: date, precision: DatePrecision | None = None) -> When:
    if precision is None:
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
