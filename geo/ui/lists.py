"""Below the map: the table of what is shown, what cannot be drawn, and how to read it all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import streamlit as st

from geo.archive.frames import NOT_ON_MAP
from geo.archive.rows import events_of
from geo.ui.cards import reason_card
from geo.ui.markup import join, tag

if TYPE_CHECKING:
    from geo.archive.frames import Archive
    from geo.words import Words

MAX_CARDS = 24


def show_off_map(archive: Archive, mask: np.ndarray, words: Words) -> None:
    """List the events that no mark stands for, each with the reason."""
    event, mark = archive.hot["event"].to_numpy(), archive.hot["mark"].to_numpy()
    placed = np.zeros(len(archive.events), dtype=bool)
    placed[event[mask & (mark != NOT_ON_MAP)]] = True
    numbers = events_of(archive, mask & ~placed[event])
    if not numbers:
        return
    st.html(
        join(
            tag("h2", f"{words('off_map')} ({words.number(len(numbers))})", css="sm-title"),
            tag("p", words("off_map_why"), css="sm-note"),
        )
    )
    cards = [
        reason_card(archive.events[number], archive.report_of(number), words)
        for number in numbers[:MAX_CARDS]
    ]
    with st.container(key="off_map"):
        st.html(tag("div", *cards, css="sm-columns"))
    if len(numbers) > MAX_CARDS:
        st.caption(words("more_in_table", n=words.number(len(numbers) - MAX_CARDS)))
