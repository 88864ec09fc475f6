"""Downloads of what the filters let through: table, GeoJSON, KML, Excel, a page of its own.

The first four are written row by row, so that their length costs no memory; the page holds no more
than a browser can draw. Nothing here reads the clock: who exports says the day.
"""

from geo.exports.content import Citation, Content
from geo.exports.geojson import write_geojson
from geo.exports.kml import write_kml
from geo.exports.page import page_bytes
from geo.exports.table import write_csv
from geo.exports.workbook import write_workbook

__all__ = [
    "Citation",
    "Content",
    "page_bytes",
    "write_csv",
    "write_geojson",
    "write_kml",
    "write_workbook",
]
