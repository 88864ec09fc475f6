"""Located reports, kept so that a report is extracted once: one file of its own, beside the ledger.

All in it can be made again, so it may be deleted at any time. A row belongs to one text, one state
of the rules and of the data they use (`key_of`); what people have decided since it was written, its
`marks` tell (`geo.geocoding.decided`). What a row holds is `geo.store.packing`'s.
"""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import threading
from dataclasses import astuple, dataclass, fields
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, TypeVar

from geo.models import Report
from geo.store.located_file import Opened, is_damaged, open_base, transaction, without

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import Any

    from geo.store.versions import Versions

BATCH = 500
"""Keys in one statement: SQLite took 999 variables before 3.32."""

_PUT = """INSERT INTO located (key, versions, report, published, marks, packed)
    VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET versions = excluded.versions,
    report = excluded.report, published = excluded.published, marks = excluded.marks,
    packed = excluded.packed"""
_FORGET_NAMES = "DELETE FROM asked WHERE id = (SELECT id FROM located WHERE key = ?)"

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A stored report, as far as a start needs it.

    Attributes:
        key: what `key_of` says.
        packed: what was found in it, for `geo.store.packing.unpack`.
        marks: the decisions on its names that it was read with, as `geo.geocoding.decided` writes
            them; empty without any.
    """

    key: str
    packed: str
    marks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Row):
    """A report as it is stored.

    Attributes:
        report_id: the report's id.
        published: the day it was published.
        names: what was asked for it, as `geo.geocoding.answers.normal_name` writes names.
    """

    report_id: str
    published: date
    names: frozenset[str]


_FIELDS = tuple(field.name for field in fields(Report))


def key_of(report: Report, versions: Versions) -> str:
    """Name a report, every letter of it, as read by these versions."""
    parts = [*(getattr(report, name) for name in _FIELDS), state_of(versions)]
    return blake2b(json.dumps(parts, default=str).encode(), digest_size=16).hexdigest()


class LocatedStore:
    """Rows of located reports. Safe to share between threads, and its file between processes.

    Attributes:
        path: the file, or ``None``.
        durable: False where rows are lost when the program ends.
        problem: one sentence on why, or on rows that were lost; or ``None``.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._lock = threading.RLock()
        self._process = os.getpid()
        self.problem: str | None = None
        self._take(open_base(path))

    @classmethod
    def open(cls, path: Path | None) -> LocatedStore:
        """Open a store, making it where it is missing; ``None`` keeps it in memory.

        A file that cannot be written, or is none of ours, leaves the store in memory, with what
        can be read of it; a damaged one is set aside. `problem` then says so.
        """
        return cls(path)

    def get_many(self, keys: Iterable[str]) -> dict[str, Row]:
        """Look keys up; those not stored are absent from the result."""
        found = self._select("SELECT key, packed, marks FROM located WHERE key IN", keys)
        return {key: Row(key=key, packed=packed, marks=marks) for key, packed, marks in found}

    def put_many(self, entries: Iterable[Entry], versions: Versions) -> None:
        """Write rows in one transaction, replacing those of the same key.

        When this returns they survive a kill, if the store is durable.
        """
        batch = list(entries)
        state = state_of(versions)

        def work(base: sqlite3.Connection) -> None:
            with transaction(base):
                base.executemany(_PUT, [_columns(entry, state) for entry in batch])
                base.executemany(_FORGET_NAMES, [(entry.key,) for entry in batch])
                base.executemany(
                    "INSERT OR IGNORE INTO asked SELECT ?, id FROM located WHERE key = ?",
                    [(_utf8(name), entry.key) for entry in batch for name in entry.names],
                )

        if batch:
            self._do(work)

    def keys_that_asked(self, names: Iterable[str]) -> set[str]:
        """Give the keys of the reports that asked one of these names."""
        query = "SELECT key FROM located JOIN asked USING (id) WHERE name IN"
        return {key for (key,) in self._select(query, map(_utf8, names))}

    def names_of(self, keys: Iterable[str]) -> dict[str, frozenset[str]]:
        """Give the names that reports asked; a report that asked none is absent."""
        names: dict[str, set[str]] = {}
        query = "SELECT key, name FROM located JOIN asked USING (id) WHERE key IN"
        for key, name in self._select(query, keys):
            names.setdefault(key, set()).add(name)
        return {key: frozenset(some) for key, some in names.items()}

    def drop(self, keys: Collection[str]) -> int:
        """Forget reports; give how many there were."""
        return self._forget(lambda base: _drop(base, keys))

    def prune(self, keep: Collection[str]) -> int:
        """Forget all but these, of all versions; give how many that was."""
        kept = set(keep)

        def work(base: sqlite3.Connection) -> int:
            every = [key for (key,) in base.execute("SELECT key FROM located")]
            return _drop(base, [key for key in every if key not in kept])

        return self._forget(work)

    def forget_older(self, versions: Versions, others: int = 2) -> int:
        """Forget what earlier versions have read; give how many reports that was.

        Args:
            versions: those in use, whose rows stay.
            others: of how many further ones the rows stay, those that wrote last: another program
                with other settings may share the file.
        """

        def work(base: sqlite3.Connection) -> int:
            query = "SELECT versions FROM located GROUP BY versions ORDER BY max(id) DESC"
            states = [state for (state,) in base.execute(query)]
            gone = [state for state in states if state != state_of(versions)][others:]
            statement = "DELETE FROM located WHERE versions = ?"
            return sum(base.execute(statement, (state,)).rowcount for state in gone)

        return self._forget(work)

    def count(self) -> int:
        """Give how many reports are stored, of all versions."""
        ((count,),) = self._ask("SELECT count(*) FROM located")
        return int(count)

    def entries(self, versions: Versions) -> Iterator[Entry]:
        """Give all that these versions have read, the earliest published first."""
        query = "SELECT key FROM located WHERE versions = ? ORDER BY published, report, key"
        keys = [key for (key,) in self._ask(query, (state_of(versions),))]
        columns = "SELECT key, report, published, marks, packed FROM located WHERE key IN"
        for at in range(0, len(keys), BATCH):
            some = keys[at : at + BATCH]
            rows = {row[0]: row for row in self._select(columns, some)}
            names = self.names_of(some)
            for key in some:
                if key not in rows:
                    continue  # somebody dropped it meanwhile
                _, report, published, marks, packed = rows[key]
                with contextlib.suppress(ValueError):  # a damaged day: the row is no more
                    yield Entry(
                        key=key,
                        report_id=report,
                        published=date.fromisoformat(published),
                        marks=marks,
                        packed=packed,
                        names=names.get(key, frozenset()),
                    )

    def note(self, name: str) -> str | None:
        """Read a note."""
        found = self._ask("SELECT value FROM note WHERE name = ?", (name,))
        return str(found[0][0]) if found else None

    def set_note(self, name: str, value: str) -> None:
        """Write a note."""
        self._ask("INSERT OR REPLACE INTO note VALUES (?, ?)", (name, value))

    def close(self) -> None:
        """Close the file."""
        self._base.close()

    def __del__(self) -> None:
        with contextlib.suppress(Exception):  # at the end of the program anything may be gone
            self.close()

    def _select(self, query: str, values: Iterable[str]) -> list[tuple[Any, ...]]:
        """Ask for many values, some hundred at once."""
        wanted = list(dict.fromkeys(values))
        found: list[tuple[Any, ...]] = []
        for at in range(0, len(wanted), BATCH):
            some = wanted[at : at + BATCH]
            found += self._ask(f"{query} ({','.join('?' * len(some))})", some)
        return found

    def _ask(self, query: str, values: Sequence[str] = ()) -> list[tuple[Any, ...]]:
        return self._do(lambda base: base.execute(query, values).fetchall())

    def _forget(self, work: Callable[[sqlite3.Connection], int]) -> int:
        def whole(base: sqlite3.Connection) -> int:
            with transaction(base):
                gone = work(base)
            # The room is the disk's again; `execute` would give back a single page.
            base.executescript("PRAGMA incremental_vacuum")
            return gone

        return self._do(whole)

    def _do(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do something with the file; where it fails, do it with what takes its place."""
        if self._process != os.getpid():
            self._part_from_parent()
        with self._lock:
            try:
                return work(self._base)
            except sqlite3.Error as error:
                if self.path is None or not self.durable:
                    raise  # memory does not fail: the work itself is wrong
                self._base.close()
                damaged = self._identity if is_damaged(error) else None
                self._take(open_base(self.path, damaged) if damaged else without(self.path, error))
                return work(self._base)

    def _take(self, opened: Opened) -> None:
        self._base, self.durable, problem, self._identity = opened
        self.problem = problem or self.problem

    def _part_from_parent(self) -> None:
        """Open the file anew in a forked process: a connection must not cross a fork."""
        self._lock, self._process = threading.RLock(), os.getpid()
        if self.durable:
            self._of_parent = self._base  # not even closed here
            self._take(open_base(self.path))


@lru_cache
def state_of(versions: Versions) -> str:
    """Give the short name under which rows of these versions are kept."""
    return blake2b(json.dumps(astuple(versions)).encode(), digest_size=16).hexdigest()


def _columns(entry: Entry, state: str) -> tuple[str, ...]:
    day = entry.published.isoformat()
    return (entry.key, state, _utf8(entry.report_id), day, entry.marks, entry.packed)


def _utf8(text: str) -> str:
    """Write a text so that SQLite takes it: half a character becomes a question mark."""
    return text.encode(errors="replace").decode()


def _drop(base: sqlite3.Connection, keys: Iterable[str]) -> int:
    statement = "DELETE FROM located WHERE key = ?"
    return sum(base.execute(statement, (key,)).rowcount for key in keys)
