"""``python -m geo bench cache``: cached look-ups a second, beside two ways others do it.

Beside us in the same run: geopy with a dictionary in front, as its documentation advises, and one
JSON file a request, named by the SHA-1 of its address, as osmnx keeps them. No network is used.
The figures are of this machine at this moment: compare them within one run, not across machines.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from geo.cli.bench.sheet import add_amount, amount, line
from geo.cli.codes import DONE

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from geo.models import Answer, Query

NAMES = 20_000
BATCH = 500


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_amount(parser, "names", NAMES)


def run(args: argparse.Namespace) -> int:
    """Measure, and print a line each."""
    wanted = amount(args, "names")
    from geo.models import Query  # noqa: PLC0415  (--help needs none of this)

    queries = [Query(name=f"Town {number}", country="UA") for number in range(wanted)]
    with tempfile.TemporaryDirectory(prefix="strikemap-") as folder:
        _ours(queries, Path(folder))
        _dictionary(queries)
        _files(queries, Path(folder))
    return DONE


def _ours(queries: Sequence[Query], folder: Path) -> None:
    from geo.geocoding.cache import CachedProvider  # noqa: PLC0415
    from geo.store.ledger import Ledger  # noqa: PLC0415

    url = f"sqlite:///{(folder / 'ledger.sqlite').as_posix()}"
    ledger = Ledger.open(url, strict=True)
    cached = CachedProvider(_Stub(), ledger)
    _line("ours, cold: asked and stored", _batched(cached.ask, queries, 15))
    _line("ours, warm, one at a time", _batched(cached.ask, queries, 1))
    _line(f"ours, warm, {BATCH} at a time", _batched(cached.ask, queries, BATCH))
    fresh = CachedProvider(_Stub(), ledger)
    _line("ours, new process, 15 at a time", _batched(fresh.ask, queries, 15))
    fresh = CachedProvider(_Stub(), ledger)
    _line(f"ours, new process, {BATCH} at a time", _batched(fresh.ask, queries, BATCH))
    ledger.close()


class _Stub:
    """A provider that knows every name, and where: what is measured is the cache."""

    name = "stub"
    licence = "none"
    version = "1"
    online = False

    def ask(self, queries: Sequence[Query]) -> list[Answer]:
        from geo.models import Answer, Match, Place, PlaceKind  # noqa: PLC0415

        return [
            Answer(
                query=query,
                provider=self.name,
                licence=self.licence,
                matches=(
                    Match(
                        place=Place(
                            place_id=f"stub:{query.name}",
                            name=query.name,
                            kind=PlaceKind.SETTLEMENT,
                            lat=48.5,
                            lon=35.25,
                            country="UA",
                            admin1="UA.04",
                            admin1_name="Dnipropetrovsk Oblast",
                        ),
                        name=query.name,
                    ),
                ),
            )
            for query in queries
        ]


def _batched(
    ask: Callable[[Sequence[Query]], object], queries: Sequence[Query], size: int
) -> float:
    """Give the seconds a look-up takes."""
    began = perf_counter()
    for at in range(0, len(queries), size):
        ask(queries[at : at + size])
    return (perf_counter() - began) / len(queries)


def _dictionary(queries: Sequence[Query]) -> None:
    known = {query.name: (query.name, (48.5, 35.25)) for query in queries}
    began = perf_counter()
    for query in queries:
        known.get(query.name)
    _line("a dictionary before geopy, no context", (perf_counter() - began) / len(queries))


def _files(queries: Sequence[Query], folder: Path) -> None:
    """Write a file a request, then look each up: what osmnx does between runs."""
    store = folder / "files"
    store.mkdir()
    answer = json.dumps([{"lat": "48.5", "lon": "35.25", "display_name": "Town", "class": "place"}])
    for query in queries:
        (store / _file(query)).write_text(answer, encoding="utf-8")
    began = perf_counter()
    for query in queries:
        json.loads((store / _file(query)).read_text(encoding="utf-8"))
    _line("one JSON file a request", (perf_counter() - began) / len(queries))


def _file(query: Query) -> str:
    address = f"https://nominatim.openstreetmap.org/search?q={query.name}&countrycodes=ua"
    return hashlib.sha1(address.encode(), usedforsecurity=False).hexdigest() + ".json"


def _line(name: str, seconds: float) -> None:
    line(name, f"{1 / seconds:,.0f} a second", f"{seconds * 1e6:.2f} µs")
