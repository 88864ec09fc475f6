"""The folium map: a constant base, and one call that draws what the filters let through.

streamlit-folium takes the base's script for the map's identity: it stays the same for a language,
so the map is never rebuilt by a filter. Build it anew each run (the component changes it), from
constant parts only. Every script and style comes from the app's own ``static`` folder.
"""

from __future__ import annotations

import json
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

import folium
from branca.element import MacroElement
from folium.elements import JSCSSMixin
from folium.template import Template

from geo.maps.client import BOOT, MAX_ZOOM, MIN_ZOOM, SCRIPTS, STATIC, STYLES, client_options
from geo.maps.escape import script_literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.maps.marks import Drawing
    from geo.maps.timeline import Timeline
    from geo.words import Words

# The map's frame is served from /component/…/index.html, the static folder from /app/static/.
STATIC_URL = "../../app/static/"

Asked = tuple[int, int]

# Ukraine, the west of Russia and Belarus in one glance.
CENTRE = (49.2, 34.2)
ZOOM = 6


class _Client(JSCSSMixin, MacroElement):
    """The script that starts all others, with the name of the options that the page carries."""

    default_css: list[tuple[str, str]] = []  # noqa: RUF012 - the form that folium reads
    _template = Template(
        "{% macro script(this, kwargs) %}"
        "StrikeMap.boot({{ this._parent.get_name() }}, {{ this.options }});"
        "{% endmacro %}"
    )

    def __init__(self, options: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "StrikeMap"
        self.default_js = [("strike-map", _address(f"map/{BOOT}"))]
        self.options = script_literal(options)


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
    built.options.update(minZoom=MIN_ZOOM, maxZoom=MAX_ZOOM, worldCopyJump=False)
    built.default_js = [("leaflet", _address("vendor/leaflet.js"))]
    built.default_css = [
        ("leaflet", _address("vendor/leaflet.css")),
        *((name, _address(f"map/{name}")) for name in STYLES),
    ]
    _Client(page_options(words)[0]).add_to(built)
    return built


@lru_cache(maxsize=8)
def page_options(words: Words) -> tuple[str, str]:
    """Return the name and the JSON of what the scripts start with; the page carries it once."""
    options = client_options(words, STATIC_URL)
    options["scripts"] = [_address(f"map/{name}") for name in SCRIPTS]
    text = json.dumps(options, sort_keys=True)
    return f"{words.lang}-{sha256(text.encode()).hexdigest()[:8]}", text


def drawing_script(
    drawing: Drawing, timeline: Timeline, legend: Sequence[Sequence[int]] = ()
) -> str:
    """Write what is drawn as arguments for `draw_call`; the same draw gives the same text.

    `legend` has [kind, events, chosen] of each kind of attack in the archive.
    """
    parts = (legend, *drawing.arguments(), timeline.arguments())
    return ",".join(script_literal(part) for part in parts)


def draw_call(script: str, version: str, asked: Asked | None = None) -> str:
    """Write the call that draws.

    Args:
        script: what to draw, out of `drawing_script`.
        version: the browser draws again whenever it changes, and then also writes the view back
            into an address that the page has rewritten.
        asked: the mark that the page wants to be seen (-1 for none), and the turn of that wish.
    """
    return f"StrikeMap.draw({script_literal(version)},{script_literal(asked)},{script});"


def drawing_layer(script: str) -> folium.FeatureGroup:
    """Wrap the script of a draw for `feature_group_to_add`."""
    layer = folium.FeatureGroup("marks")
    _Call(script).add_to(layer)
    return layer


def _address(name: str) -> str:
    """Return where the page serves a static file, with its content in the address.

    A browser may then keep it for ever, and a new version is a new address.
    """
    return f"{STATIC_URL}{name}?v={_digest(name)}"


@lru_cache(maxsize=32)
def _digest(name: str) -> str:
    return sha256((STATIC / name).read_bytes()).hexdigest()[:8]
