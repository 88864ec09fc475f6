"""The measure of toponyms: its figures on small data, its intervals, misses and command."""

from __future__ import annotations

import json

import pytest

from geo.__main__ import main
from geo.earth import distance_km
from geo.errors import InputError
from geo.evaluate.toponyms.measure import gold_spots, read_gold
from geo.evaluate.toponyms.misses import misses
from geo.evaluate.toponyms.scores import figures, pair_spans, tally


def spots(*rows):
    return gold_spots({"start": a, "end": b, "lat": lat, "lon": lon} for a, b, lat, lon in rows)


# Three documents: a wrong namesake, a wider span, a spurious one, gold without coordinates and a
# repeated span; a pair across the date line; an empty one.
GOLD = [
    spots(
        (0, 5, 48.85, 2.35),
        (10, 16, 51.5, -0.12),
        (21, 25, 50.45, 30.52),
        (30, 36, None, None),
        (30, 36, 1, 1),
    ),
    spots((0, 12, 0, 179.9), (20, 30, 10, 10)),
    [],
]
FOUND = [
    spots((0, 5, 33.66, -95.55), (6, 16, 51.5, -0.12), (17, 20, 0, 0), (31, 35, 5, 5)),
    spots((0, 6, 0, -179.9), (6, 12, 3, 3), (20, 30, None, None)),
    [],
]


def result(**more):
    return figures([tally(g, f) for g, f in zip(GOLD, FOUND, strict=True)], **more)


def test_figures_agree_with_the_published_measure():
    """Computed once with an independent scorer of the same conventions."""
    found = result(samples=0)
    assert (found.documents, found.gold, found.resolved) == (3, 6, 3)
    assert found.exact_f1 == pytest.approx(0.3076923)
    assert found.precision == pytest.approx(0.7142857)
    assert found.recall == pytest.approx(0.8333333)
    assert found.f1 == pytest.approx(0.7692308)
    assert found.within == pytest.approx(0.6666667)
    assert found.within_all == pytest.approx(0.4)
    assert found.mean_km == pytest.approx(2601.8406549)
    assert found.median_km == pytest.approx(22.2390160)
    assert found.auc == pytest.approx(0.3849282)
    assert found.end_precision == pytest.approx(0.4)
    assert found.end_recall == pytest.approx(0.4)
    assert found.end_f1 == pytest.approx(0.4)
    assert found.intervals == {}


def test_identical_spans_pair_before_longer_overlaps():
    assert sorted(pair_spans([(0, 5), (3, 20)], [(0, 20), (0, 5)])) == [(0, 1), (1, 0)]
    assert pair_spans([(0, 5)], [(5, 9)]) == []


def test_distances():
    assert distance_km(0, 179.9, 0, -179.9) == pytest.approx(22.24, abs=0.01)
    assert distance_km(48.85, 2.35, 33.66, -95.55) == pytest.approx(7767, abs=30)


def test_nothing_is_no_figure():
    found = figures([tally([], [])], samples=10)
    assert found.f1 is None
    assert found.within is None
    assert found.intervals == {}


def test_intervals_hold_the_figure_and_are_the_same_each_time():
    one, two = result(samples=200), result(samples=200)
    assert one.intervals == two.intervals
    low, high = one.intervals["f1"]
    assert low <= one.f1 <= high


def test_misses_say_what_and_why():
    text = "Paris and London and Kyiv, in Berlin or so."
    gold = spots((0, 5, 48.85, 2.35), (10, 16, 51.5, -0.12), (21, 25, 50.45, 30.52))
    found = spots((0, 5, 33.66, -95.55), (10, 16, None, None), (30, 36, 52.5, 13.4))
    groups = [(miss.group, miss.text) for miss in misses("d", text, gold, found)]
    assert groups == [
        ("misplaced", "Paris"),
        ("unresolved", "London"),
        ("missed", "Kyiv"),
        ("spurious", "Berlin"),
    ]


def corpus(tmp_path, *rows):
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


ROW = {
    "id": "a",
    "text": "A drone hit Nikopol. A Nigerian and Xyzzy were there.",
    "toponyms": [{"start": 12, "end": 19, "lat": 47.57, "lon": 34.39}],
}


def run(capsys, *words):
    code = main(["eval", "toponyms", *map(str, words)])
    done = capsys.readouterr()
    return code, done.out, done.err


def test_the_command(capsys, tmp_path):
    code, out, err = run(capsys, corpus(tmp_path, ROW), "--misses")
    assert (code, err) == (0, "")
    assert "recognition, overlap F1       1.000" in out
    assert "spurious: 0" in out


def test_roles_all_counts_demonyms(capsys, tmp_path):
    code, out, _ = run(capsys, corpus(tmp_path, ROW), "--roles", "all", "--json", "--misses")
    found = json.loads(out)
    assert code == 0
    assert found["precision"] == 0.5
    assert [miss["text"] for miss in found["misses"]] == ["Nigerian"]


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '{"id": 1, "text": "x"}',
        '{"id": 1, "text": "x", "toponyms": [{"start": 0, "end": 2}]}',
        '{"id": 1, "text": "x", "toponyms": [{"start": 0}]}',
        '{"id": 1, "text": 7, "toponyms": []}',
    ],
)
def test_broken_lines_are_told_with_their_number(line, tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(ROW) + "\n" + line, encoding="utf-8")
    with pytest.raises(InputError, match="line 2"):
        read_gold(path)


@pytest.mark.parametrize(
    "words", [("nowhere.jsonl",), ("x", "--km", "0"), ("x", "--recognizer", "y")]
)
def test_wrong_arguments_are_one_line(capsys, words):
    code, out, err = run(capsys, *words)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1


def test_an_empty_corpus_is_an_error(tmp_path):
    with pytest.raises(InputError, match="no documents"):
        read_gold(corpus(tmp_path))


def test_the_benchmark_prints_a_line_a_figure(capsys, tmp_path):
    assert main(["bench", "toponyms", str(corpus(tmp_path, ROW)), "--articles", "3"]) == 0
    said = capsys.readouterr().out
    assert [line.split("  ")[0].split(" (")[0] for line in said.splitlines()] == [
        "import",
        "gazetteer and borders open",
        "articles",
        "recognition",
        "resolution",
        "geotext",
    ]


def test_the_benchmark_tells_wrong_input(capsys, tmp_path):
    (tmp_path / "x").write_text("{}", encoding="utf-8")
    for words in (["--articles", "0"], [str(tmp_path / "x")], [str(tmp_path / "none")]):
        assert main(["bench", "toponyms", *words]) == 2
        assert capsys.readouterr().err.count("\n") == 1
