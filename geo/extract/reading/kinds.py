"""What kind of attack a stretch of a sentence tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import (
    ARTICLE,
    END,
    Shape,
    any_of,
    either,
    lazily,
    many,
    maybe,
    named,
    none_of,
    some,
    within,
)
from geo.extract.reading.killing import kills
from geo.languages.codes import (
    AN,
    AND,
    ATTACK,
    BE,
    BY,
    DAMAGE,
    EXPLODE,
    FORCES,
    FROM,
    GROUND,
    INTERCEPT,
    KILL,
    MORE,
    NUMBER,
    PERSON,
    SEMICOLON,
    SIDE,
    STOP,
    THE,
    TIME,
    WEAPON,
    WHEN,
    WITH,
    WORD,
)
from geo.languages.en.actors import AIR_FORCES
from geo.languages.en.deeds import AFTER, ASSAULTS, FIREFIGHTING, FLAMES
from geo.languages.en.fighting import GUNMEN
from geo.languages.en.weapons import IDLE_AFTER, IDLE_BEFORE, ONE_BOMB
from geo.languages.values import (
    AIR,
    AIRCRAFT,
    BOMB,
    DEVICE,
    DRONE,
    GRENADE,
    GUN,
    LEFT_BEHIND,
    MISSILE,
    NAVAL_DRONE,
    ROCKET,
    SABOTAGE,
    SHELL,
    SHELLING,
)
from geo.models import EventType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geo.extract.cutting.chunks import Parsed

_BY_DEED = {
    DRONE: EventType.DRONE,
    MISSILE: EventType.MISSILE,
    ROCKET: EventType.SHELLING,
    SHELLING: EventType.SHELLING,
    AIR: EventType.AIRSTRIKE,
    SABOTAGE: EventType.SABOTAGE,
}
_BY_WEAPON = {
    DRONE: EventType.DRONE,
    NAVAL_DRONE: EventType.NAVAL,
    MISSILE: EventType.MISSILE,
    ROCKET: EventType.SHELLING,
    SHELL: EventType.SHELLING,
    BOMB: EventType.AIRSTRIKE,
    AIRCRAFT: EventType.AIRSTRIKE,
    DEVICE: EventType.SABOTAGE,
    GUN: EventType.GROUND,
    GRENADE: EventType.OTHER,
    LEFT_BEHIND: EventType.EXPLOSION,
}
_ORDER = (
    EventType.NAVAL,
    EventType.DRONE,
    EventType.MISSILE,
    EventType.AIRSTRIKE,
    EventType.SHELLING,
    EventType.SABOTAGE,
    EventType.GROUND,
    EventType.EXPLOSION,
)


_AFTER_ANOTHER = Shape(
    any_of(SIDE, FORCES, PERSON)
    + many(WORD)
    + KILL
    + any_of(NUMBER, AN, THE, PERSON, WORD)
    + lazily(none_of(SEMICOLON, STOP))
    + named("after", WHEN)
    + maybe(ARTICLE)
    + many(any_of(WORD, SIDE))
    + ATTACK,
    "killings by a side, and the attack after which they came: it is another",
    takes="RSF killed nine people in Nikopol, after an airstrike",
    leaves="nine people were killed in Nikopol, after an airstrike",
)


def kind_of(parsed: Parsed, first: int, last: int) -> EventType:
    """Return the kind that the weapons and deeds of chunks ``[first, last)`` say."""
    another = _AFTER_ANOTHER.search(parsed.codes, first, last)
    if another and parsed.chunks[another.start("after")].text.lower() in AFTER:
        last = another.start("after")
    kinds = _stated(parsed, first, last)
    codes = parsed.codes[first:last]
    if kinds == {EventType.SABOTAGE} or SABOTAGE in _deeds(parsed, first, last):
        return EventType.SABOTAGE
    ground = GROUND in codes and not _fights_fire(parsed, first, last)
    if ground and (not kinds or _ground_leads(parsed, first, last)):
        return EventType.GROUND
    if kinds:
        return _strongest(kinds)
    for holds, kind in _IMPLIED:
        if holds(parsed, first, last):
            return kind
    return EventType.EXPLOSION if EXPLODE in codes and ATTACK not in codes else EventType.OTHER


def _deeds(parsed: Parsed, first: int, last: int) -> set[str]:
    return {parsed.chunks[i].value for i in range(first, last) if parsed.codes[i] == ATTACK}


def _stated(parsed: Parsed, first: int, last: int) -> set[EventType]:
    used = used_weapons(parsed, range(first, last))
    kinds = {_by_weapon(parsed, i, parsed.codes[first:last]) for i in used}
    return kinds | {_BY_DEED[d] for d in _deeds(parsed, first, last) if d in _BY_DEED}


def _by_weapon(parsed: Parsed, i: int, codes: str) -> EventType:
    chunk = parsed.chunks[i]
    if chunk.text.lower() in ONE_BOMB and ATTACK in codes and EXPLODE not in codes:
        return EventType.AIRSTRIKE
    return _BY_WEAPON[chunk.value]


def _strongest(kinds: set[EventType]) -> EventType:
    if {EventType.DRONE, EventType.MISSILE} <= kinds and EventType.NAVAL not in kinds:
        return EventType.MISSILE_DRONE
    return next((kind for kind in _ORDER if kind in kinds), EventType.OTHER)


_ASSAULTS = Shape(
    either(
        FORCES + many(any_of(WORD, BE, TIME)) + NUMBER + ATTACK,
        INTERCEPT + many(any_of(WORD, MORE)) + NUMBER + many(any_of(WORD, SIDE)) + ATTACK,
    ),
    "attacks that troops made or repelled, counted",
    takes=("Troops made 35 attacks", "repelled 12 Russian attacks"),
    leaves=("two attacks hit the port", "Troops repelled an attack"),
)
_PERSON_ATTACKS = Shape(
    PERSON + within(12, none_of(SEMICOLON, STOP)) + ATTACK,
    "people, and an attack soon behind them",
    takes=("militants attacked a checkpoint", "fighters on motorbikes raided the market"),
    leaves="militants came. They attacked",
)
_FORCE_ATTACKS = Shape(
    named("who", any_of(FORCES, SIDE)) + maybe(any_of(WORD, BE)) + ATTACK,
    "a force or a side attacks",
    takes=("the air force struck", "the IAF has struck"),
    leaves="the air force was later attacked",
)


def _gunmen(parsed: Parsed, first: int, last: int) -> bool:
    """As in "militants attacked", "were gunned down": by people on the ground."""
    if kills(parsed, first, last):
        return True
    return any(
        parsed.chunks[m.start()].text.lower() in GUNMEN
        for m in _PERSON_ATTACKS.finditer(parsed.codes, first, last)
    )


def _from_the_air(parsed: Parsed, first: int, last: int) -> bool:
    """As in "the air force struck": an air force strikes from the air."""
    for match in _FORCE_ATTACKS.finditer(parsed.codes, first, last):
        if parsed.chunks[match.start("who")].text.lower() in AIR_FORCES:
            return True
    return False


def _many_attacks(parsed: Parsed, first: int, last: int) -> bool:
    """As in "Troops made 35 attacks around Pokrovsk", "repelled 12 attacks": assaults on foot."""
    return _ASSAULTS.search(parsed.codes, first, last) is not None and any(
        parsed.codes[i] == ATTACK and parsed.chunks[i].text.lower() in ASSAULTS
        for i in range(first, last)
    )


# No weapon is named: what the text says of the attackers, in this order.
_IMPLIED = (
    (_from_the_air, EventType.AIRSTRIKE),
    (_many_attacks, EventType.GROUND),
    (_gunmen, EventType.GROUND),
)


def _fights_fire(parsed: Parsed, first: int, last: int) -> bool:
    """As in "Crews are fighting the flames": no battle."""
    words = {parsed.chunks[i].text.lower() for i in range(first, last) if parsed.codes[i] == GROUND}
    return words <= FIREFIGHTING and FLAMES.search(parsed.sentence.text) is not None


def used_weapons(parsed: Parsed, stretch: Iterable[int]) -> tuple[int, ...]:
    """Return the chunks of weapons that do something, not those that are made, kept or feared."""
    return tuple(i for i in stretch if parsed.codes[i] == WEAPON and not _idle(parsed, i))


_NO_ATTACKER = Shape(
    either(
        WEAPON + maybe(BE) + maybe(WORD) + any_of(INTERCEPT, DAMAGE),
        WEAPON + some(BE) + maybe(WORD) + ATTACK,
    ),
    "an aircraft is the defender's, or what was hit",
    takes=("jets downed", "helicopters were damaged", "planes were hit"),
    leaves=("jets struck", "helicopters later fired"),
    by="match",
)
_BEFORE_AGENT = Shape(
    any_of(BY, FROM, WITH) + maybe(ARTICLE) + maybe(SIDE) + END,
    "whatever follows strikes, or is struck with",
    takes=("was hit by", "was hit by the Ukrainian"),
    leaves=("was hit near the", "hit the Ukrainian"),
)
# May stand between a weapon and a word by which it is idle: "produces cheap attack drones".
_BETWEEN = WORD + MORE + SIDE + THE + WEAPON + NUMBER + AND
_IDLE_REACH = 4  # chunks before a weapon that may hold such a word


def _idle(parsed: Parsed, i: int) -> bool:
    following = parsed.chunks[i + 1].text.lower() if i + 1 < len(parsed.chunks) else ""
    if parsed.chunks[i].value == AIRCRAFT and _NO_ATTACKER.match(parsed.codes, i):
        return True
    if following in IDLE_BEFORE and not _is_agent(parsed, i):
        return True
    for j in range(i - 1, max(-1, i - _IDLE_REACH - 1), -1):
        if parsed.chunks[j].text.lower() in IDLE_AFTER:
            return True
        if parsed.codes[j] not in _BETWEEN:
            return False
    return False


def _is_agent(parsed: Parsed, i: int) -> bool:
    """As in "an attack by Ukrainian missile units": the unit strikes with its weapon."""
    return _BEFORE_AGENT.search(parsed.codes, 0, i) is not None


def _ground_leads(parsed: Parsed, first: int, last: int) -> bool:
    """Ground words come before any weapon: "an assault with armour and artillery"."""
    codes = parsed.codes[first:last]
    weapon = next((i for i, code in enumerate(codes) if code in (WEAPON, ATTACK)), len(codes))
    return codes.index(GROUND) < weapon
