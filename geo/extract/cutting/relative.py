"""What "three days ago" or "late March" comes to: arithmetic with days, whatever the language."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from geo.extract.cutting.calendar import latest_nth, month_span, weekday_before, weekday_number
from geo.languages.times import Means, Part, Unit

if TYPE_CHECKING:
    from collections.abc import Callable

    from geo.languages.times import Relative

Span = tuple[date, date]
_DAYS_OF = {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 30}


class Amount(NamedTuple):
    """What an expression names, as numbers."""

    n: int = 1
    unit: Unit = Unit.DAY
    month: int = 0
    year: int | None = None
    part: Part | None = None
    weekday: str = ""
    nth: int = 0
    before: bool = False  # of the month before
    back: int = 0  # weeks, as the row says


def span(row: Relative, amount: Amount, published: date) -> Span | None:
    """Return the first and the last day that are meant; ``None`` where there is none.

    Args:
        row: what the expression means.
        amount: the numbers that it names.
        published: the day that it counts from.
    """
    if row.means is Means.DAYS:
        return published - timedelta(days=row.back), published + timedelta(days=row.ahead)
    found = _RULES[row.means](amount._replace(back=row.back), published)
    if found is None or not row.ahead:
        return found
    return found[0], found[1] + timedelta(days=row.ahead)


def days(amount: Amount) -> int:
    """Return how many days so many days or weeks are."""
    return amount.n * _DAYS_OF[amount.unit]


def _ago(amount: Amount, published: date) -> Span:
    n, unit = amount.n, amount.unit
    if unit is Unit.DAY:
        day = published - timedelta(days=n)
        return day, day
    if unit is Unit.WEEK:
        day = published - timedelta(days=7 * n)
        return day - timedelta(days=3), min(published, day + timedelta(days=3))
    if unit is Unit.MONTH:
        months = published.year * 12 + published.month - 1 - n
        return month_span(date(months // 12, months % 12 + 1, 1))
    return date(published.year - n, 1, 1), date(published.year - n, 12, 31)


def _past(amount: Amount, published: date) -> Span:
    hours = amount.unit is Unit.HOUR
    back = max(1, -(-amount.n // 24)) if hours else days(amount)
    return published - timedelta(days=back), published


def _this_week(_: Amount, published: date) -> Span:
    return published - timedelta(days=published.weekday()), published


def _last_week(_: Amount, published: date) -> Span:
    monday = published - timedelta(days=published.weekday() + 7)
    return monday, monday + timedelta(days=6)


def _weekend(_: Amount, published: date) -> Span:
    saturday = published - timedelta(days=(published.weekday() - 5) % 7)
    return saturday, min(published, saturday + timedelta(days=1))


def _this_month(_: Amount, published: date) -> Span:
    return published.replace(day=1), published


def _last_month(_: Amount, published: date) -> Span:
    return month_span(published.replace(day=1) - timedelta(days=1))


def _this_year(_: Amount, published: date) -> Span:
    return published.replace(month=1, day=1), published


def _last_year(_: Amount, published: date) -> Span:
    return date(published.year - 1, 1, 1), date(published.year - 1, 12, 31)


def _month(amount: Amount, published: date) -> Span:
    month, year = amount.month, amount.year
    if year is None:
        year = published.year - 1 if month > published.month else published.year
    first, last = month_span(date(year, month, 1))
    if amount.part is Part.LATE:
        first = first.replace(day=21)
    elif amount.part is Part.EARLY:
        last = first.replace(day=10)
    elif amount.part is Part.MIDDLE:
        first, last = first.replace(day=11), first.replace(day=20)
    return first, max(first, min(last, published))


def _year(amount: Amount, published: date) -> Span | None:
    year = amount.year
    if year is None or year > published.year:
        return None
    return date(year, 1, 1), min(published, date(year, 12, 31))


def _weekday_of(amount: Amount, published: date) -> Span | None:
    monday = published - timedelta(days=published.weekday() + 7 * amount.back)
    day = monday + timedelta(days=weekday_number(amount.weekday))
    return (day, day) if day <= published else None


def _weekday_ago(amount: Amount, published: date) -> Span:
    day = weekday_before(published, amount.weekday) - timedelta(days=7 * amount.back)
    return day, day


def _nth(amount: Amount, published: date) -> Span | None:
    last = published.replace(day=1) - timedelta(days=1) if amount.before else published
    day = latest_nth(last, amount.nth)
    return (day, day) if day else None


def _nights_ago(amount: Amount, published: date) -> Span:
    day = published - timedelta(days=amount.n)
    return day, min(published, day + timedelta(days=1))


def _hours_ago(amount: Amount, published: date) -> Span:
    whole, rest = divmod(amount.n, 24)
    return published - timedelta(days=whole + bool(rest)), published - timedelta(days=whole)


def _since(amount: Amount, published: date) -> Span:
    return weekday_before(published, amount.weekday), published


_RULES: dict[Means, Callable[[Amount, date], Span | None]] = {
    Means.AGO: _ago,
    Means.PAST: _past,
    Means.THIS_WEEK: _this_week,
    Means.LAST_WEEK: _last_week,
    Means.WEEKEND: _weekend,
    Means.THIS_MONTH: _this_month,
    Means.LAST_MONTH: _last_month,
    Means.THIS_YEAR: _this_year,
    Means.LAST_YEAR: _last_year,
    Means.MONTH: _month,
    Means.YEAR: _year,
    Means.WEEKDAY_OF: _weekday_of,
    Means.WEEKDAY_AGO: _weekday_ago,
    Means.NTH: _nth,
    Means.NIGHTS_AGO: _nights_ago,
    Means.HOURS_AGO: _hours_ago,
    Means.SINCE: _since,
}
