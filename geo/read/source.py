"""Which reader a file needs: by its ending, and where that says nothing by how it starts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from geo.errors import InputError, NoDateError
from geo.read.decode import MAX_BYTES
from geo.read.html import read_html
from geo.read.jsonl import read_stream
from geo.read.text import read_text

if TYPE_CHECKING:
    import io
    from collections.abc import Callable, Iterator
    from datetime import date

    from geo.models import Report


class Asked(NamedTuple):
    """What is given beside a file for reports that do not say it themselves."""

    published: date | None = None
    lang: str | None = None
    complain: Callable[[InputError], None] | None = None


class ReadOne(Protocol):
    """Reads a whole file that is one report."""

    def __call__(
        self, data: bytes, report_id: str, *, published: date | None, lang: str | None
    ) -> Report:
        """Read it, or raise InputError with a sentence that says what to do."""
        ...


class Reader(NamedTuple):
    """One form in which reports are written down.

    `start` tells the form where the file's ending does not: a pattern for the first bytes, after
    white space and a mark; ``None`` where nothing tells it.
    """

    form: str
    endings: tuple[str, ...]
    start: re.Pattern[bytes] | None
    read: Callable[[io.BufferedReader, str, Asked], Iterator[Report]]


def one_report(read: ReadOne) -> Callable[[io.BufferedReader, str, Asked], Iterator[Report]]:
    """Make a reader of files out of one of bytes: one report a file, none in an empty one."""

    def reads(stream: io.BufferedReader, name: str, asked: Asked) -> Iterator[Report]:
        data = stream.read(MAX_BYTES + 1)  # one above the cap is enough to refuse it
        if not data.strip(_LEADING):
            return
        try:
            yield read(data, _id(name), published=asked.published, lang=asked.lang)
        except InputError as error:
            kind = NoDateError if isinstance(error, NoDateError) else InputError
            raise kind(f"{name}: {error}") from error

    return reads


def _json_lines(stream: io.BufferedReader, name: str, asked: Asked) -> Iterator[Report]:
    return read_stream(stream, name, **asked._asdict())


_LEADING = b"\xef\xbb\xbf \t\r\n"

# The first row whose start fits is taken; the last is what a file is that fits none.
READERS = (
    Reader(
        form="jsonl",
        endings=(".jsonl", ".ndjson", ".json"),
        start=re.compile(rb"\{\s*\""),
        read=_json_lines,
    ),
    Reader(
        form="html",
        endings=(".html", ".htm", ".xhtml"),
        start=re.compile(rb"<(?:!doctype\s+html|html|head|body|article|!--|\?xml)", re.IGNORECASE),
        read=one_report(read_html),
    ),
    Reader(
        form="text",
        endings=(".txt", ".text", ".md"),
        start=None,
        read=one_report(read_text),
    ),
)


def reader_of(name: str, start: bytes, readers: tuple[Reader, ...] = READERS) -> Reader:
    """Tell how a file is written, from its name and its first bytes."""
    ending = Path(name).suffix.lower()
    head = start.lstrip(_LEADING)
    for reader in readers:
        if ending in reader.endings:
            return reader
    for reader in readers:
        if reader.start is not None and reader.start.match(head):
            return reader
    return readers[-1]


def read_source(
    stream: io.BufferedReader,
    name: str,
    *,
    published: date | None = None,
    lang: str | None = None,
    complain: Callable[[InputError], None] | None = None,
) -> Iterator[Report]:
    """Read the reports of one open file of any form; an empty file has none.

    Args:
        stream: The file, or standard input.
        name: Its name; without folder and ending it is the id of a report of text or HTML.
        published: The publication date of reports that state none; of text and HTML it is the
            last word.
        lang: The language of reports that state none.
        complain: Takes the error of each line of JSON Lines that is no report; without it the
            first such line raises.

    Raises:
        InputError: The file is no report; the message names it.
    """
    reader = reader_of(name, stream.peek(512))
    yield from reader.read(stream, name, Asked(published, lang, complain))


def _id(name: str) -> str:
    """Name a report after its file; file names may hold bytes that are no text."""
    return Path(name).stem.encode("utf-8", "replace").decode("utf-8")
