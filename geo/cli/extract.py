"""``python -m geo extract``: reports in, one line of JSON a report out."""

from __future__ import annotations

from pathlib import Path
from typing import IO, TYPE_CHECKING

from geo.cli import reports
from geo.cli.codes import BAD_INPUT, DONE, NOTHING_FOUND
from geo.cli.output import open_output
from geo.exchange import located_to_json

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from geo.models import Report


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    reports.configure(parser)
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT", help="write to this file, whole or not at all"
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
    with open_output(args.output) as out:
        written = _write(reports.reports(args, complaints.add), out, args.recognizer)
    complaints.close()
    if complaints.count:
        return BAD_INPUT
    if not written:
        complaints.tell("there is no report in the input")
        return NOTHING_FOUND
    return DONE


def _write(reports: Iterable[Report], out: IO[bytes], recogniser: str) -> int:
    """Write a line a report as soon as it is done; nothing is held, so the input may be endless."""
    from geo.pipeline import Resources, locate  # noqa: PLC0415  (--help needs no gazetteer)

    resources = None
    written = 0
    for report in reports:
        resources = resources or Resources.open(recogniser=recogniser)
        out.write(located_to_json(locate(report, resources)).encode() + b"\n")
        out.flush()
        written += 1
    return written
