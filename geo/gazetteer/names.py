"""How a place name is made comparable: the key that the gazetteer is indexed by.

Pure. Spellings that differ only in case, accents, apostrophes, dots or hyphens share a key; what
differs by a system of transliteration is the business of ``geo.gazetteer.spelling``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from geo.languages.en.spellings import LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

# Marks that writers add, drop and mix: apostrophes and primes (soft signs), quotes, dots.
_DROPPED = frozenset("'’‘ʼʻ`´′″ʹʺʾʿˈ\"“”„«».·")
# Every dash and slash is a space; so is every character that Unicode counts as one.
_SPACES = frozenset("-_/,()[]")
_SPACE_CATEGORIES = frozenset({"Zs", "Zl", "Zp", "Pd", "Cc"})
_NOTHING_CATEGORIES = frozenset({"Mn", "Me", "Cf", "Cs"})  # marks, formats, surrogates
_MANY_SPACES = re.compile(r" {2,}")


class _Fold(dict[int, str]):
    """A translation table that fills itself: one entry for each character met."""

    def __missing__(self, point: int) -> str:
        char = chr(point)
        self[point] = result = _fold_char(char)
        return result


def _fold_char(char: str) -> str:
    category = unicodedata.category(char)
    if char in _SPACES or category in _SPACE_CATEGORIES or char == "−":
        return " "
    if char in _DROPPED or category in _NOTHING_CATEGORIES:
        return ""
    if char in LETTERS:
        return LETTERS[char]
    base = unicodedata.normalize("NFD", char)
    # Only Latin loses its accents: Cyrillic й and ї are letters of their own.
    if len(base) > 1 and base[0].isascii():
        return base[0]
    return char


_TABLE = _Fold()


@lru_cache(maxsize=16_384)
def fold(name: str) -> str:
    """Return the key of a name: lower case, no accents, apostrophes or dots, hyphens as spaces.

    >>> fold("Sloviansʼk"), fold("Al-Raqqah"), fold("St. Pölten"), fold("Орёл")
    ('sloviansk', 'al raqqah', 'st polten', 'орел')
    """
    if not name.isascii():
        # NFKC would make the spacing accent, which some type for an apostrophe, a space.
        name = unicodedata.normalize("NFKC", name.replace("´", ""))
    key = name.casefold().translate(_TABLE)
    if "  " in key:
        key = _MANY_SPACES.sub(" ", key)
    return key.strip(" ")


_LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC_LETTERS = "абвгґдеєжзиіїйклмнопрстуфхцчшщъыьэюя"


def one_letter_off(key: str) -> Iterator[str]:
    """Yield the keys that differ from `key` by one letter after the first, each once.

    A letter put in, left out, changed, or two neighbours swapped.
    """
    letters = _LATIN_LETTERS if key.isascii() else _CYRILLIC_LETTERS
    seen = {key}
    for at in range(1, len(key) + 1):
        head, tail = key[:at], key[at:]
        forms = [head + letter + tail for letter in letters]
        if tail:
            forms.append(head + tail[1:])
            forms += [head + letter + tail[1:] for letter in letters]
        if len(tail) > 1:
            forms.append(head + tail[1] + tail[0] + tail[2:])
        for form in forms:
            if form not in seen:
                seen.add(form)
                yield form
