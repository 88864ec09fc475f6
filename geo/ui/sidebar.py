"""The filters as widgets: one for each row of `geo.filters.FILTERS`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import streamlit as st

from geo import filters
from geo.frames import day_span
from geo.words import LANGUAGES, speak

if TYPE_CHECKING:
    from collections.abc import Callable

    from geo.frames import Archive
    from geo.words import Words

# Filters that everybody sees; the others open on demand.
_FIRST = ("dates", "type")
_PRESETS = {"day": 1, "week": 7, "month": 30, "all": 0}


def language() -> Words:
    """Return the language of the page: the address's, or the one chosen in the sidebar."""
    if "lang" not in st.session_state:
        st.session_state["lang"] = speak(st.query_params.get("lang")).lang
    return speak(st.session_state["lang"])


def show_language(words: Words) -> None:
    """Offer the languages of the page, and keep the choice in the address."""
    st.segmented_control(
        words("language"),
        list(LANGUAGES),
        format_func=str.upper,
        key="lang",
        required=True,
        help=", ".join(f"{code.upper()}: {name}" for code, name in LANGUAGES.items()),
    )
    if st.query_params.get("lang", "en") != words.lang:
        st.query_params["lang"] = words.lang


def show_filters(archive: Archive, words: Words) -> filters.Chosen:
    """Show all filters and return what is chosen."""
    chosen: dict[str, filters.Value] = {}
    with st.container(key="filters"):
        for key in _FIRST:
            _show(archive, key, words, chosen)
        with st.expander(words("more_filters"), expanded=_any_set()):
            for row in filters.FILTERS:
                if row.key not in _FIRST:
                    _show(archive, row.key, words, chosen)
        st.button(words("reset"), key="reset", on_click=_reset, disabled=not chosen)
    return chosen


def _any_set() -> bool:
    return any(st.session_state.get(row.key) for row in filters.FILTERS if row.key not in _FIRST)


def _show(archive: Archive, key: str, words: Words, chosen: dict[str, filters.Value]) -> None:
    row = filters.BY_KEY[key]
    value = _WIDGETS.get(key, _choice)(archive, row, words)
    if value:
        chosen[key] = value


def _reset() -> None:
    for row in filters.FILTERS:
        st.session_state.pop(row.key, None)


def _dates(archive: Archive, row: filters.Filter, words: Words) -> filters.Value:
    span = day_span(archive)
    if span is None:
        return None
    first, last = date.fromordinal(span[0]), date.fromordinal(span[1])
    if brushed := st.session_state.pop("brushed", None):
        st.session_state[row.key] = (brushed.start, brushed.end)
    picked = st.session_state.get(row.key)
    # An address may hold days outside the data: the calendar has to reach them.
    low = min([first, *picked]) if picked else first
    high = max([last, *picked]) if picked else last
    if not picked:
        st.session_state[row.key] = (first, last)
    picked = st.date_input(
        words(f"filter.{row.key}"), min_value=low, max_value=high, key=row.key, format="DD/MM/YYYY"
    )
    _presets(first, last, words)
    # While somebody picks a range, the second day is missing: nothing changes until it is there.
    if not isinstance(picked, tuple) or len(picked) != 2:  # noqa: PLR2004 - a range has two ends
        return None
    start, end = picked
    return None if (start, end) == (first, last) else filters.Period(start, end)


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
    """Return each option's words with the number of its events among all.

    The numbers do not follow the other filters: a widget whose labels change under a reader's
    click can lose the click.
    """
    if row.label is None:
        return {}
    totals = filters.totals(archive, row.key)
    return {
        option: f"{row.label(archive, option, words)} ({words.number(total)})"
        for option, total in totals.items()
    }


def _types(archive: Archive, row: filters.Filter, words: Words) -> filters.Value:
    labels = _labels(archive, row, words)
    picked = st.pills(
        words(f"filter.{row.key}"),
        list(labels),
        selection_mode="multi",
        format_func=lambda option: labels[option],
        key=row.key,
    )
    return tuple(picked)


def _choice(archive: Archive, row: filters.Filter, words: Words) -> filters.Value:
    labels = _labels(archive, row, words)
    picked = st.multiselect(
        words(f"filter.{row.key}"),
        list(labels),
        format_func=lambda option: labels[option],
        placeholder=words("any"),
        key=row.key,
    )
    return tuple(picked)


def _search(_: Archive, row: filters.Filter, words: Words) -> filters.Value:
    typed = st.text_input(
        words(f"filter.{row.key}"), key=row.key, max_chars=filters.MAX_SEARCH, type="search"
    )
    return " ".join((typed or "").split())


_WIDGETS: dict[str, Callable[[Archive, filters.Filter, Words], filters.Value]] = {
    "dates": _dates,
    "type": _types,
    "q": _search,
}
