"""Load what all visitors share, once for each start of the server."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import streamlit as st

from geo.frames import build_archive

if TYPE_CHECKING:
    from geo.frames import Archive


@st.cache_resource(show_spinner="Reading the reports…")
def load_archive() -> Archive:
    """Read the sample reports, locate and link their events, lay them out for the page."""
    # Here and not above: a page that shows an error should not wait for the whole pipeline.
    from geo.linking import by_event, link  # noqa: PLC0415
    from geo.pipeline import Resources, locate  # noqa: PLC0415
    from geo.read.samples import sample_reports  # noqa: PLC0415
    from geo.settings import Settings  # noqa: PLC0415

    settings = Settings.from_env(os.environ)
    resources = Resources.open(settings, live=settings.page_geocodes)
    located = [locate(report, resources) for report in sample_reports()]
    return build_archive(located, by_event(link(located)))
