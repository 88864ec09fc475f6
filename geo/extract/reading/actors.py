"""Who attacked: named in the sentence, else implied by who intercepts or whose ground is hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import (
    ARTICLE,
    AUXILIARIES,
    Shape,
    any_of,
    before,
    either,
    lazily,
    many,
    maybe,
    named,
    none_of,
    not_before,
    up_to,
)
from geo.extract.reading.sides import defends, is_victim
from geo.extract.reading.wars import ARMY_OF, at_home, attacker_of, opponent
from geo.languages.codes import (
    AN,
    AND,
    ATTACK,
    BE,
    BY,
    COMMA,
    DAMAGE,
    FORCES,
    GROUND,
    IN,
    INTERCEPT,
    IT,
    KILL,
    LAUNCH,
    LOSE,
    MASKED,
    MORE,
    NAME,
    NUMBER,
    OF,
    OWNS,
    PERSON,
    SAY,
    SEMICOLON,
    SIDE,
    STOP,
    THE,
    TIME,
    TO,
    WEAPON,
    WORD,
)
from geo.languages.en.actors import (
    BELONGING,
    BLAMES,
    CLAIMS,
    STATE_FORCES,
    UNIDENTIFIED,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geo.extract.cutting.chunks import Parsed
    from geo.models import Place

UNKNOWN = "unknown"

_WHO = named("who", SIDE)
_DOWNS = any_of(INTERCEPT, LOSE)

# Between a side and its strike: "Russia's massive overnight missile and drone …".
_COUNTED = many(any_of(WORD, MORE, TIME, NUMBER))
_ITS_FORCES = maybe(any_of(SIDE, NAME)) + maybe(FORCES) + maybe(OWNS + maybe(WORD))
_SPARE = any_of(WORD, TIME, MORE, NAME)
_WEAPONS = many(any_of(WORD, MORE, WEAPON)) + many(any_of(AND, WEAPON))
# Between a side and what it does: "Russian troops, who hold the town, have later …".
_STAFF = any_of(FORCES, PERSON, WORD, MORE, NAME)
_ASIDE = COMMA + up_to(8, none_of(COMMA, SEMICOLON), least=1) + COMMA
_ATTACKED = many(AUXILIARIES) + any_of(ATTACK, LAUNCH, GROUND) + not_before(OF)
_KILLED_SOME = many(any_of(WORD, TIME)) + KILL + before(any_of(NUMBER, AN, PERSON, MORE))
# Behind "by Russia": it shot down, or only lends its name.
_DEFENDS = FORCES + maybe(OWNS) + maybe(WORD) + INTERCEPT
_NAMES = maybe(OWNS) + NAME
# Tried in this order.
_ATTACKERS = (
    Shape(
        BY + maybe(ARTICLE) + maybe(WORD) + _WHO
        + not_before(either(_DEFENDS, _NAMES)),
        "by it, or by its forces",
        takes=("hit by Russia", "shelling by the Russian army"),
        leaves=("as told by Russia's Gazeta", "hit near Russia"),
    ),
    Shape(
        FORCES + OF + maybe(THE) + _WHO
        + before(lazily(none_of(SEMICOLON, STOP)) + any_of(ATTACK, LAUNCH)),
        "units of it attacked",
        takes="units of the RSF shelled a market",
        leaves="units of the RSF were seen",
    ),
    Shape(
        _WHO + _COUNTED + _ITS_FORCES + up_to(3, _SPARE) + _WEAPONS
        + before(any_of(WEAPON, ATTACK)) + not_before(WEAPON + FORCES),
        "its strike or weapons",
        takes=("a Russian strike", "Ukraine's long-range drones and missiles", "31 Russian drones"),
        leaves=("Russian officials said", "a strike on Russia"),
    ),
    Shape(
        _WHO + OWNS + up_to(4, _SPARE) + maybe(WEAPON) + maybe(AND + WEAPON)
        + any_of(ATTACK, GROUND),
        "its attack",
        takes=("Russia's Christmas Day attack", "Russia's new offensive"),
        leaves="Russia's answer to the attack",
    ),
    Shape(
        _WHO + lazily(either(_STAFF, _ASIDE)) + either(_ATTACKED, _KILLED_SOME),
        "it attacks or kills",
        takes=("Russia fired", "Russian troops shelled", "the RSF later killed two"),
        leaves=("Russia denied it", "the Russian invasion of"),
    ),
    Shape(
        _WHO + any_of(FORCES, PERSON),
        "its forces, somewhere near the deed",
        takes="where Russian forces stood",
        leaves="where Russian officials stood",
    ),
)  # fmt: skip
_VICTIM = Shape(
    ATTACK + maybe(any_of(IN, TO) + maybe(THE)) + _WHO + WORD
    + not_before(many(WORD) + any_of(ATTACK, LAUNCH, WEAPON, GROUND)),
    "its own things are struck: whoever fights it did it",
    takes=("bombed RSF positions", "strikes on Hezbollah targets"),
    leaves=("a bombed Russian missile", "attacks on Russian oil drones"),
)  # fmt: skip
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


def named_attacker(parsed: Parsed, first: int, last: int, masked: Iterable[int]) -> str | None:
    """Return the state or group that chunks ``[first, last)`` name as the attacker."""
    codes = _masked(parsed, masked)
    if victim := _VICTIM.search(codes, first, last):
        i = victim.start("who")
        if parsed.chunks[i].value and (enemy := opponent(parsed.chunks[i].value, ())):
            return enemy
    for shape in _ATTACKERS:
        for match in shape.finditer(codes, first, last):
            i = match.start("who")
            agent = match.group().startswith(BY) and codes[i + 1 : i + 2] != FORCES
            defending = not agent and defends(parsed, codes, i)
            if parsed.chunks[i].value and not is_victim(parsed, i) and not defending:
                return parsed.chunks[i].value
    return None


def _masked(parsed: Parsed, masked: Iterable[int]) -> str:
    codes = list(parsed.codes)
    for i in masked:
        codes[i] = MASKED
    return "".join(codes)


_NEXT_SIDE = Shape(
    maybe(THE) + _WHO,
    "it is blamed",
    takes=("the RSF", "Israeli"),
    leaves="a leak in Israeli",
    by="match",
)


def blamed(parsed: Parsed) -> str | None:
    """Return whom a sentence blames ("blaming the RSF"), or who claims the attack."""
    if belongs := BELONGING.search(parsed.sentence.text):
        at = belongs.end() + parsed.sentence.start
        for chunk in parsed.chunks:
            if chunk.code == SIDE and chunk.start <= at < chunk.end:
                return chunk.value or None
    for i, chunk in enumerate(parsed.chunks):
        if chunk.text.lower() in BLAMES:
            after = _NEXT_SIDE.match(parsed.codes, i + 1)
            if after:
                return parsed.chunks[after.start("who")].value or None
    if CLAIMS.search(parsed.sentence.text) and SIDE in parsed.codes:
        return parsed.chunks[parsed.codes.index(SIDE)].value or None
    return None


_OWN_DEED = Shape(
    SAY + up_to(2, any_of(THE, WORD)) + either(IT, THE + FORCES, FORCES)
    + up_to(3, any_of(BE, WORD)) + any_of(ATTACK, LAUNCH, GROUND),
    "the speaker did it",
    takes=("The army said it had bombed", "said its troops had later captured"),
    leaves="The army said that Russia had bombed",
)  # fmt: skip


def speaker_attacks(parsed: Parsed) -> bool:
    """Tell whether a sentence's speaker tells of a deed of its own."""
    return _OWN_DEED.search(parsed.codes) is not None


_ARMY_ATTACKS = Shape(
    FORCES + either(
        up_to(3, any_of(WORD, BE, TIME)) + any_of(ATTACK, LAUNCH),
        maybe(any_of(WORD, WEAPON)) + ATTACK,
    ),
    "a force of no named side: of the country that it happens in",
    takes=("The army later bombed", "a military drone attack"),
    leaves="the army was seen near the market before the attack",
)  # fmt: skip
_DOWNED = Shape(
    either(_DOWNS, WEAPON + maybe(BE) + many(any_of(WORD, TIME)) + DAMAGE),
    "weapons came to nothing",
    takes=("31 drones were downed", "drones were destroyed"),
    leaves="drones hit homes",
)


def implied_attacker(
    parsed: Parsed,
    stretch: tuple[int, int],
    places: Sequence[Place | None],
    heard: Sequence[str],
    side: str | None,
) -> str:
    """Return the attacker that interception or ground implies; ``unknown`` where neither does.

    Args:
        parsed: the sentence.
        stretch: its first chunk that counts, and the one after the last.
        places: where it was.
        heard: attackers that the report named before, latest first.
        side: the speaker's: who tells of weapons shot down has shot them down.
    """
    if UNIDENTIFIED.search(parsed.sentence.text):
        return UNKNOWN
    first, last = stretch
    defender = _DEFENDER.search(parsed.codes, first, last)
    if defender is not None:
        who = parsed.chunks[defender.start(defender.lastgroup or "who")].value
        if enemy := opponent(who, heard):
            return enemy
    downed = _DOWNED.search(parsed.codes, first, last)
    if downed and side and (enemy := opponent(side, heard)):
        return enemy
    army = _ARMY_ATTACKS.search(parsed.codes, first, last)
    if SIDE not in parsed.codes and (army or STATE_FORCES.search(parsed.sentence.text)):
        for place in places:
            if place is not None and place.country in ARMY_OF:
                return ARMY_OF[place.country]
    for place in places:
        if place is not None and (attacker := attacker_of(place, heard)):
            return attacker
    if downed:
        return next((name for name in heard if not at_home(name, places)), UNKNOWN)
    return UNKNOWN
