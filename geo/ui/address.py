"""Keep the filters, the language and the chosen place in the address of the page.

Streamlit can bind a widget to a parameter itself, but writes the labels that a reader sees; an
address has to mean the same in every language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from geo.archive import filters

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from geo.archive.frames import Archive

_SEEN = "address_seen"
_KEPT = "address_kept"  # what the page wrote last, and the filters that it stands for
_ARCHIVE = "archive"
_OF_ARCHIVE = ("asked", "place")  # what the board numbers by the archive's marks


def parameters() -> dict[str, list[str]]:
    """Return the address's parameters; one may be given more than once."""
    return {key: st.query_params.get_all(key) for key in st.query_params}


def _numbering(archive: Archive) -> int:
    """Tell archives apart whose marks or events have other numbers."""
    if ("numbering",) not in archive.memo:
        keys = tuple(mark.key for mark in archive.marks)
        archive.memo["numbering",] = hash((len(archive.events), keys))
    found: int = archive.memo["numbering",]
    return found


def read(
    archive: Archive, widgets: Callable[[Archive], filters.Chosen]
) -> tuple[filters.Chosen, list[str]]:
    """Return the filters that are chosen, and values of the address that are not known here.

    Args:
        archive: what is filtered.
        widgets: reads the filters' widgets.
    """
    unknown = seed(archive)
    chosen = widgets(archive)
    if _moved(chosen):
        _forget()
        unknown = seed(archive)
        chosen = widgets(archive)
    return chosen, unknown


def _moved(chosen: filters.Chosen) -> bool:
    """Tell whether the visitor went back or on: another address, and no filter was touched."""
    written, before = st.session_state.get(_KEPT, (None, None))
    return written is not None and before == dict(chosen) and written != _of_filters()


def _forget(*more: str) -> None:
    """Let the next `seed` set the widgets from the address again."""
    for key in (_SEEN, *more, *(row.key for row in filters.FILTERS)):
        st.session_state.pop(key, None)


def _of_filters() -> dict[str, list[str]]:
    return {row.key: st.query_params.get_all(row.key) for row in filters.FILTERS}


def seed(archive: Archive) -> list[str]:
    """At a visitor's first run, set the filters' widgets from the address.

    The same when the archive has been loaded anew: what was numbered in the old one means
    something else in the new one, the address still means the same.

    Returns the values that are not known here, for a note above the map.
    """
    numbering = _numbering(archive)
    if st.session_state.get(_ARCHIVE) != numbering:
        if _ARCHIVE in st.session_state:
            _forget(*_OF_ARCHIVE)
        st.session_state[_ARCHIVE] = numbering
    if _SEEN not in st.session_state:
        chosen, unknown = filters.read_address(archive, parameters())
        st.session_state[_SEEN] = unknown
        for key, value in chosen.items():
            st.session_state[key] = _for_widget(value)
    unknown_seen: list[str] = st.session_state[_SEEN]
    return unknown_seen


def _for_widget(value: filters.Value) -> object:
    """Return a filter's value in the form that its widget holds."""
    if isinstance(value, filters.Period):
        return (value.start, value.end)
    return list(value) if isinstance(value, tuple) else value


def keep(chosen: filters.Chosen) -> None:
    """Write the filters into the address where they differ from it."""
    wanted = filters.write_address(chosen)
    _write({row.key: wanted.get(row.key, []) for row in filters.FILTERS})
    st.session_state[_KEPT] = (_of_filters(), dict(chosen))


def keep_place(key: str | None) -> None:
    """Write the chosen place into the address."""
    _write({"place": [key] if key else []})


def _write(wanted: Mapping[str, Sequence[str]]) -> None:
    # Only changes are written: each write sends the address to the browser.
    for key, values in wanted.items():
        if st.query_params.get_all(key) == list(values):
            continue
        if values:
            st.query_params[key] = list(values)
        else:
            del st.query_params[key]


def version() -> str:
    """Return the filters as text: it changes whenever the page rewrites the address."""
    return "&".join(
        f"{key}={value}"
        for key, values in sorted(parameters().items())
        if key not in ("view", "place")
        for value in values
    )
