"""Which pairs of events are worth a look: those that share a day and a place by some key.

Comparing all pairs of 100,000 events would take days; only events under one key can link.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from math import cos, floor, log, radians
from typing import TYPE_CHECKING

from geo.linking.facts import WHOLE, Shape
from geo.linking.weights import DISTRICT_KM, LANDSCAPE_KM, SITE_KM
from geo.models import TOLLS, Precision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.linking.facts import Facts, Spot

Key = tuple[object, ...]

_CELL = 0.1  # degrees; a circle of ten kilometres meets about a dozen cells
_KM_PER_DEGREE = 111.2
_WIDEST_KM = LANDSCAPE_KM  # a wider circle is compared by its middle alone
_STEP = log(1.1)  # numbers of weapons a tenth apart fall in the same or in touching steps
# Larger blocks are not compared pair by pair: each event meets its neighbours only, ordered by
# figures. That keeps a day with thousands of copies of one report within seconds.
LARGEST = 300
NEIGHBOURS = 16

Failed = Callable[[Exception, Sequence[int]], None]


def stop(error: Exception, _: Sequence[int]) -> None:
    """Let what went wrong end all."""
    raise error


def pairs(
    facts: Sequence[Facts],
    fresh: frozenset[int] | None = None,
    failed: Failed = stop,
) -> Iterator[tuple[int, int]]:
    """Yield each pair of positions that shares a key once, the smaller first, in order.

    Args:
        facts: the events, in their order.
        fresh: yield only pairs with one of these positions, given all events that share a key
            with them.
        failed: told what went wrong, and at which positions; these are left out.
    """
    wide: dict[Key, list[int]] = defaultdict(list)
    fine: dict[Key, list[int]] = defaultdict(list)
    wanted = None
    if fresh is not None:
        wanted = {key for number in fresh for key in _keys_or_none(facts, number, failed)}
    for number in range(len(facts)):
        for key, holds in _keys_or_none(facts, number, failed).items():
            if wanted is None or key in wanted:
                (wide if holds else fine)[key].append(number)
    seen: set[int] = set()
    for key, members in wide.items():
        guests = fine.get(key, [])
        try:
            for one, other in _within(members, guests, facts):
                if facts[one].report.id != facts[other].report.id:
                    seen.add(min(one, other) * len(facts) + max(one, other))
        except Exception as error:  # noqa: BLE001 - `failed` raises it unless told otherwise
            failed(error, (*members, *guests))
    for code in sorted(seen):
        one, other = divmod(code, len(facts))
        if fresh is None or one in fresh or other in fresh:
            yield one, other


def _keys_or_none(facts: Sequence[Facts], number: int, failed: Failed) -> dict[Key, bool]:
    try:
        return dict(keys_of(facts[number]))
    except Exception as error:  # noqa: BLE001 - `failed` raises it unless told otherwise
        failed(error, (number,))
        return {}


def _within(
    members: list[int], guests: list[int], facts: Sequence[Facts]
) -> Iterator[tuple[int, int]]:
    if len(members) + len(guests) <= LARGEST:
        for place, one in enumerate(members):
            yield from ((one, other) for other in members[place + 1 :])
            yield from ((one, other) for other in guests)
        return
    ordered = sorted([*members, *guests], key=lambda n: (_signature(facts[n]), n))
    for place, one in enumerate(ordered):
        yield from ((one, other) for other in ordered[place + 1 : place + 1 + NEIGHBOURS])


def _signature(item: Facts) -> tuple[object, ...]:
    tolls = tuple(
        -1 if count is None else count.value
        for count in (item.figures.get((field, None)) for field in TOLLS)
    )
    return (*tolls, item.type, item.actor, item.words)


def keys_of(item: Facts) -> Iterator[tuple[Key, bool]]:
    """Yield keys; True: meets all under the key, False: meets only those that hold it (True)."""
    yield ("words", item.words), item.days is None
    if item.days is None:
        return
    first = item.days.first - item.days.assumed
    for spot in item.spots:
        for key, holds in _of_spot(spot, item):
            for day in range(first, item.days.last + 1):
                yield (day, *key), holds


def _of_spot(spot: Spot, item: Facts) -> Iterator[tuple[Key, bool]]:
    if spot.shape in WHOLE:
        yield from ((("nation", spot.key, *step), True) for step in _steps(item))
    elif spot.shape is Shape.AREA:
        yield ("area", spot.key), True
        yield from ((("in", spot.area, *step), True) for step in _steps(item))
    else:
        yield ("place", spot.key), True
        if spot.bones:
            yield ("name", spot.bones), True
        if spot.area is not None:
            yield from ((("in", spot.area, *step), False) for step in _steps(item))
        if spot.shape in {Shape.POINT, Shape.CIRCLE}:
            yield from _cells(spot)


def _steps(item: Facts) -> Iterator[Key]:
    """Yield a key for each figure; those that `counts` may call shared get one in common."""
    for (field, weapon), count in item.figures.items():
        if field in TOLLS:
            yield field, count.value
        elif count.value > 0:
            step = floor(log(count.value) / _STEP)
            yield from ((field, weapon, n) for n in (step - 1, step, step + 1))


def _cells(spot: Spot) -> Iterator[tuple[Key, bool]]:
    if spot.precision is Precision.SETTLEMENT:
        yield ("cell", floor(spot.lat / _CELL), floor(spot.lon / _CELL)), False
        return
    radius = spot.radius_km or (SITE_KM if spot.precision is Precision.SITE else DISTRICT_KM)
    reach = min(radius, _WIDEST_KM) / _KM_PER_DEGREE
    width = reach / max(0.2, cos(radians(spot.lat)))
    for row in range(floor((spot.lat - reach) / _CELL), floor((spot.lat + reach) / _CELL) + 1):
        for column in range(
            floor((spot.lon - width) / _CELL), floor((spot.lon + width) / _CELL) + 1
        ):
            yield ("cell", row, column), True
