"""Kill a writer of located reports again and again, and look whether what it acknowledged is there.

    python tests/kill_store_writers.py [ROUNDS] [FILE]

As `kill_writers.py`, for the store of located reports: a child writes batches and names each key on
a pipe once the store has returned. The full run is 200 rounds; the test suite does fewer. Prints
one line of figures; exit code 1 if anything is lost.
"""

from __future__ import annotations

import os
import random
import sqlite3
import sys
import tempfile
from datetime import date
from functools import partial
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]

from killing import acknowledged_before_death, report  # noqa: E402

from geo.store.located import Entry, LocatedStore  # noqa: E402  (after the path is set)
from geo.store.versions import Versions  # noqa: E402

BATCH = 5
VERSIONS = Versions(rules="r", borders="b", gazetteer="g", provider="offline", provider_version="g")


def entry_of(key):
    return Entry(
        key=key,
        packed=f'["{key}"]' * 200,
        report_id=key,
        published=date(2025, 1, 1),
        names=frozenset({"kursk", key}),
    )


def write_for_ever(path, round_number, pipe):
    store = LocatedStore.open(path)
    assert store.durable, store.problem
    number = 0
    while True:
        keys = [f"{round_number}-{number + each}" for each in range(BATCH)]
        store.put_many(map(entry_of, keys), VERSIONS)
        if number % 50 == 0:
            store.forget_older(VERSIONS)
        os.write(pipe, ("\n".join(keys) + "\n").encode())
        number += BATCH


def one_round(path, number, dice):
    """Start a writer, kill it while it writes, and give the keys it has acknowledged."""
    writer = partial(write_for_ever, path, number)
    opened = bool(number % 3)  # every third is killed while it opens the file
    return acknowledged_before_death(
        writer, wait=opened, seconds=dice.uniform(0.0, 0.08 if opened else 0.02)
    )


def run(rounds, path, seed=7):
    """Do it `rounds` times; give how many keys were acknowledged, and those that are lost."""
    dice = random.Random(seed)
    keys = []
    for number in range(rounds):
        keys += one_round(path, number, dice)
    store = LocatedStore.open(path)
    kept = store.get_many(keys)
    names = store.names_of(keys)
    wanted = {key: entry_of(key) for key in keys}
    lost = [
        key
        for key, entry in wanted.items()
        if key not in kept or kept[key].packed != entry.packed or names.get(key) != entry.names
    ]
    problem = store.problem
    store.close()
    base = sqlite3.connect(path)
    check = base.execute("PRAGMA integrity_check").fetchone()[0]
    orphans = base.execute("PRAGMA foreign_key_check").fetchall()
    check = problem or (f"{len(orphans)} names without a report" if orphans else check)
    base.close()
    return len(keys), lost, check


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[2] if len(sys.argv) > 2 else f"{folder}/located.sqlite")
        return report(rounds, run, path)


if __name__ == "__main__":
    sys.exit(main())
