"""Whom a figure beside the dead and wounded does not count: beasts, things, the missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import Shape, any_of, before, maybe, up_to
from geo.languages.codes import (
    AN,
    AND,
    BE,
    COMMA,
    GROUND,
    IN,
    KILL,
    LAUNCH,
    LOSE,
    MORE,
    NUMBER,
    PERSON,
    SIDE,
    THE,
    WORD,
    WOUND,
)
from geo.languages.en.persons import BEASTS, FATES, LEAVES, SECOND_DEED, THINGS

if TYPE_CHECKING:
    from geo.extract.cutting.chunks import Parsed

_SECOND_DEED = Shape(
    any_of(AND, COMMA)
    + maybe(WORD)
    + any_of(WORD, GROUND, LAUNCH, LOSE)
    + maybe(THE)
    + before(any_of(NUMBER, AN, MORE, PERSON)),
    "what may be a second deed, and those whom it befell: “, abducting three”",
    takes=("and abducted 22 people", ", captured two"),
    leaves="and a man",
)
_FATE = Shape(
    NUMBER + up_to(4, any_of(MORE, WORD, SIDE, PERSON, BE)),
    "a figure and what may tell the fate of those that it counts",
    takes="14 others are missing",
    leaves="others are missing",
    by="match",
)
_OF_WHAT = 3  # chunks behind a figure that may hold its noun
_DIED_AFTER_ALL = frozenset(KILL + WOUND + IN + BE)
_DESCRIBED = frozenset(MORE + WORD + SIDE)


def second_deed(parsed: Parsed, first: int, last: int) -> int | None:
    """Return the chunk from which an object is another verb's: “killed two and abducted nine”."""
    for i in range(first, last):
        if parsed.codes[i] == WORD and parsed.chunks[i].text.lower() in LEAVES:
            return i
    for match in _SECOND_DEED.finditer(parsed.codes, first, last):
        for i in range(match.start() + 1, match.end()):
            if parsed.codes[i] != THE and SECOND_DEED.match(parsed.chunks[i].text.lower()):
                return match.start()
    return None


def behind_leaving(parsed: Parsed, first: int, last: int) -> int:
    """Return where the people begin of whom it says "left 31 injured"; else `first`."""
    for i in range(last - 1, first - 1, -1):
        if parsed.codes[i] == WORD and parsed.chunks[i].text.lower() in LEAVES:
            return i + 1
    return first


def counts_nobody(parsed: Parsed, i: int, last: int) -> bool:
    """Tell whether the figure at `i` counts beasts, things, or people who live."""
    for j in range(i + 1, min(i + 1 + _OF_WHAT, last)):
        if _is_nobody(parsed, j):
            return True
        if parsed.codes[j] not in _DESCRIBED:
            break
    match = _FATE.match(parsed.codes, i)
    for j in range(i + 1, match.end() if match else i):
        if parsed.chunks[j].text.lower() in FATES:
            told = BE in parsed.codes[i + 1 : j]
            return told or parsed.codes[j + 1 : j + 2] not in _DIED_AFTER_ALL
    return False


def is_beast(parsed: Parsed, i: int) -> bool:
    """As in "a cow": behind the article at `i`."""
    return i + 1 < len(parsed.chunks) and _is_nobody(parsed, i + 1)


def _is_nobody(parsed: Parsed, i: int) -> bool:
    low = parsed.chunks[i].text.lower()
    return low in BEASTS or low in THINGS
