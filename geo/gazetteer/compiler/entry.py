"""One place on its way into the index."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.models import PlaceKind


class NameKind(IntEnum):
    """How a name belongs to its place; lower is stronger. The numbers stand in the index."""

    OFFICIAL = 0
    ALTERNATE = 1
    HISTORICAL = 2
    DEMONYM = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name as its source writes it."""

    text: str
    kind: NameKind = NameKind.ALTERNATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place and all its names. `area` is the GeoNames first-level code such as ``RU.41``."""

    place_id: str
    name: str
    kind: PlaceKind
    lat: float
    lon: float
    country: str | None = None
    admin1: str | None = None
    population: int = 0
    source: str = "GeoNames"
    names: tuple[Name, ...] = ()
    codes: tuple[str, ...] = ()  # written exactly so, and only after a comma: "KY", "Ky."
    abbreviations: tuple[str, ...] = ()  # written exactly so, anywhere: "U.S."
