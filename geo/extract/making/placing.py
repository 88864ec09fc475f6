"""An event's place as precisely as the text and the resolution allow, never finer."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from geo.earth import RADIUS_KM
from geo.extract.reading.wars import OPPONENTS
from geo.languages.codes import ATTACK, GROUND
from geo.languages.en.course import AIMED_AT
from geo.languages.en.ties import COMPASS
from geo.models import PRECISION_OF, EventPlace, Place, PlaceKind, Precision, Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.extract.cutting.chunks import Parsed
    from geo.extract.making.drafts import Draft
    from geo.extract.reading.relations import Spot

_AIMED = ATTACK + GROUND  # "bombed Ukraine", "the invasion of"
NEAR_KM = 10.0  # radius of "near X": what a dispatch calls near is rarely farther
SOFT_KM = {
    Precision.ADMIN2: 25.0,
    Precision.SEA: 150.0,
    Precision.ADMIN1: 100.0,
}
"""Radii of circles that stand for areas without a boundary of ours: the size of the usual case."""


def event_place(spot: Spot) -> EventPlace:
    """Turn an own place of an event into what the map draws."""
    place = spot.resolution.place
    if place is None:
        return _fallback(spot)
    precision = spot.resolution.precision
    lat, lon, radius = place.lat, place.lon, SOFT_KM.get(precision)
    if spot.relation is Relation.NEAR and precision in {Precision.SITE, Precision.SETTLEMENT}:
        precision = Precision.NEAR
        lat, lon, radius = _circle(place, spot)
    area = _area(place, precision)
    return _written(spot)(
        precision=precision,
        lat=lat,
        lon=lon,
        radius_km=None if area else radius,
        area=area,
        place=place,
    )


def _fallback(spot: Spot) -> EventPlace:
    """A settlement that was not found is drawn as the area that the text names around it."""
    held = spot.resolution.container
    if held is None or held.kind not in {PlaceKind.ADMIN1, PlaceKind.ADMIN2}:
        return _written(spot)(precision=Precision.UNLOCATED)
    precision = PRECISION_OF[held.kind]
    area = _area(held, precision)
    return _written(spot)(
        precision=precision,
        lat=held.lat,
        lon=held.lon,
        radius_km=None if area else SOFT_KM.get(precision),
        area=area,
        place=held,
    )


def _written(spot: Spot) -> partial[EventPlace]:
    """Begin a place with what the text says of it, wherever it is drawn."""
    mention = spot.resolution.mention
    return partial(
        EventPlace,
        text=mention.text,
        start=mention.start,
        end=mention.end,
        relation=spot.relation,
        reason=spot.resolution.reason,
    )


def _area(place: Place, precision: Precision) -> str | None:
    if precision is Precision.ADMIN1:
        return place.admin1
    if precision is Precision.COUNTRY:
        return place.country
    return None


def _circle(place: Place, spot: Spot) -> tuple[float, float, float]:
    """Return centre and radius of "near X", "12 km west of X", "8 km from X"."""
    if spot.distance_km is None:
        return place.lat, place.lon, NEAR_KM
    if spot.bearing is None or spot.bearing not in COMPASS:
        return place.lat, place.lon, max(spot.distance_km, 1.0)
    lat, lon = _moved(place.lat, place.lon, spot.distance_km, COMPASS[spot.bearing])
    # A compass word covers 45 degrees: that is 0.4 of the distance to either side.
    return lat, lon, max(0.4 * spot.distance_km, 2.0)


def _moved(lat: float, lon: float, km: float, bearing: float) -> tuple[float, float]:
    """Return the point `km` away on a sphere."""
    angle, way = km / RADIUS_KM, math.radians(bearing)
    one = math.radians(lat)
    two = math.asin(
        math.sin(one) * math.cos(angle) + math.cos(one) * math.sin(angle) * math.cos(way)
    )
    east = math.atan2(
        math.sin(way) * math.sin(angle) * math.cos(one),
        math.cos(angle) - math.sin(one) * math.sin(two),
    )
    return round(math.degrees(two), 5), round((lon + math.degrees(east) + 540) % 360 - 180, 5)


def across(parsed: Parsed, found: Sequence[Spot]) -> bool:
    """Tell whether the text says "across Ukraine", or makes the whole country the target."""
    for spot in found:
        before = parsed.chunks[spot.index - 1] if spot.index else None
        if before is None:
            return False
        if before.text.lower() in AIMED_AT or before.code in _AIMED:
            return True
    return False


def country_struck(draft: Draft) -> str | None:
    """Return the country of a country-wide event: the one named, else the attacker's enemy's."""
    for spot in draft.spots:
        if spot.resolution.place is not None and spot.resolution.place.country:
            return spot.resolution.place.country
    homes = {war.home for war in OPPONENTS if war.enemy == draft.actor and war.only}
    return homes.pop() if len(homes) == 1 else None
