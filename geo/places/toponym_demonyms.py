"""Find demonyms: "Nigerian", "South Koreans", "Syrian-Turkish". Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.models import Role
from geo.places.lexicon import context, pairs, words
from geo.places.toponym_drafts import Draft

if TYPE_CHECKING:
    from collections.abc import Container

    from geo.places.toponym_drafts import Segment
    from geo.places.tokens import Token

# Before a demonym these make it a language: "in English", "speaks French", "fluent Russian".
_LANGUAGE_BEFORE = frozenset(
    "in speak speaks spoke spoken speaking learn learning fluent broken into teach teaches "
    "studied study translated understand".split()
)
# After it, too: "the English language". "Dutch oven", "French fries" are left to readers.
_LANGUAGE_AFTER = frozenset("language languages lessons speakers speaker translation".split())
_LANGUAGES = frozenset(
    "english french german russian spanish portuguese italian chinese japanese korean turkish "
    "polish dutch swedish danish norwegian finnish hungarian greek ukrainian welsh irish thai "
    "vietnamese persian bengali punjabi nepali".split()
)
# Demonyms that are given names or surnames too: no people beside a given name.
_SURE = 5.0


def demonyms(segment: Segment, taken: Container[int]) -> list[Draft]:
    """Return the demonyms of a run of words that no longer name has taken."""
    table, tokens, found = pairs("demonyms"), segment.tokens, []
    i = segment.start
    while i < segment.end:
        step = 1
        if i not in taken and tokens[i].up:
            pair = f"{tokens[i].lower} {tokens[i + 1].lower}" if i + 1 < segment.end else ""
            if pair in table and i + 1 not in taken:
                step = 2
                found.append(_draft(segment, i, i + 2, table[pair]))
            elif tokens[i].lower in table and not _other_sense(segment, i):
                found.append(_draft(segment, i, i + 1, table[tokens[i].lower]))
        i += step
    return found


def _draft(segment: Segment, i: int, j: int, name: str) -> Draft:
    tokens = segment.tokens
    return Draft(
        segment=segment,
        i=i,
        j=j,
        start=tokens[i].start,
        end=tokens[j - 1].end,
        name=name,
        role=Role.DEMONYM,
        kind=None,
        score=_SURE,
        why=["a demonym"],
    )


def _other_sense(segment: Segment, i: int) -> bool:
    tokens = segment.tokens
    token = tokens[i]
    before = tokens[i - 1] if i > 0 else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if token.lower in _LANGUAGES and _is_language(before, after):
        return True
    # "Roman English", "Finn Jones": part of a person's name.
    given = words("given_names")
    if before is not None and i > segment.start and before.lower in given and before.up:
        return before.lower not in pairs("demonyms") and before.lower not in context.MONTHS
    return token.lower in {"pole", "finn", "dane", "german", "scot", "turk", "lao"} and (
        token.first or (after is not None and i + 1 < segment.end and after.lower in words("surnames"))
    ) and token.lower not in {"german", "turk", "dane"}


def _is_language(before: Token | None, after: Token | None) -> bool:
    if after is not None and after.glue in {" ", "-"} and after.lower in _LANGUAGE_AFTER:
        return True
    if before is None or before.lower not in _LANGUAGE_BEFORE:
        return False
    # "in Russian hands": an adjective where another word follows at once.
    return after is None or after.glue != " " or after.lower in {"and", "or", "as", "at", "on", "with", "to"}


