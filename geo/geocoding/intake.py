"""The cache's text read back: what `geo.geocoding.export` wrote, checked line by line."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from geo.errors import InputError
from geo.geocoding.answers import (
    SCHEMA,
    context_key,
    key_prefix,
    normal_name,
    pack,
    query_of,
    question_of,
    stamp,
    status_of,
    unpack,
)
from geo.geocoding.export import MARK, REVIEW
from geo.models import Match, MatchKind, Place, PlaceKind, Query, Role
from geo.store import geocodes
from geo.store.geocodes import GeocodeRow, ReviewRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from geo.store.ledger import Ledger


class Contents(NamedTuple):
    """What a text holds, as rows of the ledger."""

    answers: tuple[GeocodeRow, ...]
    reviews: tuple[ReviewRow, ...]


def read_lines(lines: Iterable[str], name: str) -> Contents:
    """Read what `to_lines` wrote.

    Args:
        lines: the text.
        name: what to call it in messages.

    Raises:
        InputError: a line is not of this form; the message has its number.
    """
    answers: list[GeocodeRow] = []
    reviews: list[ReviewRow] = []
    sources: dict[str, dict[str, str]] | None = None
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            if sources is None:
                sources = _sources(row)
            elif row["source"] == REVIEW:
                reviews.append(_read_review(row))
            else:
                answers.append(_read_answer(row, sources[row["source"]]))
        except (KeyError, TypeError, ValueError, RecursionError) as error:
            detail = f"{type(error).__name__}: {error}"
            raise InputError(f"{name}, line {number} is not a cached answer ({detail})") from error
    if sources is None:
        raise InputError(f"{name} is empty")
    return Contents(tuple(answers), tuple(reviews))


def _sources(row: dict[str, Any]) -> dict[str, dict[str, str]]:
    if row["about"] != MARK or row["schema"] != SCHEMA:
        raise ValueError(f"its first line must say “{MARK}”, schema {SCHEMA}")
    return dict(row["sources"])


def _read_query(row: dict[str, Any]) -> Query:
    kind = row.get("kind")
    return Query(
        name=_text(row["name"]),
        admin1=row.get("admin1"),
        country=row.get("country"),
        kind=PlaceKind(kind) if kind is not None else None,
        lang=row.get("lang", "en"),
    )


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("a text is missing")
    return value


def _read_answer(row: dict[str, Any], source: Mapping[str, str]) -> GeocodeRow:
    query = _read_query(row)
    matches = [_read_match(place) for place in row["places"]]
    if row["status"] != status_of(matches):
        raise ValueError(f"“{row['status']}” does not fit its {len(matches)} places")
    raw = row.get("raw")
    return GeocodeRow(
        key=key_prefix(source["provider"], source["version"]) + context_key(query),
        provider=source["provider"],
        version=source["version"],
        **question_of(query),
        status=row["status"],
        matches=pack(matches),
        raw=json.dumps(raw, ensure_ascii=False, separators=(",", ":")) if raw is not None else None,
        fetched_at=_moment(row.get("fetched") or source["fetched"]),
        expires_at=_moment(row["expires"]) if row.get("expires") else None,
        licence=_text(source["licence"]),
    )


def _read_review(row: dict[str, Any]) -> ReviewRow:
    query = _read_query(row)
    return ReviewRow(
        key=context_key(query),
        **question_of(query),
        matches=pack([_read_match(place) for place in row["places"]]),
        reviewed_by=_text(row["by"]),
        reviewed_at=_moment(row["at"]),
        why=_text(row["why"]),
    )


def _read_match(row: dict[str, Any]) -> Match:
    lat, lon = float(row["lat"]), float(row["lon"])
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):  # noqa: PLR2004  (degrees)
        raise ValueError(f"{lat}, {lon} is not on Earth")
    place = Place(
        place_id=_text(row["id"]),
        name=_text(row["name"]),
        kind=PlaceKind(row["kind"]),
        lat=lat,
        lon=lon,
        country=row.get("country"),
        admin1=row.get("admin1"),
        admin1_name=row.get("admin1_name"),
        population=int(row.get("population", 0)),
        source=_text(row["source"]),
    )
    return Match(
        place=place,
        name=row.get("matched", place.name),
        kind=MatchKind(row.get("match", MatchKind.OFFICIAL)),
        role=Role(row.get("role", Role.LITERAL)),
    )


def _moment(text: str) -> str:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"“{text}” has no time zone")
    return stamp(moment)


def take_in(ledger: Ledger, contents: Contents) -> tuple[int, int]:
    """Store what is newer than the ledger's own rows; give how many answers and reviews that was.

    Raises:
        LedgerError: the ledger cannot be written.
    """
    kept = geocodes.fetch(ledger, [row.key for row in contents.answers])
    answers = [
        row
        for row in contents.answers
        if row.key not in kept
        or (row.expires_at is not None and kept[row.key].fetched_at < row.fetched_at)
    ]
    decided = {row.key: row.reviewed_at for row in geocodes.every_review(ledger)}
    reviews = [row for row in contents.reviews if decided.get(row.key, "") < row.reviewed_at]
    geocodes.store(ledger, answers)
    geocodes.store_reviews(ledger, reviews)
    return len(answers), len(reviews)


def faults(lines: list[str], contents: Contents, areas: Any) -> Iterator[str]:  # noqa: ANN401
    """Say what a reader of a text should look at: order, doubles, places outside of their region.

    Args:
        lines: the text.
        contents: the same, read.
        areas: `geo.gazetteer.boundaries.Boundaries`.
    """
    rows: list[GeocodeRow | ReviewRow] = [*contents.answers, *contents.reviews]
    seen: set[str] = set()
    for row in rows:
        key = row.key if isinstance(row, GeocodeRow) else f"{REVIEW}|{row.key}"
        if key in seen:
            yield f"“{row.query}” stands there twice"
        seen.add(key)
        yield from _misplaced(row, areas)
    body = [line for line in lines[1:] if line.strip()]
    names = [normal_name(json.loads(line)["name"]) for line in body]
    if names != sorted(names):
        yield "the lines are not sorted; write them again with: python -m geo cache export"


def _misplaced(row: GeocodeRow | ReviewRow, areas: Any) -> Iterator[str]:  # noqa: ANN401
    query = query_of(row)
    for match in unpack(row.matches):
        place = match.place
        for area in (query.admin1, query.country):
            if area is not None and areas.contains(area, place.lat, place.lon) is False:
                yield f"“{row.query}”: {place.name} ({place.lat}, {place.lon}) is not in {area}"
