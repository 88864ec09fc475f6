"""Which place names of a sentence are where the event was.

Containers ("in Nikopol **in the Dnipropetrovsk region**"), reference towns ("a village north of
**Toretsk**"), launch areas and origins ("from the **Black Sea**"), offices ("the governor of
**Kherson**") and speakers are not. What is left are the event's own places, with the relation that
the words before them state.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.extract.reading.not_where import is_crossed, is_elsewhere, is_office
from geo.models import PlaceKind, Relation

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from geo.extract.cutting.chunks import Parsed
    from geo.models import Resolution

_RANK = {
    PlaceKind.SITE: 0,
    PlaceKind.SETTLEMENT: 1,
    PlaceKind.ADMIN2: 2,
    PlaceKind.ADMIN1: 3,
    PlaceKind.SEA: 3,
    PlaceKind.REGION: 4,
    PlaceKind.COUNTRY: 5,
    PlaceKind.CONTINENT: 6,
}
COUNTRY = _RANK[PlaceKind.COUNTRY]
_COMPASS = re.compile(
    r"(?P<km>\d+(?:[.,]\d+)?)? ?(?:km|kilomet(?:er|re)s?|miles?)?,? ?"
    r"(?:(?:to |in |on )?the )?(?P<way>(?:north|south)?(?:-| )?(?:east|west|north|south))"
    r"(?:ern|wards?)?(?: (?:side|outskirts|edge|part))? of$",
    re.IGNORECASE,
)
_DISTANCE = re.compile(
    r"(?P<km>\d+(?:[.,]\d+)?) ?(?P<unit>km|kilomet(?:er|re)s?|miles?) (?:away )?(?:from|of)"
    r"(?: the)?(?: \w+)?$|(?:not |so )*far from$",
    re.IGNORECASE,
)
_MILE = 1.609344  # kilometres; the international mile of 1959


@dataclass(frozen=True, slots=True)
class Spot:
    """One own place of an event: chunk `index`, how the event lies to it."""

    index: int
    resolution: Resolution
    relation: Relation
    distance_km: float | None = None
    bearing: str | None = None  # "north", "south-east": from the named place


def spots(parsed: Parsed, masked: Container[int]) -> tuple[Spot, ...]:
    """Return the own places of a sentence's events, in order; `masked` chunks are speakers'."""
    named = [
        (i, chunk.place)
        for i, chunk in enumerate(parsed.chunks)
        if chunk.code == "T" and chunk.place is not None and i not in masked
    ]
    kept: list[Spot] = []
    dropped: tuple[int, Resolution] | None = None
    for position, (i, resolution) in enumerate(named):
        before = (kept[-1].index, kept[-1].resolution) if kept else None
        after = named[position + 1] if position + 1 < len(named) else None
        if _contains_next(parsed, i, resolution, after):
            continue
        if dropped and _is_container(parsed, dropped, i, resolution):
            continue  # "from Chauda in Crimea"
        if rank(resolution) >= COUNTRY and _SPOKEN_OF.search(parsed.codes[:i]):
            continue
        listed = dropped is not None and _LISTED.fullmatch(parsed.codes[dropped[0] + 1 : i])
        if listed or is_office(parsed, i) or is_elsewhere(parsed, i):
            dropped = (i, resolution)
            continue
        if before and _is_container(parsed, before, i, resolution):
            continue
        spot = _spot(parsed, i, resolution, kept)
        if spot is None:
            dropped = (i, resolution)
        else:
            kept.append(spot)
            dropped = None
    return tuple(_without_regions(parsed, list(_without_countries(kept))))


def spoken_from(parsed: Parsed, masked: Container[int]) -> tuple[Spot, ...]:
    """Return where the speaker stands, if that is the place: "residents of X said the market …"."""
    if not _FACILITY.search(parsed.sentence.text):
        return ()
    for i, chunk in enumerate(parsed.chunks):
        if chunk.code != "T" or i not in masked or chunk.place is None:
            continue
        near = re.search(r"[PxXi][io]e?\Z", parsed.codes[:i]) is not None
        if near and rank(chunk.place) <= _RANK[PlaceKind.SETTLEMENT]:
            return (Spot(i, chunk.place, Relation.IN),)
    return ()


_FACILITY = re.compile(
    r"\bthe (?:\w+ )?(?:city|town|village|airport|airfield|port|market|hospital|school|station|"
    r"centre|center|plant|refinery|depot|bridge|mosque|church|camp)\b",
    re.IGNORECASE,
)


_SPOKEN_OF = re.compile(r"[MR],?&e?\Z")  # "those of Portugal and Argentina": named, not struck
_LISTED = re.compile(r"(?:,&?|&)e?")  # "the embassies of Portugal and Argentina"


def rank(resolution: Resolution) -> int:
    """Return how broad a named place is: 0 a site, 6 a continent."""
    kind = resolution.place.kind if resolution.place else resolution.mention.kind
    return _RANK[kind or PlaceKind.SETTLEMENT]


def _contains_next(
    parsed: Parsed, i: int, resolution: Resolution, after: tuple[int, Resolution] | None
) -> bool:
    """As in "Russia's Kursk region": the first name holds the second."""
    if after is None:
        return False
    between = parsed.codes[i + 1 : after[0]]
    if not re.fullmatch(r"s[xXmR]*", between):
        return False
    return rank(resolution) > rank(after[1])


def _is_container(
    parsed: Parsed, before: tuple[int, Resolution], i: int, resolution: Resolution
) -> bool:
    """As in "Nikopol in the Dnipropetrovsk region", "Kurakhove, Donetsk region", "Lgov, Russia"."""
    j, narrow = before
    between = parsed.codes[j + 1 : i]
    if re.fullmatch(r"s[xXmR]*", between):  # "Kherson's Dnipro district"
        return rank(narrow) <= rank(resolution)
    if rank(resolution) <= rank(narrow):
        return False
    words = " ".join(parsed.chunks[k].text.lower() for k in range(j + 1, i))
    if "including" in words:
        return False
    return bool(_INTO_CONTAINER.fullmatch(between))


# " in the ", ", ", ", a town in ", " in Russia's "
_INTO_CONTAINER = re.compile(
    r"(?:[,(]?[exXP]{0,3})?[,(]?(?:[io]e?[xXR]*(?:io?)?e?|e?[xXR]*)(?:[TR]s[xX]*)?"
)


def _spot(parsed: Parsed, i: int, resolution: Resolution, kept: list[Spot]) -> Spot | None:
    base = parsed.sentence.start
    before = parsed.sentence.text[max(0, parsed.chunks[i].start - base - 60) :][
        : min(60, parsed.chunks[i].start - base)
    ].rstrip()
    stripped = re.sub(
        r"(?: the)?(?: (?:town|city|village|settlement|port|district|hamlet)s? of)?"
        r"(?: the)?(?: (?:town|city|village|settlement|port))?$",
        "",
        before,
        flags=re.IGNORECASE,
    )
    if (compass := _COMPASS.search(stripped)) and compass["way"]:
        if _adjacent(parsed, i, kept):
            return None
        km = float(compass["km"].replace(",", ".")) if compass["km"] else None
        return Spot(i, resolution, Relation.NEAR, km, _bearing(compass["way"]))
    if distance := _DISTANCE.search(stripped):
        if _adjacent(parsed, i, kept):
            return None
        km = float(distance["km"].replace(",", ".")) if distance["km"] else None
        if km and distance["unit"].lower().startswith("mile"):
            km *= _MILE
        return Spot(i, resolution, Relation.NEAR, km)
    prep = _preposition(parsed, i)
    if prep == "f" or is_crossed(parsed, i, resolution):
        return None
    if prep == "t" and (rank(resolution) >= COUNTRY or not _goes_to(parsed, i)):
        return None
    if prep == "n" and _adjacent(parsed, i, kept):
        return None
    if prep == "t" and rank(resolution) <= _RANK[PlaceKind.SETTLEMENT]:
        return Spot(i, resolution, Relation.IN if _is_set(parsed, i) else Relation.NEAR)
    return Spot(i, resolution, _relation(resolution, prep))


def _adjacent(parsed: Parsed, i: int, kept: list[Spot]) -> bool:
    """As in "Nelipivka, a village north of Toretsk": the event has its own place just before."""
    if not kept:
        return False
    between = parsed.codes[kept[-1].index + 1 : i]
    return not set(between) & set("AGIJLKHCEU;&") and len(between) <= 12  # noqa: PLR2004


def _preposition(parsed: Parsed, i: int) -> str:
    """Return the code of the preposition that governs the name, through a list; else ""."""
    j = i - 1
    while j >= 0 and i - j < 14:  # noqa: PLR2004
        code = parsed.codes[j]
        if code in "ivnftbw":
            return code
        if code == "o":
            head = parsed.chunks[j - 1].text.lower() if j else ""
            if parsed.codes[j - 1 : j] == "D" or head.endswith(("north", "south", "east", "west")):
                return "n"
        if code in "AGLIJKHSUB;.c":
            return ""
        j -= 1
    return ""


def _is_set(parsed: Parsed, i: int) -> bool:
    """As in "set fire to the mall": the thing itself, not its direction."""
    return re.search(r"[UA]te?x*\Z", parsed.codes[:i]) is not None


_TOWARDS = frozenset({"towards", "toward", "against", "into", "onto"})


def _goes_to(parsed: Parsed, i: int) -> bool:
    """As in "towards Berdin" and "into Kursk region" are where it was; "to Egypt" is not."""
    for j in range(i - 1, max(-1, i - 8), -1):
        if parsed.codes[j] == "t" and parsed.codes[j - 1 : j] in {"U", "A"}:
            return True  # "set fire to", "damage to"
        if parsed.codes[j] == "t":
            return parsed.chunks[j].text.lower() in _TOWARDS
    return False


def _relation(resolution: Resolution, prep: str) -> Relation:
    level = rank(resolution)
    if prep == "v":
        return Relation.OVER
    if prep == "n":
        return Relation.NEAR
    if level >= _RANK[PlaceKind.COUNTRY]:
        return Relation.COUNTRY
    if level == _RANK[PlaceKind.ADMIN1] and _kind(resolution) is PlaceKind.ADMIN1:
        return Relation.REGION
    return Relation.IN


def _kind(resolution: Resolution) -> PlaceKind | None:
    return resolution.place.kind if resolution.place else resolution.mention.kind


def _bearing(words: str) -> str:
    return words.lower().replace(" ", "-")


def _without_regions(parsed: Parsed, kept: list[Spot]) -> Iterator[Spot]:
    """As in "Drones attacked Tatarstan and hit homes in Kazan": the region holds the town.

    It stays where figures of its own stand beside it.
    """
    finer = [spot for spot in kept if rank(spot.resolution) < _RANK[PlaceKind.ADMIN1]]
    for spot in kept:
        if rank(spot.resolution) != _RANK[PlaceKind.ADMIN1]:
            yield spot
            continue
        inner = [
            other
            for other in finer
            if other.index > spot.index and _lies_in(other.resolution, spot.resolution)
        ]
        if not inner:
            yield spot
            continue
        between = parsed.codes[spot.index + 1 : inner[0].index]
        if set(between) & set("KHC") or re.search(r"N[^vin]*?[IJU]", parsed.codes[: spot.index]):
            yield spot


def _lies_in(narrow: Resolution, broad: Resolution) -> bool:
    if narrow.place is None or broad.place is None:
        return False
    return narrow.place.admin1 is not None and narrow.place.admin1 == broad.place.admin1


def _without_countries(kept: list[Spot]) -> Iterator[Spot]:
    """A country named beside a finer place of the same sentence's clause holds it."""
    finer = any(rank(spot.resolution) < _RANK[PlaceKind.COUNTRY] for spot in kept)
    for spot in kept:
        broad = rank(spot.resolution) >= _RANK[PlaceKind.COUNTRY]
        if not (broad and finer):
            yield spot
