"""The ledger under fire, on SQLite and on a real PostgreSQL: kills, many writers, full disks."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from pg_server import HOW, binaries, pg_server, url_of
from sqlalchemy import event, text
from test_cache import FakeProvider

from geo.errors import LedgerError
from geo.geocoding.cache import CachedProvider
from geo.geocoding.export import to_lines
from geo.geocoding.intake import read_lines, take_in
from geo.geocoding.limiter import Limiter
from geo.models import Query
from geo.store import geocodes, slots
from geo.store.ledger import Ledger

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def server():
    if binaries() is None or importlib.util.find_spec("psycopg") is None:
        pytest.skip(HOW)
    with pg_server(fsync="off") as folder:
        yield folder


@pytest.fixture
def pg_url(server, request):
    name = f"test_{abs(hash(request.node.nodeid))}"
    admin = Ledger.open(url_of(server))
    with admin.engine.connect() as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT")
        connection.execute(text(f"CREATE DATABASE {name}"))
    admin.close()
    return url_of(server, name)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/ledger.sqlite"
    return request.getfixturevalue("pg_url")


def test_nothing_acknowledged_is_lost_to_a_kill(url):
    done = subprocess.run(
        [sys.executable, HERE / "kill_writers.py", "12", url],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 lost" in done.stdout


WRITER = """
import sys
sys.path[:0] = sys.argv[3:]
from geo.models import Query
from geo.geocoding.cache import CachedProvider
from geo.store.ledger import Ledger
from test_cache import FakeProvider
ledger = Ledger.open(sys.argv[1], strict=True)
cached = CachedProvider(FakeProvider(online=False), ledger)
for number in range(50):
    cached.ask([Query(name=f"{sys.argv[2]}-{number}"), Query(name=f"shared-{number}")])
assert cached.problem is None, cached.problem
"""


def test_eight_writers_lose_nothing(url):
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, url, str(number), HERE.parent, HERE])
        for number in range(8)
    ]
    assert [writer.wait(120) for writer in writers] == [0] * 8
    ledger = Ledger.open(url)
    names = {row.name for row in geocodes.every(ledger)}
    ledger.close()
    assert len(names) == 8 * 50 + 50


def test_the_whole_way_on_either(url):
    ledger = Ledger.open(url)
    provider = FakeProvider()
    cached = CachedProvider(provider, ledger)
    cached.ask([Query(name="Kursk"), Query(name="Nowhere", country="RU")])
    CachedProvider(provider, ledger).ask([Query(name="Kursk"), Query(name="Nowhere", country="RU")])
    assert len(provider.queries) == 2
    lines = list(to_lines(ledger))
    assert take_in(ledger, read_lines(lines, "x")) == (0, 0)
    ledger.close()
    again = Ledger.open(url)
    assert again.writable
    assert again.problem is None
    again.close()


def test_one_leader_a_key(url):
    ledger = Ledger.open(url)
    led = []

    def lead(holder):
        if slots.lead(ledger, "key", holder, 100.0, 200.0):
            led.append(holder)

    threads = [threading.Thread(target=lead, args=(str(number),)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(led) == 1
    assert slots.is_led(ledger, "key", 150.0)
    assert not slots.is_led(ledger, "key", 201.0)
    slots.land(ledger, "key", led[0])
    assert slots.lead(ledger, "key", "other", 150.0, 200.0)
    ledger.close()


def test_one_turn_at_a_time(url):
    ledger = Ledger.open(url)
    inside, most = [0], [0]
    guard = threading.Lock()

    def work():
        with Limiter(ledger, "x", 0.001).turn():
            with guard:
                inside[0] += 1
                most[0] = max(most[0], inside[0])
            with guard:
                inside[0] -= 1

    threads = [threading.Thread(target=work) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1]
    ledger.close()


def test_the_time_is_near_ours(url):
    ledger = Ledger.open(url)
    assert abs(ledger.now() - time.time()) < 60
    ledger.close()


def test_a_server_that_is_gone_is_one_sentence(tmp_path):
    if importlib.util.find_spec("psycopg") is None:
        pytest.skip(HOW)
    url = f"postgresql+psycopg://somebody:secret@/x?host={tmp_path}"
    with pytest.raises(LedgerError) as caught:
        Ledger.open(url, strict=True)
    assert "\n" not in str(caught.value)
    assert "secret" not in str(caught.value)
    ledger = Ledger.open(url)
    assert "in memory" in ledger.problem
    assert "secret" not in ledger.problem
    ledger.set_note("a", "1")


def test_a_full_disk_is_told_of_and_reading_goes_on(tmp_path):
    ledger = Ledger.open(f"sqlite:///{tmp_path}/ledger.sqlite")
    CachedProvider(FakeProvider(online=False), ledger).ask([Query(name="Kursk")])
    with ledger.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()

    def no_more_room(connection, _record):
        connection.execute(f"PRAGMA max_page_count={pages + 1}")

    ledger.engine.dispose()
    event.listen(ledger.engine, "connect", no_more_room)
    cached = CachedProvider(FakeProvider(online=False), ledger)
    answers = cached.ask([Query(name=f"Town {number}") for number in range(900)])
    assert len(answers) == 900
    assert "full" in cached.problem
    assert "in memory" in cached.problem
    later = CachedProvider(FakeProvider(online=False), ledger)
    assert later.ask([Query(name="Kursk")])[0].matches
    assert later.asked == 0
    ledger.close()
