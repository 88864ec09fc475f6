"""The ledger: where it is kept, and what happens when it cannot be."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from geo.errors import LedgerError, SettingError
from geo.store.ledger import Ledger
from geo.store.tables import meta, upsert

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'folder' / 'ledger.sqlite'}"


def test_a_note_is_there_after_opening_again(url):
    first = Ledger.open(url)
    first.set_note("colour", "red")
    first.set_note("colour", "blue")
    first.close()
    second = Ledger.open(url)
    assert second.note("colour") == "blue"
    assert second.problem is None
    assert second.writable
    assert second.durable


def test_the_file_is_in_wal_mode(url):
    ledger = Ledger.open(url)
    with ledger.read() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_a_precious_write_waits_for_the_disk_and_the_next_does_not(url):
    ledger = Ledger.open(url)
    with ledger.write(precious=True) as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
    with ledger.write() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 1


def test_a_failed_transaction_leaves_nothing(url):
    ledger = Ledger.open(url)

    def break_off():
        with ledger.write() as connection:
            upsert(connection, meta, [{"name": "a", "value": "1"}])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    assert ledger.note("a") is None


def test_reading_sees_no_half_written_batch(url):
    ledger = Ledger.open(url)
    with ledger.write() as connection:
        upsert(connection, meta, [{"name": "a", "value": "1"}])
        with ledger.read() as other:
            assert other.scalar(select(meta.c.value).where(meta.c.name == "a")) is None


def test_the_setting_names_the_place(monkeypatch, url):
    monkeypatch.setenv("STRIKEMAP_LEDGER", url)
    assert Ledger.open().url == url


@pytest.mark.parametrize("bad", ["x", "no url at all", "/just/a/path"])
def test_what_is_no_url_is_a_setting_error(monkeypatch, bad):
    monkeypatch.setenv("STRIKEMAP_LEDGER", bad)
    with pytest.raises(SettingError, match="STRIKEMAP_LEDGER"):
        Ledger.open()


def test_an_unknown_database_is_a_setting_error():
    with pytest.raises(SettingError, match="driver"):
        Ledger.open("oracle+nothing://host/name")


def test_a_folder_that_cannot_be_made_falls_back_to_memory(tmp_path):
    (tmp_path / "file").write_text("in the way")
    url = f"sqlite:///{tmp_path}/file/ledger.sqlite"
    ledger = Ledger.open(url)
    assert "in memory" in ledger.problem
    assert "\n" not in ledger.problem
    assert not ledger.durable
    ledger.set_note("a", "1")
    assert ledger.note("a") == "1"
    with pytest.raises(LedgerError):
        Ledger.open(url, strict=True)


def test_a_damaged_file_falls_back_and_is_left_as_it_is(tmp_path):
    path = tmp_path / "ledger.sqlite"
    path.write_bytes(b"This is no database." * 100)
    ledger = Ledger.open(f"sqlite:///{path}")
    assert "not a database" in ledger.problem
    assert ledger.note("a") is None
    assert path.read_bytes() == b"This is no database." * 100


def test_a_newer_schema_is_not_touched(url):
    ledger = Ledger.open(url)
    ledger.set_note("schema", "99")
    ledger.close()
    with pytest.raises(LedgerError, match="schema 99"):
        Ledger.open(url, strict=True)


def test_a_file_that_cannot_be_written_is_read(url, tmp_path):
    ledger = Ledger.open(url)
    ledger.set_note("a", "1")
    ledger.close()
    folder = tmp_path / "folder"
    (folder / "ledger.sqlite").chmod(0o444)
    folder.chmod(0o555)
    code = (
        "import os, sys\n"
        "from geo.store.ledger import Ledger\n"
        "Ledger.open('sqlite://').note('a')\n"  # loads all modules while it may read them
        "if os.getuid() == 0: os.setuid(65534)\n"
        "ledger = Ledger.open(sys.argv[1])\n"
        "print(ledger.writable, ledger.note('a'), ledger.problem)\n"
        "try:\n    ledger.set_note('a', '2')\n"
        "except Exception as error:\n    print(type(error).__name__, error)\n"
    )
    if os.getuid() == 0:  # pytest's own folders let nobody else through
        for parent in [tmp_path, *tmp_path.parents[:2]]:
            parent.chmod(parent.stat().st_mode | 0o055)
    done = subprocess.run(
        [sys.executable, "-c", code, url], capture_output=True, text=True, check=False
    )
    folder.chmod(0o755)
    lines = done.stdout.splitlines()
    assert lines[0].startswith("False 1 The ledger"), done
    assert "Stored answers are read" in lines[0]
    assert lines[1].startswith("LedgerError ")


def test_threads_share_a_ledger_in_memory():
    ledger = Ledger.open("sqlite://")

    def work(number: int) -> None:
        for turn in range(20):
            ledger.set_note(f"{number}-{turn}", "x")

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with ledger.read() as connection:
        assert len(connection.execute(select(meta)).all()) == 8 * 20 + 1
