"""A sentence cut into frames: stretches that each tell of one event at most.

A sentence with one group of places is one frame. Between two groups with a deed or a figure of
their own it is cut. Lists of figures by place ("13 over Voronezh, ten over Belgorod") become a
frame a pair, beside the frame of their total.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.extract.cutting import shapes
from geo.extract.cutting.shapes import (
    DEEDS,
    END,
    PREPOSITION,
    Shape,
    any_of,
    before,
    either,
    lazily,
    many,
    maybe,
    none_of,
    some,
)
from geo.extract.reading.pairs import is_each, read_pairs
from geo.extract.reading.shares import read_shares
from geo.languages.codes import (
    AN,
    AND,
    ATTACK,
    COLON,
    COMMA,
    DAMAGE,
    DASH,
    FORCES,
    INTERCEPT,
    KILL,
    LAUNCH,
    MORE,
    NAME,
    NUMBER,
    PERSON,
    SEMICOLON,
    SIDE,
    STOP,
    THE,
    WEAPON,
    WHEN,
    WHO,
    WORD,
    WOUND,
)
from geo.languages.en.clauses import GOING_ON, PARTICIPLE

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from geo.extract.cutting.chunks import Parsed
    from geo.extract.reading.casualties import Toll
    from geo.extract.reading.pairs import Pairs
    from geo.extract.reading.relations import Spot
    from geo.extract.reading.shares import Share

WEAK = frozenset(shapes.WEAK)

_DIVIDERS = SEMICOLON + COMMA + AND + WHEN + STOP + DASH + COLON  # may part two clauses
_IN_THE = PREPOSITION + maybe(THE) + maybe(any_of(WORD, NAME))  # "in", "over the southern"

# Of what stands between two places, up to the second.
_OPENS_CLAUSE = Shape(
    either(SEMICOLON, COMMA + AND, COMMA + WHEN, AND) + _IN_THE + END,
    "a place that opens a clause of its own",
    takes=("a tank burned, and in", "; in the southern", "burned, while in"),
    leaves=("a tank burned in", "a tank burned, in"),
)
_DIVIDED = Shape(
    some(any_of(SEMICOLON, COMMA, AND, WHEN)) + _IN_THE + END,
    "a place with whatever parts it from what stands before",
    takes=("a tank burned, in", "as well as in the southern"),
    leaves="a tank burned in",
)
# Of what stands behind a place.
_SOMETHING_IS_DONE = Shape(
    lazily(none_of(COMMA, SEMICOLON)) + any_of(KILL, WOUND, ATTACK, LAUNCH, INTERCEPT, DAMAGE),
    "something is done before the clause ends",
    takes="a depot was hit",
    leaves="residents slept, and a depot was hit",
    by="match",
)
_ATTACKER = SIDE + many(any_of(FORCES, PERSON, WORD, MORE))  # "Russian troops later"
_SALVO_CLAUSE = Shape(
    WHEN
    + before(
        _ATTACKER + any_of(LAUNCH, ATTACK) + lazily(none_of(SEMICOLON)) + any_of(NUMBER, WEAPON)
    ),
    "a clause of a salvo, beside what it did in places",
    takes="homes burned as Russia launched 170 missiles",
    leaves=("homes burned as residents slept", "Russia launched 170 missiles"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Chunks ``[first, last)`` of a sentence and the own places in it.

    `toll` is set where a sentence shares its dead and wounded out among places.
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
    toll: Toll | None = None

    @property
    def codes(self) -> str:
        """The codes of the stretch."""
        return self.parsed.codes[self.first : self.last]


def frames(
    parsed: Parsed, spots: Sequence[Spot], masked: Container[int], *, listing: bool = False
) -> tuple[Frame, ...]:
    """Cut a sentence into frames, in order; `listing` as in `read_pairs`."""
    if pairs := read_pairs(parsed, spots, masked, listing=listing):
        return _of_pairs(parsed, spots, pairs)
    if shares := read_shares(parsed, spots, masked):
        return _of_shares(parsed, spots, shares)
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


def _of_shares(parsed: Parsed, spots: Sequence[Spot], shares: Sequence[Share]) -> tuple[Frame, ...]:
    """Make a frame of each place's people, and one of their total where a colon divides it."""
    begin = shares[0].first
    before = tuple(spot for spot in spots if spot.index < begin)
    total = (Frame(parsed=parsed, first=0, last=begin, spots=before),) if before else ()
    found = [
        Frame(parsed=parsed, first=s.first, last=s.last, spots=s.spots, toll=s.toll) for s in shares
    ]
    return total + tuple(_with_launch(parsed, found))


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
        parsed.codes[i] in DEEDS and i not in masked and not _is_noun_of(parsed, i)
        for i in range(one + 1, two)
    ) or _later_deed(parsed, one, two, masked)


def _is_noun_of(parsed: Parsed, i: int) -> bool:
    """As in "a fire", "the fighting": named beside the deed, not done."""
    return parsed.codes[i] == DAMAGE and parsed.codes[i - 1 : i] == AN


_REACH = 12  # chunks behind a place that may hold the deed of its clause


def _later_deed(parsed: Parsed, one: int, two: int, masked: Container[int]) -> bool:
    """As in "a tank burned in A, and in B a depot was hit": B opens its own clause."""
    opens = _OPENS_CLAUSE.search(parsed.codes, one + 1, two)
    return (
        opens is not None
        and _SOMETHING_IS_DONE.match(parsed.codes, two + 1, two + _REACH) is not None
        and any(parsed.codes[i] in DEEDS and i not in masked for i in range(one))
    )


def _cut(parsed: Parsed, one: int, two: int, masked: Container[int]) -> int:
    found = _cut_point(parsed, one, two, masked)
    return two if found is None else found


def _cut_point(parsed: Parsed, one: int, two: int, masked: Container[int]) -> int | None:
    """Return where the clause of the second place begins; ``None`` where nothing divides."""
    divides = [
        i
        for i in range(one + 1, two)
        if parsed.codes[i] in _DIVIDERS
        and i not in masked
        and i + 1 not in masked
        and not _hangs(parsed, i)
    ]
    if not divides:
        return None
    if SEMICOLON in parsed.codes[one + 1 : two]:
        return parsed.codes.index(SEMICOLON, one + 1) + 1
    opening = _DIVIDED.search(parsed.codes, one + 1, two)
    if opening and any(parsed.codes[i] in DEEDS for i in range(one + 1, two)):
        return opening.start()
    for i in divides:
        if any(parsed.codes[k] in DEEDS or parsed.codes[k] == NUMBER for k in range(i + 1, two)):
            return i
    return divides[-1]


_OF_EFFECTS = KILL + WOUND + DAMAGE + WORD  # codes of "killing", "wounding", "burning", "causing"


def _hangs(parsed: Parsed, i: int) -> bool:
    """As in ", killing two", ", which burned": goes on with the clause before."""
    following = parsed.chunks[i + 1] if i + 1 < len(parsed.chunks) else None
    if following is None:
        return True
    low = following.text.lower()
    if following.code in _OF_EFFECTS and PARTICIPLE.search(low):
        return True
    return following.code == WHO or low in GOING_ON


def _with_launch(parsed: Parsed, found: list[Frame]) -> list[Frame]:
    """As in "… as Russia launched 170 missiles": a salvo beside what it did in places."""
    last = found[-1]
    start = max((spot.index for spot in last.spots), default=last.first)
    match = _SALVO_CLAUSE.search(parsed.codes, start, last.last)
    if match is None or NUMBER not in parsed.codes[match.start() : last.last]:
        return found
    return [
        *found[:-1],
        replace(last, last=match.start()),
        Frame(parsed=parsed, first=match.start(), last=last.last, spots=(), national=True),
    ]


def _of_pairs(parsed: Parsed, spots: Sequence[Spot], pairs: Pairs) -> tuple[Frame, ...]:
    """Make the frames of a list: its total, each figure with its places, and what follows."""
    listed = frozenset(pairs.places)
    taken = {spot.index for places in pairs.places.values() for spot in places}
    rest = [spot for spot in spots if spot.index not in taken]
    found: list[Frame] = []
    size = len(parsed.chunks)
    if (total := pairs.total) is not None:
        own = tuple(spot for spot in rest if spot.index < min(taken) and spot.index < total)
        rest = [spot for spot in rest if spot not in own]
        found.append(
            Frame(
                parsed=parsed, first=0, last=min(*taken, *listed), spots=own, skip=listed,
                national=not own,
            )
        )  # fmt: skip
    for n, places in sorted(pairs.places.items()):
        groups = [[spot] for spot in places] if is_each(parsed, n) else [places]
        found.extend(
            Frame(
                parsed=parsed, first=0, last=size, spots=tuple(group), figure=n, skip=listed - {n}
            )
            for group in groups
        )
    if rest and all(spot.index > min(taken) for spot in rest):
        opens = (i for i in range(rest[0].index) if parsed.codes[i] in (SEMICOLON, COMMA))
        found.append(
            Frame(
                parsed=parsed,
                first=max(opens, default=0),
                last=size,
                spots=tuple(rest),
                skip=listed,
            )
        )
    return tuple(found)
