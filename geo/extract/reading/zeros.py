"""That nobody was hurt, where a sentence says so; what it leaves open stays open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.reading.harm import KILLED_NOBODY, NOBODY_HURT, VICTIMS
from geo.languages.codes import CASUALTIES, KILL, NUMBER, WOUND
from geo.languages.en.people import HURT, NOBODY_ALONE, NOT_TOLD
from geo.models import Bound, Count

if TYPE_CHECKING:
    from geo.extract.cutting.chunks import Parsed

KILLED, WOUNDED, BOTH = "killed", "wounded", "both"


def zero_counts(parsed: Parsed, first: int, last: int) -> tuple[dict[str, Count], set[int]]:
    """Return zeros for what a stretch denies, and the chunks that count nothing therefore."""
    zeros: dict[str, Count] = {}
    denied: set[int] = set()
    for match in NOBODY_HURT.finditer(parsed.codes, first, last):
        group = match.lastgroup or "verb"
        begin, end = match.span(group)
        if parsed.codes[match.start()] == NUMBER:
            continue
        denied.update(range(begin, end))
        if _is_not_told(parsed, match.start(), begin):
            continue
        zero = _zero(parsed, match.start(), end)
        words = parsed.codes[begin:end]
        everybody = CASUALTIES in words or group == VICTIMS or _are_unhurt(parsed, begin, end)
        zeros |= {KILLED: zero} if KILL in words or everybody else {}
        zeros |= {WOUNDED: zero} if WOUND in words or everybody else {}
    for match in KILLED_NOBODY.finditer(parsed.codes, first, last):
        if parsed.chunks[match.end() - 1].text.lower() in NOBODY_ALONE:
            name = KILLED if parsed.codes[match.start()] == KILL else WOUNDED
            zeros[name] = _zero(parsed, match.start(), match.end())
    return zeros, denied


def _are_unhurt(parsed: Parsed, first: int, last: int) -> bool:
    """As in "nobody was hurt": neither dead nor wounded."""
    return any(parsed.chunks[i].text.lower() in HURT for i in range(first, last))


def _is_not_told(parsed: Parsed, first: int, last: int) -> bool:
    """As in "no word on casualties": whether anybody was hurt is not known."""
    return any(parsed.chunks[i].text.lower() in NOT_TOLD for i in range(first, last))


def _zero(parsed: Parsed, first: int, last: int) -> Count:
    start, end = parsed.chunks[first].start, parsed.chunks[last - 1].end
    return Count(value=0, bound=Bound.EXACT, start=start, end=end)
