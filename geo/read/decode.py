"""Bytes of a user's file to text: UTF-8, or UTF-16 that says so, and clear words for the rest."""

from __future__ import annotations

import codecs

from geo.errors import InputError

MAX_BYTES = 10_000_000  # of one file of text or HTML, or one line of JSON: as much as an upload
MAX_CHARACTERS = 2_000_000  # of one report's text: about 700 printed pages

# What people hand in by mistake. Their first bytes say it better than "not UTF-8" does.
MAGIC = (
    (b"%PDF-", "a PDF file: save its text first"),
    (b"PK\x03\x04", "a zip file (or a Word or OpenDocument file): save its text first"),
    (b"\x1f\x8b", "a gzip file: unpack it first"),
    (b"\xd0\xcf\x11\xe0", "an old Word file: save its text first"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)
UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes, encoding: str | None = None) -> str:
    """Turn bytes into text; line ends and control characters stay as they are.

    Args:
        data: A whole file, with or without a byte order mark.
        encoding: What the file itself declares where no mark speaks; UTF-8 by default.

    Raises:
        InputError: The bytes are too many, or no text in that encoding; the message says where.
    """
    if len(data) > MAX_BYTES:
        raise InputError(f"larger than {MAX_BYTES // 1_000_000} MB: too large for one report")
    for start, what in MAGIC:
        if data.startswith(start):
            raise InputError(what)
    if data.startswith(codecs.BOM_UTF8):
        text = _decoded(data, "utf-8-sig", "UTF-8")
    elif data.startswith(UTF16_MARKS):
        text = _decoded(data, "utf-16", "UTF-16")
    else:
        text = _decoded(data, encoding or "utf-8", encoding or "UTF-8")
    if (offset := text.find("\0")) >= 0:
        raise InputError(f"not a text file: there is a NUL character at offset {offset}")
    return text


def _decoded(data: bytes, codec: str, label: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise InputError(
            f"not {label}: the byte at offset {_offset(data, error)} is wrong"
        ) from None


def _offset(data: bytes, error: UnicodeDecodeError) -> int:
    """Count from the start of the file: the codec counts from behind the mark that it skips."""
    return error.start + len(data) - len(error.object)


def checked(text: str) -> str:
    """Give the text back if it is of a length that a report has.

    Raises:
        InputError: It is longer.
    """
    if len(text) > MAX_CHARACTERS:
        raise InputError(f"longer than {MAX_CHARACTERS:,} characters: too long for one report")
    return text
