"""What a text says of where its places lie: containers and neighbours between names. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.models import PlaceKind, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.models import Document, Mention

_BACK = 12  # mentions that "the city" may point back over
_FAR = 70  # characters between two names that say something of each other, at most
_SORT = (
    r"(?:city|town|village|settlement|hamlet|suburb|port|seaport|region|district|capital|province|"
    r"republic|oblast|hub|enclave|exclave|state|island|peninsula|resort)"
)
_QUALITY = (
    r"(?:border|coastal|mining|industrial|front-?line|occupied|besieged|resort|university|college|"
    r"holiday|market|small|nearby|neighbou?ring|military|naval|[a-z]+ern|main|southern|capital)"
)
_COMPASS = r"(?:(?:north|south)(?:-?(?:east|west))?|east|west)"
_SIDE = (
    r"(?:(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)? |central |occupied |neighbou?ring )?"
)


@dataclass(frozen=True, slots=True)
class Tie:
    """The text says that mention `inner` lies in (or, where `beside`, close to) mention `outer`.

    A `firm` one is a claim that a namesake elsewhere would contradict; the others only favour.
    """

    inner: int
    outer: int
    firm: bool
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words between two names that tie them, why, a text it takes and one it leaves."""

    between: re.Pattern[str]
    firm: bool
    why: str
    takes: str
    leaves: str
    beside: bool = False


# The inner name first, its container or neighbour second.
INNER_FIRST: tuple[Pattern, ...] = (
    Pattern(
        re.compile(
            rf",? (?:in|of|inside) (?:the )?{_SIDE}(?:{_SORT} of )?"
            rf"(?:(?:an?|the) {_SIDE}{_SORT} in )?(?:the )?"
        ),
        firm=True,
        why="in or of, perhaps with the sort of place",
        takes="Nikopol in the Dnipropetrovsk region",
        leaves="Nikopol and the Dnipropetrovsk region",
    ),
    Pattern(
        re.compile(r", ?| \("),
        firm=True,
        why="a comma or a bracket, as in addresses",
        takes="Paris, Texas",
        leaves="Paris, Texas and Rome (a list: favours only)",
    ),
    Pattern(
        re.compile(
            rf", (?:an?|the) (?:[\w'’-]+ ){{0,5}}?{_SORT}(?: [\w'’-]+){{0,3}}?"
            rf" (?:in|of) (?:the )?{_SIDE}"
        ),
        firm=True,
        why="an apposition",
        takes="Dubovoe, a village in the Belgorod region",
        leaves="Dubovoe, a village near Belgorod",
    ),
    Pattern(
        re.compile(
            rf"(?:,? (?:an?|the|two|three|which|lies|is|[\w-]+ {_SORT}|{_SORT}s?|settlements|"
            rf"villages)){{0,5}},? (?:near|outside|not far from|close to|just outside|"
            rf"on the edge of|on the outskirts of|(?:\d[\d.,]* ?(?:km|kilomet(?:re|er)s|miles) )?"
            rf"(?:(?:to )?the )?{_COMPASS} of)"
            rf" (?:the )?(?:{_SORT} (?:of )?)?"
        ),
        firm=True,
        why="a neighbour that the text names",
        takes="Nelipivka, a village north of Toretsk",
        leaves="Nelipivka and Toretsk",
        beside=True,
    ),
)
# The container first.
OUTER_FIRST: tuple[Pattern, ...] = (
    Pattern(
        re.compile(rf"['’]s? {_SIDE}(?:[a-z-]+ ){{0,2}}?(?:{_SORT} (?:of )?)?"),
        firm=True,
        why="a possessive",
        takes="Russia's Kursk region",
        leaves="Russia's allies in Iran",
    ),
    Pattern(
        re.compile(rf" (?:{_QUALITY} )?{_SORT}(?: {_SORT})? (?:of )?"),
        firm=True,
        why="an adjective or name before the sort of place",
        takes="the Russian port of Kavkaz",
        leaves="the Russian strike on the port of Odesa",
    ),
    Pattern(
        re.compile(r" "),
        firm=False,
        why="an adjective straight before a name",
        takes="Syrian Kurdistan",
        leaves="",
    ),
)
_LISTED = re.compile(r",? (?:and|or|as well as)\b|, (?=[A-Z])")


@dataclass(slots=True)
class Setting:
    """What a document says about where it plays."""

    countries: dict[str, float] = field(default_factory=dict)  # share of its mentions, by ISO code
    regions: set[str] = field(default_factory=set)  # admin1 codes that it names
    home: str | None = None  # country of the dateline


# "Dubovoe, a village south of the city"; "Kryvyi Rih in the same oblast".
_OF_THE_CITY = re.compile(
    rf"(?:,? (?:an?|the) [\w -]{{0,24}}?{_SORT}[\w -]{{0,24}}?)?"
    rf" (?:near|outside|(?:to the )?{_COMPASS} of) the (?:city|town|regional capital|capital)\b"
)
_SAME_REGION = re.compile(
    r"(?: and [\w -]{2,24})? in the same (?:region|oblast|province|state|county)\b"
)


def _anaphors(text: str, mentions: Sequence[Mention]) -> Iterator[Tie]:
    """Tie names to a city or region that the text only points back to."""
    for n, one in enumerate(mentions):
        if one.role is Role.DEMONYM or one.kind in {PlaceKind.ADMIN1, PlaceKind.COUNTRY}:
            continue
        city = _OF_THE_CITY.match(text, one.end) is not None
        if not city and _SAME_REGION.match(text, one.end) is None:
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
            pattern = next((p for p in INNER_FIRST if p.between.fullmatch(between)), None)
            if pattern is not None:
                owner = text[other.end : other.end + 2] in {"'s", "’s"}
                if owner and between.strip() == ",":
                    continue  # "in the Bryansk region, Ukraine's army said"
                listed = between.strip() == "," and _LISTED.match(text, other.end) is not None
                yield Tie(inner=n, outer=n + 1, firm=not listed, beside=pattern.beside)
                continue
        for pattern in OUTER_FIRST:
            if pattern.between.fullmatch(between):
                yield Tie(inner=n + 1, outer=n, firm=pattern.firm)
                break
