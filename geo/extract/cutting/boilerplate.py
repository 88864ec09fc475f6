"""Sentences that a site puts around its reports: appeals, links, credits, captions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Rule(NamedTuple):
    """One row: a pattern, why it is no part of the report, a text it takes, one it must not."""

    pattern: str
    why: str
    takes: str
    leaves: str


RULES = (
    Rule(
        r"\byour (?:support|donation|contribution)\b",
        "an appeal for money",
        "Your support helps us to tell the story.",
        "Their support helps the army.",
    ),
    Rule(
        r"\b(?:donate|support us|support now|become a (?:member|patron)|buy us a coffee|"
        r"if you (?:enjoy|value) )",
        "an appeal for money",
        "Please donate today.",
        "Donors met in Berlin.",
    ),
    Rule(
        r"\bpaywalls?\b|\bsubscri(?:be|ption|bers?) (?:to|now|today|for)\b|\bsign up (?:for|to)\b|"
        r"\bnewsletters?\b",
        "an appeal to subscribe",
        "Sign up for our newsletter.",
        "The pilots signed a letter.",
    ),
    Rule(
        r"\bread more\b|\bread also\b|\bsee also\b|\brelated (?:stories|articles)\b|"
        r"^(?:also|further) read\b|\bclick here\b|\bclose read\b",
        "a link to another text",
        "Read more: what we know of the strike",
        "He read the statement aloud.",
    ),
    Rule(
        r"\(?(?:additional )?(?:reporting|writing|editing) by [A-Z]|"
        r"^(?:photo|image|video)s? ?(?::|by|credit)|"
        r"\bgetty images\b|\bfile photo\b|^\(?(?:photo|image) ",
        "a credit",
        "Reporting by A. Writer; editing by B. Editor",
        "The reporting was confirmed by the army.",
    ),
    Rule(
        r"^by [A-Z][\w.'’-]+ [A-Z][\w.'’-]+(?: (?:and|in|for) [\w .'’-]+)?$|"
        r"^_{3,}$|^our standards:|"
        r"^support (?:the |our )?[A-Z][\w’' ]+(?:journalism|patreon|work)\b|"
        r"^follow [\w’']+ (?:coverage|live)|https?://\S+$|^©",
        "a byline or a paper's foot",
        "By Jane Doe in London",
        "By Monday the army had left.",
    ),
    Rule(
        r"\bfollow us on\b|\bjoin (?:our|us on)\b|\bshare this\b|\ball rights reserved\b|©|"
        r"\bcookies\b|\bterms of (?:use|service)\b|\bprivacy policy\b|\bdownload (?:our|the) app\b|"
        r"\badvertisement\b",
        "a site's furniture",
        "Follow us on Telegram.",
        "They followed us to the shelter.",
    ),
    Rule(
        r"\b(?:we|our) (?:believe|need|choose)\b.*\b(?:reporters?|journalis\w+|reporting)\b|"
        r"\bquality journalism\b|\bour (?:journalists?|journalism|readers)\b",
        "a paper that speaks of itself",
        "We believe quality journalism should be free.",
        "We know that the reporter was in the car.",
    ),
)
_RULES = re.compile("|".join(f"(?:{rule.pattern})" for rule in RULES), re.IGNORECASE)
_MANY = 2  # sentences of one paragraph: then what stands between them is an appeal, too


def is_boilerplate(sentence: str) -> bool:
    """Tell whether a sentence belongs to the site, not to the report."""
    return _RULES.search(sentence) is not None


def weighs_as_boilerplate(sentences: Sequence[bool]) -> bool:
    """Tell whether a whole paragraph is an appeal: many of its sentences, each told, are."""
    hits = sum(sentences)
    return hits >= _MANY and hits * 4 >= len(sentences)
