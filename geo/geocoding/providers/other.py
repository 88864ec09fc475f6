"""GeoNames, OpenCage and Pelias."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from geopy.geocoders import GeoNames, OpenCage, Pelias

from geo.geocoding.providers.forms import OSM_KIND, free_text, iso, number, set_up
from geo.models import MatchKind, Place, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.geocoding.providers.forms import Endpoint, Words
    from geo.models import Query

_GEONAMES_CODES = {  # feature codes, then classes: geonames.org/export/codes.html
    "ADM1": PlaceKind.ADMIN1,
    "ADM2": PlaceKind.ADMIN2,
    "PCLI": PlaceKind.COUNTRY,
    "CONT": PlaceKind.CONTINENT,
    "P": PlaceKind.SETTLEMENT,
    "H": PlaceKind.SEA,
    "A": PlaceKind.ADMIN2,
}


def make_geonames(at: Endpoint, adapter: Any) -> Any:  # noqa: ANN401
    """Set geopy up for GeoNames."""
    return set_up(GeoNames, at, adapter, username=at.key)


def ask_geonames(coder: Any, query: Query, words: Words, timeout: float) -> list[Any] | None:  # noqa: ANN401
    """Ask GeoNames."""
    return coder.geocode(  # type: ignore[no-any-return]
        free_text(query, words, country=False),
        exactly_one=False,
        country=query.country,
        timeout=timeout,
    )


def read_geonames(raw: dict[str, Any]) -> Place:
    """Read one of GeoNames's candidates."""
    codes = _GEONAMES_CODES
    kind = codes.get(raw.get("fcode", "")) or codes.get(raw.get("fcl", "")) or PlaceKind.SITE
    country = iso(raw.get("countryCode"))
    return Place(
        place_id=f"gn:{raw['geonameId']}",
        name=raw["name"],
        kind=kind,
        lat=float(raw["lat"]),
        lon=float(raw["lng"]),
        country=country,
        admin1=f"{country}.{raw['adminCode1']}" if country and raw.get("adminCode1") else None,
        admin1_name=raw.get("adminName1") or None,
        population=number(raw.get("population")),
    )


def geonames_names(raw: dict[str, Any]) -> Iterator[tuple[str, MatchKind]]:
    """Give the name in its own country's way of writing."""
    yield str(raw.get("toponymName") or ""), MatchKind.ALTERNATE


def make_opencage(at: Endpoint, adapter: Any) -> Any:  # noqa: ANN401
    """Set geopy up for OpenCage."""
    return set_up(OpenCage, at, adapter, api_key=at.key)


def ask_opencage(coder: Any, query: Query, words: Words, timeout: float) -> list[Any] | None:  # noqa: ANN401
    """Ask OpenCage."""
    return coder.geocode(  # type: ignore[no-any-return]
        free_text(query, words, country=True),
        exactly_one=False,
        country=query.country.lower() if query.country else None,
        language=query.lang,
        annotations=False,
        timeout=timeout,
    )


def read_opencage(raw: dict[str, Any]) -> Place:
    """Read one of OpenCage's candidates."""
    of = raw["components"]
    lat, lon = float(raw["geometry"]["lat"]), float(raw["geometry"]["lng"])
    word = str(of.get("_type"))
    return Place(
        place_id=f"opencage:{lat:.5f},{lon:.5f}",
        name=of.get(word) or of.get("_normalized_city") or raw["formatted"].partition(",")[0],
        kind=OSM_KIND.get(word, PlaceKind.SITE),
        lat=lat,
        lon=lon,
        country=iso(of.get("country_code")),
        admin1_name=of.get("state"),
        source="OpenCage",
    )


_PELIAS_LAYERS = {  # github.com/pelias/documentation, search.md
    "locality": PlaceKind.SETTLEMENT,
    "localadmin": PlaceKind.SETTLEMENT,
    "borough": PlaceKind.SETTLEMENT,
    "neighbourhood": PlaceKind.SETTLEMENT,
    "county": PlaceKind.ADMIN2,
    "region": PlaceKind.ADMIN1,
    "macroregion": PlaceKind.REGION,
    "country": PlaceKind.COUNTRY,
    "dependency": PlaceKind.COUNTRY,
    "continent": PlaceKind.CONTINENT,
    "ocean": PlaceKind.SEA,
    "marinearea": PlaceKind.SEA,
}


def opencage_names(raw: dict[str, Any]) -> Iterator[tuple[str, MatchKind]]:
    """Give what stands in the address: the name is under a key that depends on its kind."""
    for value in raw["components"].values():
        yield str(value), MatchKind.ALTERNATE


def make_pelias(at: Endpoint, adapter: Any) -> Any:  # noqa: ANN401
    """Set geopy up for Pelias."""
    return set_up(Pelias, at, adapter, api_key=at.key)


def ask_pelias(coder: Any, query: Query, words: Words, timeout: float) -> list[Any] | None:  # noqa: ANN401
    """Ask Pelias."""
    return coder.geocode(  # type: ignore[no-any-return]
        free_text(query, words, country=False),
        exactly_one=False,
        countries=[query.country] if query.country else None,
        language=query.lang,
        timeout=timeout,
    )


def read_pelias(raw: dict[str, Any]) -> Place:
    """Read one of Pelias's candidates."""
    of = raw["properties"]
    lon, lat = raw["geometry"]["coordinates"][:2]
    return Place(
        place_id=f"pelias:{of['gid']}",
        name=of["name"],
        kind=_PELIAS_LAYERS.get(str(of.get("layer")), PlaceKind.SITE),
        lat=float(lat),
        lon=float(lon),
        country=iso(of.get("country_code")),
        admin1_name=of.get("region"),
        source="Pelias",
    )
