"""What one sentence, and one frame of it, tells: the values that pass between reading steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import STRONG, WEAK
from geo.extract.reading.casualties import Toll, tolls
from geo.extract.reading.deeds import live
from geo.languages.codes import DAMAGE, LAUNCH

if TYPE_CHECKING:
    from geo.extract.cutting.chunks import Parsed
    from geo.extract.making.drafts import Draft
    from geo.extract.reading.arms import Arms
    from geo.extract.reading.frames import Frame
    from geo.extract.reading.relations import Spot
    from geo.extract.reading.speakers import Speech
    from geo.models import Attribution

_DONE_TO_A_PLACE = frozenset(STRONG) - {LAUNCH}
_DONE_TO_PEOPLE = frozenset(WEAK) - {DAMAGE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One sentence: its chunks, who speaks in it, and the own places of its events."""

    parsed: Parsed
    speeches: tuple[Speech, ...]
    attributions: tuple[Attribution | None, ...]
    masked: frozenset[int]
    spots: tuple[Spot, ...]
    words: frozenset[str]  # of the whole sentence, in small letters
    unreal: str | None = None  # why some of its deeds were left out: they did not happen

    def is_strong(self) -> bool:
        """Tell whether it does something to a place, so that weak objections do not count."""
        codes = self.parsed.blanked(self.masked)
        return bool(self.spots) and bool(set(codes) & _DONE_TO_A_PLACE)

    def attribution(self, frame: Frame) -> Attribution | None:
        """Return the speaker who governs a frame: in it, the first behind, or the last before."""
        pairs = [
            (speech, attributed)
            for speech, attributed in zip(self.speeches, self.attributions, strict=True)
            if attributed is not None
        ]
        inside = [a for s, a in pairs if frame.first <= s.verb < frame.last]
        behind = [a for s, a in pairs if s.verb >= frame.last and s.after]
        before = [a for s, a in pairs if s.verb < frame.first]
        return next(iter((*inside, *behind, *reversed(before))), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One frame, read: the event that it would begin, and the figures that it states."""

    told: Told
    frame: Frame
    draft: Draft
    figures: Arms
    toll: Toll
    strong: bool  # tells of an attack itself, not only of its effects

    @property
    def text(self) -> str:
        """The frame's words."""
        return self.frame.parsed.text(self.frame.first, self.frame.last)


def has_effect(frame: Frame, told: Told) -> bool:
    """Tell whether a frame tells of casualties or damage."""
    codes = live(frame, told.masked)
    if set(codes) & _DONE_TO_PEOPLE:
        return True
    chunks = frame.parsed.chunks[frame.first : frame.last]
    return any(chunk.code == DAMAGE and chunk.value == "damage" for chunk in chunks)


def toll_of(told: Told, frame: Frame) -> Toll:
    """Return the people that a frame counts: none for a list's figure, its own of a share."""
    if frame.figure is not None:
        return Toll()
    return frame.toll or tolls(told.parsed, frame.first, frame.last, told.masked)
