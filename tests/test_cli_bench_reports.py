"""The benchmark runs, and says what it measured."""

from geo.__main__ import main


def test_it_prints_a_line_a_figure(capsys):
    assert main(["bench", "reports", "--reports", "3"]) == 0
    said = capsys.readouterr().out
    assert [line.split("  ")[0] for line in said.splitlines()] == [
        "start",
        "1 reports",
        "3 reports",
        "reports a second",
        "characters a second",
        "events",
    ]


def test_nothing_to_measure_is_an_error(capsys):
    assert main(["bench", "reports", "--reports", "0"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
