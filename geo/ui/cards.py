"""An event as a card: what, when, by whom, where, in whose words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.frames import places_of
from geo.maps.palette import LOOKS
from geo.quotes import Emphasis, Piece, quote
from geo.ui.markup import Html, join, link, tag
from geo.words.phrases import (
    exactness_words,
    figures_words,
    notes_words,
    place_name,
    source_words,
    speaker_words,
    when_words,
)

if TYPE_CHECKING:
    from geo.models import Event, EventType, Report
    from geo.words import Words


def sign(kind: EventType) -> Html:
    """Return the letter in its disc, as the map draws it."""
    look = LOOKS[kind]
    return tag("span", look.letter, css=f"sm-sign sm-type-{kind.name.lower()}", aria_hidden="true")


def event_card(event: Event, report: Report, words: Words, *, at_place: bool = False) -> Html:
    """Return an event in full: quotation, figures, speaker, precision, source.

    Under the heading of its only place (`at_place`) a card does not say the place again.
    """
    said = at_place and len(event.places) == 1
    facts = [
        words("attacker", who=words.value("state", event.actor).removeprefix("state.")),
        words("target", what=event.target) if event.target else "",
        *figures_words(event, words),
    ]
    places = words.join([place_name(place, words) for place in event.places])
    exact = {exactness_words(place, words): None for place in places_of(event) if not said}
    return tag(
        "article",
        tag(
            "p",
            sign(event.type),
            tag("strong", words.value("type", event.type.value)),
            tag("span", when_words(event.when, words), css="sm-when"),
            css="sm-head",
        ),
        tag("p", places, css="sm-where") if places and not said else None,
        tag("p", " · ".join(fact for fact in facts if fact), css="sm-facts"),
        *(tag("blockquote", *map(_piece, pieces)) for pieces in quote(event, report)),
        tag("p", f"— {speaker_words(event, words)}", css="sm-speaker"),
        *(tag("p", note, css="sm-note") for note in notes_words(event, words)),
        *(tag("p", text, css="sm-note") for text in exact),
        tag(
            "p",
            tag("span", source_words(report, words)),
            " · ",
            link(words("read_report"), report.url) if report.url else words("no_link"),
            css="sm-source",
        ),
        css="sm-card",
    )


def reason_card(event: Event, report: Report, words: Words) -> Html:
    """Return an event that cannot be drawn, with the reason."""
    reasons = {place.reason: None for place in places_of(event) if place.reason}
    return tag(
        "div",
        event_card(event, report, words),
        *(tag("p", reason, css="sm-reason") for reason in reasons),
        css="sm-whole",
    )


def _piece(piece: Piece) -> Html:
    if piece.emphasis is Emphasis.NONE:
        return join(piece.text)
    return tag("mark", piece.text, css=f"sm-{piece.emphasis.value}")
