"""Who says so: the speakers of a sentence, in the report's own words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from geo.extract.cutting.shapes import END, Shape, any_of, before, either, maybe, up_to
from geo.extract.reading.naming import leftmost, names_somebody, rightmost
from geo.languages.codes import (
    AN,
    BE,
    BY,
    COMMA,
    FORCES,
    IN,
    IT,
    METONYM,
    MORE,
    NAME,
    NUMBER,
    OF,
    PERSON,
    PLACE,
    QUOTE,
    SAY,
    SEMICOLON,
    SIDE,
    STOP,
    THE,
    TIME,
    WORD,
)
from geo.languages.en.speech import (
    ACCOUNT,
    ADVERB_ENDING,
    CITED,
    COUNTING,
    INVERTING,
    NO_NAMES,
    NOUNS_TOO,
    OFFICES,
    PASSIVE,
    PRONOUNS,
    SAID,
    SAID_BY,
    THERE,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.extract.cutting.chunks import Parsed

_NAMED = frozenset(NAME + METONYM + SIDE + FORCES)
_BEFORE_NOUN = frozenset(AN + THE + WORD + MORE + NUMBER)
_BEFORE_VERB = frozenset(BE + TIME + WORD)
_OPENS, _OPENS_OR_ENDS = frozenset(COMMA + QUOTE), frozenset(COMMA + QUOTE + STOP)
_CLOSES = frozenset(("", STOP, COMMA, SEMICOLON, QUOTE))
_PERSONS_NAME = Shape(
    up_to(4, NAME, 1) + END,
    "a person's name and nothing else",
    takes="Oleh Kiper",
    leaves="the governor",
    by="match",
)
_WAS = Shape(BE + END, "an auxiliary right before the verb", takes="was", leaves="the army")
_SPOKEN_IN = Shape(
    up_to(2, any_of(WORD, PERSON))
    + IN
    + PLACE
    + before(maybe(TIME) + either(any_of(STOP, COMMA, SEMICOLON), END)),
    "where somebody spoke: “said in Baabda.”, “told reporters in Doha on Monday.”",
    takes="reporters in Doha on Monday.",
    leaves="reporters that Doha was hit",
    by="match",
)


@dataclass(frozen=True, slots=True)
class Speech:
    """One speaker: chunks ``[first, last)`` name it, chunk `verb` says how it speaks."""

    first: int
    last: int
    verb: int
    pronoun: bool
    after: bool  # the speaker stands behind what is said

    place: int | None = None  # the chunk of "said in Baabda"

    def mask(self) -> Iterator[int]:
        """Yield the chunks that belong to the speech, not to what is told."""
        yield from range(min(self.first, self.verb), max(self.last, self.verb + 1))
        if self.place is not None:
            yield self.place


def speeches(parsed: Parsed) -> tuple[Speech, ...]:
    """Return the speakers of a sentence in their order; pronouns are marked, not resolved."""
    found: list[Speech] = []
    for i, chunk in enumerate(parsed.chunks):
        speech = None
        low = chunk.text.lower()
        if chunk.code == SAY:
            speech = _speech(parsed, i, low)
        elif low in COUNTING:
            speech = _before(parsed, i)
        elif low in ACCOUNT and parsed.codes[i - 2 : i] == IN + THE:
            speech = Speech(i - 1, i, i, pronoun=True, after=True)
        if speech and (where := _SPOKEN_IN.match(parsed.codes, speech.verb + 1)):
            speech = replace(speech, place=where.end() - 1)
        if speech and all(speech.first >= s.last or speech.last <= s.first for s in found):
            found.append(speech)
    return tuple(found)


def _speech(parsed: Parsed, i: int, low: str) -> Speech | None:
    if low in CITED:
        return _after(parsed, i, needs_name=False)
    if low in NOUNS_TOO and i and parsed.codes[i - 1] in _BEFORE_NOUN and not _closes(parsed, i):
        return None
    if parsed.codes[i + 1 : i + 2] == BY and (low in SAID_BY or _WAS.search(parsed.codes[:i])):
        return _after(parsed, i + 1, needs_name=False, verb=i)  # "this was reported by"
    has = i > 1 and parsed.codes[i - 1] == BE and parsed.codes[i - 2] in _OPENS
    opens = i == 0 or has or parsed.codes[i - 1] in _OPENS  # ", has informed the mayor"
    if low in INVERTING and (opens or parsed.codes[i - 1] in _OPENS_OR_ENDS or low in SAID):
        speech = _after(parsed, i, needs_name=True)
        if speech is not None and opens:
            return speech
    return _before(parsed, i)


def _closes(parsed: Parsed, i: int) -> bool:
    """As in ", local media report.": a verb, for its subject opens a clause that it closes."""
    first = leftmost(parsed, i)
    between = parsed.codes[first:i]
    return (
        0 < first < i
        and parsed.codes[first - 1] in _OPENS
        and not set(between) & {AN, OF}
        and parsed.codes[i + 1 : i + 2] in _CLOSES
    )


def _before(parsed: Parsed, i: int) -> Speech | None:
    """Read the subject before the verb at `i`, with an apposition between commas."""
    end = i
    if _WAS.search(parsed.codes[:i]) and parsed.chunks[i - 1].text.lower() in PASSIVE:
        return None  # "the loss was confirmed by ..."
    if end and parsed.chunks[end - 1].text.lower() in THERE:
        end -= 1
    while end and parsed.codes[end - 1] in _BEFORE_VERB and not _noun(parsed, end - 1):
        end -= 1
    if end and parsed.codes[end - 1] == IT:
        pronoun = parsed.chunks[end - 1].text.lower() in PRONOUNS
        return Speech(end - 1, end, i, pronoun=pronoun, after=False) if pronoun else None
    if end and parsed.codes[end - 1] == COMMA:
        return _apposed(parsed, i, end - 1)
    first = leftmost(parsed, end)
    if first >= end or not names_somebody(parsed, first, end):
        return None
    # "the head of the region, Oleh Kiper, said" without its second comma
    apart = first > 1 and parsed.codes[first - 1] == COMMA
    if apart and _PERSONS_NAME.match(parsed.codes[first:end]):
        role = leftmost(parsed, first - 1)
        if role < first - 1 and _is_office(parsed, role, first - 1):
            first = role
    return Speech(first, end, i, pronoun=False, after=bool(first))


def _apposed(parsed: Parsed, verb: int, comma: int) -> Speech | None:
    inner = leftmost(parsed, comma)
    if inner and parsed.codes[inner - 1] == COMMA:
        outer = leftmost(parsed, inner - 1)
        if outer < inner - 1 and names_somebody(parsed, outer, inner - 1):
            return Speech(outer, comma, verb, pronoun=False, after=bool(outer))
    opening = parsed.codes.rfind(COMMA, 0, comma)
    if opening > 0:
        outer = leftmost(parsed, opening)
        if outer == 0 and names_somebody(parsed, 0, opening):
            return Speech(0, opening, verb, pronoun=False, after=False)
    return None


def _after(parsed: Parsed, i: int, *, needs_name: bool, verb: int | None = None) -> Speech | None:
    """Read the speaker behind "according to", an inverted "said" or "was reported by"."""
    verb = i if verb is None else verb
    end = i + 1
    if end < len(parsed.chunks) and parsed.codes[end] == IT:
        pronoun = parsed.chunks[end].text.lower() in PRONOUNS
        return Speech(end, end + 1, verb, pronoun=True, after=True) if pronoun else None
    end = rightmost(parsed, end)
    if end == i + 1:
        return None
    if needs_name and not (
        (set(parsed.codes[i + 1 : end]) & _NAMED or _is_office(parsed, i + 1, end))
        and names_somebody(parsed, i + 1, end)
    ):
        return None
    follow = rightmost(parsed, end + 1) if parsed.codes[end : end + 1] == COMMA else end
    closes = parsed.codes[follow : follow + 1] in _CLOSES
    if follow > end + 1 and closes and _apposition(parsed, i + 1, end, follow):
        end = follow
    return Speech(i + 1, end, verb, pronoun=False, after=True)


def _apposition(parsed: Parsed, first: int, comma: int, last: int) -> bool:
    one, two = parsed.codes[first:comma], parsed.codes[comma + 1 : last]
    office = _is_office(parsed, comma + 1, last)
    return bool(_PERSONS_NAME.match(two)) or (bool(_PERSONS_NAME.match(one)) and office)


def _is_office(parsed: Parsed, first: int, last: int) -> bool:
    words = {parsed.chunks[j].text.lower() for j in range(first, last)}
    return bool(words & OFFICES)


def _noun(parsed: Parsed, i: int) -> bool:
    """Tell adverbs from nouns: "officials said" against "later said"."""
    text = parsed.chunks[i].text.lower()
    return parsed.codes[i] == WORD and not (text.endswith(ADVERB_ENDING) or text in NO_NAMES)


def spans(found: tuple[Speech, ...]) -> Iterator[int]:
    """Yield the chunks of all speakers, for whoever looks for places of events."""
    for speech in found:
        yield from speech.mask()
