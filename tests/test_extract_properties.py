"""What holds for the events of any text, however odd."""

import json
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geo.exchange import located_to_json, report_from_json
from geo.extract.cutting.document import read_document
from geo.models import Report
from geo.pipeline import Resources, locate

GOLDEN = Path(__file__).parent / "golden"
CORPORA = ("gold", "events_short", "events_long")
THURSDAY = date(2024, 12, 26)
LONG = 20_000  # characters

# Pieces of dispatches, so that odd texts reach the rules and not only the door.
WORDS = (
    "Russia Ukraine Kyiv Nikopol Moscow Israel Hezbollah RSF troops drones missiles a drone strike "
    "struck attacked shelled hit killed wounded killing injuring two 33 1,200 dozens at least more "
    "than people soldiers civilians children overnight on Monday December 25 2023 in August "
    "yesterday tomorrow early near over north of km the Kursk region Donetsk region's governor "
    'said claimed denied Telegram air defence shot down intercepted jammed of which and , ; . : " '
    "“ ” ( ) — – - ' ’s % 12 km 30-year-old U.S. Gen. a.m. it its they there which who if would "
    "might since war began Київ дрон атакувал region and"
).split(" ")
LETTERS = (
    st.characters()
)  # lone surrogates too: a text may reach the rules from a caller's own file
TEXTS = st.one_of(
    st.text(LETTERS, max_size=300),
    st.lists(st.sampled_from(WORDS), max_size=80).map(" ".join),
    st.lists(st.one_of(st.sampled_from(WORDS), st.text(LETTERS, max_size=4)), max_size=60).map(
        "".join
    ),
)
DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
MANY = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@cache
def resources():
    return Resources.offline()


def read(text, published=THURSDAY):
    return locate(Report(id="r", text=text, published=published), resources())


@cache
def corpus(name):
    lines = (GOLDEN / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")
    return tuple(report_from_json(line) for line in lines if line)


def assert_sound(located):
    """What every event owes its reader: evidence in the text's own words, figures and places."""
    text = located.report.text
    for event in located.events:
        assert event.evidence.strip()
        assert event.spans
        assert event.evidence == text[event.spans[0].start : event.spans[0].end]
        assert all(0 <= span.start < span.end <= len(text) for span in event.spans)
        for place in event.places:
            assert text[place.start : place.end] == place.text
            assert (place.lat is None) == (place.lon is None)
        counts = [event.killed, event.wounded, event.killed_and_wounded]
        counts += [item.count for item in (*event.launched, *event.intercepted, *event.jammed)]
        for count in filter(None, counts):
            assert count.value >= 0
            assert 0 <= count.start < count.end <= len(text)
        if event.attribution is not None:
            said = event.attribution
            assert text[said.start : said.end] == said.text
        when = event.when
        assert (when.start is None) == (when.end is None)
        assert when.start is None or when.start <= when.end


@MANY
@given(TEXTS)
def test_no_text_is_too_odd(text):
    assert_sound(read(text))


@MANY
@given(TEXTS, DAYS)
def test_no_day_is_too_early_or_too_late(text, day):
    assert_sound(read(text, day))


@pytest.mark.parametrize("name", CORPORA)
def test_events_of_real_texts_are_sound(name):
    for report in corpus(name):
        assert_sound(locate(report, resources()))


@pytest.mark.parametrize("name", CORPORA)
def test_no_event_is_later_than_its_report(name):
    for report in corpus(name):
        for event in locate(report, resources()).events:
            assert event.when.end is None or event.when.end <= report.published, event.evidence


RELATIVE = (
    "on Monday", "on Thursday", "on Friday", "overnight", "early on Sunday", "in August",
    "on December 26", "on December 27", "on 31 December", "on Jan. 2", "last week",
    "earlier this week", "over the past day", "this morning", "on Christmas morning",
    "on the night of December 25", "the day before", "in March", "99 years ago", "99 weeks ago",
)  # fmt: skip


@MANY
@given(
    st.sampled_from(RELATIVE),
    st.dates(min_value=date(2014, 1, 1), max_value=date(2035, 12, 31)),
)
def test_a_day_without_a_year_is_not_after_publication(words, day):
    """A text may name a later day only with its year or by saying so."""
    (event,) = read(f"A Russian drone hit a house in Nikopol {words}, killing two.", day).events
    assert event.when.end is None or event.when.end <= day


@pytest.mark.parametrize("day", [date.min, date(1, 2, 10), date(100, 1, 1), date.max])
@pytest.mark.parametrize("words", RELATIVE)
def test_the_ends_of_the_calendar_are_no_errors(words, day):
    assert_sound(read(f"A Russian drone hit a house in Nikopol {words}, killing two.", day))


@pytest.mark.parametrize("name", CORPORA)
def test_the_order_of_reports_does_not_change_their_events(name):
    reports = corpus(name)
    forth = {report.id: locate(report, resources()).events for report in reports}
    back = {report.id: locate(report, resources()).events for report in reversed(reports)}
    assert forth == back


def test_a_report_reads_the_same_twice_and_in_the_exchange_format():
    for report in corpus("gold"):
        first, second = (located_to_json(locate(report, resources())) for _ in range(2))
        assert first == second
        row = json.loads(first)
        assert all(event["evidence"] in report.text for event in row["events"])


def test_a_report_shifted_by_a_week_tells_the_same_a_week_later():
    """Nothing counts from the clock: only from the day of publication."""
    text = "A Russian drone hit a house in Nikopol on Monday, killing two people."
    (event,) = read(text).events
    (later,) = read(text, THURSDAY + timedelta(days=7)).events
    assert later.when.start - event.when.start == timedelta(days=7)
    assert (later.places, later.killed) == (event.places, event.killed)


HEAVY = (
    "strike ",
    "Russian drones attacked the town of Nikopol killing two people and wounding 11 others ",
    "1",
    "12 ",
    ",",
    "and ",
    '"',
    "“",
    "Kyiv, ",
    "in Kyiv ",
    "Kursk region, ",
    "33 drones over Kursk, ",
    "on Monday ",
    "overnight ",
    "2,000 ",
    "1/",
    "of ",
    "(",
    ".",
    "U.S. ",
    "KYIV ",
    "Ukraine's ",
    "Volodymyr ",
    "killing 2 ",
    "he said, ",
    "a-",
    "\x00",
    "<a ",
    "A drone hit Nikopol on Monday, killing two. ",
    '"He said so," he said. ',
)


@pytest.mark.parametrize("unit", HEAVY)
def test_cost_follows_length(unit):
    """Ten times the text is about ten times the work: 100 where a rule looks at all pairs."""
    seconds = []
    for size in (LONG // 10, LONG):
        text = (unit * (size // len(unit) + 1))[:size]
        began = process_time()
        assert_sound(read(text))
        seconds.append(process_time() - began)
    assert seconds[1] < max(0.5, 30 * seconds[0]), seconds


@settings(MANY, max_examples=20)
@given(st.lists(st.sampled_from((*WORDS, "x" * 400)), min_size=300, max_size=500).map(" ".join))
def test_what_runs_on_without_a_stop_is_cut_and_nothing_is_lost(text):
    sentences = read_document(Report(id="r", text=text, published=THURSDAY)).sentences
    assert all(len(sentence.text) <= 1_500 for sentence in sentences)
    assert "".join("".join(s.text for s in sentences).split()) == "".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "Drones were shot down over Kursk - 8, Bryansk - 5",
        "Air defences shot down 13 drones: Kursk region 8, Bryansk region 5",
    ],
)
def test_a_list_may_end_the_text_with_its_last_figure(text):
    read_counts = {
        event.places[0].text.split()[0]: event.intercepted[0].count.value
        for event in read(text).events
        if event.places
    }
    assert read_counts == {"Kursk": 8, "Bryansk": 5}
