"""Place names that are no event's place: offices, gatherings, waters that lie between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import END, Shape, any_of, many, maybe, not_before
from geo.languages.codes import AND, ATTACK, BE, COMMA, IN, NAME, OF, OWNS, PLACE, THE, WORD
from geo.languages.en.where import (
    ACROSS,
    COMPARED,
    ELSEWHERE,
    GATHERINGS,
    OFFICES_AFTER,
    OFFICES_OF,
)
from geo.models import PlaceKind

if TYPE_CHECKING:
    from geo.extract.cutting.chunks import Parsed
    from geo.models import Resolution

_NOUN_OF = Shape(
    "(.)" + OF + maybe(THE) + maybe(any_of(WORD, NAME)) + "$",
    "the noun of “noun of (the) PLACE”",
    takes="the governor of the",
    leaves="the governor in",
)
_NAMES = Shape(
    maybe(IN) + PLACE + many(COMMA + PLACE + not_before(any_of(BE, ATTACK)))
    + maybe(maybe(COMMA) + AND + PLACE),
    "a name, or a list of them, up to what a clause is about",
    takes="Odesa and Kherson",
    leaves="and Odesa",
    by="match",
)  # fmt: skip
_NOUN_IN = Shape(
    "(.)" + IN + maybe(THE) + END,
    "the noun of “noun in PLACE”",
    takes="talks in",
    leaves="talks with",
)


def is_office(parsed: Parsed, i: int) -> bool:
    """Tell whether a name belongs to an office or to people: "the governor of X"."""
    codes, chunks = parsed.codes, parsed.chunks
    nxt = chunks[i + 1].text.lower() if i + 1 < len(chunks) else ""
    if nxt in OFFICES_AFTER:
        return True
    if codes[i + 1 : i + 2] == OWNS and i + 2 < len(chunks):
        following = {c.text.lower() for c in chunks[i + 2 : i + 5]}
        if following & OFFICES_AFTER:
            return True
    head = _before_of(parsed, i)
    return head in OFFICES_OF


def _before_of(parsed: Parsed, i: int) -> str | None:
    """Return the noun of "noun of (the) PLACE"."""
    match = _NOUN_OF.search(parsed.codes[max(0, i - 5) : i])
    if match is None:
        return None
    start = max(0, i - 5) + match.start(1)
    return parsed.chunks[start].text.lower()


def is_elsewhere(parsed: Parsed, i: int) -> bool:
    """As in "talks in Istanbul", "from ships in the Black Sea": something else happens there."""
    end = parsed.chunks[i].start - parsed.sentence.start
    if ELSEWHERE.search(parsed.sentence.text[max(0, end - 110) : end].rstrip()):
        return True
    match = _NOUN_IN.search(parsed.codes[:i])
    return match is not None and parsed.chunks[match.start(1)].text.lower() in GATHERINGS


def compared(parsed: Parsed) -> frozenset[int]:
    """Return the names told apart from the place: A and B of "unlike A and B, C was hit"."""
    found: set[int] = set()
    for i, chunk in enumerate(parsed.chunks[:-1]):
        if chunk.text.lower() in COMPARED and (names := _NAMES.match(parsed.codes, i + 1)):
            found.update(range(names.start(), names.end()))
    return frozenset(found)


def is_crossed(parsed: Parsed, i: int, resolution: Resolution) -> bool:
    """As in ", across the Nile,": water that lies between."""
    before = [chunk for chunk in parsed.chunks[max(0, i - 3) : i] if chunk.code != THE][-2:]
    if len(before) < 2 or not _is_water(resolution):  # noqa: PLR2004 - a comma and a word
        return False
    comma, word = before
    return comma.text == COMMA and word.text.lower() in ACROSS


def _is_water(resolution: Resolution) -> bool:
    kind = resolution.place.kind if resolution.place else resolution.mention.kind
    return kind is PlaceKind.SEA
