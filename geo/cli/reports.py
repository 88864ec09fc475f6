"""The reports of a command line: its files read one by one, and what is wrong with them told."""

from __future__ import annotations

import argparse
import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from geo.cli.output import tell
from geo.errors import InputError
from geo.exchange import day_of

if TYPE_CHECKING:
    import io
    from collections.abc import Callable, Iterator
    from datetime import date

    from geo.models import Report

STDIN = "-"
COMPLAINTS_SHOWN = 20


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the files, and what holds for reports that do not say it themselves."""
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="plain text, HTML or JSON Lines; - or nothing is standard input",
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


class Complaints:
    """What is wrong with the input, told on stderr line by line, and counted beyond a screenful."""

    def __init__(self, command: str) -> None:
        self.command = command
        self.count = 0

    def add(self, error: Exception) -> None:
        """Tell of one unusable file or line."""
        self.count += 1
        if self.count <= COMPLAINTS_SHOWN:
            self.tell(str(error))

    def close(self) -> None:
        """Tell how many more there were."""
        if self.count > COMPLAINTS_SHOWN:
            self.tell(f"and {self.count - COMPLAINTS_SHOWN} more unusable lines or files")

    def tell(self, text: str) -> None:
        """Write one line in the command's name."""
        tell(self.command, text)


def reports(
    args: argparse.Namespace,
    complain: Callable[[Exception], None],
    warn: Callable[[str], None] = lambda _: None,
) -> Iterator[Report]:
    """Yield the reports of all files; what cannot be read is told and does not stop the rest.

    `warn` is told what is read, but not understood.
    """
    from geo.read.asked import Asked  # noqa: PLC0415  (--help needs no reader)
    from geo.read.folder import tomorrow  # noqa: PLC0415
    from geo.read.source import read_source  # noqa: PLC0415

    asked = Asked(args.published, args.lang, tomorrow(), complain, warn)
    for name in args.files or [STDIN]:
        try:
            with _opened(name) as stream:
                label = "stdin" if name == STDIN else name
                yield from read_source(stream, label, asked)
        except InputError as error:
            complain(error)
        except OSError as error:
            complain(InputError(f"cannot read {name}: {error.strerror or error}"))


def count(args: argparse.Namespace) -> int | None:
    """Count the reports of all files roughly, a line each; ``None`` for what comes in a stream."""
    from geo.read.source import reader_of  # noqa: PLC0415  (--help needs no reader)

    total = 0
    for name in args.files or [STDIN]:
        path = Path(name)
        if name == STDIN or not path.is_file():
            return None
        with path.open("rb") as stream:
            if reader_of(name, stream.peek(512)).form != "jsonl":
                total += 1
                continue
            chunks = iter(lambda: stream.read(1 << 20), b"")
            total += sum(chunk.count(b"\n") for chunk in chunks)
    return total


def _day(text: str) -> date:
    try:
        return day_of(text)
    except InputError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


@contextlib.contextmanager
def _opened(name: str) -> Iterator[io.BufferedReader]:
    if name != STDIN:
        with Path(name).open("rb") as stream:
            yield stream
    elif sys.stdin.isatty():
        raise InputError("give a FILE, or - and the report on standard input")
    else:
        yield cast("io.BufferedReader", sys.stdin.buffer)
