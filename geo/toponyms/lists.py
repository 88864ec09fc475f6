"""What neighbouring names say of each other: lists, elided heads, "City, State". Pure."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.languages.en.places import context, generic, pairs
from geo.languages.en.places.joints import (
    AIR_DEFENCE,
    BETWEEN,
    FROM,
    HEADS_AHEAD,
    IN_AREA,
    LINK,
    LINK_TO,
    LIST_GOES_ON,
    ONE_REGION,
    OVER_NAMES,
    PLURAL_HEADS,
    ROUTE,
)
from geo.models import PlaceKind, Role
from geo.toponyms.drafts import Draft
from geo.toponyms.evidence import is_wide, note
from geo.toponyms.weights import THRESHOLD

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMMA = re.compile(r",[ \u00a0]?")  # between a place and the area that holds it: sure
_POSTAL = re.compile(r",? ([A-Z]{2,3})(?![\w-])")
_FROM_HERE = ([FROM, ""], [BETWEEN, ""])
_MILLIONS = 2_000_000  # inhabitants
# A name this sure speaks for its neighbours in a list.
_SURE = 1.4
# Evidence that governs a whole list.
_PLACED = ("locative", "listed", "at ", "head")
_GAP = 24  # characters between neighbours at most
_LEAST = THRESHOLD - 3.0  # from which a list may lift a name


def complete(drafts: list[Draft], text: str) -> None:
    """Add what lists and containers say to the drafts of a document, in place."""
    drafts.sort(key=lambda draft: draft.start)
    _postal_codes(drafts, text)
    live = [draft for draft in drafts if not draft.dropped and draft.role is not Role.DEMONYM]
    for before, after in pairwise(live):
        _contain(before, after, text)
    for before, after in pairwise(live):
        _route(before, after, text)
    _lists(live, text)
    _merge_capital(live, text)


def _between(before: Draft, after: Draft, text: str) -> str | None:
    same = before.segment.tokens is after.segment.tokens
    if not same or not before.end <= after.start <= before.end + _GAP:
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
        index = next((n for n, t in enumerate(draft.segment.tokens) if t.start == start), None)
        if start in starts or index is None:
            continue
        code = Draft(
            segment=draft.segment,
            i=index,
            j=index + 1,
            start=start,
            end=match.end(1),
            name=table[match.group(1).lower()],
            kind=PlaceKind.ADMIN1,
            stated=True,
        )
        note(code, "head")
        note(draft, "container")
        drafts.append(code)
    drafts.sort(key=lambda draft: draft.start)


def _contain(before: Draft, after: Draft, text: str) -> None:
    between = _between(before, after, text)
    if between is None or not (is_wide(after.fact) or after.kind is PlaceKind.ADMIN1):
        return
    if before.fact is not None and PlaceKind.COUNTRY in before.fact.kinds:
        return
    if _COMMA.fullmatch(between):
        if not LIST_GOES_ON.match(text, after.end):
            note(before, "container")
            note(after, "contained")
    elif IN_AREA.fullmatch(between):
        note(before, "inside")


def _coordinate(chain: Sequence[Draft]) -> None:
    """Let the sure names of a list speak for the others: "Humboldt" in "Milan, Humboldt"."""
    sure = [n for n, d in enumerate(chain) if d.score >= _SURE and d.kind is not PlaceKind.SITE]
    for n, draft in enumerate(chain):
        if not any(other != n for other in sure):
            continue
        placed = any(why.startswith(_PLACED) for other in chain[:n] for why in other.why)
        note(draft, "listed" if placed else "coordinated")
        if placed and draft.role is Role.METONYM and not _holds_office(draft):
            draft.role = Role.LITERAL  # "traders in Lagos and Nairobi sold"


def _holds_office(draft: Draft) -> bool:
    """Tell whether a name is only that of an office or owner: "Zaporizhzhia's governor"."""
    tokens = draft.segment.tokens
    after = next((t for t in tokens[draft.j : draft.j + 3] if t.start >= draft.end), None)
    return draft.words[-1].possessive or (after is not None and after.lower in context.OFFICES)


def _route(before: Draft, after: Draft, text: str) -> None:
    """Read "from Reading to Bath": two places, whatever else the words mean."""
    between = _between(before, after, text)
    to = between is not None and ROUTE.fullmatch(between) is not None
    word = text[max(0, before.start - 8) : before.start].rsplit(" ", 2)[-2:]
    if to and word in _FROM_HERE and (before.fact or after.fact):
        note(before, "route")
        note(after, "route")


def _lists(live: Sequence[Draft], text: str) -> None:
    """Read names joined by commas and "and": what is said of one is said of all."""
    chain: list[Draft] = []
    for draft in [*live, None]:
        if chain and draft is not None and _linked(chain[-1], draft, text):
            chain.append(draft)
            continue
        if chain:
            _coordinate(chain)
            _spread(chain, text)
            _spread_ahead(chain, text)
            _spread_over(chain, text)
        chain = [] if draft is None else [draft]


def _linked(before: Draft, after: Draft, text: str) -> bool:
    between = _between(before, after, text)
    return between is not None and (
        LINK.fullmatch(between) is not None or LINK_TO.fullmatch(between) is not None
    )


def _spread(chain: Sequence[Draft], text: str) -> None:
    """Give every name of "Donetsk, Luhansk and Kherson oblasts" the head of the last."""
    last = text[chain[-1].start : chain[-1].end].rsplit(" ", 1)[-1].lower()
    if last in PLURAL_HEADS:
        _give(chain[:-1], generic.AFTER[last])


def _spread_ahead(chain: Sequence[Draft], text: str) -> None:
    """Read a head before its names: "regions of X and Y", "two villages: X and Y"."""
    match = HEADS_AHEAD.search(text, max(0, chain[0].start - 40), chain[0].start)
    if match is not None:
        head = (match.group(1) or match.group(2)).lower()
        kind = generic.AFTER.get(head) or generic.OF_HEADS[head]
        _give(chain[:1] if head in ONE_REGION else chain, kind)


def _spread_over(chain: Sequence[Draft], text: str) -> None:
    """Read air defence counts: "five drones were downed over Tver, Kursk and the Rostov region".

    Such counts go by region; a capital or a city of millions keeps its name.
    """
    first = chain[0]
    tokens = first.segment.tokens
    if not OVER_NAMES.search(text, max(0, first.start - 12), first.start):
        return
    told = any(draft.kind is PlaceKind.ADMIN1 for draft in chain)
    if not told and not AIR_DEFENCE.search(text, tokens[0].start, tokens[-1].end):
        return
    for draft in chain:
        fact = draft.fact
        region = fact is not None and PlaceKind.ADMIN1 in fact.kinds
        if region and draft.kind is None and fact is not None and fact.city < _MILLIONS:
            draft.kind = PlaceKind.ADMIN1
            draft.why.append("air defence counts by region")


def _give(drafts: Sequence[Draft], kind: PlaceKind) -> None:
    for draft in drafts:
        if draft.kind is None and draft.score >= _LEAST:
            draft.kind = kind
            note(draft, "head")


def _merge_capital(live: Sequence[Draft], text: str) -> None:
    """Make one name of "Washington, D.C."."""
    for before, after in pairwise(live):
        if before.name == "Washington" and after.name == "District of Columbia":
            between = _between(before, after, text)
            if between is not None and between.strip() == ",":
                before.end = after.end
                before.name = "Washington, D.C."
                before.kind = PlaceKind.SETTLEMENT
                note(before, "container")
                after.dropped = True
