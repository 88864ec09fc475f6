"""What is stored of a report is read back exactly, or not at all."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from types import NoneType
from typing import get_args, get_type_hints

import pytest
from factories import crowded_sample, hostile_sample, make_report, sample
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.errors import DataError
from geo.exchange import report_from_json
from geo.models import (
    Candidate,
    Event,
    LocatedReport,
    Mention,
    Place,
    PlaceKind,
    Precision,
    Report,
    Resolution,
)
from geo.pipeline import Resources, locate
from geo.read.samples import sample_reports
from geo.settings import Settings
from geo.store import packing
from geo.store.packing import pack, unpack

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = sorted((ROOT / "tests" / "golden").glob("*.jsonl"))


@cache
def resources():
    return Resources.open(Settings(ledger="sqlite://"))


def golden_reports(path):
    lines = path.read_text(encoding="utf-8").split("\n")
    return [report_from_json(line, published=date(2025, 1, 1)) for line in lines if line]


@cache
def located_sample():
    return tuple(locate(report, resources()) for report in sample_reports(ROOT / "data"))


def assert_comes_back(located):
    text = pack(located)
    assert unpack(text, located.report) == located
    assert json.loads(text)
    assert "\n" not in text


def test_the_sample_comes_back():
    for located in located_sample():
        assert_comes_back(located)
    assert sum(len(located.events) for located in located_sample()) > 100


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_golden_texts_come_back(path):
    for report in golden_reports(path):
        assert_comes_back(locate(report, resources()))


@pytest.mark.parametrize("make", [sample, hostile_sample, crowded_sample])
def test_what_tests_make_up_comes_back(make):
    for located in make():
        assert_comes_back(located)


# --- any values that the classes can hold ---

SIMPLE = {
    int: st.integers(0, 4) | st.integers(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    # A small alphabet, so that texts are now and then what the report says at their offsets.
    str: st.text("ab ", max_size=4) | st.text(max_size=8),
    date: st.dates(),
}


def values(hint):
    """Build values of a type, by the same hints that packing goes by."""
    if hint in SIMPLE:
        return SIMPLE[hint]
    if is_dataclass(hint):
        hints = get_type_hints(hint, localns={"date": date})
        return st.builds(hint, **{field.name: values(hints[field.name]) for field in fields(hint)})
    arguments = get_args(hint)
    if arguments[1:] == (...,):
        return st.lists(values(arguments[0]), max_size=2).map(tuple)
    if NoneType in arguments:
        return st.none() | values(arguments[0])
    return st.sampled_from(hint)


@settings(max_examples=150, deadline=None)
@given(values(LocatedReport))
def test_anything_comes_back(located):
    assert_comes_back(located)


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-1, 5) | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=12),
    max_leaves=30,
)


@settings(max_examples=300, deadline=None)
@given(ANY_JSON)
def test_a_forged_line_is_refused_or_read_but_never_a_crash(lists):
    report = make_report()
    body = f"{json.dumps(lists)}]"
    with pytest.raises(DataError):
        unpack(packing._head(body, report) + body, report)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_line_with_one_value_forged_is_refused_or_read(data):
    """The checksum is right here, as no damage makes it: what is read may be wrong, but is read."""
    located = located_sample()[3]
    lists = json.loads(pack(located))[2:]
    inside = lists
    while True:
        at = data.draw(st.integers(0, len(inside) - 1))
        if not isinstance(inside[at], list) or not inside[at] or data.draw(st.booleans()):
            break
        inside = inside[at]
    inside[at] = data.draw(ANY_JSON)
    body = json.dumps(lists, separators=(",", ":"))[1:]
    try:
        read = unpack(packing._head(body, located.report) + body, located.report)
    except DataError:
        return
    assert isinstance(read, LocatedReport)


# --- damage ---


def test_every_damaged_letter_is_noticed():
    located = located_sample()[3]
    text = pack(located)
    for at in range(len(text)):
        for damaged in (text[:at], text[:at] + "7" + text[at + 1 :]):
            if damaged != text:
                with pytest.raises(DataError):
                    unpack(damaged, located.report)


@pytest.mark.parametrize("text", ["", "[", "null", "{}", "[" * 50_000, "\x00", "[1,2,3]", None])
def test_what_is_no_line_is_refused(text):
    with pytest.raises(DataError):
        unpack(text, make_report())


def test_a_line_of_another_report_is_refused():
    first, second = located_sample()[:2]
    with pytest.raises(DataError):
        unpack(pack(first), second.report)
    with pytest.raises(DataError):
        unpack(pack(first), replace(first.report, text=first.report.text + "."))


@pytest.mark.parametrize("lat", [float("nan"), float("inf"), "north", None])
def test_what_json_cannot_hold_is_refused(lat):
    place = Place(place_id="x", name="X", kind=PlaceKind.SITE, lat=lat, lon=1.0)
    located = LocatedReport(
        report=make_report(),
        resolutions=(
            Resolution(
                mention=Mention(start=0, end=1, text="D", name="D"),
                place=place,
                precision=Precision.SITE,
                reason="",
            ),
        ),
    )
    with pytest.raises(DataError):
        unpack(pack(located), located.report)


def test_half_a_character_is_refused_where_it_would_be_written():
    report = make_report(text="A \ud800 b")
    assert_comes_back(LocatedReport(report=report))
    mention = Mention(start=0, end=1, text="A", name="A \ud800")
    resolution = Resolution(mention=mention, place=None, precision=Precision.SITE, reason="")
    with pytest.raises(DataError):
        pack(LocatedReport(report=report, resolutions=(resolution,)))


# --- what it costs and what it shares ---


def test_the_report_and_its_sentences_are_not_written():
    for located in located_sample():
        text = pack(located)
        assert located.report.text not in text
        assert not any(event.evidence in text for event in located.events)


def test_a_place_is_written_once_and_read_as_one():
    one = located_sample()[3]
    again = unpack(pack(one), one.report)
    candidates = [some for resolution in one.resolutions for some in resolution.candidates]
    russia = [some for some in candidates if some.place.place_id == "country:RU"]
    assert len(russia) > 1
    assert pack(one).count("country:RU") == 1
    places = [
        some.place
        for located in (again, unpack(pack(one), one.report))
        for resolution in located.resolutions
        for some in resolution.candidates
        if some.place.place_id == "country:RU"
    ]
    assert len({id(place) for place in places}) == 1


def test_words_of_its_own_are_kept():
    located = located_sample()[3]
    event = replace(located.events[0], evidence="Told otherwise.", report_id="another")
    odd = replace(located, events=(event, replace(event, spans=(), evidence="")))
    assert_comes_back(odd)
    assert "Told otherwise." in pack(odd)


def test_the_version_is_the_same_in_every_process():
    code = "from geo.store import packing; print(packing._VERSION)"
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed},
        )
        assert done.stdout.strip() == packing._VERSION


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    name: str
    kind: PlaceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    title: str
    kind: PlaceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Optional:
    name: str | None
    kind: PlaceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Longer:
    name: str
    kind: PlaceKind
    size: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherUsual:
    name: str
    kind: PlaceKind
    size: int = 1


def told(kind):
    return packing._Forms()._row(kind).told.partition("(")[2]


def test_a_changed_class_changes_the_version():
    assert len({told(kind) for kind in (Before, Renamed, Optional, Longer, OtherUsual)}) == 5
    assert "settlement" in told(Before)  # a member of an enumeration is part of it
    whole = packing._FORMS.located.told
    for kind in (LocatedReport, Event, Candidate, Place):
        assert all(f"{field.name}:" in whole for field in fields(kind))


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    words: dict[str, int]


def test_a_type_that_nobody_has_described_is_told_of_at_once():
    with pytest.raises(TypeError, match="dict"):
        told(Unknown)


def test_the_report_of_the_reader_is_the_report():
    report = make_report()
    twin = Report(**{field.name: getattr(report, field.name) for field in fields(Report)})
    assert unpack(pack(LocatedReport(report=report)), twin).report is twin
