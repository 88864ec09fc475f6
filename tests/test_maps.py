"""What the map sends to the browser, and that nothing of it can run on the way."""

import base64
import json
import re
import zlib

import numpy as np
import pytest
from factories import (
    HOSTILE,
    make_event,
    make_event_place,
    make_lost_place,
    make_place,
    make_report,
    one,
    said_by,
    sample,
)
from hypothesis import given
from hypothesis import strategies as st
from streamlit_folium import _get_feature_group_string, _get_map_string

from geo.archive import filters
from geo.archive.building import build_archive
from geo.archive.links import safe_url
from geo.archive.quotes import Emphasis, Piece, quote
from geo.maps.base import base_map, draw_call, drawing_layer, drawing_script, page_options
from geo.maps.client import BOOT, SCRIPTS, STATIC, STYLES
from geo.maps.escape import script_literal
from geo.maps.kinds import kind_table
from geo.maps.marks import MAX_MARKS, POPUPS_BESIDE_PANEL, Popups, draw_marks, events_at
from geo.maps.palette import LOOKS, TYPES
from geo.maps.places import SHAPES, place_table
from geo.maps.timeline import build_timeline
from geo.ui.cards import event_card, reason_card
from geo.words import speak
from geo.words.phrases import own_name

EN = speak("en")


def unpacked(table):
    """Return the rows of a table of places."""
    return json.loads(zlib.decompress(base64.b64decode(table.packed)))


def everything(archive):
    return np.ones(len(archive.hot), dtype=bool)


def hostile_archive(text):
    """Return an archive with `text` in every field that a report can fill."""
    report = make_report(0, text, url=f"https://news.example/{text}", outlet=text, title=text)
    place = make_place(text, place_id=f"test:{text}")
    event = make_event(
        report,
        actor=text,
        target=text,
        attribution=said_by(text, side=text),
        superseded=(text,),
        places=(
            make_event_place(place, text=text, reason=text),
            make_lost_place(text, reason=text),
        ),
    )
    return build_archive([one(report, event)])


# --- escape -----------------------------------------------------------------------------------

LITERAL = st.recursive(
    st.none() | st.text() | st.integers(), lambda inner: st.lists(inner, max_size=4), max_leaves=12
)


@given(LITERAL)
def test_a_literal_is_what_went_in_and_holds_no_sign_that_means_something(data):
    text = script_literal(data)
    assert json.loads(text) == data
    assert not re.search(r"[{}<>&$`%#\u2028\u2029]|[^\x20-\x7e]", text)


@pytest.mark.parametrize("data", [{"a": 1}, [{"a": 1}], {1, 2}, [b"x"]])
def test_what_cannot_be_escaped_is_refused(data):
    with pytest.raises(TypeError):
        script_literal(data)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_reaches_the_component_as_data(text):
    archive = hostile_archive(text)
    built = base_map(EN)
    built.get_root().render()
    _get_map_string(built)
    drawing = draw_marks(archive, everything(archive), EN)
    mask = everything(archive)
    timeline = build_timeline(archive, mask, mask, None, [0])
    script = _get_feature_group_string(
        drawing_layer(draw_call(drawing_script(drawing, timeline), text)), map=built
    )
    call = re.search(r"StrikeMap\.draw\((.*)\);", script)
    arguments = json.loads(f"[{call[1]}]")  # whole and unbroken, and nothing was computed
    assert arguments[0] == text
    assert arguments[6] == json.loads(json.dumps(drawing.popups))
    assert arguments[6][0][1][8] == f"{text}, published 26 December 2024"
    assert "<" not in call[1]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_names_reach_the_page_as_data(text):
    table = place_table(hostile_archive(text), EN)
    assert unpacked(table)[0][4] == text
    assert re.fullmatch(r"[0-9A-Za-z+/=]+", table.packed)
    assert re.fullmatch(r"[0-9a-f]+", table.digest)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_in_cards(text):
    archive = hostile_archive(text)
    event, report = archive.events[0], archive.reports["r0"]
    for card in (event_card(event, report, EN), reason_card(event, report, EN)):
        tags = set(re.findall(r"<\s*/?\s*([a-zA-Z]+)", card))
        assert tags <= {"article", "div", "p", "span", "strong", "blockquote", "mark", "a"}
        assert "onerror=" not in re.sub(r">[^<]*<", "><", card)


# --- links -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "JaVaScript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
        "file:///etc/passwd", "//evil.example/x", "https://user@evil.example/", "https://",
        'https://news.example/" onclick="x', "https://news.example/ x", "", None,
        "https://news.example:port/", "https://news.example/" + "x" * 2000, "vbscript:x",
    ],
)  # fmt: skip
def test_only_plain_web_addresses_become_links(url):
    assert safe_url(url) is None


@pytest.mark.parametrize("url", ["https://news.example/a?b=c&d=%20#e", "http://news.example:8080/"])
def test_plain_web_addresses_do(url):
    assert safe_url(url) == url


# --- quotations --------------------------------------------------------------------------------


def test_a_quotation_sets_off_place_and_figure_and_loses_nothing():
    located = sample()[0]
    pieces = quote(located.events[0], located.report)[0]
    assert "".join(piece.text for piece in pieces) == located.report.text
    assert Piece("Nikopol", Emphasis.PLACE) in pieces
    assert Emphasis.FIGURE in {piece.emphasis for piece in pieces}


@given(st.integers(-5, 90), st.integers(-5, 90))
def test_wrong_offsets_never_change_the_words(start, length):
    report = make_report()
    place = make_event_place(make_place(), text="x" * abs(length), at=start)
    event = make_event(report, places=(place,))
    assert "".join(piece.text for piece in quote(event, report)[0]) == report.text


# --- drawing -----------------------------------------------------------------------------------


def rows_of(drawing):
    """Return the marks of a draw as (mark, events, kind)."""
    flat = drawing.rows
    return [tuple(flat[at : at + 3]) for at in range(0, len(flat), 3)]


def test_a_draw_groups_events_by_place_largest_first():
    archive = build_archive(sample())
    drawing = draw_marks(archive, everything(archive), EN)
    table = unpacked(place_table(archive, EN))
    rows = rows_of(drawing)
    known = [table[mark] for mark, _, _ in rows]
    assert [events for _, events, _ in rows] == [2, 1, 1, 1]
    assert rows[0][2] == TYPES.index("drone")
    assert drawing.numbers == [mark for mark, _, _ in rows]
    assert drawing.table == place_table(archive, EN).digest
    assert known[0][4] == "Nikopol"
    assert {SHAPES[row[2]]: row[3] for row in known} == {
        "pin": None, "near": 10.0, "area": "RU.41", "soft": 60.0,
    }  # fmt: skip
    assert drawing.left_out == 0


def test_of_places_with_equally_many_events_the_larger_town_comes_first():
    report = make_report()
    towns = [make_place("Small", population=900), make_place("Large", population=90_000)]
    events = [
        make_event(report, n, places=(make_event_place(town),)) for n, town in enumerate(towns)
    ]
    archive = build_archive([one(report, *events)])
    assert draw_marks(archive, everything(archive), EN).numbers == [1, 0]


def test_events_of_several_places_are_told_so_that_no_group_counts_them_twice():
    report = make_report()
    towns = [make_event_place(make_place(name)) for name in ("Avdo", "Bilo", "Vodo")]
    events = [
        make_event(report, 0, places=(towns[0], towns[1])),
        make_event(report, 1, places=(towns[1], towns[0])),
        make_event(report, 2, places=tuple(towns)),
        make_event(report, 3, places=(towns[2],)),
    ]
    archive = build_archive([one(report, *events)])
    drawing = draw_marks(archive, everything(archive), EN)
    assert sorted(drawing.together) == [[1, 0, 1, 2], [2, 0, 1]]
    only = np.isin(archive.hot["event"], [3])
    assert draw_marks(archive, only, EN).together == []


def test_a_mark_is_named_as_most_reports_write_it():
    report = make_report()
    place = make_place("Zaporizhzhya")
    written = ("Zaporizhzhia", "Zaporizhzhia", "Zaporozhye", "the city")
    events = [
        make_event(report, n, places=(make_event_place(place, text=text),))
        for n, text in enumerate(written)
    ]
    archive = build_archive([one(report, *events)])
    assert [row[4] for row in unpacked(place_table(archive, EN))] == ["Zaporizhzhia"]


@pytest.mark.parametrize(
    ("written", "gazetteer", "shown"),
    [
        ("Oryol", "Orël", "Oryol"),
        ("Rylsk", "Ryl’sk", "Rylsk"),
        ("Kryvyi Rih", "Kryvyy Rih", "Kryvyi Rih"),
        ("KHARKIV", "Kharkiv", "Kharkiv"),
        ("Yartsevo district", "Yartsevo", "Yartsevo"),
        ("the port city", "Odesa", "Odesa"),
        ("Russian Special Forces University", "Gudermes", "Gudermes"),
        ("Yuzhny", "Pivdenne", "Pivdenne"),
    ],
)
def test_a_reports_own_spelling_is_kept_and_other_words_are_not(written, gazetteer, shown):
    assert own_name(make_event_place(make_place(gazetteer), text=written)) == shown


def test_a_popup_has_the_newest_event_first_and_the_sentence():
    archive = build_archive(sample())
    mark, *popup = draw_marks(archive, everything(archive), EN).popups[0]
    assert archive.marks[mark].place.place.name == "Nikopol"
    assert [row[1] for row in popup] == ["25 December 2024", "24 December 2024"]
    first = popup[0]
    assert "".join(text for text, _ in first[5]) == archive.events[0].evidence
    assert first[6] == "according to the governor"
    assert "at least 3 wounded" in first[4]
    assert first[9] == "https://news.example/1"


def test_every_mark_gets_its_newest_event_before_any_gets_a_second():
    archive = build_archive(sample())
    all_of_it = draw_marks(archive, everything(archive), EN).popups
    assert sorted(len(row) - 1 for row in all_of_it) == [1, 1, 1, 2]
    room = len(script_literal([row[:2] for row in all_of_it])) + 200
    rows = len(script_literal([draw_marks(archive, everything(archive), EN).rows]))
    less = draw_marks(archive, everything(archive), EN, Popups(most_bytes=room + rows)).popups
    assert [len(row) - 1 for row in less] == [1, 1, 1, 1]


def test_a_denial_stands_beside_the_claim():
    report = make_report()
    event = make_event(report, denied_by=said_by("Moscow"), superseded=("2 killed",))
    archive = build_archive([one(report, event)])
    assert draw_marks(archive, everything(archive), EN).popups[0][1][10] == [
        "Denied by Moscow",
        "Earlier figure: 2 killed",
    ]
    assert "Denied by Moscow" in event_card(event, report, EN)


def test_an_attacker_whom_nobody_names_is_said_to_be_inferred():
    report = make_report()
    for inferred, said in (
        (False, "Attacker: Russia"),
        (True, "Attacker: Russia (inferred: the report names no attacker)"),
    ):
        event = make_event(report, actor="Russia", actor_inferred=inferred)
        archive = build_archive([one(report, event)])
        assert draw_marks(archive, everything(archive), EN).popups[0][1][2] == said
        assert said in event_card(event, report, EN)


def test_an_event_that_names_a_place_twice_counts_once_there():
    report = make_report()
    archive = build_archive([one(report, make_event(report, places=(make_event_place(),) * 2))])
    drawing = draw_marks(archive, everything(archive), EN)
    assert rows_of(drawing)[0][1] == 1
    assert events_at(archive, everything(archive), [0]) == {0: [0]}


def test_more_places_than_can_be_drawn_are_counted_not_hidden():
    report = make_report()
    places = [make_place(f"P{n}", lat=40 + n / 1000, lon=30.0) for n in range(MAX_MARKS + 7)]
    events = [
        make_event(report, n, places=(make_event_place(place),)) for n, place in enumerate(places)
    ]
    archive = build_archive([one(report, *events)])
    drawing = draw_marks(archive, everything(archive), EN)
    assert len(rows_of(drawing)) == len(drawing.numbers) == MAX_MARKS
    assert drawing.left_out == 7
    assert len(script_literal(list(drawing.arguments()))) < Popups().most_bytes + 2_000
    beside = draw_marks(archive, everything(archive), EN, POPUPS_BESIDE_PANEL)
    assert beside.rows == drawing.rows
    assert beside.popups == []  # the panel has them


def test_nothing_to_draw_is_drawn():
    archive = build_archive(sample())
    drawing = draw_marks(archive, ~everything(archive), EN)
    assert drawing.rows == drawing.popups == drawing.together == []


# --- kinds, to foresee a click --------------------------------------------------------------


def foreseen(table, picked):
    """Sum the chosen kinds of each mark, as the browser does."""
    cells = unpacked(table)
    sums = {}
    for mark, kind, events in zip(cells[::3], cells[1::3], cells[2::3], strict=True):
        if not picked or kind in picked:
            sums[mark] = sums.get(mark, 0) + events
    return sums


@pytest.mark.parametrize("picked", [(), ("drone",), ("missile", "naval"), ("sabotage",)])
def test_kinds_add_up_to_what_a_draw_shows(picked):
    archive = build_archive(sample())
    table = kind_table(archive, everything(archive))
    mask = filters.apply(archive, {"type": picked})
    drawn = {mark: events for mark, events, _ in rows_of(draw_marks(archive, mask, EN))}
    assert foreseen(table, {TYPES.index(kind) for kind in picked}) == drawn


def test_kinds_of_nothing_are_none():
    archive = build_archive(sample())
    assert unpacked(kind_table(archive, ~everything(archive))) == []


# --- base --------------------------------------------------------------------------------------


def test_the_base_map_is_constant_and_loads_from_the_app_only():
    def script():
        built = base_map(EN)
        built.get_root().render()
        return re.sub(r"_[0-9a-f]{32}", "", _get_map_string(built))

    assert script() == script()
    built = base_map(EN)
    client = next(child for child in built._children.values() if child._name == "StrikeMap")
    links = [*built.default_js, *built.default_css, *client.default_js, *client.default_css]
    name, options = page_options(EN)
    links += [("script", address) for address in json.loads(options)["scripts"]]
    assert all(address.startswith("../../app/static/") for _, address in links)
    assert all((STATIC / "map" / name).is_file() for name in (BOOT, *SCRIPTS, *STYLES))
    assert name in script()
    assert len(script()) < 1500  # it goes along with every draw


def test_letters_can_be_read_on_their_colours():
    def luminance(colour):
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    for look in LOOKS.values():
        low, high = sorted((luminance(look.colour), luminance(look.ink)))
        assert (high + 0.05) / (low + 0.05) >= 4.5, look
