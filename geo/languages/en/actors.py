"""English: states and armed groups by name, and who fights whom.

Nothing else in the code names a war. `OPPONENTS` lists open conflicts of 2023 to 2026 as published
by ACLED and UCDP; it is asked only where the text itself leaves the attacker open.
"""

from __future__ import annotations

from typing import NamedTuple

from geo.languages.codes import SIDE
from geo.languages.rows import Row

ACTORS = (
    Row(SIDE, "russia|russian|russians|kremlin|russian federation|moscow's forces", "Russia"),
    Row(SIDE, "ukraine|ukrainian|ukrainians|kyiv's forces", "Ukraine"),
    Row(
        SIDE,
        "israel|israeli|israelis|idf|iaf|israel defense forces|israeli defence forces",
        "Israel",
    ),
    Row(SIDE, "hamas|qassam brigades|al-qassam brigades", "Hamas"),
    Row(SIDE, "islamic jihad|palestinian islamic jihad", "Islamic Jihad"),
    Row(SIDE, "hezbollah|hizbollah|hizbullah", "Hezbollah"),
    Row(SIDE, "houthi|houthis|ansar allah|ansarallah|huthi|huthis", "Houthis"),
    Row(SIDE, "iran|iranian|iranians|irgc|revolutionary guards|revolutionary guard", "Iran"),
    Row(
        SIDE,
        "rsf|rapid support forces|paramilitary rapid support forces",
        "RSF",
        "the force that left the Sudanese army's command in April 2023",
    ),
    Row(
        SIDE,
        "sudan|sudanese|sudanese army|sudanese armed forces|saf|sudan's army|sudan's military",
        "Sudan",
    ),
    Row(SIDE, "india|indian|indians", "India"),
    Row(SIDE, "pakistan|pakistani|pakistanis", "Pakistan"),
    Row(SIDE, "syria|syrian|syrians|assad's forces", "Syria"),
    Row(SIDE, "turkey|turkish|türkiye|turks", "Turkey"),
    Row(SIDE, "us|u.s.|u.s|united states|american|americans|usa|centcom", "United States"),
    Row(SIDE, "uk|u.k.|britain|british|united kingdom", "United Kingdom"),
    Row(SIDE, "saudi|saudi arabia|saudis|saudi-led coalition", "Saudi Arabia"),
    Row(SIDE, "azerbaijan|azerbaijani|azeri|azerbaijanis", "Azerbaijan"),
    Row(SIDE, "armenia|armenian|armenians", "Armenia"),
    Row(SIDE, "ethiopia|ethiopian|ethiopians", "Ethiopia"),
    Row(SIDE, "fano|fano militia", "Fano"),
    Row(SIDE, "m23|m23 rebels", "M23"),
    Row(SIDE, "rwanda|rwandan|rwandans", "Rwanda"),
    Row(SIDE, "congolese|fardc", "DR Congo"),
    Row(SIDE, "adf|allied democratic forces", "ADF"),
    Row(SIDE, "boko haram", "Boko Haram"),
    Row(SIDE, "iswap|islamic state west africa province", "ISWAP"),
    Row(SIDE, "al-shabaab|al shabaab|shabaab", "al-Shabaab"),
    Row(SIDE, "isis|islamic state|isil|daesh|islamic state group", "Islamic State"),
    Row(SIDE, "al-qaeda|al qaeda", "al-Qaeda"),
    Row(SIDE, "jnim", "JNIM"),
    Row(SIDE, "taliban|afghan taliban", "Taliban"),
    Row(SIDE, "ttp|pakistani taliban|tehreek-e-taliban", "TTP"),
    Row(SIDE, "bla|baloch liberation army|balochistan liberation army", "BLA"),
    Row(SIDE, "ypg", "YPG"),
    Row(SIDE, "tnla|ta'ang national liberation army", "TNLA"),
    Row(SIDE, "kia|kachin independence army", "KIA"),
    Row(SIDE, "spla|splm-n", "SPLM-N"),
    Row(SIDE, "sdf|syrian democratic forces", "SDF"),
    Row(SIDE, "pkk|kurdistan workers' party", "PKK"),
    Row(SIDE, "hts|hayat tahrir al-sham", "HTS"),
    Row(SIDE, "myanmar's military|junta|tatmadaw|myanmar junta|myanmar regime", "Myanmar"),
    Row(SIDE, "arakan army", "Arakan Army"),
    Row(SIDE, "somali|somalia", "Somalia"),
    Row(SIDE, "nigerian|nigeria", "Nigeria"),
    Row(SIDE, "malian|mali", "Mali"),
    Row(SIDE, "lebanese|lebanon", "Lebanon"),
    Row(SIDE, "yemeni|yemen", "Yemen"),
    Row(SIDE, "iraqi|iraq", "Iraq"),
    Row(SIDE, "afghan|afghanistan", "Afghanistan"),
    Row(SIDE, "thai|thailand", "Thailand"),
    Row(SIDE, "cambodian|cambodia", "Cambodia"),
    Row(SIDE, "north korean|north koreans|north korea|pyongyang", "North Korea"),
    Row(SIDE, "palestinian|palestinians", "Palestinians"),
    Row(SIDE, "wagner|wagner group", "Wagner"),
    Row(SIDE, "libyan|libya", "Libya"),
    Row(SIDE, "venezuela|venezuelan", "Venezuela"),
    Row(
        SIDE,
        "pro-russian|russian-installed|russian-backed|moscow-installed",
        "",
        "a speaker's side",
    ),
)


class War(NamedTuple):
    """Two sides that strike each other, with the countries whose ground is struck."""

    side: str
    enemy: str
    home: str  # ISO code: an attack here is by `enemy` unless the text says otherwise
    why: str
    only: bool = True  # the only attacker of that ground in these years


OPPONENTS = (
    War("Ukraine", "Russia", "UA", "invasion of 2022"),
    War("Russia", "Ukraine", "RU", "invasion of 2022"),
    War("Israel", "Hamas", "IL", "several groups and states fire at Israel", only=False),
    War("Israel", "Hezbollah", "IL", "several groups and states fire at Israel", only=False),
    War("Israel", "Houthis", "IL", "several groups and states fire at Israel", only=False),
    War("Israel", "Iran", "IL", "several groups and states fire at Israel", only=False),
    War("Hamas", "Israel", "PS", "Gaza war since October 2023"),
    War("Hezbollah", "Israel", "LB", "Lebanon, 2023 to 2026"),
    War("Lebanon", "Israel", "LB", "Lebanon, 2023 to 2026"),
    War("Palestinians", "Israel", "PS", "Gaza war since October 2023"),
    War("India", "Pakistan", "IN", "May 2025", only=False),
    War("Pakistan", "India", "PK", "May 2025; also insurgents", only=False),
    War("Sudan", "RSF", "SD", "war since April 2023: either side may be the attacker", only=False),
    War("RSF", "Sudan", "SD", "war since April 2023: either side may be the attacker", only=False),
    War("Houthis", "Israel", "YE", "Israel and the United States strike Yemen", only=False),
    War("Houthis", "United States", "YE", "Israel and the United States strike Yemen", only=False),
    War("Iran", "Israel", "IR", "June 2025, and before", only=False),
    War("Iran", "United States", "IR", "June 2025", only=False),
    War("Myanmar", "resistance", "MM", "war since the coup of 2021", only=False),
)

# Countries at war within: "the army" that strikes there is the state's. Where two states fight,
# the word says nothing of the side.
ARMY_OF = {
    "SD": "Sudan", "MM": "Myanmar", "SY": "Syria", "ET": "Ethiopia", "NG": "Nigeria", "ML": "Mali",
    "BF": "Burkina Faso", "SO": "Somalia", "CD": "DR Congo", "IQ": "Iraq", "CO": "Colombia",
    "NE": "Niger", "MZ": "Mozambique", "CM": "Cameroon", "PH": "Philippines", "LY": "Libya",
}  # fmt: skip
# Peninsula and city under Russian control: strikes there are Ukraine's.
HELD_BY_ENEMY = {"UA.11": "Russia", "UA.20": "Russia"}  # GeoNames: Crimea, Sevastopol
