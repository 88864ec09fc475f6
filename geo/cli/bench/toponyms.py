"""``python -m geo bench toponyms``: places found a second, beside geotext where it is installed.

Texts are cut into articles of the length of news. Compare figures of one run, not of two machines.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from importlib import import_module
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING, TypeVar

from geo.cli.codes import DONE
from geo.errors import InputError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

# The mean length of the articles of GeoWebNews, in characters.
ARTICLE = 2_500
ARTICLES = 200
T = TypeVar("T")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="FILE.jsonl",
        help='texts, {"text"} a line, an article each (default: the shipped reports, joined)',
    )
    parser.add_argument(
        "--articles",
        type=int,
        default=ARTICLES,
        metavar="N",
        help=f"how many articles to read at least (default: {ARTICLES})",
    )


def run(args: argparse.Namespace) -> int:
    """Measure recognition and resolution, and print a line each."""
    if args.articles < 1:
        raise InputError("--articles must be 1 or more")
    texts = _texts(args.file)
    texts = (texts * (args.articles // len(texts) + 1))[: max(args.articles, 1)]
    _measure(texts)
    return DONE


def _texts(path: Path | None) -> list[str]:
    if path is not None:
        return _read(path)
    from geo.read.samples import sample_reports  # noqa: PLC0415

    articles = [""]
    for report in sample_reports():
        if len(articles[-1]) > ARTICLE:
            articles.append("")
        articles[-1] += report.text + "\n\n"
    return articles


def _read(path: Path) -> list[str]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
        texts = [json.loads(line)["text"] for line in lines if line.strip()]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f'{path.name} holds no lines of {{"text"}}: {error}') from error
    if not texts:
        raise InputError(f"{path.name} holds no texts")
    return texts


def _measure(texts: Sequence[str]) -> None:
    began = perf_counter()
    from geo.extract.cutting.document import read_document  # noqa: PLC0415 - its import is measured
    from geo.gazetteer.boundaries import Boundaries  # noqa: PLC0415
    from geo.gazetteer.index import Gazetteer  # noqa: PLC0415
    from geo.geocoding.geocoder import OfflineProvider  # noqa: PLC0415
    from geo.models import Report  # noqa: PLC0415
    from geo.resolving.resolve import resolve  # noqa: PLC0415
    from geo.toponyms.finding import find_toponyms  # noqa: PLC0415

    opened = perf_counter()
    gazetteer, boundaries = Gazetteer.open(), Boundaries.open()
    _line("import", f"{(opened - began) * 1000:,.0f} ms")
    _line("gazetteer and borders open", f"{(perf_counter() - opened) * 1000:,.0f} ms")
    ask = OfflineProvider(gazetteer).ask
    reports = [
        Report(id=str(number), text=text, published=date(2000, 1, 1))
        for number, text in enumerate(texts)
    ]
    documents = [read_document(report) for report in reports]
    _line("articles", f"{len(texts):,} of {sum(map(len, texts)) // len(texts):,} characters")
    seconds, found = _timed(lambda: [find_toponyms(each, gazetteer) for each in documents])
    _rate("recognition", len(texts), seconds)
    pairs = list(zip(documents, found, strict=True))
    seconds, _ = _timed(lambda: [resolve(each, those, ask, boundaries) for each, those in pairs])
    _rate("resolution", len(texts), seconds)
    _geotext(texts)


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    began = process_time()
    done = work()
    return process_time() - began, done


def _geotext(texts: Sequence[str]) -> None:
    """Time geotext on the same texts, where the user has it."""
    try:
        read = import_module("geotext").GeoText
    except ImportError:
        _line("geotext", "not installed")
        return
    seconds, _ = _timed(lambda: [read(text).cities for text in texts])
    _rate("geotext (recognition)", len(texts), seconds)


def _rate(name: str, articles: int, seconds: float) -> None:
    _line(name, f"{articles / max(seconds, 1e-9):,.0f} articles a second of one core")


def _line(name: str, value: str) -> None:
    sys.stdout.write(f"{name:<30}{value}\n")
    sys.stdout.flush()
