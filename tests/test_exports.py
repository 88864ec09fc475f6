"""Downloads, each read back by somebody else's reader."""

from __future__ import annotations

import base64
import csv
import io
import json
import re
import xml.etree.ElementTree as ET
import zlib
from datetime import date

import numpy as np
import pandas as pd
import pytest
from factories import (
    HOSTILE,
    hostile_sample,
    make_event,
    make_event_place,
    make_place,
    make_report,
    one,
    sample,
)

from geo import exports
from geo.archive import filters
from geo.archive.building import build_archive
from geo.exports.rows import COLUMNS
from geo.exports.table import plain_cell
from geo.models import PlaceKind, Precision
from geo.words import LANGUAGES, speak

ARCHIVE = build_archive(sample())
EN = speak("en")
DAY = date(2026, 1, 2)
KML = {"k": "http://www.opengis.net/kml/2.2"}


def everything(archive):
    return np.ones(len(archive.hot), dtype=bool)


def content(archive, mask, lang="en"):
    return exports.Content(archive, mask, "All.", DAY, speak(lang))


def citation(archive, mask, lang="en"):
    return content(archive, mask, lang).citation()


def written(write, archive, mask):
    out = io.BytesIO()
    write(out, content(archive, mask))
    return out.getvalue()


def workbook(data):
    openpyxl = pytest.importorskip(
        "openpyxl", reason="no openpyxl; get it by: pip install openpyxl"
    )
    return openpyxl.load_workbook(io.BytesIO(data))


def test_csv_has_a_row_a_place_and_is_read_by_pandas():
    table = pd.read_csv(io.BytesIO(written(exports.write_csv, ARCHIVE, everything(ARCHIVE))))
    assert list(table.columns) == list(COLUMNS)
    assert len(table) == len(ARCHIVE.hot)
    assert table.loc[0, "wounded_bound"] == "at_least"
    assert table.loc[0, "wounded"] == 3


def test_downloads_obey_the_filters():
    mask = filters.apply(ARCHIVE, {"type": ("drone",)})
    assert len(pd.read_csv(io.BytesIO(written(exports.write_csv, ARCHIVE, mask)))) == 1
    assert len(json.loads(written(exports.write_geojson, ARCHIVE, mask))["features"]) == 1


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "  =1", "＝1"])
def test_no_text_cell_is_a_formula(start):
    assert plain_cell(start).startswith("'")
    assert plain_cell("12 killed") == "12 killed"
    assert plain_cell(-3.5) == -3.5


def test_geojson_gives_areas_circles_and_reasons():
    mask = everything(ARCHIVE)
    features = json.loads(written(exports.write_geojson, ARCHIVE, mask))["features"]
    by_precision = {f["properties"]["precision"]: f for f in features}
    assert by_precision["admin1"]["geometry"]["type"] in ("Polygon", "MultiPolygon")
    near = by_precision["near"]
    assert near["geometry"] == {"type": "Point", "coordinates": [35.05, 51.3]}
    assert near["properties"]["uncertainty_m"] == 10_000
    assert by_precision["country"]["geometry"] is None
    assert by_precision["unlocated"]["properties"]["not_on_map_because"]


def test_a_region_without_an_outline_is_a_point_with_its_radius_unless_it_is_too_wide():
    def place(name, place_id):
        landscape = make_place(name, kind=PlaceKind.REGION, place_id=place_id, admin1=None)
        return make_event_place(landscape, precision=Precision.ADMIN1, radius_km=100.0)

    report = make_report()
    donbas, siberia = place("Donbas", "curated:UA/donbas"), place("Siberia", "curated:RU/siberia")
    archive = build_archive([one(report, make_event(report, places=(donbas, siberia)))])
    mask = everything(archive)
    first, second = json.loads(written(exports.write_geojson, archive, mask))["features"]
    assert first["geometry"]["type"] == "Point"
    assert first["properties"]["uncertainty_m"] == 100_000
    assert second["geometry"] is None
    assert "radius_km" not in second["properties"]
    assert "too wide" in second["properties"]["not_on_map_because"]


def test_kml_is_xml_with_a_placemark_for_what_has_a_place():
    mask = everything(ARCHIVE)
    root = ET.fromstring(written(exports.write_kml, ARCHIVE, mask))  # noqa: S314
    marks = root.findall(".//k:Placemark", KML)
    assert len(marks) == 5
    assert root.find(".//k:Point/k:coordinates", KML).text == "34.4,47.57"
    assert root.find(".//k:outerBoundaryIs//k:coordinates", KML) is not None


def test_a_workbook_is_read_by_a_real_reader():
    mask = everything(ARCHIVE)
    book = workbook(written(exports.write_workbook, ARCHIVE, mask))
    rows = list(book["events"].values)
    assert rows[0] == COLUMNS
    assert len(rows) == len(ARCHIVE.hot) + 1
    assert "SHA-256" in book["citation"]["A1"].value
    assert rows[1][COLUMNS.index("wounded")] == 3


@pytest.mark.parametrize("lang", LANGUAGES)
def test_equal_content_has_an_equal_hash_in_every_language(lang):
    mask = everything(ARCHIVE)
    assert citation(ARCHIVE, mask, lang).digest == citation(ARCHIVE, mask).digest
    fewer = filters.apply(ARCHIVE, {"type": ("drone",)})
    assert citation(ARCHIVE, fewer, lang).digest != citation(ARCHIVE, mask).digest


def test_hostile_text_stays_text_in_every_download():
    archive = build_archive(hostile_sample())
    mask = everything(archive)
    cells = [
        cell
        for row in csv.reader(
            io.StringIO(written(exports.write_csv, archive, mask).decode("utf-8-sig"))
        )
        for cell in row
    ]
    assert not [cell for cell in cells if cell.strip()[:1] in ("=", "+", "@")]
    book = workbook(written(exports.write_workbook, archive, mask))
    kinds = {cell.data_type for row in book["events"].iter_rows() for cell in row}
    assert "f" not in kinds
    ET.fromstring(written(exports.write_kml, archive, mask))  # noqa: S314
    targets = {
        f["properties"]["target"]
        for f in json.loads(written(exports.write_geojson, archive, mask))["features"]
    }
    assert targets == set(HOSTILE)
    urls = {
        f["properties"].get("url")
        for f in json.loads(written(exports.write_geojson, archive, mask))["features"]
    }
    assert all(url is None or url.startswith("https://news.example/") for url in urls)


def test_the_saved_page_holds_no_text_that_could_run():
    archive = build_archive(hostile_sample())
    mask = everything(archive)
    page = exports.page_bytes(archive, mask, None, citation(archive, mask), EN).decode()
    assert "<img" not in page
    assert "{{ 7*7 }}" not in page
    assert page.count("<script") == page.count("</script>")
    assert "http://" not in page.replace("http://www.w3.org/2000/svg", "").partition("<script>")[0]


def test_nothing_shown_is_an_empty_download_not_an_error():
    mask = ~everything(ARCHIVE)
    cited = citation(ARCHIVE, mask)
    for write in (exports.write_geojson, exports.write_kml, exports.write_workbook):
        assert written(write, ARCHIVE, mask)
    assert written(exports.write_csv, ARCHIVE, mask).count(b"\n") == 1
    assert exports.page_bytes(ARCHIVE, mask, None, cited, EN)


def test_the_saved_page_names_no_place_that_the_filters_left_out():
    mask = filters.apply(ARCHIVE, {"type": ("naval",)})
    page = exports.page_bytes(ARCHIVE, mask, None, citation(ARCHIVE, mask), EN).decode()
    packed = re.search(r'StrikeMap\.know\("\w+", "([^"]+)"\)', page)[1]
    rows = json.loads(zlib.decompress(base64.b64decode(packed)))
    assert [row[4] for row in rows if row] == ["Black Sea"]
