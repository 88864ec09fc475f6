"""Weigh what stands in and around a draft. Pure; the points are those of ``weights``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.en import groups
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
from geo.toponyms.tokens import BLANK, HYPHENS
from geo.toponyms.weights import EVIDENCE

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from geo.toponyms.drafts import Draft, Fact
    from geo.toponyms.tokens import Token

_WIDE = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.CONTINENT})
# Sizes of places (inhabitants) that the evidence tells apart.
_METROPOLIS, _CITY, _TOWN = 1_000_000, 100_000, 15_000
# A city of this size may speak for its state ("Mumbai said").
_SPEAKER = 1_500_000
_ACRONYM = 5  # letters
_SURE = frozenset(
    {PlaceKind.COUNTRY, PlaceKind.CONTINENT, PlaceKind.SEA, PlaceKind.REGION, PlaceKind.SITE}
)


def note(draft: Draft, row: str) -> None:
    """Add a row of the table to a draft."""
    draft.add(EVIDENCE[row].points, row)


def weigh(draft: Draft, taken: Container[int]) -> None:
    """Add all evidence that lies in the draft's own sentence.

    `taken` are the words of the run that belong to other names: "Greece Italy or Spain".
    """
    _weigh_name(draft)
    _weigh_before(draft, taken)
    _weigh_after(draft, taken)


def is_wide(fact: Fact | None) -> bool:
    """Tell whether a name is that of a country, region or continent."""
    return fact is not None and bool(fact.kinds & _WIDE)


def is_solid(draft: Draft) -> bool:
    """Tell whether a draft explains its words: no chance likeness of a village and a surname."""
    if draft.dropped:
        return False
    if draft.role is Role.DEMONYM or draft.stated or len(draft.words) > 1 or is_wide(draft.fact):
        return True
    low = draft.words[0].lower
    return (
        draft.fact is not None
        and draft.fact.population >= _CITY
        and not is_english(low)
        and low not in words("given_names")
    )


def _weigh_name(draft: Draft) -> None:
    fact, tokens = draft.fact, draft.words
    if draft.short and not (draft.words[0].dot and "." not in draft.words[0].text):
        note(draft, "country")
        return
    if fact is None:
        note(draft, "unknown")
        return
    if fact.kinds & _SURE or (PlaceKind.ADMIN1 in fact.kinds and fact.population >= _METROPOLIS):
        note(draft, "country")
    elif PlaceKind.ADMIN1 in fact.kinds:
        note(draft, "city")
    else:
        note(draft, _size(fact.population))
        if not fact.official:
            note(draft, "alias")
    if len(tokens) > 1:
        note(draft, "several words")
    elif not fact.kinds & {PlaceKind.COUNTRY, PlaceKind.CONTINENT}:
        _weigh_word(draft, tokens[0], fact)


def _weigh_word(draft: Draft, word: Token, fact: Fact) -> None:
    """Weigh what else a single word may be."""
    _weigh_sense(draft, word)
    if is_english(word.lower):
        note(draft, "common word")
        if word.first:
            note(draft, "common start")
    large = fact.population >= _CITY
    if word.lower in words("given_names"):
        note(draft, "surname" if large else "given name")
    elif word.lower in words("surnames"):
        note(draft, "surname")
    if word.caps and len(word.text) <= _ACRONYM and not draft.segment.shouted:
        note(draft, "acronym")


def _weigh_sense(draft: Draft, word: Token) -> None:
    """Weigh "Mine 6/7" and "the militia Fano"."""
    tokens, i, j = draft.segment.tokens, draft.i, draft.j
    numbered = j < len(tokens) and tokens[j].glue in BLANK and tokens[j].text.isdecimal()
    if numbered and is_english(word.lower):
        note(draft, "numbered")
    placed = i > 0 and tokens[i - 1].lower in context.LOCATIVE
    if word.lower in groups.NAMES and not placed:
        note(draft, "group")


def _size(population: int) -> str:
    if population >= _METROPOLIS:
        return "metropolis"
    if population >= _CITY:
        return "city"
    return "town" if population >= _TOWN else "village"


def _weigh_before(draft: Draft, taken: Container[int]) -> None:
    tokens, i = draft.segment.tokens, draft.i
    if i == 0:
        return
    before = tokens[i - 1]
    if before.possessive:
        if draft.owned:
            note(draft, "possessed")
        return
    inside = i > draft.segment.start
    if tokens[i].glue not in BLANK and not (before.dot and tokens[i].glue == ". "):
        if tokens[i].glue == "-" and before.lower in people.PARTIES and before.up and draft.short:
            note(draft, "party")
            return
        hyphened = inside and tokens[i].glue in {"-", "–", "‑"} and before.up
        if hyphened and i - 1 not in taken and not known_word(before):
            note(draft, "unknown beside")
        return
    low = before.lower
    if inside and before.up:
        named = before.lower in words("given_names") and not draft.stated
        if i - 1 not in taken or named:
            _weigh_capital_before(draft, before)
        return
    if low == joints.THE and i > 1:
        i -= 1
        low = tokens[i - 1].lower
        if low not in context.LOCATIVE:
            note(draft, "article")
            return
    _weigh_preposition(draft, tokens, i - 1)


def _weigh_preposition(draft: Draft, tokens: Sequence[Token], i: int) -> None:
    low = tokens[i].lower
    if low in context.LOCATIVE:
        note(draft, "locative")
    elif low == joints.OF and i > 0 and tokens[i - 1].lower in generic.MODIFIERS:
        note(draft, "locative")  # "to the north-east of Sudzha"
    elif low == joints.AT:
        note(draft, "at")
    elif low in context.STRIKES and any(t.lower in context.ARMED for t in tokens[:i]):
        note(draft, "struck")
    elif low == joints.ON and i > 0 and tokens[i - 1].lower in context.ATTACKS:
        note(draft, "attack on")
    elif low in context.CAPTURES:
        note(draft, "captured")
    elif low in context.DIRECTIVE:
        if draft.fact is not None or draft.stated:
            note(draft, "directive")
    elif low in people.TITLES:
        note(draft, "title")


def _weigh_capital_before(draft: Draft, before: Token) -> None:
    low = before.lower
    if low in people.TITLES and not (low in people.GENERAL and len(draft.words) > 1):
        note(draft, "title")
    elif low in pairs("demonyms"):
        note(draft, "demonym before")
    elif low in context.LOCATIVE and before.first:
        note(draft, "locative")
    elif low in context.DIRECTIVE and before.first:
        note(draft, "directive")
    elif low in generic.MODIFIERS:
        note(draft, "compass")
    elif low in words("given_names") or (len(before.text) == 1 and before.dot):
        note(draft, "after given")
    elif (
        low in context.NEVER
        or low in context.MONTHS
        or low in context.DAYS
        or (before.first and is_english(low))
    ):
        return
    elif not known_word(before) and not draft.segment.shouted:
        note(draft, "unknown beside")


def known_word(token: Token) -> bool:
    """Tell whether a capitalised word is explained: a demonym, a generic or everyday word."""
    low = token.lower
    return (
        low in pairs("demonyms")
        or low in generic.MODIFIERS
        or low in generic.AFTER
        or low in generic.FEATURE_AFTER
        or low in generic.FEATURE_BEFORE
        or low in facilities.HEADS
        or low in context.NEVER
        or low in context.MONTHS
        or low in context.DAYS
        or low in organisations.BODY
        or low in organisations.EVENT
        or low in organisations.TEAM
        or is_english(low)
        or token.text.isdecimal()
    )


def _weigh_after(draft: Draft, taken: Container[int]) -> None:
    tokens, j = draft.segment.tokens, draft.j
    if j >= len(tokens):
        return
    after = tokens[j]
    last = tokens[j - 1]
    if draft.stated:
        return
    if j in taken:
        if _is_given(draft) and after.lower in words("surnames") and after.glue in BLANK:
            note(draft, "before surname")
        return
    if after.glue in BLANK and not last.possessive:
        if after.lower in facilities.SITE_AFTER:
            note(draft, "site after")
        elif after.lower in context.LOCALS:
            note(draft, "local")
    if after.glue not in BLANK or last.possessive:
        if j < draft.segment.end and after.up and after.glue in HYPHENS and not known_word(after):
            note(draft, "unknown beside")
        return
    if j < draft.segment.end and after.up:
        _weigh_capital_after(draft, after)
    elif after.lower in people.SPEECH and not _speaks_for_others(draft):
        note(draft, "speaks")


def _speaks_for_others(draft: Draft) -> bool:
    """Tell whether a name may speak for its state: "Moscow said"."""
    fact = draft.fact
    return fact is not None and (is_wide(fact) or fact.population >= _SPEAKER)


def _is_given(draft: Draft) -> bool:
    first = draft.words[0].lower
    known = first in words("given_names") or first in people.GIVEN_COUNTRIES
    return known and len(draft.words) == 1


def _weigh_capital_after(draft: Draft, after: Token) -> None:
    if draft.segment.shouted or after.lower in people.TITLES:
        return
    if _is_given(draft) and (after.lower in words("surnames") or not known_word(after)):
        note(draft, "before surname")
    elif not known_word(after):
        note(draft, "unknown beside")
