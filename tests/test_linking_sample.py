"""The sample reports, linked: what a reader of them all would put together."""

from functools import cache

import pytest
from reading import resources

from geo.linking import Incident, by_event, link
from geo.models import LocatedReport, Precision
from geo.pipeline import locate
from geo.read.samples import sample_reports


@cache
def located() -> tuple[LocatedReport, ...]:
    return tuple(locate(report, resources()) for report in sample_reports())


@cache
def incidents() -> tuple[Incident, ...]:
    return link(located())


def told(report: str, place: str) -> Incident:
    """Return the incident that a report tells of at a place."""
    index = by_event(incidents())
    (found,) = {
        index[event.id]
        for item in located()
        if item.report.id == report
        for event in item.events
        if any(spot.place and spot.place.name == place for spot in event.places)
    }
    return found


def span(incident, field):
    figure = incident.figure(field)
    return figure.lowest.value, figure.highest.value


def sources(incident):
    return {source.name for source in incident.sources}


def test_the_market_of_nikopol():
    incident = told("2024-12-26-independent-kursk", "Nikopol")
    assert sources(incident) == {"AP", "Kyiv Independent", "Live Mint"}
    assert span(incident, "wounded") == (8, 8)
    assert not incident.disputes


def test_kryvyi_rih():
    incident = told("2024-12-26-kyivindependent-nikopol", "Kryvyy Rih")
    assert sources(incident) == {"Euromaidan Press", "LIGA.net", "Kyiv Independent"}
    assert span(incident, "killed") == (1, 1)
    assert span(incident, "wounded") == (14, 15)


def test_a_toll_that_grew_for_days():
    incident = told("2025-01-09-meduza-zaporizhzhia", "Zaporizhzhya")
    assert len(incident.sources) >= 4
    assert span(incident, "killed") == (13, 13)
    assert span(incident, "wounded") == (29, 113)


def test_two_attacks_on_one_town_stay_two():
    one = told("2024-11-30-ukrinform-kherson", "Kherson")
    other = told("2024-12-01-ukrinform-kherson", "Kherson")
    assert one != other
    assert len(other.sources) == 2


SAME = (
    ("2024-09-04-kyivindependent-lviv", "2024-09-04-kyivpost-lviv", "killed"),
    ("2024-12-12-babel-grozny", "2024-12-12-moscowtimes-grozny", "wounded"),
    ("2024-12-20-cnn-kyiv", "2024-12-20-kyivindependent-embassies", "wounded"),
    ("2024-12-21-kyivpost-kazan", "2024-12-21-newsaz-kazan", "launched"),
    ("2024-08-30-moscowtimes-belgorod", "2024-08-31-shine-belgorod", "killed"),
)


@pytest.mark.parametrize(("one", "other", "field"), SAME)
def test_reports_of_one_attack_are_linked(one, other, field):
    shared = [
        incident
        for incident in incidents()
        if {one, other} <= {report for report, _ in incident.claims}
    ]
    assert any(figure.field == field for incident in shared for figure in incident.figures)


def test_no_incident_joins_two_towns():
    for incident in incidents():
        named = [
            {s.place.place_id for s in event.places if s.precision is Precision.SETTLEMENT}
            for _, event in incident.claims
        ]
        for towns in named:
            assert all(towns & others for others in named if towns and others), incident.id


def test_most_events_stand_alone():
    """A floor and a ceiling: far outside, links are lost or made at random."""
    events = sum(len(item.events) for item in located())
    linked = [incident for incident in incidents() if len(incident.claims) > 1]
    assert 30 <= len(linked) <= 55
    assert sum(len(incident.claims) for incident in linked) < events / 2
    assert all(len(incident.claims) <= 6 for incident in linked)
