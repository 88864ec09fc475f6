"""Which places lie in which areas, as far as reports are concerned. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from geo.models import PlaceKind

if TYPE_CHECKING:
    from geo.models import Place

# What can hold other places by its name alone.
WIDE = frozenset({PlaceKind.ADMIN1, PlaceKind.COUNTRY, PlaceKind.CONTINENT, PlaceKind.REGION})
# What a text calls a region or a district is no town, though the town may be all that is known.
DIVISIONS = frozenset({PlaceKind.ADMIN1, PlaceKind.ADMIN2})
# Cities that are regions of their own, and the region that surrounds them: reports write
# "Sevastopol, Crimea" and "Kyiv region" of what lies in either.
ENCLAVES = {
    "UA.20": "UA.11",
    "UA.12": "UA.13",
    "RU.48": "RU.47",
    "RU.66": "RU.42",
    "BY.04": "BY.05",
    "DE.16": "DE.11",
}
# Where a report that tells of weapons and names no country is likely to play: countries of wars
# that UCDP lists since 2020, and the regions of Russia that lie along the front.
AT_WAR = frozenset(
    {"UA", "PS", "LB", "SY", "IQ", "YE", "SD", "SS", "ET", "SO", "CD", "CF", "ML", "BF", "NE",
     "NG", "TD", "CM", "MZ", "LY", "MM", "AF", "PK", "HT", "CO", "AM", "AZ"}
)  # fmt: skip
BORDER = frozenset({"RU.41", "RU.09", "RU.10", "RU.61", "RU.86", "RU.38"})
# Occupied regions: reports call places there Russian; they are shown as Ukraine all the same.
_CLAIMED = {"RU": frozenset({"UA.11", "UA.20", "UA.05", "UA.14", "UA.08", "UA.26"})}


class Areas(Protocol):
    """What the resolver asks of the boundaries."""

    def contains(self, area: str, lat: float, lon: float) -> bool | None:
        """Tell whether a point lies in an area; None where the area is unknown."""
        ...


def lies_in(place: Place, area: Place, areas: Areas) -> bool:
    """Tell whether a place lies in a region or country, by its codes or by the boundaries."""
    if area.kind in {PlaceKind.CONTINENT, PlaceKind.REGION}:
        return place.kind is not PlaceKind.COUNTRY
    if place.kind is PlaceKind.COUNTRY or place.place_id == area.place_id:
        return False
    if area.kind is PlaceKind.COUNTRY:
        claimed = place.admin1 in _CLAIMED.get(area.country or "", ())
        return place.country == area.country or claimed
    if area.admin1 is None:
        return False
    if place.admin1 == area.admin1 or ENCLAVES.get(place.admin1 or "") == area.admin1:
        return True
    if place.country != area.country:
        return False
    return bool(areas.contains(area.admin1, place.lat, place.lon))
