"""The store of located reports: what it keeps, what it forgets, and that it never stops anyone."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import threading
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest
from factories import make_report, one
from kill_store_writers import VERSIONS, entry_of, run

from geo.errors import DataError
from geo.models import Report
from geo.store.ledger import Ledger
from geo.store.located import Entry, LocatedStore, key_of
from geo.store.located_text import from_lines, to_lines, warm_up
from geo.store.packing import pack, unpack
from geo.store.versions import Versions

HERE = Path(__file__).parent
ROOT = HERE.parent
LATER = replace(VERSIONS, rules="later")


def make_entry(number=0, *, names=("kyiv",), **more):
    more.setdefault("packed", pack(one(make_report(number))))
    more.setdefault("published", date(2024, 12, 26))
    more.setdefault("key", key_of(make_report(number), VERSIONS))
    return Entry(report_id=f"r{number}", names=frozenset(names), **more)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "folder" / "located.sqlite"


@pytest.fixture(params=["file", "memory"])
def store(request, path):
    opened = LocatedStore.open(path if request.param == "file" else None)
    yield opened
    opened.close()


# --- keys ---


def test_every_field_of_a_report_and_every_version_is_in_its_key():
    report = make_report()
    keys = {key_of(report, VERSIONS)}
    for field in fields(Report):
        value = date(2020, 1, 1) if field.name == "published" else "other"
        keys.add(key_of(replace(report, **{field.name: value}), VERSIONS))
    for field in fields(Versions):
        keys.add(key_of(report, replace(VERSIONS, **{field.name: "other"})))
    keys.add(key_of(replace(report, url=None), VERSIONS))
    assert len(keys) == 1 + len(fields(Report)) + len(fields(Versions)) + 1
    assert key_of(make_report(), replace(VERSIONS)) == key_of(report, VERSIONS)


def test_neighbouring_fields_do_not_run_into_each_other():
    first = make_report(outlet="ab", title="c")
    assert key_of(first, VERSIONS) != key_of(replace(first, outlet="a", title="bc"), VERSIONS)
    assert key_of(make_report(text="\ud800"), VERSIONS)


# --- rows in, rows out ---


def test_an_empty_store(store):
    assert store.count() == 0
    assert store.get_many(["a"]) == store.get_many([]) == {}
    assert store.keys_that_asked(["kyiv"]) == store.keys_that_asked([]) == set()
    assert store.names_of(["a"]) == {}
    assert store.drop(["a"]) == store.prune(set()) == store.forget_older(VERSIONS) == 0
    assert list(store.entries(VERSIONS)) == []
    store.put_many([], VERSIONS)
    assert store.problem is None


def test_what_is_put_is_got(store):
    located = one(make_report(1))
    entry = make_entry(1, names=("kyiv", "київ"), marks="m")
    store.put_many([entry, make_entry(2)], VERSIONS)
    row = store.get_many([entry.key, "another"])[entry.key]
    assert (row.key, row.packed, row.marks) == (entry.key, entry.packed, "m")
    assert unpack(row.packed, located.report) == located
    assert list(store.entries(VERSIONS)) == [entry, make_entry(2)]
    assert store.count() == 2


def test_a_row_replaces_one_of_its_key_with_its_names(store):
    store.put_many([make_entry(1, names=("kyiv", "odesa"))], VERSIONS)
    new = make_entry(1, names=("lviv",), packed="[2]", marks="m")
    store.put_many([new], VERSIONS)
    assert list(store.entries(VERSIONS)) == [new]
    assert store.keys_that_asked(["kyiv", "odesa"]) == set()
    assert store.names_of([new.key]) == {new.key: {"lviv"}}


def test_the_same_report_twice_in_a_batch_is_one_row(store):
    store.put_many([make_entry(1), make_entry(1)], VERSIONS)
    assert store.count() == 1


def test_who_asked(store):
    entries = [
        make_entry(1, names=("a", "b")),
        make_entry(2, names=("b",)),
        make_entry(3, names=()),
    ]
    store.put_many(entries, VERSIONS)
    first, second, third = (entry.key for entry in entries)
    assert store.keys_that_asked(["a"]) == {first}
    assert store.keys_that_asked(["b", "c"]) == {first, second}
    assert store.keys_that_asked(["b' OR '1"]) == set()
    assert store.names_of([first, third]) == {first: {"a", "b"}}


def test_half_a_character_in_a_name_does_no_harm(store):
    entry = make_entry(1, names=("a\ud800", "a\udfff"))
    store.put_many([replace(entry, report_id="\ud800")], VERSIONS)
    assert store.keys_that_asked(["a\ud800"]) == {entry.key}


def test_notes(store):
    assert store.note("x") is None
    store.set_note("x", "1")
    store.set_note("x", "2")
    assert store.note("x") == "2"


# --- forgetting ---


def test_dropped_rows_are_gone_with_their_names(store):
    entries = [make_entry(number) for number in range(4)]
    store.put_many(entries, VERSIONS)
    assert store.drop([entries[0].key, entries[1].key, "unknown"]) == 2
    assert store.keys_that_asked(["kyiv"]) == {entries[2].key, entries[3].key}
    assert store.prune({entries[3].key, "unknown"}) == 1
    assert [entry.report_id for entry in store.entries(VERSIONS)] == ["r3"]
    assert store.prune(set()) == 1
    assert store.count() == 0


def test_what_older_versions_have_read_goes(store):
    versions = [replace(VERSIONS, rules=str(number)) for number in range(5)]
    for number, some in enumerate(versions):
        store.put_many([make_entry(number, key=f"{number}-{n}") for n in range(3)], some)
    assert store.forget_older(versions[0]) == 6
    left = {number for number in range(5) if list(store.entries(versions[number]))}
    assert left == {0, 3, 4}
    assert store.forget_older(versions[0]) == 0
    assert store.forget_older(LATER, others=0) == 9
    assert store.keys_that_asked(["kyiv"]) == set()


def test_the_file_shrinks(path):
    store = LocatedStore.open(path)
    store.put_many([make_entry(n, packed="x" * 5000) for n in range(500)], VERSIONS)
    store.close()
    full = path.stat().st_size
    store = LocatedStore.open(path)
    store.prune(set())
    store.close()
    assert path.stat().st_size < full / 10


# --- as text ---


def test_text_goes_out_and_comes_in(store):
    entries = [
        make_entry(3, published=date(2024, 12, 1), names=("київ", "a")),
        make_entry(1, packed=json.dumps(["line\u2028end", 1.5, None], separators=(",", ":"))),
        make_entry(2, marks="m"),
    ]
    store.put_many(reversed(entries), VERSIONS)
    lines = list(to_lines(store, VERSIONS))
    assert [json.loads(line).get("report") for line in lines] == [None, "r3", "r1", "r2"]
    assert not any(len(line.splitlines()) != 1 for line in lines)
    other = LocatedStore.open(None)
    assert from_lines(other, lines, VERSIONS) == (3, 0)
    assert list(to_lines(other, VERSIONS)) == lines
    assert from_lines(other, [*lines, ""], VERSIONS) == (0, 0)


def test_packed_reports_survive_as_text(store):
    from test_packing import located_sample  # noqa: PLC0415  (the pipeline, for this test alone)

    located = located_sample()
    keys = [key_of(some.report, VERSIONS) for some in located]
    store.put_many(
        [
            Entry(
                key=key,
                packed=pack(some),
                report_id=some.report.id,
                published=some.report.published,
                names=frozenset(),
            )
            for key, some in zip(keys, located, strict=True)
        ],
        VERSIONS,
    )
    other = LocatedStore.open(None)
    from_lines(other, list(to_lines(store, VERSIONS)), VERSIONS)
    rows = other.get_many(keys)
    assert [unpack(rows[k].packed, s.report) for k, s in zip(keys, located, strict=True)] == list(
        located
    )


def test_lines_of_other_versions_and_damaged_ones_are_left_out_and_counted(store):
    store.put_many([make_entry(n) for n in range(3)], VERSIONS)
    lines = list(to_lines(store, VERSIONS))
    other = LocatedStore.open(None)
    assert from_lines(other, lines, LATER) == (0, 3)
    assert from_lines(other, ["no header", *lines], VERSIONS) == (0, 4)
    assert from_lines(other, [], VERSIONS) == (0, 0)
    good = json.loads(lines[1])
    bad = [
        "{",
        "[]",
        "[" * 99_999,
        json.dumps(good | {"names": "kyiv"}),
        json.dumps(good | {"names": [1]}),
        json.dumps(good | {"key": None}),
        json.dumps(good | {"published": "yesterday"}),
        json.dumps(good | {"located": "x"}),
        json.dumps(good | {"located": [float("nan")]}),
        json.dumps(good | {"located": ["\ud800"]}),
    ]
    assert from_lines(other, [lines[0], *bad, lines[2]], VERSIONS) == (1, len(bad))


def test_what_is_there_is_not_overwritten_by_a_text(store):
    store.put_many([make_entry(1, marks="shipped")], VERSIONS)
    lines = list(to_lines(store, VERSIONS))
    store.put_many([make_entry(1, marks="newer")], VERSIONS)
    assert from_lines(store, lines, VERSIONS) == (0, 0)
    assert next(store.entries(VERSIONS)).marks == "newer"


def test_a_shipped_text_is_read_once(store, tmp_path):
    file = tmp_path / "located.jsonl"
    assert warm_up(store, file, VERSIONS) == (0, 0)
    source = LocatedStore.open(None)
    source.put_many([make_entry(n) for n in range(3)], VERSIONS)
    file.write_text("".join(f"{line}\n" for line in to_lines(source, VERSIONS)), encoding="utf-8")
    assert warm_up(store, file, VERSIONS) == (3, 0)
    store.prune(set())
    assert warm_up(store, file, VERSIONS) == (0, 0)
    assert warm_up(store, file, LATER) == (0, 3)
    assert warm_up(store, tmp_path, VERSIONS) == (0, 0)


# --- many rows, threads, processes, kills ---


def test_twenty_thousand(store):
    entries = [
        make_entry(n, key=f"{n:032x}", packed="[]", names={f"name {n % 100}", "ukraine"})
        for n in range(20_000)
    ]
    for at in range(0, len(entries), 1000):
        store.put_many(entries[at : at + 1000], VERSIONS)
    keys = [entry.key for entry in entries]
    assert store.get_many([*keys, *keys, "x"]).keys() == set(keys)
    assert store.keys_that_asked(["ukraine"]) == set(keys)
    assert len(store.keys_that_asked(f"name {n}" for n in range(50))) == 10_000
    assert len(store.names_of(keys)) == 20_000
    assert sum(1 for _ in to_lines(store, VERSIONS)) == 20_001
    assert store.prune(set(keys[:100])) == 19_900


def test_threads_share_a_store(store):
    failures = []

    def work(number):
        try:
            for turn in range(20):
                store.put_many(
                    [make_entry(n, key=f"{number}-{turn}-{n}") for n in range(3)], VERSIONS
                )
                assert len(store.get_many([f"{number}-{turn}-{n}" for n in range(3)])) == 3
        except BaseException as error:  # noqa: BLE001  (a thread tells nobody otherwise)
            failures.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert store.count() == 6 * 20 * 3


WRITER = """
import sys
from pathlib import Path
sys.path[:0] = sys.argv[3:]
from kill_store_writers import VERSIONS, entry_of
from geo.store.located import LocatedStore
store = LocatedStore.open(Path(sys.argv[1]))
for turn in range(40):
    store.put_many([entry_of(f"{sys.argv[2]}-{turn}"), entry_of(f"shared-{turn}")], VERSIONS)
assert store.durable and store.problem is None, store.problem
"""


def test_processes_share_a_file_that_none_of_them_has_made(path):
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, path, str(number), ROOT, HERE])
        for number in range(6)
    ]
    assert [writer.wait(120) for writer in writers] == [0] * 6
    store = LocatedStore.open(path)
    assert store.count() == 6 * 40 + 40
    assert len(store.names_of([f"shared-{turn}" for turn in range(40)])) == 40
    assert len(list(path.parent.iterdir())) <= 3  # the file, and what SQLite keeps beside it


def test_nothing_acknowledged_is_lost_to_a_kill(path):
    path.parent.mkdir()
    count, lost, check = run(12, path)
    assert (lost, check) == ([], "ok")
    assert count


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("durable", [True, False])
def test_a_forked_process_has_a_connection_of_its_own(path, durable):
    store = LocatedStore.open(path if durable else None)
    store.put_many([make_entry(1)], VERSIONS)
    child = os.fork()
    if child == 0:
        try:
            store.put_many([make_entry(2)], VERSIONS)
            os._exit(0 if store.count() == 2 else 1)
        finally:
            os._exit(2)
    assert os.waitpid(child, 0)[1] == 0
    assert store.count() == (2 if durable else 1)


# --- disks and files that fail ---


def test_a_store_is_there_after_opening_again(path):
    store = LocatedStore.open(path)
    store.put_many([make_entry(1)], VERSIONS)
    assert store.durable
    store.close()
    again = LocatedStore.open(path)
    assert list(again.entries(VERSIONS)) == [make_entry(1)]
    base = sqlite3.connect(path)
    assert base.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    base.close()


def test_none_is_memory():
    store = LocatedStore.open(None)
    assert not store.durable
    assert store.problem is None


def assert_works(store):
    store.put_many([make_entry(7)], VERSIONS)
    assert make_entry(7).key in store.get_many([make_entry(7).key])
    assert store.keys_that_asked(["kyiv"])


@pytest.mark.parametrize(
    "content",
    [b"This is no database." * 500, b"SQLite format 3\x00" + b"\xff" * 9000, b"\x00" * 99],
)
def test_a_damaged_file_is_set_aside(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    store = LocatedStore.open(path)
    assert "damaged" in store.problem
    assert "\n" not in store.problem
    assert store.durable
    assert path.with_name("located.sqlite.damaged").read_bytes() == content
    assert_works(store)
    store.close()
    assert LocatedStore.open(path).problem is None


def damage(path, at):
    with path.open("r+b") as file:
        file.seek(at)
        file.write(b"\xa5" * 4096)


def test_a_file_that_is_damaged_further_in_is_set_aside_when_that_is_read(path):
    store = LocatedStore.open(path)
    store.put_many([make_entry(n, key=f"{n:032x}") for n in range(2000)], VERSIONS)
    store.close()
    for page in range(1, path.stat().st_size // 4096, 3):
        damage(path, page * 4096)
    store = LocatedStore.open(path)
    keys = [f"{n:032x}" for n in range(2000)]
    assert len(store.get_many(keys)) < 2000
    assert "damaged" in store.problem
    assert store.durable
    assert_works(store)
    assert path.with_name("located.sqlite.damaged").exists()
    assert LocatedStore.open(path).problem is None


def test_damage_that_two_find_is_set_aside_once(path):
    first = LocatedStore.open(path)
    first.put_many([make_entry(n, key=f"{n:032x}") for n in range(2000)], VERSIONS)
    first.close()
    stores = [LocatedStore.open(path), LocatedStore.open(path)]
    for page in range(1, path.stat().st_size // 4096):
        damage(path, page * 4096)
    keys = [f"{n:032x}" for n in range(2000)]
    for store in stores:
        store.get_many(keys)
    stores[0].put_many([make_entry(7)], VERSIONS)
    assert all(store.durable for store in stores)
    assert stores[1].get_many([make_entry(7).key])
    assert_works(stores[1])


def test_a_damaged_row_costs_that_row(path):
    store = LocatedStore.open(path)
    store.put_many([make_entry(1), make_entry(2)], VERSIONS)
    store.close()
    base = sqlite3.connect(path)
    base.execute("UPDATE located SET packed = CAST(x'5bff5d' AS TEXT) WHERE report = 'r1'")
    base.execute("UPDATE located SET published = 'never' WHERE report = 'r1'")
    base.commit()
    base.close()
    store = LocatedStore.open(path)
    rows = store.get_many([make_entry(1).key, make_entry(2).key])
    with pytest.raises(DataError):
        unpack(rows[make_entry(1).key].packed, make_report(1))
    assert rows[make_entry(2).key].packed == make_entry(2).packed
    assert [entry.report_id for entry in store.entries(VERSIONS)] == ["r2"]


def test_a_database_of_something_else_is_left_alone(path):
    ledger = Ledger.open(f"sqlite:///{path}")
    ledger.set_note("a", "1")
    ledger.close()
    before = path.read_bytes()
    store = LocatedStore.open(path)
    assert "something else" in store.problem
    assert not store.durable
    assert_works(store)
    store.close()
    assert path.read_bytes() == before


def test_a_file_of_another_schema_is_begun_anew(path):
    store = LocatedStore.open(path)
    store.put_many([make_entry(1)], VERSIONS)
    store.close()
    base = sqlite3.connect(path)
    base.execute("PRAGMA user_version=99")
    base.execute("ALTER TABLE located DROP COLUMN marks")
    base.close()
    store = LocatedStore.open(path)
    assert store.durable
    assert store.count() == 0
    assert_works(store)


@pytest.mark.parametrize("place", ["file/located.sqlite", "folder"])
def test_a_place_that_cannot_be_had_leaves_it_in_memory(tmp_path, place):
    (tmp_path / "file").write_text("in the way")
    (tmp_path / "folder").mkdir()
    store = LocatedStore.open(tmp_path / place)
    assert "in memory" in store.problem
    assert "\n" not in store.problem
    assert not store.durable
    assert_works(store)


def test_a_full_disk_leaves_it_in_memory_with_all_that_was_there(path):
    store = LocatedStore.open(path)
    store.put_many([make_entry(1)], VERSIONS)
    pages = store._base.execute("PRAGMA page_count").fetchone()[0]
    store._base.execute(f"PRAGMA max_page_count={pages + 1}")
    store.put_many([make_entry(n, packed="x" * 5000) for n in range(2, 50)], VERSIONS)
    assert "full" in store.problem
    assert "in memory" in store.problem
    assert not store.durable
    assert store.count() == 49
    assert_works(store)
    store.close()
    assert [entry.report_id for entry in LocatedStore.open(path).entries(VERSIONS)] == ["r1"]


def test_a_lock_that_is_never_given_back_leaves_it_in_memory(path, monkeypatch):
    monkeypatch.setattr("geo.store.located_file.BUSY_SECONDS", 0.05)
    store = LocatedStore.open(path)
    store.put_many([make_entry(1)], VERSIONS)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    store.put_many([make_entry(2)], VERSIONS)
    assert "locked" in store.problem
    assert store.count() == 2
    other.close()


def test_a_file_that_cannot_be_written_is_read(path, tmp_path):
    store = LocatedStore.open(path)
    store.put_many([make_entry(1)], VERSIONS)
    store.close()
    path.chmod(0o444)
    path.parent.chmod(0o555)
    code = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "sys.path[:0] = sys.argv[2:]\n"
        "from kill_store_writers import VERSIONS, entry_of\n"
        "from geo.store.located import LocatedStore\n"
        "LocatedStore.open(None).put_many([entry_of('x')], VERSIONS)\n"  # loads all modules
        "if os.getuid() == 0: os.setuid(65534)\n"
        "store = LocatedStore.open(Path(sys.argv[1]))\n"
        "print(store.durable, store.count(), store.problem)\n"
        "store.put_many([entry_of('a')], VERSIONS)\n"
        "print(store.count(), len(store.keys_that_asked(['kyiv', 'kursk'])))\n"
    )
    if os.getuid() == 0:  # pytest's own folders let nobody else through
        for parent in [tmp_path, *tmp_path.parents[:2]]:
            parent.chmod(parent.stat().st_mode | 0o055)
    done = subprocess.run(
        [sys.executable, "-c", code, path, ROOT, HERE], capture_output=True, text=True, check=False
    )
    path.parent.chmod(0o755)
    lines = done.stdout.splitlines()
    assert lines, done
    assert lines[0].startswith("False 1 Located reports cannot be kept in"), done
    assert lines[1] == "2 2"


def test_entries_of_the_kill_script_are_entries():
    store = LocatedStore.open(None)
    store.put_many([entry_of("a")], VERSIONS)
    assert list(store.entries(VERSIONS)) == [entry_of("a")]
