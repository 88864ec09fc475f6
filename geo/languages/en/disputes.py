"""English: how a sentence contradicts what somebody else told, each row in its own way."""

from __future__ import annotations

from geo.languages.rows import Phrase

DISPUTES = (
    Phrase(
        r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es|ed))\b"
        r"(?! (?:aiming|targeting|attacking|hitting|rumou?rs|backing|arming|supplying|wanting))",
        "says that it was not so",
        takes="The RSF denied responsibility.",
        leaves="Moscow denies aiming at civilians.",
    ),
    Phrase(
        r"\bdismiss(?:es|ed) (?:the (?:claims?|reports?|accusations?)|it|that|this)\b",
        "calls it untrue",
        takes="New Delhi dismissed the claim.",
        leaves="The minister dismissed the general.",
    ),
    Phrase(
        r"\bcall(?:s|ed|ing) (?:it|that|this|the (?:claims?|reports?)) (?:an? )?(?:\w+ )?"
        r"(?:false|fabrications?|lies?|fakes?|propaganda|untrue|nonsense|disinformation)\b|"
        r"\ba claim (?:that )?\w+ (?:called|calls) (?:false|untrue)\b",
        "calls it untrue",
        takes="The RSF called the report a fabrication.",
        leaves="The mayor called it the worst day of the war.",
    ),
    Phrase(
        r"\b(?:did not|has not|have not|without) confirm(?:ed|ing)?\b",
        "does not confirm it",
        takes="Kyiv did not confirm the losses.",
        leaves="The army confirmed the losses.",
    ),
    Phrase(
        r"\bno connection\b|\b(?:bore|bears|had|has) no responsibility\b|"
        r"\bnone of (?:them|the \w+) (?:came near|reached|hit)\b|\bwas not aware of\b",
        "had no part in it, or knows of none",
        takes="The movement said it had no connection to the incident.",
        leaves="The town is connected to the grid.",
    ),
)
