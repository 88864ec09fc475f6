"""The filters of the page as one table: what each tests, how it reads in words and in an address.

A choice is a mapping from a filter's key to its value; a filter that is not in it lets everything
through. Values: a tuple of options, a `Period`, or a string.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

import numpy as np

from geo.archive.frames import NO_DAY, Archive, Mask
from geo.models import EventType

if TYPE_CHECKING:
    from geo.words import Words

Value = Any
Chosen = Mapping[str, Value]

# Longer searches are cut: an address is no place for an essay.
MAX_SEARCH = 100
_SEARCHES = 16  # kept, a byte an event each


@dataclass(frozen=True, slots=True)
class Period:
    """Days, both ends included."""

    start: date
    end: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """One filter: its key in the address, its test on the frame, its words, its options.

    `columns` are those of the frame whose categories the options are, if they are.
    """

    key: str
    test: Callable[[Archive, Value], Mask]
    words: Callable[[Archive, Value, Words], str]
    read: Callable[[Archive, Sequence[str]], tuple[Value | None, list[str]]]
    write: Callable[[Value], list[str]]
    options: Callable[[Archive], tuple[str, ...]] | None = None
    label: Callable[[Archive, str, Words], str] | None = None
    columns: tuple[str, ...] = ()


# --- choices from a column ------------------------------------------------------------------


def _choice(key: str, *, kind: str, always: tuple[str, ...] = ()) -> Filter:
    """Build a filter over a category column; an option's words are the strings ``kind.option``.

    Its options are those `always` offered, else those of the data, the most frequent first.
    """

    def options(archive: Archive) -> tuple[str, ...]:
        if always:
            return always
        if ("options", key) not in archive.memo:
            counts = archive.hot.groupby(key, observed=True)["event"].nunique()
            ranked = counts.sort_values(ascending=False, kind="stable").index
            archive.memo["options", key] = tuple(str(value) for value in ranked)
        found: tuple[str, ...] = archive.memo["options", key]
        return found

    def label(_: Archive, option: str, words: Words) -> str:
        return words.value(kind, option)

    def test(archive: Archive, value: Value) -> Mask:
        kept: Mask = archive.hot[key].isin(value).to_numpy()
        return kept

    return _among(key, options, label, test, columns=(key,))


def _among(
    key: str,
    options: Callable[[Archive], tuple[str, ...]],
    label: Callable[[Archive, str, Words], str],
    test: Callable[[Archive, Value], Mask],
    *,
    columns: tuple[str, ...] = (),
) -> Filter:
    def read(archive: Archive, texts: Sequence[str]) -> tuple[Value | None, list[str]]:
        known = options(archive)
        # In the filter's own order: the order of an address means nothing.
        kept = tuple(option for option in known if option in texts)
        return kept or None, [text for text in texts if text not in known]

    def say(archive: Archive, value: Value, words: Words) -> str:
        return words.join([label(archive, option, words) for option in value])

    return Filter(
        key=key, test=test, words=say, read=read, write=list, options=options, label=label,
        columns=columns,
    )  # fmt: skip


def _area_options(archive: Archive) -> tuple[str, ...]:
    """Countries and regions of the events, each country before its regions."""
    hot = archive.hot
    return tuple(sorted({*hot["country"].dropna().unique(), *hot["region"].dropna().unique()}))


def area_label(archive: Archive, option: str, words: Words) -> str:
    """Name a country or a region; the code where no name is known."""
    name = archive.region_names.get(option)
    return name or words.value("country", option).removeprefix("country.")


def _area_test(archive: Archive, value: Value) -> Mask:
    hot = archive.hot
    kept: Mask = (hot["country"].isin(value) | hot["region"].isin(value)).to_numpy()
    return kept


# --- kinds of attack ----------------------------------------------------------------------------

# All of them in one order, also those that are not in the data: the filter is also the legend.
TYPES = tuple(kind.value for kind in EventType)


# --- dates ----------------------------------------------------------------------------------


def _dates_test(archive: Archive, value: Period) -> Mask:
    """Keep what may have happened in the period; an event of a month overlaps all its days."""
    start, end = archive.hot["start"].to_numpy(), archive.hot["end"].to_numpy()
    inside = (end >= value.start.toordinal()) & (start <= value.end.toordinal())
    kept: Mask = inside & (start != NO_DAY)
    return kept


def _dates_read(_: Archive, texts: Sequence[str]) -> tuple[Period | None, list[str]]:
    if not texts:
        return None, []
    first, _sep, last = texts[0].partition("..")
    try:
        start, end = date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError:
        return None, [texts[0]]
    return (Period(start, end), list(texts[1:])) if start <= end else (None, [texts[0]])


def _dates_write(value: Period) -> list[str]:
    if value.start == value.end:
        return [value.start.isoformat()]
    return [f"{value.start.isoformat()}..{value.end.isoformat()}"]


# --- casualties and words ---------------------------------------------------------------------

_LEAST_HURT = {"killed": 2, "hurt": 1}


def _casualties_test(archive: Archive, value: Value) -> Mask:
    return archive.hot["hurt"].to_numpy() >= min(_LEAST_HURT[option] for option in value)


def _search_test(archive: Archive, value: str) -> Mask:
    """Keep events whose evidence has all the words, from the start of a word, in any case.

    "drone" finds "drones"; "assad" does not find "ambassador".
    """
    search = archive.memo.setdefault(("search",), lru_cache(_SEARCHES)(partial(_hits, archive)))
    kept: Mask = search(value)[archive.hot["event"].to_numpy()]
    return kept


def _hits(archive: Archive, value: str) -> Mask:
    """Return which events have the words; every figure on the page asks for the same ones."""
    patterns = [re.compile(rf"\b{re.escape(word)}", re.IGNORECASE) for word in value.split()]
    return np.fromiter(
        (all(pattern.search(event.evidence) for pattern in patterns) for event in archive.events),
        dtype=bool,
        count=len(archive.events),
    )


def _search_read(_: Archive, texts: Sequence[str]) -> tuple[str | None, list[str]]:
    text = " ".join(texts[0].split())[:MAX_SEARCH] if texts else ""
    return text or None, []


FILTERS: tuple[Filter, ...] = (
    Filter(
        key="dates",
        test=_dates_test,
        words=lambda _, value, words: words.days(value.start, value.end),
        read=_dates_read,
        write=_dates_write,
    ),
    _choice("type", kind="type", always=TYPES),
    _choice("actor", kind="state"),
    _among("area", _area_options, area_label, _area_test, columns=("country", "region")),
    _choice("outlet", kind="state"),
    _choice("side", kind="state"),
    _among(
        "casualties",
        lambda _: tuple(_LEAST_HURT),
        lambda _, option, words: words(f"casualties.{option}"),
        _casualties_test,
    ),
    _choice("precision", kind="precision"),
    _choice("status", kind="status"),
    Filter(
        key="q",
        test=_search_test,
        words=lambda _, value, __: str(value),
        read=_search_read,
        write=lambda value: [value],
    ),
)
BY_KEY = {row.key: row for row in FILTERS}


def apply(archive: Archive, chosen: Chosen, *, without: str | None = None) -> Mask:
    """Return which rows of the frame pass every chosen filter (but `without`)."""
    mask = np.ones(len(archive.hot), dtype=bool)
    for row in FILTERS:
        value = chosen.get(row.key)
        if value and row.key != without:
            mask &= row.test(archive, value)
    return mask


def read_address(
    archive: Archive, params: Mapping[str, Sequence[str]]
) -> tuple[dict[str, Value], list[str]]:
    """Read the choice out of an address; also return the values that are not known."""
    chosen: dict[str, Value] = {}
    unknown: list[str] = []
    for row in FILTERS:
        value, left_out = row.read(archive, params.get(row.key, ()))
        unknown += [f"{row.key}={text}" for text in left_out]
        if value is not None:
            chosen[row.key] = value
    return chosen, unknown


def write_address(chosen: Chosen) -> dict[str, list[str]]:
    """Write a choice as the parameters of an address; what filters nothing is not in it."""
    return {row.key: row.write(chosen[row.key]) for row in FILTERS if chosen.get(row.key)}
