"""English: times that are counted, from the day of publication or from what was told before."""

from __future__ import annotations

from geo.languages.en.calendar import DIGITS, MONTH, MONTH_WORDS
from geo.languages.en.days import COUNT as _COUNT
from geo.languages.rows import Phrase
from geo.languages.times import Means, Part, Relative, Shift, Unit

TIME_UNITS = {
    "hour": Unit.HOUR, "hours": Unit.HOUR, "day": Unit.DAY, "days": Unit.DAY, "week": Unit.WEEK,
    "weeks": Unit.WEEK, "month": Unit.MONTH, "months": Unit.MONTH, "year": Unit.YEAR,
    "years": Unit.YEAR,
}  # fmt: skip
PARTS = {
    "early": Part.EARLY, "the beginning of": Part.EARLY, "the start of": Part.EARLY,
    "mid": Part.MIDDLE, "the middle of": Part.MIDDLE,
    "late": Part.LATE, "the end of": Part.LATE,
}  # fmt: skip
_YEAR = r"(?P<year>(?:19|20)\d\d)"

# Counted from the day of publication.
RELATIVE = (
    Relative(
        Phrase(
            rf"\b(?:{_COUNT} (?P<unit>days?|weeks?|months?|years?) ago)\b",
            "so long before the day",
            takes=("three days ago", "a week ago"),
            leaves=("days ago", "three days earlier"),
            needs="ago",
        ),
        Means.AGO,
    ),
    Relative(
        Phrase(
            r"\b(?:(?:over|in|during|for|within) the (?:past|last|previous) "
            r"(?:(?P<n>\d{1,2}|two|three|four|five|six|seven|ten) )?"
            r"(?P<unit>hours?|days?|weeks?|months?))\b",
            "so long up to the day",
            takes=("over the past 24 hours", "in the last week"),
            leaves="the past 24 hours",
            needs="past last previous",
        ),
        Means.PAST,
    ),
    Relative(
        Phrase(
            r"\b(?:(?:earlier|later) this week|this week)\b",
            "the week of the day, up to it",
            takes="earlier this week",
            leaves="the week",
            needs="week",
        ),
        Means.THIS_WEEK,
    ),
    Relative(
        Phrase(
            r"\b(?:(?:earlier )?last week|the previous week)\b",
            "the week before the day's",
            takes="the previous week",
            leaves="the last weeks",
            needs="week",
        ),
        Means.LAST_WEEK,
    ),
    Relative(
        Phrase(
            r"\b(?:(?:at|over|on|during) (?:the|this) (?:past |last )?weekend|last weekend)\b",
            "the latest Saturday and Sunday",
            takes=("over the weekend", "last weekend"),
            leaves="the weekend",
            needs="weekend",
        ),
        Means.WEEKEND,
    ),
    Relative(
        Phrase(
            r"\b(?:earlier this month|this month)\b",
            "the month of the day, up to it",
            takes="earlier this month",
            leaves="the month",
            needs="month",
        ),
        Means.THIS_MONTH,
    ),
    Relative(
        Phrase(
            r"\b(?:last month)\b",
            "the month before the day's",
            takes="last month",
            leaves="last months",
            needs="month",
        ),
        Means.LAST_MONTH,
    ),
    Relative(
        Phrase(
            r"\b(?:earlier this year|this year)\b",
            "the year of the day, up to it",
            takes="earlier this year",
            leaves="the year",
            needs="year",
        ),
        Means.THIS_YEAR,
    ),
    Relative(
        Phrase(
            r"\b(?:last year)\b",
            "the year before the day's",
            takes="last year",
            leaves="the last years",
            needs="year",
        ),
        Means.LAST_YEAR,
    ),
    Relative(
        Phrase(
            r"\b(?:yesterday(?: (?:morning|afternoon|evening|night))?)\b",
            "the day before",
            takes="yesterday evening",
            leaves="yesterdays",
            needs="yesterday",
        ),
        Means.DAYS,
        back=1,
        ahead=-1,
    ),
    Relative(
        Phrase(
            r"\b(?:the day before yesterday)\b",
            "two days before",
            takes="the day before yesterday",
            leaves="the day before",
            needs="yesterday",
        ),
        Means.DAYS,
        back=2,
        ahead=-2,
    ),
    Relative(
        Phrase(
            r"\b(?:last night)\b",
            "the night that ends with the day: both its days",
            takes="last night",
            leaves="the last nights",
            needs="night",
        ),
        Means.DAYS,
        back=1,
    ),
    Relative(
        Phrase(
            r"\b(?:today|tonight|this (?:morning|afternoon|evening)|earlier today)\b",
            "the day itself",
            takes=("today", "this morning"),
            leaves="the morning",
            needs="today tonight morning afternoon evening",
        ),
        Means.DAYS,
    ),
    Relative(
        Phrase(
            r"\b(?:(?:(?:in|during|of|from|at) )?(?P<part>late |early |mid-? ?|the end of |"
            rf"the beginning of |the start of |the middle of )(?P<month>{MONTH})"
            rf"(?:,? {_YEAR})?(?!\.? ?\d))\b",
            "a third of a month",
            takes=("in late March", "mid-May 2024", "at the end of June"),
            leaves=("in March", "late March 3"),
            needs=MONTH_WORDS,
        ),
        Means.MONTH,
    ),
    Relative(
        Phrase(
            rf"\b(?:(?:in|during|of|from|last) (?P<month>{MONTH})(?:,? {_YEAR})?(?!\.? ?\d))\b",
            "a month; without a word before it, “May” and “March” are other words",
            takes=("in March", "last May", "during Sept 2024"),
            leaves=("in March 3", "the march"),
            needs=MONTH_WORDS,
        ),
        Means.MONTH,
    ),
    Relative(
        Phrase(
            rf"\b(?:(?<!\d )(?<!th )(?<!st )(?<!nd )(?<!rd )(?P<month>{MONTH})(?:,)? {_YEAR})\b",
            "a month with its year",
            takes="March 2024",
            leaves=("3 March 2024", "3rd March 2024"),
            needs=MONTH_WORDS,
        ),
        Means.MONTH,
    ),
    Relative(
        Phrase(
            r"\b(?:(?<!born )(?:in|during|(?:spring|summer|autumn|fall|winter|end|start) of) "
            rf"{_YEAR}(?!-))\b",
            "a year",
            takes=("in 2022", "in the spring of 2022"),
            leaves=("born in 1984", "in 2022-23", "of 2022"),
            needs=DIGITS,
        ),
        Means.YEAR,
    ),
)

# Counted from the event told before.
SHIFTS = (
    Shift(
        Phrase(
            rf"\b(?:only |just )?{_COUNT} (?P<unit>days?|weeks?) (?:earlier|before)\b",
            "so long before it",
            takes=("two days earlier", "just a week before"),
            leaves="two days ago",
            needs="earlier before",
        ),
        None,
    ),
    Shift(
        Phrase(
            r"\b(?:on )?the (?:previous|day) (?:day|before|night|evening)\b",
            "the day before it",
            takes=("on the previous day", "the day before"),
            leaves="the day after",
            needs="day previous",
        ),
        -1,
    ),
    Shift(
        Phrase(
            r"\b(?:on )?the (?:next|following) (?:day|morning)\b",
            "the day after it",
            takes="the following day",
            leaves="the next days",
            needs="next following",
        ),
        1,
    ),
    Shift(
        Phrase(
            r"\b(?:on )?(?:the same|that) (?:day|morning|afternoon|evening|night)\b|"
            r"\b(?:hours|minutes|moments|shortly) (?:later|afterwards?)\b|"
            r"\b(?:the )?same (?:day|night)\b",
            "its own day",
            takes=("on the same day", "hours later", "that evening"),
            leaves="days later",
            needs="same that later afterwards afterward",
        ),
        0,
    ),
)

# Times of a day that nobody names: the day of publication.
TIMES_OF_DAY = (
    Relative(
        Phrase(
            r"\b(?:overnight|during the night|in the night|at night|through the night|"
            r"in the course of the night|all night|throughout the night)\b",
            "a night: both its days",
            takes=("overnight", "at night"),
            leaves="the night",
            needs="overnight night",
        ),
        Means.DAYS,
        back=1,
    ),
    Relative(
        Phrase(
            r"\b(?:in the (?:early )?(?:morning|afternoon|evening|early hours|small hours)|"
            r"before dawn|at dawn|early in the (?:morning|day)|around midnight|"
            r"early morning|in the early morning)\b",
            "an hour of the day itself",
            takes=("in the small hours", "at dawn"),
            leaves="the dawn",
            needs="morning afternoon evening hours dawn day midnight",
        ),
        Means.DAYS,
    ),
)
