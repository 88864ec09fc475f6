"""Linking that goes on: after a change only what it touches is compared and grouped anew.

The answer is that of `link`, whatever the order in which reports come, change and go. Pairs that
agree are kept; a change looks for new ones among events that share a day or a sentence with it, and
the connected components that it touches are grouped anew. The exception are blocks of very many
events, in which each meets its neighbours only (``blocks``): where a change touches one, all pairs
are worked out again.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from geo.linking.agreement import judge
from geo.linking.blocks import LARGEST, keys_of, pairs
from geo.linking.bunches import Bunch, Incidents, Kept, Name, Told, Trouble
from geo.linking.facts import days_of, facts_of, words_of
from geo.linking.groups import joined
from geo.linking.weights import LINK

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from geo.linking.blocks import Key as BlockKey
    from geo.linking.facts import Days, Facts
    from geo.models import LocatedReport


class Continuing:
    """Links reports again and again. Not safe to share between threads.

    `complain` is told of events that cannot be compared; without it their error is raised.
    """

    def __init__(self, complain: Callable[[Trouble], None] | None = None) -> None:
        self._complain = complain
        self._reports: dict[str, LocatedReport] = {}
        self._told: dict[Name, Told] = {}
        self._facts: dict[Name, Facts] = {}
        self._words: dict[Name, str] = {}
        self._near: defaultdict[Name, dict[Name, float]] = defaultdict(dict)
        self._bunches: dict[Name, Bunch] = {}

    def __call__(self, located: Sequence[LocatedReport]) -> Incidents:
        """Return the incident of each event.

        Args:
            located: all reports, no two of one id. One that is the same object as before is taken
                as unchanged.
        """
        first = not self._reports
        gone, new = self._take(located)
        touched = self._forget(gone) | set(new)
        found = None if first else self._new_pairs(new, gone)
        if found is None:
            found, touched = self._all_pairs(), set(self._told)
            self._near.clear()
        for one, other, score in found:
            self._near[one][other] = self._near[other][one] = score
        self._group(self._connected(touched))
        return Incidents(self._bunches)

    def restore(self, located: Sequence[LocatedReport], kept: Kept) -> Incidents | None:
        """Take over what was linked before; ``None`` where it does not fit these reports."""
        fresh = Continuing(self._complain)
        fresh._take(located)
        named = [name for members, _ in kept.groups for name in members]
        paired = {name for one, other, _ in kept.pairs for name in (one, other)}
        if len(named) != len(fresh._told) or not paired <= set(named) == set(fresh._told):
            return None
        for one, other, score in kept.pairs:
            fresh._near[one][other] = fresh._near[other][one] = score
        for members, links in kept.groups:
            bunch = Bunch({name: fresh._told[name] for name in members}, links)
            fresh._bunches.update(dict.fromkeys(members, bunch))
        self.__dict__.update(fresh.__dict__)
        return Incidents(self._bunches)

    def kept(self) -> Kept:
        """Give what was found so far."""
        bunches = {id(bunch): bunch for bunch in self._bunches.values()}.values()
        return Kept(
            pairs=tuple(
                (one, other, score)
                for one, partners in self._near.items()
                for other, score in partners.items()
                if one < other
            ),
            groups=tuple((tuple(bunch.told), bunch.links) for bunch in bunches),
        )

    def _take(self, located: Sequence[LocatedReport]) -> tuple[dict[Name, Told], dict[Name, Told]]:
        """Note all events; return those that went, or changed, and those that came."""
        now = {item.report.id: item for item in located}
        same = {name for name, item in now.items() if self._reports.get(name) is item}
        gone = {name: told for name, told in self._told.items() if name.report not in same}
        new = {
            Name(item.report.id, event.id): Told(
                item.report, event, days_of(event.when, item.report)
            )
            for item in located
            if item.report.id not in same
            for event in item.events
        }
        self._reports = now
        for name in gone:
            del self._told[name]
        self._told |= new
        return gone, new

    def _forget(self, gone: Collection[Name]) -> set[Name]:
        """Let go of events; return those that agreed with one of them."""
        touched: set[Name] = set()
        for name in gone:
            self._facts.pop(name, None)
            self._words.pop(name, None)
            self._bunches.pop(name, None)
            for partner in self._near.pop(name, {}):
                self._near.get(partner, {}).pop(name, None)
                touched.add(partner)
        return touched & self._told.keys()

    def _all_pairs(self) -> list[tuple[Name, Name, float]]:
        names = [name for name in sorted(self._told) if self._fact(name) is not None]
        facts = [self._facts[name] for name in names]
        found = ((names[one], names[other]) for one, other in pairs(facts))
        return list(self._agreeing(found))

    def _new_pairs(
        self, new: Mapping[Name, Told], gone: Mapping[Name, Told]
    ) -> list[tuple[Name, Name, float]] | None:
        """Return the pairs of events that came; ``None`` where all must be worked out again."""
        blocks: dict[BlockKey, tuple[list[Name], list[Name]]] = {}  # members, guests
        size: defaultdict[BlockKey, int] = defaultdict(int)
        for name in new:
            blocks.update((key, ([], [])) for key in self._keys(self._fact(name)))
        for each in gone.values():
            for key in self._keys(self._worked_out(each)):
                blocks[key] = ([], [])
                size[key] += 1
        for name in self._candidates((*new.values(), *gone.values())):
            for key, holds in self._keys(self._fact(name)).items():
                if key in blocks:
                    blocks[key][not holds].append(name)
                    size[key] += 1
        if any(number > LARGEST for number in size.values()):
            return None
        found = {
            (min(one, other), max(one, other))
            for members, guests in blocks.values()
            for one in members
            for other in (*members, *guests)
            if (one in new or other in new) and one.report != other.report
        }
        return list(self._agreeing(sorted(found)))

    def _candidates(self, changed: Sequence[Told]) -> Iterator[Name]:
        """Yield all events that may share a key with one that changed: its day, or its words."""
        days = {day for each in changed if each.days for day in _span(each.days)}
        words = {" ".join(words_of(each.event)) for each in changed}
        undated = {" ".join(words_of(each.event)) for each in changed if each.days is None}
        for name, each in self._told.items():
            if each.days is not None and not days.isdisjoint(_span(each.days)):
                yield name
            elif undated or each.days is None:
                said = self._words.get(name)
                if said is None:
                    said = self._words[name] = " ".join(words_of(each.event))
                if said in (words if each.days is None else undated):
                    yield name

    def _agreeing(self, found: Iterable[tuple[Name, Name]]) -> Iterator[tuple[Name, Name, float]]:
        for one, other in found:
            try:
                score = judge(self._facts[one], self._facts[other]).score
            except Exception as error:
                if self._complain is None:
                    raise
                self._complain(Trouble((one.event, other.event), error))
                continue
            if score >= LINK:
                yield one, other, score

    def _fact(self, name: Name) -> Facts | None:
        """Work out what is compared of an event; ``None`` where that fails and is told."""
        if name not in self._facts:
            made = self._worked_out(self._told[name])
            if made is None:
                return None
            self._facts[name] = made
        return self._facts[name]

    def _worked_out(self, each: Told) -> Facts | None:
        try:
            return facts_of(each.report, each.event)
        except Exception as error:
            if self._complain is None:
                raise
            self._complain(Trouble((each.event.id,), error))
            return None

    @staticmethod
    def _keys(fact: Facts | None) -> dict[BlockKey, bool]:
        return {} if fact is None else dict(keys_of(fact))

    def _connected(self, names: Iterable[Name]) -> set[Name]:
        """Return the events of all components that have one of these."""
        found, waiting = set(names), list(names)
        while waiting:
            for partner in self._near.get(waiting.pop(), ()):
                if partner not in found:
                    found.add(partner)
                    waiting.append(partner)
        return found

    def _group(self, names: Collection[Name]) -> None:
        """Group whole components anew."""
        alone = [name for name in names if not self._near.get(name)]
        for name in alone:
            self._bunches[name] = Bunch({name: self._told[name]}, ())
        order = sorted(set(names).difference(alone))
        at = {name: number for number, name in enumerate(order)}
        facts = [self._facts.get(name) or self._remake(name) for name in order]
        scored = (
            (score, at[one], at[other])
            for one in order
            for other, score in self._near[one].items()
            if one < other
        )
        for group in joined(facts, scored):
            told = {order[number]: self._told[order[number]] for number in group.members}
            links = tuple((order[one], order[other]) for one, other in sorted(group.links))
            self._bunches.update(dict.fromkeys(told, Bunch(told, links)))

    def _remake(self, name: Name) -> Facts:
        each = self._told[name]
        made = self._facts[name] = facts_of(each.report, each.event)
        return made


def _span(days: Days) -> range:
    return range(days.first - days.assumed, days.last + 1)
