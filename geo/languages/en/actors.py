"""English: states and armed groups by name, who acts for them, and who is struck."""

from __future__ import annotations

from geo.languages.codes import SIDE
from geo.languages.en.groups import GROUP_ROWS, SHORT_NAMES
from geo.languages.rows import Phrase, Row, Terms, Words

ACTORS = (
    *GROUP_ROWS,
    Row(SIDE, "russia|russian|russians|kremlin|russian federation|moscow's forces", "Russia"),
    Row(
        SIDE,
        "ukraine|ukrainian|ukrainians|kyiv's forces|sbu|security service of ukraine",
        "Ukraine",
    ),
    Row(
        SIDE,
        "israel|israeli|israelis|idf|iaf|israel defense forces|israeli defence forces",
        "Israel",
    ),
    Row(SIDE, "iran|iranian|iranians|irgc|revolutionary guards|revolutionary guard", "Iran"),
    Row(
        SIDE,
        "sudan|sudanese|sudanese army|sudanese armed forces|saf|sudan's army|sudan's military|"
        "sudanese military",
        "Sudan",
    ),
    Row(SIDE, "india|indian|indians", "India"),
    Row(SIDE, "pakistan|pakistani|pakistanis", "Pakistan"),
    Row(SIDE, "syria|syrian|syrians|assad's forces", "Syria"),
    Row(SIDE, "turkey|turkish|türkiye|turks", "Turkey"),
    Row(SIDE, "u.s.|u.s|united states|american|americans|usa|centcom", "United States"),
    Row(SIDE, "uk|u.k.|britain|british|united kingdom", "United Kingdom"),
    Row(SIDE, "saudi|saudi arabia|saudis|saudi-led coalition", "Saudi Arabia"),
    Row(SIDE, "azerbaijan|azerbaijani|azeri|azerbaijanis", "Azerbaijan"),
    Row(SIDE, "armenia|armenian|armenians", "Armenia"),
    Row(SIDE, "ethiopia|ethiopian|ethiopians", "Ethiopia"),
    Row(SIDE, "rwanda|rwandan|rwandans", "Rwanda"),
    Row(SIDE, "congolese|fardc|dr congo|drc|democratic republic of the congo", "DR Congo"),
    Row(
        SIDE,
        "myanmar's military|tatmadaw|myanmar junta|myanmar's junta|myanmar regime|myanmar military|"
        "myanmar army|myanmar",
        "Myanmar",
    ),
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
    Row(SIDE, "libyan|libya", "Libya"),
    Row(SIDE, "venezuela|venezuelan", "Venezuela"),
    Row(
        SIDE,
        "pro-russian|russian-installed|russian-backed|moscow-installed",
        "",
        "a speaker's side",
    ),
)

# Names that are other words in small letters.
EXACT_ACTORS = {"US": "United States", "HUR": "Ukraine", "GUR": "Ukraine", **SHORT_NAMES}
GOVERNMENTS = Terms(
    {
        "moscow": "Russia", "kremlin": "Russia", "kyiv": "Ukraine", "kiev": "Ukraine",
        "jerusalem": "Israel", "tel aviv": "Israel", "tehran": "Iran", "damascus": "Syria",
        "ankara": "Turkey", "baghdad": "Iraq", "riyadh": "Saudi Arabia", "khartoum": "Sudan",
        "juba": "South Sudan", "addis ababa": "Ethiopia", "asmara": "Eritrea",
        "mogadishu": "Somalia", "kinshasa": "DR Congo", "kigali": "Rwanda", "abuja": "Nigeria",
        "bamako": "Mali", "ouagadougou": "Burkina Faso", "niamey": "Niger", "baku": "Azerbaijan",
        "yerevan": "Armenia", "islamabad": "Pakistan", "new delhi": "India", "delhi": "India",
        "naypyidaw": "Myanmar", "nay pyi taw": "Myanmar", "bangkok": "Thailand",
        "phnom penh": "Cambodia", "washington": "United States", "london": "United Kingdom",
        "paris": "France", "pyongyang": "North Korea", "seoul": "South Korea",
        "beijing": "China", "caracas": "Venezuela",
    },
    "capitals that stand for their governments: “Moscow's forces”",
    takes="Moscow's forces",
    leaves="in the town",
)  # fmt: skip
HYPHENED = Phrase(
    r"[-‑](?:(?P<acts>launched|fired|led|operated|guided|directed|run)"
    r"|(?P<lends>backed|supported|aligned|installed|appointed|allied|sponsored|funded|proxy)"
    r"|(?:occupied|controlled|captured|claimed|annexed|produced|manufactured|supplied|designed|owned|flagged|based)|made|built|held|speaking)\b",
    "behind the name of a side: it did it, lends its name, or only has or made the thing",
    takes=("-launched", "-backed", "-occupied", "-made", "-based"),
    leaves="-bound",
    by="match",
)

SOLDIERS = Words(
    "soldier soldiers sergeant troops serviceman servicemen reservist reservists",
    "whose death an army tells of: its own",
    takes="the army said two soldiers were killed",
    leaves="the army said two militants were killed",
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
    r"(?<!from )(?<!against )(?<!on )(?<!at )(?<!with )(?<!killed )"
    r"\b(?:government|regime|state) (?:\w+ )?"
    r"(?:artillery|forces|jets?|warplanes?|aircraft|warships?|troops|helicopters?|soldiers)\b"
    r"(?! (?:was|were|have been|had been)\b)",
    "the state's own weapons or troops: it attacked where no side is named",
    takes=("government forces", "regime fighter jets"),
    leaves=(
        "government offices",
        "regime troops were killed",
        "a town taken from government troops",
    ),
)
UNIDENTIFIED = Phrase(
    r"\b(?:unknown|unidentified) (?:\w+ )?"
    r"(?:gunmen|men|attackers|assailants|group|drones?|uavs?|aircraft|warplanes|jets|missiles?)\b"
    r"|\b(?:not|un)(?: immediately| yet| been)* (?:known|clear|established) "
    r"(?:who|which side|where the (?:shells?|rockets?|missiles?|drones?)|by whom)\b"
    r"|\bunclear (?:who|which side|where the (?:shells?|rockets?|missiles?|drones?)|by whom)\b"
    r"|\b(?:blam|accus)(?:ed|es|e|ing) (?:each other|one another)\b"
    r"|\bnobody knows who\b|\bno (?:one|group|side)(?: \w+){0,2} claimed\b",
    "nobody knows who attacked, so that nothing is concluded",
    takes=(
        "unidentified armed men opened fire",
        "unknown drones",
        "it is not yet known who fired",
        "it remains unclear who was behind",
        "they blamed each other",
        "no group has claimed",
    ),
    leaves=("an unknown number of men", "it is not known how many"),
)
IRREGULARS = Words(
    "gunmen gunman militants militant rebels rebel insurgents insurgent partisans saboteurs "
    "attackers assailants jihadists bandits terrorists",
    "someone attacked who is no army: whose ground it is says nothing",
    takes="militants fired rockets",
    leaves="rockets were fired",
)
ANSWERS = Words(
    "response retaliation reply revenge answer reaction",
    "behind “in”: what follows is the attack before, by somebody else",
    takes="in response to the strike",
    leaves="in the town",
)
MAKES = Words(
    "conducted conducts conducting mounted mounts mounting staged staging began begun begins "
    "beginning started starting made making executed delivered resumed continued perpetrated resorted",
    "says of whoever stands before it that the attack behind it is theirs",
    takes="conducted two air strikes",
    leaves="denied two air strikes",
)
OWN = Words("its his their our", "the speaker's own", takes="said its troops", leaves="the troops")
SUFFERS = Words(
    "suffered suffering suffer losses casualties faced facing feared fears denied denies lost",
    "between a side and a deed: the deed is not its own",
    takes="suffered losses",
    leaves="later",
)
LENT = Words(
    "backed supported controlled held ruled trained aided armed occupied funded sponsored "
    "supplied equipped made built produced claimed used owned run governed administered "
    "reported announced annexed installed recognised recognized denied",
    "before “by” and a side: it did not attack there",
    takes="fighters who are backed by",
    leaves="shelled by",
)
OBJECTIVE = Phrase(
    r"(?:ing|ment)s?\Z",
    "a deed that is done to what follows “of”: whoever stands there is struck",
    takes=("bombing", "bombardment"),
    leaves=("raids", "strike"),
)
CAPTURED = Phrase(
    r"\b(?:re)?(?:captur(?:e|es|ed|ing)|seiz(?:e|es|ed|ing|ure)|took|takes?|taken|taking|liberated"
    r"|control|flags?)\b",
    "ground that changed hands: who says so of it took it, where nobody else is named",
    takes=("the seizure of", "put up a flag"),
    leaves=("clashes", "the Liberation Army", "a statement"),
)
VERBAL = Phrase(
    r"(?:ed|ing)\Z|^(?:struck|hit|sent|took|taken|overran|entered|opened fire)\b",
    "a deed as a verb, of whoever stands before it",
    takes=("raided", "shelling", "struck"),
    leaves=("raid", "strike"),
)
STRIKING = Phrase(
    r"\bstrikes?\b|\bstruck\b|\bunder (?:fire|attack)\b|bombard|barrage|salvo|blitz|onslaught|pounded"
    r"|rained on|pummel|rocketed",
    "what armies do from afar, where no weapon is named",
    takes=("a strike", "came under fire", "bombarded"),
    leaves=("attacked", "hit", "rammed"),
)
PASSIVE = Phrase(
    r"\b(?:is|are|was|were|be|been|being)\b",
    "before a deed: whoever is named there suffers it",
    takes=("were", "have been"),
    leaves="have",
)
ONGOING = Phrase(
    r"ing\Z", "what somebody was doing: no passive", takes="shelling", leaves="shelled"
)
SUFFERED = Phrase(
    r"\bunder (?:attack|fire)\b",
    "a deed in words of whoever suffers it",
    takes="came under fire",
    leaves="opened fire",
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
ACCUSES = Words(
    "accused accusing accuses",
    "names whoever did it, if a deed follows",
    takes="the ministry accused Armenia of shelling the town",
    leaves="the ministry blamed Armenia",
)
CLAIMS = Phrase(
    r"\b(?:claim(?:s|ed|ing)?|tak(?:es?|ing)|took) (?:responsibility|the (?:attack|bombing|strike))"
    r"|\bclaim(?:s|ed|ing) an? (?:[a-z]+ ){0,2}(?:attack|ambush|bombing|raid|strike)\b"
    r"|\bsaid (?:that )?(?:it|they) (?:was|were|had been) (?:behind|responsible)"
    r"|\bsaid (?:that )?(?:one of |two of |some of )?its (?:own )?"
    r"(?:members?|fighters?|men|forces|followers?|units?|soldiers?) (?:had |have |has )?"
    r"(?:done|did|carried|staged|been behind|were behind|was behind|made|launched|attacked)",
    "whoever says so did it",
    takes=(
        "ISIS claimed the attack",
        "Hamas took responsibility",
        "said it was behind the blast",
        "said its fighters had done it",
    ),
    leaves="the ministry claimed that the attack failed",
)
BELONGING = Phrase(
    r"\b(?:belong(?:s|ed|ing)? to|ascribed to|attributed to|blamed on|operated by|flown by) (?:the )?",
    "the side behind it owns the weapons that struck, or is held to have done it",
    takes=("drones belonging to the RSF", "a strike which residents blamed on the army"),
    leaves="they belonged there",
)
