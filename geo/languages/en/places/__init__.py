"""English: what the recogniser of places knows of words, each row or list with its reason.

Around a name stand prepositions, verbs and offices (``context``) and what ties names together
(``joints``). A name is widened by generic words, which say its kind (``generic``; ``heads`` says
when they count), or is taken by a facility, a body or a person (``facilities``, ``organisations``,
``people``); adjectives of peoples have other senses too (``demonyms``).

The tables hold knowledge of the world and of English, never strings of an evaluation corpus.
``*.txt`` and ``*.csv`` hold long lists whose source stands in their first lines.
"""

from __future__ import annotations

from functools import lru_cache

from geo.languages.lists import pair_list, word_list


def words(name: str) -> frozenset[str]:
    """Give the word list `name` ("given_names"), lower-cased."""
    return word_list(f"en/places/{name}.txt")


def pairs(name: str) -> dict[str, str]:
    """Give the two-column table `name` ("demonyms"), keys lower-cased."""
    return pair_list(f"en/places/{name}.csv")


# Endings that leave a dictionary word, and what stands in their place.
_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("iness", ("y",)),
    ("ness", ("",)),
    ("ies", ("y",)),
    ("ied", ("y",)),
    ("ier", ("y",)),
    ("ily", ("y",)),
    ("ing", ("", "e")),
    ("est", ("", "e")),
    ("ers", ("", "e")),
    ("es", ("",)),
    ("ed", ("", "e")),
    ("er", ("", "e")),
    ("ly", ("",)),
    ("s", ("",)),
)


@lru_cache(maxsize=16_384)
def is_english(word: str) -> bool:
    """Tell whether a lower-case word is an everyday English word, inflected or not."""
    known = words("english")
    if word in known:
        return True
    for ending, stems in _ENDINGS:
        if not word.endswith(ending) or len(word) - len(ending) < 3:  # noqa: PLR2004
            continue
        bare = word[: -len(ending)]
        if any(bare + stem in known for stem in stems):
            return True
        if len(bare) > 3 and bare[-1] == bare[-2] and bare[:-1] in known:  # noqa: PLR2004
            return True
    return False
