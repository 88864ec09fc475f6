"""Dead and wounded shared out among places: "killed two people in Kherson and three in Nikopol"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import (
    HURT,
    PREPOSITION,
    Shape,
    any_of,
    either,
    many,
    maybe,
    named,
    up_to,
)
from geo.extract.reading.casualties import Toll, tolls
from geo.extract.reading.people import people
from geo.extract.reading.zeros import KILLED, WOUNDED
from geo.languages.codes import (
    AN,
    AND,
    BE,
    COLON,
    COMMA,
    DASH,
    FORCES,
    IN,
    KILL,
    MORE,
    NAME,
    NUMBER,
    OF,
    OPEN,
    OWNS,
    PERSON,
    PLACE,
    SEMICOLON,
    SIDE,
    THE,
    TIME,
    WORD,
    WOUND,
)
from geo.languages.en.clauses import EACH

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from geo.extract.cutting.chunks import Parsed
    from geo.extract.reading.relations import Spot

_HARM = any_of(KILL, WOUND)
_PEOPLE = either(
    NUMBER + up_to(3, any_of(MORE, WORD, SIDE, NAME)) + maybe(any_of(PERSON, FORCES)),
    AN + up_to(4, any_of(WORD, SIDE, NAME)) + PERSON,
)
_IN_THE = PREPOSITION + up_to(4, any_of(THE, AN, WORD, NAME, OF))
_ITEM = Shape(
    named("who", _PEOPLE)
    + maybe(WORD)  # "each"
    + maybe(maybe(BE) + maybe(WORD) + _HARM)
    + _IN_THE
    + named("place", PLACE),
    "people, perhaps what befell them, and where",
    takes=("two people in Kherson", "one was wounded in the Sumy region", "a man in Kherson"),
    leaves=("two drones over Kherson", "people in Kherson"),
)
_FURTHER = any_of(COMMA, AND, SEMICOLON, TIME, PLACE, IN, THE, WORD, OF, OWNS, NAME, DASH)
_BETWEEN = Shape(
    many(_FURTHER) + any_of(COMMA, AND, SEMICOLON, COLON, OPEN) + maybe(AND)
    + maybe(WORD) + maybe(_HARM),
    "from one place of such a list to the next people: “ and wounded”, “, in the Sumy region, and”",
    takes=(", ", "and wounded"),
    leaves=("burned", "of the town"),
    by="fullmatch",
)  # fmt: skip
_NEXT_PLACE = Shape(
    either(COMMA + maybe(AND), AND) + maybe(PREPOSITION) + maybe(THE) + many(WORD) + PLACE,
    "one more place of the same figure",
    takes="and in Nikopol",
    leaves="and three in Nikopol",
    by="match",
)
_HARMS = (KILLED, WOUNDED)


@dataclass(frozen=True, slots=True)
class Share:
    """Chunks ``[first, last)`` of a sentence: the people who were hurt at its places."""

    first: int
    last: int
    spots: tuple[Spot, ...]
    toll: Toll


@dataclass(frozen=True, slots=True)
class _Item:
    who: int
    end_of_who: int
    place: int


def read_shares(parsed: Parsed, spots: Sequence[Spot], masked: Container[int]) -> tuple[Share, ...]:
    """Read who was hurt where, place by place; nothing where a sentence does not share it out."""
    if len(spots) < 2 or not (KILL in parsed.codes or WOUND in parsed.codes):  # noqa: PLR2004
        return ()
    codes = parsed.blanked(masked)
    by_index = {spot.index: spot for spot in spots}
    items = _items(codes, by_index)
    if not items:
        return ()
    if len(items) == 1:
        return _each(parsed, items[0], by_index)
    return _shares(parsed, items, by_index)


def _items(codes: str, by_index: dict[int, Spot]) -> list[_Item]:
    """Return the longest run of items of which each goes on with the one before."""
    runs: list[list[_Item]] = [[]]
    for match in _ITEM.finditer(codes):
        if match.start("place") not in by_index:
            continue
        item = _Item(match.start("who"), match.end("who"), match.start("place"))
        run = runs[-1]
        if run and not _BETWEEN.fullmatch(codes[run[-1].place + 1 : item.who]):
            runs.append([])
        runs[-1].append(item)
    return max(runs, key=len)


def _shares(parsed: Parsed, items: Sequence[_Item], by_index: dict[int, Spot]) -> tuple[Share, ...]:
    harm = _harm_of_total(parsed, items)
    found: list[Share] = []
    begin = 0 if harm is None else items[0].who
    for item, following in zip_longest(items, items[1:]):
        there = _places(parsed, item, following.who if following else None, by_index)
        toll = _toll_of(parsed, item, begin, harm)
        if not toll or toll.both:
            return ()
        harm = KILLED if toll.wounded is None else WOUNDED if toll.killed is None else None
        last = len(parsed.chunks) if following is None else there[-1].index + 1
        found.append(Share(begin, last, there, toll))
        begin = last
    told = {spot.index for share in found for spot in share.spots}
    left = [spot for i, spot in by_index.items() if i not in told and i > items[0].who]
    return () if left else tuple(found)


def _toll_of(parsed: Parsed, item: _Item, begin: int, harm: str | None) -> Toll:
    """Return the figures of one item: with the verb of its own, else with that of those before."""
    if HURT & set(parsed.codes[begin : item.place]):
        return tolls(parsed, begin, item.place + 1)
    counted = people(parsed, item.who, item.end_of_who)
    if harm is None or counted is None:
        return Toll()
    count, how = counted
    return Toll(how={harm: how}, **{harm: count})


def _harm_of_total(parsed: Parsed, items: Sequence[_Item]) -> str | None:
    """As in "5 killed and 17 wounded: 2 in A, 3 in B": the figure that the list divides."""
    if COLON not in parsed.codes[: items[0].who]:
        return None
    total = tolls(parsed, 0, items[0].who)
    counts = [people(parsed, item.who, item.end_of_who) for item in items]
    whole = sum(count[0].value for count in counts if count)
    stated = {
        name: c.value for name, c in zip(_HARMS, (total.killed, total.wounded), strict=True) if c
    }
    divided = [name for name, value in stated.items() if value == whole] or list(stated)
    return divided[0] if len(divided) == 1 else None


def _each(parsed: Parsed, item: _Item, by_index: dict[int, Spot]) -> tuple[Share, ...]:
    """As in "killed one person each in Kherson and Nikopol"."""
    if not any(c.text.lower() in EACH for c in parsed.chunks[item.who : item.place]):
        return ()
    size = len(parsed.chunks)
    toll = tolls(parsed, 0, item.place)
    there = _places(parsed, item, None, by_index)
    return tuple(Share(0, size, (spot,), toll) for spot in there) if toll else ()


def _places(
    parsed: Parsed, item: _Item, following: int | None, by_index: dict[int, Spot]
) -> tuple[Spot, ...]:
    """Return the places of one figure: up to the next people, or as far as the names are listed."""
    found = [by_index[item.place]]
    while match := _NEXT_PLACE.match(parsed.codes, found[-1].index + 1):
        i = match.end() - 1
        if i not in by_index or (following is not None and i > following):
            break
        found.append(by_index[i])
    return tuple(found)
