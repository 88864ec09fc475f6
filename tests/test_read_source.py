"""Which reader a file gets."""

import io
from datetime import date

import pytest

from geo.errors import DataError, InputError, NoDateError
from geo.read.asked import Asked
from geo.read.samples import sample_reports
from geo.read.source import read_source, reader_of

LINE = b'{"id": "a", "text": "t", "published": "2024-12-26"}\n'


@pytest.mark.parametrize(
    ("name", "start", "form"),
    [
        ("a.txt", b"{", "text"),
        ("a.HTML", b"text", "html"),
        ("a.ndjson", b"<html>", "jsonl"),
        ("a", LINE, "jsonl"),
        ("a", b"\xef\xbb\xbf\n" + LINE, "jsonl"),
        ("a", b"{not json}", "text"),
        ("a.xyz", b"\n <!DOCTYPE  HTML>", "html"),
        ("a", b"<html lang=en>", "html"),
        ("a", b"<3 text", "text"),
        ("a", b"", "text"),
        ("stdin", b"date 2024-12-26", "text"),
    ],
)
def test_form(name, start, form):
    assert reader_of(name, start).form == form


def read(data: bytes, name: str, **options):
    return list(read_source(io.BufferedReader(io.BytesIO(data)), name, Asked(**options)))


def test_each_form_is_read():
    assert [report.id for report in read(LINE + LINE, "-")] == ["a", "a"]
    assert [report.id for report in read(b"date 2024-12-26", "dir/b.c.txt")] == ["b.c"]
    assert [report.title for report in read(b"<html><title>T</title>2024-12-26", "p")] == ["T"]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl", "a"])
@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf"])
def test_an_empty_file_has_no_reports(name, data):
    assert read(data, name) == []


def test_errors_name_the_file():
    with pytest.raises(InputError, match=r"^a\.txt: not UTF-8"):
        read(b"\xff", "a.txt", published=date(2024, 1, 1))
    with pytest.raises(NoDateError, match=r"^a\.txt: "):
        read(b"text", "a.txt")
    with pytest.raises(InputError, match=r"^a\.jsonl, line 1: "):
        read(b"text", "a.jsonl")


def test_a_file_name_that_is_no_text():
    (report,) = read(b"date 2024-12-26", "caf\udce9.txt")
    assert report.id == "caf?"


def test_samples(tmp_path):
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "b.jsonl").write_bytes(LINE.replace(b'"a"', b'"b"'))
    (reports / "a.jsonl").write_bytes(LINE)
    (reports / "notes.txt").write_bytes(b"not a report")
    assert [report.id for report in sample_reports(tmp_path)] == ["a", "b"]


def test_no_samples(tmp_path):
    with pytest.raises(DataError, match="no reports"):
        sample_reports(tmp_path)


def test_samples_follow_the_setting(tmp_path, monkeypatch):
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "mine.jsonl").write_bytes(LINE)
    monkeypatch.setenv("STRIKEMAP_DATA", str(tmp_path))
    assert [report.id for report in sample_reports()] == ["a"]
