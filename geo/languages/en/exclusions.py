"""English: sentences that speak of war but tell of no event: plans, totals, law, diplomacy."""

from __future__ import annotations

from typing import NamedTuple

from geo.languages.en.calendar import MONTH_NAMES
from geo.languages.rows import Phrase


class Exclusion(NamedTuple):
    """A row: its phrase says why a sentence tells no event.

    A `weak` one stands beside an attack of the same sentence, not over it: it counts only where
    there is none.
    """

    phrase: Phrase
    weak: bool = False


# "the worst attack since August" tells of that attack.
_NOT_RECORD = r"^(?!.*\b(?:worst|first|largest|biggest|deadliest|heaviest)\b.*\bsince).*"
_DEED = (
    r"(?:attack|strike|hit|fire|launch|bomb|shell|destroy|target|use|send|kill|invade|retaliate)"
)

EXCLUSIONS = (
    Exclusion(
        Phrase(
            rf"\b(?:could|might|may|would|will|should|can|must)(?: not)?(?: also| soon| again)? "
            rf"(?:be )?(?:{_DEED}\w*|face|result|come under)\b",
            "hypothetical or future",
            takes="Russia could attack Odesa again.",
            leaves="The building that could hold 50 people was hit.",
        ),
    ),
    Exclusion(
        Phrase(
            r"\b(?:threaten(?:s|ed|ing)?|vow(?:s|ed)?|plan(?:s|ned|ning)?|prepar(?:es?|ed|ing)|"
            r"intends?|intended|pledg(?:es?|ed)|promis(?:es?|ed)|urg(?:es?|ed)|"
            r"call(?:s|ed) (?:on|for)|is ready|are ready|wants?|aims?|hop(?:es?|ed)) "
            r"(?:\w+ ){0,3}?(?:to|for|an?)\b",
            "a threat, plan or wish",
            takes="Moscow threatened to strike decision centres.",
            leaves="A plan of the plant was found after the strike.",
        ),
        weak=True,
    ),
    Exclusion(
        Phrase(
            r"\bwarn(?:s|ed|ing)? (?:of|that|about)\b|\bair[- ]raid (?:alert|alarm|siren|warning)s?\b"
            r"(?!.*\b(?:hit|struck|killed|wounded|explosions?)\b)|\bwarnings? (?:had|of)\b",
            "a warning",
            takes="The air force warned of a missile threat.",
            leaves="Despite the warning siren, a missile hit the school.",
        ),
        weak=True,
    ),
    Exclusion(
        Phrase(
            rf"{_NOT_RECORD}\bsince (?:the (?:\d{{4}} )?"
            r"(?:coup|start|beginning|outbreak|full-scale|launch|war)|"
            rf"{MONTH_NAMES}|\d{{4}}|"
            r"last|then|they|joining)\b"
            r"(?!.*\b(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|overnight)\b)",
            "a total over the war",
            takes="Russia has lost 3,000 tanks since the start of the invasion.",
            leaves="On Monday a drone hit the port, the worst attack since August, officials said.",
        ),
    ),
    Exclusion(
        Phrase(
            r"\b(?:number|total|tally) of (?:\w+ ){0,5}?(?:killed|wounded|casualties|dead|losses|"
            r"soldiers|troops)\b.*(?:\d,\d{3}|\d{4,}(?<!20\d\d)|\bthousand)",
            "a total over the war",
            takes="He put the number of soldiers killed in the region at 3,000.",
            leaves="The number of wounded in Nikopol has risen to eight.",
        ),
    ),
    Exclusion(
        Phrase(
            r"(?<!since )\bthe (?:\w+ )?(?:war|conflict|insurgency|invasion)(?:,[^,]{1,80},| which)?"
            r"(?: has| had)?(?: also)? "
            r"(?:started|began|begun|broke out|erupted|claimed|killed|displaced)\b",
            "how the war began",
            takes="The war started on October 7, when Hamas killed some 1,200 people.",
            leaves="In the war zone a drone hit Sderot and a fire broke out.",
        ),
    ),
    Exclusion(
        Phrase(
            rf"\b(?:{MONTH_NAMES}) saw\b|\b(?:has|have) (?:carried out|launched|targeted|attacked|hit) "
            r"(?:(?:more than|around|about|over|some|at least) )?\d+\b.*\bthis year\b",
            "a total over a long time",
            takes="October saw 2,023 drones launched at Ukraine.",
            leaves="On 3 October Russia has launched 90 drones.",
        ),
    ),
    Exclusion(
        Phrase(
            r"\bfor (?:years|months|weeks|decades)\b(?!.*\b(?:killed|killing|wounded|injured)\b)",
            "a habit, not one event",
            takes="Israel has been carrying out strikes in Syria for years.",
            leaves="A strike on Aleppo, the first for months, killed two people.",
        ),
    ),
    Exclusion(
        Phrase(
            r"\b(?:so far|in total|altogether) (?:this|in the) (?:year|war|month)\b|"
            rf"\bby the end of (?:the (?:year|month)|last|{MONTH_NAMES}|\d{{4}})|"
            r"\btotal (?:losses|number)\b|\b(?:lowest|highest) monthly\b|"
            r"\b(?:over|throughout|during) the (?:course of the )?(?:war|conflict|year)\b",
            "a total over a long time",
            takes="The UN had by the end of August verified 11,743 deaths.",
            leaves="Rescuers worked by the end of the street.",
        ),
    ),
    Exclusion(
        Phrase(
            r"\b(?:has|have|had)(?: also)? (?:often|repeatedly|regularly|frequently|routinely) |"
            r"\b(?:often|regularly|frequently|routinely|repeatedly|almost daily|every day) "
            r"(?:been |come |are |is )?(?:\w+ )?(?:attack|strike|struck|shell|hit|target|bomb)|"
            r"\b(?:attack|strik|shell|target|bomb)\w* (?:\w+ ){0,3}(?:regularly|daily|every day|"
            r"almost every)\b|\bhad been attacked (?:twice|several times|many times)\b",
            "a habit, not one event",
            takes="The airfield has often been attacked.",
            leaves="In its daily report the army said that a drone hit Nikopol.",
        ),
    ),
    Exclusion(
        Phrase(
            r"\b(?:opened|launched|started|begun) (?:an? )?(?:\w+ ){0,3}"
            r"(?:case|investigation|probe|inquiry|proceedings)\b|"
            r"\b(?:indicted|charged|extradited|arrested|detained)\b",
            "a case at law",
            takes="Prosecutors have opened a war crime case.",
            leaves="The courtyard was hit by a drone.",
        ),
        weak=True,
    ),
    Exclusion(
        Phrase(
            r"\b(?:convicted|sentenced|on trial|trial of|verdict|tribunal|pleaded)\b|"
            r"\bcourts? (?:in|of|has|have|had|found|ruled)\b|\bbefore an? (?:\w+ )?court\b",
            "a trial",
            takes="A court in Kyiv sentenced a man for a bombing.",
            leaves="A missile hit the courthouse in Kharkiv.",
        ),
    ),
    Exclusion(
        Phrase(
            r"\bden(?:y|ies|ied|ying) (?:\w+ ){0,2}(?:rumou?rs|reports|claims|allegations)\b|"
            r"^no (?:\w+ ){0,2}(?:attacks?|strikes?|raids?)\b|\bnever took place\b|"
            r"\b(?:foiled|thwarted|prevented|averted) (?:an? |the )?(?:\w+ ){0,3}"
            r"(?:plot|bombing|attempt|sabotage)\b",
            "nothing happened",
            takes="Officials denied rumours that Shendi had been attacked.",
            leaves="The army denied responsibility after a drone hit Shendi.",
        ),
    ),
    Exclusion(
        Phrase(
            r"\b(?:condemn(?:s|ed|ing)?|outrage(?:ous|d)?|mourning|condolences|sympath\w+|"
            r"day of mourning|wreaths?|funeral|thanked|praised|welcomed|honou?red)\b",
            "a reaction",
            takes="The president condemned the strike.",
            leaves="Mourners were hit by a drone.",
        ),
        weak=True,
    ),
    Exclusion(
        Phrase(
            r"\b(?:exercises?|drills?|test[- ](?:launch|fir)\w*|war games?|man(?:oeu|eu)vres)\b",
            "a drill",
            takes="The fleet test-fired a missile during an exercise.",
            leaves="The oil drilling site was struck.",
        ),
        weak=True,
    ),
    Exclusion(
        Phrase(
            r"\b(?:ceasefire|cease-fire|truce|talks|negotiat\w+|summit|sanctions?|"
            r"aid package|military aid|weapons? deliver\w+|prisoner (?:swap|exchange)s?|"
            r"den(?:y|ies|ied|ying) (?:aiming|targeting|attacking|that|having|any|responsibility))\b",
            "diplomacy, aid or a general denial",
            takes="Moscow denies aiming at civilians.",
            leaves="Hours after the meeting a drone hit Nikopol.",
        ),
        weak=True,
    ),
    Exclusion(
        Phrase(
            r"\bclaims? could not be\b|"
            r"\b(?:not|n't|no) (?:\w+ ){0,3}(?:independent(?:ly)? |possible to )?"
            r"(?:verif|confirm)\w*|\bno independent confirmation\b",
            "a caveat",
            takes="The reports could not be verified.",
            leaves="The governor confirmed the strike.",
        ),
    ),
    Exclusion(
        Phrase(
            r"\b(?:called off|cancel(?:l?ed)?|postponed|closed for|remained? closed|still closed|"
            r"schools? (?:stay|remain)|power cuts? (?:were|was) (?:introduced|announced))\b",
            "a consequence",
            takes="The head of the region called off public events.",
            leaves="The attack closed the last bakery: a drone hit it.",
        ),
        weak=True,
    ),
    Exclusion(
        Phrase(
            r"\b(?:is|are|was|were) (?:also )?(?:located|stationed|based) (?:at|in|on|there|near)\b|"
            r"\blies (?:some|about|around|\d)|\bhas a population\b|\bhome to\b|"
            r"\b(?:plant|factory|terminal|facility|company) (?:makes|produces|can store)\b",
            "a description of the place",
            takes="Military aircraft are based at Millerovo.",
            leaves="The plant was hit by two drones.",
        ),
        weak=True,
    ),
    Exclusion(
        Phrase(
            r"\b(?:has|have|had) (?:sent|supplied|provided|delivered|deployed|received) "
            r"(?:[\w,.-]+ ){0,6}(?:soldiers|troops|weapons|missiles|systems|aircraft|tanks)\b",
            "supply or deployment",
            takes="Pyongyang has sent Russia 10,000 soldiers.",
            leaves="Russia sent 31 drones at Odesa.",
        ),
        weak=True,
    ),
    Exclusion(
        Phrase(
            r"\b(?:rescuers|firefighters|services|crews) (?:were|are|is|was) (?:working|at work)\b"
            r"(?!.*\b(?:hit|struck|killed|wounded|after)\b)",
            "work after an attack",
            takes="Emergency services are at work.",
            leaves="Rescuers are working after a missile hit the block.",
        ),
    ),
)
