"""Who did what a frame tells: named, blamed, or concluded, in this order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from geo.extract.cutting.shapes import DEEDS
from geo.extract.reading import actors, claimed, deeds
from geo.extract.reading.asides import asides
from geo.extract.reading.implied import Scene, army, implied_attacker
from geo.extract.reading.owners import owner
from geo.extract.reading.wars import fought, has_aircraft, invades_itself
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
    named = _named(told, frame, scene) or _owner(told, frame, scene)
    if named and not can_have(named, scene, parsed.sentence.text.lower()):
        return Attacker(actors.UNKNOWN, inferred=False)
    if named:
        return Attacker(named, inferred=False)
    implied = implied_attacker(parsed, scene)
    if implied == actors.UNKNOWN and (before := _same_hand(frame, scene.kind, focus)):
        implied = before.actor
    return Attacker(implied, inferred=implied != actors.UNKNOWN)


def _named(told: Told, frame: Frame, scene: Scene) -> str | None:
    """Return whom the text names: in the frame's main clause, then in more and more of it."""
    parsed, span = told.parsed, (frame.first, frame.last)
    aside = told.masked | asides(parsed, *span)
    named = (
        actors.named_attacker(parsed, *span, aside)
        or army(parsed, scene, span, aside)
        or actors.named_attacker(parsed, *span, told.masked)
        or army(parsed, scene, span, told.masked)
    )
    if named or _is_answered(told, frame):
        return named
    named = _of_sentence(told, scene) or claimed.blamed(parsed)
    if not named and claimed.speaker_attacks(parsed):
        named = scene.side
    return named or army(parsed, scene, (0, len(parsed.chunks)), told.masked, loose=True)


def _owner(told: Told, frame: Frame, scene: Scene) -> str | None:
    """Return whose weapon it was, unless that side would strike its own ground."""
    side = owner(told.parsed, frame, scene)
    return None if side and invades_itself(side, scene.places) else side


def _is_answered(told: Told, frame: Frame) -> bool:
    """Tell whether a frame holds only the attack that the sentence's own one answers."""
    codes = actors.own_codes(told.parsed, told.masked)[frame.first : frame.last]
    return MASKED in codes and not _DONE & set(codes)


def can_have(named: str, scene: Scene, text: str) -> bool:
    """Tell whether a side can have done it: there, then, and with aircraft where some struck."""
    flies = scene.kind is not EventType.AIRSTRIKE or has_aircraft(named)
    return flies and fought(named, scene.countries, scene.day, text)


def _of_sentence(told: Told, scene: Scene) -> str | None:
    """Return whom another clause names, unless that side would strike its own ground here."""
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
