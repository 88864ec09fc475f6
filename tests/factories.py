"""Located reports made by hand, for tests of the page."""

from __future__ import annotations

from datetime import date

from made_up import (
    figure,
    make_event,
    make_event_place,
    make_lost_place,
    make_place,
    make_report,
    one,
    said_by,
)

from geo.models import (
    Bound,
    DatePrecision,
    EventType,
    PlaceKind,
    Precision,
    Relation,
    When,
)

# Texts that must stay texts, whatever reads them on their way to the page.
HOSTILE = (
    "{{ 7*7 }}",
    "{% raw %}",
    "{# comment",
    "${alert(1)}",
    "`+alert(1)+`",
    "</script><script>window.hit=1</script>",
    "<img src=x onerror='window.hit=1;parent.hit=1'>",
    "\\u003cimg onerror=hit\\u003e \\` \\",
    "![x](https://evil.example/x.png) [l](javascript:alert(1)) :red[x] $x^2$",
    '=HYPERLINK("https://evil.example")',
    "\u2028\u2029\x00\x1f'\"&amp;",
)


def sample():
    """Return reports whose events take every shape on the map, and two that take none."""
    kursk = make_place(
        "Kursk",
        lat=51.7,
        lon=36.1,
        kind=PlaceKind.ADMIN1,
        place_id="adm1:RU.41",
        country="RU",
        admin1="RU.41",
        admin1_name="Kursk",
    )
    village = make_place(
        "Novoivanovka",
        lat=51.3,
        lon=35.05,
        country="RU",
        admin1="RU.41",
        admin1_name="Kursk",
    )
    ukraine = make_place(
        "Ukraine",
        lat=49.0,
        lon=32.0,
        kind=PlaceKind.COUNTRY,
        place_id="country:UA",
        admin1=None,
        admin1_name=None,
    )
    sea = make_place(
        "Black Sea",
        lat=44.5,
        lon=33.0,
        kind=PlaceKind.SEA,
        country=None,
        admin1=None,
        admin1_name=None,
    )
    first = make_report(1, "Drones hit Nikopol and wounded at least 3 people, the governor said.")
    second = make_report(
        2,
        "Ukraine struck near Novoivanovka in the Kursk region, killing 12, the agency said.",
        published=date(2024, 12, 20),
        outlet="Another Paper",
    )
    third = make_report(3, "Missiles were fired across Ukraine in August.", url=None)
    fourth = make_report(4, "Shells fell on Odd Name, a spokesman said on Monday.")
    return (
        one(
            first,
            make_event(
                first,
                places=(make_event_place(at=11),),
                attribution=said_by("the governor", 55),
                wounded=figure(3, Bound.AT_LEAST, 40),
            ),
            make_event(first, 1, kind=EventType.SHELLING, when=date(2024, 12, 24)),
        ),
        one(
            second,
            make_event(
                second,
                kind=EventType.MISSILE,
                actor="Ukraine",
                when=date(2024, 12, 19),
                places=(
                    make_event_place(
                        village,
                        at=20,
                        precision=Precision.NEAR,
                        relation=Relation.NEAR,
                        radius_km=10.0,
                    ),
                ),
                killed=figure(12, at=66, length=2),
                attribution=said_by("the agency", 70, "Ukraine"),
            ),
            make_event(
                second,
                1,
                kind=EventType.AIRSTRIKE,
                actor="Ukraine",
                when=date(2024, 12, 19),
                places=(
                    make_event_place(
                        kursk,
                        at=40,
                        precision=Precision.ADMIN1,
                        relation=Relation.REGION,
                        area="RU.41",
                    ),
                ),
            ),
            make_event(
                second,
                2,
                kind=EventType.NAVAL,
                actor="Ukraine",
                when=date(2024, 12, 19),
                places=(make_event_place(sea, precision=Precision.SEA, relation=Relation.OVER),),
            ),
        ),
        one(
            third,
            make_event(
                third,
                kind=EventType.MISSILE,
                when=When(
                    start=date(2024, 8, 1), end=date(2024, 8, 31), precision=DatePrecision.MONTH
                ),
                places=(
                    make_event_place(
                        ukraine,
                        precision=Precision.COUNTRY,
                        relation=Relation.COUNTRY,
                        area="UA",
                        reason="The report names only the country.",
                    ),
                ),
            ),
        ),
        one(
            fourth,
            make_event(
                fourth,
                kind=EventType.SHELLING,
                when=When(start=None, end=None, precision=DatePrecision.UNKNOWN),
                places=(make_lost_place("Odd Name", at=14, reason="Two places have this name."),),
            ),
        ),
    )


def crowded_sample():
    """Return events at towns that lie near each other, and at two that no zoom parts."""
    report = make_report(
        1, "Drones hit Avdo, Bilo and Vodo, and shells fell on Upper and Lower Same."
    )
    towns = [
        make_event_place(make_place(name, lat=48.0, lon=lon, population=people))
        for name, lon, people in (("Avdo", 37.0, 900), ("Bilo", 37.12, 50), ("Vodo", 37.24, 10))
    ]
    same = [
        make_event_place(make_place(name, lat=50.0, lon=30.0)) for name in ("Upper Same", "Lower")
    ]
    far = make_event_place(make_place("Faraway", lat=46.5, lon=30.7))
    shelling = EventType.SHELLING
    return (
        one(
            report,
            make_event(report, 0, places=tuple(towns)),
            make_event(report, 1, places=(towns[0],)),
            make_event(report, 2, places=(towns[0],), kind=EventType.MISSILE),
            make_event(report, 3, places=(same[0],), kind=shelling, when=date(2024, 12, 20)),
            make_event(report, 4, places=(same[1],), kind=shelling, when=date(2024, 12, 21)),
            make_event(report, 5, places=(far,), kind=shelling, when=date(2024, 12, 22)),
        ),
    )


def hostile_sample():
    """Return reports with each hostile text in every field that a report can fill."""
    return tuple(
        _hostile_report(number, text, link)
        for number, text in enumerate(HOSTILE)
        for link in (text, f"https://news.example/{number}")
    )


def _hostile_report(number, text, link):
    report = make_report(number, text, id=f"{number}-{link}", url=link, outlet=text, title=text)
    place = make_place(
        text,
        place_id=text,
        lat=46.5 + number / 3,
        lon=33.0 + number / 2,
        admin1=f"UA.{text}",
        admin1_name=text,
    )
    event = make_event(
        report,
        actor=text,
        target=text,
        attribution=said_by(text, side=text),
        denied_by=said_by(text),
        superseded=(text,),
        places=(make_event_place(place, text=text, reason=text),),
    )
    lost = make_event(
        report,
        1,
        actor=text,
        target=text,
        places=(make_lost_place(text, reason=text),),
    )
    return one(report, event, lost)
