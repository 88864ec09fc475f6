"""The cyclic garbage collector, kept away from great numbers of values that stay.

Located reports are millions of small objects without cycles. The collector walks through all of
them again and again: half of the time that 10,000 stored reports took to read was that, and the
page's server asks for such a walk after every click.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SWEEP = 10
"""Times between two whole walks: what was left aside may have become garbage since."""


class Heap:
    """Values that are made in great numbers and stay. For one thread of a process."""

    def __init__(self) -> None:
        self._times = 0

    @contextmanager
    def growing(self) -> Iterator[None]:
        """Hold the collector while such values are made; afterwards it leaves them aside."""
        enabled = gc.isenabled()
        gc.disable()
        self._times += 1
        try:
            if self._times % SWEEP == 0:
                gc.unfreeze()
                gc.collect()
            yield
        finally:
            gc.freeze()
            if enabled:
                gc.enable()
