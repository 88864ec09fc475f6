"""Commands that come in kinds, such as ``eval toponyms``: each kind is a module of its own."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    Kinds = Mapping[str, tuple[str, str]]  # by name: the module, and what it does


def add_kinds(parser: argparse.ArgumentParser, kinds: Kinds) -> None:
    """Add the kinds; each module brings its own options."""
    parsers = parser.add_subparsers(dest="kind", metavar="KIND", required=True)
    for name, (path, text) in kinds.items():
        kind = parsers.add_parser(name, help=text, description=text, allow_abbrev=False)
        import_module(path).configure(kind)


def run_kind(args: argparse.Namespace, kinds: Kinds) -> int:
    """Run the kind that was chosen."""
    code: int = import_module(kinds[args.kind][0]).run(args)
    return code
