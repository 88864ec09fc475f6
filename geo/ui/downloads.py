"""The downloads: each obeys the filters, and each carries how to cite it."""

from __future__ import annotations

import io
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

import streamlit as st

from geo import exports
from geo.archive import caption, filters
from geo.ui import load, made
from geo.ui.frame import show_citation, show_print_link
from geo.ui.markup import tag

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from geo.archive.frames import Archive, Mask
    from geo.words import Words

Writer: TypeAlias = "Callable[[BinaryIO, exports.Content], None]"

AT_ONCE = 10_000
"""Rows of a file that is made in memory at a click; longer files wait on the disk."""

MOST_OF_EXCEL = 1_048_575
"""Rows below a heading that Excel can open."""

_MIMES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "geojson": "application/geo+json",
    "kml": "application/vnd.google-earth.kml+xml",
    "html": "text/html",
}
_WRITERS: dict[str, Writer] = {
    "csv": exports.write_csv,
    "xlsx": exports.write_workbook,
    "geojson": exports.write_geojson,
    "kml": exports.write_kml,
}
_LINK = "downloads_made"  # in the session: what a file was made of, and the file


def show_downloads(archive: Archive, chosen: filters.Chosen, words: Words) -> None:
    """Offer the shown events in five formats; a file is made when somebody asks for it."""
    opened = st.expander(words("downloads"), key="downloads", on_change="rerun")
    # The hash reads every shown event: only whoever wants a file waits for it.
    if opened.open:
        with opened:
            _offer(archive, chosen, words)


def _offer(archive: Archive, chosen: filters.Chosen, words: Words) -> None:
    mask = filters.apply(archive, chosen)
    rows = int(mask.sum())
    if not rows:
        st.text(words("nothing"))
        return
    content = _content(archive, mask, chosen, words)
    writers = {**_WRITERS, "html": _page_writer(archive, mask, chosen, words)}
    if rows > MOST_OF_EXCEL:
        del writers["xlsx"]
    if rows > AT_ONCE and made.is_possible():
        _offer_made(content, writers, _source(chosen, words), words)
    else:
        _offer_at_once(content, writers, words)
    show_print_link(words)


def _source(chosen: filters.Chosen, words: Words) -> tuple[object, ...]:
    """Say what a file is made of: another is made when one of these changes."""
    snapshot = load.shown()
    return snapshot.number if snapshot else None, repr(sorted(chosen.items())), words.lang


def _page_writer(archive: Archive, mask: Mask, chosen: filters.Chosen, words: Words) -> Writer:
    def page(out: BinaryIO, content: exports.Content) -> None:
        cited = content.citation()
        out.write(exports.page_bytes(archive, mask, chosen.get("dates"), cited, words))

    return page


def _offer_at_once(
    content: exports.Content,
    writers: dict[str, Writer],
    words: Words,
) -> None:
    citation = content.citation()

    def maker(write: Writer) -> Callable[[], bytes]:
        def make() -> bytes:
            out = io.BytesIO()
            write(out, content)
            return out.getvalue()

        return make

    with st.container(horizontal=True):
        for ending, write in writers.items():
            st.download_button(
                words(f"download.{ending}"),
                data=maker(write),
                file_name=_name(citation, ending),
                mime=_MIMES[ending],
                key=f"download_{ending}",
                on_click="ignore",
            )
    st.text(citation.text)


def _offer_made(
    content: exports.Content,
    writers: dict[str, Writer],
    source: object,
    words: Words,
) -> None:
    """Make a long file when its button is clicked, and offer it; its hash is made on the way."""
    with st.container(horizontal=True):
        wanted = [
            ending
            for ending in writers
            if st.button(words(f"download.{ending}"), key=f"make_{ending}")
        ]
    for ending in wanted:
        try:
            with st.spinner(words("making")):
                file = _make(ending, writers[ending], content)
        except OSError:
            st.warning(words("not_made"))
            return
        st.session_state[_LINK] = (source, file, content.citation().text)
    before, file, text = st.session_state.get(_LINK, (None, None, ""))
    if file is None or before != source:
        st.text(words("made_first"))
        return
    said = words("made", name=file.name, size=words.number(max(1, round(file.size / 1e6))))
    st.html(tag("a", said, href=file.address, download=file.name))
    st.text(text)


def _make(ending: str, write: Writer, content: exports.Content) -> made.Made:
    return made.make(
        lambda out: write(out, content),
        lambda: _name(content.citation(), ending),
        time.time(),
    )


def show_printed(archive: Archive, chosen: filters.Chosen, words: Words) -> None:
    """Say below a map that is printed how to cite it."""
    mask = filters.apply(archive, chosen)
    show_citation(_content(archive, mask, chosen, words).citation().text)


def _content(archive: Archive, mask: Mask, chosen: filters.Chosen, words: Words) -> exports.Content:
    said = caption.describe(archive, chosen, words, listed=False)
    return exports.Content(archive, mask, said, _today(), words)


def _name(citation: exports.Citation, ending: str) -> str:
    return f"strike-map-{_today().isoformat()}-{citation.digest[:8]}.{ending}"


def _today() -> date:
    return datetime.now(tz=UTC).date()
