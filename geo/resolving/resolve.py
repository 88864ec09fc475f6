"""Decide which place each mention means. Pure: who knows names is asked through `ask`.

The way: ask for every name once; tie names to the containers and neighbours that the text names;
rank the candidates (``ranking``, ``features``), then once more with what is plain by then
as neighbours; let a name mean one place in one text; believe what leads clearly, and say why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.en.spellings import COUNTY, COUNTY_OF, COUNTY_WORDS, STYLE_OF_STATE
from geo.models import PRECISION_OF, PlaceKind, Precision, Query, Resolution, Role
from geo.resolving.areas import DIVISIONS, WIDE, lies_in
from geo.resolving.cases import Case, anchors_of, link, setting_of
from geo.resolving.ranking import city_of, rank_all, wide_best
from geo.resolving.weights import ELSEWHERE_MARGIN, FLOOR, MARGIN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from geo.models import Answer, Document, Match, Mention, Place
    from geo.resolving.areas import Areas
from geo.resolving.areas import Areas

_COUNTY_ENDS = tuple(COUNTY_WORDS)
_OWN_MIND = 2.5  # a lead from which a mention keeps its own sense
_SHOWN = 5  # candidates kept in a resolution
_ROUNDS = 3  # the anchors of one round are the neighbours of the next


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
    cases = weigh_cases(document, mentions, ask, boundaries)
    return tuple(_resolution(case) for case in cases)


def weigh_cases(
    document: Document,
    mentions: Sequence[Mention],
    ask: Callable[[Sequence[Query]], Sequence[Answer]],
    boundaries: Areas,
) -> list[Case]:
    """Return the mentions with their candidates weighed and ranked, nothing decided yet."""
    answers = _ask_all(mentions, ask)
    cases = [_case(mention, answers) for mention in mentions]
    link(document, cases)
    anchors: Mapping[str, Place] = {}
    for _ in range(_ROUNDS):
        rank_all(cases, setting_of(document, cases), anchors, boundaries)
        before, anchors = anchors, anchors_of(cases)
        if anchors == before:
            break
    if _ask_inside(cases, ask, boundaries):
        rank_all(cases, setting_of(document, cases), anchors, boundaries)
    _one_sense(cases)
    return cases


def _ask_all(
    mentions: Sequence[Mention], ask: Callable[[Sequence[Query]], Sequence[Answer]]
) -> dict[str, Answer]:
    names: dict[str, None] = {}
    for mention in mentions:
        for name in _names(mention):
            names.setdefault(name)
    if any(mention.text.lower().endswith(_COUNTY_ENDS) for mention in mentions):
        names |= dict.fromkeys(_counties(mentions))
    if not names:
        return {}
    answers = ask([Query(name=name) for name in names])
    return dict(zip(names, answers, strict=True))


def _names(mention: Mention) -> tuple[str, ...]:
    """Return the spellings to look up: the name, and where it differs the text as it stands."""
    if county := COUNTY_OF.match(mention.name):
        return (mention.name, mention.name[county.end() :])
    if mention.role is Role.DEMONYM or mention.text == mention.name:
        return (mention.name,)
    if mention.kind in {PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.SETTLEMENT}:
        return tuple(dict.fromkeys((mention.name, mention.text)))
    if mention.kind in {PlaceKind.SEA, PlaceKind.REGION, PlaceKind.COUNTRY}:
        # "Republic of Armenia" and "Donets river" are known by their bare names as well.
        bare = STYLE_OF_STATE.sub("", mention.name)
        return tuple(dict.fromkeys((mention.name, bare)))
    return (mention.name,)


def _counties(mentions: Iterable[Mention]) -> list[str]:
    """Return full names to ask for as well: "Sonoma and Mendocino counties"."""
    return [f"{mention.name} {COUNTY}" for mention in mentions if mention.kind is PlaceKind.ADMIN2]


def _case(mention: Mention, answers: Mapping[str, Answer]) -> Case:
    matches: dict[str, Match] = {}
    provider = None
    for name in (*_names(mention), *_counties([mention])):
        answer = answers.get(name)
        if answer is None:
            continue
        for match in answer.matches:
            if match.role is not Role.DEMONYM:
                matches.setdefault(match.place.place_id, match)
                provider = answer.provider
    return Case(mention=mention, matches=tuple(matches.values()), provider=provider)


def _ask_inside(
    cases: Sequence[Case],
    ask: Callable[[Sequence[Query]], Sequence[Answer]],
    areas: Areas,
) -> bool:
    """Ask once more, with the container, for what has no place in it by name alone.

    A provider that reads contexts, or knows misspellings, may have one there.
    """
    lost: list[tuple[Case, Query]] = []
    for case in cases:
        area = None if case.outer is None else wide_best(case.outer)
        if case.ranked or area is None or not case.firm:
            continue
        query = Query(name=case.mention.name, admin1=area.admin1, country=area.country)
        lost.append((case, query))
    if not lost:
        return False
    for (case, _), answer in zip(lost, ask([query for _, query in lost]), strict=True):
        area = wide_best(case.outer) if case.outer else None
        inside = [m for m in answer.matches if area is not None and lies_in(m.place, area, areas)]
        if inside:
            known = {match.place.place_id for match in case.matches}
            new = tuple(match for match in inside if match.place.place_id not in known)
            case.matches, case.provider = (*case.matches, *new), answer.provider
    return True


def _one_sense(cases: Sequence[Case]) -> None:
    """Let every mention of a name in one text mean one place, the surest one's."""
    by_name: dict[tuple[str, bool], list[Case]] = {}
    for case in cases:
        if case.best is not None:
            wide = case.mention.kind in WIDE or case.best.kind in WIDE
            by_name.setdefault((case.mention.name.lower(), wide), []).append(case)
    for group in by_name.values():
        surest = max(group, key=lambda case: (case.outer is not None and case.firm, case.lead()))
        for case in group:
            own = (case.outer is not None and case.firm) or case.lead() >= _OWN_MIND
            if case is surest or own:
                continue
            same = next((n for n, c in enumerate(case.ranked) if c.place == surest.best), None)
            if same is not None:
                case.ranked = list(surest.ranked)


def _resolution(case: Case) -> Resolution:
    container = _container(case)
    mention = case.mention
    candidates = tuple(case.ranked[:_SHOWN])
    best = case.ranked[0] if case.ranked else None
    if best is None or best.score < FLOOR:
        return _unfound(case, container)
    if case.lead() < (ELSEWHERE_MARGIN if case.leaves_region() else MARGIN):
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
        precision=_precision(mention, best.place),
        reason=_reason(case, container),
        container=container,
        candidates=candidates,
        provider=case.provider,
    )


def _precision(mention: Mention, place: Place) -> Precision:
    """Return how fine a place is; a district that is known by its chief town alone is no pin."""
    if place.kind is PlaceKind.SETTLEMENT and mention.kind in DIVISIONS:
        return Precision.ADMIN2
    return PRECISION_OF[place.kind]


def _container(case: Case) -> Place | None:
    if case.outer is None:
        neighbour = case.neighbour
        outer = None if neighbour is None else neighbour.outer
        return None if outer is None else wide_best(outer)
    return city_of(case) or wide_best(case.outer) or case.outer.best


def _unfound(case: Case, container: Place | None) -> Resolution:
    """Say what was not found; a facility or district stands for its city where that is known."""
    mention = case.mention
    city = city_of(case)
    if city is not None:
        return Resolution(
            mention=mention,
            place=city,
            precision=PRECISION_OF[city.kind],
            reason=f"{mention.text} is not in the gazetteer; the text puts it in {city.name}",
            container=city,
            provider=case.provider,
        )
    if case.neighbour is not None and not case.ranked:
        reason = f"no {mention.name} is known near {case.neighbour.mention.name}"
    elif container is not None:
        elsewhere = "; namesakes elsewhere were not taken" if case.matches else ""
        reason = f"settlement not found in {container.name}{elsewhere}"
    elif case.ranked:
        reason = f"no {mention.name} of the gazetteer fits the text"
    else:
        reason = f"{mention.name} is not in the gazetteer"
    return Resolution(
        mention=mention,
        place=None,
        precision=Precision.UNLOCATED,
        reason=reason,
        container=container,
        candidates=tuple(case.ranked[:_SHOWN]),
        provider=case.provider,
    )


def _reason(case: Case, container: Place | None) -> str:
    best = case.ranked[0]
    if container is not None and case.outer is not None:
        told = f"the text names {container.name} with it"
    elif len(case.ranked) == 1:
        told = "the only place of that name"
    else:
        told = ", ".join(best.reasons[:3]) or "the likeliest of several"
    if len(case.ranked) > 1:
        other = case.ranked[1]
        where = other.place.admin1_name or other.place.country or other.place.kind.value
        behind = best.score - other.score
        return f"{told}; next: {other.place.name}, {where} ({behind:.1f} behind)"
    return told
