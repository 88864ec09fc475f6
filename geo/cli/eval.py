"""``python -m geo eval toponyms | events``: measure against texts that were read by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.cli.kinds import add_kinds, run_kind
from geo.errors import SettingError

if TYPE_CHECKING:
    import argparse

KINDS = {
    "toponyms": ("geo.evaluate.toponyms.measure", "places: recognition, resolution, end to end"),
    "events": ("geo.evaluate.events.measure", "events: found, and their fields"),
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the kinds of evaluation."""
    add_kinds(parser, KINDS)


def run(args: argparse.Namespace) -> int:
    """Run the evaluation that was chosen."""
    code = run_kind(args, KINDS)
    if code not in {0, 1}:
        raise SettingError(f"the evaluation of {args.kind} left with an unknown code {code}")
    return code
