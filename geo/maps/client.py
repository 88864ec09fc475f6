"""The client scripts, and the constant options that they start with: words, colours, letters."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.maps.palette import LOOKS
from geo.maps.tiles import TILES

if TYPE_CHECKING:
    from geo.words import Words

STATIC = Path(__file__).resolve().parents[2] / "static"
MIN_ZOOM = 3
MAX_ZOOM = 12  # nobody should read a street out of a mark
CREDIT = "Borders: Natural Earth. Places: GeoNames (CC BY 4.0)"

BOOT = "boot.js"  # starts the others
SCRIPTS = (
    "saying.js",
    "marks.js",
    "groups.js",
    "scene.js",
    "borders.js",
    "labels.js",
    "popup.js",
    "address.js",
    "furniture.js",
    "timeline.js",
    "play.js",
    "keys.js",
    "choosing.js",
    "lists.js",
    "foresee.js",
    "map.js",
)
STYLES = ("map.css",)


# What the client calls its words, and where they stand in ``geo.words``.
_WORDS = {
    "read": "read_report",
    "noLink": "no_link",
    "inPanel": "in_panel",
    "zoomIn": "zoom_in",
    "zoomOut": "zoom_out",
    "close": "close",
    "legend": "legend",
    "near": "legend_near",
    "area": "legend_area",
    "group": "legend_group",
    "title": "title",
    "description": "description",
    "toPanel": "to_panel",
    "copy": "copy_link",
    "copied": "copied",
    "background": "basemap",
    "plain": "basemap.plain",
    "online": "basemap.online",
    "timeline": "timeline",
    "firstDay": "first_day",
    "lastDay": "last_day",
    "play": "play",
    "pause": "pause",
    "day": "play_day",
    "mode": "play_mode",
    "cumulative": "play_all",
    "lastWeek": "play_week",
    "allDays": "all_days",
    "map": "map_label",
    "dataMissing": "data_missing",
}


def client_options(words: Words, base: str) -> dict[str, Any]:
    """Return what ``StrikeMap.init`` is given; `base` is where ``geo/`` is found."""
    looks = LOOKS.values()
    return {
        "base": base,
        "lang": words.lang,
        "kinds": [words.inline(words.value("type", kind.value)) for kind in LOOKS],
        "types": [words.value("type", kind.value) for kind in LOOKS],
        "colours": [look.colour for look in looks],
        "inks": [look.ink for look in looks],
        "tiles": [[row.name, row.url, row.attribution] for row in TILES],
        "letters": [look.letter for look in looks],
        "words": {
            **{name: words(key, name="{name}") for name, key in _WORDS.items()},
            "events": words.forms("events"),
            "places": words.forms("places"),
            "mostly": words("mostly", what="{what}"),
            "more": words("more_here", n="{n}"),
            "earlier": words("earlier", n="{n}"),
            "credit": CREDIT,
        },
    }
