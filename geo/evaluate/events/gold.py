"""Events as an evaluation sees them: gold ones with other defensible answers, and found ones.

A gold line is a report of the exchange format with ``events`` (``sentence``, ``also_sentences``,
``place_coords``, ``also_ok`` …) and ``non_events``; a found line is what ``python -m geo extract``
writes. A gold file is accepted as found as well: it must score 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from geo.errors import InputError
from geo.evaluate.lines import json_lines

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Point = tuple[float, float]  # latitude, longitude
Weapons = dict[str, int]

UNKNOWN = "unknown"
# Names of one side, so that a spelling is no error: (what counts, how it may be written).
SIDES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("russia", ("russian", "россия", "рф", "росія")),
    ("ukraine", ("ukrainian", "украина", "україна")),
    ("israel", ("israeli", "idf")),
    ("us", ("usa", "u.s.", "united states")),
    ("sudan", ("sudanese army", "sudanese armed forces")),
    ("rapid support forces", ("rsf",)),
    ("houthis", ("houthi",)),
    (UNKNOWN, ("", "none")),
)
_SIDE = {written: side for side, ways in SIDES for written in ways}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One event as somebody told it; figures that are absent are None or not among the weapons."""

    evidence: str
    names: tuple[str, ...]
    points: tuple[Point, ...]
    start: date | None
    end: date | None
    type: str
    actor: str
    killed: int | None
    wounded: int | None
    launched: Weapons
    intercepted: Weapons
    jammed: Weapons
    attribution: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldEvent:
    """What a careful reader noted, and what else would be right."""

    told: Told
    passages: tuple[str, ...]  # the main sentence first
    kinds: tuple[str, ...]  # one a name of `told`: how far off its point may be
    other_names: tuple[str, ...]
    other_starts: tuple[date, ...]
    types: frozenset[str]
    actors: frozenset[str]
    killed: tuple[int | None, ...]
    wounded: tuple[int | None, ...]
    launched: tuple[Weapons, ...]
    intercepted: tuple[Weapons, ...]
    jammed: tuple[Weapons, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldReport:
    """A report that was read by hand; `row` is the whole line, for the pipeline."""

    id: str
    lang: str
    text: str
    events: tuple[GoldEvent, ...]
    non_events: tuple[str, ...]  # sentences that tell of no event
    row: Mapping[str, Any]


def read_gold(path: Path) -> tuple[GoldReport, ...]:
    """Read a corpus of reports with their events.

    Raises:
        InputError: the file cannot be read, or a line is not such a report.
    """
    reports = []
    for number, row in json_lines(path):
        try:
            reports.append(gold_report(row))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise InputError(
                f"{path.name}, line {number}: no report with events: {error!r}"
            ) from error
    if not reports:
        raise InputError(f"{path.name} holds no reports")
    return tuple(reports)


def read_found(path: Path) -> dict[str, tuple[Told, ...]]:
    """Read what an extraction wrote: the events of each report, by its id.

    Raises:
        InputError: the file cannot be read, or a line is not of the exchange format.
    """
    found = {}
    for number, row in json_lines(path):
        try:
            found[row["id"]] = found_events(row)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise InputError(f"{path.name}, line {number}: no found events: {error!r}") from error
    return found


def found_events(row: Mapping[str, Any]) -> tuple[Told, ...]:
    """Turn one line of the exchange format into its events."""
    return tuple(told(event) for event in row.get("events") or ())


def gold_report(row: Mapping[str, Any]) -> GoldReport:
    """Turn one line of a gold file into a report with events."""
    return GoldReport(
        id=row["id"],
        lang=row.get("lang") or "en",
        text=row["text"],
        events=tuple(_gold_event(event) for event in row["events"]),
        non_events=tuple(item["sentence"] for item in row.get("non_events") or ()),
        row=row,
    )


def told(event: Mapping[str, Any]) -> Told:
    """Read one event, gold or found; what is malformed counts as absent."""
    start, end = _day(event.get("date_start")), _day(event.get("date_end"))
    return Told(
        evidence=event.get("evidence") or event.get("sentence") or "",
        names=_names(event.get("places")),
        points=_points(event),
        start=start or end,
        end=end or start,
        type=(event.get("type") or "").lower(),
        actor=_actor(event.get("actor")),
        killed=_number(event.get("killed")),
        wounded=_number(event.get("wounded")),
        launched=_weapons(event.get("launched")),
        intercepted=_weapons(event.get("intercepted")),
        jammed=_weapons(event.get("jammed")),
        attribution=event.get("attribution") or "",
    )


def _gold_event(event: Mapping[str, Any]) -> GoldEvent:
    main = told(event)
    also = event.get("also_ok") or {}
    if len(event.get("place_coords") or ()) != len(main.names):
        raise ValueError("places and place_coords differ in length")
    starts = (_day(day) for day in event.get("date_start_also_ok") or ())
    return GoldEvent(
        told=main,
        passages=(event["sentence"], *(event.get("also_sentences") or ())),
        kinds=tuple(place["kind"] for place in event.get("place_coords") or ()),
        other_names=(*(event.get("place_names_ok") or ()), *(also.get("places") or ())),
        other_starts=tuple(day for day in starts if day),
        types=frozenset((main.type, *(also.get("type") or ()))),
        actors=frozenset((main.actor, *map(_actor, also.get("actor") or ()))),
        killed=(main.killed, *(also.get("killed") or ())),
        wounded=(main.wounded, *(also.get("wounded") or ())),
        launched=(main.launched, *map(_weapons, also.get("launched") or ())),
        intercepted=(main.intercepted, *map(_weapons, also.get("intercepted") or ())),
        jammed=(main.jammed, *map(_weapons, also.get("jammed") or ())),
    )


def _names(places: object) -> tuple[str, ...]:
    if isinstance(places, str):
        return (places,)
    if not isinstance(places, list):
        return ()
    return tuple(
        place if isinstance(place, str) else place.get("text") or place.get("name") or ""
        for place in places
    )


def _points(event: Mapping[str, Any]) -> tuple[Point, ...]:
    points = [(place["lat"], place["lon"]) for place in event.get("place_coords") or ()]
    points += [
        (float(pair[0]), float(pair[1]))
        for pair in event.get("coords") or ()
        if pair and pair[0] is not None
    ]
    lat, lon = event.get("lat"), event.get("lon")
    if not points and lat is not None and lon is not None:
        points.append((float(lat), float(lon)))
    return tuple(points)


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None


def _number(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        return int(value)
    except (ValueError, OverflowError):
        return None


def _weapons(figures: object) -> Weapons:
    if not isinstance(figures, dict):
        return {}
    counted = {weapon: _number(value) for weapon, value in figures.items()}
    return {weapon: value for weapon, value in counted.items() if value}


def _actor(name: object) -> str:
    plain = name.strip().lower() if isinstance(name, str) else ""
    return _SIDE.get(plain, plain)
