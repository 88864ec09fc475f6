"""``python -m geo geocode``: which place a name means, and why; or a whole column of names."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from geo.cli.codes import DONE, NOTHING_FOUND
from geo.cli.geocode.answers import MISS, as_json, as_text, country_code, status, tell_problem
from geo.errors import InputError

if TYPE_CHECKING:
    import argparse


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("name", nargs="?", metavar="NAME", help="a place name as a text writes it")
    parser.add_argument(
        "--in", dest="area", metavar="REGION", help="only inside it: RU.41, UA, 'Kursk region'"
    )
    parser.add_argument("--country", metavar="CC", help="only in this country: UA")
    parser.add_argument("--json", action="store_true", help="write JSON, one object a name")
    parser.add_argument("--file", metavar="CSV", help="look up a column of a table; - is stdin")
    parser.add_argument("--column", metavar="NAME", help="the column of --file (default: place)")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT", help="where the table goes (default: stdout)"
    )


def run(args: argparse.Namespace) -> int:
    """Look up one name or a table; 0 found, 1 not found, 2 bad input, 3 the provider failed."""
    if (args.name is None) == (args.file is None):
        raise InputError("give one NAME, or a table with --file")
    if args.name is None and args.file is not None:
        from geo.cli.geocode.file import run_file  # noqa: PLC0415  (only for tables)

        return run_file(args)
    if not args.name.strip():
        raise InputError("NAME is empty")
    if args.column or args.output:
        raise InputError("--column and --output go with --file")
    from geo.pipeline import Resources  # noqa: PLC0415  (--help needs no gazetteer)
    from geo.resolving.one_name import find_area, resolve_name  # noqa: PLC0415

    resources = Resources.open()
    country = country_code(args.country)
    area = find_area(args.area, resources.gazetteer, country) if args.area else None
    text = " ".join(args.name.split())
    resolution, answer = resolve_name(
        text, resources.provider, resources.boundaries, area=area, country=country
    )
    tell_problem(resources.provider)
    if args.json:
        sys.stdout.write(json.dumps(as_json(text, resolution, answer), ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(as_text(text, resolution, answer))
    return NOTHING_FOUND if status(resolution) == MISS else DONE
