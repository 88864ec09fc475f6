"""``python -m geo eval toponyms``: how well places are found and put, against annotated texts."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.errors import InputError
from geo.evaluate.lines import json_lines
from geo.evaluate.toponyms.misses import Miss, misses
from geo.evaluate.toponyms.scores import KM, Figures, Spot, Tally, figures, tally
from geo.models import Report, Role

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from geo.models import Resolution
    from geo.pipeline import Resources

LITERAL, ALL = "literal", "all"
_NO_DAY = "2000-01-01"  # gold lines without a date: no place depends on one
_GROUPS = ("misplaced", "unresolved", "missed", "spurious")


@dataclass(frozen=True, slots=True)
class Result:
    """What a run over a corpus gave."""

    figures: Figures
    misses: tuple[Miss, ...]
    tallies: tuple[Tally, ...]


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "gold",
        type=Path,
        metavar="GOLD.jsonl",
        help='annotated texts: {"id", "text", "toponyms": [{"start", "end", "lat", "lon"}]} a line',
    )
    parser.add_argument(
        "--roles",
        choices=(LITERAL, ALL),
        default=LITERAL,
        help="literal: only places in the literal sense; all: demonyms and metonyms count too, "
        "as in GeoWebNews and LGL (default: literal)",
    )
    parser.add_argument("--km", type=float, default=KM, help=f"what counts as right ({KM:g} km)")
    parser.add_argument(
        "--recognizer",
        default="own",
        metavar="NAME",
        help="own, or spacy:PIPELINE where spaCy and that pipeline are installed (default: own)",
    )
    parser.add_argument("--misses", action="store_true", help="list each miss with its reason")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(args: argparse.Namespace) -> int:
    """Measure, and print figures and misses."""
    from geo.pipeline import Resources  # noqa: PLC0415 - --help needs no gazetteer

    if args.km <= 0:
        raise InputError("--km must be above 0")
    rows = read_gold(args.gold)
    read = reader(Resources.offline(recogniser=args.recognizer))
    result = evaluate(rows, read, roles=args.roles, km=args.km)
    if args.json:
        found = result.figures.as_dict()
        if args.misses:
            found["misses"] = [asdict(miss) for miss in result.misses]
        sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
        return 0
    sys.stdout.write(table(result.figures, args.km))
    if args.misses:
        sys.stdout.write(listing(result.misses))
    return 0


def reader(resources: Resources) -> Callable[[Report], Sequence[Resolution]]:
    """Return what finds and places the toponyms of a report."""
    from geo.extract.cutting.document import read_document  # noqa: PLC0415
    from geo.resolving.resolve import resolve  # noqa: PLC0415

    def read(report: Report) -> Sequence[Resolution]:
        document = read_document(report)
        mentions = resources.recognise(document, resources.gazetteer)
        return resolve(document, mentions, resources.provider.ask, resources.boundaries)

    return read


def evaluate(
    rows: Iterable[Mapping[str, Any]],
    read: Callable[[Report], Sequence[Resolution]],
    *,
    roles: str = LITERAL,
    km: float = KM,
    samples: int = 1000,
) -> Result:
    """Measure a reader of reports against gold lines."""
    tallies: list[Tally] = []
    missed: list[Miss] = []
    for row in rows:
        report = Report(
            id=str(row["id"]),
            text=row["text"],
            published=date.fromisoformat(row.get("published") or _NO_DAY),
            outlet=row.get("outlet"),
        )
        gold = gold_spots(row["toponyms"])
        found = [
            _spot(each)
            for each in read(report)
            if roles == ALL or each.mention.role is Role.LITERAL
        ]
        tallies.append(tally(gold, found))
        missed.extend(misses(report.id, report.text, gold, found, km=km))
    return Result(
        figures=figures(tallies, km=km, samples=samples),
        misses=tuple(missed),
        tallies=tuple(tallies),
    )


def _spot(resolution: Resolution) -> Spot:
    mention, place = resolution.mention, resolution.place
    return Spot(
        start=mention.start,
        end=mention.end,
        lat=None if place is None else place.lat,
        lon=None if place is None else place.lon,
        reason=resolution.reason,
    )


def read_gold(path: Path) -> list[dict[str, Any]]:
    """Read an annotated corpus, one JSON object a line with id, text and toponyms.

    Raises:
        InputError: the file is missing, or a line is not such an object.
    """
    rows = [_checked(path, number, row) for number, row in json_lines(path)]
    if not rows:
        raise InputError(f"{path.name} holds no documents")
    return rows


def _checked(path: Path, number: int, row: dict[str, Any]) -> dict[str, Any]:
    try:
        length, _ = len(row["text"]), row["id"]
        inside = all(0 <= spot["start"] < spot["end"] <= length for spot in row["toponyms"])
    except (KeyError, TypeError) as error:
        raise InputError(f"{path.name}, line {number}: not a line of gold ({error!r})") from error
    if not inside:
        raise InputError(f"{path.name}, line {number}: a toponym lies outside its text")
    return row


def gold_spots(rows: Iterable[Mapping[str, Any]]) -> list[Spot]:
    """Turn the toponyms of a gold line into spots."""
    return [
        Spot(
            start=row["start"],
            end=row["end"],
            lat=row.get("lat"),
            lon=row.get("lon"),
        )
        for row in rows
    ]


def table(found: Figures, km: float = KM) -> str:
    """Return the figures as lines for a terminal."""
    rows = (
        ("documents, toponyms", f"{found.documents}, {found.gold}"),
        ("recognition, overlap P", _number(found.precision)),
        ("recognition, overlap R", _number(found.recall)),
        ("recognition, overlap F1", _number(found.f1) + _interval(found, "f1")),
        ("recognition, exact F1", _number(found.exact_f1)),
        (f"within {km:g} km, of resolved", _number(found.within) + _interval(found, "within")),
        (f"within {km:g} km, of all gold", _number(found.within_all)),
        (
            "error, mean and median km",
            f"{_number(found.mean_km, '.0f')}, {_number(found.median_km, '.1f')}",
        ),
        ("area under the error curve", _number(found.auc)),
        ("end to end P", _number(found.end_precision)),
        ("end to end R", _number(found.end_recall)),
        ("end to end F1", _number(found.end_f1) + _interval(found, "end_f1")),
    )
    return "".join(f"{name:<30}{value}\n" for name, value in rows)


def _number(value: float | None, shape: str = ".3f") -> str:
    return "-" if value is None else format(value, shape)


def _interval(found: Figures, name: str) -> str:
    bounds = found.intervals.get(name)
    return "" if bounds is None else f"   (95 %: {bounds[0]:.3f} to {bounds[1]:.3f})"


def listing(missed: Sequence[Miss]) -> str:
    """Return the misses grouped by what went wrong, the gravest first."""
    lines = []
    for group in _GROUPS:
        rows = [miss for miss in missed if miss.group == group]
        lines.append(f"\n{group}: {len(rows)}")
        for miss in rows:
            far = "" if miss.km is None else f" {miss.km:.0f} km off;"
            lines.append(f"  {miss.text} [{miss.document}]{far} {miss.reason} | {miss.around}")
    return "\n".join(lines) + "\n"
