"""The events as GeoJSON (RFC 7946): a region is its polygon, all else a point or nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, BinaryIO

from geo.archive.frames import SOFT_RADIUS_KM
from geo.exports.outlines import outline
from geo.models import Precision

if TYPE_CHECKING:
    from geo.exports.content import Content
    from geo.exports.rows import Cell

# What a point stands for, in metres: a facility's grounds; half of a larger town.
_UNCERTAINTY_M = {Precision.SITE: 1_000, Precision.SETTLEMENT: 5_000}


def write_geojson(out: BinaryIO, content: Content) -> None:
    """Write a FeatureCollection; events that cannot be placed have no geometry and a reason."""
    out.write(b'{"type": "FeatureCollection", "features": [')
    for number, row in enumerate(content.rows()):
        out.write(b",\n" if number else b"\n")
        out.write(_json(feature(row)))
    out.write(b'\n], "citation": ')
    out.write(_json(content.citation().text))
    out.write(b"}\n")


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8", "replace")


def feature(row: dict[str, Cell]) -> dict[str, Any]:
    """Return one row as a feature; properties without a value are left out."""
    geometry, metres = _geometry(row)
    kept = {key: value for key, value in row.items() if value is not None}
    if metres is not None:
        kept["uncertainty_m"] = metres
    return {"type": "Feature", "geometry": geometry, "properties": kept}


def _geometry(row: dict[str, Cell]) -> tuple[dict[str, Any] | None, int | None]:
    precision = Precision(str(row["precision"]))
    if precision is Precision.ADMIN1 and row["area"] and row["radius_km"] is None:
        return outline(str(row["area"])), None
    if row["lat"] is None or precision in (Precision.COUNTRY, Precision.UNLOCATED):
        return None, None
    if precision is Precision.ADMIN1 and not row["radius_km"]:
        return None, None
    km = row["radius_km"] or SOFT_RADIUS_KM.get(precision)
    metres = round(float(km) * 1000) if km else _UNCERTAINTY_M.get(precision)
    return {"type": "Point", "coordinates": [row["lon"], row["lat"]]}, metres
