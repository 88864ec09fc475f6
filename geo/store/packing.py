"""A located report as compact JSON and back, exactly, but for the report itself: its reader has it.

::

    ["4b997d91","b54d0acf",[strings],[places],[candidates],[0,[resolutions],[events]]]

Strings, places and candidates are written once a report and named by number; words that the report
says at the offsets beside them are not written at all. The first string is a hash
of the dataclasses, so that a changed field makes old lines unreadable instead of wrong; the second
is a checksum of the line and of the report.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from hashlib import blake2b
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from geo.errors import DataError
from geo.models import Candidate, Event, LocatedReport, Place, Report
from geo.store.forms import Choice, Day, Form, Many, Maybe, Own, Shared, Text, Writer
from geo.store.rows import MOST_KNOWN, Row

if TYPE_CHECKING:
    from geo.store.forms import Tables
    from geo.store.rows import Words

SHARED = (Place, Candidate)
"""Classes whose values stand in tables; each may hold values of those before it."""

KEPT = frozenset({Place})
"""Classes whose values many reports have in common."""

LONGEST_KNOWN = 50
"""Longer strings are sentences, which hardly come again."""

_OWN, _TEXTS, _FIRST = 0, 1, 2  # the tables: the report, strings, then those of SHARED


class _Forms:
    """The forms of all types that a located report is made of, and the enumerations among them."""

    def __init__(self) -> None:
        self.choices: list[tuple[StrEnum, ...]] = []
        number = Form("number", int, float)
        self._forms: dict[Any, Form] = {
            str: Text(_TEXTS),
            int: number,
            float: number,
            bool: Form("bool", bool),
            date: Day(),
            Report: Own(_OWN),
        }
        self.shared: list[Row] = []
        for table, kind in enumerate(SHARED, start=_FIRST):
            self.shared.append(self._row(kind))
            self._forms[kind] = Shared(self.shared[-1], table)
        self.located = self._row(LocatedReport)

    def _of(self, hint: Any) -> Form:  # noqa: ANN401  (a type, or what typing makes of several)
        if hint not in self._forms:
            self._forms[hint] = self._new(hint)
        return self._forms[hint]

    def _new(self, hint: Any) -> Form:  # noqa: ANN401
        if is_dataclass(hint):
            return self._row(hint)
        if isinstance(hint, UnionType):
            inner, *others = (kind for kind in get_args(hint) if kind is not NoneType)
            if not others:
                return Maybe(self._of(inner))
        if get_origin(hint) is tuple and get_args(hint)[1:] == (...,):
            return Many(self._of(get_args(hint)[0]))
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            self.choices.append(tuple(hint))
            return Choice(hint, _FIRST + len(SHARED) + len(self.choices) - 1)
        raise TypeError(f"packing does not know how a value of the type {hint} is written")

    def _row(self, kind: Any) -> Row:  # noqa: ANN401
        hints = get_type_hints(kind, localns={"date": date})
        forms = [self._of(hints[field.name]) for field in fields(kind)]
        return Row(kind, forms, _words_of(kind, hints), keep=kind in KEPT)


def _words_of(kind: Any, hints: dict[str, Any]) -> dict[int, Words]:  # noqa: ANN401
    """Say what fields say as a rule, by their number."""
    at = {field.name: number for number, field in enumerate(fields(kind))}
    found: dict[int, Words] = {}
    if (hints.get("start"), hints.get("end"), hints.get("text")) == (int, int, str):
        start, end = at["start"], at["end"]
        found[at["text"]] = lambda report, row: report.text[row[start] : row[end]]
    if kind is Event:
        spans = at["spans"]
        found[at["report_id"]] = lambda report, _row: report.id
        found[at["evidence"]] = lambda report, row: _main_sentence(report, row[spans])
    return found


def _main_sentence(report: Report, spans: Any) -> str:  # noqa: ANN401
    return report.text[spans[0].start : spans[0].end] if spans else ""


_strings: dict[str, str] = {}
_FORMS = _Forms()
_VERSION = blake2b(_FORMS.located.told.encode(), digest_size=4).hexdigest()
_HEAD = len('["12345678","12345678",')


def pack(located: LocatedReport) -> str:
    """Write what was found in a report as one line of JSON, without the report.

    Raises:
        DataError: JSON or UTF-8 cannot hold a value of it.
    """
    report = located.report
    writer = Writer(report, _FIRST + len(SHARED))
    try:
        row = _FORMS.located.write(located, writer)
        lists = [*writer.rows[_TEXTS:], row]
        body = json.dumps(lists, ensure_ascii=False, allow_nan=False, separators=(",", ":"))[1:]
        return _head(body, report) + body
    except (ValueError, TypeError, LookupError, AttributeError) as error:
        message = f"What was found in the report {report.id} cannot be stored ({error})."
        raise DataError(message) from error


def unpack(text: str, report: Report) -> LocatedReport:
    """Read what `pack` wrote of the same report.

    Raises:
        DataError: the text is damaged, of another version, or of another report.
    """
    try:
        body = text[_HEAD:]
        if text[:_HEAD] != _head(body, report):
            raise ValueError("its head does not fit")  # noqa: TRY301
        texts, *rows, row = json.loads(f"[{body}")
        tables: Tables = [
            (report,),
            list(map(_known, texts)),
            *([()] * len(SHARED)),
            *_FORMS.choices,
        ]
        for table, shared in enumerate(_FORMS.shared, start=_FIRST):
            tables[table] = [shared.read(one, tables) for one in rows[table - _FIRST]]
        located: LocatedReport = _FORMS.located.read(row, tables)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        message = f"What is stored of the report {report.id} cannot be read ({error})."
        raise DataError(message) from error
    return located


def _known(text: Any) -> str:  # noqa: ANN401
    """Give a short string as one object for all reports: names and reasons come again and again."""
    if type(text) is not str:
        raise TypeError("a string is none")
    if len(text) > LONGEST_KNOWN:
        return text
    if len(_strings) >= MOST_KNOWN:
        _strings.clear()
    return _strings.setdefault(text, text)


def _head(body: str, report: Report) -> str:
    said = zlib.crc32(f"{report.id}\n{report.text}".encode(errors="surrogatepass"))
    return f'["{_VERSION}","{zlib.crc32(body.encode(), said):08x}",'
