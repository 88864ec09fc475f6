"""What part a side has that is named near a deed: struck by it, or defending against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import (
    END,
    Shape,
    any_of,
    either,
    many,
    named,
    none_of,
    up_to,
    within,
)
from geo.languages.codes import (
    AN,
    ATTACK,
    BE,
    COMMA,
    DAMAGE,
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
    SAY,
    SEMICOLON,
    SIDE,
    THE,
    TIME,
    WEAPON,
    WORD,
    WOUND,
)
from geo.languages.en.actors import (
    ARTICLES,
    DEFENCES,
    ONGOING,
    PASSIVE,
    SUFFERED,
    VICTIMS_AFTER,
)
from geo.languages.values import AIRCRAFT

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


_ADVERBS = WORD + TIME  # between "were" and "shelled"
_LOST_AIRCRAFT = Shape(
    SIDE + within(5, none_of(COMMA, SEMICOLON, SAY)) + named("aircraft", WEAPON)
    + within(8, none_of(COMMA, SEMICOLON, SAY))
    + either(
        LOSE, BE + up_to(2, any_of(WORD, TIME)) + named("deed", any_of(INTERCEPT, DAMAGE, ATTACK))
    ),
    "what a side lost, if people fly in it: a drone that is shot down was its attack",
    takes="Russian helicopters have been lost",
    leaves="Russian jets bombed a farm",
    by="match",
)  # fmt: skip
_SHOOTS_DOWN = Shape(
    SIDE + many(any_of(OWNS, WORD, NAME)) + many(any_of(FORCES, NAME, WEAPON)) + many(WORD)
    + many(BE) + many(WORD) + any_of(INTERCEPT, LOSE),
    "a side, or its forces, shoots down",
    takes=("Russian forces have shot down", "Ukraine's air force downed"),
    leaves="Russian forces fired",
    by="match",
)  # fmt: skip


def defends(parsed: Parsed, codes: str, i: int) -> bool:
    """Tell whether a side shoots down, and so does not attack: "Russian air defences"."""
    if codes[i + 1 : i + 2] == FORCES and DEFENCES.search(parsed.chunks[i + 1].text.lower()):
        return True
    lost = _LOST_AIRCRAFT.match(codes, i)
    if lost and _is_flown(parsed, lost.start("aircraft")):
        return lost["deed"] is None or is_done_to(parsed, lost.start("deed"))
    if _SHOOTS_DOWN.match(codes, i) is None:
        return False
    weapons = [k for k in range(i, min(i + 3, len(codes))) if codes[k] == WEAPON]
    return all(_is_flown(parsed, k) for k in weapons)


def _is_flown(parsed: Parsed, i: int) -> bool:
    return parsed.chunks[i].value == AIRCRAFT


def is_done_to(parsed: Parsed, deed: int) -> bool:
    """Tell whether whoever stands before a deed suffers it: "were shelled", "came under fire"."""
    word = parsed.chunks[deed].text.lower()
    if SUFFERED.search(word):
        return True
    i = deed - 1
    while i >= 0 and parsed.codes[i] in _ADVERBS:
        i -= 1
    auxiliary = parsed.chunks[i].text.lower() if i >= 0 and parsed.codes[i] == BE else ""
    return PASSIVE.search(auxiliary) is not None and not ONGOING.search(word)
