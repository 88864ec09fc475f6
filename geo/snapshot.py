"""What a page shows of a folder of reports, and how far the reading is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from geo.archive.frames import Archive
    from geo.batch import Failure
    from geo.read.folder import LeftOut


class Progress(NamedTuple):
    """How far a reading is."""

    read: int
    total: int
    seconds_left: float | None  # None: nothing is left, or nobody can say yet

    @property
    def done(self) -> bool:
        """Whether all is read."""
        return self.read >= self.total


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """What is shown: the events of the reports read so far, and what could not be read."""

    number: int  # grows with each snapshot
    archive: Archive
    left_out: tuple[LeftOut, ...] = ()
    failures: tuple[Failure, ...] = ()
    complete: bool = True
