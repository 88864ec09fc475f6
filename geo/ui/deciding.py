"""What a person's decision on a place is made of: a point that is checked, and who keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import streamlit as st

from geo.models import Match, Place, PlaceKind
from geo.ui import load

if TYPE_CHECKING:
    from geo.gazetteer.boundaries import Boundaries
    from geo.geocoding.review import Decision
    from geo.models import Query
    from geo.store.ledger import Ledger
    from geo.words import Words

# What a point can stand for; a region or a country is an outline, not a point.
_POINTS = (PlaceKind.SETTLEMENT, PlaceKind.SITE, PlaceKind.ADMIN2, PlaceKind.SEA)


class Desk(NamedTuple):
    """What a point is checked with, and who decides."""

    boundaries: Boundaries
    who: str


def keep(ledger: Ledger, decision: Decision) -> None:
    """Store a decision, and locate anew what it moves, so that the map shows it.

    Raises:
        LedgerError: the ledger cannot be written.
    """
    from geo.geocoding.cache import utc_now  # noqa: PLC0415
    from geo.geocoding.review import decide  # noqa: PLC0415

    decide(ledger, decision, utc_now())
    load.decided([decision.query.name])


def kind_words(kind: PlaceKind, words: Words) -> str:
    """Say what sort of place something is."""
    table = "kind" if kind in {PlaceKind.REGION, PlaceKind.CONTINENT} else "precision"
    return words.value(table, kind.value)


def ask_for_point(key: str, query: Query, desk: Desk, words: Words) -> Match | str:
    """Ask for a point; give it as a match, or a sentence on what is wrong with it."""
    columns = st.columns(3)
    lat = columns[0].number_input(
        words("review.lat"), -90.0, 90.0, None, format="%.5f", key=f"review_lat_{key}"
    )
    lon = columns[1].number_input(
        words("review.lon"), -180.0, 180.0, None, format="%.5f", key=f"review_lon_{key}"
    )
    kind = columns[2].selectbox(
        words("review.kind"),
        _POINTS,
        format_func=lambda kind: kind_words(kind, words),
        key=f"review_kind_{key}",
    )
    if lat is None or lon is None:
        return words("review.needs_point")
    for area in (query.admin1, query.country):
        if area is not None and desk.boundaries.contains(area, lat, lon) is False:
            name = desk.boundaries.name(area) or words.value("country", area)
            return words("review.outside", area=name)
    return typed_match(query.name, (lat, lon), kind, desk)


def typed_match(name: str, at: tuple[float, float], kind: PlaceKind, desk: Desk) -> Match:
    """Make the match of a point (lat, lon) that a person typed; the borders say its area."""
    lat, lon = at
    admin1 = desk.boundaries.area_at(lat, lon)
    place = Place(
        place_id=f"review:{lat:.5f},{lon:.5f}",
        name=name,
        kind=kind,
        lat=lat,
        lon=lon,
        country=desk.boundaries.country_at(lat, lon),
        admin1=admin1,
        admin1_name=desk.boundaries.name(admin1) if admin1 else None,
        source=f"reviewed by {desk.who}",
    )
    return Match(place=place, name=name)
