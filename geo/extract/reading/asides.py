"""Clauses beside the main one: "…, which the RSF holds, …", "… after rebels seized the station"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import DEEDS, Shape, none_of, up_to
from geo.languages.codes import COMMA, SEMICOLON, STOP, WHEN, WHO

if TYPE_CHECKING:
    from geo.extract.cutting.chunks import Parsed

_RELATIVE = Shape(
    COMMA + WHO + up_to(20, none_of(COMMA, SEMICOLON, STOP)),
    "a clause about the noun before it",
    takes=", which the RSF holds",
    leaves=", and the RSF",
)
_DONE = frozenset(DEEDS)


def asides(parsed: Parsed, first: int, last: int) -> frozenset[int]:
    """Return the chunks of ``[first, last)`` that stand beside its main clause."""
    codes = parsed.codes
    found = {
        i
        for match in _RELATIVE.finditer(codes, first, last)
        for i in range(match.start(), match.end())
    }
    later = next(
        (i for i in range(first + 1, last) if codes[i] == WHEN and _DONE & set(codes[first:i])),
        last,
    )
    return frozenset(found | set(range(later, last)))
