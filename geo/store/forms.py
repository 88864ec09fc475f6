"""How the value of a field becomes JSON and back, by its type; dataclasses are in `geo.store.rows`.

What repeats inside a report stands in a table, once, and is named by its number there.
"""

from __future__ import annotations

from datetime import date
from types import NoneType
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from enum import StrEnum

    from geo.models import Report

Value: TypeAlias = Any
"""A value of a field, or what stands for it in JSON."""

Tables: TypeAlias = "list[Sequence[Any]]"
"""What numbers mean, table by table; the only value of the first is the report."""

Read: TypeAlias = "Callable[[Any, Tables], Any]"


class Writer:
    """What has been written of one report: rows by table, and the numbers of their values."""

    def __init__(self, report: Report, tables: int) -> None:
        self.report = report
        self.rows: list[list[Value]] = [[] for _ in range(tables)]
        self.numbers: list[dict[Value, int]] = [{} for _ in range(tables)]

    def number(self, table: int, value: Value, form: Form | None = None) -> int:
        """Give a value's number in a table, where it stands from now on."""
        numbers = self.numbers[table]
        if value not in numbers:
            row = value if form is None else form.write(value, self)
            numbers[value] = len(numbers)
            self.rows[table].append(row)
        return numbers[value]


class Form:
    """How the values of one type are written; this one takes what JSON knows.

    Attributes:
        told: the type in words; what decides the meaning of a line is in it.
        kinds: what its values are in JSON.
    """

    def __init__(self, told: str, *kinds: type) -> None:
        self.told = told
        self.kinds = frozenset(kinds)

    def write(self, value: Value, _writer: Writer) -> Value:
        """Give what JSON holds for a value."""
        return value

    def step(self, _kind: type) -> int | Read | None:
        """Say how JSON's value of a type is read: its table, a function, or as it is."""
        return None


class Text(Form):
    """A string, which stands in a table."""

    def __init__(self, table: int) -> None:
        super().__init__("str", int)
        self._table = table

    def write(self, value: Value, writer: Writer) -> Value:
        """Give its number."""
        return writer.number(self._table, value)

    def step(self, _kind: type) -> int | Read | None:
        """Look the number up."""
        return self._table


class Own(Form):
    """The report, which is not written."""

    def __init__(self, table: int) -> None:
        super().__init__("report", int)
        self._table = table

    def write(self, _value: Value, _writer: Writer) -> Value:
        """Give its number."""
        return 0

    def step(self, _kind: type) -> int | Read | None:
        """Look it up."""
        return self._table


class Choice(Form):
    """A member of an enumeration, by its place there."""

    def __init__(self, kind: type[StrEnum], table: int) -> None:
        super().__init__(f"{kind.__name__}[{'|'.join(kind)}]", int)
        self._places = {member: place for place, member in enumerate(kind)}
        self._table = table

    def write(self, value: Value, _writer: Writer) -> Value:
        """Give its place."""
        return self._places[value]

    def step(self, _kind: type) -> int | Read | None:
        """Look the place up."""
        return self._table


class Day(Form):
    """A date, as ISO 8601 writes it."""

    def __init__(self) -> None:
        super().__init__("date", str)

    def write(self, value: Value, _writer: Writer) -> Value:
        """Write it."""
        return value.isoformat()

    def step(self, _kind: type) -> int | Read | None:
        """Read it."""
        return lambda value, _tables: date.fromisoformat(value)


class Shared(Form):
    """A value that stands in a table of its own."""

    def __init__(self, row: Form, table: int) -> None:
        super().__init__(f"#{row.told}", int)
        self._row = row
        self._table = table

    def write(self, value: Value, writer: Writer) -> Value:
        """Give its number."""
        return writer.number(self._table, value, self._row)

    def step(self, _kind: type) -> int | Read | None:
        """Look its number up."""
        return self._table


class Maybe(Form):
    """A value or none."""

    def __init__(self, inner: Form) -> None:
        super().__init__(f"{inner.told}?", NoneType, *inner.kinds)
        self._inner = inner

    def write(self, value: Value, writer: Writer) -> Value:
        """Write the value, if there is one."""
        return None if value is None else self._inner.write(value, writer)

    def step(self, kind: type) -> int | Read | None:
        """Read the value, if there is one."""
        return None if kind is NoneType else self._inner.step(kind)


class Many(Form):
    """Any number of values."""

    def __init__(self, inner: Form) -> None:
        super().__init__(f"{inner.told}*", list)
        self._inner = inner

    def write(self, value: Value, writer: Writer) -> Value:
        """Write each."""
        return [self._inner.write(one, writer) for one in value]

    def step(self, _kind: type) -> int | Read | None:
        """Read each."""
        steps = {kind: self._inner.step(kind) for kind in self._inner.kinds}
        if len(steps) > 1:
            return _read_any(steps)
        ((kind, step),) = steps.items()
        if isinstance(step, int):
            return _read_numbers(step)
        return _read_each(step) if kind is list and step is not None else _read_any(steps)


def _read_numbers(table: int) -> Read:
    def read(numbers: Value, tables: Tables) -> Value:
        values = tables[table]
        return tuple([values[number] for number in numbers])

    return read


def _read_each(one: Read) -> Read:
    def read(items: Value, tables: Tables) -> Value:
        return tuple([one(item, tables) for item in items])

    return read


def _read_any(steps: Mapping[type, int | Read | None]) -> Read:
    def one(item: Value, tables: Tables) -> Value:
        step = steps[type(item)]
        if step is None:
            return item
        return tables[step][item] if isinstance(step, int) else step(item, tables)

    return _read_each(one)
