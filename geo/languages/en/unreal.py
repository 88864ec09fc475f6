"""English: deeds that are told of and did not happen, or not now: what covers them in a sentence."""

from __future__ import annotations

from typing import NamedTuple

from geo.languages.rows import Phrase


class Unreal(NamedTuple):
    """A row: the words of its phrase cover the deeds among them, or all that follow."""

    phrase: Phrase
    onward: bool = False  # it covers what follows, up to a semicolon


_ATTACK = (
    r"(?:attacks?|strikes?|air ?strikes?|raids?|shelling|bombings?|bombardments?|invasion|assaults?|"
    r"explosions?|launch(?:es)?|missiles?|drones?|rockets?|shells?)"
)
_TO_DO = (
    r"(?:strike|hit|attack|bomb|shell|fire|launch|destroy|invade|target|retaliate|use|send|"
    r"capture|seize|storm|assault|blow|kill|bombard|raid|assassinate|respond)"
)

UNREAL = (
    Unreal(
        Phrase(
            r"\b(?:video|computer|board|online|war) ?games?\b",
            "a game",
            takes="A new video game about the shelling of Bakhmut was presented.",
            leaves="A missile hit a stadium before the game.",
            needs="game games",
        ),
        onward=True,
    ),
    Unreal(
        Phrase(
            r"\b(?:film|movie|documentary|novel|exhibition|book|play|series|song|opera|memoir|"
            r"painting|musical|drama|poem|comic|show)s? (?:[\w'’-]+ ){0,3}?"
            r"(?:about|on the|that|which|called|shows?|depicts?|depicting|showing|tells?|telling|"
            r"opens?|recalls?|recreates?|portrays?|based on)\b",
            "a film, a book, an exhibition that tells of it",
            takes=(
                "A documentary about the bombing of Aleppo was shown.",
                "The exhibition in Kyiv shows how a missile hit Dnipro.",
            ),
            leaves="A missile hit a book fair in Kharkiv.",
            needs=(
                "film films movie documentary novel exhibition book play series song opera memoir "
                "painting musical drama poem mural comic show"
            ),
        ),
        onward=True,
    ),
    Unreal(
        Phrase(
            r"\bfilm (?:crew|set|shoot|studio|director)\b|\bscene (?:of|in|for) an? (?:\w+ )?"
            r"(?:film|movie|series)\b",
            "made for a film",
            takes="A film crew set off explosions.",
            leaves="The scene of the attack",
            needs="film crew scene",
        ),
        onward=True,
    ),
    Unreal(
        Phrase(
            r"\b(?:mock|simulat(?:ed|ion|ing)|practi[sc](?:ed?|ing)|rehears(?:ed|ing|al)|imaginary|"
            r"fictitious)\b|\b(?:part of|during|in|at|for|held) an? (?:[\w-]+ ){0,3}?"
            r"(?:exercise|drill)s?\b",
            "a drill",
            takes=("as part of an exercise in which", "rescuers practised for a missile"),
            leaves="Drones hit a factory of drills.",
            needs=(
                "exercise exercises drill drills mock simulated simulation simulating practised practiced "
                "practising practicing practise rehearsed rehearsing rehearsal imaginary fictitious"
            ),
        ),
        onward=True,
    ),
    Unreal(
        Phrase(
            r"^(?:had|were) (?:the|an?|it|he|she|they|[\w'’-]+) (?=.*\b(?:would|could|might)\b)",
            "what would have been",
            takes="Had the missile hit Poltava, hundreds would have died.",
            leaves="Had they found it? The drone hit Poltava.",
            needs="had were",
        ),
        onward=True,
    ),
    Unreal(
        Phrase(
            r"\bif\b(?! not all| any|, )(?=.*\b(?:would|could|might|will|should)\b)|"
            r"\b(?:would|will|could|might) (?:\w+ ){0,3}?(?:happen|do) (?:\w+ ){0,3}?if\b|"
            r"\bin (?:case|the event) (?:of|that)\b|\bunless\b|^what if\b",
            "a condition",
            takes=(
                "If a drone had hit the dam, thousands would have drowned.",
                "shelters would be ready in case of a missile strike",
            ),
            leaves="It is not known if anybody was hurt when a drone hit the dam.",
            needs="if case event unless what",
        ),
        onward=True,
    ),
    Unreal(
        Phrase(
            r"\b(?:an?|any|another|new|further|future|possible|potential) (?:[\w-]+ ){0,3}?"
            rf"{_ATTACK} (?:[\w'’-]+ ){{0,7}}?(?:would|could|might)\b",
            "what an attack would do, if there were one",
            takes="a strike on the port would raise prices",
            leaves="the strike on the port would not have been",
            needs="would could might",
        ),
    ),
    Unreal(
        Phrase(
            r"(?:^|\b(?:that|said|and|but|there (?:was|were|is|had been|has been|have been)) |[,;:] )"
            r"(?:no|not an?|not one|not a single) (?:[\w-]+ ){0,2}?"
            rf"{_ATTACK} ?(?:(?:has|have|had) )?(?:hit|fell|fallen|struck|landed|exploded|was|were|"
            r"took|occurred|happened|on|in|at|there|today|overnight|reported|been|;|,|$)",
            "there was none",
            takes=("No missile hit Poltava.", "There was no shelling in Marib."),
            leaves=("No drone reached its target.", "Nobody was hurt when a drone hit Poltava."),
            needs="no not never nor without contrary",
        ),
        onward=True,
    ),
    Unreal(
        Phrase(
            r"\bcontrary to (?:\w+ ){0,3}?(?:rumou?rs|reports|claims|posts)\b",
            "denied",
            takes="Contrary to rumours, no drone fell on Voronezh.",
            leaves="Contrary to custom, the market was open when it was hit.",
            needs="contrary",
        ),
        onward=True,
    ),
    Unreal(
        Phrase(
            r"\b(?:threat(?:en(?:s|ed|ing)?)?|vow(?:s|ed)?|plan(?:s|ned|ning)?|prepar(?:es?|ed|ing)|"
            r"intend(?:s|ed)|pledged|promise[sd]|urged|want(?:s|ed)|called (?:on|for)|hope[sd]|"
            r"conspired|plotted|ready) (?:[\w'’-]+ ){0,5}?(?:to|on \w+ to|for) "
            rf"(?:\w+ly |also |soon |again )?{_TO_DO}\b(?: [\w'’-]+){{0,6}}",
            "what somebody means to do",
            takes=("Russia threatened on Tuesday to strike Kyiv", "a plan to bomb a church"),
            leaves="They planned a march, and a drone hit Kyiv.",
            needs=(
                "threatened threatens threatening threaten vowed vows vow planned plans plan planning "
                "preparing prepares prepared prepare intends intended pledged promised promises ordered "
                "urged wants wanted called hoped hopes warned attempt attempted tried conspired plotted "
                "ready able"
            ),
        ),
    ),
    Unreal(
        Phrase(
            r"\b(?:warn(?:s|ed|ing)|threatened|vow(?:s|ed)) (?:[\w'’-]+ ){0,6}?(?:that|it|they|he) "
            rf"(?:[\w'’-]+ ){{0,3}}?(?:would|could|might|will|may) (?:\w+ )?{_TO_DO}\b"
            r"(?: [\w'’-]+){0,6}",
            "a warning of what may come",
            takes="Israel warned on Tuesday that it would bomb Beirut again",
            leaves="Israel warned them, and a drone hit Beirut.",
            needs="warned warns threatened said vowed",
        ),
    ),
    Unreal(
        Phrase(
            r"\b(?:threat|danger|risk|fears?|possibility|prospect|warnings?|expectation) (?:of|that) "
            r"(?:[\w-]+ ){0,4}?"
            rf"{_ATTACK}(?: {_ATTACK})?\b",
            "the danger of an attack",
            takes="sirens sounded over the threat of a ballistic missile attack",
            leaves="the danger after the attack",
            needs="threat danger risk fear fears possibility prospect warnings warning expectation",
        ),
    ),
    Unreal(
        Phrase(
            r"\b(?:(?:air[- ])?raid )?(?:sirens?|alarms?|alerts?) (?:[\w'’-]+ ){0,3}?(?:sounded|wailed|"
            r"went off|goes off|blared|rang|declared|issued|announced|triggered|activated)\b",
            "an alarm that goes off",
            takes="Alarms went off in Tel Aviv",
            leaves="The alarm failed when a bomb went off",
            needs="siren sirens alarm alarms alert alerts",
        ),
    ),
    Unreal(
        Phrase(
            r"^(?=(?:[\w'’-]+ ){0,5}?(?:claims?|reports?|rumou?rs?|allegations?|posts?|videos?|footage|pictures?|"
            r"photos?|images?|stor(?:y|ies)|clips?|information|news|statements?|messages?)\b)"
            r"(?=.*(?:\b(?:is|are|was|were|as|called|calls|being) (?:[\w-]+ ){0,2}?(?:false|fakes?|"
            r"untrue|fabricated|baseless|doctored|debunked|misleading|staged|invented|hoax)\b|"
            r"\b(?:ai|computer|digitally)[- ](?:generated|altered|made)|\bmade (?:up|by|with) "
            r"(?:an? )?(?:computer|ai|artificial)|\bfrom an? (?:video )?game\b|\bfake\b))",
            "a fake",
            takes=(
                "The claim that a missile hit a mall is false.",
                "A video that shows a drone hitting a house was made by a computer.",
            ),
            leaves="The report of a hit on the mall was made by the governor.",
            needs=(
                "false fake faked untrue fabricated baseless doctored generated computer debunked "
                "misleading altered staged invented made hoax"
            ),
        ),
        onward=True,
    ),
    Unreal(
        Phrase(
            r"\b(?:foil(?:s|ed)?|thwarted|prevented|averted|stopped) (?:[\w'’-]+ ){0,3}?"
            r"(?:plots?|plans?|attempts?|sabotage|assassinations?|(?:terror(?:ist)?|bomb|suicide) "
            r"attacks?|bombings?)\b",
            "foiled",
            takes="Police foiled a plan to bomb a church.",
            leaves="The attack was stopped by rain.",
            needs="foiled foil foils thwarted prevented averted stopped",
        ),
        onward=True,
    ),
)
