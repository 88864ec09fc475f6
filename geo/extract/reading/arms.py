"""How many weapons were launched, intercepted and jammed, as a stretch of a sentence says it.

A figure counts the weapon noun it stands before ("31 exploding drones"), or, without one, the
weapon named last ("20 of which", "11 others", "52 were downed"). What was done with it says the
predicate that governs it: the one to its right where it is the subject, else the one to its left.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.extract.reading.counted import counted
from geo.extract.reading.counting import (
    ALL_OF_THEM,
    COUNTED_NOUN,
    ITEMS_BEFORE,
    LATER,
    MORE_OF_LIST,
    OBJECT_OF,
    PARTICIPLE,
    TO_PREDICATE,
    UNNAMED,
)
from geo.languages import values
from geo.languages.codes import (
    AN,
    AND,
    ATTACK,
    BE,
    COMMA,
    DAMAGE,
    INTERCEPT,
    LAUNCH,
    LOSE,
    NUMBER,
    SEMICOLON,
    THE,
    WEAPON,
    WHO,
)
from geo.languages.en.arms import (
    ALL,
    AS_WELL_AS,
    DESTROY,
    IN_AN_ATTACK,
    MACHINES,
    NOUNS_OF_ATTACK,
    PAST,
)
from geo.languages.values import DRONE
from geo.models import Bound, Count, WeaponCount

if TYPE_CHECKING:
    import re
    from collections.abc import Container, Iterator

    from geo.extract.cutting.chunks import Parsed

# The names of the exchange format; a weapon without a row here is not counted.
COUNTED = {
    values.DRONE: values.DRONE,
    values.NAVAL_DRONE: values.DRONE,
    values.MISSILE: values.MISSILE,
    values.BOMB: values.BOMB,
    values.ROCKET: values.ROCKET,
    values.SHELL: values.SHELL,
}
_ROLES = (LAUNCH, INTERCEPT, LOSE)
_TELLING = frozenset((*_ROLES, ATTACK))


@dataclass(frozen=True, slots=True, kw_only=True)
class Arms:
    """Figures of one stretch, by what became of the weapons."""

    launched: tuple[WeaponCount, ...] = ()
    intercepted: tuple[WeaponCount, ...] = ()
    jammed: tuple[WeaponCount, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether anything was counted."""
        return bool(self.launched or self.intercepted or self.jammed)


@dataclass(frozen=True, slots=True)
class _Item:
    first: int  # index of the figure
    last: int  # index after the phrase
    weapon: str
    count: Count
    part: bool = False  # the 58, and
    whole: bool = False  # the 79 of "58 of the 79 missiles"


def arms(
    parsed: Parsed,
    first: int,
    last: int,
    weapon: str | None = None,
    skip: Container[int] = (),
) -> Arms:
    """Read the figures of weapons in chunks ``[first, last)``.

    Args:
        parsed: the sentence.
        first: index of the first chunk.
        last: index after the last chunk.
        weapon: the weapon that the text named last before, for figures without a noun.
        skip: figures that belong to somebody else.
    """
    found: dict[str, dict[str, Count]] = {role: {} for role in _ROLES}
    for item in _items(parsed, first, last, weapon):
        if item.first in skip:
            continue
        role = _role(parsed, item, first, last)
        fate = _fate(parsed, item, first) if role == LAUNCH and not item.whole else None
        if fate is not None:  # "shot down all 20 drones launched by Russia"
            found[fate].setdefault(item.weapon, item.count)
        if item.part and role == LAUNCH and fate is None:
            fate = _later_fate(parsed, item, last)
            if fate is not None:
                found[fate].setdefault(item.weapon, item.count)
        if role is not None and not (item.part and role == LAUNCH):
            found[role].setdefault(item.weapon, item.count)
    _all_of_them(parsed, first, last, found)
    return Arms(
        launched=_counts(found[LAUNCH]),
        intercepted=_counts(found[INTERCEPT]),
        jammed=_counts(found[LOSE]),
    )


def single(parsed: Parsed, i: int, weapon: str, role: str) -> Arms:
    """Return the one figure at chunk `i` as launched, intercepted or jammed, as `role` says."""
    counts = (WeaponCount(weapon=weapon, count=counted(parsed.chunks[i])),)
    return Arms(
        launched=counts if role == LAUNCH else (),
        intercepted=counts if role == INTERCEPT else (),
        jammed=counts if role == LOSE else (),
    )


def _counts(found: dict[str, Count]) -> tuple[WeaponCount, ...]:
    return tuple(WeaponCount(weapon=weapon, count=count) for weapon, count in found.items())


def _items(parsed: Parsed, first: int, last: int, weapon: str | None) -> Iterator[_Item]:
    i = first
    while i < last:
        code = parsed.codes[i]
        if code == WEAPON:
            weapon = COUNTED.get(parsed.chunks[i].value, weapon)
        if code != NUMBER:
            i += 1
            continue
        match = COUNTED_NOUN.match(parsed.codes, i, last)
        if match:
            noun = parsed.chunks[match.end() - 1]
            weapon = COUNTED.get(noun.value)
            if weapon and not _is_machine(parsed, match.end()):
                if match["all"]:  # "58 of the 79 missiles"
                    whole = match.start("all")
                    yield _Item(i, match.end(), weapon, counted(parsed.chunks[i]), part=True)
                    yield _Item(
                        whole, match.end(), weapon, counted(parsed.chunks[whole]), whole=True
                    )
                else:
                    some = match["some"] is not None  # "seven of the missiles"
                    yield _Item(i, match.end(), weapon, counted(parsed.chunks[i]), part=some)
            i = match.end()
            continue
        elided = UNNAMED.match(parsed.codes, i, last)
        if elided and weapon:
            yield _Item(i, elided.end(), weapon, counted(parsed.chunks[i]))
        i += 1


def _is_machine(parsed: Parsed, i: int) -> bool:
    """As in "four S-400 launchers": what fires the weapon, or is named for it."""
    return i < len(parsed.chunks) and parsed.chunks[i].text.lower() in MACHINES


def _role(parsed: Parsed, item: _Item, first: int, last: int) -> str | None:
    """Return LAUNCH, INTERCEPT or LOSE: what was done with them; ``None`` where it is not said."""
    if item.whole:
        return LAUNCH
    if item.first and parsed.chunks[item.first - 1].text.lower() in AS_WELL_AS:
        return LAUNCH if LAUNCH in parsed.codes[first : item.first] else None
    following = MORE_OF_LIST.match(parsed.codes, item.last, last)
    object_of = OBJECT_OF.search(parsed.codes[first : item.first])
    if object_of and following and following.group().startswith(COMMA + AND):
        return object_of["verb"]  # "shot down 41 drones, and 29 decoys were lost"
    start = following.end() if following else item.last
    match = TO_PREDICATE.match(parsed.codes, start, last)
    if match and _is_subject(parsed, match):
        return _verb_role(parsed, match.start("verb"))
    if destroyed := _destroyed_after(parsed, start, last):
        return destroyed
    falls = parsed.codes[start : start + 1] == DAMAGE and parsed.chunks[start].value == "fall"
    if falls and item.weapon != DRONE:
        return LAUNCH  # rockets that fall have hit; a drone that falls was brought down
    for j in range(item.first - 1, first - 1, -1):
        code = parsed.codes[j]
        if code in _TELLING:
            return _verb_role(parsed, j)
        if _destroys(parsed, j):
            return INTERCEPT
        if code == SEMICOLON:
            break
    return None


def _is_subject(parsed: Parsed, match: re.Match[str]) -> bool:
    """As in "were shot down", "downed overnight", "struck": its subject."""
    way = match["way"]
    verb = parsed.chunks[match.start("verb")]
    if match["verb"] == ATTACK:
        return (COMMA not in way or WHO in way) and verb.text.lower() not in NOUNS_OF_ATTACK
    if match["verb"] == LAUNCH and verb.text.lower() in IN_AN_ATTACK:
        return False
    if match["verb"] == LAUNCH and BE not in way and not verb.text.lower().endswith(PAST):
        return False
    return not way.endswith((AN, THE))


def _destroys(parsed: Parsed, j: int) -> bool:
    """As in "Air defences destroyed 20 drones": destroyed, with weapons for its object."""
    return parsed.codes[j] == DAMAGE and parsed.chunks[j].text.lower().startswith(DESTROY)


def _fate(parsed: Parsed, item: _Item, first: int) -> str | None:
    """Return INTERCEPT or LOSE where the weapons, launched as they are, are its object."""
    match = ITEMS_BEFORE.search(parsed.codes[first : item.first])
    return match["verb"] if match else None


def _later_fate(parsed: Parsed, item: _Item, last: int) -> str | None:
    """As in "132 of the 156 drones launched by Russia had been shot down"."""
    match = LATER.match(parsed.codes, item.last, last)
    return match["verb"] if match else None


def _destroyed_after(parsed: Parsed, start: int, last: int) -> str | None:
    match = PARTICIPLE.match(parsed.codes, start, last)
    if match and _destroys(parsed, match.end() - 1):
        return INTERCEPT
    return None


def _verb_role(parsed: Parsed, j: int) -> str:
    code = parsed.codes[j]
    return LAUNCH if code == ATTACK else code


def _all_of_them(parsed: Parsed, first: int, last: int, found: dict[str, dict[str, Count]]) -> None:
    """As in "and all were shot down": as many as were launched."""
    found_all = (
        m
        for m in ALL_OF_THEM.finditer(parsed.codes, first, last)
        if parsed.chunks[m.start()].text.lower() in ALL
    )
    match = next(found_all, None)
    if match is None:
        return
    verb = match.start("verb")
    if parsed.codes[verb] == DAMAGE and not _destroys(parsed, verb):
        return
    role = LOSE if parsed.codes[verb] == LOSE else INTERCEPT
    if NUMBER in match.group():
        return
    span = parsed.chunks[match.start()].start, parsed.chunks[verb].end
    for weapon, count in found[LAUNCH].items():
        found[role].setdefault(
            weapon, Count(value=count.value, bound=Bound.EXACT, start=span[0], end=span[1])
        )
