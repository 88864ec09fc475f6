"""English: time expressions other than plain days, as rows."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from geo.extract.cutting.calendar import MONTH, month_number, month_span

if TYPE_CHECKING:
    from collections.abc import Callable

_SMALL = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "several": 3, "few": 3,
}  # fmt: skip
_COUNT = r"(?P<n>\d{1,2}|a|an|one|two|three|four|five|six|seven|eight|nine|ten)"
_UNIT = {"day": 1, "week": 7}


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _SMALL[text.lower()]


def _days(back: int, ahead: int = 0) -> Callable[[re.Match[str], date], tuple[date, date]]:
    return lambda _, d: (d - timedelta(days=back), d + timedelta(days=ahead))


def _ago(match: re.Match[str], published: date) -> tuple[date, date]:
    n, unit = _number(match["n"]), match["unit"].lower().rstrip("s")
    if unit == "day":
        day = published - timedelta(days=n)
        return day, day
    if unit == "week":
        day = published - timedelta(days=7 * n)
        return day - timedelta(days=3), min(published, day + timedelta(days=3))
    if unit == "month":
        months = published.year * 12 + published.month - 1 - n
        return month_span(date(months // 12, months % 12 + 1, 1))
    return date(published.year - n, 1, 1), date(published.year - n, 12, 31)


def _past(match: re.Match[str], published: date) -> tuple[date, date]:
    n = _number(match["n"]) if match["n"] else 1
    unit = match["unit"].lower().rstrip("s")
    back = {"hour": max(1, -(-n // 24)), "day": n, "week": 7 * n, "month": 30 * n}[unit]
    return published - timedelta(days=back), published


def _this_week(_: re.Match[str], published: date) -> tuple[date, date]:
    return published - timedelta(days=published.weekday()), published


def _last_week(_: re.Match[str], published: date) -> tuple[date, date]:
    monday = published - timedelta(days=published.weekday() + 7)
    return monday, monday + timedelta(days=6)


def _weekend(_: re.Match[str], published: date) -> tuple[date, date]:
    saturday = published - timedelta(days=(published.weekday() - 5) % 7)
    return saturday, min(published, saturday + timedelta(days=1))


def _this_month(_: re.Match[str], published: date) -> tuple[date, date]:
    return published.replace(day=1), published


def _last_month(_: re.Match[str], published: date) -> tuple[date, date]:
    return month_span(published.replace(day=1) - timedelta(days=1))


def _this_year(_: re.Match[str], published: date) -> tuple[date, date]:
    return published.replace(month=1, day=1), published


def _last_year(_: re.Match[str], published: date) -> tuple[date, date]:
    return date(published.year - 1, 1, 1), date(published.year - 1, 12, 31)


def _month(match: re.Match[str], published: date) -> tuple[date, date]:
    month = month_number(match["month"])
    year = int(match["year"]) if match["year"] else published.year
    if not match["year"] and month > published.month:
        year -= 1
    first, last = month_span(date(year, month, 1))
    part = (match["part"] or "").lower().rstrip("- ")
    if part in {"late", "the end of"}:
        first = first.replace(day=21)
    elif part in {"early", "the beginning of", "the start of"}:
        last = first.replace(day=10)
    elif part in {"mid", "the middle of"}:
        first, last = first.replace(day=11), first.replace(day=20)
    return first, max(first, min(last, published))


def _year(match: re.Match[str], published: date) -> tuple[date, date] | None:
    year = int(match["year"])
    if year > published.year:
        return None
    return date(year, 1, 1), min(published, date(year, 12, 31))


def _row(
    pattern: str, rule: Callable[[re.Match[str], date], tuple[date, date] | None]
) -> tuple[re.Pattern[str], Callable[[re.Match[str], date], tuple[date, date] | None]]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), rule


# Pattern and what it means; a row's first words are its example.
RELATIVE = (
    _row(rf"{_COUNT} (?P<unit>days?|weeks?|months?|years?) ago", _ago),
    _row(
        r"(?:over|in|during|for|within) the (?:past|last|previous) "
        r"(?:(?P<n>\d{1,2}|two|three|four|five|six|seven|ten) )?(?P<unit>hours?|days?|weeks?|months?)",
        _past,
    ),
    _row(r"(?:earlier|later) this week|this week", _this_week),
    _row(r"(?:earlier )?last week|the previous week", _last_week),
    _row(r"(?:at|over|on|during) (?:the|this) (?:past |last )?weekend|last weekend", _weekend),
    _row(r"earlier this month|this month", _this_month),
    _row(r"last month", _last_month),
    _row(r"earlier this year|this year", _this_year),
    _row(r"last year", _last_year),
    _row(r"yesterday(?: (?:morning|afternoon|evening|night))?", _days(1, -1)),
    _row(r"the day before yesterday", _days(2, -2)),
    _row(r"last night", _days(1)),
    _row(r"today|tonight|this (?:morning|afternoon|evening)|earlier today", _days(0)),
    _row(
        r"(?:(?:in|during|of|from|at) )?(?P<part>late |early |mid-? ?|the end of |the beginning of |"
        rf"the start of |the middle of )(?P<month>{MONTH})(?:,? (?P<year>(?:19|20)\d\d))?(?!\.? ?\d)",
        _month,
    ),
    _row(
        rf"(?:in|during|of|from|last)(?P<part>) (?P<month>{MONTH})(?:,? (?P<year>(?:19|20)\d\d))?"
        r"(?!\.? ?\d)",
        _month,
    ),
    _row(
        rf"(?<!\d )(?<!th )(?<!st )(?<!nd )(?<!rd )(?P<part>)(?P<month>{MONTH})(?:,)? (?P<year>(?:19|20)\d\d)",
        _month,
    ),
    _row(
        r"(?<!born )(?:in|during|(?:spring|summer|autumn|fall|winter|end|start) of) (?P<year>(?:19|20)\d\d)(?!-)",
        _year,
    ),
)


def _earlier(match: re.Match[str]) -> int:
    return -_number(match["n"]) * _UNIT[match["unit"].lower().rstrip("s")]


def _fixed_shift(days: int) -> Callable[[re.Match[str]], int]:
    return lambda _: days


# Counted from the event told before.
SHIFTS = (
    (
        re.compile(rf"\b(?:only |just )?{_COUNT} (?P<unit>days?|weeks?) (?:earlier|before)\b", re.IGNORECASE),
        _earlier,
    ),
    (re.compile(r"\b(?:on )?the (?:previous|day) (?:day|before|night|evening)\b", re.IGNORECASE),
     _fixed_shift(-1)),
    (re.compile(r"\b(?:on )?the (?:next|following) (?:day|morning)\b", re.IGNORECASE), _fixed_shift(1)),
    (
        re.compile(
            r"\b(?:on )?(?:the same|that) (?:day|morning|afternoon|evening|night)\b|"
            r"\b(?:hours|minutes|moments|shortly) (?:later|afterwards?)\b|"
            r"\b(?:the )?same (?:day|night)\b",
            re.IGNORECASE,
        ),
        _fixed_shift(0),
    ),
)  # fmt: skip

# Pattern, days back, days ahead, whether it is a night that counts from the statement's day.
FIXED = (
    (
        re.compile(
            r"\b(?:overnight|during the night|in the night|at night|through the night|"
            r"in the course of the night|all night|throughout the night)\b",
            re.IGNORECASE,
        ),
        1,
        0,
        True,
    ),
    (
        re.compile(
            r"\b(?:in the (?:early )?(?:morning|afternoon|evening|early hours|small hours)|"
            r"before dawn|at dawn|early in the (?:morning|day)|around midnight|"
            r"early morning|in the early morning)\b",
            re.IGNORECASE,
        ),
        0,
        0,
        False,
    ),
)
