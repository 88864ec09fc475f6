"""Generic words that say what kind of place a name is: region, district, lake, village.

Source: English usage; the words of other languages are those that English reports leave standing
("oblast", "raion", "Rue"). Whether such a word is the head of the name beside it depends on more:
see ``heads``.
"""

from __future__ import annotations

from geo.languages.rows import Terms, Words
from geo.models import PlaceKind

ADMIN1, ADMIN2, SETTLEMENT = PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.SETTLEMENT
REGION, SEA, SITE, COUNTRY = PlaceKind.REGION, PlaceKind.SEA, PlaceKind.SITE, PlaceKind.COUNTRY

AFTER = Terms(
    {
        "region": ADMIN1,
        "regions": ADMIN1,
        "oblast": ADMIN1,
        "oblasts": ADMIN1,
        "krai": ADMIN1,
        "kray": ADMIN1,
        "province": ADMIN1,
        "provinces": ADMIN1,
        "governorate": ADMIN1,
        "governorates": ADMIN1,
        "prefecture": ADMIN1,
        "prefectures": ADMIN1,
        "voivodeship": ADMIN1,
        "territory": ADMIN1,
        "republic": ADMIN1,
        "emirate": ADMIN1,
        "canton": ADMIN1,
        "state": ADMIN1,
        "states": ADMIN1,
        "county": ADMIN2,
        "counties": ADMIN2,
        "parish": ADMIN2,
        "district": ADMIN2,
        "districts": ADMIN2,
        "raion": ADMIN2,
        "raions": ADMIN2,
        "rayon": ADMIN2,
        "hromada": ADMIN2,
        "municipality": ADMIN2,
        "borough": ADMIN2,
        "township": ADMIN2,
        "department": ADMIN1,
        "division": ADMIN1,
        "agency": ADMIN2,
        "community": ADMIN2,
        "sector": ADMIN2,
        "direction": ADMIN2,
        "axis": ADMIN2,
        "locality": ADMIN2,
        "woreda": ADMIN2,
        "cercle": ADMIN2,
        "tehsil": ADMIN2,
        "subdistrict": ADMIN2,
        "sub-district": ADMIN2,
    },
    "behind a name they belong to its span and give it their kind; a comma parts them (“in Kursk, region officials said”)",
    takes="Kharkiv and Kherson oblasts",
    leaves="Kursk officials",
)
CAPITAL_ONLY = Words(
    """
    state states county counties parish republic department division agency community territory
    emirate township municipality borough sector direction axis locality
    """,
    "of AFTER, those that name a place only with a capital: small, they are common nouns of another sense (“the Texas state budget”)",
    takes="Kaduna State",
    leaves="the Kursk region",
)
SMALL_TOO = Words(
    """
    county counties municipality borough township emirate community sector direction axis locality
    """,
    "of CAPITAL_ONLY, those that may be small behind a known name, as British papers write them",
    takes="Orange county",
    leaves="Kaduna State",
)
FEATURE_AFTER = Terms(
    {
        "river": SEA,
        "rivers": SEA,
        "lake": SEA,
        "lakes": SEA,
        "creek": SEA,
        "sea": SEA,
        "ocean": SEA,
        "gulf": SEA,
        "bay": SEA,
        "strait": SEA,
        "straits": SEA,
        "channel": SEA,
        "canal": SEA,
        "reservoir": SEA,
        "lagoon": SEA,
        "sound": SEA,
        "harbor": SEA,
        "harbour": SEA,
        "falls": SEA,
        "coast": REGION,
        "peninsula": REGION,
        "island": REGION,
        "islands": REGION,
        "isles": REGION,
        "archipelago": REGION,
        "mountain": REGION,
        "mountains": REGION,
        "hills": REGION,
        "valley": REGION,
        "desert": REGION,
        "delta": REGION,
        "basin": REGION,
        "plateau": REGION,
        "forest": REGION,
        "glacier": REGION,
        "volcano": SITE,
        "cape": REGION,
        "reef": REGION,
        "beach": SETTLEMENT,
        "heights": SETTLEMENT,
        "springs": SETTLEMENT,
        "city": SETTLEMENT,
        "town": SETTLEMENT,
        "village": SETTLEMENT,
        "suburb": SETTLEMENT,
        "neighborhood": SETTLEMENT,
        "neighbourhood": SETTLEMENT,
    },
    "behind a name: both together are one natural or built thing",
    takes="Mississippi River",
    leaves="Orange County",
)
FEATURE_BEFORE = Terms(
    {
        "lake": SEA,
        "loch": SEA,
        "mount": REGION,
        "mt.": REGION,
        "mt": REGION,
        "cape": REGION,
        "river": SEA,
        "camp": SITE,
        "fort": SETTLEMENT,
        "ft.": SETTLEMENT,
        "port": SETTLEMENT,
        "isle": REGION,
        "county": ADMIN2,
        "rue": SITE,
        "barangay": SETTLEMENT,
        "faubourg": SETTLEMENT,
    },
    "before a name they belong to its span",
    takes="Lake Baikal",
    leaves="Sea of Azov",
)
OF_HEADS = Terms(
    {
        "city": SETTLEMENT,
        "town": SETTLEMENT,
        "village": SETTLEMENT,
        "villages": SETTLEMENT,
        "towns": SETTLEMENT,
        "cities": SETTLEMENT,
        "settlement": SETTLEMENT,
        "settlements": SETTLEMENT,
        "hamlet": SETTLEMENT,
        "suburb": SETTLEMENT,
        "suburbs": SETTLEMENT,
        "outskirts": SETTLEMENT,
        "municipality": SETTLEMENT,
        "community": SETTLEMENT,
        "communities": SETTLEMENT,
        "neighborhood": SETTLEMENT,
        "neighbourhood": SETTLEMENT,
        "port": SETTLEMENT,
        "capital": SETTLEMENT,
        "stronghold": SETTLEMENT,
        "enclave": REGION,
        "district": ADMIN2,
        "region": ADMIN1,
        "regions": ADMIN1,
        "province": ADMIN1,
        "provinces": ADMIN1,
        "state": ADMIN1,
        "states": ADMIN1,
        "oblast": ADMIN1,
        "republic": ADMIN1,
        "island": REGION,
        "islands": REGION,
        "peninsula": REGION,
        "territory": REGION,
    },
    "before “of X”, outside the span: the kind of X is stated, where X is no everyday word (“the City of Light”)",
    takes="the village of Nelipivka",
    leaves="the governor of Kherson",
)
OF_FEATURES = Terms(
    {
        "sea": SEA,
        "gulf": SEA,
        "bay": SEA,
        "strait": SEA,
        "straits": SEA,
        "isle": REGION,
        "cape": REGION,
        "horn": REGION,
        "republic": COUNTRY,
        "kingdom": COUNTRY,
    },
    "with a capital, before “of X”: part of the name",
    takes="Sea of Azov",
    leaves="the city of Kharkiv",
)
APPOSED = Terms(
    {
        "city": SETTLEMENT,
        "town": SETTLEMENT,
        "village": SETTLEMENT,
        "hamlet": SETTLEMENT,
        "settlement": SETTLEMENT,
        "suburb": SETTLEMENT,
        "capital": SETTLEMENT,
        "hub": SETTLEMENT,
        "centre": SETTLEMENT,
        "center": SETTLEMENT,
        "stronghold": SETTLEMENT,
    },
    "small, straight before a name: they state its kind and stay outside the span",
    takes="the village Dubovoe",
    leaves="the region Kursk",
)
MODIFIERS = Words(
    """
    north south east west northern southern eastern western central northeast northwest
    southeast southwest north-east north-west south-east south-west northeastern northwestern
    southeastern southwestern upper lower greater downtown uptown midtown inner outer mid old
    new metro metropolitan mainland occupied
    """,
    "compass and size: with a capital they belong to the name that follows, small ones stay outside its span",
    takes="Greater Manchester",
    leaves="Nearby Manchester",
)
