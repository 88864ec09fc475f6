"""What several reports say of one attack, side by side; the page asserts none of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.models import Count
from geo.ui.markup import Html, tag
from geo.words.phrases import count_words, weapon_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.archive.frames import Archive
    from geo.linking import Incident
    from geo.linking.incidents import Figure, Said
    from geo.models import Report
    from geo.words import Words


def by_incident(archive: Archive, numbers: list[int]) -> list[list[int]]:
    """Put events of one incident together, where the first of them stood."""
    groups: dict[str, list[int]] = {}
    for number in numbers:
        event = archive.events[number]
        incident = archive.incidents.get(event.id)
        groups.setdefault(incident.id if incident else event.id, []).append(number)
    return list(groups.values())


def claims_block(incident: Incident, reports: Mapping[str, Report], words: Words) -> Html | None:
    """Return who tells of the attack and where they differ, None with nothing to compare."""
    differing = [f for f in incident.figures if f.lowest.value != f.highest.value]
    one_voice = len(incident.sources) < 2 and not differing and not incident.disputes  # noqa: PLR2004
    if len(incident.claims) < 2 or one_voice:  # noqa: PLR2004
        return None
    sources = words.count("sources", len(incident.sources))
    names = words.join([source.name for source in incident.sources])
    return tag(
        "div",
        tag("p", words("one_attack", sources=f"{sources}: {names}"), css="sm-together"),
        *(_figure(figure, reports, words) for figure in differing),
        *(tag("p", words("dispute", why=row.why), css="sm-reason") for row in incident.disputes),
        css="sm-claims",
    )


def _figure(figure: Figure, reports: Mapping[str, Report], words: Words) -> Html:
    what = words(f"figure.{figure.field}")
    if figure.weapon:
        what = f"{what} ({weapon_words(figure.weapon, figure.highest.value, words)})"
    low, high = (words.number(said.value) for said in (figure.lowest, figure.highest))
    return tag(
        "div",
        tag("p", words("figures_differ", what=what, low=low, high=high), css="sm-range"),
        tag("ul", *(_said(said, reports, words) for said in figure.said)),
    )


def _said(said: Said, reports: Mapping[str, Report], words: Words) -> Html:
    count = Count(value=said.value, bound=said.bound, start=0, end=0)
    report = reports.get(said.report_id)
    outlet = (report.outlet if report else None) or said.source
    speaker = said.speaker or words("no_speaker")
    return tag(
        "li",
        tag("strong", count_words(count, words)),
        " — ",
        words("said_by", who=speaker, outlet=outlet),
    )
