"""Counted people in a stretch of a sentence: "a man and two children" are three.

Only what stands there counts: "civilians" are none, "three of them children" and ages add nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import (
    HURT,
    JOINS,
    Shape,
    any_of,
    either,
    many,
    maybe,
    not_before,
    up_to,
)
from geo.extract.reading.adding import How, total
from geo.extract.reading.counted import count_phrase, counted, is_age
from geo.extract.reading.fates import counts_nobody
from geo.extract.reading.one_person import (
    another_person,
    are_twins,
    in_order,
    one_person,
)
from geo.languages.codes import (
    AN,
    AND,
    BE,
    COMMA,
    FROM,
    MORE,
    NAME,
    NUMBER,
    OF,
    PERSON,
    SIDE,
    THE,
    WEAPON,
    WORD,
)
from geo.languages.en.people import (
    AGED,
    AMONG,
    ANOTHER,
    COUPLE,
    DEFINITE,
    OWNERS,
    PARTS_FOLLOW,
    TWINS,
)
from geo.languages.en.persons import PERSONS
from geo.models import Bound, Count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.extract.cutting.chunks import Parsed

_PART_OF_ALL = Shape(
    NUMBER
    + maybe(any_of(MORE, WORD))
    + any_of(OF, FROM)
    + maybe(THE)
    + NUMBER
    + not_before(up_to(3, any_of(MORE, WORD, SIDE, NAME)) + WEAPON),
    "a figure, and the figure that it is a part of: “nine of the 30”",
    takes=("nine of the 30 people", "11 out of 20"),
    leaves=("nine of the people", "nine of the 30 drones"),
    by="match",
)
_AGES = Shape(
    NUMBER + many(either(any_of(COMMA, AND) + NUMBER)),
    "years, behind “aged”",
    takes="three and five",
    leaves="men",
    by="match",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Phrase:
    """One counted noun phrase: its figure, the chunks that it takes, who they are."""

    count: Count
    end: int
    who: str = ""
    more: bool = False
    order: int = 0


def people(parsed: Parsed, first: int, last: int) -> tuple[Count, How] | None:
    """Add up the counted noun phrases in a stretch, without parts and ages."""
    first = _behind_part(parsed, first, last)
    found = list(_phrases(parsed, first, last))
    if not found:
        return None
    named = all(phrase.who for phrase in found)
    how = How(
        who=frozenset(phrase.who for phrase in found) if named else frozenset(),
        more=found[0].more,
        order=found[0].order if len(found) == 1 else 0,
    )
    return total([phrase.count for phrase in found]), how


def _behind_part(parsed: Parsed, first: int, last: int) -> int:
    """As in "four children were among 20 people": return where those begin who are the whole."""
    for i in range(first + 1, last):
        if parsed.codes[i - 1] == BE and parsed.chunks[i].text.lower() in AMONG:
            return i + 1
    return first


def _phrases(parsed: Parsed, first: int, last: int) -> Iterator[_Phrase]:
    """Yield the counted noun phrases of one coordination, in their order."""
    i = first
    open_part = False
    seen = False
    while i < last:
        low = parsed.chunks[i].text.lower()
        if low in PARTS_FOLLOW:
            open_part = True
        if low in AGED:
            i = _behind_ages(parsed, i, last)
            continue
        phrase = None if open_part else _phrase(parsed, i, first, last, seen=seen)
        if phrase is not None:
            yield phrase
            seen = True
        i = phrase.end if phrase else i + 1


def _phrase(parsed: Parsed, i: int, first: int, last: int, *, seen: bool) -> _Phrase | None:
    """Read the counted noun phrase that begins at `i`; ``None`` where none does."""
    code, low = parsed.codes[i], parsed.chunks[i].text.lower()
    if code == NUMBER:
        return _figure(parsed, i, first, last, seen=seen)
    if code == AN:
        return _single(parsed, i, last, seen=seen)
    if code == THE and low in OWNERS and (not seen or parsed.codes[i - 1] in JOINS):
        step = one_person(parsed, i, last, seen=seen)
        return _ones(parsed, i, i + step) if step else None
    if code == THE and (order := in_order(parsed, i, last)):
        return _ones(parsed, i, order[0], order=order[1])
    if code == THE and low in DEFINITE and i and parsed.codes[i - 1] in HURT:
        step = one_person(parsed, i, last, seen=seen)
        return _ones(parsed, i, i + step) if step else None
    if code == MORE and low in ANOTHER:
        return _another(parsed, i, last)
    if code in WORD + PERSON and (low in TWINS or are_twins(parsed, i, last)):
        end = i + 1 if code == PERSON else i + 2
        return _ones(parsed, i, end, value=2)
    return None


def _figure(parsed: Parsed, i: int, first: int, last: int, *, seen: bool) -> _Phrase | None:
    whole = _PART_OF_ALL.match(parsed.codes, i, last)
    if whole and not counts_nobody(parsed, whole.end() - 1, last):
        return _Phrase(count=counted(parsed.chunks[i]), end=whole.end())
    step = count_phrase(parsed, i, last, seen=seen)
    if not step or is_age(parsed, i, first) or counts_nobody(parsed, i, last):
        return None
    end = min(i + step, last)
    return _Phrase(
        count=counted(parsed.chunks[i]),
        end=end,
        who=_who(parsed, i, end),
        more=MORE in parsed.codes[i:end] and not seen,
    )


def _single(parsed: Parsed, i: int, last: int, *, seen: bool) -> _Phrase | None:
    """As in "a 35-year-old man", "a third", "an additional five"."""
    if order := in_order(parsed, i, last):
        return _ones(parsed, i, order[0], order=order[1])
    step = one_person(parsed, i, last, seen=seen)
    if not step:
        return None
    noun = parsed.chunks[min(i + step, last) - 1].text.lower()
    return _ones(parsed, i, i + step, value=2 if noun in COUPLE else 1)


def _another(parsed: Parsed, i: int, last: int) -> _Phrase | None:
    """As in "another man", "another died": one more."""
    if end := another_person(parsed, i, last):
        return _ones(parsed, i, end, more=True)
    if parsed.codes[i + 1 : last].strip(BE + WORD) == "" and parsed.codes[last : last + 1] in HURT:
        return _ones(parsed, i, i + 1, more=True)
    return None


def _ones(  # noqa: PLR0913 - what a phrase may say
    parsed: Parsed, i: int, end: int, *, value: int = 1, more: bool = False, order: int = 0
) -> _Phrase:
    start, stop = parsed.chunks[i].start, parsed.chunks[min(end, len(parsed.chunks)) - 1].end
    count = Count(value=value, bound=Bound.EXACT, start=start, end=stop)
    who = "" if more or order else _who(parsed, i, end)
    return _Phrase(count=count, end=end, who=who, more=more, order=order)


def _who(parsed: Parsed, i: int, end: int) -> str:
    """Return who they are, where the words tell sex, age or kin; else nothing."""
    words = [parsed.chunks[j].text.lower() for j in range(i + 1, min(end, len(parsed.chunks)))]
    aged = [word for word in words if word[0].isdigit()]
    if not words or not (aged or words[-1] in PERSONS):
        return ""
    return " ".join((*aged, words[-1]))


def _behind_ages(parsed: Parsed, i: int, last: int) -> int:
    """Return where the ages end: "aged three and five, and their mother"."""
    match = _AGES.match(parsed.codes, i + 1, last)
    return match.end() if match else i + 1
