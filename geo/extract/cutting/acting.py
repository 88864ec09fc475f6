"""Places and peoples that act: governments, armies of countries, "the Kyiv-launched drone".

A country or its capital is an attacker only where something is done, or owned, in its name; where
that stands is no place of an event.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import (
    Shape,
    after,
    any_of,
    before,
    either,
    many,
    maybe,
    not_after,
    up_to,
)
from geo.languages.codes import (
    AND,
    ATTACK,
    BE,
    BY,
    FORCES,
    FROM,
    GROUND,
    IN,
    INTERCEPT,
    LAUNCH,
    METONYM,
    MORE,
    NAME,
    NEAR,
    OF,
    OVER,
    OWNS,
    PERSON,
    PLACE,
    SAY,
    SIDE,
    THE,
    TIME,
    TO,
    WEAPON,
    WITH,
    WORD,
)
from geo.languages.en.actors import ACTORS, GOVERNMENTS, HYPHENED
from geo.models import PlaceKind, Role

if TYPE_CHECKING:
    from geo.models import Resolution

_TIED = IN + OVER + NEAR + FROM + TO + BY + WITH + OF  # a place behind one of these does nothing
_DOES = up_to(3, any_of(WORD, BE, TIME)) + any_of(LAUNCH, ATTACK, GROUND, INTERCEPT, SAY)
_OWNS = maybe(AND + PLACE) + up_to(2, any_of(WORD, MORE)) + any_of(WEAPON, FORCES)
STATE_ACTS = Shape(
    either(
        not_after(any_of(_TIED)) + not_after(any_of(_TIED) + THE) + PLACE
        + before(either(_DOES, _OWNS, PERSON)),
        after(FORCES + OF) + PLACE,
    ),
    "a state that does something, or whose arms or people are meant: no place of an event",
    takes=("the Kharkiv people fled", "Kherson drones", "Kharkiv region was attacking"),
    leaves=("in Kherson drones attacked", "attacked over the Kherson people"),
)  # fmt: skip
# "Moscow's elite troops", "French jets", "Tehran later fired".
_ARMED = maybe(OWNS) + up_to(3, any_of(WORD, MORE, NAME)) + any_of(FORCES, WEAPON, ATTACK)
_FIRES = many(any_of(WORD, BE, TIME)) + any_of(LAUNCH, ATTACK, GROUND, INTERCEPT)
PEOPLE_ACT = Shape(
    any_of(METONYM, NAME) + before(either(_ARMED, _FIRES)),
    "a government or a people, with its forces, its weapons or its deed",
    takes="Some Zambesi warplanes",
    leaves=("a French journalist", "Moscow said"),
)

CAPITALS_FORCES = Shape(
    PLACE + before(OWNS + up_to(2, any_of(WORD, MORE)) + any_of(FORCES, WEAPON)),
    "the forces of a capital are those of its government",
    takes="Kherson's new drones",
    leaves="in Kherson drones attacked",
)


@cache
def _names() -> dict[str, str]:
    """Return what a side is called -> its name, in small letters."""
    return {words: row.value for row in ACTORS for words in row.words.split("|")}


def side_of(resolution: Resolution) -> str:
    """Return the state that acts where a name of a place or a people stands for it; else ""."""
    mention, place = resolution.mention, resolution.place
    low = mention.text.lower()
    if low in GOVERNMENTS and mention.role is not Role.DEMONYM:
        return GOVERNMENTS[low]
    if mention.role is Role.DEMONYM:
        name = place.name if place is not None else mention.name
        country = place is None or place.kind is PlaceKind.COUNTRY
        return _names().get(name.lower(), name) if country else ""
    if place is not None and place.kind is PlaceKind.COUNTRY:
        return _names().get(place.name.lower(), place.name)
    return ""


def hyphened(text: str, end: int) -> tuple[str, bool] | None:
    """Return the code of a name in "Kyiv-launched", "Russian-held", and whether it is who acts.

    ``None`` where no such word follows.
    """
    found = HYPHENED.match(text, end)
    if found is None:
        return None
    acts = found["acts"] is not None
    return (SIDE if acts or found["lends"] else WORD), acts
