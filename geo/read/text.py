"""Plain text to a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.errors import NoDateError
from geo.models import Report
from geo.read.dateline import find_publication_date
from geo.read.decode import checked, decode

if TYPE_CHECKING:
    from datetime import date


def read_text(
    data: bytes, report_id: str, *, published: date | None = None, lang: str | None = None
) -> Report:
    """Read plain text; its characters stay as they are, so that offsets count in the file.

    Args:
        data: The whole file.
        report_id: Such as the file's name without its ending.
        published: The publication date; without it the text must state its own.
        lang: The language, English by default.

    Raises:
        NoDateError: No date is given, and the text states none.
        InputError: The bytes are no text.
    """
    text = checked(decode(data))
    day = published or find_publication_date(text)
    if day is None:
        raise NoDateError("the text states no publication date: give it with --published")
    return Report(id=report_id, text=text, published=day, lang=lang or "en")
