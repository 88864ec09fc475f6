"""``python -m geo bench reports``: how fast the pipeline is, and whether memory stays flat.

The figures are of this machine at this moment: compare them within one run, not across machines.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from geo.cli.codes import DONE
from geo.errors import InputError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from geo.models import Report

REPORTS = 1_000


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "--reports",
        type=int,
        default=REPORTS,
        metavar="N",
        help=f"how many reports to read, the shipped ones over and over (default: {REPORTS})",
    )


def run(args: argparse.Namespace) -> int:
    """Measure start, throughput and memory, and print a line each."""
    if args.reports < 1:
        raise InputError("--reports must be 1 or more")
    began = perf_counter()
    from geo.pipeline import Resources, locate  # noqa: PLC0415  (its import is part of the start)

    resources = Resources.open()
    _line("start", f"{perf_counter() - began:.2f} s", _memory())
    began = perf_counter()
    characters = events = 0
    marks = {max(1, args.reports // 10), args.reports}  # flat means: no more at the end
    for number, report in enumerate(_reports(args.reports), 1):
        characters += len(report.text)
        events += len(locate(report, resources).events)
        if number in marks:
            _line(f"{number:,} reports", f"{perf_counter() - began:.2f} s", _memory())
    seconds = perf_counter() - began
    _line("reports a second", f"{args.reports / seconds:,.0f}")
    _line("characters a second", f"{characters / seconds:,.0f}")
    _line("events", f"{events:,}")
    return DONE


def _reports(count: int) -> Iterator[Report]:
    """Repeat the shipped reports; each copy's text differs, so that no cache of texts can help."""
    from geo.read.samples import sample_reports  # noqa: PLC0415  (--help needs no reader)

    samples = sample_reports()
    for number, report in enumerate(islice(cycle(samples), count)):
        yield replace(report, id=f"{report.id}#{number}", text=f"{report.text}\n\nCopy {number}.")


def _line(name: str, value: str, memory: str = "") -> None:
    sys.stdout.write(f"{name:<22}{value:>12}{memory:>14}\n")
    sys.stdout.flush()


def _memory() -> str:
    """Tell the resident memory now, where the system says it in the way of Linux."""
    status = Path("/proc/self/statm")
    if not status.exists():
        return ""
    import resource  # noqa: PLC0415  (not on Windows)

    pages = int(status.read_text(encoding="ascii").split()[1])
    return f"{pages * resource.getpagesize() / 1e6:.0f} MB"
