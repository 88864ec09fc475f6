"""Online backgrounds that a reader may choose; none is needed and none is chosen by itself.

Each asks to be named on the map and to be told which page asks (a referrer), which the client
script allows for these requests only.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tiles:
    """A provider of map tiles; `attribution` is plain text."""

    name: str
    url: str
    attribution: str


TILES: tuple[Tiles, ...] = (
    # https://operations.osmfoundation.org/policies/tiles/
    Tiles(
        "OpenStreetMap",
        "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
        "Tiles: © OpenStreetMap contributors (ODbL)",
    ),
    # https://www.openstreetmap.fr/fonds-de-carte/
    Tiles(
        "OpenStreetMap Humanitarian",
        "https://a.tile.openstreetmap.fr/hot/{z}/{x}/{y}.png",
        "Tiles: © OpenStreetMap contributors, style by HOT, hosted by OSM France",
    ),
    # https://opentopomap.org/about
    Tiles(
        "OpenTopoMap",
        "https://a.tile.opentopomap.org/{z}/{x}/{y}.png",
        "Tiles: © OpenStreetMap contributors, SRTM; style: OpenTopoMap (CC BY-SA)",
    ),
)
