"""How an event lies to a place that its sentence names: in it, near it, so far from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import (
    END,
    Shape,
    any_of,
    many,
    maybe,
)
from geo.extract.reading.containers import COUNTRY, RANK, rank
from geo.extract.reading.not_where import is_crossed
from geo.languages.codes import (
    AND,
    ATTACK,
    BE,
    BY,
    CASUALTIES,
    DAMAGE,
    EXPLODE,
    FROM,
    GROUND,
    IN,
    INTERCEPT,
    KILL,
    LAUNCH,
    LOSE,
    NEAR,
    OF,
    OVER,
    SAY,
    SEMICOLON,
    STOP,
    THE,
    TIME,
    TO,
    WHEN,
    WITH,
    WORD,
    WOUND,
)
from geo.languages.en.where import (
    AREA,
    COMPASS_OF,
    DISTANCE_FROM,
    GENERIC_BEFORE,
    MILES,
    QUARTERS,
    TOWARDS,
)
from geo.models import PlaceKind, Relation

if TYPE_CHECKING:
    from geo.extract.cutting.chunks import Parsed
    from geo.models import Resolution

_MILE = 1.609344  # kilometres; the international mile of 1959


_SET_FIRE_TO = Shape(
    any_of(DAMAGE, ATTACK) + TO + maybe(THE) + many(WORD) + END,
    "what was set on fire: the thing itself, not its direction",
    takes="set fire to the",
    leaves="fled to the",
)
_PREPOSITIONS = frozenset(IN + OVER + NEAR + FROM + TO + BY + WITH)
# What a preposition does not reach across.
_STOPS_PREPOSITION = frozenset(
    ATTACK
    + GROUND
    + LAUNCH
    + INTERCEPT
    + LOSE
    + KILL
    + WOUND
    + SAY
    + DAMAGE
    + BE
    + SEMICOLON
    + STOP
    + WHEN
)
# What parts an event's own place from a reference town.
_PARTS_FROM_TOWN = frozenset(
    ATTACK
    + GROUND
    + INTERCEPT
    + LOSE
    + LAUNCH
    + KILL
    + WOUND
    + CASUALTIES
    + EXPLODE
    + DAMAGE
    + SEMICOLON
    + AND
)


@dataclass(frozen=True, slots=True)
class Spot:
    """One own place of an event: chunk `index`, how the event lies to it."""

    index: int
    resolution: Resolution
    relation: Relation
    distance_km: float | None = None
    bearing: str | None = None  # "north", "south-east": from the named place


def spot_of(parsed: Parsed, i: int, resolution: Resolution, kept: list[Spot]) -> Spot | None:
    """Return how an event lies to the place at chunk `i`; ``None`` where it was not there.

    `kept` are the own places found before it in the sentence.
    """
    base = parsed.sentence.start
    before = parsed.sentence.text[max(0, parsed.chunks[i].start - base - 60) :][
        : min(60, parsed.chunks[i].start - base)
    ].rstrip()
    stripped = GENERIC_BEFORE.sub("", before)
    if (compass := COMPASS_OF.search(stripped)) and compass["way"]:
        if _adjacent(parsed, i, kept):
            return None
        km = float(compass["km"].replace(",", ".")) if compass["km"] else None
        return Spot(i, resolution, Relation.NEAR, km, _bearing(compass["way"]))
    if distance := DISTANCE_FROM.search(stripped):
        if _adjacent(parsed, i, kept):
            return None
        km = float(distance["km"].replace(",", ".")) if distance["km"] else None
        if km and distance["unit"].lower().startswith(MILES):
            km *= _MILE
        return Spot(i, resolution, Relation.NEAR, km)
    prep = _preposition(parsed, i)
    if prep == FROM or is_crossed(parsed, i, resolution):
        return None
    if prep == TO and (rank(resolution) >= COUNTRY or not _goes_to(parsed, i)):
        return None
    if prep == NEAR and _adjacent(parsed, i, kept):
        return None
    if prep == TO and rank(resolution) <= RANK[PlaceKind.SETTLEMENT]:
        return Spot(i, resolution, Relation.IN if _is_set(parsed, i) else Relation.NEAR)
    relation = _relation(resolution, prep)
    if relation is Relation.IN and _is_area(parsed, i):
        relation = Relation.NEAR
    return Spot(i, resolution, relation)


def _is_area(parsed: Parsed, i: int) -> bool:
    """As in "the Nikopol area": the town and what lies round it."""
    return i + 1 < len(parsed.chunks) and AREA.match(parsed.chunks[i + 1].text) is not None


def _adjacent(parsed: Parsed, i: int, kept: list[Spot]) -> bool:
    """As in "Nelipivka, a village north of Toretsk": the event has its own place just before."""
    if not kept:
        return False
    between = parsed.codes[kept[-1].index + 1 : i]
    return not set(between) & _PARTS_FROM_TOWN and len(between) <= 12  # noqa: PLR2004


def _preposition(parsed: Parsed, i: int) -> str:
    """Return the code of the preposition that governs the name, through a list; else ""."""
    j = i - 1
    while j >= 0 and i - j < 14:  # noqa: PLR2004
        code = parsed.codes[j]
        if code in _PREPOSITIONS:
            return code
        if code == OF:
            head = parsed.chunks[j - 1].text.lower() if j else ""
            if parsed.codes[j - 1 : j] == TIME or head.endswith(QUARTERS):
                return NEAR
        if code in _STOPS_PREPOSITION:
            return ""
        j -= 1
    return ""


def _is_set(parsed: Parsed, i: int) -> bool:
    """As in "set fire to the mall": the thing itself, not its direction."""
    return _SET_FIRE_TO.search(parsed.codes[:i]) is not None


def _goes_to(parsed: Parsed, i: int) -> bool:
    """As in "towards Berdin" and "into Kursk region" are where it was; "to Egypt" is not."""
    for j in range(i - 1, max(-1, i - 8), -1):
        if parsed.codes[j] == TO and parsed.codes[j - 1 : j] in {DAMAGE, ATTACK}:
            return True  # "set fire to", "damage to"
        if parsed.codes[j] == TO:
            return parsed.chunks[j].text.lower() in TOWARDS
    return False


def _relation(resolution: Resolution, prep: str) -> Relation:
    level = rank(resolution)
    if prep == OVER:
        return Relation.OVER
    if prep == NEAR:
        return Relation.NEAR
    if level >= RANK[PlaceKind.COUNTRY]:
        return Relation.COUNTRY
    if level == RANK[PlaceKind.ADMIN1] and _kind(resolution) is PlaceKind.ADMIN1:
        return Relation.REGION
    return Relation.IN


def _kind(resolution: Resolution) -> PlaceKind | None:
    return resolution.place.kind if resolution.place else resolution.mention.kind


def _bearing(words: str) -> str:
    return words.lower().replace(" ", "-")
