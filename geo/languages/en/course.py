"""English: how a report goes on about what it has told."""

from __future__ import annotations

from geo.languages.rows import Phrase

AT_FIRST = Phrase(
    r"\b(?:at first|first reported|initially|earlier reports|previously)\b",
    "the figure was given before a later one: it does not stand for it",
    takes="Officials had at first reported two dead.",
    leaves="The first drone fell on a yard.",
)
HAPPENED = Phrase(
    r"(?:it|this|the (?:attack|strike|incident|blast|explosion)) "
    r"(?:happened|occurred|took place|came)\b",
    "says when the attack was that the sentence before told of",
    takes="The attack took place on Sunday.",
    leaves="The attack killed two.",
    by="match",
)
ADDED = Phrase(
    r"\b(?:another|additional)\b|\b(?:\w+|\d+) more\b",
    "a figure beside the one that stands, no new total",
    takes="Another four people were wounded.",
    leaves="Four people were wounded.",
)
