"""A figure and the people that it counts: “three elderly residents”, “30 herders”, “two others”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import (
    HURT,
    Shape,
    any_of,
    before,
    either,
    lazily,
    maybe,
    not_before,
    up_to,
)
from geo.extract.reading.one_person import (
    has_predicate,
    is_object,
)
from geo.languages.codes import (
    AND,
    BE,
    CASUALTIES,
    CLOSE,
    COMMA,
    FORCES,
    IN,
    KILL,
    MORE,
    NAME,
    NUMBER,
    OF,
    OPEN,
    OWNS,
    PERSON,
    SEMICOLON,
    SIDE,
    STOP,
    THE,
    TIME,
    WHO,
    WORD,
    WOUND,
)
from geo.languages.en.people import (
    AMONG,
    PLURAL,
)
from geo.models import Count

if TYPE_CHECKING:
    from geo.extract.cutting.chunks import Chunk, Parsed

_DESCRIBED = frozenset(WORD + NAME + SIDE + PERSON + MORE)  # between a figure and "among them"
_COUNTED_PEOPLE = Shape(
    NUMBER
    + lazily(any_of(MORE, WORD, SIDE, NAME, THE))
    + any_of(PERSON, FORCES)
    + not_before(OWNS),
    "a figure and the people that it counts",
    takes="three elderly residents",
    leaves="three fuel depots",
    by="match",
)
_COUNTED_NATION = Shape(
    NUMBER + maybe(MORE) + SIDE,
    "a figure and the people of a side: “3,000 North Koreans”",
    takes="3,000 North Koreans",
    leaves="3,000 soldiers",
    by="match",
)
_SOMEBODY = Shape(
    NUMBER + up_to(2, WORD, 1) + either("$", any_of(IN, OF, COMMA, SEMICOLON, AND, STOP)),
    "a figure and a word for people that no table has, behind a verb of killing",
    takes="30 herders in",
    leaves="30 people",
    by="match",
)
_BARE_FIGURE = Shape(
    NUMBER + up_to(2, any_of(MORE, WORD, NAME)) + "$",
    "a figure that closes what is read: “killed three others”",
    takes="three others",
    leaves="three people",
    by="match",
)
_FIGURE_ALONE = Shape(
    NUMBER
    + maybe(MORE)
    + before(any_of(BE, COMMA, AND, IN, KILL, WOUND, CASUALTIES, OPEN, SEMICOLON, TIME)),
    "a figure without a noun: “three were killed”",
    takes="Three others were killed",
    leaves="three houses burned",
    by="match",
)
_OF_THEIRS = Shape(
    NUMBER + either(WHO + before(either("$", any_of(COMMA, AND, STOP, IN))), OF + THE + PERSON),
    "a part that is all that was hurt: “killing 12 of them”, “and three of their children”",
    takes=("12 of them", "three of their children"),
    leaves="three of the drones",
    by="match",
)


def count_phrase(parsed: Parsed, i: int, last: int, *, seen: bool) -> int:
    """Return how many chunks a counted person phrase at `i` takes; 0 where it counts no persons."""
    codes = parsed.codes[i:last]
    theirs = _OF_THEIRS.match(parsed.codes, i)
    if theirs and i and (parsed.codes[i - 1] in HURT or (seen and parsed.codes[i - 1] == AND)):
        return theirs.end() - i
    if parsed.codes[i + 1 : i + 2] == WHO or _among(parsed, i):
        return 0
    if match := _COUNTED_PEOPLE.match(codes):
        return match.end()
    if _COUNTED_NATION.match(codes) and parsed.chunks[i + codes.index(SIDE)].text.endswith(PLURAL):
        return codes.index(SIDE) + 1
    if (match := _SOMEBODY.match(codes)) and is_object(parsed, i, seen=seen):
        return 0 if i + match.end() >= last and has_predicate(parsed, last) else 2
    alone = _BARE_FIGURE.match(codes) or _FIGURE_ALONE.match(codes)
    return alone.end() if alone else 0


def _among(parsed: Parsed, i: int) -> bool:
    """As in "wounded 14, three children among them": a part of the total before."""
    for j in range(i + 1, min(i + 5, len(parsed.chunks))):
        if parsed.chunks[j].text.lower() in AMONG:
            return True
        if parsed.codes[j] not in _DESCRIBED:
            return False
    return False


def is_age(parsed: Parsed, i: int, first: int) -> bool:
    """As in "a girl of 16", "a woman, 44,": a figure that tells how old somebody is."""
    before_it = parsed.codes[max(first, i - 2) : i]
    after = parsed.codes[i + 1 : i + 2]
    if before_it.endswith(PERSON + OF):
        return True
    return before_it.endswith(PERSON + COMMA) and after in {COMMA, CLOSE, ""}


def counted(chunk: Chunk) -> Count:
    """Return the figure of a number's chunk, with its span."""
    if chunk.figure is None:
        raise AssertionError(chunk)
    return Count(
        value=chunk.figure.value, bound=chunk.figure.bound, start=chunk.start, end=chunk.end
    )
