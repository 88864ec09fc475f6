"""Long lists of words that a language keeps in files beside its tables, read once.

``*.txt`` holds words divided by white space, ``*.csv`` two columns; lines that begin with ``#``
tell where the list comes from.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


@cache
def word_list(path: str) -> frozenset[str]:
    """Read a word list, lower-cased: ``en/places/given_names.txt``."""
    return frozenset(word for line in _lines(path) for word in line.lower().split())


@cache
def pair_list(path: str) -> dict[str, str]:
    """Read a table of two columns, keys lower-cased: ``en/places/demonyms.csv``."""
    return {row[0].strip().lower(): row[1].strip() for row in csv.reader(_lines(path)) if row}


def _lines(path: str) -> list[str]:
    lines = (_HERE / path).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]
