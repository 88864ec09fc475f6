"""A sentence cut into frames: stretches that each tell of one event at most.

A sentence with one group of places is one frame. Between two groups with a deed or a figure of
their own it is cut. Lists of figures by place ("13 over Voronezh, ten over Belgorod") become a
frame a pair, beside the frame of their total.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from geo.extract.cutting.chunks import Parsed
    from geo.extract.reading.where import Spot

STRONG = frozenset("ALIJGE")
WEAK = frozenset("KHCU")
_DEEDS = STRONG | WEAK


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Chunks ``[first, last)`` of a sentence and the own places in it.

    `figure` is set for a pair of a list: the chunk of its number. `skip` are the figures that
    belong to other frames. `national` marks a total whose places are told by the pairs.
    """

    parsed: Parsed
    first: int
    last: int
    spots: tuple[Spot, ...]
    figure: int | None = None
    skip: frozenset[int] = frozenset()
    national: bool = False

    @property
    def codes(self) -> str:
        """The codes of the stretch."""
        return self.parsed.codes[self.first : self.last]


def frames(parsed: Parsed, spots: Sequence[Spot], masked: Container[int]) -> tuple[Frame, ...]:
    """Cut a sentence into frames, in order."""
    paired = _pairs(parsed, spots, masked)
    if paired:
        return paired
    groups = _groups(parsed, spots, masked)
    if len(groups) <= 1:
        return (Frame(parsed=parsed, first=0, last=len(parsed.chunks), spots=tuple(spots)),)
    cuts = [0]
    for one, two in pairwise(groups):
        cuts.append(_cut(parsed, one[-1].index, two[0].index, masked))
    cuts.append(len(parsed.chunks))
    found = [
        Frame(parsed=parsed, first=cuts[k], last=cuts[k + 1], spots=tuple(group))
        for k, group in enumerate(groups)
    ]
    return tuple(_with_launch(parsed, found))


def _groups(parsed: Parsed, spots: Sequence[Spot], masked: Container[int]) -> list[list[Spot]]:
    """Group places that share one deed: nothing is done or counted between them."""
    groups: list[list[Spot]] = []
    for spot in spots:
        if groups:
            last = groups[-1][-1].index
            if not _deed_between(parsed, last, spot.index, masked):
                groups[-1].append(spot)
                continue
        groups.append([spot])
    return groups


def _deed_between(parsed: Parsed, one: int, two: int, masked: Container[int]) -> bool:
    if _cut_point(parsed, one, two, masked) is None:
        return False
    return any(
        parsed.codes[i] in _DEEDS and i not in masked and not _is_noun_of(parsed, i)
        for i in range(one + 1, two)
    ) or _later_deed(parsed, one, two, masked)


def _is_noun_of(parsed: Parsed, i: int) -> bool:
    """As in "a fire", "the fighting": named beside the deed, not done."""
    return parsed.codes[i] == "U" and parsed.codes[i - 1 : i] == "a"


def _later_deed(parsed: Parsed, one: int, two: int, masked: Container[int]) -> bool:
    """As in "a tank burned in A, and in B a depot was hit": B opens its own clause."""
    before = parsed.codes[one + 1 : two]
    if not re.search(r"(?:[;,]&?|&|,c|c)[ivn]e?[xX]?$", before) or (
        re.fullmatch(r"(?:,|&|,&)[ivn]?e?[xX]?", before) and not _deed_before(parsed, one, masked)
    ):
        return False
    opens = re.search(r"(?:;|,&|,c|&)[ivn]e?[xX]?$", before) is not None
    after = parsed.codes[two + 1 : two + 12]
    return opens and bool(re.match(r"[^,;]*?[KHALIU]", after)) and _deed_before(parsed, one, masked)


def _deed_before(parsed: Parsed, index: int, masked: Container[int]) -> bool:
    return any(parsed.codes[i] in _DEEDS and i not in masked for i in range(index))


def _cut(parsed: Parsed, one: int, two: int, masked: Container[int]) -> int:
    found = _cut_point(parsed, one, two, masked)
    return two if found is None else found


def _cut_point(parsed: Parsed, one: int, two: int, masked: Container[int]) -> int | None:
    """Return where the clause of the second place begins; ``None`` where nothing divides."""
    opening = re.search(r"[;,&c]+[ivn]e?[xX]?$", parsed.codes[one + 1 : two])
    divides = [
        i
        for i in range(one + 1, two)
        if parsed.codes[i] in ";,&c.–—:"
        and i not in masked
        and i + 1 not in masked
        and not _hangs(parsed, i)
    ]
    if not divides:
        return None
    if ";" in parsed.codes[one + 1 : two]:
        return parsed.codes.index(";", one + 1) + 1
    if opening and any(parsed.codes[i] in _DEEDS for i in range(one + 1, two)):
        return one + 1 + opening.start()
    for i in divides:
        if any(parsed.codes[k] in _DEEDS or parsed.codes[k] == "N" for k in range(i + 1, two)):
            return i
    return divides[-1]


def _hangs(parsed: Parsed, i: int) -> bool:
    """As in ", killing two", ", which burned": goes on with the clause before."""
    following = parsed.chunks[i + 1] if i + 1 < len(parsed.chunks) else None
    if following is None:
        return True
    low = following.text.lower()
    if low.endswith("ing") and following.code in "KHUx":
        return True
    return following.code == "q" or low in {"which", "who", "where", "including"}


_SALVO_CLAUSE = re.compile(r"c(?=R[FPxm]*[LA][^;]*?[NW])")


def _with_launch(parsed: Parsed, found: list[Frame]) -> list[Frame]:
    """As in "… as Russia launched 170 missiles": a salvo beside what it did in places."""
    last = found[-1]
    start = max((spot.index for spot in last.spots), default=last.first)
    match = _SALVO_CLAUSE.search(parsed.codes, start, last.last)
    if match is None or "N" not in parsed.codes[match.start() : last.last]:
        return found
    return [
        *found[:-1],
        Frame(parsed=parsed, first=last.first, last=match.start(), spots=last.spots),
        Frame(parsed=parsed, first=match.start(), last=last.last, spots=(), national=True),
    ]


# "26 of them over Bryansk", "eight in Crimea", "one drone was downed over Kursk".
_FIGURE_FIRST = re.compile(
    r"(?P<n>N)(?:[mxRX]*W|m|x|q|oq|o?x?p)?[BDIUJx]{0,4}[vin][eaxX]{0,2}(?P<t>T)"
)
# "Crimea with 17", "the Bryansk region saw the most, 25", "Kursk (11)".
_PLACE_FIRST = re.compile(r"(?P<t>T)(?:[xe]{0,3},|,q?pL|[,(w:]|x)?(?P<n>N)(?=W?[,.;&)]|$)")


# Weapons are counted over and in a place; "200 drones at X" were aimed at it all.
_NOT_OVER = frozenset({"at", "on", "across", "throughout"})


def _pairs(parsed: Parsed, spots: Sequence[Spot], masked: Container[int]) -> tuple[Frame, ...]:
    """Read a list of figures by place; empty where the sentence has none."""
    by_index = {spot.index: spot for spot in spots}
    owned: dict[int, list[Spot]] = {}
    taken: set[int] = set()
    for pattern in (_FIGURE_FIRST, _PLACE_FIRST):
        for match in pattern.finditer(parsed.codes):
            n, t = match.start("n"), match.start("t")
            if n in masked or t not in by_index or t in taken or n in owned:
                continue
            words = {parsed.chunks[k].text.lower() for k in range(n + 1, t)}
            if words & _NOT_OVER or (parsed.codes[n + 1] == "x" and "each" not in words):
                continue
            owned[n] = _listed(parsed, by_index, t)
            taken.update(spot.index for spot in owned[n])
    total = _total(parsed, owned, masked)
    if not owned or (len(owned) < 2 and total is None) or not _is_salvo(parsed, masked):  # noqa: PLR2004
        return ()
    skip = frozenset(owned)
    rest = [spot for spot in spots if spot.index not in taken]
    found: list[Frame] = []
    size = len(parsed.chunks)
    if total is not None:
        own = tuple(spot for spot in rest if spot.index < min(taken) and spot.index < total)
        rest = [spot for spot in rest if spot not in own]
        found.append(
            Frame(
                parsed=parsed, first=0, last=min(*taken, *owned), spots=own, skip=skip,
                national=not own,
            )
        )  # fmt: skip
    for n in sorted(owned):
        groups = [[spot] for spot in owned[n]] if _is_each(parsed, n) else [owned[n]]
        found.extend(
            Frame(parsed=parsed, first=0, last=size, spots=tuple(group), figure=n, skip=skip - {n})
            for group in groups
        )
    if rest and all(spot.index > min(taken) for spot in rest):
        start = max((i for i in range(rest[0].index) if parsed.codes[i] in ";,"), default=0)
        found.append(Frame(parsed=parsed, first=start, last=size, spots=tuple(rest), skip=skip))
    return tuple(found)


def _is_each(parsed: Parsed, n: int) -> bool:
    """As in "three each over Tula and Crimea"."""
    return parsed.chunks[n + 1].text.lower() == "each"


_NEXT_LISTED = re.compile(r"(?:,&?|&)e?[vin]?e?(?P<t>T)(?!wN|,?N)")


def _listed(parsed: Parsed, by_index: dict[int, Spot], t: int) -> list[Spot]:
    """As in "eight over Kursk and Bryansk": the places of one figure."""
    found = [by_index[t]]
    i = t
    while match := _NEXT_LISTED.match(parsed.codes, i + 1):
        i = match.start("t")
        if i not in by_index:
            break
        found.append(by_index[i])
    return found


def _total(parsed: Parsed, owned: Container[int], masked: Container[int]) -> int | None:
    """Return the chunk of the figure that the list divides; ``None`` where it has none."""
    for match in re.finditer(r"N[mxRXoe]{0,4}W|N(?=x?B[IU])", parsed.codes):
        if match.start() not in owned and match.start() not in masked:
            return match.start()
    return None


def _is_salvo(parsed: Parsed, masked: Container[int]) -> bool:
    """A list of figures counts weapons where the sentence, or the one before, speaks of them."""
    codes = "".join("_" if i in masked else code for i, code in enumerate(parsed.codes))
    if len(re.findall(r"N[mW]?vT|N[mW]?veT", codes)) > 1:
        return True
    if re.search(r"[IJ]", codes) or re.search(r"WB?x?U|UN?[xR]*W", codes):
        return True
    return "W" in codes and "L" in codes
