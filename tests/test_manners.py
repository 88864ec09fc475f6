"""A provider on its bad days: how often it is asked, for how long, and what is stored after."""

from __future__ import annotations

import dataclasses
import re
import socket
import subprocess
import sys
import threading
import time
from itertools import pairwise
from pathlib import Path

import pytest
from misbehaving import MisbehavingServer

from geo.errors import (
    ProviderError,
    ProviderRefusedError,
    ProviderTimeoutError,
)
from geo.geocoding.cache import CachedProvider
from geo.geocoding.limiter import Limiter
from geo.geocoding.manners import CASES, Patience, case_of
from geo.geocoding.online import Known, OnlineProvider
from geo.geocoding.providers.catalogue import BY_NAME
from geo.geocoding.providers.forms import Endpoint
from geo.geocoding.transport import Deadline, TimedOutError, UnreachableError, fetch, retry_after
from geo.models import PlaceKind, Query
from geo.store import geocodes
from geo.store.ledger import Ledger

SHORT = Patience(total=1.5, attempt=0.5, attempts=3, backoff=0.05, retry_after=0.5)
KURSK = Query(name="Kursk")


class Anywhere:
    """Boundaries that know nothing."""

    def contains(self, _area, _lat, _lon):
        return None

    def area_at(self, _lat, _lon):
        return None

    def country_at(self, _lat, _lon):
        return None


def provider_at(url, ledger, *, row="nominatim", interval=0.0, patience=SHORT):
    scheme, _, domain = url.partition("://")
    return OnlineProvider(
        BY_NAME[row],
        Endpoint(scheme, domain, "war-desk/1.0 (desk@paper.org)", "secret-key"),
        Limiter(ledger, url, interval),
        known=Known(Anywhere(), {"adm1:RU.41": "Kursk Oblast"}.get),
        patience=patience,
    )


@pytest.fixture
def ledger(tmp_path):
    ledger = Ledger.open(f"sqlite:///{tmp_path}/ledger.sqlite")
    yield ledger
    ledger.close()


# What the server does to each request; how many requests that makes; what the user is told.
BAD_DAYS = [
    ("hang", 3, ProviderTimeoutError, "did not answer in time"),
    ("drip", 3, ProviderTimeoutError, "did not answer in time"),
    ("drip:head", 3, ProviderTimeoutError, "did not answer in time"),
    ("status:429", 3, ProviderError, "asks for fewer requests"),
    ("status:429,0", 3, ProviderError, "asks for fewer requests"),
    ("status:429,3600", 1, ProviderError, "Retry-After 3600 s"),
    ("status:503", 3, ProviderError, "out of order"),
    ("status:503,3600", 1, ProviderError, "out of order"),
    ("status:503,Fri, 31 Dec 2999 23:59:59 GMT", 1, ProviderError, "out of order"),
    ("status:500", 3, ProviderError, "out of order"),
    ("status:400", 1, ProviderRefusedError, "refused"),
    ("status:401", 1, ProviderRefusedError, "key"),
    ("status:403", 1, ProviderRefusedError, "STRIKEMAP_USER_AGENT"),
    ("status:404", 1, ProviderRefusedError, "STRIKEMAP_GEOCODER_URL"),
    ("status:204", 1, ProviderError, "unexpected"),
    ("html", 1, ProviderError, "not JSON"),
    ("json:{}", 1, ProviderError, "no list of places"),
    ("json:null", 1, ProviderError, "no list of places"),
    ('json:{"error": "Bad day"}', 1, ProviderError, "no list of places"),
    ('json:[{"lat": "x"}]', 1, ProviderError, "unexpected form"),
    ('json:[{"lat": "99", "lon": "1"}]', 1, ProviderError, "unexpected form"),
    ("json:" + "[" * 100_000, 1, ProviderError, "not JSON"),
    ("redirect", 1, ProviderError, "another address"),
    ("reset", 3, ProviderError, "broke in the middle"),
    ("cut", 3, ProviderError, "broke in the middle"),
    ("flood", 1, ProviderError, "more than 2 MB"),
]


@pytest.mark.parametrize(("behaviour", "requests", "error", "words"), BAD_DAYS)
def test_a_bad_day(ledger, behaviour, requests, error, words):
    with MisbehavingServer(behaviour) as server:
        cached = CachedProvider(provider_at(server.url, ledger), ledger)
        start = time.monotonic()
        with pytest.raises(error, match=re.escape(words)) as caught:
            cached.ask([KURSK])
        took = time.monotonic() - start
        assert server.count == requests
    message = str(caught.value)
    assert took < SHORT.total + 1.0
    assert list(geocodes.every(ledger)) == []
    assert "\n" not in message
    assert "Traceback" not in message
    assert message.startswith("nominatim ")


def test_nobody_listens(ledger):
    with MisbehavingServer() as server:
        url = server.url
    with pytest.raises(ProviderError, match="nothing listens there"):
        CachedProvider(provider_at(url, ledger), ledger).ask([KURSK])


def test_a_name_that_no_resolver_knows(ledger, monkeypatch):
    def unknown(*_, **__):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(ProviderError, match="its name is not known"):
        CachedProvider(provider_at("https://maps.test", ledger), ledger).ask([KURSK])


def test_a_resolver_that_hangs(ledger, monkeypatch):
    over = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: over.wait(20))
    start = time.monotonic()
    with pytest.raises(ProviderTimeoutError):
        CachedProvider(provider_at("https://maps.test", ledger), ledger).ask([KURSK])
    assert time.monotonic() - start < SHORT.total + 0.5
    over.set()


def test_the_next_attempt_may_succeed(ledger):
    with MisbehavingServer("status:503", "reset", "ok") as server:
        cached = CachedProvider(provider_at(server.url, ledger), ledger)
        (answer,) = cached.ask([KURSK])
        assert server.count == 3
    assert answer.matches[0].place.place_id == "osm:n27504067"
    assert [row.status for row in geocodes.every(ledger)] == ["hit"]


def test_a_short_retry_after_is_waited_for(ledger):
    with MisbehavingServer("status:429,1", "ok") as server:
        patience = dataclasses.replace(SHORT, total=5.0, retry_after=2.0)
        provider_at(server.url, ledger, patience=patience).ask([KURSK])
        assert server.gaps()[0] >= 1.0


def test_a_clean_empty_answer_is_a_miss(ledger):
    with MisbehavingServer("json:[]") as server:
        cached = CachedProvider(provider_at(server.url, ledger), ledger)
        assert cached.ask([KURSK])[0].matches == ()
        assert cached.ask([KURSK])[0].matches == ()
        assert server.count == 1
    assert [row.status for row in geocodes.every(ledger)] == ["miss"]


def test_the_request_carries_the_context(ledger):
    with MisbehavingServer("ok") as server:
        provider = provider_at(server.url, ledger)
        provider.ask([Query(name="Kursk", admin1="RU.41", kind=PlaceKind.SETTLEMENT, lang="uk")])
        provider.ask([Query(name="Kursk", country="RU")])
        structured, free = server.requests
    assert "User-Agent: war-desk/1.0 (desk@paper.org)" in structured
    assert "city=Kursk&state=Kursk+Oblast&" in structured
    assert "countrycodes=ru" in structured
    assert "accept-language=uk%2Cen" in structured
    assert "q=Kursk&" in free
    assert "countrycodes=ru" in free


def test_each_status_has_one_case():
    for status in range(100, 600):
        assert status in case_of(status).statuses
    assert not case_of(403).again
    assert case_of(503).again
    assert all(case.why for case in CASES)


def test_a_key_is_never_shown(ledger):
    with MisbehavingServer("status:403") as server:
        provider = provider_at(server.url, ledger, row="opencage")
        with pytest.raises(ProviderRefusedError) as caught:
            provider.ask([KURSK])
    assert "secret-key" not in str(caught.value)


def test_retry_after_is_seconds_or_a_date():
    assert retry_after("120") == 120
    assert retry_after("Fri, 31 Dec 1999 23:59:59 GMT") == 0
    assert retry_after("soon") is None
    assert retry_after(None) is None


def test_a_deadline_that_has_passed_sends_nothing():
    with MisbehavingServer("ok") as server:
        with pytest.raises(TimedOutError):
            fetch(server.url, {}, Deadline.after(-1))
        assert server.count == 0


def test_a_broken_status_line_is_unreachable():
    with MisbehavingServer("ok") as server:
        server._ok = lambda connection, *_: connection.sendall(b"SMTP ready\r\n\r\n")
        with pytest.raises(UnreachableError):
            fetch(server.url, {}, Deadline.after(1))


# Turns ------------------------------------------------------------------------------------------


def test_equal_lookups_make_one_request(ledger):
    with MisbehavingServer("ok:0.3") as server:
        cached = CachedProvider(provider_at(server.url, ledger), ledger)
        answers = []
        threads = [
            threading.Thread(target=lambda: answers.extend(cached.ask([KURSK]))) for _ in range(20)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert server.count == 1
    assert len(answers) == 20
    assert all(answer.matches for answer in answers)


def test_equal_lookups_share_a_failure(ledger):
    with MisbehavingServer("status:403") as server:
        server._status, slow = lambda *_: time.sleep(0.3) or slow(*_), server._status
        cached = CachedProvider(provider_at(server.url, ledger), ledger)
        errors = []

        def ask():
            try:
                cached.ask([KURSK])
            except ProviderRefusedError as error:
                errors.append(error)

        threads = [threading.Thread(target=ask) for _ in range(10)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert server.count == 1
    assert len(errors) == 10


WORKER = """
import sys, threading
sys.path[:0] = sys.argv[4:]
from geo.models import Query
from geo.geocoding.cache import CachedProvider
from geo.store.ledger import Ledger
from test_manners import SHORT, provider_at
import dataclasses
url, ledger_url, names = sys.argv[1], sys.argv[2], sys.argv[3].split(",")
ledger = Ledger.open(ledger_url, strict=True)
patience = dataclasses.replace(SHORT, total=10.0, attempt=5.0)
cached = CachedProvider(provider_at(url, ledger, interval=0.1, patience=patience), ledger)
threads = [threading.Thread(target=cached.ask, args=([Query(name=name)],)) for name in names]
for thread in threads: thread.start()
for thread in threads: thread.join()
"""


def run_workers(server, ledger, lists):
    here = Path(__file__).parent
    started = [
        subprocess.Popen(
            [sys.executable, "-c", WORKER, server.url, ledger.url, names, here.parent, here]
        )
        for names in lists
    ]
    for process in started:
        assert process.wait(60) == 0


def test_the_rule_holds_across_processes_and_threads(ledger):
    with MisbehavingServer("ok:0.01") as server:
        names = [f"Town {number}" for number in range(24)]
        run_workers(server, ledger, [",".join(names[at : at + 4]) for at in range(0, 24, 4)])
        assert server.count == 24
        assert min(server.gaps()) >= 0.1
        # one at a time: each begins after the one before it has ended
        spans = sorted(zip(server.begun, server.ended, strict=True))
        assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_equal_lookups_of_processes_make_one_request(ledger):
    with MisbehavingServer("ok:0.3") as server:
        run_workers(server, ledger, ["Kursk,Kursk,Kursk"] * 4)
        assert server.count == 1


def test_a_killed_holder_is_forgotten(ledger):
    now = [1000.0]
    limiter = Limiter(ledger, "x", 1.0, hold=5.0, clock=lambda: now[0])
    limiter._queue("dead", 2000.0)
    slept = []

    def sleep(seconds):
        slept.append(seconds)
        now[0] += seconds

    other = Limiter(ledger, "x", 1.0, hold=5.0, clock=lambda: now[0], sleep=sleep)
    with other.turn():
        assert now[0] == pytest.approx(1005.0, abs=0.1)


def test_a_queue_that_is_too_long_says_so(ledger):
    now = [1000.0]

    def sleep(seconds):
        now[0] += seconds

    def make():
        return Limiter(ledger, "x", 90.0, clock=lambda: now[0], sleep=sleep, patience=60.0)

    with make().turn():
        pass

    def again():
        with make().turn():
            pass

    with pytest.raises(ProviderTimeoutError, match="queue"):
        again()


def test_a_clock_that_was_set_back_does_not_stop_everything(ledger):
    now = [1_000_000.0]
    with Limiter(ledger, "x", 1.0, clock=lambda: now[0]).turn():
        pass
    now[0] = 10.0
    with Limiter(ledger, "x", 1.0, clock=lambda: now[0], patience=5.0).turn():
        pass


def test_a_ledger_that_is_not_kept_asks_nobody(ledger):
    broken = Ledger.open("sqlite:////dev/null/ledger.sqlite")
    with MisbehavingServer("ok") as server:
        cached = CachedProvider(provider_at(server.url, broken), broken)
        with pytest.raises(ProviderRefusedError, match="ledger"):
            cached.ask([KURSK])
        assert server.count == 0
