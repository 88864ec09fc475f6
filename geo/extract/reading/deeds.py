"""Whether a stretch of a sentence does something, or only names where something else happens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.extract.reading.frames import WEAK
from geo.extract.reading.kinds import used_weapons

if TYPE_CHECKING:
    from collections.abc import Container

    from geo.extract.cutting.chunks import Parsed
    from geo.extract.reading.frames import Frame

# "the rest were brought down": goes on about weapons, and about their speaker.
REST = re.compile(r"\b(?:the (?:rest|others|remaining)|all of them|more)\b", re.IGNORECASE)
# Words for a scene that lasts: "losses in the fighting" tells no new deed.
_SCENES = frozenset({"fighting", "combat", "battle", "battles", "offensive", "invasion", "clashes"})
# "as a result of Ukrainian attacks": several, named as a cause of what is told.
_CAUSES = re.compile(
    r"\b(?:as a result of|because of|due to|amid|despite|waves? of|weeks of|months of|years of)"
    r"(?: the)?(?: \w+){0,2}$",
    re.IGNORECASE,
)
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def live(frame: Frame, masked: Container[int]) -> str:
    """Return the frame's codes with the speakers blanked."""
    return "".join(
        "_" if i in masked else code for i, code in enumerate(frame.codes, start=frame.first)
    )


def is_attack(frame: Frame, codes: str) -> bool:
    """Tell whether a frame tells of an attack; `codes` are its live ones."""
    if used_weapons(frame.parsed, range(frame.first, frame.last)) and set(codes) & WEAK:
        return True  # "drones damaged homes": a weapon and its effect
    return any(_attacks(frame, i, code, codes) for i, code in enumerate(codes, start=frame.first))


def _attacks(frame: Frame, i: int, code: str, codes: str) -> bool:
    parsed = frame.parsed
    if code in "AGE":
        return not is_scene(parsed, i)
    if code in "LIJ" and "W" in frame.codes:
        return True
    if code == "I" and parsed.chunks[i].value == "down":
        return bool(set(codes) & set("NF")) or REST.search(parsed.sentence.text) is not None
    return False


def is_scene(parsed: Parsed, i: int) -> bool:
    """Tell whether a deed word names a scene: "losses in the fighting in Kursk region"."""
    word = parsed.chunks[i].text.lower()
    if parsed.codes[i] == "A":
        before = parsed.text(max(0, i - 7), i)
        return word.endswith("s") and _CAUSES.search(before) is not None
    return word in _SCENES and re.search(r"[ix]ex?$", parsed.codes[:i]) is not None


def is_definite(frame: Frame) -> bool:
    """Tell whether a frame's deed was told of before: "the attack", "this strike"."""
    parsed = frame.parsed
    for i in range(frame.first, frame.last):
        if parsed.codes[i] in "AEG":
            j = i - 1
            while j >= frame.first and parsed.codes[j] in "xRWmD":
                j -= 1
            return j >= frame.first and parsed.chunks[j].text.lower() in _DEFINITE
    return False


def only_names(parsed: Parsed) -> bool:
    """Tell whether a sentence's one deed is a noun told of before: "the attack was discussed"."""
    deeds = [i for i, code in enumerate(parsed.codes) if code in "ALIJEUKHCG"]
    if len(deeds) != 1 or deeds[0] == 0:
        return False
    return parsed.chunks[deeds[0] - 1].text.lower() in _DEFINITE


def counts_unnamed(frame: Frame) -> bool:
    """Tell whether figures stand without a noun: "three were shot down"."""
    return re.search(r"N[mxRXe]*W", frame.codes) is None
