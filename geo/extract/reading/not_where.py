"""Place names that are no event's place: offices, gatherings, waters that lie between."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.models import PlaceKind

if TYPE_CHECKING:
    from geo.extract.cutting.chunks import Parsed
    from geo.models import Resolution

# A place after one of these belongs to a person or an office: "residents of", "the head of".
_OFFICES = frozenset(
    """
    governor head mayor residents people resident native authorities administration officials
    government council ministry president leader governors parliament embassy citizens soldiers
    troops man woman outskirts-of spokesman spokesperson police prosecutors republic's flag
    newspaper those embassy embassies mention map capture-of front fleet
    """.split()
)


_OFFICE_AFTER = frozenset(
    """
    governor mayor head residents officials authorities police prosecutors administration leader
    government fleet residents time front ministry based
    """.split()
)


_GATHERINGS = frozenset(
    "talks summit meeting conference negotiations ceremony funeral exercise exercises court".split()
)


def is_office(parsed: Parsed, i: int) -> bool:
    """Tell whether a name belongs to an office or to people: "the governor of X"."""
    codes, chunks = parsed.codes, parsed.chunks
    nxt = chunks[i + 1].text.lower() if i + 1 < len(chunks) else ""
    if nxt in _OFFICE_AFTER:
        return True
    if codes[i + 1 : i + 2] == "s" and i + 2 < len(chunks):
        following = {c.text.lower() for c in chunks[i + 2 : i + 5]}
        if following & _OFFICE_AFTER:
            return True
    head = _before_of(parsed, i)
    return head in _OFFICES


def _before_of(parsed: Parsed, i: int) -> str | None:
    """Return the noun of "noun of (the) PLACE"."""
    match = re.search(r"(.)oe?[xX]?$", parsed.codes[max(0, i - 5) : i])
    if match is None:
        return None
    start = max(0, i - 5) + match.start(1)
    return parsed.chunks[start].text.lower()


def is_elsewhere(parsed: Parsed, i: int) -> bool:
    """As in "talks in Istanbul": something else happens there."""
    match = re.search(r"(.)ie?\Z", parsed.codes[:i])
    return match is not None and parsed.chunks[match.start(1)].text.lower() in _GATHERINGS


def is_crossed(parsed: Parsed, i: int, resolution: Resolution) -> bool:
    """As in ", across the Nile,": water that lies between."""
    before = [chunk.text.lower() for chunk in parsed.chunks[max(0, i - 3) : i] if chunk.code != "e"]
    return _is_water(resolution) and before[-2:] == [",", "across"]


def _is_water(resolution: Resolution) -> bool:
    kind = resolution.place.kind if resolution.place else resolution.mention.kind
    return kind is PlaceKind.SEA
