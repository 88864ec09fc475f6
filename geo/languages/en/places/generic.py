"""Generic words that say what kind of place a name is: region, district, lake, airport.

Source: English usage; the words of other languages are those that English reports leave standing
("oblast", "raion", "Rue"). Each table says why its words are in it and what they must not take.
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
    },
    "words after a name that belong to its span, and the kind they give it",
    takes="Kursk region",
    leaves="Kursk officials",
)
CAPITAL_ONLY = Words(
    """
    state states county counties parish republic department division agency community territory
    emirate township municipality borough
    """,
    "of AFTER, those that name a place only when written with a capital; small they are common nouns of another sense (“the Texas state budget”)",
    takes="Kaduna State",
)
SMALL_TOO = Words(
    """
    county counties municipality borough township emirate
    """,
    "... and those that may also be small for a single place (“Orange county” in British papers)",
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
    "words after a name that make one natural or built thing of both: “Mississippi River”",
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
    "words before a name that belong to its span: “Lake Baikal”, “Mount Etna”, “Port Sudan”",
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
    "“the city of X”: the words stand before “of” and outside the span; the kind is stated",
    takes="the village of Nelipivka",
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
    "capitalised heads before “of” that are part of the name: “Sea of Azov”, “Isle of Man”",
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
    "the same words straight before a name (“the village Dubovoe”, “the town Shostka”)",
)

MODIFIERS = Words(
    """
    north south east west northern southern eastern western central northeast northwest
    southeast southwest north-east north-west south-east south-west northeastern northwestern
    southeastern southwestern upper lower greater downtown uptown midtown inner outer mid old
    new metro metropolitan mainland occupied
    """,
    "capitalised compass and size words that belong to a following name: “Western Ukraine”, “Greater Manchester”, “Downtown Boston”. Small ones stay outside the span",
)

FACILITY = Words(
    """
    center centre complex airport airfield airbase aerodrome heliport base barracks garrison
    depot arsenal shipyard prospekt embankment dockyard port harbour harbor pier wharf terminal
    station metro subway bridge tunnel highway motorway expressway freeway turnpike interchange
    street avenue road boulevard lane drive court place plaza square roundabout crossing
    junction park garden gardens zoo cemetery memorial monument stadium arena racecourse
    speedway ballpark gym golf church cathedral chapel mosque temple synagogue monastery convent
    abbey shrine basilica castle palace fort fortress tower towers building house hall mansion
    estate villa hospital clinic sanatorium hospice infirmary school elementary kindergarten
    university college campus institute academy library museum theatre theater cinema gallery
    auditorium mall supermarket market bazaar hotel motel inn resort casino restaurant prison
    jail penitentiary courthouse plant refinery mine factory mill dam substation reactor
    powerhouse quarry cosmodrome farm ranch vineyard winery plantation beach marina camp
    checkpoint
    """,
    "last words of named facilities. They make a place of kind `site` where the text is there (“at Dulles International Airport”, “the Alania Mall in Vladikavkaz”)",
)
INSTITUTION = Words(
    """
    university college school institute academy hospital clinic court museum library church
    elementary hall house
    """,
    "facilities that are also institutions that act: outside a locative context they are speakers",
)
SURE_FACILITY = Words(
    """
    prospekt airport airfield airbase street avenue boulevard highway stadium racecourse bridge
    tunnel courthouse cemetery cathedral shipyard refinery hospital penitentiary cosmodrome
    """,
    "heads that are hardly ever part of a person's or firm's name: no preposition is needed",
)
SITE_AFTER = Words(
    """
    airbase airfield airport refinery shipyard garrison barracks prison dam cosmodrome
    """,
    "small words after a known name: one of its facilities",
)
SERVING = Words(
    """
    court courthouse airport jail prison barracks cemetery
    """,
    "heads whose name begins with the place that they serve: “Bourbon County Circuit Court”",
)
