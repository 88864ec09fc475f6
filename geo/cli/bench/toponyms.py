"""``python -m geo bench toponyms``: places found a second, beside geotext where it is installed.

Texts are cut into articles of the length of news. Compare figures of one run, not of two machines.
"""

from __future__ import annotations

import json
from datetime import date
from importlib import import_module
from time import perf_counter, process_time
from typing import TYPE_CHECKING, TypeVar

from geo.cli.bench.sheet import add_amount, add_file, amount, line
from geo.cli.codes import DONE
from geo.errors import InputError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence
    from pathlib import Path

# The mean length of the articles of GeoWebNews, in characters.
ARTICLE = 2_500
ARTICLES = 200
T = TypeVar("T")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_file(
        parser, 'texts, {"text"} a line, an article each (default: the shipped reports, joined)'
    )
    add_amount(parser, "articles", ARTICLES)


def run(args: argparse.Namespace) -> int:
    """Measure recognition and resolution, and print a line each."""
    wanted = amount(args, "articles")
    texts = _texts(args.file)
    _measure((texts * (wanted // len(texts) + 1))[:wanted])
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
    from geo.models import Report  # noqa: PLC0415
    from geo.pipeline import Resources  # noqa: PLC0415
    from geo.resolving.resolve import resolve  # noqa: PLC0415
    from geo.toponyms.finding import find_toponyms  # noqa: PLC0415

    opened = perf_counter()
    known = Resources.offline()
    line("import", f"{(opened - began) * 1000:,.0f} ms")
    line("gazetteer and borders open", f"{(perf_counter() - opened) * 1000:,.0f} ms")
    gazetteer, boundaries, ask = known.gazetteer, known.boundaries, known.provider.ask
    reports = [
        Report(id=str(number), text=text, published=date(2000, 1, 1))
        for number, text in enumerate(texts)
    ]
    documents = [read_document(report) for report in reports]
    line("articles", f"{len(texts):,} of {sum(map(len, texts)) // len(texts):,} characters")
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
        line("geotext", "not installed")
        return
    seconds, _ = _timed(lambda: [read(text).cities for text in texts])
    _rate("geotext (recognition)", len(texts), seconds)


def _rate(name: str, articles: int, seconds: float) -> None:
    line(name, f"{articles / max(seconds, 1e-9):,.0f} a second")
