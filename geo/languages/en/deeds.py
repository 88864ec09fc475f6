"""English: what is done in a war, and what comes of it."""

from __future__ import annotations

from geo.languages.codes import ATTACK, DAMAGE, EXPLODE, GROUND, INTERCEPT, LAUNCH, LOSE
from geo.languages.rows import Phrase, Row, Words
from geo.languages.values import AIR, DRONE, MISSILE, ROCKET, SABOTAGE, SHELLING, STRIKE

DEEDS = (
    Row(
        ATTACK,
        "attack|attacks|attacked|attacking|strike|strikes|struck|striking|hit|hits|hitting|"
        "bombarded|bombardment|bombardments|barrage|barrages|raid|raids|pounded|pounding|"
        "targeted|targeting|came under fire|came under attack|under attack|"
        "come under fire|come under attack|slammed|crashed into|tore into|tore through|ripped through|plunged into|flew into|flown into|flew at|flown at|rained down on|smashed into|"
        "ploughed into|rammed|ramming|set ablaze|fire on|fired on|firing on|opened fire|"
        "open fire|opening fire|landed on|landed in|fell on|falling on|rained on|blitz|onslaught|"
        "rocketed|hammered|raided|raiding|pummeled|pummelled|engulfed by strikes|double-tap|retaliatory strikes|aggression|bombing|bombings",
        STRIKE,
    ),
    Row(
        ATTACK,
        "air strike|air strikes|airstrike|airstrikes|air raid|air raids|aerial attack|"
        "aerial attacks|aerial strike|aerial strikes|bombed|bombing raid|bombing raids|"
        "aerial bombardment|air attack|air attacks|strafed",
        AIR,
    ),
    Row(
        ATTACK,
        "shelled|shelling|shellings|artillery strike|artillery strikes|artillery attack|"
        "artillery attacks|mortar attack|mortar attacks|artillery bombardment|shells|salvo|salvos",
        SHELLING,
    ),
    Row(ATTACK, "drone strike|drone strikes|drone attack|drone attacks|drone raid", DRONE),
    Row(
        ATTACK,
        "missile strike|missile strikes|missile attack|missile attacks|ballistic attack",
        MISSILE,
    ),
    Row(ATTACK, "rocket attack|rocket attacks|rocket strike|rocket strikes", ROCKET),
    Row(
        LAUNCH,
        "launch|launches|launched|launching|fired|fires|firing|dropped|drops|dropping|"
        "unleashed|unleashing|sent|sending|aimed|involving|involved|using|used|deployed|carried out|coming in|came in|"
        "carrying out|counted|recorded|detected|released|deploying|lobbed|hurled",
        "launch",
    ),
    Row(
        INTERCEPT,
        "shot down|shoot down|shooting down|shoots down|shot it down|struck down|strike down|"
        "striking down|swatted down|shot out of the sky|blown out of the sky|parried|fended off|"
        "fending off|repulsed|beaten off|downed|downing|intercepted|"
        "intercepting|intercept|brought down|bring down|bringing down|took down|taken down|"
        "neutralised|neutralized|neutralising|neutralizing|knocked out of the sky|knocked down|"
        "were stopped|was stopped|stopped|repelled|thwarted|eliminated|shootdown|engaged|"
        "interception|foiled",
        "down",
    ),
    Row(
        INTERCEPT, "fell over|came down over|fall over", "fell", "wreckage that falls was shot down"
    ),
    Row(
        LOSE,
        "jammed|jamming|lost|were lost|was lost|lost from radar|disappeared from radar|"
        "disappeared from radars|vanished from radar|locationally lost|suppressed|"
        "did not reach|did not reach their targets|did not reach their target|"
        "didn't reach|didn't reach their targets|didn't reach their target|didn’t reach their target|"
        "didn’t reach their targets|didn’t reach|"
        "failed to reach|failed to reach their targets|failed to reach their target|"
        "missed their targets|missed their target|veered off course|went off course|"
        "lost track of|lost location|suppressed by electronic warfare|failed to hit their targets",
        "jam",
    ),
    Row(
        GROUND,
        "captured|captures|capture|capturing|seized|seizes|seizing|seize|seizure|"
        "took control of|taken control of|take control of|taking control|took control|"
        "taken control|under control|gained control|liberated|liberation|"
        "advanced|advancing|advance|advances|assault|assaults|"
        "assaulted|stormed|storming|fighting|battle|battles|clashes|clash|"
        "clashed|incursion|incursions|foray|invaded|invasion|offensive|counteroffensive|"
        "counterattack|counterattacks|recaptured|retaken|retook|retake|occupied|occupying|"
        "overran|raised a flag|raised flags|"
        "put up a flag|planted a flag|raised its flag|entered|entering|pushed back|"
        "fell to|combat|ground attack|ground attacks|ground assault|"
        "attempted to advance|combat engagements|"
        "encircled|surrounded|gained a foothold|fought|raised the flag|hoisted|ambush|ambushed|"
        "reclaim|reclaimed|regained|win back|won back|combat clashes|withdrew from|"
        "took the town|took the city|took the village|taken the town|taken the city|taken the village|taken the villages|taken the settlement|taken the settlements|took the settlement|took the villages|to have taken|contest|contested|send in|sent in|sending in|moved in|gunmen|firefight|gun battle|gunfight",
        "ground",
    ),
    Row(
        EXPLODE,
        "explosion|explosions|blast|blasts|exploded|explodes|exploding|blew up|blown up|"
        "detonated|detonation|went off|detonations|blow up|goes off",
        "explosion",
    ),
    Row(
        ATTACK,
        "sabotage|sabotaged|assassinated|assassination|assassinate|arson|derailed|derailment|"
        "bomb attack|bomb attacks|ied attack|ied attacks|suicide attack|suicide attacks|"
        "set off a bomb|planted|car bombing|suicide bombing|suicide bomber",
        SABOTAGE,
    ),
)

EFFECTS = (
    Row(
        DAMAGE,
        "damaged|damage|damaging|damages|destroyed|destroying|destroy|destruction|wrecked|wrecking|"
        "ruined|burned|burnt|burning|burns|caught fire|set fire|set on fire|on fire|in flames|"
        "ablaze|fire|fires|blaze|blazes|broke out|collapsed|collapse|shattered|broken|"
        "knocked out|cut off|sank|sunk|sinking|gutted|levelled|leveled|"
        "went up in flames|wreckage|debris|fragments|hole|power cut|"
        "without power|without electricity|lost power|smoke|partially destroyed|toppled|torn",
        "damage",
    ),
    Row(DAMAGE, "fell|landed|crashed|came down|went down", "fall", "of weapons and their wreckage"),
)

SCENES = Words(
    "fighting combat battle battles offensive invasion clashes",
    "a scene that lasts: where something is told of it, it is no new deed",
    takes="losses in the fighting",
    leaves="they fought there",
)
CAUSES = Phrase(
    r"\b(?:as a result of|because of|due to|amid|despite|waves? of|weeks of|months of|years of)"
    r"(?: the)?(?: \w+){0,2}$",
    "what follows is named as a cause or a long story: “amid Russian attacks”",
    takes=("homes lost as a result of", "after months of heavy Russian"),
    leaves="as a result of the war they left",
)
SEVERAL = Phrase(r"s\Z", "a noun of several ends so", takes="attacks", leaves="attack", exact=True)
TOLD_BEFORE = Words(
    "the this that these those",
    "the deed behind it was told of before",
    takes="this strike",
    leaves="a strike",
)
REST_OF_THEM = Phrase(
    r"\b(?:the (?:rest|others|remaining)|all of them|more)\b",
    "goes on about weapons, and about their speaker: “the rest were brought down”",
    takes=("The rest were downed", "all of them missed"),
    leaves="they rest there",
)
ASSAULTS = Words(
    "attacks assaults",
    "counted ones, with troops about, are made on foot",
    takes="troops made 35 attacks",
    leaves="troops made an attack",
)
AFTER = Words(
    "after following",
    "behind a deed of its own, what it follows is another one",
    takes="killed two men after a raid",
    leaves="killed two men in a raid",
)
FIREFIGHTING = Words(
    "fighting|battling|fought|battle|under control",
    "of a battle, or of a fire where flames are about",
    takes="crews are battling the flames",
    leaves="troops stormed the village",
)
FLAMES = Phrase(
    r"\b(?:fires?|flames?|blazes?)\b",
    "something burns",
    takes="the blaze spread",
    leaves="they fired",
)
