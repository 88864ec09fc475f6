"""A folder of reports as a page shows it: located in the background, kept, and watched for changes.

One thread reads, locates and links; everybody else asks for the newest `Snapshot`, which never
changes under a reader's hand. The newest reports come first, so that there is something to see
soon. Nothing that one file, report or pair does stops the rest: it is told beside the snapshot.
"""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from geo.archive.building import Layout, build_archive
from geo.batch import Failure
from geo.heap import Heap
from geo.read import folder as files
from geo.snapshot import Progress, Snapshot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from geo.linking import Incident
    from geo.models import LocatedReport, Report
    from geo.read.folder import LeftOut, Stamp

POLL_SECONDS = 5.0
"""Between two looks at the folder."""

FIRST_SECONDS, FIRST_REPORTS = 1.0, 200
"""The first reports that are shown: so long, or so many, whatever comes first."""

SHARE = 0.2
"""Of the time of a long reading, how much may go into showing what has been read."""

_LOG = logging.getLogger(__name__)


class Keeper(Protocol):
    """Who locates a report, and keeps what came of it (see `geo.keeping`)."""

    def known(self, reports: Sequence[Report]) -> Mapping[str, LocatedReport]:
        """Return what is kept of these reports, by their ids."""
        ...

    def locate(self, report: Report) -> LocatedReport | Failure:
        """Locate a report, and keep it."""
        ...

    def asked(self, names: frozenset[str]) -> frozenset[str]:
        """Return the ids of the reports that asked one of these names."""
        ...

    def flush(self) -> None:
        """Make sure that what was located is kept."""
        ...


class Linker(Protocol):
    """Who puts events of several reports together, going on from what it knows."""

    def __call__(self, located: Sequence[LocatedReport]) -> Mapping[str, Incident]:
        """Return the incident of each event by its id."""
        ...

    def remember(self) -> None:
        """Keep what was found last, so that the next start goes on from there."""
        ...


@dataclass(slots=True)
class _File:
    stamp: Stamp
    reports: tuple[Report, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(slots=True)
class _State:
    """What the thread knows; nobody else touches it."""

    files: dict[Path, _File] = field(default_factory=dict)
    odd: tuple[LeftOut, ...] = ()
    reports: list[Report] = field(default_factory=list)
    located: dict[str, LocatedReport] = field(default_factory=dict)
    failures: dict[str, Failure] = field(default_factory=dict)
    layouts: dict[str, Layout] = field(default_factory=dict)


class Collection:
    """A folder of reports, read in the background. Safe to share between threads."""

    def __init__(
        self,
        folder: Path,
        keeper: Keeper,
        linker: Linker,
        *,
        poll: float = POLL_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.folder = folder
        self._keeper = keeper
        self._linker = linker
        self._poll = poll
        self._clock = clock
        self._state = _State()
        self._heap = Heap()
        self._snapshot: Snapshot | None = None
        self._progress = Progress(0, 0, None)
        self._problem: Exception | None = None
        self._changed = threading.Condition()
        self._wake = threading.Event()
        self._names: set[str] = set()
        self._rounds = 0  # how many looks at the folder are over
        self._asked_for = self._served = 0  # decisions that somebody waits for
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="strike-map reader", daemon=True)

    def start(self) -> None:
        """Begin to read; at once, and whenever the folder changes."""
        self._thread.start()

    def close(self) -> None:
        """Stop reading; what was located is kept."""
        self._closing = True
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join()

    @property
    def snapshot(self) -> Snapshot | None:
        """The newest snapshot; ``None`` before there is one."""
        return self._snapshot

    @property
    def progress(self) -> Progress:
        """How far the reading is."""
        return self._progress

    @property
    def problem(self) -> Exception | None:
        """Why the folder cannot be read at all, if so."""
        return self._problem

    @property
    def looked(self) -> int:
        """How many looks at the folder are over."""
        return self._rounds

    def wait(self, seconds: float, enough: Callable[[], bool] | None = None) -> None:
        """Wait until the first reading is over, or `enough` says so; not longer than `seconds`."""
        with self._changed:
            self._changed.wait_for(enough or (lambda: self._rounds > 0), timeout=seconds)

    def decided(self, names: Iterable[str], seconds: float) -> None:
        """Locate anew what asked these names, and wait for it, not longer than `seconds`."""
        with self._changed:
            self._names.update(names)
            self._asked_for += 1
            mine = self._asked_for
            self._wake.set()
            self._changed.wait_for(lambda: self._served >= mine, timeout=seconds)

    def _run(self) -> None:
        while not self._closing:
            with self._changed:
                names, self._names = frozenset(self._names), set()
                serving = self._asked_for
            try:
                self._round(names)
                self._problem = None
            except Exception as error:  # noqa: BLE001 - told on the page; the next look may succeed
                _LOG.exception("The reports of %s could not be read", self.folder)
                self._problem = error
            with self._changed:
                self._rounds += 1
                self._served = serving
                self._changed.notify_all()
            self._remember()
            self._wake.wait(self._poll)
            self._wake.clear()

    def _remember(self) -> None:
        """Nobody waits for this: what is shown does not change by it."""
        try:
            self._linker.remember()
        except Exception:  # noqa: BLE001 - told to the owner; the next start links anew
            _LOG.exception("What belongs together could not be kept")

    def _round(self, names: frozenset[str]) -> None:
        """Look at the folder once, and read what is new in it or was decided meanwhile."""
        if not self._look() and not names:
            return
        state = self._state
        again = self._keeper.asked(names) if names else frozenset()
        ids = {report.id: report for report in state.reports}
        state.located = {
            name: found
            for name, found in state.located.items()
            if name not in again and ids.get(name) == found.report
        }
        state.failures = {
            name: failure
            for name, failure in state.failures.items()
            if name not in again and ids.get(name) == failure.report
        }
        lacking = [
            report
            for report in state.reports
            if report.id not in state.located and report.id not in state.failures
        ]
        with self._heap.growing():
            state.located |= self._keeper.known([r for r in lacking if r.id not in again])
        self._locate([report for report in lacking if report.id not in state.located])
        self._publish(complete=True)

    def _look(self) -> bool:
        """Read the files that changed; tell whether there were any."""
        state = self._state
        stamps, odd = files.scan(self.folder)
        known = {path: file.stamp for path, file in state.files.items()}
        if stamps == known and odd == state.odd and self._rounds:
            return False
        state.odd = odd
        state.files = {
            path: state.files[path]
            if known.get(path) == stamp
            else _File(stamp, *files.read_file(path))
            for path, stamp in stamps.items()
        }
        state.reports = files.apart({path: file.reports for path, file in state.files.items()})
        return True

    def _locate(self, missing: list[Report]) -> None:
        """Locate reports, the newest first, and show what there is from time to time."""
        state, began = self._state, self._clock()
        total = len(state.reports)
        if state.located and missing and self._snapshot is None:
            self._publish(complete=False)
        shown_at, cost = self._clock(), 0.0
        missing.sort(key=lambda report: report.published, reverse=True)
        for number, report in enumerate(missing, start=1):
            if self._closing:
                break
            found = self._keeper.locate(report)
            if isinstance(found, Failure):
                state.failures[report.id] = found
                _LOG.warning("Report %s could not be read: %s", report.id, found.reason)
            else:
                state.located[report.id] = found
            now = self._clock()
            left = (now - began) / number * (len(missing) - number)
            self._tell(Progress(total - len(missing) + number, total, left))
            first = self._snapshot is None and (
                now - began >= FIRST_SECONDS or number >= FIRST_REPORTS
            )
            due = cost > 0 and now - shown_at >= cost / SHARE and left > cost
            if number < len(missing) and (first or due):
                self._publish(complete=False)
                shown_at = self._clock()
                cost = max(shown_at - now, FIRST_SECONDS)
        self._keeper.flush()
        self._tell(Progress(total, total, None))

    def _linked(self, found: list[LocatedReport]) -> Mapping[str, Incident]:
        """Link; where that fails the events are shown all the same, each by itself."""
        try:
            return self._linker(found)
        except Exception:  # noqa: BLE001 - told to the owner; the map goes on
            _LOG.exception("The events of several reports could not be put together")
            return {}

    def _tell(self, progress: Progress) -> None:
        self._progress = progress

    def _publish(self, *, complete: bool) -> None:
        state = self._state
        found = [state.located[r.id] for r in state.reports if r.id in state.located]
        with self._heap.growing():
            archive = build_archive(found, self._linked(found), state.layouts)
        left_out = (*(row for file in state.files.values() for row in file.left_out), *state.odd)
        number = self._snapshot.number + 1 if self._snapshot else 1
        with self._changed:
            self._snapshot = Snapshot(
                number=number,
                archive=archive,
                left_out=tuple(sorted(left_out, key=lambda row: (row.file, row.line or 0))),
                failures=tuple(state.failures.values()),
                complete=complete,
            )
            self._changed.notify_all()
