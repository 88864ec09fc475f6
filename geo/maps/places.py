"""What the browser knows of each mark before anything is drawn: where it is, how, and its name.

It is sent once a visit, apart from the draws: a draw then names its marks by number, and a filter
costs a few bytes a place instead of its name and coordinates.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from geo.archive.frames import Shape
from geo.maps.escape import packed
from geo.words.phrases import place_name

if TYPE_CHECKING:
    from collections.abc import Collection

    from geo.archive.frames import Archive, Mark
    from geo.words import Words

SHAPES = tuple(shape.value for shape in Shape)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceTable:
    """All marks of an archive, in the order of their numbers.

    Attributes:
        packed: a list of [lat, lon, shape, radius (km) or area, name] as JSON, deflated, in base64.
        digest: tells tables apart; a draw says which one its numbers belong to.
    """

    packed: str
    digest: str


def place_table(archive: Archive, words: Words) -> PlaceTable:
    """Return the marks of an archive in the words of a language; made once for both."""
    key = ("places", words.lang)
    if key not in archive.memo:
        archive.memo[key] = _table([_row(mark, words) for mark in archive.marks])
    table: PlaceTable = archive.memo[key]
    return table


def places_among(archive: Archive, numbers: Collection[int], words: Words) -> PlaceTable:
    """Return a table with the marks `numbers` alone: what a file with these events may tell."""
    kept = set(numbers)
    marks = enumerate(archive.marks)
    return _table([_row(mark, words) if number in kept else None for number, mark in marks])


def _row(mark: Mark, words: Words) -> list[object]:
    return [
        round(mark.lat, 4),
        round(mark.lon, 4),
        SHAPES.index(mark.shape),
        mark.area if mark.shape is Shape.AREA else mark.radius_km,
        place_name(mark.place, words),
    ]


def _table(rows: list[list[object] | None]) -> PlaceTable:
    text = json.dumps(rows, separators=(",", ":"), allow_nan=False)
    return PlaceTable(packed=packed(text), digest=sha256(text.encode("ascii")).hexdigest()[:12])
