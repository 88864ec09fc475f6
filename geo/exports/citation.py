"""How to cite a download: what was shown, when, and a hash that tells whether it changed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from geo.exports.table import event_rows

if TYPE_CHECKING:
    from datetime import date

    from geo.archive.frames import Archive, Mask
    from geo.words import Words


@dataclass(frozen=True, slots=True)
class Citation:
    """A line to cite, and the first half of the content's SHA-256 in it."""

    text: str
    digest: str


def cite(archive: Archive, mask: Mask, caption: str, day: date, words: Words) -> Citation:
    """Return the citation of the shown rows; equal rows have equal hashes in every language."""
    digest = digest_of(archive, mask)[:32]
    text = words("citation", caption=caption, day=words.day(day), digest=digest)
    return Citation(text=text, digest=digest)


def digest_of(archive: Archive, mask: Mask) -> str:
    """Return the SHA-256 of the shown rows, as one JSON list with sorted keys; made row by row."""
    made = sha256(b"[")
    for number, row in enumerate(event_rows(archive, mask)):
        text = json.dumps(row, sort_keys=True, ensure_ascii=True)
        made.update(f"{', ' if number else ''}{text}".encode("ascii"))
    made.update(b"]")
    return made.hexdigest()
