"""The features of one candidate place, and their sum. Pure."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from geo.earth import distance_km as km_between
from geo.gazetteer.spelling import is_same_spelt, skeleton
from geo.languages.slavic.romanisation import SPELT_FROM_CYRILLIC
from geo.models import Candidate, MatchKind, PlaceKind
from geo.resolving.areas import AT_WAR, BORDER
from geo.resolving.weights import REACH_KM, SAME_REGION, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from geo.models import Match, Mention, Place
    from geo.resolving.context import Setting

_KM_A_DEGREE = 111.2
_KIND_ROWS = {
    PlaceKind.COUNTRY: "country",
    PlaceKind.CONTINENT: "area",
    PlaceKind.SEA: "area",
    PlaceKind.REGION: "area",
    PlaceKind.ADMIN1: "admin1",
    PlaceKind.ADMIN2: "admin2",
    PlaceKind.SITE: "site",
}
_MATCH_ROWS = {
    MatchKind.ALTERNATE: "alternate",
    MatchKind.HISTORICAL: "historical",
    MatchKind.VARIANT: "variant",
    MatchKind.FUZZY: "fuzzy",
}
# Kinds that the words around do not tell apart: "region" is said of provinces and landscapes.
_AGREE = (
    frozenset({PlaceKind.ADMIN1, PlaceKind.REGION}),
    frozenset({PlaceKind.ADMIN2, PlaceKind.ADMIN1}),
    frozenset({PlaceKind.SETTLEMENT, PlaceKind.ADMIN2}),
    frozenset({PlaceKind.SEA, PlaceKind.REGION}),
    frozenset({PlaceKind.REGION, PlaceKind.CONTINENT}),
    frozenset({PlaceKind.REGION, PlaceKind.COUNTRY}),
)
# Populations are compared as powers of ten; unknown ones count as a hamlet's.
_HAMLET = 300.0
_CURATED = 20_000  # nobody curates a place that reports do not name
# A city of this size keeps its name for itself against its region.
_OWN_CITY = 30_000
_TOWN = 2_000  # inhabitants of a town whose name is no chance
_FEW = 2  # a name with so few bearers is hardly a chance likeness
_POINTS = frozenset(
    {PlaceKind.SETTLEMENT, PlaceKind.SITE, PlaceKind.ADMIN2, PlaceKind.ADMIN1, PlaceKind.REGION}
)


def distance_km(one: Place, other: Place) -> float:
    """Return the great-circle distance of two places in kilometres."""
    return km_between(one.lat, one.lon, other.lat, other.lon)


def _nearest_km(place: Place, anchors: Iterable[Place]) -> float | None:
    """Return the distance to the nearest anchor, as on a flat map: far ones count for nothing."""
    shrink = math.cos(math.radians(place.lat))
    best = math.inf
    for anchor in anchors:
        north = anchor.lat - place.lat
        east = abs(anchor.lon - place.lon)
        east = shrink * min(east, 360.0 - east)
        best = min(best, north * north + east * east)
    return None if best == math.inf else math.sqrt(best) * _KM_A_DEGREE


def features(
    match: Match,
    mention: Mention,
    setting: Setting,
    anchors: Iterable[Place],
    rivals: Sequence[Match],
) -> dict[str, float]:
    """Return the features of a candidate: names of ``weights`` with values 0 to 1 or so."""
    place = match.place
    found = _own(match)
    if _is_borrowed(match, rivals):
        found["borrowed"] = 1.0
    if len(rivals) <= _FEW:
        found["rare name"] = 1.0
    if mention.kind is not None:
        found["stated" if _agrees(mention.kind, place.kind) else "contradicted"] = 1.0
    elif place.kind is PlaceKind.ADMIN1 and _has_own_city(place, rivals):
        found["homonym"] = 1.0
    if setting.war and not setting.sure and _is_at_war(place):
        found["war"] = 1.0
    if place.country is not None:
        found["same country"] = math.sqrt(setting.countries.get(place.country, 0.0))
        if place.country == setting.home:
            found["home"] = 1.0
    if place.admin1 in setting.regions and place.kind is not PlaceKind.ADMIN1:
        found[SAME_REGION] = 1.0
    if place.kind in _POINTS:
        nearest = _nearest_km(place, anchors)
        if nearest is not None:
            found["near"] = math.exp(-nearest / REACH_KM)
    return found


def _is_at_war(place: Place) -> bool:
    """Tell whether a place lies where wars of our days are fought."""
    return place.country in AT_WAR or place.admin1 in BORDER


def _own(match: Match) -> dict[str, float]:
    """Return what speaks for a place in any text."""
    place = match.place
    found: dict[str, float] = {}
    if place.kind is PlaceKind.SETTLEMENT:
        known = place.population or (_CURATED if place.place_id.startswith("curated:") else 0)
        found["population"] = math.log10(max(float(known), _HAMLET)) - 4.0
    elif place.kind is PlaceKind.ADMIN1:
        found["region size"] = math.log10(max(float(place.population), _HAMLET)) - 6.0
    how = None if _is_own_name(match) else _MATCH_ROWS.get(match.kind)
    for row in (_KIND_ROWS.get(place.kind), how):
        if row is not None:
            found[row] = 1.0
    return found


def _is_borrowed(match: Match, rivals: Sequence[Match]) -> bool:
    """Tell whether an alternate name is another town's own, and no spelling of this one's."""
    own = skeleton(match.place.name)
    if match.kind is not MatchKind.ALTERNATE or own is None or own == skeleton(match.name):
        return False
    return any(
        rival.place.kind is PlaceKind.SETTLEMENT
        and rival.place.population >= _TOWN
        and rival.place.country in SPELT_FROM_CYRILLIC
        and _is_own_name(rival)
        for rival in rivals
    )


def _is_own_name(match: Match) -> bool:
    """Tell whether a name is the official one, be it in another system of letters."""
    if match.kind is MatchKind.OFFICIAL:
        return True
    spelt = match.kind is MatchKind.ALTERNATE and match.place.country in SPELT_FROM_CYRILLIC
    return spelt and is_same_spelt(match.name, match.place.name)


def _agrees(stated: PlaceKind, kind: PlaceKind) -> bool:
    if stated is PlaceKind.SETTLEMENT and kind is PlaceKind.SITE:
        return True  # "the port of Kavkaz"
    return stated is kind or any(stated in group and kind in group for group in _AGREE)


def _has_own_city(region: Place, rivals: Sequence[Match]) -> bool:
    return any(
        rival.place.kind is PlaceKind.SETTLEMENT
        and rival.place.population >= _OWN_CITY
        and rival.place.country == region.country
        for rival in rivals
    )


def candidate(match: Match, found: Mapping[str, float]) -> Candidate:
    """Return a candidate with its score and the reasons that weigh most, in words."""
    parts = {name: WEIGHTS[name].weight * value for name, value in found.items() if value}
    telling = sorted(parts, key=lambda name: -parts[name])
    return Candidate(
        place=match.place,
        score=sum(parts.values()),
        reasons=tuple(WEIGHTS[name].words for name in telling if parts[name] >= 0.5),  # noqa: PLR2004
    )
