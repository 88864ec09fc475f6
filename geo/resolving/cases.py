"""Mentions on their way to a place: what the text ties them to, and what it is about. Pure."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.extract.reading.grounds import grounds_of
from geo.languages.en.containers import AND_NEXT, ARMS, BEARS_ARMS
from geo.models import PlaceKind, Role
from geo.resolving.areas import WIDE
from geo.resolving.context import Setting, ties
from geo.resolving.features import distance_km
from geo.resolving.weights import SAME_PLACE_KM, SAME_REGION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.models import Candidate, Document, Match, Mention, Place, Report

# Finer than a settlement: a city can hold them.
FINE = frozenset({PlaceKind.SITE, PlaceKind.ADMIN2})
# A namesake of this size keeps a region's or country's name from being plain.
_RIVAL = 100_000
_GREAT = 300_000  # inhabitants of a city that is meant by its bare name wherever the text plays
# A lead this large makes a place an anchor for its neighbours.
_PLAIN = 2.0
# City or region of one name: either is the same vicinity for other places (km).
_VICINITY_KM = 150.0
_ANCHORS = 40  # more say nothing new, and a gazetteer as a text must not cost its square
_NEXT = 60  # characters from a country to the region that the same phrase goes on to


@dataclass(slots=True, eq=False)
class Case:
    """One mention on its way to a place."""

    mention: Mention
    matches: tuple[Match, ...]
    provider: str | None
    outer: Case | None = None  # the container that the text names
    firm: bool = False
    address: bool = False  # the container stands behind a comma or in brackets
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

    def leaves_region(self) -> bool:
        """Tell whether the likeliest settlement lies outside the regions named, a namesake in."""
        best = self.best
        if best is None or best.kind is not PlaceKind.SETTLEMENT or self.mention.kind in WIDE:
            return False
        if best.population >= _GREAT:
            return False
        named = {
            match.place.place_id
            for match, found in self.weighed
            if found.get(SAME_REGION) and match.place.country == best.country
        }
        return bool(named) and best.place_id not in named

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
            inner.outer, inner.firm, inner.address = outer, tie.firm, tie.address
            outer.held.append(inner)
    for case in cases:
        _pass_down(case)
    text = document.report.text
    for before, after in pairwise(cases):
        between = text[before.mention.end : after.mention.start]
        if before.outer is None and after.outer is not None and AND_NEXT.fullmatch(between):
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
    if inner.mention.kind in FINE and outer.matches:
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
    setting = Setting(war=ARMS.search(document.report.text) is not None)
    datelines = [(s.start, s.end) for s in document.sentences if s.dateline]
    for case in cases:
        place = case.plain_wide()
        if place is None and case.best is not None and case.lead() >= _PLAIN:
            place = case.best
        if place is None or place.country is None:
            continue
        if place.kind in WIDE or place.population >= _RIVAL:
            setting.sure.add(place.country)
        struck = _struck(document.report, case, place)
        setting.sure |= struck
        meant = struck or {place.country}
        for code in sorted(meant):
            setting.countries[code] = setting.countries.get(code, 0.0) + 1.0 / len(meant)
        if struck:
            continue
        if place.kind is PlaceKind.ADMIN1 and place.admin1 is not None:
            setting.regions.add(place.admin1)
        if any(start <= case.mention.start < end for start, end in datelines):
            setting.home = place.country
    total = sum(setting.countries.values())
    for code in setting.countries:
        setting.countries[code] /= total
    return setting


def _struck(report: Report, case: Case, place: Place) -> frozenset[str]:
    """Return whose ground a people or state strikes where it bears arms: "Russian drones".

    Empty where it is no attacker, none whose wars we know, or fights on its own ground.
    """
    if case.mention.role is Role.LITERAL or place.kind is not PlaceKind.COUNTRY:
        return frozenset()
    if BEARS_ARMS.match(report.text, case.mention.end) is None:
        return frozenset()
    grounds = grounds_of(place.name, report.published)
    return frozenset() if place.country in grounds else grounds


def anchors_of(cases: Sequence[Case]) -> dict[str, Place]:
    """Return, by name, the places that are plain enough to speak for their neighbours."""
    found: dict[str, Place] = {}
    for case in cases:
        place = case.best
        if place is None or place.kind in {PlaceKind.COUNTRY, PlaceKind.CONTINENT}:
            continue
        if case.lead(_VICINITY_KM) >= _PLAIN:
            found.setdefault(case.mention.name, place)
        if len(found) == _ANCHORS:
            break
    return found
