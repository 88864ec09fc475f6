"""Whether a sentence contradicts an event that somebody else told of."""

from __future__ import annotations

import re
from typing import NamedTuple


class Dispute(NamedTuple):
    """One row: a pattern, what it means, a text it takes, one that it must not."""

    pattern: str
    meaning: str
    takes: str
    leaves: str


DISPUTES = (
    Dispute(
        r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es|ed))\b"
        r"(?! (?:aiming|targeting|attacking|hitting|rumou?rs|backing|arming|supplying|wanting))",
        "says that it was not so",
        "The RSF denied responsibility.",
        "Moscow denies aiming at civilians.",
    ),
    Dispute(
        r"\bdismiss(?:es|ed) (?:the (?:claims?|reports?|accusations?)|it|that|this)\b",
        "calls it untrue",
        "New Delhi dismissed the claim.",
        "The minister dismissed the general.",
    ),
    Dispute(
        r"\bcall(?:s|ed|ing) (?:it|that|this|the (?:claims?|reports?)) (?:an? )?(?:\w+ )?"
        r"(?:false|fabrications?|lies?|fakes?|propaganda|untrue|nonsense|disinformation)\b|"
        r"\ba claim (?:that )?\w+ (?:called|calls) (?:false|untrue)\b",
        "calls it untrue",
        "The RSF called the report a fabrication.",
        "The mayor called it the worst day of the war.",
    ),
    Dispute(
        r"\b(?:did not|has not|have not|without) confirm(?:ed|ing)?\b",
        "does not confirm it",
        "Kyiv did not confirm the losses.",
        "The army confirmed the losses.",
    ),
    Dispute(
        r"\bno connection\b|\b(?:bore|bears|had|has) no responsibility\b|"
        r"\bnone of (?:them|the \w+) (?:came near|reached|hit)\b|\bwas not aware of\b",
        "had no part in it, or knows of none",
        "The movement said it had no connection to the incident.",
        "The town is connected to the grid.",
    ),
)
_ANY = re.compile("|".join(f"(?:{row.pattern})" for row in DISPUTES), re.IGNORECASE)


def contradicts(text: str) -> bool:
    """Tell whether a sentence contradicts what was told before it, or beside it."""
    return _ANY.search(text) is not None
