"""Ukrainian and Russian: how the press dates a report.

Parts are taken by their patterns, as those of ``geo.languages.en.press``.
"""

from __future__ import annotations

from geo.languages.rows import Phrase

# A month by its first letters, Russian before Ukrainian.
MONTHS = {
    "янв": 1, "січ": 1, "фев": 2, "лют": 2, "мар": 3, "бер": 3, "апр": 4, "кві": 4,
    "мая": 5, "май": 5, "тра": 5, "июн": 6, "чер": 6, "июл": 7, "лип": 7, "авг": 8, "сер": 8,
    "сен": 9, "вер": 9, "окт": 10, "жов": 10, "ноя": 11, "лис": 11, "дек": 12, "гру": 12,
}  # fmt: skip
MONTH = Phrase(
    rf"(?:{'|'.join(MONTHS)})[а-яіїє]{{0,7}}",
    "a month, in any case form or short",
    takes=("декабря", "грудень", "січ"),
    leaves=("грязь", "December"),
    by="fullmatch",
)
WEEKDAY = Phrase(
    r"понедельник|вторник|среда|четверг|пятница|суббота|воскресенье"
    r"|понеділок|вівторок|середа|четвер|п[’'ʼ]ятниця|субота|неділя",
    "a day of the week, as it heads a date",
    takes=("четверг", "П’ятниця"),
    leaves=("сегодня", "тиждень"),
    by="fullmatch",
)
AT_CLOCK = Phrase(
    r"в|о|об",
    "before a time of day: “о 10:05”",
    takes=("в", "об"),
    leaves="на",
    by="fullmatch",
)
DATE_OF = Phrase(
    r"дата|опубликовано|опубліковано",
    "labels a date as the day of publication",
    takes=("Опубликовано", "Дата"),
    leaves="Обновлено",
    by="fullmatch",
)
YEAR_BEHIND = Phrase(
    r"[ ]?(?:г|р)\.|[ ](?:года|року)",
    "the word for year behind its number: “26 декабря 2024 года”",
    takes=(" г.", "р.", " року"),
    leaves=("г", " день"),
    by="fullmatch",
)
