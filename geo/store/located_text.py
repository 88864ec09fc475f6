"""Stored located reports as text, so that a copy on a disk that forgets ships them and starts warm.

The first line is a header with the versions that the rows belong to; then comes a report a line,
the earliest published first. Only rows of the same versions are taken in again.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from geo.exchange import LINE_END
from geo.store.located import BATCH, Entry

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from geo.store.located import LocatedStore
    from geo.store.versions import Versions

MARK = "strike-map located reports"
SHIPPED = "shipped"
"""The store's note of which text it has taken in."""


class Taken(NamedTuple):
    """What became of a text: rows that are new here, and lines that were of no use."""

    rows: int
    skipped: int


def to_lines(
    store: LocatedStore, versions: Versions, only: Collection[str] | None = None
) -> Iterator[str]:
    """Write what these versions have read, header first, without line ends; `only` these keys."""
    yield json.dumps({"about": MARK, "versions": asdict(versions)}, ensure_ascii=False)
    for entry in store.entries(versions):
        if only is not None and entry.key not in only:
            continue
        row = {
            "key": entry.key,
            "report": entry.report_id,
            "published": entry.published.isoformat(),
            "names": sorted(entry.names),
            "marks": entry.marks,
        }
        line = f'{json.dumps(row, ensure_ascii=False)[:-1]}, "located": {entry.packed}}}'
        yield LINE_END.sub(lambda found: f"\\u{ord(found[0]):04x}", line)


def from_lines(store: LocatedStore, lines: Iterable[str], versions: Versions) -> Taken:
    """Take in what `to_lines` wrote with the same versions and the store lacks.

    Lines of other versions, and those that are damaged, are left out and counted.
    """
    taken = skipped = 0
    ours: bool | None = None
    batch: list[Entry] = []
    for line in lines:
        if not line.strip():
            continue
        if ours is None:
            ours = _is_ours(line, versions)
            continue
        entry = _entry(line) if ours else None
        if entry is None:
            skipped += 1
            continue
        batch.append(entry)
        if len(batch) == BATCH:
            taken += _put_new(store, batch, versions)
            batch = []
    return Taken(taken + _put_new(store, batch, versions), skipped)


def warm_up(store: LocatedStore, path: Path, versions: Versions) -> Taken:
    """Take in a text that ships with the reports, if there is one that the store has not seen."""
    try:
        content = path.read_bytes()
    except OSError:
        return Taken(0, 0)
    digest = blake2b(content + repr(versions).encode(), digest_size=8).hexdigest()
    if store.note(SHIPPED) == digest:
        return Taken(0, 0)
    done = from_lines(store, content.decode(errors="replace").split("\n"), versions)
    store.set_note(SHIPPED, digest)
    return done


def _is_ours(line: str, versions: Versions) -> bool:
    row = _object(line)
    return row.get("about") == MARK and row.get("versions") == asdict(versions)


def _object(line: str) -> dict[str, object]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return row if isinstance(row, dict) else {}


def _entry(line: str) -> Entry | None:
    row = _object(line)
    texts = [row.get(name) for name in ("key", "report", "published", "marks")]
    names, located = row.get("names"), row.get("located")
    if not isinstance(names, list) or not isinstance(located, list):
        return None
    if not all(isinstance(text, str) for text in [*texts, *names]):
        return None
    key, report, published, marks = map(str, texts)
    try:
        day = date.fromisoformat(published)
        packed = json.dumps(located, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        packed.encode()
    except (ValueError, RecursionError):
        return None
    return Entry(
        key=key, packed=packed, marks=marks, report_id=report, published=day, names=frozenset(names)
    )


def _put_new(store: LocatedStore, batch: list[Entry], versions: Versions) -> int:
    known = store.get_many(entry.key for entry in batch)
    new = {entry.key: entry for entry in batch if entry.key not in known}
    store.put_many(new.values(), versions)
    return len(new)
