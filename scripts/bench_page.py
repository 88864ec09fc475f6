"""Measure the page in a real Chromium on synthetic events, beside naive designs in the same run.

    python scripts/bench_page.py --events 10000 --places 3000 --cluster DIST --naive fast marker

Prints a line a design: seconds from the address to the first marks, from a filter to its marks (one
that nobody has asked for before, and one seen before), from a click to its panel; kilobytes that
the server sent for them, as they went over the wire; memory of the server. The filter is a click on
a kind of attack, which the browser foresees; a period, which it does not, is measured as well.

The naive designs put the texts into a folium map that is built anew for each filter, as FastMarker-
Cluster (``fast``) or as MarkerCluster (``marker``), on a page with nothing else. With ``--dressed``
they stand in this page's own layout, in place of its map. Their plugin is not part of this project:
give its folder with --cluster (npm leaflet.markercluster, dist/).
"""

from __future__ import annotations

import argparse
import re
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench_naive import DOLLAR, DRESSED, NAIVE
from serving import CHROMIUM, ROOT, Wire, memory, start_server, stop_server

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from playwright.sync_api import Browser, FrameLocator, Page

STEPS = ("Drones", "Missiles", "Air strike", "Shelling")
PERIODS = ("Month", "Week", "Last day", "All")
WAIT = 300_000  # ms
FRAME = ".st-key-map iframe"

PAGE = """
import runpy, sys
sys.path[:0] = [{root!r}, {scripts!r}]
import streamlit as st
from bench_events import archive
from geo.ui import load
load.load_archive = st.cache_resource(lambda: archive({events}, {places}))
runpy.run_path({app!r}, run_name="__main__")
"""


def main() -> int:
    """Run the measurements that the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--places", type=int, default=3_000)
    parser.add_argument("--cluster", type=Path, help="dist folder of leaflet.markercluster")
    parser.add_argument("--naive", nargs="+", choices=("fast", "marker"), default=[])
    parser.add_argument("--dressed", action="store_true", help="naive maps in this page's layout")
    parser.add_argument("--visitors", type=int, default=5, help="windows open for the memory")
    options = parser.parse_args()
    if CHROMIUM is None:
        print("no Chromium found; get one by: apt-get install chromium", file=sys.stderr)
        return 2
    if options.naive and not (options.cluster and options.cluster.is_dir()):
        print("--naive needs --cluster, the folder of leaflet.markercluster", file=sys.stderr)
        return 2
    ours = measure(PAGE, options, visit_page)
    report("this page", ours)
    for design in options.naive:
        script = DRESSED if options.dressed else NAIVE
        naive = measure(script, options, visit_naive, design)
        report({"fast": "FastMarkerCluster", "marker": "MarkerCluster"}[design], naive)
        print(f"filter to redraw: {naive['filter'] / ours['filter']:.1f} times as fast", flush=True)
    return 0


def measure(
    script: str,
    options: argparse.Namespace,
    visit: Callable[..., dict[str, Any]],
    design: str = "",
) -> dict[str, Any]:
    """Serve `script`, visit it in Chromium, return what was measured."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    folder = lay_out(script, options, design)
    server, address = start_server(folder, folder / "app.py")
    wire = Wire(address)
    visitors = 1 if design else options.visitors
    try:
        with sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            visit(browser, wire, steps=())  # warms the server, but for the filters
            found: dict[str, Any] = visit(browser, wire, steps=STEPS)
            if not design:
                for _ in range(visitors):
                    page, _ = open_page(browser, wire)
                    page.frame_locator(FRAME).locator(".sm-mark").first.wait_for(timeout=WAIT)
            found["megabytes"] = f"{memory(server.pid)} MB ({visitors} open)"
            browser.close()
    finally:
        stop_server(server)
        shutil.rmtree(folder, ignore_errors=True)
    return found


def lay_out(script: str, options: argparse.Namespace, design: str) -> Path:
    """Return a folder that serves `script`, with what a naive design needs beside it."""
    folder = Path(tempfile.mkdtemp(prefix="bench-"))
    shutil.copytree(ROOT / "static", folder / "static")
    (folder / ".streamlit").symlink_to(ROOT / ".streamlit", target_is_directory=True)
    if design:
        naive = folder / "static" / "naive"
        shutil.copytree(ROOT / "static" / "vendor", naive)
        for name in ("leaflet.markercluster.js", "MarkerCluster.css"):
            shutil.copy(options.cluster / name, naive / name)
        (naive / "dollar.js").write_text(DOLLAR)
    (folder / "app.py").write_text(
        script.format(
            root=str(ROOT), scripts=str(ROOT / "scripts"), app=str(ROOT / "app.py"),
            events=options.events, places=options.places, design=design,
        )
    )  # fmt: skip
    return folder


def open_page(browser: Browser, wire: Wire) -> tuple[Page, float]:
    """Open a window; return it and when its address was entered."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    start = time.perf_counter()
    page.goto(wire.address)
    return page, start


def filter_by(page: Page, wire: Wire, label: str, drawn: Callable[[], None]) -> tuple[float, float]:
    """Click a kind of attack; return seconds until `drawn` and kilobytes that came for it."""
    page.wait_for_timeout(1200)
    wire.sent = 0
    button = page.get_by_role("button", name=re.compile(f"^{label} *[\\d,]*$")).first
    start = time.perf_counter()
    button.click()
    drawn()
    seconds = time.perf_counter() - start
    page.wait_for_timeout(1200)
    return seconds, wire.sent / 1000


def visit_page(browser: Browser, wire: Wire, steps: Sequence[str]) -> dict[str, Any]:
    """Open our page; filter by each step, and by all of them once more; click a mark."""
    page, start = open_page(browser, wire)
    frame = page.frame_locator(FRAME)
    frame.locator(".sm-mark").first.wait_for(timeout=WAIT)
    found: dict[str, Any] = {"first": time.perf_counter() - start}
    inner = next(f for f in page.frames if "streamlit_folium" in f.url)

    def drawn() -> None:
        inner.wait_for_function(
            "StrikeMap.state.scene.marks !== window.before",
            timeout=WAIT, polling="raf",
        )  # fmt: skip

    rounds = []
    for label in (*steps, *reversed(steps), *steps, *reversed(steps)):
        inner.evaluate("window.before = StrikeMap.state.scene.marks")
        rounds.append(filter_by(page, wire, label, drawn))
    # Steps add up and are taken back: all but the first of them have been seen by then.
    new, seen = rounds[: len(steps)], rounds[2 * len(steps) :]
    found |= {"new": new, "seen": seen, "panel": click_mark(page, frame) if steps else None}
    found["filter"] = statistics.median(seconds for seconds, _ in new) if new else None
    periods = []
    for label in PERIODS if steps else ():
        inner.evaluate("window.before = StrikeMap.state.scene.marks")
        periods.append(filter_by(page, wire, label, drawn))
    found["period"] = periods
    page.context.close()
    return found


def click_mark(page: Page, frame: FrameLocator) -> float:
    """Return the seconds from choosing a mark to its panel, the median of five."""
    mark = frame.locator('.sm-mark[tabindex="0"]')
    mark.focus()
    for _ in range(12):  # zoom in until it is one place
        if "sm-group" not in (mark.get_attribute("class") or ""):
            break
        page.keyboard.press("Enter")
        page.wait_for_timeout(700)
        mark.focus()
    times = []
    for _ in range(5):
        mark.focus()
        page.wait_for_timeout(500)
        start = time.perf_counter()
        page.keyboard.press("Enter")
        page.locator(".st-key-back").wait_for(timeout=WAIT)
        times.append(time.perf_counter() - start)
        page.locator(".st-key-back button").click()
        page.locator(".st-key-back").wait_for(state="detached", timeout=WAIT)
    return statistics.median(times)


def visit_naive(browser: Browser, wire: Wire, steps: Sequence[str]) -> dict[str, Any]:
    """Open a naive page, filter by each step."""
    page, start = open_page(browser, wire)
    drawn = "iframe[title*=folium]"
    page.frame_locator(drawn).locator(".leaflet-marker-icon").first.wait_for(timeout=WAIT)
    found: dict[str, Any] = {"first": time.perf_counter() - start}

    def redrawn() -> None:
        page.wait_for_function(
            "() => { const now = document.querySelector('iframe[title*=folium]');"
            "return now && now !== window.old && now.contentDocument &&"
            "now.contentDocument.querySelector('.leaflet-marker-icon') }",
            timeout=WAIT, polling=20,
        )  # fmt: skip

    new = []
    for label in steps:
        page.evaluate("window.old = document.querySelector('iframe[title*=folium]')")
        new.append(filter_by(page, wire, label, redrawn))
    found |= {"new": new, "seen": [], "period": [], "panel": None}
    found["filter"] = statistics.median(seconds for seconds, _ in new) if new else None
    page.context.close()
    return found


def report(name: str, found: dict[str, Any]) -> None:
    """Print what was measured of a design."""
    parts = [f"first map {found['first']:.2f} s"]
    for key, words in (("new", "new filter"), ("seen", "seen before"), ("period", "period")):
        if rounds := found[key]:
            seconds, sent = zip(*rounds, strict=True)
            steps = " ".join(f"{second:.2f}" for second in seconds)
            sizes = " ".join(f"{size:.1f}" for size in sent)
            parts.append(f"{words} {statistics.median(seconds):.2f} s ({steps}; kB {sizes})")
    if found["panel"]:
        parts.append(f"click to panel {found['panel']:.2f} s")
    print(f"{name}: {', '.join(parts)}, server {found['megabytes']}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
