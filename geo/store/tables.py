"""The ledger's tables. A stored row says where it came from, when, and under which licence."""

from __future__ import annotations

from sqlalchemy import Column, Float, Index, MetaData, String, Table

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
