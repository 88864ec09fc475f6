"""From the settings to a provider: which one, where, as whom, and how fast it may be asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from geo import __version__
from geo.errors import SettingError
from geo.geocoding.cache import CachedProvider
from geo.geocoding.geocoder import ChainProvider, OfflineProvider
from geo.geocoding.warm import warm_up

if TYPE_CHECKING:
    from geo.gazetteer.boundaries import Boundaries
    from geo.gazetteer.index import Gazetteer
    from geo.geocoding.geocoder import Provider
    from geo.geocoding.online import OnlineProvider
    from geo.geocoding.providers.catalogue import OnlineRow
    from geo.geocoding.providers.forms import Endpoint
    from geo.settings import Settings
    from geo.store.ledger import Ledger

OFFLINE = "offline"

OWN_AGENT = f"strike-map/{__version__}"
"""Sent to a server of one's own; a public one wants to know who asks."""

_SAMPLE_AGENT = re.compile(
    r"""^(?: (?:my|your|our)[-_ ]?(?:app|application|user[-_ ]?agent|project|geocoder)
        | (?:some|specify|change|insert|enter)[-_ ].*
        | (?:test|testing|example|sample|demo|foo|bar)
        | user[-_ ]?agent | app(?:lication)? | (?:python-)?(?:requests|urllib|httpx|aiohttp)
        | curl | wget | mozilla | geopy
      )(?:[-_ /.\d(].*)?$""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
"""What documentation and libraries put there."""

_SAMPLE_CONTACT = re.compile(r"[@/.]example\.(?:com|org|net)\b", re.IGNORECASE)
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.\w+|https?://\w", re.ASCII)


def open_provider(
    settings: Settings,
    gazetteer: Gazetteer,
    boundaries: Boundaries,
    ledger: Ledger,
    *,
    live: bool = True,
) -> Provider:
    """Set up what STRIKEMAP_GEOCODER names: ``offline``, ``nominatim`` or ``offline,nominatim``.

    Args:
        settings: the user's.
        gazetteer: the embedded one; it answers offline and names regions for online requests.
        boundaries: what online answers are checked against.
        ledger: where answers and turns are kept; it takes in what ships with the program.
        live: whether the network may be asked; a page asks only if its owner says so.

    Raises:
        SettingError: an unknown name, or a setting that the provider's rules do not allow.
    """
    names = [name for name in re.split(r"[,+\s]+", settings.geocoder) if name] or [OFFLINE]
    online = [name for name in names if name != OFFLINE]
    if len(online) > 1 or len(names) > len(online) + 1:
        message = "STRIKEMAP_GEOCODER names one online provider at most, after offline or alone."
        raise SettingError(message)
    warm_up(ledger, settings.data)
    provider: Provider = CachedProvider(OfflineProvider(gazetteer), ledger)
    if not online:
        return provider
    asked = CachedProvider(
        open_online(online[0], settings, gazetteer, boundaries, ledger), ledger, live=live
    )
    if OFFLINE not in names and live:
        return asked
    # A page that may not ask still has the gazetteer, and what is in the cache.
    return ChainProvider(provider, asked)


def open_online(
    name: str, settings: Settings, gazetteer: Gazetteer, boundaries: Boundaries, ledger: Ledger
) -> OnlineProvider:
    """Set up one online provider, not cached.

    Raises:
        SettingError: an unknown name, or a setting that the provider's rules do not allow.
    """
    from geo.geocoding.limiter import Limiter  # noqa: PLC0415  (geopy only where it is asked for)
    from geo.geocoding.online import Known, OnlineProvider  # noqa: PLC0415
    from geo.geocoding.providers.catalogue import BY_NAME  # noqa: PLC0415

    row = BY_NAME.get(name)
    if row is None:
        choices = ", ".join([OFFLINE, *BY_NAME])
        raise SettingError(f"STRIKEMAP_GEOCODER={name} is unknown; choose from {choices}.")
    endpoint = endpoint_of(row, settings)
    interval = row.interval if settings.geocoder_interval is None else settings.geocoder_interval
    if _is_public(row, endpoint) and interval < row.interval:
        raise SettingError(
            f"STRIKEMAP_GEOCODER_INTERVAL must be {row.interval} or more for {row.home}"
            f" ({row.rule})."
        )

    def name_of(place_id: str) -> str | None:
        place = gazetteer.place(place_id)
        return place.name if place else None

    return OnlineProvider(
        row,
        endpoint,
        Limiter(ledger, f"{endpoint.scheme}://{endpoint.domain}", interval),
        known=Known(boundaries, name_of),
    )


def endpoint_of(row: OnlineRow, settings: Settings) -> Endpoint:
    """Decide where and as whom a provider is asked.

    Raises:
        SettingError: no address, plain http outside of this machine, no key or no user agent.
    """
    from geo.geocoding.providers.forms import Endpoint  # noqa: PLC0415
    from geo.geocoding.transport import is_loopback  # noqa: PLC0415

    address = settings.geocoder_url or row.home
    if address is None:
        raise SettingError(f"STRIKEMAP_GEOCODER={row.name} needs STRIKEMAP_GEOCODER_URL.")
    parts = urlsplit(address)
    host = parts.hostname or ""
    if not address.isascii() or parts.query or parts.fragment or "@" in parts.netloc:
        message = "STRIKEMAP_GEOCODER_URL must be a plain base address: https://host[:port][/path]."
        raise SettingError(message)
    if parts.scheme != "https" and not is_loopback(host):
        raise SettingError("STRIKEMAP_GEOCODER_URL must start with https:// outside this machine.")
    if row.key is not None and not settings.geocoder_key:
        raise SettingError(f"{row.name} needs its {row.key} in STRIKEMAP_GEOCODER_KEY.")
    endpoint = Endpoint(
        scheme=parts.scheme,
        domain=parts.netloc + parts.path.rstrip("/"),
        user_agent=settings.user_agent or OWN_AGENT,
        key=settings.geocoder_key,
    )
    _check_agent(row, endpoint, settings.user_agent)
    return endpoint


def _is_public(row: OnlineRow, endpoint: Endpoint) -> bool:
    return row.home is not None and urlsplit(row.home).netloc == endpoint.domain.partition("/")[0]


def _check_agent(row: OnlineRow, endpoint: Endpoint, agent: str | None) -> None:
    """Refuse a user agent that names nobody; a server of one's own needs none."""
    advice = "set it to your project's name and an address, such as 'war-desk/1.0 (desk@paper.org)'"
    public = _is_public(row, endpoint)
    if agent is None:
        if public:
            raise SettingError(f"{row.name} needs STRIKEMAP_USER_AGENT: {advice}.")
        return
    invented = public and _SAMPLE_CONTACT.search(agent)
    if invented or (_SAMPLE_AGENT.search(agent) and not _CONTACT.search(agent)):
        raise SettingError(f"STRIKEMAP_USER_AGENT={agent} names nobody: {advice}.")
