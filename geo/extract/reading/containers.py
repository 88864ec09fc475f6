"""Which names of a sentence only hold others: "Nikopol **in the Dnipropetrovsk region**"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import Shape, any_of, either, many, maybe, up_to
from geo.languages.codes import (
    COMMA,
    IN,
    MORE,
    NAME,
    OF,
    OPEN,
    OWNS,
    PERSON,
    PLACE,
    SIDE,
    THE,
    WORD,
)
from geo.languages.en.where import INCLUDING
from geo.models import PlaceKind

if TYPE_CHECKING:
    from geo.extract.cutting.chunks import Parsed
    from geo.models import Resolution

RANK = {
    PlaceKind.SITE: 0,
    PlaceKind.SETTLEMENT: 1,
    PlaceKind.ADMIN2: 2,
    PlaceKind.ADMIN1: 3,
    PlaceKind.SEA: 3,
    PlaceKind.REGION: 4,
    PlaceKind.COUNTRY: 5,
    PlaceKind.CONTINENT: 6,
}
COUNTRY = RANK[PlaceKind.COUNTRY]
_OF_THE_FIRST = Shape(
    OWNS + many(any_of(WORD, NAME, MORE, SIDE)),
    "between two names: the second belongs to the first, “Russia's Kursk region”",
    takes="'s southern",
    leaves="in the",
    by="fullmatch",
)
_DESCRIBED = many(any_of(WORD, NAME, SIDE))
_IN_THE = any_of(IN, OF) + maybe(THE) + _DESCRIBED + maybe(either(IN + maybe(OF))) + maybe(THE)
_OF_ITS_OWNER = maybe(any_of(PLACE, SIDE) + OWNS + many(any_of(WORD, NAME)))
_INTO_CONTAINER = Shape(
    maybe(maybe(any_of(COMMA, OPEN)) + up_to(3, any_of(THE, WORD, NAME, PERSON)))
    + maybe(any_of(COMMA, OPEN))
    + either(_IN_THE, maybe(THE) + _DESCRIBED)
    + _OF_ITS_OWNER,
    "between a place and the area that holds it: “ in the ”, “, the town of ”, “ in Russia's ”",
    takes=("in the", ", the town of", ","),
    leaves="and over",
    by="fullmatch",
)


def rank(resolution: Resolution) -> int:
    """Return how broad a named place is: 0 a site, 6 a continent."""
    kind = resolution.place.kind if resolution.place else resolution.mention.kind
    return RANK[kind or PlaceKind.SETTLEMENT]


def contains_next(
    parsed: Parsed, i: int, resolution: Resolution, after: tuple[int, Resolution] | None
) -> bool:
    """As in "Russia's Kursk region": the first name holds the second."""
    if after is None:
        return False
    between = parsed.codes[i + 1 : after[0]]
    return _OF_THE_FIRST.fullmatch(between) is not None and rank(resolution) > rank(after[1])


def is_container(
    parsed: Parsed, before: tuple[int, Resolution], i: int, resolution: Resolution
) -> bool:
    """As in "Nikopol in the Dnipropetrovsk region", "Kurakhove, Donetsk region", "Lgov, Russia"."""
    j, narrow = before
    between = parsed.codes[j + 1 : i]
    if _OF_THE_FIRST.fullmatch(between):  # "Kherson's Dnipro district"
        return rank(narrow) <= rank(resolution)
    if rank(resolution) <= rank(narrow):
        return False
    words = " ".join(parsed.chunks[k].text.lower() for k in range(j + 1, i))
    if INCLUDING in words:
        return False
    return bool(_INTO_CONTAINER.fullmatch(between))


def lies_in(narrow: Resolution, broad: Resolution) -> bool:
    """Tell whether a resolved place lies in the region of another."""
    if narrow.place is None or broad.place is None:
        return False
    return narrow.place.admin1 is not None and narrow.place.admin1 == broad.place.admin1
