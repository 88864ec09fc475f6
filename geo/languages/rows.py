"""The shapes of a language's rows: words with a code, sets of words, patterns.

Every row says what it means; a pattern also shows a text that it takes and, where that is not
plain, one that it must not. ``tests/test_languages.py`` holds each row to its examples.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Self, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    _Asked: TypeAlias = Callable[..., re.Match[str] | None]

Value = TypeVar("Value")


class Row(NamedTuple):
    """Words divided by ``|``, their code (``geo.languages.codes``), value, and why they stand here.

    The value says more where the code alone is too broad: the name of a side, the kind of a
    weapon, whether a word of killing is told of the dead ("part": "were killed") or of the deed
    ("act": "killing two").
    """

    code: str
    words: str
    value: str = ""
    why: str = ""


class Words(frozenset[str]):
    """A closed set of lower-case words or short phrases, and what it means to be one of them."""

    __slots__ = ("leaves", "means", "takes")

    means: str
    takes: str
    leaves: str

    def __new__(
        cls, words: str | Iterable[str], means: str, *, takes: str = "", leaves: str = ""
    ) -> Self:
        """Make a set.

        Args:
            words: divided by white space, by ``|`` where phrases are among them, or a collection
                (of one phrase: ``("as well as",)``).
            means: what they say where they stand, and why they are told apart.
            takes: a text in which one of them is meant.
            leaves: a text that none of them must take, where that is not plain.
        """
        if isinstance(words, str):
            words = words.split("|") if "|" in words else words.split()
        made = super().__new__(cls, (word.strip() for word in words))
        made.means, made.takes, made.leaves = means, takes, leaves
        return made


class Terms(dict[str, Value]):
    """Lower-case words and what each of them says, such as the kind of place that a head names."""

    __slots__ = ("leaves", "means", "takes")

    def __init__(
        self, terms: Mapping[str, Value], means: str, *, takes: str = "", leaves: str = ""
    ) -> None:
        """Make a table; `means`, `takes` and `leaves` are those of `Words`."""
        super().__init__(terms)
        self.means, self.takes, self.leaves = means, takes, leaves


_BOUND = ("finditer", "fullmatch", "match", "search", "sub")


class Pattern:
    """A pattern, compiled, with what it means and the texts that show it.

    Attributes:
        pattern: as written.
        means: what is said where it is found, and why it is a row.
        takes: texts in which it is found.
        leaves: texts in which it must not be found.
        by: how a rule asks it: anywhere (``search``), at the start, or as the whole text.
        needs: small words of which one stands in every text that it takes, so that a rule that
            has the words of a text need not search it; empty where nobody asks.
    """

    __slots__ = ("by", "flags", "leaves", "means", "needs", "pattern", "takes", *_BOUND)

    if TYPE_CHECKING:  # those of the compiled pattern
        search: _Asked
        match: _Asked
        fullmatch: _Asked
        finditer: Callable[..., Iterator[re.Match[str]]]
        sub: Callable[..., str]

    def __init__(  # noqa: PLR0913 - a row of a table
        self,
        pattern: str,
        means: str,
        *,
        takes: str | tuple[str, ...],
        leaves: str | tuple[str, ...] = (),
        by: Literal["search", "match", "fullmatch"] = "search",
        flags: re.RegexFlag = re.NOFLAG,
        needs: str = "",
    ) -> None:
        self.pattern = pattern
        self.needs = frozenset(needs.split())
        self.means = means
        self.takes = (takes,) if isinstance(takes, str) else takes
        self.leaves = (leaves,) if isinstance(leaves, str) else leaves
        self.by = by
        self.flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - asked for what is not there yet
        """Compile the pattern when it is asked for the first time: many texts need few rows."""
        if name not in _BOUND:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        # Bound once: a rule that asks a row pays no more than for a bare pattern.
        for each in _BOUND:
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)

    def found(self, text: str, words: frozenset[str]) -> Iterable[re.Match[str]]:
        """Return its matches in a text of these words, unsearched where they lack its needs."""
        return () if self.needs and self.needs.isdisjoint(words) else self.finditer(text)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.means!r})"


class Phrase(Pattern):
    """A pattern of a language. Capitals and small letters are alike unless `exact`."""

    __slots__ = ()

    def __init__(  # noqa: PLR0913 - a row of a table
        self,
        pattern: str,
        means: str,
        *,
        takes: str | tuple[str, ...],
        leaves: str | tuple[str, ...] = (),
        by: Literal["search", "match", "fullmatch"] = "search",
        exact: bool = False,
        lines: bool = False,
        needs: str = "",
    ) -> None:
        """Make a row; `exact` tells capitals from small letters, `lines` lets ^ and $ be a line's."""
        flags = (re.NOFLAG if exact else re.IGNORECASE) | (re.MULTILINE if lines else re.NOFLAG)
        super().__init__(
            pattern, means, takes=takes, leaves=leaves, by=by, flags=flags, needs=needs
        )
