"""People who kill people, near, with guns or blades: no weapon of war need be named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import HURT, Shape, any_of, maybe, named, up_to
from geo.extract.reading.wars import GROUPS
from geo.languages.codes import (
    AN,
    AND,
    BY,
    FORCES,
    FROM,
    IN,
    KILL,
    MORE,
    NAME,
    NUMBER,
    PERSON,
    PLACE,
    SIDE,
    THE,
    TIME,
    WORD,
    WOUND,
)
from geo.languages.en.fighting import FIGHTERS, SHOT_PEOPLE

if TYPE_CHECKING:
    from geo.extract.cutting.chunks import Parsed

_FORCES = frozenset(FORCES + SIDE)
_KILLS = Shape(
    named("who", any_of(PERSON, FORCES, SIDE)) + up_to(4, any_of(WORD, NAME, TIME, IN, PLACE, FROM))
    + named("deed", any_of(KILL, WOUND)) + maybe(AND + any_of(KILL, WOUND))
    + up_to(4, any_of(AN, THE, NUMBER, MORE, WORD, NAME, SIDE))
    + any_of(PERSON, FORCES),
    "somebody kills somebody",
    takes=("soldiers killed nine civilians", "A sniper later killed two children"),
    leaves=("soldiers were killed", "two soldiers killed in Homs"),
)  # fmt: skip
_KILLED_BY = Shape(
    any_of(KILL, WOUND) + maybe(AND + any_of(KILL, WOUND)) + BY
    + up_to(3, any_of(AN, THE, NUMBER, MORE, WORD, NAME, SIDE))
    + named("who", any_of(PERSON, FORCES, SIDE)),
    "somebody is killed by somebody",
    takes=("killed by Taliban fighters", "wounded by an unknown gunman"),
    leaves="killed by a lorry",
)  # fmt: skip


def kills(parsed: Parsed, first: int, last: int) -> bool:
    """Tell whether people with guns kill, or somebody is killed with guns or blades, near."""
    if not HURT & set(parsed.codes[first:last]):
        return False
    if any(c.code in HURT and c.text.lower() in SHOT_PEOPLE for c in parsed.chunks[first:last]):
        return True
    return any(
        _fights(parsed, match.start("who"), by=shape is _KILLED_BY)
        for shape in (_KILLS, _KILLED_BY)
        for match in shape.finditer(parsed.codes, first, last)
    )


def has_object(parsed: Parsed, i: int, first: int) -> bool:
    """Tell whether fighters kill or wound others at `i`: "militants killed two guards"."""
    return any(
        match.start("deed") == i and _fights(parsed, match.start("who"), by=False)
        for match in _KILLS.finditer(parsed.codes, first)
    )


def _fights(parsed: Parsed, i: int, *, by: bool) -> bool:
    """Tell whether they are fighters; of sides before their deed armed groups alone."""
    if parsed.codes[i] == SIDE and not by:
        return parsed.chunks[i].value in GROUPS
    return parsed.codes[i] in _FORCES or parsed.chunks[i].text.lower() in FIGHTERS
