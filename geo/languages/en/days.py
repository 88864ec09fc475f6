"""English: days told by their week or their number, without a month: “Monday of last week”."""

from __future__ import annotations

from geo.languages.en.calendar import NTH, WEEKDAY
from geo.languages.en.numbers import CARDINALS
from geo.languages.rows import Phrase
from geo.languages.times import Means, Relative

COUNTS = {"a": 1, "an": 1} | CARDINALS
COUNT = rf"(?<![\w-])(?P<n>\d{{1,3}}|an?|{'|'.join(sorted(CARDINALS, key=len, reverse=True))})"
_WEEKDAY = rf"(?P<weekday>{WEEKDAY})"
_PART = r"(?: (?:morning|afternoon|evening|night))?"
_LAST_WEEK = r"(?:last|the (?:previous|past|preceding)) week"
_HOURS = r"(?:(?:early |late )?(?:morning|afternoon|evening)|(?:early |small )?hours|dawn|noon)"
# What may stand behind the bare number of a day: "on the 9th, a", not "on the 9th floor".
_ENDS = (
    r"(?=[,;:.)]|$| (?:an?|the|at|in|near|when|as|by|from|while|killing|wounding|injuring|"
    r"destroying|damaging|leaving)\b)"
)

DAYS = (
    Relative(
        Phrase(
            rf"\b(?:on )?{_WEEKDAY}{_PART},? (?:of )?{_LAST_WEEK}\b"
            rf"|\b{_LAST_WEEK},? on {_WEEKDAY.replace('weekday', 'weekday2')}{_PART}\b"
            rf"|\blast week['’]s {_WEEKDAY.replace('weekday', 'weekday3')}\b",
            "a day of the week before this one",
            takes=("on Monday of last week", "Thursday night last week", "last week, on Friday"),
            leaves="last week on the Friday market",
            needs="week",
        ),
        Means.WEEKDAY_OF,
        back=1,
    ),
    Relative(
        Phrase(
            rf"\b(?:on )?{_WEEKDAY}{_PART},? (?:of )?this week\b"
            rf"|\bthis week,? on {_WEEKDAY.replace('weekday', 'weekday2')}{_PART}\b",
            "a day of this week",
            takes=("on Monday of this week", "this week on Tuesday"),
            leaves="Monday of that week",
            needs="week",
        ),
        Means.WEEKDAY_OF,
    ),
    Relative(
        Phrase(
            rf"\b(?:on )?(?:the )?{_WEEKDAY} before last\b"
            rf"|\b(?:a|one) week ago,? (?:on |last )?{_WEEKDAY.replace('weekday', 'weekday2')}\b"
            rf"|\b(?:on )?{_WEEKDAY.replace('weekday', 'weekday3')},? (?:a|one) week ago\b",
            "the weekday a week before the latest one",
            takes=("on the Tuesday before last", "a week ago on Monday", "Monday a week ago"),
            leaves="the Tuesday before",
            needs="ago last",
        ),
        Means.WEEKDAY_AGO,
        back=1,
    ),
    Relative(
        Phrase(
            rf"\b(?:on )?(?:the )?night of the (?P<nth>{NTH})"
            rf"(?P<before> of last month)?(?: of (?:this|the) month)?{_ENDS}",
            "a night by the number of its first day",
            takes=("on the night of the 10th.", "the night of the 3rd of last month"),
            leaves="the night of the 10th attack",
            needs="night",
        ),
        Means.NTH,
        ahead=1,
    ),
    Relative(
        Phrase(
            rf"\b(?:(?:on|in|during|at) (?:the )?{_HOURS} of|on) (?:the )?(?P<nth>{NTH})"
            rf"(?P<before> of (?:last|the (?:previous|past)) month)?"
            rf"(?: of (?:this|the) month)?{_ENDS}",
            "a day by its number: the latest one, or that of last month",
            takes=("on the 9th, a", "on the evening of the ninth.", "on the 27th of last month,"),
            leaves=("on the 9th floor", "on the first and second", "soldiers of the 93rd,"),
            needs="of on",
        ),
        Means.NTH,
    ),
    Relative(
        Phrase(
            rf"\b{COUNT} nights? ago\b",
            "a night, counted from the last one",
            takes="two nights ago",
            leaves="two nights",
            needs="ago",
        ),
        Means.NIGHTS_AGO,
    ),
    Relative(
        Phrase(
            r"\b(?:the )?night before last\b",
            "the night before the last one",
            takes="the night before last",
            leaves="the night before",
            needs="last",
        ),
        Means.DAYS,
        back=2,
        ahead=-1,
    ),
    Relative(
        Phrase(
            rf"\b{COUNT} hours? ago\b",
            "an hour that is counted from the hour of publication, which nobody knows",
            takes=("72 hours ago", "an hour ago"),
            leaves="hours ago",
            needs="ago",
        ),
        Means.HOURS_AGO,
    ),
    Relative(
        Phrase(
            r"\b(?:(?:just |only )?(?:(?:some|several|(?:a )?few|a couple of) )?"
            r"(?:hours|minutes) ago|half an hour ago)\b",
            "of a day or the one before: how many hours, nobody knows",
            takes=("hours ago", "several minutes ago"),
            leaves="hours",
            needs="ago",
        ),
        Means.DAYS,
        back=1,
    ),
    Relative(
        Phrase(
            r"\b(?:(?:earlier|later|late|early) in|during|over|in the (?:course|middle) of|"
            r"at the (?:start|beginning) of) the week\b|\b(?:in )?mid-?week\b",
            "a week that has no name: the seven days up to the day",
            takes=("at the start of the week", "earlier in the week"),
            leaves="the week",
            needs="week midweek",
        ),
        Means.DAYS,
        back=7,
    ),
    Relative(
        Phrase(
            rf"\bsince (?:(?:early|late) )?{_WEEKDAY}{_PART}(?!['’]s)\b"
            rf"|\bfrom {_WEEKDAY.replace('weekday', 'weekday2')}{_PART} on(?:wards?)?\b",
            "the days from a weekday on",
            takes=("since Monday", "since early Tuesday", "from Friday on"),
            leaves=("from Monday to Friday", "from Monday's raid"),
            needs="since from",
        ),
        Means.SINCE,
    ),
)
