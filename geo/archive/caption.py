"""The sentence above the map: what is shown, under which conditions, and what is not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from geo.archive.filters import FILTERS, apply
from geo.archive.frames import NO_DAY, NOT_ON_MAP
from geo.archive.rows import day_span, distinct

if TYPE_CHECKING:
    from geo.archive.filters import Chosen
    from geo.archive.frames import Archive
    from geo.words import Words


def describe(archive: Archive, chosen: Chosen, words: Words, *, listed: bool = True) -> str:
    """Write the sentence above the map: what is shown, under which conditions, what is not.

    `listed` tells whether a list below the map has what is not on it.
    """
    mask = apply(archive, chosen)
    hot = archive.hot
    if not mask.any():
        return words("nothing")
    marks = hot["mark"].to_numpy()
    on_map = mask & (marks != NOT_ON_MAP)
    shown, placed = distinct(archive, mask)[0], distinct(archive, on_map)[0]
    said = [
        words(f"say.{row.key}", **{_field(row.key): row.words(archive, chosen[row.key], words)})
        for row in FILTERS
        if chosen.get(row.key)
    ]
    if "dates" not in chosen and (span := day_span(archive)):
        said.insert(0, words.days(date.fromordinal(span[0]), date.fromordinal(span[1])))
    sentences = [
        words(
            "caption",
            events=words.count("events", len(shown)),
            places=words.count("places", len(np.unique(marks[on_map]))),
            conditions="".join(f", {text}" for text in said),
        )
    ]
    if len(shown) > len(placed):
        left = words.count("events", len(shown) - len(placed))
        sentences.append(words("caption_off" if listed else "caption_off_only", events=left))
    if undated := _undated(archive, chosen):
        sentences.append(words("caption_undated", events=words.count("events", undated)))
    return " ".join(sentences)


def _field(key: str) -> str:
    return "days" if key == "dates" else "what"


def _undated(archive: Archive, chosen: Chosen) -> int:
    """Count events that the period leaves out only because no day is known."""
    if not chosen.get("dates"):
        return 0
    hot = archive.hot
    mask = apply(archive, chosen, without="dates") & (hot["start"].to_numpy() == NO_DAY)
    return len(distinct(archive, mask)[0])
