"""Sentences, datelines and boilerplate."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.extract.cutting.boilerplate import is_boilerplate
from geo.extract.cutting.document import read_document
from geo.languages.en.layout import BOILERPLATE
from geo.models import Report

DAY = date(2024, 12, 26)


def sentences(text: str) -> list[str]:
    document = read_document(Report(id="r", text=text, published=DAY))
    return [s.text for s in document.sentences if not s.dateline]


SPLITS = [
    # titles, ranks and initials end no sentence
    ("Gen. Oleksandr Syrskyi spoke. Lt. Col. A. B. Koval left.", 2),
    ("The U.S. Army said so. It was 3 a.m. on Friday.", 2),
    ("It came at 3 a.m. The army fired back.", 2),
    ("About 2.5 tons burned at No. 5 depot. Nobody died.", 2),
    ("The post was on X. She said it was true.", 2),
    ("The weapon was an Iskander-M. In Sumy the toll rose.", 2),
    ('"It fell here." He pointed at the roof.', 2),
    ("Вибух стався о 5 ранку. Постраждалих немає.", 2),
    ("Удар по вул. Миру у м. Суми. Є загиблі.", 2),
    ("Was it a drone? Nobody knows! The mayor does…", 3),
    ("First paragraph without a stop\n\nSecond paragraph", 2),
    ("• A drone hit Sumy\n• A missile hit Odesa", 2),
    ("A line that is wrapped by the mail program at about seventy\ncharacters goes on here.", 1),
    # a name that stands alone heads what follows it
    ("Taiz. Missile strike. Two killed, five wounded.", 1),
    ("⚡️Kryvyi Rih. A drone fell on a yard. Nobody was home.", 2),
    ("Morning summary. Drones fell on Sumy.", 2),
    ("It burned. Taiz. Two were killed.", 3),
    ("", 0),
    (" \n\t ", 0),
]


@pytest.mark.parametrize(("text", "count"), SPLITS)
def test_splits(text, count):
    assert len(sentences(text)) == count


DATELINES = [
    ("KYIV, Dec 26 (Reuters) - Russia fired missiles.", "KYIV, Dec 26 (Reuters) -"),
    ("GAZA CITY (AP) — Two people died.", "GAZA CITY (AP) —"),
    ("Khartoum (AFP) - Shells fell.", "Khartoum (AFP) -"),
    ("DEIR AL-BALAH, Gaza Strip (AP) — A strike killed two.", "DEIR AL-BALAH, Gaza Strip (AP) —"),
    ("Aleppo (SANA) - Shells fell.", "Aleppo (SANA) -"),
    ("(Tripoli) Shells fell.", "(Tripoli)"),
    ("PESHAWAR: A mine went off.", "PESHAWAR:"),
]


@pytest.mark.parametrize(("text", "line"), DATELINES)
def test_a_dateline_is_no_part_of_its_sentence(text, line):
    first, second = read_document(Report(id="r", text=text, published=DAY)).sentences
    assert (first.text, first.dateline) == (line, True)
    assert not second.dateline


@pytest.mark.parametrize("row", BOILERPLATE, ids=lambda row: row.means)
def test_each_row_of_boilerplate_takes_and_leaves(row):
    assert all(map(is_boilerplate, row.takes))
    assert not any(map(is_boilerplate, row.leaves))


def test_what_stands_in_an_appeal_belongs_to_it():
    text = (
        "Your support helps us. From Kyiv to Gaza we are on the ground. Please donate today.\n\n"
        "A drone hit Nikopol."
    )
    document = read_document(Report(id="r", text=text, published=DAY))
    assert [s.boilerplate for s in document.sentences] == [True, True, True, False]


@given(st.text(max_size=400))
def test_spans_are_exact_and_in_order(text):
    document = read_document(Report(id="r", text=text, published=DAY))
    end = 0
    for s in document.sentences:
        assert s.start >= end
        assert text[s.start : s.end] == s.text
        assert s.text == s.text.strip()
        assert s.text
        end = s.end
    kept = "".join(s.text for s in document.sentences)
    lost = [c for c in text if not c.isspace()]
    bullets = set("•●▪◦‣*–—-0123456789.)")
    assert len([c for c in kept if not c.isspace()]) >= len([c for c in lost if c not in bullets])
