"""Counted people in a stretch of a sentence: "a man and two children" are three.

Only what stands there counts: "civilians" are none, "three of them children" and ages add nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import (
    Shape,
    any_of,
    before,
    either,
    lazily,
    many,
    maybe,
    not_before,
    up_to,
)
from geo.extract.reading.adding import How
from geo.extract.reading.fates import counts_nobody
from geo.extract.reading.one_person import (
    another_person,
    are_twins,
    has_predicate,
    in_order,
    is_object,
    one_person,
)
from geo.languages.codes import (
    AN,
    AND,
    BE,
    CASUALTIES,
    CLOSE,
    COMMA,
    FORCES,
    FROM,
    IN,
    KILL,
    MORE,
    NAME,
    NUMBER,
    OF,
    OPEN,
    OWNS,
    PERSON,
    SEMICOLON,
    SIDE,
    STOP,
    THE,
    TIME,
    WEAPON,
    WHO,
    WORD,
    WOUND,
)
from geo.languages.en.people import (
    AGED,
    AMONG,
    ANOTHER,
    COUPLE,
    OWNERS,
    PARTS_FOLLOW,
    PLURAL,
    TWINS,
)
from geo.languages.en.persons import PERSONS
from geo.models import Bound, Count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.extract.cutting.chunks import Chunk, Parsed


_HURT = frozenset(KILL + WOUND)
_JOINS = frozenset(AND + COMMA)
_DESCRIBED = frozenset(WORD + NAME + SIDE + PERSON + MORE)  # between a figure and "among them"
_COUNTED_PEOPLE = Shape(
    NUMBER
    + lazily(any_of(MORE, WORD, SIDE, NAME, THE))
    + any_of(PERSON, FORCES)
    + not_before(OWNS),
    "a figure and the people that it counts",
    takes="three elderly residents",
    leaves="three fuel depots",
    by="match",
)
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
_COUNTED_NATION = Shape(
    NUMBER + maybe(MORE) + SIDE,
    "a figure and the people of a side: “3,000 North Koreans”",
    takes="3,000 North Koreans",
    leaves="3,000 soldiers",
    by="match",
)
_SOMEBODY = Shape(
    NUMBER + up_to(2, WORD, 1) + either("$", any_of(IN, OF, COMMA, SEMICOLON, AND, STOP)),
    "a figure and a word for people that no table has, behind a verb of killing",
    takes="30 herders in",
    leaves="30 people",
    by="match",
)
_BARE_FIGURE = Shape(
    NUMBER + up_to(2, any_of(MORE, WORD)) + "$",
    "a figure that closes what is read: “killed three others”",
    takes="three others",
    leaves="three people",
    by="match",
)
_FIGURE_ALONE = Shape(
    NUMBER
    + maybe(MORE)
    + before(any_of(BE, COMMA, AND, IN, KILL, WOUND, CASUALTIES, OPEN, SEMICOLON, TIME)),
    "a figure without a noun: “three were killed”",
    takes="Three others were killed",
    leaves="three houses burned",
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
    found = list(_phrases(parsed, first, last))
    if not found:
        return None
    counts = [phrase.count for phrase in found]
    bounds = {count.bound for count in counts} - {Bound.EXACT}
    bound = bounds.pop() if len(bounds) == 1 else (Bound.ABOUT if bounds else Bound.EXACT)
    total = Count(
        value=sum(count.value for count in counts),
        bound=bound,
        start=min(count.start for count in counts),
        end=max(count.end for count in counts),
    )
    named = all(phrase.who for phrase in found)
    how = How(
        who=frozenset(phrase.who for phrase in found) if named else frozenset(),
        more=found[0].more,
        order=found[0].order if len(found) == 1 else 0,
    )
    return total, how


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
    if code == THE and low in OWNERS and (not seen or parsed.codes[i - 1] in _JOINS):
        step = one_person(parsed, i, last, seen=seen)
        return _ones(parsed, i, i + step) if step else None
    if code == THE and (order := in_order(parsed, i, last)):
        return _ones(parsed, i, order[0], order=order[1])
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
    step = _counted(parsed, i, last, seen=seen)
    if not step or _age(parsed, i, first) or counts_nobody(parsed, i, last):
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
    if parsed.codes[i + 1 : last].strip(BE + WORD) == "" and parsed.codes[last : last + 1] in _HURT:
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


def _counted(parsed: Parsed, i: int, last: int, *, seen: bool) -> int:
    """Return how many chunks a counted person phrase at `i` takes; 0 where it counts no persons."""
    codes = parsed.codes[i:last]
    if parsed.codes[i + 1 : i + 2] == WHO or _among(parsed, i):
        return 0
    if match := _COUNTED_PEOPLE.match(codes):
        return match.end()
    if _COUNTED_NATION.match(codes) and parsed.chunks[i + codes.index(SIDE)].text.endswith(PLURAL):
        return codes.index(SIDE) + 1
    if (match := _SOMEBODY.match(codes)) and is_object(parsed, i, seen=seen):
        return 0 if i + match.end() >= last and has_predicate(parsed, last) else 2
    if _BARE_FIGURE.match(codes) or _FIGURE_ALONE.match(codes):
        return 1
    return 0


def _among(parsed: Parsed, i: int) -> bool:
    """As in "wounded 14, three children among them": a part of the total before."""
    for j in range(i + 1, min(i + 5, len(parsed.chunks))):
        if parsed.chunks[j].text.lower() in AMONG:
            return True
        if parsed.codes[j] not in _DESCRIBED:
            return False
    return False


def _age(parsed: Parsed, i: int, first: int) -> bool:
    """As in "a girl of 16", "a woman, 44,": a figure that tells how old somebody is."""
    before_it = parsed.codes[max(first, i - 2) : i]
    after = parsed.codes[i + 1 : i + 2]
    if before_it.endswith(PERSON + OF):
        return True
    return before_it.endswith(PERSON + COMMA) and after in {COMMA, CLOSE, ""}


def counted(chunk: Chunk) -> Count:
    """Return the figure of a number's chunk, with its span."""
    if chunk.figure is None:
        raise AssertionError(chunk)
    return Count(
        value=chunk.figure.value, bound=chunk.figure.bound, start=chunk.start, end=chunk.end
    )
