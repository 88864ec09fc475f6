"""One attack that a report tells twice: roughly in its lead, then with its place below.

"A strike in Sudan killed ten people. … The bomb fell on a market in Omdurman." is one event: what
is told of a whole region or country goes to the event inside it that a later sentence tells.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from geo.earth import distance_km
from geo.extract.making import timing
from geo.extract.making.belonging import CITY_KM, is_open, merge
from geo.extract.making.drafts import PEOPLE
from geo.extract.reading.adding import PLAIN
from geo.models import ARMS, LOOSE_TYPES, EventType, PlaceKind, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from geo.extract.making.drafts import Draft
    from geo.models import Count, Place

_ROUGH = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1})
_FINE = frozenset({PlaceKind.SITE, PlaceKind.SETTLEMENT, PlaceKind.ADMIN2})
MOST = 100  # events of a report: more are a list, and comparing all of them would take too long
_TELLING = 5  # so many people are hardly hurt twice in the same numbers
_SALVO = frozenset({EventType.MISSILE, EventType.DRONE, EventType.MISSILE_DRONE})


class Rule(NamedTuple):
    """When a rough event is the fine one told before; and why that is safe."""

    reason: str
    holds: Callable[[Draft, Sequence[Draft], Draft | None], bool]


def folded(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts without those that others tell again with a finer place.

    Args:
        drafts: in the order of the text; those that stay are added to.
    """
    kept = list(drafts)
    if len(kept) > MOST:
        return kept
    for rough in drafts:
        inside = [
            fine
            for fine in kept
            if fine is not rough and _inside(fine, rough) and _may_be_one(rough, fine)
        ]
        behind = _next(kept, rough)
        if inside and any(rule.holds(rough, inside, behind) for rule in RULES):
            kept.remove(rough)
            _fold(rough, inside)
        elif behind is not None and _goes_on(behind, rough):
            kept.remove(rough)
            _narrow(rough, behind)
    return kept


def _next(drafts: Sequence[Draft], one: Draft) -> Draft | None:
    at = drafts.index(one) + 1
    return drafts[at] if at < len(drafts) else None


def _goes_on(fine: Draft, rough: Draft) -> bool:
    """Tell whether "the attack" of the next event is the one told before, placed more finely."""
    held = rough.spots[0].resolution.place if len(rough.spots) == 1 else None
    if held is None or held.kind not in _ROUGH or not fine.definite or not fine.spots:
        return False
    places = [spot.resolution.place or spot.resolution.container for spot in fine.spots]
    there = all(place is None or _holds(held, place) for place in places)
    mine, theirs = _values(rough), _values(fine)
    clash = any(theirs[name] != value for name, value in mine.items() if name in theirs)
    return there and not clash and not _has_arms(fine) and _may_be_one(rough, fine)


def _narrow(rough: Draft, fine: Draft) -> None:
    """Give an event what was told of it before; a place that is not found lies in the old one."""
    held = rough.spots[0].resolution.place
    fine.spots = tuple(
        spot
        if spot.resolution.place or spot.resolution.container
        else replace(spot, resolution=replace(spot.resolution, container=held))
        for spot in fine.spots
    )
    merge(fine, rough)
    for name, count in _people(rough).items():
        if getattr(fine, name) is None:
            setattr(fine, name, count)
            fine.how[name] = rough.how.get(name, PLAIN)
    for name in ARMS:
        getattr(fine, name).update(getattr(rough, name))


def _inside(fine: Draft, rough: Draft) -> bool:
    """Tell whether the one place of an event lies in the region or country of another."""
    if len(rough.spots) != 1 or not fine.spots:
        return False
    held = rough.spots[0].resolution.place
    places = [spot.resolution.place or spot.resolution.container for spot in fine.spots]
    if held is not None and all(place is not None and _holds(held, place) for place in places):
        return True
    # Where a name is not found: the same figures, all of them, say that it lies there.
    same = _values(rough) == _values(fine) and sum(_values(rough).values()) >= _TELLING
    if held is None:
        return same and rough.sentence.start < fine.sentence.start and rough.type is fine.type
    return same and held.kind in _ROUGH and all(p is None or _holds(held, p) for p in places)


def _holds(held: Place, place: Place) -> bool:
    if held.kind is PlaceKind.COUNTRY:
        return place.kind in _FINE | {PlaceKind.ADMIN1} and place.country == held.country
    if held.kind is PlaceKind.SETTLEMENT and place.kind is PlaceKind.SITE:
        return distance_km(held.lat, held.lon, place.lat, place.lon) <= CITY_KM
    if held.kind is PlaceKind.ADMIN1:
        return place.kind in _FINE and held.admin1 is not None and place.admin1 == held.admin1
    return False


def _may_be_one(rough: Draft, fine: Draft) -> bool:
    if rough.status is not Status.REPORTED or fine.status is not Status.REPORTED:
        return False
    if not timing.agree(rough.when, fine.when) or rough.sentence.start == fine.sentence.start:
        return False
    if rough.actor != fine.actor and not (is_open(rough) or is_open(fine)):
        return False
    types = {rough.type, fine.type}
    return len(types) == 1 or bool(types & LOOSE_TYPES) or types <= _SALVO


def _people(draft: Draft) -> dict[str, Count]:
    found = {name: getattr(draft, name) for name in PEOPLE}
    return {name: count for name, count in found.items() if count is not None}


def _values(draft: Draft) -> dict[str, int]:
    return {name: count.value for name, count in _people(draft).items()}


def _has_arms(draft: Draft) -> bool:
    return any(getattr(draft, name) for name in ARMS)


def _says_nothing_more(rough: Draft, inside: Sequence[Draft], behind: Draft | None) -> bool:
    silent = not _people(rough) and not _has_arms(rough) and not rough.national
    return silent and any(fine is behind for fine in inside)


def _same_people(rough: Draft, inside: Sequence[Draft], _: Draft | None) -> bool:
    values = _values(rough)
    alike = [fine for fine in inside if values.items() <= _values(fine).items()]
    return len(alike) == 1 and not _has_arms(rough) and any(values.values())


def _sum_of_people(rough: Draft, inside: Sequence[Draft], _: Draft | None) -> bool:
    people = _people(rough)
    return (
        len(inside) > 1
        and bool(people)
        and not _has_arms(rough)
        and all(
            count.value > 0
            and count.value
            == sum(part.value for fine in inside if (part := getattr(fine, name)) is not None)
            for name, count in people.items()
        )
    )


RULES = (
    Rule(
        "it has no figure of its own: its sentence says nothing that the next, finer one lacks",
        _says_nothing_more,
    ),
    Rule("the same people, killed or wounded, and one event alone that has them", _same_people),
    Rule("the lead gives the sum of what follows, figure by figure", _sum_of_people),
)


def _fold(rough: Draft, inside: Sequence[Draft]) -> None:
    """Give the finer events the rough one's sentence, and what they lack of what it says."""
    values = _values(rough)
    telling = [fine for fine in inside if _values(fine).items() & values.items()]
    for fine in telling or inside:
        merge(fine, rough)
