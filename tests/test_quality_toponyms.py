"""A gate: no change may make places worse than the floors in floors.toml."""

from __future__ import annotations

import hashlib
import tomllib
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest

from geo.evaluate.toponyms.measure import evaluate, gold_spots, read_gold, reader
from geo.evaluate.toponyms.scores import apart, pair_spans
from geo.extract.cutting.document import read_document
from geo.gazetteer.index import Gazetteer
from geo.models import PlaceKind, Report, Role
from geo.pipeline import Resources
from geo.toponyms.finding import find_toponyms

GOLDEN = Path(__file__).parent / "golden"
FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))
CORPORA = sorted(FLOORS["toponyms"])


@pytest.fixture(scope="module")
def read():
    return reader(Resources.offline())


@pytest.fixture(scope="module")
def results(read):
    return {name: evaluate(gold(name), read, samples=0) for name in CORPORA}


def gold(name):
    return read_gold(GOLDEN / f"{name}.jsonl")


def floor(name):
    return FLOORS["toponyms"][name]


@pytest.mark.parametrize("name", CORPORA)
def test_the_corpus_is_the_one_that_the_floors_were_measured_on(name):
    digest = hashlib.sha256((GOLDEN / f"{name}.jsonl").read_bytes()).hexdigest()
    assert digest == floor(name)["sha256"], "measure anew, then set sha256 and floors together"


@pytest.mark.parametrize("name", CORPORA)
def test_annotations_are_exact(name):
    for row in gold(name):
        for group in ("toponyms", "metonyms", "demonyms"):
            for spot in row.get(group, ()):
                assert row["text"][spot["start"] : spot["end"]] == spot["text"], row["id"]


@pytest.mark.parametrize("name", CORPORA)
def test_figures_stay_above_their_floors(name, results):
    found = results[name].figures
    assert found.f1 >= floor(name)["f1"]
    assert found.within >= floor(name)["within_161_km"]
    assert found.end_f1 >= floor(name)["end_f1"]


@pytest.mark.parametrize("name", CORPORA)
def test_settlements_are_right_or_openly_unresolved(name, read):
    right = total = unresolved = 0
    foreign = []
    for row in gold(name):
        report = Report(id=row["id"], text=row["text"], published=date(2024, 12, 26))
        found = [each for each in read(report) if each.mention.role is Role.LITERAL]
        spots = gold_spots(row["toponyms"])
        spans = [(each.mention.start, each.mention.end) for each in found]
        for i, j in pair_spans([(s.start, s.end) for s in spots], spans):
            if row["toponyms"][i].get("kind") != PlaceKind.SETTLEMENT or not spots[i].placed:
                continue
            total += 1
            place = found[j].place
            if place is None:
                unresolved += 1
                continue
            km = apart(
                spots[i],
                gold_spots([{"start": 0, "end": 1, "lat": place.lat, "lon": place.lon}])[0],
            )
            right += km <= 25
            if km > 300:
                foreign.append((row["id"], found[j].mention.text, place.name, place.country))
    floors = floor(name)
    assert right / (total - unresolved) >= floors["settlements_25_km"]
    assert unresolved <= floors["settlements_unresolved"]
    assert len(foreign) <= floors["settlements_wrong_country"], foreign


@pytest.mark.parametrize("name", CORPORA)
def test_metonyms_and_demonyms_are_never_literal(name, read):
    """Neutral for the scorer, but an event must not be put where only somebody speaks."""
    told = wrong = 0
    for row in gold(name):
        report = Report(id=row["id"], text=row["text"], published=date(2024, 12, 26))
        literal = {
            (each.mention.start, each.mention.end)
            for each in read(report)
            if each.mention.role is Role.LITERAL
        }
        for spot in [*row.get("metonyms", ()), *row.get("demonyms", ())]:
            told += 1
            wrong += any(a < spot["end"] and spot["start"] < b for a, b in literal)
    assert wrong / told <= 0.05


def test_reading_is_fast():
    gazetteer = Gazetteer.open()
    rows = [row["text"] for row in gold("gold")]
    # News articles are about 3,600 characters long; six reports make one.
    articles = ["\n\n".join(rows[n : n + 6]) for n in range(0, len(rows), 6)]
    documents = [
        read_document(Report(id=str(n), text=text, published=date(2024, 12, 26)))
        for n, text in enumerate(articles)
    ]
    find_toponyms(documents[0], gazetteer)  # the word lists are read once
    began = perf_counter()
    for document in documents:
        find_toponyms(document, gazetteer)
    rate = len(documents) / (perf_counter() - began)
    gazetteer.close()
    assert rate >= FLOORS["speed"]["articles_a_second"]
