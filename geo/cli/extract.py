"""``python -m geo extract``: reports in, one line of JSON a report out."""

from __future__ import annotations

import argparse
import contextlib
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from geo.cli.codes import BAD_INPUT, DONE, NOTHING_FOUND
from geo.cli.output import open_output
from geo.errors import InputError
from geo.exchange import day_of, located_to_json

if TYPE_CHECKING:
    import io
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from geo.models import Report

STDIN = "-"
COMPLAINTS_SHOWN = 20


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="plain text, HTML or JSON Lines; - or nothing is standard input",
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT", help="write to this file, whole or not at all"
    )
    parser.add_argument(
        "--published",
        type=_day,
        metavar="YYYY-MM-DD",
        help="publication date of reports that state none; of text and HTML the last word",
    )
    parser.add_argument(
        "--lang", metavar="CODE", help="language of reports that state none (default: en)"
    )
    parser.add_argument(
        "--recognizer",
        default="own",
        metavar="spacy:NAME",
        help="a spaCy pipeline that is installed, in place of our own finder of place names",
    )


def run(args: argparse.Namespace) -> int:
    """Extract all reports of all files; what cannot be read is told and does not stop the rest."""
    complaints = Complaints()
    reports = _reports(
        args.files or [STDIN], published=args.published, lang=args.lang, complain=complaints.add
    )
    with open_output(args.output) as out:
        written = _write(reports, out, args.recognizer)
    complaints.close()
    if complaints.count:
        return BAD_INPUT
    if not written:
        _tell("there is no report in the input")
        return NOTHING_FOUND
    return DONE


class Complaints:
    """What is wrong with the input, told on stderr line by line, and counted beyond a screenful."""

    def __init__(self) -> None:
        self.count = 0

    def add(self, error: Exception) -> None:
        """Tell of one unusable file or line."""
        self.count += 1
        if self.count <= COMPLAINTS_SHOWN:
            _tell(str(error))

    def close(self) -> None:
        """Tell how many more there were."""
        if self.count > COMPLAINTS_SHOWN:
            _tell(f"and {self.count - COMPLAINTS_SHOWN} more unusable lines or files")


def _tell(text: str) -> None:
    sys.stderr.write(f"python -m geo extract: {' '.join(text.split())}\n")


def _day(text: str) -> date:
    try:
        return day_of(text)
    except InputError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _reports(
    files: list[str],
    *,
    published: date | None,
    lang: str | None,
    complain: Callable[[Exception], None],
) -> Iterator[Report]:
    from geo.read.source import read_source  # noqa: PLC0415  (--help needs no reader)

    for name in files:
        try:
            with _opened(name) as stream:
                label = "stdin" if name == STDIN else name
                yield from read_source(
                    stream, label, published=published, lang=lang, complain=complain
                )
        except InputError as error:
            complain(error)
        except OSError as error:
            complain(InputError(f"cannot read {name}: {error.strerror or error}"))


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


@contextlib.contextmanager
def _opened(name: str) -> Iterator[io.BufferedReader]:
    if name != STDIN:
        with Path(name).open("rb") as stream:
            yield stream
    elif sys.stdin.isatty():
        raise InputError("give a FILE, or - and the report on standard input")
    else:
        yield cast("io.BufferedReader", sys.stdin.buffer)
