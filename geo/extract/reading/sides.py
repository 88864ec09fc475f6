"""What part a side has that is named near a deed: struck by it, or defending against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import END, Shape, any_of, either, many, up_to
from geo.languages.codes import (
    AN,
    ATTACK,
    BE,
    FORCES,
    INTERCEPT,
    KILL,
    LOSE,
    MORE,
    NAME,
    NUMBER,
    OF,
    OWNS,
    PERSON,
    SIDE,
    THE,
    TIME,
    WEAPON,
    WORD,
    WOUND,
)
from geo.languages.en.actors import ARTICLES, DEFENCES, VICTIMS_AFTER

if TYPE_CHECKING:
    from geo.extract.cutting.chunks import Parsed

_FELLED = Shape(
    either(
        any_of(KILL, WOUND) + up_to(5, any_of(AN, THE, NUMBER, MORE, WORD, PERSON, FORCES, OF)),
        ATTACK + up_to(3, any_of(AN, THE, NUMBER, MORE)),
        any_of(ATTACK, KILL, WOUND) + OF + up_to(3, any_of(AN, THE, NUMBER, MORE)),
    )
    + END,
    "whoever follows was killed or struck",
    takes=("killed a", "wounded three more soldiers of the", "hit two", "the shelling of"),
    leaves=("killed by the", "an attack by"),
)
_ITS_ATTACK = Shape(
    many(any_of(WORD, MORE, TIME, NAME, NUMBER)) + any_of(WEAPON, ATTACK),
    "behind a side: what follows is its own attack",
    takes=("strike", "massive drone attack"),
    leaves="positions in the town",
    by="match",
)


def is_victim(parsed: Parsed, i: int) -> bool:
    """Tell whether a side is struck: "heavy losses in North Korean units"."""
    base = parsed.sentence.start
    words = parsed.sentence.text[: parsed.chunks[i].start - base].split()
    if _FELLED.search(parsed.codes, 0, i):
        return True  # "killed a Russian colonel"
    near = words[-1].lower().strip(",") if words else ""
    if near in ARTICLES and len(words) > 1:
        near = words[-2].lower()
    if near not in VICTIMS_AFTER:
        return False
    after = parsed.codes[i + 1 : i + 3]
    return FORCES in after or PERSON in after or not _ITS_ATTACK.match(parsed.codes, i + 1)


_SHOOTS_DOWN = Shape(
    SIDE + many(any_of(OWNS, WORD, NAME)) + many(any_of(FORCES, NAME)) + many(WORD) + many(BE)
    + many(WORD) + any_of(INTERCEPT, LOSE),
    "a side, or its forces, shoots down",
    takes=("Russian forces have shot down", "Ukraine's air force downed"),
    leaves="Russian forces fired",
    by="match",
)  # fmt: skip


def defends(parsed: Parsed, codes: str, i: int) -> bool:
    """Tell whether a side shoots down, and so does not attack: "Russian air defences"."""
    if codes[i + 1 : i + 2] == FORCES and DEFENCES.search(parsed.chunks[i + 1].text.lower()):
        return True
    return _SHOOTS_DOWN.match(codes, i) is not None and WEAPON not in codes[i : i + 3]
