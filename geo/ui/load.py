"""What all visitors share: the collection of reports, read in the background of the server."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import streamlit as st

from geo.errors import DataError, GeoError, SettingError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from geo.archive.frames import Archive
    from geo.collection import Collection
    from geo.pipeline import Resources
    from geo.snapshot import Snapshot

FIRST_WAIT = 3.0
"""Seconds that a visitor waits for everything, before being shown what has been read."""

LONGEST_WAIT = 60.0
DECISION_WAIT = 20.0
_SHOWN = "snapshot"


class NoReportsError(DataError):
    """The folder holds no report at all."""


class NoFolderError(SettingError):
    """The folder of reports is missing, or nobody may read it."""


def open_resources() -> Resources:
    """Open names, borders and the geocoder that the settings name."""
    # Here and not above: a page that shows an error should not wait for the whole pipeline.
    from geo.pipeline import Resources  # noqa: PLC0415
    from geo.settings import Settings  # noqa: PLC0415

    settings = Settings.from_env(os.environ)
    return Resources.open(settings, live=settings.page_geocodes)


@st.cache_data(ttl=60, show_spinner=False)
def provider_notes() -> tuple[str, ...]:
    """Return whom an online geocoder wants credited, and why its answers cannot be kept, if so."""
    provider = open_resources().provider
    problem = getattr(provider, "problem", None)
    notes = (provider.licence if provider.online else None, problem)
    return tuple(note for note in notes if note)


def collection() -> Collection:
    """Return the collection that the settings name, reading since the first visit.

    Raises:
        GeoError: a setting is wrong, or a file of the program is damaged.
    """
    from geo.settings import Settings  # noqa: PLC0415

    settings = Settings.from_env(os.environ)
    return _opened(settings.data, settings.ledger, settings.store)


@st.cache_resource(show_spinner=False)
def _opened(data: Path, ledger: str, store: Path | None) -> Collection:
    from geo.collection import Collection  # noqa: PLC0415
    from geo.keeping import Keeper, KeptLinker, tell  # noqa: PLC0415
    from geo.store.ledger import Ledger  # noqa: PLC0415
    from geo.store.located import LocatedStore  # noqa: PLC0415

    keeper = Keeper(open_resources, Ledger.open(ledger), LocatedStore.open(store))
    keeper.begin(data)
    made = Collection(data / "reports", keeper, KeptLinker(keeper, tell))
    made.start()
    return made


def load_archive() -> Archive:
    """Return the events that this visitor sees; they change only when the visitor asks for it.

    Raises:
        GeoError: there is nothing to show; the error says why.
    """
    snapshot: Snapshot | None = st.session_state.get(_SHOWN)
    if snapshot is None:
        snapshot = st.session_state[_SHOWN] = _newest(collection())
    return snapshot.archive


def shown() -> Snapshot | None:
    """Return what this visitor sees; ``None`` where it does not come from the collection."""
    snapshot: Snapshot | None = st.session_state.get(_SHOWN)
    return snapshot


def show_newest() -> None:
    """Have the next run show the newest events."""
    st.session_state.pop(_SHOWN, None)


def decided(names: Iterable[str]) -> None:
    """Locate anew what asked these names, and have the next run show it."""
    from geo.geocoding.answers import normal_name  # noqa: PLC0415

    collection().decided(map(normal_name, names), DECISION_WAIT)
    show_newest()


def _newest(source: Collection) -> Snapshot:
    source.wait(FIRST_WAIT)
    if source.snapshot is None:  # not even the first reports yet, or nothing at all
        source.wait(LONGEST_WAIT, lambda: source.snapshot is not None or source.looked > 0)
    snapshot, problem = source.snapshot, source.problem
    if snapshot is not None and snapshot.archive.reports:
        return snapshot
    if isinstance(problem, GeoError):
        raise problem
    if isinstance(problem, OSError):
        raise NoFolderError(f"{source.folder} cannot be read: {problem.strerror}") from problem
    if problem is not None:
        raise problem
    raise NoReportsError(f"no reports in {source.folder}: put files of reports there")
