"""Reads GeoNames' own dump files: for whoever wants every village.

Takes allCountries.txt, citiesNNN.txt or files of single countries (UA.txt); where they lie beside
them, admin1CodesASCII.txt (regions), countryInfo.txt (populations) and alternateNamesV2.txt (which
names are historical).
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from geo.errors import InputError
from geo.gazetteer.compiler.cleaning import keeps
from geo.gazetteer.compiler.entry import Entry, Name, NameKind
from geo.gazetteer.compiler.sources import kept
from geo.models import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Columns of GeoNames' tables, from the readme of its export folder.
_NAME, _ALTERNATES, _LAT, _LON, _CLASS, _FEATURE = 1, 3, 4, 5, 6, 7
_COUNTRY, _ADMIN1, _POPULATION = 8, 10, 14
_COUNTRY_INFO_POPULATION = 7
# Parts of towns, and places that are no more, are not what a report means by a name.
_NO_SETTLEMENT = frozenset({"PPLX", "PPLQ", "PPLW", "PPLH", "PPLCH", "STLMT"})
_WHOLE = (
    "allCountries.txt",
    "cities500.txt",
    "cities1000.txt",
    "cities5000.txt",
    "cities15000.txt",
)


def entries(folder: Path) -> Iterator[Entry]:
    """Yield the populated places and divisions of the dump files in `folder`.

    Raises:
        InputError: The folder holds no dump, or a line has too few columns.
    """
    yield from _region_codes(folder / "admin1CodesASCII.txt")
    better = _alternate_names(folder / "alternateNamesV2.txt")
    for path in _paths(folder):
        for number, row in enumerate(_table(path), start=1):
            if len(row) <= _POPULATION:
                raise InputError(f"{path.name}, line {number}: not a row of a GeoNames dump.")
            entry = _entry(row, better)
            if entry:
                yield entry


def populations(folder: Path) -> dict[str, int]:
    """Return the population of each country by ISO code, as far as countryInfo.txt tells."""
    path = folder / "countryInfo.txt"
    if not path.is_file():
        return {}
    return {row[0]: int(row[_COUNTRY_INFO_POPULATION] or 0) for row in _table(path)}


def _paths(folder: Path) -> list[Path]:
    paths = [folder / name for name in _WHOLE if (folder / name).is_file()][:1]
    paths = paths or sorted(path for path in folder.glob("??.txt") if path.stem.isupper())
    if not paths:
        raise InputError(
            f"No GeoNames dump in {folder}: expected allCountries.txt, cities500.txt or UA.txt."
        )
    return paths


def _entry(row: list[str], better: dict[str, list[Name]]) -> Entry | None:
    country, admin1 = row[_COUNTRY], f"{row[_COUNTRY]}.{row[_ADMIN1]}"
    if row[_CLASS] == "P" and row[_FEATURE] not in _NO_SETTLEMENT:
        place_id, kind = f"gn:{row[0]}", PlaceKind.SETTLEMENT
    elif row[_FEATURE] == "ADM1":
        place_id, kind = f"adm1:{admin1}", PlaceKind.ADMIN1
    elif row[_FEATURE] == "ADM2":
        place_id, kind = f"gn:{row[0]}", PlaceKind.ADMIN2
    else:
        return None
    population = int(row[_POPULATION] or 0)
    more = (
        name
        for name in better.get(row[0], ())
        if keeps(name.text, country=country, population=population)
    )
    return Entry(
        place_id=place_id,
        name=row[_NAME],
        kind=kind,
        lat=float(row[_LAT]),
        lon=float(row[_LON]),
        country=country or None,
        admin1=admin1 if row[_ADMIN1] else None,
        population=population,
        names=(*kept(row[_ALTERNATES].split(","), country, population), *more),
    )


def _region_codes(path: Path) -> Iterator[Entry]:
    """Yield regions by name only: a dump of cities has no rows of theirs. (0, 0) is no place."""
    if path.is_file():
        for code, name, plain, _ in _table(path):
            yield Entry(
                place_id=f"adm1:{code}",
                name=name,
                kind=PlaceKind.ADMIN1,
                lat=0.0,
                lon=0.0,
                country=code.partition(".")[0],
                admin1=code,
                names=(Name(text=plain),),
            )


def _alternate_names(path: Path) -> dict[str, list[Name]]:
    """Read what the plain dump does not say: which names are historical."""
    found: dict[str, list[Name]] = {}
    if not path.is_file():
        return found
    for row in _table(path):
        place, language, text = row[1:4]
        # Links, postal and airport codes stand in the same table under names of more letters.
        if len(language) > 3:  # noqa: PLR2004
            continue
        historical = len(row) > 7 and row[7] == "1"  # noqa: PLR2004
        kind = NameKind.HISTORICAL if historical else NameKind.ALTERNATE
        found.setdefault(place, []).append(Name(text=text, kind=kind))
    return found


def _table(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        yield from (row for row in reader if row and not row[0].startswith("#"))
