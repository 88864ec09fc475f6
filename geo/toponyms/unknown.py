"""Find names that no gazetteer knows where the words around say that they are places. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.en.places import (
    context,
    facilities,
    generic,
    heads,
    is_english,
    joints,
    organisations,
    pairs,
    people,
    words,
)
from geo.models import Role
from geo.toponyms.drafts import Draft
from geo.toponyms.evidence import known_word
from geo.toponyms.tokens import BLANK

if TYPE_CHECKING:
    from collections.abc import Container

    from geo.toponyms.drafts import Segment
    from geo.toponyms.tokens import Token

_GENERIC = frozenset(generic.AFTER) | frozenset(generic.FEATURE_AFTER)
_MAX_WORDS = 3
_MIN_LETTERS = 4


def unknown_places(segment: Segment, taken: Container[int], text: str) -> list[Draft]:
    """Return what may be an unknown place: a run of its own, or one with a generic word.

    The evidence decides: such a draft needs a preposition of place, a generic word or an
    apposition. Everyday words, names of people and acronyms never come so far.
    """
    tokens, i, j = segment.tokens, segment.start, segment.end
    if segment.shouted:
        return []
    while i < j and _is_prelude(tokens[i]):
        i += 1
    end = j
    while end > i and tokens[end - 1].lower in _GENERIC:
        end -= 1
    while end > i and not tokens[end - 1].up:
        end -= 1
    if not 0 < end - i <= _MAX_WORDS or any(n in taken for n in range(i, j)):
        return []
    headed = end < j or (
        j < len(tokens) and tokens[j].glue in BLANK and tokens[j].lower in generic.AFTER
    )
    if any(_is_plain(token, headed=headed) for token in tokens[i:end]):
        return []
    start = tokens[i].start
    return [
        Draft(
            segment=segment,
            i=i,
            j=end,
            start=start,
            end=tokens[end - 1].end,
            name=text[start : tokens[end - 1].end],
        )
    ]


def whole_names(segment: Segment, drafts: list[Draft], text: str) -> None:
    """Widen "Terny" to "Stari Terny": an unknown foreign word belongs to the name beside it.

    Only where one known name and one unknown word make up the whole run; the name is then unknown,
    for the known one is another place.
    """
    live = [draft for draft in drafts if draft.role is Role.LITERAL]
    if len(live) == len(drafts) == 1 and _is_headed(segment, live[0]):
        drafts[:] = [_whole(segment, text)]
        return
    if segment.shouted or len(live) != 1 or segment.end - segment.start != 2:  # noqa: PLR2004
        return
    draft, tokens = live[0], segment.tokens
    if draft.j - draft.i != 1 or tokens[segment.start + 1].glue not in {" ", "-"}:
        return
    other = tokens[segment.start if draft.i > segment.start else segment.start + 1]
    if not other.up or other.possessive or other.first or _is_plain(other, headed=False):
        return
    if other.lower in organisations.TEAM or other.lower in pairs("demonyms"):
        return
    if known_word(draft.words[0]):
        return
    if draft.words[0].lower in words("given_names") or tokens[segment.start].possessive:
        return
    drafts.remove(draft)
    drafts.append(_whole(segment, text))


def _whole(segment: Segment, text: str) -> Draft:
    start, end = segment.tokens[segment.start].start, segment.tokens[segment.end - 1].end
    return Draft(
        segment=segment,
        i=segment.start,
        j=segment.end,
        start=start,
        end=end,
        name=text[start:end],
    )


def _is_headed(segment: Segment, draft: Draft) -> bool:
    """Tell whether a district's whole name is longer than the known part: "Bani Qais district"."""
    tokens, end = segment.tokens, segment.end
    if (
        end >= len(tokens)
        or tokens[end].glue not in BLANK
        or tokens[end].lower not in heads.DISTRICTS
    ):
        return False
    short = draft.j - draft.i == 1 and segment.end - segment.start == 2  # noqa: PLR2004
    return short and not any(
        token.first or token.possessive or known_word(token) or token.lower in people.TITLES
        for token in tokens[segment.start : end]
    )


def _is_prelude(token: Token) -> bool:
    low = token.lower
    return (
        low in context.NEVER
        or low in context.LOCATIVE
        or low in generic.FEATURE_BEFORE
        or low in people.TITLES
        or low == joints.AT
    )


def _is_plain(token: Token, *, headed: bool) -> bool:
    """Tell whether a word speaks against an unknown place: everyday, a name, an acronym."""
    low = token.lower
    if (
        token.caps
        or len(low) < _MIN_LETTERS - headed
        or any(char.isdecimal() for char in low)
        or is_english(low)
        or low in context.NEVER
        or low in context.MONTHS
        or low in context.DAYS
        or low in pairs("demonyms")
        or low in organisations.EXACT
        or low in organisations.BODY
        or low in organisations.MEDIA
        or low in facilities.HEADS
        or low in generic.AFTER
    ):
        return True
    return not headed and (low in words("given_names") or low in words("surnames"))
