"""Rank the candidates of each mention, containers before what they hold. Pure."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from geo.models import MatchKind, PlaceKind, Role
from geo.places.resolve_context import Setting, ties
from geo.places.resolve_features import candidate, distance_km, features
from geo.places.resolve_weights import BESIDE_KM, CITY_KM, REACH_KM, SAME_PLACE_KM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.models import Candidate, Document, Match, Mention, Place

WIDE = frozenset({PlaceKind.ADMIN1, PlaceKind.COUNTRY, PlaceKind.CONTINENT, PlaceKind.REGION})
_FINE = frozenset({PlaceKind.SITE, PlaceKind.ADMIN2})
_LINK = re.compile(r"(?:,|,? and|,? or) ")
# A namesake of this size keeps a region's or country's name from being plain.
_RIVAL = 100_000
# A lead this large makes a place an anchor for its neighbours.
_PLAIN = 2.0
# "Near other places of the text": within about 100 km of one.
_CLOSE = math.exp(-100 / REACH_KM)
_DEPTH = 4  # containers of containers
_NEXT = 60  # characters from a country to the region that the same phrase goes on to
# Cities that are regions of their own, and the region that surrounds them: reports write
# "Sevastopol, Crimea" and "Kyiv region" of what lies in either.
_ENCLAVES = {
    "UA.20": "UA.11",
    "UA.12": "UA.13",
    "RU.48": "RU.47",
    "RU.66": "RU.42",
    "BY.04": "BY.05",
    "DE.16": "DE.11",
}
# Occupied regions: reports call places there Russian; they are shown as Ukraine all the same.
_CLAIMED = {"RU": frozenset({"UA.11", "UA.20", "UA.05", "UA.14", "UA.08", "UA.26"})}


class Areas(Protocol):
    """What the resolver asks of the boundaries."""

    def contains(self, area: str, lat: float, lon: float) -> bool | None:
        """Tell whether a point lies in an area; None where the area is unknown."""
        ...


@dataclass(slots=True, eq=False)
class Case:
    """One mention on its way to a place."""

    mention: Mention
    matches: tuple[Match, ...]
    provider: str | None
    outer: Case | None = None
    firm: bool = False
    beside: bool = False
    held: list[Case] = field(default_factory=list)  # what the text puts into it
    ranked: list[Candidate] = field(default_factory=list)
    # What was weighed, candidate by candidate: kept for fitting and for reasons.
    weighed: list[tuple[Match, dict[str, float]]] = field(default_factory=list)

    @property
    def best(self) -> Place | None:
        """The likeliest place so far."""
        return self.ranked[0].place if self.ranked else None

    def lead(self) -> float:
        """Return the lead of the first candidate over the next that lies elsewhere."""
        if not self.ranked:
            return 0.0
        first = self.ranked[0]
        for other in self.ranked[1:]:
            if distance_km(first.place, other.place) > SAME_PLACE_KM:
                return first.score - other.score
        return math.inf

    def is_wide(self) -> bool:
        """Tell whether the name plainly means a region or country."""
        if self.mention.kind is not None:
            return self.mention.kind in WIDE
        return bool(self.matches) and self.plain_wide() is not None

    def may_be_wide(self) -> bool:
        """Tell whether the name may mean a region or country."""
        return self.is_wide() or any(match.place.kind in WIDE for match in self.matches)

    def plain_wide(self) -> Place | None:
        """Return the region or country that the name plainly means."""
        wide = [match.place for match in self.matches if match.place.kind in WIDE]
        if not wide or self.mention.role is Role.DEMONYM:
            return wide[0] if wide else None
        rival = max(
            (m.place.population for m in self.matches if m.place.kind not in WIDE), default=0
        )
        if self.mention.kind in WIDE:
            return wide[0]
        countries = [place for place in wide if place.kind is PlaceKind.COUNTRY]
        if len(countries) == 1 and (len(wide) == 1 or wide[0] is countries[0]):
            return countries[0]
        return wide[0] if len(wide) == 1 and rival < _RIVAL else None


def link(document: Document, cases: Sequence[Case]) -> None:
    """Tie each case to the container or neighbour that the text names for it."""
    mentions = [case.mention for case in cases]
    for tie in ties(document, mentions):
        inner, outer = cases[tie.inner], cases[tie.outer]
        if not _can_tie(inner, outer, beside=tie.beside):
            continue
        inner.outer, inner.firm, inner.beside = outer, tie.firm, tie.beside
        outer.held.append(inner)
    for case in cases:
        _pass_down(case)
    text = document.report.text
    for before, after in pairwise(cases):
        between = text[before.mention.end : after.mention.start]
        if before.outer is None and after.outer is not None and _LINK.fullmatch(between):
            outer = after.outer
            later = outer.mention.start > after.mention.start and not after.beside
            if later and _can_tie(before, outer, beside=False):
                before.outer = outer  # "Nelson and Wellington, New Zealand": only favours


def _can_tie(inner: Case, outer: Case, *, beside: bool) -> bool:
    if inner.mention.name == outer.mention.name or inner.mention.role is Role.DEMONYM:
        return False
    if any(match.place.kind is PlaceKind.COUNTRY for match in inner.matches):
        return False
    if beside:
        known = bool(outer.matches) and outer.mention.kind is not PlaceKind.SITE
        vast = any(match.place.kind is PlaceKind.SEA for match in inner.matches)
        return known and not vast and not inner.is_wide() and not outer.is_wide()
    if inner.mention.kind in _FINE and outer.matches:
        return True
    return outer.may_be_wide()


def _pass_down(case: Case) -> None:
    """Replace "Russia" in "X in Russia's Kursk region" by the region that the phrase goes on to."""
    outer = case.outer
    if outer is None or case.beside or outer.mention.start < case.mention.end:
        return
    for later in outer.held:
        gap = later.mention.start - outer.mention.end
        if later is not case and 0 <= gap < _NEXT and later.is_wide() and not later.beside:
            case.outer = later
            later.held.append(case)
            return


def setting_of(document: Document, cases: Sequence[Case]) -> Setting:
    """Sum up the countries and regions that a document names."""
    setting = Setting()
    datelines = [(s.start, s.end) for s in document.sentences if s.dateline]
    for case in cases:
        place = case.plain_wide()
        if place is None and case.best is not None and case.lead() >= _PLAIN:
            place = case.best
        if place is None or place.country is None:
            continue
        setting.countries[place.country] = setting.countries.get(place.country, 0.0) + 1.0
        if place.kind is PlaceKind.ADMIN1 and place.admin1 is not None:
            setting.regions.add(place.admin1)
        if any(start <= case.mention.start < end for start, end in datelines):
            setting.home = place.country
    total = sum(setting.countries.values())
    for code in setting.countries:
        setting.countries[code] /= total
    return setting


def anchors_of(cases: Sequence[Case]) -> list[Place]:
    """Return the places that are plain enough to speak for their neighbours."""
    found: dict[str, Place] = {}
    for case in cases:
        place = case.best
        if place is None or place.kind in {PlaceKind.COUNTRY, PlaceKind.CONTINENT}:
            continue
        if case.lead() >= _PLAIN:
            found.setdefault(place.place_id, place)
    return list(found.values())


def rank_all(
    cases: Sequence[Case], setting: Setting, anchors: Sequence[Place], areas: Areas
) -> None:
    """Rank the candidates of every case, containers before what they hold."""
    done: set[int] = set()

    def rank(case: Case, depth: int) -> None:
        if id(case) in done:
            return
        done.add(id(case))
        if case.outer is not None and depth < _DEPTH:
            rank(case.outer, depth + 1)
        _rank(case, setting, anchors, areas)

    for case in cases:
        rank(case, 0)


def _rank(case: Case, setting: Setting, anchors: Sequence[Place], areas: Areas) -> None:
    matches = _plausible(case)
    tied = {m.place.place_id for m in matches if _fits(m.place, case, areas)}
    if case.firm and case.outer is not None and _is_claim(case, tied):
        matches = [m for m in matches if m.place.place_id in tied]
    case.weighed = []
    for match in matches:
        others = [anchor for anchor in anchors if anchor.place_id != match.place.place_id]
        found = features(match, case.mention, setting, others, matches)
        if match.place.place_id in tied:
            found["beside" if case.beside else "contained"] = 1.0
        if match.place.kind in WIDE and _holds_some(match.place, case, areas):
            found["holds"] = 1.0
        if not _is_far_fetched(match, case, found, anchors):
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
    if found.keys() & {"contained", "beside"}:
        return False
    if match.kind is MatchKind.FUZZY:
        return found.get("near", 0.0) < _CLOSE and "same region" not in found
    part = case.mention.kind is PlaceKind.ADMIN2 and match.place.kind is PlaceKind.SETTLEMENT
    return part and bool(anchors) and found.get("near", 0.0) < _CLOSE


def _plausible(case: Case) -> list[Match]:
    """Leave out what the stated kind rules out: no street is a misspelt town."""
    if case.mention.kind not in {PlaceKind.SITE, PlaceKind.SEA, PlaceKind.REGION}:
        return list(case.matches)
    # A city's part called a district is only meant where the text is in that city.
    if case.mention.kind is PlaceKind.SITE:
        return [match for match in case.matches if match.place.kind is PlaceKind.SITE]
    loose = {MatchKind.FUZZY, MatchKind.VARIANT}
    return [
        match
        for match in case.matches
        if match.kind not in loose or match.place.kind is not PlaceKind.SETTLEMENT
    ]


def _is_claim(case: Case, tied: set[str]) -> bool:
    """Tell whether a tie rules out what lies elsewhere, or may be a misreading of the text."""
    outer = case.outer
    if outer is None or tied:
        return True
    return outer.is_wide() or case.beside or case.mention.kind in _FINE


def _fits(place: Place, case: Case, areas: Areas) -> bool:
    """Tell whether a place lies where the text puts it."""
    outer = case.outer
    if outer is None:
        return False
    if case.beside:
        return outer.best is not None and distance_km(place, outer.best) <= BESIDE_KM
    city = city_of(case)
    if city is not None:
        return place.place_id != city.place_id and distance_km(place, city) <= CITY_KM
    area = wide_best(outer)
    return area is not None and lies_in(place, area, areas)


def city_of(case: Case) -> Place | None:
    """Return the city that the text puts a district or facility into."""
    outer = case.outer
    if outer is None or case.beside or case.mention.kind not in _FINE or outer.is_wide():
        return None
    best = outer.best
    return best if best is not None and best.kind is PlaceKind.SETTLEMENT else None


def _holds_some(area: Place, case: Case, areas: Areas) -> bool:
    """Tell whether something that the text puts into a name has a candidate in this area."""
    return any(
        lies_in(match.place, area, areas)
        for inner in case.held
        if not inner.beside
        for match in inner.matches
    )


def wide_best(case: Case) -> Place | None:
    """Return the likeliest region or country of a case."""
    return next((each.place for each in case.ranked if each.place.kind in WIDE), None)


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
    if place.admin1 == area.admin1 or _ENCLAVES.get(place.admin1 or "") == area.admin1:
        return True
    if place.country != area.country:
        return False
    return bool(areas.contains(area.admin1, place.lat, place.lon))
