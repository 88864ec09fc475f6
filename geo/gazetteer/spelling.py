"""Spellings of one name: transliterations of Ukrainian, Russian and Belarusian, and a few others.

Two ways lead from a spelling that the gazetteer does not have to one that it has:

* `skeleton` reduces a Slavic name to what BGN/PCGN, the Ukrainian national system, ISO 9, German,
  Polish and press habits have in common, and what a Russian and a Ukrainian form of one name have
  in common. The index holds the skeletons of all names in these countries.
* `variants` gives other keys to look up: "Saint"/"St", the Arabic article, umlauts, and the
  nominative of an inflected Cyrillic name.

Both bring unlike names together now and then: who takes such a match must check its region.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from geo.gazetteer.names import fold
from geo.languages.en.spellings import SWAPS
from geo.languages.slavic.endings import ENDINGS
from geo.languages.slavic.romanisation import CYRILLIC, GLIDES, MARKED, RULES

if TYPE_CHECKING:
    from geo.models import PlaceKind

# Shorter skeletons bring too many unlike names together.
_SHORTEST = 5
# What is left of a name must still tell it from others.
_STEM = 2
_CYRILLIC_LETTER = re.compile(r"[Ѐ-ӿ]")
_LATIN_ONLY = re.compile(r"[a-z ]+")


@lru_cache(maxsize=8192)
def skeleton(name: str) -> str | None:
    """Return what the spellings of one Slavic name have in common; None if too little is left.

    >>> skeleton("Kamensk-Shakhtynsky") == skeleton("Каменск-Шахтинский")
    True
    """
    text = name.casefold().translate(MARKED)
    if _CYRILLIC_LETTER.search(text):
        text = text.translate(CYRILLIC)
    text = fold(text)
    if not _LATIN_ONLY.fullmatch(text):
        return None
    for rule in RULES:
        text = rule.pattern.sub(rule.out, text)
    return text if len(text) >= _SHORTEST else None


@lru_cache(maxsize=8192)
def _one_glide(name: str) -> str:
    return GLIDES.sub("i", fold(name.casefold().translate(MARKED)))


def is_same_spelt(one: str, other: str) -> bool:
    """Tell whether two systems of transliteration write one name so: no other name, nor language.

    >>> is_same_spelt("Kostiantynivka", "Kostyantynivka"), is_same_spelt("Kharkov", "Kharkiv")
    (True, False)
    """
    return _one_glide(one) == _one_glide(other)


def skeletons(name: str) -> tuple[str, ...]:
    """Return the skeletons of a name and of the nominatives that it may be a case of."""
    found = (skeleton(form) for form in (name, *nominatives(fold(name))))
    return tuple(dict.fromkeys(bones for bones in found if bones))


def nominatives(key: str) -> tuple[str, ...]:
    """Return the keys that a folded Cyrillic name may be an inflected form of."""
    if not key or not "Ѐ" <= key[-1] <= "ӿ":
        return ()
    found: dict[str, None] = {}
    for row in ENDINGS:
        if key.endswith(row.ending) and len(key) - len(row.ending) >= _STEM:
            stem = key[: len(key) - len(row.ending)]
            found.update(dict.fromkeys(stem + ending for ending in row.nominative))
    return tuple(found)


class Variant(NamedTuple):
    """Another key to look up, and which kinds of place may answer (empty: any)."""

    key: str
    kinds: frozenset[PlaceKind] = frozenset()


def variants(name: str) -> tuple[Variant, ...]:
    """Return other keys to look `name` up by, the likeliest first."""
    key = fold(name)
    found = {form: Variant(form) for form in nominatives(key)}
    for swap in SWAPS:
        form = swap.pattern.sub(swap.out, key)
        found.setdefault(form, Variant(form, swap.kinds))
    found.pop(key, None)
    return tuple(variant for form, variant in found.items() if len(form) > 1)
