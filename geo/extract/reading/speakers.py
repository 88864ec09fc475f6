"""Who says so: the speakers of a sentence, in the report's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from geo.models import Attribution

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.extract.cutting.chunks import Parsed

# Codes that a speaker's name and office are made of.
_NOUN_PHRASE = frozenset("XxRFPTMsoe&i-Wa")
_STOP_WORDS = frozenset({"that", "these", "those"})
_DENIALS = frozenset({"denied", "denies", "denying", "rejected", "dismissed"})
_MEDIA = frozenset({"video", "post", "statement", "report", "photo", "footage", "message"})
# "Prosecutors counted seven injured": who counts, speaks.
_COUNTING = frozenset({"counted", "recorded", "detected"})
_NAME = re.compile(r"X{1,4}\Z")
_PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them"})
_NOT_VERBS = frozenset({"reports", "report", "claims", "says"})
_INVERTING = frozenset({"said", "says", "told", "added", "reported", "wrote", "confirmed",
                        "announced", "claimed"})  # fmt: skip


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


# "said in Baabda.", "told reporters in Doha on Monday.": where somebody spoke.
_SPOKEN_IN = re.compile(r"[xP]{0,2}iT(?=D?(?:[.,;]|\Z))")


def speeches(parsed: Parsed) -> tuple[Speech, ...]:
    """Return the speakers of a sentence in their order; pronouns are marked, not resolved."""
    found: list[Speech] = []
    for i, chunk in enumerate(parsed.chunks):
        speech = None
        low = chunk.text.lower()
        if chunk.code == "S":
            speech = _speech(parsed, i, low)
        elif low in _COUNTING:
            speech = _before(parsed, i)
        elif low == "account" and parsed.codes[i - 2 : i] == "ie":
            speech = Speech(i - 1, i, i, pronoun=True, after=True)
        if speech and (where := _SPOKEN_IN.match(parsed.codes, speech.verb + 1)):
            speech = replace(speech, place=where.end() - 1)
        if speech and all(speech.first >= s.last or speech.last <= s.first for s in found):
            found.append(speech)
    return tuple(found)


def _speech(parsed: Parsed, i: int, low: str) -> Speech | None:
    if low in {"according to", "citing"}:
        return _after(parsed, i, needs_name=False)
    if low in _NOT_VERBS and i and parsed.codes[i - 1] in "aexmN":
        return None
    if low in _INVERTING and (i == 0 or parsed.codes[i - 1] in ',".' or low == "said"):
        speech = _after(parsed, i, needs_name=True)
        if speech is not None and (i == 0 or parsed.codes[i - 1] in ',"'):
            return speech
    return _before(parsed, i)


def _before(parsed: Parsed, i: int) -> Speech | None:
    """Read the subject before the verb at `i`, with an apposition between commas."""
    end = i
    if _PASSIVE.search(parsed.codes[:i]) and parsed.chunks[i - 1].text.lower() in _WAS:
        return None  # "the loss was confirmed by ..."
    if end and parsed.chunks[end - 1].text.lower() == "there":
        end -= 1
    while end and parsed.codes[end - 1] in "BDx" and not _noun(parsed, end - 1):
        end -= 1
    if end and parsed.codes[end - 1] == "p":
        pronoun = parsed.chunks[end - 1].text.lower() in _PRONOUNS
        return Speech(end - 1, end, i, pronoun=pronoun, after=False) if pronoun else None
    if end and parsed.codes[end - 1] == ",":
        return _apposed(parsed, i, end - 1)
    first = _left(parsed, end)
    if first >= end or not _names_somebody(parsed, first, end):
        return None
    # "the head of the region, Oleh Kiper, said" without its second comma
    if first >= 2 and parsed.codes[first - 1] == "," and _NAME.match(parsed.codes[first:end]):  # noqa: PLR2004
        role = _left(parsed, first - 1)
        if role < first - 1 and _is_office(parsed, role, first - 1):
            first = role
    return Speech(first, end, i, pronoun=False, after=bool(first))


_PASSIVE = re.compile(r"B\Z")
_WAS = frozenset({"was", "were", "been", "is", "are", "being"})


def _apposed(parsed: Parsed, verb: int, comma: int) -> Speech | None:
    inner = _left(parsed, comma)
    if inner and parsed.codes[inner - 1] == ",":
        outer = _left(parsed, inner - 1)
        if outer < inner - 1 and _names_somebody(parsed, outer, inner - 1):
            return Speech(outer, comma, verb, pronoun=False, after=bool(outer))
    opening = parsed.codes.rfind(",", 0, comma)
    if opening > 0:
        outer = _left(parsed, opening)
        if outer == 0 and _names_somebody(parsed, 0, opening):
            return Speech(0, opening, verb, pronoun=False, after=False)
    return None


def _after(parsed: Parsed, i: int, *, needs_name: bool) -> Speech | None:
    """Read the speaker behind "according to" or an inverted "said"."""
    end = i + 1
    if end < len(parsed.chunks) and parsed.codes[end] == "p":
        pronoun = parsed.chunks[end].text.lower() in _PRONOUNS
        return Speech(end, end + 1, i, pronoun=True, after=True) if pronoun else None
    end = _right(parsed, end)
    if end == i + 1:
        return None
    if needs_name and not (
        (set(parsed.codes[i + 1 : end]) & set("XMRF") or _is_office(parsed, i + 1, end))
        and _names_somebody(parsed, i + 1, end)
    ):
        return None
    follow = _right(parsed, end + 1) if parsed.codes[end : end + 1] == "," else end
    closes = parsed.codes[follow : follow + 1] in {"", ".", ",", ";", '"'}
    if follow > end + 1 and closes and _apposition(parsed, i + 1, end, follow):
        end = follow
    return Speech(i + 1, end, i, pronoun=False, after=True)


def _apposition(parsed: Parsed, first: int, comma: int, last: int) -> bool:
    one, two = parsed.codes[first:comma], parsed.codes[comma + 1 : last]
    office = _is_office(parsed, comma + 1, last)
    return bool(_NAME.match(two)) or (bool(_NAME.match(one)) and office)


def _is_office(parsed: Parsed, first: int, last: int) -> bool:
    words = {parsed.chunks[j].text.lower() for j in range(first, last)}
    return bool(words & _OFFICES)


_OFFICES = frozenset(
    """
    head governor mayor minister president spokesman spokesperson spokeswoman chief leader
    commander director chairman deputy adviser advisor official ambassador envoy prosecutor
    secretary administrator general colonel officer
    """.split()
)


def _left(parsed: Parsed, end: int) -> int:
    first = end
    while first and parsed.codes[first - 1] in _NOUN_PHRASE:
        chunk = parsed.chunks[first - 1]
        if chunk.text.lower() in _STOP_WORDS:
            break
        if parsed.codes[first - 1] in "TM" and parsed.codes[first : first + 1] == "e":
            break  # "In the Rostov region | the governor"
        first -= 1
    while first < end and parsed.codes[first] in "&iso":
        first += 1
    return first


def _right(parsed: Parsed, first: int) -> int:
    end = first
    while end < len(parsed.chunks) and parsed.codes[end] in _NOUN_PHRASE | {"b"}:
        if parsed.chunks[end].text.lower() in _STOP_WORDS:
            break
        if parsed.codes[end : end + 2] == "ba" and parsed.chunks[end - 1].text.lower() in _MEDIA:
            end += 1
            continue
        if parsed.codes[end] == "b":
            break
        if parsed.codes[end] == "i" and not _office_place(parsed, first, end):
            break
        end += 1
    while end > first and parsed.codes[end - 1] in "&iso":
        end -= 1
    return end


def _office_place(parsed: Parsed, first: int, i: int) -> bool:
    """As in "the defence ministry in Moscow": the place belongs to the office."""
    before = parsed.codes[first:i]
    return (
        bool(before) and "X" not in before[-1:] and parsed.codes[i + 1 : i + 2] in {"T", "M", "e"}
    )


def _noun(parsed: Parsed, i: int) -> bool:
    """Tell adverbs from nouns: "officials said" against "later said"."""
    text = parsed.chunks[i].text.lower()
    return parsed.codes[i] == "x" and not (text.endswith("ly") or text in {"later", "earlier"})


def _names_somebody(parsed: Parsed, first: int, last: int) -> bool:
    return any(parsed.codes[j] in "XxRFPTM" for j in range(first, last))


# Words that stand between a speaker and its verb, and speakers that are nobody.
_ADVERBS = frozenset(
    {"now", "earlier", "later", "also", "meanwhile", "then", "still", "both", "first"}
)
_NOBODY = frozenset({"an", "a", "the", "channel", "report", "reports", "it", "its"})


def _trimmed(parsed: Parsed, speech: Speech) -> int | None:
    """Return where the speaker's words end without adverbs; ``None`` where nobody is left."""
    last = speech.last
    while last > speech.first and parsed.chunks[last - 1].text.lower() in _ADVERBS:
        last -= 1
    words = {parsed.chunks[j].text.lower() for j in range(speech.first, last)}
    return last if words - _NOBODY else None


def attribution(parsed: Parsed, speech: Speech, previous: Attribution | None) -> Attribution | None:
    """Turn a speech into an attribution; a pronoun takes the words of the speaker before."""
    verb = parsed.chunks[speech.verb].text.lower()
    if speech.pronoun:
        if previous is None:
            return None
        return Attribution(
            text=previous.text,
            start=previous.start,
            end=previous.end,
            verb=verb,
            side=previous.side,
        )
    last = _trimmed(parsed, speech)
    if last is None:
        return None
    return Attribution(
        text=parsed.text(speech.first, last),
        start=parsed.chunks[speech.first].start,
        end=parsed.chunks[last - 1].end,
        verb=verb,
        side=_side(parsed, speech),
    )


def _side(parsed: Parsed, speech: Speech) -> str | None:
    for j in range(speech.first, speech.last):
        if parsed.chunks[j].value and parsed.codes[j] in "RTM":
            return parsed.chunks[j].value
    return None


def denies(attributed: Attribution) -> bool:
    """Tell whether the speaker denies what is told."""
    return attributed.verb in _DENIALS


def spans(found: tuple[Speech, ...]) -> Iterator[int]:
    """Yield the chunks of all speakers, for whoever looks for places of events."""
    for speech in found:
        yield from speech.mask()
