"""Pairs that agree, made into groups: best pairs first, and no chains.

Two groups join only where every member of one's core holds with every member of the other's, so
that A and C never meet merely because B resembles both.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from geo.linking.agreement import judge
from geo.linking.blocks import pairs, stop
from geo.linking.weights import HOLD, LINK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from geo.linking.blocks import Failed
    from geo.linking.facts import Facts

# A newcomer must agree with this many of a group's members: beyond, it is the same attack told
# again, and comparing with each would cost the square of the copies.
CORE = 12


@dataclass(slots=True)
class Group:
    """Positions of the events of one incident, what brought them together, their reports."""

    members: list[int]
    core: list[int]  # the first members, by position
    reports: set[str]
    links: list[tuple[int, int]] = field(default_factory=list)


def group(facts: Sequence[Facts]) -> list[Group]:
    """Put each event into one group, best pairs first.

    Args:
        facts: in an order of their own, such as by id, so that the answer does not depend on it.

    Returns:
        Groups ordered by their first members; members in order.
    """
    scored = []
    for one, other in pairs(facts):
        score = judge(facts[one], facts[other]).score
        if score >= LINK:
            scored.append((score, one, other))
    return joined([item.report.id for item in facts], scored, facts.__getitem__)


def joined(
    reports: Sequence[str],
    scored: Iterable[tuple[float, int, int]],
    facts: Callable[[int], Facts],
    failed: Failed = stop,
) -> list[Group]:
    """Put each event into one group by pairs that are known already.

    Args:
        reports: the id of each event's report, in the order of the events.
        scored: score and positions, the smaller first, of each pair that reaches `LINK`.
        facts: gives those of a position; asked where a pair is not among these.
        failed: told which pair could not be compared; it is taken not to hold.

    Returns:
        As `group`.
    """
    groups = [Group([number], [number], {report}) for number, report in enumerate(reports)]
    best = sorted((-score, one, other) for score, one, other in scored)
    known = {(one, other) for _, one, other in best}

    def holds(one: int, other: int) -> bool:
        if ((one, other) if one < other else (other, one)) in known:
            return True
        try:
            return judge(facts(one), facts(other)).score >= HOLD
        except Exception as error:  # noqa: BLE001 - `failed` raises it unless told otherwise
            failed(error, (one, other))
            return False

    for _, one, other in best:
        _join(groups, one, other, holds)
    found = [item for number, item in enumerate(groups) if item.core[0] == number]
    for item in found:
        item.members.sort()
    return found


def _join(groups: list[Group], one: int, other: int, holds: Callable[[int, int], bool]) -> None:
    first, second = groups[one], groups[other]
    if first is second or not first.reports.isdisjoint(second.reports):
        return
    if not all(holds(a, b) for a in first.core for b in second.core):
        return
    if len(first.members) < len(second.members):  # so that many small steps stay cheap
        first, second = second, first
    first.links += [*second.links, (one, other)]
    first.reports |= second.reports
    first.members += second.members
    first.core = sorted([*first.core, *second.core])[:CORE]
    for number in second.members:
        groups[number] = first
