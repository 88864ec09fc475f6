"""Each provider's own words become places, and only what can be true is believed."""

from __future__ import annotations

import json

import pytest
from misbehaving import KURSK, MisbehavingServer

from geo.errors import ProviderError, ProviderRefusedError
from geo.geocoding.limiter import Limiter
from geo.geocoding.manners import Patience
from geo.geocoding.online import Known, OnlineProvider
from geo.geocoding.providers.catalogue import BY_NAME, PROVIDERS
from geo.geocoding.providers.forms import Endpoint
from geo.models import MatchKind, PlaceKind, Query
from geo.store.ledger import Ledger

PATIENCE = Patience(total=2.0, attempt=1.0, attempts=2, backoff=0.01)


class Squares:
    """Three areas as squares of latitude and longitude."""

    areas = {  # noqa: RUF012
        "RU.41": (51, 53, 34.5, 38.5),
        "UA.04": (47, 49, 33, 37),
        "UA.11": (44, 46.2, 32.5, 36.6),
    }

    def contains(self, area, lat, lon):
        if area in self.areas:
            south, north, west, east = self.areas[area]
            return south <= lat <= north and west <= lon <= east
        inside = [self.contains(name, lat, lon) for name in self.areas if name.startswith(area)]
        return any(inside) if inside else None

    def area_at(self, lat, lon):
        return next((name for name in self.areas if self.contains(name, lat, lon)), None)

    def country_at(self, lat, lon):
        return (self.area_at(lat, lon) or "").partition(".")[0] or None


def ask(row, page, query):
    names = {"adm1:RU.41": "Kursk Oblast", "country:RU": "Russia", "country:UA": "Ukraine"}
    ledger = Ledger.open("sqlite://")
    with MisbehavingServer("json:" + json.dumps(page)) as server:
        provider = OnlineProvider(
            BY_NAME[row],
            Endpoint("http", server.url.partition("//")[2], "war-desk/1.0", "k"),
            Limiter(ledger, server.url, 0.0),
            known=Known(Squares(), names.get),
            patience=PATIENCE,
        )
        try:
            (answer,) = provider.ask([query])
        finally:
            ask.path = server.requests[0].split()[1] if server.requests else ""
            ledger.close()
    return answer


PHOTON = {
    "features": [
        {
            "geometry": {"type": "Point", "coordinates": [36.1796, 51.7394]},
            "properties": {
                "osm_type": "N",
                "osm_id": 27504067,
                "osm_key": "place",
                "osm_value": "city",
                "type": "city",
                "countrycode": "RU",
                "name": "Kursk",
                "state": "Kursk Oblast",
            },
        }
    ]
}
GEONAMES = {
    "totalResultsCount": 1,
    "geonames": [
        {
            "geonameId": 538560,
            "name": "Kursk",
            "toponymName": "Kursk",
            "lat": "51.73733",
            "lng": "36.18735",
            "fcl": "P",
            "fcode": "PPLA",
            "countryCode": "RU",
            "adminCode1": "41",
            "adminName1": "Kursk Oblast",
            "population": 440052,
        }
    ],
}
OPENCAGE = {
    "status": {"code": 200, "message": "OK"},
    "results": [
        {
            "components": {
                "_type": "city",
                "_category": "place",
                "city": "Kursk",
                "state": "Kursk Oblast",
                "country_code": "ru",
            },
            "formatted": "Kursk, Kursk Oblast, Russia",
            "geometry": {"lat": 51.7394, "lng": 36.1796},
        }
    ],
}
PELIAS = {
    "features": [
        {
            "geometry": {"type": "Point", "coordinates": [36.1796, 51.7394]},
            "properties": {
                "gid": "whosonfirst:locality:1",
                "layer": "locality",
                "name": "Kursk",
                "country_a": "RUS",
                "region": "Kursk",
            },
        }
    ]
}
PAGES = {
    "nominatim": KURSK,
    "photon": PHOTON,
    "geonames": GEONAMES,
    "opencage": OPENCAGE,
    "pelias": PELIAS,
}
EMPTY = {
    "nominatim": [],
    "photon": {"type": "FeatureCollection", "features": []},
    "geonames": {"totalResultsCount": 0, "geonames": []},
    "opencage": {"status": {"code": 200, "message": "OK"}, "results": []},
    "pelias": {"type": "FeatureCollection", "features": []},
}
SETTLEMENT = Query(name="Kursk", admin1="RU.41", country="RU", kind=PlaceKind.SETTLEMENT)
names = pytest.mark.parametrize("row", sorted(BY_NAME))


def test_all_providers_are_tried_here():
    assert set(PAGES) == set(EMPTY) == {row.name for row in PROVIDERS}


@names
def test_an_answer_becomes_a_place(row):
    answer = ask(row, PAGES[row], SETTLEMENT)
    place = answer.matches[0].place
    assert (place.name, place.kind) == ("Kursk", PlaceKind.SETTLEMENT)
    assert (place.country, place.admin1) == ("RU", "RU.41")
    assert place.lat == pytest.approx(51.738, abs=0.01)
    assert place.lon == pytest.approx(36.18, abs=0.01)
    assert answer.matches[0].kind is MatchKind.OFFICIAL
    assert answer.licence == BY_NAME[row].licence
    assert "Kursk" in json.loads(answer.raw)[0].__repr__()


@names
def test_an_empty_answer_is_a_miss(row):
    assert ask(row, EMPTY[row], SETTLEMENT).matches == ()


@names
@pytest.mark.parametrize("page", [{}, None, [], "sorry", {"features": None}, {"message": "no"}])
def test_anything_else_is_a_failure_and_no_miss(row, page):
    if page == [] and row == "nominatim":
        return
    with pytest.raises(ProviderError):
        ask(row, page, SETTLEMENT)


@names
def test_a_place_in_another_region_is_not_believed(row):
    answer = ask(row, PAGES[row], Query(name="Kursk", admin1="UA.04"))
    assert answer.matches == ()
    assert answer.raw is not None


@names
def test_a_place_in_another_country_is_not_believed(row):
    assert ask(row, PAGES[row], Query(name="Kursk", country="UA")).matches == ()


@names
def test_the_context_is_sent(row):
    ask(row, PAGES[row], SETTLEMENT)
    path = ask.path.replace("%2C", ",").replace("+", " ")
    assert "Kursk" in path
    assert "Kursk Oblast" in path
    assert "ru" in path.lower().partition("?")[2] or "Russia" in path


def test_crimea_is_where_the_boundaries_put_it():
    page = [
        KURSK[0]
        | {"lat": "44.95", "lon": "34.1", "name": "Simferopol", "address": {"country_code": "ru"}}
    ]
    place = ask("nominatim", page, Query(name="Simferopol", country="UA")).matches[0].place
    assert (place.country, place.admin1) == ("UA", "UA.11")


def test_where_no_boundary_reaches_the_providers_country_stands():
    page = [KURSK[0] | {"lat": "10", "lon": "10", "address": {"country_code": "ng"}}]
    answer = ask("nominatim", page, Query(name="Kursk", country="NG", admin1="NG.22"))
    assert answer.matches[0].place.country == "NG"


def test_a_similar_name_is_marked_as_a_guess():
    assert ask("photon", PHOTON, Query(name="Kursk")).matches[0].kind is MatchKind.OFFICIAL
    assert ask("photon", PHOTON, Query(name="Kurks")).matches[0].kind is MatchKind.FUZZY
    cyrillic = ask("nominatim", KURSK, Query(name="Курск", lang="ru"))
    assert cyrillic.matches[0].kind is MatchKind.ALTERNATE


def test_the_same_place_twice_is_one_match():
    assert len(ask("nominatim", KURSK * 3, Query(name="Kursk")).matches) == 1


def test_a_key_that_is_refused_in_the_body():
    page = {"status": {"message": "user does not exist.", "value": 10}}
    with pytest.raises(ProviderRefusedError, match="key"):
        ask("geonames", page, Query(name="Kursk"))


def test_a_quota_that_is_used_up_in_the_body():
    page = {"status": {"message": "the hourly limit of 1000 credits …", "value": 19}}
    with pytest.raises(ProviderRefusedError, match="quota"):
        ask("geonames", page, Query(name="Kursk"))
