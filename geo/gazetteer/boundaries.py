"""Outlines of countries and their first-level regions: which one a point lies in.

Areas are named by GeoNames' first-level code ("RU.41") or ISO country code ("UA"). The outlines
are simplified (about 200 m in Ukraine, Russia, Belarus, Moldova, Israel, Palestine, Lebanon and
Syria, about 1 km elsewhere), so a point counts as inside up to `TOLERANCE_KM` beyond a border.
Crimea and Sevastopol are Ukraine. Files are read when a country is first asked for.
"""

from __future__ import annotations

import itertools
import json
from collections import defaultdict
from dataclasses import dataclass
from math import cos, floor, radians
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Self

from geo.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# A village on a border river, a port on its pier: beside a simplified line, on the right side.
TOLERANCE_KM = 3.0
_KM_PER_DEGREE = 111.2
_TOLERANCE = TOLERANCE_KM / _KM_PER_DEGREE
# Edges are kept by bands of latitude, so that a look-up meets only those at its own height.
_BANDS_PER_DEGREE = 4
# Parts beyond the date line are drawn past 180 degrees: a point is asked for on each turn.
_TURNS = (0.0, 360.0, -360.0)

# "Moscow region" is said of the city too, and the source draws old city limits.
_CITIES_WITHIN = {
    "UA.13": ("UA.12",),  # Kyiv
    "UA.11": ("UA.20",),  # Sevastopol
    "RU.47": ("RU.48",),  # Moscow
    "RU.42": ("RU.66",),  # Saint Petersburg
    "BY.04": ("BY.05",),  # Minsk has no outline of its own
    "DE.11": ("DE.16",),  # Berlin
}

Edge = tuple[float, float, float, float]  # lon, lat, lon, lat


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A region: its name, its middle, and its box (south, west, north, east)."""

    id: str
    name: str
    centre: tuple[float, float]
    box: tuple[float, float, float, float]

    def near(self, lat: float, lon: float, margin: float) -> bool:
        """Tell whether a point lies in the box or at most `margin` degrees of latitude off."""
        south, west, north, east = self.box
        if not south - margin <= lat <= north + margin:
            return False
        wide = margin / max(0.05, cos(radians(lat)))
        return west - wide <= lon <= east + wide


class _Outline:
    """The edges of one area, ready to be asked."""

    __slots__ = ("_bands",)

    def __init__(self, geometry: Mapping[str, Any]) -> None:
        self._bands: dict[int, list[Edge]] = defaultdict(list)
        polygons = geometry["coordinates"]
        for polygon in polygons if geometry["type"] == "MultiPolygon" else [polygons]:
            for ring in polygon:
                for (x1, y1), (x2, y2) in itertools.pairwise(ring):
                    low, high = sorted((y1, y2))
                    for band in range(_band(low), _band(high) + 1):
                        self._bands[band].append((x1, y1, x2, y2))

    def holds(self, lat: float, lon: float) -> bool:
        """Tell whether the point lies inside, by the rule of odd crossings."""
        inside = False
        for x1, y1, x2, y2 in self._bands.get(_band(lat), ()):
            if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
                inside = not inside
        return inside

    def distance(self, lat: float, lon: float) -> float:
        """Return degrees of latitude to the border, as far as `_TOLERANCE`; infinite beyond."""
        shrink = cos(radians(lat))
        best = float("inf")
        for band in range(_band(lat - _TOLERANCE), _band(lat + _TOLERANCE) + 1):
            for x1, y1, x2, y2 in self._bands.get(band, ()):
                away = _to_edge((x1 - lon) * shrink, y1 - lat, (x2 - lon) * shrink, y2 - lat)
                best = min(best, away)
        return best if best <= _TOLERANCE else float("inf")


def _band(lat: float) -> int:
    return floor(lat * _BANDS_PER_DEGREE)


def _to_edge(x1: float, y1: float, x2: float, y2: float) -> float:
    """Return how far the origin lies from a stretch of line."""
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy
    along = max(0.0, min(1.0, -(x1 * dx + y1 * dy) / length)) if length else 0.0
    x, y = x1 + along * dx, y1 + along * dy
    return float((x * x + y * y) ** 0.5)


class Boundaries:
    """All areas; safe to share between threads. Outlines are read on demand and kept."""

    def __init__(
        self, areas: Mapping[str, Area], middles: Mapping[str, tuple[float, float]], folder: Path
    ) -> None:
        self._areas = areas
        self._middles = middles
        self._folder = folder
        self._by_country: dict[str, list[Area]] = defaultdict(list)
        for area in areas.values():
            self._by_country[area.id[:2]].append(area)
        self._boxes = {country: _around(found) for country, found in self._by_country.items()}
        self._outlines: dict[str, dict[str, _Outline]] = {}
        self._lock = Lock()

    @classmethod
    def open(cls, path: Path | None = None) -> Self:
        """Open the boundaries of a project folder (default: the one this code lies in).

        Raises:
            DataError: data/boundaries/areas.json is missing or damaged.
        """
        root = path or Path(__file__).resolve().parents[2]
        try:
            folder = root / "data" / "boundaries"
            rows = json.loads((folder / "areas.json").read_text("utf-8"))
            countries = json.loads((folder / "countries.json").read_text("utf-8"))
            middles = {key: (row["centre"][0], row["centre"][1]) for key, row in countries.items()}
            areas = {
                key: Area(
                    id=key,
                    name=row["name"],
                    centre=(row["centre"][0], row["centre"][1]),
                    box=(row["box"][0], row["box"][1], row["box"][2], row["box"][3]),
                )
                for key, row in rows.items()
            }
        except (OSError, ValueError, KeyError, IndexError) as error:
            raise DataError(
                f"The boundaries cannot be read ({error}); run: python scripts/build_boundaries.py"
            ) from error
        return cls(areas, middles, root / "static" / "geo" / "admin1")

    def contains(self, area: str, lat: float, lon: float) -> bool | None:
        """Tell whether a point lies in an area, or within `TOLERANCE_KM`; None: unknown area.

        A city that is a region of its own counts as part of the region around it. An exclave such
        as Slavutych is too small for these outlines: where a place has the area as its own
        `admin1`, that stands above the drawing.
        """
        if area in self._by_country:
            found = self._by_country[area]
        else:
            asked = (area, *_CITIES_WITHIN.get(area, ()))
            found = [self._areas[code] for code in asked if code in self._areas]
        if not found:
            return None
        return any(
            outline.holds(lat, x) or outline.distance(lat, x) < float("inf")
            for x in _turns(lon)
            for near in found
            if near.near(lat, x, _TOLERANCE)
            for outline in [self._outline(near.id)]
        )

    def area_at(self, lat: float, lon: float) -> str | None:
        """Return the first-level code of a point; of a country without codes, and at sea, None."""
        found = self._at(lat, lon)
        return found if found and "." in found else None

    def country_at(self, lat: float, lon: float) -> str | None:
        """Return the ISO code of the country that a point lies in, or None at sea."""
        found = self._at(lat, lon)
        return found[:2] if found else None

    def centre(self, area: str) -> tuple[float, float]:
        """Return the middle (lat, lon) of an area; it lies inside its largest part.

        Raises:
            KeyError: The area is unknown.
        """
        return self._middles[area] if area in self._middles else self._areas[area].centre

    def name(self, area: str) -> str | None:
        """Return the English name of a first-level region, or None."""
        return self._areas[area].name if area in self._areas else None

    def _at(self, lat: float, lon: float) -> str | None:
        """Return the area that holds a point, else the nearest one within the tolerance."""
        best, nearest = None, float("inf")
        for x in _turns(lon):
            candidates = list(self._candidates(lat, x))
            for area in candidates:
                if area.near(lat, x, 0.0) and self._outline(area.id).holds(lat, x):
                    return area.id
            for area in candidates:
                away = self._outline(area.id).distance(lat, x)
                if away < nearest:
                    best, nearest = area.id, away
        return best

    def _candidates(self, lat: float, lon: float) -> Iterator[Area]:
        for country, box in self._boxes.items():
            if box.near(lat, lon, _TOLERANCE):
                for area in self._by_country[country]:
                    if area.near(lat, lon, _TOLERANCE):
                        yield area

    def _outline(self, area: str) -> _Outline:
        country = area[:2]
        found = self._outlines.get(country)
        if found is None:
            with self._lock:
                found = self._outlines.get(country) or _read(self._folder / f"{country}.geojson")
                self._outlines[country] = found
        return found[area]


def _read(path: Path) -> dict[str, _Outline]:
    try:
        features = json.loads(path.read_text("utf-8"))["features"]
        return {feature["id"]: _Outline(feature["geometry"]) for feature in features}
    except (OSError, ValueError, KeyError) as error:
        raise DataError(
            f"The outlines {path.name} cannot be read; run: python scripts/build_boundaries.py"
        ) from error


def _around(areas: Iterable[Area]) -> Area:
    boxes = [area.box for area in areas]
    south, west = min(box[0] for box in boxes), min(box[1] for box in boxes)
    north, east = max(box[2] for box in boxes), max(box[3] for box in boxes)
    return Area(id="", name="", centre=(0, 0), box=(south, west, north, east))


def _turns(lon: float) -> Iterator[float]:
    """Yield the longitude, and where it may have been drawn beyond the date line."""
    yield lon
    if abs(lon) > 160:  # noqa: PLR2004 - no country's far part reaches further
        yield from (lon + turn for turn in _TURNS[1:] if abs(lon + turn) < 200)  # noqa: PLR2004
