"""Who did what a frame tells: named, blamed, or concluded, in this order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from geo.extract.reading import actors, deeds
from geo.extract.reading.implied import Scene, army, implied_attacker
from geo.languages.en.course import AS_WELL
from geo.models import EventType

if TYPE_CHECKING:
    from geo.extract.making.drafts import Draft
    from geo.extract.making.pieces import Told
    from geo.extract.reading.frames import Frame


class Attacker(NamedTuple):
    """A side, and whether it is concluded rather than named."""

    name: str
    inferred: bool


def attacker(told: Told, frame: Frame, scene: Scene, focus: Draft | None) -> Attacker:
    """Return who attacked.

    Args:
        told: the sentence.
        frame: the stretch of it that tells of the event.
        scene: what else is known of the event.
        focus: the event that the report spoke of last.
    """
    parsed = told.parsed
    named = actors.named_attacker(parsed, frame.first, frame.last, told.masked)
    named = named or actors.named_attacker(parsed, 0, len(parsed.chunks), told.masked)
    named = named or actors.blamed(parsed)
    if not named and actors.speaker_attacks(parsed):
        named = scene.side
    named = named or army(parsed, scene)
    if named:
        return Attacker(named, inferred=False)
    implied = implied_attacker(parsed, scene)
    if implied == actors.UNKNOWN and (before := _same_hand(frame, scene.kind, focus)):
        implied = before.actor
    return Attacker(implied, inferred=implied != actors.UNKNOWN)


def _same_hand(frame: Frame, kind: EventType, focus: Draft | None) -> Draft | None:
    """Return the event whose attacker did this too: "was hit as well", "the strike"."""
    if focus is None or not frame.spots:
        return focus
    text = frame.parsed.text(frame.first, frame.last)
    alike = kind is focus.type or kind is EventType.OTHER
    goes_on = deeds.is_definite(frame) or AS_WELL.search(text) is not None
    return focus if alike and goes_on else None
