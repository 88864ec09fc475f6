"""Colour and letter of each kind of attack.

The colours are those of Okabe and Ito, chosen to stay apart for colour-blind readers
(https://jfly.uni-koeln.de/color/), with two greys and a brown for the rare kinds. A letter stands
in each mark as well, so that nothing depends on colour alone. `ink` is the letter's colour: each
pair has a contrast of 4.5 to 1 or more, which a test computes.
"""

from __future__ import annotations

from dataclasses import dataclass

from geo.models import EventType


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of attack is drawn."""

    colour: str
    ink: str
    letter: str


LOOKS: dict[EventType, Look] = {
    EventType.DRONE: Look("#0072b2", "#ffffff", "D"),
    EventType.MISSILE: Look("#d55e00", "#000000", "M"),
    EventType.MISSILE_DRONE: Look("#cc79a7", "#000000", "+"),
    EventType.AIRSTRIKE: Look("#009e73", "#000000", "A"),
    EventType.SHELLING: Look("#e69f00", "#000000", "S"),
    EventType.GROUND: Look("#7a4e2d", "#ffffff", "G"),
    EventType.NAVAL: Look("#56b4e9", "#000000", "N"),
    EventType.SABOTAGE: Look("#3d3d3d", "#ffffff", "B"),
    EventType.EXPLOSION: Look("#f0e442", "#000000", "E"),
    EventType.OTHER: Look("#6b7280", "#ffffff", "O"),
}
TYPES = tuple(kind.value for kind in LOOKS)
