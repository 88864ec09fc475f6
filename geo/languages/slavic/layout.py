"""Ukrainian and Russian: what their newspapers shorten."""

from __future__ import annotations

from geo.languages.rows import Words

ABBREVIATIONS = Words(
    "ул пл пр г обл р-н т.д т.п т.е им тыс млн млрд руб вул м смт грн",
    "a stop ends no sentence behind them",
    takes="вул. Миру",
    leaves="вулиця Миру",
)
ONE_LETTER_WORDS = Words(
    "я і", "words, no initials: a sentence may end with them", takes="Він і я."
)
