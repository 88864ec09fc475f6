"""What becomes of two figures of one harm: the later stands, or both are added.

A report that goes through its dead one by one ("A man was killed. A woman was killed.") tells of
two; one that tells its total again tells of no more. Only who is plainly another is added.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.languages.en.persons import OPPOSITES, PERSONS
from geo.models import Bound, Count

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class How:
    """How a figure was told.

    `who` are those that it counts, as written, where each is told of singly or by sex or age:
    "45-year-old man", "two daughters". `more` is set for people beside those told before, `order`
    for "a third": which one it is.
    """

    who: frozenset[str] = frozenset()
    more: bool = False
    order: int = 0


PLAIN = How()
_A_TOTAL = 100  # people; so many times another figure, they are no strike's
_BEYOND = 20


def together(old: Count, old_how: How, new: Count, new_how: How) -> tuple[Count, How] | None:
    """Return the sum of two figures; ``None`` where one stands for the other."""
    if not _beside(old, old_how, new, new_how):
        return None
    return total((old, new)), How(who=old_how.who | new_how.who if old_how.who else frozenset())


def total(counts: Sequence[Count]) -> Count:
    """Add figures up; their sum is no surer than the least sure of them."""
    bounds = {count.bound for count in counts} - {Bound.EXACT}
    return Count(
        value=sum(count.value for count in counts),
        bound=bounds.pop() if len(bounds) == 1 else (Bound.ABOUT if bounds else Bound.EXACT),
        start=min(count.start for count in counts),
        end=max(count.end for count in counts),
    )


def is_beyond(old: Count, new: Count) -> bool:
    """Tell a figure that no other of its event comes near: the total of a war or a year."""
    return new.value >= _A_TOTAL and new.value >= _BEYOND * old.value > 0


def _beside(old: Count, old_how: How, new: Count, new_how: How) -> bool:
    """Tell whether a figure counts others than the one told before."""
    if not old.value or not new.value:
        return False
    if new_how.order:
        return old.value == new_how.order - 1
    return new_how.more or _are_others(old_how.who, new_how.who)


def _are_others(old: Iterable[str], new: Iterable[str]) -> bool:
    """Tell whether no one of `new` can be one of `old`: "a woman" after "a man"."""
    told, added = [_facts(who) for who in old], [_facts(who) for who in new]
    return bool(told and added) and all(_differ(a, b) for a in told for b in added)


def _facts(who: str) -> frozenset[str]:
    words = who.split()
    age = {word for word in words[:-1] if word[0].isdigit()}
    return frozenset(age) | frozenset(PERSONS.get(words[-1], "").split())


def _differ(one: frozenset[str], two: frozenset[str]) -> bool:
    if any({a, b} == pair for pair in OPPOSITES for a in one for b in two):
        return True
    ages = [{fact for fact in facts if fact[0].isdigit()} for facts in (one, two)]
    return bool(ages[0] and ages[1]) and ages[0] != ages[1]
