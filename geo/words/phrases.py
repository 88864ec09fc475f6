"""Say the parts of an event in words: when, figures, who says so, how exact the place is."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from geo.earth import is_wide
from geo.models import ARMS, TOLLS, DatePrecision, EventPlace, PlaceKind, Precision, Status

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


def attacker_words(event: Event, words: Words) -> str:
    """Say who attacked, and where no report names the attacker that it is inferred."""
    who = words.value("state", event.actor).removeprefix("state.")
    return words("inferred", who=who) if event.actor_inferred else who


def figures_words(event: Event, words: Words) -> list[str]:
    """Say each figure of an event; a figure that the report does not state is not said."""
    said: list[str] = []
    for key in TOLLS:
        count: Count | None = getattr(event, key)
        if count is None:
            continue
        said.append(
            words(key, n=count_words(count, words)) if count.value else words(f"nobody.{key}")
        )
    for key in ARMS:
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
    if place.place is not None and is_wide(place.place.place_id):
        return words("exact.wide")
    if place.precision is Precision.ADMIN1 and not place.is_outline:
        return words("exact.landscape")
    km = f"{place.radius_km:g}" if place.radius_km is not None else "?"
    return words(f"exact.{place.precision}", km=km)


def place_name(place: EventPlace, words: Words) -> str:
    """Name a place for a heading; "near" is part of the name where that is all that is known."""
    name = own_name(place)
    if place.precision is Precision.NEAR:
        return words("near_name", name=name)
    return name


def own_name(where: EventPlace) -> str:
    """Name a place as its report does, where that is a spelling of the gazetteer's name.

    "Zaporizhzhia" stays, "the port city" does not: a reader looks for the report's own word.
    """
    if where.place is None:
        return where.text
    if where.place.kind is not PlaceKind.SETTLEMENT:
        return where.place.name
    return where.text if _is_spelling(where.text, where.place.name) else where.place.name


# "Oryol" and "Orël", "Lgov" and "L’govskiy" are near enough, "Yuzhny" and "Pivdenne" are not.
_ALIKE = 0.6
_PARTICLE = 3  # letters: "na" and "on" stand within names, a longer word in small letters does not


@lru_cache(maxsize=4096)
def _is_spelling(written: str, name: str) -> bool:
    if not written[:1].isupper() or (written.isupper() and len(written) > _PARTICLE):
        return False
    if any(word[:1].islower() and len(word) > _PARTICLE for word in written.split()):
        return False
    return SequenceMatcher(None, _letters(written), _letters(name)).ratio() >= _ALIKE


def _letters(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in plain if letter.isalpha())


def source_words(report: Report, words: Words) -> str:
    """Say the outlet and the day of publication."""
    published = words("published", day=words.day(report.published))
    return f"{report.outlet}, {published}" if report.outlet else published
