"""The ledger: one small database of what is precious, on SQLite (WAL) or, by URL, on PostgreSQL.

This module opens it and says what can be done with it; `geo.store.geocodes` keeps answers in it,
`geo.store.slots` the turns of a provider. A disk that cannot be written never stops a reader:
`Ledger.open` then reads what is there, or keeps everything in memory, and `problem` says so in a
sentence for the page and the terminal.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, create_engine, event, extract, func, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import StaticPool

from geo.errors import LedgerError, SettingError
from geo.settings import Settings
from geo.store.tables import SCHEMA, meta, metadata, upsert

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from sqlalchemy.engine import URL

BUSY_SECONDS = 30.0
"""How long a writer waits for another one's transaction before it gives up."""


@dataclass(slots=True, eq=False)
class Ledger:
    """An open ledger. Safe to share between threads.

    Attributes:
        writable: False where rows can only be read.
        durable: False where rows are lost when the program ends.
        problem: one sentence on why it is not both, or ``None``.
    """

    engine: Engine
    url: str
    writable: bool = True
    durable: bool = True
    problem: str | None = None
    _turn: threading.RLock = field(default_factory=threading.RLock)

    @classmethod
    def open(cls, url: str | None = None, *, strict: bool = False) -> Ledger:
        """Open the ledger at a SQLAlchemy URL, or the user's own, making it where it is missing.

        Args:
            url: ``sqlite:///path``, ``sqlite://`` (memory) or ``postgresql+psycopg://…``;
                by default STRIKEMAP_LEDGER, else a file in the user's cache folder.
            strict: raise instead of falling back to reading only or to memory.

        Raises:
            SettingError: the URL is none, or its driver is not installed.
            LedgerError: the ledger cannot be opened and written (only if `strict`).
        """
        address = _address(url or Settings.from_env(os.environ).ledger)
        try:
            if address.get_backend_name() != "sqlite":
                return _open_server(address)
            return _open_file(address)
        except LedgerError as error:
            if strict:
                raise
            return _open_fallback(address, str(error))

    @contextlib.contextmanager
    def read(self) -> Iterator[Connection]:
        """Lend a connection for reading.

        Raises:
            LedgerError: the database fails.
        """
        with self._own_turn(), _told(self.url), self.engine.connect() as connection:
            yield connection

    @contextlib.contextmanager
    def write(self, *, precious: bool = False) -> Iterator[Connection]:
        """Lend a connection inside a transaction that is committed at the end.

        On SQLite it starts with BEGIN IMMEDIATE, so that what is read in it stays true until it
        is written. `precious` waits for the disk itself: for what a person typed.

        Raises:
            LedgerError: the ledger is read-only, or the database fails (a full disk).
        """
        if not self.writable:
            raise LedgerError(self.problem or "The ledger can only be read.")
        with self._own_turn(), _told(self.url), self.engine.connect() as connection:
            wait_for_disk = precious and self.is_sqlite
            if wait_for_disk:
                _pragma(connection, "synchronous=FULL")
            try:
                with connection.execution_options(strikemap_begin="BEGIN IMMEDIATE").begin():
                    yield connection
            finally:
                if wait_for_disk:
                    _pragma(connection, "synchronous=NORMAL")

    @property
    def is_sqlite(self) -> bool:
        """Tell SQLite from a server."""
        return self.engine.dialect.name == "sqlite"

    def now(self) -> float:
        """Give Unix seconds; on a server its own, since several machines share it."""
        if self.is_sqlite:
            return time.time()
        with self.read() as connection:
            return float(connection.scalar(select(extract("epoch", func.clock_timestamp()))) or 0)

    def note(self, name: str) -> str | None:
        """Read one value of the `meta` table."""
        with self.read() as connection:
            return connection.scalar(select(meta.c.value).where(meta.c.name == name))

    def set_note(self, name: str, value: str) -> None:
        """Write one value of the `meta` table."""
        row = {"name": name, "value": value}
        with self.write() as connection:
            upsert(connection, meta, [row])

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()

    def __del__(self) -> None:
        # Drivers complain of connections that nobody closed.
        with contextlib.suppress(Exception):  # at the end of the program anything may be gone
            self.close()

    def _own_turn(self) -> contextlib.AbstractContextManager[object]:
        # One connection holds a database in memory, so threads take turns on it.
        one_connection = isinstance(self.engine.pool, StaticPool)
        return self._turn if one_connection else contextlib.nullcontext()


def _pragma(connection: Connection, setting: str) -> None:
    """Change how SQLite works, outside of any transaction."""
    driver: Any = connection.connection.driver_connection
    driver.execute(f"PRAGMA {setting}")


@contextlib.contextmanager
def _told(url: str) -> Iterator[None]:
    """Turn a database's failure into one sentence."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        cause = str(error.orig if isinstance(error, DBAPIError) else error).strip()
        words = (cause or type(error).__name__).splitlines()[0]
        raise LedgerError(f"The ledger {url} failed: {words}.") from error


def _address(url: str) -> URL:
    try:
        return make_url(url)
    except ArgumentError as error:
        message = (
            "STRIKEMAP_LEDGER is not a database URL; write sqlite:///folder/ledger.sqlite"
            " or postgresql+psycopg://user@host/name."
        )
        raise SettingError(message) from error


def _open_server(address: URL) -> Ledger:
    shown = address.render_as_string(hide_password=True)
    try:
        engine = create_engine(address, pool_pre_ping=True)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        message = (
            f"The driver of the ledger {shown} is not installed: pip install 'psycopg[binary]'."
        )
        raise SettingError(message) from error
    with _told(shown):
        _create_tables(engine)
    return Ledger(engine=engine, url=shown)


def _create_tables(engine: Engine) -> None:
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            # Two sessions that create the same table at once would make one of them fail.
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(7411)")
        metadata.create_all(connection)
    _check_schema(engine)


def _check_schema(engine: Engine) -> None:
    with engine.connect() as connection:
        found = connection.scalar(select(meta.c.value).where(meta.c.name == "schema"))
    if found is not None and found != SCHEMA:
        message = (
            f"The ledger {engine.url.render_as_string(hide_password=True)} has schema {found}, this"
            f" program writes {SCHEMA}: export it with the version that made it, and import that."
        )
        raise LedgerError(message)


def _open_file(address: URL) -> Ledger:
    """Open a SQLite ledger for writing, or raise LedgerError."""
    shown = address.render_as_string(hide_password=True)
    path = address.database
    in_memory = path in {None, "", ":memory:"}
    if not in_memory:
        try:
            Path(str(path)).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            message = f"The folder of the ledger {shown} cannot be made: {error.strerror}."
            raise LedgerError(message) from error
    engine = _sqlite_engine(address, in_memory=in_memory)
    try:
        with _told(shown):
            _prepare(engine, in_memory=in_memory)
    except LedgerError:
        engine.dispose()
        raise
    return Ledger(engine=engine, url=shown, durable=not in_memory)


def _prepare(engine: Engine, *, in_memory: bool) -> None:
    with engine.connect() as connection:
        if not in_memory:
            _pragma(connection, "journal_mode=WAL")
        writing = connection.execution_options(strikemap_begin="BEGIN IMMEDIATE")
        with writing.begin():
            metadata.create_all(writing)
            first = sqlite.insert(meta).values(name="schema", value=SCHEMA)
            writing.execute(first.on_conflict_do_nothing())
    _check_schema(engine)


def _open_fallback(address: URL, why: str) -> Ledger:
    """Read the file that cannot be written, or start empty in memory."""
    path = Path(str(address.database))
    if address.get_backend_name() == "sqlite" and path.is_file():
        # A WAL database opens on a read-only disk only as immutable; where a writer is at work
        # (the disk is writable then, only not for us) mode=ro alone sees its newest rows.
        for how in ("mode=ro", "mode=ro&immutable=1"):
            reader = make_url(f"sqlite:///file:{path.as_posix()}?{how}&uri=true")
            engine = _sqlite_engine(reader, in_memory=False)
            with contextlib.suppress(SQLAlchemyError, LedgerError):
                _check_schema(engine)
                problem = f"{why} Stored answers are read; new ones are not kept."
                shown = address.render_as_string(hide_password=True)
                return Ledger(engine=engine, url=shown, writable=False, problem=problem)
            engine.dispose()
    ledger = _open_file(make_url("sqlite://"))
    ledger.problem = f"{why} Answers are kept in memory until the program ends."
    return ledger


def _sqlite_engine(address: URL, *, in_memory: bool) -> Engine:
    options: dict[str, Any] = {"connect_args": {"timeout": BUSY_SECONDS}}
    if in_memory:
        options["poolclass"] = StaticPool
        options["connect_args"]["check_same_thread"] = False
    engine = create_engine(address, **options)

    def on_connect(connection: Any, _record: object) -> None:  # noqa: ANN401  (DBAPI has no types)
        connection.isolation_level = None  # the driver begins nothing by itself
        connection.execute("PRAGMA synchronous=NORMAL")  # with WAL: safe against kill -9

    def on_begin(connection: Connection) -> None:
        how = connection.get_execution_options().get("strikemap_begin", "BEGIN")
        connection.exec_driver_sql(how)

    event.listen(engine, "connect", on_connect)
    event.listen(engine, "begin", on_begin)
    return engine
