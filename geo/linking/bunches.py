"""What linking that goes on keeps of its events, and incidents that are made when asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from geo.linking.facts import facts_of
from geo.linking.linker import incident_of

if TYPE_CHECKING:
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
    """Events that could not be compared, and why; they stay by themselves."""

    events: tuple[str, ...]
    error: Exception


class Told(NamedTuple):
    """An event with the little that is asked of all."""

    report: Report
    event: Event
    days: Days | None


class Bunch:
    """The events of one incident; the incident itself is made when somebody asks for it."""

    __slots__ = ("_made", "links", "told")

    def __init__(self, told: Mapping[Name, Told], links: tuple[tuple[Name, Name], ...]) -> None:
        self.told = told
        self.links = links
        self._made: Incident | None = None

    def incident(self) -> Incident:
        """Return the incident, made the first time that somebody asks."""
        if self._made is None:
            facts = {name: facts_of(each.report, each.event) for name, each in self.told.items()}
            links = [(facts[one], facts[other]) for one, other in self.links]
            self._made = incident_of(list(facts.values()), links)
        return self._made


class Incidents(Mapping[str, "Incident"]):
    """The incident of each event, by the event's id. Never changes; safe to share."""

    def __init__(self, bunches: Mapping[Name, Bunch]) -> None:
        self._bunches = {name.event: bunch for name, bunch in bunches.items()}

    def __getitem__(self, event: str) -> Incident:
        bunch = self._bunches[event]
        try:
            return bunch.incident()
        except Exception as error:  # what could not be compared is shown without its incident
            raise KeyError(event) from error

    def __iter__(self) -> Iterator[str]:
        return iter(self._bunches)

    def __len__(self) -> int:
        return len(self._bunches)


def to_json(kept: Kept) -> str:
    """Write down what linking found."""
    return json.dumps([kept.pairs, kept.groups], ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Kept:
    """Read what `to_json` wrote.

    Raises:
        ValueError: it is not that.
    """
    try:
        pairs, groups = json.loads(text)
        return Kept(
            pairs=tuple((Name(*one), Name(*other), float(score)) for one, other, score in pairs),
            groups=tuple(
                (
                    tuple(Name(*name) for name in members),
                    tuple((Name(*one), Name(*other)) for one, other in links),
                )
                for members, links in groups
            ),
        )
    except (TypeError, RecursionError) as error:
        raise ValueError("no record of linking") from error
