"""``python -m geo cache located``: what was found in the reports, as text that ships with them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from geo.cli.codes import BAD_INPUT, DONE, NOTHING_FOUND
from geo.cli.output import open_output, tell
from geo.cli.progress import Progress

if TYPE_CHECKING:
    import argparse

    from geo.models import Report


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options."""
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT", help="default: located.jsonl beside reports/"
    )


def run(args: argparse.Namespace) -> int:
    """Locate what is not stored yet, and write down what is found in all reports of the folder."""
    from geo.batch import Failure  # noqa: PLC0415  (--help needs no pipeline)
    from geo.keeping import SHIPPED, Keeper  # noqa: PLC0415
    from geo.pipeline import Resources  # noqa: PLC0415
    from geo.settings import Settings  # noqa: PLC0415
    from geo.store.ledger import Ledger  # noqa: PLC0415
    from geo.store.located import LocatedStore  # noqa: PLC0415

    settings = Settings.from_env(os.environ)
    reports = _reports(settings.data / "reports")
    keeper = Keeper(
        lambda: Resources.open(settings),
        Ledger.open(settings.ledger, strict=True),
        LocatedStore.open(settings.store),
    )
    keeper.begin(settings.data)
    known = keeper.known(reports)
    missing = [report for report in reports if report.id not in known]
    failed = 0
    with Progress(lambda: len(missing)) as progress:
        for report in missing:
            found = keeper.locate(report)
            if isinstance(found, Failure):
                failed += 1
                tell("cache", f"report {report.id} could not be read: {found.reason}")
            progress.step()
    keeper.flush()
    path = args.output or settings.data / SHIPPED
    rows = -1  # the first line is a heading
    with open_output(path) as out:
        for line in keeper.lines(reports):
            out.write(f"{line}\n".encode())
            rows += 1
    tell("cache", f"{rows} reports in {path.name}")
    return BAD_INPUT if failed else DONE if rows else NOTHING_FOUND


def _reports(folder: Path) -> list[Report]:
    from geo.errors import InputError  # noqa: PLC0415
    from geo.read import folder as files  # noqa: PLC0415

    try:
        stamps, odd = files.scan(folder)
    except OSError as error:
        raise InputError(f"{folder} cannot be read: {error.strerror}") from error
    read = {path: files.read_file(path) for path in stamps}
    left_out = [*odd, *(row for _, rows in read.values() for row in rows)]
    for row in left_out:
        tell("cache", f"{row.at}{'' if row.part else ' was left out'}: {row.why}")
    return files.apart({path: reports for path, (reports, _) in read.items()})
