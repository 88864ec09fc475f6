"""JSON Lines: one bad line is named and does not lose the others; nothing is held in memory."""

import io
from datetime import date
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import InputError, NoDateError
from geo.read import jsonl
from geo.read.asked import Asked
from geo.read.jsonl import read_reports, read_stream
from geo.read.samples import sample_reports

GOOD = '{"id": "%s", "text": "t", "published": "2024-12-26"}'


def line(name: str) -> bytes:
    return (GOOD % name).encode()


def ids(data: bytes, complain=None) -> list[str]:
    return [report.id for report in read_stream(io.BytesIO(data), "f", Asked(complain=complain))]


@pytest.mark.parametrize(
    "data",
    [
        line("a") + b"\n" + line("b") + b"\n",
        line("a") + b"\n" + line("b"),
        b"\xef\xbb\xbf" + line("a") + b"\r\n\r\n  \n" + line("b") + b"\r\n",
    ],
)
def test_lines(data):
    assert ids(data) == ["a", "b"]


def test_a_separator_inside_of_a_text_is_no_line_end():
    data = '{"id": "a", "text": "one\u2028two\x85", "published": "2024-12-26"}'.encode()
    assert ids(data) == ["a"]


def test_bad_lines_are_named_and_the_others_read(tmp_path):
    path = tmp_path / "r.jsonl"
    path.write_bytes(
        b"\n".join([line("a"), b"{", line("b"), b'{"id": "\xff"}', b'{"id": "c", "text": ""}'])
    )
    told: list[InputError] = []
    assert [report.id for report in read_reports(path, complain=told.append)] == ["a", "b"]
    assert [str(error).split(": ")[0] for error in told] == [
        f"{path}, line {number}" for number in (2, 4, 5)
    ]
    assert "not UTF-8" in str(told[1])
    assert isinstance(told[2], NoDateError)


def test_without_a_listener_the_first_bad_line_raises():
    with pytest.raises(InputError, match="f, line 2: not JSON on one line"):
        ids(line("a") + b"\n{\n" + line("b"))


def test_a_date_for_those_that_have_none():
    stream = io.BytesIO(b'{"id": "a", "text": "t"}')
    (report,) = read_stream(stream, "f", Asked(published=date(2024, 1, 1), lang="uk"))
    assert (report.published, report.lang) == (date(2024, 1, 1), "uk")


def test_utf_16_is_named():
    with pytest.raises(InputError, match="UTF-16"):
        ids((GOOD % "a").encode("utf-16"))


def test_a_line_above_the_cap_is_refused_and_passed_over(monkeypatch):
    monkeypatch.setattr(jsonl, "MAX_BYTES", 100)
    monkeypatch.setattr("geo.read.decode.MAX_BYTES", 100)
    told: list[InputError] = []
    data = b"\n".join([line("a"), b"x" * 1000, line("b"), b"y" * 101, b"z" * 99, line("c")])
    assert ids(data, told.append) == ["a", "b", "c"]
    assert ["larger than" in str(error) for error in told] == [True, True, False]


def test_a_file_is_not_read_ahead():
    class Endless(io.RawIOBase):
        lines = 0

        def readline(self, size=-1):
            self.lines += 1
            return line("a") + b"\n"

    stream = Endless()
    assert len(list(islice(read_stream(stream, "f"), 3))) == 3
    assert stream.lines == 3


@given(st.lists(st.sampled_from([line("a"), b"{", b"", b"\xff", b" ", b'{"id":1}', b"\0"])))
def test_each_line_is_read_named_or_blank(lines):
    told: list[InputError] = []
    read = ids(b"\n".join(lines), told.append)
    assert len(read) == lines.count(line("a"))
    assert len(told) == sum(1 for one in lines if one.strip() and one != line("a"))


@given(st.binary())
def test_any_bytes(data):
    told: list[InputError] = []
    read = ids(data, told.append) if not data.startswith((b"\xff\xfe", b"\xfe\xff")) else []
    assert read == []


def test_the_shipped_reports_are_reports():
    reports = sample_reports()
    assert len({report.id for report in reports}) == len(reports) >= 100
    assert "2024-12-26-independent-kursk" in {report.id for report in reports}
    assert all(report.url and report.outlet and report.title for report in reports)
