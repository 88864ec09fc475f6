"""The values that flow through the program: all frozen, all standard library.

Offsets count Unicode code points of ``Report.text`` as given; for every value with ``start`` and
``end``, ``report.text[start:end]`` is the evidence. Coordinates are WGS84 degrees, latitude first.
Absent is ``None``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime


class Role(StrEnum):
    """What a place name does in its sentence; only literal mentions can be event places."""

    LITERAL = "literal"  # "in Kyiv"
    METONYM = "metonym"  # "Moscow said"
    DEMONYM = "demonym"  # "Nigerian"


class PlaceKind(StrEnum):
    """What sort of thing a place is."""

    SITE = "site"  # a named facility: plant, airfield, bridge
    SETTLEMENT = "settlement"
    ADMIN2 = "admin2"  # district
    ADMIN1 = "admin1"  # region of a country
    COUNTRY = "country"
    SEA = "sea"  # seas, straits, rivers, lakes
    REGION = "region"  # named but not administrative: the Donbas, the Middle East
    CONTINENT = "continent"


class Precision(StrEnum):
    """How finely a place is known (see the table in the README); never finer than the source."""

    SITE = "site"
    SETTLEMENT = "settlement"
    NEAR = "near"
    ADMIN2 = "admin2"
    ADMIN1 = "admin1"
    SEA = "sea"
    COUNTRY = "country"
    UNLOCATED = "unlocated"


PRECISION_OF = {
    PlaceKind.SITE: Precision.SITE,
    PlaceKind.SETTLEMENT: Precision.SETTLEMENT,
    PlaceKind.ADMIN2: Precision.ADMIN2,
    PlaceKind.ADMIN1: Precision.ADMIN1,
    PlaceKind.COUNTRY: Precision.COUNTRY,
    PlaceKind.SEA: Precision.SEA,
    PlaceKind.REGION: Precision.ADMIN1,
    PlaceKind.CONTINENT: Precision.COUNTRY,
}
"""How finely an event is known of which a place of this kind is all that is told."""


class Relation(StrEnum):
    """How an event lies to the place that its report names."""

    IN = "in"
    NEAR = "near"
    OVER = "over"
    REGION = "region"
    COUNTRY = "country"


class EventType(StrEnum):
    """The kind of attack; `EXPLOSION` where the cause is not said."""

    DRONE = "drone"
    MISSILE = "missile"
    MISSILE_DRONE = "missile+drone"
    AIRSTRIKE = "airstrike"
    SHELLING = "shelling"
    GROUND = "ground"
    NAVAL = "naval"
    SABOTAGE = "sabotage"
    EXPLOSION = "explosion"
    OTHER = "other"


LOOSE_TYPES = frozenset({EventType.OTHER, EventType.EXPLOSION})
"""Kinds that say little: any other may be behind them."""


class DatePrecision(StrEnum):
    """How finely a time is known."""

    DAY = "day"
    RANGE = "range"
    MONTH = "month"
    UNKNOWN = "unknown"


class Status(StrEnum):
    """Whether the other side agrees. The program itself asserts nothing."""

    REPORTED = "reported"
    DISPUTED = "disputed"
    DENIED = "denied"


class Bound(StrEnum):
    """What a stated figure is a bound of."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"
    VAGUE = "vague"  # "dozens": a minimum that nobody counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of a report's text, half open."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published text. `published` is the day that relative dates count from."""

    id: str
    text: str
    published: date
    lang: str = "en"
    url: str | None = None
    outlet: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a report; `boilerplate` ones (appeals, links, captions) tell no events."""

    start: int
    end: int
    text: str
    paragraph: int
    boilerplate: bool = False
    headline: bool = False  # what stands in it is told again below
    dateline: bool = False  # "KYIV, Dec 26 (Reuters) -": where the desk is, no event place


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report cut into sentences, in the order of the text."""

    report: Report
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place name in a text.

    `name` is what is looked up: `text` without generic words, elided heads restored
    ("Kharkiv" of "Kharkiv, Sumy and Poltava regions" has the kind ``admin1``).
    """

    start: int
    end: int
    text: str
    name: str
    role: Role = Role.LITERAL
    kind: PlaceKind | None = None  # what the words around it say it is; None where they do not


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place of a gazetteer or a provider.

    `place_id` is stable and says its source: ``gn:702569``, ``adm1:RU.41``, ``country:UA``,
    ``curated:…``, ``osm:…``. `country` is ISO 3166-1 alpha-2, `admin1` the GeoNames code
    (``RU.41``), which also names the area in the boundaries.
    """

    place_id: str
    name: str
    kind: PlaceKind
    lat: float
    lon: float
    country: str | None = None
    admin1: str | None = None
    admin1_name: str | None = None
    population: int = 0
    source: str = "GeoNames"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is asked of a geocoding provider: a name in the context that the text states."""

    name: str
    admin1: str | None = None  # GeoNames code of the region that the text names as container
    country: str | None = None  # ISO 3166-1 alpha-2
    kind: PlaceKind | None = None
    lang: str = "en"


class MatchKind(StrEnum):
    """How a provider's name and the name that was asked agree; earlier is stronger."""

    OFFICIAL = "official"
    ALTERNATE = "alternate"  # another current name or spelling in the source
    HISTORICAL = "historical"  # renamed since
    VARIANT = "variant"  # a rule of transliteration or spelling bridges them
    FUZZY = "fuzzy"  # one letter differs


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A place that an answer offers, with the name that matched and how."""

    place: Place
    name: str
    kind: MatchKind = MatchKind.OFFICIAL
    role: Role = Role.LITERAL  # DEMONYM: the name is that of its people ("Nigerian")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a provider knows of a query; an empty `matches` is a clean miss, never an outage."""

    query: Query
    provider: str
    licence: str
    matches: tuple[Match, ...]
    fetched_at: datetime | None = None  # None: never stored
    reviewed_by: str | None = None  # a person's word outranks any provider
    stale: bool = False  # past its date, served because the provider is out of reach
    raw: str | None = None  # an online provider's own words, as JSON; only before it is stored


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One place that a mention may mean, with its score and what made it."""

    place: Place
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """Which place a mention means.

    `place` is ``None`` where nothing was found or two places are equally good; `candidates` then
    holds them. `container` is the region or country that the text names for it: an event there
    falls back to its area. `reason` is in words.
    """

    mention: Mention
    place: Place | None
    precision: Precision
    reason: str
    container: Place | None = None
    candidates: tuple[Candidate, ...] = ()
    provider: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPlace:
    """Where an event was, as its report says it.

    `lat`, `lon` are the middle of a circle of `radius_km` for ``near``, the middle of `area` for
    areas, and ``None`` where unlocated. An area whose outline we lack has a radius,
    too. `area` is the id of a boundary: ``RU.41`` or ``UA``.
    """

    text: str
    start: int
    end: int
    relation: Relation
    precision: Precision
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    area: str | None = None
    place: Place | None = None
    reason: str = ""

    @property
    def is_outline(self) -> bool:
        """Whether a region's outline is drawn for it; regions whose outline we lack are circles."""
        outlined = self.area is not None and self.radius_km is None
        return self.precision is Precision.ADMIN1 and outlined


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """The days of an event, both ends included; ``None`` where the text says no time."""

    start: date | None
    end: date | None
    precision: DatePrecision
    text: str | None = None  # the words that say it
    note: str | None = None  # such as a weekday and a date that disagree


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A figure and the words that state it."""

    value: int
    bound: Bound
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WeaponCount:
    """A figure of one weapon: ``drone``, ``missile``, ``bomb``, ``rocket``, ``shell``."""

    weapon: str
    count: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says so, in the report's words; `verb` is how ("said", "claimed", "denied")."""

    text: str
    start: int
    end: int
    verb: str | None = None
    side: str | None = None  # the state or group that the speaker belongs to


TOLLS = ("killed", "wounded", "killed_and_wounded")  # the fields of an event that count people
ARMS = ("launched", "intercepted", "jammed")  # and those that count weapons


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What one report tells of one attack (rules: one attacker, kind, set of places, time)."""

    id: str
    report_id: str
    type: EventType
    actor: str  # a state or group by name, or "unknown"
    target: str | None
    places: tuple[EventPlace, ...]
    when: When
    evidence: str  # the main sentence, exactly as it stands in the report
    spans: tuple[Span, ...]  # the main sentence first, then those that tell more
    killed: Count | None = None
    wounded: Count | None = None
    killed_and_wounded: Count | None = None  # one figure for both together
    launched: tuple[WeaponCount, ...] = ()
    intercepted: tuple[WeaponCount, ...] = ()
    jammed: tuple[WeaponCount, ...] = ()
    attribution: Attribution | None = None
    status: Status = Status.REPORTED
    background: bool = False
    denied_by: Attribution | None = None  # who contradicts it, in the report's words
    area: str | None = None  # the country that a country-wide event without own places struck
    superseded: tuple[str, ...] = ()  # earlier figures of the same report, in words
    actor_inferred: bool = False  # the text leaves the attacker open; knowledge of the war says it


@dataclass(frozen=True, slots=True, kw_only=True)
class LocatedReport:
    """A report with all that was found in it."""

    report: Report
    resolutions: tuple[Resolution, ...] = field(default=())
    events: tuple[Event, ...] = field(default=())
