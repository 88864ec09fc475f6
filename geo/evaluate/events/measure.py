"""``python -m geo eval events``: how well events and their fields are told, against gold ones."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from geo.evaluate.events.gold import found_events, read_found, read_gold
from geo.evaluate.events.misses import listing, misses
from geo.evaluate.events.scores import FIELDS, Compared, Figures, Share, by_language, compare

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Mapping

    from geo.evaluate.events.gold import GoldReport, Told

# Lines above the fields: (words, name in `Figures`).
SUMS = (
    ("documents", "documents"),
    ("gold events", "gold"),
    ("found events", "found"),
    ("matched", "matched"),
    ("precision", "precision"),
    ("recall", "recall"),
    ("F1", "f1"),
    ("split or told again", "repeated"),
    ("precision, lenient", "precision_lenient"),
    ("F1, lenient", "f1_lenient"),
    ("false on non-events", "on_non_events"),
    ("sentences of no event", "non_events"),
)
_WIDE = 32


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "gold",
        type=Path,
        metavar="GOLD.jsonl",
        help="reports with the events that a careful reader noted, one a line",
    )
    parser.add_argument(
        "--pred",
        type=Path,
        metavar="FOUND.jsonl",
        help="score what `extract` or another program wrote, instead of running the extraction",
    )
    parser.add_argument(
        "--misses", action="store_true", help="list what was missed, invented or told otherwise"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(args: argparse.Namespace) -> int:
    """Measure, and print figures and misses."""
    gold = read_gold(args.gold)
    compared = evaluate(gold, _from_file(args.pred) if args.pred else pipeline())
    found = by_language(compared)
    missed = [miss for each in compared for miss in misses(each)] if args.misses else []
    if args.json:
        row: dict[str, object] = {lang: one.as_dict() for lang, one in found.items()}
        if args.misses:
            row["misses"] = [miss.as_dict() for miss in missed]
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
        return 0
    sys.stdout.write(table(found))
    sys.stdout.write(listing(missed))
    return 0


def evaluate(
    reports: Iterable[GoldReport], read: Callable[[GoldReport], tuple[Told, ...]]
) -> list[Compared]:
    """Compare what a reader finds in each report with its gold events."""
    return [compare(report, read(report)) for report in reports]


def _from_file(path: Path) -> Callable[[GoldReport], tuple[Told, ...]]:
    found = read_found(path)
    return lambda report: found.get(report.id, ())


def pipeline() -> Callable[[GoldReport], tuple[Told, ...]]:
    """Return the whole extraction, offline and without a ledger: what ships is what is measured.

    It goes through the exchange format, so that what is measured is also what a user gets.
    """
    from geo.exchange import located_to_json, report_from_json  # noqa: PLC0415 - --help is quick
    from geo.pipeline import Resources, locate  # noqa: PLC0415

    resources = Resources.offline()

    def read(gold: GoldReport) -> tuple[Told, ...]:
        report = report_from_json(json.dumps(gold.row))
        return found_events(json.loads(located_to_json(locate(report, resources))))

    return read


def table(found: Mapping[str, Figures]) -> str:
    """Return the figures for a terminal, a column a language; intervals are 95 %."""
    width = _WIDE if len(found) == 1 else _WIDE + 1
    lines = []
    if len(found) > 1:
        lines.append(f"{'':<24}" + "".join(f"{lang:<{width}}" for lang in found))
    for words, name in SUMS:
        cells = (getattr(one, name) for one in found.values())
        lines.append(f"{words:<24}" + "".join(f"{_cell(cell):<{width}}" for cell in cells))
    for field in FIELDS:
        cells = (one.marks[field.key] for one in found.values())
        words = "  " + field.key.replace("_", " ")
        lines.append(
            f"{words:<24}" + "".join(f"{_cell(cell, counted=True):<{width}}" for cell in cells)
        )
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _cell(value: int | Share, *, counted: bool = False) -> str:
    if isinstance(value, int):
        return str(value)
    if value.value is None:
        return "-"
    of = f" of {value.of:<4}" if counted else ""
    between = "" if value.low is None else f" ({value.low:.3f}-{value.high:.3f})"
    return f"{value.value:.3f}{of}{between}"
