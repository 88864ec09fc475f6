"""Who attacked: named in the sentence, else implied by who intercepts or whose ground is hit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.languages.en.actors import ARMY_OF, HELD_BY_ENEMY, OPPONENTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geo.extract.cutting.chunks import Parsed
    from geo.models import Place

UNKNOWN = "unknown"

# The group `who` is the attacker. Tried in this order.
_ATTACKER = tuple(
    re.compile(pattern)
    for pattern in (
        r"b[ea]?x?(?P<who>R)(?!Fs?x?I|s?X)",  # by Russia, by Russian forces
        r"Foe?(?P<who>R)(?=[^;.]*?[AL])",  # units of the RSF attacked
        r"(?P<who>R)[xmDN]*[RX]?F?(?:sx?)?[xDmX]{0,3}[xmW]*[&W]*(?=[WA])(?!WF)",  # Russian strike
        r"(?P<who>R)s[xDmX]{0,4}W?(?:&W)?[AG]",  # Russia's Christmas Day missile strike
        # Russia fired, Russian troops shelled, the RSF killed two
        r"(?P<who>R)(?:[FPxmX]|,[^,;]{1,8},)*?(?:[BxD]*[ALG](?!o)|[xD]*K(?=[NaPm]))",
        r"(?P<who>R)[FP]",  # Russian forces, somewhere near the deed
    )
)
# "bombed RSF positions", "strikes on Hezbollah targets": whoever fights them did it.
_VICTIM = re.compile(r"A(?:[it]e?)?(?P<who>R)x(?!x*[ALWG])")
_DEFENDER = re.compile(
    r"(?P<who>R)s?[xX]*[FXP]*[xXP]*(?:S(?:e|p|eF|exx)?)?[Bx]*[IJ]"  # Ukraine's air force shot down
    r"|[IJ][^;]*?b(?P<by>R)F"  # shot down by Russian air defences
)


def named_attacker(parsed: Parsed, first: int, last: int, masked: Iterable[int]) -> str | None:
    """Return the state or group that chunks ``[first, last)`` name as the attacker."""
    codes = _masked(parsed, masked)
    if victim := _VICTIM.search(codes, first, last):
        i = victim.start("who")
        if parsed.chunks[i].value and (enemy := opponent(parsed.chunks[i].value, ())):
            return enemy
    for pattern in _ATTACKER:
        for match in pattern.finditer(codes, first, last):
            i = match.start("who")
            agent = match.group().startswith("b") and codes[i + 1 : i + 2] != "F"
            defends = not agent and _defends(parsed, codes, i)
            if parsed.chunks[i].value and not _is_victim(parsed, i) and not defends:
                return parsed.chunks[i].value
    return None


def _masked(parsed: Parsed, masked: Iterable[int]) -> str:
    codes = list(parsed.codes)
    for i in masked:
        codes[i] = "_"
    return "".join(codes)


_TARGET = re.compile(r"(?:\b(?:on|at|against|in|of|from|among|hit|to)(?: (?:the|a|an))?(?: \w+)?)$")


def _is_victim(parsed: Parsed, i: int) -> bool:
    """As in "heavy losses in North Korean units", "a strike on Russian troops"."""
    base = parsed.sentence.start
    before = parsed.sentence.text[: parsed.chunks[i].start - base].rstrip()
    words = before.split()[-1:] if before else []
    near = words[0].lower().strip(",") if words else ""
    after = parsed.codes[i + 1 : i + 3]
    if re.search(r"[KH][aeNmx]{0,3}\Z", parsed.codes[:i]):
        return True  # "killed a Russian colonel"
    if near in {"in", "on", "at", "against", "among", "of", "near", "to", "the"}:
        if near == "the" and len(before.split()) > 1:
            near = before.split()[-2].lower()
        deed = re.match(r"[xmDXN]*[WA]", parsed.codes[i + 1 :])
        if near in {"in", "on", "at", "against", "among", "near", "to"}:
            return deed is None or "F" in after or "P" in after
    return False


def _defends(parsed: Parsed, codes: str, i: int) -> bool:
    """As in "Russian air defences shot down ...": who defends does not attack."""
    if codes[i + 1 : i + 2] == "F" and "def" in parsed.chunks[i + 1].text.lower():
        return True
    return (
        re.match(r"R[sxX]*[FX]*x*B*x*[IJ]", codes[i:]) is not None and "W" not in codes[i : i + 3]
    )


_BELONGS = re.compile(r"\bbelong(?:s|ed|ing)? to (?:the )?")  # "drones that belong to the RSF"
_CLAIMS = re.compile(
    r"\b(?:claim(?:s|ed)?|takes?|took) (?:responsibility|the (?:attack|bombing|strike))",
    re.IGNORECASE,
)


def blamed(parsed: Parsed) -> str | None:
    """Return whom a sentence blames ("blaming the RSF"), or who claims the attack."""
    if belongs := _BELONGS.search(parsed.sentence.text):
        at = belongs.end() + parsed.sentence.start
        for chunk in parsed.chunks:
            if chunk.code == "R" and chunk.start <= at < chunk.end:
                return chunk.value or None
    for i, chunk in enumerate(parsed.chunks):
        low = chunk.text.lower()
        if low in {"blamed", "blaming", "blames"}:
            after = re.match(r"e?(?P<who>R)", parsed.codes[i + 1 :])
            if after:
                return parsed.chunks[i + 1 + after.start("who")].value or None
    if _CLAIMS.search(parsed.sentence.text) and "R" in parsed.codes:
        return parsed.chunks[parsed.codes.index("R")].value or None
    return None


# "The army said it had bombed ...", "said its troops had taken ...": the speaker did it.
_OWN_DEED = re.compile(r"S[ex]{0,2}(?:p|eF|F)[Bx]{0,3}[ALG]")


def speaker_attacks(parsed: Parsed) -> bool:
    """Tell whether a sentence's speaker tells of a deed of its own."""
    return _OWN_DEED.search(parsed.codes) is not None


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
    if _NOBODY.search(parsed.sentence.text):
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
    army = _ARMY.search(parsed.codes, first, last) or _STATE.search(parsed.sentence.text)
    if army and "R" not in parsed.codes:
        for place in places:
            if place is not None and place.country in ARMY_OF:
                return ARMY_OF[place.country]
    for place in places:
        if place is not None and (attacker := attacker_of(place, heard)):
            return attacker
    if downed:
        return next((name for name in heard if not _at_home(name, places)), UNKNOWN)
    return UNKNOWN


_NOBODY = re.compile(r"\bun(?:known|identified) (?:\w+ )?(?:gunmen|men|attackers|assailants|group)")


def _at_home(name: str, places: Sequence[Place | None]) -> bool:
    """Tell whether an attack would be on the attacker's own ground."""
    homes = {war.home for war in OPPONENTS if war.side == name}
    return any(place is not None and place.country in homes for place in places)


# "The army bombed ...", "a military airstrike": of the country that it happens in.
_ARMY = re.compile(r"F(?:[xBD]{0,3}[AL]|[xW]?A)")
_STATE = re.compile(
    r"\b(?:government|regime|state) (?:\w+ )?"
    r"(?:artillery|forces|jets?|warplanes?|aircraft|warships?|troops|helicopters?|soldiers)\b",
    re.IGNORECASE,
)
_DOWNED = re.compile(r"[IJ]|WB?[xD]*U")


def opponent(side: str, heard: Sequence[str]) -> str | None:
    """Return whom a side fights, preferring an enemy that the report has named."""
    enemies = [war.enemy for war in OPPONENTS if war.side == side and war.enemy]
    for name in heard:
        if name in enemies:
            return name
    return enemies[0] if len(set(enemies)) == 1 else None


def attacker_of(place: Place, heard: Sequence[str]) -> str | None:
    """Return who strikes a place: by its ground, preferring an attacker already named."""
    holder = HELD_BY_ENEMY.get(place.admin1 or "")
    if holder is not None:
        return opponent(holder, heard)
    enemies = [war for war in OPPONENTS if war.home == place.country and war.enemy]
    names = {war.enemy for war in enemies}
    for name in heard:
        if name in names:
            return name
    only = {war.enemy for war in enemies if war.only}
    return only.pop() if len(only) == 1 else None
