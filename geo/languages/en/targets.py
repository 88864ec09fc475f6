"""English: what is no name of a target, though it stands where one would."""

from __future__ import annotations

from geo.languages.rows import Phrase

JOINS = Phrase(
    r"^(?:and|or|but|as well as)\s+",
    "ties a target to what stands before it, and is no part of it",
    takes="and a school",
    leaves="Andriivka school",
)
NO_TARGETS = (
    Phrase(
        r"\w*ly|set|down|up|all|off|out|again|there|back|too|\d+|over",
        "how or how many, not what",
        takes=("heavily", "again"),
        leaves="a power plant",
        by="fullmatch",
    ),
    Phrase(
        r"(?:that|which|who|it)\b.*",
        "a clause begins",
        takes="that residents heard",
        leaves="Italian school",
        by="fullmatch",
    ),
    Phrase(
        r"area|(?:the|this|that) (?:same )?(?:city|town|village|region|area|country)",
        "where, not what",
        takes=("the same village", "area"),
        leaves="the village school",
        by="fullmatch",
    ),
    Phrase(
        r".*\b(?:oblasts|regions|newspaper|outlet|agency|channel)",
        "several regions, or whoever tells of it",
        takes=("the southern regions", "a local news agency"),
        leaves="a regional office",
        by="fullmatch",
    ),
)
