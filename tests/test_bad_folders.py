"""Thirty kinds of bad files and lines, and folders that are none: the page's words for each."""

import contextlib
import json
import os
import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from geo.errors import GeoError
from geo.ui import load

ROOT = Path(__file__).resolve().parent.parent
GOOD = json.dumps(
    {
        "id": "good",
        "text": "Drones hit Odesa on Thursday, the governor said.",
        "published": "2024-12-26",
    }
)
INSIDE = "/etc/nobody-should-see"


def line(**changes):
    return json.dumps({**json.loads(GOOD), **changes}).encode()


# Files by name: bytes, and how many reports of it can be shown.
BAD_LINES = {
    "broken.jsonl": b"{broken",
    "array.jsonl": b"[1, 2]",
    "number.jsonl": b"42",
    "null.jsonl": b"null",
    "no_id.jsonl": b'{"text": "x", "published": "2024-12-26"}',
    "empty_id.jsonl": line(id=""),
    "no_text.jsonl": b'{"id": "x", "published": "2024-12-26"}',
    "text_is_a_list.jsonl": line(text=["x"]),
    "no_date.jsonl": b'{"id": "x", "text": "x"}',
    "bad_date.jsonl": line(published="2024-13-45"),
    "date_in_words.jsonl": line(published="yesterday"),
    "date_is_a_number.jsonl": line(published=20241226),
    "half_character.jsonl": b'{"id": "x", "text": "\\ud800", "published": "2024-12-26"}',
    "not_utf8.jsonl": b'{"id": "x", "text": "\xff\xfe", "published": "2024-12-26"}',
    "deep.jsonl": b"[" * 100_000,
    "truncated.jsonl": line()[:-20],
    "two_on_a_line.jsonl": line() + line(),
    "html_in_jsonl.jsonl": b"<html><body>no JSON</body></html>",
    "csv_in_jsonl.jsonl": b"id,text,published",
    "long_number.jsonl": b'{"id": "x", "published": ' + b"9" * 5000 + b"}",
}
BAD_FILES = {
    "utf16.jsonl": "{}".encode("utf-16"),
    "binary.txt": bytes(range(256)) * 20,
    "no_date.txt": b"A drone hit the town.",
    "no_date.html": b"<html><body><p>A drone hit the town.</p></body></html>",
    "table.csv": b"id,text\n1,x\n",
    "report.docx": b"PK\x03\x04",
    "scan.pdf": b"%PDF-1.7",
    "picture.png": b"\x89PNG",
}
FINE = {"empty.jsonl": b"", "blank_lines.jsonl": b"\n\n  \n", ".hidden.jsonl": b"{broken"}


@pytest.fixture
def data(tmp_path, monkeypatch):
    folder = tmp_path / "data"
    (folder / "reports").mkdir(parents=True)
    monkeypatch.setenv("STRIKEMAP_DATA", str(folder))
    monkeypatch.setenv("STRIKEMAP_LEDGER", f"sqlite:///{tmp_path}/ledger.sqlite")
    monkeypatch.setenv("STRIKEMAP_STORE", str(tmp_path / "located.sqlite"))
    monkeypatch.delenv("STRIKEMAP_REVIEWER", raising=False)
    yield folder
    with contextlib.suppress(GeoError):
        load.collection().close()
    load._opened.clear()


def open_page():
    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=90)
    page.run()
    assert not page.exception
    return page


def said(page):
    html = " ".join(block.proto.body for block in page.get("html"))
    return html + " ".join(text.value for text in page.text)


def put(data, files):
    for name, content in files.items():
        (data / "reports" / name).write_bytes(content)


def test_a_report_that_is_read_but_not_understood_is_told_and_shown(data):
    foreign = json.dumps({"id": "uk", "text": "Вибух у місті.", "published": "2024-12-26"})
    put(data, {"mixed.jsonl": f"{GOOD}\n{foreign}\n".encode()})
    words = said(open_page())
    assert "1 event" in words
    assert "Something in mixed.jsonl could not be read." in words
    assert "mixed.jsonl was left out" not in words


def test_bad_lines_and_files_are_named_and_the_rest_is_shown(data):
    put(data, {name: bad + b"\n" + GOOD.encode() + b"\n" for name, bad in BAD_LINES.items()})
    put(data, {**BAD_FILES, **FINE})
    os.mkfifo(data / "reports" / "pipe.jsonl")
    (data / "reports" / "loop.jsonl").symlink_to(data / "reports" / "loop.jsonl")
    (data / "reports" / "zero.jsonl").symlink_to("/dev/zero")
    page = open_page()
    words = said(page)
    assert "1 event" in words
    for name in BAD_LINES:
        assert f"1 line of {name} was left out: line 1" in words
    for name in (*BAD_FILES, "pipe.jsonl", "loop.jsonl", "zero.jsonl"):
        assert f"{name} was left out" in words
    for name in FINE:
        assert name not in words
    assert str(data) not in words
    assert "YYYY-MM-DD" not in words  # why, is for the owner


def test_the_owner_is_told_why(data, monkeypatch):
    monkeypatch.setenv("STRIKEMAP_REVIEWER", "Me")
    put(data, {"a.jsonl": GOOD.encode() + b"\n" + BAD_LINES["bad_date.jsonl"]})
    assert "a.jsonl, line 2: '2024-13-45' is not a day" in said(open_page())


@pytest.mark.parametrize(
    "published", ["2024-12-26T06:30:00Z", "2024-12-26 06:30", "2024-12-26T06:30:00.123+02:00"]
)
def test_a_date_with_a_time_is_its_day(data, published):
    put(data, {"a.jsonl": line(published=published)})
    page = open_page()
    assert "1 event" in said(page)
    assert "left out" not in said(page)


def test_an_empty_folder_says_what_to_do(data):
    assert "There are no reports here yet." in said(open_page())


def test_only_bad_lines_say_so_too(data):
    put(data, {"a.jsonl": b"{broken"})
    assert "There are no reports here yet." in said(open_page())


def test_a_folder_without_reports_folder(data):
    shutil.rmtree(data / "reports")
    words = said(open_page())
    assert "The folder of reports cannot be read." in words
    assert str(data) not in words


def test_a_wrong_path(data, monkeypatch):
    monkeypatch.setenv("STRIKEMAP_DATA", INSIDE)
    words = said(open_page())
    assert "A setting of this page is wrong." in words
    assert INSIDE not in words


def test_a_wrong_setting(data, monkeypatch):
    put(data, {"a.jsonl": GOOD.encode()})
    monkeypatch.setenv("STRIKEMAP_GEOCODER", "no-such-provider")
    assert "A setting of this page is wrong." in said(open_page())


def test_a_damaged_gazetteer(data):
    put(data, {"a.jsonl": GOOD.encode()})
    (data / "gazetteer.sqlite").write_bytes(b"no database at all" * 100)
    words = said(open_page())
    assert "A file of the program is missing or damaged." in words
    assert "gazetteer build" in words


def test_a_defect_of_the_page_itself(data, monkeypatch):
    put(data, {"a.jsonl": GOOD.encode()})

    def fails(*_, **__):
        raise RuntimeError(f"inside {INSIDE}")

    monkeypatch.setattr("geo.ui.board.send_constants", fails)
    words = said(open_page())
    assert "Something went wrong here." in words
    assert INSIDE not in words


def test_a_defect_of_a_part_that_runs_by_itself(data, monkeypatch):
    put(data, {"a.jsonl": GOOD.encode()})

    def fails(*_, **__):
        raise RuntimeError("inside")

    monkeypatch.setattr("geo.ui.board.draw_marks", fails)
    words = said(open_page())
    assert "Something went wrong here." in words
    assert "1 event" in words


def test_an_unwritable_store_and_ledger_do_not_stop_it(data, monkeypatch, tmp_path):
    put(data, {"a.jsonl": GOOD.encode()})
    monkeypatch.setenv(
        "STRIKEMAP_LEDGER", f"sqlite:///{tmp_path}/no/such\0/ledger.sqlite".replace("\0", "")
    )
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("STRIKEMAP_STORE", str(tmp_path / "file" / "located.sqlite"))
    assert "1 event" in said(open_page())
