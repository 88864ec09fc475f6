"""Whether a sentence speaks of war but tells of no event, and why."""

from __future__ import annotations

from geo.languages.en.exclusions import EXCLUSIONS
from geo.languages.en.sums import SUMS

_ALL = (*EXCLUSIONS, *SUMS)


def why_no_event(text: str, *, strong: bool) -> str | None:
    """Return why a sentence tells no event; ``None`` where nothing speaks against one.

    Args:
        text: the sentence, or the part of it that is in question.
        strong: it tells of an attack with its own place or figures; only rules that change the
            mood of the deed itself then count.
    """
    for phrase, weak in _ALL:
        if strong and weak:
            continue
        if phrase.search(text):
            return phrase.means
    return None
