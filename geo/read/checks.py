"""What is odd about a report that can be read: a day that cannot be, letters that nobody reads."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from geo.errors import InputError

if TYPE_CHECKING:
    from geo.models import Report

EARLIEST = date(1900, 1, 1)
"""Older days are slips of a pen: 0001-01-01 is how programs write "unknown"."""

LATIN = 0.5  # of the letters; a report with a few foreign names has far more
_LETTERS = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_ENOUGH = 5_000  # characters tell what a text is written in


def check_day(report: Report, latest: date | None) -> None:
    """Make sure that a report was published on a day that can be.

    Args:
        report: what was read.
        latest: the last such day; ``None`` where nobody knows it.

    Raises:
        InputError: it was not.
    """
    if latest is not None and report.published > latest:
        raise InputError(f"it is published on {report.published}, which has not come yet")
    if report.published < EARLIEST:
        raise InputError(f"it is published on {report.published}, which is no day of a report")


def is_latin(text: str) -> bool:
    """Tell whether a text is written in Latin letters for the most part."""
    letters = len(_LETTERS.findall(text, 0, _ENOUGH))
    return len(_LATIN.findall(text, 0, _ENOUGH)) >= LATIN * letters
