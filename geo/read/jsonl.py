"""JSON Lines to reports, one line at a time: a file may be larger than the memory."""

from __future__ import annotations

from pathlib import Path
from typing import IO, TYPE_CHECKING

from geo.errors import InputError, NoDateError
from geo.exchange import report_from_json
from geo.read.asked import NOTHING, Asked
from geo.read.checks import check_day
from geo.read.decode import MAX_BYTES, UTF16_MARKS, checked, decode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from geo.models import Report


def read_reports(
    path: Path,
    *,
    published: date | None = None,
    lang: str | None = None,
    complain: Callable[[InputError], None] | None = None,
) -> Iterator[Report]:
    """Read the reports of a file of the exchange format.

    Args:
        path: The file.
        published: The publication date of reports that name none.
        lang: The language of reports that name none.
        complain: Takes the error of each line that is no report, and the lines after it are read
            on; without it the first such line raises.

    Raises:
        InputError: A line is no report; the message names the file and the line's number.
        OSError: The file cannot be opened or read.
    """
    with Path(path).open("rb") as stream:
        asked = Asked(published=published, lang=lang, complain=complain)
        yield from read_stream(stream, str(path), asked)


def read_stream(stream: IO[bytes], name: str, asked: Asked = NOTHING) -> Iterator[Report]:
    """Read the reports of an open stream, such as standard input; as `read_reports`."""
    for number, line in _lines(stream, name):
        try:
            text = decode(line)
            if not text.strip():
                continue
            report = report_from_json(text, published=asked.published, lang=asked.lang)
            checked(report.text)
            check_day(report, asked.latest)
        except InputError as error:
            kind = NoDateError if isinstance(error, NoDateError) else InputError
            told = kind(f"{name}, line {number}: {error}")
            told.line = number
            if asked.complain is None:
                raise told from error
            asked.complain(told)
        else:
            yield report


def _lines(stream: IO[bytes], name: str) -> Iterator[tuple[int, bytes]]:
    """Yield numbered lines; of one above the cap only its start is held, enough to refuse it."""
    number = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        if number == 1 and line.startswith(UTF16_MARKS):
            raise InputError(f"{name} is UTF-16: JSON Lines are UTF-8")
        rest = line
        while len(rest) > MAX_BYTES and not rest.endswith(b"\n"):
            rest = stream.readline(MAX_BYTES + 1)
        yield number, line
