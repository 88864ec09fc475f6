"""``python -m geo geocode --file``: a column of names, each looked up once, to be continued."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from geo.cli.codes import DONE, NOTHING_FOUND, PROVIDER_FAILED
from geo.cli.geocode.answers import MISS, as_json, country_code, status, tell_problem
from geo.cli.input import whole_text
from geo.cli.output import open_output, tell
from geo.errors import InputError, ProviderError, ProviderRefusedError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from geo.pipeline import Resources

INTERRUPTED = 130
GIVE_UP = 3
"""Failures in a row after which the rest is left for another day."""

CHUNK = 200
"""Names that the embedded gazetteer is asked at once: one transaction of the ledger."""

FOUND_COLUMNS = (
    "status",
    "name",
    "kind",
    "lat",
    "lon",
    "admin1",
    "country",
    "place_id",
    "provider",
    "reason",
)
PREFIX = "geo_"
"""Before our columns, so that they cannot collide with the table's own."""


class Table(NamedTuple):
    """A table as it was read."""

    columns: tuple[str, ...]
    rows: tuple[dict[str, str], ...]
    column: str


def run_file(args: argparse.Namespace) -> int:
    """Look up every different name of a column, and write the table with what was found.

    Answers go to the ledger one by one: after Ctrl-C or a failure the same command continues.
    """
    table = read_table(args.file, args.column)
    from geo.pipeline import Resources  # noqa: PLC0415  (a bad table should not wait for it)

    names = list(dict.fromkeys(" ".join(row[table.column].split()) for row in table.rows))
    names = [name for name in names if name]
    resources = Resources.open()
    work = _Work(resources, args.area, country_code(args.country), len(names))
    try:
        found = work.run(names)
    except KeyboardInterrupt:
        work.bar.clear()
        tell(
            "geocode",
            f"stopped after {work.done} of {len(names)} names; the same command continues there",
        )
        return INTERRUPTED
    work.bar.clear()
    with open_output(args.output) as out:
        out.write(_written(table, found, as_lines=args.json).encode())
    tell_problem(resources.provider)
    tell("geocode", work.summary(len(table.rows), len(names)))
    if work.errors:
        return PROVIDER_FAILED
    return DONE if work.counts.total() > work.counts[MISS] else NOTHING_FOUND


def read_table(name: str, column: str | None) -> Table:
    """Read a CSV table, UTF-8, with a header.

    Raises:
        InputError: it cannot be read, or has no such column.
    """
    text = whole_text(name, "utf-8-sig")
    reader = csv.DictReader(io.StringIO(text, newline=""), restval="", strict=True)
    try:
        columns = tuple(reader.fieldnames or ())
        wanted = column or ("place" if "place" in columns or len(columns) != 1 else columns[0])
        if wanted not in columns:
            there = ", ".join(columns) or "none"
            raise InputError(f"{name} has no column “{wanted}”; its columns are: {there}")
        rows = tuple({key: row[key] or "" for key in columns} for row in reader)
    except csv.Error as error:
        raise InputError(f"{name}, line {reader.line_num}: {error}") from error
    return Table(columns=columns, rows=rows, column=wanted)


class _Work:
    """The look-ups of one run, and what came of them."""

    def __init__(
        self, resources: Resources, area: str | None, country: str | None, total: int
    ) -> None:
        from geo.resolving.one_name import find_area  # noqa: PLC0415

        self.resources = resources
        self.country = country
        self.area = find_area(area, resources.gazetteer, country) if area else None
        self.bar = _Bar(total)
        self.done = 0
        self.counts: Counter[str] = Counter()
        self.errors: Counter[str] = Counter()
        self.last_error = ""

    def run(self, names: Sequence[str]) -> dict[str, dict[str, object]]:
        """Look names up until all are done or the provider is given up."""
        found: dict[str, dict[str, object]] = {}
        in_a_row = 0
        for name in self._warmed(names):
            row = self._look_up(name)
            found[name] = row
            in_a_row = in_a_row + 1 if row["status"] == "error" else 0
            self.done += 1
            self.bar.show(self.done, self.counts, self.errors.total())
            if in_a_row >= GIVE_UP or (row["status"] == "error" and row["refused"]):
                break
        return found

    def _look_up(self, name: str) -> dict[str, object]:
        from geo.resolving.one_name import resolve_name  # noqa: PLC0415

        try:
            resolution, answer = resolve_name(
                name,
                self.resources.provider,
                self.resources.boundaries,
                area=self.area,
                country=self.country,
            )
        except ProviderError as error:
            self.errors[type(error).__name__.removesuffix("Error")] += 1
            self.last_error = str(error)
            refused = isinstance(error, ProviderRefusedError)
            return {"query": name, "status": "error", "reason": str(error), "refused": refused}
        self.counts[status(resolution)] += 1
        return as_json(name, resolution, answer)

    def _warmed(self, names: Sequence[str]) -> Iterator[str]:
        """Give names; what costs nothing is asked a chunk at a time beforehand."""
        from geo.resolving.one_name import query_of  # noqa: PLC0415

        for at in range(0, len(names), CHUNK):
            some = names[at : at + CHUNK]
            if not self.resources.provider.online:
                self.resources.provider.ask(
                    [query_of(name, self.area, self.country) for name in some]
                )
            yield from some

    def summary(self, rows: int, names: int) -> str:
        """Say in one line what came of it."""
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(self.errors.items()))
        text = (
            f"{rows} rows, {names} different names: {self.counts['hit']} hits,"
            f" {self.counts[MISS]} misses, {self.counts['ambiguous']} ambiguous,"
            f" {self.errors.total()} errors"
        )
        if self.errors:
            text += f" ({kinds}; {self.last_error})"
        if self.done < names:
            text += f"; {names - self.done} not asked, the same command continues there"
        return text


def _written(table: Table, found: dict[str, dict[str, object]], *, as_lines: bool) -> str:
    """Write the table with our columns behind its own, or JSON Lines of the same."""
    out = io.StringIO(newline="")
    columns = [*table.columns, *(PREFIX + key for key in FOUND_COLUMNS)]
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    if not as_lines:
        writer.writeheader()
    for row in table.rows:
        result = found.get(" ".join(row[table.column].split()), {})
        if as_lines:
            out.write(json.dumps({**row, "geo": result or None}, ensure_ascii=False) + "\n")
            continue
        ours = {PREFIX + key: _cell(result.get(key)) for key in FOUND_COLUMNS}
        writer.writerow({**row, **ours})
    return out.getvalue()


def _cell(value: object) -> object:
    """Keep a spreadsheet from running a provider's text as a formula."""
    if isinstance(value, str) and value[:1] in {"=", "+", "-", "@", "\t", "\r"}:
        return f"'{value}"
    return "" if value is None else value


class _Bar:
    """A line on a terminal that says how far it is; nothing where stderr is no terminal."""

    WIDTH = 30

    def __init__(self, total: int) -> None:
        self.total = total
        self.seen = sys.stderr.isatty()

    def show(self, done: int, counts: Counter[str], errors: int) -> None:
        """Draw it anew."""
        if not self.seen:
            return
        full = self.WIDTH * done // max(self.total, 1)
        bar = "#" * full + "." * (self.WIDTH - full)
        sys.stderr.write(
            f"\r[{bar}] {done}/{self.total}  {counts['hit']} hits, {counts[MISS]} misses,"
            f" {counts['ambiguous']} ambiguous, {errors} errors "
        )
        sys.stderr.flush()

    def clear(self) -> None:
        """End the line."""
        if self.seen:
            sys.stderr.write("\n")
