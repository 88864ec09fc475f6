"""What is compared of an event, worked out once: spots, days, figures, kinds of target, words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING
from zlib import crc32

from geo.earth import is_wide
from geo.gazetteer.names import fold
from geo.gazetteer.spelling import skeleton
from geo.linking.topics import topics
from geo.linking.weights import LONGEST_DAYS
from geo.models import ARMS, TOLLS, DatePrecision, Precision, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from geo.models import Count, Event, EventPlace, EventType, Report, When

UNKNOWN = "unknown"
FigureKey = tuple[str, str | None]  # field, weapon
_WORD = re.compile(r"\w+")
_NIGHT = 2  # days
_BITS = 256  # a sentence has about thirty words


class Shape(Enum):
    """How a place can be compared."""

    POINT = auto()  # settlement, site
    CIRCLE = auto()  # near a point; a district, a sea or a landscape round its middle
    AREA = auto()  # a region
    VILLAGE = auto()  # a name that the gazetteer lacks, in a known region
    NAME = auto()  # a name and nothing else
    NATION = auto()  # a country as a whole
    WORLD = auto()  # a continent, or a landscape as wide as one


# What is compared as a whole alone: nothing finer lies in it.
WHOLE = frozenset({Shape.NATION, Shape.WORLD})


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of an event. `key` is equal where two are the same; `bones` is its spelling."""

    shape: Shape
    precision: Precision
    key: str
    bones: str
    lat: float = 0.0
    lon: float = 0.0
    radius_km: float = 0.0
    area: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day as ordinals; `assumed`: the text states none, so it may be the eve."""

    first: int
    last: int
    assumed: bool = False

    @property
    def is_wide(self) -> bool:
        """Whether it says less than one night."""
        return self.last - self.first >= _NIGHT

    @property
    def is_night(self) -> bool:
        """Whether it goes over one midnight."""
        return self.last - self.first == 1


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """An event made ready to be compared."""

    report: Report
    event: Event
    published: int
    spots: tuple[Spot, ...]
    breadth: int  # places named, without regions that merely hold one of the others
    days: Days | None
    type: EventType
    actor: str
    figures: Mapping[FigureKey, Count]
    aims: frozenset[str]  # kinds of target, as the event names it
    topics: frozenset[str]  # and as its whole sentence does
    words: str  # the main sentence, folded
    mask: int  # a bit for each word, to tell unlike sentences apart quickly


def facts_of(report: Report, event: Event) -> Facts:
    """Work out what is compared of an event."""
    spots = _spots(event)
    aims = topics(event.target) if event.target else frozenset()
    words = words_of(event)
    return Facts(
        report=report,
        event=event,
        published=report.published.toordinal(),
        spots=spots,
        breadth=_breadth(spots),
        days=days_of(event.when, report),
        type=event.type,
        actor=event.actor,
        figures=figures_of(event),
        aims=aims,
        topics=aims | topics(event.evidence),
        words=" ".join(words),
        mask=_mask(words),
    )


def words_of(event: Event) -> list[str]:
    """Return the words of an event's main sentence, without case."""
    return _WORD.findall(event.evidence.casefold())


def _mask(words: Iterable[str]) -> int:
    mask = 0
    for word in words:
        mask |= 1 << (crc32(word.encode("utf-8", "replace")) % _BITS)
    return mask


def figures_of(event: Event) -> dict[FigureKey, Count]:
    """Return the figures that an event states, by field and weapon."""
    found: dict[FigureKey, Count] = {}
    for field in TOLLS:
        count = getattr(event, field)
        if count is not None:
            found[field, None] = count
    for field in ARMS:
        for arms in getattr(event, field):
            found[field, arms.weapon] = arms.count
    return found


def _spots(event: Event) -> tuple[Spot, ...]:
    if event.places:
        return tuple(dict.fromkeys(map(_spot, event.places)))
    if event.area is not None:
        return (Spot(Shape.NATION, Precision.COUNTRY, event.area, ""),)
    return ()


def _breadth(spots: tuple[Spot, ...]) -> int:
    held = {spot.area for spot in spots if spot.shape is not Shape.AREA}
    return sum(spot.shape is not Shape.AREA or spot.area not in held for spot in spots)


def _spot(where: EventPlace) -> Spot:
    bones = skeleton(where.text) or fold(where.text)
    place, precision = where.place, where.precision
    area = where.area or (place.admin1 if place else None)
    if precision is Precision.COUNTRY and where.area is not None:
        return Spot(Shape.NATION, precision, where.area, "")
    if precision is Precision.ADMIN1 and area is not None:
        # "in Palatovo" known to its region only: the relation is that of the missing village.
        if where.relation in {Relation.IN, Relation.NEAR}:
            return Spot(Shape.VILLAGE, precision, f"{area} {bones}", bones, area=area)
        return Spot(Shape.AREA, precision, area, "", area=area)
    if place is None or where.lat is None or where.lon is None:
        return Spot(Shape.NAME, Precision.UNLOCATED, bones, bones)
    if precision is Precision.COUNTRY or is_wide(place.place_id):
        return Spot(Shape.WORLD, precision, place.place_id, "")
    shape = Shape.POINT if precision in {Precision.SITE, Precision.SETTLEMENT} else Shape.CIRCLE
    own = skeleton(place.name) or fold(place.name)
    radius = where.radius_km or 0.0
    key, country = place.place_id, place.country
    return Spot(shape, precision, key, own, where.lat, where.lon, radius, area, country)


def days_of(when: When, report: Report) -> Days | None:
    """Return the days of an event; ``None`` where the text says none, or too many."""
    if when.start is None or when.end is None or when.precision is DatePrecision.UNKNOWN:
        return None
    first, last = when.start.toordinal(), when.end.toordinal()
    if not 0 <= last - first < LONGEST_DAYS:
        return None
    return Days(
        first, last, assumed=when.text is None and when.start == when.end == report.published
    )
