"""How a provider is asked: what is tried again, how often, and how long all of it may last.

A look-up has one deadline for its requests, the waits between them and whatever a server asks us
to wait. It runs from the first turn; queueing for that turn has a patience of its own.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from geo.errors import ProviderError, ProviderRefusedError, ProviderTimeoutError
from geo.geocoding.transport import (
    BodyError,
    Deadline,
    StatusError,
    TimedOutError,
    TransportError,
    UnreachableError,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from geo.geocoding.limiter import Limiter

Value = TypeVar("Value")


class Case(NamedTuple):
    """A row of the table of failures."""

    statuses: range
    again: bool
    error: type[ProviderError]
    words: str  # what the server did, after the provider's name
    why: str


# The first row that takes a status counts.
CASES = (
    Case(
        statuses=range(429, 430),
        again=True,
        error=ProviderError,
        words="asks for fewer requests; try again later",
        why="says itself that waiting helps",
    ),
    Case(
        statuses=range(401, 404),
        again=False,
        error=ProviderRefusedError,
        words="refused the request; check the key, the quota and STRIKEMAP_USER_AGENT",
        why="asking again without a key, payment or permission only looks like an attack",
    ),
    Case(
        statuses=range(408, 409),
        again=True,
        error=ProviderTimeoutError,
        words="did not get the request in time",
        why="the server says that the time was short, not that the request was wrong",
    ),
    Case(
        statuses=range(400, 500),
        again=False,
        error=ProviderRefusedError,
        words="refused the request as wrong; check STRIKEMAP_GEOCODER_URL",
        why="the same words are wrong again",
    ),
    Case(
        statuses=range(500, 600),
        again=True,
        error=ProviderError,
        words="is out of order",
        why="servers restart",
    ),
    Case(
        statuses=range(300, 400),
        again=False,
        error=ProviderError,
        words="sends us to another address; check STRIKEMAP_GEOCODER_URL",
        why="a redirect may lead anywhere, in a circle too",
    ),
    Case(
        statuses=range(1000),
        again=False,
        error=ProviderError,
        words="answered with an unexpected status",
        why="nothing is known of it",
    ),
)


def case_of(status: int) -> Case:
    """Find the row of an HTTP status."""
    return next(case for case in CASES if status in case.statuses)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """Bounds of one look-up, in seconds."""

    total: float = 20.0
    attempt: float = 8.0
    attempts: int = 3
    backoff: float = 0.5  # before the second attempt; doubled before each further one
    retry_after: float = 10.0  # a longer Retry-After ends the look-up instead


def ask_politely(
    name: str,
    request: Callable[[Deadline], Value],
    limiter: Limiter,
    patience: Patience,
    sleep: Callable[[float], None] = time.sleep,
) -> Value:
    """Run a request with turns, retries and one deadline.

    Args:
        name: the provider's name, for messages.
        request: makes one HTTP request before the deadline that it is given.
        limiter: whose turns to take; every attempt takes one.
        patience: the bounds.
        sleep: waits; injected for tests.

    Raises:
        ProviderError: or one of its kinds, with a sentence on what the server did.
    """
    end: Deadline | None = None
    failure: TransportError | None = None
    for attempt in range(patience.attempts):
        with limiter.turn():
            end = end or Deadline.after(patience.total)
            if failure is not None and end.seconds() <= 0:
                break  # the queue took the rest
            try:
                return request(Deadline.after(min(patience.attempt, end.left())))
            except TransportError as error:
                failure = error
                if isinstance(error, StatusError) and error.retry_after is not None:
                    limiter.hold_off(error.retry_after)
        pause = _pause(failure, attempt, patience)
        if pause is None or attempt + 1 == patience.attempts or pause >= end.seconds():
            break
        sleep(pause)
    assert failure is not None  # noqa: S101  (the loop runs at least once)
    raise _told(name, failure) from failure


def _pause(failure: TransportError, attempt: int, patience: Patience) -> float | None:
    """Give the seconds to wait before the next attempt; ``None``: there is none."""
    backoff = patience.backoff * 2**attempt
    if isinstance(failure, StatusError):
        if not case_of(failure.status).again:
            return None
        asked = failure.retry_after or 0.0
        return None if asked > patience.retry_after else max(backoff, asked)
    return backoff if isinstance(failure, TimedOutError | UnreachableError) else None


def _told(name: str, failure: TransportError) -> ProviderError:
    """Say in one sentence what a provider did."""
    if isinstance(failure, StatusError):
        case = case_of(failure.status)
        after = "" if failure.retry_after is None else f", Retry-After {failure.retry_after:.0f} s"
        return case.error(f"{name} {case.words} (HTTP {failure.status}{after}).")
    if isinstance(failure, TimedOutError):
        return ProviderTimeoutError(f"{name} did not answer in time; try again later.")
    if isinstance(failure, UnreachableError):
        return ProviderError(f"{name} cannot be reached: {failure}.")
    if isinstance(failure, BodyError):
        return ProviderError(f"{name} answered with {failure}; check STRIKEMAP_GEOCODER_URL.")
    return ProviderError(f"{name} failed: {failure}.")
