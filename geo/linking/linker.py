"""Located reports in, incidents out."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from geo.linking.agreement import judge
from geo.linking.disputes import disputes
from geo.linking.facts import UNKNOWN, facts_of, figures_of
from geo.linking.groups import group
from geo.linking.incidents import Claim, Figure, Incident, Link, Said
from geo.linking.sources import independent
from geo.models import ARMS, LOOSE_TYPES, TOLLS, DatePrecision, EventType, Precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from geo.linking.facts import Facts, FigureKey
    from geo.linking.incidents import Source
    from geo.models import EventPlace, LocatedReport, When

_FINENESS = {precision: rank for rank, precision in enumerate(Precision)}
_FIELDS = {field: rank for rank, field in enumerate((*TOLLS, *ARMS))}
_TIMES = {precision: rank for rank, precision in enumerate(DatePrecision)}


def link(located: Sequence[LocatedReport]) -> tuple[Incident, ...]:
    """Put the events of all reports into incidents, each event into exactly one.

    Events of one report never share an incident. Nothing is merged: every claim stays as it was
    read, and its incident says why it stands there. Reports given twice count once.

    Args:
        located: reports with their events, in any order.

    Returns:
        The incidents, ordered by their ids.
    """
    facts = _in_order(located)
    found = [
        incident_of(
            [facts[number] for number in members.members],
            [(facts[one], facts[other]) for one, other in sorted(members.links)],
        )
        for members in group(facts)
    ]
    return tuple(sorted(found, key=lambda incident: incident.id))


def by_event(incidents: Iterable[Incident]) -> Mapping[str, Incident]:
    """Return the incident of each event, by the event's id."""
    return {claim.event.id: incident for incident in incidents for claim in incident.claims}


def _in_order(located: Iterable[LocatedReport]) -> list[Facts]:
    """Return each event once, in an order that does not depend on that of the reports."""
    unique = dict.fromkeys((item.report, event) for item in located for event in item.events)
    bearers = Counter((report.id, event.id) for report, event in unique)

    def key(pair: tuple[object, ...]) -> tuple[str, str, str]:
        report, event = pair
        name = (report.id, event.id)  # type: ignore[attr-defined]
        return (*name, repr(pair) if bearers[name] > 1 else "")

    return [facts_of(report, event) for report, event in sorted(unique, key=key)]


def incident_of(members: Sequence[Facts], links: Sequence[tuple[Facts, Facts]]) -> Incident:
    """Say what several reports tell of one attack.

    Args:
        members: its events, ordered by report and event id.
        links: the pairs that brought them together, in the order of the members.
    """
    claims = tuple(Claim(item.report.id, item.event) for item in members)
    first = min(members, key=lambda item: (item.published, item.event.id))
    sources = independent(list({item.report.id: item.report for item in members}.values()))
    return Incident(
        id=first.event.id,
        claims=claims,
        type=_type(claims),
        actor=_actor(claims),
        places=_places(claims),
        when=_when(claims),
        sources=sources,
        figures=_figures(claims, sources),
        disputes=disputes(claims),
        why=tuple(_link(one, other) for one, other in links),
    )


def _link(one: Facts, other: Facts) -> Link:
    verdict = judge(one, other)
    return Link(
        one=one.event.id, other=other.event.id, score=verdict.score, reasons=verdict.reasons
    )


def _type(claims: Sequence[Claim]) -> EventType:
    """Return the kind that most claims tell; one that is left open only where all are."""
    counts = Counter(claim.event.type for claim in claims)
    return min(
        counts, key=lambda kind: (kind in LOOSE_TYPES, -counts[kind], list(EventType).index(kind))
    )


def _actor(claims: Sequence[Claim]) -> str:
    """Return the attacker whom most name; one whom nobody names is told only where none is."""
    counts = Counter((claim.event.actor, claim.event.actor_inferred) for claim in claims)
    key = min(counts, key=lambda each: (each[0] == UNKNOWN, each[1], -counts[each], each[0]))
    return key[0]


def _when(claims: Sequence[Claim]) -> When:
    counts = Counter((claim.event.when.start, claim.event.when.end) for claim in claims)

    def key(when: When) -> tuple[int, int, int, int]:
        start, end = when.start, when.end
        length = (end - start).days if start and end else 0
        told = counts[start, end]
        return _TIMES[when.precision], length, -told, start.toordinal() if start else 0

    return min((claim.event.when for claim in claims), key=key)


def _places(claims: Sequence[Claim]) -> tuple[EventPlace, ...]:
    """Return each place once: the finest first, then what most claims name."""
    named: dict[str, list[EventPlace]] = defaultdict(list)
    for claim in claims:
        for key, place in {_place_key(place): place for place in claim.event.places}.items():
            named[key].append(place)
    ordered = sorted(
        named.items(), key=lambda item: (_FINENESS[item[1][0].precision], -len(item[1]), item[0])
    )
    return tuple(places[0] for _, places in ordered)


def _place_key(place: EventPlace) -> str:
    name = place.place.place_id if place.place else place.area or place.text.casefold()
    return f"{place.precision} {name}"


def _figures(claims: Sequence[Claim], sources: Sequence[Source]) -> tuple[Figure, ...]:
    names = {report: source.name for source in sources for report in source.report_ids}
    said: dict[FigureKey, list[Said]] = defaultdict(list)
    for claim in claims:
        speaker = claim.event.attribution.text if claim.event.attribution else None
        for key, count in figures_of(claim.event).items():
            said[key].append(
                Said(
                    value=count.value,
                    bound=count.bound,
                    report_id=claim.report_id,
                    event_id=claim.event.id,
                    source=names[claim.report_id],
                    speaker=speaker,
                )
            )
    return tuple(
        Figure(
            field=field,
            weapon=weapon,
            said=tuple(
                sorted(said[field, weapon], key=lambda s: (s.value, s.report_id, s.event_id))
            ),
        )
        for field, weapon in sorted(said, key=lambda key: (_FIELDS[key[0]], key[1] or ""))
    )
