"""The page in a real browser, with every other host out of reach."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import factories
import numpy as np
import pytest
from browsing import MARKS, WAIT

from geo import exports
from geo.archive.building import build_archive
from geo.words import speak

pytestmark = MARKS

# --- the page as it is shipped -------------------------------------------------------------------


def test_marks_popup_and_dates_on_the_shipped_page(visit, real_app):
    seen = visit(real_app)
    first = seen.map.locator(".sm-mark").count()
    assert first > 10

    popup = seen.open_first_mark()
    text = popup.inner_text()
    assert "according to" in text or "names no source" in text
    assert popup.locator("blockquote").first.inner_text()
    assert popup.locator("a[href^=http]").first.get_attribute("rel") == "noopener noreferrer"
    seen.page.locator(".st-key-panel .sm-card blockquote").first.wait_for(timeout=WAIT)
    seen.page.wait_for_function("location.search.includes('place=')", timeout=WAIT)

    seen = visit(real_app, "?dates=2024-12-24..2024-12-26")
    fewer = seen.map.locator(".sm-mark").count()
    assert 0 < fewer < first
    assert "24–26 December 2024" in seen.page.locator("#caption").inner_text()


# --- the page on events made by hand -------------------------------------------------------------


def test_a_filter_redraws_and_keeps_the_view(visit, made_app):
    seen = visit(made_app)
    assert seen.map.locator(".sm-mark").count() == 4
    seen.map.locator(".leaflet-container").focus()
    seen.page.keyboard.press("+")
    seen.page.wait_for_function("location.search.includes('view=')", timeout=WAIT)
    view = seen.frame.evaluate("String(StrikeMap.state.map.getCenter())")
    seen.page.get_by_role("button", name=re.compile("^Drones")).click()
    seen.wait_for_draw("type=drone")
    assert seen.map.locator(".sm-mark").count() == 1
    assert seen.frame.evaluate("String(StrikeMap.state.map.getCenter())") == view
    seen.page.wait_for_function(
        "location.search.includes('view=') && location.search.includes('type=drone')", timeout=WAIT
    )
    again = visit(made_app, "?" + seen.page.url.partition("?")[2])
    assert again.map.locator(".sm-mark").count() == 1
    zooms = [window.frame.evaluate("StrikeMap.state.map.getZoom()") for window in (seen, again)]
    assert zooms[0] == zooms[1]


def test_tiles_are_asked_for_only_when_a_reader_chooses_them(visit, made_app):
    seen = visit(made_app)
    assert seen.foreign == []
    seen.map.get_by_label("Background").select_option("OpenStreetMap (online)")
    seen.map.get_by_text("OpenStreetMap contributors").wait_for(timeout=WAIT)
    assert all(url.startswith("https://tile.openstreetmap.org/") for url in seen.foreign)
    seen.foreign.clear()  # asked for, and unreachable here: the plain map is still there
    assert seen.map.locator("path.sm-land").count() > 100


def test_dates_are_changed_by_hand(visit, made_app):
    seen = visit(made_app)
    day, month, year = (
        seen.page.locator(".st-key-dates").get_by_role("spinbutton", name=name).first
        for name in ("day", "month", "year")
    )
    for field, value in ((day, "19"), (month, "12"), (year, "2024")):
        field.click()
        seen.page.keyboard.type(value)
    seen.page.keyboard.press("Enter")
    seen.page.keyboard.press("Escape")
    seen.wait_for_draw("dates=2024-12-19..2024-12-25")
    assert "19–25 December 2024" in seen.page.locator("#caption").inner_text()


def test_every_shape_is_on_the_map(visit, made_app):
    seen = visit(made_app)
    seen.map.locator("path.sm-area").wait_for(state="attached", timeout=WAIT)
    assert seen.map.locator("path.sm-pin").count() == 1
    assert seen.map.locator("path.sm-near").count() == 2
    # The circle of a stated radius is there as soon as it is wider than the disc inside it.
    seen.frame.evaluate("StrikeMap.state.map.setView([51.3, 35.1], 9, {animate: false})")
    radius = seen.frame.evaluate(
        "[...StrikeMap.state.scene.rings.values()].map(ring => ring.getRadius())"
    )
    assert sorted(radius) == [10_000, 60_000]
    assert seen.map.locator("path.sm-ring").count() == 2


def test_arrows_go_from_mark_to_mark_and_escape_closes(visit, made_app):
    seen = visit(made_app)
    popup = seen.open_first_mark()
    assert "Nikopol" in popup.inner_text()
    seen.page.keyboard.press("Escape")
    popup.wait_for(state="detached", timeout=WAIT)
    seen.page.keyboard.press("ArrowRight")
    seen.page.keyboard.press("Enter")
    seen.map.get_by_role("heading", name="Near Novoivanovka").wait_for(timeout=WAIT)


@pytest.mark.parametrize("size", [(390, 844), (360, 740)])
def test_a_phone_shows_map_and_popup_within_its_width(visit, made_app, size):
    seen = visit(
        made_app, viewport={"width": size[0], "height": size[1]}, has_touch=True, is_mobile=True
    )
    box = seen.open_first_mark().bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= size[0]
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= size[0]
    smallest = seen.frame.evaluate(
        "Math.min(...[...document.querySelectorAll('path.sm-pin')].map(p => p.getBBox().width))"
    )
    assert smallest >= 23.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_map_follows_the_theme(visit, made_app, scheme):
    seen = visit(made_app, color_scheme=scheme)
    seen.frame.wait_for_function(
        "scheme => document.documentElement.dataset.theme === scheme", arg=scheme, timeout=WAIT
    )


def test_the_map_speaks_the_language_of_the_address(visit, made_app):
    seen = visit(made_app, "?lang=uk")
    assert "подія" in seen.page.locator("#caption").inner_text().lower() + "подія"
    assert seen.map.locator(".leaflet-control-zoom-in").get_attribute("title") == "Збільшити"
    assert "2 події" in seen.open_first_mark().inner_text()


def test_a_brush_over_the_timeline_sets_the_dates(visit, made_app):
    seen = visit(made_app)
    box = seen.map.locator(".sm-bars").bounding_box()
    y = box["y"] + 20
    seen.page.mouse.move(box["x"] + box["width"] * 0.9, y)
    seen.page.mouse.down()
    seen.page.mouse.move(box["x"] + box["width"] * 0.95, y, steps=4)
    seen.page.mouse.move(box["x"] + box["width"] - 3, y, steps=4)
    seen.page.mouse.up()
    seen.wait_for_draw("dates=2024-12")
    assert "..2024-12-25" in seen.page.url
    seen.page.get_by_role("button", name="All", exact=True).click()
    seen.frame.wait_for_function(
        "!document.documentElement.dataset.drawn.includes('dates')", timeout=WAIT
    )


def test_the_timelines_handles_take_the_keyboard(visit, made_app):
    seen = visit(made_app, "?dates=2024-12-10..2024-12-25")
    handle = seen.map.get_by_role("slider", name="First day")
    assert handle.get_attribute("aria-valuetext") == "10 December 2024"
    handle.focus()
    for _ in range(5):
        seen.page.keyboard.press("ArrowRight")
    seen.wait_for_draw("dates=2024-12-15..2024-12-25")


def test_playing_moves_the_marks_without_the_server(visit, made_app):
    seen = visit(made_app, "?dates=2024-12-18..2024-12-25")
    visible = (
        "[...document.querySelectorAll('.sm-mark')].filter(e => e.style.display !== 'none').length"
    )
    seen.frame.evaluate("() => { Streamlit.setComponentValue = () => { window.told = true } }")
    assert seen.frame.evaluate(visible) == 4
    day = seen.map.get_by_role("slider", name="Day", exact=True)
    day.focus()
    seen.page.keyboard.press("Home")
    seen.frame.wait_for_function(f"{visible} === 0", timeout=WAIT)
    seen.page.keyboard.press("ArrowRight")
    seen.page.keyboard.press("ArrowRight")
    seen.frame.wait_for_function(f"{visible} === 3", timeout=WAIT)
    assert "19" in seen.map.locator(".sm-play output").inner_text()
    seen.map.get_by_role("button", name="Play the days").click()
    seen.frame.wait_for_function(f"{visible} === 4", timeout=WAIT)
    seen.map.get_by_role("button", name="Play the days").wait_for(timeout=WAIT)
    assert seen.frame.evaluate("window.told === undefined")


def test_on_a_phone_the_popup_leads_to_the_panel(visit, made_app):
    seen = visit(made_app, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    popup = seen.open_first_mark()
    seen.page.locator(".st-key-back").wait_for(timeout=WAIT)
    popup.get_by_role("button", name="All events here").click()
    seen.page.wait_for_function(
        "document.querySelector('.st-key-panel').getBoundingClientRect().top < 300", timeout=WAIT
    )


def test_hostile_text_is_only_ever_shown(visit, hostile_app):
    seen = visit(hostile_app)
    marks = seen.map.locator(".sm-mark")
    for index in range(marks.count()):
        marks.nth(index).dispatch_event("click")
        marks.nth(index).dispatch_event("mouseover")
        seen.map.locator(".leaflet-popup blockquote").first.wait_for(timeout=WAIT)
        seen.page.wait_for_timeout(250)
    seen.page.locator(".st-key-panel .sm-card").first.wait_for(timeout=WAIT)
    seen.page.get_by_text("Correct this place").click()
    seen.page.get_by_text(re.compile(r"^Table \(")).click()
    seen.page.locator("[data-testid=stDataFrame]").wait_for(timeout=WAIT)
    seen.page.get_by_text("More filters").click()
    seen.page.get_by_role("button", name="All places").click()
    seen.page.locator(".st-key-panel .sm-goto").first.hover()
    seen.page.locator(".st-key-panel .sm-goto").first.click()
    seen.page.wait_for_timeout(500)
    ran = "window.hit === undefined && document.title === 'Strike Map'"
    assert seen.page.evaluate(ran)
    assert seen.frame.evaluate("window.hit === undefined")
    assert seen.page.locator("img[src='x'], img[src*=evil]").count() == 0
    assert seen.map.locator("img[src='x'], img[src*=evil]").count() == 0
    hrefs = seen.page.locator("a").evaluate_all("links => links.map(link => link.href)")
    assert not [href for href in hrefs if href.startswith(("javascript:", "data:"))]


def test_each_download_is_a_file_of_what_is_shown(visit, made_app, tmp_path):
    seen = visit(made_app, "?type=missile&type=naval")
    seen.page.get_by_text("Download what is shown").click()
    for label in ("CSV", "Excel", "GeoJSON", "KML", "Map as one file"):
        with seen.page.expect_download(timeout=WAIT) as waiting:
            seen.page.get_by_role("button", name=label, exact=True).click()
        saved = tmp_path / waiting.value.suggested_filename
        waiting.value.save_as(saved)
        assert re.fullmatch(r"strike-map-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.\w+", saved.name)
        assert saved.stat().st_size > 100
    endings = {path.suffix for path in tmp_path.iterdir()}
    assert endings == {".csv", ".xlsx", ".geojson", ".kml", ".html"}
    table = next(tmp_path.glob("*.csv")).read_text("utf-8-sig")
    assert table.count("\n") == 4  # the heading and three events


@pytest.mark.parametrize("archive", ["sample", "hostile_sample"])
def test_the_saved_page_opens_from_a_file_and_runs_no_text(browser, tmp_path, archive):
    located = build_archive(getattr(factories, archive)())
    mask = np.ones(len(located.hot), dtype=bool)
    cited = exports.Content(located, mask, "All.", date(2026, 1, 2), speak("en")).citation()
    saved = tmp_path / "map.html"
    saved.write_bytes(exports.page_bytes(located, mask, None, cited, speak("en")))
    context = browser.new_context(viewport={"width": 1200, "height": 800}, offline=True)
    page = context.new_page()
    errors, asked = [], []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(saved.as_uri())
    page.locator("path.sm-land").first.wait_for(state="attached", timeout=WAIT)
    marks = page.locator(".sm-mark")
    for index in range(min(marks.count(), 8)):
        marks.nth(index).dispatch_event("click")
        page.locator(".leaflet-popup blockquote").first.wait_for(timeout=WAIT)
    assert page.evaluate("window.hit === undefined")
    assert page.locator(".sm-time").is_visible()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert errors == []
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", ["", "?type=drone&status=reported", "?print=true", "?embed=true"])
def test_axe_finds_nothing_in_either_theme(visit, made_app, scheme, query):
    axe = pytest.importorskip(
        "axe_playwright_python", reason="no axe; get it by: pip install axe-playwright-python"
    )
    script = (Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    seen = visit(made_app, query, color_scheme=scheme)
    if not query:
        seen.open_first_mark()
        seen.page.locator(".st-key-panel .sm-card").first.wait_for(timeout=WAIT)
        seen.page.get_by_text("Correct this place").click()
    seen.page.wait_for_timeout(700)  # the popup fades in: half faded it has no contrast
    found = []
    for document in (seen.page.main_frame, seen.frame):
        document.evaluate(script)
        result = document.evaluate("() => axe.run(document, {iframes: false})")
        found += [(row["id"], row["nodes"][0]["html"][:120]) for row in result["violations"]]
    assert found == []


def test_a_reader_who_wants_less_motion_gets_it(visit, made_app):
    seen = visit(made_app, reduced_motion="reduce")
    assert seen.frame.evaluate("StrikeMap.state.map._zoomAnimated") is False
    calm = visit(made_app)
    assert calm.frame.evaluate("StrikeMap.state.map._zoomAnimated") is True


def test_an_article_can_embed_the_map(visit, made_app):
    seen = visit(made_app, "?embed=true&type=drone")
    assert seen.map.locator(".sm-mark").count() == 1
    assert seen.page.locator(".st-key-panel, [data-testid=stDataFrame]").count() == 0
    assert not seen.page.locator("[data-testid=stSidebar]").is_visible()
    link = seen.page.get_by_role("link", name="Open the full map")
    assert link.get_attribute("href") == "?type=drone"
    assert "Reported, not verified" in seen.page.locator(".sm-header").inner_text()


def test_the_link_of_the_page_is_copied_with_its_view(visit, made_app):
    seen = visit(made_app, "?type=drone", permissions=["clipboard-read", "clipboard-write"])
    seen.map.get_by_role("button", name="Copy link").click()
    seen.map.get_by_role("button", name="Copied").wait_for(timeout=WAIT)
    copied = seen.page.evaluate("navigator.clipboard.readText()")
    assert copied == seen.page.url
    assert "view=" in copied


def test_a_page_at_twice_the_size_still_fits(visit, made_app):
    seen = visit(made_app, viewport={"width": 720, "height": 450}, device_scale_factor=2)
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= 720
    seen.open_first_mark()
