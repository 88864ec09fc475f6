"""A dataclass as a list of its fields in their order, usual values at its end left out.

No list of fields is kept anywhere: all follows from the class. Reading is what has to be fast, so
what is to be done with a list is worked out once for each sequence of JSON types that is met.
"""

from __future__ import annotations

from collections import deque
from dataclasses import MISSING, fields
from itertools import repeat
from operator import call
from types import NoneType
from typing import TYPE_CHECKING, Any, TypeAlias

from geo.store.forms import Form

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from geo.models import Report
    from geo.store.forms import Read, Tables, Value, Writer

Words: TypeAlias = "Callable[[Report, Sequence[Any]], str]"
"""Says from the report and the other fields what a field's words are as a rule."""

_Plan: TypeAlias = (
    "tuple[list[tuple[int, int]], list[tuple[int, Read]], list[tuple[int, Words]], list[Any]]"
)

MOST_KNOWN = 100_000
"""Values of one class that are kept, so that reports to come have the same objects."""

_for_each = deque[object](maxlen=0).extend


class Row(Form):
    """A dataclass, its fields in their order.

    Args:
        kind: the class; frozen, with slots.
        forms: how each field is written.
        words: what some fields say as a rule; where they do, None is written.
        keep: whether many reports have values in common, which then are the same objects.
    """

    def __init__(
        self, kind: type, forms: Sequence[Form], words: Mapping[int, Words], *, keep: bool = False
    ) -> None:
        self.kind = kind
        self.names = [field.name for field in fields(kind)]
        self._forms = forms
        self._words = words
        self._usual = [field.default for field in fields(kind)]
        # A frozen class sets its fields the long way; their slots take a third of the time.
        self._setters = [getattr(kind, name).__set__ for name in self.names]
        self._plans: dict[tuple[type, ...], _Plan] = {}
        self._known: dict[tuple[Value, ...], Value] | None = {} if keep else None
        usual = ("" if value is MISSING else repr(value) for value in self._usual)
        told = zip(self.names, (form.told for form in forms), usual, strict=True)
        super().__init__(f"{kind.__name__}({','.join(map(':'.join, told))})", list)

    def write(self, value: Value, writer: Writer) -> Value:
        """Write the fields, without those that are as usual at the end."""
        values = [getattr(value, name) for name in self.names]
        last = len(values)
        while last and values[last - 1] == self._usual[last - 1]:
            last -= 1
        return [
            None
            if at in self._words and self._words[at](writer.report, values) == values[at]
            else self._forms[at].write(values[at], writer)
            for at in range(last)
        ]

    def step(self, _kind: type) -> int | Read | None:
        """Read the fields."""
        return self.read

    def read(self, row: Value, tables: Tables) -> Value:
        """Make the value of a row, whose own items are used up."""
        kinds = tuple(map(type, row))
        plan = self._plans.get(kinds)
        if plan is None:
            plan = self._plans[kinds] = self._plan(kinds)
        lookups, reads, words, usual = plan
        for at, table in lookups:
            row[at] = tables[table][row[at]]
        for at, read in reads:
            row[at] = read(row[at], tables)
        for at, said in words:
            row[at] = said(tables[0][0], row)
        row += usual
        if self._known is not None:
            value = self._known.get(tuple(row))
            if value is not None:
                return value
        value = object.__new__(self.kind)
        _for_each(map(call, self._setters, repeat(value), row))
        if self._known is not None:
            self._remember(tuple(row), value)
        return value

    def _remember(self, row: tuple[Value, ...], value: Value) -> None:
        if self._known is not None:
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            self._known[row] = value

    def _plan(self, kinds: tuple[type, ...]) -> _Plan:
        """Say what is to be done with a row of items of these types."""
        lookups, reads, words = [], [], []
        usual = self._usual[len(kinds) :]
        if MISSING in usual or len(kinds) > len(self.names):
            raise ValueError(f"a row of {len(kinds)} is no {self.kind.__name__}")
        for at, kind in enumerate(kinds):
            form = self._forms[at]
            if kind is NoneType and at in self._words:
                words.append((at, self._words[at]))
                continue
            if kind not in form.kinds:
                raise TypeError(f"{kind.__name__} stands for {self.names[at]}")
            step = form.step(kind)
            if isinstance(step, int):
                lookups.append((at, step))
            elif step is not None:
                reads.append((at, step))
        return lookups, reads, words, usual
