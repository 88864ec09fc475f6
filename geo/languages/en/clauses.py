"""English: what holds the clauses of a sentence, and the figures of a list, together."""

from __future__ import annotations

from geo.languages.rows import Phrase, Words

GOING_ON = Words(
    "which who where including",
    "behind a comma, it goes on with the clause before",
    takes=", which burned",
    leaves=", and a depot burned",
)
PARTICIPLE = Phrase(
    r"ing\Z",
    "behind a comma, goes on with the clause before: “, killing two”",
    takes="killing",
    leaves="killed",
    exact=True,
)
RELATIVE = Words(
    "that which who",
    "straight before a deed: what stands before did it",
    takes="a strike that killed two",
    leaves="the killed were soldiers",
)
EACH = Words("each", "the figure stands for every place", takes="three each over Tula and Orel")
AIMED_AT = Words(
    "at on across throughout",
    "weapons are counted over and in a place; “200 drones at X” were aimed at it all",
    takes="200 drones at Ukraine",
    leaves="13 over Voronezh",
)
