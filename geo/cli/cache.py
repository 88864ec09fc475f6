"""``python -m geo cache``: what geocoding has answered, as text that people review and ship."""

from __future__ import annotations

import getpass
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from geo.cli import located
from geo.cli.codes import BAD_INPUT, DONE, NOTHING_FOUND
from geo.cli.input import whole_text
from geo.cli.output import open_output, tell

if TYPE_CHECKING:
    import argparse

    from geo.geocoding.review import Doubt
    from geo.store.ledger import Ledger

FAULTS_SHOWN = 20


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the actions and their options."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    export = actions.add_parser("export", help="write all answers and reviews as sorted text")
    export.add_argument("-o", "--output", type=Path, metavar="OUT", help="default: stdout")
    taken = actions.add_parser("import", help="take in such a text; newer rows stay")
    taken.add_argument("file", metavar="FILE")
    check = actions.add_parser("check", help="look for faults in such a text, or in the ledger")
    check.add_argument("file", nargs="?", metavar="FILE", help="default: what export would write")
    review = actions.add_parser("review", help="decide what is doubtful, in the terminal")
    review.add_argument("--by", metavar="NAME", help="who decides (default: your login name)")
    review.add_argument("--name", metavar="PLACE", help="only this name")
    kept = actions.add_parser(
        "located", help="write what was found in your reports, so that a hosted copy starts with it"
    )
    located.configure(kept)
    actions.add_parser("warm", help="look up all sample reports and write data/geocodes.jsonl")


def run(args: argparse.Namespace) -> int:
    """Carry out the action."""
    action = {
        "export": _export,
        "import": _import,
        "check": _check,
        "review": _review,
        "warm": _warm,
        "located": located.run,
    }[args.action]
    return action(args)


def _ledger() -> Ledger:
    """Open the ledger, or say why not: here nothing is done with one that only pretends."""
    from geo.settings import Settings  # noqa: PLC0415  (--help needs no database)
    from geo.store.ledger import Ledger  # noqa: PLC0415

    return Ledger.open(Settings.from_env(os.environ).ledger, strict=True)


def _version() -> str:
    from geo.gazetteer.index import Gazetteer  # noqa: PLC0415

    return Gazetteer.open().version


def _export(args: argparse.Namespace) -> int:
    from geo.geocoding.export import to_lines  # noqa: PLC0415

    lines = list(to_lines(_ledger(), _version()))
    with open_output(args.output) as out:
        out.write(("\n".join(lines) + "\n").encode())
    tell("cache", f"{len(lines) - 1} rows")
    return DONE if len(lines) > 1 else NOTHING_FOUND


def _import(args: argparse.Namespace) -> int:
    from geo.geocoding.intake import read_lines, take_in  # noqa: PLC0415

    contents = read_lines(_lines(args.file), args.file)
    answers, reviews = take_in(_ledger(), contents)
    known = len(contents.answers) + len(contents.reviews) - answers - reviews
    tell("cache", f"{answers} answers and {reviews} reviews taken in, {known} known already")
    return DONE


def _check(args: argparse.Namespace) -> int:
    from geo.gazetteer.boundaries import Boundaries  # noqa: PLC0415
    from geo.geocoding.export import to_lines  # noqa: PLC0415
    from geo.geocoding.intake import faults, read_lines  # noqa: PLC0415

    name = args.file or "the ledger"
    lines = _lines(args.file) if args.file else list(to_lines(_ledger(), _version()))
    contents = read_lines(lines, name)
    found = list(faults(lines, contents, Boundaries.open()))
    for fault in found[:FAULTS_SHOWN]:
        tell("cache", f"{name}: {fault}")
    if len(found) > FAULTS_SHOWN:
        tell("cache", f"{name}: and {len(found) - FAULTS_SHOWN} more")
    by_status = [row.status for row in contents.answers]
    counts = ", ".join(f"{by_status.count(kind)} {kind}" for kind in sorted(set(by_status)))
    tell("cache", f"{name}: {counts or 'no answers'}, {len(contents.reviews)} reviewed")
    return BAD_INPUT if found else DONE


def _review(args: argparse.Namespace) -> int:
    from geo.geocoding.answers import normal_name  # noqa: PLC0415
    from geo.geocoding.review import doubtful  # noqa: PLC0415

    ledger = _ledger()
    doubts = list(doubtful(ledger, _version()))
    if args.name:
        wanted = normal_name(args.name)
        doubts = [doubt for doubt in doubts if normal_name(doubt.query.name) == wanted]
    if not doubts:
        tell("cache", "nothing is doubtful")
        return NOTHING_FOUND
    who = args.by or getpass.getuser()
    sys.stdout.write(f"{len(doubts)} doubtful names. A number chooses, n: no such place,")
    sys.stdout.write(" Enter: later, q: stop.\n")
    decided = 0
    for number, doubt in enumerate(doubts, start=1):
        answer = _asked(doubt, f"{number}/{len(doubts)}")
        if answer == "q":
            break
        decided += _decided(ledger, doubt, answer, who)
    tell("cache", f"{decided} decided; ship them with: python -m geo cache export")
    return DONE


def _asked(doubt: Doubt, position: str) -> str:
    """Show a doubtful name and read one answer; the end of input stops."""
    query = doubt.query
    context = ", ".join(str(part) for part in (query.kind, query.admin1, query.country) if part)
    head = f"\n{position} {query.name}" + (f" ({context})" if context else "")
    sys.stdout.write(f"{head} · {doubt.provider}: {doubt.why}\n")
    for number, match in enumerate(doubt.matches, start=1):
        place = match.place
        where = ", ".join(part for part in (place.admin1_name, place.country) if part)
        people = f", {place.population:,} people" if place.population else ""
        sys.stdout.write(
            f"  {number}  {place.name}, {where}  {place.lat:.4f}, {place.lon:.4f}"
            f"  {place.kind.value}{people}  {match.kind.value}  {place.place_id}\n"
        )
    choices = {str(number) for number in range(1, len(doubt.matches) + 1)} | {"n", "q", ""}
    while True:
        try:
            answer = input("which? ").strip().lower()
        except EOFError:
            return "q"
        if answer in choices:
            return answer
        sys.stdout.write("A number of the list, n, q or Enter.\n")


def _decided(ledger: Ledger, doubt: Doubt, answer: str, who: str) -> int:
    from geo.geocoding.cache import utc_now  # noqa: PLC0415
    from geo.geocoding.review import Decision, decide  # noqa: PLC0415

    if not answer:
        return 0
    try:
        why = input("why? ").strip()
    except EOFError:
        why = ""
    if not why:
        sys.stdout.write("A decision needs a reason; left for later.\n")
        return 0
    match = None if answer == "n" else doubt.matches[int(answer) - 1]
    decide(ledger, Decision(doubt.query, match, who, why), utc_now())
    return 1


def _warm(_: argparse.Namespace) -> int:
    """Write what the sample reports ask, so that a hosted copy starts with all of it."""
    from geo.geocoding.export import to_lines  # noqa: PLC0415
    from geo.geocoding.intake import read_lines, take_in  # noqa: PLC0415
    from geo.geocoding.warm import shipped_path  # noqa: PLC0415
    from geo.store.ledger import Ledger  # noqa: PLC0415

    path = shipped_path()
    ledger = Ledger.open("sqlite://")
    if path.is_file():  # online answers and reviews in it stay
        take_in(ledger, read_lines(_lines(str(path)), path.name))
    lines = list(to_lines(ledger, ask_samples(ledger)))
    with open_output(path) as out:
        out.write(("\n".join(lines) + "\n").encode())
    tell("cache", f"{len(lines) - 1} rows in {path.name}")
    return DONE


def ask_samples(ledger: Ledger) -> str:
    """Locate all sample reports with a ledger; give the gazetteer's version."""
    from geo.geocoding.cache import CachedProvider  # noqa: PLC0415
    from geo.pipeline import Resources, locate  # noqa: PLC0415  (the whole pipeline, for once)
    from geo.read.samples import sample_reports  # noqa: PLC0415

    offline = Resources.offline()
    resources = replace(offline, provider=CachedProvider(offline.provider, ledger))
    for report in sample_reports():
        locate(report, resources)
    return resources.gazetteer.version


def _lines(name: str) -> list[str]:
    return whole_text(name).split("\n")
