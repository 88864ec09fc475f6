"""An event as a card: what, when, by whom, where, in whose words."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from geo.archive.frames import places_of
from geo.archive.quotes import Emphasis, Piece, quote
from geo.maps.palette import LOOKS
from geo.ui.markup import Html, join, link, tag
from geo.words.phrases import (
    attacker_words,
    exactness_words,
    figures_words,
    notes_words,
    place_name,
    source_words,
    speaker_words,
    when_words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.models import Event, EventType, Report
    from geo.words import Words


def sign(kind: EventType) -> Html:
    """Return the letter in its disc, as the map draws it."""
    look = LOOKS[kind]
    return tag("span", look.letter, css=f"sm-sign sm-type-{kind.name.lower()}", aria_hidden="true")


def event_card(
    event: Event,
    report: Report,
    words: Words,
    *,
    marks: Sequence[int | None] = (),
    at_place: bool = False,
) -> Html:
    """Return an event in full: quotation, figures, speaker, precision, source.

    A place with a mark (`marks`, in the order of the places) is a button that the map listens to.
    Under the heading of its only place (`at_place`) a card does not say the place again.
    """
    said = at_place and len(event.places) == 1
    facts = [
        words("attacker", who=attacker_words(event, words)),
        words("target", what=event.target) if event.target else "",
        *figures_words(event, words),
    ]
    places = _places(event, marks, words)
    pointed = next((str(mark) for mark in marks if mark is not None), None)
    exact = {exactness_words(place, words): None for place in places_of(event) if not said}
    return tag(
        "article",
        _head(event, words),
        tag("p", places, css="sm-where") if places and not said else None,
        tag("p", " · ".join(fact for fact in facts if fact), css="sm-facts"),
        *(tag("blockquote", *map(_piece, pieces)) for pieces in quote(event, report)),
        tag("p", f"— {speaker_words(event, words)}", css="sm-speaker"),
        *(tag("p", note, css="sm-note") for note in notes_words(event, words)),
        *(tag("p", text, css="sm-note") for text in exact),
        _source(report, words),
        css="sm-card",
        **({"data_mark": pointed} if pointed else {}),
    )


def _head(event: Event, words: Words) -> Html:
    return tag(
        "p",
        sign(event.type),
        tag("strong", words.value("type", event.type.value)),
        tag("span", when_words(event.when, words), css="sm-when"),
        css="sm-head",
    )


def _source(report: Report, words: Words) -> Html:
    return tag(
        "p",
        tag("span", source_words(report, words)),
        " · ",
        link(words("read_report"), report.url) if report.url else words("no_link"),
        css="sm-source",
    )


def _places(event: Event, marks: Sequence[int | None], words: Words) -> Html:
    """Name the places of an event as a list; those with a mark lead to it."""
    names = [place_name(place, words) for place in event.places]
    said: list[Html] = []
    for name, mark in zip_longest(names, marks[: len(names)]):
        if mark is None:
            said.append(join(name))
        else:
            title = words("show_on_map")
            said.append(tag("button", name, css="sm-goto", data_mark=str(mark), title=title))
    if len(said) < 2:  # noqa: PLR2004 - a list of one needs no "and"
        return join(*said)
    commas = [join(part, ", ") for part in said[:-2]]
    return join(*commas, said[-2], f" {words('and')} ", said[-1])


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
