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
from geo.extract.reading.sides import defends, is_done_to, is_victim
from geo.languages.codes import (
    AN,
    AND,
    ATTACK,
    BE,
    BY,
    COMMA,
    EXPLODE,
    FORCES,
    FROM,
    GROUND,
    IN,
    INTERCEPT,
    KILL,
    LAUNCH,
    MASKED,
    MORE,
    NAME,
    NUMBER,
    OF,
    OWNS,
    PERSON,
    PLACE,
    SAY,
    SEMICOLON,
    SIDE,
    STOP,
    THE,
    TIME,
    TO,
    WEAPON,
    WHEN,
    WHO,
    WORD,
    WOUND,
)
from geo.languages.en.actors import (
    ANSWERS,
    LENT,
    MAKES,
    OBJECTIVE,
    SUFFERS,
    VERBAL,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Container

    from geo.extract.cutting.chunks import Parsed

UNKNOWN = "unknown"

_WHO = named("who", SIDE)

# Between a side and its strike: "Russia's massive overnight missile and drone …".
_COUNTED = many(any_of(WORD, MORE, TIME, NUMBER))
_ITS_FORCES = maybe(any_of(SIDE, NAME)) + maybe(FORCES) + maybe(OWNS + maybe(WORD))
_SPARE = any_of(WORD, TIME, MORE, NAME)
_WEAPONS = many(any_of(WORD, MORE, WEAPON)) + many(any_of(AND, WEAPON))
# Between a side and what it does: "Russian troops, who hold the town, have later …".
_STAFF = any_of(FORCES, PERSON, WORD, MORE, NAME, OWNS)
_ASIDE = COMMA + up_to(8, none_of(COMMA, SEMICOLON), least=1) + COMMA
_ATTACKED = many(AUXILIARIES) + named(
    "deed",
    either(
        any_of(ATTACK, LAUNCH, GROUND) + not_before(BY),
        KILL + before(any_of(NUMBER, AN, PERSON, MORE)),
    ),
)
# Behind "by Russia": it shot down, or only lends its name.
_DEFENDS = FORCES + maybe(OWNS) + maybe(WORD) + INTERCEPT
_NAMES = maybe(OWNS) + NAME
_SAME_CLAUSE = none_of(COMMA, SEMICOLON, STOP, SAY, SIDE, WHO, WHEN, KILL, WOUND, AND)
# Tried in this order.
_ATTACKERS = (
    Shape(
        BY + maybe(ARTICLE) + maybe(any_of(WORD, NAME)) + _WHO
        + not_before(either(_DEFENDS, _NAMES)),
        "by it, or by its forces",
        takes=("hit by Russia", "shelling by the Russian army"),
        leaves=("as told by Russia's Gazeta", "hit near Russia"),
    ),
    Shape(
        any_of(FORCES, PERSON) + any_of(OF, FROM) + maybe(THE) + _WHO + maybe(_ASIDE)
        + up_to(8, _SAME_CLAUSE) + named("verb", any_of(ATTACK, LAUNCH, GROUND)),
        "units of it attacked",
        takes="units of the RSF shelled a market",
        leaves="units of the RSF were seen",
    ),
    Shape(
        WEAPON + FROM + maybe(THE) + _WHO + any_of(FORCES, PERSON),
        "fired from its side",
        takes="a shell from the Ukrainian side",
        leaves="a shell from Russian stocks",
    ),
    Shape(
        named("noun", any_of(WEAPON, ATTACK)) + OF + maybe(THE) + _WHO
        + not_before(any_of(WORD, FORCES, PERSON, WEAPON)),
        "its weapons, or its strikes",
        takes=("a drone of the RSF", "air raids of the Myanmar junta"),
        leaves=("the bombing of Hezbollah positions", "a strike on Israel"),
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
        _WHO + lazily(either(_STAFF, _ASIDE)) + _ATTACKED,
        "it attacks or kills",
        takes=("Russia fired", "Russian troops shelled", "the RSF later killed two"),
        leaves="Russia denied it",
    ),
    Shape(
        _WHO + lazily(_STAFF) + many(any_of(BE, TIME)) + named("does", WORD)
        + maybe(any_of(AN, THE, NUMBER)) + up_to(4, any_of(WORD, MORE, TIME, WEAPON, AND))
        + any_of(ATTACK, GROUND),
        "it makes an attack, with a verb that says little itself",
        takes=("Russia has begun a new attack", "The RSF conducted two air strikes"),
        leaves="Russia denied it",
    ),
    Shape(
        _WHO + lazily(_STAFF) + many(AUXILIARIES) + EXPLODE
        + before(any_of(AN, THE, NUMBER, NAME, PLACE)),
        "it blows something up",
        takes="The SBU has blown up a bridge",
        leaves="A Russian tank blew up on a mine",
    ),
    Shape(
        _WHO + any_of(FORCES, PERSON) + maybe(WHO) + up_to(8, _SAME_CLAUSE)
        + named("verb", any_of(ATTACK, LAUNCH, GROUND)),
        "its forces do it, later in the clause",
        takes="Boko Haram fighters on motorcycles raided the village",
        leaves="Russian forces stood there",
    ),
)  # fmt: skip
_VICTIM = Shape(
    ATTACK + maybe(any_of(IN, TO) + maybe(THE)) + _WHO + WORD
    + not_before(many(WORD) + any_of(ATTACK, LAUNCH, WEAPON, GROUND)),
    "its own things are struck: whoever fights it did it",
    takes=("bombed RSF positions", "strikes on Hezbollah targets"),
    leaves=("a bombed Russian missile", "attacks on Russian oil drones"),
)  # fmt: skip
_BEFORE_SIDE = THE + WORD + NAME  # between "by" and a side
_ENDS = COMMA + SEMICOLON + STOP


def named_attacker(parsed: Parsed, first: int, last: int, masked: Container[int]) -> str | None:
    """Return the state or group that chunks ``[first, last)`` name as the attacker."""
    codes = own_codes(parsed, masked)
    for shape in _ATTACKERS:
        for match in shape.finditer(codes, first, last):
            i = match.start("who")
            if parsed.chunks[i].value and _attacks(parsed, match, codes):
                return parsed.chunks[i].value
    return None


def _attacks(parsed: Parsed, match: re.Match[str], codes: str) -> bool:
    """Tell whether the side that a rule found is no victim and no defender."""
    i, parts = match.start("who"), match.re.groupindex
    if "noun" in parts:
        return OBJECTIVE.search(parsed.chunks[match.start("noun")].text.lower()) is None
    if "does" in parts and parsed.chunks[match.start("does")].text.lower() not in MAKES:
        return False
    if "verb" in parts and not _does(parsed, match.start("verb")):
        return False
    if "deed" in parts and (deed := match.start("deed")) >= 0:
        noun = codes[deed + 1 : deed + 2] == OF and not _is_verb(parsed, deed)  # "invasion of"
        idle = any(chunk.text.lower() in SUFFERS for chunk in parsed.chunks[i:deed])
        if noun or idle or is_done_to(parsed, deed):
            return False
    agent = match.group().startswith(BY) and codes[i + 1 : i + 2] != FORCES
    if _lends(parsed, i):
        return False
    return not (is_victim(parsed, i) or (not agent and defends(parsed, codes, i)))


def _lends(parsed: Parsed, side: int) -> bool:
    """Tell whether a side only stands behind whoever did it: "fighters backed by Rwanda"."""
    by = side - 1
    while by > 0 and parsed.codes[by] in _BEFORE_SIDE:
        by -= 1
    return parsed.codes[by] == BY and by > 0 and parsed.chunks[by - 1].text.lower() in LENT


def _does(parsed: Parsed, verb: int) -> bool:
    """Tell whether a deed is done by whoever stands before it, and not merely named."""
    return _is_verb(parsed, verb) and not is_done_to(parsed, verb)


def _is_verb(parsed: Parsed, i: int) -> bool:
    return VERBAL.search(parsed.chunks[i].text.lower()) is not None


def struck(parsed: Parsed) -> str | None:
    """Return the side whose own things are struck: "bombed RSF positions"."""
    victim = _VICTIM.search(parsed.codes)
    return parsed.chunks[victim.start("who")].value or None if victim else None


_OPENING = Shape(
    maybe(TIME) + WHEN + up_to(12, none_of(COMMA, SEMICOLON)) + COMMA,
    "what went before is told first: its attacker is not this deed's",
    takes="Following the Russian shelling, ",
    leaves="Ukraine fired after the shelling, ",
    by="match",
)
_ITS_DEED = Shape(
    SIDE + lazily(none_of(SEMICOLON)) + any_of(ATTACK, LAUNCH, GROUND),
    "the deed of a side",
    takes="Ukraine later fired",
    leaves="Ukraine later spoke",
)


def own_codes(parsed: Parsed, masked: Container[int]) -> str:
    """Return the codes without speakers, and without the attack that this one answers."""
    codes = list(parsed.blanked(masked))
    for i in range(1, len(codes)):
        if codes[i - 1] == IN and parsed.chunks[i].text.lower() in ANSWERS:
            end = next((k for k in range(i, len(codes)) if codes[k] in _ENDS), len(codes))
            codes[i:end] = MASKED * (end - i)
    made = "".join(codes)
    opening = _OPENING.match(made)
    if opening and _ITS_DEED.search(made, opening.end()):
        return MASKED * opening.end() + made[opening.end() :]
    return made
