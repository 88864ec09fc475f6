"""English: figures in words, and the words that bound them."""

from __future__ import annotations

from geo.languages.rows import Phrase, Words
from geo.models import Bound

CARDINALS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "dozen": 12,
}  # fmt: skip
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}
# Nobody counted: the least that the word allows (two dozens, two hundreds ...).
VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000}
BOUNDS = {
    "at least": Bound.AT_LEAST,
    "more than": Bound.AT_LEAST,
    "over": Bound.AT_LEAST,
    "well over": Bound.AT_LEAST,
    "as few as": Bound.AT_LEAST,
    "no fewer than": Bound.AT_LEAST,
    "no less than": Bound.AT_LEAST,
    "not less than": Bound.AT_LEAST,
    "as many as": Bound.AT_MOST,
    "up to": Bound.AT_MOST,
    "about": Bound.ABOUT,
    "around": Bound.ABOUT,
    "some": Bound.ABOUT,
    "nearly": Bound.ABOUT,
    "almost": Bound.ABOUT,
    "roughly": Bound.ABOUT,
    "approximately": Bound.ABOUT,
    "a total of": Bound.EXACT,
    "just": Bound.EXACT,
    "only": Bound.EXACT,
}
AFTER = {"or more": Bound.AT_LEAST, "or so": Bound.ABOUT}
UNITS = Words(
    """
    km kilometre kilometres kilometer kilometers m metre metres meter meters mile miles yard yards
    feet foot percent % year years month months week weeks day days hour hours minute minutes
    second seconds kg kilogram kilograms kilogrammes gram grams ton tons tonne tonnes cubic square
    hectare hectares mm cm litres liters dollars euros pm am a.m. p.m. times settlements o'clock
    degrees megawatts mw gw million billion storey storeys floors
    """,
    "the number before one of these measures; it counts neither people nor weapons",
    takes="12 kilometres",
    leaves="12 drones",
)
MEASURE = Phrase(
    r"\d+(?:[.,]\d+)?(?:pm|am|km|%|th|st|nd|rd)$|\d+[:.]\d+.*|\d{1,2}\.\d{1,2}\..*",
    "measures, orders or dates in one word with its number; a fraction counts nothing either",
    takes=("12km", "7.5%", "3rd", "14:30", "2.5", "24.02.2022"),
    leaves=("12", "1,200"),
    by="fullmatch",
    exact=True,
)
ONE = Words(
    "a",
    "one, before a hundred or a thousand",
    takes="a hundred",
    leaves="the hundred",
)
IN_PHRASES = {"half a dozen": 6}
BETWEEN = Words(
    "between|from|anywhere from|anywhere between|somewhere between",
    "opens a range of figures: “between 10 and 15”",
    takes="between 10 and 15",
    leaves="around 10 to 15",
)
TO = Words(
    "to or and - –",
    "between the least and the most; “and” only where the range is opened by a word",
    takes="two to four",
    leaves="two, four",
)
RANGES = Words(
    "to or - –",
    "between the least and the most where no word opens the range",
    takes="two or three",
    leaves="two and three",
)
CHANGED = Words(
    "rose risen rises rising increased increasing climbed climbing jumped grew grown went updated "
    "revised up raised",
    "before “from 12 to 18”: the later figure stands, it is no range",
    takes="rose from 12 to 18",
    leaves="wounded from 12 to 18",
)
CLOCK = Phrase(
    r"0\d[0-5]\d|[01]\d[0-5]\d|2[0-3][0-5]\d",
    "a time of day without a colon, as soldiers write it",
    takes=("0930", "2320"),
    leaves=("2460", "930", "2,320"),
    by="fullmatch",
    exact=True,
)
BEFORE_CLOCK = Words(
    "at around about approximately by until circa before after",
    "before four digits that could be a time of day",
    takes="around 2320",
    leaves="another 2320",
)
BEHIND_CLOCK = Words(
    "in on at near local when as a an the two three four five six seven eight nine ten several",
    "behind a time of day; what a figure counts cannot begin so",
    takes="around 2320 in Kherson",
    leaves="around 2320 shells",
)
JOINS = Words(
    "and",
    "between a hundred and what is added to it",
    takes="two hundred and five",
    leaves="two hundred five",
)
BEFORE_YEARS = Words(
    "in since of until",
    "four digits behind it are a year, whatever follows",
    takes="since 2022",
    leaves="another 2022 shells",
)
