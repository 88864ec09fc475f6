"""Many reports at once: on one core or several, in the order of the input, and none stops the rest.

What the pipeline cannot read is a `Failure` beside the others, never the end of a run. With several
workers each is a process of its own, so that even one that dies takes only its report with it.
"""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from geo.errors import GeoError, InputError
from geo.exchange import located_to_json
from geo.pipeline import Resources, locate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geo.models import LocatedReport, Report

BLOCK = 16
"""Reports that a worker is given at once: enough that handing over costs little."""

AHEAD = 3
"""Blocks a worker that wait for their turn: no worker idles, and memory stays small."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A report that the pipeline could not read, and why, in the words of the program."""

    report: Report
    reason: str


def attempt(report: Report, resources: Resources) -> LocatedReport | Failure:
    """Locate a report; a defect of ours that it meets is a failure of this report alone.

    Raises:
        GeoError: what no report can help: an online provider failed, a file of ours is damaged.
    """
    try:
        return locate(report, resources)
    except InputError as error:
        return Failure(report=report, reason=str(error))
    except GeoError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, the other reports go on
        return Failure(report=report, reason=f"{type(error).__name__}: {error}".rstrip(": "))


def cores(workers: int) -> int:
    """Give the number of processes for ``--workers``: 0 stands for all cores of the machine."""
    return workers or os.cpu_count() or 1


def lines(
    reports: Iterable[Report], *, workers: int = 1, recogniser: str = "own"
) -> Iterator[str | Failure]:
    """Yield a line of JSON a report, or its failure, in the order of the reports.

    The bytes do not depend on the number of workers, and the input may be endless.

    Args:
        reports: what to read; pulled as it is needed.
        workers: processes; 1 works in this one.
        recogniser: who finds place names (see `Resources.open`).

    Raises:
        ProviderError: an online provider failed.
        DataError, SettingError: the pipeline cannot be opened.
    """
    waiting = iter(reports)
    first = next(waiting, None)
    if first is None:  # nothing is opened for nothing
        return
    everything = chain([first], waiting)
    if workers == 1:
        resources = Resources.open(recogniser=recogniser)
        for report in everything:
            yield _line(report, resources)
        return
    Resources.open(recogniser=recogniser)  # what is wrong with the settings is told here, once
    for block in _Team(workers, recogniser).work(everything):
        yield from block


def _line(report: Report, resources: Resources) -> str | Failure:
    found = attempt(report, resources)
    return found if isinstance(found, Failure) else located_to_json(found)


Block = tuple["Report", ...]


class _Team:
    """Processes that read blocks of reports; one that dies is replaced."""

    def __init__(self, workers: int, recogniser: str) -> None:
        self.workers = workers
        self.recogniser = recogniser

    def work(self, reports: Iterator[Report]) -> Iterator[list[str | Failure]]:
        blocks = iter(lambda: tuple(islice(reports, BLOCK)), ())
        pool = self._pool()
        under_way: deque[tuple[Block, Future[list[str | Failure]]]] = deque()
        try:
            for block in islice(blocks, self.workers * AHEAD):
                under_way.append((block, pool.submit(_read_block, block)))
            while under_way:
                block, future = under_way.popleft()
                try:
                    done = future.result()
                except BrokenProcessPool:
                    pool.shutdown(wait=False, cancel_futures=True)
                    done = self._one_by_one(block)
                    pool = self._pool()
                    again = [waiting for waiting, _ in under_way]
                    under_way = deque((each, pool.submit(_read_block, each)) for each in again)
                yield done
                for following in islice(blocks, 1):
                    under_way.append((following, pool.submit(_read_block, following)))
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _pool(self, workers: int | None = None) -> ProcessPoolExecutor:
        # Spawned, not forked: a copy of open databases and threads is no safe place to work in.
        return ProcessPoolExecutor(
            workers or self.workers,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_open,
            initargs=(self.recogniser,),
        )

    def _one_by_one(self, block: Block) -> list[str | Failure]:
        """Read the reports of a block of which one killed its process, each in a pool of one."""
        found: list[str | Failure] = []
        pool = self._pool(1)
        try:
            for report in block:
                try:
                    found += pool.submit(_read_block, (report,)).result()
                except BrokenProcessPool:
                    found.append(Failure(report=report, reason="the process that read it died"))
                    pool = self._pool(1)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
        return found


_opened: list[Resources] = []  # of a worker's process: one, opened when it starts


def _open(recogniser: str) -> None:
    _opened.append(Resources.open(recogniser=recogniser))


def _read_block(block: Block) -> list[str | Failure]:
    return [_line(report, _opened[0]) for report in block]
