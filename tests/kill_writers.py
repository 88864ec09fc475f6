"""Kill a writer with SIGKILL again and again, and look whether anything it acknowledged is lost.

    python tests/kill_writers.py [ROUNDS] [LEDGER_URL]

A child asks the cache for names nobody has asked before, and writes each name to a pipe once the
cache has returned: from then on it counts as kept. The full run is 200 rounds; the test suite does
fewer. Prints one line of figures; exit code 1 if anything is lost.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from functools import partial
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]

from killing import acknowledged_before_death, report  # noqa: E402
from test_cache import FakeProvider  # noqa: E402

from geo.geocoding.answers import context_key, key_prefix  # noqa: E402
from geo.geocoding.cache import CachedProvider  # noqa: E402
from geo.models import Query  # noqa: E402  (after the path is set)
from geo.store import geocodes  # noqa: E402
from geo.store.ledger import Ledger  # noqa: E402

BATCH = 5


def write_for_ever(url, round_number, pipe):
    ledger = Ledger.open(url, strict=True)
    cached = CachedProvider(FakeProvider(online=False), ledger)
    number = 0
    while True:
        names = [f"{round_number}-{number + each}" for each in range(BATCH)]
        cached.ask([Query(name=name) for name in names])
        os.write(pipe, ("\n".join(names) + "\n").encode())
        number += BATCH


def one_round(url, number, dice):
    """Start a writer, kill it while it writes, and give the names it has acknowledged."""
    writer = partial(write_for_ever, url, number)
    return acknowledged_before_death(writer, wait=True, seconds=dice.uniform(0.0, 0.08))


def run(rounds, url, seed=7):
    """Do it `rounds` times; give how many names were acknowledged, and those that are lost."""
    dice = random.Random(seed)
    names = []
    for number in range(rounds):
        names += one_round(url, number, dice)
    ledger = Ledger.open(url, strict=True)
    prefix = key_prefix("fake", FakeProvider.version)
    keys = [prefix + context_key(Query(name=name)) for name in names]
    kept = geocodes.fetch(ledger, keys)
    lost = [key for key in keys if key not in kept]
    if ledger.is_sqlite:
        with ledger.read() as connection:
            check = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
    else:
        check = "ok"
    ledger.close()
    return len(names), lost, check


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as folder:
        url = sys.argv[2] if len(sys.argv) > 2 else f"sqlite:///{folder}/ledger.sqlite"
        return report(rounds, run, url)


if __name__ == "__main__":
    sys.exit(main())
