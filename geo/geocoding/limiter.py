"""One request at a time and a pause between: across threads, sessions and processes.

The turns are rows of the ledger (`geo.store.slots`), so whoever shares the ledger shares the rule.
"""

from __future__ import annotations

import contextlib
import threading
import time
import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from geo.errors import ProviderTimeoutError
from geo.store import slots

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from geo.store.ledger import Ledger

LOOK_SECONDS = 0.05
"""How often a waiting process looks whether the one before it is done."""

PATIENCE_SECONDS = 300.0
"""How long to queue; beyond it the queue is the news."""

FURTHEST_PAUSE = 30.0
"""However long a server asks to be left alone, it is asked again after this."""

_DOORS: dict[tuple[str, str], threading.Lock] = {}
_DOORS_GUARD = threading.Lock()


def _door(url: str, provider: str) -> threading.Lock:
    """Threads of one process queue here, so that only one of them looks at the ledger."""
    with _DOORS_GUARD:
        return _DOORS.setdefault((url, provider), threading.Lock())


@dataclass(slots=True)
class Limiter:
    """Turns at one provider.

    Args:
        ledger: where turns are noted.
        provider: whose turns; the endpoint's address, so that two settings share one rule.
        interval: seconds between the end of an answer and the next request; 0 lifts the rule.
        hold: seconds after which a holder that says nothing is taken for dead; longer than any
            request may last.
    """

    ledger: Ledger
    provider: str
    interval: float
    hold: float = 60.0
    clock: Callable[[], float] | None = None  # Unix seconds; by default the ledger's
    sleep: Callable[[float], None] = time.sleep
    patience: float = PATIENCE_SECONDS
    _pause: float = field(default=0.0, init=False)

    @contextlib.contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for the turn, hold it while a request is under way, and pause after it.

        Raises:
            ProviderTimeoutError: the queue is longer than `patience`.
            LedgerError: turns cannot be noted.
        """
        if self.interval <= 0:
            yield
            return
        give_up = self._now() + self.patience
        door = _door(self.ledger.url, self.provider)
        if not door.acquire(timeout=self.patience):
            raise self._too_long()
        try:
            holder = uuid.uuid4().hex
            self._queue(holder, give_up)
            self._pause = self.interval
            try:
                yield
            finally:
                free_at = self._now() + self._pause
                slots.give_back(self.ledger, self.provider, holder, free_at)
        finally:
            door.release()

    def _now(self) -> float:
        return self.ledger.now() if self.clock is None else self.clock()

    def hold_off(self, seconds: float) -> None:
        """Make the pause after the present turn longer: the server asked for it."""
        self._pause = max(self.interval, min(seconds, FURTHEST_PAUSE))

    def _queue(self, holder: str, give_up: float) -> None:
        while True:
            now = self._now()
            wait = slots.wait_for(self.ledger, self.provider, now)
            if wait == 0.0 and slots.take(self.ledger, self.provider, holder, now, now + self.hold):
                return
            if now + min(wait, LOOK_SECONDS) > give_up:
                raise self._too_long()
            self.sleep(min(max(wait, 0.001), LOOK_SECONDS))

    def _too_long(self) -> ProviderTimeoutError:
        return ProviderTimeoutError(
            f"The queue for {self.provider} is longer than {self.patience:.0f} seconds."
        )
