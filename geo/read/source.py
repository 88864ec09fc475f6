"""Which reader a file needs: by its ending, and where that says nothing by how it starts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

from geo.errors import InputError, NoDateError
from geo.read.asked import NOTHING, Asked
from geo.read.checks import check_day, is_latin
from geo.read.decode import MAX_BYTES
from geo.read.html import read_entries
from geo.read.jsonl import read_stream
from geo.read.text import read_text

if TYPE_CHECKING:
    import io
    from collections.abc import Callable, Iterator
    from datetime import date

    from geo.models import Report


class ReadOne(Protocol):
    """Reads a whole file that is one report."""

    def __call__(
        self, data: bytes, report_id: str, *, published: date | None, lang: str | None
    ) -> Report:
        """Read it, or raise InputError with a sentence that says what to do."""
        ...


ReadWhole: TypeAlias = "Callable[[bytes, str, Asked], Iterator[Report]]"
"""Reads a whole file, given its content and its name without folder and ending.

It raises InputError with a sentence that says what to do.
"""


class Reader(NamedTuple):
    """One form in which reports are written down.

    `start` tells the form where the file's ending does not: a pattern for the first bytes, after
    white space and a mark; ``None`` where nothing tells it.
    """

    form: str
    endings: tuple[str, ...]
    start: re.Pattern[bytes] | None
    read: Callable[[io.BufferedReader, str, Asked], Iterator[Report]]


def whole_file(read: ReadWhole) -> Callable[[io.BufferedReader, str, Asked], Iterator[Report]]:
    """Make a reader of files out of one of bytes; an empty file has no reports."""

    def reads(stream: io.BufferedReader, name: str, asked: Asked) -> Iterator[Report]:
        data = stream.read(MAX_BYTES + 1)  # one above the cap is enough to refuse it
        if not data.strip(_LEADING):
            return
        try:
            for report in read(data, _id(name), asked):
                check_day(report, asked.latest)
                yield report
        except InputError as error:
            kind = NoDateError if isinstance(error, NoDateError) else InputError
            raise kind(f"{name}: {error}") from error

    return reads


def one_report(read: ReadOne) -> Callable[[io.BufferedReader, str, Asked], Iterator[Report]]:
    """Make a reader of files out of one of bytes that are one report."""

    def whole(data: bytes, name: str, asked: Asked) -> Iterator[Report]:
        yield read(data, name, published=asked.published, lang=asked.lang)

    return whole_file(whole)


def _json_lines(stream: io.BufferedReader, name: str, asked: Asked) -> Iterator[Report]:
    return read_stream(stream, name, asked)


def _page(data: bytes, name: str, asked: Asked) -> Iterator[Report]:
    return read_entries(data, name, published=asked.published, lang=asked.lang, warn=asked.warn)


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
        read=whole_file(_page),
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


def read_source(stream: io.BufferedReader, name: str, asked: Asked = NOTHING) -> Iterator[Report]:
    """Read the reports of one open file of any form; an empty file has none.

    Args:
        stream: The file, or standard input.
        name: Its name; without folder and ending it is the id of a report of text or HTML.
        asked: What is given beside it.

    Raises:
        InputError: The file is no report; the message names it.
    """
    reader = reader_of(name, stream.peek(512))
    foreign = 0
    named = asked._replace(warn=lambda told: asked.warn(f"{name}: {told}"))
    for report in reader.read(stream, name, named):
        foreign += not is_latin(report.text)
        yield report
    if foreign:
        told = "the text is" if foreign == 1 else f"{foreign} reports are"
        named.warn(f"{told} not in Latin letters; only English is read so far")


def _id(name: str) -> str:
    """Name a report after its file; file names may hold bytes that are no text."""
    return Path(name).stem.encode("utf-8", "replace").decode("utf-8")
