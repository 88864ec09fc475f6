"""Report in, located events out: the whole story in one function.

Everything that touches the disk or the network is opened in `Resources` and handed in.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Self

from geo.extract.cutting.document import read_document
from geo.extract.cutting.mending import mend
from geo.extract.events import extract_events
from geo.extract.making.placing import SOFT_KM
from geo.gazetteer.boundaries import Boundaries
from geo.gazetteer.index import Gazetteer
from geo.geocoding.geocoder import OfflineProvider
from geo.geocoding.providers.settings import open_provider
from geo.geocoding.review import honour
from geo.models import LocatedReport, Precision
from geo.resolving.resolve import resolve
from geo.settings import Settings
from geo.store.ledger import Ledger
from geo.toponyms.finding import find_toponyms
from geo.toponyms.recogniser import open_recogniser

if TYPE_CHECKING:
    from geo.extract.making.steps import Step
    from geo.geocoding.geocoder import Provider
    from geo.models import Document, Event, Mention, Report, Resolution
    from geo.toponyms.recogniser import Recogniser


@dataclass(frozen=True, slots=True, kw_only=True)
class Resources:
    """What the pipeline asks: names, areas, and a provider of candidates (through the cache)."""

    gazetteer: Gazetteer
    boundaries: Boundaries
    provider: Provider
    recognise: Recogniser = find_toponyms

    @classmethod
    def open(
        cls, settings: Settings | None = None, *, live: bool = True, recogniser: str = "own"
    ) -> Self:
        """Open what the settings name; by default the environment's.

        Args:
            settings: the user's.
            live: whether the network may be asked, where the settings name an online provider.
            recogniser: who finds place names: ``own``, or ``spacy:PIPELINE``.

        Raises:
            DataError: a file that ships with the package is missing or damaged.
            SettingError: a setting is not usable.
        """
        settings = settings or Settings.from_env(os.environ)
        gazetteer = Gazetteer.open()
        boundaries = Boundaries.open()
        return cls(
            recognise=open_recogniser(recogniser),
            gazetteer=gazetteer,
            boundaries=boundaries,
            provider=open_provider(
                settings, gazetteer, boundaries, Ledger.open(settings.ledger), live=live
            ),
        )

    @classmethod
    def offline(cls, *, recogniser: str = "own") -> Self:
        """Open the embedded gazetteer alone: no ledger, no network, the same answer everywhere.

        Raises:
            DataError: a file that ships with the package is missing or damaged.
            SettingError: there is no such recogniser.
        """
        gazetteer = Gazetteer.open()
        return cls(
            recognise=open_recogniser(recogniser),
            gazetteer=gazetteer,
            boundaries=Boundaries.open(),
            provider=OfflineProvider(gazetteer),
        )


@dataclass(slots=True, kw_only=True)
class Trace:
    """What each room made of one report, written down on the way for whoever asks why."""

    document: Document | None = None
    mentions: tuple[Mention, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    steps: list[Step] = field(default_factory=list)


def locate(report: Report, resources: Resources, trace: Trace | None = None) -> LocatedReport:
    """Find the places and events of one report.

    Args:
        report: what was published.
        resources: who is asked.
        trace: where to note what each room made of it; ``None`` where nobody asks.

    Raises:
        ProviderError: an online provider failed; the offline one never does.
    """
    mended = mend(report)
    if mended is not None:
        return mended.back(_locate(mended.report, resources, trace))
    return _locate(report, resources, trace)


def _locate(report: Report, resources: Resources, trace: Trace | None) -> LocatedReport:
    document = read_document(report)
    mentions = resources.recognise(document, resources.gazetteer)
    resolutions = resolve(document, mentions, resources.provider.ask, resources.boundaries)
    resolutions = honour(resolutions, resources.provider)  # a person's word outranks the rules
    if trace is None:
        events = extract_events(document, resolutions)
    else:
        trace.document, trace.mentions, trace.resolutions = document, mentions, resolutions
        events = extract_events(document, resolutions, watch=trace.steps.append)
    events = tuple(softened(event, resources.boundaries) for event in events)
    return LocatedReport(report=report, resolutions=resolutions, events=events)


def softened(event: Event, boundaries: Boundaries) -> Event:
    """Give places in regions whose outlines we lack, such as Kenya's counties, a soft circle."""
    places = tuple(
        replace(place, radius_km=SOFT_KM[Precision.ADMIN1])
        if place.precision is Precision.ADMIN1
        and place.area is not None
        and boundaries.name(place.area) is None
        else place
        for place in event.places
    )
    return event if places == event.places else replace(event, places=places)
