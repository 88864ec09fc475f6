"""A gate: no change may make events worse than the floors in floors.toml."""

import hashlib
import tomllib
from datetime import date
from pathlib import Path

import pytest

from geo.evaluate.events.gold import read_gold
from geo.evaluate.events.match import NEAR_KM
from geo.evaluate.events.measure import evaluate, pipeline
from geo.evaluate.events.misses import GROUPS, misses
from geo.evaluate.events.scores import FIELDS, figures
from geo.models import EventType

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))["events"]
CORPORA = sorted(FLOORS)
SHARES = ("precision", "recall", "f1", "f1_lenient")


@pytest.fixture(scope="module")
def compared():
    read = pipeline()
    return {name: evaluate(gold(name), read) for name in CORPORA}


def gold(name):
    return read_gold(GOLDEN / f"{name}.jsonl")


def test_every_corpus_of_events_has_floors():
    found = {path.stem for path in GOLDEN.glob("*.jsonl") if "events" in path.stem}
    assert found <= set(CORPORA)


@pytest.mark.parametrize("name", CORPORA)
def test_the_corpus_is_the_one_that_the_floors_were_measured_on(name):
    digest = hashlib.sha256((GOLDEN / f"{name}.jsonl").read_bytes()).hexdigest()
    assert digest == FLOORS[name]["sha256"], "measure anew, then set sha256 and floors together"


@pytest.mark.parametrize("name", CORPORA)
def test_gold_sentences_are_exact(name):
    for report in gold(name):
        for event in report.events:
            for passage in event.passages:
                assert passage in report.text, report.id
        for sentence in report.non_events:
            assert sentence in report.text, report.id


@pytest.mark.parametrize("name", CORPORA)
def test_gold_values_are_of_the_format(name):
    kinds = set(EventType)
    for report in gold(name):
        for event in report.events:
            assert event.types <= kinds, report.id
            assert set(event.kinds) <= set(NEAR_KM), report.id
            start, end = event.told.start, event.told.end
            assert (start is None) == (end is None)
            assert start is None or start <= end <= date.fromisoformat(report.row["published"])


@pytest.mark.parametrize("name", CORPORA)
def test_figures_stay_above_their_floors(name, compared):
    found, floor = figures(compared[name], samples=0), FLOORS[name]
    values = {share: getattr(found, share).value for share in SHARES}
    values |= {field.key: found.marks[field.key].value for field in FIELDS}
    below = {key: (value, floor[key]) for key, value in values.items() if value < floor[key]}
    assert not below, "figure, floor"


@pytest.mark.parametrize("name", CORPORA)
def test_sentences_of_no_event_tell_none(name, compared):
    assert figures(compared[name], samples=0).on_non_events <= FLOORS[name]["most_false"]


@pytest.mark.parametrize("name", CORPORA)
def test_every_error_is_listed_under_a_known_kind(name, compared):
    for each in compared[name]:
        listed = misses(each)
        assert {miss.group for miss in listed} <= set(GROUPS)
        assert any(miss.group == "missed" for miss in listed) == (
            len(each.pairs) < len(each.report.events)
        )
