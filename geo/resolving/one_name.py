"""What the resolver thinks of one name, alone or in a stated region or country."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from geo.errors import InputError
from geo.geocoding.review import as_decided
from geo.languages.en.places.generic import AFTER
from geo.models import (
    Answer,
    Document,
    Match,
    Mention,
    Place,
    PlaceKind,
    Query,
    Report,
    Sentence,
)
from geo.resolving.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.gazetteer.boundaries import Boundaries
    from geo.gazetteer.index import Gazetteer
    from geo.geocoding.geocoder import Provider
    from geo.models import Resolution

_CODE = re.compile(r"[A-Z]{2}\.\w{1,4}")
_AREAS = (PlaceKind.ADMIN1, PlaceKind.COUNTRY)
_NO_DAY = date(2000, 1, 1)  # a name alone has no date, and its place does not depend on one


def mention_of(text: str, at: int = 0) -> Mention:
    """Read a name as the reports' grammar does: "Kursk region" is the region called Kursk."""
    head, _, last = text.rpartition(" ")
    kind = AFTER.get(last.lower()) if head else None
    name = head if kind is not None else text
    return Mention(start=at, end=at + len(text), text=text, name=name, kind=kind)


def find_area(text: str, gazetteer: Gazetteer, country: str | None = None) -> Place:
    """Find the region or country that a user names: ``RU.41``, ``UA``, "Kursk region", "Ukraine".

    Raises:
        InputError: there is none of that name, or there are several.
    """
    wanted = " ".join(text.split())
    if _CODE.fullmatch(wanted):
        place = gazetteer.place(f"adm1:{wanted}")
        if place is not None:
            return place
    elif re.fullmatch(r"[A-Z]{2}", wanted):
        place = gazetteer.place(f"country:{wanted}")
        if place is not None:
            return place
    mention = mention_of(wanted)
    found: dict[str, Place] = {}
    for name in dict.fromkeys((wanted, mention.name)):
        for match in gazetteer.find(name):
            if match.place.kind in _AREAS and country in {None, match.place.country}:
                found.setdefault(match.place.place_id, match.place)
    countries = [place for place in found.values() if place.kind is PlaceKind.COUNTRY]
    areas = countries if countries and mention.kind is None else list(found.values())
    if not areas:
        raise InputError(f"“{text}” names no region or country; write it as RU.41 or UA.")
    if len(areas) > 1:
        choices = ", ".join(f"{place.admin1} ({place.name})" for place in areas[:6])
        raise InputError(f"“{text}” names several regions; write one of {choices}.")
    return areas[0]


def query_of(text: str, area: Place | None = None, country: str | None = None) -> Query:
    """Make the query for a name in an area."""
    mention = mention_of(text)
    in_region = area is not None and area.kind is PlaceKind.ADMIN1
    return Query(
        name=mention.name,
        kind=mention.kind,
        admin1=area.admin1 if area is not None and in_region else None,
        country=(area.country if area is not None else None) or country,
    )


def resolve_name(
    text: str,
    provider: Provider,
    boundaries: Boundaries,
    *,
    area: Place | None = None,
    country: str | None = None,
) -> tuple[Resolution, Answer]:
    """Resolve one name; the answer says who knew it.

    Raises:
        ProviderError: the provider failed.
    """
    query = query_of(text, area, country)
    (answer,) = provider.ask([query])
    unsure = answer.reviewed_by is None and not provider.online
    if area is not None and unsure and _knows_only(area, answer):
        # A city that is a region of its own lies in the region around it for everyone but the
        # codes: the resolver knows those, and takes nothing else from outside.
        (answer,) = provider.ask([Query(name=query.name, kind=query.kind, country=query.country)])
    mentions = [mention_of(text)]
    written = text
    if area is not None:
        written = f"{text}, {area.name}"
        at = len(text) + 2
        outer = Mention(start=at, end=len(written), text=area.name, name=area.name, kind=area.kind)
        mentions.append(outer)

    def ask(queries: Sequence[Query]) -> tuple[Answer, ...]:
        return tuple(_reply(each, answer, area, mentions) for each in queries)

    report = Report(id="-", text=written, published=_NO_DAY)
    whole = Sentence(start=0, end=len(written), text=written, paragraph=0)
    document = Document(report=report, sentences=(whole,))
    resolution = resolve(document, mentions, ask, boundaries)[0]
    if answer.reviewed_by is not None:
        resolution = as_decided(resolution, answer)
    return resolution, answer


def _knows_only(area: Place, answer: Answer) -> bool:
    return all(match.place.place_id == area.place_id for match in answer.matches)


def _reply(query: Query, answer: Answer, area: Place | None, mentions: Sequence[Mention]) -> Answer:
    """Give the resolver what is known already."""
    if area is not None and query.name == mentions[-1].name:
        matches: tuple[Match, ...] = (Match(place=area, name=area.name),)
        if query.name == mentions[0].name:
            matches += answer.matches
    elif query.name == mentions[0].name:
        matches = answer.matches
    else:
        matches = ()
    return Answer(query=query, provider=answer.provider, licence=answer.licence, matches=matches)
