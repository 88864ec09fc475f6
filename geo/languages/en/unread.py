"""English: words and digits of time that no rule reads.

They say that the day is another than that of the report, or may be. An event beside one of them
has no day: an answer that looks exact and is wrong is worse than none.
"""

from __future__ import annotations

from geo.languages.en.calendar import (
    DIGITS,
    MONTH_NAMES,
    MONTH_WORDS,
    NTH,
    WEEKDAY,
    WEEKDAY_WORDS,
    WEEKDAYS,
)
from geo.languages.rows import Phrase

_UNITS = "days|nights|weeks|weekends|months|years|decades|fortnight|centur(?:y|ies)"
_VAGUE = r"(?:some|several|many|a few|few|a couple of|couple of|a number of|dozens of)"

UNREAD = (
    Phrase(
        rf"\b(?:{_VAGUE} )?(?:more |other )?(?:{_UNITS}) (?:ago|earlier|before|previously|prior|back)\b"
        r"|\b(?:a|one|two) (?:fortnight|decade|century|generation|season)s? ago\b"
        r"|\b(?:over|more than|less than|almost|nearly|just under|just over) "
        r"(?:an?|\w+) (?:days?|weeks?|months?|years?) ago\b"
        r"|\b(?:\w+ and a half|half a|a half) (?:days?|weeks?|months?|years?) ago\b"
        r"|\b(?:some|a (?:long|short|little)) (?:time|while) (?:ago|before|earlier|back)\b",
        "so many days before that nobody can count them",
        takes=("some days before", "a few weeks ago", "more than a week ago", "some time ago"),
        leaves=("the days", "an hour ago", "before the war"),
        needs="ago earlier before previously prior back",
    ),
    Phrase(
        r"\b(?:the other (?:day|night|week|evening|morning)|lately|of late|(?:not )?(?:so )?long ago"
        r"|in the recent past|of old|in the past|at an earlier date|on an earlier occasion)\b"
        r"|(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bmost )(?<!\bmore )\brecently\b(?!-)",
        "before, on a day that is not told",
        takes=("the other day", "not long ago", "was recently hit"),
        leaves=("the other side", "a recently built school", "recently-built"),
        needs="other lately late ago recent recently old past date occasion",
    ),
    Phrase(
        rf"\b(?:in|over|during|within|for|of) (?:the )?(?:past|last|recent|previous|these|coming) "
        rf"(?:{_VAGUE} )?(?:{_UNITS})\b"
        rf"|\b(?:in|over|during|within) (?:the )?(?:past|last|previous) {_VAGUE} "
        r"(?:hours|days|nights|weeks|months|years)\b",
        "up to the day, from one that is not told",
        takes=("in recent days", "over the past few days", "in the last weeks"),
        leaves="over the past three days",
        needs="past last recent previous these coming",
    ),
    Phrase(
        rf"\b(?:on )?(?:the (?:previous|preceding|following|next)|that|the same) {WEEKDAY}\b"
        rf"|\b(?:the )?{WEEKDAY} (?:before|after)(?= *[,.;:)]|$)"
        rf"|\b\w+ {WEEKDAY}s (?:ago|before)\b",
        "a weekday that counts from another day",
        takes=("on the previous Friday", "that Monday", "two Fridays ago"),
        leaves=("on Monday", "the Monday attack"),
        needs=f"{WEEKDAY_WORDS} {' '.join(f'{day}s' for day in WEEKDAYS)}",
    ),
    Phrase(
        r"\b(?:at|around|before|after|(?:the )?weekend of|by)? ?\bthe weekend before(?: last)?\b"
        r"|\b(?:that|the (?:same|following|next|preceding)) (?:week|weekend|month|year|spring|"
        r"summer|autumn|winter)\b|\bthe previous (?:weekend|month|year|spring|summer|autumn|winter)\b"
        r"|\bthe (?:week|month|year) (?:before|after)(?= *[,.;:)]|$)",
        "a week or a month that counts from another one",
        takes=("that week", "the previous month", "the weekend before last"),
        leaves=("this week", "the week before the talks"),
        needs="weekend week month year spring summer autumn winter",
    ),
    Phrase(
        r"\b(?:(?:in|during|over|throughout|since) (?:the )?(?:early |late |mid-?)?|last |this )"
        r"(?:spring|summer|autumn|winter)\b(?! (?:offensive|camp|palace|uniforms?|clothes|games))"
        r"|\b(?:last|this|in the) fall\b(?! of)",
        "a season: when it begins differs from land to land",
        takes=("last spring", "in the winter", "in late autumn"),
        leaves=("the spring offensive", "in the fall of Goma"),
        needs="spring summer autumn winter fall",
    ),
    Phrase(
        rf"(?<!since )(?<!until )(?<!till )(?<!before )(?<!after )\b(?:(?-i:{MONTH_NAMES})['’]s\b"
        r"|(?-i:January|February|April|June|July|August|September|October|November|December)\b"
        r"(?![- ](?:Street|Square|Avenue|River|Dam|Brigade|\d)))",
        "a month that stands in no date that is read",
        takes=("December's raids", "the August raid"),
        leaves=("they march on", "since August", "May"),
        needs=MONTH_WORDS,
    ),
    Phrase(
        r"\b(?:(?:back in|as early as|dating from|in (?:early|mid|late)[ -]) ?"
        r"(?:19|20)\d\d\b|(?:in |during )?the (?:early |mid-?|late )?(?:19|20)?\d0s\b"
        r"|(?<!since )\b(?:the|in its|their) (?:19|20)\d\d (?=\w*(?:attack|strike|raid|war|battle|bombing|"
        r"shelling|offensive|massacre|siege|campaign|explosion|assault|conflict|operation)))",
        "a year or years",
        takes=("in late 2019", "in the 1990s", "the 2019 raid"),
        leaves=("the 2019 model", "2,019 drones", "since the 2019 raid"),
        needs=DIGITS,
    ),
    Phrase(
        rf"\b(?:on|in|during|over) (?:only )?(?:the )?(?:very )?(?:{NTH}|last|final|opening) "
        r"(?:day|night|morning|evening|week|weekend|month|hours|days|weeks|months) of\b"
        r"|\bon day (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b",
        "a day that is counted from the start of something",
        takes=("on the second day of the truce", "on day three", "in the first weeks of"),
        leaves=("for the third day in a row", "the second day"),
        needs="day days night morning evening week weeks weekend month months hours",
    ),
    Phrase(
        r"\b(?:Orthodox )?(?:Easter|Palm|Good|Maundy|Holy|Ash|Whit|Black|Bloody)[ -]"
        r"(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Week|Eve)\b"
        r"|\b(?:on|during|over|at|in|of|for|this|last) (?:the )?(?:(?:eve|first|last|\w+ day) of )?"
        r"(?:the )?(?:holy month of )?(?:Orthodox |Coptic )?(?:Easter(?! Island)(?: (?:Sunday|Monday|week|eve))?|Eid(?: al-(?:Fitr|Adha))?|"
        r"Ramadan|Ashura|Arbaeen|Nowruz|Newroz|Passover|Yom Kippur|Rosh Hashanah|Hanukkah|Purim|"
        r"Simchat Torah|Sukkot|Diwali|Thingyan|Thanksgiving|Pentecost|Mawlid|Timkat|Meskel|Epiphany)\b"
        r"|\b(?:on|the eve of) (?:[A-Z][\w’']+ )?(?:Independence|Victory|Constitution|Republic|"
        r"Revolution|Liberation|Armed Forces|Unity|Labou?r|Army|National) Day\b",
        "a feast whose day is another each year or in each country",
        takes=("on Easter Sunday", "during Ramadan", "on Eid al-Fitr", "on Independence Day"),
        leaves=("on Christmas Day", "on Sunday", "Easter"),
        needs="easter palm good maundy holy ash whit black bloody eid ramadan ashura arbaeen nowruz newroz passover yom rosh hanukkah purim simchat sukkot diwali thingyan thanksgiving pentecost mawlid timkat meskel epiphany day",
    ),
    Phrase(
        r"(?<![\d.,/-])\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?![\d/-])|(?<=\bon )\d{1,2}/\d{1,2}(?![\d/])"
        rf"|(?<![\d.,])\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?-i:{MONTH_NAMES})\b",
        "digits of a date that no calendar has, or that may be read in two ways",
        takes=("on 11/12", "03/05/2024", "31 June"),
        leaves=("11/12 of them", "31 tanks", "1,200"),
        needs=f"{DIGITS} {MONTH_WORDS}",
    ),
    Phrase(
        r"(?<!than )(?<!said )(?<!reported )(?<!announced )(?<!an )(?<!the )(?<!day )(?<!days )"
        r"(?<!week )(?<!weeks )(?<!month )(?<!months )(?<!year )(?<!years )(?<!hours )"
        r"(?<!its )(?<!his )(?<!her )(?<!their )\bearlier\b"
        r"(?! (?:than|on|this|in|today|reports?|that|last|said|reported|announced|put|count|claim))",
        "before, on a day that is not told",
        takes="was hit earlier",
        leaves=("two days earlier", "earlier this week", "said earlier", "earlier than"),
        needs="earlier",
    ),
)
# A day or a month that is another attack's.
OF_OTHERS = (
    Phrase(
        r"\b(?:first|second|third|worst|largest|biggest|deadliest|heaviest|most \w+|only|latest|"
        r"strongest|longest)\b[^,;.]{0,60}? since (?:the )?(?:\w+ ){0,4}?"
        rf"(?:{WEEKDAY}|(?:\d{{1,2}} )?(?:{MONTH_NAMES})(?: \d{{1,2}})?(?:,? (?:19|20)\d\d)?|"
        r"(?:19|20)\d\d|yesterday|last (?:week|month|year|night))\b",
        "since when there was nothing like it",
        takes="the deadliest attack on the city since Monday",
        leaves="since Monday the city was hit",
        needs="since",
    ),
)
