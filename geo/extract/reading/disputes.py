"""Whether a sentence contradicts an event that somebody else told of."""

from __future__ import annotations

import re

from geo.languages.en.disputes import DISPUTES

_ANY = re.compile("|".join(f"(?:{row.pattern})" for row in DISPUTES), re.IGNORECASE)


def contradicts(text: str) -> bool:
    """Tell whether a sentence contradicts what was told before it, or beside it."""
    return _ANY.search(text) is not None
