"""The table of filters: tests, words, addresses."""

from datetime import date

import numpy as np
import pytest
from factories import make_event, make_event_place, make_place, make_report, one, sample
from hypothesis import given
from hypothesis import strategies as st

from geo.archive import caption, facets, filters
from geo.archive.building import build_archive
from geo.archive.filters import FILTERS, Period
from geo.words import LANGUAGES, speak

ARCHIVE = build_archive(sample())
EN = speak("en")

# A value of each filter that lets some events through and keeps some out.
VALUES = {
    "dates": Period(date(2024, 12, 19), date(2024, 12, 19)),
    "type": ("drone",),
    "actor": ("Ukraine",),
    "area": ("RU.41",),
    "outlet": ("Another Paper",),
    "side": ("Ukraine",),
    "casualties": ("killed",),
    "precision": ("settlement", "near"),
    "status": ("reported",),
    "q": "governor",
}


def shown(chosen):
    return set(ARCHIVE.hot["event"].to_numpy()[filters.apply(ARCHIVE, chosen)])


def test_every_filter_of_the_table_is_tested_here():
    assert set(VALUES) == {row.key for row in FILTERS}


def test_no_filter_shows_everything():
    assert len(shown({})) == len(ARCHIVE.events)


@pytest.mark.parametrize("key", [key for key in VALUES if key != "status"])
def test_a_filter_lets_some_through_and_keeps_some_out(key):
    assert 0 < len(shown({key: VALUES[key]})) < len(ARCHIVE.events)


@pytest.mark.parametrize("key", VALUES)
def test_a_filter_survives_its_address(key):
    chosen = {key: VALUES[key]}
    again, unknown = filters.read_address(ARCHIVE, filters.write_address(chosen))
    assert again == chosen
    assert unknown == []


def test_unknown_values_of_an_address_are_left_out_and_named():
    chosen, unknown = filters.read_address(
        ARCHIVE, {"type": ["drone", "unicorn"], "dates": ["yesterday"], "actor": ["Nobody"]}
    )
    assert chosen == {"type": ("drone",)}
    assert unknown == ["dates=yesterday", "type=unicorn", "actor=Nobody"]


@given(
    st.dictionaries(st.sampled_from([row.key for row in FILTERS]), st.lists(st.text(), max_size=3))
)
def test_any_address_is_read_without_failing(params):
    chosen, _ = filters.read_address(ARCHIVE, params)
    filters.apply(ARCHIVE, chosen)
    assert caption.describe(ARCHIVE, chosen, EN)


def test_an_event_of_a_month_is_in_every_day_of_it_and_an_undated_one_in_none():
    august = shown({"dates": Period(date(2024, 8, 14), date(2024, 8, 14))})
    assert {ARCHIVE.events[number].when.precision for number in august} == {"month"}
    everything = shown({"dates": Period(date(1900, 1, 1), date(2100, 1, 1))})
    assert len(everything) == len(ARCHIVE.events) - 1


def test_a_word_is_found_from_its_start_only():
    assert shown({"q": "spokes"})
    assert not shown({"q": "pokesman"})
    assert shown({"q": "SHELLS monday"})
    assert not shown({"q": "shells governor"})
    assert not shown({"q": "(("})


def test_a_country_holds_its_regions():
    assert shown({"area": ("RU.41",)}) <= shown({"area": ("RU",)})


def test_counts_of_options_follow_the_other_filters_only():
    counts = facets.counts(ARCHIVE, {"type": ("drone",), "actor": ("Ukraine",)}, "type")
    assert counts["missile"] == 1
    assert counts["drone"] == 0


@pytest.mark.parametrize("row", [row for row in FILTERS if row.options], ids=lambda row: row.key)
@pytest.mark.parametrize("others", [{}, {"dates": VALUES["dates"]}, {"q": "struck"}])
def test_a_figure_is_what_choosing_its_option_shows(row, others):
    for option, events in facets.counts(ARCHIVE, others, row.key).items():
        mask = filters.apply(ARCHIVE, {**others, row.key: (option,)})
        assert events == len(set(ARCHIVE.hot["event"][mask])), option


def test_an_event_of_several_rows_counts_once_an_option():
    report = make_report()
    twice = make_event(report, places=(make_event_place(), make_event_place(make_place("Odesa"))))
    archive = build_archive([one(report, twice, make_event(report, 1))])
    assert facets.counts(archive, {}, "area")["UA"] == 2
    assert facets.counts(archive, {}, "precision")["settlement"] == 2


@given(st.dictionaries(st.sampled_from(list(VALUES)), st.none()))
def test_more_filters_never_show_more(keys):
    chosen = {key: VALUES[key] for key in keys}
    mask = filters.apply(ARCHIVE, chosen)
    for key in chosen:
        fewer = {other: value for other, value in chosen.items() if other != key}
        assert not np.any(mask & ~filters.apply(ARCHIVE, fewer))


def test_the_caption_says_what_is_shown_and_what_is_not():
    assert caption.describe(ARCHIVE, {}, EN) == (
        "7 events at 4 places, 1 August – 25 December 2024. 2 events not on the map, listed below."
    )
    said = caption.describe(
        ARCHIVE, {"dates": VALUES["dates"], "type": ("missile", "airstrike")}, EN
    )
    assert (
        said == ("2 events at 2 places, 19 December 2024, kind: Missiles and Air strike. ").strip()
    )
    assert "1 event without a date left out." in caption.describe(
        ARCHIVE, {"dates": Period(date(2024, 8, 1), date(2024, 12, 31))}, EN
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_caption_never_claims_that_nothing_happened(lang):
    said = caption.describe(ARCHIVE, {"q": "zzz"}, speak(lang))
    assert said == speak(lang)("nothing")
