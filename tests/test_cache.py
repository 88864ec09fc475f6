"""The geocode cache: what is asked, what is kept, and what is believed."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.errors import LedgerError, ProviderError, ProviderTimeoutError
from geo.geocoding.answers import (
    answer_of,
    context_key,
    normal_name,
    pack,
    question_of,
    stamp,
    status_of,
    unpack,
)
from geo.geocoding.cache import CachedProvider
from geo.geocoding.geocoder import ChainProvider, NotLiveError, OfflineProvider, in_context
from geo.models import Answer, Match, MatchKind, Place, PlaceKind, Query, Role
from geo.store import geocodes
from geo.store.ledger import Ledger

START = datetime(2025, 1, 1, tzinfo=UTC)

KURSK = Place(
    place_id="gn:538560",
    name="Kursk",
    kind=PlaceKind.SETTLEMENT,
    lat=51.73733,
    lon=36.18735,
    country="RU",
    admin1="RU.41",
    admin1_name="Kursk Oblast",
    population=440052,
)
REGION = dataclasses.replace(KURSK, place_id="adm1:RU.41", kind=PlaceKind.ADMIN1, lat=51.7)
NAMESAKE = dataclasses.replace(KURSK, place_id="gn:1", country="UA", admin1="UA.05", lat=48.1)


class Clock:
    def __init__(self):
        self.now = START

    def __call__(self):
        return self.now


class FakeProvider:
    """Knows a few names, remembers what it was asked, and fails on command."""

    licence = "test"
    version = "http://127.0.0.1/"

    def __init__(self, *, name="fake", online=True, places=(KURSK,)):
        self.name = name
        self.online = online
        self.places = places
        self.queries = []
        self.failure = None

    def ask(self, queries):
        self.queries += queries
        if self.failure is not None:
            raise self.failure
        return [
            Answer(
                query=query,
                provider=self.name,
                licence=self.licence,
                matches=tuple(
                    Match(place=place, name=place.name)
                    for place in self.places
                    if place.name.casefold() == query.name.casefold()
                ),
                raw='{"some": "words"}',
            )
            for query in queries
        ]


@pytest.fixture
def ledger(tmp_path):
    ledger = Ledger.open(f"sqlite:///{tmp_path}/ledger.sqlite")
    yield ledger
    ledger.close()


def names(*words):
    return [Query(name=word) for word in words]


def test_a_second_run_asks_nothing(ledger):
    first = FakeProvider()
    before = CachedProvider(first, ledger).ask(names("Kursk", "Nowhere"))
    second = FakeProvider()
    after = CachedProvider(second, ledger).ask(names("Kursk", "Nowhere"))
    assert [query.name for query in first.queries] == ["Kursk", "Nowhere"]
    assert second.queries == []
    assert after == before
    assert after[0].matches[0].place == KURSK
    assert after[1].matches == ()
    assert after[0].fetched_at is not None


def test_answers_keep_the_order_of_the_queries_and_their_words(ledger):
    provider = FakeProvider()
    cached = CachedProvider(provider, ledger)
    asked = names("Nowhere", "KURSK", "Kursk", "Nowhere", "  kursk ")
    answers = cached.ask(asked)
    assert [answer.query for answer in answers] == asked
    assert [bool(answer.matches) for answer in answers] == [False, True, True, False, True]
    assert len(provider.queries) == 2


def test_the_context_is_part_of_the_key(ledger):
    provider = FakeProvider()
    cached = CachedProvider(provider, ledger)
    cached.ask([
        Query(name="Kursk"),
        Query(name="Kursk", country="RU"),
        Query(name="Kursk", admin1="RU.41"),
        Query(name="Kursk", lang="ru"),
        Query(name="Kursk", kind=PlaceKind.ADMIN1),
    ])  # fmt: skip
    assert len(provider.queries) == 5


def test_another_version_of_the_data_is_asked_anew(ledger):
    CachedProvider(FakeProvider(), ledger).ask(names("Kursk"))
    newer = FakeProvider()
    newer.version = "http://127.0.0.2/"
    CachedProvider(newer, ledger).ask(names("Kursk"))
    assert len(newer.queries) == 1


def test_the_row_tells_where_the_answer_came_from(ledger):
    clock = Clock()
    CachedProvider(FakeProvider(), ledger, clock=clock).ask([Query(name="Kursk", country="RU")])
    (row,) = geocodes.every(ledger)
    assert row.query == "Kursk"
    assert row.name == "kursk"
    assert row.status == "hit"
    assert row.country == "RU"
    assert row.licence == "test"
    assert row.raw == '{"some": "words"}'
    assert row.fetched_at == "2025-01-01T00:00:00Z"
    assert row.expires_at == stamp(START + timedelta(days=180))


@pytest.mark.parametrize(("name", "days"), [("Kursk", 180), ("Nowhere", 7)])
def test_answers_grow_old(ledger, name, days):
    clock = Clock()
    provider = FakeProvider()
    cached = CachedProvider(provider, ledger, clock=clock)
    cached.ask(names(name))
    clock.now += timedelta(days=days) - timedelta(seconds=1)
    cached.ask(names(name))
    assert len(provider.queries) == 1
    clock.now += timedelta(seconds=2)
    cached.ask(names(name))
    assert len(provider.queries) == 2


def test_the_gazetteer_does_not_grow_old(ledger):
    clock = Clock()
    provider = FakeProvider(online=False)
    CachedProvider(provider, ledger, clock=clock).ask(names("Kursk"))
    clock.now += timedelta(days=5000)
    CachedProvider(provider, ledger, clock=clock).ask(names("Kursk"))
    assert len(provider.queries) == 1


@pytest.mark.parametrize("failure", [ProviderError("It broke."), ProviderTimeoutError("It hung.")])
def test_a_failure_is_raised_and_never_stored(ledger, failure):
    provider = FakeProvider()
    provider.failure = failure
    cached = CachedProvider(provider, ledger)
    with pytest.raises(type(failure)):
        cached.ask(names("Kursk"))
    assert list(geocodes.every(ledger)) == []
    provider.failure = None
    assert cached.ask(names("Kursk"))[0].matches


def test_what_was_answered_before_a_failure_is_kept(ledger):
    provider = FakeProvider()
    cached = CachedProvider(provider, ledger)

    def ask_once(queries):
        provider.ask = broken
        return FakeProvider.ask(provider, queries)

    def broken(_queries):
        raise ProviderError("It broke.")

    provider.ask = ask_once
    with pytest.raises(ProviderError):
        cached.ask(names("Kursk", "Nowhere"))
    assert [row.query for row in geocodes.every(ledger)] == ["Kursk"]


def test_an_old_answer_serves_during_an_outage_and_says_so(ledger):
    clock = Clock()
    provider = FakeProvider()
    CachedProvider(provider, ledger, clock=clock).ask(names("Kursk"))
    clock.now += timedelta(days=365)
    provider.failure = ProviderError("It broke.")
    cached = CachedProvider(provider, ledger, clock=clock)
    (answer,) = cached.ask(names("Kursk"))
    assert answer.stale
    assert answer.matches[0].place == KURSK
    assert answer.fetched_at == START
    provider.failure = None
    (answer,) = cached.ask(names("Kursk"))
    assert not answer.stale
    assert answer.fetched_at == clock.now


@pytest.mark.parametrize("damage", ["[[1]]", "not json", '[["x"]]', "7"])
def test_a_damaged_row_is_asked_anew_and_replaced(ledger, damage):
    CachedProvider(FakeProvider(), ledger).ask(names("Kursk"))
    (row,) = geocodes.every(ledger)
    geocodes.store(ledger, [row._replace(matches=damage)])
    provider = FakeProvider()
    assert CachedProvider(provider, ledger).ask(names("Kursk"))[0].matches
    assert len(provider.queries) == 1
    (after,) = geocodes.every(ledger)
    assert after.matches == row.matches


def test_an_old_answer_serves_where_turns_cannot_be_noted(ledger):
    clock = Clock()
    provider = FakeProvider()
    CachedProvider(provider, ledger, clock=clock).ask(names("Kursk"))
    clock.now += timedelta(days=365)
    provider.failure = LedgerError("The ledger failed: database or disk is full.")
    assert CachedProvider(provider, ledger, clock=clock).ask(names("Kursk"))[0].stale
    with pytest.raises(LedgerError):
        CachedProvider(provider, ledger, clock=clock).ask(names("Elsewhere"))


def test_a_page_that_may_not_ask_reads_the_cache(ledger):
    CachedProvider(FakeProvider(), ledger).ask(names("Kursk"))
    provider = FakeProvider()
    page = CachedProvider(provider, ledger, live=False)
    assert page.ask(names("Kursk"))[0].matches
    with pytest.raises(NotLiveError, match="Nowhere"):
        page.ask(names("Nowhere"))
    assert provider.queries == []


def review(query, matches, who="Ann"):
    return geocodes.ReviewRow(
        key=context_key(query),
        **question_of(query),
        matches=pack(matches),
        reviewed_by=who,
        reviewed_at="2025-02-01T00:00:00Z",
        why="The report's photograph shows it.",
    )


def test_a_person_outranks_the_provider(ledger):
    query = Query(name="Kursk")
    ticks = [0.0]
    provider = FakeProvider()
    cached = CachedProvider(provider, ledger, monotonic=lambda: ticks[0])
    assert cached.ask([query])[0].matches[0].place == KURSK
    geocodes.store_reviews(ledger, [review(query, [Match(place=NAMESAKE, name="Kursk")])])
    ticks[0] += 6
    (answer,) = cached.ask([query])
    assert answer.matches[0].place == NAMESAKE
    assert answer.reviewed_by == "Ann"
    assert answer.provider == "review"


def test_a_review_holds_for_its_context_and_any_kind_of_place(ledger):
    geocodes.store_reviews(ledger, [review(Query(name="Kursk", country="RU"), [])])
    cached = CachedProvider(FakeProvider(), ledger)
    assert cached.ask([Query(name="Kursk", country="RU")])[0].matches == ()
    kind = Query(name="Kursk", country="RU", kind=PlaceKind.SETTLEMENT)
    assert cached.ask([kind])[0].reviewed_by == "Ann"
    assert cached.ask([Query(name="Kursk")])[0].reviewed_by is None


def test_a_disk_that_fills_up_is_told_of_and_the_answer_still_given(ledger, monkeypatch):
    provider = FakeProvider()
    cached = CachedProvider(provider, ledger)

    def full(*_):
        raise LedgerError("The ledger failed: database or disk is full.")

    monkeypatch.setattr(geocodes, "store", full)
    assert cached.ask(names("Kursk"))[0].matches
    assert "disk is full" in cached.problem
    cached.ask(names("Kursk"))
    assert len(provider.queries) == 1


def test_a_truly_full_database_is_told_of(ledger):
    cached = CachedProvider(FakeProvider(), ledger)
    with ledger.read() as connection:
        connection.connection.driver_connection.execute("PRAGMA max_page_count=1")
        words = [f"Town {number} {'x' * 200}" for number in range(500)]
    answers = CachedProvider(FakeProvider(online=False), ledger).ask(names(*words))
    assert len(answers) == 500
    cached.ask(names("Kursk"))


class Names:
    version = "abc"

    def __init__(self, found=(), misspelt=()):
        self.found, self.misspelt = found, misspelt

    def find(self, _name):
        return tuple(Match(place=place, name=place.name) for place in self.found)

    def fuzzy(self, _name):
        kind = MatchKind.FUZZY
        return tuple(Match(place=place, name=place.name, kind=kind) for place in self.misspelt)


def test_a_namesake_outside_of_the_region_is_no_answer():
    matches = Names((NAMESAKE, REGION, KURSK)).find("Kursk")
    kept = in_context(matches, Query(name="Kursk", admin1="RU.41"))
    assert [match.place for match in kept] == [REGION, KURSK]
    kept = in_context(matches, Query(name="Kursk", country="RU", kind=PlaceKind.SETTLEMENT))
    assert [match.place for match in kept] == [KURSK, REGION]


def test_a_misspelling_counts_only_where_nothing_else_is_found():
    both = OfflineProvider(Names((KURSK,), (NAMESAKE,)))
    assert [m.place for m in both.ask(names("Kursk"))[0].matches] == [KURSK]
    bent = OfflineProvider(Names((), (KURSK,)))
    assert bent.ask(names("Kurks"))[0].matches[0].kind is MatchKind.FUZZY


def test_the_chain_asks_online_only_for_what_the_gazetteer_lacks():
    online = FakeProvider(name="online", places=[dataclasses.replace(KURSK, name="Hamlet")])
    chain = ChainProvider(FakeProvider(online=False), online)
    answers = chain.ask(names("Kursk", "Hamlet", "Nowhere"))
    assert [query.name for query in online.queries] == ["Hamlet", "Nowhere"]
    assert [answer.provider for answer in answers] == ["fake", "online", "online"]


def test_the_chain_keeps_a_guess_that_nobody_betters():
    guess = OfflineProvider(Names((), (KURSK,)))
    chain = ChainProvider(guess, FakeProvider(name="online", places=()))
    assert chain.ask(names("Kurks"))[0].provider == "offline"


def test_the_chain_does_without_what_may_not_be_asked(ledger):
    online = FakeProvider(name="online", places=[dataclasses.replace(KURSK, name="Hamlet")])
    CachedProvider(online, ledger).ask(names("Hamlet"))
    page = CachedProvider(online, ledger, live=False)
    chain = ChainProvider(OfflineProvider(Names()), page)
    answers = chain.ask(names("Elsewhere", "Hamlet"))
    assert [answer.provider for answer in answers] == ["offline", "online"]
    assert len(online.queries) == 1


def test_the_chain_does_not_hide_an_outage():
    online = FakeProvider(name="online")
    online.failure = ProviderError("It broke.")
    with pytest.raises(ProviderError):
        ChainProvider(OfflineProvider(Names()), online).ask(names("Hamlet"))


@pytest.mark.parametrize(
    ("matches", "status"),
    [
        ([], "miss"),
        ([Match(place=KURSK, name="Kursk")], "hit"),
        ([Match(place=KURSK, name="Kursk"), Match(place=NAMESAKE, name="Kursk")], "ambiguous"),
        (
            [
                Match(place=KURSK, name="Kursk"),
                Match(place=NAMESAKE, name="Kursk", kind=MatchKind.FUZZY),
            ],
            "hit",
        ),
    ],
)
def test_status(matches, status):
    assert status_of(matches) == status


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sloviansk", "  SLOVIANSK\u00a0"),
        ("Kam\u2019yanske", "Kam\u02bcyanske"),
        ("Кам'янське", "КАМ\u2019ЯНСЬКЕ"),
        ("Ⅳ District", "iv district"),
        ("Stary\tOskol", "stary  oskol"),
        ("Rostov\u2010on\u2010Don", "Rostov-on-Don"),
    ],
)
def test_spellings_that_share_a_key(one, other):
    assert normal_name(one) == normal_name(other)


@pytest.mark.parametrize(("one", "other"), [("US", "us"), ("Ky.", "KY."), ("IN", "in")])
def test_abbreviations_keep_their_case(one, other):
    assert normal_name(one) != normal_name(other)


@given(st.text())
def test_a_normal_name_stays(name):
    assert normal_name(normal_name(name)) == normal_name(name)


words = st.text(min_size=1, max_size=8)
places = st.builds(
    Place,
    place_id=words,
    name=words,
    kind=st.sampled_from(PlaceKind),
    lat=st.floats(-90, 90),
    lon=st.floats(-180, 180),
    country=st.none() | words,
    admin1=st.none() | words,
    admin1_name=st.none() | words,
    population=st.integers(0, 10**8),
    source=words,
)
some_matches = st.lists(
    st.builds(
        Match,
        place=places,
        name=words,
        kind=st.sampled_from(MatchKind),
        role=st.sampled_from(Role),
    ),
    max_size=4,
)


@given(some_matches)
def test_what_is_packed_comes_out_the_same(matches):
    assert list(unpack(pack(matches))) == matches


@given(st.builds(Query, name=words, country=st.none() | words), some_matches)
@settings(deadline=None)  # opening a database takes as long as the disk takes
def test_any_answer_survives_the_ledger(query, matches):
    ledger = Ledger.open("sqlite://")
    provider = FakeProvider()
    answer = Answer(query=query, provider="fake", licence="test", matches=tuple(matches))
    provider.ask = lambda _: [answer]
    first = CachedProvider(provider, ledger).ask([query])
    provider.ask = None
    assert CachedProvider(provider, ledger).ask([query]) == first
    (row,) = geocodes.every(ledger)
    kept = geocodes.Kept(row.key, row.matches, row.fetched_at, row.expires_at, row.licence)
    assert answer_of(kept, query, "fake") == first[0]
    ledger.close()
