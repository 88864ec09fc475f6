"""Measure the page in a real Chromium on synthetic events, beside naive designs in the same run.

    python scripts/bench_page.py --events 10000 --places 3000 --naive

Prints a table: seconds from the address to the first marks, from a filter to its marks, from a
click to its panel; kilobytes that the server sent for them; memory of the server. The naive design
is FastMarkerCluster with the texts in it, in a map that is built anew for each filter; its plugin
is not part of this project: give its folder with --cluster (npm leaflet.markercluster, dist/).
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page, WebSocket

ROOT = Path(__file__).resolve().parents[1]
STEPS = ("Drones", "Missiles", "Air strike", "Shelling")
WAIT = 120_000  # ms

PAGE = """
import runpy, sys
sys.path[:0] = [{root!r}, {scripts!r}]
import streamlit as st
from bench_events import archive
from geo.ui import load
load.load_archive = st.cache_resource(lambda: archive({events}, {places}))
runpy.run_path({app!r}, run_name="__main__")
"""

NAIVE = """
import sys
sys.path[:0] = [{root!r}, {scripts!r}]
import folium, streamlit as st
from folium.plugins import FastMarkerCluster
from streamlit_folium import st_folium
from bench_events import archive
data = st.cache_resource(lambda: archive({events}, {places}))()
kinds = st.pills("kind", ["drone", "missile", "airstrike", "shelling"], selection_mode="multi")
shown = [e for e in data.events if not kinds or e.type.value in kinds]
rows = [[e.places[0].lat, e.places[0].lon, e.evidence] for e in shown]
S = "../../app/static/"
m = folium.Map([48.4, 31.2], zoom_start=6, tiles=None)
m.options["maxZoom"] = 12
m.default_js = [("leaflet", S + "leaflet.js")]
m.default_css = [("leaflet", S + "leaflet.css")]
call = "function(r){{return L.marker(new L.LatLng(r[0],r[1])).bindPopup(r[2])}}"
cluster = FastMarkerCluster(rows, callback=call)
cluster.default_js = [("cluster", S + "leaflet.markercluster.js")]
cluster.default_css = [("cluster", S + "MarkerCluster.css")]
cluster.add_to(m)
st_folium(m, height=600, use_container_width=True, returned_objects=[])
"""


def main() -> int:
    """Run the measurements that the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--places", type=int, default=3_000)
    parser.add_argument("--cluster", type=Path, help="dist folder of leaflet.markercluster")
    parser.add_argument("--naive", action="store_true", help="measure the naive design as well")
    options = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        print("no Chromium found; get one by: apt-get install chromium", file=sys.stderr)
        return 2
    if options.naive and not (options.cluster and options.cluster.is_dir()):
        print("--naive needs --cluster, the folder of leaflet.markercluster", file=sys.stderr)
        return 2
    ours = measure(PAGE, options, chromium, visit_page)
    report("this page", ours)
    if options.naive:
        naive = measure(NAIVE, options, chromium, visit_naive)
        report("FastMarkerCluster", naive)
        print(f"filter to redraw: {naive['filter'] / ours['filter']:.1f} times as fast")
    return 0


def measure(
    script: str, options: argparse.Namespace, chromium: str, visit: Callable[..., dict[str, Any]]
) -> dict[str, Any]:
    """Serve `script`, visit it in Chromium, return what was measured."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    folder = Path(tempfile.mkdtemp(prefix="bench-"))
    if script is PAGE:
        for name in ("static", ".streamlit"):
            (folder / name).symlink_to(ROOT / name, target_is_directory=True)
    else:
        shutil.copytree(ROOT / "static" / "vendor", folder / "static")
        for name in ("leaflet.markercluster.js", "MarkerCluster.css"):
            shutil.copy(options.cluster / name, folder / "static" / name)
    (folder / "app.py").write_text(
        script.format(
            root=str(ROOT), scripts=str(ROOT / "scripts"), app=str(ROOT / "app.py"),
            events=options.events, places=options.places,
        )
    )  # fmt: skip
    server, address = serve(folder)
    try:
        with sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            visit(browser, address)  # warms the server
            found: dict[str, Any] = visit(browser, address)
            found["megabytes"] = memory(server.pid)
            browser.close()
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()
        shutil.rmtree(folder, ignore_errors=True)
    return found


def serve(folder: Path) -> tuple[subprocess.Popen[bytes], str]:
    """Start Streamlit on a free port and wait until it answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless=true",
         "--server.enableStaticServing=true", "--server.fileWatcherType=none",
         f"--server.port={port}", "--server.address=127.0.0.1"],
        cwd=folder, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    while True:
        try:
            urllib.request.urlopen(address + "/_stcore/health", timeout=2).close()  # noqa: S310
        except OSError:
            time.sleep(0.1)
        else:
            return server, address


def memory(pid: int) -> int:
    """Return the resident megabytes of a process."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0]) // 1024


def open_page(browser: Browser, address: str) -> tuple[Page, list[int], float]:
    """Open a window that counts the bytes of the server's messages."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    sent: list[int] = []

    def count(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: sent.append(len(frame)))

    page.on("websocket", count)
    start = time.perf_counter()
    page.goto(address)
    return page, sent, start


def visit_page(browser: Browser, address: str) -> dict[str, Any]:
    """Open our page, filter four times, click a mark."""
    page, sent, start = open_page(browser, address)
    frame = page.frame_locator(".st-key-map iframe")
    frame.locator(".sm-mark").first.wait_for(timeout=WAIT)
    first = time.perf_counter() - start
    inner = next(f for f in page.frames if "streamlit_folium" in f.url)
    page.wait_for_timeout(1500)
    seconds, kilobytes = [], []
    for label in STEPS:
        before = inner.evaluate("document.documentElement.dataset.drawn")
        sent.clear()
        start = time.perf_counter()
        page.get_by_role("button", name=label).first.click()
        inner.wait_for_function(
            "before => document.documentElement.dataset.drawn !== before", arg=before,
            timeout=WAIT, polling="raf",
        )  # fmt: skip
        seconds.append(time.perf_counter() - start)
        page.wait_for_timeout(1200)
        kilobytes.append(sum(sent) / 1000)
    mark = frame.locator('.sm-mark[tabindex="0"]')
    mark.focus()
    while "sm-group" in (mark.get_attribute("class") or ""):  # zoom in until it is one place
        page.keyboard.press("Enter")
        page.wait_for_timeout(700)
        mark.focus()
    start = time.perf_counter()
    page.keyboard.press("Enter")
    page.locator(".st-key-back").wait_for(timeout=WAIT)
    panel = time.perf_counter() - start
    page.context.close()
    return {"first": first, "filter": statistics.median(seconds), "steps": seconds,
            "kilobytes": kilobytes, "panel": panel}  # fmt: skip


def visit_naive(browser: Browser, address: str) -> dict[str, Any]:
    """Open the naive page, filter four times."""
    page, sent, start = open_page(browser, address)
    drawn = "iframe[title*=folium]"
    page.frame_locator(drawn).locator(".leaflet-marker-icon").first.wait_for(timeout=WAIT)
    first = time.perf_counter() - start
    seconds, kilobytes = [], []
    for label in ("drone", "missile", "airstrike", "shelling"):
        sent.clear()
        page.evaluate("window.old = document.querySelector('iframe[title*=folium]')")
        start = time.perf_counter()
        page.get_by_text(label, exact=True).click()
        page.wait_for_function(
            "() => { const now = document.querySelector('iframe[title*=folium]');"
            "return now && now !== window.old && now.contentDocument &&"
            "now.contentDocument.querySelector('.leaflet-marker-icon') }",
            timeout=WAIT, polling=20,
        )  # fmt: skip
        seconds.append(time.perf_counter() - start)
        page.wait_for_timeout(800)
        kilobytes.append(sum(sent) / 1000)
    page.context.close()
    return {"first": first, "filter": statistics.median(seconds), "steps": seconds,
            "kilobytes": kilobytes, "panel": None}  # fmt: skip


def report(name: str, found: dict[str, Any]) -> None:
    """Print one line of the table."""
    steps = " ".join(f"{second:.2f}" for second in found["steps"])
    sizes = " ".join(f"{size:.0f}" for size in found["kilobytes"])
    panel = f"{found['panel']:.2f}" if found["panel"] else "-"
    print(
        f"{name}: first map {found['first']:.2f} s, filter {found['filter']:.2f} s ({steps}), "
        f"kB {sizes}, click to panel {panel} s, server {found['megabytes']} MB",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
