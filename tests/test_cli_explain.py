"""`python -m geo explain`: what is told of a report, step by step."""

import json

import pytest

from geo.__main__ import main

DAY = "2024-12-26"


@pytest.fixture(autouse=True)
def no_ledger_of_the_user(monkeypatch):
    monkeypatch.setenv("STRIKEMAP_LEDGER", "sqlite://")


@pytest.fixture
def explain(tmp_path, capsys):
    def run(text, *words, code=0):
        path = tmp_path / "report.txt"
        path.write_text(text, encoding="utf-8")
        assert main(["explain", str(path), "--published", DAY, *words]) == code
        return capsys.readouterr()

    return run


def test_an_event_is_followed_through_the_rooms(explain):
    said = explain("A drone hit the market of Nikopol on Thursday, the governor said.").out
    for told in (
        "name      Nikopol: Nikopol, Dnipropetrovsk Oblast, UA (settlement, 47.57, 34.39",
        "candidate",
        "speaker   the governor (said)",
        "time      on Thursday: 2024-12-26",
        "drone‹weapon: drone›",
        "hit‹attack: strike›",
        "begins an event: report#1",
        "report#1  drone by Russia",
        "a pin at 47.57, 34.39",
    ):
        assert told in said


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Russia could attack Odesa with drones again.", "hypothetical or future"),
        ("The choir sang in Nikopol.", "names no weapon or force of war"),
        ("Missiles are kept in Nikopol. Missiles hit Odesa.", "tells of neither an attack nor"),
        ("Please donate today. A drone hit Odesa.", "an appeal, a link or a credit"),
        ("KYIV, Dec 26 (Reuters) - A drone hit Odesa.", "a dateline"),
    ],
)
def test_where_there_is_no_event_it_says_why(explain, text, why):
    assert why in explain(text).out


def test_areas_and_what_is_not_located_are_told_from_pins(explain):
    said = explain(
        "Missiles hit the Kursk region on Monday. On Tuesday shells hit the village of Qwertovka."
    ).out
    assert "the area RU.41, never a pin in it" in said
    assert "listed, not drawn" in said


def test_about_shows_only_what_holds_the_words(explain):
    text = "A drone hit Nikopol. Missiles hit Odesa. Nobody was hurt there."
    said = explain(text, "--about", "odesa").out
    assert "Missiles hit Odesa" in said
    assert "Nikopol" not in said
    assert "nothing about “Lviv”" in explain(text, "--about", "Lviv", code=1).err


def test_each_report_of_a_file_is_told_and_a_bad_line_does_not_stop_the_rest(tmp_path, capsys):
    path = tmp_path / "reports.jsonl"
    rows = [
        json.dumps({"id": name, "text": "A drone hit Odesa.", "published": DAY}) for name in "ab"
    ]
    path.write_text("\n".join([rows[0], "{broken", rows[1]]), encoding="utf-8")
    assert main(["explain", str(path)]) == 2
    said = capsys.readouterr()
    assert "a, published 2024-12-26: 1 event" in said.out
    assert "b, published 2024-12-26: 1 event" in said.out
    assert "line 2" in said.err


def test_a_report_is_data_in_its_own_lines(explain):
    """Line breaks of a report do not break the lines of the explanation."""
    said = explain("A drone\nhit Odesa\n[99] a line that pretends, the governor said.").out
    assert "\n[99]" not in said


def test_an_empty_file_is_nothing_found(explain):
    assert "there is nothing in the input" in explain("", code=1).err
