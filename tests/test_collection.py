"""A folder of reports in the background: what is shown when, what is kept, what stops nothing."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from geo import batch, collection, keeping
from geo.collection import Collection
from geo.geocoding.answers import normal_name
from geo.geocoding.cache import utc_now
from geo.geocoding.review import Decision, decide
from geo.keeping import Keeper, KeptLinker
from geo.linking import by_event, continuing, link
from geo.models import LocatedReport, Match, Place, PlaceKind, Query
from geo.pipeline import Resources
from geo.settings import Settings
from geo.store.ledger import Ledger
from geo.store.located import LocatedStore

ROOT = Path(__file__).resolve().parent.parent
WAIT = 60  # seconds: the machine may be busy


def row(name, text="Drones hit Odesa on Thursday, the governor said.", published="2024-12-26"):
    return json.dumps({"id": name, "text": text, "published": published})


class Desk:
    """A data folder with a ledger and a store of its own, opened as often as a test likes."""

    def __init__(self, folder):
        self.folder = folder
        (folder / "reports").mkdir()
        self.settings = Settings(
            data=folder, ledger=f"sqlite:///{folder}/ledger.sqlite", store=folder / "located.sqlite"
        )
        self.opened = []

    def write(self, name, *rows):
        path = self.folder / "reports" / name
        path.write_text("".join(f"{line}\n" for line in rows), encoding="utf-8")
        return path

    def open(self, poll=0.05):
        keeper = Keeper(
            lambda: Resources.open(self.settings),
            Ledger.open(self.settings.ledger),
            LocatedStore.open(self.settings.store),
        )
        keeper.begin(self.folder)
        made = Collection(
            self.folder / "reports", keeper, KeptLinker(keeper, keeping.tell), poll=poll
        )
        self.opened.append(made)
        return made

    def read(self, **options):
        made = self.open(**options)
        made.start()
        made.wait(WAIT)
        return made


@pytest.fixture
def place(tmp_path):
    made = Desk(tmp_path)
    yield made
    for each in made.opened:
        each.close()


@pytest.fixture
def located(monkeypatch):
    """Note which reports are located, in their order."""
    seen = []
    original = batch.locate

    def locate(report, resources):
        seen.append(report.id)
        return original(report, resources)

    monkeypatch.setattr(batch, "locate", locate)
    return seen


def until(made, holds):
    made.wait(WAIT, holds)
    assert holds()


def test_everything_is_read_and_linked(place):
    place.write("a.jsonl", row("a"), row("b"))
    place.write("b.jsonl", row("c", "Nobody was hurt in Lviv."))
    made = place.read()
    snapshot = made.snapshot
    assert set(snapshot.archive.reports) == {"a", "b", "c"}
    assert snapshot.complete
    assert made.progress.done
    (one, other) = snapshot.archive.events
    assert snapshot.archive.incidents[one.id] is snapshot.archive.incidents[other.id]


def test_a_second_start_locates_nothing(place, located, monkeypatch):
    place.write("a.jsonl", *(row(name) for name in "abc"))
    first = place.read().snapshot
    assert sorted(located) == ["a", "b", "c"]
    monkeypatch.setattr(keeping.Continuing, "__call__", lambda *_: pytest.fail("linked again"))
    again = place.read().snapshot
    assert len(located) == 3
    assert again.archive.events == first.archive.events
    assert dict(again.archive.incidents) == dict(first.archive.incidents)


def anew(snapshot):
    """Link the events of a snapshot from nothing."""
    archive = snapshot.archive
    told = {}
    for event in archive.events:
        told.setdefault(event.report_id, []).append(event)
    located = [
        LocatedReport(report=archive.reports[name], events=tuple(events))
        for name, events in told.items()
    ]
    return dict(by_event(link(located)))


def test_a_start_after_a_change_compares_only_what_changed(place, monkeypatch):
    lviv = row("z", "Shells hit Lviv on Monday.")
    place.write("a.jsonl", *(row(name) for name in "abc"), lviv)
    place.read().close()
    place.write("a.jsonl", *(row(name) for name in "abd"), lviv)
    seen = []
    judge = continuing.judge
    monkeypatch.setattr(
        continuing, "judge", lambda *pair: seen.append({f.report.id for f in pair}) or judge(*pair)
    )
    snapshot = place.read().snapshot
    assert dict(snapshot.archive.incidents) == anew(snapshot)
    assert seen
    assert all("d" in pair for pair in seen)


def test_the_newest_are_read_first(place, located):
    days = ("2024-12-20", "2024-12-26", "2024-12-23")
    place.write("a.jsonl", *(row(day, published=day) for day in days))
    place.read()
    assert located == sorted(days, reverse=True)


def test_what_has_been_read_can_be_seen_before_the_rest(place, monkeypatch):
    monkeypatch.setattr(collection, "FIRST_REPORTS", 2)
    monkeypatch.setattr(collection, "FIRST_SECONDS", 0.0)
    place.write("a.jsonl", *(row(str(n)) for n in range(12)))
    made = place.open()
    seen = []
    publish = made._publish

    def published(*, complete):
        publish(complete=complete)
        seen.append((len(made.snapshot.archive.reports), complete))

    made._publish = published
    made.start()
    made.wait(WAIT)
    assert seen[0][0] < 12
    assert not seen[0][1]
    assert seen[-1] == (12, True)


def test_changes_are_seen_and_nothing_else_is_read_again(place, located):
    path = place.write("a.jsonl", row("a"), row("b"))
    made = place.read()
    before = made.snapshot
    place.write("b.jsonl", row("c", "Missiles hit Lviv on Thursday, the mayor said."))
    until(made, lambda: "c" in made.snapshot.archive.reports)
    assert sorted(located) == ["a", "b", "c"]
    assert "c" not in before.archive.reports  # what somebody looks at does not move
    path.unlink()
    until(made, lambda: "a" not in made.snapshot.archive.reports)
    assert set(made.snapshot.archive.reports) == {"c"}


def decision(place, name="Alabuga", lat=55.8, place_id="review:x"):
    where = Place(
        place_id=place_id, name=name, kind=PlaceKind.SETTLEMENT, lat=lat, lon=52.0, country="RU"
    )
    chosen = Decision(Query(name=name), Match(place=where, name=name), "me", "seen on a map")
    decide(Ledger.open(place.settings.ledger), chosen, utc_now())


STRUCK = "Ukrainian drones struck Alabuga on December 25, the governor said."


def test_a_decision_moves_only_what_asked_the_name(place, located):
    place.write("a.jsonl", row("a", STRUCK), row("b"))
    made = place.read()
    located.clear()
    decision(place)
    made.decided([normal_name("Alabuga")], WAIT)
    assert located == ["a"]
    (event,) = [e for e in made.snapshot.archive.events if e.report_id == "a"]
    assert event.places[0].lat == 55.8


def test_a_decision_made_while_nobody_read_is_obeyed(place, located):
    place.write("a.jsonl", row("a", STRUCK), row("b"))
    place.read().close()
    located.clear()
    decision(place, lat=55.9)
    made = place.read()
    assert located == ["a"]
    assert made.snapshot.archive.events[0].places[0].lat == 55.9


def test_a_decision_made_while_nobody_read_parts_what_it_moves(place):
    """What was remembered of links holds only for reports as they are now."""
    place.write("a.jsonl", row("a", STRUCK), row("b", STRUCK.replace("Alabuga", "Yelabuga")))
    decision(place)
    decision(place, "Yelabuga")
    archive = place.read().snapshot.archive
    assert len(set(archive.incidents.values())) == 1
    place.opened.pop().close()
    decision(place, lat=55.9)
    decision(place, "Yelabuga", lat=59.9, place_id="review:y")
    archive = place.read().snapshot.archive
    assert len(set(archive.incidents.values())) == 2


def test_a_report_that_the_pipeline_cannot_read_stops_nothing(place, monkeypatch):
    original = batch.locate

    def locate(report, resources):
        if report.id == "b":
            raise IndexError("string index out of range")
        return original(report, resources)

    monkeypatch.setattr(batch, "locate", locate)
    place.write("a.jsonl", *(row(name) for name in "abc"))
    snapshot = place.read().snapshot
    assert set(snapshot.archive.reports) == {"a", "c"}
    (failure,) = snapshot.failures
    assert (failure.report.id, failure.reason) == ("b", "IndexError: string index out of range")


def test_linking_that_fails_stops_nothing(place, monkeypatch):
    def fails(*_, **__):
        raise KeyError("no row")

    monkeypatch.setattr(keeping.Continuing, "__call__", fails)
    place.write("a.jsonl", row("a"), row("b"))
    archive = place.read().snapshot.archive
    assert len(archive.events) == 2
    assert archive.incidents == {}


def test_reports_of_one_id_are_kept_apart(place):
    place.write("a.jsonl", row("a"), row("a"), row("a", "Missiles hit Lviv on Thursday, he said."))
    assert set(place.read().snapshot.archive.reports) == {"a", "a~2"}


def test_a_folder_that_appears_later_is_read_then(place):
    (place.folder / "reports").rmdir()
    made = place.read()
    assert isinstance(made.problem, OSError)
    assert made.snapshot is None
    (place.folder / "reports").mkdir()
    place.write("a.jsonl", row("a"))
    until(made, lambda: made.snapshot is not None)
    assert made.problem is None or made.snapshot.archive.reports


COLD = """
import sys
sys.path[:0] = sys.argv[2:]
from pathlib import Path
from test_collection import Desk, WAIT
class There(Desk):
    def __init__(self, folder):
        self.opened = []
        self.folder = folder
        from geo.settings import Settings
        self.settings = Settings(data=folder, ledger=f"sqlite:///{folder}/ledger.sqlite",
                                 store=folder / "located.sqlite")
made = There(Path(sys.argv[1])).open()
made.start()
while True:
    print(made.progress.read, flush=True)
    made.wait(0.2, lambda: False)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_killed_in_the_middle_it_goes_on_where_it_was(place, located):
    texts = (f"Drones hit Odesa on Thursday, the governor said. Report {n}." for n in range(400))
    place.write("a.jsonl", *(row(str(n), text) for n, text in enumerate(texts)))
    command = [sys.executable, "-c", COLD, str(place.folder), str(ROOT / "tests"), str(ROOT)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        deadline = time.monotonic() + WAIT
        while int(process.stdout.readline() or 0) < 60 and time.monotonic() < deadline:
            pass
        os.kill(process.pid, signal.SIGKILL)
    kept = LocatedStore.open(place.settings.store).count()
    assert kept >= 25
    made = place.read()
    assert len(made.snapshot.archive.reports) == 400
    assert len(located) == 400 - kept
