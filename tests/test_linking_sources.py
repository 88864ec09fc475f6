"""How many independent sources reports are."""

import pytest
from factories import make_report

from geo.linking.sources import independent, source_of

NAMES = (
    # outlet, text, url, the source
    ("swissinfo (Reuters)", "Text.", None, "Reuters"),
    ("Khaleej Times (Reuters)", "Text.", None, "Reuters"),
    ("UrduPoint (AFP)", "Text.", None, "AFP"),
    ("Agence France-Presse", "Text.", None, "AFP"),
    ("Grenada Chronicle (Al Jazeera)", "Text.", None, "Al Jazeera"),
    ("Al Jazeera", "Text.", None, "Al Jazeera"),
    ("Ukrinform (via MENAFN)", "Text.", None, "Ukrinform"),
    ("Live Mint (via MENAFN)", "Text.", None, "Live Mint"),
    ("AP via Yahoo News", "Text.", None, "AP"),
    ("The Hindu / PTI", "Text.", None, "PTI"),
    ("The Times (London)", "Text.", None, "The Times"),
    ("Kyiv Independent", "Text.", None, "Kyiv Independent"),
    ("Euromaidan Press", "KYIV, Dec 26 (Reuters) - Drones fell.", None, "Reuters"),
    ("Example", "The agency (Reuters) was told of drones.", None, "Example"),
    (None, "Text.", "https://www.news.example/a", "news.example"),
    ("  ", "Text.", "https://[broken", "r0"),
    ("(via)", "Text.", None, "(via)"),
    ("()", "Text.", None, "()"),
)


@pytest.mark.parametrize(("outlet", "text", "url", "name"), NAMES)
def test_names(outlet, text, url, name):
    assert source_of(make_report(text=text, outlet=outlet, url=url))[0] == name


WIRE = (
    "Eight people were hurt when a drone hit the central market of the town on Thursday morning, "
    "the governor said, and seven of them were taken to hospital with wounds from glass and metal."
)
CUT = (
    WIRE.split(", and seven", maxsplit=1)[0]
    + ". Our correspondent adds that the stalls opened again at noon."
)
OTHER = (
    "A market in the middle of the town came under attack on Thursday; the emergency service "
    "counted eight injured people, three of them gravely, and said that shops and stalls burned."
)


def names_of(*told):
    reports = [make_report(n, outlet=outlet, text=text) for n, (outlet, text) in enumerate(told)]
    found = independent(reports)
    assert independent(reports[::-1]) == found
    assert sorted(r for source in found for r in source.report_ids) == [r.id for r in reports]
    return [source.name for source in found]


def test_reprints_of_an_agency_are_one():
    assert names_of(("A (Reuters)", WIRE), ("B (Reuters)", OTHER), ("C", OTHER[::-1])) == [
        "C",
        "Reuters",
    ]


def test_one_text_is_one_source_whoever_prints_it():
    assert names_of(("Alpha", WIRE), ("Beta", CUT), ("Gamma", OTHER)) == ["Alpha", "Gamma"]
    assert names_of(("Alpha", WIRE), ("Beta (AP)", WIRE)) == ["AP"]


def test_one_outlet_twice_is_one():
    assert names_of(("Alpha", WIRE), ("ALPHA", OTHER)) == ["Alpha"]


def test_short_texts_are_not_taken_for_one():
    assert names_of(("Alpha", "Drones hit the town."), ("Beta", "Drones hit the town.")) == [
        "Alpha",
        "Beta",
    ]
