"""The map and the panel beside it. They share a fragment: a click reruns nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

import streamlit as st
from streamlit_folium import st_folium

from geo import filters
from geo.frames import events_of
from geo.maps.base import base_map, drawing_layer, drawing_script
from geo.maps.marks import draw_marks, events_at
from geo.maps.timeline import build_timeline
from geo.ui import address
from geo.ui.cards import event_card
from geo.ui.claims import by_incident, claims_block
from geo.ui.markup import join, tag
from geo.words.phrases import exactness_words, place_name

if TYPE_CHECKING:
    import numpy as np

    from geo.frames import Archive
    from geo.models import Event
    from geo.words import Words

MAP_HEIGHT = 720  # px; the style sheet lowers it on small screens
CARDS = 15  # beyond them the table is the better list


@dataclass(frozen=True, slots=True)
class Click:
    """What a visitor did in the map: chose a mark or a period. `seq` tells two acts apart."""

    seq: int
    mark: int | None = None
    dates: filters.Period | None = None


@st.fragment
def show_board(
    archive: Archive, chosen: filters.Chosen, words: Words, *, panel: bool = True
) -> None:
    """Show the map of the chosen events, and beside it those of the place that was clicked."""
    if "first_place" not in st.session_state:
        st.session_state["first_place"] = archive.mark_number(st.query_params.get("place"))
        st.session_state["place"] = st.session_state["first_place"]
    mask = filters.apply(archive, chosen)
    columns = st.columns([7, 4], gap="medium") if panel else [st.container()]
    with columns[0], st.container(key="map"):
        click = _show_map(archive, chosen, mask, words)
    if click is not None and click.seq != st.session_state.get("click_seen"):
        st.session_state["click_seen"] = click.seq
        if click.dates is not None:
            # The widget of the dates takes it up at the start of the next run.
            st.session_state["brushed"] = click.dates
            st.rerun()
        st.session_state["place"] = click.mark
    if panel:
        with columns[1], st.container(key="panel"):
            _show_panel(archive, mask, words)


def _show_map(
    archive: Archive, chosen: filters.Chosen, mask: np.ndarray, words: Words
) -> Click | None:
    """Draw the map and the timeline; return the visitor's latest act in them."""
    script, left_out = _drawn(archive, chosen, mask, words)
    answer = st_folium(
        base_map(words),
        key="strike_map",
        height=MAP_HEIGHT,
        use_container_width=True,
        returned_objects=["last_active_drawing"],
        feature_group_to_add=drawing_layer(script),
    )
    if left_out:
        st.caption(words("left_out", events=words.count("events", left_out)))
    return read_click(answer, len(archive.marks))


def _drawn(
    archive: Archive, chosen: filters.Chosen, mask: np.ndarray, words: Words
) -> tuple[str, int]:
    """Return the script of the draw and the events left out; a click does not draw anew."""
    version = f"{words.lang}?{address.version()}"
    kept: tuple[str, str, int] | None = st.session_state.get("drawn")
    if kept is None or kept[0] != version:
        drawing = draw_marks(archive, mask, words)
        without_dates = filters.apply(archive, chosen, without="dates")
        timeline = build_timeline(
            archive, mask, without_dates, chosen.get("dates"), drawing.numbers
        )
        first = st.session_state["first_place"]
        kept = (version, drawing_script(drawing, timeline, version, first), drawing.left_out)
        st.session_state["drawn"] = kept
    return kept[1], kept[2]


def read_click(answer: object, marks: int) -> Click | None:
    """Read the component's answer, None if it tells of nothing.

    The answer comes from a browser: nothing in it is taken for granted.
    """
    found = answer
    for key in ("last_active_drawing", "properties"):
        found = found.get(key) if isinstance(found, dict) else None
    if not isinstance(found, dict) or type(found.get("seq")) is not int:
        return None
    mark, dates = found.get("mark"), found.get("dates")
    if type(mark) is int and 0 <= mark < marks:
        return Click(seq=found["seq"], mark=mark)
    try:
        start, end = (date.fromisoformat(day) for day in dates or ())
    except (TypeError, ValueError):
        return None
    return Click(seq=found["seq"], dates=filters.Period(start, end)) if start <= end else None


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
        _offer_days_around(archive.events[here[0]], words)
        _show_cards(archive, here, words, at_place=True)


def _offer_days_around(event: Event, words: Words) -> None:
    """Offer the days around an event: what else was reported then, elsewhere."""
    when = event.when
    if when.start is None or when.end is None:
        return
    if st.button(words("days_around"), key="days_around", type="tertiary"):
        day = timedelta(days=1)
        st.session_state["brushed"] = filters.Period(when.start - day, when.end + day)
        st.rerun()


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
    cards = []
    for group in by_incident(archive, numbers[:CARDS]):
        incident = archive.incidents.get(archive.events[group[0]].id)
        compared = claims_block(incident, archive.reports, words) if incident else None
        inner = [
            event_card(archive.events[number], archive.report_of(number), words, at_place=at_place)
            for number in group
        ]
        # Reports of one attack stand together, under what they disagree about.
        cards.append(
            tag("section", compared, *inner, css="sm-incident") if compared else join(*inner)
        )
    st.html(join(*cards))
    if len(numbers) > CARDS:
        st.caption(words("more_in_table", n=words.number(len(numbers) - CARDS)))
