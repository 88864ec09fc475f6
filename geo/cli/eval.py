"""``python -m geo eval toponyms | events``: measure against texts that were read by hand."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from geo.errors import SettingError

if TYPE_CHECKING:
    import argparse

_KINDS = {
    "toponyms": ("geo.evaluate.toponyms.measure", "places: recognition, resolution, end to end"),
    "events": ("geo.evaluate.events.measure", "events: found, and their fields"),
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the kinds of evaluation; each module brings its own options."""
    kinds = parser.add_subparsers(dest="kind", metavar="KIND", required=True)
    for name, (path, text) in _KINDS.items():
        try:
            module = import_module(path)
        except ModuleNotFoundError as error:
            if error.name != path:
                raise
            continue
        module.configure(kinds.add_parser(name, help=text, description=text, allow_abbrev=False))


def run(args: argparse.Namespace) -> int:
    """Run the evaluation that was chosen."""
    module = import_module(_KINDS[args.kind][0])
    code: int = module.run(args)
    if code not in {0, 1}:
        raise SettingError(f"the evaluation of {args.kind} left with an unknown code {code}")
    return code
