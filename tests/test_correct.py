"""Correct the place of a mark: a file for the owner, or a decision at once; names of queries."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from geo.archive.building import build_archive
from geo.geocoding.intake import read_lines, take_in
from geo.geocoding.review import Decision
from geo.models import Match, Query, Report
from geo.pipeline import Resources, locate
from geo.settings import Settings
from geo.store.ledger import Ledger
from geo.ui import correct, load

APP = Path(__file__).resolve().parents[1] / "app.py"
TEXT = "A drone struck Nikopol on Thursday, the governor said. Two people were hurt."
REPORT = Report(id="r", text=TEXT, published=date(2024, 12, 26), outlet="The Example")


@pytest.fixture(autouse=True)
def ledger(monkeypatch, tmp_path):
    url = f"sqlite:///{tmp_path}/ledger.sqlite"
    monkeypatch.setenv("STRIKEMAP_LEDGER", url)

    def archive():
        return build_archive([locate(REPORT, Resources.open(live=False))])

    archive.clear = lambda: None
    monkeypatch.setattr(load, "load_archive", archive)
    return url


def open_form(reviewer=None, monkeypatch=None):
    if reviewer:
        monkeypatch.setenv("STRIKEMAP_REVIEWER", reviewer)
    page = AppTest.from_file(str(APP), default_timeout=60)
    page.query_params["place"] = load.load_archive().marks[0].key
    page.session_state["correct"] = True
    page.run()
    assert not page.exception
    return page


def fill(page, lat=47.5, lon=34.3, reason="Seen on a map."):
    def only(widgets, start):
        return next(widget for widget in widgets if (widget.key or "").startswith(start))

    only(page.radio, "correct_answer_").set_value(correct.MOVED).run()
    only(page.number_input, "review_lat_of_").set_value(lat)
    only(page.number_input, "review_lon_of_").set_value(lon).run()
    only(page.text_input, "correct_reason_").set_value(reason).run()
    assert not page.exception
    return page


def captions(page):
    return " ".join(caption.value for caption in page.caption)


def test_the_form_says_how_the_place_was_found_and_what_is_missing():
    page = open_form()
    shown = " ".join(block.proto.body for block in page.get("html"))
    assert "Nikopol is drawn at 47.5" in shown
    assert "GeoNames (gn:" in shown
    assert "Choose an answer first." in captions(page)
    assert "A correction needs somebody’s name." in captions(fill(page))


def test_the_owner_keeps_a_correction_and_the_map_obeys(monkeypatch, tmp_path):
    page = fill(open_form("The Owner", monkeypatch))
    page.button(key="correct_store").click().run()
    assert not page.exception
    connection = sqlite3.connect(tmp_path / "ledger.sqlite")
    ((name, matches, who, why),) = connection.execute(
        "select query, matches, reviewed_by, why from reviews"
    ).fetchall()
    connection.close()
    assert (name, who, why) == ("Nikopol", "The Owner", "Seen on a map.")
    assert json.loads(matches)
    assert "Stored: Nikopol." in [text.value for text in page.text]
    (mark,) = load.load_archive().marks
    assert (mark.lat, mark.lon) == (47.5, 34.3)


def test_a_correction_counts_in_the_region_that_the_text_states():
    report = Report(
        id="r",
        text="A drone struck Nikopol in the Dnipropetrovsk region on Thursday, officials said.",
        published=date(2024, 12, 26),
    )
    archive = build_archive([locate(report, Resources.open(live=False))])
    number = next(n for n, mark in enumerate(archive.marks) if mark.place.text == "Nikopol")
    query = archive.queries[number][0]
    assert (query.name, query.admin1, query.country) == ("Nikopol", "UA.04", "UA")


def test_a_file_for_the_owner_is_taken_in_and_counts(ledger):
    place = load.load_archive().marks[0].place.place
    moved = Match(place=place, name="Nikopol")
    content = correct.correction_file(
        Decision(Query(name="Nikopol"), moved, "A reader", "It lies by the river.")
    )
    with closing(Ledger.open(ledger, strict=True)) as kept:
        contents = read_lines(content.decode().splitlines(), "correction.jsonl")
        assert take_in(kept, contents) == (0, 1)
    answer = Resources.open(Settings.from_env({"STRIKEMAP_LEDGER": ledger}), live=False)
    (resolution,) = (
        row for row in locate(REPORT, answer).resolutions if row.mention.name == "Nikopol"
    )
    assert resolution.reason == "decided by A reader"


def test_a_name_that_means_no_place_leaves_the_map(ledger):
    content = correct.correction_file(
        Decision(Query(name="Nikopol"), None, "A reader", "It is a ship.")
    )
    with closing(Ledger.open(ledger, strict=True)) as kept:
        take_in(kept, read_lines(content.decode().splitlines(), "correction.jsonl"))
    assert load.load_archive().marks == ()
