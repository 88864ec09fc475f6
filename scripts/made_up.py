"""Values of the program made up for tests and benchmarks: each field has a sensible default."""

from __future__ import annotations

from datetime import date

from geo.models import (
    Attribution,
    Bound,
    Count,
    DatePrecision,
    Event,
    EventPlace,
    EventType,
    LocatedReport,
    Place,
    PlaceKind,
    Precision,
    Relation,
    Report,
    Span,
    When,
)


def make_place(
    name="Nikopol", *, lat=47.57, lon=34.4, kind=PlaceKind.SETTLEMENT, place_id=None, **more
):
    more.setdefault("country", "UA")
    more.setdefault("admin1", "UA.04")
    more.setdefault("admin1_name", "Dnipropetrovsk")
    return Place(
        place_id=place_id or f"test:{name}", name=name, kind=kind, lat=lat, lon=lon, **more
    )


def make_event_place(place=None, *, text=None, precision=Precision.SETTLEMENT, at=0, **more):
    place = place or make_place()
    text = text if text is not None else place.name
    if precision is not Precision.UNLOCATED:
        more.setdefault("lat", place.lat)
        more.setdefault("lon", place.lon)
    more.setdefault("relation", Relation.IN)
    return EventPlace(
        text=text, start=at, end=at + len(text), precision=precision, place=place, **more
    )


def make_lost_place(text, *, at=0, reason=""):
    """Return the place of an event that nobody could find."""
    return EventPlace(
        text=text,
        start=at,
        end=at + len(text),
        relation=Relation.IN,
        precision=Precision.UNLOCATED,
        reason=reason,
    )


def make_event(report, number=0, *, kind=EventType.DRONE, places=None, when=None, **more):
    text = report.text
    more.setdefault("evidence", text)
    more.setdefault("spans", (Span(start=0, end=len(text)),))
    more.setdefault("actor", "Russia")
    more.setdefault("target", None)
    if isinstance(when, date):
        when = When(start=when, end=when, precision=DatePrecision.DAY)
    return Event(
        id=f"{report.id}-{number}",
        report_id=report.id,
        type=kind,
        places=(make_event_place(),) if places is None else places,
        when=when
        or When(start=date(2024, 12, 25), end=date(2024, 12, 25), precision=DatePrecision.DAY),
        **more,
    )


def make_report(number=0, text="Drones hit Nikopol, the governor said.", **more):
    more.setdefault("published", date(2024, 12, 26))
    more.setdefault("url", f"https://news.example/{number}")
    more.setdefault("outlet", "The Example")
    more.setdefault("title", "A title")
    more.setdefault("id", f"r{number}")
    return Report(text=text, **more)


def figure(value, bound=Bound.EXACT, at=0, length=1):
    return Count(value=value, bound=bound, start=at, end=at + length)


def said_by(text, at=0, side=None):
    return Attribution(text=text, start=at, end=at + len(text), verb="said", side=side)


def one(report, *events):
    return LocatedReport(report=report, events=events)
