"""Collect the surnames of people that a text names, to keep them from being places. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.en.places import generic, people, words
from geo.toponyms.evidence import known_word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from geo.toponyms.drafts import Segment
    from geo.toponyms.tokens import Token

_NAMES = 3  # words of a person's name at most


def person_names(runs: Iterable[Segment], has: Callable[[str], bool]) -> frozenset[str]:
    """Return the lower-cased surnames of "Whitney Houston", "Ms Houston", "J. Houston"."""
    found: set[str] = set()
    for run in runs:
        if run.shouted:
            continue
        words_ = run.tokens[run.start : run.end]
        for n, token in enumerate(words_[:-1]):
            if _opens_name(token, words_[n + 1], has):
                found.update(_surnames(words_[n + 1 : n + 4]))
        if (
            run.start > 0
            and run.tokens[run.start - 1].lower in people.TITLES
            and len(words_) <= _NAMES
        ):
            found.update(_surnames(words_[-1:]))
    return frozenset(found)


def _opens_name(token: Token, after: Token, has: Callable[[str], bool]) -> bool:
    if after.glue not in {" ", ". "} or token.possessive:
        return False
    low = token.lower
    if low in people.TITLES and low not in generic.OF_HEADS:
        return True
    if len(token.text) == 1 and token.dot:
        return True
    if low not in words("given_names") or known_word(after):
        return False
    return not has(f"{token.text} {after.text}")


def _surnames(tokens: Sequence[Token]) -> set[str]:
    found: set[str] = set()
    for token in tokens:
        if not token.up or (token.glue not in {" ", ". ", "-"} and found):
            break
        if known_word(token):
            break
        found.add(token.lower)
        if token.possessive:
            break
    # Of "Martin Luther King" only the last word is the surname that later stands alone.
    return {_last(tokens, found)} if found else found


def _last(tokens: Sequence[Token], found: set[str]) -> str:
    """Return the last of the words that were taken."""
    return [token.lower for token in tokens if token.lower in found][-1]
