"""Write a small OpenStreetMap file of our own: places of the sample reports, regions as boxes.

    python tests/nominatim/make_osm.py OUT.osm

Coordinates and names are facts of public record; outlines are rectangles, good enough to hold
their places. Nothing is copied from OpenStreetMap.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import quoteattr


class Place(NamedTuple):
    kind: str  # the value of place=*
    lat: float
    lon: float
    population: int
    names: dict[str, str]


class Area(NamedTuple):
    level: int
    code: str  # ISO 3166
    south: float
    west: float
    north: float
    east: float
    names: dict[str, str]


def names(local, en, **more):
    return {"name": local, "name:en": en, **{f"name:{code}": text for code, text in more.items()}}


AREAS = (
    Area(2, "RU", 44.0, 34.6, 60.0, 50.0, names("Россия", "Russia", uk="Росія")),
    Area(2, "UA", 44.3, 22.1, 52.4, 34.59, names("Україна", "Ukraine", ru="Украина")),
    Area(2, "BG", 41.2, 22.3, 44.2, 28.7, names("България", "Bulgaria", ru="Болгария")),
    Area(4, "RU-KRS", 50.9, 34.6, 52.4, 38.5, names("Курская область", "Kursk Oblast")),
    Area(4, "RU-BEL", 49.8, 35.3, 50.89, 39.3, names("Белгородская область", "Belgorod Oblast")),
    Area(4, "RU-ROS", 46.0, 38.3, 49.7, 44.3, names("Ростовская область", "Rostov Oblast")),
    Area(4, "RU-SAR", 50.0, 44.5, 52.8, 49.9, names("Саратовская область", "Saratov Oblast")),
    Area(
        4,
        "UA-12",
        47.4,
        33.0,
        49.1,
        34.59,
        names("Дніпропетровська область", "Dnipropetrovsk Oblast"),
    ),
    Area(4, "UA-32", 49.2, 29.3, 51.5, 32.1, names("Київська область", "Kyiv Oblast")),
    Area(4, "BG-15", 43.1, 24.1, 43.8, 25.5, names("Плевен", "Pleven Province")),
)

PLACES = (
    Place("city", 51.7373, 36.1874, 440_052, names("Курск", "Kursk", uk="Курськ")),
    Place("town", 51.1918, 35.2708, 4_941, names("Суджа", "Sudzha")),
    Place("hamlet", 51.2500, 35.0500, 60, names("Новоивановка", "Novoivanovka")),
    Place("city", 50.5955, 36.5873, 339_978, names("Белгород", "Belgorod")),
    # The spelling that its name:en has; the press writes -Shakhtynsky as well.
    Place("town", 48.3190, 40.2690, 86_000, names("Каменск-Шахтинский", "Kamensk-Shakhtinsky")),
    Place("city", 51.4839, 46.1053, 225_000,
          {**names("Энгельс", "Engels"), "old_name": "Покровск", "old_name:en": "Pokrovsk"}),
    Place("city", 47.5683, 34.3913, 105_160, names("Нікополь", "Nikopol", ru="Никополь")),
    Place("village", 48.4000, 33.9000, 500, names("Новоіванівка", "Novoivanivka")),
    Place("city", 48.4593, 34.0386, 980_000, names("Дніпро", "Dnipro", ru="Днепр")),
    Place("city", 50.4501, 30.5234, 2_952_301, names("Київ", "Kyiv", ru="Киев")),
    Place("town", 43.7053, 24.8952, 2_888, names("Никопол", "Nikopol", ru="Никопол")),
    Place("city", 43.4170, 24.6067, 90_209, names("Плевен", "Pleven")),
)  # fmt: skip


VERSION = 'version="1" timestamp="2024-01-01T00:00:00Z"'


def tags(rows):
    return "".join(f"<tag k={quoteattr(key)} v={quoteattr(value)}/>" for key, value in rows.items())


def build():
    """Give the lines of the file."""
    number = iter(range(1, 100_000))
    nodes, ways, relations = [], [], []

    def node(lat, lon, rows=None):
        at = next(number)
        head = (
            f'<node id="{at}" version="1" timestamp="2024-01-01T00:00:00Z" lat="{lat}" lon="{lon}"'
        )
        nodes.append(f"{head}>{tags(rows)}</node>" if rows else f"{head}/>")
        return at

    for place in PLACES:
        rows = {"place": place.kind, "population": str(place.population), **place.names}
        node(place.lat, place.lon, rows)
    for area in AREAS:
        corners = [
            (area.south, area.west),
            (area.south, area.east),
            (area.north, area.east),
            (area.north, area.west),
        ]
        ring = [node(lat, lon) for lat, lon in corners]
        way = next(number)
        refs = "".join(f'<nd ref="{at}"/>' for at in [*ring, ring[0]])
        ways.append(f'<way id="{way}" {VERSION}>{refs}</way>')
        code = "ISO3166-1" if area.level == 2 else "ISO3166-2"
        rows = {
            "type": "boundary",
            "boundary": "administrative",
            "admin_level": str(area.level),
            code: area.code,
            **area.names,
        }
        relation = next(number)
        member = f'<member type="way" ref="{way}" role="outer"/>'
        relations.append(f'<relation id="{relation}" {VERSION}>{member}{tags(rows)}</relation>')
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<osm version="0.6" generator="strike-map tests">'
    yield from nodes + ways + relations
    yield "</osm>"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text("\n".join(build()) + "\n", encoding="utf-8")
