"""How many were killed and wounded, as one stretch of a sentence says it.

The grammar runs over chunk codes. Only stated figures count: "a man was
killed" is one, "civilians were killed" is none, "nobody was hurt" is zero. Parts of a total
("three of them children", "ten of the wounded are in hospital") and ages are never added.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from geo.extract.reading.adding import PLAIN, How, is_beyond, together
from geo.extract.reading.counted import counted
from geo.extract.reading.fates import behind_leaving, second_deed
from geo.extract.reading.harm import (
    FIGURE_OF_TOLL,
    KILLED_AND_WOUNDED,
    NAMED,
    NUMBER_OF_THEM,
    OWN_FIGURE,
    PART,
    SUBJECT,
    WITHIN_SUBJECT,
)
from geo.extract.reading.killing import has_object
from geo.extract.reading.labels import labelled
from geo.extract.reading.people import people
from geo.extract.reading.zeros import BOTH, KILLED, WOUNDED, zero_counts
from geo.languages.codes import (
    AND,
    ATTACK,
    BE,
    CASUALTIES,
    COLON,
    COMMA,
    DAMAGE,
    DASH,
    EXPLODE,
    GROUND,
    IN,
    INTERCEPT,
    KILL,
    LAUNCH,
    LOSE,
    MASKED,
    MORE,
    OPEN,
    QUOTE,
    SAY,
    SEMICOLON,
    STOP,
    THE,
    WHEN,
    WHO,
    WORD,
    WOUND,
)
from geo.languages.en.clauses import RELATIVE
from geo.languages.en.people import ADVERB, ALSO, NUMBER_OF, SINCE, TOLL
from geo.models import Bound, Count

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from geo.extract.cutting.chunks import Parsed

_MOST = 100_000  # a single event with more dead than this is a total of a war


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """Figures of one stretch; ``None`` where it states none."""

    killed: Count | None = None
    wounded: Count | None = None
    both: Count | None = None
    how: Mapping[str, How] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Tell whether anything was stated."""
        return bool(self.values())

    def values(self) -> list[int]:
        """Give the figures that are stated, 0 for nobody."""
        counts = (self.killed, self.wounded, self.both)
        return [count.value for count in counts if count is not None]


# Where the figure of a verb cannot lie beyond.
_BOUNDARY = frozenset(
    SEMICOLON
    + STOP
    + OPEN
    + QUOTE
    + LAUNCH
    + INTERCEPT
    + LOSE
    + SAY
    + WHEN
    + DASH
    + "—"
    + COLON
    + MASKED
)
_OTHER_DEEDS = frozenset(KILL + WOUND + ATTACK + GROUND + EXPLODE + DAMAGE)
_ENDS_OBJECT = _BOUNDARY | frozenset(
    KILL + WOUND + CASUALTIES + ATTACK + GROUND + EXPLODE + DAMAGE + BE + WHO + IN
)
_PREDICATES = frozenset(BE + KILL + WOUND)  # of the last of a list: "and three were wounded"
_ENDS_CLAUSE = frozenset(STOP + SEMICOLON + ATTACK + SAY)
_COUNTS = frozenset(KILL + WOUND + CASUALTIES)
_PADDING = frozenset(BE + WORD + MORE)


def tolls(parsed: Parsed, first: int, last: int, masked: Container[int] = ()) -> Toll:
    """Read the figures in chunks ``[first, last)`` of a sentence; `masked` are its speakers."""
    parsed = replace(parsed, codes=parsed.blanked(masked))
    zeros, denied = zero_counts(parsed, first, last)
    found: dict[str, tuple[Count, How]] = {}
    for i in range(first, last):
        code = parsed.codes[i]
        if code not in _COUNTS or i in denied or _is_total(parsed, i, first, last):
            continue
        told = _count_of(parsed, i, first, last)
        if told is None or told[0].value > _MOST:
            continue
        if code == CASUALTIES or _joint(parsed, i, last):
            name = BOTH
        elif code == KILL:
            name = KILLED
        elif not _joint_before(parsed, i, first):
            name = WOUNDED
        else:
            continue
        found[name] = _combined(found.get(name), told, alone=not found)
    counts = {name: zero for name, zero in zeros.items() if name not in found}
    counts |= {name: count for name, (count, _) in found.items()}
    return Toll(**counts, how={name: how for name, (_, how) in found.items()})


_SINCE_REACH = 6  # chunks round a word of harm that may hold "since"


def _is_total(parsed: Parsed, i: int, first: int, last: int) -> bool:
    """As in "50 deaths since Sunday": over a time, of no one attack."""
    for step, end in ((1, min(last, i + _SINCE_REACH)), (-1, max(first - 1, i - _SINCE_REACH))):
        for j in range(i + step, end, step):
            if parsed.codes[j] in _ENDS_CLAUSE:
                break
            if parsed.chunks[j].text.lower().split(maxsplit=1)[0] in SINCE:
                return True
    return False


def _combined(
    old: tuple[Count, How] | None, new: tuple[Count, How], *, alone: bool
) -> tuple[Count, How]:
    """Put two figures of a stretch together; "five more" is beside what was told before it."""
    if old is None:
        return new if alone else (new[0], replace(new[1], more=False))
    if is_beyond(old[0], new[0]):
        return old
    if is_beyond(new[0], old[0]):
        return new
    if old[0].start <= new[0].start and old[0].end >= new[0].end:
        return old
    return together(*old, *new) or max(old, new, key=lambda told: told[0].value)


def _joint(parsed: Parsed, i: int, last: int) -> bool:
    """As in "killed and wounded" after one figure counts both together: read with it."""
    return parsed.codes[i] == KILL and bool(
        KILLED_AND_WOUNDED.match(parsed.codes[i:last])
        and _owns_nothing(parsed, i + 2, last)
        and parsed.chunks[i].value == "part"
    )


def _joint_before(parsed: Parsed, i: int, first: int) -> bool:
    return i - 2 >= first and parsed.codes[i - 2 : i] == KILL + AND and _joint(parsed, i - 2, i + 3)


def _owns_nothing(parsed: Parsed, i: int, last: int) -> bool:
    """Tell that the verb at `i` has no figure of its own to the right."""
    return OWN_FIGURE.match(parsed.codes[i:last]) is None


def _count_of(parsed: Parsed, i: int, first: int, last: int) -> tuple[Count, How] | None:
    chunk = parsed.chunks[i]
    if label := labelled(parsed, i, first, last):
        return label, PLAIN
    if _is_part(parsed, i, first):
        return None
    if chunk.value == "act":
        return _right(parsed, i, last)
    if NUMBER_OF_THEM.search(parsed.codes[first:i]) and _is_number_of(parsed, i):
        return _toll_figure(parsed, i, last)
    if chunk.value == "die" and parsed.chunks[i].text.lower() in TOLL:
        return _toll_figure(parsed, i, last)
    if chunk.value == "part" and (_is_relative(parsed, i) or has_object(parsed, i, first)):
        return _right(parsed, i, last)
    if chunk.value != "part" or SUBJECT.search(parsed.codes[first:i]):
        return _also(parsed, i, first, _left(parsed, i, first))
    # "A strike killed six people": active, for its subject is no counted person.
    return _right(parsed, i, last) or _left(parsed, i, first)


def _is_relative(parsed: Parsed, i: int) -> bool:
    """As in "a strike that killed two": what stands before did it, and is not counted."""
    return i > 0 and parsed.chunks[i - 1].text.lower() in RELATIVE


def _is_number_of(parsed: Parsed, i: int) -> bool:
    """As in "the number of wounded has risen to nine"."""
    return any(chunk.text.lower() in NUMBER_OF for chunk in parsed.chunks[max(0, i - 4) : i])


def _is_part(parsed: Parsed, i: int, first: int) -> bool:
    """As in "Ten of the wounded", "the injured": no new figure, a part of one that was told."""
    if i > first and parsed.codes[i - 1] == THE and parsed.chunks[i].value == "part":
        return not _is_relative(parsed, i)
    return PART.search(parsed.codes[first:i]) is not None


def _also(
    parsed: Parsed, i: int, first: int, told: tuple[Count, How] | None
) -> tuple[Count, How] | None:
    """As in "four fighters were also killed": beside those told before."""
    words = parsed.text(max(first, i - 2), i + 1).lower().split()
    beside = not ALSO.isdisjoint(words)
    if told is None or not beside:
        return told
    return told[0], replace(told[1], more=True)


def _toll_figure(parsed: Parsed, i: int, last: int) -> tuple[Count, How] | None:
    """As in "The death toll has risen to eleven", "a death toll of 14"."""
    match = FIGURE_OF_TOLL.match(parsed.codes[i + 1 : last])
    if match is None:
        return None
    return counted(parsed.chunks[i + 1 + match.start(1)]), PLAIN


def _left(parsed: Parsed, i: int, first: int) -> tuple[Count, How] | None:
    """Sum the counted persons of the subject that stands before a verb or noun at `i`."""
    start = i
    while start > first and parsed.codes[start - 1] not in _BOUNDARY:
        if parsed.codes[start - 1] in _OTHER_DEEDS and not _within_subject(parsed, start - 1, i):
            break
        start -= 1
    while i > start and parsed.codes[i - 1] in _PADDING and _is_aux(parsed, i - 1):
        i -= 1
    if start > first and parsed.codes[start - 1] in _COUNTS:  # what follows at once is its object
        start = next((j for j in range(start, i) if parsed.codes[j] in AND + COMMA), start)
    start = behind_leaving(parsed, start, i)
    return people(parsed, start, i) or _named_person(parsed, first, i)


def _is_aux(parsed: Parsed, i: int) -> bool:
    return parsed.codes[i] == BE or parsed.chunks[i].text.lower().endswith(ADVERB)


def _named_person(parsed: Parsed, first: int, i: int) -> tuple[Count, How] | None:
    """As in "Ivan Petrenko, a rescuer, died": one person, whose name is not kept."""
    match = NAMED.match(parsed.codes[first:i])
    if match is None:
        return None
    start, end = parsed.chunks[first].start, parsed.chunks[i].end
    return Count(value=1, bound=Bound.EXACT, start=start, end=end), PLAIN


def _within_subject(parsed: Parsed, j: int, i: int) -> bool:
    """As in "17 hurt in the attack have died": a noun of the subject, no verb before."""
    return WITHIN_SUBJECT.search(parsed.codes[max(0, j - 4) : j]) is not None and i > j


def _right(parsed: Parsed, i: int, last: int) -> tuple[Count, How] | None:
    """Sum the counted persons of the object that stands after a verb at `i`."""
    if parsed.codes[i + 1 : i + 2] in {AND, COMMA}:
        return None
    end = i + 1
    while end < last and parsed.codes[end] not in _ENDS_OBJECT:
        end += 1
    other = second_deed(parsed, i + 1, end)
    if other is None and parsed.codes[end : end + 1] in _PREDICATES:
        other = next((j for j in range(end - 1, i, -1) if parsed.codes[j] in AND + COMMA), None)
    return people(parsed, i + 1, end if other is None else other)
