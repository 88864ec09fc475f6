"""What a place name does in its sentence: stand for a place, or for those who act from it. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.models import PlaceKind, Role
from geo.places.lexicon import context, generic, people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.places.toponym_drafts import Draft
    from geo.places.tokens import Token

_BLANK = frozenset({" ", "\u00a0"})
_STATES = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.CONTINENT})
# A city of this size may stand for its state or for those who rule there.
_CAPITAL = 100_000


def role_of(draft: Draft, text: str) -> Role:
    """Return the role of a name, from the words beside it."""
    del text
    tokens = draft.segment.tokens
    after = _after(draft, tokens)
    if _is_office_of(draft, tokens):
        return Role.METONYM
    if tokens[draft.j - 1].possessive and draft.end >= tokens[draft.j - 1].end:
        return _possessive(draft, tokens)
    if after is not None and after.glue in _BLANK and after.lower in context.OFFICES:
        return Role.METONYM
    if draft.kind in {PlaceKind.SETTLEMENT, PlaceKind.SITE} or _literal_before(draft, tokens):
        return Role.LITERAL
    if _may_act(draft) and after is not None and after.lower in context.ACTING:
        if after.glue in _BLANK or after.glue == ", ":
            return Role.METONYM
    if draft.fact is not None and PlaceKind.COUNTRY in draft.fact.kinds and _is_agent(draft, tokens):
        return Role.METONYM
    return Role.LITERAL


def _after(draft: Draft, tokens: Sequence[Token]) -> Token | None:
    for token in tokens[draft.j : draft.j + 3]:
        if token.start >= draft.end:
            return token
    return None


def _may_act(draft: Draft) -> bool:
    fact = draft.fact
    if fact is None:
        return draft.kind in _STATES
    return bool(fact.kinds & _STATES) or fact.population >= _CAPITAL


def _literal_before(draft: Draft, tokens: Sequence[Token]) -> bool:
    """Tell whether a preposition of place governs the name: "across Ukraine"."""
    i = draft.i - 1
    if i >= 0 and tokens[draft.i].glue not in _BLANK:
        return False
    if i >= 0 and tokens[i].lower == "the":
        i -= 1
    if i < 0 or tokens[i].lower not in context.LITERAL_BEFORE:
        return False
    if tokens[i].lower in {"from", "to", "by"}:
        after = _after(draft, tokens)
        return after is None or after.lower not in context.ACTING
    return True


def _is_office_of(draft: Draft, tokens: Sequence[Token]) -> bool:
    i = draft.i - 1
    if i >= 1 and tokens[i].lower == "the":
        i -= 1
    if i < 1 or tokens[i].lower != "of":
        return False
    head = tokens[i - 1].lower
    return head in context.OFFICE_OF or (head in people.TITLES and head not in generic.OF_HEADS)


def _possessive(draft: Draft, tokens: Sequence[Token]) -> Role:
    """Tell "Russia's Defence Ministry" from "Russia's Kursk region" and "Ukraine's grid"."""
    after = tokens[draft.j] if draft.j < len(tokens) else None
    if _literal_before(draft, tokens):
        return Role.LITERAL
    if after is None:
        return Role.LITERAL
    if after.lower in context.INSTITUTIONS:
        return Role.METONYM
    return Role.LITERAL


def _is_agent(draft: Draft, tokens: Sequence[Token]) -> bool:
    """Tell whether a country is who does it: "launched by Ukraine"."""
    i = draft.i - 1
    return i >= 0 and tokens[i].lower == "by" and tokens[draft.i].glue in _BLANK
