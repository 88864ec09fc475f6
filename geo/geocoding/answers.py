"""How an answer becomes a row and a row an answer: the key, the status, and the places as JSON."""

from __future__ import annotations

import json
import unicodedata
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, TypedDict

from geo.models import Answer, Match, MatchKind, Place, PlaceKind, Query, Role
from geo.store.geocodes import GeocodeRow, Kept, ReviewRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

SCHEMA = "1"
"""Part of every key: raised when a stored answer would be read differently."""

HIT_LIFE = timedelta(days=180)
MISS_LIFE = timedelta(days=7)  # maps grow: a village that is missing today may be drawn next week

HIT, MISS, AMBIGUOUS = "hit", "miss", "ambiguous"

# The apostrophes and hyphens that keyboards and news sites write for the same letter of a name.
_SAME = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc\u02b9\u2032\u00b4\u0060\uff07", "'")) | (
    str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"))
)


_CODE_LETTERS = 3


def normal_name(name: str) -> str:
    """Write a name the one way that keys use: NFKC, no case, plain apostrophes, single spaces.

    Abbreviations keep their case: "US" is a country and "us" is not, "Ky." is a state.
    """
    plain = " ".join(unicodedata.normalize("NFKC", name).translate(_SAME).split())
    if "." in plain or (len(plain) <= _CODE_LETTERS and plain.isupper()):
        return plain
    return " ".join(unicodedata.normalize("NFKC", plain.casefold()).split())


def context_key(query: Query, name: str | None = None) -> str:
    """Give the part of a key that does not depend on who is asked."""
    parts = (
        query.lang,
        query.admin1 or "",
        query.country or "",
        query.kind.value if query.kind else "",
        (name or normal_name(query.name)).replace("|", "/"),
    )
    return "|".join(parts)


def key_prefix(provider: str, version: str) -> str:
    """Give the part of a key that all answers of a provider share."""
    return f"{SCHEMA}|{provider}|{version.replace('|', '/')}|"


def status_of(matches: Sequence[Match]) -> str:
    """Say whether matches are one place, none, or several that fit the name equally well."""
    if not matches:
        return MISS
    best = {match.place.place_id for match in matches if match.kind is matches[0].kind}
    return HIT if len(best) == 1 else AMBIGUOUS


class Question(TypedDict):
    """What was asked, as the columns of a row."""

    lang: str
    admin1: str | None
    country: str | None
    kind: str | None
    name: str
    query: str


def question_of(query: Query) -> Question:
    """Write a query as the columns that rows of answers and of reviews share."""
    return Question(
        lang=query.lang,
        admin1=query.admin1,
        country=query.country,
        kind=query.kind.value if query.kind else None,
        name=normal_name(query.name),
        query=query.name,
    )


def order_of(row: GeocodeRow | ReviewRow, source: str) -> tuple[str, ...]:
    """Return what rows are sorted by: the name, its context, and who answered."""
    return (row.name, row.lang, row.admin1 or "", row.country or "", row.kind or "", source)


def row_of(answer: Answer, key: str, version: str, now: datetime, *, online: bool) -> GeocodeRow:
    """Make the row that stores an answer; only an online one grows old."""
    status = status_of(answer.matches)
    life = MISS_LIFE if status == MISS else HIT_LIFE
    return GeocodeRow(
        key=key,
        provider=answer.provider,
        version=version,
        **question_of(answer.query),
        status=status,
        matches=pack(answer.matches),
        raw=answer.raw,
        fetched_at=stamp(now),
        expires_at=stamp(now + life) if online else None,
        licence=answer.licence,
    )


def answer_of(row: Kept, query: Query, provider: str) -> Answer:
    """Read a stored answer for a query of the same key."""
    return Answer(
        query=query,
        provider=provider,
        licence=row.licence,
        matches=unpack(row.matches),
        fetched_at=datetime.fromisoformat(row.fetched_at),
    )


def answer_of_review(row: ReviewRow, query: Query) -> Answer:
    """Read a review for a query of the same key."""
    return Answer(
        query=query,
        provider="review",
        licence=f"reviewed by {row.reviewed_by}",
        matches=unpack(row.matches),
        fetched_at=datetime.fromisoformat(row.reviewed_at),
        reviewed_by=row.reviewed_by,
    )


def query_of(row: GeocodeRow | ReviewRow) -> Query:
    """Give back the query that a row answers."""
    return Query(
        name=row.query,
        admin1=row.admin1,
        country=row.country,
        kind=PlaceKind(row.kind) if row.kind else None,
        lang=row.lang,
    )


def stamp(moment: datetime) -> str:
    """Write a moment to the second, in UTC."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


_KINDS = {kind.value: kind for kind in PlaceKind}
_MATCH_KINDS = {kind.value: kind for kind in MatchKind}
_ROLES = {role.value: role for role in Role}


def pack(matches: Sequence[Match]) -> str:
    """Write matches as JSON, each a list in the order of `_match`.

    A list is read twice as fast as an object with names.
    """
    rows = [
        [
            match.place.place_id,
            match.place.name,
            match.place.kind.value,
            match.place.lat,
            match.place.lon,
            match.place.country,
            match.place.admin1,
            match.place.admin1_name,
            match.place.population,
            match.place.source,
            match.name,
            match.kind.value,
            match.role.value,
        ]
        for match in matches
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def unpack(text: str) -> tuple[Match, ...]:
    """Read what `pack` wrote.

    Raises:
        ValueError, KeyError, TypeError: the text is not that.
    """
    if text == "[]":
        return ()
    return tuple(_match(row) for row in json.loads(text))


def _match(row: list[Any]) -> Match:
    place_id, name, kind, lat, lon, country, admin1, admin1_name, population, source, *how = row
    matched, match_kind, role = how
    place = Place(
        place_id=place_id,
        name=name,
        kind=_KINDS[kind],
        lat=lat,
        lon=lon,
        country=country,
        admin1=admin1,
        admin1_name=admin1_name,
        population=population,
        source=source,
    )
    return Match(place=place, name=matched, kind=_MATCH_KINDS[match_kind], role=_ROLES[role])
