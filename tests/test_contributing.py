"""The worked examples of CONTRIBUTING.md are followed: each snippet is put where the page says."""

import io
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from factories import sample
from misbehaving import MisbehavingServer
from reading import THURSDAY, events

from geo.archive import filters
from geo.archive.building import build_archive
from geo.extract.cutting import chunks
from geo.gazetteer.compiler.whole import compile_index
from geo.gazetteer.index import Gazetteer
from geo.geocoding.limiter import Limiter
from geo.geocoding.manners import Patience
from geo.geocoding.online import Known, OnlineProvider
from geo.geocoding.providers import osm
from geo.geocoding.providers.catalogue import OnlineRow
from geo.geocoding.providers.forms import Endpoint
from geo.languages import codes
from geo.languages.rows import Row
from geo.models import Query
from geo.read.source import READERS, Reader, one_report, reader_of
from geo.read.text import read_text
from geo.store.ledger import Ledger

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## ([^\n]+)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))


def snippet(section: str) -> str:
    """Return the one example of a section."""
    (code,) = re.findall(r"```\w+\n(.*?)```", SECTIONS[section], re.DOTALL)
    return code.strip()


def made(section: str, **names: object) -> object:
    """Evaluate an example that is a row."""
    return eval(snippet(section), names)  # noqa: S307 - the project's own page


def test_the_page_tells_of_each_change():
    told = " ".join(SECTIONS)
    for change in (
        *("place", "spelling", "verb of attack", "attacker", "language", "provider"),
        *("input format", "filter", "download"),
    ):
        assert change in told


@pytest.mark.parametrize(
    "path", sorted(set(re.findall(r"`((?:geo|data|docs|tests)/[\w./-]+)`", PAGE)))
)
def test_the_page_names_files_that_exist(path):
    if "/xx/" not in path:
        assert (ROOT / path).exists()


def test_the_rooms_of_the_page_are_the_rooms_of_the_house():
    told = set(re.findall(r"`geo/(\w+)/?`", SECTIONS["The house"]))
    there = {path.parent.name for path in ROOT.glob("geo/*/__init__.py")}
    assert there <= told


@pytest.fixture
def built(tmp_path) -> Callable[[str, str], Gazetteer]:
    """Build a gazetteer from an empty dump, Nikopol and our tables with one more row."""
    dump = tmp_path / "dump"
    dump.mkdir()
    where = ["47.57", "34.4", "P", "PPL", "UA", "", "04", "", "", "", "105160", "", "", ""]
    row = "\t".join(["700051", "Nikopol", "Nikopol", "", *where])
    (dump / "UA.txt").write_text(row + "\n", encoding="utf-8")
    data = tmp_path / "data"
    shutil.copytree(ROOT / "data", data, ignore=shutil.ignore_patterns("*.sqlite", "reports"))

    def build(table: str, row: str) -> Gazetteer:
        with (data / table).open("a", encoding="utf-8") as stream:
            stream.write(row + "\n")
        path = tmp_path / "gazetteer.sqlite"
        compile_index(dump, data, path)
        return Gazetteer.open(path)

    return build


def test_a_place(built):
    row = snippet("A place that the gazetteer lacks")
    (match,) = built("places.csv", row).find(row.partition(",")[0])
    assert (match.place.lat, match.place.lon, match.place.admin1) == (51.31, 35.02, "RU.41")


def test_a_spelling(built):
    row = snippet("A spelling or a former name")
    gazetteer = built("names.csv", row)
    for spelling in row.split(",")[3].split("|"):
        assert gazetteer.find(spelling)[0].place.place_id == "gn:700051"


@pytest.fixture
def lexicon(monkeypatch) -> Callable[[Row], None]:
    """Add a row to the words that have a code, for the length of a test."""

    def add(row: Row) -> None:
        monkeypatch.setattr(chunks, "LEXICON", (row, *chunks.LEXICON))
        chunks._lexicon.cache_clear()

    yield add
    monkeypatch.undo()
    chunks._lexicon.cache_clear()


def test_a_verb_of_attack(lexicon):
    text = "Russian missiles walloped Odesa on Thursday, the governor said."
    assert not [event.type for event in events(text) if event.actor == "Russia"]
    lexicon(made("A verb of attack", Row=Row, ATTACK=codes.ATTACK))
    (event,) = events(text)
    assert (event.type, event.actor) == ("missile", "Russia")


def test_an_attacker(lexicon):
    text = "The Northern Front shelled the market of Odesa on Thursday, police said."
    assert "Northern Front" not in {event.actor for event in events(text)}
    lexicon(made("An attacker", Row=Row, SIDE=codes.SIDE))
    (event,) = events(text)
    assert (event.actor, event.type) == ("Northern Front", "shelling")


def test_a_language_has_the_tables_that_the_page_names():
    told = re.findall(r"`(\w+)`", SECTIONS["A language"].partition("…")[0])
    tables = {path.stem for path in (ROOT / "geo/languages/en").glob("*.py")}
    assert set(told) - {"geo"} <= tables


def test_a_provider():
    row = made("A geocoding provider", OnlineRow=OnlineRow, osm=osm)
    found = {
        "osm_type": "node", "osm_id": 1, "lat": "51.7", "lon": "36.2", "name": "Kursk",
        "display_name": "Kursk", "addresstype": "city", "address": {"country_code": "ru"},
    }  # fmt: skip
    ledger = Ledger.open("sqlite://")
    with MisbehavingServer("json:" + json.dumps([found])) as server:
        provider = OnlineProvider(
            row,
            Endpoint("http", server.url.partition("//")[2], "war-desk/1.0", None),
            Limiter(ledger, server.url, 0.0),
            known=Known(Anywhere(), lambda _: None),
            patience=Patience(total=2.0, attempt=1.0, attempts=1, backoff=0.01),
        )
        (answer,) = provider.ask([Query(name="Kursk")])
    ledger.close()
    assert [match.place.place_id for match in answer.matches] == ["osm:n1"]


class Anywhere:
    """Borders that know nothing and object to nothing."""

    def contains(self, area, lat, lon):
        return None

    def area_at(self, lat, lon):
        return None

    def country_at(self, lat, lon):
        return "RU"


def test_an_input_format():
    row = made("An input format", Reader=Reader, one_report=one_report, read_text=read_text)
    reader = reader_of("tower.LOG", b"", (*READERS[:-1], row, READERS[-1]))
    assert reader is row
    stream = io.BufferedReader(io.BytesIO(b"A drone hit Odesa."))
    from geo.read.asked import Asked  # noqa: PLC0415

    (report,) = reader.read(stream, "tower.LOG", Asked(published=THURSDAY))
    assert (report.id, report.published) == ("tower", THURSDAY)


def test_a_filter():
    archive = build_archive(sample())
    row = made("A filter", _choice=filters._choice)
    options = row.options(archive)
    assert options
    mask = row.test(archive, options[:1])
    assert 0 < mask.sum() <= len(mask)
    assert row.read(archive, row.write(options[:1]))[0] == options[:1]


def test_a_download():
    names: dict[str, object] = {}
    exec(snippet("A download"), names)  # noqa: S102 - the project's own page
    archive = build_archive(sample())
    everything = filters.apply(archive, {})
    text = names["ids_bytes"](archive, everything).decode()
    assert text.splitlines() == [event.id for event in archive.events]
