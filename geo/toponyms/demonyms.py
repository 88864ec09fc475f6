"""Find demonyms: "Nigerian", "South Koreans", "Syrian-Turkish". Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.en.places import context, pairs, words
from geo.languages.en.places.demonyms import (
    LANGUAGE_AFTER,
    LANGUAGES,
    LINKS,
    NAMES_TOO,
    NO_NOUN_AFTER,
    PEOPLE_BEFORE,
)
from geo.models import Role
from geo.toponyms.drafts import Draft

if TYPE_CHECKING:
    from collections.abc import Container

    from geo.toponyms.drafts import Segment
    from geo.toponyms.tokens import Token

_SURE = 5.0  # points: an adjective of a people is hardly anything else


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
                found.append(demonym(segment, i, i + 2, table[pair]))
            elif tokens[i].lower in table and not _other_sense(segment, i):
                found.append(demonym(segment, i, i + 1, table[tokens[i].lower]))
        i += step
    return found


def demonym(segment: Segment, i: int, j: int, name: str) -> Draft:
    """Return the draft of a demonym that belongs to the country `name`."""
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
    beyond = tokens[i + 2] if i + 2 < len(tokens) else None
    listed = after is not None and (
        after.lower in pairs("demonyms")
        or (after.lower in LINKS and beyond is not None and beyond.up)
    )
    if token.lower in LANGUAGES and not listed and _is_language(token, before, after):
        return True
    # "Roman English", "Finn Jones": part of a person's name.
    given = words("given_names")
    if before is not None and i > segment.start and before.lower in given and before.up:
        return before.lower not in pairs("demonyms") and before.lower not in context.MONTHS
    return token.lower in NAMES_TOO and (
        token.first
        or (after is not None and i + 1 < segment.end and after.lower in words("surnames"))
    )


def _is_language(token: Token, before: Token | None, after: Token | None) -> bool:
    if after is not None and after.glue in {" ", "-"} and after.lower in LANGUAGE_AFTER:
        return True
    # "in Russian hands": an adjective where another word follows at once.
    if after is not None and after.glue in {" ", "-"} and after.lower not in NO_NOUN_AFTER:
        return False
    if before is None:
        return True
    return before.lower not in PEOPLE_BEFORE and not token.first
