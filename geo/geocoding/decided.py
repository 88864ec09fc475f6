"""Whether what is stored of a report still holds, or somebody has decided one of its names since.

The order that is safe: read the `decisions`, locate with an `Overheard` around a provider that is
first asked after that, and store with the report the `mark_of` the names that were overheard. What
is decided in between is in the result and not in the mark: the report is read once more than needed
and no decision is missed. Where an online provider may be asked, what it has just answered counts
as decided, so the marks come from `decisions` read after locating.
"""

from __future__ import annotations

import contextlib
from hashlib import blake2b
from typing import TYPE_CHECKING

from geo.errors import LedgerError
from geo.geocoding.answers import normal_name
from geo.geocoding.geocoder import Standing, decided_by
from geo.store import geocodes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from geo.geocoding.geocoder import Provider
    from geo.models import Answer, Query
    from geo.store.ledger import Ledger
    from geo.store.located import LocatedStore, Row


class Overheard(Standing):
    """A provider that notes the names it is asked for: the words of one report.

    Attributes:
        provider: who is asked.
        names: the names, as `normal_name` writes them.
    """

    def __init__(self, provider: Provider) -> None:
        super().__init__(provider)
        self.names: set[str] = set()

    def ask(self, queries: Sequence[Query]) -> Sequence[Answer]:
        """Pass queries on."""
        self.names.update(normal_name(query.name) for query in queries)
        return self.provider.ask(queries)

    def decided(self, query: Query) -> Answer | None:
        """Pass the question for a person's review on."""
        self.names.add(normal_name(query.name))
        return decided_by(self.provider, query)


def decisions(ledger: Ledger, provider: Provider | None = None) -> Mapping[str, str]:
    """Give the names that people have decided, each with a digest of its decisions.

    Args:
        ledger: where they are kept; one that fails has none, as for who looks names up.
        provider: who is asked; what an online one has answered counts as well, by its time.
    """
    found: dict[str, list[str]] = {}
    with contextlib.suppress(LedgerError):
        for review in geocodes.every_review(ledger):
            found.setdefault(review.name, []).append("\n".join(map(str, review)))
        if provider is not None and provider.online:
            for name, key, at in geocodes.fetched(ledger, provider.name.split(",")):
                found.setdefault(name, []).append(f"{key}\n{at}")
    return {name: _digest(sorted(rows)) for name, rows in found.items()}


def mark_of(names: Iterable[str], decided: Mapping[str, str]) -> str:
    """Give the mark of a report that asked these names; empty where none of them is decided."""
    if not decided:
        return ""
    rows = sorted(f"{name}\n{decided[name]}" for name in names if name in decided)
    return _digest(rows) if rows else ""


def outdated(
    store: LocatedStore, rows: Mapping[str, Row], decided: Mapping[str, str]
) -> frozenset[str]:
    """Give the keys of those stored rows that other decisions apply to than when they were read."""
    touched = store.keys_that_asked(decided) & rows.keys()
    touched |= {key for key, row in rows.items() if row.marks}
    names = store.names_of(touched)
    return frozenset(
        key for key in touched if mark_of(names.get(key, ()), decided) != rows[key].marks
    )


def _digest(rows: Iterable[str]) -> str:
    return blake2b("\n\n".join(rows).encode(), digest_size=8).hexdigest()
