"""The downloads: each obeys the filters, and each carries how to cite it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import streamlit as st

from geo import exports
from geo.archive import caption, filters
from geo.ui.frame import show_citation, show_print_link

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from geo.archive.frames import Archive
    from geo.words import Words


def show_downloads(archive: Archive, chosen: filters.Chosen, words: Words) -> None:
    """Offer the shown events in five formats; a file is made when somebody asks for it."""
    opened = st.expander(words("downloads"), key="downloads", on_change="rerun")
    # The hash reads every shown event: only whoever wants a file waits for it.
    if opened.open:
        with opened:
            _offer(archive, chosen, words)


def _offer(archive: Archive, chosen: filters.Chosen, words: Words) -> None:
    mask = filters.apply(archive, chosen)
    if not mask.any():
        st.text(words("nothing"))
        return
    today = datetime.now(tz=UTC).date()
    citation = _cite(archive, chosen, today, words)
    makers: dict[str, tuple[str, Callable[[], bytes]]] = {
        "csv": ("text/csv", lambda: exports.csv_bytes(archive, mask)),
        "xlsx": (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            lambda: exports.workbook_bytes(archive, mask, citation),
        ),
        "geojson": (
            "application/geo+json",
            lambda: exports.geojson_bytes(archive, mask, citation),
        ),
        "kml": (
            "application/vnd.google-earth.kml+xml",
            lambda: exports.kml_bytes(archive, mask, citation),
        ),
        "html": (
            "text/html",
            lambda: exports.page_bytes(archive, mask, chosen.get("dates"), citation, words),
        ),
    }
    with st.container(horizontal=True):
        for ending, (mime, make) in makers.items():
            st.download_button(
                words(f"download.{ending}"),
                data=make,
                file_name=f"strike-map-{today.isoformat()}-{citation.digest[:8]}.{ending}",
                mime=mime,
                key=f"download_{ending}",
                on_click="ignore",
            )
    st.text(citation.text)
    show_print_link(words)


def show_printed(archive: Archive, chosen: filters.Chosen, words: Words) -> None:
    """Say below a map that is printed how to cite it."""
    today = datetime.now(tz=UTC).date()
    show_citation(_cite(archive, chosen, today, words).text)


def _cite(archive: Archive, chosen: filters.Chosen, today: date, words: Words) -> exports.Citation:
    mask = filters.apply(archive, chosen)
    said = caption.describe(archive, chosen, words, listed=False)
    return exports.cite(archive, mask, said, today, words)
