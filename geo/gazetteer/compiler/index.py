"""Writes entries as one SQLite file: the same entries give the same bytes."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from geo.gazetteer.bloom import Bloom
from geo.gazetteer.compiler.entry import Entry, NameKind
from geo.gazetteer.index import PLACE_KINDS
from geo.gazetteer.names import fold
from geo.gazetteer.spelling import skeleton
from geo.languages.slavic.romanisation import SPELT_FROM_CYRILLIC

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

# Coordinates are kept as whole numbers of 1e-4 degree, about ten metres: three bytes each.
SCALE = 10_000
# Raised whenever the tables change, so that an old file is refused in words.
SCHEMA = 1

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE area (id INTEGER PRIMARY KEY, country TEXT, admin1 TEXT, name TEXT);
CREATE TABLE source (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE place (
    id INTEGER PRIMARY KEY,  -- the GeoNames number; negative for places with a ref of their own
    ref TEXT, name TEXT, kind INTEGER, lat INTEGER, lon INTEGER, area INTEGER, population INTEGER,
    source INTEGER
);
CREATE INDEX place_ref ON place (ref) WHERE ref IS NOT NULL;
CREATE TABLE name (key TEXT, place INTEGER, kind INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE skeleton (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE code (
    text TEXT, place INTEGER, alone INTEGER, PRIMARY KEY (text, place)
) WITHOUT ROWID;
CREATE TABLE filter (name TEXT PRIMARY KEY, bits BLOB) WITHOUT ROWID;
"""


def write(entries: Iterable[Entry], path: Path, *, area_names: Mapping[str, str]) -> str:
    """Write the index to `path` (replaced whole) and return its version, a hash of the content.

    Args:
        entries: The places; of two with one id the later one wins.
        path: The file to write.
        area_names: First-level codes ("RU.41") and what to call them in English.
    """
    unique = {entry.place_id: entry for entry in entries}
    ordered = sorted(unique.values(), key=lambda entry: entry.place_id)
    ids = _row_ids(ordered)
    tables = _rows(ordered, ids, area_names)
    version = _digest(tables)
    tables["meta"] = [("schema", str(SCHEMA)), ("version", version)]
    partial = path.with_name(path.name + ".part")
    partial.unlink(missing_ok=True)
    with closing(sqlite3.connect(partial, isolation_level=None)) as base:
        base.execute("PRAGMA page_size = 4096")
        base.execute("PRAGMA journal_mode = OFF")
        base.executescript(_TABLES)
        base.execute("BEGIN")
        for table, rows in tables.items():
            if rows:
                marks = ",".join("?" * len(rows[0]))
                base.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608 - our names
        base.execute("COMMIT")
        base.execute("VACUUM")
    partial.replace(path)
    return version


def _row_ids(entries: Sequence[Entry]) -> dict[str, int]:
    own = [entry.place_id for entry in entries if not entry.place_id.startswith("gn:")]
    ids = {place_id: -number for number, place_id in enumerate(own, start=1)}
    for entry in entries:
        if entry.place_id.startswith("gn:"):
            ids[entry.place_id] = int(entry.place_id[3:])
    return ids


def _rows(
    entries: Sequence[Entry], ids: Mapping[str, int], area_names: Mapping[str, str]
) -> dict[str, list[tuple[object, ...]]]:
    pairs = {(entry.country or "", entry.admin1 or "") for entry in entries}
    areas = {pair: number for number, pair in enumerate(sorted(pairs), start=1)}
    sources = {name: number for number, name in enumerate(sorted({e.source for e in entries}))}
    names = _names(entries, ids)
    keys = {key for key, _, _ in names}
    alone = {text for entry in entries for text in entry.abbreviations}
    prefixes = {prefix for key in keys for prefix in _prefixes(key)}
    return {
        "area": [
            (number, country or None, admin1 or None, area_names.get(admin1))
            for (country, admin1), number in areas.items()
        ],
        "source": [(number, name) for name, number in sources.items()],
        "place": sorted(
            (
                ids[entry.place_id],
                None if entry.place_id.startswith("gn:") else entry.place_id,
                entry.name,
                PLACE_KINDS.index(entry.kind),
                round(entry.lat * SCALE),
                round(entry.lon * SCALE),
                areas[entry.country or "", entry.admin1 or ""],
                entry.population,
                sources[entry.source],
            )
            for entry in entries
        ),
        "name": [tuple(row) for row in names],
        "skeleton": sorted(_skeletons(entries, ids)),
        "code": sorted(
            (text, ids[entry.place_id], int(text in alone))
            for entry in entries
            for text in {*entry.codes, *entry.abbreviations}
        ),
        "filter": [
            ("names", Bloom.build(sorted(keys)).bits),
            ("prefixes", Bloom.build(sorted(prefixes)).bits),
        ],
    }


def _names(entries: Sequence[Entry], ids: Mapping[str, int]) -> list[tuple[str, int, int]]:
    best: dict[tuple[str, int], int] = {}
    for entry in entries:
        number = ids[entry.place_id]
        for text, kind in _spelled(entry):
            key = fold(text)
            # One letter is nobody's name in a text, however official.
            if len(key) > 1:
                known = best.get((key, number))
                # A name that we know to be historical stays so whatever a source calls it.
                if known is None or NameKind.HISTORICAL in {kind, known}:
                    best[key, number] = kind if known is None else NameKind.HISTORICAL
                else:
                    best[key, number] = min(kind, known)
    return sorted((key, number, int(kind)) for (key, number), kind in best.items())


def _spelled(entry: Entry) -> Iterator[tuple[str, NameKind]]:
    yield entry.name, NameKind.OFFICIAL
    for name in entry.names:
        yield name.text, name.kind


def _skeletons(entries: Sequence[Entry], ids: Mapping[str, int]) -> set[tuple[str, int]]:
    return {
        (bones, ids[entry.place_id])
        for entry in entries
        if entry.country in SPELT_FROM_CYRILLIC
        for text, kind in _spelled(entry)
        if kind is not NameKind.DEMONYM
        if (bones := skeleton(text))
    }


def _prefixes(key: str) -> Iterator[str]:
    words = key.split(" ")
    for length in range(1, len(words)):
        yield " ".join(words[:length])


def _digest(tables: Mapping[str, Sequence[tuple[object, ...]]]) -> str:
    hasher = hashlib.sha256(str(SCHEMA).encode())
    for table, rows in sorted(tables.items()):
        hasher.update(table.encode())
        for row in rows:
            hasher.update(repr(row).encode())
    return hasher.hexdigest()[:12]
