"""Who fights whom: knowledge of the world, asked only where a text leaves the attacker open.

`OPPONENTS` lists open conflicts of 2023 to 2026 as published by ACLED and UCDP. Nothing else in the
code names a war. Sides are named as the tables of a language name them (``ACTORS``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.models import Place


class War(NamedTuple):
    """Two sides that strike each other, with the countries whose ground is struck."""

    side: str
    enemy: str
    home: str  # ISO code: an attack here is by `enemy` unless the text says otherwise
    why: str
    only: bool = True  # the only attacker of that ground in these years


OPPONENTS = (
    War("Ukraine", "Russia", "UA", "invasion of 2022"),
    War("Russia", "Ukraine", "RU", "invasion of 2022"),
    War("Israel", "Hamas", "IL", "several groups and states fire at Israel", only=False),
    War("Israel", "Hezbollah", "IL", "several groups and states fire at Israel", only=False),
    War("Israel", "Houthis", "IL", "several groups and states fire at Israel", only=False),
    War("Israel", "Iran", "IL", "several groups and states fire at Israel", only=False),
    War("Hamas", "Israel", "PS", "Gaza war since October 2023"),
    War("Hezbollah", "Israel", "LB", "Lebanon, 2023 to 2026"),
    War("Lebanon", "Israel", "LB", "Lebanon, 2023 to 2026"),
    War("Palestinians", "Israel", "PS", "Gaza war since October 2023"),
    War("India", "Pakistan", "IN", "May 2025", only=False),
    War("Pakistan", "India", "PK", "May 2025; also insurgents", only=False),
    War("Sudan", "RSF", "SD", "war since April 2023: either side may be the attacker", only=False),
    War("RSF", "Sudan", "SD", "war since April 2023: either side may be the attacker", only=False),
    War("Houthis", "Israel", "YE", "Israel and the United States strike Yemen", only=False),
    War("Houthis", "United States", "YE", "Israel and the United States strike Yemen", only=False),
    War("Iran", "Israel", "IR", "June 2025, and before", only=False),
    War("Iran", "United States", "IR", "June 2025", only=False),
    War("Myanmar", "resistance", "MM", "war since the coup of 2021", only=False),
)

# Countries at war within: "the army" that strikes there is the state's. Where two states fight,
# the word says nothing of the side.
ARMY_OF = {
    "SD": "Sudan", "MM": "Myanmar", "SY": "Syria", "ET": "Ethiopia", "NG": "Nigeria", "ML": "Mali",
    "BF": "Burkina Faso", "SO": "Somalia", "CD": "DR Congo", "IQ": "Iraq", "CO": "Colombia",
    "NE": "Niger", "MZ": "Mozambique", "CM": "Cameroon", "PH": "Philippines", "LY": "Libya",
}  # fmt: skip
# Peninsula and city under Russian control: strikes there are Ukraine's.
HELD_BY_ENEMY = {"UA.11": "Russia", "UA.20": "Russia"}  # GeoNames: Crimea, Sevastopol
# Armed groups that are known for little but fighting: where one does something, it is war.
GROUPS = frozenset(
    {"Hamas", "Islamic Jihad", "Hezbollah", "Houthis", "RSF", "Fano", "M23", "ADF", "Boko Haram",
     "ISWAP", "al-Shabaab", "Islamic State", "al-Qaeda", "JNIM", "Taliban", "TTP", "BLA", "SDF",
     "PKK", "HTS", "Arakan Army", "Wagner"}
)  # fmt: skip
GROUNDS = frozenset(war.home for war in OPPONENTS if war.only)  # explosions there are told as war


def opponent(side: str, heard: Sequence[str]) -> str | None:
    """Return whom a side fights, preferring an enemy that the report has named."""
    enemies = [war.enemy for war in OPPONENTS if war.side == side and war.enemy]
    for name in heard:
        if name in enemies:
            return name
    return enemies[0] if len(set(enemies)) == 1 else None


def attacker_of(place: Place, heard: Sequence[str]) -> str | None:
    """Return who strikes a place: by its ground, preferring an attacker already named."""
    holder = HELD_BY_ENEMY.get(place.admin1 or "")
    if holder is not None:
        return opponent(holder, heard)
    enemies = [war for war in OPPONENTS if war.home == place.country and war.enemy]
    names = {war.enemy for war in enemies}
    for name in heard:
        if name in names:
            return name
    only = {war.enemy for war in enemies if war.only}
    return only.pop() if len(only) == 1 else None


def at_home(name: str, places: Sequence[Place | None]) -> bool:
    """Tell whether an attack would be on the attacker's own ground."""
    homes = {war.home for war in OPPONENTS if war.side == name}
    return any(place is not None and place.country in homes for place in places)
