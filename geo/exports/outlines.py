"""The outlines of regions, from the files that the map itself draws."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

GEO = Path(__file__).resolve().parents[2] / "static" / "geo"


def outline(area: str | None) -> dict[str, Any] | None:
    """Return the GeoJSON geometry of a region such as ``RU.41``, None where there is none."""
    if area is None or not re.fullmatch(r"[A-Z]{2}\.[0-9A-Za-z]+", area):
        return None
    return _regions(area[:2]).get(area)


@lru_cache(maxsize=8)
def _regions(country: str) -> dict[str, dict[str, Any]]:
    path = GEO / "admin1" / f"{country}.geojson"
    if not path.is_file():
        return {}
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return {feature["id"]: feature["geometry"] for feature in features}
