"""How far the reading is, what came since, what was left out: a line that looks after itself."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import streamlit as st

from geo.ui import load
from geo.ui.guard import is_owner, safely

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.snapshot import Progress, Snapshot
    from geo.words import Words

READING_SECONDS, WATCHING_SECONDS = 2.0, 20.0
"""Between two looks: while reports are read, and while nothing is to be expected."""

_MINUTE = 60
_NAMED = 8  # lines or reports that are named; more are counted


def show_state(words: Words) -> None:
    """Show the line, where the events come from the collection."""
    snapshot = load.shown()
    if snapshot is None:
        return
    again = WATCHING_SECONDS if load.collection().progress.done else READING_SECONDS
    st.fragment(_show, run_every=again)(snapshot, words)


@safely
def _show(snapshot: Snapshot, words: Words) -> None:
    source = load.collection()
    progress, newest = source.progress, source.snapshot
    fresh = newest is not None and newest.number > snapshot.number
    if not progress.done or fresh:
        with st.container(horizontal=True, key="state", vertical_alignment="center"):
            if not progress.done:
                st.text(progress_words(progress, words))
            if newest is not None and fresh:
                st.text(fresh_words(snapshot, newest, words))
                st.button(words("fresh.show"), key="show_newest", on_click=load.show_newest)
        if st.session_state.get("show_newest"):
            st.rerun()
    _show_left_out(snapshot, words)


def progress_words(progress: Progress, words: Words) -> str:
    """Say how far the reading is, and how long to go where that can be told."""
    said = words("reading", n=words.number(progress.read), total=words.number(progress.total))
    left = progress.seconds_left
    if left is None:
        return said
    if left < _MINUTE:
        return f"{said}, {words('reading.soon')}"
    return f"{said}, {words.count('reading.left', round(left / _MINUTE))}"


def fresh_words(shown: Snapshot, newest: Snapshot, words: Words) -> str:
    """Say how many events are new; that something else changed where none is."""
    known = {event.id for event in shown.archive.events}
    fresh = sum(event.id not in known for event in newest.archive.events)
    return words.count("fresh", fresh) if fresh else words("fresh.other")


def _show_left_out(snapshot: Snapshot, words: Words) -> None:
    told = list(left_out_words(snapshot, words))
    if not told:
        return
    with st.expander(f"{words('left_out')} ({words.number(len(told))})", key="left_out"):
        for line in told:
            st.text(line)
        if is_owner():
            for line in why_words(snapshot):
                st.text(line)


def left_out_words(snapshot: Snapshot, words: Words) -> Iterator[str]:
    """Say of each file what of it is not shown; the words of a visitor, without reasons."""
    lines: defaultdict[str, list[str]] = defaultdict(list)
    whole, parts = [], []
    for row in snapshot.left_out:
        if row.part:
            parts.append(row.file)
        elif row.line is None:
            whole.append(row.file)
        else:
            lines[row.file].append(words.number(row.line))
    for file in dict.fromkeys(whole):
        yield words("left_out.file", file=file)
    for file in dict.fromkeys(parts):
        yield words("left_out.part", file=file)
    for file, numbers in lines.items():
        which = _some(numbers, words)
        yield words.count("left_out.lines", len(numbers), file=file, which=which)
    if snapshot.failures:
        names = [failure.report.id for failure in snapshot.failures]
        yield words.count("left_out.reports", len(names), which=_some(names, words))


def why_words(snapshot: Snapshot) -> Iterator[str]:
    """Say why, to whoever runs the page."""
    for row in snapshot.left_out[:100]:
        yield f"{row.at}: {row.why}"
    for failure in snapshot.failures[:100]:
        yield f"{failure.report.id}: {failure.reason}"


def _some(names: list[str], words: Words) -> str:
    if len(names) <= _NAMED:
        return words.join(names)
    more = words("left_out.more", n=words.number(len(names) - _NAMED))
    return f"{', '.join(names[:_NAMED])} {more}"
