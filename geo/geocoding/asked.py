"""Which names a report asks, so that a decision on one leads back to the reports that it moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.geocoding.answers import normal_name
from geo.geocoding.geocoder import Standing, decided_by

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.geocoding.geocoder import Provider
    from geo.models import Answer, Query


class AskedNames(Standing):
    """A provider that notes each name that passes through it, written as the ledger's keys are."""

    def __init__(self, provider: Provider) -> None:
        super().__init__(provider)
        self._names: set[str] = set()

    @property
    def problem(self) -> str | None:
        """One sentence when answers cannot be kept."""
        return getattr(self.provider, "problem", None)

    def ask(self, queries: Sequence[Query]) -> Sequence[Answer]:
        """Ask the provider, and note the names."""
        self._names.update(normal_name(query.name) for query in queries)
        return self.provider.ask(queries)

    def decided(self, query: Query) -> Answer | None:
        """Give a person's review of a query, and note the name."""
        self._names.add(normal_name(query.name))
        return decided_by(self.provider, query)

    def take(self) -> frozenset[str]:
        """Return the names noted since the last time, and begin anew."""
        names, self._names = frozenset(self._names), set()
        return names
