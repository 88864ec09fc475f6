"""A list of figures by place: "13 drones over Voronezh, ten over Belgorod, Crimea with 17"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import (
    END,
    MODIFIERS,
    PREPOSITION,
    Shape,
    any_of,
    before,
    either,
    many,
    maybe,
    named,
    none_of,
    not_before,
    up_to,
)
from geo.languages.codes import (
    AN,
    AND,
    BE,
    CLOSE,
    COLON,
    COMMA,
    DAMAGE,
    DASH,
    FORCES,
    IN,
    INTERCEPT,
    IT,
    LAUNCH,
    LOSE,
    MORE,
    NAME,
    NUMBER,
    OF,
    OPEN,
    OVER,
    PLACE,
    SEMICOLON,
    SIDE,
    STOP,
    THE,
    TIME,
    WEAPON,
    WHO,
    WITH,
    WORD,
)
from geo.languages.en.clauses import AIMED_AT, EACH

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from geo.extract.cutting.chunks import Parsed
    from geo.extract.reading.relations import Spot

_FIGURE, _WHERE = named("figure", NUMBER), named("place", PLACE)

# What a figure counts: "26 exploding drones", "26 more", "26 of them", "26 of which".
_COUNTED = either(many(MODIFIERS) + WEAPON, MORE, WORD, WHO, OF + WHO, maybe(OF) + maybe(WORD) + IT)
_WAS_DOWNED = up_to(4, any_of(BE, TIME, INTERCEPT, DAMAGE, LOSE, WORD))  # "were later shot down"
_TERRITORY = maybe(maybe(THE) + WORD + OF)  # "over the territory of"
_IN_THE = PREPOSITION + _TERRITORY + up_to(2, any_of(THE, AN, WORD, NAME))  # "in the southern"
_FIGURE_FIRST = Shape(
    _FIGURE + maybe(any_of(DASH, COLON)) + maybe(_COUNTED) + _WAS_DOWNED + _IN_THE + _WHERE,
    "a figure and the place behind it",
    takes=(
        "26 of them over Bryansk",
        "7 – over the territory of the Kursk region",
        "eight in Crimea",
        "one drone was downed over Kursk",
    ),
    leaves=("26 people died in Bryansk", "drones over Kursk"),
)

_SAW_MOST = up_to(3, any_of(WORD, THE)) + COMMA  # "saw the most, 25"
_THEY_LAUNCHED = COMMA + maybe(WHO) + IT + LAUNCH  # ", where they launched 25"
_SET_OFF = any_of(COMMA, OPEN, WITH, COLON, DASH)  # "with 25", "(25)", ": 25"
_PART_ENDS = either(maybe(WEAPON) + any_of(COMMA, STOP, SEMICOLON, AND, CLOSE), END)
_PLACE_FIRST = Shape(
    _WHERE
    + maybe(either(_SAW_MOST, _THEY_LAUNCHED, _SET_OFF, WORD))
    + _FIGURE
    + before(_PART_ENDS),
    "a place and the figure behind it, with which its part of the list ends",
    takes=("Crimea with 17, ", "the Bryansk region saw the most, 25.", "Kursk (11)"),
    leaves=("in Kursk 11 people died", "Crimea with drones, "),
)

_AND = either(COMMA + maybe(AND), AND)
_ITS_OWN_FIGURE = either(WITH + NUMBER, maybe(COMMA) + NUMBER)  # "with 17", ", 17"
_NEXT_PLACE = Shape(
    _AND + maybe(THE) + maybe(PREPOSITION) + maybe(THE) + _WHERE + not_before(_ITS_OWN_FIGURE),
    "one more place of the same figure",
    takes=("and Bryansk", ", in the Bryansk region and"),
    leaves=("and Bryansk with 17", "and Bryansk, 17"),
    by="match",
)

_TOTAL = Shape(
    either(
        NUMBER + up_to(4, any_of(MORE, WORD, SIDE, NAME, OF, THE)) + WEAPON,
        NUMBER + before(maybe(WORD) + BE + any_of(INTERCEPT, DAMAGE)),
    ),
    "a figure that a list may divide: of a weapon, or of what was shot down",
    takes=("31 of the exploding drones", "31 were shot down"),
    leaves=("31 people were killed", "31 over Kursk"),
)
_NUMBER_OVER = Shape(
    NUMBER + maybe(any_of(MORE, WEAPON)) + OVER + maybe(THE) + PLACE,
    "counted in the air over a place: weapons, whatever the sentence calls them",
    takes=("13 over Voronezh", "13 more over the Bryansk region"),
    leaves="13 in Voronezh",
)
_BROUGHT_DOWN = Shape(
    either(
        any_of(INTERCEPT, LOSE),
        FORCES + maybe(BE) + DAMAGE,
        DAMAGE + up_to(4, any_of(NUMBER, MORE, WORD, SIDE)) + WEAPON,
        WEAPON + maybe(BE) + maybe(WORD) + DAMAGE,
    ),
    "weapons were brought down",
    takes=("shot down", "air defence destroyed", "destroyed 20 Ukrainian drones"),
    leaves="drones hit homes",
)
_HEADING = Shape(
    up_to(3, any_of(MORE, WORD, SIDE, NAME))
    + WEAPON
    + up_to(3, any_of(BE, WORD, TIME))
    + any_of(INTERCEPT, LOSE, DAMAGE)
    + many(none_of(NUMBER, STOP, SEMICOLON))
    + PLACE
    + maybe(either(_SET_OFF, WORD))
    + NUMBER
    + maybe(STOP)
    + END,
    "a whole line that says what a figure at its end counts",
    takes=("Drones shot down over Kursk: 6", "UAVs destroyed overnight over Kursk - 6."),
    leaves=("Drones shot down over Kursk", "Drones over Kursk: 6"),
    by="fullmatch",
)
_OPENS_ITEM = Shape(
    any_of(NUMBER, PLACE, THE, OVER, IN),
    "a line of a list by place begins with its figure or its place",
    takes=("7 – over Kursk", "the Kursk region: 7"),
    leaves="drones over Kursk",
    by="match",
)
_WEAPON_BROKEN = Shape(
    either(
        WEAPON + maybe(BE) + maybe(WORD) + DAMAGE,
        DAMAGE + maybe(NUMBER) + many(any_of(WORD, SIDE)) + WEAPON,
    ),
    "weapons were destroyed: shot down, as armies tell it",
    takes=("drones were destroyed", "destroyed 31 Ukrainian drones"),
    leaves="drones hit homes",
)


@dataclass(frozen=True, slots=True)
class Pairs:
    """The figures of a list, by their chunk, each with its places; and the figure they divide."""

    places: dict[int, list[Spot]]
    total: int | None  # its chunk; `None` where nothing is divided


def read_pairs(
    parsed: Parsed, spots: Sequence[Spot], masked: Container[int], *, listing: bool = False
) -> Pairs | None:
    """Read a list of figures by place; ``None`` where the sentence has none.

    Args:
        parsed: the sentence.
        spots: its own places.
        masked: the chunks of its speakers.
        listing: a sentence before said what the lines of a list count.
    """
    places = _places(parsed, {spot.index: spot for spot in spots}, masked)
    if not places:
        return None
    total = _total(parsed, places, masked)
    if listing and total is None and _OPENS_ITEM.match(parsed.codes):
        return Pairs(places, None)
    if len(places) == 1 and _HEADING.fullmatch(parsed.codes):
        return Pairs(places, None)
    if (len(places) < 2 and total is None) or not _counts_weapons(parsed, masked):  # noqa: PLR2004
        return None
    return Pairs(places, total)


_HEADS_LIST = 6  # chunks at most of a line that only heads a list: "By regions:"


def opens_list(parsed: Parsed, told: str | None) -> bool:
    """As in "Air defence shot down 21 drones overnight:": lines by place follow.

    Args:
        parsed: the sentence.
        told: what the last figures counted, for a line that only says "By regions:".
    """
    if not parsed.codes.endswith(COLON):
        return False
    counted = told in {INTERCEPT, LOSE} and len(parsed.codes) <= _HEADS_LIST
    return counted or _BROUGHT_DOWN.search(parsed.codes) is not None


def is_each(parsed: Parsed, figure: int) -> bool:
    """As in "three each over Tula and Crimea"."""
    following = parsed.chunks[figure + 1 : figure + 2]
    return bool(following) and following[0].text.lower() in EACH


def _places(
    parsed: Parsed, by_index: dict[int, Spot], masked: Container[int]
) -> dict[int, list[Spot]]:
    """Return the places of each figure, by its chunk."""
    found: dict[int, list[Spot]] = {}
    taken: set[int] = set()
    for shape in (_FIGURE_FIRST, _PLACE_FIRST):
        for match in shape.finditer(parsed.codes):
            figure, place = match.start("figure"), match.start("place")
            if figure in masked or place not in by_index or place in taken or figure in found:
                continue
            between = {parsed.chunks[i].text.lower() for i in range(figure + 1, place)}
            if between & AIMED_AT or (
                parsed.codes[figure + 1 : figure + 2] == WORD and not between & EACH
            ):
                continue
            found[figure] = _listed(parsed, by_index, place)
            taken.update(spot.index for spot in found[figure])
    return found


def _listed(parsed: Parsed, by_index: dict[int, Spot], place: int) -> list[Spot]:
    """As in "eight over Kursk and Bryansk": the places of one figure."""
    found = [by_index[place]]
    i = place
    while match := _NEXT_PLACE.match(parsed.codes, i + 1):
        i = match.start("place")
        if i not in by_index:
            break
        found.append(by_index[i])
    return found


def _total(parsed: Parsed, listed: Container[int], masked: Container[int]) -> int | None:
    """Return the chunk of the figure that the list divides; ``None`` where it has none."""
    for match in _TOTAL.finditer(parsed.codes):
        if match.start() not in listed and match.start() not in masked:
            return match.start()
    return None


def _counts_weapons(parsed: Parsed, masked: Container[int]) -> bool:
    """A list of figures counts weapons where the sentence, or the one before, speaks of them."""
    codes = parsed.blanked(masked)
    if len(list(_NUMBER_OVER.finditer(codes))) > 1:
        return True
    if INTERCEPT in codes or LOSE in codes or _WEAPON_BROKEN.search(codes):
        return True
    return WEAPON in codes and LAUNCH in codes
