"""The recogniser: what is a place, what is none, and what each place does in its sentence."""

from __future__ import annotations

import string
from datetime import date
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.extract.cutting.document import read_document
from geo.gazetteer.index import Gazetteer
from geo.languages.en.places import is_english, pairs, words
from geo.models import PlaceKind, Report, Role
from geo.toponyms.finding import find_toponyms
from geo.toponyms.tokens import tokenise
from geo.toponyms.weights import EVIDENCE

GAZETTEER = Gazetteer.open()


def mentions(text):
    report = Report(id="t", text=text, published=date(2024, 12, 26))
    return find_toponyms(read_document(report), GAZETTEER)


def literal(text):
    return [m.text for m in mentions(text) if m.role is Role.LITERAL]


LITERAL = [
    # context grammar
    ("A strike hit the city of Mykolaiv.", ["Mykolaiv"]),
    ("Paris, Texas, was quiet.", ["Paris", "Texas"]),
    ("Flights from Reading to Bath were late.", ["Reading", "Bath"]),
    (
        "They fled from Mariupol and Berdiansk to Zaporizhzhia.",
        ["Mariupol", "Berdiansk", "Zaporizhzhia"],
    ),
    ("Fires burned in Napa and Sonoma counties.", ["Napa", "Sonoma counties"]),
    ("A storm hit Orange County on Monday.", ["Orange County"]),
    ("He lives in Washington, D.C., with a dog.", ["Washington, D.C."]),
    ("Police in Lexington, KY, found it.", ["Lexington", "KY"]),
    (
        "Rain fell on the Isle of Man and in the Gulf of Finland.",
        ["Isle of Man", "Gulf of Finland"],
    ),
    ("They crossed the Mississippi River near Lake Baikal.", ["Mississippi River", "Lake Baikal"]),
    ("A blast in Kamensk-Shakhtynsky broke windows.", ["Kamensk-Shakhtynsky"]),
    # unknown places that the words around name
    ("A drone fell near the village of Xarvenkove.", ["Xarvenkove"]),
    ("Xarvenkove, a village north of Sumy, was shelled.", ["Xarvenkove", "Sumy"]),
    ("Troops entered Stari Xarveny in Donetsk Oblast.", ["Stari Xarveny", "Donetsk Oblast"]),
    # what weapons hit is a place, whatever else it is called
    ("Two drones hit Lyman at night.", ["Lyman"]),
    ("The song hit Lyman hard.", []),
    ("A missile struck Bucha and a rocket hit Yevpatoriia.", ["Bucha", "Yevpatoriia"]),
    ("russian rockets hit odesa on sunday", ["odesa"]),
    # units, groups, numbered things, governments and agencies
    ("The 12th Sirte Brigade fired mortars.", []),
    ("The militia Fano said so.", []),
    ("Guns hit Mine 6/7 at dawn.", []),
    ("The Kiev regime and Kyiv's latest attack were named.", []),
    ("It was first told by Radio Free Asia.", []),
    # articles inside a name
    ("A blast hit a house in Deir ez-Zor.", ["Deir ez-Zor"]),
    # facilities
    ("Debris hit the Alania Mall in Vladikavkaz.", ["Alania Mall", "Vladikavkaz"]),
    ("Drones hit the Zaliv shipyard at night.", ["Zaliv shipyard"]),
    # guards
    ("Reading is fun. Nice try. Of course it may rain.", []),
    ("May was warmer than March, and August is near.", []),
    ("Ms Houston said so, and Mr Lincoln agreed.", []),
    ("Jack London and Paris Hilton came with Chad Smith.", []),
    ("The Washington Post and the Kyiv Independent wrote about it.", []),
    ("Bank of America and Chelsea are not places.", []),
    ("The Ramstein group meets on Friday.", []),
    ("Whitney Houston smiled. Houston was 22.", []),
    ("They said it in English and in Russian.", []),
    ("The company uses U.S. 41 as a road.", []),
]


@pytest.mark.parametrize(("text", "found"), LITERAL)
def test_places(text, found):
    assert literal(text) == found


ROLES = [
    ("Moscow said it knew nothing.", "Moscow", Role.METONYM),
    ("A car burned in Moscow.", "Moscow", Role.LITERAL),
    ("Kyiv was hit by missiles.", "Kyiv", Role.LITERAL),
    ("Kyiv's forces advanced.", "Kyiv", Role.METONYM),
    ("Russia's Defence Ministry said so.", "Russia", Role.METONYM),
    ("The governor of Kherson region spoke.", "Kherson region", Role.METONYM),
    ("Rostov Oblast governor Slyusar spoke.", "Rostov Oblast", Role.METONYM),
    ("Russia fired 93 missiles at Ukraine.", "Russia", Role.METONYM),
    ("Russia fired 93 missiles at Ukraine.", "Ukraine", Role.LITERAL),
    ("It burned in Russia's Kursk region.", "Russia", Role.LITERAL),
    ("It burned in Russia's Kursk region.", "Kursk region", Role.LITERAL),
    ("The Britain-based group counted them.", "Britain", Role.METONYM),
    ("A Nigerian soldier spoke.", "Nigerian", Role.DEMONYM),
    ("South Korean officials spoke.", "South Korean", Role.DEMONYM),
    ("The drones launched by Ukraine fell.", "Ukraine", Role.METONYM),
    ("The Texas Department of Health spoke.", "Texas", Role.METONYM),
]


@pytest.mark.parametrize(("text", "name", "role"), ROLES)
def test_roles(text, name, role):
    assert {m.text: m.role for m in mentions(text)}[name] is role


KINDS = [
    ("Blasts shook Donetsk, Luhansk and Kherson oblasts.", "Donetsk", PlaceKind.ADMIN1),
    ("Blasts shook Donetsk, Luhansk and Kherson oblasts.", "Kherson oblasts", PlaceKind.ADMIN1),
    ("Regions including Sumy and Poltava lost power.", "Sumy", PlaceKind.ADMIN1),
    ("Fighting goes on in the Kursk region.", "Kursk region", PlaceKind.ADMIN1),
    ("Five drones were downed over Tver, Kaluga and the Kursk region.", "Tver", PlaceKind.ADMIN1),
    ("A drone fell in the village of Nelipivka.", "Nelipivka", PlaceKind.SETTLEMENT),
    ("It hit the Fokinsky district of Bryansk.", "Fokinsky district", PlaceKind.ADMIN2),
    ("It hit Kharkiv.", "Kharkiv", None),
    ("Missiles flew over the Black Sea.", "Black Sea", PlaceKind.SEA),
]


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_kinds_are_what_the_words_say(text, name, kind):
    assert {m.text: m.kind for m in mentions(text)}[name] is kind


def test_a_name_is_told_without_its_generic_word():
    kursk = mentions("Fighting goes on in the Kursk region.")[0]
    assert (kursk.text, kursk.name) == ("Kursk region", "Kursk")
    nigerian = mentions("A Nigerian soldier spoke.")[0]
    assert nigerian.name == "Nigeria"


def test_appeals_hold_no_places():
    text = (
        "Your support helps us to tell the story. From Kyiv to Gaza, donate now and support us.\n\n"
        "A drone hit Nikopol on Thursday."
    )
    assert literal(text)[-1] == "Nikopol"


def test_every_row_of_evidence_says_why():
    assert all(row.why for row in EVIDENCE.values())


def test_word_lists_are_lower_case_words():
    for name in ("english", "given_names", "surnames"):
        assert words(name)
        assert all(word == word.lower() and " " not in word for word in words(name))
    assert pairs("demonyms")["nigerian"] == "Nigeria"
    assert is_english("hitting")
    assert not is_english("nikopol")


# A text of any letters, of the words that the grammar looks for, and of long runs of one of them.
WORDS = st.sampled_from(
    "Kyiv Paris, Texas Mr Houston's in near of the regions Oblast County U.S. Ky. D.C. - – ' ’ . "
    "Sea Russia’s and , village (AP) — Stari St. Lake University said KYIV Нікополь 7".split()
) | st.sampled_from(["\u00a0", "\n", "\t", ""])
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(WORDS, max_size=60).map(" ".join),
    st.text(alphabet=string.ascii_letters + " .,'-’\n", max_size=300),
)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_mentions_are_exact_ordered_and_apart(text):
    found = mentions(text)
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(m.name.strip() for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_words_stand_where_they_say(text):
    for token in tokenise(text, 0, len(text)):
        assert text[token.start : token.end] == token.text


LONG = [
    "Kyiv, " * 16_000,
    "A" * 100_000,
    "A. " * 33_000,
    "Kursk region and " * 6_000,
    "the city of " * 8_000,
    "Paris-" * 16_000,
    "'s" * 50_000,
    "Mr Smith of the University of Kyiv said. " * 2_400,
    "U.S." * 25_000,
    "\u0301" * 100_000,
    "KYIV\n" * 20_000,
]


def _cost(text):
    """Seconds of CPU; the better of two, for machines are shared."""
    report = Report(id="t", text=text, published=date(2024, 12, 26))
    document = read_document(report)
    costs = []
    for _ in range(2):
        began = process_time()
        find_toponyms(document, GAZETTEER)
        costs.append(process_time() - began)
    return min(costs)


@pytest.mark.parametrize("text", LONG, ids=lambda text: repr(text[:12]))
def test_no_text_costs_more_than_its_length(text):
    """Four times the text costs some four times as much; a rule that looks back, sixteen times."""
    whole = text[:100_000]
    quarter = _cost(whole[:25_000])
    assert _cost(whole) < 10 * max(quarter, 0.05)
