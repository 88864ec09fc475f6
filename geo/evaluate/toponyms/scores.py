"""Score found toponyms against a gold annotation: recognition, resolution, and both together.

Recognition pairs spans one to one: identical ones first, then by the longest overlap. Resolution
counts how many of the paired are within a distance; end to end counts pairs within it against all
predictions that carry coordinates (those paired with gold that has none cannot be judged and do
not count) and all gold that carries them. Intervals are percentile bootstraps over documents.
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from geo.earth import distance_km
from geo.evaluate.intervals import SAMPLES, intervals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

KM = 161.0  # a hundred miles, the custom of the literature
_FARTHEST_KM = 20038.0

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One annotated or predicted toponym; coordinates in degrees, or None."""

    start: int
    end: int
    lat: float | None = None
    lon: float | None = None
    reason: str = ""

    @property
    def placed(self) -> bool:
        """Tell whether it has coordinates."""
        return self.lat is not None and self.lon is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The counts of one document, or of many."""

    gold: int = 0
    found: int = 0
    exact: int = 0
    overlap: int = 0
    gold_placed: int = 0
    found_placed: int = 0
    errors_km: tuple[float, ...] = ()

    def __add__(self, other: Tally) -> Tally:
        """Add two documents' counts."""
        return Tally(
            gold=self.gold + other.gold,
            found=self.found + other.found,
            exact=self.exact + other.exact,
            overlap=self.overlap + other.overlap,
            gold_placed=self.gold_placed + other.gold_placed,
            found_placed=self.found_placed + other.found_placed,
            errors_km=self.errors_km + other.errors_km,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Shares of 0 to 1, None where nothing was counted; ``intervals`` are 95 % bounds."""

    documents: int
    gold: int
    exact_f1: float | None
    precision: float | None
    recall: float | None
    f1: float | None
    resolved: int
    within: float | None  # of the resolved
    within_all: float | None  # of all gold with coordinates
    mean_km: float | None
    median_km: float | None
    auc: float | None
    end_precision: float | None
    end_recall: float | None
    end_f1: float | None
    intervals: Mapping[str, tuple[float, float]] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """Return the figures for JSON."""
        return asdict(self)


def pair_spans(gold: Sequence[Span], found: Sequence[Span]) -> list[tuple[int, int]]:
    """Pair overlapping spans one to one; return indices of gold and found."""
    options = []
    for i, (start, end) in enumerate(gold):
        for j, (first, last) in enumerate(found):
            shared = min(end, last) - max(start, first)
            if shared > 0:
                same = (start, end) == (first, last)
                options.append((not same, -shared, abs(start - first) + abs(end - last), i, j))
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    pairs = []
    for *_, i, j in sorted(options):
        if i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            pairs.append((i, j))
    return pairs


def tally(gold: Sequence[Spot], found: Sequence[Spot]) -> Tally:
    """Count one document."""
    gold, found = only_once(gold), only_once(found)
    pairs = pair_spans([(s.start, s.end) for s in gold], [(s.start, s.end) for s in found])
    errors, found_placed = [], sum(spot.placed for spot in found)
    for i, j in pairs:
        if not found[j].placed:
            continue
        km = apart(gold[i], found[j])
        if km is None:
            found_placed -= 1
        else:
            errors.append(km)
    spans = {(spot.start, spot.end) for spot in gold}
    return Tally(
        gold=len(gold),
        found=len(found),
        exact=sum((spot.start, spot.end) in spans for spot in found),
        overlap=len(pairs),
        gold_placed=sum(spot.placed for spot in gold),
        found_placed=found_placed,
        errors_km=tuple(errors),
    )


def only_once(spots: Sequence[Spot]) -> list[Spot]:
    """Drop repeated spans; the first one stands."""
    return list({(spot.start, spot.end): spot for spot in reversed(spots)}.values())[::-1]


def apart(gold: Spot, found: Spot) -> float | None:
    """Return the distance of two spots in kilometres; None where one has no coordinates."""
    if gold.lat is None or gold.lon is None or found.lat is None or found.lon is None:
        return None
    return distance_km(gold.lat, gold.lon, found.lat, found.lon)


def figures(tallies: Sequence[Tally], *, km: float = KM, samples: int = SAMPLES) -> Figures:
    """Sum up documents, with bootstrap intervals over them (`samples` draws; 0 for none)."""
    found = _figures(tallies, km)
    if not tallies:
        return found
    rows = [_row(each, km) for each in tallies]
    return replace(found, intervals=intervals(rows, _ratios, samples))


def _figures(tallies: Sequence[Tally], km: float) -> Figures:
    errors = [km_ for each in tallies for km_ in each.errors_km]
    total = {
        name: sum(getattr(each, name) for each in tallies)
        for name in ("gold", "found", "exact", "overlap", "gold_placed", "found_placed")
    }
    near = sum(error <= km for error in errors)
    precision = _share(total["overlap"], total["found"])
    recall = _share(total["overlap"], total["gold"])
    end_precision = _share(near, total["found_placed"])
    end_recall = _share(near, total["gold_placed"])
    return Figures(
        documents=len(tallies),
        gold=total["gold"],
        exact_f1=_f1(_share(total["exact"], total["found"]), _share(total["exact"], total["gold"])),
        precision=precision,
        recall=recall,
        f1=_f1(precision, recall),
        resolved=len(errors),
        within=_share(near, len(errors)),
        within_all=_share(near, total["gold_placed"]),
        mean_km=sum(errors) / len(errors) if errors else None,
        median_km=_median(errors),
        auc=_auc(errors),
        end_precision=end_precision,
        end_recall=end_recall,
        end_f1=_f1(end_precision, end_recall),
    )


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _f1(precision: float | None, recall: float | None) -> float | None:
    if precision is None or recall is None:
        return None
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _median(values: Iterable[float]) -> float | None:
    row = sorted(values)
    if not row:
        return None
    middle = len(row) // 2
    return row[middle] if len(row) % 2 else (row[middle - 1] + row[middle]) / 2


def _auc(errors: Iterable[float]) -> float | None:
    """Return the normalised area under the sorted logarithms of the errors: 0 is best, 1 worst."""
    row = sorted(math.log1p(min(error, _FARTHEST_KM)) for error in errors)
    if not row:
        return None
    worst = math.log1p(_FARTHEST_KM)
    if len(row) == 1:
        return row[0] / worst
    area = sum((a + b) / 2 for a, b in pairwise(row))
    return area / (worst * (len(row) - 1))


def _row(counted: Tally, km: float) -> tuple[int, ...]:
    """Return the counts of one document that the intervals need."""
    return (
        counted.gold,
        counted.found,
        counted.overlap,
        counted.gold_placed,
        counted.found_placed,
        sum(error <= km for error in counted.errors_km),
        len(counted.errors_km),
    )


def _ratios(total: Sequence[float]) -> Iterator[tuple[str, float | None]]:
    gold, found, overlap, gold_placed, found_placed, near, resolved = total
    yield "f1", _f1(_share(overlap, found), _share(overlap, gold))
    yield "within", _share(near, resolved)
    yield "end_f1", _f1(_share(near, found_placed), _share(near, gold_placed))
