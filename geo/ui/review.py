"""What the machine is not sure of, for the page's owner to decide: `geo cache review` on the page.

Shown only where STRIKEMAP_REVIEWER says who decides. Names come from reports and providers: they
are shown as data, never in markdown.
"""

from __future__ import annotations

import hashlib
import os
import re
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from geo.errors import LedgerError
from geo.settings import Settings
from geo.ui.deciding import Desk, ask_for_point, keep, kind_words
from geo.ui.guard import safely
from geo.ui.markup import tag
from geo.words.phrases import source_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geo.archive.frames import Archive
    from geo.gazetteer.boundaries import Boundaries
    from geo.geocoding.review import Doubt
    from geo.models import Report
    from geo.store.ledger import Ledger
    from geo.words import Words

NO_SUCH, TYPED = "no_such", "typed"
QUOTED = 2  # sentences from reports, enough to tell which place is meant
_AROUND = 140  # letters on each side of the name


def show_review(archive: Archive, words: Words) -> None:
    """Offer the doubtful names to the owner; to nobody where the owner has not said who decides."""
    settings = Settings.from_env(os.environ)
    if settings.reviewer is None:
        return
    opened = st.expander(words("review"), key="review", on_change="rerun")
    if opened.open:  # the ledger is opened for whoever looks
        with opened:
            _show_panel(archive, settings, words)


@st.fragment
@safely
def _show_panel(archive: Archive, settings: Settings, words: Words) -> None:
    from geo.store.ledger import Ledger  # noqa: PLC0415  (a visitor's page needs no database)

    ledger = None
    try:
        ledger = Ledger.open(settings.ledger, strict=True)
        if ledger.durable:
            _show_doubts(archive, ledger, settings.reviewer or "", words)
        else:
            st.text(words("review.no_ledger", why=words("review.in_memory")))
    except LedgerError as error:
        st.text(words("review.no_ledger", why=str(error)))
    finally:
        if ledger is not None:
            ledger.close()


def _show_doubts(archive: Archive, ledger: Ledger, who: str, words: Words) -> None:
    from geo.gazetteer.boundaries import Boundaries  # noqa: PLC0415
    from geo.gazetteer.index import Gazetteer  # noqa: PLC0415
    from geo.geocoding.review import doubtful  # noqa: PLC0415

    doubts = {doubt_id(doubt): doubt for doubt in doubtful(ledger, Gazetteer.open().version)}
    if stored := st.session_state.pop("review_stored", None):
        st.text(words("review.stored", name=stored))
    if not doubts:
        st.text(words("review.none"))
        return
    st.html(tag("p", words("review.as", who=who), css="sm-note"))
    chosen = _choose_name(doubts, words)
    boundaries = Boundaries.open()
    doubt = doubts[chosen]
    _show_context(doubt, archive, boundaries, words)
    _show_candidates(doubt, words)
    _ask(chosen, doubt, ledger, Desk(boundaries, who), words)


def doubt_id(doubt: Doubt) -> str:
    """Name a doubt for the widgets: stable while others are decided, and free of its text."""
    query = doubt.query
    parts = (doubt.provider, query.lang, query.admin1, query.country, query.kind, query.name)
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:12]


def _choose_name(doubts: dict[str, Doubt], words: Words) -> str:
    """Show one name at a time, with a way to any of them."""
    order = list(doubts)
    if st.session_state.get("review_name") not in doubts:
        # The one just decided is gone: go on with the one that followed it.
        following = st.session_state.get("review_next")
        st.session_state["review_name"] = following if following in doubts else order[0]
    names, later = st.columns([4, 1], vertical_alignment="bottom")
    chosen: str = names.selectbox(
        words("review.name", n=words.number(len(order))),
        order,
        format_func=lambda key: f"{doubts[key].query.name} – {_why(doubts[key], words)}",
        key="review_name",
    )
    following = order[(order.index(chosen) + 1) % len(order)]
    st.session_state["review_next"] = following
    later.button(
        words("review.later"),
        key="review_later",
        on_click=_go_to,
        args=(following,),
        width="stretch",
    )
    return chosen


def _go_to(key: str) -> None:
    st.session_state["review_name"] = key


def _why(doubt: Doubt, words: Words) -> str:
    from geo.geocoding.answers import AMBIGUOUS, status_of  # noqa: PLC0415

    if status_of(doubt.matches) == AMBIGUOUS:
        return words.count("review.places", len(doubt.matches))
    return words(f"review.why_{doubt.matches[0].kind.value}")


def _show_context(doubt: Doubt, archive: Archive, boundaries: Boundaries, words: Words) -> None:
    """Say what the text around the name states, and quote reports that write it."""
    query = doubt.query
    stated = [
        kind_words(query.kind, words) if query.kind else "",
        (boundaries.name(query.admin1) or query.admin1) if query.admin1 else "",
        words.value("country", query.country) if query.country else "",
    ]
    said = ", ".join(part for part in stated if part)
    asked = words("review.asked", provider=doubt.provider)
    lines = [words("review.stated", what=said) if said else "", asked]
    quotations = [
        tag("div", tag("blockquote", text), tag("p", source_words(report, words), css="sm-source"))
        for report, text in mentions(query.name, archive.reports.values())
    ]
    st.html(
        tag(
            "article",
            tag("p", query.name, css="sm-where"),
            tag("p", " · ".join(line for line in lines if line), css="sm-facts"),
            *quotations,
            css="sm-card",
        )
    )


def mentions(name: str, reports: Iterable[Report]) -> list[tuple[Report, str]]:
    """Give up to `QUOTED` reports that write a name, each with the words around it."""
    wanted = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    found = []
    for report in reports:
        if hit := wanted.search(report.text):
            found.append((report, _around(report.text, hit.start(), hit.end())))
        if len(found) == QUOTED:
            break
    return found


def _around(text: str, start: int, end: int) -> str:
    """Cut a text around a stretch of it, between words."""
    before, after = text[:start], text[end:]
    if len(before) > _AROUND:
        before = "… " + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + " …"
    return " ".join(f"{before}{text[start:end]}{after}".split())


def _show_candidates(doubt: Doubt, words: Words) -> None:
    columns = ("number", "name", "region", "country", "at", "type", "people", "match", "source")
    rows = [
        (
            str(number),
            match.place.name,
            match.place.admin1_name or "",
            words.value("country", match.place.country or ""),
            f"{match.place.lat:.4f}, {match.place.lon:.4f}",
            kind_words(match.place.kind, words),
            words.number(match.place.population) if match.place.population else "",
            words(f"match.{match.kind.value}"),
            match.place.source,
        )
        for number, match in enumerate(doubt.matches, start=1)
    ]
    config = {key: st.column_config.TextColumn(words(f"column.{key}")) for key in columns}
    config["number"] = st.column_config.TextColumn(words("column.number"), width=50)
    st.dataframe(
        pd.DataFrame(rows, columns=list(columns)),
        hide_index=True,
        column_config=config,
        key="review_candidates",
        alt=words("review.which"),
    )


def _ask(key: str, doubt: Doubt, ledger: Ledger, desk: Desk, words: Words) -> None:
    """Take one answer and its reason; each name has widgets of its own, so nothing carries over."""
    from geo.geocoding.review import Decision  # noqa: PLC0415

    numbers = [str(number) for number in range(1, len(doubt.matches) + 1)]
    labels = {NO_SUCH: words("review.no_such"), TYPED: words("review.typed")}
    answer = st.radio(
        words("review.which"),
        [*numbers, *labels],
        index=None,
        format_func=lambda option: labels.get(option, option),
        horizontal=True,
        key=f"review_answer_{key}",
    )
    typed = ask_for_point(key, doubt.query, desk, words) if answer == TYPED else None
    reason = st.text_input(words("review.reason"), key=f"review_reason_{key}", max_chars=500)
    if not st.button(words("review.store"), key=f"review_store_{key}", type="primary"):
        return
    if answer is None:
        st.text(words("review.choose_first"))
    elif isinstance(typed, str):
        st.text(typed)
    elif not reason.strip():
        st.text(words("review.needs_reason"))
    else:
        match = doubt.matches[int(answer) - 1] if answer in numbers else typed
        keep(ledger, Decision(doubt.query, match, desk.who, reason))
        st.session_state["review_stored"] = doubt.query.name
        st.rerun()
