"""Rank the candidates of each mention, containers before what they hold. Pure."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.models import MatchKind, PlaceKind, Role
from geo.places.resolve_areas import WIDE, lies_in
from geo.places.resolve_context import Setting, ties
from geo.places.resolve_features import candidate, distance_km, features
from geo.places.resolve_weights import BESIDE_KM, CITY_KM, REACH_KM, SAME_PLACE_KM

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.models import Candidate, Document, Match, Mention, Place
    from geo.places.resolve_areas import Areas

_FINE = frozenset({PlaceKind.SITE, PlaceKind.ADMIN2})
_LINK = re.compile(r"(?:,|,? and|,? or) ")
# A namesake of this size keeps a region's or country's name from being plain.
_RIVAL = 100_000
# A lead this large makes a place an anchor for its neighbours.
_PLAIN = 2.0
# "Near other places of the text": within about 100 km of one.
_CLOSE = math.exp(-100 / REACH_KM)
# City or region of one name: either is the same vicinity for other places (km).
_VICINITY_KM = 150.0
_DEPTH = 4  # containers of containers
_NEXT = 60  # characters from a country to the region that the same phrase goes on to


@dataclass(slots=True, eq=False)
class Case:
    """One mention on its way to a place."""

    mention: Mention
    matches: tuple[Match, ...]
    provider: str | None
    outer: Case | None = None  # the container that the text names
    firm: bool = False
    neighbour: Case | None = None  # the place that the text names beside it
    held: list[Case] = field(default_factory=list)  # what the text puts into it
    ranked: list[Candidate] = field(default_factory=list)
    # What was weighed, candidate by candidate: kept for fitting and for reasons.
    weighed: list[tuple[Match, dict[str, float]]] = field(default_factory=list)

    @property
    def best(self) -> Place | None:
        """The likeliest place so far."""
        return self.ranked[0].place if self.ranked else None

    def lead(self, apart_km: float = SAME_PLACE_KM) -> float:
        """Return the lead of the first candidate over the next that lies elsewhere."""
        if not self.ranked:
            return 0.0
        first = self.ranked[0]
        for other in self.ranked[1:]:
            if distance_km(first.place, other.place) > apart_km:
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
        if tie.beside:
            _set_beside(inner, outer)
        elif _can_hold(inner, outer):
            inner.outer, inner.firm = outer, tie.firm
            outer.held.append(inner)
    for case in cases:
        _pass_down(case)
    text = document.report.text
    for before, after in pairwise(cases):
        between = text[before.mention.end : after.mention.start]
        if before.outer is None and after.outer is not None and _LINK.fullmatch(between):
            outer = after.outer
            if outer.mention.start > after.mention.start and _can_hold(before, outer):
                before.outer = outer  # "Nelson and Wellington, New Zealand": only favours


def _set_beside(inner: Case, outer: Case) -> None:
    """Note a neighbour; of "Lozova in the Kharkiv region, near Kupiansk" it is Lozova's."""
    if inner.is_wide():
        inner = next((case for case in inner.held if case.neighbour is None), inner)
    known = bool(outer.matches) and outer.mention.kind is not PlaceKind.SITE
    vast = any(match.place.kind is PlaceKind.SEA for match in inner.matches)
    same = inner.mention.name == outer.mention.name or inner.mention.role is Role.DEMONYM
    if known and not (vast or same or inner.is_wide() or outer.is_wide()):
        inner.neighbour = outer


def _can_hold(inner: Case, outer: Case) -> bool:
    if inner.mention.name == outer.mention.name or inner.mention.role is Role.DEMONYM:
        return False
    if any(match.place.kind is PlaceKind.COUNTRY for match in inner.matches):
        return False
    if inner.mention.kind in _FINE and outer.matches:
        return True
    return outer.may_be_wide()


def _pass_down(case: Case) -> None:
    """Replace "Russia" in "X in Russia's Kursk region" by the region that the phrase goes on to."""
    outer = case.outer
    if outer is None or outer.mention.start < case.mention.end:
        return
    for later in outer.held:
        gap = later.mention.start - outer.mention.end
        if later is not case and 0 <= gap < _NEXT and later.is_wide():
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


def anchors_of(cases: Sequence[Case]) -> dict[str, Place]:
    """Return, by name, the places that are plain enough to speak for their neighbours."""
    found: dict[str, Place] = {}
    for case in cases:
        place = case.best
        if place is None or place.kind in {PlaceKind.COUNTRY, PlaceKind.CONTINENT}:
            continue
        if case.lead(_VICINITY_KM) >= _PLAIN:
            found.setdefault(case.mention.name, place)
    return found


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
            found["holds"] = 1.0
        if not _is_far_fetched(match, case, found, others):
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


def _is_claim(case: Case) -> bool:
    """Tell whether a container rules out what lies elsewhere, or may be a misreading."""
    return case.outer is not None and (case.outer.is_wide() or case.mention.kind in _FINE)


def _is_beside(place: Place, case: Case) -> bool:
    best = None if case.neighbour is None else case.neighbour.best
    return best is not None and distance_km(place, best) <= BESIDE_KM


def _fits(place: Place, case: Case, areas: Areas) -> bool:
    """Tell whether a place lies where the text puts it."""
    outer = case.outer
    if outer is None:
        return False
    city = city_of(case)
    if city is not None:
        return place.place_id != city.place_id and distance_km(place, city) <= CITY_KM
    area = wide_best(outer)
    return area is not None and lies_in(place, area, areas)


def city_of(case: Case) -> Place | None:
    """Return the city that the text puts a district or facility into."""
    outer = case.outer
    if outer is None or case.mention.kind not in _FINE or outer.is_wide():
        return None
    best = outer.best
    return best if best is not None and best.kind is PlaceKind.SETTLEMENT else None


def _holds_some(area: Place, case: Case, areas: Areas) -> bool:
    """Tell whether something that the text puts into a name has a candidate in this area."""
    return any(lies_in(match.place, area, areas) for inner in case.held for match in inner.matches)


def wide_best(case: Case) -> Place | None:
    """Return the likeliest region or country of a case."""
    return next((each.place for each in case.ranked if each.place.kind in WIDE), None)
