"""How many events stand behind each option of a filter, all other filters applied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geo.archive.filters import BY_KEY, FILTERS, apply
from geo.archive.rows import distinct, once_each

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geo.archive.filters import Chosen, Filter
    from geo.archive.frames import Archive, Mask


def counts(archive: Archive, chosen: Chosen, key: str) -> dict[str, int]:
    """Count the events behind each option of a filter, all other filters applied."""
    if not any(chosen.get(row.key) for row in FILTERS if row.key != key):
        return totals(archive, key)
    return _tally(archive, apply(archive, chosen, without=key), BY_KEY[key])


def totals(archive: Archive, key: str) -> dict[str, int]:
    """Count the events behind each option of a filter, no filter applied; counted once."""
    if ("totals", key) not in archive.memo:
        everything = np.ones(len(archive.hot), dtype=bool)
        archive.memo["totals", key] = _tally(archive, everything, BY_KEY[key])
    found: dict[str, int] = archive.memo["totals", key]
    return found


def _tally(archive: Archive, mask: Mask, row: Filter) -> dict[str, int]:
    options = row.options(archive) if row.options else ()
    if not row.columns:
        return {
            option: len(distinct(archive, mask & row.test(archive, (option,)))[0])
            for option in options
        }
    found = dict(_of_columns(archive, mask, row.columns))
    return {option: found.get(option, 0) for option in options}


def _of_columns(archive: Archive, mask: Mask, columns: Iterable[str]) -> Iterable[tuple[str, int]]:
    """Count the events of each category of some columns; an event counts once a category."""
    rows = np.flatnonzero(mask)
    event = archive.hot["event"].to_numpy()[rows]
    for column in columns:
        values = archive.hot[column].cat
        codes = values.codes.to_numpy()[rows].astype("int64")
        stated = codes >= 0
        here, of = codes[stated], event[stated]
        figures = np.bincount(here[once_each(of, here)], minlength=len(values.categories))
        yield from zip(map(str, values.categories), figures.tolist(), strict=True)
