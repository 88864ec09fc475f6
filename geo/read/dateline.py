"""The publication date that a text itself states.

Only places where a date is the date of publication count: a labelled one, a line that holds
nothing else, or a dateline. A date in running prose is usually history, and a guess would shift
every "on Thursday" of the report.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = 2_000  # characters: where a date line stands, if not at the very end
TAIL = 500

# English, Russian and Ukrainian; a month is known by its first letters in any case form.
MONTHS = (
    (1, ("jan", "янв", "січ")),
    (2, ("feb", "фев", "лют")),
    (3, ("mar", "мар", "бер")),
    (4, ("apr", "апр", "кві")),
    (5, ("may", "мая", "май", "тра")),
    (6, ("jun", "июн", "чер")),
    (7, ("jul", "июл", "лип")),
    (8, ("aug", "авг", "сер")),
    (9, ("sep", "сен", "вер")),
    (10, ("oct", "окт", "жов")),
    (11, ("nov", "ноя", "лис")),
    (12, ("dec", "дек", "гру")),
)
_MONTH_OF = {start: number for number, starts in MONTHS for start in starts}
_ENGLISH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_SLAVIC = "(?:" + "|".join(s for _, starts in MONTHS for s in starts[1:]) + r")[а-яіїє]{0,7}"
_MONTH = rf"(?:{_ENGLISH}|{_SLAVIC})"
_YEAR = r"(?:19|20)\d\d"

# A date in full; without a year it is none. 12/26/2024 is left out: half the world reads it
# the other way round, and half of such dates look right both ways.
DATE = (
    rf"(?:(?P<iso>{_YEAR}-\d\d-\d\d)(?=\D|$)"
    rf"|(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\ (?:of\ )?(?P<m1>{_MONTH}),?\ (?P<y1>{_YEAR})\b"
    rf"|(?P<m2>{_MONTH})\ (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\ (?P<y2>{_YEAR})\b"
    rf"|(?P<d3>\d{{1,2}})\.(?P<m3>\d{{1,2}})\.(?P<y3>{_YEAR})\b)"
).replace(r"\ ", r"[ \t\u00a0]{1,3}")
_WEEKDAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье"
    r"|понеділок|вівторок|середа|четвер|п[’'ʼ]ятниця|субота|неділя)\.?"
)
_CLOCK = r"(?:(?:at|в|о|об)[ ])?\d{1,2}[:.]\d\d(?::\d\d)?(?:[ ]?[ap]\.?m\.?)?"
_ZONE = r"(?:\(?[a-z]{2,4}(?:[+-]\d{1,2})?\)?|Z|[+-]\d\d:?\d\d)"
_LABEL = (
    r"(?:date|dated|published|publication[ ]date|posted|issued|released|first[ ]published"
    r"|дата|опубликовано|опубліковано)(?:[ ](?:on|at))?"
)
_GAP = r"[ \t\u00a0,|•·–—-]{0,4}"


class Rule(NamedTuple):
    """A place where a date is the date of publication."""

    name: str
    pattern: re.Pattern[str]
    why: str
    takes: str
    leaves: str


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE | re.MULTILINE)


RULES = (
    Rule(
        "label",
        _pattern(rf"^[ \t>*]{{0,8}}{_LABEL}[ \t]{{0,3}}:?[ \t]{{0,3}}(?:{_WEEKDAY}{_GAP})?{DATE}"),
        "the word before it says what it is",
        "Published: Thursday, 26 December 2024",
        "The treaty was published in Kyiv on 26 December 2024.",
    ),
    Rule(
        "line",
        _pattern(
            rf"^[ \t>*]{{0,8}}(?:{_WEEKDAY}{_GAP})?(?:{_CLOCK}{_GAP})?{DATE}"
            rf"(?:[ ]?(?:г|р)\.|[ ](?:года|року))?"
            rf"(?:T[\d:.]{{5,15}}{_ZONE}?)?{_GAP}(?:{_CLOCK})?[ ]?{_ZONE}?[ \t.\r]{{0,8}}$"
        ),
        "a line that holds a date and nothing else",
        "Thursday, December 26, 2024, 10:05 EST",
        "26 December 2024 was the day of the largest attack.",
    ),
    Rule(
        "dateline",
        _pattern(
            rf"^[ \t]{{0,8}}[^\W\d_][\w'’.\- ]{{1,40}}(?:,[ ][\w'’.\- ]{{2,40}})?,[ ]{DATE}"
            rf"[ ]?(?:\([^()\n]{{2,30}}\)[ ]?[-–—]|\([^()\n]{{2,30}}\)|[-–—:])"
        ),
        "where and when an agency's report was filed",
        "KYIV, Ukraine, Dec. 26, 2024 (AP) — Drones hit the town.",
        "In Kyiv, on 26 December 2024, drones hit the town.",
    ),
)


def find_publication_date(text: str) -> date | None:
    """Find the day that a text states as its own; ``None`` where it states none.

    The head of the text speaks before its end, and a labelled date before an unlabelled one.
    """
    for part in (text[:HEAD], text[HEAD:][-TAIL:]):
        for rule in RULES:
            for found in rule.pattern.finditer(part):
                if (day := _day(found)) is not None:
                    return day
    return None


def find_date(text: str) -> date | None:
    """Find the first date in full anywhere in a short text, such as a page's date field."""
    for found in _ANYWHERE.finditer(text[:HEAD]):
        if (day := _day(found)) is not None:
            return day
    return None


_ANYWHERE = _pattern(rf"(?<![\w.-]){DATE}")


def _day(found: re.Match[str]) -> date | None:
    """Read the parts of `DATE`; ``None`` for days that no calendar has."""
    for year, month, day in _parts(found):
        try:
            return date(year, month, day)
        except ValueError:
            continue
    return None


def _parts(found: re.Match[str]) -> Iterator[tuple[int, int, int]]:
    if iso := found["iso"]:
        year, month, day = iso.split("-")
        yield int(year), int(month), int(day)
    for n in "123":
        if found[f"y{n}"]:
            yield int(found[f"y{n}"]), _month(found[f"m{n}"]), int(found[f"d{n}"])


def _month(text: str) -> int:
    return int(text) if text.isdecimal() else _MONTH_OF[text[:3].casefold()]
