"""The recogniser's evidence: what speaks for and against a place name, and how much.

Points add up; a draft with `THRESHOLD` or more is a place. They were set by hand and then checked
on one half of a development corpus against the other (see ``scripts/fit_resolver.py`` for the
resolver's, which are fitted).
"""

from __future__ import annotations

from typing import NamedTuple

THRESHOLD = 1.0


class Row(NamedTuple):
    """One piece of evidence: its points, why it counts, a text it takes and one it leaves."""

    points: float
    why: str
    takes: str
    leaves: str


EVIDENCE: dict[str, Row] = {
    # What the gazetteer says of the name
    "country": Row(
        3.0,
        "countries, regions and continents are rarely anything else",
        "Slovenia",
        "Jordan Henderson",
    ),
    "metropolis": Row(2.4, "a city of a million", "Chengdu", "Of"),
    "city": Row(1.6, "a town of a hundred thousand", "Poltava", "Reading the list"),
    "town": Row(1.05, "a town of fifteen thousand", "Nikopol", "Post"),
    "village": Row(-0.1, "small places share their names with people", "Sinkivka", "Lysak"),
    "alias": Row(-0.7, "no official name, only another spelling in the source", "Wein", "Mayo"),
    "several words": Row(
        1.4, "a known name of several words is rarely a chance", "New Orleans", "Good Hope"
    ),
    "unknown": Row(-1.0, "not in the gazetteer", "", "Ukrenergo"),
    # What the word is besides
    "common word": Row(-2.4, "an everyday word", "Mobile, Alabama", "Mobile phones"),
    "given name": Row(-2.0, "a given name", "in Sydney", "Sydney smiled"),
    "surname": Row(-1.0, "a surname", "in Houston", "Houston smiled"),
    "acronym": Row(
        -2.5, "capitals of five letters or fewer are mostly acronyms", "in LVIV", "the BUK system"
    ),
    # Words beside it
    "locative": Row(2.4, "a preposition of place stands before", "in Mobile", "Mobile"),
    "at": Row(2.1, "at is used of places more than of anything else", "at Olenivka", "at Easter"),
    "attack on": Row(
        2.2, "what is attacked is mostly a place", "an attack on Millerovo", "an attack on Biden"
    ),
    "struck": Row(
        2.2,
        "weapons strike places more often than persons",
        "drones hit Bucha",
        "the song hit Bucha",
    ),
    "numbered": Row(-4.0, "a thing with a number", "in Mine near the river", "in Mine 6/7"),
    "group": Row(-4.0, "an armed group is called so", "in Fano", "the militia Fano"),
    "captured": Row(2.0, "armies take places", "captured Goma", "captured Osama"),
    "site after": Row(1.5, "a facility of the place follows", "the Savasleyka airbase", ""),
    "local": Row(1.8, "somebody from there", "a Loveland woman", "the Houston family"),
    "party": Row(4.0, "a politician's party and state", "Sen. McCain, R-Ariz.", ""),
    "suffers": Row(1.5, "what comes under fire is a place", "Zelenivka came under fire", ""),
    "possessed": Row(1.2, "its country stands before as owner", "Russia's Alabuga zone", ""),
    "directive": Row(
        1.1, "a preposition or verb of movement stands before", "to Lincoln", "for Lincoln"
    ),
    "compass": Row(2.0, "a compass word stands before", "eastern Aleppo", "Eastern promises"),
    "head": Row(3.5, "a generic word says what it is", "Orange County", "county"),
    "container": Row(
        3.0, "the region or country that holds it follows", "Paris, Texas", "Paris, and"
    ),
    "contained": Row(
        2.2, "a place in it stands before, after a comma", "Paris, Texas", "Kyiv, Washington and"
    ),
    "coordinated": Row(
        1.2, "joined to a sure place by a comma or 'and'", "Kyiv and Of", "Kyiv and Smith"
    ),
    "listed": Row(
        2.0, "a preposition of place governs the whole list", "in Milan and Humboldt", ""
    ),
    "route": Row(2.0, "from one to another", "from Reading to Bath", "from June to May"),
    "body": Row(2.0, "a public body or club bears its name", "Boston police", "Lincoln police"),
    "apposed": Row(
        2.5, "the words after it say what it is", "Trudove, a village near", "Trudove, a nurse"
    ),
    "inside": Row(
        2.0,
        "the region or country that holds it follows after in",
        "Dvorichna in the Kharkiv region",
        "Smith in Texas",
    ),
    "dateline": Row(4.0, "the dateline of the report", "READING (AP) -", "READING"),
    "demonym before": Row(
        0.9, "its country's adjective stands before", "the Russian city of", "Russian Orthodox"
    ),
    "article": Row(-0.2, "an article stands before", "the Hague", "the Post"),
    "acts": Row(0.6, "a state that acts", "Slovenia won", "Jordan said"),
    # People
    "title": Row(-6.0, "a title stands before", "", "Ms Houston"),
    "after given": Row(-5.0, "a given name stands before", "", "Whitney Houston"),
    "before surname": Row(-4.0, "a surname follows", "", "Paris Hilton"),
    "unknown beside": Row(
        -3.2, "an unknown capitalised word stands beside", "", "Barusefski Charleston"
    ),
    "speaks": Row(-2.2, "speaks, and is no state or capital", "", "Houston said"),
    "person here": Row(-4.0, "the same text names a person so", "", "Whitney Houston ... Houston"),
    # Others
    "common start": Row(
        -2.2, "an everyday word, capital because it begins the sentence", "", "Reading is fun"
    ),
    "firm": Row(-5.0, "part of the name of a firm or paper", "", "Bank of America"),
    "elsewhere sure": Row(
        2.4, "the same text says elsewhere that it is a place", "in Mobile ... Mobile", ""
    ),
    "month": Row(-9.0, "a month or a day", "", "May"),
}
