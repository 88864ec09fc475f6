"""Which reader a file needs: by its ending, and where that says nothing by how it starts."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

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


class Form(StrEnum):
    """How reports are written down."""

    TEXT = "text"
    HTML = "html"
    JSONL = "jsonl"


ENDINGS = {
    ".txt": Form.TEXT,
    ".text": Form.TEXT,
    ".md": Form.TEXT,
    ".html": Form.HTML,
    ".htm": Form.HTML,
    ".xhtml": Form.HTML,
    ".jsonl": Form.JSONL,
    ".ndjson": Form.JSONL,
    ".json": Form.JSONL,
}
# How a form starts, after white space and a mark; text is what is neither.
STARTS = (
    (Form.JSONL, re.compile(rb"\{\s*\"")),
    (
        Form.HTML,
        re.compile(rb"<(?:!doctype\s+html|html|head|body|article|!--|\?xml)", re.IGNORECASE),
    ),
)
_LEADING = b"\xef\xbb\xbf \t\r\n"


def form_of(name: str, start: bytes) -> Form:
    """Tell how a file is written, from its name and its first bytes."""
    if form := ENDINGS.get(Path(name).suffix.lower()):
        return form
    head = start.lstrip(_LEADING)
    return next((form for form, pattern in STARTS if pattern.match(head)), Form.TEXT)


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
    form = form_of(name, stream.peek(512))
    if form is Form.JSONL:
        yield from read_stream(stream, name, published=published, lang=lang, complain=complain)
        return
    data = stream.read(MAX_BYTES + 1)  # one above the cap is enough to refuse it
    if not data.strip(_LEADING):
        return
    read = read_html if form is Form.HTML else read_text
    try:
        yield read(data, _id(name), published=published, lang=lang)
    except InputError as error:
        kind = NoDateError if isinstance(error, NoDateError) else InputError
        raise kind(f"{name}: {error}") from error


def _id(name: str) -> str:
    """Name a report after its file; file names may hold bytes that are no text."""
    return Path(name).stem.encode("utf-8", "replace").decode("utf-8")
