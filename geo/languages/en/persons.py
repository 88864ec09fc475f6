"""English: who a person is, so that one can be told from another; and what no person is."""

from __future__ import annotations

from geo.languages.rows import Phrase, Terms, Words

PERSONS = Terms(
    {
        "man": "male adult", "men": "male adult", "husband": "male adult",
        "grandfather": "male adult parent", "father": "male adult parent",
        "policeman": "male adult", "policemen": "male adult", "brother": "male",
        "brothers": "male", "boy": "male child", "boys": "male child", "son": "male offspring",
        "sons": "male offspring", "grandson": "male offspring",
        "woman": "female adult", "women": "female adult", "wife": "female adult",
        "grandmother": "female adult parent", "mother": "female adult parent",
        "policewoman": "female adult", "servicewoman": "female adult", "sister": "female",
        "sisters": "female", "girl": "female child", "girls": "female child",
        "daughter": "female offspring", "daughters": "female offspring",
        "granddaughter": "female offspring",
        "child": "child offspring", "children": "child offspring", "baby": "child",
        "babies": "child", "infant": "child", "infants": "child", "toddler": "child",
        "toddlers": "child", "teenager": "child", "teenagers": "child", "schoolboy": "male child",
        "schoolgirl": "female child", "pensioner": "adult", "pensioners": "adult",
    },
    "sex, age and kin that a word tells; a word without a row may be anybody",
    takes="a man and a girl",
    leaves="a resident and a civilian",
)  # fmt: skip
OPPOSITES = (
    {"male", "female"},
    {"adult", "child"},
    {"parent", "offspring"},
)
"""What one person cannot be at once. (A grown son is a man: kin and age are apart.)"""
BEASTS = Words(
    "cow cows horse horses dog dogs animal animals cattle sheep pig pigs piglets hen hens goat goats camel "
    "camels livestock donkey donkeys mule mules cat cats chicken chickens bird birds poultry pet "
    "pets calf calves lamb lambs bull bulls buffalo buffaloes ox oxen herd herds heads rabbit "
    "rabbits turkeys geese ducks elephant elephants lions fish beehives yaks llamas reindeer "
    "ponies foals",
    "killed as well, and counted among nobody",
    takes="killed 30 cows",
    leaves="killed 30 herders",
)
THINGS = Words(
    "house houses home homes building buildings apartment apartments flat flats car cars vehicle "
    "vehicles truck trucks tank tanks shop shops school schools hospital hospitals village "
    "villages settlement settlements town towns district districts place places site sites "
    "attack attacks strike strikes blast blasts incident incidents bus buses boat boats",
    "counted, and nobody",
    takes="killed two people, and 12 homes",
    leaves="killed 12 herders",
)
FATES = Words(
    "missing trapped abducted kidnapped hostage captive buried displaced evacuated rescued saved "
    "freed detained arrested stranded homeless unaccounted released unhurt unharmed unscathed "
    "survived alive fled sheltered relocated disappeared",
    "what befell people who are neither dead nor wounded, behind them",
    takes="three are missing",
    leaves="three are dead",
)
LEAVES = Words(
    "left leaving",
    "before people and what became of them: “left three missing”",
    takes="left 31 injured",
    leaves="lost 31",
)
SECOND_DEED = Phrase(
    r"(?:\w+(?<![aeiou]e)(?:ed|ing)|took|stole|drove|forced|held|left|leaves)\Z",
    "behind “and” or a comma, and before people: a deed that is not their death or wound",
    takes=("abducted", "stealing", "took"),
    leaves=("nearly", "soldiers"),
    by="match",
)
