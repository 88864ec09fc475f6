"""English: how a report goes on about what it has told."""

from __future__ import annotations

from geo.languages.rows import Phrase, Words

# Which attack a sentence is about.
ANOTHER = Phrase(
    r"\b(?:another|a (?:second|third|separate|further|new)|separately|"
    r"also (?:hit|struck|attacked)|again|earlier|previous(?:ly)?|meanwhile|elsewhere)\b",
    "another attack than the one told before",
    takes=("A second drone hit the yard.", "Shells also struck a farm."),
    leaves="The drone hit the yard.",
)
HAD_BEEN = Phrase(
    r"\bhad (?:also |already )?(?:been )?\w+(?:ed|ck|it|t)\b",
    "done before what was told",
    takes=("Drones had already struck the port.", "It had been hit."),
    leaves="The port had a crane.",
)
SAME_PLACE = Phrase(
    r"\b(?:the|this|that)(?: \w+)? (?:city|town|village|site|airfield|port|plant|building|"
    r"facility|market|hospital|school|refinery|depot|barracks|bridge)\b|\bthere\b",
    "the place of the attack told before, without its name",
    takes=("The coastal town was hit.", "Two people died there."),
    leaves="A town was hit.",
)
CAME_DOWN = Phrase(
    r"\b(?:hit|struck|attacked|crashed|slammed|flew)\b",
    "the weapons that are counted are those that reached the place",
    takes="Four drones crashed.",
    leaves="Four drones were launched.",
)
PART_OF_CITY = Phrase(
    r"\b(?:district|quarter|neighbou?rhood|suburb|area)\b",
    "named so, a place near a city's centre is a part of the city",
    takes="the northern suburb",
    leaves="the northern town",
)

ANSWERS = Phrase(
    r"[, ]*(?:(?:in|as|the|its|their|an?|what \w+ called|[\w-]+['’]s) ){0,3}"
    r"(?:answer|response|retaliation|revenge|reprisal|reply)\b[^;]{0,20}?\b(?:to|for) ",
    "opens a clause that says why: what was answered is told of no more than that",
    takes=(", in response to a raid", ", the group's answer, it said, to a raid"),
    leaves=(", and a raid", "in a raid"),
    by="match",
)

# When it was.
ELSEWHERE = Phrase(
    r"(?:elsewhere|separately|meanwhile|in other news)\b",
    "opens a sentence about something else: the day told before does not hold",
    takes="Elsewhere, a bridge was hit.",
    leaves="A bridge elsewhere was hit.",
    by="match",
)
HAS_DONE = Phrase(
    r"\b(?:has|have)(?: also| again)?(?: been able to)?$",
    "straight before a deed: done by now, on a day that nobody names",
    takes=("the army has", "drones have also"),
    leaves=("the army has later", "the army had"),
)
SEVERAL = Words(
    "attacks strikes raids airstrikes clashes explosions",
    "several, which need have no one day",
    takes="Strikes have damaged homes.",
    leaves="A strike has damaged homes.",
)
CITES = Words(
    "according to|citing|per the",
    "names who says so, at no time of their own",
    takes="according to the mayor on Monday",
    leaves="the mayor said on Monday",
)

# Where it was.
AIMED_AT = Words(
    "across throughout on at against",
    "a country behind it is the target itself, as a whole",
    takes="strikes across Ukraine",
    leaves="a strike in Ukraine",
)

# What a figure or a day is added to.
AT_FIRST = Phrase(
    r"\b(?:at first|first reported|initially|earlier reports|previously)\b",
    "the figure was given before a later one: it does not stand for it",
    takes="Officials had at first reported two dead.",
    leaves="The first drone fell on a yard.",
)
HAPPENED = Phrase(
    r"(?:according to [^,]{1,60}, )?(?:(?:both|all|most) )?(?:it|this|that|they|these|those|"
    r"(?:the|this|that|these|both|all) (?:[\w-]+ ){0,3}?(?:attacks?|strikes?|incidents?|blasts?|"
    r"explosions?|bombings?|bombardments?|shelling|raids?|killings?|ambush|ambushes|assaults?|"
    r"air ?strikes?|air ?raids?|massacres?|barrages?|salvos?|clashes|fighting|shootings?|hits?|"
    r"impacts?|events?|deaths))(?:, which|, reportedly,?|,? (?:he|she|it|they) (?:said|added),?)? "
    r"(?:(?:is|are|was|were|had|has|have|reportedly|also|both|all|apparently) ){0,3}"
    r"(?:happened|occurred|took place|taken place|unfolded|carried out|launched|began|started|"
    r"dated?|dates|reported to have (?:happened|occurred|taken place)|"
    r"came(?= (?:on|at|overnight|early|late|in the|before dawn|shortly before))|"
    r"(?<=was )(?=on |early |late |\w+day\b)|(?<=were )(?=on |early |late |\w+day\b))",
    "says when the attack was that the sentence before told of",
    takes=(
        "The attack took place on Sunday.",
        "That was on Sunday.",
        "The killings, which occurred on Sunday",
        "The incident dates back to Sunday.",
        "All the strikes were carried out on Sunday.",
    ),
    leaves=("The attack killed two.", "The attack came a day after Sunday's truce."),
    by="match",
)
AS_WELL = Phrase(
    r"\b(?:also|as well|likewise)\b",
    "one more deed of whoever did the last one",
    takes="a base was targeted as well",
    leaves="a base was targeted",
)
