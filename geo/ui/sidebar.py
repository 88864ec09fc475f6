"""The filters as widgets: one for each row of `geo.archive.filters.FILTERS`."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import streamlit as st

from geo.archive import filters
from geo.archive.rows import day_span
from geo.ui.figures import show_figures
from geo.words import LANGUAGES, speak

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from geo.archive.frames import Archive
    from geo.words import Words

# Filters that everybody sees; the others open on demand.
_FIRST = ("dates", "type")
_LATER = tuple(row for row in filters.FILTERS if row.key not in _FIRST)
_PRESETS = {"day": 1, "week": 7, "month": 30, "all": 0}


def language() -> Words:
    """Return the language of the page, the address's or the sidebar's; keep it in the address."""
    if "lang" not in st.session_state:
        st.session_state["lang"] = speak(st.query_params.get("lang")).lang
    words = speak(st.session_state["lang"])
    if st.query_params.get("lang", "en") != words.lang:
        st.query_params["lang"] = words.lang
    return words


def show_language(words: Words) -> None:
    """Offer the languages of the page."""
    st.segmented_control(
        words("language"),
        list(LANGUAGES),
        format_func=str.upper,
        key="lang",
        required=True,
        help=", ".join(f"{code.upper()}: {name}" for code, name in LANGUAGES.items()),
    )


def read_filters(archive: Archive) -> filters.Chosen:
    """Return what the filters' widgets hold, before they are shown.

    The map is drawn first, and the widgets after it: a browser shows what it is sent first.
    """
    _take_up()
    chosen: dict[str, filters.Value] = {}
    for row in filters.FILTERS:
        held = st.session_state.get(row.key)
        value = _READ.get(row.key, _options)(archive, row, held) if held else None
        if value:
            chosen[row.key] = value
    return chosen


def _take_up() -> None:
    """Put into the widgets what the visitor has chosen in the map: a period, kinds of attack."""
    if brushed := st.session_state.pop("brushed", None):
        st.session_state["dates"] = (brushed.start, brushed.end)
    if (picked := st.session_state.pop("picked", None)) is not None:
        st.session_state["type"] = list(picked)


def _period(archive: Archive, _: filters.Filter, held: Sequence[date]) -> filters.Value:
    """Return a period; None for all days, and while somebody who picks a range lacks its end."""
    span = day_span(archive)
    if span is None or len(held) != 2:  # noqa: PLR2004 - a range has two ends
        return None
    start, end = held
    return None if (start.toordinal(), end.toordinal()) == span else filters.Period(start, end)


def _options(archive: Archive, row: filters.Filter, held: Sequence[str]) -> filters.Value:
    """Return the options in the filter's own order: the order of clicks means nothing."""
    offered = row.options(archive) if row.options else ()
    return tuple(option for option in offered if option in held)


def _words(_: Archive, __: filters.Filter, held: str) -> filters.Value:
    return " ".join(held.split())


_READ: dict[str, Callable[[Archive, filters.Filter, Any], filters.Value]] = {
    "dates": _period,
    "q": _words,
}


def show_filters(archive: Archive, chosen: filters.Chosen, words: Words) -> None:
    """Show all filters, and how many events stand behind each of their options."""
    with st.container(key="filters"):
        for key in _FIRST:
            _show(archive, key, words)
        more = st.expander(
            words("more_filters"), expanded=_any_set(), key="more_filters", on_change="rerun"
        )
        # Nine widgets that few visitors open: a browser is not sent them in vain.
        opened = more.open or _any_set()
        if opened:
            with more:
                for row in _LATER:
                    _show(archive, row.key, words)
        st.button(words("reset"), key="reset", on_click=_reset, disabled=not chosen)
        counted = ("type", *(row.key for row in _LATER if row.options)) if opened else ("type",)
        show_figures(archive, chosen, counted, words)


def _any_set() -> bool:
    return any(st.session_state.get(row.key) for row in _LATER)


def _show(archive: Archive, key: str, words: Words) -> None:
    _WIDGETS.get(key, _choice)(archive, filters.BY_KEY[key], words)


def _reset() -> None:
    for row in filters.FILTERS:
        st.session_state.pop(row.key, None)


def _dates(archive: Archive, row: filters.Filter, words: Words) -> None:
    span = day_span(archive)
    if span is None:
        return
    first, last = date.fromordinal(span[0]), date.fromordinal(span[1])
    picked = st.session_state.get(row.key)
    # An address may hold days outside the data: the calendar has to reach them.
    low = min([first, *picked]) if picked else first
    high = max([last, *picked]) if picked else last
    if not picked:
        st.session_state[row.key] = (first, last)
    st.date_input(
        words(f"filter.{row.key}"), min_value=low, max_value=high, key=row.key, format="DD/MM/YYYY"
    )
    _presets(first, last, words)


def _presets(first: date, last: date, words: Words) -> None:
    """Offer periods that end with the data, which need not be today."""
    with st.container(horizontal=True, key="presets", gap="xsmall"):
        for name, days in _PRESETS.items():
            start = max(first, last - timedelta(days=days - 1)) if days else first
            st.button(
                words(f"preset.{name}"),
                key=f"preset_{name}",
                type="tertiary",
                on_click=_set_dates,
                args=(start, last),
            )


def _set_dates(start: date, end: date) -> None:
    st.session_state["dates"] = (start, end)


def _labels(archive: Archive, row: filters.Filter, words: Words) -> dict[str, str]:
    """Return each option's words; options of equal words keep their codes apart."""
    if row.label is None or row.options is None:
        return {}
    said = {option: row.label(archive, option, words) for option in row.options(archive)}
    often = Counter(said.values())
    return {
        option: text if often[text] == 1 else f"{text} ({option})" for option, text in said.items()
    }


def _types(archive: Archive, row: filters.Filter, words: Words) -> None:
    labels = _labels(archive, row, words)
    st.pills(
        words(f"filter.{row.key}"),
        list(labels),
        selection_mode="multi",
        format_func=lambda option: labels[option],
        key=row.key,
    )


def _choice(archive: Archive, row: filters.Filter, words: Words) -> None:
    labels = _labels(archive, row, words)
    st.multiselect(
        words(f"filter.{row.key}"),
        list(labels),
        format_func=lambda option: labels[option],
        placeholder=words("any"),
        key=row.key,
    )


def _search(_: Archive, row: filters.Filter, words: Words) -> None:
    st.text_input(
        words(f"filter.{row.key}"), key=row.key, max_chars=filters.MAX_SEARCH, type="search"
    )


_WIDGETS: dict[str, Callable[[Archive, filters.Filter, Words], None]] = {
    "dates": _dates,
    "type": _types,
    "q": _search,
}
