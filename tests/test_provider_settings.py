"""Which provider the settings choose, and which settings a provider's rules refuse."""

from __future__ import annotations

import dataclasses

import pytest

from geo.errors import SettingError
from geo.gazetteer.index import Gazetteer
from geo.geocoding.cache import CachedProvider
from geo.geocoding.geocoder import ChainProvider
from geo.geocoding.providers.catalogue import BY_NAME
from geo.geocoding.providers.settings import endpoint_of, open_online, open_provider
from geo.models import Query
from geo.settings import Settings
from geo.store.ledger import Ledger

AGENT = "war-desk/1.0 (desk@paper.org)"


class Nothing:
    version = "0"

    def place(self, _place_id):
        return None


@pytest.fixture
def ledger():
    ledger = Ledger.open("sqlite://")
    yield ledger
    ledger.close()


def settings(**more):
    return dataclasses.replace(Settings(), **more)


def opened(ledger, **more):
    return open_provider(settings(**more), Nothing(), None, ledger)


def test_offline_is_the_default(ledger):
    provider = opened(ledger)
    assert provider.name == "offline"
    assert not provider.online


def test_one_online_provider_alone(ledger):
    provider = opened(ledger, geocoder="nominatim", user_agent=AGENT)
    assert isinstance(provider, CachedProvider)
    assert provider.name == "nominatim"
    assert provider.version == "https://nominatim.openstreetmap.org"
    assert "OpenStreetMap" in provider.licence


@pytest.mark.parametrize("text", ["offline,photon", "offline+photon", "offline photon"])
def test_the_chain(ledger, text):
    provider = opened(ledger, geocoder=text, user_agent=AGENT)
    assert isinstance(provider, ChainProvider)
    assert provider.name == "offline,photon"


def test_a_page_that_may_not_ask_has_the_gazetteer(ledger):
    chosen = settings(geocoder="nominatim", user_agent=AGENT)
    provider = open_provider(chosen, Gazetteer.open(), None, ledger, live=False)
    known, unknown = provider.ask([Query(name="Kursk"), Query(name="Xyzzyqwrtp")])
    assert known.provider == unknown.provider == "offline"
    assert known.matches
    assert not unknown.matches


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_every_provider_opens_at_an_address_of_ones_own(ledger, name):
    base = "http://127.0.0.1:8080/base"
    provider = opened(ledger, geocoder=name, geocoder_url=base, geocoder_key="k")
    assert provider.version == base
    assert provider.licence
    assert "rule" in BY_NAME[name]._fields


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"geocoder": "gogle"}, "unknown"),
        ({"geocoder": "nominatim,photon"}, "one online provider"),
        ({"geocoder": "nominatim"}, "STRIKEMAP_USER_AGENT"),
        ({"geocoder": "nominatim", "user_agent": "my-application"}, "names nobody"),
        ({"geocoder": "pelias"}, "STRIKEMAP_GEOCODER_URL"),
        ({"geocoder": "opencage", "user_agent": AGENT}, "API key"),
        ({"geocoder": "geonames", "user_agent": AGENT}, "user name"),
        ({"geocoder": "nominatim", "geocoder_url": "http://maps.paper.org"}, "https"),
        ({"geocoder": "nominatim", "geocoder_url": "https://u:p@maps.paper.org"}, "plain base"),
        ({"geocoder": "nominatim", "geocoder_url": "https://paper.org/?q=1"}, "plain base"),
        (
            {"geocoder": "nominatim", "user_agent": AGENT, "geocoder_interval": 0.5},
            "1.1 or more",
        ),
    ],
)
def test_what_is_refused_and_why(ledger, more, words):
    with pytest.raises(SettingError, match=words):
        opened(ledger, **more)


@pytest.mark.parametrize(
    "agent",
    [
        "my-application",
        "my_app/1",
        "my_user_agent/1.0",
        "specify_your_app_name_here",
        "geopy/2.4.1",
        "python-requests/2.32",
        "Mozilla/5.0 (X11; Linux x86_64)",
        "curl/8.0",
        "test",
        "example app",
        "war-desk/1.0 (you@example.com)",
        "my-application (me@mail.example.org)",
    ],
)
def test_sample_agents_are_refused(agent):
    with pytest.raises(SettingError, match="names nobody"):
        endpoint_of(BY_NAME["nominatim"], settings(user_agent=agent))


@pytest.mark.parametrize(
    "agent", ["war-desk/1.0", "strike-map/0.1 (desk@paper.org)", "test-bench (https://paper.org)"]
)
def test_agents_that_name_somebody_are_taken(agent):
    assert endpoint_of(BY_NAME["nominatim"], settings(user_agent=agent)).user_agent == agent


def test_a_server_of_ones_own_may_be_asked_as_fast_as_it_likes(ledger):
    chosen = settings(geocoder_url="http://127.0.0.1:8080", geocoder_interval=0.0)
    provider = open_online("nominatim", chosen, Nothing(), None, ledger)
    assert provider._limiter.interval == 0.0
    chosen = settings(geocoder_url="http://127.0.0.1:8080")
    assert open_online("nominatim", chosen, Nothing(), None, ledger)._limiter.interval == 1.1
