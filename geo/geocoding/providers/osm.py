"""Nominatim and Photon: both answer from OpenStreetMap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from geopy.geocoders import Nominatim, Photon

from geo.geocoding.providers.forms import MOST, OSM_KIND, free_text, iso, number, set_up
from geo.models import MatchKind, Place, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.geocoding.providers.forms import Endpoint, Words
    from geo.models import Query

_NOMINATIM_FIELD = {  # the field of a structured request that holds the name itself
    PlaceKind.SETTLEMENT: "city",
    PlaceKind.ADMIN2: "county",
    PlaceKind.ADMIN1: "state",
    PlaceKind.COUNTRY: "country",
}


def make_nominatim(at: Endpoint, adapter: Any) -> Any:  # noqa: ANN401
    """Set geopy up for Nominatim."""
    return set_up(Nominatim, at, adapter)


def ask_nominatim(coder: Any, query: Query, words: Words, timeout: float) -> list[Any] | None:  # noqa: ANN401
    """Ask Nominatim; a name of a known kind goes into its own field."""
    asked: str | dict[str, str]
    if query.kind in _NOMINATIM_FIELD:
        asked = {_NOMINATIM_FIELD[query.kind]: query.name}
        if words.region and query.kind in {PlaceKind.SETTLEMENT, PlaceKind.ADMIN2}:
            asked["state"] = words.region
    else:
        asked = free_text(query, words, country=False)
    country = query.country or (query.admin1 or "").partition(".")[0]
    return coder.geocode(  # type: ignore[no-any-return]
        asked,
        exactly_one=False,
        limit=MOST,
        addressdetails=True,
        namedetails=True,
        extratags=True,
        language=query.lang if query.lang == "en" else f"{query.lang},en",
        country_codes=[country.lower()]
        if country and query.kind is not PlaceKind.COUNTRY
        else None,
        timeout=timeout,
    )


def read_nominatim(raw: dict[str, Any]) -> Place:
    """Read one of Nominatim's candidates."""
    kind = OSM_KIND.get(str(raw.get("addresstype") or raw.get("type")), PlaceKind.SITE)
    address = raw.get("address") or {}
    return Place(
        place_id=f"osm:{str(raw['osm_type'])[0]}{raw['osm_id']}",
        name=raw.get("name") or raw["display_name"].partition(",")[0],
        kind=kind,
        lat=float(raw["lat"]),
        lon=float(raw["lon"]),
        country=iso(address.get("country_code")),
        admin1_name=address.get("state") or address.get("region"),
        population=number((raw.get("extratags") or {}).get("population")),
        source="OpenStreetMap",
    )


_FORMER = ("old_name", "was:name", "former_name")


def nominatim_names(raw: dict[str, Any]) -> Iterator[tuple[str, MatchKind]]:
    """Give all names of a candidate, in all languages; what it was called once comes last."""
    details = {key: str(name) for key, name in (raw.get("namedetails") or {}).items()}
    for key, name in sorted(details.items(), key=lambda item: item[0].startswith(_FORMER)):
        yield name, MatchKind.HISTORICAL if key.startswith(_FORMER) else MatchKind.ALTERNATE


_PHOTON_LANGUAGES = ("en", "de", "fr")  # of the public instance


def make_photon(at: Endpoint, adapter: Any) -> Any:  # noqa: ANN401
    """Set geopy up for Photon."""
    return set_up(Photon, at, adapter)


def ask_photon(coder: Any, query: Query, words: Words, timeout: float) -> list[Any] | None:  # noqa: ANN401
    """Ask Photon; it takes no country, so that stands in the text."""
    return coder.geocode(  # type: ignore[no-any-return]
        free_text(query, words, country=True),
        exactly_one=False,
        limit=MOST,
        language=query.lang if query.lang in _PHOTON_LANGUAGES else False,
        osm_tag="place" if query.kind is PlaceKind.SETTLEMENT else None,
        timeout=timeout,
    )


def read_photon(raw: dict[str, Any]) -> Place:
    """Read one of Photon's candidates."""
    of = raw["properties"]
    lon, lat = raw["geometry"]["coordinates"]
    word = of.get("type") if of.get("osm_key") == "boundary" else of.get("osm_value")
    return Place(
        place_id=f"osm:{str(of['osm_type']).lower()}{of['osm_id']}",
        name=of["name"],
        kind=OSM_KIND.get(str(word), PlaceKind.SITE),
        lat=float(lat),
        lon=float(lon),
        country=iso(of.get("countrycode")),
        admin1_name=of.get("state"),
        source="OpenStreetMap",
    )
