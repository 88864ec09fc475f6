"""What was made of one sentence: the record of a reading, for whoever asks why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.extract.making.drafts import Draft
    from geo.extract.making.pieces import Piece, Told
    from geo.extract.reading.frames import Frame


class Outcome(StrEnum):
    """What became of one stretch that tells of something."""

    BEGINS = "begins an event"
    ADDS = "adds to an event told before"
    TOO_LITTLE = "too little for an event of its own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """A stretch that was read, and the event that it went to; ``None`` where to none."""

    piece: Piece
    outcome: Outcome
    draft: Draft | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One sentence: how it was cut, and what came of each stretch.

    `silent` says why the sentence as a whole tells no event. A frame that is in no piece tells of
    neither an attack nor its effects.
    """

    told: Told
    silent: str | None = None
    frames: tuple[Frame, ...] = ()
    settled: tuple[Settled, ...] = ()
