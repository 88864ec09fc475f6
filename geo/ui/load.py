"""Load what all visitors share, once for each start of the server."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import streamlit as st

from geo.archive.building import build_archive

if TYPE_CHECKING:
    from geo.archive.frames import Archive
    from geo.pipeline import Resources


def open_resources() -> Resources:
    """Open names, borders and the geocoder that the settings name."""
    # Here and not above: a page that shows an error should not wait for the whole pipeline.
    from geo.pipeline import Resources  # noqa: PLC0415
    from geo.settings import Settings  # noqa: PLC0415

    settings = Settings.from_env(os.environ)
    return Resources.open(settings, live=settings.page_geocodes)


@st.cache_data(ttl=60, show_spinner=False)
def provider_notes() -> tuple[str, ...]:
    """Return whom an online geocoder wants credited, and why its answers cannot be kept, if so."""
    provider = open_resources().provider
    problem = getattr(provider, "problem", None)
    notes = (provider.licence if provider.online else None, problem)
    return tuple(note for note in notes if note)


@st.cache_resource(show_spinner="Reading the reports…")
def load_archive() -> Archive:
    """Read the sample reports, locate and link their events, lay them out for the page."""
    from geo.linking import by_event, link  # noqa: PLC0415
    from geo.pipeline import locate  # noqa: PLC0415
    from geo.read.samples import sample_reports  # noqa: PLC0415

    resources = open_resources()
    located = [locate(report, resources) for report in sample_reports()]
    return build_archive(located, by_event(link(located)))
