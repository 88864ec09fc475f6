"""Spellings of Ukrainian, Russian and Belarusian names that mean one place.

First form: the tables are filled below.
"""

from __future__ import annotations

SLAVIC = frozenset({"UA", "RU", "BY", "MD", "KZ"})


def skeleton(name: str) -> str | None:
    """Return what the spellings of one Slavic name have in common, or None for other names."""
    del name
    return None


def variants(name: str) -> tuple[str, ...]:
    """Return other keys to look `name` up by, the likeliest first."""
    del name
    return ()
