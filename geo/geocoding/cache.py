"""The geocode cache: every answer is stored with where it came from, and nothing is asked twice.

Order of belief: a person's review, then a fresh stored answer, then the provider, then (only while
the provider is out of reach) a stored answer past its date, marked `stale`. A failure is never
stored, so an outage cannot become "no such place".

In front of the ledger stands a memory of this process; reviews that another process writes are
seen within `REVIEW_SECONDS`.
"""

from __future__ import annotations

import contextlib
import dataclasses
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from geo.errors import LedgerError, ProviderError, ProviderRefusedError
from geo.geocoding.answers import (
    answer_of,
    answer_of_review,
    context_key,
    key_prefix,
    row_of,
)
from geo.geocoding.flight import SingleFlight
from geo.geocoding.geocoder import NotLiveError, Standing
from geo.store import geocodes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from geo.geocoding.geocoder import Provider
    from geo.models import Answer, Query
    from geo.store.ledger import Ledger

REVIEW_SECONDS = 5.0
MEMORY = 100_000
"""Answers kept in memory; about 1 kB each."""

FULL_DISK_SECONDS = 60.0
"""After a failed write, how long nothing is written, so that a page does not wait at each name."""


def utc_now() -> datetime:
    """Give the time of the clock on the wall, in UTC."""
    return datetime.now(UTC)


class CachedProvider(Standing):
    """A provider whose answers are kept in the ledger. Safe to share between threads.

    Attributes:
        provider: who is asked for what is not stored.
        live: whether it may be asked at all; if not, what is not stored raises NotLiveError.
        problem: one sentence when answers cannot be kept, for the page and the terminal.
        asked: how many queries went to the provider.
    """

    def __init__(
        self,
        provider: Provider,
        ledger: Ledger,
        *,
        live: bool = True,
        clock: Callable[[], datetime] = utc_now,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(provider)
        self.ledger = ledger
        self.live = live
        self.problem = ledger.problem
        self.asked = 0
        self._flights: SingleFlight[Answer] = SingleFlight(ledger)
        self._clock = clock
        self._monotonic = monotonic
        self._prefix = key_prefix(provider.name, provider.version)
        self._memory: dict[Query, tuple[Answer, datetime | None]] = {}
        self._reviews: dict[str, geocodes.ReviewRow] = {}
        self._generation: str | None = None
        self._look_again_at = float("-inf")
        self._write_again_at = float("-inf")

    def ask(self, queries: Sequence[Query]) -> tuple[Answer, ...]:
        """Answer queries in their order, asking the provider only for what is not stored.

        Raises:
            ProviderError: the provider failed and nothing is stored; what it answered before
                that is kept, so the next run continues there.
            NotLiveError: nothing is stored, and the network may not be asked.
        """
        self._see_reviews()
        now = self._clock()
        memory = self._memory
        answers: list[Answer | None] = []
        for query in queries:
            kept = memory.get(query)
            fresh = kept is not None and (kept[1] is None or now < kept[1])
            answers.append(kept[0] if kept is not None and fresh else None)
        missing = [at for at, answer in enumerate(answers) if answer is None]
        if missing:
            found = self._look_up(dict.fromkeys(queries[at] for at in missing), now)
            for at in missing:
                answers[at] = found[queries[at]]
        return tuple(answer for answer in answers if answer is not None)

    def decided(self, query: Query) -> Answer | None:
        """Give a person's review of a query, if there is one; nobody is asked."""
        self._see_reviews()
        review = self._review(query, context_key(query)) if self._reviews else None
        return None if review is None else answer_of_review(review, query)

    def _review(self, query: Query, key: str) -> geocodes.ReviewRow | None:
        """Find the review of a query, or of the same one with any kind of place."""
        return self._reviews.get(key) or self._reviews.get(_any_kind(query))

    def _look_up(self, queries: Iterable[Query], now: datetime) -> dict[Query, Answer]:
        """Answer queries that are not in memory: reviews, the ledger, the provider."""
        keys = {query: context_key(query) for query in queries}
        found: dict[Query, Answer] = {}
        for query, key in keys.items():
            review = self._review(query, key) if self._reviews else None
            if review is not None:
                found[query] = self._remember(query, answer_of_review(review, query), None)
        wanted = {query: self._prefix + key for query, key in keys.items() if query not in found}
        stale: dict[Query, Answer] = {}
        for query, (answer, expires) in self._stored(wanted).items():
            if expires is None or now < expires:
                found[query] = self._remember(query, answer, expires)
            else:
                stale[query] = dataclasses.replace(answer, stale=True)
        lacking = {query: key for query, key in wanted.items() if query not in found}
        found.update(self._from_provider(lacking, stale))
        return found

    def _stored(self, wanted: dict[Query, str]) -> dict[Query, tuple[Answer, datetime | None]]:
        """Read the ledger: answers and when they expire.

        A ledger that fails is told of and counts as empty; a damaged row counts as missing, so
        that it is asked anew and replaced.
        """
        try:
            rows = geocodes.fetch(self.ledger, list(dict.fromkeys(wanted.values())))
        except LedgerError as error:
            self.problem = f"{error} Stored answers cannot be read."
            return {}
        found: dict[Query, tuple[Answer, datetime | None]] = {}
        for query, key in wanted.items():
            row = rows.get(key)
            if row is None:
                continue
            with contextlib.suppress(ValueError, KeyError, TypeError):
                expires = datetime.fromisoformat(row.expires_at) if row.expires_at else None
                found[query] = (answer_of(row, query, self.provider.name), expires)
        return found

    def _from_provider(
        self, lacking: dict[Query, str], stale: dict[Query, Answer]
    ) -> dict[Query, Answer]:
        """Ask for what is left: at once where it costs nothing, one by one over the network."""
        by_key: dict[str, Query] = {}
        for query, key in lacking.items():
            by_key.setdefault(key, query)
        answers: dict[str, Answer] = {}
        if not self.provider.online:
            some = self._ask_and_keep(list(by_key.values()), list(by_key))
            answers = dict(zip(by_key, some, strict=True))
        else:
            for key, query in by_key.items():
                answers[key] = self._ask_online(query, key, stale.get(query))
        return {query: _for(query, answers[key]) for query, key in lacking.items()}

    def _ask_online(self, query: Query, key: str, stale: Answer | None) -> Answer:
        """Ask about one name, and store the answer at once."""
        try:
            if not self.live:
                raise NotLiveError(
                    f"“{query.name}” is not in the cache, and {self.name} is not asked from here."
                )
            self._check_ledger()
            answer = self._flights.run(
                key,
                stored=lambda: self._fresh(query, key),
                work=lambda: self._ask_and_keep([query], [key])[0],
            )
        except (ProviderError, LedgerError):
            if stale is None:
                raise
            return stale  # not remembered: the next call asks again
        return answer

    def _check_ledger(self) -> None:
        """Refuse to ask a provider whose answers and turns cannot be noted: its rules need both."""
        if self.ledger.problem is not None:
            raise ProviderRefusedError(f"{self.name} is not asked: {self.ledger.problem}")

    def _fresh(self, query: Query, key: str) -> Answer | None:
        """Read one answer from the ledger, unless it is past its date."""
        answer, expires = self._stored({query: key}).get(query, (None, None))
        if answer is None or (expires is not None and self._clock() >= expires):
            return None
        return self._remember(query, answer, expires)

    def _ask_and_keep(self, queries: Sequence[Query], keys: Sequence[str]) -> list[Answer]:
        if not queries:
            return []
        self.asked += len(queries)
        answers = self.provider.ask(queries)
        now = self._clock()
        rows = [
            row_of(answer, key, self.provider.version, now, online=self.provider.online)
            for answer, key in zip(answers, keys, strict=True)
        ]
        self._store(rows)
        kept = []
        for row, answer in zip(rows, answers, strict=True):
            at = datetime.fromisoformat(row.fetched_at)
            expires = datetime.fromisoformat(row.expires_at) if row.expires_at else None
            clean = dataclasses.replace(answer, fetched_at=at, raw=None)
            kept.append(self._remember(answer.query, clean, expires))
        return kept

    def _store(self, rows: Sequence[geocodes.GeocodeRow]) -> None:
        """Keep answers; a disk that fails is told of, and they stay in memory."""
        if not self.ledger.writable or self._monotonic() < self._write_again_at:
            return
        try:
            geocodes.store(self.ledger, rows)
        except LedgerError as error:
            self.problem = f"{error} New answers are kept in memory until the program ends."
            self._write_again_at = self._monotonic() + FULL_DISK_SECONDS
        else:
            self.problem = self.ledger.problem

    def _remember(self, query: Query, answer: Answer, expires: datetime | None) -> Answer:
        if len(self._memory) >= MEMORY:
            self._memory.clear()  # rare, and the ledger has it all
        self._memory[query] = (answer, expires)
        return answer

    def _see_reviews(self) -> None:
        """Reload reviews when they have changed; looked at every few seconds."""
        now = self._monotonic()
        if now < self._look_again_at:
            return
        self._look_again_at = now + REVIEW_SECONDS
        with contextlib.suppress(LedgerError):  # the look-up itself tells of it
            generation = geocodes.generation(self.ledger)
            if generation != self._generation:
                rows = geocodes.every_review(self.ledger)
                self._reviews = {row.key: row for row in rows}
                self._generation = generation
                self._memory.clear()


def _for(query: Query, answer: Answer) -> Answer:
    """Give an answer back under the words that were asked ("KURSK" and "Kursk" share one)."""
    return answer if answer.query == query else dataclasses.replace(answer, query=query)


def _any_kind(query: Query) -> str:
    """Give the key of a review that holds whatever kind of place the text says."""
    return context_key(dataclasses.replace(query, kind=None))
