"""Long files on the disk: made piece by piece, kept for a while, never half there."""

import io
import os

import pytest

from geo.ui import made


def test_a_file_is_written_then_named(tmp_path):
    file = made.make(lambda out: out.write(b"rows"), lambda: "a-1234.csv", 0.0, tmp_path / "made")
    assert (file.name, file.size) == ("a-1234.csv", 4)
    folder, own, name = file.address.removeprefix("app/static/").split("/")
    assert (tmp_path / folder / own / name).read_bytes() == b"rows"
    assert len(own) >= 20  # nobody guesses it


def test_what_fails_leaves_nothing(tmp_path):
    def write(out: io.BufferedWriter) -> None:
        out.write(b"half")
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        made.make(write, lambda: "a.csv", 0.0, tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.fixture
def three(tmp_path):
    """Make three files, an hour apart; the newest last."""
    files = []
    for hour in range(3):
        file = made.make(lambda out: out.write(b"x" * 10), lambda: "a.csv", 0.0, tmp_path)
        own = tmp_path / file.address.split("/")[3]
        os.utime(own, (3_600 * hour, 3_600 * hour))
        files.append(own)
    return files


def test_old_files_go(three, tmp_path):
    made.sweep(tmp_path, now=3 * 3_600 + 1)
    assert [own.exists() for own in three] == [False, False, False]


def test_young_files_stay(three, tmp_path):
    made.sweep(tmp_path, now=2 * 3_600)
    assert [own.exists() for own in three] == [False, True, True]


def test_the_oldest_go_where_all_are_too_many(three, tmp_path, monkeypatch):
    monkeypatch.setattr(made, "MOST_BYTES", 15)
    made.sweep(tmp_path, now=0.0)
    assert [own.exists() for own in three] == [False, False, True]


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("no folder")
    assert not made.is_possible(tmp_path / "file" / "made")
    assert made.is_possible(tmp_path / "made")
