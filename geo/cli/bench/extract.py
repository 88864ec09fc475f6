"""``python -m geo bench extract``: reports a second on one core, what takes the time, and memory.

Seconds are of the processor, so that neighbours on the machine count less; no ledger is opened
(``bench cache`` measures it). Every report differs and names a town that nobody heard of before,
so that no cache can help, and one that grows without bound shows in the memory.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle, islice, pairwise
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

from geo.cli.bench.sheet import add_amount, add_file, amount, line
from geo.cli.codes import DONE
from geo.errors import InputError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from geo.models import Report
    from geo.pipeline import Resources

REPORTS = 10_000
STAGES = ("sentences", "toponyms", "places", "events")
_WARM = 200  # reports read before the clock starts
_SHARED_OUT = 500  # reports that the shares of the stages are measured on
_HEADS = "Bel Chu Dar Hra Kor Lim Mar Nov Or Pol Rud Sav Tar Ul Ver Zal".split()
_MIDDLES = "aro avi eso ile ino ita ivo oka uno uryn".split()
_TAILS = "hrad ivka ne nets pil sk tsi vka".split()


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_file(parser, "reports to read over and over (default: the shipped ones)")
    add_amount(parser, "reports", REPORTS)


def run(args: argparse.Namespace) -> int:
    """Read the reports; tell speed and memory on the way, and each stage's share at the end."""
    wanted = amount(args, "reports")
    from geo.pipeline import Resources, locate  # noqa: PLC0415 - --help is quick

    texts, resources = _texts(args.file), Resources.offline()
    for report in islice(_reports(texts, "warm"), _WARM):
        locate(report, resources)
    line("reports", "seconds", "a second", "memory")
    marks = {10**power for power in range(3, 9)} | {wanted}
    characters = events = 0
    began = process_time()
    for number, report in enumerate(islice(_reports(texts, "copy"), wanted), 1):
        characters += len(report.text)
        events += len(locate(report, resources).events)
        if number in marks:
            spent = process_time() - began
            line(f"{number:,}", f"{spent:.2f}", f"{number / spent:,.0f}", _memory())
    spent = process_time() - began
    line("characters", f"{characters:,}", f"{characters / spent:,.0f}")
    line("events", f"{events:,}", f"{events / spent:,.0f}")
    some = list(islice(_reports(texts, "share"), min(wanted, _SHARED_OUT)))
    for name, share in zip(STAGES, _shares(some, resources), strict=True):
        line(name, f"{share:.0%}")
    return DONE


def _texts(path: Path | None) -> Sequence[Report]:
    from geo.read.jsonl import read_reports  # noqa: PLC0415
    from geo.read.samples import sample_reports  # noqa: PLC0415

    texts = sample_reports() if path is None else tuple(read_reports(path))
    if not texts:
        raise InputError(f"{path} holds no reports")
    return texts


def _reports(texts: Sequence[Report], run: str) -> Iterator[Report]:
    """Yield the texts for ever, each with a town of its own at the end."""
    for number, report in enumerate(cycle(texts)):
        town = _town(number if run == "copy" else -number - 1)
        more = f"A drone hit a house in {town} on Monday, report {number} said."
        yield replace(report, id=f"{report.id}#{run}{number}", text=f"{report.text}\n\n{more}")


def _town(number: int) -> str:
    """Make up a name; 163,840 numbers in a row give as many names."""
    words = []
    for parts in (_HEADS, _MIDDLES, _MIDDLES, _TAILS, _MIDDLES):
        number, at = divmod(number, len(parts))
        words.append(parts[at])
    head, one, two, tail, three = words
    return f"{head}{one}{three}{two}{tail}"


def _shares(reports: Sequence[Report], resources: Resources) -> list[float]:
    """Run the stages of `geo.pipeline.locate` one by one; return their shares of the time."""
    from geo.extract.cutting.document import read_document  # noqa: PLC0415
    from geo.extract.events import extract_events  # noqa: PLC0415
    from geo.resolving.resolve import resolve  # noqa: PLC0415
    from geo.toponyms.finding import find_toponyms  # noqa: PLC0415

    clock = [process_time()]
    documents = [read_document(report) for report in reports]
    clock.append(process_time())
    found = [find_toponyms(document, resources.gazetteer) for document in documents]
    clock.append(process_time())
    placed = [
        resolve(document, mentions, resources.provider.ask, resources.boundaries)
        for document, mentions in zip(documents, found, strict=True)
    ]
    clock.append(process_time())
    for document, resolutions in zip(documents, placed, strict=True):
        extract_events(document, resolutions)
    clock.append(process_time())
    whole = (clock[-1] - clock[0]) or 1.0
    return [(end - start) / whole for start, end in pairwise(clock)]


def _memory() -> str:
    """Tell the resident memory now, where the system says it in the way of Linux."""
    status = Path("/proc/self/statm")
    if not status.exists():
        return ""
    import resource  # noqa: PLC0415  (not on Windows)

    pages = int(status.read_text(encoding="ascii").split()[1])
    return f"{pages * resource.getpagesize() / 1e6:.0f} MB"
