"""The cache's benchmark prints figures, and a bad count is refused."""

from geo.__main__ import main


def test_it_prints_a_line_each(capsys):
    assert main(["bench", "cache", "--names", "50"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 7
    assert all("a second" in line and "µs" in line for line in lines)


def test_no_names_are_refused(capsys):
    assert main(["bench", "cache", "--names", "0"]) == 2
    assert "--names" in capsys.readouterr().err
