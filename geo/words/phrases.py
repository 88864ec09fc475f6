"""Say the parts of an event in words: when, figures, who says so, how exact the place is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.models import DatePrecision, EventPlace, Precision, Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geo.models import Count, Event, Report, WeaponCount, When
    from geo.words.language import Words


def when_words(when: When, words: Words) -> str:
    """Say the days of an event, no finer than its report does."""
    if when.start is None or when.precision is DatePrecision.UNKNOWN:
        return words("no_date")
    if when.precision is DatePrecision.MONTH:
        return words.month(when.start)
    return words.days(when.start, when.end or when.start)


def figures_words(event: Event, words: Words) -> list[str]:
    """Say each figure of an event; a figure that the report does not state is not said."""
    said: list[str] = []
    for key in ("killed", "wounded", "killed_and_wounded"):
        count: Count | None = getattr(event, key)
        if count is None:
            continue
        said.append(
            words(key, n=count_words(count, words)) if count.value else words(f"nobody.{key}")
        )
    for key in ("launched", "intercepted", "jammed"):
        counts: tuple[WeaponCount, ...] = getattr(event, key)
        if counts:
            said.append(words(key, what=words.join(_weapons(counts, words))))
    return said


def count_words(count: Count, words: Words) -> str:
    """Say a figure with its bound: at least 3,000."""
    return words(f"bound.{count.bound}", n=words.number(count.value))


def _weapons(counts: Iterable[WeaponCount], words: Words) -> list[str]:
    said = []
    for row in counts:
        figure = count_words(row.count, words)
        said.append(f"{figure} {weapon_words(row.weapon, row.count.value, words)}")
    return said


def weapon_words(weapon: str, number: int, words: Words) -> str:
    """Name a weapon in the plural that goes with `number`; one not in the table stands as it is."""
    try:
        return words.count(f"weapon.{weapon}", number)
    except KeyError:
        return weapon


def speaker_words(event: Event, words: Words) -> str:
    """Say who says so: "according to …"."""
    if event.attribution is None:
        return words("no_speaker")
    return words("according_to", who=event.attribution.text)


def notes_words(event: Event, words: Words) -> list[str]:
    """Say what a reader has to know beside the quotation: denials, background, corrections."""
    notes = []
    if event.denied_by:
        notes.append(words("denied_by", who=event.denied_by.text))
    elif event.status != Status.REPORTED:
        notes.append(words.value("status", event.status.value))
    if event.background:
        notes.append(words("background"))
    if event.when.note:
        notes.append(event.when.note)
    notes += [words("earlier_figure", what=text) for text in event.superseded]
    return notes


def exactness_words(place: EventPlace, words: Words) -> str:
    """Say in a sentence how exactly the place is known."""
    km = f"{place.radius_km:g}" if place.radius_km is not None else "?"
    return words(f"exact.{place.precision}", km=km)


def place_name(place: EventPlace, words: Words) -> str:
    """Name a place for a heading; "near" is part of the name where that is all that is known."""
    name = place.place.name if place.place else place.text
    if place.precision is Precision.NEAR:
        return words("near_name", name=name)
    return name


def source_words(report: Report, words: Words) -> str:
    """Say the outlet and the day of publication."""
    published = words("published", day=words.day(report.published))
    return f"{report.outlet}, {published}" if report.outlet else published
