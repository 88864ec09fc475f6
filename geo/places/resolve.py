"""Decide which place each mention means. Pure: who knows names is asked through `ask`.

The way: ask for every name once; take what is plain (countries, regions, names with a container);
weigh the candidates of the rest against what the text says (resolve_context, resolve_features);
then once more with the places found so far as neighbours.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from geo.models import Mention, PlaceKind, Precision, Query, Resolution, Role
from geo.places.resolve_context import WIDE, Setting, holdings
from geo.places.resolve_features import candidate, distance_km, features
from geo.places.resolve_weights import MARGIN, SAME_PLACE_KM

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from geo.models import Answer, Candidate, Document, Match, Place

Ask = "Callable[[Sequence[Query]], Sequence[Answer]]"

_PRECISION = {
    PlaceKind.SITE: Precision.SITE,
    PlaceKind.SETTLEMENT: Precision.SETTLEMENT,
    PlaceKind.ADMIN2: Precision.ADMIN2,
    PlaceKind.ADMIN1: Precision.ADMIN1,
    PlaceKind.COUNTRY: Precision.COUNTRY,
    PlaceKind.SEA: Precision.SEA,
    PlaceKind.REGION: Precision.ADMIN1,
    PlaceKind.CONTINENT: Precision.COUNTRY,
}
# A lead this large makes a place an anchor for its neighbours.
_PLAIN = 2.0
_SHOWN = 5  # candidates kept in a resolution


class Areas(Protocol):
    """What the resolver asks of the boundaries."""

    def contains(self, area: str, lat: float, lon: float) -> bool | None:
        """Tell whether a point lies in an area; None where the area is unknown."""
        ...


@dataclass(slots=True)
class _Case:
    """One mention on its way to a place."""

    mention: Mention
    matches: tuple[Match, ...]
    provider: str | None
    outer: _Case | None = None
    firm: bool = False
    ranked: list[Candidate] = field(default_factory=list)

    @property
    def best(self) -> Place | None:
        return self.ranked[0].place if self.ranked else None

    def lead(self) -> float:
        """Return the lead of the first candidate over the next that lies elsewhere."""
        if not self.ranked:
            return 0.0
        first = self.ranked[0]
        for other in self.ranked[1:]:
            if distance_km(first.place, other.place) > SAME_PLACE_KM:
                return first.score - other.score
        return float("inf")


def resolve(
    document: Document,
    mentions: Sequence[Mention],
    ask: Callable[[Sequence[Query]], Sequence[Answer]],
    boundaries: Areas,
) -> tuple[Resolution, ...]:
    """Return one resolution a mention, in the same order.

    A settlement that the text puts into a region is only looked for there: where none is found,
    ``place`` is ``None`` and ``container`` the region.

    Raises:
        ProviderError: `ask` raised it; an outage is never taken for a missing place.
    """
    answers = _ask_all(mentions, ask)
    cases = [_case(mention, answers) for mention in mentions]
    _link(document, cases)
    setting = _setting(document, cases)
    for anchors in ((), None):
        _rank_all(cases, setting, _anchors(cases) if anchors is None else [], boundaries)
    _one_sense(cases)
    return tuple(_resolution(case, ask) for case in cases)


def _ask_all(
    mentions: Sequence[Mention], ask: Callable[[Sequence[Query]], Sequence[Answer]]
) -> dict[str, Answer]:
    names: dict[str, None] = {}
    for mention in mentions:
        for name in _names(mention):
            names.setdefault(name)
    answers = ask([Query(name=name) for name in names])
    return dict(zip(names, answers, strict=True))


def _names(mention: Mention) -> tuple[str, ...]:
    """Return the spellings to look up: the name, and where it differs the text as it stands."""
    if mention.role is Role.DEMONYM or mention.kind not in {PlaceKind.ADMIN1, PlaceKind.ADMIN2}:
        return (mention.name,)
    return tuple(dict.fromkeys((mention.name, mention.text)))


def _case(mention: Mention, answers: Mapping[str, Answer]) -> _Case:
    matches: dict[str, Match] = {}
    provider = None
    for name in _names(mention):
        answer = answers[name]
        for match in answer.matches:
            if match.role is not Role.DEMONYM:
                matches.setdefault(match.place.place_id, match)
                provider = answer.provider
    return _Case(mention=mention, matches=tuple(matches.values()), provider=provider)


def _link(document: Document, cases: Sequence[_Case]) -> None:
    """Give each case the container that the text names for it."""
    mentions = [case.mention for case in cases]
    for holding in holdings(document, mentions):
        inner, outer = cases[holding.inner], cases[holding.outer]
        if not _can_hold(inner, outer):
            continue
        # "X in Russia's Kursk region": the region comes later and is the closer container.
        inner.outer, inner.firm = outer, holding.firm
    for case in cases:
        _pass_down(case, cases)


def _pass_down(case: _Case, cases: Sequence[_Case]) -> None:
    """Replace "Russia" in "X in Russia's Kursk region" by the region that the text goes on to."""
    outer = case.outer
    if outer is None or outer.mention.start < case.mention.end:
        return
    for later in cases:
        if later.outer is outer and later.mention.start > outer.mention.end and _is_wide(later):
            if later.mention.start - outer.mention.end < 40:  # noqa: PLR2004
                case.outer = later
            return


def _can_hold(inner: _Case, outer: _Case) -> bool:
    return _is_wide(outer) and inner.mention.name != outer.mention.name


def _is_wide(case: _Case) -> bool:
    if case.mention.kind is not None:
        return case.mention.kind in WIDE
    return any(match.place.kind in WIDE for match in case.matches)


def _setting(document: Document, cases: Sequence[_Case]) -> Setting:
    """Sum up the countries and regions that a document names."""
    setting = Setting()
    total = 0.0
    datelines = [(s.start, s.end) for s in document.sentences if s.dateline]
    for case in cases:
        wide = _plain_wide(case)
        if wide is None or wide.country is None:
            continue
        total += 1.0
        setting.countries[wide.country] = setting.countries.get(wide.country, 0.0) + 1.0
        if wide.kind is PlaceKind.ADMIN1 and wide.admin1 is not None:
            setting.regions.add(wide.admin1)
        if any(start <= case.mention.start < end for start, end in datelines):
            setting.home = wide.country
    for code in setting.countries:
        setting.countries[code] = (setting.countries[code] + 0.0) / total
    return setting


def _plain_wide(case: _Case) -> Place | None:
    """Return the country or region that a mention plainly means."""
    wide = [match.place for match in case.matches if match.place.kind in WIDE]
    if not wide:
        return None
    if case.mention.kind in WIDE or case.mention.role is Role.DEMONYM:
        return wide[0]
    country = [place for place in wide if place.kind is PlaceKind.COUNTRY]
    if country:
        return country[0] if len(wide) == 1 else None
    largest = max((m.place.population for m in case.matches if m.place.kind not in WIDE), default=0)
    return wide[0] if len(wide) == 1 and largest < 30_000 else None  # noqa: PLR2004


def _anchors(cases: Sequence[_Case]) -> list[Place]:
    found: dict[str, Place] = {}
    for case in cases:
        place = case.best
        if place is None or place.kind in {PlaceKind.COUNTRY, PlaceKind.CONTINENT}:
            continue
        if case.lead() >= _PLAIN:
            found.setdefault(place.place_id, place)
    return list(found.values())


def _rank_all(
    cases: Sequence[_Case], setting: Setting, anchors: Sequence[Place], areas: Areas
) -> None:
    """Rank the candidates of every case, containers before what they hold."""
    done: set[int] = set()

    def rank(case: _Case, depth: int) -> None:
        if id(case) in done:
            return
        done.add(id(case))
        if case.outer is not None and depth < 4:  # noqa: PLR2004
            rank(case.outer, depth + 1)
        case.ranked = _rank(case, setting, anchors, areas)

    for case in cases:
        rank(case, 0)


def _rank(
    case: _Case, setting: Setting, anchors: Sequence[Place], areas: Areas
) -> list[Candidate]:
    matches = case.matches
    held: set[str] = set()
    outer = case.outer
    if outer is not None:
        area = _wide_best(outer)
        if area is not None:
            held = {m.place.place_id for m in matches if lies_in(m.place, area, areas)}
            if case.firm:
                matches = tuple(m for m in matches if m.place.place_id in held)
    ranked = []
    for match in matches:
        others = [anchor for anchor in anchors if anchor.place_id != match.place.place_id]
        found = features(match, case.mention, setting, others, case.matches)
        if match.place.place_id in held:
            found["contained"] = 1.0
        ranked.append(candidate(match, found))
    return sorted(ranked, key=lambda each: (-each.score, each.place.place_id))


def _wide_best(case: _Case) -> Place | None:
    for each in case.ranked:
        if each.place.kind in WIDE:
            return each.place
    return None


# Cities that are regions of their own, and the region that surrounds them: reports write
# "Sevastopol, Crimea" and "Kyiv region" of what lies in either.
_ENCLAVES = {"UA.20": "UA.11", "UA.12": "UA.13", "RU.48": "RU.47", "RU.66": "RU.42", "BY.04": "BY.05"}


def lies_in(place: Place, area: Place, areas: Areas) -> bool:
    """Tell whether a place lies in a region or country, by its codes or by the boundaries."""
    if area.kind is PlaceKind.CONTINENT:
        return True
    if area.kind is PlaceKind.COUNTRY:
        return place.country == area.country and place.place_id != area.place_id
    if place.kind is PlaceKind.COUNTRY or area.admin1 is None:
        return False
    if place.place_id == area.place_id:
        return False
    if place.admin1 == area.admin1 or _ENCLAVES.get(place.admin1 or "") == area.admin1:
        return True
    if place.country != area.country:
        return False
    return bool(areas.contains(area.admin1, place.lat, place.lon))


def _one_sense(cases: Sequence[_Case]) -> None:
    """Let every mention of a name in one text mean one place, the surest one's."""
    by_name: dict[tuple[str, bool], list[_Case]] = {}
    for case in cases:
        if case.ranked:
            by_name.setdefault((case.mention.name.lower(), _is_area(case)), []).append(case)
    for group in by_name.values():
        surest = max(group, key=lambda case: (case.outer is not None, case.lead()))
        place = surest.best
        for case in group:
            if case is surest or case.firm or place is None or case.best == place:
                continue
            at = next((n for n, c in enumerate(case.ranked) if c.place == place), None)
            if at is not None:
                chosen = case.ranked.pop(at)
                case.ranked.insert(0, chosen)


def _is_area(case: _Case) -> bool:
    return case.mention.kind in WIDE or (case.best is not None and case.best.kind in WIDE)


def _resolution(
    case: _Case, ask: Callable[[Sequence[Query]], Sequence[Answer]]
) -> Resolution:
    del ask
    container = None if case.outer is None else _wide_best(case.outer)
    mention = case.mention
    if not case.ranked:
        return _unfound(case, container)
    lead, best = case.lead(), case.ranked[0]
    candidates = tuple(case.ranked[:_SHOWN])
    if lead < MARGIN and not (case.outer is not None):
        return Resolution(
            mention=mention,
            place=None,
            precision=Precision.UNLOCATED,
            reason=f"several places are called {mention.name}, none clearly meant",
            container=container,
            candidates=candidates,
            provider=case.provider,
        )
    return Resolution(
        mention=mention,
        place=best.place,
        precision=_PRECISION[best.place.kind],
        reason=_reason(case, container),
        container=container,
        candidates=candidates,
        provider=case.provider,
    )


def _unfound(case: _Case, container: Place | None) -> Resolution:
    name = case.mention.name
    if container is not None and case.matches:
        reason = f"settlement not found in {container.name}; namesakes elsewhere were not taken"
    elif container is not None:
        reason = f"settlement not found in {container.name}"
    else:
        reason = f"{name} is not in the gazetteer"
    return Resolution(
        mention=case.mention,
        place=None,
        precision=Precision.UNLOCATED,
        reason=reason,
        container=container,
        provider=case.provider,
    )


def _reason(case: _Case, container: Place | None) -> str:
    best = case.ranked[0]
    if container is not None:
        told = f"the text names {container.name} with it"
    elif len(case.ranked) == 1:
        told = "the only place of that name"
    else:
        told = ", ".join(best.reasons[:3]) or "the likeliest of several"
    if len(case.ranked) > 1:
        other = case.ranked[1].place
        where = other.admin1_name or other.country or other.kind.value
        return f"{told}; next: {other.name}, {where} ({case.lead():.1f} behind)"
    return told
