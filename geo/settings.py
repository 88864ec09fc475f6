"""Settings: the environment variables that the program reads, and nothing else reads them."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from geo.errors import SettingError

if TYPE_CHECKING:
    from collections.abc import Mapping

PROJECT = Path(__file__).resolve().parent.parent
OFFLINE = "offline"
NONE = "none"
MOST_SECONDS = 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a user can set without touching the code; all of it is optional.

    `ledger` and `events` are SQLAlchemy URLs (`events` may also be a folder of Parquet files).
    """

    data: Path = PROJECT / "data"
    ledger: str = ""
    events: str | None = None
    store: Path | None = None  # the file of located reports; None: it is kept in memory
    geocoder: str = OFFLINE
    geocoder_url: str | None = None
    geocoder_key: str | None = None  # what some providers cannot be asked without
    geocoder_interval: float | None = None  # seconds between requests; None: the provider's rule
    user_agent: str | None = None
    page_geocodes: bool = False  # whether a visit to the page may ask an online provider
    reviewer: str | None = None  # in whose name the page takes decisions; None: it offers none

    @classmethod
    def from_env(cls, environment: Mapping[str, str]) -> Settings:
        """Read the settings from a mapping such as ``os.environ``; empty values count as unset.

        Raises:
            SettingError: A value is not usable; the message names the variable.
        """

        def value(name: str) -> str | None:
            return environment.get(name, "").strip() or None

        return cls(
            data=_folder("STRIKEMAP_DATA", value("STRIKEMAP_DATA")),
            ledger=value("STRIKEMAP_LEDGER") or default_ledger(environment),
            events=value("STRIKEMAP_EVENTS"),
            store=_file(value("STRIKEMAP_STORE"), default_store(environment)),
            geocoder=(value("STRIKEMAP_GEOCODER") or OFFLINE).casefold(),
            geocoder_url=_address("STRIKEMAP_GEOCODER_URL", value("STRIKEMAP_GEOCODER_URL")),
            geocoder_key=_header("STRIKEMAP_GEOCODER_KEY", value("STRIKEMAP_GEOCODER_KEY")),
            geocoder_interval=_seconds(
                "STRIKEMAP_GEOCODER_INTERVAL", value("STRIKEMAP_GEOCODER_INTERVAL")
            ),
            page_geocodes=_yes("STRIKEMAP_PAGE_GEOCODES", value("STRIKEMAP_PAGE_GEOCODES")),
            reviewer=value("STRIKEMAP_REVIEWER"),
            user_agent=_header("STRIKEMAP_USER_AGENT", value("STRIKEMAP_USER_AGENT")),
        )


def default_ledger(environment: Mapping[str, str], platform: str = sys.platform) -> str:
    """Give the URL of the ledger in the user's cache folder."""
    return f"sqlite:///{(_cache_folder(environment, platform) / 'ledger.sqlite').as_posix()}"


def default_store(environment: Mapping[str, str], platform: str = sys.platform) -> Path:
    """Give the file of located reports in the user's cache folder."""
    return _cache_folder(environment, platform) / "located.sqlite"


def _cache_folder(environment: Mapping[str, str], platform: str) -> Path:
    """Give the folder of what can be made again, where each system wants it."""
    home = Path(environment.get("USERPROFILE" if platform == "win32" else "HOME") or Path.home())
    if platform == "win32":
        cache = Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif platform == "darwin":
        cache = home / "Library" / "Caches"
    else:
        cache = Path(environment.get("XDG_CACHE_HOME") or home / ".cache")
    return cache / "strike-map"


def _file(text: str | None, default: Path) -> Path | None:
    if text is None:
        return default
    return None if text.casefold() == NONE else Path(text).expanduser()


def _folder(name: str, text: str | None) -> Path:
    if text is None:
        return PROJECT / "data"
    folder = Path(text).expanduser()
    if not folder.is_dir():
        raise SettingError(f"{name} names no folder: {text}")
    return folder


def _address(name: str, text: str | None) -> str | None:
    if text is None:
        return None
    try:
        parts = urlsplit(text)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:  # an unclosed bracket of an IPv6 address
        usable = False
    if not usable:
        raise SettingError(f"{name} must be an address that starts with http:// or https://")
    return text.rstrip("/")


def _header(name: str, text: str | None) -> str | None:
    if text is not None and not (text.isascii() and text.isprintable()):
        raise SettingError(f"{name} must be plain ASCII: it is sent as an HTTP header")
    return text


def _seconds(name: str, text: str | None) -> float | None:
    if text is None:
        return None
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= MOST_SECONDS:
        raise SettingError(f"{name} must be seconds from 0 to {MOST_SECONDS}")
    return seconds


def _yes(name: str, text: str | None) -> bool:
    answer = (text or "no").casefold()
    if answer not in {"yes", "no"}:
        raise SettingError(f"{name} must be yes or no")
    return answer == "yes"
