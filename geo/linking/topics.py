"""Kinds of target that a text names."""

from __future__ import annotations

import re
from functools import lru_cache

from geo.languages.en.topics import TOPICS
from geo.languages.slavic.topics import TOPICS as SLAVIC

# Hit every day somewhere in a large town: to share one of these says less.
COMMON = frozenset({"housing", "energy", "industry", "cars"})


def _words(name: str) -> str:
    return "|".join(table[name].pattern for table in (TOPICS, SLAVIC) if name in table)


_KINDS = "|".join(f"(?P<{name}>{_words(name)})" for name in TOPICS)
_FINDER = re.compile(rf"\b(?:{_KINDS})\b", re.IGNORECASE)


@lru_cache(maxsize=1024)  # a sentence that lists regions is the evidence of several events
def topics(text: str) -> frozenset[str]:
    """Return the kinds of target that a text names.

    >>> sorted(topics("a drone hit the central market"))
    ['shop']
    """
    return frozenset(match.lastgroup for match in _FINDER.finditer(text) if match.lastgroup)
