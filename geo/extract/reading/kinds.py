"""What kind of attack a stretch of a sentence tells of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.models import EventType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geo.extract.cutting.chunks import Parsed

# A weapon after one of these is made, kept or carried, not used.
_IDLE = frozenset(
    """
    for produces produce produced producing makes make made making manufactures manufacturing stores
    storing store supplies carrying components parts production
    """.split()
)
# What follows makes the weapon part of a name or an aim: "a missile ship", "drone factory".
_THINGS = frozenset(
    """
    ship ships boat plant factory factories depot arsenal brigade regiment production base warehouse
    workshop threat type defence defense danger parts storage developer maker operators operator
    unit boats crews systems system manufacturer engines fuel propellant
    """.split()
)
_BY_DEED = {
    "drone": EventType.DRONE,
    "missile": EventType.MISSILE,
    "rocket": EventType.SHELLING,
    "shelling": EventType.SHELLING,
    "air": EventType.AIRSTRIKE,
    "sabotage": EventType.SABOTAGE,
}
_BY_WEAPON = {
    "drone": EventType.DRONE,
    "naval_drone": EventType.NAVAL,
    "missile": EventType.MISSILE,
    "rocket": EventType.SHELLING,
    "shell": EventType.SHELLING,
    "bomb": EventType.AIRSTRIKE,
    "aircraft": EventType.AIRSTRIKE,
    "device": EventType.SABOTAGE,
}
# Kinds that say little: any other may be behind them.
LOOSE = frozenset({EventType.OTHER, EventType.EXPLOSION})
_ORDER = (
    EventType.NAVAL,
    EventType.DRONE,
    EventType.MISSILE,
    EventType.AIRSTRIKE,
    EventType.SHELLING,
)


def kind_of(parsed: Parsed, first: int, last: int) -> EventType:
    """Return the kind that the weapons and deeds of chunks ``[first, last)`` say."""
    kinds = _stated(parsed, first, last)
    codes = parsed.codes[first:last]
    if kinds == {EventType.SABOTAGE} or "sabotage" in _deeds(parsed, first, last):
        return EventType.SABOTAGE
    ground = "G" in codes and not _fights_fire(parsed, first, last)
    if ground and (not kinds or _ground_leads(parsed, first, last)):
        return EventType.GROUND
    if kinds:
        return _strongest(kinds)
    for holds, kind in _IMPLIED:
        if holds(parsed, first, last):
            return kind
    return EventType.EXPLOSION if "E" in codes and "A" not in codes else EventType.OTHER


def _deeds(parsed: Parsed, first: int, last: int) -> set[str]:
    return {parsed.chunks[i].value for i in range(first, last) if parsed.codes[i] == "A"}


def _stated(parsed: Parsed, first: int, last: int) -> set[EventType]:
    used = used_weapons(parsed, range(first, last))
    kinds = {_by_weapon(parsed, i, parsed.codes[first:last]) for i in used}
    return kinds | {_BY_DEED[d] for d in _deeds(parsed, first, last) if d in _BY_DEED}


def _by_weapon(parsed: Parsed, i: int, codes: str) -> EventType:
    chunk = parsed.chunks[i]
    if chunk.text.lower() == "bomb" and "A" in codes and "E" not in codes:
        return EventType.AIRSTRIKE  # "a bomb hit a block": it fell; a planted one explodes
    return _BY_WEAPON[chunk.value]


def _strongest(kinds: set[EventType]) -> EventType:
    if {EventType.DRONE, EventType.MISSILE} <= kinds and EventType.NAVAL not in kinds:
        return EventType.MISSILE_DRONE
    return next((kind for kind in _ORDER if kind in kinds), EventType.SABOTAGE)


_ASSAULTS = re.compile(r"F[xBD]*NA|I[xm]*N[xR]*A")


_PERSON_ATTACKS = re.compile(r"P[^;.]{0,12}?A")
_FORCE_ATTACKS = re.compile(r"(?P<who>[FR])[xB]?A")
_FIGHTERS = frozenset({"gunmen", "militants", "fighters", "insurgents", "rebels"})


def _gunmen(parsed: Parsed, first: int, last: int) -> bool:
    """As in "militants attacked", "were gunned down": by people on the ground."""
    if any(c.text.lower() in {"gunned down", "shot dead"} for c in parsed.chunks[first:last]):
        return True
    return any(
        parsed.chunks[m.start()].text.lower() in _FIGHTERS
        for m in _PERSON_ATTACKS.finditer(parsed.codes, first, last)
    )


def _from_the_air(parsed: Parsed, first: int, last: int) -> bool:
    """As in "the air force struck": an air force strikes from the air."""
    for match in _FORCE_ATTACKS.finditer(parsed.codes, first, last):
        if parsed.chunks[match.start("who")].text.lower() in {"air force", "iaf"}:
            return True
    return False


def _many_attacks(parsed: Parsed, first: int, last: int) -> bool:
    """As in "Troops made 35 attacks around Pokrovsk", "repelled 12 attacks": assaults on foot."""
    return _ASSAULTS.search(parsed.codes, first, last) is not None and any(
        parsed.codes[i] == "A" and parsed.chunks[i].text.lower() in {"attacks", "assaults"}
        for i in range(first, last)
    )


# No weapon is named: what the text says of the attackers, in this order.
_IMPLIED = (
    (_from_the_air, EventType.AIRSTRIKE),
    (_many_attacks, EventType.GROUND),
    (_gunmen, EventType.GROUND),
)
_FLAMES = re.compile(r"\b(?:fires?|flames?|blazes?)\b", re.IGNORECASE)


def _fights_fire(parsed: Parsed, first: int, last: int) -> bool:
    """As in "Crews are fighting the flames": no battle."""
    fights = {"fighting", "battling", "fought", "battle", "under control"}
    words = {parsed.chunks[i].text.lower() for i in range(first, last) if parsed.codes[i] == "G"}
    return words <= fights and _FLAMES.search(parsed.sentence.text) is not None


def used_weapons(parsed: Parsed, stretch: Iterable[int]) -> tuple[int, ...]:
    """Return the chunks of weapons that do something, not those that are made, kept or feared."""
    return tuple(i for i in stretch if parsed.codes[i] == "W" and not _idle(parsed, i))


def _idle(parsed: Parsed, i: int) -> bool:
    following = parsed.chunks[i + 1].text.lower() if i + 1 < len(parsed.chunks) else ""
    if parsed.chunks[i].value == "aircraft" and re.match(r"WB?x?[IU]|WB+x?A", parsed.codes[i:]):
        return True  # the defender's, or what was hit
    if following in _THINGS and not _is_agent(parsed, i):
        return True
    for j in range(i - 1, max(-1, i - 5), -1):
        if parsed.chunks[j].text.lower() in _IDLE:
            return True
        if parsed.codes[j] not in "xmReWN&":
            return False
    return False


def _is_agent(parsed: Parsed, i: int) -> bool:
    """As in "an attack by Ukrainian missile units": the unit strikes with its weapon."""
    return re.search(r"[bfw][ea]?R?$", parsed.codes[:i]) is not None


def _ground_leads(parsed: Parsed, first: int, last: int) -> bool:
    """Ground words come before any weapon: "an assault with armour and artillery"."""
    codes = parsed.codes[first:last]
    weapon = next((i for i, code in enumerate(codes) if code in "WA"), len(codes))
    return codes.index("G") < weapon
