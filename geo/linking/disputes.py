"""Where claims of one incident contradict each other: denials, other attackers, other counts."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from geo.languages.en.press import DENYING
from geo.linking.counts import close, within_bounds
from geo.linking.facts import UNKNOWN, figures_of
from geo.linking.incidents import Claim, Dispute
from geo.models import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

# More claims than a reader would look through are not set against each other one by one.
_MOST = 60


def disputes(claims: Sequence[Claim]) -> tuple[Dispute, ...]:
    """Return the contradictions between claims, in the order of the claims."""
    found = [
        Dispute(why="a side that the report quotes denies it", one=claim, other=claim)
        for claim in claims
        if claim.event.status is Status.DISPUTED
    ]
    denied = [claim for claim in claims if _denies(claim)]
    others = [claim for claim in claims if not _denies(claim)]
    for claim in denied:
        # Alone, a denial still shows that somebody said it.
        other = others[0] if others else claim
        found.append(Dispute(why="one side denies what the other says", one=other, other=claim))
    for one, other in combinations(claims[:_MOST], 2):
        why = _blame(one, other) or _counts(one, other)
        if why:
            found.append(Dispute(why=why, one=one, other=other))
    return tuple(found)


def _denies(claim: Claim) -> bool:
    said = claim.event.attribution
    verb = said.verb.casefold() if said and said.verb else ""
    return claim.event.status is Status.DENIED or verb in DENYING


def _blame(one: Claim, other: Claim) -> str | None:
    actors = {one.event.actor, other.event.actor}
    named = not (one.event.actor_inferred or other.event.actor_inferred)
    if UNKNOWN in actors or len(actors) == 1 or not named:
        return None
    return f"one names {one.event.actor} as the attacker, the other {other.event.actor}"


def _counts(one: Claim, other: Claim) -> str | None:
    """Compare what two sides count; one side's later count is no contradiction."""
    first, second = _side(one), _side(other)
    if first is None or second is None or first == second:
        return None
    mine, theirs = figures_of(one.event), figures_of(other.event)
    for key, count in mine.items():
        against = theirs.get(key)
        if against is None or close(count, against) or within_bounds(count, against):
            continue
        field, weapon = key
        name = field.replace("_", " ") if weapon is None else f"{weapon}s {field}"
        return f"{name}: {first} says {count.value}, {second} {against.value}"
    return None


def _side(claim: Claim) -> str | None:
    return claim.event.attribution.side if claim.event.attribution else None
