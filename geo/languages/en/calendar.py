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
DAY_NAMES = Words(
    (*WEEKDAYS, "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun"),
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
_DATE = (
    rf"(?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?!\d|:)(?:,? (?:19|20)\d\d)?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}(?:,? (?:19|20)\d\d)?"
    r"|(?:19|20)\d\d-\d\d-\d\d|\d{1,2}\.\d{1,2}\.(?:20)?\d\d\b)"
)
_FEAST = (
    r"(?:Orthodox Christmas(?: Day| Eve)?|"
    r"Christmas Eve|Christmas Day|Christmas(?= morning| night)|Christmas|"
    r"New Year['’]s Eve|New Year['’]s Day|New Year['’]s(?= night))"
)
# One day, however it is named.
DAY = rf"(?:{WEEKDAY},? (?:the )?{_DATE}|{_DATE}|(?:last |this |this past )?{WEEKDAY}|{_FEAST})"

DAY_PARTS = Phrase(
    rf"(?:(?P<prefix>last|this|this past) )?(?P<weekday>{WEEKDAY})?,? ?(?:the )?(?P<date>{_DATE})?",
    "the weekday and the date of a day, either of which may be wanting",
    takes=("Friday, 3 May", "last Friday", "May 3rd, 2024"),
    by="match",
)
MONTH_DAY = Phrase(
    rf"(?P<month>{MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month2>{MONTH})(?:,? (?P<year2>\d{{4}}))?",
    "a date with the month in letters, the day before it or behind",
    takes=("May 3rd, 2024", "3 of May", "Sept. 7"),
    leaves=("2024-05-03", "May"),
    by="match",
)

# Where days stand in a text; the groups `day` and `last` hold them.
NIGHT_BEFORE = Phrase(
    r"\b(?:overnight(?:,)? (?:into |to |on |from [\w ]+? (?:in)?to )?"
    r"|(?:in|during|on) the night (?:in)?to |in the (?:night|small hours) to |night to )"
    rf"(?:the )?(?P<day>{DAY})",
    "the night before the day that is named",
    takes=("overnight into Friday", "in the night to 3 May"),
    leaves=("overnight", "the night of Friday"),
)
NIGHT_OF = Phrase(
    rf"\b(?:(?:in|on|during) )?(?:the )?night (?:of|from) (?P<day>{DAY})"
    rf"(?: (?:to|into|-|–) (?:the )?(?P<last>{DAY}|\d{{1,2}}))?",
    "the night after the day that is named, or to the one named last",
    takes=("on the night of 3 May", "the night from Friday to Saturday"),
    leaves="the night to Friday",
)
NIGHT_INTO = Phrase(
    rf"\b(?P<day>{DAY})(?: night| evening)? (?:in)?to (?:early )?(?P<last>{DAY})",
    "a night between two days that are named",
    takes=("Friday night into Saturday", "Friday evening to early Saturday"),
    leaves="Friday and Saturday",
)
RANGE = Phrase(
    rf"\b(?:between|from) (?P<day>{DAY}) (?:and|to|until|till) (?P<last>{DAY}|\d{{1,2}})"
    rf"|\b(?P<day2>{DAY}) ?[-–—] ?(?P<last2>{DAY}|\d{{1,2}}\b)"
    rf"|\b(?P<day3>{DAY}) and (?P<last3>{DAY})",
    "from one day that is named to another",
    takes=("between 3 May and 5 May", "May 3–5", "Friday and Saturday"),
    leaves="on Friday",
)
DAYS_OF = Phrase(
    rf"\b(?:(?:on|in|during) )?(?:the )?(?:night of )?(?P<first>\d{{1,2}}) ?[-–—] ?"
    rf"(?P<last>\d{{1,2}} {MONTH}(?:,? (?:19|20)\d\d)?)",
    "days of one month, which is named behind the last",
    takes=("on 3–5 May", "the night of 3-4 May 2024"),
    leaves="3 to 5 May",
)
SINGLE = Phrase(
    r"\b(?:(?:early|late|shortly before dawn|before dawn|at dawn|"
    r"in the (?:early|small) hours of) (?:on )?)?(?:on )?"
    rf"(?:(?:early|late) )?(?P<day>{DAY})"
    r"(?:['’]s)?(?: (?:early )?(?:morning|afternoon|evening|night|midday|noon|at dawn))?",
    "one day that is named, with its time of day",
    takes=("on Friday", "early on 3 May", "Friday's early morning"),
    leaves="on the day",
)
