"""Who did it by somebody's word: blamed, claimed, or the speaker's own deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import (
    Shape,
    any_of,
    either,
    many,
    maybe,
    named,
    not_before,
    up_to,
    within,
)
from geo.languages.codes import (
    AN,
    AND,
    ATTACK,
    BE,
    DAMAGE,
    FORCES,
    FROM,
    GROUND,
    IT,
    KILL,
    LAUNCH,
    METONYM,
    MORE,
    NUMBER,
    OF,
    PERSON,
    PLACE,
    QUOTE,
    SAY,
    SIDE,
    THE,
    TIME,
    TO,
    WEAPON,
    WITH,
    WORD,
)
from geo.languages.en.actors import ACCUSES, BELONGING, BLAMES, CLAIMS, OWN

if TYPE_CHECKING:
    from geo.extract.cutting.chunks import Parsed

_WHO = named("who", SIDE)
_NAMES = SIDE + PLACE + METONYM  # "belongs to the U.S."
_ITS_WEAPON = Shape(
    THE + _WHO + many(WORD) + WEAPON + maybe(TIME) + BE,
    "what is told of the weapon says whose it was",
    takes="The Russian drone was of another type",
    leaves="Russian drones burned",
)
_NEXT = (
    maybe(THE)
    + up_to(7, any_of(WORD, PERSON, QUOTE, FROM, OF, THE, FORCES))
    + named("who", any_of(SIDE, PLACE, METONYM))
)
_NEXT_SIDE = Shape(
    _NEXT,
    "it is blamed",
    takes=("the RSF", "Israeli", "the rebels from the RSF"),
    leaves="a leak in Israeli",
    by="match",
)


_ITS_DEED = Shape(
    _NEXT + OF + within(4, any_of(WORD, THE, BE)) + any_of(ATTACK, LAUNCH, GROUND, KILL),
    "it is accused of a deed",
    takes="the RSF of shelling",
    leaves="the RSF of lying",
    by="match",
)


def blamed(parsed: Parsed) -> str | None:
    """Return whom a sentence blames ("blaming the RSF"), or who claims the attack."""
    if belongs := BELONGING.search(parsed.sentence.text):
        at = belongs.end() + parsed.sentence.start
        for chunk in parsed.chunks:
            if chunk.code in _NAMES and chunk.start <= at < chunk.end:
                return chunk.value or None
    if weapon := _ITS_WEAPON.search(parsed.codes):
        return parsed.chunks[weapon.start("who")].value or None
    for i, chunk in enumerate(parsed.chunks):
        low = chunk.text.lower()
        rule = _NEXT_SIDE if low in BLAMES else _ITS_DEED if low in ACCUSES else None
        if rule and (after := rule.match(parsed.codes, i + 1)):
            return parsed.chunks[after.start("who")].value or None
    if CLAIMS.search(parsed.sentence.text) and SIDE in parsed.codes:
        return parsed.chunks[parsed.codes.index(SIDE)].value or None
    return None


_DRONES = up_to(6, any_of(NUMBER, OF, MORE, WORD, AN, THE, SIDE, AND)) + WEAPON
_ITS_MEN = up_to(2, any_of(WORD, FORCES, PERSON, WEAPON), least=1)
_OWN_DEED = Shape(
    SAY + either(
        up_to(3, any_of(THE, WORD, TIME)) + either(IT, named("own", THE) + _ITS_MEN),
        TO,
    )
    + up_to(3, any_of(BE, WORD))
    + either(
        any_of(ATTACK, LAUNCH, GROUND, KILL), DAMAGE + not_before(_DRONES),
        WITH + up_to(3, any_of(NUMBER, WORD, MORE)) + WEAPON,
    ),
    "the speaker did it",
    takes=(
        "The army said it had bombed", "said its troops had later captured",
        "claimed to have killed", "said its members had attacked",
    ),
    leaves="The army said that Russia had bombed",
)  # fmt: skip


def speaker_attacks(parsed: Parsed) -> bool:
    """Tell whether a sentence's speaker tells of a deed of its own."""
    return any(
        match["own"] is None or parsed.chunks[match.start("own")].text.lower() in OWN
        for match in _OWN_DEED.finditer(parsed.codes)
    )
