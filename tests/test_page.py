"""The page's logic, without a browser: widgets by key, the address, the panels."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from factories import HOSTILE, make_event, make_event_place, make_place, make_report, one, sample
from streamlit.testing.v1 import AppTest

from geo.archive.building import build_archive
from geo.ui import load
from geo.ui.board import Click, read_click

APP = Path(__file__).resolve().parents[1] / "app.py"


def open_page(monkeypatch, located=None, **address):
    archive = build_archive(sample() if located is None else located)
    monkeypatch.setattr(load, "load_archive", lambda: archive)
    page = AppTest.from_file(str(APP), default_timeout=30)
    for key, value in address.items():
        page.query_params[key] = value
    page.run()
    assert not page.exception
    return page


def shown(page):
    """Return the caption, as text."""
    return next(block.proto.body for block in page.get("html") if "sm-caption" in block.proto.body)


def in_address(page, key):
    value = page.query_params.get(key, [])
    return [value] if isinstance(value, str) else list(value)


def test_the_page_shows_all_events_at_first(monkeypatch):
    page = open_page(monkeypatch)
    assert "7 events at 4 places" in shown(page)
    assert "Reported, not verified; an empty map is not peace." in shown(page)


def test_a_type_filters_and_goes_into_the_address(monkeypatch):
    page = open_page(monkeypatch)
    page.pills(key="type").select("missile").run()
    assert "2 events at 1 place" in shown(page)
    assert in_address(page, "type") == ["missile"]
    page.button(key="reset").click().run()
    assert "7 events" in shown(page)
    assert "type" not in page.query_params


def test_dates_filter_and_go_into_the_address(monkeypatch):
    page = open_page(monkeypatch)
    page.date_input(key="dates").set_value((date(2024, 12, 19), date(2024, 12, 19))).run()
    assert "3 events at 3 places, 19 December 2024" in shown(page)
    assert in_address(page, "dates") == ["2024-12-19"]


def test_half_a_range_changes_nothing(monkeypatch):
    page = open_page(monkeypatch)
    page.date_input(key="dates").set_value((date(2024, 12, 19),)).run()
    assert not page.exception
    assert "7 events" in shown(page)


def test_an_address_restores_the_page(monkeypatch):
    page = open_page(
        monkeypatch,
        dates="2024-12-01..2024-12-31",
        type=["missile", "naval"],
        lang="de",
        q="struck",
    )
    assert "2 Ereignisse" in shown(page)
    assert page.pills(key="type").value == ["missile", "naval"]
    assert page.text_input(key="q").value == "struck"
    assert in_address(page, "dates") == ["2024-12-01..2024-12-31"]


def test_days_outside_the_data_and_unknown_values_do_no_harm(monkeypatch):
    page = open_page(
        monkeypatch, dates="1900-01-01..2100-01-01", type="unicorn", lang="xx", place="nowhere"
    )
    assert "6 events" in shown(page)
    assert any("type=unicorn" in text.value for text in page.text)


@pytest.mark.parametrize("lang", ["en", "uk", "de"])
def test_the_page_speaks(monkeypatch, lang):
    page = open_page(monkeypatch, lang=lang)
    assert page.session_state["lang"] == lang


def test_a_place_in_the_address_opens_its_panel(monkeypatch):
    page = open_page(monkeypatch, place="test:Novoivanovka~10km")
    titles = [block.proto.body for block in page.get("html") if "<h2" in block.proto.body]
    assert any("Near Novoivanovka" in title for title in titles)
    page.button(key="back").click().run()
    assert "place" not in page.query_params


def test_the_days_around_an_event_are_one_button_away(monkeypatch):
    page = open_page(monkeypatch, place="test:Novoivanovka~10km")
    page.button(key="days_around").click().run()
    assert in_address(page, "dates") == ["2024-12-18..2024-12-20"]
    assert "3 events at 3 places, 18–20 December 2024" in shown(page)


def test_what_cannot_be_drawn_is_listed_with_the_reason(monkeypatch):
    page = open_page(monkeypatch)
    bodies = " ".join(block.proto.body for block in page.get("html"))
    assert "Two places have this name." in bodies
    assert "The report names only the country." in bodies


def test_an_empty_archive_is_a_page(monkeypatch):
    page = open_page(monkeypatch, located=())
    assert "No report matches" in shown(page)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_text(monkeypatch, text):
    report = make_report(0, text, outlet=text, title=text, url=text)
    place = make_place(text, place_id=text, admin1=text, admin1_name=text)
    event = make_event(
        report, actor=text, target=text, places=(make_event_place(place, reason=text),)
    )
    page = open_page(monkeypatch, located=(one(report, event),), q=text, type=text, place=text)
    for block in page.get("html"):
        assert "<script" not in block.proto.body
        assert "<img" not in block.proto.body
    assert not page.markdown


@pytest.mark.parametrize(
    "answer",
    [
        None, {}, [], "x", {"last_active_drawing": None},
        {"last_active_drawing": {"properties": 3}},
        {"last_active_drawing": {"properties": {"mark": 99, "seq": 1}}},
        {"last_active_drawing": {"properties": {"mark": -1, "seq": 1}}},
        {"last_active_drawing": {"properties": {"mark": "1", "seq": 1}}},
        {"last_active_drawing": {"properties": {"mark": True, "seq": 1}}},
        {"last_active_drawing": {"properties": {"mark": 1.0, "seq": 1}}},
    ],
)  # fmt: skip
def test_a_browsers_answer_is_not_trusted(answer):
    assert read_click(answer, 5) is None


@pytest.mark.parametrize("kinds", ["x", [99], [-1], [True], [1.0], {"a": 1}, [[1]]])
def test_kinds_from_a_browser_are_not_trusted(kinds):
    answer = {"last_active_drawing": {"properties": {"seq": 1, "kinds": kinds}}}
    assert read_click(answer, 5) is None


def test_kinds_are_read():
    answer = {"last_active_drawing": {"properties": {"seq": 1, "kinds": [1, 0]}}}
    assert read_click(answer, 5) == Click(seq=1, kinds=("missile", "drone"))
    answer["last_active_drawing"]["properties"]["kinds"] = []
    assert read_click(answer, 5) == Click(seq=1, kinds=())


def test_what_is_picked_on_the_map_reaches_the_filter(monkeypatch):
    page = open_page(monkeypatch, type="drone")
    page.session_state["picked"] = ("missile", "naval")
    page.run()
    assert in_address(page, "type") == ["missile", "naval"]
    assert page.pills(key="type").value == ["missile", "naval"]


def test_a_language_is_another_map_and_is_told_the_place(monkeypatch):
    page = open_page(monkeypatch, place="test:Novoivanovka~10km")
    mark, turn = page.session_state["asked"]
    page.session_state["lang"] = "uk"
    page.run()
    assert page.session_state["asked"] == (mark, turn + 1)
    assert in_address(page, "lang") == ["uk"]


def test_a_click_is_read():
    answer = {"last_active_drawing": {"properties": {"mark": 3, "seq": 17, "view": [1, 2, 3]}}}
    assert read_click(answer, 5) == Click(seq=17, mark=3)
