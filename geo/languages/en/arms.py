"""English: how weapons are counted, and what became of them."""

from __future__ import annotations

from geo.languages.rows import Words

MACHINES = Words(
    "launcher launchers system systems battery batteries operators radars factories depots",
    "behind a weapon: what fires it or is named for it, no weapon that was counted",
    takes="four S-400 launchers",
    leaves="four S-400 missiles",
)
AS_WELL_AS = Words(
    ("as well as",),
    "before a figure: it goes on with the deed of the figure before",
    takes="launched 41 drones as well as four missiles",
)
NOUNS_OF_ATTACK = Words(
    "attack attacks strike strikes raid raids barrage salvo",
    "behind weapons, a noun: the weapons are not its subject",
    takes="four drones in a barrage",
    leaves="four drones hit",
)
IN_AN_ATTACK = Words(
    "involving using",
    "behind weapons: the attack that they were used in, not what they did",
    takes="four drones using",
    leaves="four drones launched",
)
PAST = "ed"
"""How a verb ends whose subject stands before it even without an auxiliary: "drones launched"."""
ALL = Words("all", "as many as were launched: “and all were shot down”", takes="all were shot down")
DESTROY = "destroy"
"""How the words begin for weapons that air defence destroyed."""
