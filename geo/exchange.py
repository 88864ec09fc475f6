"""The exchange format: one JSON object a report, in and out (the README has the table of keys).

It is the contract for every evaluation and for other programs: keys are only ever added, and only
at the end.
"""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

from geo.errors import InputError, NoDateError
from geo.models import Bound, Precision, Relation, Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from geo.models import Count, Event, LocatedReport, Resolution, WeaponCount

DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)  # fromisoformat alone takes 20241226 as well
STAMP = re.compile(  # a day, or a day and a time of it: the day counts as it is written
    r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?",
    re.ASCII,
)
HALF_CHARACTER = re.compile(r"[\ud800-\udfff]")  # UTF-8 cannot carry it
TEXT_KEYS = ("text", "summary")  # the first that is there; the sample reports have a summary
LINE_END = re.compile(r"[\x85\u2028\u2029]")  # JSON allows them; readers that split lines do not
LANGUAGE_KEYS = ("lang", "language")


def day_of(text: str) -> date:
    """Read a day written YYYY-MM-DD.

    Raises:
        InputError: It is not a day of the calendar in that form.
    """
    try:
        return date.fromisoformat(text if DAY.fullmatch(text) else "")
    except ValueError:
        raise InputError(f"{text[:40]!r} is not a day of the form YYYY-MM-DD") from None


def report_from_json(
    line: str, *, published: date | None = None, lang: str | None = None
) -> Report:
    """Read one report of the exchange format.

    Args:
        line: One JSON object.
        published: The publication date of reports that name none.
        lang: The language of reports that name none; English by default.

    Raises:
        NoDateError: The report has no ``published``, and no date was given.
        InputError: The line is not a report; the message says why.
    """
    row = _object(line)
    day = _text(row, "published")
    if day is not None:
        stamp = STAMP.fullmatch(day)
        published = day_of(stamp[1] if stamp else day)
    if published is None:
        raise NoDateError('"published" is missing: give it as YYYY-MM-DD, or use --published')
    return Report(
        id=_required(row, "id"),
        text=_body(row),
        published=published,
        lang=_first(row, LANGUAGE_KEYS) or lang or "en",
        url=_text(row, "url"),
        outlet=_text(row, "outlet"),
        title=_text(row, "title"),
    )


def _object(line: str) -> Mapping[str, object]:
    try:
        row = json.loads(line)
    except RecursionError:
        raise InputError("not JSON that can be read: nested too deep") from None
    except ValueError as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "a number is too long"
        raise InputError(f"not JSON on one line: {reason}") from None
    if not isinstance(row, dict):
        raise InputError("not a JSON object")
    return row


def _text(row: Mapping[str, object], key: str) -> str | None:
    value = row.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise InputError(f'"{key}" must be a string')
    if HALF_CHARACTER.search(value):
        raise InputError(f'"{key}" holds half a character (a lone surrogate)')
    return value


def _required(row: Mapping[str, object], key: str) -> str:
    value = _text(row, key)
    if not value:
        raise InputError(f'"{key}" is missing')
    return value


def _first(row: Mapping[str, object], keys: Iterable[str]) -> str | None:
    return next((value for key in keys if (value := _text(row, key)) is not None), None)


def _body(row: Mapping[str, object]) -> str:
    text = _first(row, TEXT_KEYS)
    if text is None:
        raise InputError('"text" is missing')
    return text


def report_to_json(report: Report, **more: str) -> str:
    """Write a report as one line of JSON, as `report_from_json` reads it; `more` is set beside."""
    row = {
        "id": report.id,
        "text": report.text,
        "published": report.published.isoformat(),
        "lang": report.lang,
        "url": report.url,
        "outlet": report.outlet,
        "title": report.title,
        **more,
    }
    return _line({key: value for key, value in row.items() if value is not None})


def located_to_json(located: LocatedReport) -> str:
    """Write a located report as one line of JSON, without the line's end."""
    row = {
        "id": located.report.id,
        "toponyms": [_toponym(resolution) for resolution in located.resolutions],
        "events": [_event(event) for event in located.events],
    }
    return _line(row)


def _line(row: Mapping[str, object]) -> str:
    text = json.dumps(row, ensure_ascii=False, allow_nan=False)
    return LINE_END.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _toponym(resolution: Resolution) -> dict[str, Any]:
    mention, place = resolution.mention, resolution.place
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "role": mention.role,
        "name": place.name if place else mention.name,
        "kind": place.kind if place else mention.kind,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "admin1": place.admin1 if place else None,
        "country": place.country if place else None,
        "place_id": place.place_id if place else None,
        "precision": resolution.precision,
        "reason": resolution.reason,
    }


def _event(event: Event) -> dict[str, Any]:
    first = event.places[0] if event.places else None
    return {
        "id": event.id,
        "type": event.type,
        "actor": event.actor,
        "target": event.target,
        "places": [place.text for place in event.places],
        # Beside "places", entry by entry: null where a place was not found.
        "coords": [
            None if place.lat is None or place.lon is None else [place.lat, place.lon]
            for place in event.places
        ],
        "relation": first.relation if first else Relation.COUNTRY if event.area else None,
        "precision": first.precision if first else _wide(event),
        "radius_km": first.radius_km if first else None,
        "area": first.area if first else event.area,
        "date_start": event.when.start.isoformat() if event.when.start else None,
        "date_end": event.when.end.isoformat() if event.when.end else None,
        "date_precision": event.when.precision,
        "killed": _value(event.killed),
        "wounded": _value(event.wounded),
        "killed_and_wounded": _value(event.killed_and_wounded),
        "launched": _weapons(event.launched),
        "intercepted": _weapons(event.intercepted),
        "jammed": _weapons(event.jammed),
        "attribution": event.attribution.text if event.attribution else None,
        "status": event.status,
        "evidence": event.evidence,
        "spans": [[span.start, span.end] for span in event.spans],
        "background": event.background,
        "bounds": _bounds(event),
        "superseded": list(event.superseded),
        "denied_by": event.denied_by.text if event.denied_by else None,
        "actor_inferred": event.actor_inferred,
    }


def _wide(event: Event) -> Precision:
    """Tell a country-wide event, which has no place of its own, from one with no place at all."""
    return Precision.COUNTRY if event.area else Precision.UNLOCATED


def _value(count: Count | None) -> int | None:
    return count.value if count else None


def _weapons(counts: Iterable[WeaponCount]) -> dict[str, int]:
    totals: dict[str, int] = {}
    for item in counts:
        totals[item.weapon] = totals.get(item.weapon, 0) + item.count.value
    return totals


def _bounds(event: Event) -> dict[str, str]:
    """Name the figures that are not exact: ``{"killed": "at_least", "jammed.drone": "about"}``."""
    named: list[tuple[str, Count | None]] = [
        ("killed", event.killed),
        ("wounded", event.wounded),
        ("killed_and_wounded", event.killed_and_wounded),
    ]
    for key, counts in (
        ("launched", event.launched),
        ("intercepted", event.intercepted),
        ("jammed", event.jammed),
    ):
        named += [(f"{key}.{item.weapon}", item.count) for item in counts]
    return {key: count.bound for key, count in named if count and count.bound is not Bound.EXACT}
