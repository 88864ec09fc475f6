"""Which place names of a sentence are where the event was.

Containers ("in Nikopol **in the Dnipropetrovsk region**"), reference towns ("a village north of
**Toretsk**"), launch areas and origins ("from the **Black Sea**"), offices ("the governor of
**Kherson**") and speakers are not. What is left are the event's own places, with the relation that
the words before them state.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import (
    END,
    Shape,
    any_of,
    either,
    lazily,
    maybe,
    none_of,
)
from geo.extract.reading.containers import COUNTRY, RANK, contains_next, is_container, lies_in, rank
from geo.extract.reading.not_where import compared, is_elsewhere, is_office
from geo.extract.reading.relations import Spot, spot_of
from geo.languages.codes import (
    AND,
    CASUALTIES,
    COMMA,
    DAMAGE,
    IN,
    INTERCEPT,
    KILL,
    LOSE,
    METONYM,
    NAME,
    NEAR,
    NUMBER,
    OF,
    OVER,
    PERSON,
    PLACE,
    SIDE,
    THE,
    WORD,
    WOUND,
)
from geo.languages.en.where import FACILITY
from geo.models import PlaceKind, Relation

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from geo.extract.cutting.chunks import Parsed
    from geo.models import Place, Resolution

# Whose names these are, and what they hold.
_RESIDENTS_OF = Shape(
    any_of(PERSON, WORD, NAME, IN) + any_of(IN, OF) + maybe(THE) + END,
    "people of a place speak: “residents of X said”",
    takes="residents of",
    leaves="shells over",
)
_SPOKEN_OF = Shape(
    any_of(METONYM, SIDE) + maybe(COMMA) + AND + maybe(THE) + END,
    "a country beside a party: “those of Portugal and Argentina” are named, not struck",
    takes="Ukrainian and",
    leaves="Odesa and",
)
_LISTED = Shape(
    either(COMMA + maybe(AND), AND) + maybe(THE),
    "what joins two names of a list: “the embassies of Portugal and Argentina”",
    takes=", and the",
    leaves="in the",
    by="fullmatch",
)
_OWN_FIGURE = Shape(
    NUMBER + lazily(none_of(OVER, IN, NEAR)) + any_of(INTERCEPT, LOSE, DAMAGE),
    "a figure that was brought down or destroyed: told of this place itself",
    takes="ten drones were shot down",
    leaves="ten drones",
)
_HARM = frozenset(KILL + WOUND + CASUALTIES)


def spots(parsed: Parsed, masked: Container[int]) -> tuple[Spot, ...]:
    """Return the own places of a sentence's events, in order; `masked` chunks are speakers'."""
    apart = compared(parsed)
    named = [
        (i, chunk.place)
        for i, chunk in enumerate(parsed.chunks)
        if chunk.code == PLACE and chunk.place is not None and i not in masked and i not in apart
    ]
    kept: list[Spot] = []
    dropped: tuple[int, Resolution] | None = None
    for position, (i, resolution) in enumerate(named):
        before = (kept[-1].index, kept[-1].resolution) if kept else None
        after = named[position + 1] if position + 1 < len(named) else None
        if contains_next(parsed, i, resolution, after):
            continue
        if dropped and is_container(parsed, dropped, i, resolution):
            continue  # "from Chauda in Crimea"
        if rank(resolution) >= COUNTRY and _SPOKEN_OF.search(parsed.codes[:i]):
            continue
        listed = dropped is not None and _LISTED.fullmatch(parsed.codes[dropped[0] + 1 : i])
        if listed or is_office(parsed, i) or is_elsewhere(parsed, i):
            dropped = (i, resolution)
            continue
        if before and is_container(parsed, before, i, resolution):
            continue
        spot = spot_of(parsed, i, resolution, kept)
        if spot is None:
            dropped = (i, resolution)
        else:
            kept.append(spot)
            dropped = None
    return tuple(_without_regions(parsed, list(_without_countries(kept))))


def spoken_from(parsed: Parsed, masked: Container[int]) -> tuple[Spot, ...]:
    """Return where the speaker stands, if that is the place: "residents of X said the market …"."""
    if not FACILITY.search(parsed.sentence.text):
        return ()
    for i, chunk in enumerate(parsed.chunks):
        if chunk.code != PLACE or i not in masked or chunk.place is None:
            continue
        near = _RESIDENTS_OF.search(parsed.codes[:i]) is not None
        if near and rank(chunk.place) <= RANK[PlaceKind.SETTLEMENT]:
            return (Spot(i, chunk.place, Relation.IN),)
    return ()


def _without_regions(parsed: Parsed, kept: list[Spot]) -> Iterator[Spot]:
    """As in "Drones attacked Tatarstan and hit homes in Kazan": the region holds the town.

    It stays where figures of its own stand beside it.
    """
    finer = [spot for spot in kept if rank(spot.resolution) < RANK[PlaceKind.ADMIN1]]
    for spot in kept:
        if rank(spot.resolution) != RANK[PlaceKind.ADMIN1]:
            yield spot
            continue
        inner = [
            other
            for other in finer
            if other.index > spot.index and lies_in(other.resolution, spot.resolution)
        ]
        if not inner:
            yield spot
            continue
        between = parsed.codes[spot.index + 1 : inner[0].index]
        if set(between) & _HARM or _OWN_FIGURE.search(parsed.codes[: spot.index]):
            yield spot


def _without_countries(kept: list[Spot]) -> Iterator[Spot]:
    """A country named beside a finer place of the same sentence's clause holds it."""
    finer = any(rank(spot.resolution) < RANK[PlaceKind.COUNTRY] for spot in kept)
    for spot in kept:
        broad = rank(spot.resolution) >= RANK[PlaceKind.COUNTRY]
        if not (broad and finer):
            yield spot


def countries_named(parsed: Parsed) -> list[str]:
    """Return the ISO code of the country of each place that a sentence names."""
    found = [c.place.place for c in parsed.chunks if c.code == PLACE and c.place]
    return [place.country for place in found if place is not None and place.country]


def may_be(spot: Spot) -> tuple[Place | None, ...]:
    """Return the place that a name means, or whatever it may mean where that is open."""
    found = spot.resolution
    known = found.place or found.container
    return (known,) if known else tuple(each.place for each in found.candidates) or (None,)
