"""One person without a figure: “a 35-year-old man”, “her son”, “a third”, “another woman”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import (
    END,
    HURT,
    JOINS,
    Shape,
    any_of,
    before,
    either,
    maybe,
    not_before,
    up_to,
)
from geo.extract.reading.fates import is_beast
from geo.languages.codes import (
    AN,
    AND,
    ATTACK,
    BE,
    COMMA,
    DAMAGE,
    EXPLODE,
    FROM,
    GROUND,
    IN,
    INTERCEPT,
    KILL,
    LAUNCH,
    MEASURE,
    MORE,
    NAME,
    NEAR,
    OWNS,
    PERSON,
    PLACE,
    SAY,
    SEMICOLON,
    SIDE,
    STOP,
    THE,
    WHO,
    WORD,
    WOULD,
    WOUND,
)
from geo.languages.en.people import (
    GROUPS,
    ORDINAL,
    PLURAL,
    TWINS,
)

if TYPE_CHECKING:
    from geo.extract.cutting.chunks import Parsed

# Behind a noun that ends what is read: it has a predicate of its own, and is nobody's object.
_PREDICATES = frozenset(
    BE + DAMAGE + ATTACK + EXPLODE + GROUND + LAUNCH + INTERCEPT + SAY + WOULD + OWNS + WHO
)
_ONE_OF_A_KIND = Shape(
    any_of(AN, THE)
    + up_to(5, any_of(WORD, SIDE, MORE, NAME, MEASURE))
    + "?"
    + PERSON
    + maybe(PERSON)
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
_ANOTHER_PERSON = Shape(
    MORE + up_to(3, any_of(WORD, SIDE, MEASURE)) + "?" + PERSON + not_before(OWNS),
    "one more person: “another 40-year-old man”",
    takes="another woman",
    leaves="another strike",
    by="match",
)
_ONE_IN_ORDER = Shape(
    any_of(AN, THE)
    + WORD
    + either(
        PERSON,
        before(either(maybe(WORD) + any_of(BE, KILL, WOUND), any_of(STOP, COMMA, SEMICOLON, AND))),
    ),
    "one person by what may be an ordinal: “a third was”, “the fifth man”",
    takes=("a third was", "a second gravely wounded"),
    leaves="a second strike",
    by="match",
)


def one_person(parsed: Parsed, i: int, last: int, *, seen: bool) -> int:
    """Return how many chunks "a 35-year-old man", "her son" take; 0 where it is no person."""
    match = _ONE_OF_A_KIND.match(parsed.codes[i:last])
    if match is None:
        if is_beast(parsed, i):
            return 0
        named = _UNKNOWN_WORD.match(parsed.codes[i:last])
        if named and is_object(parsed, i, seen=seen) and parsed.codes[i - 1] != COMMA:
            ends = i + named.end() >= last
            return 0 if ends and has_predicate(parsed, last) else named.end()
        if _UNKNOWN_SUBJECT.match(parsed.codes[i:last]) and parsed.codes[last : last + 1] == BE:
            return last - i
        return 0
    return 0 if _is_several(parsed, i + match.end() - 1) else match.end()


def is_object(parsed: Parsed, i: int, *, seen: bool) -> bool:
    """Tell whether what begins at `i` are those killed, or goes on with a list of them."""
    return i > 0 and (parsed.codes[i - 1] in HURT or (seen and parsed.codes[i - 1] in JOINS))


def has_predicate(parsed: Parsed, last: int) -> bool:
    """Tell whether what ends at `last` does something: "and a house was damaged"."""
    return parsed.codes[last : last + 1] in _PREDICATES


def in_order(parsed: Parsed, i: int, last: int) -> tuple[int, int] | None:
    """As in "a third died", "the fourth man": where it ends, and which one it is."""
    match = _ONE_IN_ORDER.match(parsed.codes, i)
    order = ORDINAL.get(parsed.chunks[i + 1].text.lower()) if match else None
    return (min(match.end(), last), order) if match and order else None


def are_twins(parsed: Parsed, i: int, last: int) -> bool:
    """As in "twin boys"."""
    return i + 1 < last and f"{parsed.chunks[i].text} {parsed.chunks[i + 1].text}".lower() in TWINS


def _is_several(parsed: Parsed, i: int) -> bool:
    noun = parsed.chunks[i].text.lower()
    return noun.endswith(PLURAL) or noun in GROUPS


def another_person(parsed: Parsed, i: int, last: int) -> int:
    """Return where "another 40-year-old man" ends; 0 where it is no person."""
    match = _ANOTHER_PERSON.match(parsed.codes, i, last)
    return match.end() if match and not _is_several(parsed, match.end() - 1) else 0
