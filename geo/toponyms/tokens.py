"""Words of a sentence as the recogniser sees them: with offsets, capitals and what joins them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# One word, or an abbreviation with its stops ("U.S.", "W.Va."). Hyphens and apostrophes divide
# words here; `Token.glue` remembers them, so that "Kamensk-Shakhtynsky" can be put together again
# and "Britain-based" taken apart. Every alternative eats at least one character and none can
# start where another failed half-way, so the scan is linear.
_WORD = re.compile(
    r"(?P<abbr>(?:[^\W\d_]{1,2}\.){2,}(?:[^\W\d_](?![^\W_]))?)"
    r"|(?P<word>[^\W_]+(?:['’ʼʹ`](?!s\b|S\b)[^\W\d_]+)*)"
)
_POSSESSIVE = re.compile(r"['’ʼ][sS]\b|['’](?=\s)")


# Glue that only parts two words.
BLANK = frozenset({" ", "\u00a0"})
# Glue that joins two words to one.
HYPHENS = frozenset({"-", "‑"})


class Token:
    """One word with its place in the report's text.

    `glue` is what stands between this word and the one before (``None`` at the start of a
    sentence); `first` marks words that a capital says nothing about.
    """

    __slots__ = (
        "caps",
        "dot",
        "end",
        "first",
        "glue",
        "lower",
        "possessive",
        "start",
        "text",
        "up",
    )

    def __init__(self, text: str, start: int, end: int, glue: str | None) -> None:
        """Note the word and its shape."""
        self.text = text
        self.start = start
        self.end = end
        self.glue = glue
        # Most words are small: nothing needs to be worked out for them.
        if text.islower() and "’" not in text:
            self.lower = text
            self.up = self.caps = False
        else:
            self.lower = text.lower().replace("’", "'")
            self.up = text[0].isupper()
            self.caps = self.up and len(text) > 1 and text.isupper()
        self.first = glue is None
        self.possessive = False
        self.dot = False

    def __repr__(self) -> str:
        """Show the word and where it stands."""
        return f"Token({self.text!r}, {self.start})"


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """Cut ``text[start:end]`` into words, possessive endings split off."""
    tokens = list(_tokens(text, start, end))
    for token in tokens:
        if token.glue is not None and token.glue.strip() in _OPENING:
            token.first = True
    return tokens


# After these a capital says as little as at the start of a sentence.
_OPENING = frozenset(
    {"“", ": “", ":", ', "', '"', ': "', ", “", "•", "–", "- “", "|", "...", "…", "?", "!"}
)


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    last = start
    first = True
    for match in _WORD.finditer(text, start, end):
        a, b = match.span()
        if a < last:  # the "s" of a possessive
            continue
        token = Token(match.group(), a, b, None if first else text[last:a])
        first = False
        last = b
        tail = text[b : b + 2]
        if tail and tail[0] in "'’ʼ":
            possessive = _POSSESSIVE.match(text, b, min(b + 3, end))
            if possessive and (len(possessive.group()) > 1 or token.text[-1] in "sS"):
                token.possessive = True
                last = possessive.end()
        elif tail[:1] == ".":
            token.dot = True
        yield token
