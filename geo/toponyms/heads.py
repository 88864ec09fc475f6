"""Widen names by their generic words ("Kursk region"), and note the kind they state. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.en.places import context, generic, heads, is_english, joints
from geo.models import PlaceKind, Role
from geo.toponyms.tokens import BLANK
from geo.toponyms.weights import EVIDENCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.toponyms.drafts import Draft
    from geo.toponyms.tokens import Token


def widen(draft: Draft, text: str) -> None:
    """Take in the generic words around a name, and note the kind that they state."""
    if draft.kind is PlaceKind.SITE:
        return
    tokens = draft.segment.tokens
    _own_head(draft)
    _head_before(draft, tokens, text)
    if draft.role is Role.LITERAL:  # "Texas Department of Health" is a body already
        _head_after(draft, tokens, text)
    _head_of(draft, tokens, text)
    if not draft.stated and (match := heads.DESCRIBED.match(text, draft.end)):
        _state(draft, generic.OF_HEADS[match.group(1)], "apposed")
    if heads.SUFFERS.match(text, draft.end):
        draft.add(EVIDENCE["suffers"].points, "suffers")
    if not draft.stated and heads.LIES.match(text, draft.end):
        draft.add(EVIDENCE["apposed"].points, "apposed")


def _state(draft: Draft, kind: PlaceKind | None, row: str = "head") -> None:
    draft.kind = kind or draft.kind
    if not draft.stated:
        draft.stated = True
        draft.add(EVIDENCE[row].points, row)


def _own_head(draft: Draft) -> None:
    """Read the generic word that a known name holds itself: "Orange County"."""
    if len(draft.words) > 1:
        last = draft.words[-1].lower
        if last in generic.AFTER and last not in heads.MUTE:
            _state(draft, generic.AFTER[last])
        elif last in heads.WATERS:
            _state(draft, PlaceKind.SEA)


def _head_after(draft: Draft, tokens: Sequence[Token], text: str) -> None:
    j = draft.j
    if j >= len(tokens) or tokens[j - 1].possessive or tokens[j].glue not in BLANK:
        return
    head = tokens[j]
    if (
        head.lower in heads.BETWEEN_NAME_AND_HEAD
        and j + 1 < len(tokens)
        and tokens[j + 1].lower in generic.AFTER
    ):
        draft.end = tokens[j + 1].end
        kind = generic.AFTER[tokens[j + 1].lower]
        if head.lower in heads.FEDERAL and kind is PlaceKind.ADMIN2:
            kind = PlaceKind.REGION
        _state(draft, kind)
        return
    low = head.lower
    if low in heads.SHORES and draft.fact is not None and PlaceKind.SEA in draft.fact.kinds:
        draft.kind = PlaceKind.SEA  # "the Pacific coast": the sea, and no town called so
    elif low in generic.AFTER:
        if _is_head(draft, head, tokens, j):
            draft.end = head.end
            _state(draft, generic.AFTER[low])
    elif low in generic.FEATURE_AFTER and (head.up or low in heads.SMALL_FEATURES):
        draft.end = head.end
        kind = generic.FEATURE_AFTER[low]
        # "Banks Town" is no Banks, but "Chester City" may be Suffolk.
        if kind is not PlaceKind.SETTLEMENT or (head.up and low not in heads.CITY):
            draft.name = text[draft.start : draft.end]
        _state(draft, kind)


def _is_head(draft: Draft, head: Token, tokens: Sequence[Token], j: int) -> bool:
    """Tell whether a generic word belongs to the name before it."""
    low = head.lower
    if low in heads.STATE and not head.up:
        after = tokens[j + 1] if j + 1 < len(tokens) else None
        region = draft.fact is not None and PlaceKind.ADMIN1 in draft.fact.kinds
        return region and (after is None or after.glue not in BLANK or after.lower in heads.NO_NOUN)
    if not head.up and low in generic.CAPITAL_ONLY:
        known = draft.fact is not None
        return known and low in generic.SMALL_TOO and not (draft.words[0].first)
    after = tokens[j + 1] if j + 1 < len(tokens) else None
    # "Orange County Sheriff": the county is only the middle of a body's name, yet its place.
    return not (head.up and after is not None and after.up and after.lower in generic.AFTER)


def _head_before(draft: Draft, tokens: Sequence[Token], text: str) -> None:
    i = draft.i
    if i == 0 or tokens[i].glue not in {" ", ". "}:
        return
    before = tokens[i - 1]
    low = before.lower
    if before.up and low in generic.FEATURE_BEFORE and i > draft.segment.start:
        draft.start = before.start
        draft.name = text[draft.start : draft.end]
        _state(draft, generic.FEATURE_BEFORE[low])
    elif not before.up and low in generic.APPOSED and not before.possessive:
        _state(draft, generic.APPOSED[low])


def _head_of(draft: Draft, tokens: Sequence[Token], text: str) -> None:
    """Read "the city of X" (outside the name) and "Sea of X" (part of it)."""
    i = draft.i - 1
    if i >= 1 and tokens[i].lower == joints.THE:
        i -= 1
    if i < 1 or tokens[i].lower != joints.OF:
        if (
            i >= 0
            and tokens[i].lower in heads.VILLAGES
            and text[tokens[i].end : draft.start] == ": "
        ):
            _state(draft, PlaceKind.SETTLEMENT)
        return
    head = tokens[i - 1]
    if head.up and head.lower in generic.OF_FEATURES:
        draft.start = head.start
        draft.name = text[draft.start : draft.end]
        _state(draft, generic.OF_FEATURES[head.lower])
        return
    if head.lower not in generic.OF_HEADS or _is_word(draft):
        return
    if i > 1 and tokens[i - 2].up and not tokens[i - 2].first:
        return  # "the Dniprovsky district of Kherson": the head belongs to the name before it
    kind = generic.OF_HEADS[head.lower]
    if draft.stated:
        draft.kind = draft.kind or kind
    elif not (draft.fact is not None and PlaceKind.COUNTRY in draft.fact.kinds):
        _state(draft, kind)


def _is_word(draft: Draft) -> bool:
    """Tell whether "the city of X" is about an everyday X ("the City of Light")."""
    word = draft.words[0]
    return len(draft.words) == 1 and (
        word.lower in context.NEVER or (is_english(word.lower) and draft.fact is None)
    )
