"""Turns at a provider, shared by all threads and processes that use one ledger.

One asker holds a provider at a time, and the pause counts from the end of its answer: however
late a request leaves or arrives, two of them can never reach the server closer than the pause.
A holder that was killed is forgotten at `held_until`. Times are Unix seconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from geo.store.tables import flights, insert_new, slots, upsert

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

    from geo.store.ledger import Ledger

FURTHEST = 3600.0
"""A turn further ahead than this comes from a clock that was set back: it counts as free."""


def wait_for(ledger: Ledger, provider: str, now: float) -> float:
    """Tell how many seconds the provider is taken at least; 0 if a turn may be had."""
    with ledger.read() as connection:
        row = connection.execute(select(slots).where(slots.c.provider == provider)).first()
    return _wait(row, now)


def take(ledger: Ledger, provider: str, holder: str, now: float, until: float) -> bool:
    """Take the turn, if it is free; the holder is forgotten at `until`."""
    with ledger.write() as connection:
        if _wait(_locked(connection, provider), now) > 0:
            return False
        connection.execute(
            slots.update()
            .where(slots.c.provider == provider)
            .values(holder=holder, held_until=until)
        )
    return True


def give_back(ledger: Ledger, provider: str, holder: str, free_at: float) -> None:
    """End the turn; the next one starts at `free_at` or later."""
    with ledger.write() as connection:
        row = _locked(connection, provider)
        later = max(free_at, row.free_at) if row.free_at - free_at < FURTHEST else free_at
        change = slots.update().where(slots.c.provider == provider).values(free_at=later)
        connection.execute(change)
        mine = slots.update().where(slots.c.provider == provider, slots.c.holder == holder)
        connection.execute(mine.values(holder=None, held_until=0.0))


def _locked(connection: Connection, provider: str) -> Row[tuple[str, float, str | None, float]]:
    """Read a provider's row inside a transaction that no other can interleave."""
    query = select(slots).where(slots.c.provider == provider).with_for_update()
    row = connection.execute(query).first()
    if row is None:
        new = {"provider": provider, "free_at": 0.0, "holder": None, "held_until": 0.0}
        insert_new(connection, slots, new)
        row = connection.execute(query).one()
    return row


def _wait(row: Row[tuple[str, float, str | None, float]] | None, now: float) -> float:
    if row is None:
        return 0.0
    busy = row.held_until - now if row.holder is not None else 0.0
    pause = row.free_at - now
    return max((wait for wait in (busy, pause) if 0.0 < wait < FURTHEST), default=0.0)


def lead(ledger: Ledger, key: str, holder: str, now: float, until: float) -> bool:
    """Become the one who asks for a key, unless another is at it."""
    with ledger.write() as connection:
        query = select(flights.c.held_until).where(flights.c.key == key).with_for_update()
        held_until = connection.scalar(query)
        if held_until is not None and now < held_until < now + FURTHEST:
            return False
        row = {"key": key, "holder": holder, "held_until": until}
        if held_until is None:
            return insert_new(connection, flights, row)
        upsert(connection, flights, [row])
    return True


def is_led(ledger: Ledger, key: str, now: float) -> bool:
    """Tell whether someone is asking for a key."""
    with ledger.read() as connection:
        held_until = connection.scalar(select(flights.c.held_until).where(flights.c.key == key))
    return held_until is not None and now < held_until < now + FURTHEST


def land(ledger: Ledger, key: str, holder: str) -> None:
    """Stop being the one who asks for a key."""
    with ledger.write() as connection:
        connection.execute(flights.delete().where(flights.c.key == key, flights.c.holder == holder))
