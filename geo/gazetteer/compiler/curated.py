"""Reads the tables of `data/` that no public gazetteer gives: each row says where it is from."""

from __future__ import annotations

import csv
from dataclasses import replace
from typing import TYPE_CHECKING

from geo.errors import InputError
from geo.gazetteer.compiler.entry import Entry, Name, NameKind
from geo.gazetteer.names import fold
from geo.models import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


def countries(folder: Path, people: Mapping[str, int]) -> Iterator[Entry]:
    """Yield the countries of `data/countries.csv`, with their populations by ISO code."""
    for row in _rows(folder / "countries.csv"):
        iso = row["iso"]
        yield Entry(
            place_id=f"country:{iso}",
            name=row["name"],
            kind=PlaceKind.COUNTRY,
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            country=iso,
            population=people.get(iso, 0),
            names=_split(row["names"]) + _split(row["demonyms"], NameKind.DEMONYM),
            abbreviations=tuple(_cells(row["abbreviations"])),
        )


def regions(folder: Path, known: Mapping[str, Entry], *, strict: bool) -> Iterator[Entry]:
    """Yield the regions of `known` that `data/regions.csv` names better.

    Raises:
        InputError: `strict`, and a code of the table is not in the source.
    """
    for row in _rows(folder / "regions.csv"):
        place_id = f"adm1:{row['code']}"
        if place_id not in known:
            if strict:
                raise InputError(f"regions.csv: the source has no region {row['code']}.")
            continue
        entry = known[place_id]
        yield replace(
            entry,
            name=row["name"],
            names=(
                Name(text=entry.name),
                *entry.names,
                *_split(row["names"]),
                *_split(row["demonyms"], NameKind.DEMONYM),
            ),
            codes=tuple(_cells(row["codes"])),
            abbreviations=tuple(_cells(row["abbreviations"])),
        )


def places(folder: Path) -> Iterator[Entry]:
    """Yield the places of `data/places.csv` and `data/areas.csv`: sites, villages, seas, regions.

    Raises:
        InputError: A row has no usable coordinates, or its kind is unknown.
    """
    for table in ("places.csv", "areas.csv"):
        for row in _rows(folder / table):
            try:
                yield _place(row)
            except ValueError as error:
                raise InputError(f"{table}, {row['name']}: {error}.") from error


def _place(row: Mapping[str, str]) -> Entry:
    country, admin1 = row["country"] or None, row["admin1"] or None
    where = admin1 or country or "world"
    return Entry(
        place_id=f"curated:{where}/{fold(row['name']).replace(' ', '-')}",
        name=row["name"],
        kind=PlaceKind(row["kind"]),
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        country=country,
        admin1=admin1,
        population=int(row["population"] or 0),
        source="Strike Map",
        names=_split(row["names"]) + _split(row.get("demonyms") or "", NameKind.DEMONYM),
    )


def named(folder: Path, known: Mapping[str, Entry], *, strict: bool) -> Iterator[Entry]:
    """Yield the entries that `data/names.csv` gives more names: former ones, demonyms, short ones.

    Raises:
        InputError: `strict`, and a place of the table is not in the source.
    """
    found: dict[str, Entry] = {}
    for row in _rows(folder / "names.csv"):
        place_id = row["place_id"]
        entry = found.get(place_id) or known.get(place_id)
        if entry and row["kind"] == "abbreviation":
            short = (*entry.abbreviations, *_cells(row["names"]))
            found[place_id] = replace(entry, abbreviations=short)
        elif entry:
            names = _split(row["names"], NameKind[row["kind"].upper()])
            found[place_id] = replace(entry, names=entry.names + names)
        elif strict:
            raise InputError(f"names.csv: the source has no place {place_id}.")
    yield from found.values()


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _cells(text: str) -> list[str]:
    return [cell.strip() for cell in text.split("|") if cell.strip()]


def _split(text: str, kind: NameKind = NameKind.ALTERNATE) -> tuple[Name, ...]:
    return tuple(Name(text=cell, kind=kind) for cell in _cells(text))
