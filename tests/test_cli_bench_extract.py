"""The benchmark of the pipeline runs, says what it measured, and never reads a text twice."""

from itertools import islice

from geo.__main__ import main
from geo.cli.bench.extract import STAGES, _reports
from geo.read.samples import sample_reports


def test_it_prints_a_line_a_figure(capsys):
    assert main(["bench", "extract", "--reports", "3"]) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert [row[0] for row in rows] == ["reports", "3", "characters", "events", *STAGES]
    assert abs(sum(int(row[1].rstrip("%")) for row in rows[-4:]) - 100) <= 2


def test_every_text_is_new():
    texts = [report.text for report in islice(_reports(sample_reports(), "copy"), 5_000)]
    assert len({text.split("\n\n")[-1].split(" on Monday")[0] for text in texts}) == 5_000


def test_a_file_of_ones_own_and_bad_counts(tmp_path, capsys):
    path = tmp_path / "r.jsonl"
    path.write_text('{"id": "a", "text": "A drone hit Kyiv.", "published": "2024-12-26"}\n')
    assert main(["bench", "extract", str(path), "--reports", "2"]) == 0
    capsys.readouterr()
    assert main(["bench", "extract", "--reports", "0"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    path.write_text("")
    assert main(["bench", "extract", str(path)]) == 2
