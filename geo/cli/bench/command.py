"""``python -m geo bench extract | toponyms | cache``: speed and memory here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.cli.kinds import add_kinds, run_kind

if TYPE_CHECKING:
    import argparse

KINDS = {
    "extract": ("geo.cli.bench.extract", "reports a second on one core, by stage, and memory"),
    "toponyms": ("geo.cli.bench.toponyms", "articles a second, beside geotext where it is"),
    "cache": ("geo.cli.bench.cache", "cached look-ups a second, beside two ways others do it"),
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the kinds of measurement."""
    add_kinds(parser, KINDS)


def run(args: argparse.Namespace) -> int:
    """Run the measurement that was chosen."""
    return run_kind(args, KINDS)
