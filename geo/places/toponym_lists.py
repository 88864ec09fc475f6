"""What neighbouring names say of each other: lists, elided heads, "City, State". Pure."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.models import PlaceKind, Role
from geo.places.lexicon import generic, pairs
from geo.places.toponym_drafts import Draft
from geo.places.toponym_evidence import is_wide, note
from geo.places.toponym_heads import PLURAL_HEADS
from geo.places.toponym_weights import THRESHOLD

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMMA = re.compile(r",[ \u00a0]?\Z")
_LINK = re.compile(r"(?:,|,? and|,? or|,? &|,? as well as|/)[ \u00a0](?:the )?\Z")
_AHEAD = re.compile(
    r"\b(regions?|oblasts|provinces|governorates|districts|counties|states)"
    r" (?:of|including|such as|like|from|between)(?: the)? \Z"
)
_POSTAL = re.compile(r",? ([A-Z]{2,3})(?![\w-])")
_SURE = 3.0


def complete(drafts: list[Draft], text: str) -> None:
    """Add what lists and containers say to the drafts of a document, in place."""
    drafts.sort(key=lambda draft: draft.start)
    _postal_codes(drafts, text)
    live = [draft for draft in drafts if not draft.dropped and draft.role is not Role.DEMONYM]
    for before, after in pairwise(live):
        _contain(before, after, text)
    for before, after in pairwise(live):
        _coordinate(before, after, text)
    for after, before in pairwise(reversed(live)):
        _coordinate(before, after, text)
    _elided(live, text)


def _between(before: Draft, after: Draft, text: str) -> str | None:
    if before.segment.tokens is not after.segment.tokens or not before.end <= after.start <= before.end + 16:
        return None
    return text[before.end : after.start]


def _postal_codes(drafts: list[Draft], text: str) -> None:
    """Take "KY" after "Lexington, " for a place."""
    table = pairs("postal")
    starts = {draft.start for draft in drafts}
    for draft in list(drafts):
        if draft.role is Role.DEMONYM or draft.dropped:
            continue
        match = _POSTAL.match(text, draft.end)
        if match is None or match.group()[0] != "," or match.group(1).lower() not in table:
            continue
        start = match.start(1)
        if start in starts:
            continue
        tokens = draft.segment.tokens
        index = next((n for n, token in enumerate(tokens) if token.start == start), None)
        if index is None:
            continue
        code = Draft(
            segment=draft.segment,
            i=index,
            j=index + 1,
            start=start,
            end=match.end(1),
            name=table[match.group(1).lower()],
            kind=PlaceKind.ADMIN1,
            score=_SURE,
            why=["a postal code after a town"],
            stated=True,
        )
        note(draft, "container")
        drafts.append(code)
    drafts.sort(key=lambda draft: draft.start)


def _contain(before: Draft, after: Draft, text: str) -> None:
    between = _between(before, after, text)
    if between is None or not _COMMA.fullmatch(between):
        return
    wide = is_wide(after.fact) or after.kind is PlaceKind.ADMIN1
    if wide and not (before.fact is not None and PlaceKind.COUNTRY in before.fact.kinds):
        following = text[after.end : after.end + 5]
        if re.match(r",? and\b|,? or\b|[’']s? ", following):
            return
        if before.score > -4.0:
            note(before, "container")
            note(after, "contained")


def _coordinate(before: Draft, after: Draft, text: str) -> None:
    between = _between(before, after, text)
    if between is None or not _LINK.fullmatch(between):
        return
    for one, other in ((before, after), (after, before)):
        if other.score >= _SURE and other.kind is not PlaceKind.SITE and "coordinated +1.2" not in one.why:
            note(one, "coordinated")


def _elided(live: Sequence[Draft], text: str) -> None:
    """Give every name of "Donetsk, Luhansk and Kherson oblasts" the head of the last."""
    chain: list[Draft] = []
    for draft in [*live, None]:
        if chain and draft is not None and _linked(chain[-1], draft, text):
            chain.append(draft)
            continue
        if len(chain) > 1:
            _spread(chain, text)
        if chain:
            _spread_ahead(chain, text)
        chain = [] if draft is None else [draft]


def _linked(before: Draft, after: Draft, text: str) -> bool:
    between = _between(before, after, text)
    return between is not None and (
        _LINK.fullmatch(between) is not None or between in {" to ", " to the "}
    )


def _spread(chain: Sequence[Draft], text: str) -> None:
    last = text[chain[-1].start : chain[-1].end].rsplit(" ", 1)[-1].lower()
    if last in PLURAL_HEADS:
        kind = generic.AFTER[last]
        for draft in chain[:-1]:
            if draft.kind is None and draft.score >= THRESHOLD - 2.0:
                draft.kind = kind
                note(draft, "head")


def _spread_ahead(chain: Sequence[Draft], text: str) -> None:
    match = _AHEAD.search(text, max(0, chain[0].start - 40), chain[0].start)
    if match is None:
        return
    head = match.group(1)
    kind = generic.AFTER[head]
    if head == "region" and len(chain) > 1:
        chain = chain[:1]
    for draft in chain:
        if draft.kind is None and draft.score >= THRESHOLD - 2.0:
            draft.kind = kind
            note(draft, "head")
