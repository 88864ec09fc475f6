"""A real browser on the page, with every other host out of reach.

The server runs ``app.py`` as it is shipped, except that most tests hand it their own archive.
"""

from __future__ import annotations

import pytest
from serving import CHROMIUM, ROOT

WAIT = 60_000  # ms: the machine may be busy

# Runs the shipped page on an archive of tests/factories.py.
WRAPPER = """
import runpy, sys
sys.path[:0] = {paths!r}
import factories
from geo.archive.building import build_archive
from geo.ui import downloads, load
downloads.AT_ONCE = {at_once}
load.load_archive = lambda: build_archive(factories.{archive}())
runpy.run_path({app!r}, run_name="__main__")
"""


def wrapped(folder, archive, at_once=10_000):
    """Lay out a folder that serves the page on an archive made by hand."""
    for name in ("static", ".streamlit"):
        (folder / name).symlink_to(ROOT / name, target_is_directory=True)
    script = folder / "app.py"
    script.write_text(
        WRAPPER.format(
            paths=[str(ROOT), str(ROOT / "tests"), str(ROOT / "scripts")],
            archive=archive,
            at_once=at_once,
            app=str(ROOT / "app.py"),
        )
    )
    return script


class Visit:
    """One visitor's window. It fails on page errors and on requests to other hosts."""

    def __init__(self, browser, address, **context):
        self.context = browser.new_context(
            **{"viewport": {"width": 1440, "height": 900}, **context}
        )
        self.page = self.context.new_page()
        self.errors, self.foreign, self.dialogs = [], [], []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("dialog", self._dialog)
        self.context.route("**/*", self._route)
        self.address = address

    def _dialog(self, dialog):
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def _route(self, route):
        url = route.request.url
        if url.startswith((self.address, "data:", "blob:")):
            route.continue_()
        else:
            self.foreign.append(url)
            route.abort()

    def open(self, query=""):
        self.page.goto(self.address + "/" + query)
        self.map.locator(".sm-mark").first.wait_for(timeout=WAIT)
        self.frame.evaluate("StrikeMap.state.ready")  # borders are there: outlines stay
        return self

    @property
    def map(self):
        return self.page.frame_locator(".st-key-map iframe")

    @property
    def frame(self):
        return next(frame for frame in self.page.frames if "streamlit_folium" in frame.url)

    def wait_for_draw(self, part):
        self.frame.wait_for_function(
            "part => (document.documentElement.dataset.drawn || '').includes(part)",
            arg=part, timeout=WAIT,
        )  # fmt: skip

    def open_first_mark(self):
        """Open the mark that Tab reaches, as a keyboard does; groups are zoomed into first."""
        mark = self.map.locator('.sm-mark[tabindex="0"]')
        for _ in range(8):
            mark.focus()
            if "sm-group" not in mark.get_attribute("class"):
                break
            self.page.keyboard.press("Enter")
            self.page.wait_for_timeout(600)
        self.page.keyboard.press("Enter")
        popup = self.map.locator(".leaflet-popup")
        popup.wait_for(timeout=WAIT)
        return popup

    def close(self):
        self.context.close()
        assert self.errors == []
        assert self.foreign == []
        assert self.dialogs == []


# What every file of browser tests is marked with.
MARKS = [
    pytest.mark.browser,
    pytest.mark.skipif(
        CHROMIUM is None, reason="no Chromium found; get one by: apt-get install chromium"
    ),
    # The driver's own threads outlive a test by a moment.
    pytest.mark.filterwarnings("default"),
]
