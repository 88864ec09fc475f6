"""Look strings up, choose plural forms, and write numbers and dates in the reader's manner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.words.strings import MONTHS, MONTHS_ALONE, STRINGS

if TYPE_CHECKING:
    from datetime import date

LANGUAGES = {"en": "English", "uk": "Українська", "de": "Deutsch"}

# What stands between thousands: CLDR's grouping signs.
_GROUPING = {"en": ",", "uk": "\u00a0", "de": "."}
_COLUMN = {code: column for column, code in enumerate(LANGUAGES)}


@dataclass(frozen=True, slots=True)
class Words:
    """The strings of one language; `lang` is a key of `LANGUAGES`."""

    lang: str

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the string `key` with its fields filled in; KeyError where there is none."""
        return STRINGS[key][_COLUMN[self.lang]].format(**values)

    def count(self, key: str, number: int, /, **values: object) -> str:
        """Return the plural form of `key` that goes with `number`, the figure included."""
        forms = STRINGS[key][_COLUMN[self.lang]].split("|")
        form = forms[min(_plural(self.lang, number), len(forms) - 1)]
        return form.format(n=self.number(number), **values)

    def forms(self, key: str, /) -> dict[str, str]:
        """Return the plural forms of `key` by the names that browsers give them (CLDR)."""
        forms = STRINGS[key][_COLUMN[self.lang]].split("|")
        return dict(
            zip(
                ("one", "few", "many") if self.lang == "uk" else ("one", "other"),
                forms,
                strict=True,
            )
        )

    def value(self, kind: str, value: str) -> str:
        """Return the word for a value such as ``type.drone``; the value itself where unknown."""
        row = STRINGS.get(f"{kind}.{value}")
        return row[_COLUMN[self.lang]] if row else value

    def inline(self, text: str) -> str:
        """Return a label as it stands within a sentence; German keeps its capitals."""
        return text if self.lang == "de" else text[:1].lower() + text[1:]

    def number(self, number: int) -> str:
        """Write an integer with the language's grouping of thousands."""
        return f"{number:,}".replace(",", _GROUPING[self.lang])

    def day(self, day: date) -> str:
        """Write a day in words: 26 December 2024."""
        return f"{self.day_month(day)} {day.year}"

    def day_month(self, day: date) -> str:
        """Write a day without its year: 26 December."""
        dot = "." if self.lang == "de" else ""
        return f"{day.day}{dot} {MONTHS[self.lang][day.month - 1]}"

    def month(self, day: date) -> str:
        """Write a month in words: December 2024."""
        return f"{MONTHS_ALONE[self.lang][day.month - 1]} {day.year}"

    def days(self, start: date, end: date) -> str:
        """Write a period in words, saying no month and no year twice."""
        if start == end:
            return self.day(start)
        if (start.year, start.month) == (end.year, end.month):
            dot = "." if self.lang == "de" else ""
            return f"{start.day}{dot}–{self.day(end)}"
        if start.year == end.year:
            return f"{self.day_month(start)} – {self.day(end)}"
        return f"{self.day(start)} – {self.day(end)}"

    def join(self, parts: list[str]) -> str:
        """Write a list: a, b and c."""
        if len(parts) < 2:  # noqa: PLR2004 - a list of one needs no "and"
            return "".join(parts)
        return f"{', '.join(parts[:-1])} {self('and')} {parts[-1]}"


def speak(lang: str | None) -> Words:
    """Return the words of `lang`, or English where the page does not speak it."""
    return Words(lang if lang in LANGUAGES else "en")


def _plural(lang: str, number: int) -> int:
    """Return the index of the plural form (CLDR's rules for whole numbers)."""
    if lang != "uk":
        return 0 if number == 1 else 1
    ones, tens = number % 10, number % 100
    if ones == 1 and tens != 11:  # noqa: PLR2004 - 21, 31, but not 11
        return 0
    return 1 if 2 <= ones <= 4 and not 12 <= tens <= 14 else 2  # noqa: PLR2004 - 22, not 12
