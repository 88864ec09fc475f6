"""What a place name does in its sentence: stand for a place, or for those who act from it. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.en.places import context, generic, heads, joints, people
from geo.models import PlaceKind, Role
from geo.toponyms.tokens import BLANK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.toponyms.drafts import Draft
    from geo.toponyms.tokens import Token

_STATES = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.CONTINENT})
_HOLDERS = context.OFFICES | context.LOCALS
# A city of this size may stand for its state or for those who rule there.
_CAPITAL = 100_000
_METROPOLIS = 1_000_000
_TO_A_VERB = frozenset({" ", ", ", ' "', " “"})  # as in: Russia "attacked the south again"


def role_of(draft: Draft) -> Role:
    """Return the role of a name, from the words beside it."""
    tokens = draft.segment.tokens
    after = _after(draft, tokens)
    if _is_office_of(draft, tokens):
        return Role.METONYM
    if tokens[draft.j - 1].possessive and draft.end >= tokens[draft.j - 1].end:
        return _possessive(draft, tokens)
    if after is not None and after.glue == "-" and after.lower in context.ATTRIBUTES:
        return Role.METONYM
    if after is not None and after.glue in BLANK and after.lower in _HOLDERS:
        return Role.METONYM
    if draft.kind in {PlaceKind.SETTLEMENT, PlaceKind.SITE} or _literal_before(draft, tokens):
        return Role.LITERAL
    if draft.i > 0 and tokens[draft.i - 1].possessive and not _speaks(after):
        return Role.LITERAL  # "Russia's Kursk region has"
    if after is not None and after.glue in _TO_A_VERB and _acts(draft, after):
        return Role.METONYM
    if _is_country(draft) and (_is_party(draft, tokens) or _is_subject(draft, tokens, after)):
        return Role.METONYM
    return Role.LITERAL


def _after(draft: Draft, tokens: Sequence[Token]) -> Token | None:
    for token in tokens[draft.j : draft.j + 3]:
        if token.start >= draft.end:
            return token
    return None


def _is_country(draft: Draft) -> bool:
    return draft.fact is not None and PlaceKind.COUNTRY in draft.fact.kinds


def _is_metropolis(draft: Draft) -> bool:
    return draft.fact is not None and draft.fact.city >= _METROPOLIS


def _speaks(after: Token | None) -> bool:
    return after is not None and after.lower in people.SPEECH


def _acts(draft: Draft, after: Token) -> bool:
    """Tell whether the verb after a name makes it an actor; regions suffer more than they act."""
    if after.lower not in context.ACTING or not _may_act(draft):
        return False
    if after.lower in context.AUXILIARY:
        return draft.kind is None and not _suffers(draft, after)
    return after.lower not in context.SUFFERING or not _suffers(draft, after)


def _suffers(draft: Draft, after: Token) -> bool:
    """Tell whether a town is struck: "has again been shelled", "hit by drones"."""
    if _is_country(draft):
        return False
    tokens = draft.segment.tokens
    at = tokens.index(after, draft.j)
    rest = tokens[at + 1 : at + 6]
    if after.lower in context.SUFFERING:  # without an object it is no deed of its own
        return not rest or rest[0].lower in context.BY_WHAT or rest[0].glue not in BLANK
    following = [token.lower for token in rest]
    if joints.BEEN in following[:3]:
        behind = following[following.index(joints.BEEN) + 1 :][:2]
        return not context.SUFFERING.isdisjoint(behind)
    return not context.COMES_UNDER.isdisjoint(following[:2])


def _may_act(draft: Draft) -> bool:
    fact = draft.fact
    if fact is None:
        return draft.kind in _STATES
    return bool(fact.kinds & _STATES) or fact.population >= _CAPITAL


def _before(draft: Draft, tokens: Sequence[Token]) -> Token | None:
    """Return the word that governs a name: the one before it, an article left out."""
    i = draft.i - 1
    if i >= 0 and tokens[draft.i].glue not in BLANK:
        return None
    if i >= 0 and tokens[i].lower == joints.THE:
        i -= 1
    return tokens[i] if i >= 0 else None


def _literal_before(draft: Draft, tokens: Sequence[Token]) -> bool:
    """Tell whether a preposition of place governs the name: "across Ukraine"."""
    before = _before(draft, tokens)
    if before is None or before.lower not in context.LITERAL_BEFORE:
        return False
    if before.lower in context.FROM_TO:
        after = _after(draft, tokens)
        return after is None or after.lower not in context.ACTING
    return True


def _is_office_of(draft: Draft, tokens: Sequence[Token]) -> bool:
    i = draft.i - 1
    if i >= 1 and tokens[i].lower == joints.THE:
        i -= 1
    if i < 1 or tokens[i].lower != joints.OF:
        return False
    head = tokens[i - 1].lower
    return head in context.OFFICE_OF or (head in people.TITLES and head not in generic.OF_HEADS)


def _possessive(draft: Draft, tokens: Sequence[Token]) -> Role:
    """Tell "Russia's Defence Ministry" from "Russia's Kursk region" and "Ukraine's grid"."""
    following = [token.lower for token in tokens[draft.j : draft.j + 4]]
    if following and (following[0] in context.INSTITUTIONS or _is_institution(following)):
        return Role.METONYM
    if following and following[0] in context.WORLDLY and _is_metropolis(draft):
        return Role.METONYM
    if _is_country(draft) and not _is_held(draft, tokens) and not _literal_before(draft, tokens):
        return Role.METONYM
    return Role.LITERAL


def _is_institution(following: Sequence[str]) -> bool:
    """Tell whether the noun phrase after "X's" ends in a body: "National Security Council"."""
    for word in following:
        if (word in generic.AFTER and word not in heads.STATE) or word in context.LITERAL_BEFORE:
            return False
        if word in context.INSTITUTIONS:
            return True
    return False


def _is_held(draft: Draft, tokens: Sequence[Token]) -> bool:
    """Tell whether a place name follows: "Russia's Kursk region"."""
    after = tokens[draft.j] if draft.j < len(tokens) else None
    if after is None or not after.up:
        return False
    following = tokens[draft.j : draft.j + 4]
    return any(token.lower in generic.AFTER for token in following)


def _is_party(draft: Draft, tokens: Sequence[Token]) -> bool:
    """Tell whether a country is a party to what is done: "launched by Ukraine", "told Iran"."""
    before = _before(draft, tokens)
    return before is not None and before.lower in context.PARTY_BEFORE


def _is_subject(draft: Draft, tokens: Sequence[Token], after: Token | None) -> bool:
    """Tell whether a country opens a clause and a verb follows: "Russia gained ground"."""
    if after is None or after.glue not in BLANK or after.up:
        return False
    if after.lower in context.LITERAL_BEFORE or after.lower in context.NO_VERB:
        return False
    first = tokens[draft.i]
    before = tokens[draft.i - 1] if draft.i > 0 else None
    if before is not None and before.lower == joints.AND:
        return draft.i < 2 or not tokens[draft.i - 2].up  # noqa: PLR2004 - "Germany and Ukraine met"
    return before is None or first.first or before.lower in context.OPENS_CLAUSE
