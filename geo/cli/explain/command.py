"""``python -m geo explain``: a report followed through every room, sentence by sentence."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from geo.cli import reports
from geo.cli.codes import BAD_INPUT, DONE, NOTHING_FOUND

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from geo.pipeline import Resources


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    reports.configure(parser)
    parser.add_argument(
        "--about", metavar="WORDS", help="only sentences and events that hold these words"
    )


def run(args: argparse.Namespace) -> int:
    """Explain all reports of all files; 1 where nothing was found or nothing is about the words."""
    from geo.pipeline import Resources  # noqa: PLC0415  (--help needs no gazetteer)

    complaints = reports.Complaints("explain")
    resources = Resources.open()
    told = 0
    for lines in _explained(args, complaints, resources):
        for line in lines:
            sys.stdout.write(line + "\n")
            told += 1
    complaints.close()
    if complaints.count:
        return BAD_INPUT
    if not told:
        about = f" about “{args.about}”" if args.about else ""
        complaints.tell(f"there is nothing{about} in the input")
        return NOTHING_FOUND
    return DONE


def _explained(
    args: argparse.Namespace, complaints: reports.Complaints, resources: Resources
) -> Iterator[list[str]]:
    from geo.cli.explain.wording import explain  # noqa: PLC0415
    from geo.pipeline import Trace, locate  # noqa: PLC0415

    for report in reports.reports(args, complaints.add):
        trace = Trace()
        located = locate(report, resources, trace)
        yield explain(located, trace, args.about)
