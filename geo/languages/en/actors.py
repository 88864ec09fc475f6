"""English: states and armed groups by name, who acts for them, and who is struck."""

from __future__ import annotations

from geo.languages.codes import SIDE
from geo.languages.rows import Phrase, Row, Words

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

FIGHTERS = Words(
    "troops army infantry militia militias paratroopers marines soldier soldiers fighters militant "
    "militants insurgents rebels gunmen brigade battalion airstrike airstrikes",
    "people and deeds of war: where they do something, it is no sport and no crime",
    takes="soldiers entered the village",
    leaves="the police entered the house",
)
GUNMEN = Words(
    "gunmen militants fighters insurgents rebels",
    "people who attack on foot where no weapon is named",
    takes="militants attacked a checkpoint",
    leaves="residents attacked the decision",
)
AIR_FORCES = Words(
    "air force|iaf", "forces that strike from the air", takes="the air force struck a depot"
)
DEFENCES = Phrase(
    "def",
    "of forces that defend; whoever defends does not attack",
    takes=("air defences", "the defending forces"),
    leaves="air force",
    exact=True,
)
STATE_FORCES = Phrase(
    r"\b(?:government|regime|state) (?:\w+ )?"
    r"(?:artillery|forces|jets?|warplanes?|aircraft|warships?|troops|helicopters?|soldiers)\b",
    "the state's own weapons or troops: it attacked where no side is named",
    takes=("government forces", "regime fighter jets"),
    leaves="government offices",
)
UNIDENTIFIED = Phrase(
    r"\bun(?:known|identified) (?:\w+ )?(?:gunmen|men|attackers|assailants|group)",
    "nobody knows who attacked, so that nothing is concluded",
    takes="unidentified armed men opened fire",
    leaves="an unknown number of men",
    exact=True,
)
VICTIMS_AFTER = Words(
    "in on at against among near to",
    "a side that stands behind is struck, and does not strike",
    takes="losses in North Korean units",
    leaves="shelling by Russian troops",
)
ARTICLES = Words(
    "the", "may stand between: a strike on the Russian base", takes="on the Russian base"
)
BLAMES = Words(
    "blamed blaming blames",
    "names whoever did it, by somebody else's word",
    takes="residents blamed the RSF",
)
CLAIMS = Phrase(
    r"\b(?:claim(?:s|ed)?|takes?|took) (?:responsibility|the (?:attack|bombing|strike))",
    "whoever says so did it",
    takes=("ISIS claimed the attack", "Hamas took responsibility"),
    leaves="the ministry claimed that the attack failed",
)
BELONGING = Phrase(
    r"\bbelong(?:s|ed|ing)? to (?:the )?",
    "the side behind it owns the weapons that struck",
    takes="drones belonging to the RSF",
    leaves="they belonged there",
    exact=True,
)
