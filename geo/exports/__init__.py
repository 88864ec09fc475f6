"""Downloads of what the filters let through: table, GeoJSON, KML, Excel, a page of its own.

Each is one function from the archive, the rows that are shown and the words of a language to
bytes. Nothing here reads the clock: who exports says the day.
"""

from geo.exports.citation import Citation, cite
from geo.exports.geojson import geojson_bytes
from geo.exports.kml import kml_bytes
from geo.exports.page import page_bytes
from geo.exports.table import csv_bytes
from geo.exports.workbook import workbook_bytes

__all__ = [
    "Citation",
    "cite",
    "csv_bytes",
    "geojson_bytes",
    "kml_bytes",
    "page_bytes",
    "workbook_bytes",
]
