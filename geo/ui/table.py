"""The table of the events that are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st

from geo.archive.links import safe_url
from geo.archive.rows import distinct, events_of
from geo.ui.board import ask_for
from geo.words.phrases import attacker_words, figures_words, place_name, speaker_words, when_words

if TYPE_CHECKING:
    from datetime import date

    from geo.archive.frames import Archive, Mask
    from geo.words import Words

PAGE = 2000
"""Rows that are sent at once: a browser sorts and scrolls them without a pause."""

_COLUMNS = (
    "day",
    "when",
    "type",
    "places",
    "actor",
    "figures",
    "speaker",
    "evidence",
    "outlet",
    "url",
)


def show_table(archive: Archive, mask: Mask, words: Words) -> None:
    """Show the masked events as a table; the cells hold plain text."""
    numbers, _ = distinct(archive, mask)
    label = f"{words('table')} ({words.number(len(numbers))})"
    opened = st.expander(label, key="table_box", on_change="rerun")
    # Its rows are the heaviest part of the page: only whoever opens it waits for them.
    if opened.open:
        with opened:
            _show_rows(archive, mask, words)


def _show_rows(archive: Archive, mask: Mask, words: Words) -> None:
    numbers = events_of(archive, mask)
    if not numbers:
        st.text(words("nothing"))
        return
    numbers = _turned_to(numbers, words)
    frame = pd.DataFrame(
        [_cells(archive, number, words) for number in numbers], columns=list(_COLUMNS)
    )
    config: dict[str, Any] = {
        key: st.column_config.TextColumn(words(f"column.{key}")) for key in _COLUMNS
    }
    # Words for days sort as letters do; this column sorts as days.
    config["day"] = st.column_config.DateColumn(words("column.day"), format="YYYY-MM-DD")
    config["evidence"] = st.column_config.TextColumn(words("column.evidence"), width="large")
    config["url"] = st.column_config.LinkColumn(
        words("column.url"), display_text=words("read_report")
    )
    # A table of other rows, or after the place was left, is another table: a row chosen before
    # would stay chosen by its number.
    left = st.session_state.get("left", 0)
    key = f"table_{hash(tuple(numbers))}_{left}"
    st.dataframe(
        frame,
        hide_index=True,
        column_config=config,
        key=key,
        height=420,
        alt=words("table"),
        selection_mode="single-row",
        on_select=lambda: _show_on_map(archive, mask, numbers, key),
    )
    st.caption(words("table_hint"))


def _turned_to(numbers: list[int], words: Words) -> list[int]:
    """Return the events of the page that is open, and say which of how many it is."""
    if len(numbers) <= PAGE:
        return numbers
    pages = -(-len(numbers) // PAGE)
    turned = st.number_input(
        words("table.page", pages=words.number(pages)), 1, pages, key="table_page"
    )
    first = (int(turned) - 1) * PAGE
    shown = numbers[first : first + PAGE]
    st.caption(
        words(
            "table.rows",
            first=words.number(first + 1),
            last=words.number(first + len(shown)),
            total=words.number(len(numbers)),
        )
    )
    return shown


def _show_on_map(archive: Archive, mask: Mask, numbers: list[int], key: str) -> None:
    """Have the map show the place of the row that was chosen."""
    rows = st.session_state[key].selection.rows
    if not rows or rows[0] >= len(numbers):
        return
    marks = [mark for mark in archive.marks_of(numbers[rows[0]], mask) if mark is not None]
    if marks:
        st.session_state["place"] = marks[0]
        ask_for(marks[0])


def _cells(archive: Archive, number: int, words: Words) -> list[str | date | None]:
    event, report = archive.events[number], archive.report_of(number)
    return [
        event.when.start,
        when_words(event.when, words),
        words.value("type", event.type.value).removeprefix("type."),
        words.join([place_name(place, words) for place in event.places]),
        attacker_words(event, words),
        "; ".join(figures_words(event, words)),
        speaker_words(event, words),
        event.evidence,
        report.outlet or "",
        safe_url(report.url),
    ]
