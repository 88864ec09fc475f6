"""What linking that goes on keeps of its events, and incidents that are made when asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from geo.linking.facts import facts_of
from geo.linking.linker import incident_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from geo.linking.facts import Days
    from geo.linking.incidents import Incident
    from geo.models import Event, Report


class Name(NamedTuple):
    """An event among all: the id of its report, and its own. Events are linked in this order."""

    report: str
    event: str


class Kept(NamedTuple):
    """What linking found: written down, it spares the next start the work."""

    pairs: tuple[tuple[Name, Name, float], ...]
    groups: tuple[tuple[tuple[Name, ...], tuple[tuple[Name, Name], ...]], ...]  # members, links


class Trouble(NamedTuple):
    """Events that could not be compared, and why; they stand alone."""

    events: tuple[str, ...]
    error: Exception


class Told(NamedTuple):
    """An event with the little that is asked of all."""

    report: Report
    event: Event
    days: Days | None


class Bunch:
    """The events of one incident; the incident itself is made when somebody asks for it."""

    __slots__ = ("_made", "links", "told", "told_of")

    def __init__(self, told: Mapping[Name, Told], links: tuple[tuple[Name, Name], ...]) -> None:
        self.told = told
        self.links = links
        self.told_of = False  # whether somebody knows that no incident can be made of it
        self._made: Incident | None = None

    def incident(self) -> Incident:
        """Return the incident, made the first time that somebody asks."""
        if self._made is None:
            facts = {name: facts_of(each.report, each.event) for name, each in self.told.items()}
            links = [(facts[one], facts[other]) for one, other in self.links]
            self._made = incident_of(list(facts.values()), links)
        return self._made


class Incidents(Mapping[str, "Incident"]):
    """The incident of each event, by the event's id. Never changes; safe to share.

    An event of which nothing can be made has none; `complain` is told of it once.
    """

    def __init__(
        self, bunches: Mapping[Name, Bunch], complain: Callable[[Trouble], None] | None = None
    ) -> None:
        self._bunches = {name.event: bunch for name, bunch in bunches.items()}
        self._complain = complain

    def __getitem__(self, event: str) -> Incident:
        bunch = self._bunches[event]
        try:
            return bunch.incident()
        except Exception as error:
            if self._complain is not None and not bunch.told_of:
                bunch.told_of = True
                self._complain(Trouble(tuple(name.event for name in bunch.told), error))
            raise KeyError(event) from error

    def __iter__(self) -> Iterator[str]:
        return iter(self._bunches)

    def __len__(self) -> int:
        return len(self._bunches)


def to_json(kept: Kept) -> str:
    """Write down what linking found: all events, then pairs and groups by their numbers."""
    names = [name for members, _ in kept.groups for name in members]
    number = {name: place for place, name in enumerate(names)}
    found = {
        "names": names,
        "pairs": [(number[one], number[other], score) for one, other, score in kept.pairs],
        "groups": [  # an event that stands in none is one by itself
            ([number[name] for name in members], [(number[a], number[b]) for a, b in links])
            for members, links in kept.groups
            if len(members) > 1
        ],
    }
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Kept:
    """Read what `to_json` wrote.

    Raises:
        ValueError: it is not that.
    """
    try:
        found = json.loads(text)
        names = [Name(report, event) for report, event in found["names"]]
        pairs = [(names[one], names[other], float(score)) for one, other, score in found["pairs"]]
        groups = [
            (tuple(names[n] for n in members), tuple((names[a], names[b]) for a, b in links))
            for members, links in found["groups"]
        ]
    except (TypeError, KeyError, IndexError, RecursionError) as error:
        raise ValueError("no record of linking") from error
    together = {name for members, _ in groups for name in members}
    alone = [((name,), ()) for name in names if name not in together]
    return Kept(pairs=tuple(pairs), groups=(*groups, *alone))
