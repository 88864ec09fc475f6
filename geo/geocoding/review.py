"""A person looks at what the machine is not sure of, and decides.

A decision is a row of its own, with who, when and why; it outranks every provider until a later
one replaces it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from geo.errors import InputError
from geo.geocoding.answers import (
    AMBIGUOUS,
    context_key,
    order_of,
    pack,
    query_of,
    question_of,
    stamp,
    unpack,
)
from geo.geocoding.contexts import queries_of
from geo.geocoding.geocoder import decided_by
from geo.models import (
    PRECISION_OF,
    Candidate,
    Match,
    MatchKind,
    PlaceKind,
    Precision,
    Query,
    Resolution,
    Role,
)
from geo.store import geocodes
from geo.store.geocodes import ReviewRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from geo.geocoding.geocoder import Provider
    from geo.models import Answer, Mention
    from geo.store.ledger import Ledger

_DOUBTFUL = {
    MatchKind.FUZZY: "one letter differs",
    MatchKind.VARIANT: "a rule of spelling led there",
    MatchKind.HISTORICAL: "it has been renamed",
}


class Doubt(NamedTuple):
    """A stored answer that a person should look at."""

    query: Query
    provider: str
    why: str
    matches: tuple[Match, ...]


def doubtful(ledger: Ledger, offline_version: str | None = None) -> Iterator[Doubt]:
    """Give the doubtful answers that nobody has decided, by name.

    Args:
        ledger: where they are stored.
        offline_version: the gazetteer in use; what earlier ones answered is left out.
    """
    decided = {row.key for row in geocodes.every_review(ledger)}
    rows = sorted(geocodes.every(ledger), key=lambda row: order_of(row, row.provider))
    for row in rows:
        if row.expires_at is None and offline_version not in {None, row.version}:
            continue
        query = query_of(row)
        if context_key(query) in decided:
            continue
        matches = unpack(row.matches)
        why = _why(row.status, matches)
        if why is not None:
            yield Doubt(query, row.provider, why, matches)


def _why(status: str, matches: Sequence[Match]) -> str | None:
    if status == AMBIGUOUS:
        return f"{len(matches)} places have that name"
    return _DOUBTFUL.get(matches[0].kind) if matches else None


class Decision(NamedTuple):
    """What a person says: this place, or (``None``) no such place."""

    query: Query
    match: Match | None
    who: str
    why: str


def decide(ledger: Ledger, decision: Decision, now: datetime) -> ReviewRow:
    """Store a decision; it counts from the next look-up on.

    Raises:
        InputError: nobody's name, or no reason.
        LedgerError: the ledger cannot be written.
    """
    row = as_row(decision, now)
    geocodes.store_reviews(ledger, [row])
    return row


def as_row(decision: Decision, now: datetime) -> ReviewRow:
    """Write a decision as the row that a ledger keeps.

    Raises:
        InputError: nobody's name, or no reason.
    """
    query, match, who, why = decision
    if not who.strip() or not why.strip():
        raise InputError("a review needs a name and a reason")
    return ReviewRow(
        key=context_key(query),
        **question_of(query),
        matches=pack([match] if match is not None else []),
        reviewed_by=" ".join(who.split()),
        reviewed_at=stamp(now),
        why=" ".join(why.split()),
    )


def honour(resolutions: tuple[Resolution, ...], provider: Provider) -> tuple[Resolution, ...]:
    """Replace what the resolver thinks by what a person has decided, in the same order."""
    return tuple(_honoured(resolution, provider) for resolution in resolutions)


def _honoured(resolution: Resolution, provider: Provider) -> Resolution:
    mention = resolution.mention
    if mention.role is Role.DEMONYM:
        return resolution
    for query in queries_of(resolution):
        answer = decided_by(provider, query)
        if answer is not None and _is_meant(mention, answer):
            return as_decided(resolution, answer)
    return resolution


def _is_meant(mention: Mention, answer: Answer) -> bool:
    """A decision on a city says nothing of "the … region", nor one on the region of the city."""
    if not answer.matches or mention.kind is None:
        return True
    wide = {PlaceKind.ADMIN1, PlaceKind.COUNTRY}
    return (mention.kind in wide) == (answer.matches[0].place.kind in wide)


def as_decided(resolution: Resolution, answer: Answer) -> Resolution:
    """Put a person's answer in the place of the resolver's."""
    place = answer.matches[0].place if answer.matches else None
    said = "" if place is not None else ": there is no such place"
    return replace(
        resolution,
        place=place,
        precision=Precision.UNLOCATED if place is None else PRECISION_OF[place.kind],
        reason=f"decided by {answer.reviewed_by}{said}",
        candidates=()
        if place is None
        else (Candidate(place=place, score=0.0, reasons=("reviewed",)),),
        provider=answer.provider,
    )
