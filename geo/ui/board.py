"""The map and the panel beside it. They share a fragment: a click reruns nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache, partial
from typing import TYPE_CHECKING

import streamlit as st
from streamlit_folium import st_folium

from geo.archive import facets, filters
from geo.archive.rows import events_of
from geo.maps.base import base_map, draw_call, drawing_layer, drawing_script, page_options
from geo.maps.kinds import kind_table
from geo.maps.marks import POPUPS, POPUPS_BESIDE_PANEL, draw_marks, events_at
from geo.maps.palette import TYPES
from geo.maps.places import place_table
from geo.maps.timeline import build_timeline
from geo.ui import address
from geo.ui.cards import event_card
from geo.ui.claims import by_incident, claims_block
from geo.ui.correct import show_correction, show_stored
from geo.ui.guard import safely
from geo.ui.markup import Html, join, tag
from geo.words.phrases import exactness_words, place_name

if TYPE_CHECKING:
    import numpy as np

    from geo.archive.frames import Archive
    from geo.maps.marks import Popups
    from geo.models import Event
    from geo.words import Words

MAP_HEIGHT = 720  # px; the style sheet lowers it on small screens
_MAP = "strike_map"  # the key of the component
MOST_DRAWS = 64  # kept for all visitors, some 50 kB each
CARDS = 15  # beyond them the table is the better list


@dataclass(frozen=True, slots=True)
class Click:
    """What a visitor did in the map: chose a mark, a period or kinds of attack.

    `seq` tells two acts apart.
    """

    seq: int
    mark: int | None = None
    dates: filters.Period | None = None
    kinds: tuple[str, ...] | None = None


def send_constants(archive: Archive, words: Words) -> None:
    """Hand the browser once what does not change: the map's words, and all marks.

    Streamlit sends an element that has not changed as its hash alone.
    """
    key = ("carried", words.lang)
    if key not in archive.memo:
        options, table = page_options(words), place_table(archive, words)
        archive.memo[key] = (
            tag("div", hidden="", data_words=options[0], data_options=options[1]),
            tag("div", hidden="", data_places=table.digest, data_rows=table.packed),
        )
    with st.container(key="carried"):
        for element in archive.memo[key]:
            st.html(element)


def send_kinds(archive: Archive, chosen: filters.Chosen) -> None:
    """Hand the browser what it needs to foresee a click on a kind of attack."""
    others = {key: value for key, value in chosen.items() if key != "type"}
    tables = archive.memo.setdefault(("kinds",), lru_cache(MOST_DRAWS)(partial(_kinds, archive)))
    with st.container(key="kinds"):
        st.html(tables(frozenset(others.items())))


def _kinds(archive: Archive, choice: frozenset[tuple[str, filters.Value]]) -> Html:
    table = kind_table(archive, filters.apply(archive, dict(choice)))
    return tag("div", hidden="", data_kinds=table.digest, data_rows=table.packed)


@st.fragment
@safely
def show_board(
    archive: Archive, chosen: filters.Chosen, words: Words, *, panel: bool = True
) -> None:
    """Show the map of the chosen events, and beside it those of the place that was clicked."""
    if "place" not in st.session_state:
        st.session_state["place"] = archive.mark_number(st.query_params.get("place"))
        ask_for(st.session_state["place"])
    if st.session_state.setdefault("board_lang", words.lang) != words.lang:
        # Another language is another map: tell it anew which place is chosen.
        st.session_state["board_lang"] = words.lang
        ask_for(st.session_state["place"])
    _take_up(archive)
    mask = filters.apply(archive, chosen)
    columns = st.columns([7, 4], gap="medium") if panel else [st.container()]
    with columns[0], st.container(key="map"):
        _show_map(archive, chosen, words, panel=panel)
    if panel:
        with columns[1], st.container(key="panel"):
            _show_panel(archive, mask, words)


def ask_for(mark: int | None) -> None:
    """Have the map show a mark (None: no mark any more) with the next draw."""
    turn = st.session_state.get("turn", 0) + 1  # never used twice, whatever archive is loaded
    st.session_state["turn"] = turn
    st.session_state["asked"] = (-1 if mark is None else mark, turn)


def _take_up(archive: Archive) -> None:
    """Act on what the visitor did in the map since the last run."""
    click = read_click(st.session_state.get(_MAP), len(archive.marks))
    if click is None or click.seq == st.session_state.get("click_seen"):
        return
    st.session_state["click_seen"] = click.seq
    if click.mark is not None:
        st.session_state["place"] = click.mark
        return
    # The widgets of the sidebar take these up at the start of the next run.
    if click.dates is not None:
        st.session_state["brushed"] = click.dates
    if click.kinds is not None:
        st.session_state["picked"] = click.kinds
    st.rerun()


def _show_map(archive: Archive, chosen: filters.Chosen, words: Words, *, panel: bool) -> None:
    """Draw the map and the timeline."""
    draws = archive.memo.setdefault(("draws",), lru_cache(MOST_DRAWS)(partial(_draw, archive)))
    popups = POPUPS_BESIDE_PANEL if panel else POPUPS
    script, left_out = draws(frozenset(chosen.items()), words, popups)
    version = f"{words.lang}?{address.version()}"
    st_folium(
        base_map(words),
        key=_MAP,
        height=MAP_HEIGHT,
        use_container_width=True,
        returned_objects=["last_active_drawing"],
        feature_group_to_add=drawing_layer(draw_call(script, version, st.session_state["asked"])),
    )
    if left_out:
        st.caption(words("left_out", events=words.count("events", left_out)))


def _draw(
    archive: Archive, choice: frozenset[tuple[str, filters.Value]], words: Words, popups: Popups
) -> tuple[str, int]:
    """Return the script of a draw and the events left out; visitors share those made before."""
    chosen = dict(choice)
    mask = filters.apply(archive, chosen)
    drawing = draw_marks(archive, mask, words, popups)
    without_dates = filters.apply(archive, chosen, without="dates")
    timeline = build_timeline(archive, mask, without_dates, chosen.get("dates"), drawing.numbers)
    return drawing_script(drawing, timeline, _legend(archive, chosen)), drawing.left_out


def _legend(archive: Archive, chosen: filters.Chosen) -> list[list[int]]:
    """Return [kind, events, chosen] of each kind of attack that the archive has."""
    totals, now = facets.totals(archive, "type"), facets.counts(archive, chosen, "type")
    picked = chosen.get("type") or ()
    return [
        [number, now[kind], int(kind in picked)]
        for number, kind in enumerate(TYPES)
        if totals[kind]
    ]


def read_click(answer: object, marks: int) -> Click | None:
    """Read the component's answer, None if it tells of nothing.

    The answer comes from a browser: nothing in it is taken for granted.
    """
    found = answer
    for key in ("last_active_drawing", "properties"):
        found = found.get(key) if isinstance(found, dict) else None
    if not isinstance(found, dict) or type(found.get("seq")) is not int:
        return None
    mark, dates, kinds = (found.get(key) for key in ("mark", "dates", "kinds"))
    if type(mark) is int and 0 <= mark < marks:
        return Click(seq=found["seq"], mark=mark)
    if isinstance(kinds, list) and all(type(n) is int and 0 <= n < len(TYPES) for n in kinds):
        return Click(seq=found["seq"], kinds=tuple(TYPES[number] for number in kinds))
    try:
        start, end = (date.fromisoformat(day) for day in dates or ())
    except (TypeError, ValueError):
        return None
    return Click(seq=found["seq"], dates=filters.Period(start, end)) if start <= end else None


def _show_panel(archive: Archive, mask: np.ndarray, words: Words) -> None:
    show_stored(words)
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
        _show_cards(archive, here, mask, words, at_place=True)
        show_correction(archive, place, words)


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
    st.session_state["left"] = st.session_state.get("left", 0) + 1
    ask_for(None)


def _show_latest(archive: Archive, mask: np.ndarray, words: Words) -> None:
    st.html(tag("h2", words("latest"), css="sm-title"))
    numbers = events_of(archive, mask)
    with st.container(height=MAP_HEIGHT - 70, border=False, key="cards"):
        if not numbers:
            st.text(words("nothing"))
            return
        _show_cards(archive, numbers, mask, words)


def _show_cards(
    archive: Archive, numbers: list[int], mask: np.ndarray, words: Words, *, at_place: bool = False
) -> None:
    cards = []
    for group in by_incident(archive, numbers[:CARDS]):
        incident = archive.incidents.get(archive.events[group[0]].id)
        compared = claims_block(incident, archive.reports, words) if incident else None
        inner = [
            event_card(
                archive.events[number],
                archive.report_of(number),
                words,
                marks=() if at_place else archive.marks_of(number, mask),
                at_place=at_place,
            )
            for number in group
        ]
        # Reports of one attack stand together, under what they disagree about.
        cards.append(
            tag("section", compared, *inner, css="sm-incident") if compared else join(*inner)
        )
    st.html(join(*cards))
    if len(numbers) > CARDS:
        st.caption(words("more_in_table", n=words.number(len(numbers) - CARDS)))
