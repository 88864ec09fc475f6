"""How sure a figure is: percentile bootstraps over documents."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

SAMPLES = 1000
_SEED = 20240101
_LOW, _HIGH = 0.025, 0.975

Counts = list[float]  # what is counted in one document, or in many


def add_up(rows: Iterable[Sequence[float]]) -> Counts:
    """Add up the counts of several documents, column by column."""
    return [sum(column) for column in zip(*rows, strict=True)]


def intervals(
    rows: Sequence[Sequence[float]],
    figures: Callable[[Counts], Iterable[tuple[str, float | None]]],
    samples: int = SAMPLES,
) -> dict[str, tuple[float, float]]:
    """Return the 95 % intervals of figures, by name; those that no draw gives are absent.

    Args:
        rows: the counts of each document.
        figures: names the figures of summed counts; None where there is none.
        samples: how many times documents are drawn, with replacement; seeded.
    """
    draw = random.Random(_SEED)  # noqa: S311 - statistics, no secret
    drawn: dict[str, list[float]] = {}
    for _ in range(samples):
        for name, value in figures(add_up(draw.choices(rows, k=len(rows)))):
            values = drawn.setdefault(name, [])
            if value is not None:
                values.append(value)
    return {
        name: (row[int(_LOW * len(row))], row[int(_HIGH * len(row))])
        for name, values in drawn.items()
        if (row := sorted(values))
    }
