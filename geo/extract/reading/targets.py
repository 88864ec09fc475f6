"""What was hit, in the report's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import (
    END,
    Shape,
    any_of,
    before,
    either,
    lazily,
    many,
    maybe,
    named,
    not_after,
    some,
)
from geo.languages.codes import (
    AN,
    AND,
    ATTACK,
    BE,
    BY,
    COMMA,
    DAMAGE,
    DASH,
    EXPLODE,
    FORCES,
    FROM,
    IN,
    KILL,
    LAUNCH,
    MASKED,
    MORE,
    NAME,
    NEAR,
    NUMBER,
    OF,
    OPEN,
    OVER,
    OWNS,
    PERSON,
    PLACE,
    SAY,
    SEMICOLON,
    SIDE,
    STOP,
    THE,
    TIME,
    TO,
    WEAPON,
    WHEN,
    WHO,
    WITH,
    WORD,
    WOUND,
)
from geo.languages.en.targets import JOINS, NO_TARGETS

if TYPE_CHECKING:
    from collections.abc import Container

    from geo.extract.cutting.chunks import Parsed

_ON = any_of(IN, TO)
_DETERMINER = maybe(any_of(THE, AN, NUMBER))
_IN_PLACE = maybe(
    IN + many(any_of(THE, AN, WORD, NAME)) + PLACE
)  # "in the northern Kharkiv region"

# Behind the deed: "a chemical plant", "the port of Odesa's central hall", "Russian soldiers".
_BEFORE_NOUN = any_of(WORD, NAME, SIDE, MORE, PERSON, FORCES, OWNS, OF, PLACE, WEAPON)
_NOUN = any_of(WORD, NAME, PERSON, FORCES)
_TIES = IN + OVER + NEAR + FROM + TO + BY + WITH + AND
_NEXT_DEED = ATTACK + EXPLODE + KILL + WOUND + DAMAGE
_NEXT_CLAUSE = WHO + WHEN + BE + TIME + SAY
_MARKS = COMMA + SEMICOLON + STOP + OPEN + DASH
_ENDS = before(either(any_of(_TIES, _NEXT_DEED, _NEXT_CLAUSE, _MARKS), END))
_OBJECT = named("target", _DETERMINER + lazily(_BEFORE_NOUN) + _NOUN) + _ENDS

# Before the deed: "the building", "two colleges and a school".
_SUBJECT = named("target", _DETERMINER + some(any_of(WORD, NAME, MORE, SIDE, PERSON, FORCES)))
_SUBJECTS = named(
    "target", _DETERMINER + some(any_of(WORD, NAME, MORE, PERSON, AND, COMMA, NUMBER))
)

# Tried in this order.
_TARGETS = (
    Shape(
        ATTACK + _ON + _OBJECT,
        "an attack on it",
        takes="a strike on a chemical plant",
        leaves="a strike near a chemical plant",
    ),
    Shape(
        not_after(any_of(THE, AN)) + ATTACK + _OBJECT,
        "it is hit",
        takes="missiles hit the central market",
        leaves="the attack everybody feared",
    ),
    Shape(
        _SUBJECT + _IN_PLACE + BE + many(any_of(WORD, BE, TIME)) + ATTACK,
        "it was struck",
        takes=("the building was struck", "a school in Kharkiv was hit"),
        leaves="the building and its yard burned",
    ),
    Shape(
        LAUNCH + lazily(any_of(NUMBER, WORD, SIDE, WEAPON, MORE, TIME)) + _ON + _OBJECT,
        "weapons are sent to it",
        takes="launched missiles at a residential building",
        leaves="launched missiles from a ship",
    ),
    Shape(
        _SUBJECTS + _IN_PLACE + BE + many(any_of(WORD, BE, MORE)) + DAMAGE,
        "it was damaged",
        takes=("two colleges were damaged", "homes and a school in Kharkiv were destroyed"),
        leaves="two colleges were hit",
    ),
    Shape(
        DAMAGE + _OBJECT,
        "it is damaged",
        takes="debris damaged the premises",
        leaves="premises were damaged",
    ),
)
_LONGEST = 90  # characters; a longer match is a sentence, no target


def target_of(parsed: Parsed, first: int, last: int, masked: Container[int]) -> str | None:
    """Return what chunks ``[first, last)`` say was hit; ``None`` where they do not."""
    told = parsed.blanked(masked)
    codes = MASKED * first + told[first:last] + MASKED * len(told[last:])
    for shape in _TARGETS:
        match = shape.search(codes)
        if match is None:
            continue
        text = JOINS.sub("", parsed.text(match.start("target"), match.end("target")).strip(" ,"))
        if text and len(text) <= _LONGEST and not any(row.fullmatch(text) for row in NO_TARGETS):
            return text
    return None
