"""English: states and armed groups by name, and who fights whom.

Nothing else in the code names a war. `OPPONENTS` lists open conflicts of 2023 to 2026 as published
by ACLED and UCDP; it is asked only where the text itself leaves the attacker open.
"""

from __future__ import annotations

from typing import NamedTuple

from geo.languages.rows import Row

ACTORS = (
    Row("R", "russia|russian|russians|kremlin|russian federation|moscow's forces", "Russia"),
    Row("R", "ukraine|ukrainian|ukrainians|kyiv's forces", "Ukraine"),
    Row(
        "R",
        "israel|israeli|israelis|idf|iaf|israel defense forces|israeli defence forces",
        "Israel",
    ),
    Row("R", "hamas|qassam brigades|al-qassam brigades", "Hamas"),
    Row("R", "islamic jihad|palestinian islamic jihad", "Islamic Jihad"),
    Row("R", "hezbollah|hizbollah|hizbullah", "Hezbollah"),
    Row("R", "houthi|houthis|ansar allah|ansarallah|huthi|huthis", "Houthis"),
    Row("R", "iran|iranian|iranians|irgc|revolutionary guards|revolutionary guard", "Iran"),
    Row(
        "R",
        "rsf|rapid support forces|paramilitary rapid support forces",
        "RSF",
        "the force that left the Sudanese army's command in April 2023",
    ),
    Row(
        "R",
        "sudan|sudanese|sudanese army|sudanese armed forces|saf|sudan's army|sudan's military",
        "Sudan",
    ),
    Row("R", "india|indian|indians", "India"),
    Row("R", "pakistan|pakistani|pakistanis", "Pakistan"),
    Row("R", "syria|syrian|syrians|assad's forces", "Syria"),
    Row("R", "turkey|turkish|türkiye|turks", "Turkey"),
    Row("R", "us|u.s.|u.s|united states|american|americans|usa|centcom", "United States"),
    Row("R", "uk|u.k.|britain|british|united kingdom", "United Kingdom"),
    Row("R", "saudi|saudi arabia|saudis|saudi-led coalition", "Saudi Arabia"),
    Row("R", "azerbaijan|azerbaijani|azeri|azerbaijanis", "Azerbaijan"),
    Row("R", "armenia|armenian|armenians", "Armenia"),
    Row("R", "ethiopia|ethiopian|ethiopians", "Ethiopia"),
    Row("R", "fano|fano militia", "Fano"),
    Row("R", "m23|m23 rebels", "M23"),
    Row("R", "rwanda|rwandan|rwandans", "Rwanda"),
    Row("R", "congolese|fardc", "DR Congo"),
    Row("R", "adf|allied democratic forces", "ADF"),
    Row("R", "boko haram", "Boko Haram"),
    Row("R", "iswap|islamic state west africa province", "ISWAP"),
    Row("R", "al-shabaab|al shabaab|shabaab", "al-Shabaab"),
    Row("R", "isis|islamic state|isil|daesh|islamic state group", "Islamic State"),
    Row("R", "al-qaeda|al qaeda", "al-Qaeda"),
    Row("R", "jnim", "JNIM"),
    Row("R", "taliban|afghan taliban", "Taliban"),
    Row("R", "ttp|pakistani taliban|tehreek-e-taliban", "TTP"),
    Row("R", "bla|baloch liberation army|balochistan liberation army", "BLA"),
    Row("R", "ypg", "YPG"),
    Row("R", "tnla|ta'ang national liberation army", "TNLA"),
    Row("R", "kia|kachin independence army", "KIA"),
    Row("R", "spla|splm-n", "SPLM-N"),
    Row("R", "sdf|syrian democratic forces", "SDF"),
    Row("R", "pkk|kurdistan workers' party", "PKK"),
    Row("R", "hts|hayat tahrir al-sham", "HTS"),
    Row("R", "myanmar's military|junta|tatmadaw|myanmar junta|myanmar regime", "Myanmar"),
    Row("R", "arakan army", "Arakan Army"),
    Row("R", "somali|somalia", "Somalia"),
    Row("R", "nigerian|nigeria", "Nigeria"),
    Row("R", "malian|mali", "Mali"),
    Row("R", "lebanese|lebanon", "Lebanon"),
    Row("R", "yemeni|yemen", "Yemen"),
    Row("R", "iraqi|iraq", "Iraq"),
    Row("R", "afghan|afghanistan", "Afghanistan"),
    Row("R", "thai|thailand", "Thailand"),
    Row("R", "cambodian|cambodia", "Cambodia"),
    Row("R", "north korean|north koreans|north korea|pyongyang", "North Korea"),
    Row("R", "palestinian|palestinians", "Palestinians"),
    Row("R", "wagner|wagner group", "Wagner"),
    Row("R", "libyan|libya", "Libya"),
    Row("R", "venezuela|venezuelan", "Venezuela"),
    Row(
        "R", "pro-russian|russian-installed|russian-backed|moscow-installed", "", "a speaker's side"
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
