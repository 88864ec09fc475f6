"""Places that stand over an event instead of in it: datelines, headings, "the mayor of X said".

They are asked last, for an event that would have no place at all. A desk is no place of an event:
an agency's dateline, or a capital, counts only where the text goes on about "the city".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import END, Shape, any_of, either, maybe, up_to
from geo.extract.reading.containers import RANK, rank
from geo.extract.reading.relations import Spot
from geo.languages.codes import (
    AND,
    CLOSE,
    COLON,
    COMMA,
    DASH,
    IN,
    METONYM,
    OPEN,
    PLACE,
    SIDE,
    STOP,
    THE,
    TIME,
)
from geo.languages.en.layout import AGENCY, DESKS, THE_CITY
from geo.languages.en.speech import GOVERNORS, MAYORS
from geo.models import PlaceKind, Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.extract.cutting.chunks import Parsed
    from geo.extract.making.pieces import Piece, Told
    from geo.models import Resolution, When

_NAMES_A_PLACE = Shape(
    maybe(IN)
    + maybe(THE)
    + PLACE
    + up_to(3, either(maybe(any_of(COMMA, OPEN)) + any_of(PLACE, SIDE), AND + PLACE))
    + maybe(any_of(CLOSE))
    + maybe(maybe(COMMA) + TIME)
    + maybe(any_of(STOP, COLON, DASH))
    + END,
    "a place, perhaps with its region and the day, and nothing else: a heading",
    takes=("Odesa region.", "Odesa, Ukraine, 10 December."),
    leaves=("Odesa burned.", "On Monday."),
    by="match",
)
_NAMES_A_DAY = Shape(
    TIME + maybe(any_of(STOP, COLON)) + END,
    "a day and nothing else: what stands below it happened then",
    takes=("10 December 2024.", "On Monday:"),
    leaves="On Monday Odesa burned.",
    by="match",
)
_SETTLEMENT, _REGION = RANK[PlaceKind.SETTLEMENT], RANK[PlaceKind.ADMIN1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A place over the sentences behind it, and the day that stands beside it.

    `desk`: somebody wrote from there; whether it was hit there, other words must say.
    """

    spot: Spot
    desk: bool
    when: When | None
    paragraph: int


def read_heading(parsed: Parsed) -> Heading | None:
    """Read a dateline or a line that names a place and nothing else."""
    line = parsed.sentence.dateline
    if not line and not _NAMES_A_PLACE.match(parsed.codes):
        return None
    spot = next(_places(parsed, PLACE + METONYM if line else PLACE), None)
    if spot is None:
        return None
    times = (chunk.time.when for chunk in parsed.chunks if chunk.time is not None)
    desk = line and (AGENCY.search(parsed.sentence.text) is not None or _is_desk(spot))
    return Heading(
        spot=spot,
        desk=desk,
        when=next((when for when in times if when is not None), None),
        paragraph=parsed.sentence.paragraph,
    )


def day_above(parsed: Parsed) -> When | None:
    """Return the day that a line names over others: alone, or before a colon; else ``None``."""
    opens = parsed.codes.endswith(COLON) and parsed.codes.count(TIME) == 1
    if not opens and not _NAMES_A_DAY.match(parsed.codes):
        return None
    times = (chunk.time.when for chunk in parsed.chunks if chunk.time is not None)
    when = next(times, None)
    return when if when is not None and when.start is not None and when.start == when.end else None


def place_of(piece: Piece, heading: Heading | None) -> tuple[Spot, ...]:
    """Return the place of an attack whose sentence names none; empty where nothing tells it."""
    if not piece.strong or piece.frame.national or piece.frame.figure is not None:
        return ()
    if spot := next(_of_offices(piece.told), None):
        return (spot,)
    if heading is None:
        return ()
    sentence = piece.draft.sentence
    if THE_CITY.search(sentence.text):
        return (heading.spot,)
    hit = piece.draft.target is not None or bool(piece.toll)
    if heading.desk or not hit or sentence.paragraph - heading.paragraph > 1:
        return ()
    return (heading.spot,)


def names_another(parsed: Parsed, heading: Heading | None) -> bool:
    """Tell whether a sentence names another place than the one that stands over it."""
    if heading is None:
        return False
    own = heading.spot.resolution.place
    return any(spot.resolution.place != own for spot in _places(parsed, PLACE))


def _of_offices(told: Told) -> Iterator[Spot]:
    """Yield the places whose mayors or governors speak: what they tell of was there."""
    parsed = told.parsed
    for speech in told.speeches:
        words = {parsed.chunks[j].text.lower() for j in range(speech.first, speech.last)}
        for spot in _places(parsed, PLACE + METONYM, speech.first, speech.last):
            level = rank(spot.resolution)
            town = level <= _SETTLEMENT and words & MAYORS
            if town or (level > _SETTLEMENT and words & GOVERNORS):
                yield spot


def _places(parsed: Parsed, codes: str, first: int = 0, last: int | None = None) -> Iterator[Spot]:
    for i, chunk in enumerate(parsed.chunks[first:last], start=first):
        if chunk.code in codes and chunk.place is not None and rank(chunk.place) <= _REGION:
            yield Spot(i, chunk.place, _relation(chunk.place))


def _relation(resolution: Resolution) -> Relation:
    return Relation.REGION if rank(resolution) == _REGION else Relation.IN


def _is_desk(spot: Spot) -> bool:
    mention, place = spot.resolution.mention, spot.resolution.place
    return bool({mention.text.lower(), (place.name if place else "").lower()} & DESKS)
