"""What leaves the page: downloads read by other programs, a printout, a correction."""

from __future__ import annotations

import io
import json
import re
from xml.etree import ElementTree as ET

import openpyxl
import pandas as pd
import pytest
from browsing import MARKS, WAIT

from geo.geocoding.intake import read_lines

pytestmark = MARKS


@pytest.fixture
def saved(visit, made_app, tmp_path):
    """Return a function that downloads what a button gives, and its file."""
    seen = visit(made_app, "?type=missile&type=naval")
    seen.page.get_by_text("Download what is shown").click()

    def save(label):
        with seen.page.expect_download(timeout=WAIT) as waiting:
            seen.page.get_by_role("button", name=label, exact=True).click()
        path = tmp_path / waiting.value.suggested_filename
        waiting.value.save_as(path)
        return path

    return save


def test_pandas_reads_the_table(saved):
    frame = pd.read_csv(saved("CSV"))
    assert sorted(frame["type"]) == ["missile", "missile", "naval"]
    placed = frame[frame["lat"].notna()]
    assert ((placed["lat"] - 51.3).abs().min(), (placed["lon"] - 35.05).abs().min()) == (0, 0)


def test_a_long_file_is_made_on_the_disk_and_linked(visit, long_app, tmp_path):
    seen = visit(long_app, "?type=missile&type=naval")
    seen.page.get_by_text("Download what is shown").click()
    seen.page.get_by_role("button", name="CSV", exact=True).click()
    link = seen.page.get_by_role("link", name=re.compile(r"^Save strike-map-.*\.csv"))
    link.wait_for(timeout=WAIT)
    digest = re.search(r"SHA-256 (\w+)", seen.page.locator(".st-key-downloads").inner_text())[1]
    with seen.page.expect_download(timeout=WAIT) as waiting:
        link.click()
    path = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(path)
    assert path.name.endswith(f"-{digest[:8]}.csv")
    assert sorted(pd.read_csv(path)["type"]) == ["missile", "missile", "naval"]


def test_a_long_file_is_offered_only_for_what_is_shown(visit, long_app):
    seen = visit(long_app, "?type=missile&type=naval")
    seen.page.get_by_text("Download what is shown").click()
    seen.page.get_by_role("button", name="KML", exact=True).click()
    link = seen.page.get_by_role("link", name=re.compile(r"^Save strike-map-.*\.kml"))
    link.wait_for(timeout=WAIT)
    seen.page.locator(".st-key-type button").nth(1).click()
    link.wait_for(state="detached", timeout=WAIT)


def test_a_spreadsheet_program_reads_the_workbook(saved):
    book = openpyxl.load_workbook(saved("Excel"))
    cells = [cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    assert "missile" in cells
    assert any("SHA-256" in str(cell) for cell in cells)
    assert all(sheet.sheet_state == "visible" for sheet in book)


def test_geojson_has_a_point_with_its_uncertainty_and_no_region_as_a_point(saved):
    data = json.loads(saved("GeoJSON").read_bytes())
    assert data["type"] == "FeatureCollection"
    near = next(f for f in data["features"] if f["properties"]["precision"] == "near")
    assert near["geometry"]["type"] == "Point"
    assert near["geometry"]["coordinates"] == [35.05, 51.3]
    assert 10_000 in near["properties"].values()
    country = next(f for f in data["features"] if f["properties"]["precision"] == "country")
    assert country["geometry"] is None


def test_kml_is_read_by_an_xml_parser(saved):
    root = ET.fromstring(saved("KML").read_bytes())  # noqa: S314
    names = [node.text for node in root.iter("{http://www.opengis.net/kml/2.2}name")]
    assert any("Novoivanovka" in (name or "") for name in names)


def test_the_saved_map_opens_in_a_browser_without_a_server(saved, browser):
    context = browser.new_context(viewport={"width": 1200, "height": 800}, offline=True)
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(saved("Map as one file").as_uri())
    page.locator(".sm-mark").first.wait_for(state="attached", timeout=WAIT)
    assert page.locator(".sm-mark").count() == 2
    assert "missile" in page.locator("header").inner_text().lower()
    assert page.locator(".sm-kind").count() == 2  # a legend that has nobody to tell
    assert page.locator("button.sm-kind").count() == 0
    page.locator('.sm-mark[tabindex="0"]').focus()
    page.keyboard.press("Enter")
    page.locator(".leaflet-popup blockquote").wait_for(timeout=WAIT)
    assert errors == []
    context.close()


def test_a_printout_has_the_map_its_legend_and_how_to_cite_it_and_no_buttons(visit, made_app):
    image = pytest.importorskip("PIL.Image", reason="no Pillow; it comes with Streamlit")
    seen = visit(made_app, "?type=missile&print=true")
    seen.page.locator(".sm-citation").wait_for(timeout=WAIT)
    assert re.search(
        r"kind: Missiles.* SHA-256 [0-9a-f]{32}", seen.page.locator(".sm-citation").inner_text()
    )
    for hidden in (".leaflet-control-zoom", ".sm-play", ".sm-background"):
        assert not seen.map.locator(hidden).first.is_visible()
    assert not seen.page.locator("[data-testid=stSidebar]").is_visible()
    assert seen.page.locator(".st-key-panel").count() == 0
    assert seen.map.locator(".sm-legend").is_visible()
    picture = image.open(io.BytesIO(seen.page.screenshot())).convert("RGB")
    colours = {colour for _, colour in picture.getcolors(1_000_000)}
    assert (0xD5, 0x5E, 0x00) in colours  # the mark of a missile
    printed = seen.page.pdf(prefer_css_page_size=True)
    assert printed.startswith(b"%PDF")
    assert len(re.findall(rb"/Type /Page\b", printed)) == 1


def test_the_downloads_lead_to_the_print_view_with_the_same_filters(visit, made_app):
    seen = visit(made_app, "?type=naval")
    seen.page.get_by_text("Download what is shown").click()
    link = seen.page.get_by_role("link", name="Print view")
    link.wait_for(timeout=WAIT)
    assert link.get_attribute("href") == "?type=naval&print=true"


def test_a_visitor_gets_a_correction_as_a_file_for_the_owner(visit, real_app, tmp_path):
    seen = visit(real_app, "?area=UA.04")
    seen.page.locator(".st-key-panel .sm-goto").first.click()
    seen.page.get_by_text("Correct this place").click()
    seen.page.get_by_text("It lies elsewhere").click()
    panel = seen.page.locator(".st-key-panel")
    for label, text in (
        ("Latitude", "47.57"),
        ("Longitude", "34.39"),
        ("Who says so? (it goes into the file)", "A reader"),
        ("Why? (required)", "It lies by the river."),
    ):
        field = panel.get_by_label(label)
        field.fill(text)
        field.press("Enter")
        seen.page.wait_for_timeout(700)
    with seen.page.expect_download(timeout=WAIT) as waiting:
        seen.page.get_by_role("button", name="Download the correction").click()
    path = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(path)
    assert path.suffix == ".jsonl"
    (row,) = read_lines(path.read_text("utf-8").splitlines(), path.name).reviews
    assert (row.reviewed_by, row.why) == ("A reader", "It lies by the river.")
    assert json.loads(row.matches)[0]
