"""What is exported: the shown rows, and how to cite them; the hash is made while they pass."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from geo.exports.rows import event_rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from geo.archive.frames import Archive, Mask
    from geo.exports.rows import Cell
    from geo.words import Words

_encode = json.JSONEncoder(sort_keys=True, ensure_ascii=True).encode


@dataclass(frozen=True, slots=True)
class Citation:
    """A line to cite, and the first half of the content's SHA-256 in it."""

    text: str
    digest: str


class Content:
    """Rows that pass one by one, however many there are."""

    def __init__(self, archive: Archive, mask: Mask, caption: str, day: date, words: Words) -> None:
        self._archive = archive
        self._mask = mask
        self._caption = caption
        self._day = day
        self._words = words
        self._digest: str | None = None

    def rows(self) -> Iterator[dict[str, Cell]]:
        """Yield a row for each place of each event (`event_rows`); hash them on the way.

        The hash is the SHA-256 of one JSON list with sorted keys.
        """
        made = sha256(b"[")
        for number, row in enumerate(event_rows(self._archive, self._mask)):
            text = _encode(row)
            made.update(f"{', ' if number else ''}{text}".encode("ascii"))
            yield row
        made.update(b"]")
        self._digest = made.hexdigest()[:32]

    def citation(self) -> Citation:
        """Return the citation; equal rows have equal hashes in every language.

        Where the rows have not passed yet, they are gone through for it.
        """
        if self._digest is None:
            for _ in self.rows():
                pass
        digest = str(self._digest)
        day = self._words.day(self._day)
        text = self._words("citation", caption=self._caption, day=day, digest=digest)
        return Citation(text=text, digest=digest)
