"""Linking that goes on: after a change only what it touches is compared and grouped anew.

The answer is that of `link`, whatever the order in which reports come, change and go. Pairs that
agree are kept; a change looks for new ones among events that share a day or a sentence with it, and
the connected components that it touches are grouped anew. In blocks of very many events each meets
its neighbours only (``blocks``), and these depend on all: where a change touches such a block, the
pairs of all its events are worked out again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from geo.linking.agreement import judge
from geo.linking.blocks import LARGEST, pairs
from geo.linking.bunches import Bunch, Incidents, Kept, Name, Told
from geo.linking.calendar import Calendar
from geo.linking.facts import days_of
from geo.linking.groups import joined
from geo.linking.ready import Ready, keys_before
from geo.linking.weights import LINK

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from geo.linking.blocks import Key
    from geo.linking.bunches import Trouble
    from geo.models import Event, LocatedReport, Report


class Continuing:
    """Links reports again and again. Not safe to share between threads.

    `complain` is told of events that cannot be compared; they stand alone, and are tried again at
    the next change. Without it their error is raised.
    """

    def __init__(self, complain: Callable[[Trouble], None] | None = None) -> None:
        self._complain = complain
        self._reports: dict[str, LocatedReport] = {}
        self._told: dict[Name, Told] = {}
        self._calendar = Calendar(self._told)
        self._ready = Ready(self._told, complain)
        self._near: defaultdict[Name, dict[Name, float]] = defaultdict(dict)
        self._bunches: dict[Name, Bunch] = {}

    def __call__(self, located: Sequence[LocatedReport]) -> Incidents:
        """Return the incident of each event.

        Args:
            located: all reports, no two of one id. One that is the same object as before is taken
                as unchanged.
        """
        first = not self._reports
        new, gone = self._take(located)
        touched = self._forget(gone)
        self._go_on(new, touched, set() if first else self._crowd(new, gone))
        return Incidents(self._bunches, self._complain)

    def restore(
        self, located: Sequence[LocatedReport], kept: Kept, changed: Collection[str] = ()
    ) -> Incidents | None:
        """Go on from what was linked before: compare only what came or changed since.

        Args:
            located: all reports, as for a call.
            kept: what was found before, perhaps among other reports too.
            changed: ids of the reports that are not what they were then.

        Returns:
            As a call; ``None`` where `kept` contradicts itself.
        """
        fresh = Continuing(self._complain)
        new, _ = fresh._take(located)
        known = {name for members, _ in kept.groups for name in members}
        if not known.issuperset(name for pair in kept.pairs for name in pair[:2]):
            return None
        same = {name for name in known if name in new and name.report not in changed}
        touched = fresh._take_over(kept, same)
        lost = len(known) - len(same)
        came = {name: told for name, told in new.items() if name not in same}
        # In which blocks an event was that is gone, nobody knows: in any that may have been large.
        crowd = fresh._calendar.crowds(LARGEST - lost) if lost else set()
        fresh._go_on(came, touched, crowd | fresh._crowd(came, {}))
        self.__dict__.update(fresh.__dict__)
        return Incidents(self._bunches, self._complain)

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
            groups=tuple(
                (tuple(bunch.told), bunch.links)
                for bunch in bunches
                if self._ready.alone.isdisjoint(bunch.told)
            ),
        )

    def _take(self, located: Sequence[LocatedReport]) -> tuple[dict[Name, Told], dict[Name, Told]]:
        """Note all events; return those that came, and those that went; what changed is in both."""
        now = {item.report.id: item for item in located}
        same = {name for name, item in now.items() if self._reports.get(name) is item}
        again, self._ready.alone = self._ready.alone, set()
        gone = {
            name: told
            for name, told in self._told.items()
            if name.report not in same or name in again
        }
        for name in gone:
            self._calendar.remove(name, self._told.pop(name))
        self._reports = now
        new = {
            name: self._enter(name, item.report, event)
            for item in located
            for event in item.events
            if (name := Name(item.report.id, event.id)) not in self._told
        }
        return new, gone

    def _enter(self, name: Name, report: Report, event: Event) -> Told:
        try:
            told = Told(report, event, days_of(event.when, report))
            self._calendar.add(name, told)
        except Exception as error:  # noqa: BLE001 - raised unless somebody listens
            told = Told(report, event, None)
            self._ready.failed(error, (name,))
        self._told[name] = told
        return told

    def _take_over(self, kept: Kept, same: Collection[Name]) -> set[Name]:
        """Take over what holds among events that are the same; return those that lost a partner."""
        touched: set[Name] = set()
        for one, other, score in kept.pairs:
            if one in same and other in same:
                self._near[one][other] = self._near[other][one] = score
            else:
                touched.update((one, other))
        for members, links in kept.groups:
            if all(name in same for name in members):
                bunch = Bunch({name: self._told[name] for name in members}, links)
                self._bunches.update(dict.fromkeys(members, bunch))
            else:
                touched.update(members)
        return touched.intersection(same)

    def _forget(self, gone: Collection[Name]) -> set[Name]:
        """Let go of events; return those that agreed with one of them and are still there."""
        for name in gone:
            del self._bunches[name]
        return self._part(gone) & self._told.keys()

    def _part(self, names: Iterable[Name]) -> set[Name]:
        """Let go of the pairs of events; return their partners."""
        partners: set[Name] = set()
        for name in names:
            for partner in self._near.pop(name, ()):
                self._near[partner].pop(name, None)
                partners.add(partner)
        return partners

    def _crowd(self, new: Mapping[Name, Told], gone: Mapping[Name, Told]) -> set[Name]:
        """Return all events of the large blocks that these came into, or went from."""
        around = self._calendar.around((*new.values(), *gone.values()))
        around &= self._calendar.crowds(LARGEST - len(gone))
        if not around:
            return set()
        before = Counter(key for told in gone.values() for key in keys_before(told))
        blocks: dict[Key, list[Name]] = {key: [] for key in before}
        keys = {name: self._ready.keys(name) for name in sorted(around)}
        for name in new:
            blocks.update((key, []) for key in keys.get(name, ()))
        for name, own in keys.items():
            for key in own:
                if key in blocks:
                    blocks[key].append(name)
        large = (names for key, names in blocks.items() if len(names) + before[key] > LARGEST)
        return set().union(*large)

    def _go_on(self, new: Iterable[Name], touched: set[Name], crowd: set[Name]) -> None:
        """Pair anew what came, and a crowd with it; group anew what that touches."""
        fresh = crowd.union(new)
        if 2 * len(fresh) > len(self._told):
            fresh = touched = set(self._told)
            self._near.clear()
        touched = touched.union(fresh, self._part(crowd))
        for one, other, score in list(self._pairs(fresh)):
            self._near[one][other] = self._near[other][one] = score
        self._group(touched.union(self._part(self._ready.alone)))
        self._ready.let_go()

    def _pairs(self, fresh: Collection[Name]) -> Iterator[tuple[Name, Name, float]]:
        """Yield the pairs that agree and have one of these events."""
        if not fresh:
            return
        every = len(fresh) == len(self._told)
        found = self._told if every else self._calendar.around(self._told[name] for name in fresh)
        ready = {name: fact for name in sorted(found) if (fact := self._ready.fact(name))}
        names, facts = list(ready), list(ready.values())
        at = None if every else frozenset(n for n, name in enumerate(names) if name in fresh)

        def failed(error: Exception, numbers: Sequence[int]) -> None:
            self._ready.failed(error, [names[number] for number in numbers])

        for one, other in pairs(facts, at, failed):
            try:
                score = judge(facts[one], facts[other]).score
            except Exception as error:  # noqa: BLE001 - raised unless somebody listens
                failed(error, (one, other))
                continue
            if score >= LINK:
                yield names[one], names[other], score

    def _group(self, names: Iterable[Name]) -> None:
        """Group anew the components that these events are in."""
        waiting = sorted(names, reverse=True)
        done: set[Name] = set()
        while waiting:
            name = waiting.pop()
            if name in done:
                continue
            component = self._component(name)
            alone = len(self._ready.alone)
            found = self._bunched(component)
            if len(self._ready.alone) > alone:  # the others once more, without these
                self._part(self._ready.alone)
                waiting += reversed(component)
                continue
            done.update(component)
            for bunch in found:
                self._bunches.update(dict.fromkeys(bunch.told, bunch))

    def _component(self, name: Name) -> list[Name]:
        """Return all events that are connected with one, in order."""
        found, waiting = {name}, [name]
        while waiting:
            for partner in self._near.get(waiting.pop(), ()):
                if partner not in found:
                    found.add(partner)
                    waiting.append(partner)
        return sorted(found)

    def _bunched(self, names: list[Name]) -> list[Bunch]:
        """Group a whole component; what is grouped as before stays the same object."""
        if len(names) == 1:
            return [self._bunch(names, ())]
        at = {name: number for number, name in enumerate(names)}
        scored = (
            (score, at[one], at[other])
            for one in names
            for other, score in self._near[one].items()
            if one < other
        )
        groups = joined(
            [name.report for name in names],
            scored,
            lambda number: self._ready.sure(names[number]),
            lambda error, numbers: self._ready.failed(error, [names[number] for number in numbers]),
        )
        return [
            self._bunch(
                [names[number] for number in group.members],
                tuple((names[one], names[other]) for one, other in sorted(group.links)),
            )
            for group in groups
        ]

    def _bunch(self, names: Sequence[Name], links: tuple[tuple[Name, Name], ...]) -> Bunch:
        told = {name: self._told[name] for name in names}
        before = self._bunches.get(names[0])
        if before is not None and before.links == links and before.told == told:
            return before
        return Bunch(told, links)
