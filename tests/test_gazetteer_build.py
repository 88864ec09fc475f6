"""The build: same input, same bytes; GeoNames' own dumps; errors that say what is wrong."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from geo.cli import gazetteer as command
from geo.errors import InputError
from geo.gazetteer.compiler import index
from geo.gazetteer.compiler.cleaning import keeps
from geo.gazetteer.compiler.entry import Entry, Name, NameKind
from geo.gazetteer.compiler.whole import compile_index
from geo.gazetteer.index import Gazetteer
from geo.models import PlaceKind

DATA = Path(__file__).resolve().parents[1] / "data"


def _entry(**changes):
    values = {
        "place_id": "gn:1",
        "name": "Testove",
        "kind": PlaceKind.SETTLEMENT,
        "lat": 48.1,
        "lon": 37.2,
        "country": "UA",
        "admin1": "UA.05",
        "population": 10,
    }
    return Entry(**(values | changes))


ENTRIES = [
    _entry(names=(Name(text="Тестове"), Name(text="Старе", kind=NameKind.HISTORICAL))),
    _entry(place_id="gn:2", name="Staré", country="CZ", admin1="CZ.52", population=5),
    _entry(
        place_id="adm1:UA.05",
        name="Donetsk Oblast",
        kind=PlaceKind.ADMIN1,
        codes=("DN",),
        abbreviations=("D.O.",),
    ),
]


def test_the_same_entries_give_the_same_bytes(tmp_path):
    one, other = tmp_path / "one.sqlite", tmp_path / "other.sqlite"
    versions = {index.write(ENTRIES, one, area_names={"UA.05": "Donetsk Oblast"})}
    versions.add(index.write(ENTRIES[::-1], other, area_names={"UA.05": "Donetsk Oblast"}))
    assert one.read_bytes() == other.read_bytes()
    assert versions == {Gazetteer.open(one).version}
    assert not list(tmp_path.glob("*.part"))


def test_another_place_gives_another_version(tmp_path):
    first = index.write(ENTRIES, tmp_path / "one.sqlite", area_names={})
    second = index.write(ENTRIES[:2], tmp_path / "two.sqlite", area_names={})
    assert first != second


def test_names_keep_their_kind(tmp_path):
    path = tmp_path / "small.sqlite"
    index.write(ENTRIES, path, area_names={})
    gazetteer = Gazetteer.open(path)
    assert [match.kind.value for match in gazetteer.find("Старе")] == ["historical"]
    assert gazetteer.find("Testovoye")[0].kind.value == "variant"
    assert gazetteer.find("D.O.")[0].place.place_id == "adm1:UA.05"
    assert gazetteer.has("D.O.")
    assert not gazetteer.has("DN")


def _dump_row(number, name, feature, alternates="", population=0):
    """A row of GeoNames' main table: feature class and code, all in Ukraine's region 05."""
    where = ["48.1", "37.2", feature[0], feature[1:], "UA", "", "05", "", "", ""]
    row = [str(number), name, name, alternates, *where, str(population), "", "", "", ""]
    return "\t".join(row) + "\n"


@pytest.fixture
def dump(tmp_path):
    rows = [
        _dump_row(1, "Testove", "PPPL", "Тестове,Testovoye", 900),
        _dump_row(2, "Part of it", "PPPLX"),
        _dump_row(3, "Donetsk Oblast", "AADM1", "Донецька область"),
        _dump_row(4, "Testove Raion", "AADM2"),
        _dump_row(5, "Some Stream", "HSTM"),
    ]
    folder = tmp_path / "dump"
    folder.mkdir()
    (folder / "UA.txt").write_text("".join(rows), encoding="utf-8")
    (folder / "alternateNamesV2.txt").write_text(
        "9\t1\tuk\tСтарове\t\t\t\t1\n10\t1\tlink\thttps://example.org\t\t\t\t\n", encoding="utf-8"
    )
    (folder / "countryInfo.txt").write_text(
        "#ISO\nUA\tUKR\t804\tUP\tUkraine\tKyiv\t603700\t44622516\n", encoding="utf-8"
    )
    return folder


def test_dumps_of_geonames_are_taken(dump, tmp_path):
    path = tmp_path / "out.sqlite"
    compile_index(dump, DATA, path)
    gazetteer = Gazetteer.open(path)
    assert gazetteer.find("Тестове")[0].place.admin1_name == "Donetsk Oblast"
    assert gazetteer.find("Старове")[0].kind.value == "historical"
    assert gazetteer.find("Testove Raion")[0].place.kind is PlaceKind.ADMIN2
    assert gazetteer.find("Donetsk region")[0].place.place_id == "adm1:UA.05"
    assert gazetteer.find("Ukrainians")[0].place.population == 44622516
    assert gazetteer.find("Robotyne")
    assert not gazetteer.find("Part of it")
    assert not gazetteer.find("Some Stream")
    assert not gazetteer.has("https://example.org")


def test_regions_of_a_dump_of_cities_get_names_from_their_table(tmp_path):
    folder = tmp_path / "cities"
    folder.mkdir()
    (folder / "cities500.txt").write_text(_dump_row(1, "Testove", "PPPL"), encoding="utf-8")
    (folder / "admin1CodesASCII.txt").write_text(
        "UA.05\tDonets’ka Oblast’\tDonets'ka Oblast'\t709716\nZZ.9\tNowhere\tNowhere\t5\n",
        encoding="utf-8",
    )
    path = tmp_path / "out.sqlite"
    compile_index(folder, DATA, path)
    gazetteer = Gazetteer.open(path)
    assert gazetteer.find("Donetska Oblast")[0].place.kind is PlaceKind.ADMIN1
    assert not gazetteer.find("Nowhere")


def test_a_folder_without_dumps_and_a_torn_line_are_said(tmp_path):
    with pytest.raises(InputError, match="No GeoNames dump"):
        compile_index(tmp_path, DATA, tmp_path / "out.sqlite")
    (tmp_path / "UA.txt").write_text("1\tToo short\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 1"):
        compile_index(tmp_path, DATA, tmp_path / "out.sqlite")


@pytest.mark.parametrize(
    ("text", "country", "population", "kept"),
    [
        ("Kharkiv", "UA", 0, True),
        ("Харків", "UA", 0, True),
        ("Харків", "JP", 0, False),
        ("Париж", "FR", 2_000_000, True),
        ("al-Raqqa", "SY", 0, True),
        ("kurasunoarumeisuku", "UA", 0, False),
        ("ポクロフスク", "UA", 0, False),
        ("KBP", "UA", 0, False),
        ("https://example.org", "UA", 0, False),
        ("Sakha (Yakutiya)", "RU", 0, False),
        ("x", "RU", 0, False),
        ("A" * 61, "RU", 0, False),
    ],
)
def test_only_names_that_press_prints_are_kept(text, country, population, kept):
    assert keeps(text, country=country, population=population) is kept


def _run(*words):
    parser = argparse.ArgumentParser()
    command.configure(parser)
    return command.run(parser.parse_args(words))


def test_the_command_builds_and_tells(dump, tmp_path, capsys):
    path = tmp_path / "out.sqlite"
    assert _run("build", "--from", str(dump), "--out", str(path)) == 0
    assert _run("info", "--file", str(path)) == 0
    told = capsys.readouterr().out
    assert Gazetteer.open(path).version in told
    assert "place" in told


def test_the_command_refuses_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(InputError, match="No such folder"):
        _run("build", "--from", str(tmp_path / "none"))


def test_the_command_says_where_it_cannot_write(dump, tmp_path):
    with pytest.raises(InputError, match="cannot be written"):
        _run("build", "--from", str(dump), "--out", str(tmp_path / "none" / "out.sqlite"))
