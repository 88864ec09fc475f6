"""What is given beside a file of reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from geo.errors import InputError


class Asked(NamedTuple):
    """What holds for reports that do not say it themselves, and who is told what.

    Attributes:
        published: The publication date of reports that state none; of text and HTML it is the last
            word.
        lang: The language of reports that state none.
        latest: The last day that a report can be of; without it any day is taken.
        complain: Takes the error of each line of JSON Lines that is no report; without it the
            first such line raises.
        warn: Takes a sentence on what of the file is read, but not understood.
    """

    published: date | None = None
    lang: str | None = None
    latest: date | None = None
    complain: Callable[[InputError], None] | None = None
    warn: Callable[[str], None] = lambda _: None


NOTHING = Asked()
