"""Who fights whom: knowledge of the world, asked only where a text leaves the attacker open.

What is concluded from these tables is never said to be stated: the event marks it as inferred.
`OPPONENTS` lists open conflicts as published by ACLED and UCDP, each with its years. Nothing else
in the code names a war. Sides are named as the tables of a language name them (``ACTORS``).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from geo.extract.reading.held import held_by
from geo.languages.en import groups
from geo.models import EventType

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from geo.models import Place


class War(NamedTuple):
    """Two sides that strike each other, with the countries whose ground is struck."""

    side: str
    enemy: str
    home: str  # ISO code, or "": an attack here is by `enemy` unless the text says otherwise
    since: date
    until: date | None  # None: it goes on
    why: str
    only: bool = True  # the only attacker of that ground in these years

    def goes_on(self, day: date) -> bool:
        """Tell whether a day lies inside its years."""
        return self.since <= day and (self.until is None or day <= self.until)


_INVASION = date(2022, 2, 24)
_GAZA = date(2023, 10, 7)
_SUDAN = date(2023, 4, 15)
OPPONENTS = (
    War("Ukraine", "Russia", "UA", _INVASION, None, "invasion of 2022"),
    War("Russia", "Ukraine", "RU", _INVASION, None, "invasion of 2022"),
    War("Israel", "Hamas", "IL", _GAZA, None, "several fire at Israel", only=False),
    War("Israel", "Hezbollah", "IL", _GAZA, None, "several fire at Israel", only=False),
    War("Israel", "Houthis", "IL", _GAZA, None, "several fire at Israel", only=False),
    War("Israel", "Iran", "IL", date(2024, 4, 13), None, "several fire at Israel", only=False),
    War("Hamas", "Israel", "PS", _GAZA, None, "Gaza war since October 2023"),
    War("Hezbollah", "Israel", "LB", _GAZA, None, "Lebanon, since October 2023"),
    War("Lebanon", "Israel", "LB", _GAZA, None, "Lebanon, since October 2023"),
    War("Palestinians", "Israel", "PS", _GAZA, None, "Gaza war since October 2023"),
    War("India", "Pakistan", "IN", date(2025, 5, 6), date(2025, 5, 11), "four days", only=False),
    War("Pakistan", "India", "PK", date(2025, 5, 6), date(2025, 5, 11), "four days", only=False),
    War("Sudan", "RSF", "SD", _SUDAN, None, "either side may be the attacker", only=False),
    War("RSF", "Sudan", "SD", _SUDAN, None, "either side may be the attacker", only=False),
    War("Houthis", "Israel", "YE", _GAZA, None, "Israel and others strike Yemen", only=False),
    War("Houthis", "United States", "YE", date(2024, 1, 11), None, "as before", only=False),
    War("Iran", "Israel", "IR", date(2024, 4, 13), None, "2024 and since", only=False),
    War("Iran", "United States", "IR", date(2025, 6, 21), None, "2025 and since", only=False),
    War("Myanmar", "resistance", "", date(2021, 2, 1), None, "since the coup", only=False),
)

# Countries at war within: "the army" that strikes there is the state's. Where two states fight,
# the word says nothing of the side.
ARMY_OF = {
    "SD": "Sudan", "MM": "Myanmar", "SY": "Syria", "ET": "Ethiopia", "NG": "Nigeria", "ML": "Mali",
    "BF": "Burkina Faso", "SO": "Somalia", "CD": "DR Congo", "IQ": "Iraq", "CO": "Colombia",
    "NE": "Niger", "MZ": "Mozambique", "CM": "Cameroon", "PH": "Philippines", "LY": "Libya",
    "SS": "South Sudan", "CF": "Central African Republic", "TD": "Chad",
}  # fmt: skip
# Whom "the paramilitaries" means there.
PARAMILITARIES_OF = {"SD": "RSF"}
# And whom "the occupiers".
OCCUPIERS_OF = {"UA": "Russia", "PS": "Israel", "LB": "Israel"}
# Armed groups that are known for little but fighting: where one does something, it is war.
GROUPS = {group.name: group for group in groups.GROUPS}
_FLYING = frozenset({"RSF", "LNA", "GNA", "Houthis", "Wagner", "Africa Corps"})  # with aircraft
GROUNDS = frozenset(war.home for war in OPPONENTS if war.only)  # one enemy alone strikes there
# Kinds that need an army: only where one of these struck does the ground tell who did it.
STRIKES = frozenset(
    {EventType.DRONE, EventType.MISSILE, EventType.MISSILE_DRONE, EventType.AIRSTRIKE,
     EventType.SHELLING}
)  # fmt: skip


# Countries that one enemy strikes: who fights there is no matter of sides.
INVADED = frozenset(
    war.home
    for war in OPPONENTS
    if len({other.enemy for other in OPPONENTS if other.home == war.home}) == 1
)


def between(one: str, other: str) -> list[War]:
    """Return the wars in which two sides fight each other."""
    return [war for war in OPPONENTS if {one, other} == {war.side, war.enemy}]


def has_aircraft(side: str) -> bool:
    """Tell whether a side can have made an air strike: no armed group but a few."""
    return side not in GROUPS or side in _FLYING


def opponent(side: str, heard: Sequence[str], day: date) -> str | None:
    """Return whom a side fights on a day, preferring an enemy that the report has named."""
    wars = [war for war in OPPONENTS if war.side == side]
    return _named_or(wars, heard) or _one({war.enemy for war in wars if war.goes_on(day)})


def attacker_of(place: Place, heard: Sequence[str], day: date) -> str | None:
    """Return who strikes a place on a day: by its ground, preferring an attacker already named."""
    holder = held_by(place, day)
    wars = [war for war in OPPONENTS if war.home == place.country]
    if holder is None:
        if place.country in INVADED and (told := _named_or(wars, heard)):
            return told
        only = {war.enemy for war in wars if war.only and war.goes_on(day)}
        return None if _clash(wars, heard) else _one(only)
    if holder:
        return opponent(holder, (), day)
    return _one({name for war in wars for name in war[:2]}.intersection(heard))


def _named_or(wars: Sequence[War], heard: Sequence[str]) -> str | None:
    """Return the one enemy that a report has named: the text knows its war better than a table."""
    return _one({war.enemy for war in wars}.intersection(heard))


def _clash(wars: Sequence[War], heard: Sequence[str]) -> bool:
    return len({war.enemy for war in wars}.intersection(heard)) > 1


def _one(names: set[str]) -> str | None:
    return next(iter(names)) if len(names) == 1 else None


def at_home(name: str, places: Sequence[Place | None]) -> bool:
    """Tell whether an attack would be on the attacker's own ground."""
    homes = {war.home for war in OPPONENTS if war.side == name}
    return any(place is not None and place.country in homes for place in places)


def invades_itself(name: str, places: Sequence[Place | None]) -> bool:
    """Tell whether an attack would be on its own ground by a side that an invader strikes."""
    known = [place for place in places if place is not None]
    ours = all(place.country in GROUNDS for place in known)
    return bool(known) and ours and at_home(name, known)


def fought(name: str, countries: Collection[str], day: date, text: str) -> bool:
    """Tell whether a group that a text names in a short form can have been there then."""
    group = GROUPS.get(name)
    if group is None or not group.exact or any(words in text for words in group.words.split("|")):
        return True
    there = not group.where or not countries or not set(group.where.split()).isdisjoint(countries)
    return there and group.since <= day.year <= group.until
