"""An online provider: asks through geopy, with manners, and believes only what can be true."""

from __future__ import annotations

import functools
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from geopy.adapters import BaseSyncAdapter
from geopy.exc import (
    GeocoderAuthenticationFailure,
    GeocoderInsufficientPrivileges,
    GeocoderQueryError,
    GeocoderQuotaExceeded,
    GeocoderRateLimited,
    GeocoderTimedOut,
    GeocoderUnavailable,
    GeopyError,
)

from geo.geocoding.answers import normal_name
from geo.geocoding.manners import Patience, ask_politely
from geo.geocoding.providers.forms import MOST, Endpoint, Words
from geo.geocoding.transport import BodyError, Deadline, StatusError, TimedOutError, fetch
from geo.models import Answer, Match, MatchKind, Place, Query

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from geo.geocoding.limiter import Limiter
    from geo.geocoding.providers.catalogue import OnlineRow

RAW_BYTES = 64_000
"""A raw answer longer than this is not kept whole; ten candidates are 20 kB."""


class Areas(Protocol):
    """The part of `geo.gazetteer.boundaries.Boundaries` that is used here."""

    def contains(self, area: str, lat: float, lon: float) -> bool | None: ...  # noqa: D102

    def area_at(self, lat: float, lon: float) -> str | None: ...  # noqa: D102

    def country_at(self, lat: float, lon: float) -> str | None: ...  # noqa: D102


class Known(NamedTuple):
    """What we know ourselves, whoever is asked.

    Attributes:
        areas: boundaries that answers are checked against.
        name_of: the English name of a place id such as ``adm1:RU.41`` or ``country:UA``.
    """

    areas: Areas
    name_of: Callable[[str], str | None]


class OneRequest(BaseSyncAdapter):  # type: ignore[misc]
    """geopy's way out, without its adapters' retries, redirects and per-piece timeouts."""

    def __init__(
        self,
        *,
        proxies: object,
        ssl_context: object,
        is_answer: Callable[[Any], bool] = lambda _: True,
    ) -> None:
        super().__init__(proxies=proxies, ssl_context=ssl_context)
        self.is_answer = is_answer

    def get_text(self, url: str, *, timeout: float, headers: dict[str, str]) -> str:
        """Fetch once; `timeout` bounds all of it."""
        return fetch(url, headers, Deadline.after(timeout))

    def get_json(self, url: str, *, timeout: float, headers: dict[str, str]) -> Any:  # noqa: ANN401
        """Fetch once, and take only an answer of the provider's own form."""
        text = self.get_text(url, timeout=timeout, headers=headers)
        try:
            page = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise BodyError("something that is not JSON") from error
        if not self.is_answer(page):
            raise BodyError("JSON that is no list of places")
        return page


# What some providers say in the body instead of the status, as the status it means.
_STATUS_OF = (
    (GeocoderRateLimited, 429),
    (GeocoderQuotaExceeded, 402),
    (GeocoderAuthenticationFailure, 401),
    (GeocoderInsufficientPrivileges, 403),
    (GeocoderQueryError, 400),
    (GeocoderUnavailable, 503),
)


class OnlineProvider:
    """One of `geo.geocoding.providers.catalogue` at one endpoint."""

    online = True

    def __init__(
        self,
        row: OnlineRow,
        endpoint: Endpoint,
        limiter: Limiter,
        known: Known,
        patience: Patience | None = None,
    ) -> None:
        self._known = known
        self.row = row
        self.name = row.name
        self.licence = row.licence
        self.version = f"{endpoint.scheme}://{endpoint.domain}"
        self._limiter = limiter
        self._patience = patience or Patience()
        factory = functools.partial(OneRequest, is_answer=row.is_answer)
        self._coder = row.make(endpoint, factory)

    def ask(self, queries: Sequence[Query]) -> tuple[Answer, ...]:
        """Ask about each query in turn.

        Raises:
            ProviderError: the provider failed; never because it knows no such place.
        """
        return tuple(self._answer(query) for query in queries)

    def _answer(self, query: Query) -> Answer:
        words = Words(
            region=self._known.name_of(f"adm1:{query.admin1}") if query.admin1 else None,
            country=self._known.name_of(f"country:{query.country}") if query.country else None,
        )
        raws, matches = ask_politely(
            self.name,
            lambda deadline: self._request(query, words, deadline),
            self._limiter,
            self._patience,
        )
        raw = json.dumps(raws, ensure_ascii=False, separators=(",", ":"))
        return Answer(
            query=query,
            provider=self.name,
            licence=self.licence,
            matches=matches,
            raw=raw if len(raw) <= RAW_BYTES else None,
        )

    def _request(
        self, query: Query, words: Words, deadline: Deadline
    ) -> tuple[list[dict[str, Any]], tuple[Match, ...]]:
        """Send one request and read its answer; failures are the transport's."""
        try:
            locations = self.row.ask(self._coder, query, words, deadline.left()) or []
            raws = [location.raw for location in locations[:MOST] if location is not None]
            matches: dict[str, Match] = {}
            for raw in raws:
                place = self._believed(self.row.read(raw), query)
                if place is not None:
                    matches.setdefault(place.place_id, self._match(place, raw, query))
        except GeocoderTimedOut as error:
            raise TimedOutError("no answer in time") from error
        except GeopyError as error:
            raise _as_status(error) from error
        except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
            raise BodyError("places of an unexpected form") from error
        return raws, tuple(matches.values())

    def _believed(self, place: Place, query: Query) -> Place | None:
        """Say where the boundaries put a place, or ``None`` where that contradicts the query.

        Where the simplified boundaries know no area at all (a pier, an islet), the provider's own
        country stands.
        """
        areas = self._known.areas
        country = areas.country_at(place.lat, place.lon)
        admin1 = areas.area_at(place.lat, place.lon)
        seen = replace(place, country=country or place.country, admin1=admin1 or place.admin1)
        if query.country is not None and seen.country != query.country:
            return None
        if query.admin1 is None or query.admin1 == admin1:
            return seen
        inside = areas.contains(query.admin1, place.lat, place.lon)
        unknown = inside is None or admin1 is None
        at_home = seen.country == query.admin1.partition(".")[0]
        return seen if inside or (unknown and at_home) else None

    def _match(self, place: Place, raw: dict[str, Any], query: Query) -> Match:
        """Say how the name that was asked and the provider's name agree."""
        asked = normal_name(query.name)
        if normal_name(place.name) == asked:
            return Match(place=place, name=place.name)
        for name, kind in self.row.names(raw):
            if normal_name(name) == asked:
                return Match(place=place, name=name, kind=kind)
        loose = MatchKind.ALTERNATE if self.row.exact else MatchKind.FUZZY
        return Match(place=place, name=place.name, kind=loose)


def _as_status(error: GeopyError) -> BodyError | StatusError:
    for kind, status in _STATUS_OF:
        if isinstance(error, kind):
            return StatusError(status)
    return BodyError("an error of its own")
