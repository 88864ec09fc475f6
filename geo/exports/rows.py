"""The events as rows of plain values: one for each place of each event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.archive.frames import places_of
from geo.archive.links import safe_url
from geo.archive.rows import distinct
from geo.earth import is_wide
from geo.models import TOLLS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.archive.frames import Archive, Mask
    from geo.models import Count, Event, EventPlace, Report, WeaponCount

Cell = str | int | float | None

_TOO_WIDE = "a part of the world too wide for a mark"

COLUMNS = (
    *("event_id", "type", "actor", "target", "date_start", "date_end", "date_precision"),
    *("place", "place_in_report", "precision", "relation", "lat", "lon", "radius_km", "area"),
    *("country", "region", "killed", "killed_bound", "wounded", "wounded_bound"),
    *("killed_and_wounded", "killed_and_wounded_bound", "launched", "intercepted", "jammed"),
    *("attribution", "side", "status", "background", "evidence"),
    *("outlet", "published", "url", "report_id", "not_on_map_because"),
    "actor_inferred",
)


def event_rows(archive: Archive, mask: Mask) -> Iterator[dict[str, Cell]]:
    """Yield a row for each place of each shown event, in the order of the reports.

    An event with three places has three rows with one `event_id`: sum figures by that, not by row.
    """
    numbers, _ = distinct(archive, mask)
    for number in map(int, numbers):
        event, report = archive.events[number], archive.report_of(number)
        for place in places_of(event):
            yield _row(event, place, report)


def _row(event: Event, place: EventPlace, report: Report) -> dict[str, Cell]:
    row: dict[str, Cell] = dict.fromkeys(COLUMNS)
    row.update(_event_cells(event))
    row.update(
        outlet=report.outlet,
        published=report.published.isoformat(),
        url=safe_url(report.url),
        report_id=report.id,
    )
    row.update(_place_cells(place))
    return row


def _event_cells(event: Event) -> dict[str, Cell]:
    when, speaker = event.when, event.attribution
    cells: dict[str, Cell] = {
        "event_id": event.id,
        "type": event.type.value,
        "actor": event.actor,
        "target": event.target,
        "date_start": when.start.isoformat() if when.start else None,
        "date_end": when.end.isoformat() if when.end else None,
        "date_precision": when.precision.value,
        "launched": _weapons(event.launched),
        "intercepted": _weapons(event.intercepted),
        "jammed": _weapons(event.jammed),
        "attribution": speaker.text if speaker else None,
        "side": speaker.side if speaker else None,
        "status": event.status.value,
        "background": "yes" if event.background else "no",
        "actor_inferred": "yes" if event.actor_inferred else "no",
        "evidence": event.evidence,
    }
    for key in TOLLS:
        count: Count | None = getattr(event, key)
        cells[key] = count.value if count else None
        cells[f"{key}_bound"] = count.bound.value if count else None
    return cells


def _place_cells(place: EventPlace) -> dict[str, Cell]:
    found = place.place
    wide = found is not None and is_wide(found.place_id)
    return {
        "place": found.name if found else None,
        "place_in_report": place.text,
        "precision": place.precision.value,
        "relation": place.relation.value,
        "lat": place.lat,
        "lon": place.lon,
        "radius_km": None if wide else place.radius_km,
        "area": place.area,
        "country": found.country if found else None,
        "region": found.admin1_name if found else None,
        "not_on_map_because": _TOO_WIDE if wide else place.reason if place.lat is None else None,
    }


def _weapons(counts: tuple[WeaponCount, ...]) -> str | None:
    return "; ".join(f"{row.weapon}: {row.count.value}" for row in counts) or None
