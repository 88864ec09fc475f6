"""A folder of reports: what is in it, what changed, and what could not be read, file by file."""

from __future__ import annotations

import stat
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from geo.errors import InputError
from geo.read.asked import Asked
from geo.read.source import READERS, read_source

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from geo.models import Report

ENDINGS = frozenset(ending for reader in READERS for ending in reader.endings)


class Stamp(NamedTuple):
    """What changes when a file does."""

    size: int  # bytes
    changed: int  # nanoseconds since 1970


class LeftOut(NamedTuple):
    """A file, or a line of one, that is no report; `why` is for whoever owns the folder."""

    file: str  # its name without the folder
    line: int | None  # None: the whole file
    why: str
    part: bool = False  # the file was read, but for something in it

    @property
    def at(self) -> str:
        """Where it stands: "x.jsonl, line 3"."""
        return self.file if self.line is None else f"{self.file}, line {self.line}"


def scan(folder: Path) -> tuple[dict[Path, Stamp], tuple[LeftOut, ...]]:
    """Return the files of reports in a folder by name, and what in it is none.

    Only regular files are opened: a pipe or a device could be read for ever. Hidden files are
    nobody's reports.

    Raises:
        OSError: the folder cannot be listed.
    """
    found: dict[Path, Stamp] = {}
    left_out: list[LeftOut] = []
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        try:
            state = path.stat()
        except OSError as error:
            left_out.append(LeftOut(_shown(path), None, _told(error)))
            continue
        if stat.S_ISDIR(state.st_mode):
            continue
        if not stat.S_ISREG(state.st_mode):
            left_out.append(LeftOut(_shown(path), None, "it is no regular file"))
        elif path.suffix.lower() not in ENDINGS:
            known = ", ".join(sorted(ENDINGS))
            left_out.append(LeftOut(_shown(path), None, f"only these files are read: {known}"))
        else:
            found[path] = Stamp(state.st_size, state.st_mtime_ns)
    return found, tuple(left_out)


def read_file(path: Path) -> tuple[tuple[Report, ...], tuple[LeftOut, ...]]:
    """Read the reports of one file, and say what of it is none; nothing is raised."""
    left_out: list[LeftOut] = []
    name = _shown(path)

    def complain(error: InputError) -> None:
        why = str(error).partition(": ")[2] if error.line is not None else str(error)
        left_out.append(LeftOut(name, error.line, why or str(error)))

    def warn(told: str) -> None:
        left_out.append(LeftOut(name, None, told.partition(": ")[2], part=True))

    asked = Asked(latest=tomorrow(), complain=complain, warn=warn)
    reports: list[Report] = []
    try:
        with path.open("rb") as stream:
            reports.extend(read_source(stream, name, asked))
    except InputError as error:
        complain(error)
    except OSError as error:
        left_out.append(LeftOut(name, None, _told(error)))
    except Exception as error:  # noqa: BLE001 - a defect of a reader is told of its file alone
        left_out.append(LeftOut(name, None, f"{type(error).__name__}: {error}"))
    return tuple(reports), tuple(left_out)


def tomorrow() -> date:
    """Give the last day that can be today somewhere."""
    return datetime.now(tz=UTC).date() + timedelta(days=1)


def _shown(path: Path) -> str:
    """Give a file's name as text; names may hold bytes that are none."""
    return path.name.encode("utf-8", "replace").decode("utf-8")


def _told(error: OSError) -> str:
    return f"it cannot be read: {error.strerror or error}"


def apart(files: Mapping[Path, tuple[Report, ...]]) -> list[Report]:
    """Put the reports of all files into one list in which no two share an id.

    A report that stands twice word for word counts once. Another report with an id that is taken
    keeps all but the id, which gets a number: none is lost.
    """
    known: dict[str, Report] = {}
    for reports in files.values():
        for report in reports:
            name, number = report.id, 2
            while (other := known.get(name)) is not None and other != replace(report, id=name):
                name, number = f"{report.id}~{number}", number + 1
            known.setdefault(name, report if name == report.id else replace(report, id=name))
    return list(known.values())
