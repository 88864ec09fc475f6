"""What a text says of where its places lie: containers between names, countries, dateline. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.models import PlaceKind, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.models import Document, Mention

WIDE = frozenset({PlaceKind.ADMIN1, PlaceKind.COUNTRY, PlaceKind.CONTINENT})
_NEAR = 60  # characters between a name and its container at most


@dataclass(frozen=True, slots=True)
class Holding:
    """The text says that mention `inner` lies in mention `outer`.

    A `firm` one is a claim that a namesake elsewhere would contradict; the others only favour.
    """

    inner: int
    outer: int
    firm: bool


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words between two names that say which holds which."""

    between: re.Pattern[str]
    firm: bool
    why: str
    takes: str
    leaves: str


_SORT = r"(?:city|town|village|settlement|hamlet|suburb|port|region|district|capital|province|republic)"
# Inner name first, its container second.
INNER_FIRST: tuple[Pattern, ...] = (
    Pattern(
        re.compile(r",? (?:in|of) (?:the )?(?:\w+(?:ern|ing|ed) )?(?:\w+ (?:region|province|republic|state) of )?\Z"),
        firm=True,
        why="in, of",
        takes="Nikopol in the Dnipropetrovsk region",
        leaves="Nikopol and the Dnipropetrovsk region",
    ),
    Pattern(
        re.compile(r", ?\Z| \(\Z"),
        firm=True,
        why="a comma or a bracket, as in addresses",
        takes="Paris, Texas",
        leaves="Paris, Texas and Rome",
    ),
    Pattern(
        re.compile(
            r", (?:an?|the) (?:[\w'’-]+ ){0,5}?(?:city|town|village|settlement|suburb|port|capital|"
            r"hub|district)(?: [\w'’-]+){0,3}? (?:in|of) (?:the )?(?:\w+ern )?\Z"
        ),
        firm=True,
        why="an apposition",
        takes="Dubovoe, a village in the Belgorod region",
        leaves="Dubovoe, a village near Belgorod",
    ),
)
# Container first.
OUTER_FIRST: tuple[Pattern, ...] = (
    Pattern(
        re.compile(r"['’]s? (?:[a-z-]+ ){0,3}?(?:" + _SORT + r" (?:of )?)?\Z"),
        firm=True,
        why="a possessive",
        takes="Russia's Kursk region",
        leaves="Russia's allies in Iran",
    ),
    Pattern(
        re.compile(r" (?:[a-z-]+ )?" + _SORT + r" (?:of )?\Z"),
        firm=False,
        why="an adjective or name before a generic word",
        takes="the Texas town of Paris",
        leaves="Texas and the town of Paris",
    ),
)
_LISTED = re.compile(r",? (?:and|or|as well as)\b|, (?=[A-Z])")


@dataclass(slots=True)
class Setting:
    """What a document says about where it plays."""

    countries: dict[str, float] = field(default_factory=dict)  # share of its mentions, by ISO code
    regions: set[str] = field(default_factory=set)  # admin1 codes that it names
    home: str | None = None  # country of the dateline


def holdings(document: Document, mentions: Sequence[Mention]) -> Iterator[Holding]:
    """Yield what the text says of which mention lies in which, innermost first."""
    text = document.report.text
    for n, (one, other) in enumerate(pairwise(mentions)):
        between = text[one.end : other.start]
        if len(between) > _NEAR or "\n" in between:
            continue
        if one.role is not Role.DEMONYM and other.role is not Role.DEMONYM:
            found = _inner_first(between, text, other)
            if found is not None:
                yield Holding(inner=n, outer=n + 1, firm=found)
                continue
        for pattern in OUTER_FIRST:
            if pattern.between.fullmatch(between):
                if one.role is Role.DEMONYM and "'" in between:
                    continue
                yield Holding(inner=n + 1, outer=n, firm=pattern.firm and one.role is not Role.DEMONYM)
                break


def _inner_first(between: str, text: str, outer: Mention) -> bool | None:
    for pattern in INNER_FIRST:
        if pattern.between.fullmatch(between):
            listed = between.startswith(",") and _LISTED.match(text, outer.end) is not None
            return pattern.firm and not (listed and len(between) <= 2)  # noqa: PLR2004
    return None
