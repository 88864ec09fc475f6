"""The events as KML 2.2, for Google Earth and its kin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

from geo.exports.geojson import feature
from geo.exports.table import event_rows

if TYPE_CHECKING:
    from geo.archive.frames import Archive, Mask
    from geo.exports.citation import Citation

# What XML 1.0 cannot hold at all.
_ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def kml_bytes(archive: Archive, mask: Mask, citation: Citation) -> bytes:
    """Return a document with a placemark for each row that has a geometry."""
    marks = [_placemark(feature(row)) for row in event_rows(archive, mask)]
    body = "".join(mark for mark in marks if mark)
    document = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Strike Map</name>'
        f"<description>{_text(citation.text)}</description>{body}</Document></kml>\n"
    )
    return document.encode("utf-8", "replace")


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
