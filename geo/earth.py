"""The sphere: distances that every part measures alike."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

RADIUS_KM = 6371.0088  # mean radius of the earth (IUGG)


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return the great-circle distance of two points, given in degrees, in kilometres."""
    a, b = radians(lat), radians(other_lat)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other_lon - lon) / 2) ** 2
    return 2 * RADIUS_KM * asin(min(1.0, sqrt(half)))


def is_wide(place_id: str) -> bool:
    """Tell whether a place is so wide that no circle on a map could stand for it."""
    return place_id in WIDE


# Continents, and what the curated list has that is more than some 1,000 km across, or made of
# several countries: its middle says nothing about where in it something was.
WIDE = frozenset(
    f"curated:{name}"
    for name in (
        # The world.
        *("world/africa", "world/antarctic", "world/arab-world", "world/arctic", "world/asia"),
        *("world/asia-pacific", "world/caribbean", "world/europe", "world/european-union"),
        *("world/gulf-states", "world/indo-pacific", "world/latin-america", "world/middle-east"),
        *("world/muslim-world", "world/north-america", "world/oceania", "world/south-america"),
        "world/third-world",
        # Europe.
        *("world/balkans", "world/baltic-states", "world/benelux", "world/central-europe"),
        *("world/eastern-europe", "world/iberian-peninsula", "world/northern-europe"),
        *("world/scandinavia", "world/southern-europe", "world/western-europe"),
        *("world/alps", "world/carpathians", "world/caucasus", "RU/siberia", "RU/urals"),
        *("RU/russian-far-east", "RU/volga-region", "RU/kamchatka-peninsula", "RU/kuril-islands"),
        # Africa.
        *("world/african-great-lakes", "world/central-africa", "world/east-africa"),
        *("world/horn-of-africa", "world/maghreb", "world/north-africa", "world/sahara"),
        *("world/sahel", "world/southern-africa", "world/sub-saharan-africa", "world/west-africa"),
        *("BW/kalahari", "KE/great-rift-valley", "LY/cyrenaica"),
        # Asia.
        *("world/arabian-peninsula", "world/borneo", "world/central-asia", "world/east-asia"),
        *("world/himalayas", "world/indochina", "world/korean-peninsula", "world/new-guinea"),
        *("world/south-asia", "world/southeast-asia", "world/tian-shan", "world/western-asia"),
        *("CN/loess-plateau", "CN/manchuria", "CN/taklamakan", "ID/java", "ID/maluku"),
        *("ID/sumatra", "ID/west-papua", "IN/deccan", "IN/ghats", "IN/line-of-actual-control"),
        *("IR/zagros-mountains", "JP/honshu", "JP/ryukyu-islands", "MN/gobi", "PK/durand-line"),
        *("SA/empty-quarter", "TR/anatolia"),
        # America, Australia and the Pacific.
        *("world/andes", "world/central-america", "world/greater-antilles", "world/melanesia"),
        *("world/polynesia", "AR/patagonia", "AU/nullarbor", "AU/outback", "BO/altiplano"),
        *("BR/amazonia", "CA/baffin-island", "CA/northern-ontario", "CA/prairies"),
        *("PY/gran-chaco", "US/aleutian-islands", "US/american-west", "US/appalachia"),
        *("US/bible-belt", "US/cascades", "US/corn-belt", "US/deep-south", "US/dust-bowl"),
        *("US/east-coast", "US/great-lakes", "US/great-plains", "US/gulf-coast", "US/midwest"),
        *("US/northeast-of-the-united-states", "US/pacific-northwest", "US/rocky-mountains"),
        *("US/rust-belt", "US/southeast-of-the-united-states", "US/southern-united-states"),
        *("US/southwest-of-the-united-states", "US/west-coast"),
    )
)
