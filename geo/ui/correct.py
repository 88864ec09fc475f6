"""Correct the place of a mark: a reader says what is wrong and why.

Where STRIKEMAP_REVIEWER says who decides, the decision is kept at once. Elsewhere the reader gets
it as a file for the page's owner: what a visitor types never changes what others see.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import streamlit as st

from geo.errors import LedgerError
from geo.settings import Settings
from geo.ui.deciding import Desk, ask_for_point, keep
from geo.ui.markup import join, tag
from geo.words.phrases import own_name

if TYPE_CHECKING:
    from geo.archive.frames import Archive, Mark
    from geo.geocoding.review import Decision
    from geo.models import Match, Query
    from geo.words import Words

MOVED, NONE = "moved", "none"
_LONGEST = 500  # letters of a reason, a name


def show_correction(archive: Archive, number: int, words: Words) -> None:
    """Offer to correct the place of a mark, and say how the machine came to it."""
    opened = st.expander(words("correct"), key="correct", on_change="rerun")
    if opened.open:
        with opened:
            _show_form(archive, number, words)


def _show_form(archive: Archive, number: int, words: Words) -> None:
    mark = archive.marks[number]
    st.html(_how_it_was_found(mark, words))
    queries = archive.queries.get(number, ())
    if not queries:
        st.text(words("correct.no_name"))
        return
    query = _choose_name(queries, number, words)
    # Each mark has widgets of its own, so that nothing carries over to the next one.
    key = f"{number}_{queries.index(query)}"
    answer = st.radio(
        words("correct.what"),
        [MOVED, NONE],
        index=None,
        format_func=lambda option: words(f"correct.{option}"),
        key=f"correct_answer_{key}",
    )
    settings = Settings.from_env(os.environ)
    who = settings.reviewer or st.text_input(
        words("correct.who"), key=f"correct_who_{key}", max_chars=_LONGEST
    )
    desk = _desk(" ".join((who or "").split()))
    match = ask_for_point(f"of_{key}", query, desk, words) if answer == MOVED else None
    reason = st.text_input(words("review.reason"), key=f"correct_reason_{key}", max_chars=_LONGEST)
    missing = _missing(answer, match, desk.who, reason, words)
    if missing or isinstance(match, str):
        st.caption(missing or "")
        return
    _hand_over(_decision(query, match, desk.who, reason), settings, words)


def _how_it_was_found(mark: Mark, words: Words) -> str:
    place = mark.place
    lines = [
        words("correct.at", name=own_name(place), at=f"{mark.lat:.4f}, {mark.lon:.4f}"),
        words("correct.from", source=place.place.source, id=place.place.place_id)
        if place.place
        else "",
        words("correct.why", why=place.reason) if place.reason else "",
    ]
    return join(*(tag("p", line, css="sm-note") for line in lines if line))


def _choose_name(queries: tuple[Query, ...], number: int, words: Words) -> Query:
    """Let the reader say which name is meant, where reports write several."""
    if len(queries) == 1:
        return queries[0]
    labels = [", ".join(filter(None, (q.name, q.admin1, q.country))) for q in queries]
    chosen = st.selectbox(
        words("correct.name"),
        range(len(queries)),
        format_func=lambda place: labels[place],
        key=f"correct_name_{number}",
    )
    return queries[chosen]


def _desk(who: str) -> Desk:
    from geo.gazetteer.boundaries import Boundaries  # noqa: PLC0415  (only who corrects needs them)

    return Desk(Boundaries.open(), who)


def _missing(
    answer: str | None, match: Match | str | None, who: str, reason: str, words: Words
) -> str | None:
    """Say what is still to be filled in, None if nothing is."""
    if answer is None:
        return words("review.choose_first")
    if isinstance(match, str):
        return match
    if not who:
        return words("correct.needs_who")
    return None if reason.strip() else words("review.needs_reason")


def _decision(query: Query, match: Match | None, who: str, reason: str) -> Decision:
    from geo.geocoding.review import Decision  # noqa: PLC0415

    return Decision(query, match, who, reason)


def _hand_over(decision: Decision, settings: Settings, words: Words) -> None:
    """Keep the decision where somebody may, else give it as a file."""
    if settings.reviewer is None:
        st.download_button(
            words("correct.file"),
            data=lambda: correction_file(decision),
            file_name=f"correction-{_slug(decision.query.name)}.jsonl",
            mime="application/jsonl",
            key="correct_file",
            on_click="ignore",
        )
        st.caption(words("correct.send"))
        return
    if not st.button(words("review.store"), key="correct_store", type="primary"):
        return
    from geo.store.ledger import Ledger  # noqa: PLC0415

    ledger = None
    try:
        ledger = Ledger.open(settings.ledger, strict=True)
        if not ledger.durable:
            st.text(words("review.no_ledger", why=words("review.in_memory")))
            return
        keep(ledger, decision)
    except LedgerError as error:
        st.text(words("review.no_ledger", why=str(error)))
        return
    finally:
        if ledger is not None:
            ledger.close()
    st.session_state["corrected"] = decision.query.name
    st.rerun()


def show_stored(words: Words) -> None:
    """Say once that a correction was kept."""
    if name := st.session_state.pop("corrected", None):
        st.text(words("review.stored", name=name))


def correction_file(decision: Decision) -> bytes:
    """Return the decision as a file that ``python -m geo cache import`` takes in."""
    from geo.geocoding.cache import utc_now  # noqa: PLC0415
    from geo.geocoding.export import review_text  # noqa: PLC0415
    from geo.geocoding.review import as_row  # noqa: PLC0415

    return review_text([as_row(decision, utc_now())]).encode()


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "place"
