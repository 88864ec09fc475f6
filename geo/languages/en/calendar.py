"""English: days, months and feasts by name; how a date, a night or a range of days is written."""

from __future__ import annotations

from geo.languages.rows import Phrase, Words

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY_LETTERS = 3
"""So many letters tell the days of the week apart, whether a text writes them in full or not."""
ORDINALS = {
    name: number
    for number, name in enumerate(
        """
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
        fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first
        twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh
        twenty-eighth twenty-ninth thirtieth thirty-first
        """.split(),
        start=1,
    )
}
MONTH_WORDS = " ".join(MONTHS)
WEEKDAY_WORDS = " ".join(
    (*WEEKDAYS, "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun")
)
DIGITS = "#"
"""Among the words of a text: it holds digits of a date or of a year."""
DIGITS_OF_DATE = Phrase(
    r"\d[./-]\d|(?:19|20)\d\d",
    "digits that may be a date or a year",
    takes=("3/5", "in 2022"),
    leaves="12 tanks",
)
DAY_NAMES = Words(
    WEEKDAY_WORDS,
    "a day by the week: a range that seems to run backwards began the week before",
    takes="from Saturday to Monday",
    leaves="from 3 May to 5 May",
)
WEEK_BEFORE = Words(
    "last",
    "before a weekday that is the day of publication: the one a week before",
    takes="last Friday",
    leaves="this past Friday",
)
FEASTS = {
    "orthodox christmas eve": (1, 6),
    "orthodox christmas": (1, 7),
    "orthodox christmas day": (1, 7),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "new year's": (1, 1),
}

MONTH_NAMES = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
MONTH = rf"(?:{MONTH_NAMES}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# Short ones have a capital: "on Sun." is a day, "the sun" is none.
_WEEKDAY = rf"(?:{WEEKDAY}|(?-i:(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?))"
_YEAR = r"(?:,? (?:19|20)\d\d|,? ['’]\d\d\b)"
_TH = "(?:st|nd|rd|th)"
_SPELT = "|".join(sorted(ORDINALS, key=len, reverse=True)).replace("-", "[- ]")
NTH = rf"(?:\d{{1,2}}{_TH}|{_SPELT})"
_DATE = (
    rf"(?:{MONTH},? (?:(?:the )?\d{{1,2}}{_TH}?(?!\d|:|[.,]\d)|the (?:{_SPELT})\b){_YEAR}?"
    rf"|(?:\d{{1,2}}{_TH}?(?: of)?|(?:{_SPELT})(?: day)? of) {MONTH}{_YEAR}?"
    rf"|\d{{1,2}}[-/]{MONTH}(?:[-/ ](?:20)?\d\d\b)?|{MONTH}-\d{{1,2}}-(?:20)?\d\d\b"
    r"|(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?(?!\d)"
    r"|\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d\b|\d{1,2}-\d{1,2}-(?:19|20)\d\d\b)"
)
# Without its year a day in digits has to stand behind "on", and be no measure: "on 10.5 hectares".
_IN_DIGITS = (
    r"(?:\d{1,2}/\d{1,2}(?![\d/])"
    r"|\d\d\.\d\d(?=[,;:)]| (?!hectares|acres|million|billion|percent|per |square|k?m\b|kilo)))"
)
_IN_BRACKETS = r"(?<=\()\d{1,2}\.\d\d(?=\))"  # "(10.12)", as digests date their entries
_FEAST = (
    r"(?:Orthodox Christmas(?: Day| Eve)?|"
    r"Christmas Eve|Christmas Day|Christmas(?= morning| night)|Christmas|"
    r"New Year['’]s Eve|New Year['’]s Day|New Year['’]s(?= night))"
)
# How a day begins: most words do not, and need not be tried.
_BEGINS = (
    r"(?=mo|tu|we|th|fr|sa|su|ja|fe|ma|ap|ju|au|se|oc|no|de|la|ch|or|ne|fi|fo|si|ei|ni|te|el|tw|\d)"
)
# One day, however it is named.
DAY = (
    rf"{_BEGINS}(?:(?:{_WEEKDAY},? (?:the )?)?{_DATE}|(?<=\bon ){_IN_DIGITS}|{_IN_BRACKETS}"
    rf"|{_WEEKDAY},? the {NTH}(?! [A-Z])"
    rf"|(?:last |this |this past )?{WEEKDAY}|(?<=\bon ){_WEEKDAY}|{_FEAST})"
)

DAY_PARTS = Phrase(
    rf"(?:(?P<prefix>last|this|this past) )?(?P<weekday>{_WEEKDAY})?,? ?(?:the )?"
    rf"(?:(?P<date>{_DATE}|\d{{1,2}}[./]\d{{1,2}}$)|(?P<nth>{NTH}))?",
    "the weekday and the date of a day, either of which may be wanting",
    takes=("Friday, 3 May", "last Friday", "May 3rd, 2024", "Fri the 3rd", "03/05"),
    by="match",
)
MONTH_DAY = Phrase(
    rf"(?P<month>{MONTH})[, -]{{1,2}}(?:the )?(?P<day>\d{{1,2}}(?!\d)|{_SPELT}){_TH}?"
    rf"(?:[-,]? ?['’]?(?P<year>\d{{4}}|\d\d))?"
    rf"|(?P<day2>\d{{1,2}}|{_SPELT}){_TH}?(?: day)?(?: of|[-/])? ?(?P<month2>{MONTH})"
    rf"(?:[-/,]? ?['’]?(?P<year2>\d{{4}}|\d\d))?",
    "a date with the month in letters, the day before it or behind",
    takes=("May 3rd, 2024", "3 of May", "Sept. 7", "third of May", "03-May-24", "May the 3rd"),
    leaves=("2024-05-03", "May"),
    by="match",
)
IN_DIGITS = Phrase(
    r"(?P<one>\d{1,4})(?P<mark>[./-])(?P<two>\d{1,2})(?:[./-](?P<three>\d{2,4}))?",
    "a date in digits: half the world puts the month first where slashes divide it",
    takes=("03/05/2024", "3.5.24", "2024-05-03"),
    leaves="3 May",
    by="fullmatch",
)
DOT = "."
"""Between the digits of a day, its month and its year: always in this order."""

_NAMES = f"{DIGITS} {MONTH_WORDS} {WEEKDAY_WORDS} christmas year"
# Where days stand in a text; the groups `day` and `last` hold them.
NIGHT_BEFORE = Phrase(
    r"\b(?:overnight(?:,)? (?:into |to |on |from [\w ]+? (?:in)?to )?"
    r"|(?:in|during|on) the night (?:in)?to |in the (?:night|small hours) to |night to )"
    rf"(?:the )?(?P<day>{DAY})",
    "the night before the day that is named",
    takes=("overnight into Friday", "in the night to 3 May"),
    leaves=("overnight", "the night of Friday"),
    needs="overnight night hours",
)
NIGHT_OF = Phrase(
    rf"\b(?:(?:in|on|during) )?(?:the )?night (?:of|from) (?P<day>{DAY})"
    rf"(?: (?:to|into|-|–) (?:the )?(?P<last>{DAY}|\d{{1,2}}))?",
    "the night after the day that is named, or to the one named last",
    takes=("on the night of 3 May", "the night from Friday to Saturday"),
    leaves="the night to Friday",
    needs="overnight night hours",
)
NIGHT_INTO = Phrase(
    rf"\b(?P<day>{DAY})(?: night| evening)? (?:in)?to (?:early )?(?P<last>{DAY})",
    "a night between two days that are named",
    takes=("Friday night into Saturday", "Friday evening to early Saturday"),
    leaves="Friday and Saturday",
    needs=_NAMES,
)
BARE_DAY = Phrase(
    rf"(?:the )?(?P<day>\d{{1,2}}){_TH}?",
    "a second day of the month that the first one names",
    takes=("5", "the 5th"),
    leaves="5 May",
    by="fullmatch",
)
_BARE = rf"(?:the )?\d{{1,2}}{_TH}?\b"
RANGE = Phrase(
    rf"\b(?:(?P<open>between|from) )?(?P<day>{DAY})"
    r"(?<!\d[-/][a-z]{3})(?: ?[-–—/] ?| (?:to|through|till|until) | (?P<and>and|or) )"
    rf"(?P<last>{DAY}|{_BARE}(?(and)(?(open)|(?=[,;:.)]|$| (?:in|at|near)\b))|))",
    "from one day that is named to another",
    takes=("between 3 May and 5 May", "May 3–5", "Friday and Saturday", "May 3 through 5"),
    leaves=("on Friday", "On May 3 and 5 others", "03-May-24"),
    needs=_NAMES,
)
_FIRST = rf"(?:the )?(?P<{{name}}>\d{{{{1,2}}}}|{_SPELT}){_TH}?"
_LAST = rf"(?:the )?(?P<{{name}}>(?:\d{{{{1,2}}}}{_TH}?|{_SPELT})(?: of)? {MONTH}{_YEAR}?)"
DAYS_OF = Phrase(
    r"\b(?:(?:on|in|during|between|from) )?(?:(?:the )?night of )?"
    rf"{_FIRST.format(name='first')}(?: ?[-–—/] ?| (?:to|through|till|until) )"
    rf"{_LAST.format(name='last')}"
    rf"|\b(?:on|in|during|between|of) {_FIRST.format(name='first2')} (?:and|or) "
    rf"{_LAST.format(name='last2')}",
    "days of one month, which is named behind the last",
    takes=("on 3–5 May", "the night of 3-4 May 2024", "between 3 and 5 May", "3rd to 5th of May"),
    leaves="killing 3 and 5 May",
    needs=MONTH_WORDS,
)
SINGLE = Phrase(
    r"\b(?:(?:early|late|shortly before dawn|before dawn|at dawn|at (?:noon|midday|dusk)|"
    r"(?:in|on|during) the (?:(?:very )?(?:early |late |small )?"
    r"(?:hours|morning|afternoon|evening|day) of)) (?:on )?)?(?:on )?"
    rf"(?:(?:early|late|earlier|later) (?:on )?)?(?P<day>{DAY})"
    r"(?:['’]s)?(?: (?:early )?(?:morning|afternoon|evening|night|midday|noon|at dawn))?",
    "one day that is named, with its time of day",
    takes=(
        "on Friday",
        "early on 3 May",
        "Friday's early morning",
        "in the evening of 3 May",
        "(03.05)",
    ),
    leaves=("on the day", "rose (by 3.05)"),
    needs=_NAMES,
)
