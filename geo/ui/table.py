"""The table of the events that are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from geo.frames import events_of
from geo.links import safe_url
from geo.ui.markup import Html, tag
from geo.words.phrases import figures_words, place_name, speaker_words, when_words

if TYPE_CHECKING:
    import numpy as np

    from geo.frames import Archive
    from geo.words import Words

MAX_ROWS = 2000
_COLUMNS = ("when", "type", "places", "actor", "figures", "speaker", "evidence", "outlet", "url")


def show_table(archive: Archive, mask: np.ndarray, words: Words) -> None:
    """Show the masked events as a table; the cells hold plain text."""
    numbers = events_of(archive, mask)
    st.html(tag_title(words, len(numbers)))
    if not numbers:
        st.text(words("nothing"))
        return
    frame = pd.DataFrame(
        [_cells(archive, number, words) for number in numbers[:MAX_ROWS]], columns=list(_COLUMNS)
    )
    config = {key: st.column_config.TextColumn(words(f"column.{key}")) for key in _COLUMNS}
    config["evidence"] = st.column_config.TextColumn(words("column.evidence"), width="large")
    config["url"] = st.column_config.LinkColumn(
        words("column.url"), display_text=words("read_report")
    )
    st.dataframe(
        frame, hide_index=True, column_config=config, key="table", height=420, alt=words("table")
    )


def tag_title(words: Words, number: int) -> Html:
    """Return the heading of the table with the number of its rows."""
    return tag("h2", f"{words('events_list')} ({words.number(number)})", css="sm-title")


def _cells(archive: Archive, number: int, words: Words) -> list[str | None]:
    event, report = archive.events[number], archive.report_of(number)
    return [
        when_words(event.when, words),
        words.value("type", event.type.value).removeprefix("type."),
        words.join([place_name(place, words) for place in event.places]),
        words.value("state", event.actor).removeprefix("state."),
        "; ".join(figures_words(event, words)),
        speaker_words(event, words),
        event.evidence,
        report.outlet or "",
        safe_url(report.url),
    ]
