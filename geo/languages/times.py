"""What a language's time expressions may mean: the names that its tables and the arithmetic share.

A table's pattern marks what counts in a match by groups: ``n`` and ``unit`` ("three days"),
``month``, ``year`` and ``part`` ("late March 2024"), ``weekday`` (or ``weekday2`` …, where a
pattern has several orders), ``nth`` and ``before`` ("the 9th of last month"). Its words for those are tables, too.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from geo.languages.rows import Phrase


class Means(StrEnum):
    """What an expression comes to, counted from the day of publication."""

    AGO = "ago"  # `n` units before; a week ago is that day, give or take
    PAST = "past"  # the last `n` units up to the day
    THIS_WEEK = "this week"  # weeks begin on Monday; all of these end with the day
    LAST_WEEK = "last week"
    WEEKEND = "weekend"  # the latest one
    THIS_MONTH = "this month"
    LAST_MONTH = "last month"
    THIS_YEAR = "this year"
    LAST_YEAR = "last year"
    DAYS = "days"  # the row's own: from `back` days before to `ahead` days after
    MONTH = "month"  # `month`, without `year` the latest one; or a `part` of it
    YEAR = "year"
    WEEKDAY_OF = "weekday of"  # `weekday` of the week that lies `back` weeks before
    WEEKDAY_AGO = "weekday ago"  # `back` weeks before the latest such `weekday`
    NTH = "nth"  # the latest day of the month called so; `before`: of the month before
    NIGHTS_AGO = "nights ago"  # both its days
    HOURS_AGO = "hours ago"  # the hour of publication is not known: two days, where it may be
    SINCE = "since"  # from the latest such `weekday` up to the day


class Unit(StrEnum):
    """What is counted."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Part(StrEnum):
    """A third of a month."""

    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"


class Relative(NamedTuple):
    """A row: a pattern, what it means, and which days, or how many weeks back or days on."""

    phrase: Phrase
    means: Means
    back: int = 0
    ahead: int = 0


class Shift(NamedTuple):
    """A row: a pattern, and the days by which an event follows the one told before.

    ``None``: as many before as `n` and `unit` of the match say.
    """

    phrase: Phrase
    days: int | None
