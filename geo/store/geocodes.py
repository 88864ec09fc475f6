"""Stored answers and reviews: rows in, rows out. What they mean is for `geo.geocoding.cache`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from geo.store.tables import geocodes, meta, reviews, upsert

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from geo.store.ledger import Ledger

BATCH = 500
"""Keys in one look-up. SQLite took 999 variables a statement before 3.32; 500 cost 4-5 µs a key."""

GENERATION = "generation"
"""The note that changes whenever a review does, so that running programs see it."""


class Kept(NamedTuple):
    """The part of a stored answer that a look-up needs."""

    key: str
    matches: str
    fetched_at: str
    expires_at: str | None
    licence: str


class GeocodeRow(NamedTuple):
    """A stored answer, column for column."""

    key: str
    provider: str
    version: str
    lang: str
    admin1: str | None
    country: str | None
    kind: str | None
    name: str
    query: str
    status: str
    matches: str
    raw: str | None
    fetched_at: str
    expires_at: str | None
    licence: str


class ReviewRow(NamedTuple):
    """What a person decided, column for column."""

    key: str
    lang: str
    admin1: str | None
    country: str | None
    kind: str | None
    name: str
    query: str
    matches: str
    reviewed_by: str
    reviewed_at: str
    why: str


_KEPT = select(
    geocodes.c.key,
    geocodes.c.matches,
    geocodes.c.fetched_at,
    geocodes.c.expires_at,
    geocodes.c.licence,
)


def fetch(ledger: Ledger, keys: Sequence[str]) -> dict[str, Kept]:
    """Look keys up in batches; those not stored are absent from the result."""
    found: dict[str, Kept] = {}
    with ledger.read() as connection:
        for at in range(0, len(keys), BATCH):
            some = keys[at : at + BATCH]
            for row in connection.execute(_KEPT.where(geocodes.c.key.in_(some))).all():
                found[row[0]] = Kept(*row)
    return found


def store(ledger: Ledger, rows: Sequence[GeocodeRow]) -> None:
    """Write answers in one transaction; when this returns they survive a kill."""
    if rows:
        with ledger.write() as connection:
            upsert(connection, geocodes, [row._asdict() for row in rows])


def every(ledger: Ledger) -> Iterator[GeocodeRow]:
    """Give all stored answers, ordered by key."""
    with ledger.read() as connection:
        for row in connection.execute(select(geocodes).order_by(geocodes.c.key)):
            yield GeocodeRow(*row)


def fetched(ledger: Ledger, providers: Sequence[str]) -> list[tuple[str, str, str]]:
    """Give name, key and time of all that providers have answered over the network."""
    query = select(geocodes.c.name, geocodes.c.key, geocodes.c.fetched_at).where(
        geocodes.c.provider.in_(providers), geocodes.c.expires_at.is_not(None)
    )
    with ledger.read() as connection:
        return [(row[0], row[1], row[2]) for row in connection.execute(query)]


def generation(ledger: Ledger) -> str | None:
    """Give the number of the last change of a review."""
    return ledger.note(GENERATION)


def every_review(ledger: Ledger) -> list[ReviewRow]:
    """Give all reviews, ordered by key."""
    with ledger.read() as connection:
        rows = connection.execute(select(reviews).order_by(reviews.c.key)).all()
    return [ReviewRow(*row) for row in rows]


def store_reviews(ledger: Ledger, rows: Sequence[ReviewRow]) -> None:
    """Write what a person decided, and wait for the disk."""
    if not rows:
        return
    with ledger.write(precious=True) as connection:
        upsert(connection, reviews, [row._asdict() for row in rows])
        last = connection.scalar(select(meta.c.value).where(meta.c.name == GENERATION))
        fresh: dict[str, Any] = {"name": GENERATION, "value": str(int(last or 0) + 1)}
        upsert(connection, meta, [fresh])
