"""``python -m geo cache located``: the next start, on another disk, has it all."""

import json
import shutil

import pytest

from geo import keeping
from geo.__main__ import main
from geo.batch import Failure
from geo.keeping import Keeper
from geo.pipeline import Resources
from geo.settings import Settings
from geo.store.ledger import Ledger
from geo.store.located import LocatedStore


@pytest.fixture
def data(tmp_path, monkeypatch):
    folder = tmp_path / "data"
    (folder / "reports").mkdir(parents=True)
    monkeypatch.setenv("STRIKEMAP_DATA", str(folder))
    monkeypatch.setenv("STRIKEMAP_LEDGER", f"sqlite:///{tmp_path}/ledger.sqlite")
    monkeypatch.setenv("STRIKEMAP_STORE", str(tmp_path / "located.sqlite"))
    return folder


def write(data, *texts):
    rows = [
        json.dumps({"id": f"r{number}", "text": text, "published": "2024-12-26"})
        for number, text in enumerate(texts)
    ]
    (data / "reports" / "a.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")


def test_a_start_elsewhere_locates_nothing(data, tmp_path, monkeypatch, capsys):
    write(data, "Drones hit Odesa on Thursday.", "Missiles hit Dnipro on Thursday.")
    assert main(["cache", "located"]) == 0
    assert "2 reports in located.jsonl" in capsys.readouterr().err
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(data, elsewhere)
    settings = Settings(data=elsewhere, ledger="sqlite://", store=None)
    keeper = Keeper(
        lambda: Resources.open(settings), Ledger.open(settings.ledger), LocatedStore.open(None)
    )
    keeper.begin(elsewhere)
    monkeypatch.setattr(keeping, "attempt", None)
    assert keeper.store.count() == 2


def test_what_is_no_report_is_told_and_the_rest_is_written(data, capsys):
    write(data, "Drones hit Odesa on Thursday.")
    with (data / "reports" / "a.jsonl").open("a") as file:
        file.write("{no json\n")
    assert main(["cache", "located"]) == 0
    told = capsys.readouterr().err
    assert "a.jsonl, line 2 was left out" in told
    assert "1 reports in located.jsonl" in told


def test_what_is_read_but_not_understood_is_not_left_out(data, capsys):
    write(data, "Drones hit Odesa on Thursday.", "Вибух у місті.")
    assert main(["cache", "located"]) == 0
    told = capsys.readouterr().err
    assert "a.jsonl: the text is not in Latin letters" in told
    assert "2 reports in located.jsonl" in told


def test_a_report_that_cannot_be_read_ends_with_its_own_code(data, monkeypatch, capsys):
    write(data, "Drones hit Odesa on Thursday.", "Missiles hit Dnipro on Thursday.")
    attempt = keeping.attempt

    def fails(report, resources):
        failure = Failure(report=report, reason="ValueError: a defect")
        return failure if report.id == "r0" else attempt(report, resources)

    monkeypatch.setattr(keeping, "attempt", fails)
    assert main(["cache", "located"]) == 2
    told = capsys.readouterr().err
    assert "report r0 could not be read: ValueError: a defect" in told
    assert "1 reports in located.jsonl" in told


def test_only_reports_of_the_folder_are_written(data, capsys):
    write(data, "Drones hit Odesa on Thursday.")
    main(["cache", "located"])
    write(data, "Missiles hit Dnipro on Thursday.")
    capsys.readouterr()
    assert main(["cache", "located"]) == 0
    assert "1 reports" in capsys.readouterr().err
    text = (data / "located.jsonl").read_text(encoding="utf-8")
    assert "dnipro" in text
    assert "odesa" not in text


def test_no_folder_is_told(data, capsys):
    shutil.rmtree(data / "reports")
    assert main(["cache", "located"]) == 2
    assert "reports cannot be read" in capsys.readouterr().err
