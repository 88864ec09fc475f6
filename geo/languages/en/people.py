"""English: people, and what befalls them."""

from __future__ import annotations

from geo.languages.codes import CASUALTIES, FORCES, KILL, NOBODY, PERSON, WOUND
from geo.languages.rows import Row, Terms, Words

PEOPLE = (
    Row(
        PERSON,
        "people|persons|person|civilian|civilians|man|men|woman|women|child|children|boy|boys|"
        "girl|girls|teenager|teenagers|teen|teens|baby|babies|infant|infants|toddler|toddlers|"
        "resident|residents|local|locals|worker|workers|employee|employees|passenger|passengers|"
        "driver|drivers|rescuer|rescuers|firefighter|firefighters|medic|medics|doctor|doctors|"
        "nurse|nurses|paramedic|paramedics|police|policeman|policemen|policewoman|officer|"
        "officers|staff sergeant|staff sergeants|sergeant|sergeants|corporal|corporals|guard|guards|serviceman|servicemen|soldier|soldiers|fighter|fighters|militant|"
        "militants|pilot|pilots|journalist|journalists|reporter|reporters|patient|patients|"
        "pensioner|pensioners|student|students|pupil|pupils|teacher|teachers|farmer|farmers|"
        "villager|villagers|couple|couples|mother|father|son|sons|daughter|daughters|brother|"
        "brothers|sister|sisters|wife|husband|grandmother|grandfather|grandson|granddaughter|"
        "family|families|volunteer|volunteers|crew|sailor|sailors|seafarers|general|assistant|"
        "commander|commanders|prisoner|prisoners|prisoners of war|worshippers|staff|adults|adult|"
        "members|member|victim|victims|minors|minor|elderly|youths|youth|migrants|refugees|"
        "lieutenant|colonel|major|captain|personnel|servicewoman|crew members|emergency workers|"
        "aid workers|tourists|tourist|pedestrian|pedestrians|motorist|motorists|cyclist|bystander|"
        "bystanders|passer-by|passers-by|passerby|twins|neighbour|neighbours|neighbor|neighbors|relatives|aunt|uncle|niece|nephew|cousin|cousins|parents|grandparents|troop member|engineer|engineers|miners|miner|shoppers|displaced people|youngster|watchman|insurgents|insurgent|attackers|gunman|rebels|rebel",
        "person",
    ),
    Row(
        FORCES,
        "forces|troops|army|military|units|unit|infantry|armed forces|navy|special forces|"
        "air force|junta|security service|security services|"
        "paratroopers|marines|militia|militias|brigade|regiment|battalion|defence forces|"
        "defense forces|air defence|air defences|air defense|air defenses|air-defence|"
        "air defence forces|air defense forces|air defence systems|air defense systems|"
        "aviation|gunners|side|fire",
        "forces",
    ),
    Row(FORCES, "paramilitaries", "irregular", "no army of the state"),
    Row(
        FORCES,
        "occupiers|invaders|occupation forces|occupation army|occupying forces|invading forces",
        "occupier",
        "of whoever invaded the country",
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
        "wounded|injured|wia|hurt|harmed|hospitalised|hospitalized|suffered injuries|"
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

KILLED_IN_ACTION = Words(
    "kia", "behind a figure, the dead; elsewhere an army of Myanmar", takes="2 KIA"
)
MULTIPLIED = Words("x ×", "between a figure and what it counts: “2x KIA”", takes="2 x KIA")

# Counted people.
PARTS_FOLLOW = Words(
    "including among amongst include",
    "what follows is a part of those counted before: it adds nothing",
    takes="wounded ten, including three children",
    leaves="wounded ten and three children",
)
AMONG = Words(
    "among amongst",
    "behind people, makes them a part of the total before",
    takes="three among them",
)
COUPLE = Words("couple", "one word for two people", takes="a couple was killed")
TWINS = Words(
    "twins|twin boys|twin girls|twin brothers|twin sisters|twin sons|twin daughters",
    "two people, without a figure",
    takes="twins were killed",
    leaves="twin blasts",
)
DEFINITE = Words(
    "the",
    "behind a verb of killing, one person who is known: “killing the driver”",
    takes="killing the driver",
    leaves="killing a driver",
)
AGED = Words(
    "aged",
    "figures behind it are years: who follows them is counted again",
    takes="twins aged 3 and their mother",
)
OWNERS = Words(
    "its his her their",
    "before a person, makes it one more: “its driver”, “her son”",
    takes="killed a woman and her son",
    leaves="killed the driver",
)
GROUPS = Words(
    "people men women children police staff crew family personnel elderly youth",
    "never one person, even behind “a” or “the”",
    takes="the crew was killed",
    leaves="the driver was killed",
)
PLURAL = "s"
"""How most words for several people end: "North Koreans"."""
TOLL = Words(
    "toll|death toll",
    "the figure of the dead follows it",
    takes="The death toll has risen to eleven.",
    leaves="Eleven deaths were reported.",
)
NUMBER_OF = Words(
    "number", "the number of wounded: the figure follows", takes="the number of wounded"
)
ADVERB = "ly"
"""How most adverbs of manner end: between a verb and its auxiliary they say nothing ("badly")."""
ALSO = Words(
    "also",
    "beside a verb of death or wound: others than those told before",
    takes="A man was also killed.",
    leaves="A man was killed.",
)
ANOTHER = Words(
    "another", "alone before its verb, one more person", takes="Another died in hospital."
)
ORDINAL = Terms(
    {
        "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
        "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
    },
    "behind “a” or “the”, which one of the dead or wounded it is",
    takes="a third died on the way",
)  # fmt: skip
NOBODY_ALONE = Words(
    "nobody|no one|no-one|none",
    "behind a verb of killing, they were none",
    takes="killing nobody",
    leaves="killing no fewer than two",
)
SINCE = Words(
    "since",
    "beside a figure, a total over a time: of no one attack",
    takes="50 deaths since Sunday",
    leaves="50 deaths on Sunday",
)
HURT = Words(
    "hurt harmed",
    "behind “nobody”, neither dead nor wounded",
    takes="nobody was hurt",
    leaves="nobody was injured",
)
NOT_TOLD = Words(
    "information word details detail figures figure data immediate confirmation news number "
    "numbers toll tolls breakdown count statistics estimate estimates comment mention update",
    "behind “no”, it is not said whether anybody was hurt",
    takes="no word on casualties",
    leaves="no casualties",
)
