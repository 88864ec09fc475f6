"""English: words for "region" before and after a name, as English maps and GeoNames write them.

A text says "Nineveh province" or "Nineveh"; the bare name must lead to the region too.
"""

from __future__ import annotations

from geo.languages.rows import Phrase

REGION_AFTER = Phrase(
    r"[ -](oblast|region|krai|kray|territory|province|governorate|prefecture|state|voivodeship"
    r"|department|district|division|republic|autonomous (?:region|republic|okrug|oblast)|county"
    r"|emirate|canton|sheng|shi|zizhiqu|kilil|raion|rayon|municipality|parish)['’ʹʼ]?$",
    "the sort of region after its name",
    takes=(
        "Kherson Oblast",
        "Al-Hasakah Governorate",
        "Chukotka Autonomous Okrug",
        "Kurskaya Oblast’",
    ),
    leaves=("Kherson", "Region Hannover", "Provinces"),
)
REGION_BEFORE = Phrase(
    r"^(?:the )?(republic of|state of|province of|commonwealth of|free state of|respublika"
    r"|autonomous republic of|special region of|government of|department of|emirate of"
    r"|provincia de|provincia di|departamento de|departamento del|estado de|región de|región del"
    r"|regione|région|département de la|département du|département de|département des"
    r"|comunidad autónoma de|land|wilaya de|wilāyat|muḩāfaz̧at|muhafazat|oblast|judeţul|județul"
    r"|provinsi|distrito de|município de|landkreis|kreis) ",
    "the sort of region before its name",
    takes=("The Republic of Tatarstan", "Respublika Tatarstan", "Wilaya de Tlemcen"),
    leaves=("Tatarstan", "Landshut", "Central Province of Zambia"),
)
