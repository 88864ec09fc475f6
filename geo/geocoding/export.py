"""The cache as text: one answer a line, in a stable order, made for ``git diff`` and for review.

The first line is a header: the schema, and each source with its version and licence, so that a new
build of the gazetteer changes one line and not all. Then come answers and reviews, sorted by name
and context. Keys that are absent have their usual value: places carry no ``role`` when they are
literal, no ``matched`` when the name is their own.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from geo.geocoding.answers import SCHEMA, order_of, unpack
from geo.models import Match, MatchKind, Role
from geo.store import geocodes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from geo.store.geocodes import GeocodeRow, ReviewRow
    from geo.store.ledger import Ledger

MARK = "strike-map geocodes"
REVIEW = "review"


def to_lines(ledger: Ledger, offline_version: str | None = None) -> Iterator[str]:
    """Write the ledger's answers and reviews, header first, without line ends.

    Args:
        ledger: what to write.
        offline_version: the gazetteer in use; what earlier ones answered is left out.
    """
    rows = [
        row
        for row in geocodes.every(ledger)
        if row.expires_at is not None or offline_version in {None, row.version}
    ]
    aliases = _aliases(rows)
    sources = {alias: _source(rows, *source) for source, alias in aliases.items()}
    yield _json({"about": MARK, "schema": SCHEMA, "sources": sources})
    lines = [
        (order_of(row, alias), _answer_line(row, alias))
        for row in rows
        for alias in [aliases[row.provider, row.version, row.licence]]
    ]
    lines += [(order_of(row, ""), _review_line(row)) for row in geocodes.every_review(ledger)]
    yield from (line for _, line in sorted(lines))


def review_text(rows: Iterable[ReviewRow]) -> str:
    """Write reviews alone, as a file that ``geo cache import`` takes in."""
    lines = [_json({"about": MARK, "schema": SCHEMA, "sources": {}}), *map(_review_line, rows)]
    return "".join(f"{line}\n" for line in lines)


def _aliases(rows: Iterable[GeocodeRow]) -> dict[tuple[str, str, str], str]:
    """Name each source in short: the provider, numbered from its second version on."""
    aliases: dict[tuple[str, str, str], str] = {}
    for source in sorted({(row.provider, row.version, row.licence) for row in rows}):
        before = sum(other[0] == source[0] for other in aliases)
        aliases[source] = source[0] if not before else f"{source[0]}-{before + 1}"
    return aliases


def _source(
    rows: Iterable[GeocodeRow], provider: str, version: str, licence: str
) -> dict[str, object]:
    """Describe a source; one whose answers do not grow old needs its date only once."""
    lasting = [
        row.fetched_at
        for row in rows
        if row.expires_at is None
        and (row.provider, row.version, row.licence) == (provider, version, licence)
    ]
    return _without_none(
        {
            "provider": provider,
            "version": version,
            "licence": licence,
            "fetched": max(lasting, default=None),
        }
    )


def _answer_line(row: GeocodeRow, alias: str) -> str:
    return _json(
        {
            **_question(row),
            "source": alias,
            "status": row.status,
            "fetched": row.fetched_at if row.expires_at is not None else None,
            "expires": row.expires_at,
            "places": [_place(match) for match in unpack(row.matches)],
            "raw": json.loads(row.raw) if row.raw is not None else None,
        }
    )


def _review_line(row: ReviewRow) -> str:
    return _json(
        {
            **_question(row),
            "source": REVIEW,
            "by": row.reviewed_by,
            "at": row.reviewed_at,
            "why": row.why,
            "places": [_place(match) for match in unpack(row.matches)],
        }
    )


def _question(row: GeocodeRow | ReviewRow) -> dict[str, str | None]:
    return {
        "name": row.query,
        "admin1": row.admin1,
        "country": row.country,
        "kind": row.kind,
        "lang": row.lang if row.lang != "en" else None,
    }


def _place(match: Match) -> dict[str, object]:
    place = match.place
    own_name = match.name == place.name
    return _without_none(
        {
            "id": place.place_id,
            "name": place.name,
            "kind": place.kind.value,
            "lat": place.lat,
            "lon": place.lon,
            "country": place.country,
            "admin1": place.admin1,
            "admin1_name": place.admin1_name,
            "population": place.population or None,
            "source": place.source,
            "matched": None if own_name else match.name,
            "match": None if match.kind is MatchKind.OFFICIAL else match.kind.value,
            "role": None if match.role is Role.LITERAL else match.role.value,
        }
    )


def _without_none(row: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in row.items() if value is not None}


def _json(row: Mapping[str, object]) -> str:
    return json.dumps(_without_none(row), ensure_ascii=False, separators=(", ", ": "))
