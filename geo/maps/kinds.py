"""Events of each mark by kind of attack, whatever kinds are chosen.

The browser foresees with it what a click on a kind will draw, while Python still computes the rest
of the page. It changes only with the other filters.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

import numpy as np

from geo.maps.escape import packed
from geo.maps.marks import by_kind, most_people, once_a_mark
from geo.maps.palette import TYPES

if TYPE_CHECKING:
    from geo.archive.frames import Archive, Mask


@dataclass(frozen=True, slots=True, kw_only=True)
class KindTable:
    """Counts by mark and kind.

    Attributes:
        packed: a flat list of mark, kind, events as JSON, deflated, in base64; the larger of two
            towns first, as in a draw.
        digest: tells tables apart.
    """

    packed: str
    digest: str


def kind_table(archive: Archive, mask: Mask) -> KindTable:
    """Count the masked events; `mask` leaves the filter by kind out."""
    mark, _, kind = once_a_mark(archive, mask)
    table = by_kind(mark, kind, len(archive.marks)).ravel()
    cells = np.flatnonzero(table)
    cells = cells[np.argsort(-most_people(archive)[cells // len(TYPES)], kind="stable")]
    rows = np.stack([cells // len(TYPES), cells % len(TYPES), table[cells]], axis=1)
    text = json.dumps(rows.ravel().tolist(), separators=(",", ":"))
    return KindTable(packed=packed(text), digest=sha256(text.encode()).hexdigest()[:12])
