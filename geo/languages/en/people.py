"""English: people, and what befalls them."""

from __future__ import annotations

from geo.languages.codes import CASUALTIES, FORCES, KILL, NOBODY, PERSON, WOUND
from geo.languages.rows import Row

PEOPLE = (
    Row(
        PERSON,
        "people|persons|person|civilian|civilians|man|men|woman|women|child|children|boy|boys|"
        "girl|girls|teenager|teenagers|teen|teens|baby|babies|infant|infants|toddler|toddlers|"
        "resident|residents|local|locals|worker|workers|employee|employees|passenger|passengers|"
        "driver|drivers|rescuer|rescuers|firefighter|firefighters|medic|medics|doctor|doctors|"
        "nurse|nurses|paramedic|paramedics|police|policeman|policemen|policewoman|officer|"
        "officers|guard|guards|serviceman|servicemen|soldier|soldiers|fighter|fighters|militant|"
        "militants|pilot|pilots|journalist|journalists|reporter|reporters|patient|patients|"
        "pensioner|pensioners|student|students|pupil|pupils|teacher|teachers|farmer|farmers|"
        "villager|villagers|couple|couples|mother|father|son|sons|daughter|daughters|brother|"
        "brothers|sister|sisters|wife|husband|grandmother|grandfather|grandson|granddaughter|"
        "family|families|volunteer|volunteers|crew|sailor|sailors|seafarers|general|assistant|"
        "commander|commanders|prisoner|prisoners|prisoners of war|worshippers|staff|adults|adult|"
        "members|member|victim|victims|minors|minor|elderly|youths|youth|migrants|refugees|"
        "lieutenant|colonel|major|captain|personnel|servicewoman|crew members|emergency workers|"
        "aid workers|tourists|tourist|pedestrian|pedestrians|motorist|motorists|cyclist|bystander|"
        "bystanders|troop member|engineer|engineers|miners|miner|shoppers|displaced people|youngster|watchman|insurgents|insurgent|attackers|gunman|rebels|rebel",
        "person",
    ),
    Row(
        FORCES,
        "forces|troops|army|military|units|unit|infantry|armed forces|navy|special forces|"
        "air force|security service|security services|"
        "paratroopers|marines|militia|militias|brigade|regiment|battalion|defence forces|"
        "defense forces|air defence|air defences|air defense|air defenses|air-defence|"
        "air defence forces|air defense forces|air defence systems|air defense systems|"
        "aviation|gunners|side|fire",
        "forces",
    ),
    Row(KILL, "killed|martyred|slain|shot dead|gunned down", "part"),
    Row(
        KILL,
        "kills|kill|killing|martyring|body of|bodies of|claimed the lives of|cost the lives of",
        "act",
    ),
    Row(
        KILL,
        "martyrs|embraced martyrdom|died|dies|dead|deaths|death|fatalities|fatality|lost their lives|lost his life|"
        "lost her life|perished|lives lost|were found dead|death toll|toll",
        "die",
    ),
    Row(
        WOUND,
        "wounded|injured|hurt|hospitalised|hospitalized|suffered injuries|"
        "sustained injuries|suffered wounds|suffered shrapnel wounds|received injuries|"
        "suffered burns|sustained wounds|sustained a concussion|suffered a concussion|were treated for injuries|suffered shrapnel injuries",
        "part",
    ),
    Row(WOUND, "wounding|injuring|wounds|injures|wound|injure|hurting|maimed|maiming", "act"),
    Row(WOUND, "injuries|injury", "noun"),
    Row(
        CASUALTIES,
        "casualties|casualty|killed and wounded|killed or wounded|dead and wounded|"
        "killed or injured|dead or wounded|killed and injured",
        "both",
    ),
    Row(
        NOBODY,
        "nobody|no one|none|neither|no|no-one|not any|without|nor",
        "zero",
    ),
)
