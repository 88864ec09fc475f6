"""``python -m geo extract``: reports in, one line of JSON a report out."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import IO, TYPE_CHECKING, Self

from geo.cli import reports
from geo.cli.codes import BAD_INPUT, DONE, NOTHING_FOUND
from geo.cli.output import open_output
from geo.cli.progress import Progress
from geo.errors import InputError
from geo.exchange import report_to_json

if TYPE_CHECKING:
    from geo.models import Report


FAILED = "failed.jsonl"
"""Where reports that could not be read are written, beside the output."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    reports.configure(parser)
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT", help="write to this file, whole or not at all"
    )
    parser.add_argument(
        "--workers",
        type=_workers,
        default=1,
        metavar="N",
        help="processes that read side by side; 0 is one for each core (default: 1)",
    )
    parser.add_argument(
        "--failed",
        type=Path,
        metavar="FILE",
        help=f"where reports go that could not be read (default: {FAILED} beside OUT)",
    )
    parser.add_argument(
        "--recognizer",
        default="own",
        metavar="spacy:NAME",
        help="a spaCy pipeline that is installed, in place of our own finder of place names",
    )


def run(args: argparse.Namespace) -> int:
    """Extract all reports of all files; what cannot be read is told and does not stop the rest."""
    complaints = reports.Complaints("extract")
    beside = args.output.parent / FAILED if args.output is not None else None
    with (
        open_output(args.output) as out,
        _Failures(args.failed or beside, complaints) as failures,
    ):
        written = _write(args, complaints, out, failures)
    complaints.close()
    if complaints.count:
        return BAD_INPUT
    if not written:
        complaints.tell("there is no report in the input")
        return NOTHING_FOUND
    return DONE


def _workers(text: str) -> int:
    if not text.isascii() or not text.isdecimal():
        raise argparse.ArgumentTypeError(f"a number of processes, or 0 for all cores, not “{text}”")
    return int(text)


def _write(
    args: argparse.Namespace, complaints: reports.Complaints, out: IO[bytes], failures: _Failures
) -> int:
    """Write a line a report as soon as it is done; nothing is held, so the input may be endless."""
    from geo import batch  # noqa: PLC0415  (--help needs no gazetteer)

    given = reports.reports(args, complaints.add, complaints.tell)
    written = 0
    workers = batch.cores(args.workers)
    with Progress(lambda: reports.count(args)) as progress:
        for done in batch.lines(given, workers=workers, recogniser=args.recognizer):
            if isinstance(done, batch.Failure):
                failures.add(done.report, done.reason)
            else:
                out.write(done.encode() + b"\n")
                out.flush()
                written += 1
            progress.step()
    return written


class _Failures:
    """Reports that the pipeline could not read: told, and kept in a file so that none is lost."""

    def __init__(self, path: Path | None, complaints: reports.Complaints) -> None:
        self.path = path
        self.complaints = complaints
        self._stream: IO[str] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._stream is not None:
            self._stream.close()

    def add(self, report: Report, reason: str) -> None:
        """Tell of one, and write it as it was given, with the reason."""
        kept = f"; it is in {self.path}" if self.path is not None else ""
        self.complaints.add(InputError(f"report {report.id} could not be read: {reason}{kept}"))
        if self.path is None:
            return
        if self._stream is None:
            self._stream = self.path.open("w", encoding="utf-8")
        self._stream.write(report_to_json(report, reason=reason) + "\n")
        self._stream.flush()
