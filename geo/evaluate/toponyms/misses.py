"""List each disagreement between found toponyms and the gold, with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.evaluate.toponyms.scores import KM, Spot, apart, only_once, pair_spans

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """One disagreement with the gold: ``missed``, ``spurious``, ``unresolved`` or ``misplaced``."""

    group: str
    document: str
    text: str
    around: str
    reason: str
    start: int
    km: float | None = None


def misses(
    document: str, text: str, gold: Sequence[Spot], found: Sequence[Spot], *, km: float = KM
) -> list[Miss]:
    """Return every disagreement of one document, in the order of its text."""
    gold, found = only_once(gold), only_once(found)
    pairs = dict(pair_spans([(s.start, s.end) for s in gold], [(s.start, s.end) for s in found]))

    def miss(group: str, spot: Spot, reason: str, far: float | None = None) -> Miss:
        around = " ".join(text[max(0, spot.start - 40) : spot.end + 30].split())
        name = text[spot.start : spot.end]
        return Miss(
            group=group,
            document=document,
            text=name,
            around=around,
            reason=reason,
            start=spot.start,
            km=far,
        )

    rows: list[Miss] = []
    for i, spot in enumerate(gold):
        if i not in pairs:
            rows.append(miss("missed", spot, "not found"))
            continue
        other = found[pairs[i]]
        far = apart(spot, other)
        if spot.placed and not other.placed:
            rows.append(miss("unresolved", other, other.reason))
        elif far is not None and far > km:
            rows.append(miss("misplaced", other, other.reason, far))
    paired = set(pairs.values())
    rows += [miss("spurious", spot, spot.reason) for j, spot in enumerate(found) if j not in paired]
    return sorted(rows, key=lambda row: row.start)
