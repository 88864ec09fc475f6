"""Whether a stretch of a sentence does something, or only names where something else happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import DEEDS, END, Shape, any_of, many, maybe
from geo.extract.reading.frames import WEAK
from geo.extract.reading.killing import kills
from geo.extract.reading.kinds import used_weapons
from geo.languages.codes import (
    ATTACK,
    BY,
    EXPLODE,
    FORCES,
    GROUND,
    IN,
    INTERCEPT,
    LAUNCH,
    LOSE,
    MORE,
    NAME,
    NUMBER,
    SIDE,
    THE,
    TIME,
    WEAPON,
    WORD,
)
from geo.languages.en.deeds import CAUSES, REST_OF_THEM, SCENES, SEVERAL, TOLD_BEFORE
from geo.languages.en.fighting import FIRING

if TYPE_CHECKING:
    from collections.abc import Container

    from geo.extract.cutting.chunks import Parsed
    from geo.extract.reading.frames import Frame

REST = REST_OF_THEM  # asked at the start of a sentence, too: its speaker is the one before
_ATTACKS = ATTACK + GROUND + EXPLODE
_OF_WEAPONS = LAUNCH + INTERCEPT + LOSE
_COUNTABLE = frozenset(NUMBER + FORCES)
_IN_THE = Shape(
    any_of(IN, WORD) + THE + maybe(WORD) + END,
    "a deed behind it is a scene: it is where something else happens",
    takes=("losses in the", "losses in the ongoing"),
    leaves=("losses from the", "the ongoing"),
)
_COUNTED_WEAPON = Shape(
    NUMBER + many(any_of(MORE, WORD, SIDE, NAME, THE)) + WEAPON,
    "a figure with its noun",
    takes="31 exploding drones",
    leaves="three were shot down",
)
_BEFORE_NOUN = WORD + SIDE + WEAPON + MORE + TIME  # "the first Ukrainian drone attack"
_UNDER_FIRE = 5  # chunks behind "came under" that may end in "fire"
_CAUSE_WITHIN = 7  # chunks before a deed that may name it as a cause


def live(frame: Frame, masked: Container[int]) -> str:
    """Return the frame's codes with the speakers blanked."""
    return frame.parsed.blanked(masked)[frame.first : frame.last]


def is_attack(frame: Frame, codes: str) -> bool:
    """Tell whether a frame tells of an attack; `codes` are its live ones."""
    if used_weapons(frame.parsed, range(frame.first, frame.last)) and set(codes) & WEAK:
        return True  # "drones damaged homes": a weapon and its effect
    if any(_attacks(frame, i, code, codes) for i, code in enumerate(codes, start=frame.first)):
        return True
    return kills(frame.parsed, frame.first, frame.last)


def _attacks(frame: Frame, i: int, code: str, codes: str) -> bool:
    parsed = frame.parsed
    if code in _ATTACKS:
        return not is_scene(parsed, i)
    if code == WEAPON:
        return FIRING.search(parsed.chunks[i].text.lower()) is not None
    if code == BY and parsed.chunks[i].value:
        behind = parsed.chunks[i + 1 : i + _UNDER_FIRE]
        return any(FIRING.search(chunk.text.lower()) for chunk in behind)
    if code in _OF_WEAPONS and WEAPON in frame.codes:
        return True
    if code == INTERCEPT and parsed.chunks[i].value == "down":
        return (
            bool(set(codes) & _COUNTABLE) or REST_OF_THEM.search(parsed.sentence.text) is not None
        )
    return False


def is_scene(parsed: Parsed, i: int) -> bool:
    """Tell whether a deed word names a scene: "losses in the fighting in Kursk region"."""
    word = parsed.chunks[i].text.lower()
    if parsed.codes[i] == ATTACK:
        before = parsed.text(max(0, i - _CAUSE_WITHIN), i)
        return SEVERAL.search(word) is not None and CAUSES.search(before) is not None
    return word in SCENES and _IN_THE.search(parsed.codes, 0, i) is not None


def is_definite(frame: Frame) -> bool:
    """Tell whether a frame's deed was told of before: "the attack", "this strike"."""
    parsed = frame.parsed
    for i in range(frame.first, frame.last):
        if parsed.codes[i] in _ATTACKS:
            j = i - 1
            while j >= frame.first and parsed.codes[j] in _BEFORE_NOUN:
                j -= 1
            return j >= frame.first and parsed.chunks[j].text.lower() in TOLD_BEFORE
    return False


def only_names(parsed: Parsed) -> bool:
    """Tell whether a sentence's one deed is a noun told of before: "the attack was discussed"."""
    deeds = [i for i, code in enumerate(parsed.codes) if code in DEEDS]
    if len(deeds) != 1 or deeds[0] == 0:
        return False
    return parsed.chunks[deeds[0] - 1].text.lower() in TOLD_BEFORE


def counts_unnamed(frame: Frame) -> bool:
    """Tell whether figures stand without a noun: "three were shot down"."""
    return _COUNTED_WEAPON.search(frame.codes) is None
