"""An event while its report is being read: frames are added to it, then it is closed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from geo.extract.reading.adding import PLAIN, How, is_beyond, together
from geo.models import EventType, PlaceKind, Precision, Span, Status

if TYPE_CHECKING:
    from geo.extract.reading.arms import Arms
    from geo.extract.reading.casualties import Toll
    from geo.extract.reading.relations import Spot
    from geo.models import Attribution, Count, Sentence, WeaponCount, When


PEOPLE = ("killed", "wounded", "both")
"""The figures of people that a draft and a toll have in common."""


@dataclass(slots=True, kw_only=True)
class Draft:
    """What is known of one event so far."""

    sentence: Sentence
    type: EventType
    actor: str
    inferred: bool  # the attacker is concluded, not named
    spots: tuple[Spot, ...]
    when: When | None
    dated: bool  # the text says its time itself
    definite: bool = False  # "the attack": told of before
    national: bool = False
    target: str | None = None
    attribution: Attribution | None = None
    status: Status = Status.REPORTED
    denied_by: Attribution | None = None
    killed: Count | None = None
    wounded: Count | None = None
    both: Count | None = None
    launched: dict[str, WeaponCount] = field(default_factory=dict)
    intercepted: dict[str, WeaponCount] = field(default_factory=dict)
    jammed: dict[str, WeaponCount] = field(default_factory=dict)
    more: list[Sentence] = field(default_factory=list)
    superseded: list[str] = field(default_factory=list)
    how: dict[str, How] = field(default_factory=dict)  # how the figures that stand were told
    added: set[tuple[str, int]] = field(default_factory=set)

    def names(self) -> frozenset[str]:
        """Return the identities of its places: gazetteer ids, or names where unresolved."""
        return frozenset(identity(spot) for spot in self.spots)

    def spans(self) -> tuple[Span, ...]:
        """Return the spans of its sentences, the main one first."""
        told = (self.sentence, *self.more)
        return tuple(dict.fromkeys(Span(start=each.start, end=each.end) for each in told))

    def add_arms(self, found: Arms) -> None:
        """Take figures of weapons; what is known already stays."""
        for mine, theirs in (
            (self.launched, found.launched),
            (self.intercepted, found.intercepted),
            (self.jammed, found.jammed),
        ):
            for count in theirs:
                mine.setdefault(count.weapon, count)

    def add_toll(self, found: Toll, *, earlier: bool) -> None:
        """Take figures of people: a later one supersedes, "another two" add to what stands."""
        for name in PEOPLE:
            new: Count | None = getattr(found, name)
            old: Count | None = getattr(self, name)
            how = found.how.get(name, PLAIN)
            if new is None or old == new:
                continue
            if old is None or (old.value == 0 and new.value):
                setattr(self, name, new)
                self.how[name] = how
            elif new.value == 0:
                continue
            elif not earlier and (both := together(old, self.how.get(name, PLAIN), new, how)):
                self._add(name, new, *both)
            elif earlier or new.value < old.value or is_beyond(old, new):
                self.superseded.append(f"{name}: {new.value}")
            elif not how.more:
                self.superseded.append(f"{name}: {old.value}")
                setattr(self, name, new)
                self.how[name] = how

    def _add(self, name: str, new: Count, total: Count, how: How) -> None:
        """Add people beside those told before; who is told of twice is added once."""
        again = (name, new.value)
        if again in self.added and not how.who:
            return
        self.added.add(again)
        setattr(self, name, total)
        self.how[name] = how


def identity(spot: Spot) -> str:
    """Return what makes two spots the same place."""
    place = spot.resolution.place
    if place is None:
        return spot.resolution.mention.name.casefold()
    # A district that we know by its chief town is not the town.
    area = spot.resolution.precision is Precision.ADMIN2 and place.kind is PlaceKind.SETTLEMENT
    return f"{place.place_id} {Precision.ADMIN2}" if area else place.place_id
