"""One sentence about the ground of two sides: "Drones hit depots in Bryansk and Odesa"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.extract.reading import actors
from geo.extract.reading.casualties import Toll
from geo.extract.reading.wars import GROUNDS, attacker_of
from geo.extract.reading.where import may_be
from geo.languages.codes import NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from geo.extract.making.pieces import Told
    from geo.extract.reading.frames import Frame
    from geo.extract.reading.relations import Spot


def by_side(found: Iterable[Frame], told: Told, heard: Sequence[str], day: date) -> Iterator[Frame]:
    """Part frames without a named attacker whose places have two: none of them struck both.

    The figures of such a frame are left out, for the text does not say whose they are.
    """
    for frame in found:
        groups: dict[str | None, list[Spot]] = {}
        for spot in frame.spots:
            places = [place for place in may_be(spot) if place and place.country in GROUNDS]
            found_by = {attacker_of(place, heard, day) for place in places}
            if len(found_by) != 1 or len(places) != len(may_be(spot)):
                groups.clear()
                break
            groups.setdefault(found_by.pop(), []).append(spot)
        named = len(groups) > 1 and actors.named_attacker(
            told.parsed, frame.first, frame.last, told.masked
        )
        if len(groups) < 2 or named:  # noqa: PLR2004 - two sides
            yield frame
            continue
        figures = frozenset(i for i, code in enumerate(told.parsed.codes) if code == NUMBER)
        for spots in groups.values():
            yield replace(frame, spots=tuple(spots), skip=figures, toll=Toll())
