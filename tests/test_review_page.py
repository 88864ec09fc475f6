"""The owner's review of doubtful places, on the page; without a browser."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from factories import HOSTILE, make_place, make_report
from streamlit.testing.v1 import AppTest

from geo.geocoding.answers import row_of
from geo.geocoding.cache import utc_now
from geo.models import Answer, Match, Query
from geo.store import geocodes
from geo.store.ledger import Ledger
from geo.ui import load, review

APP = Path(__file__).resolve().parents[1] / "app.py"
OWNER = "An Owner"
# Two places of the index have this name; a decision shows at once which one is drawn.
TEXT = "Ukrainian drones struck Alabuga on December 25, the governor said."
REPORT = {"id": "r1", "text": TEXT, "published": "2024-12-26", "outlet": "The Example"}


@pytest.fixture(autouse=True)
def surroundings(monkeypatch, tmp_path):
    """Give each test one report, a ledger of its own, and an archive that nobody else has read."""
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "some.jsonl").write_text(json.dumps(REPORT) + "\n", encoding="utf-8")
    monkeypatch.setenv("STRIKEMAP_DATA", str(tmp_path))
    monkeypatch.setenv("STRIKEMAP_LEDGER", f"sqlite:///{tmp_path}/ledger.sqlite")
    monkeypatch.setenv("STRIKEMAP_REVIEWER", OWNER)
    monkeypatch.setenv("STRIKEMAP_STORE", str(tmp_path / "located.sqlite"))
    yield
    load.collection().close()


def open_page(**address):
    page = AppTest.from_file(str(APP), default_timeout=60)
    page.session_state["review"] = True  # the panel is unfolded
    for key, value in address.items():
        page.query_params[key] = value
    page.run()
    assert not page.exception
    return page


def labels(page):
    return [block.label for block in page.get("expander")]


def texts(page):
    return " ".join(text.value for text in page.text)


def only(widgets, start):
    """Give the widget whose key starts so: the rest of it is the name's own."""
    return next(widget for widget in widgets if (widget.key or "").startswith(start))


def candidates(page):
    return next(frame.value for frame in page.dataframe if "match" in frame.value.columns)


def answer(page, choice, reason="Seen on a map."):
    only(page.radio, "review_answer_").set_value(choice).run()
    only(page.text_input, "review_reason_").set_value(reason).run()
    return page


def store(page):
    only(page.button, "review_store_").click().run()
    assert not page.exception
    return page


def reviews(tmp_path):
    with Ledger.open(f"sqlite:///{tmp_path}/ledger.sqlite").read():
        pass
    connection = sqlite3.connect(tmp_path / "ledger.sqlite")
    try:
        return connection.execute("select query, matches, reviewed_by, why from reviews").fetchall()
    finally:
        connection.close()


def drawn():
    return [
        (place.place, place.reason)
        for e in load.collection().snapshot.archive.events
        for place in e.places
    ]


def doubt(tmp_path, matches, name="Somewhere", **context):
    """Put a doubtful answer of an online provider into the ledger."""
    query = Query(name=name, **context)
    kept = Answer(query=query, provider="other", licence="x", matches=tuple(matches))
    row = row_of(kept, f"1|other|x|{name}", "x", utc_now(), online=True)
    geocodes.store(Ledger.open(f"sqlite:///{tmp_path}/ledger.sqlite"), [row])


def test_visitors_are_not_offered_it(monkeypatch):
    monkeypatch.delenv("STRIKEMAP_REVIEWER")
    page = open_page()
    assert "Decide doubtful places" not in labels(page)
    assert not page.radio


def test_an_embedded_page_does_not_offer_it(monkeypatch):
    monkeypatch.setattr("geo.ui.frame.is_embedded", lambda: True)
    assert "Decide doubtful places" not in labels(open_page())


def test_the_owner_sees_a_name_with_its_places_and_who_writes_it():
    page = open_page()
    assert "Decide doubtful places" in labels(page)
    assert page.selectbox(key="review_name").options == ["Alabuga – 2 places have that name"]
    rows = candidates(page)
    assert len(rows) == 2
    assert {"name", "region", "country", "at", "match"} <= set(rows.columns)
    shown = " ".join(block.proto.body for block in page.get("html"))
    assert OWNER in shown
    assert "struck Alabuga on" in shown


@pytest.mark.parametrize("number", [1, 2])
def test_a_decision_is_stored_and_the_map_uses_it(tmp_path, number):
    page = open_page()
    rows = candidates(page)
    store(answer(page, str(number)))
    ((query, matches, who, why),) = reviews(tmp_path)
    assert (query, who, why) == ("Alabuga", OWNER, "Seen on a map.")
    assert json.loads(matches)[0][1] == rows["name"][number - 1]
    assert [place.name for place, _ in drawn()] == [rows["name"][number - 1]]
    assert "Stored: Alabuga." in texts(page)
    assert "Nothing is doubtful" in texts(page)


def test_no_such_place_takes_it_off_the_map(tmp_path):
    store(answer(open_page(), review.NO_SUCH))
    assert json.loads(reviews(tmp_path)[0][1]) == []
    assert [place for place, _ in drawn()] == [None]


def test_typed_coordinates_are_drawn(tmp_path):
    page = answer(open_page(), review.TYPED)
    only(page.number_input, "review_lat_").set_value(55.8)
    only(page.number_input, "review_lon_").set_value(52.1)
    store(page)
    ((place, _),) = drawn()
    assert (place.lat, place.lon, place.country) == (55.8, 52.1, "RU")
    assert OWNER in place.source
    assert reviews(tmp_path)[0][2] == OWNER


@pytest.mark.parametrize(
    ("choice", "reason", "said"),
    [
        ("1", "  ", "A decision needs a reason."),
        (None, "Why not", "Choose an answer first."),
        (review.TYPED, "Why not", "Both latitude and longitude are needed."),
    ],
)
def test_half_an_answer_is_not_stored(tmp_path, choice, reason, said):
    page = store(answer(open_page(), choice, reason))
    assert said in texts(page)
    assert reviews(tmp_path) == []


def test_a_point_outside_of_the_stated_region_is_refused(tmp_path):
    doubt(tmp_path, [Match(place=make_place(str(n)), name="Aaa") for n in (1, 2)], "Aaa",
          admin1="UA.04")  # fmt: skip
    page = answer(open_page(), review.TYPED)
    only(page.number_input, "review_lat_").set_value(55.8)
    only(page.number_input, "review_lon_").set_value(52.1)
    assert "That point is not in" in texts(store(page))
    assert reviews(tmp_path) == []


def test_later_shows_the_next_name_and_a_decision_does_too(tmp_path):
    doubt(tmp_path, [Match(place=make_place(str(n)), name="Bbb") for n in (1, 2)], "Bbb")
    page = open_page()
    first, second = page.selectbox(key="review_name").options
    assert first.startswith("Alabuga")
    page.button(key="review_later").click().run()
    assert "Bbb" in " ".join(block.proto.body for block in page.get("html"))
    page.button(key="review_later").click().run()
    store(answer(page, "1"))
    assert page.selectbox(key="review_name").options == [second]


def test_a_ledger_that_cannot_be_written_says_so(monkeypatch, tmp_path):
    (tmp_path / "a-file").write_text("", encoding="utf-8")
    monkeypatch.setenv("STRIKEMAP_LEDGER", f"sqlite:///{tmp_path}/a-file/ledger.sqlite")
    page = open_page()
    assert "No decision can be kept. The folder of the ledger" in texts(page)
    assert not page.radio


def test_a_ledger_that_becomes_read_only_says_so_and_keeps_the_page(monkeypatch):
    page = answer(open_page(), "1")
    opened = Ledger.open

    def read_only(*args, **options):
        ledger = opened(*args, **options)
        ledger.writable, ledger.problem = False, "The disk can only be read."
        return ledger

    monkeypatch.setattr(Ledger, "open", read_only)
    assert "No decision can be kept. The disk can only be read." in texts(store(page))


def test_a_ledger_in_memory_says_that_it_forgets(monkeypatch):
    monkeypatch.setenv("STRIKEMAP_LEDGER", "sqlite://")
    assert "STRIKEMAP_LEDGER names a ledger in memory" in texts(open_page())


@pytest.mark.parametrize("lang", ["uk", "de"])
def test_it_speaks(lang):
    page = open_page(lang=lang)
    assert "Decide doubtful places" not in labels(page)
    assert page.radio


@pytest.mark.parametrize("text", [text for text in HOSTILE if text.strip()])
def test_hostile_names_are_shown_as_text(monkeypatch, tmp_path, text):
    monkeypatch.setenv("STRIKEMAP_REVIEWER", text.replace("\x00", ""))
    places = [make_place(text, place_id=str(n), admin1_name=text, source=text) for n in (1, 2)]
    doubt(tmp_path, [Match(place=place, name=text) for place in places], text)
    page = open_page()
    for _ in page.selectbox(key="review_name").options:
        for block in page.get("html"):
            assert "<script" not in block.proto.body
            assert "<img" not in block.proto.body
        assert not page.markdown
        page.button(key="review_later").click().run()
        assert not page.exception


def test_a_name_is_quoted_only_where_it_stands_alone():
    reports = [
        make_report(1, "Kurskaya is not it."),
        make_report(2, "before " * 90 + "Kursk" + " after" * 90),
    ]
    ((report, text),) = review.mentions("kursk", reports)
    assert report.id == "r2"
    assert set(text.split()) == {"…", "before", "Kursk", "after"}  # no word is cut
    assert len(text) < 300


def test_the_places_panel_survives_new_numbers():
    """The chosen place and the drawn marks are numbers of an archive: a new one starts afresh."""
    page = open_page()
    before = page.session_state["archive"]
    store(answer(page, "1"))  # the second is where it lies already
    assert page.session_state["archive"] != before
