"""Who did what a frame tells: named, blamed, or concluded, in this order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from geo.extract.cutting.shapes import DEEDS
from geo.extract.reading import actors, claimed, deeds
from geo.extract.reading.implied import Scene, army, implied_attacker
from geo.extract.reading.wars import fought, invades_itself
from geo.languages.codes import MASKED
from geo.languages.en.course import AS_WELL
from geo.models import EventType

if TYPE_CHECKING:
    from geo.extract.making.drafts import Draft
    from geo.extract.making.pieces import Told
    from geo.extract.reading.frames import Frame


_DONE = frozenset(DEEDS)


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
    named = (
        actors.named_attacker(parsed, frame.first, frame.last, told.masked)
        or army(parsed, scene, frame.first, frame.last)
        or _of_sentence(told, frame, scene)
        or claimed.blamed(parsed)
    )
    if not named and claimed.speaker_attacks(parsed):
        named = scene.side
    named = named or army(parsed, scene, 0, len(parsed.chunks))
    if named and not fought(named, scene.countries, scene.day, parsed.sentence.text.lower()):
        return Attacker(actors.UNKNOWN, inferred=False)
    if named:
        return Attacker(named, inferred=False)
    implied = implied_attacker(parsed, scene)
    if implied == actors.UNKNOWN and (before := _same_hand(frame, scene.kind, focus)):
        implied = before.actor
    return Attacker(implied, inferred=implied != actors.UNKNOWN)


def _of_sentence(told: Told, frame: Frame, scene: Scene) -> str | None:
    """Return whom another clause names, unless it answers this one or would strike its own."""
    codes = actors.own_codes(told.parsed, told.masked)
    if MASKED in codes[frame.first : frame.last] and not _DONE & set(
        codes[frame.first : frame.last]
    ):
        return None
    named = actors.named_attacker(told.parsed, 0, len(told.parsed.chunks), told.masked)
    return None if named and invades_itself(named, scene.places) else named


def _same_hand(frame: Frame, kind: EventType, focus: Draft | None) -> Draft | None:
    """Return the event whose attacker did this too: "was hit as well", "the strike"."""
    if focus is None or not frame.spots:
        return focus
    text = frame.parsed.text(frame.first, frame.last)
    alike = kind is focus.type or kind is EventType.OTHER
    goes_on = deeds.is_definite(frame) or AS_WELL.search(text) is not None
    return focus if alike and goes_on else None
