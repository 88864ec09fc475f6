"""From a speaker's place in a sentence to an attribution: whose words, how said, on which side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.reading.wars import GROUPS
from geo.languages.codes import METONYM, PLACE, SIDE
from geo.languages.en.speech import ADVERBS, DENIALS, NOBODY
from geo.models import Attribution

if TYPE_CHECKING:
    from geo.extract.cutting.chunks import Parsed
    from geo.extract.reading.speakers import Speech

_SIDES = frozenset(SIDE + PLACE + METONYM)


def _trimmed(parsed: Parsed, speech: Speech) -> int | None:
    """Return where the speaker's words end without adverbs; ``None`` where nobody is left."""
    last = speech.last
    while last > speech.first and parsed.chunks[last - 1].text.lower() in ADVERBS:
        last -= 1
    words = {parsed.chunks[j].text.lower() for j in range(speech.first, last)}
    return last if words - NOBODY else None


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
    named = [
        parsed.chunks[j].value
        for j in range(speech.first, speech.last)
        if parsed.chunks[j].value and parsed.codes[j] in _SIDES
    ]
    # "the Somali group al-Shabaab": a group is who it is, its people only where it is from.
    return next((name for name in named if name in GROUPS), named[0] if named else None)


def denies(attributed: Attribution) -> bool:
    """Tell whether the speaker denies what is told."""
    return attributed.verb in DENIALS
