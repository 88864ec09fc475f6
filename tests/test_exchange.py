"""The exchange format is a contract: its keys, their order, and what counts as a report."""

import json
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import InputError, NoDateError
from geo.exchange import day_of, located_to_json, report_from_json
from geo.models import (
    Attribution,
    Bound,
    Count,
    DatePrecision,
    Event,
    EventPlace,
    EventType,
    LocatedReport,
    Mention,
    Place,
    PlaceKind,
    Precision,
    Relation,
    Report,
    Resolution,
    Span,
    WeaponCount,
    When,
)

TOPONYM_KEYS = (
    "start end text role name kind lat lon admin1 country place_id precision reason"
).split()
EVENT_KEYS = (
    "id type actor target places coords relation precision radius_km area date_start date_end "
    "date_precision killed wounded killed_and_wounded launched intercepted jammed attribution "
    "status evidence spans"
).split()
EXTRA_EVENT_KEYS = ["background", "bounds", "superseded", "denied_by", "actor_inferred"]

TEXT = "At least three people died near Oakford.\u2028Nothing was found in Elmford."
OAKFORD = Place(
    place_id="gn:1",
    name="Oakford",
    kind=PlaceKind.SETTLEMENT,
    lat=50.5,
    lon=30.25,
    country="UA",
    admin1="UA.12",
)


def count(value: int, bound: Bound = Bound.EXACT) -> Count:
    return Count(value=value, bound=bound, start=0, end=8)


def located() -> LocatedReport:
    report = Report(id="a", text=TEXT, published=date(2024, 12, 26))
    found = Mention(start=32, end=39, text="Oakford", name="Oakford")
    lost = Mention(start=63, end=70, text="Elmford", name="Elmford", kind=PlaceKind.SETTLEMENT)
    event = Event(
        id="a:1",
        report_id="a",
        type=EventType.DRONE,
        actor="unknown",
        target=None,
        places=(
            EventPlace(
                text="Oakford",
                start=32,
                end=39,
                relation=Relation.NEAR,
                precision=Precision.NEAR,
                lat=50.5,
                lon=30.25,
                radius_km=5.0,
                area="UA.12",
                place=OAKFORD,
            ),
            EventPlace(
                text="Elmford",
                start=63,
                end=70,
                relation=Relation.IN,
                precision=Precision.UNLOCATED,
            ),
        ),
        when=When(start=date(2024, 12, 25), end=date(2024, 12, 26), precision=DatePrecision.RANGE),
        evidence=TEXT,
        spans=(Span(start=0, end=len(TEXT)),),
        killed=count(3, Bound.AT_LEAST),
        wounded=count(0),
        launched=(
            WeaponCount(weapon="drone", count=count(31)),
            WeaponCount(weapon="missile", count=count(2, Bound.ABOUT)),
        ),
        attribution=Attribution(text="the mayor", start=0, end=9),
        superseded=("two killed",),
    )
    return LocatedReport(
        report=report,
        resolutions=(
            Resolution(mention=found, place=OAKFORD, precision=Precision.NEAR, reason="one match"),
            Resolution(mention=lost, place=None, precision=Precision.UNLOCATED, reason="not found"),
        ),
        events=(event,),
    )


def test_keys_and_their_order():
    row = json.loads(located_to_json(located()))
    assert list(row) == ["id", "toponyms", "events"]
    assert [list(toponym) for toponym in row["toponyms"]] == [TOPONYM_KEYS] * 2
    assert [list(event) for event in row["events"]] == [EVENT_KEYS + EXTRA_EVENT_KEYS]


def test_values():
    row = json.loads(located_to_json(located()))
    found, lost = row["toponyms"]
    assert (found["lat"], found["lon"], found["place_id"]) == (50.5, 30.25, "gn:1")
    assert (lost["lat"], lost["lon"], lost["reason"]) == (None, None, "not found")
    assert (lost["kind"], lost["role"]) == ("settlement", "literal")
    (event,) = row["events"]
    assert event["places"] == ["Oakford", "Elmford"]
    assert event["coords"] == [[50.5, 30.25], None]
    assert (event["relation"], event["precision"], event["radius_km"]) == ("near", "near", 5.0)
    assert (event["date_start"], event["date_end"]) == ("2024-12-25", "2024-12-26")
    assert (event["killed"], event["wounded"], event["killed_and_wounded"]) == (3, 0, None)
    assert event["launched"] == {"drone": 31, "missile": 2}
    assert event["jammed"] == {}
    assert event["bounds"] == {"killed": "at_least", "launched.missile": "about"}
    assert event["spans"] == [[0, len(TEXT)]]


def test_a_report_is_one_line_for_every_reader():
    """`str.splitlines` and some tools cut lines at characters that JSON leaves as they are."""
    text = located_to_json(located())
    assert len(text.splitlines()) == 1
    assert json.loads(text)["events"][0]["evidence"] == TEXT


def test_an_event_without_places_is_unlocated():
    located_report = located()
    event = located_report.events[0]
    bare = Event(
        id="b",
        report_id="a",
        type=EventType.OTHER,
        actor="unknown",
        target=None,
        places=(),
        when=When(start=None, end=None, precision=DatePrecision.UNKNOWN),
        evidence=event.evidence,
        spans=event.spans,
    )
    row = json.loads(located_to_json(LocatedReport(report=located_report.report, events=(bare,))))[
        "events"
    ][0]
    assert (row["places"], row["coords"], row["relation"]) == ([], [], None)
    assert (row["precision"], row["date_start"], row["attribution"]) == ("unlocated", None, None)


def test_a_report_is_read():
    line = json.dumps(
        {
            "id": "a",
            "text": "Текст",
            "published": "2024-12-26",
            "lang": "uk",
            "url": "https://example.org",
            "outlet": "O",
            "title": "T",
            "unknown key": [1],
        }
    )
    assert report_from_json(line) == Report(
        id="a",
        text="Текст",
        published=date(2024, 12, 26),
        lang="uk",
        url="https://example.org",
        outlet="O",
        title="T",
    )


@pytest.mark.parametrize(
    ("row", "text", "lang"),
    [
        ({"summary": "s", "language": "ru"}, "s", "ru"),
        ({"text": "t", "summary": "s", "lang": "uk", "language": "ru"}, "t", "uk"),
        ({"text": ""}, "", "de"),
        ({"text": None, "summary": "s"}, "s", "de"),
    ],
)
def test_summary_and_language_stand_in(row, text, lang):
    report = report_from_json(json.dumps({"id": "a", **row}), published=date(2024, 1, 1), lang="de")
    assert (report.text, report.lang, report.published) == (text, lang, date(2024, 1, 1))


def test_the_report_s_own_date_comes_first():
    line = '{"id": "a", "text": "t", "published": "2024-12-26"}'
    assert report_from_json(line, published=date(2020, 1, 1)).published == date(2024, 12, 26)


GOOD = {"id": "a", "text": "t", "published": "2024-12-26"}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("[]", "not a JSON object"),
        ("null", "not a JSON object"),
        ('"text"', "not a JSON object"),
        ("[" * 100_000, "nested too deep"),
        ('{"id": ' + "1" * 5000 + "}", "number is too long"),
        (json.dumps(GOOD | {"id": None}), '"id" is missing'),
        (json.dumps(GOOD | {"id": ""}), '"id" is missing'),
        (json.dumps(GOOD | {"id": 7}), '"id" must be a string'),
        (json.dumps(GOOD | {"text": None}), '"text" is missing'),
        (json.dumps(GOOD | {"text": ["t"]}), '"text" must be a string'),
        (json.dumps(GOOD | {"text": "\ud83d"}), "half a character"),
        (json.dumps(GOOD | {"published": "26.12.2024"}), "YYYY-MM-DD"),
        (json.dumps(GOOD | {"published": "20241226"}), "YYYY-MM-DD"),
        (json.dumps(GOOD | {"published": "2024-02-30"}), "YYYY-MM-DD"),
        (json.dumps(GOOD | {"published": "٢٠٢٤-12-26"}), "YYYY-MM-DD"),
        (json.dumps(GOOD | {"published": ""}), "YYYY-MM-DD"),
        (json.dumps(GOOD | {"published": 20241226}), '"published" must be a string'),
        (json.dumps(GOOD | {"url": 1}), '"url" must be a string'),
    ],
)
def test_what_is_no_report_says_why(line, reason):
    with pytest.raises(InputError, match=reason):
        report_from_json(line)


def test_no_date_is_an_error_of_its_own():
    with pytest.raises(NoDateError, match="--published"):
        report_from_json('{"id": "a", "text": "t"}')


def test_day_of():
    assert day_of("2024-02-29") == date(2024, 2, 29)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from([*GOOD, "summary", "lang", "url"]), VALUES))
def test_any_object_is_a_report_or_an_input_error(row):
    with suppress(InputError):
        report = report_from_json(json.dumps(row))
        assert report.text == (row["text"] if row.get("text") is not None else row["summary"])


@given(st.text())
def test_any_line_is_a_report_or_an_input_error(line):
    with pytest.raises(InputError):
        report_from_json(line)
