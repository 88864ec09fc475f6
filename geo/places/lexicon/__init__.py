"""What the recogniser knows of words: one table a file, each row or file with its reason.

The tables hold knowledge of the world and of English, never strings of an evaluation corpus.
Python files hold small tables that need reasons; ``*.txt`` and ``*.csv`` hold long lists whose
source stands in their first lines.
"""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

_HERE = Path(__file__).parent


@lru_cache(maxsize=None)
def words(name: str) -> frozenset[str]:
    """Read the word list `name` ("given_names"), lower-cased."""
    lines = (_HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(
        word for line in lines if not line.startswith("#") for word in line.lower().split()
    )


@lru_cache(maxsize=None)
def pairs(name: str) -> dict[str, str]:
    """Read the two-column table `name` ("demonyms"), keys lower-cased."""
    lines = (_HERE / f"{name}.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.reader(line for line in lines if not line.startswith("#"))
    return {row[0].strip().lower(): row[1].strip() for row in rows if row}
