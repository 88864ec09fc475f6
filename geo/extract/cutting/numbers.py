"""Figures in digits and words, with what they bound."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from geo.languages.en.numbers import (
    AFTER,
    BEFORE_CLOCK,
    BEFORE_YEARS,
    BEHIND_CLOCK,
    BETWEEN,
    BOUNDS,
    CARDINALS,
    CHANGED,
    CLOCK,
    IN_PHRASES,
    JOINS,
    MEASURE,
    ONE,
    RANGES,
    SCALES,
    TO,
    UNITS,
    VAGUE,
)
from geo.models import Bound

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

Value = TypeVar("Value")
_Phrases = dict[str, tuple[tuple[tuple[str, ...], Value], ...]]  # by their first word


def _by_first_word(table: dict[str, Value]) -> _Phrases[Value]:
    found: _Phrases[Value] = {}
    for words, value in table.items():
        phrase = tuple(words.split())
        found[phrase[0]] = (*found.get(phrase[0], ()), (phrase, value))
    return found


_THREE_DIGITS = re.compile(r"\d{3}")
_FIRST_DIGITS = re.compile(r"[1-9]\d{0,2}")  # of a figure whose thousands are parted by spaces
_DIGITS = re.compile(r"\d{1,3}(?:[, ]\d{3})+|\d+")
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_MOST = 10_000_000  # no attack counts more; a longer figure is a number of something else
_BOUND_WORDS = _by_first_word(BOUNDS)
_NUMBER_PHRASES = _by_first_word(IN_PHRASES)
_OPENING_WORDS = _by_first_word(dict.fromkeys(BETWEEN, True))
_AFTER_WORDS = {tuple(words.split()): bound for words, bound in AFTER.items()}
_BEFORE_CHANGE = 4  # words before a figure that may hold "rose", "was raised"
_HUNDRED = 100  # the least that other numbers are added to
_MONEY = frozenset("$€£¥₴₽")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as read; `measure` where a unit follows it or it is a time or a year."""

    value: int
    bound: Bound
    measure: bool = False


def read_figure(words: Sequence[str], i: int) -> tuple[Figure, int] | None:
    """Read a figure at `words[i]` (lower case); return it and how many words it takes."""
    bound, j = _phrase(_BOUND_WORDS, words, i) or (Bound.EXACT, i)
    opened, j = _phrase(_OPENING_WORDS, words, j) or (False, j)
    read = _value(words, j)
    if read is None:
        return None
    value, k, vague = read
    if vague:
        bound = Bound.VAGUE
    for phrase, after in _AFTER_WORDS.items():
        if tuple(words[k : k + len(phrase)]) == phrase:
            bound, k = after, k + len(phrase)
    most = _most(words, k, TO if opened else RANGES, value)
    if most and not CHANGED.isdisjoint(words[max(0, i - _BEFORE_CHANGE) : i]):
        most = None  # "rose from 12 to 18": the later figure stands
    if opened and not most:
        return None
    if most:
        bound, k = Bound.AT_LEAST, most  # "10-12 explosions", "two or three": the least is sure
    measure, k = _measured(words, i, j, k)
    return Figure(value, bound, measure), k - i


def _phrase(table: _Phrases[Value], words: Sequence[str], i: int) -> tuple[Value, int] | None:
    """Return what the phrase of a table that stands at `i` says, and where it ends."""
    for phrase, value in table.get(words[i], ()) if i < len(words) else ():
        if tuple(words[i : i + len(phrase)]) == phrase:
            return value, i + len(phrase)
    return None


def _most(words: Sequence[str], k: int, joins: Container[str], least: int) -> int | None:
    """Return where a range ends whose least was read up to `k`; ``None`` where it is none."""
    if k + 1 >= len(words) or words[k] not in joins:
        return None
    read = _value(words, k + 1)
    return read[1] if read and not read[2] and read[0] > least > 0 else None


def _value(words: Sequence[str], i: int) -> tuple[int, int, bool] | None:
    """Return value, next index and whether nobody counted."""
    if i >= len(words):
        return None
    word = words[i]
    if word in VAGUE:
        return VAGUE[word], i + 1, True
    if word in ONE and words[i + 1 : i + 2] and words[i + 1] in SCALES:
        return SCALES[words[i + 1]], i + 2, False
    if found := _phrase(_NUMBER_PHRASES, words, i):
        return *found, False
    if MEASURE.fullmatch(word):
        return 0, i + 1, False
    if _DIGITS.fullmatch(word):
        number = int(re.sub(r"\D", "", word)[:12])
        while (
            _FIRST_DIGITS.fullmatch(word)
            and i + 1 < len(words)
            and _THREE_DIGITS.fullmatch(words[i + 1])
        ):
            i += 1  # "1 200 people"
            number = number * 1000 + int(words[i])
        return _scaled(words, i + 1, number)
    return _in_words(words, i)


def _in_words(words: Sequence[str], i: int) -> tuple[int, int, bool] | None:
    parts = words[i].split("-")
    if not all(part in CARDINALS for part in parts):
        return None
    number = sum(CARDINALS[part] for part in parts)
    return _scaled(words, i + 1, number)


def _scaled(words: Sequence[str], i: int, number: int) -> tuple[int, int, bool]:
    while i < len(words) and words[i] in SCALES:
        number *= SCALES[words[i]]
        i += 1
        rest = i + 1 if i < len(words) and words[i] in JOINS else i
        if rest < len(words) and words[rest] in CARDINALS and number >= _HUNDRED:
            number += CARDINALS[words[rest]]
            i = rest + 1
    return number, i, False


def _measured(words: Sequence[str], first: int, number: int, after: int) -> tuple[bool, int]:
    """Tell whether the figure measures something, and where it then ends."""
    word = words[number]
    if MEASURE.fullmatch(word) or (first and words[first - 1] in _MONEY):
        return True, after
    if after < len(words) and words[after] in UNITS:
        return True, after + 1
    joined = words[after : after + 1] == ["-"] and after + 1 < len(words)
    following = words[after + 1] if joined else ""
    if following.partition("-")[0] in UNITS:  # "35-year-old"
        return True, after + 2
    digits = word.isdigit()
    value = int(word) if digits and len(word) < 9 else 0  # noqa: PLR2004
    if digits and (len(word) > 8 or value > _MOST):  # noqa: PLR2004
        return True, after
    before = words[number - 1] if number else ""
    if CLOCK.fullmatch(word) and _is_clock(words, before, after):
        return True, after
    year = digits and len(word) == 4 and _FIRST_YEAR <= value <= _LAST_YEAR  # noqa: PLR2004
    counted = after < len(words) and words[after].isalpha()
    return bool(year and (before in BEFORE_YEARS or not counted)), after


def _is_clock(words: Sequence[str], before: str, after: int) -> bool:
    """As in "at 0930", "around 2320 in": a time of day."""
    if words[after - 1].startswith("0"):
        return True
    following = words[after] if after < len(words) else ""
    return before in BEFORE_CLOCK and (not following.isalpha() or following in BEHIND_CLOCK)
