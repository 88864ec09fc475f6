"""How well two events of different reports agree, with reasons; or why they cannot be one."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from geo.linking.counts import agree, crossed, shared
from geo.linking.facts import UNKNOWN
from geo.linking.incidents import Reason
from geo.linking.nearness import EXACT, NEEDS_FIGURES, nearest
from geo.linking.topics import COMMON
from geo.linking.weights import LEAST_OF_FIGURES, MOST_OF_FIGURES, REPRINT_DAYS, WEIGHTS
from geo.models import LOOSE_TYPES, TOLLS, EventType

if TYPE_CHECKING:
    from geo.linking.facts import Days, Facts

_MIXED = frozenset({EventType.MISSILE, EventType.DRONE})
_KINDRED = (
    frozenset({EventType.MISSILE, EventType.SHELLING}),
    frozenset({EventType.MISSILE, EventType.AIRSTRIKE}),
    frozenset({EventType.DRONE, EventType.AIRSTRIKE}),
    frozenset({EventType.MISSILE_DRONE, EventType.AIRSTRIKE}),
    frozenset({EventType.NAVAL, EventType.DRONE}),
)
_PLAIN = {row: Reason(row, weight.score, weight.words) for row, weight in WEIGHTS.items()}
_FEWEST_WORDS = 8
_ALIKE = 0.8
_ALIKE_BITS = 0.6  # words that share a bit by chance change the share a little
_MOST_OF_TARGETS = 1.5


class Verdict(NamedTuple):
    """The sum of what speaks for and against; `blocked` says why two can never be one."""

    score: float
    reasons: tuple[Reason, ...]
    blocked: str | None = None


def judge(one: Facts, other: Facts) -> Verdict:
    """Compare two events; the order of the two does not matter."""
    if one.report.id == other.report.id:
        return _blocked("one report tells of two attacks")
    day = days(one.days, other.days) or _without_day(one, other)
    if day is None:
        return _blocked("different days")
    place = nearest(one.spots, other.spots)
    if place is None:
        return _blocked("different places")
    actor = _actor(one.actor, other.actor)
    if actor == "other actor" and place not in EXACT:
        return _blocked("different attackers")
    rows = agree(one.figures, other.figures)
    telling = shared(rows)
    if place in NEEDS_FIGURES and not telling:
        return _blocked("a place too wide, and no figure shared")
    if actor == "other actor" and not telling:
        return _blocked("different attackers")
    reasons = [_PLAIN[place], _PLAIN[day], _PLAIN[type_row(one.type, other.type)], _PLAIN[actor]]
    if one.breadth != other.breadth:
        reasons.append(_PLAIN["more places"])
    if rows:
        reasons += _figures(one, other, rows)
    reasons += _targets(one, other)
    if alike(one, other):
        reasons.append(_PLAIN["same words"])
    return Verdict(round(sum(reason.score for reason in reasons), 2), tuple(reasons))


def _without_day(one: Facts, other: Facts) -> str | None:
    """Take events without a day only as reprints, word by word (see the keys of `blocks`)."""
    if one.days is not None and other.days is not None:
        return None
    near = abs(one.published - other.published) <= REPRINT_DAYS
    return "no day" if near and one.words == other.words and alike(one, other) else None


def days(one: Days | None, other: Days | None) -> str | None:
    """Return the row of `WEIGHTS` that two times meet; None where they share no day."""
    if one is None or other is None:
        return None
    if one.last < other.first or other.last < one.first:
        early, late = (one, other) if one.last < other.first else (other, one)
        return "assumed day" if late.assumed and late.first - early.last == 1 else None
    if one.is_wide or other.is_wide:
        return "wide time"
    if (one.first, one.last) == (other.first, other.last):
        return "same day"
    if one.is_night and other.is_night:
        return "touching nights"
    night, day = (one, other) if one.is_night else (other, one)
    return "end of night" if day.first == night.last else "start of night"


def type_row(one: EventType, other: EventType) -> str:
    """Return the row of `WEIGHTS` that two kinds of attack meet."""
    if one in LOOSE_TYPES or other in LOOSE_TYPES:
        return "loose type"
    if one is other:
        return "same type"
    pair = frozenset({one, other})
    if EventType.MISSILE_DRONE in pair and pair & _MIXED:
        return "type holds"
    return "kindred type" if pair in _KINDRED else "other type"


def alike(one: Facts, other: Facts) -> bool:
    """Tell whether two main sentences share nearly all of their words."""
    either = (one.mask | other.mask).bit_count()
    if (one.mask & other.mask).bit_count() < _ALIKE_BITS * either:
        return False
    first, second = set(one.words.split()), set(other.words.split())
    if min(len(first), len(second)) < _FEWEST_WORDS:
        return False
    return len(first & second) >= _ALIKE * len(first | second)


def _actor(one: str, other: str) -> str:
    if UNKNOWN in (one, other):
        return "unknown actor"
    return "same actor" if one == other else "other actor"


def _figures(one: Facts, other: Facts, rows: dict[tuple[str, str | None], str]) -> list[Reason]:
    """Weigh the figures, the sum within its bounds: what is over the bound is scaled away."""
    reasons = []
    for (field, weapon), row in rows.items():
        values = sorted(facts.figures[field, weapon].value for facts in (one, other))
        name = field.replace("_", " ") if weapon is None else f"{weapon}s {field}"
        stated = " and ".join(map(str, dict.fromkeys(values)))
        words = f"{name}: {stated}, {WEIGHTS[row].words}"
        reasons.append(_PLAIN[row]._replace(words=words))
    if sum(field in TOLLS for field, _ in rows) > 1 and crossed(one.figures, other.figures):
        reasons.append(_PLAIN["toll crossed"])
    total = sum(reason.score for reason in reasons)
    bounded = min(MOST_OF_FIGURES, max(LEAST_OF_FIGURES, total))
    if bounded != total:
        share = bounded / total
        reasons = [r._replace(score=round(r.score * share, 2)) for r in reasons]
    return sorted(reasons, key=lambda reason: reason.words)


def _targets(one: Facts, other: Facts) -> list[Reason]:
    both = one.topics & other.topics
    left, reasons = _MOST_OF_TARGETS, []
    for name in sorted(both, key=lambda name: (name in COMMON, name)):
        row = "same common target" if name in COMMON else "same target"
        score = min(left, WEIGHTS[row].score)
        if score > 0:
            reasons.append(Reason(row, score, f"{WEIGHTS[row].words}: {name}"))
        left -= score
    if not both and one.aims and other.aims:
        reasons.append(_PLAIN["other target"])
    return reasons


@cache
def _blocked(why: str) -> Verdict:
    return Verdict(float("-inf"), (), why)
