"""How far a long command is: one line on a terminal, and nothing where nobody looks."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Self, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable

EVERY = 0.2  # seconds between two lines: more would flicker
_MINUTE, _HOUR = 60, 3600


class Progress:
    """A line that says "1,240 of 20,000 reports, 3 min to go"; use it as a context."""

    def __init__(
        self,
        total: Callable[[], int | None],
        *,
        noun: str = "reports",
        stream: TextIO | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Prepare the line.

        Args:
            total: counts what there is to do, ``None`` where that is not known; asked only where
                somebody looks.
            noun: what is counted.
            stream: where the line goes; standard error by default.
            clock: seconds that only grow.
        """
        self.stream = stream or sys.stderr
        self.seen = self.stream.isatty()
        self.total = total() if self.seen else None
        self.noun = noun
        self.done = 0
        self._clock = clock
        self._began = clock()
        self._again_at = self._began

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.seen and self.done:
            self._write(time_left=False)
            self.stream.write("\n")

    def step(self) -> None:
        """Count one more."""
        self.done += 1
        if self.seen and self._clock() >= self._again_at:
            self._again_at = self._clock() + EVERY
            self._write(time_left=True)

    def _write(self, *, time_left: bool) -> None:
        of = f" of {self.total:,}" if self.total is not None else ""
        left = f", {self._left()} to go" if time_left and self.total else ""
        self.stream.write(f"\r\x1b[K{self.done:,}{of} {self.noun}{left}")
        self.stream.flush()

    def _left(self) -> str:
        spent = self._clock() - self._began
        return duration(spent / self.done * max((self.total or 0) - self.done, 0))


def duration(seconds: float) -> str:
    """Say a time roughly: "40 s", "3 min", "2 h"."""
    if seconds < _MINUTE:
        return f"{seconds:.0f} s"
    if seconds < _HOUR:
        return f"{seconds / _MINUTE:.0f} min"
    return f"{seconds / _HOUR:.0f} h"
