"""Counted people in a stretch of a sentence: "a man and two children" are three.

Only what stands there counts: "civilians" are none, "three of them children" and ages add nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import (
    END,
    Shape,
    any_of,
    before,
    either,
    lazily,
    maybe,
    not_before,
    up_to,
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
    MEASURE,
    MORE,
    NAME,
    NEAR,
    NUMBER,
    OF,
    OPEN,
    OWNS,
    PERSON,
    PLACE,
    SEMICOLON,
    SIDE,
    STOP,
    THE,
    TIME,
    WHO,
    WORD,
    WOUND,
)
from geo.languages.en.people import (
    AMONG,
    BEASTS,
    COUPLE,
    GROUPS,
    ORDINALS,
    OWNERS,
    PARTS_FOLLOW,
    PLURAL,
)
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
_ONE_OF_A_KIND = Shape(
    any_of(AN, THE)
    + up_to(5, any_of(WORD, SIDE, MORE, NAME, MEASURE))
    + "?"
    + PERSON
    + not_before(OWNS),
    "one person with what describes it: “a 35-year-old man”",
    takes="a 35-year-old man",
    leaves="a fuel depot",
    by="match",
)
_UNKNOWN_WORD = Shape(
    AN
    + up_to(3, WORD, 1)
    + before(either(any_of(COMMA, STOP, SEMICOLON, AND, IN, NEAR, FROM), END)),
    "one person by a word that no table has, behind a verb of killing: “killed a shepherd”",
    takes="a shepherd in",
    leaves="a man in",
    by="match",
)
_UNKNOWN_SUBJECT = Shape(
    AN + up_to(3, WORD, 1) + maybe(FROM + PLACE) + END,
    "the same before its verb: “a beekeeper from Sumy was killed”",
    takes="a beekeeper from Sumy",
    leaves="a man from Sumy",
    by="match",
)


def people(parsed: Parsed, first: int, last: int) -> Count | None:
    """Add up the counted noun phrases in a stretch, without parts and ages."""
    found = list(_phrases(parsed, first, last))
    if not found:
        return None
    total = sum(count.value for count in found)
    bounds = {count.bound for count in found} - {Bound.EXACT}
    bound = bounds.pop() if len(bounds) == 1 else (Bound.ABOUT if bounds else Bound.EXACT)
    return Count(
        value=total,
        bound=bound,
        start=min(count.start for count in found),
        end=max(count.end for count in found),
    )


def _phrases(parsed: Parsed, first: int, last: int) -> Iterator[Count]:
    """Yield the counted noun phrases of one coordination, from its last part backwards or on."""
    i = first
    open_part = False
    seen_person = False
    while i < last:
        chunk, code = parsed.chunks[i], parsed.codes[i]
        low = chunk.text.lower()
        if low in PARTS_FOLLOW:
            open_part = True
        if code == NUMBER and not open_part:
            step = _counted(parsed, i, last)
            if step and not _age(parsed, i, first):
                yield counted(chunk)
                seen_person = True
                i += step
                continue
        if code == AN and not open_part:
            step = _one_person(parsed, i, last)
            if step:
                noun = parsed.chunks[min(i + step, last) - 1].text.lower()
                value = 2 if noun in COUPLE else 1
                yield Count(value=value, bound=Bound.EXACT, start=chunk.start, end=chunk.end)
                seen_person = True
                i += step
                continue
        if code == THE and not open_part and low in OWNERS:
            step = _one_person(parsed, i, last)
            if step and (not seen_person or parsed.chunks[i - 1].code in _JOINS):
                yield Count(value=1, bound=Bound.EXACT, start=chunk.start, end=chunk.end)
                i += step
                continue
        i += 1


def _counted(parsed: Parsed, i: int, last: int) -> int:
    """Return how many chunks a counted person phrase at `i` takes; 0 where it counts no persons."""
    codes = parsed.codes[i:last]
    if parsed.codes[i + 1 : i + 2] == WHO or _among(parsed, i):
        return 0
    if match := _COUNTED_PEOPLE.match(codes):
        return match.end()
    if _COUNTED_NATION.match(codes) and parsed.chunks[i + codes.index(SIDE)].text.endswith(PLURAL):
        return codes.index(SIDE) + 1
    if _SOMEBODY.match(codes) and _follows_kill(parsed, i):
        return 2
    if _BARE_FIGURE.match(codes) or _FIGURE_ALONE.match(codes):
        return 1
    return 0


def _follows_kill(parsed: Parsed, i: int) -> bool:
    following = parsed.chunks[i + 1].text.lower()
    return i > 0 and parsed.codes[i - 1] in _HURT and following not in BEASTS


def _among(parsed: Parsed, i: int) -> bool:
    """As in "wounded 14, three children among them": a part of the total before."""
    for j in range(i + 1, min(i + 5, len(parsed.chunks))):
        if parsed.chunks[j].text.lower() in AMONG:
            return True
        if parsed.codes[j] not in _DESCRIBED:
            return False
    return False


def _one_person(parsed: Parsed, i: int, last: int) -> int:
    """Return how many chunks "a 35-year-old man", "her son" take; 0 where it is no person."""
    match = _ONE_OF_A_KIND.match(parsed.codes[i:last])
    if match is None:
        following = parsed.chunks[i + 1].text.lower() if i + 1 < last else ""
        named = _UNKNOWN_WORD.match(parsed.codes[i:last])
        if named and i and parsed.codes[i - 1] in _HURT and following not in BEASTS:
            return named.end()
        if _UNKNOWN_SUBJECT.match(parsed.codes[i:last]) and parsed.codes[last : last + 1] == BE:
            return last - i
        return 2 if following in ORDINALS and parsed.codes[i] == AN else 0
    noun = parsed.chunks[i + match.end() - 1].text.lower()
    return 0 if noun.endswith(PLURAL) or noun in GROUPS else match.end()


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
