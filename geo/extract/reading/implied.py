"""Who attacked where no text says it: implied by who intercepts, or by whose ground is hit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from geo.extract.cutting.shapes import (
    HURT,
    Shape,
    any_of,
    either,
    lazily,
    many,
    maybe,
    named,
    none_of,
    up_to,
    within,
)
from geo.extract.reading.actors import UNKNOWN, struck
from geo.extract.reading.sides import is_done_to, is_victim
from geo.extract.reading.wars import (
    ARMY_OF,
    GROUNDS,
    INVADED,
    OCCUPIERS_OF,
    PARAMILITARIES_OF,
    STRIKES,
    at_home,
    attacker_of,
    invades_itself,
    opponent,
)
from geo.languages.codes import (
    ATTACK,
    BE,
    BY,
    COMMA,
    DAMAGE,
    FORCES,
    GROUND,
    INTERCEPT,
    IT,
    KILL,
    LAUNCH,
    LOSE,
    MASKED,
    NAME,
    OWNS,
    PERSON,
    SAY,
    SEMICOLON,
    SIDE,
    THE,
    TIME,
    WEAPON,
    WORD,
    WOUND,
)
from geo.languages.en.actors import (
    CAPTURED,
    IRREGULARS,
    SOLDIERS,
    STATE_FORCES,
    STRIKING,
    UNIDENTIFIED,
)
from geo.languages.values import IRREGULAR, OCCUPIER
from geo.models import EventType

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from datetime import date

    from geo.extract.cutting.chunks import Parsed
    from geo.models import Place

_WHO = named("who", SIDE)
_DOWNS = any_of(INTERCEPT, LOSE)
# "Ukraine's General Staff", "the Russian air force"; "said it", "said its forces".
_STAFF_OR_FORCE = (
    maybe(OWNS) + many(any_of(WORD, NAME)) + many(any_of(FORCES, NAME, PERSON))
    + many(any_of(WORD, NAME, PERSON))
)  # fmt: skip
_SAID = SAY + maybe(either(THE, IT, THE + FORCES, THE + WORD + WORD))
_DEFENDER = Shape(
    either(
        _WHO + _STAFF_OR_FORCE + maybe(_SAID) + many(any_of(BE, WORD)) + _DOWNS,
        _DOWNS + lazily(none_of(SEMICOLON)) + BY + named("by", SIDE) + FORCES,
    ),
    "whoever shoots down defends",
    takes=("Ukraine's air force shot down 11", "the drones were shot down by Russian air defences"),
    leaves="Russia launched drones",
)
_ARMY_ATTACKS = Shape(
    FORCES + either(
        maybe(maybe(OWNS) + many(WORD) + WEAPON) + many(any_of(WORD, BE, TIME))
        + named("deed", any_of(ATTACK, LAUNCH)),
        maybe(any_of(WORD, WEAPON)) + any_of(ATTACK, GROUND),
    ),
    "a force of no named side: of the country that it happens in",
    takes=("The army later bombed", "a military drone attack"),
    leaves="the army was seen near the market before the attack",
)  # fmt: skip
_BY_ARMY = Shape(
    any_of(ATTACK, LAUNCH, GROUND, KILL, WOUND) + up_to(2, any_of(WORD, TIME)) + BY + maybe(THE)
    + up_to(2, WORD) + named("force", FORCES),
    "done by such a force",
    takes=("shelled by the army", "killed by government troops"),
    leaves="shot down by the army",
)  # fmt: skip
_THEN = Shape(
    SIDE + within(8, none_of(COMMA, SEMICOLON, SAY))
    + named("deed", any_of(ATTACK, KILL, WOUND, DAMAGE)),
    "the next deed behind a side",
    takes="Russian positions near the village were attacked",
    leaves="Russian officials left the village",
    by="match",
)  # fmt: skip
_OWN_WEAPON = Shape(
    SIDE + up_to(3, any_of(WORD, FORCES, NAME)) + WEAPON,
    "whose weapon it was is said, though not that it attacked: a stray one, a wreck",
    takes="a stray Ukrainian air-defence missile",
    leaves="Ukrainian air defences downed a missile",
)
_DOWNED = Shape(
    either(_DOWNS, WEAPON + maybe(BE) + many(any_of(WORD, TIME)) + DAMAGE),
    "weapons came to nothing",
    takes=("31 drones were downed", "drones were destroyed"),
    leaves="drones hit homes",
)


_WHOSE = {IRREGULAR: PARAMILITARIES_OF, OCCUPIER: OCCUPIERS_OF}  # by the word for a force


class Scene(NamedTuple):
    """What is known of an event whose attacker is not named."""

    kind: EventType
    places: tuple[Place | None, ...]
    day: date
    heard: Sequence[str]  # attackers that the report named before, latest first
    side: str | None  # the speaker's: who tells of weapons shot down has shot them down
    masked: Container[int]  # chunks of the speakers
    countries: Sequence[str]  # ISO codes of those that the report names places of, most named first
    armed: bool  # the report has spoken of counted weapons of war before


def implied_attacker(parsed: Parsed, scene: Scene) -> str:
    """Return the attacker that interception or ground implies; ``unknown`` where neither does."""
    if UNIDENTIFIED.search(parsed.sentence.text):
        return UNKNOWN
    downed = _DOWNED.search(parsed.codes) is not None
    for defender in (_defender(parsed), scene.side if downed else None, struck(parsed)):
        enemy = opponent(defender, scene.heard, scene.day) if defender else None
        if enemy and not invades_itself(enemy, scene.places):
            return enemy
    if attacker := _by_ground(parsed, scene, downed=downed):
        return attacker
    if scene.kind is EventType.GROUND and scene.side and CAPTURED.search(parsed.sentence.text):
        return scene.side
    if downed:
        named = {name for name in scene.heard if not at_home(name, scene.places)}
        return named.pop() if len(named) == 1 else UNKNOWN
    return UNKNOWN


def _by_ground(parsed: Parsed, scene: Scene, *, downed: bool) -> str | None:
    """Return the enemy of whoever holds the ground, where an army must have struck it."""
    if any(chunk.text.lower() in IRREGULARS for chunk in parsed.chunks):
        return None
    codes = parsed.blanked(scene.masked)
    if _OWN_WEAPON.search(codes):
        return None
    found = {
        attacker_of(place, scene.heard, scene.day) for place in scene.places if place is not None
    }
    attacker = found.pop() if len(found) == 1 else None  # two places with two: neither is its own
    if attacker and (_suffers(parsed, codes, attacker) or _mourns(parsed, scene, attacker)):
        return None
    if downed or scene.kind in STRIKES:
        return attacker
    # With less than that, only an invader is told by the ground, where others fight each other.
    ground = GROUNDS if scene.kind is EventType.GROUND else INVADED
    invaded = all(place is None or place.country in ground for place in scene.places)
    told = attacker in scene.heard and scene.kind is not EventType.SABOTAGE
    return attacker if invaded and (told or _strikes(parsed, scene)) else None


def _suffers(parsed: Parsed, codes: str, side: str) -> bool:
    """Tell whether a side's own people or things are struck: "Russian positions were hit"."""
    found = [i for i, code in enumerate(codes) if code == SIDE and parsed.chunks[i].value == side]
    return any(
        is_victim(parsed, i)
        or ((match := _THEN.match(codes, i)) and is_done_to(parsed, match.start("deed")))
        for i in found
    )


def _mourns(parsed: Parsed, scene: Scene, side: str) -> bool:
    """Tell whether a side tells of soldiers who were hurt: its own."""
    told = {chunk.text.lower() for chunk in parsed.chunks}
    return scene.side == side and not told.isdisjoint(SOLDIERS) and bool(HURT & set(parsed.codes))


def _strikes(parsed: Parsed, scene: Scene) -> bool:
    """Tell whether an attack without a weapon is in a word of armies, or the report named one."""
    return scene.kind is EventType.OTHER and any(
        chunk.code == ATTACK and (scene.armed or STRIKING.search(chunk.text.lower()))
        for chunk in parsed.chunks
    )


def _defender(parsed: Parsed) -> str | None:
    found = _DEFENDER.search(parsed.codes)
    return parsed.chunks[found.start(found.lastgroup or "who")].value if found else None


def army(
    parsed: Parsed,
    scene: Scene,
    span: tuple[int, int],
    masked: Container[int],
    *,
    loose: bool = False,
) -> str | None:
    """Return whose army chunks ``[first, last)`` tell of, where no side is named there.

    The text names it ("the army bombed"), and its place says whose it is.
    """
    first, last = span
    codes = MASKED * first + parsed.blanked(masked)[first:last]
    if SIDE in codes:
        return None
    acts = [
        parsed.chunks[match.start()].value
        for match in _ARMY_ATTACKS.finditer(codes)
        if match["deed"] is None or not is_done_to(parsed, match.start("deed"))
    ]
    acts += [parsed.chunks[m.start("force")].value for m in _BY_ARMY.finditer(codes)]
    if not acts and not (loose and STATE_FORCES.search(parsed.sentence.text)):
        return None
    whose = _WHOSE.get(acts[0] if acts else "", ARMY_OF)
    countries = [place.country for place in scene.places if place is not None] or scene.countries[
        :1
    ]
    return next((whose[country] for country in countries if country in whose), None)
