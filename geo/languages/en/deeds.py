"""English: weapons, and what is done with them."""

from __future__ import annotations

from geo.languages.rows import Row

WEAPONS = (
    Row(
        "W",
        "drone|uav|uavs|drones|shahed|shaheds|shahed drone|shahed drones|unmanned aerial vehicle|"
        "unmanned aerial vehicles|unmanned aircraft|quadcopter|quadcopters|loitering munition|"
        "loitering munitions|kamikaze drone|kamikaze drones|exploding drone|exploding drones|fpv drone|fpv drones|fpv|"
        "attack drones|attack drone|strike drones|strike drone|decoy|decoys|decoy drones|"
        "geran|gerans|geran-2|lancet|lancets|bayraktar|bayraktars|unmanned planes",
        "drone",
    ),
    Row(
        "W",
        "naval drone|naval drones|sea drone|sea drones|drone boat|drone boats|uncrewed boats|"
        "unmanned boat|unmanned boats|unmanned surface vessel|"
        "unmanned surface vessels|unmanned vessels|sea babies|uncrewed boat|marine drones",
        "naval_drone",
    ),
    Row(
        "W",
        "missile|missiles|ballistic missile|ballistic missiles|cruise missile|cruise missiles|"
        "ballistic|ballistic weapons|ballistic weapon|"
        "hypersonic missile|hypersonic missiles|iskander|iskanders|iskander-m|iskander-k|kalibr|"
        "kalibrs|kinzhal|kinzhals|atacms|storm shadow|storm shadows|kh-101|kh-22|kh-59|s-300|s-400|"
        "kn-23|himars|neptune|zircon|oreshnik|scalp|anti-ship missile|anti-ship missiles",
        "missile",
        "HIMARS fires guided missiles; launchers of unguided rockets are artillery",
    ),
    Row(
        "W",
        "guided bomb|guided bombs|aerial bomb|aerial bombs|glide bomb|glide bombs|"
        "guided aerial bomb|guided aerial bombs|air bomb|air bombs|kab|kabs|fab-500|"
        "guided air bombs|air-dropped bombs|bombs|barrel bombs|barrel bomb",
        "bomb",
        "bombs fall from aircraft unless the text says car or device",
    ),
    Row(
        "W",
        "warplane|warplanes|fighter jet|fighter jets|jets|aircraft|helicopter|helicopters|"
        "attack helicopters|warplanes|bombers|fighter aircraft|gunship|gunships|planes",
        "aircraft",
    ),
    Row(
        "W",
        "artillery|artillery fire|mortar|mortars|mortar fire|mortar shell|mortar shells|shells|"
        "howitzer|howitzers|shell|artillery shells|artillery shell|tank fire|tank shells|"
        "tank shell|cannon|shellfire|grad|grads|mlrs|"
        "rocket launcher|rocket launchers|multiple rocket launchers|multiple launch rocket systems|"
        "cluster munition|cluster munitions|tank rounds|artillery rounds|mortar rounds",
        "shell",
    ),
    Row("W", "rocket|rockets|rocket fire|katyusha|katyushas|qassam|qassams", "rocket"),
    Row(
        "W",
        "car bomb|car bombs|explosive device|explosive devices|bomb|ied|improvised explosive device|"
        "booby trap|parcel bomb|planted bomb|roadside bomb|mine|landmine|land mine",
        "device",
        "one bomb with no aircraft in sight is a planted one",
    ),
)

DEEDS = (
    Row(
        "A",
        "attack|attacks|attacked|attacking|strike|strikes|struck|striking|hit|hits|hitting|"
        "bombarded|bombardment|bombardments|barrage|barrages|raid|raids|pounded|pounding|"
        "targeted|targeting|salvo|salvos|came under fire|came under attack|under attack|"
        "come under fire|come under attack|slammed|crashed into|tore into|tore through|ripped through|plunged into|flew into|flown into|smashed into|"
        "ploughed into|rammed|ramming|set ablaze|fire on|fired on|firing on|opened fire|"
        "open fire|opening fire|landed on|landed in|fell on|falling on|rained on|blitz|onslaught|"
        "rocketed|hammered|raided|raiding|pummeled|pummelled|engulfed by strikes|double-tap|retaliatory strikes|aggression|bombing|bombings",
        "strike",
    ),
    Row(
        "A",
        "air strike|air strikes|airstrike|airstrikes|air raid|air raids|aerial attack|"
        "aerial attacks|aerial strike|aerial strikes|bombed|bombing raid|bombing raids|"
        "aerial bombardment|air attack|air attacks|strafed",
        "air",
    ),
    Row(
        "A",
        "shelled|shelling|shellings|artillery strike|artillery strikes|artillery attack|"
        "artillery attacks|mortar attack|mortar attacks|artillery bombardment|shells",
        "shelling",
    ),
    Row("A", "drone strike|drone strikes|drone attack|drone attacks|drone raid", "drone"),
    Row(
        "A",
        "missile strike|missile strikes|missile attack|missile attacks|ballistic attack",
        "missile",
    ),
    Row("A", "rocket attack|rocket attacks|rocket strike|rocket strikes", "rocket"),
    Row(
        "L",
        "launch|launches|launched|launching|fired|fires|firing|dropped|drops|dropping|"
        "unleashed|unleashing|sent|sending|aimed|involving|involved|using|used|deployed|carried out|coming in|came in|"
        "carrying out|counted|recorded|detected|released|deploying|lobbed|hurled",
        "launch",
    ),
    Row(
        "I",
        "shot down|shoot down|shooting down|shoots down|shot it down|downed|downing|intercepted|"
        "intercepting|intercept|brought down|bring down|bringing down|took down|taken down|"
        "neutralised|neutralized|neutralising|neutralizing|knocked out of the sky|knocked down|"
        "were stopped|was stopped|stopped|repelled|thwarted|eliminated|shootdown|engaged|"
        "interception|foiled",
        "down",
    ),
    Row("I", "fell over|came down over|fall over", "fell", "wreckage that falls was shot down"),
    Row(
        "J",
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
        "G",
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
        "E",
        "explosion|explosions|blast|blasts|exploded|explodes|exploding|blew up|blown up|"
        "detonated|detonation|went off|detonations|blow up|goes off",
        "explosion",
    ),
    Row(
        "A",
        "sabotage|sabotaged|assassinated|assassination|assassinate|arson|derailed|derailment|"
        "set off a bomb|planted|car bombing|suicide bombing|suicide bomber",
        "sabotage",
    ),
)

EFFECTS = (
    Row(
        "U",
        "damaged|damage|damaging|damages|destroyed|destroying|destroy|destruction|wrecked|wrecking|"
        "ruined|burned|burnt|burning|burns|caught fire|set fire|set on fire|on fire|in flames|"
        "ablaze|fire|fires|blaze|blazes|broke out|collapsed|collapse|shattered|broken|"
        "knocked out|cut off|sank|sunk|sinking|gutted|levelled|leveled|"
        "went up in flames|wreckage|debris|fragments|hole|power cut|"
        "without power|without electricity|lost power|smoke|partially destroyed|toppled|torn",
        "damage",
    ),
    Row("U", "fell|landed|crashed|came down|went down", "fall", "of weapons and their wreckage"),
)
