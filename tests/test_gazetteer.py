"""The index that ships: the traps of the war's names, the world's names, and how it is opened."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from math import asin, cos, radians, sin, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import DataError
from geo.gazetteer.index import Gazetteer, default_path, shipped_path
from geo.models import MatchKind, PlaceKind, Role


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer.open(shipped_path())


def _km(lat, lon, place):
    a, b, c, d = map(radians, (lat, lon, place.lat, place.lon))
    half = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 12742 * asin(sqrt(half))


# Names as reports print them, and where maps put them.
KNOWN = [
    ("Kamensk-Shakhtynsky", "RU.61", 48.32, 40.27),
    ("Slavyansk-on-Kuban", "RU.38", 45.26, 38.13),
    ("Kalach-on-Don", "RU.84", 48.69, 43.53),
    ("Ilsky", "RU.38", 44.84, 38.57),
    ("Robotyne", "UA.26", 47.45, 35.84),
    ("Rabotino", "UA.26", 47.45, 35.84),
    ("Malaya Loknya", "RU.41", 51.29, 35.22),
    ("Novoselivske", "UA.14", 49.46, 37.98),
    ("Synkivka", "UA.07", 49.77, 37.65),
    ("Shaykovka", "RU.25", 54.23, 34.37),
    ("Dyagilevo", "RU.62", 54.65, 39.57),
    ("Olenya", "RU.49", 68.15, 33.46),
    ("Novoivanovka", "RU.41", 51.32, 35.11),
    ("Hlyboke", "UA.07", 50.27, 36.43),
    ("Martynovka", "RU.41", 51.23, 35.37),
    ("Pokrovsk", "UA.05", 48.28, 37.18),
    ("Terny", "UA.05", 49.09, 37.96),
    ("Artemivsk", "UA.05", 48.59, 38.0),
    ("Dimitrov", "UA.05", 48.3, 37.27),
    ("Krasnoarmeysk", "UA.05", 48.28, 37.18),
    ("Stakhanov", "UA.14", 48.57, 38.65),
    ("Dnipropetrovsk", "UA.04", 48.46, 35.05),
    ("Kirovograd", "UA.10", 48.51, 32.26),
    ("Kiev", "UA.12", 50.45, 30.52),
    ("Харькове", "UA.07", 49.98, 36.25),
    ("Харкові", "UA.07", 49.98, 36.25),
    ("Курска", "RU.41", 51.74, 36.19),
    ("Zaporizhzhia nuclear power plant", "UA.26", 47.51, 34.59),
    ("Kerch Bridge", "UA.11", 45.31, 36.51),
    ("Mariupol'", "UA.05", 47.1, 37.55),
]


@pytest.mark.parametrize(("name", "admin1", "lat", "lon"), KNOWN)
def test_the_war_s_places_are_found_where_they_are(gazetteer, name, admin1, lat, lon):
    near = [m for m in gazetteer.find(name) if _km(lat, lon, m.place) < 15]
    assert near, f"{name} is not found"
    assert near[0].place.admin1 == admin1


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("Kursk Region", "adm1:RU.41"),
        ("Kursk Oblast", "adm1:RU.41"),
        ("Курской области", "adm1:RU.41"),
        ("Kharkiv region", "adm1:UA.07"),
        ("Odesa Oblast", "adm1:UA.17"),
        ("Krasnodar Territory", "adm1:RU.38"),
        ("Crimea", "adm1:UA.11"),
        ("Bavaria", "adm1:DE.02"),
        ("Sokoto State", "adm1:NG.51"),
        ("New South Wales", "adm1:AU.02"),
        ("Alberta", "adm1:CA.01"),
        ("Ky.", "adm1:US.KY"),
        ("W.Va.", "adm1:US.WV"),
        ("Calif.", "adm1:US.CA"),
        ("B.C.", "adm1:CA.02"),
        ("Ukraine", "country:UA"),
        ("U.S.", "country:US"),
        ("U.S", "country:US"),
        ("USA", "country:US"),
        ("UK", "country:GB"),
        ("DRC", "country:CD"),
        ("UAE", "country:AE"),
        ("Republic of Armenia", "country:AM"),
        ("Burma", "country:MM"),
        ("Mexico", "country:MX"),
        ("Panama", "country:PA"),
        ("Luxembourg", "country:LU"),
        ("Kuwait", "country:KW"),
    ],
)
def test_regions_and_countries_come_first_under_their_own_names(gazetteer, name, place_id):
    assert gazetteer.find(name)[0].place.place_id == place_id


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Black Sea", PlaceKind.SEA),
        ("Dnieper", PlaceKind.SEA),
        ("Donbas", PlaceKind.REGION),
        ("the Donbass", PlaceKind.REGION),
        ("Middle East", PlaceKind.REGION),
        ("Silicon Valley", PlaceKind.REGION),
        ("Europe", PlaceKind.CONTINENT),
        ("Harris County", PlaceKind.ADMIN2),
        ("Engels-2", PlaceKind.SITE),
    ],
)
def test_kinds_of_places(gazetteer, name, kind):
    assert kind in {match.place.kind for match in gazetteer.find(name)}


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Ukrainian", "UA"),
        ("Ukrainians", "UA"),
        ("British", "GB"),
        ("Briton", "GB"),
        ("Nigerians", "NG"),
        ("Swiss", "CH"),
        ("French", "FR"),
        ("Filipino", "PH"),
    ],
)
def test_demonyms_lead_to_their_country_and_say_so(gazetteer, name, country):
    found = [m for m in gazetteer.find(name) if m.place.place_id == f"country:{country}"]
    assert [match.role for match in found] == [Role.DEMONYM]


def test_former_names_come_last_and_say_so(gazetteer):
    found = gazetteer.find("Pokrovsk")
    assert found[0].place.admin1 == "UA.05"
    engels = next(match for match in found if match.place.name == "Engels")
    assert engels.kind is MatchKind.HISTORICAL
    assert found[-1] == engels


def test_variants_and_slips_are_told_apart_from_names(gazetteer):
    assert gazetteer.find("Kharkiv")[0].kind in {MatchKind.OFFICIAL, MatchKind.ALTERNATE}
    assert gazetteer.find("Kalach-on-Don")[0].kind is MatchKind.VARIANT
    slip = gazetteer.fuzzy("Kurakohve")
    assert slip[0].kind is MatchKind.FUZZY
    assert slip[0].place.name == "Kurakhove"
    assert gazetteer.fuzzy("Sumi") == ()


def test_codes_of_regions_do_not_stand_alone(gazetteer):
    assert gazetteer.code("KY")[0].place.place_id == "adm1:US.KY"
    assert gazetteer.find("Wisc.")[0].place.place_id == "adm1:US.WI"
    assert not gazetteer.has("Wisc.")
    assert gazetteer.longest(["Wisc.", "voters"]) == 0
    assert gazetteer.has("U.S.")
    assert gazetteer.has("W.Va.")


@pytest.mark.parametrize(
    ("name", "country"),
    [("Paris", "FR"), ("Venice", "IT"), ("London", "GB"), ("Kent", "GB"), ("Moscow", "RU")],
)
def test_the_best_known_place_of_a_name_comes_first(gazetteer, name, country):
    assert gazetteer.find(name)[0].place.country == country


def test_an_ocean_comes_before_a_town_of_its_name(gazetteer):
    assert gazetteer.find("Pacific")[0].place.kind is PlaceKind.SEA


def test_the_scan_finds_the_longest_name(gazetteer):
    assert gazetteer.longest(["New", "York", "City", "said"]) == 3
    assert gazetteer.longest(["San", "Francisco", "Bay", "Area"]) == 4
    assert gazetteer.longest(["Velyka", "Novosilka", "was"]) == 2
    assert gazetteer.longest(["U.S.", "troops"]) == 1
    assert gazetteer.longest(["Stratford-upon-Avon", "today"]) == 1
    assert gazetteer.longest(["quickly"]) == 0
    assert gazetteer.longest([]) == 0
    assert gazetteer.longest(["—", "Kyiv"]) == 0


@given(st.text(max_size=40))
def test_no_name_breaks_the_gazetteer(gazetteer, text):
    gazetteer.find(text)
    gazetteer.has(text)
    gazetteer.longest(text.split(" "))
    gazetteer.place(text)
    gazetteer.place(f"gn:{text}")


def test_places_are_found_by_their_id(gazetteer):
    assert gazetteer.place("gn:703448").name == "Kyiv"
    assert gazetteer.place("adm1:RU.41").admin1_name == "Kursk Oblast"
    assert gazetteer.place("country:UA").country == "UA"
    for missing in ("gn:1", "gn:99999999999999999999", "gn:x", "adm1:ZZ.1", "", "\ud800"):
        assert gazetteer.place(missing) is None


def test_every_region_and_settlement_says_its_country(gazetteer):
    wrong = gazetteer._rows(
        "SELECT count(*) FROM place JOIN area ON area.id = area WHERE kind < 4 AND country IS NULL"
    )
    assert wrong == [(0,)]


def test_no_place_lies_at_nowhere(gazetteer):
    rows = gazetteer._rows("SELECT name FROM place WHERE lat = 0 AND lon = 0")
    assert rows == []
    sql = "SELECT max(abs(lat)) <= 900000, max(abs(lon)) <= 1800000 FROM place"
    assert gazetteer._rows(sql) == [(1, 1)]


def test_it_is_small_and_opens_in_milliseconds():
    assert shipped_path().stat().st_size < 31_000_000
    times = []
    for _ in range(5):
        start = time.perf_counter()
        Gazetteer.open(shipped_path()).close()
        times.append(time.perf_counter() - start)
    assert min(times) < 0.02


def test_it_opens_from_a_folder_that_cannot_be_written(tmp_path):
    copy = tmp_path / "gazetteer.sqlite"
    copy.write_bytes(shipped_path().read_bytes())
    copy.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        assert Gazetteer.open(copy).find("Kyiv")
        assert os.listdir(tmp_path) == ["gazetteer.sqlite"]  # noqa: PTH208 - the names alone
    finally:
        tmp_path.chmod(0o755)


def test_many_threads_may_ask_at_once():
    gazetteer = Gazetteer.open(shipped_path())
    names = ["Kyiv", "Kursk", "Paris", "Sumy", "Pokrovsk", "San Antonio", "Kalach-on-Don"] * 30
    expected = [len(gazetteer.find(name)) for name in names]
    fresh = Gazetteer.open(shipped_path())
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda name: len(fresh.find(name)), names)) == expected


def test_a_missing_or_damaged_file_is_said_in_words(tmp_path):
    with pytest.raises(DataError, match="gazetteer build"):
        Gazetteer.open(tmp_path / "none.sqlite")
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"no database" * 100)
    with pytest.raises(DataError, match="cannot be read"):
        Gazetteer.open(broken)


def test_the_folder_of_the_settings_wins_where_it_has_an_index(tmp_path, monkeypatch):
    monkeypatch.setenv("STRIKEMAP_DATA", str(tmp_path))
    assert default_path() == shipped_path()
    (tmp_path / "gazetteer.sqlite").touch()
    assert default_path() == tmp_path / "gazetteer.sqlite"
