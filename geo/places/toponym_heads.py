"""Widen names by their generic words ("Kursk region"), and find unknown names by them. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.models import PlaceKind, Role
from geo.places.lexicon import context, generic, organisations, people, words
from geo.places.toponym_drafts import Draft
from geo.places.toponym_weights import EVIDENCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.places.toponym_drafts import Segment
    from geo.places.tokens import Token

_BLANK = frozenset({" ", "\u00a0"})
_PLURAL = frozenset("regions oblasts provinces governorates prefectures districts counties".split())
# Adjectives between a name and its head: "Xinjiang Autonomous Region".
_BETWEEN = frozenset("autonomous administrative federal urban metropolitan military oil".split())


def widen(draft: Draft, text: str) -> None:
    """Take in the generic words around a name, and note the kind that they state."""
    if draft.kind is PlaceKind.SITE:
        return
    tokens = draft.segment.tokens
    _own_head(draft)
    _head_before(draft, tokens, text)
    _head_after(draft, tokens, text)
    _head_of(draft, tokens)


def _own_head(draft: Draft) -> None:
    """A known name may hold its generic word: "Orange County"."""
    if len(draft.words) < 2:
        return
    last = draft.words[-1].lower
    if last in generic.AFTER and last not in {"state", "community", "agency"}:
        _state(draft, generic.AFTER[last])


def _state(draft: Draft, kind: PlaceKind | None) -> None:
    draft.kind = kind or draft.kind
    if not draft.stated:
        draft.stated = True
        draft.add(EVIDENCE["head"].points, "head")


def _head_after(draft: Draft, tokens: Sequence[Token], text: str) -> None:
    j = draft.j
    if j >= len(tokens) or tokens[j - 1].possessive or tokens[j].glue not in _BLANK:
        return
    head = tokens[j]
    if head.lower in _BETWEEN and j + 1 < len(tokens) and tokens[j + 1].lower in generic.AFTER:
        head = tokens[j + 1]
        if head.lower == "district":
            draft.end = head.end
            _state(draft, PlaceKind.ADMIN1 if tokens[j].lower == "federal" else PlaceKind.ADMIN2)
            return
    low = head.lower
    if low in generic.AFTER:
        if head.up or low not in generic.CAPITAL_ONLY or low in generic.SMALL_TOO:
            if head.up and _institution_follows(tokens, tokens.index(head)):
                return
            draft.end = head.end
            _state(draft, generic.AFTER[low])
    elif low in generic.FEATURE_AFTER and (head.up or low in {"river", "peninsula", "island", "strait"}):
        draft.end = head.end
        kind = generic.FEATURE_AFTER[low]
        if kind is not PlaceKind.SETTLEMENT:
            draft.name = text[draft.start : draft.end]
            draft.fact = None if draft.fact is None else draft.fact
        _state(draft, kind)


def _institution_follows(tokens: Sequence[Token], n: int) -> bool:
    """Tell whether "County" is only the middle of a body's name: "Orange County Sheriff"."""
    after = tokens[n + 1] if n + 1 < len(tokens) else None
    return after is not None and after.up and after.glue in _BLANK and after.lower in generic.AFTER


def _head_before(draft: Draft, tokens: Sequence[Token], text: str) -> None:
    i = draft.i
    if i == 0 or tokens[i].glue not in {" ", ". "}:
        return
    before = tokens[i - 1]
    low = before.lower
    if i > draft.segment.start and before.up and low in generic.FEATURE_BEFORE and not before.first:
        draft.start = before.start
        draft.name = text[draft.start : draft.end]
        _state(draft, generic.FEATURE_BEFORE[low])
    elif not before.up and low in generic.APPOSED and not before.possessive:
        _state(draft, generic.APPOSED[low])


def _head_of(draft: Draft, tokens: Sequence[Token]) -> None:
    i = draft.i - 1
    if i >= 1 and tokens[i].lower == "the":
        i -= 1
    if i < 1 or tokens[i].lower != "of":
        return
    head = tokens[i - 1].lower
    if head in generic.OF_HEADS:
        if draft.stated:
            draft.kind = draft.kind or generic.OF_HEADS[head]
        elif not (len(draft.words) == 1 and draft.words[0].lower in context.NEVER):
            _state(draft, generic.OF_HEADS[head])


def unknown_places(segment: Segment, found: Sequence[Draft], text: str) -> list[Draft]:
    """Return names that no gazetteer knows where the words around say that they are places."""
    if found or segment.shouted:
        return _headed_leftover(segment, found, text)
    tokens, i, j = segment.tokens, segment.start, segment.end
    while i < j and (tokens[i].lower in context.NEVER or tokens[i].lower in context.LOCATIVE or tokens[i].lower in people.TITLES):
        i += 1
    while j > i and not tokens[j - 1].up:
        j -= 1
    if i >= j or j - i > 3 or any(_is_plain(token) for token in tokens[i:j]):
        return []
    draft = Draft(
        segment=segment,
        i=i,
        j=j,
        start=tokens[i].start,
        end=tokens[j - 1].end,
        name=text[tokens[i].start : tokens[j - 1].end],
    )
    return [draft]


def _headed_leftover(segment: Segment, found: Sequence[Draft], text: str) -> list[Draft]:
    del segment, found, text
    return []


def _is_plain(token: Token) -> bool:
    """Tell whether a word speaks against an unknown place: everyday, a name, an acronym."""
    low = token.lower
    return (
        token.caps
        or len(low) < 4
        or any(char.isdecimal() for char in low)
        or low in words("common_words")
        or low in words("given_names")
        or low in words("surnames")
        or low in context.NEVER
        or low in context.MONTHS
        or low in context.DAYS
        or low in organisations.EXACT
        or low in organisations.BODY
        or low in organisations.MEDIA
        or low in generic.FACILITY
        or low in generic.AFTER
    )


def is_literal(draft: Draft) -> bool:
    """Tell whether a draft is still taken for a place in the literal sense."""
    return draft.role is Role.LITERAL


PLURAL_HEADS = _PLURAL
