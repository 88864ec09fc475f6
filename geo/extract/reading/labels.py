"""Figures behind a label: "Dead: 3, wounded: 12", "Killed by shelling in Taiz - 4"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import (
    END,
    Shape,
    any_of,
    before,
    either,
    maybe,
    named,
    none_of,
    some,
    up_to,
)
from geo.extract.reading.counted import counted
from geo.languages.codes import (
    AN,
    AND,
    BE,
    CASUALTIES,
    CLOSE,
    COLON,
    COMMA,
    DASH,
    KILL,
    MORE,
    NAME,
    NUMBER,
    OF,
    OPEN,
    PERSON,
    SAY,
    SEMICOLON,
    SIDE,
    STOP,
    THE,
    WORD,
    WOUND,
)

if TYPE_CHECKING:
    from geo.extract.cutting.chunks import Parsed
    from geo.models import Count

_HARM = any_of(KILL, WOUND, CASUALTIES)
_ENDS = COMMA + SEMICOLON + STOP + OPEN + CLOSE
_MARK = named("mark", any_of(COLON, DASH, OPEN, WORD))
_LABEL = Shape(
    _HARM + maybe(AND + _HARM)
    + either(
        _MARK + named("marked", NUMBER) + before(maybe(PERSON) + either(any_of(_ENDS, AND), END)),
        named("bare", NUMBER) + before(either(any_of(_ENDS), END)),
    ),
    "a label and its figure: “dead: 3,”",
    takes=("Dead: 3, wounded: 12", "Killed (2)", "dead 6, injured 20"),
    leaves=("killed in 3,", "Killed: 3 drones"),
    by="match",
)  # fmt: skip
_OPENS_LABEL = Shape(
    either("^", any_of(COMMA, SEMICOLON, STOP, COLON, AND, DASH, CLOSE, OPEN))
    + up_to(3, any_of(THE, AN, WORD, OF, PERSON, NAME, MORE))
    + END,
    "what stands before a label: nothing, or a mark and what describes it",
    takes=("", "burned, number of"),
    leaves="two people were",
)
_HEADING = Shape(
    up_to(3, any_of(THE, WORD, PERSON, NAME, MORE, SIDE))
    + named("harm", any_of(KILL, WOUND))
    + some(none_of(KILL, WOUND, CASUALTIES, NUMBER, SEMICOLON, STOP, BE, SAY, COLON, PERSON))
    + maybe(any_of(COLON, DASH))
    + named("figure", NUMBER)
    + maybe(STOP)
    + END,
    "a whole line that is a label with its cause and place, and ends in its figure",
    takes=("Killed by shelling in Kherson: 3", "Children injured by drones in Kherson 3."),
    leaves="Two were killed in Kherson, three in Sumy",
    by="fullmatch",
)
_MARKS = frozenset(":-–—(")


def labelled(parsed: Parsed, i: int, first: int, last: int) -> Count | None:
    """Return the figure for whose label the word of harm at `i` stands; ``None`` for others."""
    label = _LABEL.match(parsed.codes, i, last)
    if label and (not label["mark"] or parsed.chunks[label.start("mark")].text in _MARKS):
        if _OPENS_LABEL.search(parsed.codes[first:i]):
            return counted(parsed.chunks[label.end(label.lastgroup or "bare") - 1])
        return None
    if first == 0 and last == len(parsed.codes):
        heading = _HEADING.fullmatch(parsed.codes)
        if heading and heading.start("harm") == i:
            return counted(parsed.chunks[heading.start("figure")])
    return None
