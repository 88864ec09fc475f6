"""Whether two events can have been in one place, and how well that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.earth import distance_km
from geo.linking.facts import WHOLE, Shape
from geo.linking.weights import (
    DISTRICT_KM,
    LANDSCAPE_KM,
    NAMESAKE_KM,
    SITE_KM,
    SITES_KM,
    WEIGHTS,
)
from geo.models import Precision

if TYPE_CHECKING:
    from geo.linking.facts import Spot


# Too wide to link without a figure that both state.
NEEDS_FIGURES = frozenset(
    {"in region", "in landscape", "in district", "same country", "same part of the world"}
)
# Exact enough that two attackers named for it are one attack disputed.
EXACT = frozenset({"same site", "same settlement", "same district", "same village by name"})

_SAME = {
    Precision.SITE: "same site",
    Precision.SETTLEMENT: "same settlement",
    Precision.ADMIN2: "same district",
    Precision.NEAR: "same circle",
    Precision.SEA: "same sea",
    # Without an outline of ours, such as the Donbas; the rest keeps any pair from ending a run.
    Precision.ADMIN1: "same region",
    Precision.COUNTRY: "same country",
    Precision.UNLOCATED: "same name",
}
_SAME_SHAPE = {
    Shape.AREA: "same region",
    Shape.VILLAGE: "same village by name",
    Shape.NAME: "same name",
    Shape.NATION: "same country",
    Shape.WORLD: "same part of the world",
}


def nearest(one: tuple[Spot, ...], other: tuple[Spot, ...]) -> str | None:
    """Return the row of the best pair of places; None where no two can be the same.

    Where both name towns, one must be the same: a region or a stretch of sea that both name as
    well does not make two towns one.
    """
    best: str | None = None
    towns = same_town = False
    for first in one:
        for second in other:
            row = compare(first, second)
            if first.precision is second.precision is Precision.SETTLEMENT:
                towns = True
                same_town = same_town or row == "same settlement"
            if row and (best is None or WEIGHTS[row].score > WEIGHTS[best].score):
                best = row
    return None if towns and not same_town else best


def compare(one: Spot, other: Spot) -> str | None:
    """Return the row of `WEIGHTS` that two places meet; None where they differ."""
    if one.shape is other.shape and one.shape in _SAME_SHAPE:
        return _SAME_SHAPE[one.shape] if one.key == other.key else None
    if one.shape in WHOLE or other.shape in WHOLE:
        return None
    if Shape.AREA in (one.shape, other.shape):
        return "in region" if one.area == other.area is not None else None
    if Shape.NAME in (one.shape, other.shape) or Shape.VILLAGE in (one.shape, other.shape):
        return _by_name(one, other)
    return _by_distance(one, other)


def _by_name(one: Spot, other: Spot) -> str | None:
    """Compare a name that one report could not locate with what another could."""
    if one.bones != other.bones or not one.bones:
        return None
    if one.area is not None and other.area is not None:
        return "same village by name" if one.area == other.area else None
    return "name found once"


def _by_distance(one: Spot, other: Spot) -> str | None:
    wider, finer = sorted((one, other), key=lambda spot: _WIDTHS[spot.precision], reverse=True)
    if one.key == other.key:
        return _SAME[wider.precision]
    km = distance_km(one.lat, one.lon, other.lat, other.lon)
    if wider.precision is Precision.SETTLEMENT:
        if finer.precision is Precision.SITE:
            return "site in settlement" if km <= SITE_KM else None
        # Two towns are two towns, unless two gazetteers have one of them each.
        return "same settlement" if one.bones == other.bones and km <= NAMESAKE_KM else None
    if wider.precision is Precision.SITE:
        return "site in settlement" if km <= SITES_KM else None
    if wider.precision is Precision.NEAR:
        return "in circle" if km <= max(one.radius_km, other.radius_km) else None
    if wider.precision is Precision.ADMIN2:
        return "in district" if km <= max(one.radius_km, other.radius_km, DISTRICT_KM) else None
    if wider.precision is Precision.ADMIN1 and finer.precision is not Precision.SEA:
        return "in landscape" if km <= LANDSCAPE_KM and _one_country(one, other) else None
    return None


def _one_country(one: Spot, other: Spot) -> bool:
    return one.country is None or other.country is None or one.country == other.country


_WIDTHS = {
    Precision.SITE: 0,
    Precision.SETTLEMENT: 1,
    Precision.NEAR: 2,
    Precision.ADMIN2: 3,
    Precision.SEA: 4,
    Precision.ADMIN1: 5,
    Precision.COUNTRY: 6,
    Precision.UNLOCATED: 7,
}
