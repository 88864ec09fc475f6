"""Who is asked where a name lies: the provider protocol, the embedded gazetteer, and the chain.

Online providers are in `geo.geocoding.providers.catalogue`, storage is in `geo.geocoding.cache`.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Protocol

from geo.errors import ProviderRefusedError
from geo.models import Answer, Match, MatchKind, Query

if TYPE_CHECKING:
    from collections.abc import Sequence

GAZETTEER_LICENCE = "CC BY 4.0 (GeoNames); Natural Earth, public domain; data/SOURCES.md"


class Provider(Protocol):
    """Whatever can say where a name lies.

    Attributes:
        name: the provider's short name, as STRIKEMAP_GEOCODER spells it.
        licence: what its answers may be used for, and whom to credit.
        version: what an answer depends on beside the query: an endpoint, or a data file's hash.
        online: whether asking sends something over the network.
    """

    @property
    def name(self) -> str: ...  # noqa: D102

    @property
    def licence(self) -> str: ...  # noqa: D102

    @property
    def version(self) -> str: ...  # noqa: D102

    @property
    def online(self) -> bool: ...  # noqa: D102

    def ask(self, queries: Sequence[Query]) -> Sequence[Answer]:
        """Answer queries in their order; an empty `matches` is a clean miss.

        Raises:
            ProviderError: there is no answer; this never means that there is no such place.
        """
        ...


class Standing:
    """A provider that stands before another and bears its name."""

    def __init__(self, provider: Provider) -> None:
        self.provider = provider

    @property
    def name(self) -> str:
        """The provider's name."""
        return self.provider.name

    @property
    def licence(self) -> str:
        """The provider's licence."""
        return self.provider.licence

    @property
    def version(self) -> str:
        """The provider's version."""
        return self.provider.version

    @property
    def online(self) -> bool:
        """Whether the provider asks the network."""
        return self.provider.online


class Names(Protocol):
    """The part of `geo.gazetteer.index.Gazetteer` that is used here."""

    @property
    def version(self) -> str: ...  # noqa: D102

    def find(self, name: str) -> tuple[Match, ...]: ...  # noqa: D102

    def fuzzy(self, name: str) -> tuple[Match, ...]: ...  # noqa: D102


@dataclasses.dataclass(frozen=True, slots=True)
class OfflineProvider:
    """The embedded gazetteer as a provider; it never fails and asks nobody."""

    gazetteer: Names
    name: str = "offline"
    licence: str = GAZETTEER_LICENCE
    online: bool = False

    @property
    def version(self) -> str:
        """The gazetteer's content hash."""
        return self.gazetteer.version

    def ask(self, queries: Sequence[Query]) -> tuple[Answer, ...]:
        """Look each name up; one-letter misspellings only where nothing else is found."""
        return tuple(self._answer(query) for query in queries)

    def _answer(self, query: Query) -> Answer:
        matches = in_context(self.gazetteer.find(query.name), query)
        if not matches:
            matches = in_context(self.gazetteer.fuzzy(query.name), query)
        return Answer(query=query, provider=self.name, licence=self.licence, matches=matches)


def in_context(matches: Sequence[Match], query: Query) -> tuple[Match, ...]:
    """Keep what lies in the query's region and country; what has its kind comes first.

    A namesake across a border is never an answer; a kind is only a hint of the words around.
    """
    kept = [match for match in matches if _lies_in(match, query)]
    if query.kind is not None:
        kept.sort(key=lambda match: match.place.kind is not query.kind)  # stable
    return tuple(kept)


def _lies_in(match: Match, query: Query) -> bool:
    place = match.place
    in_country = query.country is None or place.country == query.country
    return in_country and (query.admin1 is None or place.admin1 == query.admin1)


@dataclasses.dataclass(frozen=True, slots=True)
class ChainProvider:
    """Asks the first provider, and the second only for what the first lacks.

    A name that the first has only by a misspelling counts as lacking; its guess is kept for
    when the second has none. Where the second may not be asked (the page does not geocode live),
    the first one's answer stands.
    """

    first: Provider
    second: Provider

    @property
    def name(self) -> str:
        """Both names, as the setting spells them."""
        return f"{self.first.name},{self.second.name}"

    @property
    def licence(self) -> str:
        """Both licences."""
        return f"{self.first.licence}; {self.second.licence}"

    @property
    def version(self) -> str:
        """Both versions."""
        return f"{self.first.version},{self.second.version}"

    @property
    def online(self) -> bool:
        """Whether either asks the network."""
        return self.first.online or self.second.online

    def ask(self, queries: Sequence[Query]) -> tuple[Answer, ...]:
        """Answer from the first where it knows, else from the second."""
        answers = list(self.first.ask(queries))
        lacking = [at for at, answer in enumerate(answers) if _is_lacking(answer)]
        if not lacking:
            return tuple(answers)
        try:
            further = self.second.ask([queries[at] for at in lacking])
        except NotLiveError:
            further = self._one_by_one([queries[at] for at in lacking], answers, lacking)
        for at, answer in zip(lacking, further, strict=True):
            if answer.matches or not answers[at].matches:
                answers[at] = answer
        return tuple(answers)

    @property
    def problem(self) -> str | None:
        """One sentence when answers cannot be kept."""
        return getattr(self.first, "problem", None) or getattr(self.second, "problem", None)

    def decided(self, query: Query) -> Answer | None:
        """Give a person's review of a query; all parts of a chain share one ledger."""
        return decided_by(self.first, query)

    def _one_by_one(
        self, queries: Sequence[Query], answers: Sequence[Answer], lacking: Sequence[int]
    ) -> list[Answer]:
        """Take what the second has stored, and the first one's word for the rest."""
        further: list[Answer] = []
        for at, query in zip(lacking, queries, strict=True):
            try:
                further.extend(self.second.ask([query]))
            except NotLiveError:
                further.append(answers[at])
        return further


def decided_by(provider: Provider, query: Query) -> Answer | None:
    """Give a person's review of a query, where the provider keeps any; nobody is asked."""
    decided = getattr(provider, "decided", None)
    return None if decided is None else decided(query)


class NotLiveError(ProviderRefusedError):
    """Nothing is stored, and the network may not be asked here."""


def _is_lacking(answer: Answer) -> bool:
    if answer.reviewed_by is not None:
        return False  # a person's "no such place" is an answer
    return all(match.kind is MatchKind.FUZZY for match in answer.matches)
