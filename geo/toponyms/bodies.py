"""Let organisations and facilities claim the names inside them. Pure.

"Washington Post" is no place; the place in "Texas Department of Health" speaks (a metonym); "Alania
Mall" is a place of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.en.places import (
    context,
    facilities,
    generic,
    is_english,
    joints,
    organisations,
    pairs,
    people,
    words,
)
from geo.models import PlaceKind, Role
from geo.toponyms.drafts import Draft
from geo.toponyms.evidence import is_solid
from geo.toponyms.tokens import BLANK
from geo.toponyms.weights import EVIDENCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.toponyms.drafts import NameIndex, Segment
    from geo.toponyms.tokens import Token

# Points of a named facility where the text is at it, is led to it, or merely names it.
_AT, _PLAIN, _NAMED, _BARE = 2.6, 1.1, 1.2, 0.2
_LOCATED = 1.0
# No part of a facility's name: wherever they stand, and where they open a sentence.
_OUTSIDE = context.LOCATIVE - generic.MODIFIERS
_OPENING = context.DIRECTIVE | {joints.AT, joints.ON}
_ANY = 2.0  # everyday words name no single institution


def claim(segment: Segment, drafts: list[Draft], text: str, index: NameIndex) -> list[Draft]:
    """Return the drafts of a run after organisations and facilities took theirs."""
    _drop_exact(segment, drafts)
    site = _facility(segment, drafts, text)
    if site is not None and _serves_place(site, drafts, index):
        return drafts
    if site is not None:
        inner = [draft for draft in drafts if draft.j <= site.i or draft.i >= site.j]
        # A facility that is not sure leaves the place inside it standing, as its namesake.
        if site.score < 1.0:
            for draft in drafts:
                if draft not in inner and draft.role is Role.LITERAL:
                    draft.role = Role.METONYM
            return drafts
        return sorted([*inner, site], key=lambda draft: draft.i)
    for draft in drafts:
        if draft.role is not Role.DEMONYM and not draft.dropped:
            _fate(segment, draft, drafts)
    return drafts


def _serves_place(site: Draft, drafts: Sequence[Draft], index: NameIndex) -> bool:
    """Tell whether a facility is the court or airport of the place that its name begins with."""
    head = site.segment.tokens[site.j - 1].lower
    inner = any(d.i == site.i and d.fact is not None and d.role is Role.LITERAL for d in drafts)
    return inner and head in facilities.SERVING and not index.has(site.name)


def _drop_exact(segment: Segment, drafts: Sequence[Draft]) -> None:
    if not drafts:
        return
    tokens, i = segment.tokens, segment.start
    while i < segment.end:
        for j in range(min(segment.end, i + 5), i, -1):
            phrase = " ".join(token.lower for token in tokens[i:j])
            if phrase in organisations.EXACT:
                for draft in drafts:
                    if draft.i < j and draft.j > i and draft.j - draft.i <= j - i:
                        draft.dropped = True
                i = j - 1
                break
        i += 1


def _fate(segment: Segment, draft: Draft, drafts: Sequence[Draft]) -> None:
    """Settle what the words of the same run make of a place name in it."""
    tokens = segment.tokens
    if draft.words[-1].possessive:
        return
    rest = tokens[draft.j : segment.end]
    others = [other for other in drafts if other.i >= draft.j and is_solid(other)]
    if others:
        rest = tokens[draft.j : others[0].i]
    rest = [token for token in rest if token.glue in BLANK or token.glue == "-"]
    if rest and not segment.shouted:
        last = rest[-1].lower
        country = draft.short or (draft.fact is not None and PlaceKind.COUNTRY in draft.fact.kinds)
        if last in organisations.MEDIA or (last in organisations.COMPANY and not country):
            draft.add(-5.0, "firm")
        elif (
            last in organisations.EVENT
            or (last in organisations.TEAM and last not in generic.FEATURE_AFTER)
            or any(token.lower in organisations.BODY for token in rest)
            or last in organisations.COMPANY
            or last in organisations.UNITS
        ):
            draft.role = Role.METONYM
            if len(draft.words) > 1 or not is_english(draft.words[0].lower):
                draft.add(EVIDENCE["body"].points, "body")
                draft.stated = True
    head = _head_of(tokens, draft)
    if head in facilities.HEAD_OF:
        draft.role = Role.METONYM


def _head_of(tokens: Sequence[Token], draft: Draft) -> str:
    """Return the word before "of [the]" that stands before a draft."""
    i = draft.i - 1
    if i >= 1 and tokens[i].lower == joints.THE:
        i -= 1
    if i >= 1 and tokens[i].lower == joints.OF:
        return tokens[i - 1].lower
    return ""


def _facility(segment: Segment, drafts: Sequence[Draft], text: str) -> Draft | None:
    """Return the facility that a run names, widened to its head word."""
    tokens = segment.tokens
    start = _body_start(segment)
    head = _head_index(segment, start, drafts)
    if head is None:
        return _small_headed(segment, start, drafts, text)
    if head - start < 1:
        return None
    j = head + 1
    low = tokens[head].lower
    score = _setting(segment, start, low)
    rest = [token for token in tokens[j : segment.end] if token.up]
    if rest and any(
        token.lower in organisations.BODY
        or token.lower in organisations.MEDIA
        or token.lower in organisations.COMPANY
        for token in rest
    ):
        return None
    draft = Draft(
        segment=segment,
        i=start,
        j=j,
        start=tokens[start].start,
        end=tokens[head].end,
        name=text[tokens[start].start : tokens[head].end],
        kind=PlaceKind.SITE,
        stated=True,
    )
    draft.sited = True
    draft.add(score, "facility")
    if facilities.IN_PLACE.match(text, draft.end):
        draft.add(_LOCATED, "in a place")
    return draft


def _body_start(segment: Segment) -> int:
    """Return the first word of a run that can belong to a facility's name."""
    tokens, start = segment.tokens, segment.start
    while start < segment.end and (
        tokens[start].lower in context.NEVER
        or tokens[start].lower in _OUTSIDE
        or (tokens[start].first and tokens[start].lower in _OPENING)
        or tokens[start].lower in context.DAYS
        or tokens[start].lower in context.MONTHS
        or not tokens[start].up
    ):
        start += 1
    return start


def _head_index(segment: Segment, start: int, drafts: Sequence[Draft]) -> int | None:
    """Return where the facility's head word stands, outside names that are known as a whole."""
    tokens = segment.tokens
    known = {
        n
        for draft in drafts
        if draft.j - draft.i > 1 and draft.role is not Role.DEMONYM
        for n in range(draft.i, draft.j)
    }
    for k in range(segment.end - 1, start, -1):
        if tokens[k].up and tokens[k].lower in facilities.HEADS and k not in known:
            if any(token.possessive for token in tokens[start : k - 1]):
                continue
            return k
        if tokens[k].up and tokens[k].lower in organisations.BODY:
            return None
    return None


def _setting(segment: Segment, start: int, head: str) -> float:
    """Weigh where the text stands to a facility: in it, led to it, or only naming it."""
    tokens, i = segment.tokens, start
    article = False
    if i > 0 and tokens[i - 1].lower in facilities.DETERMINERS:
        article = True
        i -= 1
    before = tokens[i - 1].lower if i > 0 and tokens[i].glue in BLANK else ""
    score = _PLAIN if head in facilities.SURE_HEADS else _BARE
    if i > 0 and tokens[i - 1].possessive:
        return _AT
    if before in context.LOCATIVE or before in facilities.LED_TO:
        score = _AT
    elif before in context.DIRECTIVE or article:
        score = _NAMED
    if head in facilities.INSTITUTIONS:
        score -= 0.4
        if all(is_english(token.lower) for token in tokens[start : segment.end]):
            score -= _ANY  # "the Constitutional Court", "a Secondary School"
    first = tokens[start].lower
    if first in people.TITLES or (first in words("given_names") and segment.tokens[start].first):
        score -= 1.0
    return score


def _small_headed(segment: Segment, start: int, drafts: Sequence[Draft], text: str) -> Draft | None:
    """Return the site of an unknown name with a small head word: "the Kremny El plant"."""
    tokens, end = segment.tokens, segment.end
    if end >= len(tokens) or start >= end or tokens[end].glue not in BLANK:
        return None
    at = end + (tokens[end].lower in facilities.SORTS and end + 1 < len(tokens))
    if tokens[at].lower not in facilities.SMALL_HEADS or tokens[end - 1].possessive:
        return None
    if any(not draft.dropped and draft.fact is not None for draft in drafts) or not all(
        t.up for t in tokens[start:end]
    ):
        return None
    if end - start == 1 and (
        tokens[start].caps
        or tokens[start].lower in pairs("demonyms")
        or is_english(tokens[start].lower)
    ):
        return None
    head = tokens[at]
    draft = Draft(
        segment=segment,
        i=start,
        j=end,
        start=tokens[start].start,
        end=head.end,
        name=text[tokens[start].start : head.end],
        kind=PlaceKind.SITE,
        stated=True,
    )
    draft.sited = True
    draft.add(_setting(segment, start, head.lower) + _LOCATED, "facility")
    return draft
