"""Rules of grammar: patterns over the codes of chunks, written in the names of the codes.

``Shape(SIDE + maybe(OWNS) + FORCES, …)`` is found in "Russian forces" and "Russia's troops". A rule
that fits a few letters may be written in them; a longer one is built from named parts. Each shows,
in words, a text that it takes and one that it does not; ``tests/test_shapes.py`` reads the texts
and holds the rule to them.
"""

from __future__ import annotations

import re

from geo.languages.codes import (
    AN,
    AND,
    BE,
    CASUALTIES,
    COMMA,
    DAMAGE,
    EXPLODE,
    GROUND,
    IN,
    INTERCEPT,
    KILL,
    LAUNCH,
    LOSE,
    MORE,
    NAME,
    NEAR,
    OVER,
    SIDE,
    THE,
    TIME,
    WORD,
    WOUND,
)
from geo.languages.codes import ATTACK as STRIKE
from geo.languages.rows import Pattern


class Shape(Pattern):
    """A rule over codes; `takes` and `leaves` are texts in words, read before they are tried."""

    __slots__ = ()


END = r"\Z"


def any_of(*codes: str) -> str:
    """Match one of these codes: ``any_of(NUMBER, WEAPON)`` or ``any_of("NW")``."""
    return f"[{''.join(codes)}]"


def none_of(*codes: str) -> str:
    """Match one code that is none of these."""
    return f"[^{''.join(codes)}]"


def either(*parts: str) -> str:
    """Match one of these parts, the first that fits."""
    return f"(?:{'|'.join(parts)})"


def named(name: str, part: str) -> str:
    """Match a part and remember where it stood: ``match.start(name)``."""
    return f"(?P<{name}>{part})"


def maybe(part: str) -> str:
    """Match a part or nothing."""
    return f"{_atom(part)}?"


def many(part: str) -> str:
    """Match a part any number of times, as often as can be."""
    return f"{_atom(part)}*"


def lazily(part: str) -> str:
    """Match a part any number of times, as seldom as can be."""
    return f"{_atom(part)}*?"


def some(part: str) -> str:
    """Match a part once or more."""
    return f"{_atom(part)}+"


def up_to(most: int, part: str, least: int = 0) -> str:
    """Match a part `least` to `most` times."""
    return f"{_atom(part)}{{{least},{most}}}"


def within(most: int, part: str) -> str:
    """Match a part up to `most` times, as seldom as can be."""
    return f"{up_to(most, part)}?"


def before(part: str) -> str:
    """Match nothing, where a part follows."""
    return f"(?={part})"


def not_before(part: str) -> str:
    """Match nothing, where a part does not follow."""
    return f"(?!{part})"


def after(part: str) -> str:
    """Match nothing, where a part of fixed length stands before."""
    return f"(?<={part})"


def not_after(part: str) -> str:
    """Match nothing, where a part of fixed length does not stand before."""
    return f"(?<!{part})"


_ONE = re.compile(r"\\?.|\[[^\]]*\]", re.DOTALL)


def _atom(part: str) -> str:
    return part if _ONE.fullmatch(part) else f"(?:{part})"


# What a deed is: done itself, or what came of it.
STRONG = STRIKE + LAUNCH + INTERCEPT + LOSE + GROUND + EXPLODE
WEAK = KILL + WOUND + CASUALTIES + DAMAGE
DEEDS = STRONG + WEAK
HURT = frozenset(KILL + WOUND)
JOINS = frozenset(AND + COMMA)  # between the members of a list

PREPOSITION = any_of(IN, OVER, NEAR)  # in, over, near
ARTICLE = any_of(AN, THE)
MODIFIERS = any_of(MORE, WORD, SIDE, NAME)  # between a number and its noun: "31 Russian attack …"
AUXILIARIES = any_of(BE, WORD, TIME)  # "was", "had later", "have on Monday"
