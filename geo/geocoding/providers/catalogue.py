"""The online providers, a row each: how geopy asks them, and how their words become places.

A query's context goes where the provider has a place for it: a structured request, a country
filter, a language; only the rest goes into the text. Rules of use are quoted with their source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from geo.geocoding.providers import osm, other

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from geo.geocoding.providers.forms import Endpoint, Words
    from geo.models import MatchKind, Place, Query


class OnlineRow(NamedTuple):
    """One provider."""

    name: str
    home: str | None  # its public address; None: there is none, a URL must be set
    interval: float  # seconds between an answer and the next request
    rule: str  # where that stands
    licence: str
    key: str | None  # what it calls the key it cannot be asked without
    make: Callable[[Endpoint, Any], Any]
    ask: Callable[[Any, Query, Words, float], list[Any] | None]
    is_answer: Callable[[Any], bool]  # an answer's outer form: anything else is a failure, no miss
    read: Callable[[dict[str, Any]], Place]
    names: Callable[[dict[str, Any]], Iterable[tuple[str, MatchKind]]]
    exact: bool  # whether it finds only names that it has, not similar ones


def _has_list(key: str) -> Callable[[Any], bool]:
    return lambda page: isinstance(page, dict) and isinstance(page.get(key), list)


def _is_geonames(page: Any) -> bool:  # noqa: ANN401
    return isinstance(page, dict) and (
        isinstance(page.get("geonames"), list) or isinstance(page.get("status"), dict)
    )


def _is_opencage(page: Any) -> bool:  # noqa: ANN401
    return _has_list("results")(page) and isinstance(page.get("status"), dict)


OSM_LICENCE = "ODbL 1.0, © OpenStreetMap contributors"

PROVIDERS = (
    OnlineRow(
        name="nominatim",
        home="https://nominatim.openstreetmap.org",
        interval=1.1,
        rule="operations.osmfoundation.org/policies/nominatim: one request a second at most,"
        " summed over all users; keep the answers; no bulk",
        licence=OSM_LICENCE,
        key=None,
        make=osm.make_nominatim,
        ask=osm.ask_nominatim,
        is_answer=lambda page: isinstance(page, list),
        read=osm.read_nominatim,
        names=osm.nominatim_names,
        exact=True,
    ),
    OnlineRow(
        name="photon",
        home="https://photon.komoot.io",
        interval=1.1,
        rule="photon.komoot.io: be fair, heavy use is throttled",
        licence=OSM_LICENCE,
        key=None,
        make=osm.make_photon,
        ask=osm.ask_photon,
        is_answer=_has_list("features"),
        read=osm.read_photon,
        names=lambda _: (),
        exact=False,
    ),
    OnlineRow(
        name="geonames",
        home="https://secure.geonames.org",
        interval=3.7,
        rule="geonames.org/export: 1,000 credits an hour for a free account",
        licence="CC BY 4.0, GeoNames",
        key="user name",
        make=other.make_geonames,
        ask=other.ask_geonames,
        is_answer=_is_geonames,
        read=other.read_geonames,
        names=other.geonames_names,
        exact=False,
    ),
    OnlineRow(
        name="opencage",
        home="https://api.opencagedata.com",
        interval=1.1,
        rule="opencagedata.com/api: one request a second for free trials",
        licence="OpenCage: open data, ODbL 1.0, © OpenStreetMap contributors",
        key="API key",
        make=other.make_opencage,
        ask=other.ask_opencage,
        is_answer=_is_opencage,
        read=other.read_opencage,
        names=other.opencage_names,
        exact=False,
    ),
    OnlineRow(
        name="pelias",
        home=None,
        interval=1.1,
        rule="whoever runs it says",
        licence="Pelias: OpenStreetMap (ODbL 1.0), Who's On First, GeoNames (CC BY 4.0)",
        key=None,
        make=other.make_pelias,
        ask=other.ask_pelias,
        is_answer=_has_list("features"),
        read=other.read_pelias,
        names=lambda _: (),
        exact=False,
    ),
)

BY_NAME = {row.name: row for row in PROVIDERS}
