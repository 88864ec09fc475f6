"""English: how a newspaper sets its text, and what a site puts around it."""

from __future__ import annotations

from geo.languages.en.actors import GOVERNMENTS
from geo.languages.rows import Phrase, Words

ABBREVIATIONS = Words(
    """
    mr mrs ms dr prof st sgt cpl pvt lt capt cpt maj col gen adm brig cmdr gov sen rep pres hon rev
    jr sr no nos vs etc approx dept est inc ltd co corp bros ave blvd rd mt ft art fig vol
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    u.s u.n u.k u.a.e e.u d.c e.g i.e p.s ala ariz ark calif colo conn del fla ga ill ind kan ky la
    md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo
    """,
    "titles, ranks, months and units that news agencies shorten: a stop ends no sentence behind them",
    takes="Gen. Brown spoke.",
    leaves="The general spoke.",
)
CLOSING_ABBREVIATIONS = Words(
    "a.m p.m u.s u.n u.k e.u d.c inc co ltd",
    "shortened, but a sentence may end with them, if an opener follows",
    takes="It came at 3 a.m. The army fired back.",
    leaves="It came at noon.",
)
ALSO_WORDS = Words(
    "no art sun sat mar co",
    "abbreviations that are words, too: “He said no. The army left.”",
    takes="He said no.",
    leaves="Gen. Brown",
)
PLACE_HEADING = Phrase(
    r"[^\w\s]*\s*(?:[^\W\d_a-z][\w’'-]+)(?:[ -][^\W\d_a-z][\w’'-]+){0,2}"
    r"(?: (?:region|district|oblast|province|governorate|state))?[.!]",
    "a name that stands alone before a sentence without a place: “Taiz. A raid killed two.”",
    takes=("Taiz.", "⚡️Kryvyi Rih.", "Idlib province."),
    leaves=("The mill burned.", "Morning summary.", "Yes, sir."),
    by="fullmatch",
    exact=True,
)
HYPHEN_BEHIND = Words(
    "anti non self long short",
    "parted from the next word by a hyphen of its own, also at the end of a line; what is a syllable "
    "as often (“pro-test”, “ten-sion”) is none of them",
    takes="anti",
    leaves="art",
)
HYPHEN_BEFORE = Words(
    "held backed based controlled occupied linked allied aligned speaking supplied launched range",
    "parted from the word before by a hyphen of its own, also at the start of a line; not what ends "
    "other words (“Mon-day”, “dam-aged”)",
    takes="held",
    leaves="der",
)
ONE_LETTER_WORDS = Words("i", "a word, no initial: a sentence may end with it", takes="He and I.")
OPENERS = Words(
    """
    the a an it he she they we this that these those there in on at according after before as but
    and however meanwhile earlier later local officials authorities no nobody one two three several
    its his their more many most
    """,
    "words that open a sentence and follow no title or initial",
    takes="The army left.",
    leaves="Brown left.",
)
DATELINE = Phrase(
    r"^[ \t]*(?P<line>[A-Z][A-Z'’.\- ]{2,30}(?:,[ \t]*[A-Z][\w.,' ]{1,40})?"
    r"(?:[ \t]*\((?:[A-Z][\w /.&]{1,30})\))?(?:[ \t]*[-–—]{1,2}|:))[ \t]+(?=[A-Z“\"‘])"
    r"|^[ \t]*(?P<glued>[A-Z][A-Z'’. ]{2,24}-)(?=[A-Z][a-z]* )"
    r"|^[ \t]*(?P<agency>[A-Z][\w'’./\- ]{2,30}(?:,[ \t]*[\w.,' ]{1,40})?"
    r"[ \t]*(?:\((?:AP|AFP|Reuters|dpa|DPA|UPI|TASS|Xinhua|ANI|PTI|EFE|CNN|BBC)\)"
    r"\.?[ \t]*[-–—]{0,2}|\([A-Z][\w /.&]{1,30}\)[ \t]*[-–—]{1,2}))[ \t]+"
    r"|^[ \t]*(?P<bracket>\([A-Z][\w'’\- ]{2,30}(?:,[ \t]*[A-Z][\w.,' ]{1,40})?\))"
    r"[ \t]+(?=[A-Z“\"‘])",
    "the outlet's desk, not the place of an event",
    takes=(
        "LVIV, Jan 3 (Reuters) - A drone fell.",
        "Beirut (AFP) Shells fell.",
        "Damascus (SANA) - Shells fell.",
        "LAHORE: A mine went off.",
        "(Beirut) Shells fell.",
        "KYIV-A missile hit a ship.",
        "Moscow/Lviv, Ukraine, Oct 29 (EFE).- A drone fell.",
    ),
    leaves=("Beirut (the capital) was hit.", "Lviv - A drone fell.", "Lahore: A mine went off."),
    by="match",
    exact=True,
)
DESK_LINE = Phrase(
    r"[A-Z][\w'’\- ]{2,30}(?:,[ \t]*[A-Z][\w' ]{1,30})? [•|·] [A-Z][\w .'&-]{1,40}",
    "a line of its own that names the desk and the outlet",
    takes=("Lviv • WIRE", "Port Sudan, Sudan | Nile Press"),
    leaves=("Lviv burned • two died.", "Lviv"),
    by="fullmatch",
    exact=True,
)
AGENCY = Phrase(
    r"\([A-Za-z][\w /.&-]{1,30}\)| [•|·] ",
    "in a dateline, whose reporters wrote it: they sit in the next big city",
    takes="LVIV (Reuters) -",
    leaves="LVIV -",
)
DESKS = Words(
    "|".join(GOVERNMENTS)
    + "|beirut|cairo|amman|nairobi|dakar|istanbul|dubai|doha|geneva|new york|brussels|vienna|kabul"
    "|tripoli|tunis|sanaa|aden|johannesburg|yangon|warsaw|bogota|united nations",
    "cities that reporters write from, of whatever happens in the land or in the next one",
    takes="BEIRUT -",
    leaves="IDLIB -",
)
THE_CITY = Phrase(
    r"\b(?:in|on|at|hit|struck|of|across|over|near|shelled|bombed|attacked|outside|rocked|targeted) "
    r"(?:the|this|our) (?:[a-z-]+ ){0,2}?(?:city|town|village|capital|regional cent(?:re|er)|"
    r"district cent(?:re|er)|region|oblast|province)\b(?! of\b)|\b(?:hit|struck|attacked|wounded|killed|"
    r"injured|shelled|bombed|damaged|[a-z]+) here\b",
    "the place of the dateline, without its name",
    takes=("hit a school in the city", "in the eastern city on Monday", "a playground here"),
    leaves=("in the city of Goma", "the city council"),
)
LABEL = Phrase(
    r"(?:Source|Sources|Quote(?: from [^:.]{1,40})?|Details|Background|Update[ds]?|Previously|"
    r"Reminder|Context)[ \t]*:(?=\s)",
    "what a site sets before a sentence, no part of it",
    takes=("Background: shells fell.", "Quote from the mayor: “Two died.”"),
    leaves=("The background: shells fell.", "Source:telegram"),
    by="match",
    exact=True,
)
# What is no part of the report; each row says why.
BOILERPLATE = (
    Phrase(
        r"\byour (?:support|donation|contribution)\b",
        "an appeal for money",
        takes="Your support helps us to tell the story.",
        leaves="Their support helps the army.",
    ),
    Phrase(
        r"\b(?:donate|support us|support now|become a (?:member|patron)|buy us a coffee|"
        r"if you (?:enjoy|value) )",
        "an appeal for money",
        takes="Please donate today.",
        leaves="Donors met in Berlin.",
    ),
    Phrase(
        r"\bpaywalls?\b|\bsubscri(?:be|ption|bers?) (?:to|now|today|for)\b|\bsign up (?:for|to)\b|"
        r"\bnewsletters?\b",
        "an appeal to subscribe",
        takes="Sign up for our newsletter.",
        leaves="The pilots signed a letter.",
    ),
    Phrase(
        r"\bread more\b|\bread also\b|\bsee also\b|\brelated (?:stories|articles)\b|"
        r"^(?:also|further) read\b|\bclick here\b|\bclose read\b",
        "a link to another text",
        takes="Read more: what we know of the strike",
        leaves="He read the statement aloud.",
    ),
    Phrase(
        r"\(?(?:additional )?(?:reporting|writing|editing) by [A-Z]|"
        r"^(?:photo|image|video)s? ?(?::|by|credit)|"
        r"\bgetty images\b|\bfile photo\b|^\(?(?:photo|image) ",
        "a credit",
        takes="Reporting by A. Writer; editing by B. Editor",
        leaves="The reporting was confirmed by the army.",
    ),
    Phrase(
        r"^by [A-Z][\w.'’-]+ [A-Z][\w.'’-]+(?: (?:and|in|for) [\w .'’-]+)?$|"
        r"^_{3,}$|^our standards:|"
        r"^support (?:the |our )?[A-Z][\w’' ]+(?:journalism|patreon|work)\b|"
        r"^follow [\w’']+ (?:coverage|live)|https?://\S+$|^©",
        "a byline or a paper's foot",
        takes="By Jane Doe in London",
        leaves="By Monday the army had left.",
    ),
    Phrase(
        r"\bfollow us on\b|\bjoin (?:our|us on)\b|\bshare this\b|\ball rights reserved\b|©|"
        r"\bcookies\b|\bterms of (?:use|service)\b|\bprivacy policy\b|\bdownload (?:our|the) app\b|"
        r"\badvertisement\b",
        "a site's furniture",
        takes="Follow us on Telegram.",
        leaves="They followed us to the shelter.",
    ),
    Phrase(
        r"\b(?:we|our) (?:believe|need|choose)\b.*\b(?:reporters?|journalis\w+|reporting)\b|"
        r"\bquality journalism\b|\bour (?:journalists?|journalism|readers)\b",
        "a paper that speaks of itself",
        takes="We believe quality journalism should be free.",
        leaves="We know that the reporter was in the car.",
    ),
)
