"""Words that a page has broken: read whole, and shown as they were published."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.extract.cutting.mending import mend
from geo.models import Report
from geo.pipeline import Resources, locate

BROKEN = [
    ("Mor\u00adtars hit Om\u00addur\u00adman.", "Mortars hit Omdurman."),
    ("A dro\u200bne fell in \ufeffNikopol.", "A drone fell in Nikopol."),
    ("An air-\nstrike on Kun-\r\n  duz.", "An airstrike on Kunduz."),
    ("A soft\u00ad\nened cliff.", "A softened cliff."),
    ("An anti-\naircraft gun in rebel-\nheld Taiz.", "An anti-aircraft gun in rebel-held Taiz."),
    ("An ex-\nplosion on Mon-\nday dam-\naged it.", "An explosion on Monday damaged it."),
    ("Shells fell on Deir-\nHafir.", None),
    ("Three items:\n- a drone -\na mine", None),
    ("Nothing is broken here.\nNothing at all.", None),
]
SENTENCE = "On Monday a missile hit a mill in Kramatorsk, killing four people, the mayor said."


def report(text):
    return Report(id="r", text=text, published=date(2024, 12, 12))


@pytest.mark.parametrize(("text", "whole"), BROKEN)
def test_broken_words_are_made_whole(text, whole):
    mended = mend(report(text))
    assert (mended.report.text if mended else None) == whole


@given(st.lists(st.integers(1, len(SENTENCE) - 1), max_size=8))
def test_every_character_keeps_its_offset(cuts):
    text = SENTENCE
    for cut in sorted(cuts, reverse=True):
        text = text[:cut] + "\u00ad" + text[cut:]
    mended = mend(report(text))
    if mended is None:
        assert text == SENTENCE
        return
    assert mended.report.text == SENTENCE
    assert all(text[o] == c for o, c in zip(mended.offsets, SENTENCE, strict=False))


def test_what_is_found_is_shown_as_published():
    text = SENTENCE.replace("missile", "mis\u00adsile").replace("Kramatorsk", "Krama-\ntorsk")
    located = locate(report(text), Resources.offline())
    (event,) = located.events
    place = event.places[0]
    assert located.report.text == text
    assert event.evidence == text
    assert (event.type, event.killed.value) == ("missile", 4)
    assert text[event.killed.start : event.killed.end] == "four"
    assert place.text == text[place.start : place.end] == "Krama-\ntorsk"
    assert place.place.name == "Kramatorsk"
    for resolution in located.resolutions:
        mention = resolution.mention
        assert text[mention.start : mention.end] == mention.text
