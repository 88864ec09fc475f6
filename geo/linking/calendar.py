"""Which events may share a key of `blocks`: those of one day; without a day, those of one sentence.

A few bytes an event: it stands for all events of an archive between one change and the next.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from geo.linking.facts import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from geo.linking.bunches import Name, Told


class Calendar:
    """Events by their days, and by their sentences where that is asked for."""

    def __init__(self, told: Mapping[Name, Told]) -> None:
        """Stand for the events of a mapping that stays its owner's; each is added by name."""
        self._told = told
        self._days: defaultdict[int, set[Name]] = defaultdict(set)
        self._undated: defaultdict[str, set[Name]] = defaultdict(set)
        self._said: defaultdict[str, set[Name]] | None = None  # dated ones; made when asked for
        self._filed: set[Name] = set()

    def add(self, name: Name, told: Told) -> None:
        """Take an event in."""
        said = self._sentences(told)
        if said is not None:
            said[_words(told)].add(name)
        for day in days_of_keys(told):
            self._days[day].add(name)
        self._filed.add(name)

    def remove(self, name: Name, told: Told) -> None:
        """Let an event go, if it could be taken in."""
        if name not in self._filed:
            return
        self._filed.remove(name)
        said = self._sentences(told)
        if said is not None:
            said[_words(told)].discard(name)
        for day in days_of_keys(told):
            self._days[day].discard(name)

    def around(self, changed: Iterable[Told]) -> set[Name]:
        """Return all events that may share a key with one of these."""
        found: set[Name] = set()
        days: set[int] = set()
        for told in changed:
            days.update(days_of_keys(told))
            if told.days is None:
                said = _words(told)
                found |= self._undated[said] | self._dated().get(said, set())
            elif self._undated:
                found |= self._undated.get(_words(told), set())
        return found.union(*(self._days.get(day, ()) for day in days))

    def crowds(self, most: int) -> set[Name]:
        """Return all events that may share a key with more than `most` others."""
        found: set[Name] = set()
        for names in self._days.values():
            if len(names) > most:
                found |= names
        for said, names in self._undated.items():
            alike = names | self._dated().get(said, set())
            if len(alike) > most:
                found |= alike
        return found

    def _sentences(self, told: Told) -> defaultdict[str, set[Name]] | None:
        return self._undated if told.days is None else self._said

    def _dated(self) -> defaultdict[str, set[Name]]:
        if self._said is None:
            self._said = defaultdict(set)
            for name, told in self._told.items():
                if told.days is not None and name in self._filed:
                    self._said[_words(told)].add(name)
        return self._said


def days_of_keys(told: Told) -> Iterator[int]:
    """Yield the days that an event is filed under (see `blocks.keys_of`)."""
    if told.days is not None:
        yield from range(told.days.first - told.days.assumed, told.days.last + 1)


def _words(told: Told) -> str:
    return " ".join(words_of(told.event))
