"""English: people with guns, what they shoot with, and what they do."""

from __future__ import annotations

from geo.languages.codes import ATTACK, BY, EXPLODE, FORCES, GROUND, KILL, PERSON, WEAPON, WOUND
from geo.languages.rows import Phrase, Row, Words
from geo.languages.values import DEVICE, GRENADE, GUN, LEFT_BEHIND, SABOTAGE, STRIKE

FIGHTING = (
    Row(
        PERSON,
        "militiaman|militiamen|armed man|armed men|armed group|armed groups|jihadist|jihadists|"
        "terrorist|terrorists|separatist|separatists|guerrilla|guerrillas|guerillas|sniper|"
        "snipers|assailant|assailants|attacker|bandits|extremists|gang members|tribesmen|"
        "warriors|commandos|policemen|constable|constables|peacekeeper|peacekeepers|"
        "vigilantes|vigilante|recruits|protester|protesters|demonstrator|demonstrators",
        "person",
    ),
    Row(FORCES, "security forces|government forces|guerrilla forces|rebel forces", "forces"),
    Row(
        WEAPON,
        "machine gun|machine guns|heavy machine guns|machine-gun fire|machine gun fire|small arms|"
        "small arms fire|small-arms fire|light weapons|automatic weapons|assault rifles|"
        "grenade launcher|grenade launchers|rpg|rpgs|rocket-propelled grenade|"
        "rocket-propelled grenades|rocket propelled grenades|gunfire|sniper fire|gunshots",
        GUN,
        "what people on foot shoot with",
    ),
    Row(
        WEAPON,
        "grenade|grenades|hand grenade|hand grenades|grenade attack|stun grenade",
        GRENADE,
        "thrown at somebody, or left to go off",
    ),
    Row(
        WEAPON,
        "landmines|land mines|mines|anti-personnel mine|anti-personnel mines|anti-tank mine|"
        "anti-vehicle mine|antipersonnel mine|magnetic mine|sticky bomb|sticky bombs|ieds|"
        "roadside bombs|roadside ied|roadside mine|homemade bomb|home-made bomb|homemade bombs|"
        "device|improvised bomb|improvised bombs|improvised explosive devices|improvised device|"
        "explosive charge|explosive charges|explosive belt|suicide vest|explosive vest|"
        "suicide car bomb|truck bomb|vbied|svbied|motorcycle bomb|time bomb|"
        "explosive-laden car|explosives-laden vehicle|rigged vehicle|booby-trap|booby traps",
        DEVICE,
    ),
    Row(
        WEAPON,
        "unexploded ordnance|uxo|unexploded shell|unexploded bomb|unexploded munition|"
        "unexploded munitions|unexploded device|explosive remnant|explosive remnants|"
        "explosive remnants of war|war remnants|remnant of war",
        LEFT_BEHIND,
        "it lay there since some earlier fighting: nobody attacks now",
    ),
    Row(
        ATTACK,
        "gun attack|gun attacks|armed attack|armed attacks|"
        "knife attack|sniped|sniping|fired upon|firing upon|returned fire|torched|torching|"
        "ransacked|"
        "blew himself up|blew herself up|blew themselves up|blowing himself up",
        STRIKE,
    ),
    Row(
        ATTACK,
        "bomb attack|bomb attacks|ied attack|ied attacks|suicide attack|suicide attacks|"
        "landmine attack|mine attack",
        SABOTAGE,
    ),
    Row(
        BY,
        "came under|come under|comes under|coming under",
        "under",
        "whoever follows attacked: “came under Ukrainian fire”",
    ),
    Row(EXPLODE, "explode|detonate|detonating|blew|blowing up|blows up|bomb blast", "explosion"),
    Row(
        GROUND,
        "exchanged fire|exchange fire|exchanging fire|exchange of fire|exchanges of fire|"
        "exchanged gunfire|exchange of gunfire|exchanges of gunfire|exchange of gunshots|"
        "traded fire|trading fire|traded gunfire|crossfire|cross-fire|shootout|shoot-out|"
        "shootouts|gun battles|gunbattle|gunbattles|gunfights|firefights|skirmish|skirmishes|"
        "skirmished|clashing|armed clash|armed clashes|armed confrontation|armed confrontations|"
        "infighting|ambushes|ambushing|came under the control|came under control|overrun|"
        "stormed|storming|counter-attack|counter-attacked|counter-attacks",
        "ground",
    ),
    Row(
        KILL,
        "shot and killed|shot to death|fatally shot|hacked to death|beheaded|massacred|executed|"
        "summarily executed|slaughtered|butchered|burned to death|ambushed and killed",
        "part",
    ),
    Row(
        KILL,
        "shooting dead|gunning down|beheading|massacring|executing|slaughtering",
        "act",
    ),
    Row(WOUND, "shot and wounded|shot and injured|shot at and wounded", "part"),
)

FIGHTERS = Words(
    "troops|army|infantry|militia|militias|paratroopers|marines|soldier|soldiers|fighters|fighter|"
    "militant|militants|insurgents|insurgent|rebels|rebel|gunmen|gunman|brigade|battalion|"
    "airstrike|airstrikes|militiaman|militiamen|armed man|armed men|armed group|armed groups|"
    "jihadist|jihadists|terrorists|separatists|separatist|guerrillas|guerillas|sniper|snipers|"
    "assailants|extremists|bandits|commandos|suicide bomber|suicide bombing|suicide attack|"
    "security forces|government forces|rebel forces|guerrilla forces|peacekeepers|military",
    "people and deeds of war: where they do something, it is no sport and no crime",
    takes="soldiers entered the village",
    leaves="the police entered the house",
)
GUNMEN = Words(
    "gunmen|gunman|militants|militant|fighters|fighter|insurgents|rebels|militiamen|militiaman|"
    "armed men|armed man|armed group|armed groups|jihadists|terrorists|separatists|guerrillas|"
    "guerillas|sniper|snipers|assailants|attackers|bandits|extremists|gang members|tribesmen|"
    "commandos|soldiers|soldier",
    "people who attack on foot where no weapon is named",
    takes="militants attacked a checkpoint",
    leaves="residents attacked the decision",
)
SHOT_PEOPLE = Words(
    "gunned down|shot dead|shot and killed|shot to death|fatally shot|shot and wounded|"
    "shot and injured|shooting dead|gunning down|hacked to death|beheaded|beheading|massacred|"
    "massacring|executed|summarily executed|executing|slaughtered|slaughtering|butchered",
    "done by people with guns or blades, near",
    takes="two men were gunned down",
    leaves="two drones were shot down",
)
FIRING = Phrase(
    r"(?:fire|gunfire|gunshots|shellfire)\Z",
    "a weapon named so is being used, without any verb: “artillery fire was reported”",
    takes=("mortar fire", "gunfire"),
    leaves="mortars",
    exact=True,
)
PITS = Words(
    "mine mines",
    "also where coal is dug: a blast there is no bomb by itself",
    takes="a blast in a mine",
    leaves="a landmine exploded",
)
