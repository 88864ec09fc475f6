"""Whether what a sentence tells was war, and happened: asked before any event is made.

Both gates say why. `why_peace` keeps out storms, traffic, illness, crime and protests;
`without_unreal` what was feared, planned, practised, filmed or denied, and what
belongs to another age.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import DEEDS
from geo.languages.codes import KILL, NAME, PLACE, WEAPON, WORD
from geo.languages.en.peace import CROWDS, DEMANDS, PEACE, PROTESTS
from geo.languages.en.recalled import RECALLED
from geo.languages.en.unreal import UNREAL
from geo.languages.values import AIRCRAFT

if TYPE_CHECKING:
    from geo.extract.cutting.chunks import Parsed

_WORD = re.compile(r"[a-z][a-z'-]*")


def words_of(text: str) -> frozenset[str]:
    """Return the words of a sentence in small letters, compounds whole: "sit-in", "ex-wife"."""
    return frozenset(_WORD.findall(text.lower()))


def why_peace(parsed: Parsed, words: frozenset[str], *, at_arms: bool) -> str | None:
    """Return what a sentence tells of instead of war; ``None`` where nothing says so.

    Args:
        parsed: the sentence.
        words: its words.
        at_arms: it names a weapon that was used, fighters, or a side that acts.
    """
    if words & PROTESTS and _only_demanded(parsed, at_arms=at_arms):
        return PROTESTS.means
    if at_arms:
        return None
    text = parsed.sentence.text
    bombs = any(c.code == WEAPON and c.value != AIRCRAFT for c in parsed.chunks)
    for row in PEACE:
        if bombs and not row.beside_bombs:
            continue
        if words & row.words and (row.phrase is None or row.phrase.search(text)):
            return row.words.means if row.phrase is None else row.phrase.means
    return None


def _only_demanded(parsed: Parsed, *, at_arms: bool) -> bool:
    """As in "hundreds protested against the bombing": its deeds are what the protest is about."""
    text = parsed.sentence.text
    if not at_arms and CROWDS.search(text):
        return True
    about = DEMANDS.search(text)
    if about is None:
        return not at_arms and KILL not in parsed.codes
    first = parsed.sentence.start + about.start()
    return all(c.start > first for c in parsed.chunks if c.code in _DONE)


_DONE = frozenset(DEEDS)
_BLANKED = _DONE | frozenset(PLACE + WEAPON)
_ROWS = UNREAL + RECALLED


def without_unreal(parsed: Parsed, words: frozenset[str]) -> tuple[Parsed, str | None]:
    """Return a sentence without the deeds that did not happen, and why they did not.

    They, and the places and weapons among them, become plain words. Where nothing is covered, the
    sentence is returned as it is, without a reason.
    """
    covered, why = _covered(parsed, words)
    if why is None:
        return parsed, None
    chunks = tuple(
        replace(c, code=NAME if c.code == PLACE else WORD)
        if c.code in _BLANKED and any(a <= c.start < b for a, b in covered)
        else c
        for c in parsed.chunks
    )
    return replace(parsed, chunks=chunks, codes="".join(c.code for c in chunks)), why


def _covered(parsed: Parsed, words: frozenset[str]) -> tuple[list[tuple[int, int]], str | None]:
    text, base = parsed.sentence.text, parsed.sentence.start
    covered: list[tuple[int, int]] = []
    why = None
    for row in _ROWS:
        for match in row.phrase.found(text, words):
            why = why or row.phrase.means
            end = text.find(";", match.end()) if row.onward else match.end()
            covered.append((match.start() + base, (len(text) if end < 0 else end) + base))
            if row.onward:
                break
    return covered, why


def tells(parsed: Parsed) -> bool:
    """Tell whether a sentence has a deed, or what came of one."""
    return not _DONE.isdisjoint(parsed.codes)
