"""`python -m geo extract`: files in, lines out, and what a user is told when something is wrong."""

import io
import json
import os
import sys
from types import SimpleNamespace

import pytest

from geo import batch
from geo.__main__ import main
from geo.cli import reports
from geo.errors import DataError, ProviderError
from geo.models import LocatedReport, Report

LINE = '{"id": "a", "text": "A drone hit the town.", "published": "2024-12-26"}\n'


@pytest.fixture(autouse=True)
def pipeline(monkeypatch):
    """A pipeline that finds nothing, and counts how often its resources were opened."""
    fake = SimpleNamespace(opened=0)

    def opened():
        fake.opened += 1

    def locate(report: Report, resources: object) -> LocatedReport:
        return LocatedReport(report=report)

    def open_resources(*, recogniser):
        opened()
        fake.recogniser = recogniser
        return SimpleNamespace()

    fake.locate = locate
    monkeypatch.setattr(batch, "Resources", SimpleNamespace(open=open_resources))
    monkeypatch.setattr(batch, "locate", lambda *given: fake.locate(*given))  # noqa: PLW0108
    return fake


@pytest.fixture
def stdin(monkeypatch):
    def give(data: bytes) -> None:
        stream = io.TextIOWrapper(io.BufferedReader(io.BytesIO(data)))
        monkeypatch.setattr(sys, "stdin", stream)

    return give


def ids(text: str) -> list[str]:
    return [json.loads(line)["id"] for line in text.splitlines()]


def one_line(text: str) -> str:
    assert text.startswith("python -m geo")
    assert text.count("\n") == 1
    return text


def test_a_recogniser_of_the_users_own(stdin, capfdbinary, pipeline):
    stdin(LINE.encode())
    assert main(["extract", "--recognizer", "spacy:xx_ent_wiki_sm", "-"]) == 0
    assert pipeline.recogniser == "spacy:xx_ent_wiki_sm"


def test_files_of_all_forms(tmp_path, capfdbinary, pipeline):
    (tmp_path / "one.txt").write_text("date 2024-12-26 text", encoding="utf-8")
    (tmp_path / "two.html").write_text("<time datetime=2024-12-26>x</time>", encoding="utf-8")
    (tmp_path / "three.jsonl").write_text(LINE + LINE.replace('"a"', '"б"'), encoding="utf-8")
    names = [str(tmp_path / name) for name in ("one.txt", "two.html", "three.jsonl")]
    assert main(["extract", *names]) == 0
    said = capfdbinary.readouterr()
    assert ids(said.out.decode()) == ["one", "two", "a", "б"]
    assert said.err == b""
    assert pipeline.opened == 1


@pytest.mark.parametrize("words", [["-"], []])
def test_standard_input(words, stdin, capfd):
    stdin(LINE.encode())
    assert main(["extract", *words]) == 0
    assert ids(capfd.readouterr().out) == ["a"]


def test_standard_input_of_text(stdin, capfd):
    stdin(b"Some text.")
    assert main(["extract", "-", "--published", "2024-12-26"]) == 0
    assert ids(capfd.readouterr().out) == ["stdin"]


def test_a_terminal_is_no_input(monkeypatch, capfd):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(isatty=lambda: True))
    assert main(["extract"]) == 2
    assert "give a FILE" in one_line(capfd.readouterr().err)


@pytest.mark.parametrize("data", [b"", b"\n \n"])
def test_an_empty_input_is_code_1(data, stdin, capfd, pipeline):
    stdin(data)
    assert main(["extract", "-"]) == 1
    said = capfd.readouterr()
    assert said.out == ""
    assert "no report" in one_line(said.err)
    assert pipeline.opened == 0


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", None, "No such file"),
        ("a.txt", b"\xff", "a.txt: not UTF-8: the byte at offset 0"),
        ("a.txt", b"a\0b", "NUL"),
        ("a.txt", b"On 24 February 2022 it began.", "--published"),
        ("a.jsonl", b"\n{", "a.jsonl, line 2: not JSON on one line"),
        ("a.jsonl", b'{"id": "a", "text": "t"}', "a.jsonl, line 1: "),
    ],
)
def test_bad_input_is_one_line_and_code_2(name, data, reason, tmp_path, capfd):
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    assert main(["extract", str(path)]) == 2
    said = capfd.readouterr()
    assert said.out == ""
    assert reason in one_line(said.err)


def test_a_folder_is_no_file(tmp_path, capfd):
    assert main(["extract", str(tmp_path)]) == 2
    assert "cannot read" in one_line(capfd.readouterr().err)


def test_what_is_bad_does_not_lose_the_rest(tmp_path, capfd):
    (tmp_path / "bad.txt").write_bytes(b"\xff")
    lines = LINE + "{\n" + LINE.replace('"a"', '"b"')
    (tmp_path / "good.jsonl").write_text(lines, encoding="utf-8")
    names = [str(tmp_path / name) for name in ("bad.txt", "none.txt", "good.jsonl")]
    out = tmp_path / "out.jsonl"
    assert main(["extract", *names, "-o", str(out)]) == 2
    assert ids(out.read_text(encoding="utf-8")) == ["a", "b"]
    assert capfd.readouterr().err.count("\n") == 3


def test_many_bad_lines_are_counted(tmp_path, capfd):
    path = tmp_path / "a.jsonl"
    path.write_text("{\n" * 1000, encoding="utf-8")
    assert main(["extract", str(path)]) == 2
    lines = capfd.readouterr().err.splitlines()
    assert len(lines) == reports.COMPLAINTS_SHOWN + 1
    assert f"{1000 - reports.COMPLAINTS_SHOWN} more" in lines[-1]


@pytest.mark.parametrize("day", ["26.12.2024", "2024-13-01", ""])
def test_a_wrong_option_is_one_line(day, capfd):
    assert main(["extract", "-", "--published", day]) == 2
    assert "YYYY-MM-DD" in one_line(capfd.readouterr().err)


def fail_at_second(pipeline, error: BaseException) -> None:
    seen = []

    def locate(report: Report, resources: object) -> LocatedReport:
        seen.append(report)
        if len(seen) == 2:
            raise error
        return LocatedReport(report=report)

    pipeline.locate = locate


@pytest.mark.parametrize(
    ("error", "code"),
    [(ProviderError("no answer"), 3), (DataError("damaged"), 2), (KeyboardInterrupt(), 130)],
)
def test_an_output_appears_whole_or_not_at_all(error, code, tmp_path, pipeline, capfd):
    path = tmp_path / "a.jsonl"
    path.write_text(LINE + LINE, encoding="utf-8")
    out = tmp_path / "out.jsonl"
    out.write_text("before", encoding="utf-8")
    fail_at_second(pipeline, error)
    assert main(["extract", str(path), "-o", str(out)]) == code
    assert out.read_text(encoding="utf-8") == "before"
    assert sorted(child.name for child in tmp_path.iterdir()) == ["a.jsonl", "out.jsonl"]
    assert capfd.readouterr().err.count("\n") <= 1


def test_an_output_may_be_the_input(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(LINE, encoding="utf-8")
    assert main(["extract", str(path), "-o", str(path)]) == 0
    assert list(json.loads(path.read_text(encoding="utf-8"))) == ["id", "toponyms", "events"]


def test_nothing_found_leaves_what_was_there(tmp_path, stdin, capfd):
    out = tmp_path / "out.jsonl"
    out.write_text("before", encoding="utf-8")
    stdin(b"")
    assert main(["extract", "-", "-o", str(out)]) == 1
    assert out.read_text(encoding="utf-8") == "before"
    assert "no report" in one_line(capfd.readouterr().err)


@pytest.mark.skipif(sys.platform == "win32", reason="links and modes are POSIX")
def test_links_and_modes_stay(tmp_path, stdin):
    real, link = tmp_path / "real.jsonl", tmp_path / "link.jsonl"
    real.write_text("before", encoding="utf-8")
    real.chmod(0o640)
    link.symlink_to(real)
    stdin(LINE.encode())
    assert main(["extract", "-", "-o", str(link)]) == 0
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert ids(real.read_text(encoding="utf-8")) == ["a"]


@pytest.mark.parametrize("where", ["", "missing/out.jsonl"])
def test_a_place_that_cannot_be_written(where, tmp_path, stdin, capfd):
    stdin(LINE.encode())
    assert main(["extract", "-", "-o", str(tmp_path / where)]) == 2
    assert "cannot write" in one_line(capfd.readouterr().err)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")  # noqa: PTH110
def test_a_full_disk_is_one_line(stdin, capfd):
    stdin(LINE.encode())
    assert main(["extract", "-", "-o", "/dev/full"]) == 2
    assert "No space" in one_line(capfd.readouterr().err)


def test_lines_are_written_as_they_come(monkeypatch, pipeline, capfdbinary):
    """An input that never ends must still give its lines: nothing is gathered first."""
    read, write = os.pipe()
    with os.fdopen(read, "rb") as source, os.fdopen(write, "wb", buffering=0) as feed:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(source))
        seen: list[bytes] = []

        def locate(report: Report, resources: object) -> LocatedReport:
            seen.append(capfdbinary.readouterr().out)
            if len(seen) < 3:
                feed.write(LINE.encode())
            else:
                feed.close()
            return LocatedReport(report=report)

        pipeline.locate = locate
        feed.write(LINE.encode())
        assert main(["extract", "-"]) == 0
        assert [bool(text) for text in seen] == [False, True, True]


def raise_for(pipeline, name: str) -> None:
    def locate(report: Report, resources: object) -> LocatedReport:
        if report.id == name:
            raise IndexError("list index out of range")
        return LocatedReport(report=report)

    pipeline.locate = locate


def test_a_report_that_the_pipeline_cannot_read_does_not_stop_the_rest(tmp_path, pipeline, capfd):
    path, out = tmp_path / "a.jsonl", tmp_path / "out.jsonl"
    rows = [LINE.replace('"a"', f'"{name}"') for name in "abc"]
    path.write_text("".join(rows), encoding="utf-8")
    raise_for(pipeline, "b")
    assert main(["extract", str(path), "-o", str(out)]) == 2
    assert ids(out.read_text(encoding="utf-8")) == ["a", "c"]
    said = one_line(capfd.readouterr().err)
    assert "report b could not be read: IndexError" in said
    failed = tmp_path / "failed.jsonl"
    assert str(failed) in said
    (row,) = map(json.loads, failed.read_text(encoding="utf-8").splitlines())
    assert row == {**json.loads(rows[1]), "lang": "en", "reason": row["reason"]}
    pipeline.locate = lambda report, _: LocatedReport(report=report)
    assert main(["extract", str(failed)]) == 0  # what failed can be read again as it is


def test_where_failures_go_can_be_said(tmp_path, pipeline, stdin, capfdbinary):
    raise_for(pipeline, "a")
    stdin(LINE.encode())
    assert main(["extract", "-", "--failed", str(tmp_path / "later.jsonl")]) == 2
    assert (tmp_path / "later.jsonl").is_file()
    stdin(LINE.encode())
    assert main(["extract", "-"]) == 2
    assert capfdbinary.readouterr().out == b""


@pytest.mark.parametrize("number", ["-1", "two", "1.5", "²"])
def test_workers_are_a_number(number, capfd):
    assert main(["extract", "-", "--workers", number]) == 2
    assert "processes" in one_line(capfd.readouterr().err)
