"""Ground that another holds than whose it is: there the holder's enemy strikes.

Circles are drawn small on purpose: `FRONT` says where either side may have struck. After the daily
assessments of control that ISW and DeepState publish.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from geo.earth import distance_km
from geo.models import PlaceKind

if TYPE_CHECKING:
    from geo.models import Place


class Held(NamedTuple):
    """A circle, or a whole region, that a side holds; `holder` is empty where it changes hands."""

    holder: str
    country: str  # whose ground it is
    where: str | tuple[float, float, float]  # GeoNames code of a region; or degrees and km
    since: date
    until: date | None  # None: it goes on
    why: str


_INVASION = date(2022, 2, 24)
FRONT = ""
# The first row that fits answers.
HELD = (
    Held("Russia", "UA", "UA.11", date(2014, 3, 18), None, "Crimea"),
    Held("Russia", "UA", "UA.20", date(2014, 3, 18), None, "Sevastopol"),
    Held(FRONT, "UA", (47.51, 34.63, 10), date(2022, 3, 4), None, "Enerhodar, its nuclear plant"),
    Held(FRONT, "UA", (46.75, 33.36, 8), _INVASION, None, "Nova Kakhovka, on the river"),
    Held(FRONT, "UA", (46.62, 32.72, 4), _INVASION, None, "Oleshky, on the river"),
    Held(FRONT, "UA", (46.52, 32.52, 5), _INVASION, None, "Hola Prystan, on the river"),
    Held(FRONT, "UA", (47.44, 35.28, 6), _INVASION, None, "Vasylivka"),
    Held(FRONT, "UA", (47.48, 36.25, 14), _INVASION, None, "Polohy"),
    Held(FRONT, "UA", (49.05, 38.25, 18), _INVASION, None, "Kreminna and Rubizhne"),
    Held(FRONT, "UA", (49.41, 38.15, 18), _INVASION, None, "Svatove"),
    Held("Russia", "UA", (48.05, 38.4, 48), _INVASION, None, "Donetsk, Makiivka, Horlivka"),
    Held("Russia", "UA", (47.3, 37.8, 50), date(2022, 5, 20), None, "Mariupol and Volnovakha"),
    Held("Russia", "UA", (46.85, 36.0, 65), date(2022, 3, 15), None, "Melitopol to Berdiansk"),
    Held("Russia", "UA", (46.3, 34.0, 65), date(2022, 3, 15), None, "south of the lower Dnipro"),
    Held("Russia", "UA", (46.2, 33.0, 25), date(2022, 3, 15), None, "Skadovsk and its coast"),
    Held("Russia", "UA", (48.9, 39.3, 65), date(2022, 7, 4), None, "Luhansk, Starobilsk, Alchevsk"),
    Held(FRONT, "UA", "UA.14", _INVASION, None, "the rest of the Luhansk region"),
    Held(FRONT, "RU", (51.25, 35.2, 35), date(2024, 8, 6), date(2025, 4, 30), "Sudzha"),
)  # fmt: skip
_POINTS = frozenset({PlaceKind.SETTLEMENT, PlaceKind.SITE})


def held_by(place: Place, day: date) -> str | None:
    """Return who holds a place on a day; empty where that changes; None where it is the owner."""
    for row in HELD:
        if (
            row.country == place.country
            and row.since <= day
            and (not row.until or day <= row.until)
        ):
            if isinstance(row.where, str):
                inside = place.admin1 == row.where
            else:
                lat, lon, km = row.where
                inside = place.kind in _POINTS and distance_km(place.lat, place.lon, lat, lon) <= km
            if inside:
                return row.holder
    return None
