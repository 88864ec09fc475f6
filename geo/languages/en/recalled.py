"""English: deeds that are figures of speech, or of another time and only recalled."""

from __future__ import annotations

from geo.languages.en.unreal import Unreal
from geo.languages.rows import Phrase

RECALLED = (
    Unreal(
        Phrase(
            r"\bf(?:ight|ights|ighting|ought) (?:hard )?(?:for|to (?:keep|save)) (?:[\w-]+ ){0,3}?"
            r"(?:li(?:fe|ves)|every|survival|justice|rights|alive|recognition)\b|"
            r"\bunder (?:\w+ )?(?:pressure|criticism|scrutiny|review|suspicion)\b|"
            r"\bunder fire (?:for (?!\w*\s?(?:hours?|days?|minutes?))|over )|"
            r"\bbomb (?:threats?|scares?|hoax\w*)\b(?: hit\b)?|"
            r"\b(?:hunger|general|labou?r) strikes?\b(?: hit\b)?|\bon strike\b|\bstrike action\b|"
            r"\bstrikes? by (?:\w+ )?(?:teachers|workers|doctors|nurses|drivers|staff|pilots|"
            r"judges|bakers|miners)\b(?: hit\b)?|"
            r"\bhit (?:the )?(?:headlines|shelves|market|an? (?:new )?(?:record|low|high))\b|"
            r"\bstruck a (?:deal|chord|balance)\b",
            "figures of speech",
            takes=(
                "Doctors are fighting for the life of a man.",
                "A wave of bomb threats hit schools.",
                "A strike by teachers hit schools.",
            ),
            leaves=("They fought for the town.", "The town was under fire for hours."),
            needs=(
                "life lives every cancer pressure criticism scrutiny headlines record low high threats threat scare "
                "hoax hunger strike action teachers workers doctors over for draw"
            ),
        ),
    ),
    Unreal(
        Phrase(
            r"\b(?:\w+|\d+) (?:years|decades) ago (?:on|today|this|last|to the)\b|"
            r"\b(?:fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|[1-9]\d) years ago\b",
            "an anniversary",
            takes="Ten years ago on Tuesday a shell hit a trolleybus.",
            leaves="Two years ago a shell hit the theatre.",
            needs="years decades centuries ago",
        ),
        onward=True,
    ),
    Unreal(
        Phrase(
            r"(?:^|[,;:–—] )(?:back )?(?:in|since|during) (?:\w+ )?1[0-9]\d\d\b(?!,\d)|"
            r"\b(?:war|battle|siege|bombing|fighting|raid)s? (?:of|in) 1[0-9]\d\d\b",
            "another war, of another century",
            takes="In 1941 bombers struck Kyiv.",
            leaves=("The crew of 1,940 was hit.", "a woman born in 1958 was hit"),
            needs="in of since",
        ),
        onward=True,
    ),
    Unreal(
        Phrase(
            r"\b(?:monument|memorial|plaque|statue|service|mass|requiem|ceremony) (?:to|for|in memory) "
            r"(?:the |those |all )?|\banniversary of\b|\bcommemorat\w+\b|\bin memory of\b|"
            r"\bremembered (?:the|those)\b",
            "remembered, long after",
            takes="A monument to those who died when a missile struck was unveiled.",
            leaves="A missile struck a memorial.",
            needs=(
                "monument memorial plaque statue anniversary commemorate commemorated commemorates "
                "commemoration memory remembered requiem"
            ),
        ),
        onward=True,
    ),
    Unreal(
        Phrase(
            r"\b(?:has|have|had|is|are|been)\b.*\b(?:again and again|time and (?:time )?again|"
            r"over and over|constantly|incessantly|day after day|night after night)\b",
            "a habit, not one event",
            takes="cities that have been shelled again and again",
            leaves="Shells fell on Nikopol again on Tuesday.",
            needs="again time over constantly day night",
        ),
    ),
    Unreal(
        Phrase(
            r", (?:which|who) (?:(?:was|were|is|has been|had been|have been|had|they|it|he|\w+) ){1,3}?"
            r"(?:liberated|captured|occupied|seized|recaptured|retaken|annexed|taken|fell|lost|"
            r"besieged|encircled|invaded|retook)\b[^,;]*",
            "who held the place before: only says which place is meant",
            takes="near Kherson, which was liberated in 2022",
            leaves="near Kherson, which was hit on Monday",
            needs="which who that",
        ),
    ),
    Unreal(
        Phrase(
            r"\b(?:in|of|near|from|to|at) (?:the )?(?:recently|newly|previously|formerly|freshly)[- ]"
            r"(?:liberated|captured|occupied|seized|recaptured|retaken|taken|annexed)\b",
            "only says which place is meant",
            takes="near the recently captured Avdiivka",
            leaves="The army recently captured Avdiivka.",
            needs="recently newly previously formerly freshly",
        ),
    ),
)
