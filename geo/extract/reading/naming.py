"""Where the name of a speaker begins and ends among the chunks of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import Shape, after, any_of, before
from geo.languages.codes import (
    AN,
    AND,
    BY,
    FORCES,
    FROM,
    GROUND,
    IN,
    METONYM,
    NAME,
    OF,
    OWNS,
    PERSON,
    PLACE,
    SIDE,
    THE,
    WEAPON,
    WORD,
)
from geo.languages.en.speech import MEDIA, STOPS

if TYPE_CHECKING:
    from geo.extract.cutting.chunks import Parsed

_NOUN_PHRASE = frozenset(
    NAME
    + WORD
    + SIDE
    + FORCES
    + PERSON
    + PLACE
    + METONYM
    + OWNS
    + OF
    + THE
    + AND
    + IN
    + WEAPON
    + AN
)
"""Codes that a speaker's name and office are made of."""
_NOUN_PHRASE_OR_BY = _NOUN_PHRASE | {BY}
_PLACES = frozenset(PLACE + METONYM)
_PLACE_OF_OFFICE = frozenset(PLACE + METONYM + THE)
_SOMEBODY = frozenset(NAME + WORD + SIDE + FORCES + PERSON + PLACE + METONYM)
_EDGES = frozenset(AND + IN + OWNS + OF)  # no name begins or ends with one
_FROM_THE = Shape(
    any_of(PERSON, FORCES, WORD) + FROM + THE,
    "whom a speaker belongs to: “volunteers from the council said”",
    takes="residents from the",
    leaves="residents of the",
    by="match",
)
_OCCUPYING = Shape(
    after(THE) + GROUND + before(any_of(WORD, PERSON, FORCES, NAME)),
    "a participle of war that describes a speaker: “the occupying authorities”",
    takes="the occupying authorities",
    leaves="occupying authorities",
)


def leftmost(parsed: Parsed, end: int) -> int:
    """Return the first chunk of the name that ends before chunk `end`."""
    first = end
    while first and (
        parsed.codes[first - 1] in _NOUN_PHRASE or _FROM_THE.match(parsed.codes, first - 2)
    ):
        chunk = parsed.chunks[first - 1]
        if chunk.text.lower() in STOPS:
            break
        if parsed.codes[first - 1] in _PLACES and parsed.codes[first : first + 1] == THE:
            break  # "In the Rostov region | the governor"
        first -= 1
    while first < end and parsed.codes[first] in _EDGES:
        first += 1
    return first


def rightmost(parsed: Parsed, first: int) -> int:
    """Return the chunk behind the name that begins with chunk `first`."""
    end = first
    while end < len(parsed.chunks) and (
        parsed.codes[end] in _NOUN_PHRASE_OR_BY or _OCCUPYING.match(parsed.codes, end)
    ):
        if parsed.chunks[end].text.lower() in STOPS:
            break
        if parsed.codes[end : end + 2] == BY + AN and parsed.chunks[end - 1].text.lower() in MEDIA:
            end += 1
            continue
        if parsed.codes[end] == BY:
            break
        if parsed.codes[end] == IN and not _office_place(parsed, first, end):
            break
        end += 1
    while end > first and parsed.codes[end - 1] in _EDGES:
        end -= 1
    return end


def _office_place(parsed: Parsed, first: int, i: int) -> bool:
    """As in "the defence ministry in Moscow": the place belongs to the office."""
    before = parsed.codes[first:i]
    return bool(before) and before[-1] != NAME and parsed.codes[i + 1 : i + 2] in _PLACE_OF_OFFICE


def names_somebody(parsed: Parsed, first: int, last: int) -> bool:
    """Tell whether one of these chunks may be whoever speaks."""
    return any(parsed.codes[j] in _SOMEBODY for j in range(first, last))
