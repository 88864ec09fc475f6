"""What the recogniser thinks of one stretch of capitalised words, before it decides.

Pure. A `Segment` is a run of capitalised words ("Sue Barusefski", "Los Angeles Police
Department"); a `Draft` is a part of it that may be a place, with the evidence gathered so far.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from geo.gazetteer.spelling import is_same_spelt
from geo.languages.en.places import pairs
from geo.models import MatchKind, PlaceKind, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.models import Match
    from geo.toponyms.tokens import Token


class NameIndex(Protocol):
    """What the recogniser asks of a gazetteer."""

    def has(self, name: str) -> bool:
        """Tell whether a place of this very name is known."""
        ...

    def find(self, name: str) -> tuple[Match, ...]:
        """Return what is known of a name."""
        ...


@dataclass(frozen=True, slots=True)
class Fact:
    """What the gazetteer knows of a name, in short."""

    population: int  # of the largest bearer
    official: bool  # is it the largest bearer's own name
    kinds: frozenset[PlaceKind]
    city: int = 0  # inhabitants of the largest settlement of that name


@dataclass(slots=True)
class Segment:
    """``tokens[start:end]``: capitalised words that nothing but blanks and hyphens divides."""

    tokens: Sequence[Token]
    start: int
    end: int
    # Title-case and capitals-only lines: a capital says nothing about the words beside a name.
    shouted: bool = False


@dataclass(slots=True)
class Draft:
    """One possible place name: ``segment.tokens[i:j]``, widened to ``text[start:end]``."""

    segment: Segment
    i: int
    j: int
    start: int
    end: int
    name: str
    fact: Fact | None = None
    kind: PlaceKind | None = None
    role: Role = Role.LITERAL
    score: float = 0.0
    why: list[str] = field(default_factory=list)
    stated: bool = False  # a word of the text says that it is a place ("the city of", "County")
    dropped: bool = False
    owned: bool = False  # a country or region in the possessive stands before: "Russia's X"
    sited: bool = False  # a named facility: weighed by its head word already
    short: bool = False  # an abbreviation or acronym that means only this ("UAE", "Ky.")

    def add(self, points: float, why: str) -> None:
        """Note a piece of evidence."""
        self.score += points
        self.why.append(f"{why} {points:+g}")

    @property
    def words(self) -> Sequence[Token]:
        """The words of the name itself."""
        return self.segment.tokens[self.i : self.j]


def fact_of(matches: Sequence[Match]) -> Fact | None:
    """Sum up what a gazetteer answered for a name."""
    matches = [match for match in matches if match.role is not Role.DEMONYM]
    if not matches:
        return None
    best = max(
        matches, key=lambda match: (match.place.population, match.kind is MatchKind.OFFICIAL)
    )
    return Fact(
        population=best.place.population,
        official=best.kind is MatchKind.OFFICIAL or is_same_spelt(best.name, best.place.name),
        kinds=frozenset(match.place.kind for match in matches),
        city=max(
            (m.place.population for m in matches if m.place.kind is PlaceKind.SETTLEMENT), default=0
        ),
    )


def is_region(name: str) -> bool:
    """Tell whether a full name behind a postal code is a state's or province's: "Tenn."."""
    return name in pairs("postal").values() and name != "District of Columbia"


def full_name(text: str) -> str | None:
    """Return the full name behind an abbreviation or acronym: "Ky.", "U.S.", "UK"."""
    low = text.lower()
    if "." in low:
        return pairs("abbreviations").get(low if low.endswith(".") else low + ".")
    return pairs("acronyms").get(low) if text.isupper() else None
