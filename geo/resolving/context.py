"""What a text says of where its places lie: containers and neighbours between names. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from geo.languages.en.containers import (
    ADDRESS,
    APPOSITION,
    BESIDE_THE_CITY,
    CLOSE_TO,
    IN_THE_SAME_REGION,
    LIES_IN,
    LISTED_ON,
    OWNER_MARKS,
    OWNS,
    SORT_AFTER,
    STRAIGHT_BEFORE,
)
from geo.languages.en.places.context import STRIKES
from geo.models import PlaceKind, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.languages.rows import Phrase
    from geo.models import Document, Mention

_BACK = 12  # mentions that "the city" may point back over
_FAR = 70  # characters between two names that say something of each other, at most


@dataclass(frozen=True, slots=True)
class Tie:
    """The text says that mention `inner` lies in (or, where `beside`, close to) mention `outer`.

    A `firm` one is a claim that a namesake elsewhere would contradict; the others only favour.
    """

    inner: int
    outer: int
    firm: bool
    beside: bool = False
    address: bool = False  # a comma or bracket, as in "Siversk, Donetsk"


class Between(NamedTuple):
    """Words between two names that tie them as a `Tie` says."""

    words: Phrase
    firm: bool = True
    beside: bool = False


# The inner name first, its container or neighbour second.
INNER_FIRST = (
    Between(LIES_IN),
    Between(ADDRESS),
    Between(APPOSITION),
    Between(CLOSE_TO, beside=True),
)
# The container first.
OUTER_FIRST = (Between(OWNS), Between(SORT_AFTER), Between(STRAIGHT_BEFORE, firm=False))


@dataclass(slots=True)
class Setting:
    """What a document says about where it plays."""

    countries: dict[str, float] = field(default_factory=dict)  # share of its mentions, by ISO code
    regions: set[str] = field(default_factory=set)  # admin1 codes that it names
    sure: set[str] = field(default_factory=set)  # countries named, and those of named cities
    war: bool = False  # it tells of weapons of war
    home: str | None = None  # country of the dateline


def _anaphors(text: str, mentions: Sequence[Mention]) -> Iterator[Tie]:
    """Tie names to a city or region that the text only points back to."""
    for n, one in enumerate(mentions):
        if one.role is Role.DEMONYM or one.kind in {PlaceKind.ADMIN1, PlaceKind.COUNTRY}:
            continue
        city = BESIDE_THE_CITY.match(text, one.end) is not None
        if not city and IN_THE_SAME_REGION.match(text, one.end) is None:
            continue
        for back in range(n - 1, max(-1, n - _BACK), -1):
            other = mentions[back]
            wide = other.kind is PlaceKind.ADMIN1
            literal = other.role is not Role.DEMONYM and other.kind is not PlaceKind.SITE
            if other.name != one.name and ((city and literal and not wide) or (not city and wide)):
                yield Tie(inner=n, outer=back, firm=True, beside=city)
                break


def ties(document: Document, mentions: Sequence[Mention]) -> Iterator[Tie]:
    """Yield what the text says of which mention lies in or beside which."""
    text = document.report.text
    yield from _anaphors(text, mentions)
    for n, (one, other) in enumerate(pairwise(mentions)):
        between = text[one.end : other.start]
        if len(between) > _FAR or "\n" in between:
            continue
        if Role.DEMONYM not in {one.role, other.role}:
            found = next((each for each in INNER_FIRST if each.words.fullmatch(between)), None)
            if found is not None:
                owner = text[other.end : other.end + 2] in OWNER_MARKS
                if owner and between.strip() == ",":
                    continue  # "in the Bryansk region, Ukraine's army said"
                listed = between.strip() == "," and LISTED_ON.match(text, other.end) is not None
                yield Tie(
                    inner=n,
                    outer=n + 1,
                    firm=not listed,
                    beside=found.beside,
                    address=found.words is ADDRESS and not listed,
                )
                continue
        for each in OUTER_FIRST:
            if each.words.fullmatch(between) and STRIKES.isdisjoint(between.split()):
                yield Tie(inner=n + 1, outer=n, firm=each.firm)
                break
