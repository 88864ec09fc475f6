"""Servers and browsers that the browser tests share; each is started once, when it is needed."""

from __future__ import annotations

import pytest
from browsing import Visit, wrapped
from hypothesis import HealthCheck, settings
from serving import CHROMIUM, ROOT, start_server, stop_server

# A busy machine is no defect: how long an example takes is for the benchmarks.
settings.register_profile(
    "shared", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("shared")


@pytest.fixture(scope="session")
def real_app():
    process, address = start_server(ROOT, ROOT / "app.py")
    yield address
    stop_server(process)


def _made(archive, **settings):
    @pytest.fixture(scope="session")
    def serve(tmp_path_factory):
        folder = tmp_path_factory.mktemp(archive)
        process, address = start_server(folder, wrapped(folder, archive, **settings))
        yield address
        stop_server(process)

    return serve


made_app = _made("sample")
hostile_app = _made("hostile_sample")
crowd_app = _made("crowded_sample")
long_app = _made("sample", at_once=0)  # every download counts as a long one


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with sync_playwright() as driver:
        opened = driver.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"],
        )
        yield opened
        opened.close()


@pytest.fixture
def visit(browser):
    visits = []

    def start(address, query="", **context):
        visits.append(Visit(browser, address, **context))
        return visits[-1].open(query)

    yield start
    for opened in visits:
        opened.close()
