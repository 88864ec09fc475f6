"""Sentences that a site puts around its reports: appeals, links, credits, captions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.languages.en.layout import BOILERPLATE

if TYPE_CHECKING:
    from collections.abc import Sequence

_ANY = re.compile("|".join(f"(?:{row.pattern})" for row in BOILERPLATE), re.IGNORECASE)
_MANY = 2  # sentences of one paragraph: then what stands between them is an appeal, too


def is_boilerplate(sentence: str) -> bool:
    """Tell whether a sentence belongs to the site, not to the report."""
    return _ANY.search(sentence) is not None


def weighs_as_boilerplate(sentences: Sequence[bool]) -> bool:
    """Tell whether a whole paragraph is an appeal: many of its sentences, each told, are."""
    hits = sum(sentences)
    return hits >= _MANY and hits * 4 >= len(sentences)
