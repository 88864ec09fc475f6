"""A draft, finished: what its report tells of one event, as a frozen value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.extract.making import placing, timing
from geo.extract.reading.actors import UNKNOWN
from geo.models import Event

if TYPE_CHECKING:
    from geo.extract.making.drafts import Draft
    from geo.models import Report, When


def close(draft: Draft, name: str, report: Report, latest: When | None) -> Event:
    """Turn a draft into an event.

    Args:
        draft: what was read.
        name: the event's id.
        report: the report that tells of it.
        latest: the time of the report's latest event, against which background is told.
    """
    places = () if draft.national else tuple(map(placing.event_place, draft.spots))
    return Event(
        id=name,
        report_id=report.id,
        type=draft.type,
        actor=draft.actor,
        target=draft.target,
        places=places,
        when=draft.when or timing.NEVER,
        evidence=draft.sentence.text,
        spans=draft.spans(),
        killed=draft.killed,
        wounded=draft.wounded,
        killed_and_wounded=draft.both,
        launched=tuple(draft.launched.values()),
        intercepted=tuple(draft.intercepted.values()),
        jammed=tuple(draft.jammed.values()),
        attribution=draft.attribution,
        status=draft.status,
        denied_by=draft.denied_by,
        background=timing.is_background(draft.when, latest, report.published),
        area=None if places else placing.country_struck(draft),
        superseded=tuple(draft.superseded),
        actor_inferred=draft.inferred and draft.actor != UNKNOWN,
    )
