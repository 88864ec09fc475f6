"""``python -m geo bench extract | toponyms | cache``: speed and memory here."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

KINDS = {
    "extract": ("geo.cli.bench.extract", "reports a second on one core, by stage, and memory"),
    "toponyms": ("geo.cli.bench.toponyms", "articles a second, beside geotext where it is"),
    "cache": ("geo.cli.bench.cache", "cached look-ups a second, beside two ways others do it"),
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the kinds of measurement; each module brings its own options."""
    kinds = parser.add_subparsers(dest="kind", metavar="KIND", required=True)
    for name, (path, text) in KINDS.items():
        kind = kinds.add_parser(name, help=text, description=text, allow_abbrev=False)
        import_module(path).configure(kind)


def run(args: argparse.Namespace) -> int:
    """Run the measurement that was chosen."""
    code: int = import_module(KINDS[args.kind][0]).run(args)
    return code
