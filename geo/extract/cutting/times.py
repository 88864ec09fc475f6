"""Times as dispatches write them, counted from the day of publication.

The conventions are those of the project's definition of an event: a weekday is the latest one not
after publication, "overnight" is two days, a month without a year is the latest one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from geo.extract.cutting.calendar import (
    DAY,
    DAY_NAMES,
    MONTH,
    month_span,
    parse_day,
)
from geo.languages.en.times import FIXED, RELATIVE, SHIFTS
from geo.models import DatePrecision, When

if TYPE_CHECKING:
    from collections.abc import Iterator


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
_NIGHT_BEFORE = re.compile(
    r"\b(?:overnight(?:,)? (?:into |to |on |from [\w ]+? (?:in)?to )?"
    r"|(?:in|during|on) the night (?:in)?to |in the (?:night|small hours) to |night to )"
    rf"(?:the )?(?P<day>{DAY})",
    re.IGNORECASE,
)
_NIGHT_OF = re.compile(
    rf"\b(?:(?:in|on|during) )?(?:the )?night (?:of|from) (?P<day>{DAY})"
    rf"(?: (?:to|into|-|–) (?:the )?(?P<last>{DAY}|\d{{1,2}}))?",
    re.IGNORECASE,
)
_NIGHT_INTO = re.compile(
    rf"\b(?P<day>{DAY})(?: night| evening)? (?:in)?to (?:early )?(?P<last>{DAY})", re.IGNORECASE
)
_RANGE = re.compile(
    rf"\b(?:between|from) (?P<day>{DAY}) (?:and|to|until|till) (?P<last>{DAY}|\d{{1,2}})"
    rf"|\b(?P<day2>{DAY}) ?[-–—] ?(?P<last2>{DAY}|\d{{1,2}}\b)"
    rf"|\b(?P<day3>{DAY}) and (?P<last3>{DAY})",
    re.IGNORECASE,
)
_DAYS_OF = re.compile(
    rf"\b(?:(?:on|in|during) )?(?:the )?(?:night of )?(?P<first>\d{{1,2}}) ?[-–—] ?"
    rf"(?P<last>\d{{1,2}} {MONTH}(?:,? (?:19|20)\d\d)?)",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    r"\b(?:(?:early|late|shortly before dawn|before dawn|at dawn|"
    r"in the (?:early|small) hours of) (?:on )?)?(?:on )?"
    rf"(?:(?:early|late) )?(?P<day>{DAY})"
    r"(?:['’]s)?(?: (?:early )?(?:morning|afternoon|evening|night|midday|noon|at dawn))?",
    re.IGNORECASE,
)


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
    for match in _NIGHT_OF.finditer(text):
        first, last = _two(match["day"], match["last"], published)
        if first:
            # A night that is called by the day of publication can only be the one before it.
            ahead = last or (first + ONE if first < published else first)
            yield _mention(match, first if ahead > first else first - ONE, ahead)
    for match in _NIGHT_BEFORE.finditer(text):
        if day := parse_day(match["day"], published):
            yield _mention(match, day.start - ONE, day.start, day.note)
    for match in _NIGHT_INTO.finditer(text):
        first, last = _two(match["day"], match["last"], published)
        if first and last and first <= last:
            yield _mention(match, first, last)


def _ranges(text: str, published: date) -> Iterator[TimeMention]:
    for match in _DAYS_OF.finditer(text):
        day = parse_day(match["last"], published)
        if day and 0 < int(match["first"]) < day.end.day:
            yield _mention(match, day.end.replace(day=int(match["first"])), day.end)
    for match in _RANGE.finditer(text):
        pair = next(
            (match[a], match[b])
            for a, b in (("day", "last"), ("day2", "last2"), ("day3", "last3"))
            if match[a]
        )
        first, last = _two(*pair, published)
        if first and last and first < last:
            yield _mention(match, first, last)


def _rows(text: str, published: date) -> Iterator[TimeMention]:
    for pattern, rule in RELATIVE:
        for match in pattern.finditer(text):
            if (span := rule(match, published)) is not None:
                yield TimeMention(
                    start=match.start(), end=match.end(), text=match.group(), when=_when(*span)
                )
    for match in _SINGLE.finditer(text):
        if day := parse_day(match["day"], published):
            yield _mention(match, day.start, day.end, day.note)
    for pattern, shift in SHIFTS:
        for match in pattern.finditer(text):
            days = shift(match)
            yield TimeMention(start=match.start(), end=match.end(), text=match.group(), shift=days)
    for pattern, back, ahead, night in FIXED:
        for match in pattern.finditer(text):
            span = published - back * ONE, published + ahead * ONE
            yield TimeMention(
                start=match.start(),
                end=match.end(),
                text=match.group(),
                when=_when(*span),
                night=night,
            )


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
