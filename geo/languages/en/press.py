"""English: what the press prints round a report (its date, whose text it is) and how it denies.

Parts are taken by their patterns: ``geo.read.dateline`` puts them together with digits and signs.
"""

from __future__ import annotations

from geo.languages.rows import Phrase, Words

# A month by its first letters.
MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
MONTH = Phrase(
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?",
    "a month, in full or short",
    takes=("December", "Sept.", "JUN"),
    leaves=("Decemb", "Maybe"),
    by="fullmatch",
)
WEEKDAY = Phrase(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?",
    "a day of the week, in full or short, without the dot of the short form",
    takes=("Thursday", "Wed", "Tues"),
    leaves=("today", "Sunny"),
    by="fullmatch",
)
ORDINAL = Phrase(
    r"(?:st|nd|rd|th)",
    "behind the number of a day",
    takes=("st", "th"),
    leaves="the",
    by="fullmatch",
)
OF_MONTH = Phrase(
    r"of",
    "between a day and its month: “the 26th of December 2024”",
    takes="of",
    leaves="off",
    by="fullmatch",
)
AT_CLOCK = Phrase(r"at", "before a time of day: “at 10:05”", takes="at", leaves="a", by="fullmatch")
HALF_OF_DAY = Phrase(
    r"[ap]\.?m\.?",
    "behind a time of day",
    takes=("am", "p.m."),
    leaves="m",
    by="fullmatch",
)
DATE_OF = Phrase(
    r"date|dated|published|publication[ ]date|posted|issued|released|first[ ]published",
    "labels a date as the day of publication",
    takes=("Published", "first published", "Date"),
    leaves=("Updated", "Date of birth"),
    by="fullmatch",
)
ON_DAY = Phrase(
    r"(?:on|at)",
    "between such a label and the date: “Published on”",
    takes=("on", "at"),
    leaves="of",
    by="fullmatch",
)

CARRIED = Phrase(
    r"\s+via\s+|^via\s+",
    "an outlet names whose text it carries: “Daily Post via Reuters”",
    takes=("Daily Post via Reuters", "via AFP"),
    leaves=("Viasat", "The Viator"),
)
DENYING = Words(
    "denied denies deny rejected rejects refuted dismissed",
    "by these a speaker rejects what was said",
    takes="The ministry denied the report.",
    leaves="The ministry confirmed the report.",
)
