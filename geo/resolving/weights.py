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


SAME_REGION = "same region"
WEIGHTS: dict[str, Row] = {
    "population": Row(
        1.7, "reporters name large places without their country", "the most populous"
    ),
    "country": Row(7.0, "a country's name is nearly always the country", "a country"),
    "area": Row(4.5, "named regions, seas and continents are few", "a named region or sea"),
    "admin1": Row(3.4, "regions are named more often than villages", "a region"),
    "homonym": Row(
        -2.2, "a bare name shared by city and region means the city", "its city is likelier"
    ),
    "region size": Row(1.5, "large regions are named more", "a large region"),
    "rare name": Row(0.5, "few places are called so", "few places are called so"),
    "admin2": Row(-0.7, "a bare name rarely means the district", "a district"),
    "site": Row(1.0, "facilities are curated", "a known facility"),
    "alternate": Row(-1.5, "another spelling in the source is a weaker sign", "another spelling"),
    "borrowed": Row(
        -1.5, "the source gives it another town's own name", "the name is another town's"
    ),
    "historical": Row(-2.0, "renamed since", "a former name"),
    "variant": Row(-1.5, "a rule of transliteration bridges the names", "a variant spelling"),
    "fuzzy": Row(-3.7, "one letter differs", "one letter differs"),
    "stated": Row(3.5, "the words around say what it is", "the text says what it is"),
    "contradicted": Row(-3.2, "the words around say otherwise", "the text says otherwise"),
    "contained": Row(6.0, "the text names the area that holds it", "the text names its area"),
    "holds": Row(4.5, "the text names a place in it", "the text names a place in it"),
    "beside": Row(5.0, "the text names its neighbour", "the text names its neighbour"),
    "same country": Row(1.2, "the text is about that country", "the text names places there"),
    SAME_REGION: Row(1.9, "the text names its region", "its region is in the text"),
    "near": Row(2.2, "places of one story lie together", "near other places of the text"),
    "war": Row(2.0, "weapons are told of and no country is named", "its country is at war"),
    "home": Row(1.2, "the dateline or the outlet is there", "the dateline is in its country"),
}

# The score that a candidate must beat to be believed at all: else the name means something that
# the gazetteer lacks (fitted with the weights, as the score of "none of these").
FLOOR = 0.5
# Below this lead over the next place (log odds) nothing is chosen: the candidates are shown.
MARGIN = 0.3
# The lead that it needs where a namesake lies in a region that the text names, and it does not:
# the larger town elsewhere may be meant as well, and would be a wrong pin.
ELSEWHERE_MARGIN = 4.0
# Candidates nearer than this to one another (km) are one place under two entries.
SAME_PLACE_KM = 30.0
# How far "near other places" reaches (km): the distance at which it counts for 1/e.
REACH_KM = 250.0
# "X near Y" is believed up to this distance (km).
BESIDE_KM = 60.0
# A district or facility "in" a city lies within this distance of its middle (km).
CITY_KM = 40.0
