"""``python -m geo geocode``: one name, and a column of names."""

from __future__ import annotations

import csv
import io
import json

import pytest
from misbehaving import MisbehavingServer

from geo.__main__ import main
from geo.cli.geocode import file as geocode_file
from geo.errors import InputError, ProviderError
from geo.gazetteer.index import Gazetteer
from geo.geocoding.cache import CachedProvider
from geo.models import PlaceKind
from geo.resolving.one_name import find_area, mention_of, query_of


@pytest.fixture(autouse=True)
def _own_ledger(monkeypatch, tmp_path):
    for name in ("GEOCODER", "GEOCODER_URL", "GEOCODER_KEY", "USER_AGENT", "DATA"):
        monkeypatch.delenv(f"STRIKEMAP_{name}", raising=False)
    monkeypatch.setenv("STRIKEMAP_GEOCODER_INTERVAL", "0")
    monkeypatch.setenv("STRIKEMAP_LEDGER", f"sqlite:///{tmp_path}/ledger.sqlite")


@pytest.fixture
def online(monkeypatch):
    def use(server):
        monkeypatch.setenv("STRIKEMAP_GEOCODER", "nominatim")
        monkeypatch.setenv("STRIKEMAP_GEOCODER_URL", server.url)

    return use


def run(capsys, *words):
    code = main(["geocode", *words])
    done = capsys.readouterr()
    return code, done.out, done.err


def test_a_name(capsys):
    code, out, err = run(capsys, "Nikopol", "--country", "UA")
    assert (code, err) == (0, "")
    assert out.startswith("Nikopol, ")
    assert "UA  47.5" in out
    assert "  why: " in out
    assert "GeoNames" in out


def test_a_name_as_json(capsys):
    code, out, _ = run(capsys, "Pokrovsk", "--in", "Donetsk region", "--json")
    found = json.loads(out)
    assert code == 0
    assert found["status"] == "hit"
    assert found["admin1"] == "UA.05"
    assert found["lat"] == pytest.approx(48.28, abs=0.05)
    assert found["candidates"][0]["reasons"]
    assert found["provider"] == "offline"


def test_the_namesake_across_the_border_is_not_taken(capsys):
    code, out, _ = run(capsys, "Nikopol", "--in", "Kursk region", "--json")
    found = json.loads(out)
    assert code == 1
    assert found["status"] == "miss"
    assert found["lat"] is None


def test_a_region_by_its_own_name(capsys):
    _, out, _ = run(capsys, "Kursk region", "--json")
    assert json.loads(out)["place_id"] == "adm1:RU.41"
    _, out, _ = run(capsys, "Kursk", "--json")
    assert json.loads(out)["kind"] == "settlement"


def test_a_city_of_its_own_lies_in_the_region_around_it(capsys):
    _, out, _ = run(capsys, "Kyiv", "--in", "UA.13", "--json")
    assert json.loads(out)["kind"] == "settlement"


def test_nothing_found(capsys):
    code, out, _ = run(capsys, "Xyzzyqwrtp")
    assert code == 1
    assert "not found" in out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "NAME"),
        (("",), "empty"),
        (("Kursk", "--in", "Narnia"), "Narnia"),
        (("Kursk", "--in", "ZZ.99"), "ZZ.99"),
        (("Kursk", "--country", "Russia"), "two letters"),
        (("Kursk", "--file", "x.csv"), "NAME"),
        (("Kursk", "--column", "x"), "--file"),
        (("--file", "no-such-file.csv"), "cannot read"),
    ],
)
def test_bad_input(capsys, words, message):
    code, out, err = run(capsys, *words)
    assert (code, out) == (2, "")
    assert message in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("GEOCODER", "gogle"),
        ("GEOCODER", "nominatim"),
        ("LEDGER", "not a url"),
        ("GEOCODER_INTERVAL", "soon"),
    ],
)
def test_a_bad_setting(capsys, monkeypatch, setting, value):
    monkeypatch.setenv(f"STRIKEMAP_{setting}", value)
    code, _, err = run(capsys, "Kursk")
    assert code == 2
    assert "STRIKEMAP_" in err


def test_an_online_provider_is_asked_once(capsys, online):
    with MisbehavingServer("ok") as server:
        online(server)
        code, out, _ = run(capsys, "Kursk", "--json")
        run(capsys, "KURSK")
        assert server.count == 1
    found = json.loads(out)
    assert (code, found["provider"]) == (0, "nominatim")
    assert found["place_id"] == "osm:n27504067"
    assert "OpenStreetMap" in found["licence"]


def test_a_provider_that_refuses(capsys, online):
    with MisbehavingServer("status:403") as server:
        online(server)
        code, out, err = run(capsys, "Kursk")
        assert (code, out, server.count) == (3, "", 1)
    assert err.count("\n") == 1


def test_an_outage_is_no_miss(capsys, online):
    with MisbehavingServer("status:403", "ok") as server:
        online(server)
        assert run(capsys, "Kursk")[0] == 3
        assert run(capsys, "Kursk")[0] == 0


def test_a_persons_word_outranks_the_resolver(capsys, monkeypatch):
    lines = iter(["1", "It is the one on the front line.", "q"])
    monkeypatch.setattr("builtins.input", lambda _: next(lines))
    run(capsys, "Novoivanovka")
    assert main(["cache", "review", "--by", "Ann", "--name", "Novoivanovka"]) == 0
    capsys.readouterr()
    code, out, _ = run(capsys, "Novoivanovka", "--json")
    found = json.loads(out)
    assert (code, found["status"], found["reviewed_by"]) == (0, "hit", "Ann")
    assert found["reason"] == "decided by Ann"


def test_a_ledger_that_cannot_be_kept_is_told_of(capsys, monkeypatch):
    monkeypatch.setenv("STRIKEMAP_LEDGER", "sqlite:////dev/null/ledger.sqlite")
    code, out, err = run(capsys, "Kursk")
    assert code == 0
    assert out.startswith("Kursk")
    assert "in memory" in err
    assert err.count("\n") == 1


TABLE = 'id,place,note\n1,Kursk,"a, b"\n2,Nikopol,\n3, kursk ,again\n4,Xyzzyqwrtp,\n5,,empty\n'


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "places.csv"
    path.write_text(TABLE, encoding="utf-8")
    return str(path)


def test_a_column(capsys, table):
    code, out, err = run(capsys, "--file", table, "--column", "place")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert code == 0
    assert [row["id"] for row in rows] == ["1", "2", "3", "4", "5"]
    assert rows[0]["note"] == "a, b"
    assert rows[0]["geo_status"] == "hit"
    assert float(rows[0]["geo_lat"]) == pytest.approx(51.73, abs=0.05)
    assert rows[3]["geo_status"] == "miss"
    assert rows[3]["geo_lat"] == ""
    assert rows[4]["geo_status"] == ""
    assert "5 rows, 4 different names" in err


def test_a_column_into_a_file_and_as_json_lines(capsys, table, tmp_path):
    out = tmp_path / "out.jsonl"
    assert run(capsys, "--file", table, "--json", "-o", str(out))[0] == 0
    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert rows[0]["id"] == "1"
    assert rows[0]["geo"]["name"] == "Kursk"
    assert rows[4]["geo"] is None


def test_a_column_that_is_not_there(capsys, table):
    code, _, err = run(capsys, "--file", table, "--column", "town")
    assert code == 2
    assert "id, place, note" in err


def test_a_table_that_is_not_utf8(capsys, tmp_path):
    path = tmp_path / "places.csv"
    path.write_bytes("place\nКурск\n".encode("cp1251"))
    code, _, err = run(capsys, "--file", str(path))
    assert code == 2
    assert "UTF-8" in err


def test_nothing_found_in_a_whole_table(capsys, tmp_path):
    path = tmp_path / "places.csv"
    path.write_text("\ufeffplace\nXyzzyqwrtp\n", encoding="utf-8")
    assert run(capsys, "--file", str(path))[0] == 1


def test_each_name_is_asked_once_and_a_second_run_asks_nothing(capsys, online, tmp_path):
    path = tmp_path / "places.csv"
    path.write_text("place\n" + "Kursk\nkursk\nKursk 2\nElsewhere\n" * 5, encoding="utf-8")
    with MisbehavingServer("ok") as server:
        online(server)
        code, first, err = run(capsys, "--file", str(path))
        assert (code, server.count) == (0, 3)
        assert "3 misses" not in err
        _, second, _ = run(capsys, "--file", str(path))
        assert server.count == 3
    assert first == second


def test_a_failure_in_between_is_continued_by_the_next_run(capsys, online, tmp_path):
    path = tmp_path / "places.csv"
    path.write_text("place\nKursk A\nKursk B\nKursk C\n", encoding="utf-8")
    with MisbehavingServer("ok", "status:403", "ok") as server:
        online(server)
        code, out, err = run(capsys, "--file", str(path))
        assert (code, server.count) == (3, 2)
        assert "1 errors (1 ProviderRefused" in err
        assert "1 not asked" in err
        assert "error" in out
        assert run(capsys, "--file", str(path))[0] == 0
        assert server.count == 4


def test_ctrl_c_keeps_what_was_answered(capsys, online, monkeypatch, tmp_path):
    path = tmp_path / "places.csv"
    path.write_text("place\nKursk A\nKursk B\nKursk C\n", encoding="utf-8")
    show = geocode_file._Bar.show

    def interrupt(self, done, counts, errors):
        show(self, done, counts, errors)
        if done == 2:
            raise KeyboardInterrupt

    with MisbehavingServer("ok") as server:
        online(server)
        monkeypatch.setattr(geocode_file._Bar, "show", interrupt)
        code, out, err = run(capsys, "--file", str(path))
        assert (code, out) == (130, "")
        assert "stopped after 2 of 3 names" in err
        monkeypatch.setattr(geocode_file._Bar, "show", show)
        assert run(capsys, "--file", str(path))[0] == 0
        assert server.count == 3


def test_three_failures_in_a_row_end_the_run(capsys, online, monkeypatch, tmp_path):
    path = tmp_path / "places.csv"
    path.write_text("place\n" + "".join(f"T{n}\n" for n in range(9)), encoding="utf-8")

    def broken(self, queries):
        raise ProviderError("It broke.")

    monkeypatch.setattr(CachedProvider, "ask", broken)
    with MisbehavingServer("ok") as server:
        online(server)
        code, _, err = run(capsys, "--file", str(path))
    assert code == 3
    assert "3 errors" in err
    assert "6 not asked" in err


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+1", "-1", "@x", "\tx"])
def test_a_formula_in_a_providers_answer_stays_text(text):
    assert geocode_file._cell(text) == f"'{text}"
    assert geocode_file._cell(-1.5) == -1.5
    assert geocode_file._cell(None) == ""


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer.open()


@pytest.mark.parametrize(
    ("text", "place_id"),
    [
        ("RU.41", "adm1:RU.41"),
        ("UA", "country:UA"),
        ("Ukraine", "country:UA"),
        ("Kursk region", "adm1:RU.41"),
        ("Kursk Oblast", "adm1:RU.41"),
        ("Texas", "adm1:US.TX"),
    ],
)
def test_areas_as_people_write_them(gazetteer, text, place_id):
    assert find_area(text, gazetteer).place_id == place_id


@pytest.mark.parametrize("text", ["", "Narnia", "ZZ", "XX.01"])
def test_areas_that_are_none(gazetteer, text):
    with pytest.raises(InputError):
        find_area(text, gazetteer)


def test_the_generic_word_says_the_kind():
    assert mention_of("Kursk region").kind is PlaceKind.ADMIN1
    assert mention_of("Kursk region").name == "Kursk"
    assert mention_of("region").kind is None
    assert query_of("Kursk", country="RU").country == "RU"
