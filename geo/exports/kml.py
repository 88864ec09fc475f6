"""The events as KML 2.2, for Google Earth and its kin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, BinaryIO
from xml.sax.saxutils import escape, quoteattr

from geo.exports.geojson import feature

if TYPE_CHECKING:
    from geo.exports.content import Content

# What XML 1.0 cannot hold at all.
_ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_kml(out: BinaryIO, content: Content) -> None:
    """Write a document with a placemark for each row that has a geometry.

    KML wants the description, where the citation is, before them: the rows pass twice.
    """
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Strike Map</name>'
        f"<description>{_text(content.citation().text)}</description>"
    )
    out.write(head.encode("utf-8", "replace"))
    out.writelines(_placemark(feature(row)).encode("utf-8", "replace") for row in content.rows())
    out.write(b"</Document></kml>\n")


def _placemark(row: dict[str, Any]) -> str:
    if row["geometry"] is None:
        return ""
    values = row["properties"]
    data = "".join(
        f"<Data name={quoteattr(key)}><value>{_text(value)}</value></Data>"
        for key, value in values.items()
    )
    name = f"{values['type']}: {values.get('place') or values.get('place_in_report') or ''}"
    when = (
        f"<TimeSpan><begin>{values['date_start']}</begin><end>{values['date_end']}</end></TimeSpan>"
        if "date_start" in values and "date_end" in values
        else ""
    )
    # A plain-text balloon: without a style Google Earth would read the description as HTML.
    return (
        f"<Placemark><name>{_text(name)}</name><Snippet>{_text(values['evidence'])}</Snippet>{when}"
        f"<ExtendedData>{data}</ExtendedData>{_geometry(row['geometry'])}</Placemark>"
    )


def _text(value: object) -> str:
    return escape(_ILLEGAL.sub("\ufffd", str(value)))


def _geometry(geometry: dict[str, Any]) -> str:
    if geometry["type"] == "Point":
        lon, lat = geometry["coordinates"]
        return f"<Point><coordinates>{lon},{lat}</coordinates></Point>"
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    return f"<MultiGeometry>{''.join(_polygon(rings) for rings in polygons)}</MultiGeometry>"


def _polygon(rings: list[list[list[float]]]) -> str:
    def ring(points: list[list[float]]) -> str:
        text = " ".join(f"{lon},{lat}" for lon, lat, *_ in points)
        return f"<LinearRing><coordinates>{text}</coordinates></LinearRing>"

    inner = "".join(f"<innerBoundaryIs>{ring(hole)}</innerBoundaryIs>" for hole in rings[1:])
    return f"<Polygon><outerBoundaryIs>{ring(rings[0])}</outerBoundaryIs>{inner}</Polygon>"
