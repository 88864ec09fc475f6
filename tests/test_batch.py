"""Many reports on several cores: the same bytes in order, and what dies takes nobody along."""

import io
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from reading import resources

from geo import batch
from geo.cli.progress import Progress, duration
from geo.errors import DataError, ProviderError
from geo.models import Report
from geo.read.samples import sample_reports

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def no_ledger_of_the_user(monkeypatch, tmp_path):
    monkeypatch.setenv("STRIKEMAP_LEDGER", f"sqlite:///{tmp_path}/ledger.sqlite")


def some(number: int) -> list[Report]:
    return list(sample_reports(ROOT / "data"))[:number]


def test_workers_do_not_change_a_byte_nor_the_order():
    reports = some(40)
    alone = list(batch.lines(reports))
    assert [json.loads(line)["id"] for line in alone] == [report.id for report in reports]
    assert list(batch.lines(iter(reports), workers=2)) == alone


def test_nothing_is_opened_for_nothing(monkeypatch):
    monkeypatch.setattr(batch.Resources, "open", lambda **_: pytest.fail("opened"))
    assert list(batch.lines([])) == []
    assert list(batch.lines([], workers=2)) == []


def broken(block: batch.Block) -> list[str | batch.Failure]:
    """What a worker does in these tests: it raises, or dies, where a report says so."""
    for report in block:
        if report.text == "die":
            os._exit(1)
    return [
        batch.Failure(report=report, reason="asked to fail") if report.text == "fail" else report.id
        for report in block
    ]


def test_a_process_that_dies_takes_only_its_report_along(monkeypatch):
    monkeypatch.setattr(batch, "_read_block", broken)
    monkeypatch.setattr(batch, "_open", lambda _: None)
    monkeypatch.setattr(batch, "BLOCK", 3)
    # Forked here, so that the workers know the stand-ins above.
    monkeypatch.setattr(batch.multiprocessing, "get_context", forked())
    made = [replace(some(1)[0], id=str(n), text="fine") for n in range(20)]
    made[4] = replace(made[4], text="die")
    made[11] = replace(made[11], text="fail")
    found = [row for block in batch._Team(2, "own").work(iter(made)) for row in block]
    names = [row.report.id if isinstance(row, batch.Failure) else row for row in found]
    assert names == [str(n) for n in range(20)]
    reasons = {row.report.id: row.reason for row in found if isinstance(row, batch.Failure)}
    assert reasons == {"4": "the process that read it died", "11": "asked to fail"}


def forked():
    original = batch.multiprocessing.get_context
    return lambda _: original("fork")


@pytest.mark.parametrize(
    "error", [ValueError("bad"), RecursionError(), MemoryError(), KeyError("x")]
)
def test_a_defect_is_a_failure_of_its_report(monkeypatch, error):
    def locate(*_):
        raise error

    monkeypatch.setattr(batch, "locate", locate)
    failure = batch.attempt(some(1)[0], resources())
    assert isinstance(failure, batch.Failure)
    assert failure.reason.startswith(type(error).__name__)


@pytest.mark.parametrize(
    "error", [ProviderError("down"), DataError("damaged"), KeyboardInterrupt()]
)
def test_what_no_report_can_help_ends_the_run(monkeypatch, error):
    def locate(*_):
        raise error

    monkeypatch.setattr(batch, "locate", locate)
    with pytest.raises(type(error)):
        batch.attempt(some(1)[0], resources())


def test_cores():
    assert batch.cores(3) == 3
    assert batch.cores(0) == os.cpu_count()


class Screen(io.StringIO):
    def isatty(self):
        return True


def test_progress_says_how_far_and_how_long():
    seconds = iter(range(0, 1000, 10))
    screen = Screen()
    with Progress(lambda: 4, stream=screen, clock=lambda: next(seconds)) as progress:
        progress.step()
        progress.step()
    said = screen.getvalue()
    assert "1 of 4 reports, " in said
    assert "to go" in said
    assert said.endswith("2 of 4 reports\n")


def test_progress_is_silent_where_nobody_looks():
    stream = io.StringIO()
    with Progress(lambda: pytest.fail("counted"), stream=stream) as progress:
        progress.step()
    assert stream.getvalue() == ""


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0 s"), (59, "59 s"), (150, "2 min"), (7300, "2 h")]
)
def test_durations(seconds, words):
    assert duration(seconds) == words
