"""The scorer of events on small cases whose figures are worked out by hand, beside each."""

import json
from types import MappingProxyType

import pytest

from geo.__main__ import main
from geo.evaluate.events.gold import found_events, gold_report
from geo.evaluate.events.match import same_name
from geo.evaluate.events.measure import evaluate
from geo.evaluate.events.misses import misses
from geo.evaluate.events.scores import by_language, compare, figures

NIKOPOL = "A drone killed two people in Nikopol on Monday, the governor Serhiy Lysak said."
KURSK = "Air defences shot down 12 drones over the Kursk region, the ministry said."
TALKS = "Envoys of both sides will meet in Istanbul on Friday."
TEXT = f"{NIKOPOL} {KURSK} {TALKS}"

EVENT = MappingProxyType(
    {
        "sentence": NIKOPOL,
        "type": "drone",
        "actor": "Russia",
        "places": ["Nikopol"],
        "place_coords": [{"lat": 47.57, "lon": 34.4, "kind": "settlement"}],
        "date_start": "2024-12-23",
        "date_end": "2024-12-23",
        "killed": 2,
        "attribution": "the governor Serhiy Lysak",
    }
)
OVER_KURSK = MappingProxyType(
    {
        "sentence": KURSK,
        "type": "drone",
        "actor": "Ukraine",
        "places": ["Kursk region"],
        "place_coords": [{"lat": 51.7, "lon": 36.1, "kind": "admin1"}],
        "date_start": "2024-12-26",
        "date_end": "2024-12-26",
        "intercepted": {"drone": 12},
        "attribution": "the ministry",
        "also_ok": {"type": ["missile+drone"], "intercepted": [{"drone": 11}]},
        "date_start_also_ok": ["2024-12-25"],
    }
)


def report(*events, text=TEXT, lang="en", name="a"):
    row = {
        "id": name,
        "lang": lang,
        "published": "2024-12-26",
        "text": text,
        "events": [dict(event) for event in events],
        "non_events": [{"sentence": TALKS, "why": "diplomacy"}],
    }
    return gold_report(row)


def found(*events):
    return found_events({"events": list(events)})


def told(event, **changes):
    """Tell a gold event as an extraction would; `changes` are its errors."""
    row = {key: value for key, value in event.items() if key not in ("sentence", "also_ok")}
    spots = row.pop("place_coords")
    coords = [[spot["lat"], spot["lon"]] for spot in spots]
    return {**row, "evidence": event["sentence"], "coords": coords, **changes}


def score(gold, *events):
    return figures([compare(gold, found(*events))], samples=0)


def wrong(one):
    return {key for key, share in one.marks.items() if share.of and share.value < 1}


def test_all_right():
    one = score(report(EVENT, OVER_KURSK), told(EVENT), told(OVER_KURSK))
    assert (one.gold, one.found, one.matched, one.f1.value) == (2, 2, 2, 1.0)
    assert wrong(one) == set()
    # Each is asked only where the gold states it: one toll, one figure of weapons.
    assert (one.marks["killed_stated"].of, one.marks["counts_stated"].of) == (1, 1)
    assert (one.marks["wounded_stated"].of, one.marks["killed"].of) == (0, 2)


def test_a_gold_file_scores_one_against_itself():
    gold = report(EVENT, OVER_KURSK)
    one = figures([compare(gold, found_events(gold.row))], samples=0)
    assert one.f1.value == 1.0
    assert wrong(one) == set()


def test_missed_and_invented():
    # 1 matched of 2 gold and 2 found: P = R = F1 = 1/2.
    stray = told(EVENT, evidence="Nothing of the sort stands there.", places=["Odesa"], coords=[])
    one = score(report(EVENT, OVER_KURSK), told(OVER_KURSK), stray)
    assert (one.precision.value, one.recall.value, one.f1.value) == (0.5, 0.5, 0.5)
    assert (one.repeated, one.on_non_events) == (0, 0)


def test_a_second_telling_is_forgiven_only_by_the_lenient_figures():
    # 1 of 2 found: P = 1/2, F1 = 2/3; without the repetition both are 1.
    one = score(report(EVENT), told(EVENT), told(EVENT, killed=None))
    assert one.repeated == 1
    assert one.f1.value == pytest.approx(2 / 3)
    assert (one.precision_lenient.value, one.f1_lenient.value) == (1.0, 1.0)
    assert wrong(one) == set()  # the better of the two was matched


def test_a_second_telling_elsewhere_is_an_invention():
    again = told(EVENT, places=["Odesa"], coords=[[46.48, 30.73]])
    one = score(report(EVENT), told(EVENT), again)
    assert (one.repeated, one.precision_lenient.value) == (0, 0.5)


def test_an_event_out_of_a_sentence_that_tells_of_none():
    one = score(report(EVENT), told(EVENT), told(EVENT, evidence=TALKS, places=["Istanbul"]))
    assert (one.on_non_events, one.repeated) == (1, 0)
    assert one.false_share.value == 1.0  # one such sentence, one false event


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        # 20 km off is the same town, 30 km is not; a name does not help where there are points.
        ({"coords": [[47.75, 34.4]]}, set()),
        ({"coords": [[47.84, 34.4]]}, {"place", "place_all"}),
        ({"coords": []}, set()),
        ({"date_start": "2024-12-22"}, {"date_exact", "date_exact_or_alt"}),
        ({"type": "missile"}, {"type"}),
        ({"actor": "Russian"}, set()),
        ({"actor": "unknown"}, {"actor"}),
        ({"killed": 3}, {"killed", "killed_stated"}),
        ({"wounded": 0}, set()),
        ({"wounded": 1}, {"wounded"}),
        ({"launched": {"drone": 1}}, {"launched"}),
        ({"launched": {"drone": 0}}, set()),
        # Half of the shorter speaker is enough: "governor" of "governor", none of "a mayor".
        ({"attribution": "the governor"}, set()),
        ({"attribution": "a mayor"}, {"attribution"}),
        ({"attribution": None}, {"attribution"}),
    ],
)
def test_one_error_touches_its_own_fields(changes, fields):
    one = score(report(EVENT), told(EVENT, **changes))
    assert one.matched == 1
    assert wrong(one) == fields


def test_other_answers_of_the_gold_count_as_right():
    # The day before stands in date_start_also_ok: only the exact figure charges it.
    other = told(
        OVER_KURSK, type="missile+drone", intercepted={"drone": 11}, date_start="2024-12-25"
    )
    assert wrong(score(report(OVER_KURSK), other)) == {"date_exact"}


def test_an_area_is_right_by_its_name_alone():
    far = told(OVER_KURSK, coords=[[0.0, 0.0]])
    assert wrong(score(report(OVER_KURSK), far)) == set()


def test_part_of_a_list_of_places():
    # One of two places: right at all, but half of the list.
    both = {
        **EVENT,
        "places": ["Nikopol", "Odesa"],
        "place_coords": [
            *EVENT["place_coords"],
            {"lat": 46.48, "lon": 30.73, "kind": "settlement"},
        ],
    }
    one = score(report(both), told(EVENT))
    assert (one.marks["place"].value, one.marks["place_all"].value) == (1.0, 0.5)


def test_an_event_without_places_must_be_told_without():
    wide = {**EVENT, "places": [], "place_coords": [], "place_names_ok": ["Ukraine"]}
    for places, right in (([], 1.0), (["Nikopol"], 0.0), (["Ukraine"], 1.0)):
        one = score(report(wide), told(wide, places=places))
        assert one.marks["place"].value == right


def test_days_that_do_not_meet_are_two_events():
    one = score(report(EVENT), told(EVENT, date_start="2024-12-01", date_end="2024-12-02"))
    assert one.matched == 0
    undated = score(report(EVENT), told(EVENT, date_start=None, date_end=None))
    assert undated.matched == 1


def test_half_of_a_sentence_is_its_evidence():
    sentence = EVENT["sentence"]
    elsewhere = {"places": ["Odesa"], "coords": []}
    inside = told(EVENT, evidence=sentence[10:40], **elsewhere)
    assert score(report(EVENT), inside).matched == 1
    # It starts in the sentence before: 20 characters of 75 are shared, below one half.
    start = TEXT.index(KURSK)
    astride = told(EVENT, evidence=TEXT[start - 20 : start + 55], **elsewhere)
    assert score(report(EVENT), astride).matched == 0


def test_two_events_of_one_sentence_find_their_own():
    odesa = {
        **EVENT,
        "places": ["Odesa"],
        "place_coords": [{"lat": 46.48, "lon": 30.73, "kind": "settlement"}],
        "killed": None,
    }
    one = score(report(EVENT, odesa), told(odesa), told(EVENT))
    assert (one.matched, wrong(one)) == (2, set())


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Kursk region", "the Kursk Oblast", True),
        ("Slov'yansk", "Slovyansk", True),
        ("Никополь", "Никополе", True),
        ("Kherson", "Kharkiv", False),
        ("Sumy", "Sum", False),  # fewer than four letters in common
        ("region", "region", False),  # no name at all
    ],
)
def test_same_name(one, other, same):
    assert same_name(one, other) is same
    assert same_name(other, one) is same


def test_languages_have_their_own_figures_and_all_have_theirs():
    compared = [
        compare(report(EVENT), found(told(EVENT))),
        compare(report(EVENT, lang="uk", name="b"), ()),
    ]
    named = by_language(compared, samples=20)
    assert {lang: one.recall.value for lang, one in named.items()} == {
        "all": 0.5,
        "en": 1.0,
        "uk": 0.0,
    }
    assert list(by_language(compared[:1], samples=0)) == ["all"]


def test_intervals_enclose_the_figure_and_are_drawn_alike_each_time():
    gold = [report(EVENT, OVER_KURSK, name=str(number)) for number in range(12)]
    compared = evaluate(
        gold, lambda each: found(told(EVENT)) if int(each.id) % 3 else found(told(OVER_KURSK), {})
    )
    one = figures(compared)
    assert one.f1.low < one.f1.value < one.f1.high
    assert one == figures(compared)


def test_nothing_found_and_nothing_asked():
    empty = score(report())
    assert (empty.f1.value, empty.precision.value, empty.marks["type"].value) == (None, None, None)
    assert figures([], samples=10).documents == 0


def test_misses_say_what_was_wanted_and_what_was_told():
    compared = compare(
        report(EVENT, OVER_KURSK),
        found(
            told(EVENT, killed=3, actor="Ukraine"), told(EVENT, evidence=TALKS, places=["Ankara"])
        ),
    )
    assert {(miss.group, miss.gold, miss.found) for miss in misses(compared)} == {
        ("missed", "ukraine, drone, Kursk region, 2024-12-26", None),
        (
            "false, the sentence tells of no event",
            None,
            "russia, drone, Ankara, 2024-12-23",
        ),
        ("killed", "2", "3"),
        ("actor", "russia", "ukraine"),
    }


@pytest.fixture
def corpus(tmp_path):
    gold, pred = tmp_path / "gold.jsonl", tmp_path / "pred.jsonl"
    gold.write_text(json.dumps(dict(report(EVENT, OVER_KURSK).row)), encoding="utf-8")
    pred.write_text(json.dumps({"id": "a", "events": [told(EVENT, killed=3)]}), encoding="utf-8")
    return str(gold), str(pred)


def test_the_command_prints_a_table_and_misses(corpus, capsys):
    gold, pred = corpus
    assert main(["eval", "events", gold, "--pred", pred, "--misses"]) == 0
    said = capsys.readouterr().out
    assert "F1                      0.667" in said  # 2 x 1 matched of 2 gold and 1 found
    assert "killed: 1" in said
    assert "missed: 1" in said


def test_the_command_prints_json(corpus, capsys):
    gold, pred = corpus
    assert main(["eval", "events", gold, "--pred", pred, "--misses", "--json"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert row["all"]["recall"]["value"] == 0.5
    assert row["all"]["fields"]["killed"]["value"] == 0.0
    assert {miss["group"] for miss in row["misses"]} == {"missed", "killed"}


def test_the_command_runs_the_extraction_itself(corpus, capsys):
    assert main(["eval", "events", corpus[0], "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["all"]["found"] >= 1


@pytest.mark.parametrize(
    "line", ["", "[]", "{", '{"id": "a"}', '{"id": "a", "text": 1, "events": 3}']
)
def test_a_file_that_is_no_gold_is_one_line(line, tmp_path, capsys):
    path = tmp_path / "gold.jsonl"
    path.write_text(line, encoding="utf-8")
    assert main(["eval", "events", str(path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_missing_file_is_one_line(tmp_path, capsys):
    assert main(["eval", "events", str(tmp_path / "none.jsonl")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
