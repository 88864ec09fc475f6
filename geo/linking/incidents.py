"""What linking gives: an incident and its parts. All frozen; the program asserts none of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from geo.models import Bound, Event, EventPlace, EventType, When


class Claim(NamedTuple):
    """What one report tells, exactly as it was read there."""

    report_id: str
    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One independent voice among the reports: an agency with its reprints, or an outlet."""

    name: str
    report_ids: tuple[str, ...]
    why: str  # why these reports count as one, in words


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One figure of one claim, and who says it."""

    value: int
    bound: Bound
    report_id: str
    event_id: str
    source: str  # name of the independent source
    speaker: str | None  # whom the report quotes, in its words


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """All that is said of one figure, from the lowest to the highest value.

    `field` is the name of a field of `Event`: ``killed``, ``wounded``, ``killed_and_wounded``,
    ``launched``, ``intercepted``, ``jammed``; the last three have a `weapon`.
    """

    field: str
    weapon: str | None
    said: tuple[Said, ...]

    @property
    def lowest(self) -> Said:
        """The claim with the lowest value."""
        return self.said[0]

    @property
    def highest(self) -> Said:
        """The claim with the highest value."""
        return self.said[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Two claims that contradict each other; the same claim twice where it denies itself alone."""

    why: str
    one: Claim
    other: Claim


class Reason(NamedTuple):
    """One thing that speaks for (score above 0) or against a link, in words."""

    feature: str  # the row of geo.linking.weights
    score: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Why two events stand in one incident; `score` is the sum of the reasons' scores."""

    one: str  # event ids
    other: str
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """One attack as far as the reports agree that it is one; most have a single claim.

    `id` is that of the claim published first, so that later reports do not change it. `type`,
    `actor`, `places` and `when` are the most exact that the claims give, for a heading; each claim
    keeps its own. `why` has a link fewer than there are claims.
    """

    id: str
    claims: tuple[Claim, ...]  # ordered by report and event id
    type: EventType
    actor: str
    places: tuple[EventPlace, ...]  # the most exact and most often told first
    when: When
    sources: tuple[Source, ...]
    figures: tuple[Figure, ...]
    disputes: tuple[Dispute, ...] = ()
    why: tuple[Link, ...] = ()

    def figure(self, field: str, weapon: str | None = None) -> Figure | None:
        """Return what is said of one figure, None where nobody states it."""
        return next((f for f in self.figures if (f.field, f.weapon) == (field, weapon)), None)
