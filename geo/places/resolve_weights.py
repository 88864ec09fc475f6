"""What makes one namesake likelier than another, and how much: the resolver's only numbers.

Fitted by ``scripts/fit_resolver.py`` (a conditional logit over the candidates of each mention, with
cross-validation over documents), then rounded. Units are log odds.
"""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """One feature: its weight, why it speaks, and the words it is told with."""

    weight: float
    why: str
    words: str


WEIGHTS: dict[str, Row] = {
    "population": Row(1.1, "reporters name large places without their country", "the most populous"),
    "country": Row(4.0, "a country's name is nearly always the country", "a country"),
    "continent": Row(4.0, "likewise", "a continent"),
    "admin1": Row(1.0, "regions are named more often than villages", "a region"),
    "homonym": Row(-3.0, "a bare name shared by city and region means the city", "the region's own city is likelier"),
    "admin2": Row(-1.0, "a bare name rarely means the district", "a district"),
    "area": Row(2.5, "named regions and seas are few", "a named region or sea"),
    "site": Row(0.5, "curated facilities", "a known facility"),
    "alternate": Row(-0.8, "another spelling in the source is a weaker sign", "by another spelling"),
    "historical": Row(-2.0, "renamed since", "by a former name"),
    "variant": Row(-0.8, "a rule of transliteration bridges the names", "by a variant spelling"),
    "fuzzy": Row(-3.0, "one letter differs", "one letter differs"),
    "stated": Row(5.0, "the words around say what it is", "the text says what it is"),
    "contradicted": Row(-5.0, "the words around say otherwise", "the text says that it is something else"),
    "contained": Row(6.0, "the text names the area that holds it", "the text names its area"),
    "same country": Row(3.0, "the text is about that country", "its country is in the text"),
    "same region": Row(2.5, "the text names its region", "its region is in the text"),
    "near": Row(2.5, "places of one story lie together", "near other places of the text"),
    "home": Row(1.0, "the dateline or the outlet is there", "the dateline is in its country"),
}

# Below this lead over the next place (log odds) nothing is chosen: the candidates are shown.
MARGIN = 0.35
# Candidates nearer than this to one another (km) are one place under two entries.
SAME_PLACE_KM = 30.0
# How far "near other places" reaches (km): the distance at which it counts for 1/e.
REACH_KM = 250.0
