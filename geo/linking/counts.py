"""Whether the figures of two events can be those of one attack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.linking.weights import CLOSE, FAR, MANY_ARMS, SMALL_TOLL, TELLING, VAGUE_REACH
from geo.models import TOLLS, Bound

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.linking.facts import FigureKey
    from geo.models import Count

_SHARED = frozenset({"toll equal", "arms equal", "arms equal, many", "arms close"})
_EQUAL_SMALL = frozenset({"toll equal", "toll equal, small"})
_REACH = {Bound.AT_LEAST: FAR, Bound.VAGUE: VAGUE_REACH, Bound.ABOUT: 1 + CLOSE}


def agree(one: Mapping[FigureKey, Count], other: Mapping[FigureKey, Count]) -> dict[FigureKey, str]:
    """Return the row of `WEIGHTS` that each figure meets that both events state."""
    return {
        key: (_toll if key[0] in TOLLS else _arms)(one[key], other[key])
        for key in one
        if key in other
    }


def crossed(one: Mapping[FigureKey, Count], other: Mapping[FigureKey, Count]) -> bool:
    """Tell whether one has clearly more killed and the other clearly more wounded."""
    ways = set()
    for field in ("killed", "wounded"):
        first, second = one.get((field, None)), other.get((field, None))
        if first and second and _toll(first, second) in _APART:
            ways.add(first.value < second.value)
    return len(ways) > 1


_APART = frozenset({"toll grown", "toll far grown", "toll apart, small", "toll far apart, small"})


def shared(rows: Mapping[FigureKey, str]) -> bool:
    """Tell whether a figure agrees that is seldom equal by chance."""
    tolls = [row for (field, _), row in rows.items() if field in TOLLS and row in _EQUAL_SMALL]
    return any(row in _SHARED for row in rows.values()) or len(tolls) > 1


def within_bounds(one: Count, other: Count) -> bool:
    """Tell whether either figure allows the other: "at least 10" allows 14."""
    return _allows(one, other) or _allows(other, one)


def close(one: Count, other: Count) -> bool:
    """Tell whether two figures differ by a tenth at most."""
    return abs(one.value - other.value) <= CLOSE * max(one.value, other.value)


def _allows(stated: Count, value: Count) -> bool:
    reach = _REACH.get(stated.bound)
    return reach is not None and stated.value <= value.value <= stated.value * reach


def _toll(one: Count, other: Count) -> str:
    low, high = sorted((one.value, other.value))
    if low == high:
        if high == 0:
            return "toll none"
        return "toll equal" if high >= TELLING else "toll equal, small"
    if within_bounds(one, other):
        return "toll within bounds"
    if close(one, other) or (high - low == 1 and high > TELLING):
        return "toll close"
    far = high > FAR * low
    if high < SMALL_TOLL:
        return "toll far apart, small" if far else "toll apart, small"
    return "toll far grown" if far else "toll grown"


def _arms(one: Count, other: Count) -> str:
    if one.value == other.value:
        if one.value < TELLING:
            return "arms equal, few"
        return "arms equal, many" if one.value >= MANY_ARMS else "arms equal"
    if close(one, other):
        return "arms close"
    return "arms within bounds" if within_bounds(one, other) else "arms apart"
