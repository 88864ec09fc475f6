"""A map in one file that opens without a server and without the internet.

It is written without any template engine: scripts and styles are this program's own files, and
the events come in as JSON in which nothing can close a tag.
"""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING

from geo.archive.rows import distinct
from geo.exports.outlines import GEO
from geo.maps.base import CENTRE, ZOOM, draw_call, drawing_script
from geo.maps.client import BOOT, MAX_ZOOM, MIN_ZOOM, SCRIPTS, STATIC, STYLES, client_options
from geo.maps.escape import script_literal
from geo.maps.marks import Popups, draw_marks
from geo.maps.palette import TYPES
from geo.maps.places import places_among
from geo.maps.timeline import build_timeline

if TYPE_CHECKING:
    from geo.archive.filters import Period
    from geo.archive.frames import Archive, Mask
    from geo.exports.content import Citation
    from geo.words import Words

# Every event of a place is in the file, up to this weight.
_EVERYTHING = Popups(most_bytes=8_000_000, events=10_000)

# The three whose regions the map always draws; others come with the events.
_HOME = ("UA", "RU", "BY")


def page_bytes(
    archive: Archive, mask: Mask, chosen: Period | None, citation: Citation, words: Words
) -> bytes:
    """Return the shown events as an HTML page that needs nothing else."""
    drawing = draw_marks(archive, mask, words, _EVERYTHING)
    timeline = build_timeline(archive, mask, mask, chosen, drawing.numbers)
    places = places_among(archive, drawing.numbers, words)
    shown = distinct(archive, mask)[1]
    kinds = archive.hot["type"].to_numpy()[shown].tolist()
    legend = [[number, kinds.count(kind), 0] for number, kind in enumerate(TYPES) if kind in kinds]
    areas = (archive.marks[number].area for number in drawing.numbers)
    countries = {area.split(".")[0] for area in areas if area}
    script = _start(
        options=script_literal(json.dumps(client_options(words, ""), sort_keys=True)),
        table=script_literal(drawing.table),
        places=script_literal(places.packed),
        draw=draw_call(drawing_script(drawing, timeline, legend), citation.digest),
    )
    page = _page(citation, words, _borders({*_HOME, *countries}), script)
    return page.encode("utf-8", "replace")


def _page(citation: Citation, words: Words, borders: str, script: str) -> str:
    return f"""<!DOCTYPE html>
<html lang="{words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<title>{escape(words("title"))}</title>
<style>{_read("vendor/leaflet.css")}
{"".join(_read(f"map/{name}") for name in STYLES)}
{_FRAME}</style>
</head>
<body>
<header><h1>{escape(words("title"))}</h1><p>{escape(citation.text)}</p>
<p>{escape(words("caveat"))}</p></header>
<div id="root"><div id="parent"><div class="float-child"><div id="map_div"></div></div></div></div>
{borders}
<script>{_script("vendor/leaflet.js")}</script>
<script>{"".join(_script(f"map/{name}") for name in (BOOT, *SCRIPTS))}</script>
<script>
{script}
</script>
</body>
</html>
"""


def _start(*, options: str, table: str, places: str, draw: str) -> str:
    """Write the script that sets the map up and draws; its parts are script literals."""
    return f"""const map = L.map("map_div", {{
  center: {[*CENTRE]}, zoom: {ZOOM}, minZoom: {MIN_ZOOM}, maxZoom: {MAX_ZOOM}, zoomControl: false,
}});
StrikeMap.init(map, JSON.parse({options}));
StrikeMap.know({table}, {places}).then(() => {{
{draw}
}});"""


# The file asks nobody for anything: only tiles may be fetched, if a reader chooses them.
_POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
    "img-src data: https:"
)
_FRAME = """
body {
  background: var(--sm-paper); color: var(--sm-ink); padding: 10px 14px; box-sizing: border-box;
  font: 15px/1.4 system-ui, sans-serif;
}
header h1 { font-size: 21px; margin: 0; } header p { margin: 2px 0 6px; font-size: 13px; }
@media print { .leaflet-control, .sm-play { display: none; } }
"""


def _read(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")


def _script(name: str) -> str:
    """Return a script that may stand in a page: it must not hold the tag that would end it."""
    text = _read(name)
    if "</script" in text.lower() or "<!--" in text:
        raise AssertionError(f"{name} cannot stand inside a page")
    return text.replace("//# sourceMappingURL=leaflet.js.map", "")


def _borders(countries: set[str]) -> str:
    names = ["countries.geojson", *(f"admin1/{code}.geojson" for code in sorted(countries))]
    blocks = []
    for name in names:
        path = GEO / name
        if path.is_file():
            body = path.read_text(encoding="utf-8").replace("<", "\\u003c")
            blocks.append(f'<script type="application/json" id="geo/{name}">{body}</script>')
    return "\n".join(blocks)
