"""A stored report is read anew when somebody has decided one of its names, and only then."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from kill_store_writers import VERSIONS
from test_cache import KURSK, FakeProvider

from geo.geocoding.answers import normal_name
from geo.geocoding.cache import CachedProvider
from geo.geocoding.contexts import queries_of
from geo.geocoding.decided import Overheard, decisions, mark_of, outdated
from geo.geocoding.export import to_lines
from geo.geocoding.intake import read_lines, take_in
from geo.geocoding.review import Decision, decide
from geo.models import Match, Query, Report
from geo.pipeline import Resources, locate
from geo.settings import Settings
from geo.store.ledger import Ledger
from geo.store.located import Entry, LocatedStore, key_of
from geo.store.packing import pack

NOW = datetime(2025, 1, 1, tzinfo=UTC)
DAY = date(2024, 12, 27)
REPORTS = tuple(
    Report(id=str(number), text=text, published=DAY)
    for number, text in enumerate(
        (
            "Russian shelling killed three people in Kherson on Thursday, officials said.",
            "A drone hit a plant in the Kursk region on Thursday, the governor said.",
            "Three people were killed in County Down and in Ada and Canyon counties, police said.",
            "Nothing was said.",
        )
    )
)


@pytest.fixture
def ledger():
    return Ledger.open("sqlite://")


def provider_over(ledger, gazetteer):
    """Open a provider as a start of the program does: it has not been asked yet."""
    return CachedProvider(gazetteer, ledger)


@pytest.fixture(scope="module")
def resources():
    return Resources.open(Settings(ledger="sqlite://"))


def read(store, reports, ledger, resources):
    """Locate and store as the page will: decisions first, then the provider."""
    decided = decisions(ledger)
    fresh = replace(resources, provider=provider_over(ledger, resources.provider.provider))
    for report in reports:
        heard = Overheard(fresh.provider)
        located = locate(report, replace(fresh, provider=heard))
        entry = Entry(
            key=key_of(report, VERSIONS),
            packed=pack(located),
            report_id=report.id,
            published=report.published,
            names=frozenset(heard.names),
            marks=mark_of(heard.names, decided),
        )
        store.put_many([entry], VERSIONS)
    return store.get_many(key_of(report, VERSIONS) for report in reports)


def say(ledger, name, match=None, now=NOW):
    decide(ledger, Decision(Query(name=name), match, "Somebody", "a map"), now)


def test_without_decisions_there_are_no_marks(ledger):
    assert decisions(ledger) == {}
    assert mark_of({"kursk"}, {}) == mark_of({"kursk"}, {"kyiv": "x"}) == ""


def test_a_mark_is_of_the_names_and_of_what_was_decided():
    decided = {"kursk": "1", "kyiv": "2"}
    marks = {
        mark_of({"kursk"}, decided),
        mark_of({"kyiv", "x"}, decided),
        mark_of(["kyiv", "kursk"], decided),
        mark_of({"kursk"}, {"kursk": "3"}),
    }
    assert len(marks) == 4
    assert "" not in marks
    assert mark_of(["kursk", "kyiv"], decided) == mark_of({"kyiv", "kursk"}, decided)


def test_each_decision_is_seen_and_its_replacement(ledger):
    say(ledger, "Kursk")
    first = decisions(ledger)
    assert set(first) == {"kursk"}
    decide(ledger, Decision(Query(name="KURSK", country="RU"), None, "Who", "why"), NOW)
    second = decisions(ledger)
    say(ledger, "Kursk", Match(place=KURSK, name="Kursk"))
    third = decisions(ledger)
    assert len({some["kursk"] for some in (first, second, third)}) == 3


def test_decisions_are_the_same_after_they_came_in_as_text(ledger):
    say(ledger, "Kursk", Match(place=KURSK, name="Kursk"))
    say(ledger, "Qwertovka")
    other = Ledger.open("sqlite://")
    take_in(other, read_lines(list(to_lines(ledger)), "x"))
    assert decisions(other) == decisions(ledger)


def test_a_ledger_that_fails_has_no_decisions(tmp_path):
    ledger = Ledger.open(f"sqlite:///{tmp_path}/ledger.sqlite")
    say(ledger, "Kursk")
    with ledger.write() as connection:
        connection.exec_driver_sql("DROP TABLE reviews")
    assert decisions(ledger) == {}


def test_what_an_online_provider_has_answered_counts_only_where_one_is_asked(ledger):
    online = CachedProvider(FakeProvider(), ledger)
    CachedProvider(FakeProvider(name="embedded", online=False), ledger).ask([Query(name="Sumy")])
    online.ask([Query(name="Kursk")])
    assert decisions(ledger) == {}
    offline = FakeProvider(online=False)
    assert decisions(ledger, offline) == {}
    assert set(decisions(ledger, online)) == {"kursk"}
    before = decisions(ledger, online)
    say(ledger, "Kursk")
    assert decisions(ledger, online)["kursk"] != before["kursk"]


def test_every_name_that_a_decision_could_change_is_overheard(ledger, resources):
    for report in REPORTS:
        heard = Overheard(resources.provider)
        located = locate(report, replace(resources, provider=heard))
        assert located == locate(report, resources)
        assert {
            normal_name(query.name)
            for resolution in located.resolutions
            for query in queries_of(resolution)
        } <= heard.names
    assert (heard.name, heard.version, heard.online, heard.licence) == (
        resources.provider.name,
        resources.provider.version,
        resources.provider.online,
        resources.provider.licence,
    )
    heard = Overheard(resources.provider)
    locate(REPORTS[2], replace(resources, provider=heard))
    assert {"canyon county", "down"} <= heard.names  # asked, though no mention is called so


def test_a_decision_outdates_those_that_asked_the_name_and_only_once(ledger, resources):
    store = LocatedStore.open(None)
    rows = read(store, REPORTS, ledger, resources)
    assert {row.marks for row in rows.values()} == {""}
    assert outdated(store, rows, decisions(ledger)) == frozenset()
    say(ledger, "Kherson")
    touched = outdated(store, rows, decisions(ledger))
    assert touched == {key_of(REPORTS[0], VERSIONS)}
    before = rows
    rows = read(store, REPORTS, ledger, resources)
    assert outdated(store, rows, decisions(ledger)) == frozenset()
    changed = {key for key, row in rows.items() if row.packed != before[key].packed}
    assert changed == touched
    say(ledger, "Kherson", now=NOW.replace(year=2026))
    assert outdated(store, rows, decisions(ledger)) == touched
    say(ledger, "Poltava")
    assert outdated(store, rows, decisions(ledger)) == touched


def test_a_decision_that_is_gone_outdates_as_well(ledger, resources):
    store = LocatedStore.open(None)
    say(ledger, "Kherson")
    rows = read(store, REPORTS, ledger, resources)
    assert outdated(store, rows, {}) == {key_of(REPORTS[0], VERSIONS)}


def test_what_is_decided_while_reports_are_read_is_read_once_more(ledger, resources):
    store = LocatedStore.open(None)
    decided = decisions(ledger)
    say(ledger, "Kherson")  # after the decisions were read, before the provider was asked
    rows = read(store, REPORTS[:1], ledger, resources)
    (row,) = rows.values()
    store.put_many(
        [replace(entry, marks=mark_of(entry.names, decided)) for entry in store.entries(VERSIONS)],
        VERSIONS,
    )
    assert "decided by Somebody" in row.packed
    assert outdated(store, store.get_many(rows), decisions(ledger)) == set(rows)
