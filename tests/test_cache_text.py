"""The cache as text, its faults, and what a person decides about it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from test_cache import KURSK, NAMESAKE, FakeProvider, some_matches, words

from geo.__main__ import main
from geo.errors import InputError
from geo.geocoding.cache import CachedProvider
from geo.geocoding.export import to_lines
from geo.geocoding.geocoder import ChainProvider
from geo.geocoding.intake import faults, read_lines, take_in
from geo.geocoding.review import Decision, decide, doubtful, honour
from geo.geocoding.warm import warm_up
from geo.models import Answer, Match, Mention, PlaceKind, Precision, Query, Resolution
from geo.store import geocodes
from geo.store.ledger import Ledger

NOW = datetime(2025, 1, 1, tzinfo=UTC)


@pytest.fixture
def ledger(tmp_path):
    ledger = Ledger.open(f"sqlite:///{tmp_path}/ledger.sqlite")
    yield ledger
    ledger.close()


@pytest.fixture
def filled(ledger):
    both = FakeProvider(name="online", places=(KURSK, NAMESAKE))
    cached = CachedProvider(both, ledger, clock=lambda: NOW)
    cached.ask([Query(name="Kursk"), Query(name="Nowhere"), Query(name="Kursk", country="RU")])
    CachedProvider(FakeProvider(name="offline", online=False), ledger).ask([Query(name="Kursk")])
    query = Query(name="Курськ", lang="uk")
    match = Match(place=KURSK, name="Курськ")
    decide(ledger, Decision(query, match, "Ann", "It is the only one."), NOW)
    return ledger


def empty():
    return Ledger.open("sqlite://")


def test_a_text_taken_in_gives_the_same_text(filled):
    lines = list(to_lines(filled))
    other = empty()
    assert take_in(other, read_lines(lines, "x")) == (4, 1)
    assert list(to_lines(other)) == lines
    assert take_in(other, read_lines(lines, "x")) == (0, 0)


def test_the_text_does_not_depend_on_the_order_of_writing(filled):
    contents = read_lines(list(to_lines(filled)), "x")
    other = empty()
    for row in reversed(contents.answers):
        geocodes.store(other, [row])
    geocodes.store_reviews(other, contents.reviews)
    assert list(to_lines(other)) == list(to_lines(filled))


def test_a_line_says_all_that_is_known(filled):
    lines = [json.loads(line) for line in to_lines(filled)]
    header, line = lines[0], next(row for row in lines[1:] if row.get("country") == "RU")
    assert line["status"] == "ambiguous"
    assert line["expires"] == "2025-06-30T00:00:00Z"
    assert line["raw"] == {"some": "words"}
    assert [place["id"] for place in line["places"]] == ["gn:538560", "gn:1"]
    assert header["sources"][line["source"]]["licence"] == "test"


def test_an_old_gazetteers_answers_are_left_out(ledger):
    old = FakeProvider(name="offline", online=False)
    old.version = "old"
    CachedProvider(old, ledger).ask([Query(name="Kursk")])
    assert len(list(to_lines(ledger, "old"))) == 2
    assert len(list(to_lines(ledger, "new"))) == 1


def test_a_newer_row_of_the_ledger_stays(filled):
    lines = list(to_lines(filled))
    later = CachedProvider(
        FakeProvider(name="online", places=()), filled, clock=lambda: NOW + timedelta(days=365)
    )
    later.ask([Query(name="Kursk")])
    take_in(filled, read_lines(lines, "x"))
    rows = {(row.provider, row.name, row.country): row for row in geocodes.every(filled)}
    assert rows["online", "kursk", None].status == "miss"


BROKEN = [
    ("", "empty"),
    ("not json", "line 1"),
    ('{"about": "something else", "schema": "1", "sources": {}}', "first line"),
    ('{"about": "strike-map geocodes", "schema": "99", "sources": {}}', "schema 1"),
]


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_what_is_no_such_text(text, message):
    with pytest.raises(InputError, match=message):
        read_lines(text.split("\n"), "x")


@pytest.mark.parametrize(
    "change",
    [
        {"name": ""},
        {"name": None},
        {"source": "unheard-of"},
        {"status": "hit"},
        {"fetched": "yesterday"},
        {"fetched": "2025-01-01"},
        {"kind": "planet"},
        {"places": [{"id": "x"}]},
        {"places": 7},
    ],
)
def test_a_broken_line_is_named_by_its_number(filled, change):
    lines = list(to_lines(filled))
    row = json.loads(lines[2]) | change
    lines[2] = json.dumps(row)
    with pytest.raises(InputError, match="x, line 3"):
        read_lines(lines, "x")


def test_a_place_off_the_earth_is_refused(filled):
    lines = [line.replace('"lat": 51.73733', '"lat": 151.7') for line in to_lines(filled)]
    with pytest.raises(InputError, match="not on Earth"):
        read_lines(lines, "x")


class Kursk:
    def contains(self, area, lat, _lon):
        return {"RU": lat > 50, "UA.05": False}.get(area)


def test_faults_are_found(filled):
    lines = list(to_lines(filled))
    found = list(faults(lines, read_lines(lines, "x"), Kursk()))
    assert found == ["“Kursk”: Kursk (48.1, 36.18735) is not in RU"]
    doubled = [*lines, lines[1]]
    found = list(faults(doubled, read_lines(doubled, "x"), Kursk()))
    assert any("twice" in fault for fault in found)
    assert any("sorted" in fault for fault in found)


def test_doubts_are_offered_until_they_are_decided(filled):
    doubts = list(doubtful(filled))
    assert [(doubt.query.name, doubt.query.country) for doubt in doubts] == [
        ("Kursk", None),
        ("Kursk", "RU"),
    ]
    decide(filled, Decision(doubts[1].query, None, "Ann", "There is none."), NOW)
    assert len(list(doubtful(filled))) == 1


@pytest.mark.parametrize(("who", "why"), [("", "x"), ("Ann", " ")])
def test_a_decision_needs_a_name_and_a_reason(ledger, who, why):
    with pytest.raises(InputError, match="reason"):
        decide(ledger, Decision(Query(name="Kursk"), None, who, why), NOW)


def test_a_later_decision_replaces_the_earlier(filled):
    query = Query(name="Курськ", lang="uk")
    decide(filled, Decision(query, None, "Bob", "It is not."), NOW + timedelta(days=1))
    (row,) = geocodes.every_review(filled)
    assert (row.reviewed_by, row.matches) == ("Bob", "[]")


def resolved(name, container=None, place=None):
    return Resolution(
        mention=Mention(start=0, end=len(name), text=name, name=name),
        place=place,
        precision=Precision.UNLOCATED,
        reason="several",
        container=container,
    )


def test_what_a_person_decided_replaces_the_resolvers_word(ledger):
    decide(
        ledger,
        Decision(
            Query(name="Kursk"), Match(place=KURSK, name="Kursk"), "Ann", "Only one is shown."
        ),
        NOW,
    )
    inside = Query(name="Kursk", admin1="UA.05", country="UA")
    decide(ledger, Decision(inside, None, "Bob", "It is a misprint."), NOW)
    provider = CachedProvider(FakeProvider(), ledger)
    chain = ChainProvider(provider, FakeProvider())
    region = replace(KURSK, place_id="adm1:UA.05", admin1="UA.05", country="UA")
    given = (resolved("Kursk"), resolved("Kursk", region, NAMESAKE), resolved("Elsewhere"))
    for asked in (provider, chain):
        found = honour(given, asked)
        assert [each.place for each in found] == [KURSK, None, None]
        assert found[0].reason == "decided by Ann"
        assert found[0].precision is Precision.SETTLEMENT
        assert "no such place" in found[1].reason
        assert found[2] is given[2]
    assert provider.asked == 0


def test_a_decision_on_a_city_leaves_the_region_of_its_name(ledger):
    decide(
        ledger,
        Decision(Query(name="Kursk"), Match(place=KURSK, name="Kursk"), "Ann", "The city."),
        NOW,
    )
    provider = CachedProvider(FakeProvider(), ledger)
    bare = resolved("Kursk")
    region = replace(bare, mention=replace(bare.mention, kind=PlaceKind.ADMIN1))
    city = replace(bare, mention=replace(bare.mention, kind=PlaceKind.SETTLEMENT))
    found = honour((bare, region, city), provider)
    assert [each.place for each in found] == [KURSK, None, KURSK]
    assert found[1] is region


def test_a_provider_that_keeps_no_reviews_changes_nothing():
    given = (resolved("Kursk"),)
    assert honour(given, FakeProvider()) == given


def test_the_shipped_text_warms_a_ledger_once(filled, tmp_path):
    (tmp_path / "geocodes.jsonl").write_text("\n".join(to_lines(filled)), encoding="utf-8")
    other = empty()
    assert warm_up(other, tmp_path) == 5
    assert warm_up(other, tmp_path) == 0
    provider = FakeProvider(name="online")
    CachedProvider(provider, other, clock=lambda: NOW).ask([Query(name="Kursk", country="RU")])
    assert provider.queries == []


def test_no_shipped_text_is_no_matter(tmp_path):
    assert warm_up(empty(), tmp_path) == 0


@given(words, some_matches)
@settings(deadline=None)  # opening a database takes as long as the disk takes
def test_any_answer_survives_the_text(name, matches):
    ledger, other = empty(), empty()
    query = Query(name=f"x{name}")
    provider = FakeProvider()
    answer = Answer(query=query, provider="fake", licence="test", matches=tuple(matches))
    provider.ask = lambda _: [answer]
    CachedProvider(provider, ledger).ask([query])
    lines = list(to_lines(ledger))
    assert all("\n" not in line for line in lines)
    take_in(other, read_lines(lines, "x"))
    assert list(geocodes.every(other)) == list(geocodes.every(ledger))
    ledger.close()
    other.close()


# The command -----------------------------------------------------------------------------------


@pytest.fixture
def command(monkeypatch, filled, capsys):
    monkeypatch.setenv("STRIKEMAP_LEDGER", filled.url)

    def run(*words, typed=()):
        lines = iter(typed)

        def type_in(_prompt=""):
            try:
                return next(lines)
            except StopIteration:
                raise EOFError from None

        monkeypatch.setattr("builtins.input", type_in)
        code = main(["cache", *words])
        done = capsys.readouterr()
        return code, done.out, done.err

    return run


def test_export_and_import(command, tmp_path, monkeypatch):
    code, out, _ = command("export")
    assert code == 0
    path = tmp_path / "out.jsonl"
    command("export", "-o", str(path))
    assert path.read_text("utf-8") == out
    monkeypatch.setenv("STRIKEMAP_LEDGER", f"sqlite:///{tmp_path}/other.sqlite")
    code, _, err = command("import", str(path))
    assert code == 0
    assert "3 answers and 1 reviews taken in" in err
    assert command("export")[1] == out


def test_an_empty_ledger_exports_nothing(command, tmp_path, monkeypatch):
    monkeypatch.setenv("STRIKEMAP_LEDGER", f"sqlite:///{tmp_path}/other.sqlite")
    assert command("export")[0] == 1


def test_a_broken_file_is_one_line_of_complaint(command, tmp_path):
    path = tmp_path / "bad.jsonl"
    path.write_text("no\n")
    code, out, err = command("import", str(path))
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "line 1" in err


def test_check_looks_at_the_boundaries(command):
    code, _, err = command("check")
    assert code == 2
    assert "is not in RU" in err


def test_a_ledger_that_cannot_be_opened_is_an_error_here(command, monkeypatch):
    monkeypatch.setenv("STRIKEMAP_LEDGER", "sqlite:////dev/null/ledger.sqlite")
    code, _, err = command("export")
    assert code == 2
    assert "ledger" in err


def test_a_review_in_the_terminal(command, filled):
    typed = ["9", "2", "The photograph shows it", "n", "", "q"]
    code, out, err = command("review", "--by", "Ann", typed=typed)
    assert code == 0
    assert "2 doubtful names" in out
    assert "A number of the list" in out
    assert "left for later" in out
    assert "1 decided" in err
    answer = CachedProvider(FakeProvider(name="online"), filled).ask([Query(name="Kursk")])[0]
    assert answer.reviewed_by == "Ann"
    assert answer.matches[0].place == NAMESAKE


def test_a_review_that_ends_with_the_input(command):
    code, _, err = command("review", typed=["1"])
    assert code == 0
    assert "0 decided" in err


def test_a_review_of_one_name(command):
    assert command("review", "--name", "kursk", typed=["q"])[0] == 0
    code, _, err = command("review", "--name", "Elsewhere")
    assert code == 1
    assert "nothing is doubtful" in err
