"""Recognisers are interchangeable; spaCy stands in for ours where it is installed."""

from __future__ import annotations

from datetime import date

import pytest

from geo.errors import SettingError
from geo.extract.cutting.document import read_document
from geo.gazetteer.index import Gazetteer
from geo.models import PlaceKind, Report, Role
from geo.toponyms.finding import find_toponyms
from geo.toponyms.recogniser import SpacyRecogniser, open_recogniser


@pytest.fixture(scope="module")
def gazetteer():
    found = Gazetteer.open()
    yield found
    found.close()


def document(text):
    return read_document(Report(id="t", text=text, published=date(2024, 12, 26)))


def test_ours_is_the_default():
    assert open_recogniser() is find_toponyms


@pytest.mark.parametrize("name", ["", "nltk", "spacy", "spacy:", "ours"])
def test_unknown_recognisers_are_refused(name):
    with pytest.raises(SettingError, match="own and spacy:PIPELINE"):
        open_recogniser(name)


def test_a_missing_spacy_is_told(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "spacy", None)
    with pytest.raises(SettingError, match="pip install spacy"):
        open_recogniser("spacy:en_core_web_sm")


@pytest.fixture(scope="module")
def pipeline():
    spacy = pytest.importorskip("spacy", reason="spaCy is not installed: pip install spacy")
    pipe = spacy.blank("en")
    ruler = pipe.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "GPE", "pattern": "Nikopol"},
            {"label": "GPE", "pattern": "Kursk region"},
            {"label": "NORP", "pattern": "Nigerian"},
            {"label": "NORP", "pattern": "Martian"},
            {"label": "FAC", "pattern": "Alania Mall"},
            {"label": "PERSON", "pattern": "Houston"},
        ]
    )
    return pipe


def test_spacy_stands_in(pipeline, gazetteer):
    find = SpacyRecogniser(pipeline)
    text = "A Nigerian, a Martian and Houston met in Nikopol, the Kursk region and the Alania Mall."
    found = find(document(text), gazetteer)
    assert [(m.text, m.name, m.role, m.kind) for m in found] == [
        ("Nigerian", "Nigeria", Role.DEMONYM, None),
        ("Nikopol", "Nikopol", Role.LITERAL, None),
        ("Kursk region", "Kursk", Role.LITERAL, PlaceKind.ADMIN1),
        ("Alania Mall", "Alania Mall", Role.LITERAL, PlaceKind.SITE),
    ]
    assert all(text[m.start : m.end] == m.text for m in found)


def test_a_pipeline_is_opened_by_its_path(pipeline, tmp_path, gazetteer):
    pipeline.to_disk(tmp_path / "pipe")
    find = open_recogniser(f"spacy:{tmp_path / 'pipe'}")
    assert [m.text for m in find(document("It hit Nikopol."), gazetteer)] == ["Nikopol"]


def test_a_pipeline_that_is_not_there_is_told(pipeline):
    with pytest.raises(SettingError, match='no pipeline "nowhere_sm"'):
        open_recogniser("spacy:nowhere_sm")
