"""The ledger's tables, and how rows get in. Each row says where it came from and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Column, Float, Index, MetaData, String, Table
from sqlalchemy.dialects import postgresql, sqlite

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

SCHEMA = "1"
"""Raised when a stored row changes its meaning; part of every cache key."""

metadata = MetaData()

meta = Table("meta", metadata, Column("name", String, primary_key=True), Column("value", String))

geocodes = Table(
    "geocodes",
    metadata,
    Column("key", String, primary_key=True),
    Column("provider", String, nullable=False),
    Column("version", String, nullable=False),  # endpoint, or the hash of the gazetteer
    Column("lang", String, nullable=False),
    Column("admin1", String),
    Column("country", String),
    Column("kind", String),
    Column("name", String, nullable=False),  # normalised
    Column("query", String, nullable=False),  # as asked
    Column("status", String, nullable=False),  # hit, miss, ambiguous
    Column("matches", String, nullable=False),  # JSON
    Column("raw", String),  # the provider's own words, JSON
    Column("fetched_at", String, nullable=False),  # ISO 8601, UTC
    Column("expires_at", String),  # NULL: valid as long as its version
    Column("licence", String, nullable=False),
)
Index("geocodes_by_provider", geocodes.c.provider, geocodes.c.version)

reviews = Table(
    "reviews",
    metadata,
    Column("key", String, primary_key=True),
    Column("lang", String, nullable=False),
    Column("admin1", String),
    Column("country", String),
    Column("kind", String),
    Column("name", String, nullable=False),
    Column("query", String, nullable=False),
    Column("matches", String, nullable=False),  # "[]": a person says there is no such place
    Column("reviewed_by", String, nullable=False),
    Column("reviewed_at", String, nullable=False),
    Column("why", String, nullable=False),
)

slots = Table(
    "slots",
    metadata,
    Column("provider", String, primary_key=True),
    Column("free_at", Float, nullable=False),  # Unix seconds
    Column("holder", String),  # who is asking right now
    Column("held_until", Float, nullable=False),  # a holder that died is forgotten then
)

flights = Table(
    "flights",
    metadata,
    Column("key", String, primary_key=True),
    Column("holder", String, nullable=False),
    Column("held_until", Float, nullable=False),
)


def upsert(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write rows, replacing those with the same primary key."""
    if not rows:
        return
    keys = [column.name for column in table.primary_key]
    statement = _insert(connection, table)
    fresh = {c.name: statement.excluded[c.name] for c in table.columns if c.name not in keys}
    connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=fresh), list(rows))


def insert_new(connection: Connection, table: Table, row: Mapping[str, Any]) -> bool:
    """Write a row unless its primary key is taken; tell whether it was written."""
    statement = _insert(connection, table).values(row).on_conflict_do_nothing()
    # RETURNING and not `rowcount`, which drivers give as -1 where they do not know.
    done = connection.execute(statement.returning(*table.primary_key.columns))
    return done.first() is not None


def _insert(connection: Connection, table: Table) -> Any:  # noqa: ANN401  (of either dialect)
    dialect: Any = sqlite if connection.dialect.name == "sqlite" else postgresql
    return dialect.insert(table)
