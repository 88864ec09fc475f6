"""The map and the panel beside it. They share a fragment: a click reruns nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st
from streamlit_folium import st_folium

from geo.frames import events_of
from geo.maps.base import base_map, drawing_layer
from geo.maps.marks import draw_marks, events_at
from geo.ui import address
from geo.ui.cards import event_card
from geo.ui.markup import join, tag
from geo.words.phrases import exactness_words, place_name

if TYPE_CHECKING:
    import numpy as np

    from geo.frames import Archive
    from geo.words import Words

MAP_HEIGHT = 620  # px; the style sheet lowers it on small screens
CARDS = 40  # beyond them the table is the better list


@st.fragment
def show_board(archive: Archive, mask: np.ndarray, words: Words) -> None:
    """Show the map of the masked rows, and the events of the place that was clicked."""
    if "first_place" not in st.session_state:
        st.session_state["first_place"] = archive.mark_number(st.query_params.get("place"))
        st.session_state["place"] = st.session_state["first_place"]
    map_column, panel_column = st.columns([7, 4], gap="medium")
    with map_column, st.container(key="map"):
        clicked = _show_map(archive, mask, words)
    if clicked is not None and clicked[1] != st.session_state.get("click_seen"):
        st.session_state["click_seen"] = clicked[1]
        st.session_state["place"] = clicked[0]
    with panel_column, st.container(key="panel"):
        _show_panel(archive, mask, words)


def _show_map(archive: Archive, mask: np.ndarray, words: Words) -> tuple[int, int] | None:
    """Draw the map; return the mark of the latest click and the click's number."""
    drawing = draw_marks(archive, mask, words)
    answer = st_folium(
        base_map(words),
        key="strike_map",
        height=MAP_HEIGHT,
        use_container_width=True,
        returned_objects=["last_active_drawing"],
        feature_group_to_add=drawing_layer(
            drawing, address.version(), st.session_state["first_place"]
        ),
    )
    if drawing.left_out:
        st.caption(words("left_out", events=words.count("events", drawing.left_out)))
    return read_click(answer, len(archive.marks))


def read_click(answer: object, marks: int) -> tuple[int, int] | None:
    """Return the mark and number of a click out of the component's answer, None if there is none.

    The answer comes from a browser: nothing in it is taken for granted.
    """
    found = answer
    for key in ("last_active_drawing", "properties"):
        found = found.get(key) if isinstance(found, dict) else None
    if not isinstance(found, dict):
        return None
    mark, seq = found.get("mark"), found.get("seq")
    if type(mark) is not int or type(seq) is not int or not 0 <= mark < marks:
        return None
    return mark, seq


def _show_panel(archive: Archive, mask: np.ndarray, words: Words) -> None:
    place: int | None = st.session_state["place"]
    here = events_at(archive, mask, [place])[place] if place is not None else []
    address.keep_place(archive.marks[place].key if place is not None and here else None)
    if place is None or not here:
        _show_latest(archive, mask, words)
        return
    mark = archive.marks[place]
    name, back = st.columns([3, 1], vertical_alignment="center")
    name.html(tag("h2", place_name(mark.place, words), css="sm-title"))
    back.button(words("back_to_list"), key="back", on_click=_leave_place)
    with st.container(height=MAP_HEIGHT - 70, border=False, key="cards"):
        st.html(
            tag("p", words.count("events", len(here)), ". ", exactness_words(mark.place, words))
        )
        _show_cards(archive, here, words, at_place=True)


def _leave_place() -> None:
    st.session_state["place"] = None


def _show_latest(archive: Archive, mask: np.ndarray, words: Words) -> None:
    st.html(tag("h2", words("latest"), css="sm-title"))
    numbers = events_of(archive, mask)
    with st.container(height=MAP_HEIGHT - 70, border=False, key="cards"):
        if not numbers:
            st.text(words("nothing"))
            return
        _show_cards(archive, numbers, words)


def _show_cards(
    archive: Archive, numbers: list[int], words: Words, *, at_place: bool = False
) -> None:
    cards = [
        event_card(archive.events[number], archive.report_of(number), words, at_place=at_place)
        for number in numbers[:CARDS]
    ]
    st.html(join(*cards))
    if len(numbers) > CARDS:
        st.caption(words("more_here", n=words.number(len(numbers) - CARDS)))
