"""Groups of marks, names beside them, and the ways from lists and table to a mark."""

from __future__ import annotations

import re

import pytest
from browsing import MARKS, WAIT

pytestmark = MARKS

ZOOM = "StrikeMap.state.map.getZoom()"


def chosen(seen):
    """Return the accessible name of the ringed mark."""
    ringed = seen.map.locator(".sm-chosen")
    ringed.wait_for(state="attached", timeout=WAIT)
    assert ringed.count() == 1
    return ringed.get_attribute("aria-label")


def look_at(seen, lat, lon, zoom):
    seen.frame.evaluate(
        "([lat, lon, zoom]) => StrikeMap.state.map.setView([lat, lon], zoom, {animate: false})",
        [lat, lon, zoom],
    )
    seen.page.wait_for_timeout(150)


def test_marks_that_collide_are_one_until_zooming_parts_them(visit, crowd_app):
    seen = visit(crowd_app)
    look_at(seen, 48, 37.1, 6)
    group = seen.map.locator(".sm-group[aria-label*='Avdo']")
    # Three events, though four times a town is named: one event names all three.
    assert group.get_attribute("aria-label") == "3 places: Avdo, Bilo …: 3 events, mostly drones"
    figures = seen.map.locator(".sm-sign-box .sm-letter").all_text_contents()
    assert "3" in figures
    group.focus()
    before = seen.frame.evaluate(ZOOM)
    seen.page.keyboard.press("Enter")
    seen.frame.wait_for_function(f"{ZOOM} > {before}", timeout=WAIT)
    look_at(seen, 48, 37.1, 11)
    assert seen.map.locator(".sm-group[aria-label*='Avdo']").count() == 0
    names = seen.map.locator(".sm-mark").evaluate_all(
        "paths => paths.map(path => path.getAttribute('aria-label'))"
    )
    assert {"Avdo: 3 events, mostly drones", "Bilo: 1 event, drones"} <= set(names)


def test_a_group_stands_on_its_largest_place_not_between_its_places(visit, crowd_app):
    seen = visit(crowd_app)
    look_at(seen, 48, 37.1, 6)
    at = seen.frame.evaluate(
        "[...StrikeMap.state.scene.entries.values()].filter(entry => entry.members.length === 3)"
        ".map(entry => [entry.layer.getLatLng().lat, entry.layer.getLatLng().lng])"
    )
    assert at == [[48, 37]]


def test_places_that_no_zoom_parts_are_listed(visit, crowd_app):
    seen = visit(crowd_app)
    look_at(seen, 50, 30, 12)
    seen.map.locator(".sm-group").focus()
    seen.page.keyboard.press("Enter")
    listed = seen.map.locator(".sm-choice button")
    listed.first.wait_for(timeout=WAIT)
    assert listed.count() == 2
    seen.map.get_by_role("button", name=re.compile("^Lower")).click()
    seen.map.get_by_role("heading", name="Lower").wait_for(timeout=WAIT)
    seen.page.wait_for_function("location.search.includes('place=test%3ALower')", timeout=WAIT)
    assert chosen(seen).startswith("Lower")  # alone beside its neighbour


def test_places_have_their_names_beside_them(visit, made_app):
    seen = visit(made_app)
    seen.map.locator(".sm-place-name").first.wait_for(state="attached", timeout=WAIT)
    assert "Nikopol" in seen.map.locator(".sm-place-name").all_inner_texts()


def test_a_place_in_a_list_leads_to_its_mark(visit, made_app):
    seen = visit(made_app)
    seen.page.locator(".st-key-panel").get_by_role("button", name="Near Novoivanovka").click()
    seen.map.get_by_role("heading", name="Near Novoivanovka").wait_for(timeout=WAIT)
    assert chosen(seen).startswith("Near Novoivanovka")
    seen.page.locator(".st-key-back").wait_for(timeout=WAIT)
    assert seen.frame.evaluate(ZOOM) >= 7
    seen.page.get_by_role("button", name="All places").click()
    seen.map.locator(".sm-chosen").wait_for(state="detached", timeout=WAIT)


def test_the_keyboard_goes_from_a_list_to_the_map_and_back(visit, made_app):
    seen = visit(made_app)
    place = seen.page.locator(".st-key-panel").get_by_role("button", name="Nikopol").first
    place.focus()
    seen.page.keyboard.press("Enter")
    seen.page.locator(".st-key-back").wait_for(timeout=WAIT)
    assert chosen(seen).startswith("Nikopol")
    back = seen.page.get_by_role("button", name="All places")
    back.focus()
    seen.page.keyboard.press("Enter")
    seen.map.locator(".sm-chosen").wait_for(state="detached", timeout=WAIT)


def test_pointing_at_a_card_points_at_its_mark(visit, made_app):
    seen = visit(made_app)
    seen.page.locator(".st-key-panel .sm-card[data-mark]").first.hover()
    seen.map.locator(".sm-lit").wait_for(state="attached", timeout=WAIT)
    seen.page.mouse.move(100, 700)
    seen.map.locator(".sm-lit").wait_for(state="detached", timeout=WAIT)


def test_a_row_of_the_table_leads_to_its_mark(visit, made_app):
    seen = visit(made_app)
    seen.page.get_by_text("Table (7)").click()
    grid = seen.page.locator("[data-testid=stDataFrame] canvas").first
    grid.wait_for(timeout=WAIT)
    grid.scroll_into_view_if_needed()
    seen.page.wait_for_timeout(500)
    box = grid.bounding_box()
    seen.page.mouse.click(box["x"] + 14, box["y"] + 52)  # the first row's box
    seen.page.locator(".st-key-back").wait_for(timeout=WAIT)
    assert chosen(seen).startswith("Nikopol")


def test_a_mark_that_is_chosen_keeps_the_keyboard(visit, crowd_app):
    seen = visit(crowd_app)
    look_at(seen, 48, 37.1, 11)
    mark = seen.map.locator(".sm-mark[aria-label^='Avdo']")
    mark.focus()
    seen.page.keyboard.press("Enter")
    seen.page.locator(".st-key-back").wait_for(timeout=WAIT)
    assert seen.frame.evaluate("document.activeElement.getAttribute('aria-label')").startswith(
        "Avdo"
    )


@pytest.mark.parametrize("name", ["description", "og:title", "og:description"])
def test_the_page_says_what_it_is_about(visit, made_app, name):
    seen = visit(made_app)
    kind = "property" if name.startswith("og:") else "name"
    content = seen.page.locator(f"meta[{kind}='{name}']").get_attribute("content")
    assert len(content) > 5
    assert seen.page.evaluate("document.documentElement.lang") == "en"


def test_another_archive_moves_the_marks_of_the_same_numbers(visit, made_app):
    seen = visit(made_app)
    moved = seen.frame.evaluate(
        """async () => {
          const old = StrikeMap.state.scene.marks[0].number;
          const rows = StrikeMap.state.places.map(
            ({lat, lon, shape, extent, name}) => [lat + 1, lon, shape, extent, name + " new"]);
          const stream = new Blob([JSON.stringify(rows)]).stream()
            .pipeThrough(new CompressionStream("deflate"));
          const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
          await StrikeMap.know("abc", btoa(String.fromCharCode(...bytes)));
          StrikeMap.draw("v", null, [[0, 1, 0]], "abc", [old, 1, 0], [], [],
            StrikeMap.state.latest[7]);
          const layers = [...StrikeMap.state.scene.entries.values()];
          return [layers.length, layers[0].layer.getLatLng().lat, layers[0].mark.name];
        }"""
    )
    assert moved == [1, pytest.approx(48.57), "Nikopol new"]
