"""Single flight: while one caller asks for a key, all others with the same key wait for it."""

from __future__ import annotations

import threading
import time
import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from geo.errors import LedgerError
from geo.store import slots

if TYPE_CHECKING:
    from collections.abc import Callable

    from geo.store.ledger import Ledger

Value = TypeVar("Value")

LOOK_SECONDS = 0.05
LEAD_SECONDS = 420.0
"""A leader that says nothing for so long was killed: longer than a queue and a look-up together."""


@dataclass(slots=True)
class _Flight(Generic[Value]):
    done: threading.Event = field(default_factory=threading.Event)
    value: Value | None = None
    error: BaseException | None = None


class SingleFlight(Generic[Value]):
    """Runs one piece of work a key at a time, across threads and processes.

    Threads of one process share the outcome, a failure too. Another process looks whether the
    answer has been stored, and asks itself only where it has not.
    """

    def __init__(
        self,
        ledger: Ledger,
        clock: Callable[[], float] | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._ledger, self._clock, self._sleep = ledger, clock or ledger.now, sleep
        self._guard = threading.Lock()
        self._flights: dict[str, _Flight[Value]] = {}

    def run(self, key: str, stored: Callable[[], Value | None], work: Callable[[], Value]) -> Value:
        """Give what is `stored` by now, or else do the `work`."""
        with self._guard:
            flight = self._flights.get(key)
            leads = flight is None
            if flight is None:
                flight = self._flights[key] = _Flight()
        if not leads:
            flight.done.wait()
            if flight.error is not None:
                raise type(flight.error)(*flight.error.args) from flight.error
            return flight.value  # type: ignore[return-value]
        try:
            flight.value = self._across_processes(key, stored, work)
        except BaseException as error:
            flight.error = error
            raise
        else:
            return flight.value
        finally:
            with self._guard:
                del self._flights[key]
            flight.done.set()

    def _across_processes(
        self, key: str, stored: Callable[[], Value | None], work: Callable[[], Value]
    ) -> Value:
        holder = uuid.uuid4().hex
        try:
            while True:
                now = self._clock()
                if slots.lead(self._ledger, key, holder, now, now + LEAD_SECONDS):
                    break
                while slots.is_led(self._ledger, key, self._clock()):
                    self._sleep(LOOK_SECONDS)
                value = stored()
                if value is not None:
                    return value
        except LedgerError:
            return work()  # where nothing can be noted, the threads of this process still share
        try:
            value = stored()  # another may have landed between our look and our start
            return work() if value is None else value
        finally:
            slots.land(self._ledger, key, holder)
