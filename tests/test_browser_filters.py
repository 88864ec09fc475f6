"""Each filter in the browser: by hand, from an address in a new window, and its figures."""

from __future__ import annotations

import re
from urllib.parse import urlencode

import numpy as np
import pytest
from browsing import MARKS, WAIT
from factories import sample

from geo.archive import caption, facets, filters
from geo.archive.building import build_archive
from geo.archive.frames import NOT_ON_MAP
from geo.words import speak

pytestmark = MARKS

ARCHIVE = build_archive(sample())
EN = speak("en")

# A choice of each filter that lets some events through and keeps some out.
CHOICES = {
    "dates": ["2024-12-19"],
    "type": ["drone", "missile"],
    "actor": ["Ukraine"],
    "area": ["RU.41"],
    "outlet": ["Another Paper"],
    "side": ["Ukraine"],
    "casualties": ["killed"],
    "precision": ["near", "admin1"],
    "status": ["reported"],
    "q": ["governor"],
}


def expected(params):
    chosen, unknown = filters.read_address(ARCHIVE, params)
    assert not unknown
    mask = filters.apply(ARCHIVE, chosen)
    marks = set(ARCHIVE.hot["mark"][mask]) - {NOT_ON_MAP}
    return caption.describe(ARCHIVE, chosen, EN), len(marks)


def numbers_beside(locator):
    """Return the figure that the style sheet writes behind each element."""
    return locator.evaluate_all(
        "all => all.map(one => getComputedStyle(one, '::after').content.replaceAll('\"', ''))"
    )


def test_all_filters_are_tried():
    assert set(CHOICES) == set(filters.BY_KEY)


@pytest.mark.parametrize("key", CHOICES)
def test_an_address_opens_with_its_filter_in_a_new_window(visit, made_app, key):
    query = urlencode({key: CHOICES[key]}, doseq=True)
    seen = visit(made_app, "?" + query)
    caption, marks = expected({key: CHOICES[key]})
    assert seen.page.locator("#caption").inner_text() == caption
    total = seen.frame.evaluate("StrikeMap.state.scene.marks.length")
    assert total == marks
    held = seen.page.evaluate("new URLSearchParams(location.search).toString()")
    assert set(query.split("&")) <= set(held.split("&"))


@pytest.mark.parametrize(
    ("key", "label", "option"),
    [
        ("actor", "Attacker", "Ukraine"),
        ("area", "Country or region", "Kursk"),
        ("outlet", "Outlet", "Another Paper"),
        ("side", "Speaker’s side", "Ukraine"),
        ("casualties", "Casualties", "People killed"),
        ("precision", "How exact the place is", "Near a place"),
        ("status", "Status", "Reported"),
    ],
)
def test_a_list_filters_by_hand(visit, made_app, key, label, option):
    # High enough that nothing scrolls: a list closes then.
    seen = visit(made_app, viewport={"width": 1440, "height": 1500})
    seen.page.get_by_text("More filters").click()
    seen.page.wait_for_timeout(700)  # it unfolds
    seen.page.get_by_role("combobox", name=label).click()
    seen.page.get_by_role("option", name=re.compile(f"^{option} *\\d*$")).click()
    seen.page.keyboard.press("Escape")
    seen.wait_for_draw(f"{key}=")
    held = seen.page.evaluate(f"new URLSearchParams(location.search).getAll('{key}')")
    caption, marks = expected({key: held})
    assert seen.page.locator("#caption").inner_text() == caption
    assert seen.frame.evaluate("StrikeMap.state.scene.marks.length") == marks


def test_words_filter_by_hand_and_reset_takes_all_back(visit, made_app):
    seen = visit(made_app, "?actor=Ukraine")
    seen.page.get_by_label("Words in the sentence").fill("agency")
    seen.page.keyboard.press("Enter")
    seen.wait_for_draw("q=agency")
    assert (
        seen.page.locator("#caption").inner_text()
        == expected({"actor": ["Ukraine"], "q": ["agency"]})[0]
    )
    seen.page.get_by_role("button", name="Reset all filters").click()
    seen.frame.wait_for_function(
        "!document.documentElement.dataset.drawn.includes('q=')", timeout=WAIT
    )
    assert "7 events" in seen.page.locator("#caption").inner_text()


def test_a_kind_in_the_legend_filters_and_a_second_click_takes_it_back(visit, made_app):
    seen = visit(made_app)
    kind = seen.map.get_by_role("button", name=re.compile(r"^Missiles *\d+$"))
    assert kind.get_attribute("aria-pressed") == "false"
    kind.click()
    seen.wait_for_draw("type=missile")
    assert seen.page.locator("#caption").inner_text() == expected({"type": ["missile"]})[0]
    assert kind.get_attribute("aria-pressed") == "true"
    pill = seen.page.locator(".st-key-type").get_by_role(
        "button", name=re.compile(r"^Missiles *\d+$")
    )
    assert pill.get_attribute("aria-pressed") == "true"
    kind.click()
    seen.frame.wait_for_function(
        "!document.documentElement.dataset.drawn.includes('type')", timeout=WAIT
    )


def test_figures_beside_the_options_follow_the_other_filters(visit, made_app):
    seen = visit(made_app, "?actor=Ukraine")
    chosen = {"actor": ("Ukraine",)}
    kinds = facets.counts(ARCHIVE, chosen, "type")
    shown = numbers_beside(seen.page.locator(".st-key-type button"))
    assert shown == [str(events) for events in kinds.values()]
    legend = seen.map.locator(".sm-kind .sm-figure").all_inner_texts()
    assert legend == [
        str(kinds[kind]) for kind, total in facets.totals(ARCHIVE, "type").items() if total
    ]
    seen.page.get_by_role("combobox", name="Country or region").click()
    options = seen.page.locator("[role=listbox] [data-key]:not([data-key='__select_all__'])")
    options.first.wait_for(timeout=WAIT)
    areas = facets.counts(ARCHIVE, chosen, "area")
    assert numbers_beside(options) == [str(events) for events in areas.values()]
    # A search puts other rows on top; each keeps its own figure.
    seen.page.keyboard.type("kursk")
    seen.page.wait_for_function(
        "document.querySelectorAll('[role=option]').length === 1", timeout=WAIT
    )
    assert numbers_beside(options) == [str(areas["RU.41"])]
    names = [filters.area_label(ARCHIVE, option, EN) for option in areas]
    assert np.unique(names).size == len(names)


def test_quick_clicks_in_the_legend_are_all_taken(visit, made_app):
    seen = visit(made_app)
    for name in ("Drones", "Shelling", "Missiles"):
        seen.map.get_by_role("button", name=re.compile(f"^{name} *\\d+$")).click()
    seen.wait_for_draw("type=drone&type=missile&type=shelling")


def test_what_was_foreseen_in_vain_is_taken_back(visit, made_app):
    seen = visit(made_app)
    seen.frame.evaluate("StrikeMap.foresee(StrikeMap.state, new Set([0]))")
    marks = "StrikeMap.state.scene.marks.length"
    seen.frame.wait_for_function(f"{marks} === 1", timeout=WAIT)
    seen.frame.wait_for_function(f"{marks} === 4", timeout=WAIT)  # Python sent nothing


def test_quick_clicks_are_all_taken(visit, made_app):
    seen = visit(made_app)
    for name in ("Drones", "Shelling", "Missiles"):
        seen.page.locator(".st-key-type").get_by_role(
            "button", name=re.compile(f"^{name} *\\d*$")
        ).click()
    seen.wait_for_draw("type=drone&type=missile&type=shelling")


MARKS_NOW = (
    "StrikeMap.state.scene.marks.map(mark => [mark.number, mark.events, mark.type, mark.place])"
)


@pytest.mark.parametrize("where", ["sidebar", "legend"])
def test_what_is_foreseen_is_what_is_drawn(visit, crowd_app, where):
    seen = visit(crowd_app)
    # Whatever the browser draws on its own is kept, to be compared with Python's draw.
    seen.frame.evaluate(
        "() => { window.foreseen = []; const scene = StrikeMap.state.scene, set = scene.set;"
        "scene.set = function (marks, sets) {"
        "  if (sets === null)"
        "    window.foreseen.push(marks.map(m => [m.number, m.events, m.type, m.place]));"
        "  return set.call(this, marks, sets); } }"
    )
    button = re.compile(r"^Shelling *\d+$")
    if where == "sidebar":
        seen.page.locator(".st-key-type").get_by_role("button", name=button).click()
    else:
        seen.map.get_by_role("button", name=button).click()
    seen.wait_for_draw("type=shelling")
    foreseen = seen.frame.evaluate("window.foreseen")
    assert len(foreseen) == 1
    drawn = seen.frame.evaluate(MARKS_NOW)
    assert foreseen[0] == drawn
    assert len(drawn) == 3


def test_back_leads_to_the_filters_of_before(visit, real_app):
    from playwright.sync_api import expect  # noqa: PLC0415

    seen = visit(real_app, "?type=drone")
    day = seen.page.locator("[data-testid=stDateInput] input").first
    seen_before = [(seen.page.url, day.input_value())]
    for name in ("Month", "Week"):
        seen.page.get_by_role("button", name=name, exact=True).click()
        expect(day).not_to_have_value(seen_before[-1][1], timeout=WAIT)
        seen.page.wait_for_function(
            "before => location.href !== before", arg=seen_before[-1][0], timeout=WAIT
        )
        seen_before.append((seen.page.url, day.input_value()))
    for address, value in reversed(seen_before[:-1]):
        seen.page.go_back()
        expect(day).to_have_value(value, timeout=WAIT)
        expect(seen.page).to_have_url(address)
