"""The folium map: a constant base, and one call that draws what the filters let through.

streamlit-folium takes the base's script for the map's identity: it stays the same for a language,
so the map is never rebuilt by a filter. Build it anew each run (the component changes it), from
constant parts only. Every script and style comes from the app's own ``static`` folder.
"""

from __future__ import annotations

import json
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import folium
from branca.element import MacroElement
from folium.elements import JSCSSMixin
from folium.template import Template

from geo.maps.client import MAX_ZOOM, SCRIPTS, STATIC, STYLES, client_options
from geo.maps.escape import script_literal

if TYPE_CHECKING:
    from geo.maps.marks import Drawing
    from geo.maps.timeline import Timeline
    from geo.words import Words

# The map's frame is served from /component/…/index.html, the static folder from /app/static/.
STATIC_URL = "../../app/static/"

# Ukraine, the west of Russia and Belarus in one glance.
CENTRE = (49.2, 34.2)
ZOOM = 6


class _Client(JSCSSMixin, MacroElement):
    """The client scripts, and their start with constant options."""

    default_css: list[tuple[str, str]] = []  # noqa: RUF012 - the form that folium reads
    _template = Template(
        "{% macro script(this, kwargs) %}"
        "StrikeMap.init({{ this._parent.get_name() }}, JSON.parse({{ this.options }}));"
        "{% endmacro %}"
    )

    def __init__(self, options: dict[str, Any]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "StrikeMap"
        self.default_js = [(name, _address(f"map/{name}")) for name in SCRIPTS]
        self.options = script_literal(json.dumps(options, sort_keys=True))


class _Call(MacroElement):
    """One line of script; it must come out of `script_literal`."""

    _template = Template("{% macro script(this, kwargs) %}{{ this.code }}{% endmacro %}")

    def __init__(self, code: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Call"
        self.code = code


def base_map(words: Words) -> folium.Map:
    """Build the constant map, without tiles: borders come from ``static/geo``."""
    built = folium.Map(CENTRE, zoom_start=ZOOM, tiles=None, zoom_control=False)
    built.options.update(minZoom=3, maxZoom=MAX_ZOOM, worldCopyJump=False)
    built.default_js = [("leaflet", _address("vendor/leaflet.js"))]
    built.default_css = [
        ("leaflet", _address("vendor/leaflet.css")),
        *((name, _address(f"map/{name}")) for name in STYLES),
    ]
    _Client(client_options(words, STATIC_URL)).add_to(built)
    return built


def drawing_script(drawing: Drawing, timeline: Timeline, version: str, selected: int | None) -> str:
    """Write one draw as script. The same draw gives the same script.

    `version` is part of it: the browser draws again whenever it changes, and then also writes the
    view back into an address that the page has rewritten.
    """
    parts = (version, selected, drawing.rows, drawing.names, drawing.popups)
    return _call("draw", parts) + _call("time", timeline.arguments())


def drawing_layer(script: str) -> folium.FeatureGroup:
    """Wrap the script of a draw for `feature_group_to_add`."""
    layer = folium.FeatureGroup("marks")
    _Call(script).add_to(layer)
    return layer


def _call(name: str, arguments: tuple[object, ...]) -> str:
    return f"StrikeMap.{name}({','.join(script_literal(part) for part in arguments)});"


def _address(name: str) -> str:
    """Return where the page serves a static file, with its content in the address.

    A browser may then keep it for ever, and a new version is a new address.
    """
    return f"{STATIC_URL}{name}?v={_digest(name)}"


@lru_cache(maxsize=32)
def _digest(name: str) -> str:
    return sha256((STATIC / name).read_bytes()).hexdigest()[:8]
