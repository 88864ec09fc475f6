"""Which region a point lies in: the war's regions, the policy on Crimea, the files of the map."""

from __future__ import annotations

import json
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import DataError
from geo.gazetteer.boundaries import Boundaries
from geo.gazetteer.index import Gazetteer, shipped_path

ROOT = Path(__file__).resolve().parents[1]
GEO = ROOT / "static" / "geo"


@pytest.fixture(scope="module")
def boundaries():
    return Boundaries.open()


@pytest.mark.parametrize(
    ("place", "lat", "lon", "area"),
    [
        ("Nikopol", 47.57, 34.39, "UA.04"),
        ("Kursk", 51.73, 36.19, "RU.41"),
        ("Sudzha", 51.19, 35.27, "RU.41"),
        ("Sumy", 50.91, 34.8, "UA.21"),
        ("Belgorod", 50.6, 36.59, "RU.09"),
        ("Donetsk in Rostov region", 48.34, 39.95, "RU.61"),
        ("Simferopol", 44.95, 34.1, "UA.11"),
        ("Sevastopol", 44.6, 33.52, "UA.20"),
        ("Kerch", 45.36, 36.47, "UA.11"),
        ("Taman", 45.21, 36.72, "RU.38"),
        ("Kyiv", 50.45, 30.52, "UA.12"),
        ("Gomel", 52.43, 31.0, "BY.02"),
        ("Gaza", 31.5, 34.46, "PS.GZ"),
        ("Louisville", 38.25, -85.76, "US.KY"),
        ("Munich", 48.14, 11.58, "DE.02"),
        ("London", 51.5, -0.12, "GB.ENG"),
        ("Lavrentiya, beyond the date line", 65.58, -171.0, "RU.15"),
        ("Sydney", -33.87, 151.21, "AU.02"),
    ],
)
def test_towns_lie_in_their_regions(boundaries, place, lat, lon, area):
    assert boundaries.area_at(lat, lon) == area, place
    assert boundaries.country_at(lat, lon) == area[:2]
    assert boundaries.contains(area, lat, lon) is True
    assert boundaries.contains(area[:2], lat, lon) is True


def test_crimea_is_ukraine_in_every_look_up_and_file(boundaries):
    for lat, lon in [(44.95, 34.1), (44.6, 33.52), (45.35, 36.45)]:
        assert boundaries.country_at(lat, lon) == "UA"
        assert boundaries.contains("UA", lat, lon) is True
        assert boundaries.contains("RU", lat, lon) is False
    ids = {f["id"] for f in _features(GEO / "admin1" / "RU.geojson")}
    assert not any(code.startswith("UA") for code in ids)
    world = {f["id"]: f for f in _features(GEO / "countries.geojson")}
    assert _inside(world["UA"]["geometry"], 34.1, 45.2)
    assert not _inside(world["RU"]["geometry"], 34.1, 45.2)


def test_a_namesake_across_the_border_is_outside(boundaries):
    assert boundaries.contains("RU.41", 47.66, 36.26) is False
    assert boundaries.contains("UA.05", 48.34, 39.95) is False


def test_a_point_just_beyond_a_simplified_border_still_counts(boundaries):
    assert boundaries.contains("UA.11", 45.31, 36.51) is True  # the bridge, over water
    assert boundaries.contains("UA.11", 44.0, 34.1) is False  # well out at sea
    assert boundaries.country_at(43.4, 34.3) is None
    assert boundaries.area_at(43.4, 34.3) is None


def test_unknown_areas_are_not_denied(boundaries):
    assert boundaries.contains("ZZ.99", 1.0, 1.0) is None
    assert boundaries.contains("", 1.0, 1.0) is None
    assert boundaries.name("ZZ.99") is None
    with pytest.raises(KeyError):
        boundaries.centre("ZZ")


@pytest.mark.parametrize("area", ["UA.05", "RU.41", "US.TX", "PS.GZ", "FR.11"])
def test_the_middle_of_a_region_lies_in_it(boundaries, area):
    assert boundaries.contains(area, *boundaries.centre(area)) is True


def test_the_middle_of_a_country_lies_in_it(boundaries):
    for country in ("UA", "RU", "GB", "US", "SD", "IL"):
        assert boundaries.country_at(*boundaries.centre(country)) == country


def test_names_are_those_of_the_gazetteer(boundaries):
    gazetteer = Gazetteer.open(shipped_path())
    for area in ("UA.04", "UA.17", "RU.41", "BY.02", "US.KY"):
        assert boundaries.name(area) == gazetteer.place(f"adm1:{area}").name
    assert boundaries.name("UA.17") == "Odesa Oblast"


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_any_point_has_one_answer(boundaries, lat, lon):
    area, country = boundaries.area_at(lat, lon), boundaries.country_at(lat, lon)
    assert area is None or country == area[:2]
    if area:
        assert boundaries.contains(area, lat, lon) is True


def test_most_towns_of_the_war_lie_in_the_region_that_geonames_says(boundaries):
    gazetteer = Gazetteer.open(shipped_path())
    rows = gazetteer._rows(
        "SELECT lat / 10000.0, lon / 10000.0, admin1 FROM place JOIN area ON area.id = area "
        "WHERE kind = 0 AND country IN ('UA', 'RU', 'BY') AND place.id > 0"
    )
    agree = sum(boundaries.contains(admin1, lat, lon) is True for lat, lon, admin1 in rows)
    assert agree / len(rows) > 0.98


def test_look_ups_take_microseconds(boundaries):
    boundaries.contains("RU.41", 51.7, 36.1)
    start = time.perf_counter()
    for step in range(1000):
        boundaries.contains("RU.41", 51.0 + step / 1000, 35.5)
    assert (time.perf_counter() - start) / 1000 < 0.0005


def test_threads_may_ask_at_once():
    fresh = Boundaries.open()
    points = [(50.45, 30.52), (51.73, 36.19), (48.86, 2.35), (40.7, -74.0)] * 10
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda point: fresh.country_at(*point), points))
    assert found == ["UA", "RU", "FR", "US"] * 10


def test_missing_files_are_said_in_words(tmp_path):
    with pytest.raises(DataError, match="build_boundaries"):
        Boundaries.open(tmp_path)


def _features(path):
    return json.loads(path.read_text("utf-8"))["features"]


def _polygons(geometry):
    shapes = geometry["coordinates"]
    return shapes if geometry["type"] == "MultiPolygon" else [shapes]


def _inside(geometry, x, y):
    inside = False
    for polygon in _polygons(geometry):
        for ring in polygon:
            for (x1, y1), (x2, y2) in pairwise(ring):
                if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                    inside = not inside
    return inside


def test_the_files_of_the_map_are_small_and_whole():
    world = GEO / "countries.geojson"
    assert world.stat().st_size < 1_000_000
    assert sum(path.stat().st_size for path in GEO.rglob("*.geojson")) < 8_000_000
    for path in (world, *(GEO / "admin1").glob("*.geojson")):
        for feature in _features(path):
            assert feature["properties"]["name"]
            assert path == world or feature["id"][:2] == path.stem
            for polygon in _polygons(feature["geometry"]):
                for ring in polygon:
                    assert ring[0] == ring[-1]
                    assert len(ring) > 3


def test_no_ring_of_the_world_crosses_the_date_line():
    for feature in _features(GEO / "countries.geojson"):
        for polygon in _polygons(feature["geometry"]):
            for ring in polygon:
                steps = [abs(a[0] - b[0]) for a, b in pairwise(ring)]
                assert feature["id"] == "AQ" or max(steps) < 60, feature["id"]


def test_neighbours_share_their_border():
    """What one oblast gives up in simplifying, its neighbour gets: no gap, no overlap."""
    edges: dict[tuple[tuple[float, ...], ...], int] = {}
    for feature in _features(GEO / "admin1" / "UA.geojson"):
        if feature["id"] in {"UA.18", "UA.07"}:
            for polygon in _polygons(feature["geometry"]):
                for ring in polygon:
                    for a, b in pairwise(ring):
                        key = tuple(sorted((tuple(a), tuple(b))))
                        edges[key] = edges.get(key, 0) + 1
    assert sum(count == 2 for count in edges.values()) > 10
