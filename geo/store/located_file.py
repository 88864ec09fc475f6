"""The SQLite file of located reports: opened, set aside where it is damaged, done without at need.

All in it can be made again from the reports, so nothing here ever stops anyone: where the file
cannot be had, everything goes on in memory, and a sentence says so.
"""

from __future__ import annotations

import contextlib
import sqlite3
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

BUSY_SECONDS = 10.0
"""How long a writer waits for another one's transaction before it goes on in memory."""

SCHEMA = 1
APPLICATION = int.from_bytes(b"SMlr")
"""What SQLite's header says the file is, so that no other database is ever written to."""

_TABLES = (
    "CREATE TABLE note (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    """CREATE TABLE located (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
        versions TEXT NOT NULL, report TEXT NOT NULL, published TEXT NOT NULL,
        marks TEXT NOT NULL, packed TEXT NOT NULL)""",
    "CREATE INDEX located_by_versions ON located (versions)",
    """CREATE TABLE asked (name TEXT NOT NULL,
        id INTEGER NOT NULL REFERENCES located (id) ON DELETE CASCADE,
        PRIMARY KEY (name, id)) WITHOUT ROWID""",
    "CREATE INDEX asked_by_id ON asked (id)",
)
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_MEMORY = "They are kept in memory until the program ends."


class ForeignError(Exception):
    """The file is the database of something else."""


class Opened(NamedTuple):
    """A connection, whether its rows outlive the program, and why not or what was lost."""

    base: sqlite3.Connection
    durable: bool
    problem: str | None
    identity: tuple[int, int] | None  # of the file, where it is one


def is_damaged(error: Exception) -> bool:
    """Tell a damaged file from a disk that cannot be written, a lock, and the like."""
    code = getattr(error, "sqlite_errorcode", None)
    return isinstance(error, sqlite3.Error) and code is not None and code & 0xFF in _DAMAGED


def open_base(path: Path | None, damaged: tuple[int, int] | None = None) -> Opened:
    """Open the file, or go on without one.

    Args:
        path: the file; ``None``: memory.
        damaged: the identity of a file that was found damaged; it is set aside if still there.
    """
    if path is None:
        return Opened(_memory(), durable=False, problem=None, identity=None)
    problem = None
    for _ in range(3):
        before = _identity(path)
        try:
            if damaged is not None and damaged == before:
                problem, before = _set_aside(path), None
            base = _open_file(path)
        except ForeignError:
            why = (
                f"{path} is the database of something else, so located reports are not kept there."
            )
            return Opened(_memory(), durable=False, problem=f"{why} {_MEMORY}", identity=None)
        except (sqlite3.Error, OSError) as error:
            if not is_damaged(error) or before is None:
                return without(path, error)
            damaged = before  # unless somebody else has set it aside meanwhile
        else:
            return Opened(base, durable=True, problem=problem, identity=_identity(path))
    return without(path, sqlite3.DatabaseError("it is damaged again and again"))


def without(path: Path, error: Exception) -> Opened:
    """Go on in memory, with what can be read of the file."""
    base = _memory()
    for how in ("mode=ro", "mode=ro&immutable=1"):
        with contextlib.suppress(sqlite3.Error, OSError):
            _copy(f"{path.resolve().as_uri()}?{how}", base)
            break
    why = f"Located reports cannot be kept in {path} ({_words(error)})."
    return Opened(base, durable=False, problem=f"{why} {_MEMORY}", identity=None)


def _words(error: Exception) -> str:
    words = error.strerror if isinstance(error, OSError) else str(error)
    return (words or type(error).__name__).splitlines()[0]


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _connect(address: str, *, uri: bool = False) -> sqlite3.Connection:
    base = sqlite3.connect(
        address, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False, uri=uri
    )
    # A damaged row is for the reader of the row to find, not for the look-up of five hundred.
    base.text_factory = partial(str, encoding="utf-8", errors="replace")
    return base


def _memory() -> sqlite3.Connection:
    base = _connect(":memory:", uri=True)  # so that ATTACH takes addresses, too
    _prepare(base)
    return base


def _open_file(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    base = _connect(str(path))
    try:
        _check_owner(base)
        base.execute("PRAGMA auto_vacuum=INCREMENTAL")  # counts only before the first page
        _write_ahead(base)
        base.execute("PRAGMA synchronous=NORMAL")  # with WAL: safe against kill -9
        _prepare(base)
    except BaseException:
        base.close()
        raise
    return base


def _write_ahead(base: sqlite3.Connection) -> None:
    """Let readers and a writer work at once. Here SQLite itself waits for no other opener."""
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            base.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.02)
        else:
            return


def _prepare(base: sqlite3.Connection) -> None:
    base.execute("PRAGMA foreign_keys=ON")
    with transaction(base):
        _check_owner(base)
        ((schema,),) = base.execute("PRAGMA user_version")
        if schema != SCHEMA:
            for name in ("asked", "located", "note"):
                base.execute(f"DROP TABLE IF EXISTS {name}")
            for statement in _TABLES:
                base.execute(statement)
            base.execute(f"PRAGMA application_id={APPLICATION}")
            base.execute(f"PRAGMA user_version={SCHEMA}")


def _check_owner(base: sqlite3.Connection) -> None:
    # In this order: another process may be making the tables, and the owner with them.
    ((tables,),) = base.execute("SELECT count(*) FROM sqlite_master")
    ((owner,),) = base.execute("PRAGMA application_id")
    if tables and owner != APPLICATION:
        raise ForeignError


@contextlib.contextmanager
def transaction(base: sqlite3.Connection) -> Iterator[None]:
    """Write all or nothing; what is read inside stays true until it is written."""
    base.execute("BEGIN IMMEDIATE")
    try:
        yield
        base.execute("COMMIT")
    except BaseException:
        if base.in_transaction:
            base.execute("ROLLBACK")
        raise


def _copy(address: str, base: sqlite3.Connection) -> None:
    base.execute("ATTACH ? AS old", (address,))
    try:
        ((schema,),) = base.execute("PRAGMA old.user_version")
        ((owner,),) = base.execute("PRAGMA old.application_id")
        if (schema, owner) != (SCHEMA, APPLICATION):
            return
        with transaction(base):
            base.execute("INSERT INTO note SELECT * FROM old.note")
            base.execute("INSERT INTO located SELECT * FROM old.located")
            base.execute("INSERT INTO asked SELECT * FROM old.asked")
    finally:
        base.execute("DETACH old")


def _set_aside(path: Path) -> str:
    """Move a damaged file out of the way, with what SQLite keeps beside it."""
    aside = path.with_name(f"{path.name}.damaged")
    for ending in ("-wal", "-shm", ""):
        with contextlib.suppress(FileNotFoundError):
            Path(f"{path}{ending}").replace(f"{aside}{ending}")
    return f"The store of located reports was damaged; it is now {aside}, and a new one is begun."
