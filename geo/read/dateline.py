"""The publication date that a text itself states.

Only places where a date is the date of publication count: a labelled one, a line that holds
nothing else, or a dateline. A date in running prose is usually history, and a guess would shift
every "on Thursday" of the report.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from geo.languages.en import press as en
from geo.languages.rows import Phrase
from geo.languages.slavic import press as slavic

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = 2_000  # characters: where a date line stands, if not at the very end
TAIL = 500

_MONTH_OF = {**en.MONTHS, **slavic.MONTHS}
_MONTH = rf"(?:{en.MONTH.pattern}|{slavic.MONTH.pattern})"
_YEAR = r"(?:19|20)\d\d"
_TH = rf"{en.ORDINAL.pattern}?"

# A date in full; without a year it is none. 12/26/2024 is left out: half the world reads it
# the other way round, and half of such dates look right both ways.
DATE = (
    rf"(?:(?P<iso>{_YEAR}-\d\d-\d\d)(?=\D|$)"
    rf"|(?P<d1>\d{{1,2}}){_TH}\ (?:{en.OF_MONTH.pattern}\ )?(?P<m1>{_MONTH}),?\ (?P<y1>{_YEAR})\b"
    rf"|(?P<m2>{_MONTH})\ (?P<d2>\d{{1,2}}){_TH},?\ (?P<y2>{_YEAR})\b"
    rf"|(?P<d3>\d{{1,2}})\.(?P<m3>\d{{1,2}})\.(?P<y3>{_YEAR})\b)"
).replace(r"\ ", r"[ \t\u00a0]{1,3}")
_WEEKDAY = rf"(?:{en.WEEKDAY.pattern}|{slavic.WEEKDAY.pattern})\.?"
_AT = rf"(?:{en.AT_CLOCK.pattern}|{slavic.AT_CLOCK.pattern})"
_CLOCK = rf"(?:{_AT}[ ])?\d{{1,2}}[:.]\d\d(?::\d\d)?(?:[ ]?{en.HALF_OF_DAY.pattern})?"
_ZONE = r"(?:\(?[a-z]{2,4}(?:[+-]\d{1,2})?\)?|Z|[+-]\d\d:?\d\d)"
_LABEL = rf"(?:{en.DATE_OF.pattern}|{slavic.DATE_OF.pattern})(?:[ ]{en.ON_DAY.pattern})?"
_GAP = r"[ \t\u00a0,|•·–—-]{0,4}"


# Where a date is the date of publication.
RULES = (
    Phrase(
        rf"^[ \t>*]{{0,8}}{_LABEL}[ \t]{{0,3}}:?[ \t]{{0,3}}(?:{_WEEKDAY}{_GAP})?{DATE}",
        "a label: the word before the date says what it is",
        takes="Published: Thursday, 26 December 2024",
        leaves="The treaty was published in Kyiv on 26 December 2024.",
        lines=True,
    ),
    Phrase(
        rf"^[ \t>*]{{0,8}}(?:{_WEEKDAY}{_GAP})?(?:{_CLOCK}{_GAP})?{DATE}"
        rf"(?:{slavic.YEAR_BEHIND.pattern})?"
        rf"(?:T[\d:.]{{5,15}}{_ZONE}?)?{_GAP}(?:{_CLOCK})?[ ]?{_ZONE}?[ \t.\r]{{0,8}}$",
        "a line that holds a date and nothing else",
        takes="Thursday, December 26, 2024, 10:05 EST",
        leaves="26 December 2024 was the day of the largest attack.",
        lines=True,
    ),
    Phrase(
        rf"^[ \t]{{0,8}}[^\W\d_][\w'’.\- ]{{1,40}}(?:,[ ][\w'’.\- ]{{2,40}})?,[ ]{DATE}"
        rf"[ ]?(?:\([^()\n]{{2,30}}\)[ ]?[-–—]|\([^()\n]{{2,30}}\)|[-–—:])",
        "a dateline: where and when an agency's report was filed",
        takes="KYIV, Ukraine, Dec. 26, 2024 (AP) — Drones hit the town.",
        leaves="In Kyiv, on 26 December 2024, drones hit the town.",
        lines=True,
    ),
)
_WESTERN = re.compile(
    rf"({_YEAR}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d(?:[.,]\d{{1,9}})?)?(-\d\d):?(\d\d)", re.ASCII
)
_THERE = timezone(timedelta(hours=2))  # between Mali and Myanmar the day begins about then
_ANYWHERE = re.compile(rf"(?<![\w.-]){DATE}", re.IGNORECASE | re.MULTILINE)


def find_publication_date(text: str) -> date | None:
    """Find the day that a text states as its own; ``None`` where it states none.

    The head of the text speaks before its end, and a labelled date before an unlabelled one.
    """
    for part in (text[:HEAD], text[HEAD:][-TAIL:]):
        for rule in RULES:
            for found in rule.finditer(part):
                if (day := _day(found)) is not None:
                    return day
    return None


def find_date(text: str) -> date | None:
    """Find the first date in full anywhere in a short text, such as a page's date field."""
    for found in _ANYWHERE.finditer(text[:HEAD]):
        if (day := _day(found)) is not None:
            return day
    return None


def day_there(text: str) -> date | None:
    """Find the day of a page's time stamp, as it was where the wars are.

    A time with an offset west of Greenwich is a day later there from the evening on
    ("2024-12-11T23:30:00-05:00" is the 12th), and the text counts its days from there.
    """
    stamp = _WESTERN.search(text[:HEAD])
    if stamp is not None:
        try:
            time = datetime.fromisoformat(f"{stamp[1]}T{stamp[2]}:00{stamp[3]}:{stamp[4]}")
            return time.astimezone(_THERE).date()
        except (ValueError, OverflowError):
            pass  # no time that a clock has: the day as it is written
    return find_date(text)


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
