"""English: sentences about many attacks at once: trends, sums over weeks, captions of pictures."""

from __future__ import annotations

from geo.languages.en.exclusions import Exclusion
from geo.languages.rows import Phrase

_ATTACKS = r"(?:attacks?|strikes?|shelling|raids?|bombardments?|bombings?|launches|fighting)"
_NO_NEWS = r"(?!.*\b(?:killed|killing|wounded|injured|hit|struck)\b)"
_TODAY = (
    r"(?!.*\b(?:latest|today|yesterday|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|overnight)\b)"
)
_NOT_TODAY = r"^(?!.*\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b).*"
_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many)"

SUMS = (
    Exclusion(
        Phrase(
            rf"\b(?:stepped up|ramped up|intensified|multiplied|escalated)\b{_NO_NEWS}|"
            rf"\b{_ATTACKS} (?:[\w-]+ ){{0,4}}(?:have|has) (?:multiplied|intensified|increased)\b|"
            r"\b(?:puts?|focus(?:es)?|concentrat(?:es?|ing)) (?:its|their|the) (?:main )?(?:effort|efforts|"
            r"focus)\b|\bis (?:mainly |now )?(?:focused|concentrating) on\b",
            "a trend, not one event",
            takes=(
                "Its troops have stepped up missile attacks on port facilities.",
                "Ambushes have multiplied in the north.",
                "The army puts its main effort into operations near Lyman.",
            ),
            leaves="The army stepped up its raids and hit a depot in Lyman.",
        ),
    ),
    Exclusion(
        Phrase(
            rf"{_NOT_TODAY}\b(?:in|over|during) (?:(?:the )?recent (?:days|weeks|months|years)|"
            rf"the (?:past|last) (?:week|month|year|decade)s?)\b{_TODAY}",
            "a sum over a long time",
            takes=(
                "The group has also carried out attacks in Iraq in recent weeks.",
                "Over the past year it has seized large parts of the state.",
            ),
            leaves="On Monday a drone hit Lahij, as others had in recent weeks.",
        ),
    ),
    Exclusion(
        Phrase(
            r"^[“\"]?(?:this|it|that) (?:is|was) (?:reported to be |said to be )?(?:[\w'’]+ )?"
            r"(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|\d+(?:st|nd|rd|th)) "
            r"(?:[\w-]+ ){0,3}(?:attack|strike|raid|bombing|shelling|airstrike|incident)\b",
            "counts the attack just told among others",
            takes=(
                "This is the 21st attack on the ports.",
                "It was the first airstrike this year.",
            ),
            leaves="It was the drone that hit first.",
        ),
    ),
    Exclusion(
        Phrase(
            r"^(?!.*\b(?:said|killed|wounded|were|was)\b)(?:[\w'’,-]+ ){1,8}(?:near|at|outside) the "
            r"(?:site|scene) of (?:an?|the|a deadly) (?:[\w-]+ ){0,3}"
            r"(?:attack|strike|bombardment|bombing|explosion|blast|shelling)\b",
            "the caption of a picture",
            takes="Soldiers and ambulances near the site of an Israeli bombardment in Zahrani.",
            leaves="Two people were killed near the site of an earlier strike in Zahrani.",
        ),
    ),
    Exclusion(
        Phrase(
            r"\b(?:increase|rise|surge|uptick|spike|escalation|decline|decrease|drop) in "
            rf"(?:[\w-]+ ){{0,3}}{_ATTACKS}\b{_NO_NEWS}",
            "a trend, not one event",
            takes="Officials called the increase in drone attacks worrying.",
            leaves="After a rise in attacks a drone hit Dukan and killed two.",
        ),
    ),
    Exclusion(
        Phrase(
            r"\b(?:probability|likelihood|risk|danger|possibility) of "
            rf"(?:[\w-]+ ){{0,4}}{_ATTACKS}\b{_NO_NEWS}",
            "what may come",
            takes="The probability of missile strikes throughout the country remains high.",
            leaves="The strike put the plant in danger of fire.",
        ),
    ),
    Exclusion(
        Phrase(
            r"\b(?:has|have|had) (?:increasingly|steadily|systematically) "
            r"(?:attacked|struck|hit|shelled|targeted|bombed|used|fired)\b",
            "a habit, not one event",
            takes="Ukraine has increasingly struck bases on the peninsula.",
            leaves="Ukraine has struck a base on the peninsula.",
        ),
    ),
    Exclusion(
        Phrase(
            rf"^(?:in|over|within) {_NUMBER} (?:weeks|months|years)\b|"
            rf"\b(?:in|over|during) the (?:past|last) {_NUMBER} (?:days|weeks|months|years)\b"
            r"(?!.*\b(?:latest|today|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|overnight)\b)",
            "a sum over a long time",
            takes=(
                "In ten months the army has captured four per cent of the land.",
                "Strikes have killed 19 people in the past two days.",
            ),
            leaves="On Monday the worst strike in ten months killed two people.",
        ),
    ),
    Exclusion(
        Phrase(
            r"^(?:in|during|throughout) (?:19|20)\d\d,? (?:(?:some|about|around|more than|over|"
            r"at least|nearly) )?\d+\b",
            "the sum of a year",
            takes="In 2023, some 55 incidents hit aid convoys.",
            leaves="In 2023 a missile hit the theatre.",
        ),
    ),
    Exclusion(
        Phrase(
            r"\bbetween \d{1,2} (?:[a-z]+ )?and \d{1,2} [a-z]+,? alone\b|"
            r"^(?!.*\b(?:worst|first|largest|biggest|deadliest|heaviest)\b).*"
            r"\bsince (?:the |air )?(?:attacks|strikes|raids|war|fighting|invasion|offensive) "
            r"(?:began|started|intensified|resumed)\b",
            "a sum over a long time",
            takes="Since air attacks intensified, 3,000 homes have been damaged.",
            leaves="The strike came hours after the raids began.",
        ),
    ),
    Exclusion(
        Phrase(
            r"\b(?:was|were) (?:[\w'’]+ ){1,3}?(?:second|third|fourth|fifth|sixth|seventh) "
            rf"(?:[\w-]+ ){{0,6}}in {_NUMBER} (?:hours|days|weeks|months)\b",
            "counted among others, told as a comment",
            takes="Wednesday's attacks were the army's fourth on the militia in three days.",
            leaves="The third strike in two days killed five people.",
        ),
    ),
    Exclusion(
        Phrase(
            r"^(?:[\w'’-]+ ){1,4}(?:works?|patrols?|stands?|inspects?|looks?|walks?|clears?|"
            r"gathers?|carr(?:y|ies)|search(?:es)?) (?:[\w'’-]+ ){0,4}"
            r"(?:site|scene|rubble|ruins|debris|wreckage|aftermath)\b",
            "the caption of a picture",
            takes="Firefighters work at the site of a hotel damaged in an attack on Odesa.",
            leaves="Firefighters worked at the site after a drone hit Odesa.",
        ),
    ),
)
