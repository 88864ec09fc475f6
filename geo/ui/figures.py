"""The figures beside the options of the filters: how many events stand behind each of them now.

They are written by the style sheet and not into the labels: Streamlit takes an option's label for
its identity, so a label that changes under a reader's click loses the click.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from geo.archive import facets, filters

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geo.archive.frames import Archive
    from geo.words import Words


def show_figures(
    archive: Archive, chosen: filters.Chosen, keys: Iterable[str], words: Words
) -> None:
    """Write the figures of the filters `keys`, all other filters applied."""
    rules: list[str] = []
    for key in keys:
        counts = facets.counts(archive, chosen, key)
        rules += _rules(key, list(counts.values()), words)
    # Nothing of a report is in it: options are named by their place.
    st.html(f"<style>{''.join(rules)}</style>")


def _rules(key: str, counts: Sequence[int], words: Words) -> Iterable[str]:
    for place, events in enumerate(counts):
        option = _option(key, place, words)
        yield f"{option}::after{{content:'{words.number(events)}'}}"
        if not events and key == "type":
            yield f"{option}::before{{opacity:.45}}"  # the sign alone: words stay legible


def _option(key: str, place: int, words: Words) -> str:
    """Return the selector of an option: a pill, or a row of the list that a box opens."""
    if key == "type":
        return f".st-key-{key} button:nth-of-type({place + 1})"
    label = words(f"filter.{key}").replace("\\", "\\\\").replace('"', '\\"')
    return f'[role=listbox][aria-label="{label}"] [data-key="{place}"]'
