"""The answers that ship with the program: well formed, and all that the sample reports ask."""

from __future__ import annotations

import pytest

from geo.cli.cache import ask_samples
from geo.gazetteer.boundaries import Boundaries
from geo.gazetteer.index import Gazetteer
from geo.geocoding.export import to_lines
from geo.geocoding.geocoder import OfflineProvider
from geo.geocoding.intake import faults, read_lines
from geo.geocoding.warm import FILE, shipped_path, warm_up
from geo.store.ledger import Ledger

RENEW = "run: python -m geo cache warm"


@pytest.fixture(scope="module")
def lines():
    return shipped_path().read_text("utf-8").split("\n")


def test_it_is_well_formed_and_sorted(lines):
    contents = read_lines(lines, FILE)
    assert contents.answers
    assert list(faults(lines, contents, Boundaries.open())) == []


def test_it_is_what_export_would_write(lines):
    ledger = Ledger.open("sqlite://")
    warm_up(ledger)
    assert [*to_lines(ledger), ""] == lines


def test_the_sample_reports_need_no_look_up(monkeypatch):
    asked = []
    ask = OfflineProvider.ask

    def note(self, queries):
        asked.extend(query.name for query in queries)
        return ask(self, queries)

    monkeypatch.setattr(OfflineProvider, "ask", note)
    ledger = Ledger.open("sqlite://")
    assert warm_up(ledger) > 0
    ask_samples(ledger)
    assert asked == [], RENEW


def test_it_fits_the_gazetteer_that_ships(lines):
    versions = {row.version for row in read_lines(lines, FILE).answers}
    assert versions == {Gazetteer.open().version}, RENEW
