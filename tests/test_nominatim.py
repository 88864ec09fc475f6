"""A real Nominatim on loopback, asked through geopy: what it knows, and what we make of it.

Made by ``tests/nominatim/prepare.sh`` from a small file of our own; skipped where that has not run.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import time
from pathlib import Path

import pytest

from geo.__main__ import main
from geo.gazetteer.boundaries import Boundaries
from geo.gazetteer.index import Gazetteer
from geo.geocoding.cache import CachedProvider
from geo.geocoding.geocoder import ChainProvider, OfflineProvider
from geo.geocoding.providers.settings import open_online
from geo.geocoding.transport import Deadline, TransportError, fetch
from geo.models import MatchKind, PlaceKind, Query
from geo.settings import Settings
from geo.store.ledger import Ledger

HERE = Path(__file__).parent
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
FOLDER = Path(
    os.environ.get("STRIKEMAP_TEST_NOMINATIM") or CACHE / "strike-map-tests" / "nominatim"
)
SETTLEMENT, ADMIN1 = PlaceKind.SETTLEMENT, PlaceKind.ADMIN1


@pytest.fixture(scope="session")
def server():
    if not (FOLDER / "stamp").is_file():
        pytest.skip("needs a real Nominatim: run tests/nominatim/prepare.sh (Debian, as root)")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    words = [str(HERE / "nominatim" / "serve.sh"), str(port), str(FOLDER)]
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}"
    try:
        for _ in range(150):
            with contextlib.suppress(TransportError):
                if "OK" in fetch(f"{url}/status", {}, Deadline.after(2)):
                    break
            assert process.poll() is None, "Nominatim ended at once"
            time.sleep(0.2)
        else:
            pytest.fail("Nominatim did not answer within 30 seconds")
        yield url
    finally:
        process.terminate()
        process.wait(10)


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer.open()


@pytest.fixture
def ledger():
    ledger = Ledger.open("sqlite://")
    yield ledger
    ledger.close()


@pytest.fixture
def nominatim(server, ledger, gazetteer):
    settings = Settings(geocoder="nominatim", geocoder_url=server, geocoder_interval=0.0)
    online = open_online("nominatim", settings, gazetteer, Boundaries.open(), ledger)
    return CachedProvider(online, ledger)


@pytest.fixture
def ask(nominatim):
    return lambda name, **more: nominatim.ask([Query(name=name, **more)])[0]


def test_the_city_and_the_region_of_one_name(ask):
    city = ask("Kursk", kind=SETTLEMENT).matches
    assert [match.place.kind for match in city] == [SETTLEMENT]
    assert city[0].place.lat == pytest.approx(51.7373, abs=0.001)
    assert (city[0].place.name, city[0].place.admin1) == ("Kursk", "RU.41")
    assert city[0].place.population == 440_052
    region = ask("Kursk", kind=ADMIN1).matches
    assert [match.place.kind for match in region] == [ADMIN1]
    assert region[0].place.name == "Kursk Oblast"
    both = ask("Kursk").matches
    assert {match.place.kind for match in both} == {SETTLEMENT, ADMIN1}


def test_nikopol_in_two_countries(ask):
    ukraine = ask("Nikopol", country="UA", kind=SETTLEMENT).matches
    bulgaria = ask("Nikopol", country="BG", kind=SETTLEMENT).matches
    assert [match.place.country for match in ukraine] == ["UA"]
    assert [match.place.country for match in bulgaria] == ["BG"]
    assert {match.place.country for match in ask("Nikopol").matches} == {"UA", "BG"}


@pytest.mark.parametrize(
    ("name", "lang", "country"),
    [("Курск", "ru", "RU"), ("Нікополь", "uk", "UA"), ("Киев", "ru", "UA"), ("Київ", "uk", "UA")],
)
def test_cyrillic(ask, name, lang, country):
    match = ask(name, lang=lang, country=country).matches[0]
    assert match.place.country == country
    assert match.kind in {MatchKind.OFFICIAL, MatchKind.ALTERNATE}


def test_a_hamlet_that_no_gazetteer_has(ask):
    (match,) = ask("Novoivanovka", admin1="RU.41", kind=SETTLEMENT).matches
    assert (match.place.lat, match.place.lon) == (51.25, 35.05)


def test_a_former_name_is_marked(ask):
    (match,) = ask("Pokrovsk").matches
    assert (match.place.name, match.kind) == ("Engels", MatchKind.HISTORICAL)


def test_the_namesake_in_another_region_is_not_believed(ask):
    assert ask("Pokrovsk", admin1="UA.05", kind=SETTLEMENT).matches == ()
    assert ask("Nikopol", admin1="RU.41").matches == ()


def test_a_miss_is_clean_and_kept(nominatim, ask):
    assert ask("Atlantis").matches == ()
    assert ask("Atlantis").matches == ()
    assert nominatim.asked == 1


def test_the_spelling_that_it_cannot_bridge_and_we_do(nominatim, gazetteer, ledger):
    query = Query(name="Kamensk-Shakhtynsky", country="RU")
    assert nominatim.ask([query])[0].matches == ()
    (known,) = nominatim.ask([Query(name="Kamensk-Shakhtinsky", country="RU")])
    assert known.matches[0].place.admin1 == "RU.61"
    offline = CachedProvider(OfflineProvider(gazetteer), ledger)
    (answer,) = ChainProvider(offline, nominatim).ask([query])
    assert answer.provider == "offline"
    assert answer.matches[0].place.lat == pytest.approx(48.319, abs=0.05)


def test_the_chain_finds_what_the_gazetteer_lacks(nominatim, gazetteer, ledger):
    offline = CachedProvider(OfflineProvider(gazetteer), ledger)
    chain = ChainProvider(offline, nominatim)
    (answer,) = chain.ask([Query(name="Novoivanovka", admin1="RU.41", kind=SETTLEMENT)])
    assert answer.matches
    assert answer.matches[0].place.admin1 == "RU.41"


def test_the_raw_answer_and_the_licence_are_kept(nominatim, ask, ledger):
    ask("Sudzha")
    with ledger.read() as connection:
        raw, licence = connection.exec_driver_sql("SELECT raw, licence FROM geocodes").one()
    assert json.loads(raw)[0]["osm_type"] == "node"
    assert "OpenStreetMap" in licence


def test_the_command(server, monkeypatch, capsys, tmp_path):
    monkeypatch.setenv("STRIKEMAP_GEOCODER", "nominatim")
    monkeypatch.setenv("STRIKEMAP_GEOCODER_URL", server)
    monkeypatch.setenv("STRIKEMAP_GEOCODER_INTERVAL", "0")
    monkeypatch.setenv("STRIKEMAP_LEDGER", f"sqlite:///{tmp_path}/ledger.sqlite")
    assert main(["geocode", "Nikopol", "--country", "UA", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["provider"], found["country"]) == ("nominatim", "UA")
    assert main(["geocode", "Atlantis"]) == 1
