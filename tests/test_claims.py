"""Claims of several reports side by side."""

from datetime import date

from factories import (
    HOSTILE,
    figure,
    make_event,
    make_event_place,
    make_place,
    make_report,
    one,
    said_by,
)

from geo.archive.building import build_archive
from geo.linking import by_event, link
from geo.ui.claims import by_incident, claims_block
from geo.words import speak

EN = speak("en")
DAY = date(2024, 12, 25)


def two_reports(first="the mayor", second="the governor"):
    place = make_place("Zaporizhzhia", lat=47.84, lon=35.14, place_id="gn:687700")
    located = []
    for number, (killed, wounded, speaker, outlet) in enumerate(
        ((13, 29, first, "One Paper"), (13, 113, second, "Another Paper"))
    ):
        text = f"Bombs hit Zaporizhzhia, {speaker} said, killing {killed} and wounding {wounded}."
        report = make_report(number, text, outlet=outlet)
        event = make_event(
            report,
            when=DAY,
            killed=figure(killed),
            wounded=figure(wounded),
            attribution=said_by(speaker),
            places=(make_event_place(place, at=10),),
        )
        located.append(one(report, event))
    return located


def test_reports_that_differ_stand_side_by_side():
    located = two_reports()
    archive = build_archive(located, by_event(link(located)))
    assert by_incident(archive, [0, 1]) == [[0, 1]]
    block = claims_block(archive.incidents[archive.events[0].id], archive.reports, EN)
    assert "2 independent sources: " in block
    assert "Wounded: from 29 to 113" in block
    assert "<strong>113</strong> — the governor, in Another Paper" in block
    assert "Killed: from" not in block  # they agree on it


def test_one_report_alone_is_not_compared():
    located = two_reports()[:1]
    archive = build_archive(located, by_event(link(located)))
    assert claims_block(archive.incidents[archive.events[0].id], archive.reports, EN) is None


def test_without_links_every_event_stands_alone():
    archive = build_archive(two_reports())
    assert by_incident(archive, [1, 0]) == [[1], [0]]


def test_hostile_speakers_stay_text():
    for text in HOSTILE:
        located = two_reports(text, text + "2")
        incidents = by_event(link(located))
        incident = incidents[located[0].events[0].id]
        block = claims_block(incident, {item.report.id: item.report for item in located}, EN)
        assert block is None or ("<img" not in block and "<script" not in block)
