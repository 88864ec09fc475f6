"""Rank the candidates of each mention, containers before what they hold. Pure."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from geo.languages.en.places.generic import FEATURE_AFTER
from geo.models import MatchKind, PlaceKind
from geo.resolving.areas import DIVISIONS, ENCLAVES, WIDE, lies_in
from geo.resolving.cases import FINE
from geo.resolving.features import candidate, distance_km, features
from geo.resolving.weights import BESIDE_KM, CITY_KM, REACH_KM, SAME_REGION

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.models import Match, Place
    from geo.resolving.areas import Areas
    from geo.resolving.cases import Case
    from geo.resolving.context import Setting

_LOOSE = frozenset({MatchKind.FUZZY, MatchKind.VARIANT})
# "Near other places of the text": within about 100 km of one.
_CLOSE = math.exp(-100 / REACH_KM)
_SHARED = 0.65  # of the evidence, where city and region share the name
_KNOWN = 100_000  # inhabitants of a city that needs no country beside it
_TOWN = 10_000  # inhabitants of a town that lends its name to a district of its own
_DEPTH = 4  # containers of containers


def rank_all(
    cases: Sequence[Case], setting: Setting, anchors: Mapping[str, Place], areas: Areas
) -> None:
    """Rank the candidates of every case, containers before what they hold."""
    done: set[int] = set()

    def rank(case: Case, depth: int) -> None:
        if id(case) in done:
            return
        done.add(id(case))
        for other in (case.outer, case.neighbour):
            if other is not None and depth < _DEPTH:
                rank(other, depth + 1)
        _rank(case, setting, anchors, areas)

    for case in cases:
        rank(case, 0)


def _rank(case: Case, setting: Setting, anchors: Mapping[str, Place], areas: Areas) -> None:
    matches = _plausible(case)
    held = {m.place.place_id for m in matches if _fits(m.place, case, areas)}
    if case.outer is not None and not held and not (case.firm and _is_claim(case)):
        case.outer = None  # a comma of a list, no container
    if case.outer is not None and case.firm:
        matches = [m for m in matches if m.place.place_id in held]
    near = {m.place.place_id for m in matches if _is_beside(m.place, case)}
    if case.neighbour is not None and case.neighbour.best is not None:
        matches = [m for m in matches if m.place.place_id in near]
    if regions := _addressed(case, matches, areas):
        matches = regions
    case.weighed = []
    own = case.mention.name
    others = [place for name, place in anchors.items() if name != own]
    for match in matches:
        found = features(match, case.mention, setting, others, matches)
        if match.place.place_id in held:
            found["contained"] = 1.0
        if match.place.place_id in near:
            found["beside"] = 1.0
        if match.place.kind in WIDE and _holds_some(match.place, case, areas):
            # "A blast in Bykovo in Moscow": the city has parts, too.
            found["holds"] = _SHARED if "homonym" in found else 1.0
        if not (_is_far_fetched(match, case, found, others) or _is_foreign(match, found, setting)):
            case.weighed.append((match, found))
    ranked = [candidate(match, found) for match, found in case.weighed]
    case.ranked = sorted(ranked, key=lambda each: (-each.score, each.place.place_id))


def _is_far_fetched(
    match: Match, case: Case, found: dict[str, float], anchors: Sequence[Place]
) -> bool:
    """Rule out guesses that nothing in the text supports.

    A misspelling is believed only where the text is; a city's part that a text calls a district
    only in that city.
    """
    if _is_tied(found):
        return False
    if match.kind is MatchKind.FUZZY:
        return SAME_REGION not in found
    part = case.mention.kind is PlaceKind.ADMIN2 and match.place.kind is PlaceKind.SETTLEMENT
    return part and match.place.population < _TOWN and bool(anchors)


def _is_foreign(match: Match, found: dict[str, float], setting: Setting) -> bool:
    """Rule out small namesakes in countries of which the text says nothing.

    What a report calls by its bare name lies where the report plays, or is known to its readers.
    """
    place = match.place
    if place.kind is not PlaceKind.SETTLEMENT or not setting.sure or not setting.war:
        return False
    if place.country in setting.sure or place.population >= _KNOWN:
        return False
    return not _is_tied(found)


def _is_tied(found: dict[str, float]) -> bool:
    """Tell whether the text puts a candidate into, beside or near something else that it names."""
    return bool(found.keys() & {"contained", "beside"}) or found.get("near", 0.0) >= _CLOSE


def _plausible(case: Case) -> list[Match]:
    """Leave out what the stated kind rules out: no street is a misspelt town."""
    kind, name = case.mention.kind, case.mention.name
    if kind is PlaceKind.SITE:
        return [match for match in case.matches if match.place.kind is PlaceKind.SITE]
    if kind in DIVISIONS:
        return _divisions(case)
    head = name.rsplit(" ", 1)[-1].lower()
    if kind is PlaceKind.SETTLEMENT and head != name.lower() and head in FEATURE_AFTER:
        # "Grants Town" is no spelling of Grants.
        return [m for m in case.matches if m.kind not in _LOOSE or head in m.name.lower()]
    if kind not in {PlaceKind.SEA, PlaceKind.REGION}:
        return list(case.matches)
    return [
        match
        for match in case.matches
        if match.kind not in _LOOSE or match.place.kind is not PlaceKind.SETTLEMENT
    ]


def _divisions(case: Case) -> list[Match]:
    """Take a region or district for one, where there is one of that name.

    "The Moscow region" is the region around the city that is a region of its own, and "the Nikopol
    district" no pin on the town.
    """
    kind = case.mention.kind
    same = [match for match in case.matches if match.place.kind is kind]
    around = {ENCLAVES.get(match.place.admin1 or "") for match in same} & {
        match.place.admin1 for match in same
    }
    inner = {code for code, outer in ENCLAVES.items() if outer in around}
    homes = {match.place.country for match in same}
    return [
        match
        for match in case.matches
        if match.place.admin1 not in inner
        and (match.place.kind is not PlaceKind.SETTLEMENT or match.place.country not in homes)
    ]


def _is_claim(case: Case) -> bool:
    """Tell whether a container rules out what lies elsewhere, or may be a misreading."""
    return case.outer is not None and (case.outer.is_wide() or case.mention.kind in FINE)


def _is_beside(place: Place, case: Case) -> bool:
    best = None if case.neighbour is None else case.neighbour.best
    return best is not None and distance_km(place, best) <= BESIDE_KM


def _fits(place: Place, case: Case, areas: Areas) -> bool:
    """Tell whether a place lies where the text puts it."""
    outer = case.outer
    if outer is None:
        return False
    city, area = city_of(case), wide_best(outer)
    if city is not None and distance_km(place, city) <= CITY_KM:
        return place.place_id != city.place_id
    return area is not None and lies_in(place, area, areas)


def city_of(case: Case) -> Place | None:
    """Return the city that the text puts a district or facility into."""
    outer = case.outer
    if outer is None or case.mention.kind not in FINE or outer.is_wide():
        return None
    best = outer.best
    return best if best is not None and best.kind is PlaceKind.SETTLEMENT else None


def _addressed(case: Case, matches: Sequence[Match], areas: Areas) -> list[Match]:
    """Return the regions that an address means: of "Siversk, Donetsk" none is the city."""
    towns = [inner for inner in case.held if inner.address and inner.mention.kind not in FINE]
    return [
        match
        for match in matches
        if match.place.kind is PlaceKind.ADMIN1
        and any(
            each.place.kind is PlaceKind.SETTLEMENT and lies_in(each.place, match.place, areas)
            for inner in towns
            for each in inner.matches
        )
    ]


def _holds_some(area: Place, case: Case, areas: Areas) -> bool:
    """Tell whether something that the text puts into a name has a candidate in this area."""
    return any(
        lies_in(match.place, area, areas)
        for inner in case.held
        if inner.mention.kind not in FINE  # a district may be the city's
        for match in inner.matches
    )


def wide_best(case: Case) -> Place | None:
    """Return the likeliest region or country of a case."""
    return next((each.place for each in case.ranked if each.place.kind in WIDE), None)
