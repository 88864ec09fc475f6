"""Cut a sentence into runs of capitalised words and find the known names inside them. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.en.places import context, facilities, generic, is_english, joints
from geo.toponyms.drafts import Segment, full_name
from geo.toponyms.tokens import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from geo.toponyms.tokens import Token

MAX_WORDS = 6
# Longer runs of capitals are tables or noise; cut, they cost no more than their length.
MAX_RUN = 40
# What may stand between two words of one name.
_JOINTS = frozenset({" ", "-", "‑", "–", "/", "\u00a0", "’", "'"})
_IN_HYPHENS = joints.HYPHENED | joints.INNER
_SHOUT = 0.7  # share of capitalised words from which a line counts as a headline
_SHORT = 3  # letters, and words: too few to judge by


def segments(tokens: Sequence[Token]) -> Iterator[Segment]:
    """Yield the runs of capitalised words of a sentence."""
    shouted = _is_shouted(tokens)
    i, n = 0, len(tokens)
    while i < n:
        if not _starts(tokens[i]):
            i += 1
            continue
        j = i + 1
        while j < n and j - i < MAX_RUN:
            step = _step(tokens, j, n)
            if not step:
                break
            j += step
        yield Segment(tokens=tokens, start=i, end=j, shouted=shouted)
        i = j


def _starts(token: Token) -> bool:
    return token.up


def _step(tokens: Sequence[Token], j: int, n: int) -> int:
    """Return how many words the run grows by at `j`; 0 where it ends."""
    before = tokens[j - 1]
    if before.possessive or not _joined(before, tokens[j]):
        return 0
    if tokens[j].up or tokens[j].text.isdecimal():
        return 1
    k = j
    while k < n and k < j + 2 and tokens[k].lower in _IN_HYPHENS:
        hyphened = tokens[k].glue == "-" or _is_particle(tokens, k)
        if not hyphened and tokens[k].lower not in joints.INNER:
            return 0
        k += 1
        if k < n and tokens[k].up and _joined(tokens[k - 1], tokens[k]):
            if tokens[k - 1].lower in joints.ANDS:
                return 0
            return k - j + 1
    return 0


def _joined(before: Token, token: Token) -> bool:
    if token.glue in _JOINTS:
        return True
    return token.glue == ". " and (before.lower in joints.STOPPED or len(before.text) == 1)


def _is_shouted(tokens: Sequence[Token]) -> bool:
    """Tell whether a line is a headline: capitals on most of its longer words."""
    long = [token for token in tokens if len(token.text) > _SHORT and token.text[0].isalpha()]
    if tokens and tokens[-1].dot and not all(token.caps for token in long):
        return False  # headlines end without a stop
    if len(long) <= _SHORT:
        return len(long) == _SHORT and all(token.caps for token in long)
    return sum(token.up for token in long) >= _SHOUT * len(long)


def known_spans(
    segment: Segment, text: str, has: Callable[[str], bool]
) -> list[tuple[int, int, str]]:
    """Return the known names of a segment, leftmost longest: first and last word, name."""
    tokens, found = segment.tokens, []
    i = segment.start
    while i < segment.end:
        j, name = _longest(tokens, i, segment.end, text, has)
        if j > i:
            found.append((i, j, name))
            i = j
        else:
            i += 1
    return found


def joined_names(segment: Segment) -> list[tuple[int, int]]:
    """Return the parts of a run that articles join: "Deir ez-Zor", "Ras al-Ain", "Qala-e-Naw"."""
    tokens, found = segment.tokens, []
    i = segment.start
    while i < segment.end:
        j = i + 1
        while j < segment.end and _goes_on(tokens, j, segment.end):
            j += 1
        if any(_is_particle(tokens, k) for k in range(i, j)) and j - i > 1:
            found.append((i, j))
        i = j
    return found


def _is_particle(tokens: Sequence[Token], k: int) -> bool:
    linked = k + 1 < len(tokens) and tokens[k + 1].glue in HYPHENS
    return linked and tokens[k].lower in joints.PARTICLES


def _goes_on(tokens: Sequence[Token], j: int, end: int) -> bool:
    """Tell whether word `j` belongs to the name before it, by hyphen or as the next article."""
    if tokens[j - 1].possessive:
        return False
    if tokens[j].glue in HYPHENS:
        return _is_particle(tokens, j - 1) or (j + 1 < end and _is_particle(tokens, j))
    return tokens[j].glue == " " and not tokens[j].up and _is_particle(tokens, j)


def _longest(
    tokens: Sequence[Token], i: int, end: int, text: str, has: Callable[[str], bool]
) -> tuple[int, str]:
    first = tokens[i]
    if not first.up:
        return i, ""
    for j in range(min(end, i + MAX_WORDS), i + 1, -1):
        last = tokens[j - 1]
        if not last.up and not last.text.isdecimal():
            continue
        if any(token.possessive for token in tokens[i : j - 1]):
            continue
        name = text[first.start : last.end]
        if has(name) and not _all_small_words(tokens[i:j]):
            return j, name
    if full := abbreviation(first):
        return i + 1, full
    if first.lower in generic.MODIFIERS or first.lower in joints.NO_NAME:
        return i, ""
    if first.caps and len(first.text) < 4:  # noqa: PLR2004
        return i, ""
    if first.lower in context.NEVER or first.lower in context.MONTHS or first.lower in context.DAYS:
        return i, ""
    if len(first.text) < _SHORT and not first.caps:
        return i, ""
    return (i + 1, first.text) if has(first.text) else (i, "")


def abbreviation(token: Token) -> str | None:
    """Return the full name of "Ky." or "US" where the word is written so."""
    stopped = token.dot and not token.text.endswith(".") and len(token.text) > 1
    if stopped and (full := full_name(token.text + ".")):
        return full
    if "." in token.text or token.caps:
        return full_name(token.text)
    return None


def _all_small_words(tokens: Sequence[Token]) -> bool:
    """Tell whether a name is made of everyday words only ("The Post", "Good News")."""
    return all(
        token.lower in context.NEVER or is_english(token.lower) or token.lower in facilities.HEADS
        for token in tokens
    ) and any(token.lower in context.NEVER for token in tokens)
