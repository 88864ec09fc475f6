"""What the measurements share: how much to measure, what on, and the lines that they print."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from geo.errors import InputError

if TYPE_CHECKING:
    import argparse


_NAME, _CELL = 38, 14  # characters of a row's columns


def add_amount(parser: argparse.ArgumentParser, noun: str, usual: int) -> None:
    """Add the option of how much is measured: ``--reports N``."""
    parser.add_argument(
        f"--{noun}",
        dest="amount",
        type=int,
        default=usual,
        metavar="N",
        help=f"how many {noun} to read (default: {usual})",
    )


def add_file(parser: argparse.ArgumentParser, what: str) -> None:
    """Add the file of texts that are measured on in place of the shipped reports."""
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE.jsonl", help=what)


def amount(args: argparse.Namespace, noun: str) -> int:
    """Return how much is measured.

    Raises:
        InputError: it is nothing.
    """
    if args.amount < 1:
        raise InputError(f"--{noun} must be 1 or more")
    number: int = args.amount
    return number


def line(name: str, *values: str) -> None:
    """Print a row of the sheet at once: a run may take long."""
    sys.stdout.write(f"{name:<{_NAME}}" + "".join(f"{value:>{_CELL}}" for value in values) + "\n")
    sys.stdout.flush()
