"""A report is located once: what came of it is kept, and found again as long as it holds.

It holds while the report, the rules, the data that they use and people's decisions on its names are
the same (`geo.store.located`, `geo.geocoding.decided`).
"""

from __future__ import annotations

import contextlib
import json
import logging
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from geo.batch import Failure, attempt
from geo.errors import DataError
from geo.geocoding.decided import Overheard, decisions, mark_of, outdated
from geo.linking.bunches import from_json, to_json
from geo.linking.continuing import Continuing
from geo.store.located import Entry, LocatedStore, key_of
from geo.store.located_text import to_lines, warm_up
from geo.store.packing import pack, unpack
from geo.store.versions import Versions, linking_version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from geo.linking import Incident
    from geo.linking.bunches import Trouble
    from geo.models import LocatedReport, Report
    from geo.pipeline import Resources
    from geo.store.ledger import Ledger

SHIPPED = "located.jsonl"
"""What ships in the data folder, so that a copy on a disk that forgets starts warm."""

TOGETHER = 25
"""Reports that are written at once: what a kill loses at most."""

_LOG = logging.getLogger(__name__)
_ROOM = 4  # times as many rows as reports may lie in the file before it is cleared up


@dataclass(slots=True)
class Keeper:
    """Locates reports, and keeps what came of them. For one thread at a time."""

    open_resources: Callable[[], Resources]
    ledger: Ledger
    store: LocatedStore
    _opened: Resources | None = None
    _versions: Versions | None = None
    _decided: Mapping[str, str] = field(default_factory=dict)
    _names: dict[str, frozenset[str]] = field(default_factory=dict)  # asked by a report, by its id
    _keys: dict[str, str] = field(default_factory=dict)
    _marks: dict[str, str] = field(default_factory=dict)  # decisions that a report was read with
    _waiting: list[Entry] = field(default_factory=list)

    def begin(self, data: Path) -> None:
        """Open what is needed, and take in what ships with the data.

        Raises:
            GeoError: the gazetteer is damaged, or a setting is wrong.
        """
        self._refresh()
        warm_up(self.store, data / SHIPPED, self._now())

    def known(self, reports: Sequence[Report]) -> dict[str, LocatedReport]:
        """Return what is kept of these reports and still holds, by their ids."""
        self._decided = decisions(self.ledger, self._resources().provider)
        keys = {key_of(report, self._now()): report for report in reports}
        self.tidy(len(reports))
        rows = self.store.get_many(keys)
        stale = outdated(self.store, rows, self._decided)
        found: dict[str, LocatedReport] = {}
        for key, row in rows.items():
            if key in stale:
                continue
            report = keys[key]
            with contextlib.suppress(DataError):  # a damaged row counts as missing
                found[report.id] = unpack(row.packed, report)
                self._keys[report.id], self._marks[report.id] = key, row.marks
        return found

    def locate(self, report: Report) -> LocatedReport | Failure:
        """Locate a report, and keep it."""
        resources = self._resources()
        heard = Overheard(resources.provider)
        found = attempt(report, replace(resources, provider=heard))
        if isinstance(found, Failure):
            return found
        names = frozenset(heard.names)
        key = self._keys[report.id] = key_of(report, self._now())
        self._names[report.id] = names
        marks = self._marks[report.id] = mark_of(names, self._decided)
        self._waiting.append(
            Entry(
                key=key,
                packed=pack(found),
                marks=marks,
                report_id=report.id,
                published=report.published,
                names=names,
            )
        )
        if len(self._waiting) >= TOGETHER:
            self.flush()
        return found

    def asked(self, names: frozenset[str]) -> frozenset[str]:
        """Return the ids of the reports that asked one of these names; their decisions are new."""
        self.flush()
        self._refresh()
        keys = self.store.keys_that_asked(names)
        return frozenset(
            report
            for report, key in self._keys.items()
            if key in keys or not names.isdisjoint(self._names.get(report, ()))
        )

    def flush(self) -> None:
        """Write what was located and not written yet."""
        waiting, self._waiting = self._waiting, []
        self.store.put_many(waiting, self._now())

    def lines(self, reports: Sequence[Report]) -> Iterator[str]:
        """Write what is kept of these reports as text that ships with them."""
        keys = {self._keys[report.id] for report in reports if report.id in self._keys}
        return to_lines(self.store, self._now(), keys)

    def tidy(self, reports: int) -> None:
        """Let go of rows of other rules, where they are many more than the reports in use."""
        if self.store.count() > _ROOM * max(reports, 1_000):
            self.store.forget_older(self._now())

    def keys(self, located: Sequence[LocatedReport]) -> dict[str, str]:
        """Return a word for each of these reports, by its id; it changes when what we keep does."""
        known = (item.report.id for item in located if item.report.id in self._keys)
        return {report: self._keys[report] + self._marks[report] for report in known}

    def _resources(self) -> Resources:
        if self._opened is None:
            self._opened = self.open_resources()
        return self._opened

    def _refresh(self) -> None:
        """Ask a provider that has not been asked before: an older one sees decisions late."""
        self._opened = self.open_resources()
        self._decided = decisions(self.ledger, self._opened.provider)
        provider = self._opened.provider
        self._versions = Versions.now(
            gazetteer=self._opened.gazetteer.version,
            provider=provider.name,
            provider_version=provider.version,
        )

    def _now(self) -> Versions:
        if self._versions is None:
            self._refresh()
        if self._versions is None:
            raise AssertionError
        return self._versions


LINKS = "links"
"""The store's note of what linking found, and for which reports."""


def tell(trouble: Trouble) -> None:
    """Tell the log of events that could not be compared."""
    _LOG.warning("Events %s could not be compared: %r", trouble.events, trouble.error)


class KeptLinker:
    """Puts events of several reports together, and remembers it from one start to the next."""

    def __init__(self, keeper: Keeper, complain: Callable[[Trouble], None]) -> None:
        self._keeper = keeper
        self._linker = Continuing(complain)
        self._first = True
        self._noted: Mapping[str, str] = {}  # the keys of the reports that the note is about
        self._linked: Mapping[str, str] = {}  # and of those that were linked last

    def __call__(self, located: Sequence[LocatedReport]) -> Mapping[str, Incident]:
        """Return the incident of each event."""
        keys = self._keeper.keys(located)
        found = self._remembered(located, keys) if self._first else None
        if found is None:
            found = self._linker(located)
        self._first = False
        self._linked = keys
        return found

    def remember(self) -> None:
        """Write down what was found last, for the next start."""
        if self._linked != self._noted:
            keys = json.dumps(self._linked)
            text = f"{linking_version()} {keys}\n{to_json(self._linker.kept())}"
            self._keeper.store.set_note(LINKS, text)
            self._noted = self._linked

    def _remembered(
        self, located: Sequence[LocatedReport], keys: Mapping[str, str]
    ) -> Mapping[str, Incident] | None:
        """Go on from the last start's links; ``None`` where there are none by these rules."""
        version, _, rest = (self._keeper.store.note(LINKS) or "").partition(" ")
        if version != linking_version():
            return None
        noted, _, text = rest.partition("\n")
        with contextlib.suppress(ValueError, TypeError):  # a damaged note counts as none
            before = dict(json.loads(noted))
            reports = {item.report.id for item in located}
            changed = {name for name in reports if keys.get(name, "") != before.get(name)}
            found = self._linker.restore(located, from_json(text), changed)
            if found is not None:
                self._noted = before
                return found
        return None
