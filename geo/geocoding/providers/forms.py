"""What all online providers share: where they are asked, and in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from geo.models import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from geo.models import Query

MOST = 10
"""Candidates asked for; more are noise, and Nominatim gives 40 at most."""


class Endpoint(NamedTuple):
    """Where and as whom a provider is asked. `domain` may end in a path."""

    scheme: str
    domain: str
    user_agent: str
    key: str | None


class Words(NamedTuple):
    """A query's context in words, for providers that do not know its codes."""

    region: str | None
    country: str | None


def set_up(
    coder: Callable[..., Any],
    at: Endpoint,
    adapter: Any,  # noqa: ANN401
    **key: str | None,
) -> Any:  # noqa: ANN401
    """Set one of geopy's geocoders up; each has its own name for a key."""
    return coder(
        scheme=at.scheme,
        domain=at.domain,
        user_agent=at.user_agent,
        adapter_factory=adapter,
        **key,
    )


def free_text(query: Query, words: Words, *, country: bool) -> str:
    """Write the name and its containers the way an address is written."""
    parts = [query.name, words.region, words.country if country else None]
    return ", ".join(part for part in parts if part)


def iso(text: object) -> str | None:
    """Read a country code; ``None`` where it is none."""
    return text.upper() if isinstance(text, str) and len(text) == 2 else None  # noqa: PLR2004


def number(text: object) -> int:
    """Read a population; 0 where none is given."""
    digits = str(text)
    return int(digits[:10]) if digits.isascii() and digits.isdecimal() else 0


# Values of `addresstype` (Nominatim), `osm_value` (Photon) and `_type` (OpenCage), from
# OpenStreetMap's place=* and boundary=administrative; what is not here is a site.
_OSM_KINDS = {
    PlaceKind.SETTLEMENT: (
        "city town village hamlet isolated_dwelling municipality borough suburb quarter"
        " neighbourhood city_district locality allotments"
    ),
    PlaceKind.ADMIN2: "county district state_district",
    PlaceKind.ADMIN1: "state region province",
    PlaceKind.COUNTRY: "country",
    PlaceKind.CONTINENT: "continent",
    PlaceKind.SEA: "sea ocean bay strait river lake water reservoir",
}
OSM_KIND = {word: kind for kind, text in _OSM_KINDS.items() for word in text.split()}
