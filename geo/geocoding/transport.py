"""One HTTP request, exactly one: no hidden retry, no redirect, one deadline from name to last byte.

A library's own timeout counts anew for every piece that arrives, so a server that drips one byte
a second holds a caller for ever. Here every wait is given only what is left.
"""

from __future__ import annotations

import email.utils
import http.client
import io
import socket
import ssl
import threading
import time
import urllib.request
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from urllib.parse import SplitResult

MAX_BYTES = 2_000_000
"""Ten places with their addresses are 20 kB; a body larger than this is not an answer."""


class TransportError(Exception):
    """A request did not bring an answer; `str()` says how in a few words."""


class TimedOutError(TransportError):
    """The deadline passed."""


class UnreachableError(TransportError):
    """No connection, or one that broke."""


class StatusError(TransportError):
    """The server answered, but with a status that is not 200."""

    def __init__(self, status: int, retry_after: float | None = None) -> None:
        super().__init__(f"HTTP {status}")
        self.status = status
        self.retry_after = retry_after


class BodyError(TransportError):
    """The answer is too long, or not what was asked for."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A moment after which nobody waits any longer."""

    at: float

    @classmethod
    def after(cls, seconds: float) -> Deadline:
        """Make the deadline that many seconds from now."""
        return cls(time.monotonic() + seconds)

    def left(self) -> float:
        """Give the seconds that are left.

        Raises:
            TimedOutError: none are.
        """
        seconds = self.seconds()
        if seconds <= 0:
            raise TimedOutError("no answer in time")
        return seconds

    def seconds(self) -> float:
        """Give the seconds that are left, below zero once it has passed."""
        return self.at - time.monotonic()


def fetch(url: str, headers: Mapping[str, str], deadline: Deadline) -> str:
    """Send one GET request and give the body as text.

    Raises:
        TransportError: one of its four kinds; nothing else is raised for what a server does.
    """
    parts = urlsplit(url)
    try:
        connection = _connect(parts, deadline)
        try:
            return _exchange(connection, parts, headers, deadline)
        finally:
            connection.close()
    except TimeoutError as error:
        raise TimedOutError("no answer in time") from error
    except (OSError, http.client.HTTPException) as error:
        raise UnreachableError(_few_words(error)) from error


def _exchange(
    sock: socket.socket, parts: SplitResult, headers: Mapping[str, str], deadline: Deadline
) -> str:
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    lines = [f"GET {path or '/'} HTTP/1.1", f"Host: {parts.netloc.rpartition('@')[2]}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    lines += ["Accept: application/json", "Accept-Encoding: identity", "Connection: close", "", ""]
    sock.settimeout(deadline.left())
    sock.sendall("\r\n".join(lines).encode("ascii"))
    response = http.client.HTTPResponse(_Timed(sock, deadline), method="GET")  # type: ignore[arg-type]
    response.begin()
    if response.status != http.client.OK:
        raise StatusError(response.status, retry_after(response.getheader("Retry-After")))
    body = response.read(MAX_BYTES + 1)
    if len(body) > MAX_BYTES:
        raise BodyError(f"more than {MAX_BYTES // 1_000_000} MB")
    if response.length:  # the connection ended before what was announced
        raise UnreachableError("the connection broke in the middle")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BodyError("text that is not UTF-8") from error


class _Timed:
    """A socket for `http.client.HTTPResponse` whose every read waits only for what is left."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        self.sock, self.deadline = sock, deadline

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_TimedReader(self.sock, self.deadline))


class _TimedReader(io.RawIOBase):
    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        super().__init__()
        self.sock, self.deadline = sock, deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        self.sock.settimeout(self.deadline.left())
        return self.sock.recv_into(buffer)  # type: ignore[arg-type]


def _connect(parts: SplitResult, deadline: Deadline) -> socket.socket:
    """Open a connection, through the system's HTTP proxy where one is set for the host."""
    host = parts.hostname or ""
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    proxy = _proxy(parts, host)
    at = (proxy.hostname or "", proxy.port or 3128) if proxy else (host, port)
    sock = _dial(*at, deadline)
    try:
        if proxy:
            _tunnel(sock, host, port, deadline)
        if secure:
            sock.settimeout(deadline.left())
            sock = ssl.create_default_context().wrap_socket(sock, server_hostname=host)
    except BaseException:
        sock.close()
        raise
    return sock


def _proxy(parts: SplitResult, host: str) -> SplitResult | None:
    if is_loopback(host) or urllib.request.proxy_bypass(host):
        return None
    address = urllib.request.getproxies().get(parts.scheme)
    return urlsplit(address if "//" in address else f"//{address}") if address else None


def _tunnel(sock: socket.socket, host: str, port: int, deadline: Deadline) -> None:
    name = f"[{host}]" if ":" in host else host
    sock.settimeout(deadline.left())
    sock.sendall(f"CONNECT {name}:{port} HTTP/1.1\r\nHost: {name}:{port}\r\n\r\n".encode("ascii"))
    response = http.client.HTTPResponse(_Timed(sock, deadline), method="CONNECT")  # type: ignore[arg-type]
    response.begin()
    if response.status != http.client.OK:
        raise UnreachableError(f"the proxy answered {response.status}")


def is_loopback(host: str) -> bool:
    """Tell whether a host is this machine itself."""
    return host in {"localhost", "::1"} or (host.startswith("127.") and host.count(".") == 3)  # noqa: PLR2004


def _dial(host: str, port: int, deadline: Deadline) -> socket.socket:
    """Look the name up and connect to the first address that answers."""
    failure: OSError = OSError("no address")
    for family, kind, protocol, _, address in _addresses(host, port, deadline):
        sock = socket.socket(family, kind, protocol)
        try:
            sock.settimeout(deadline.left())
            sock.connect(address)
        except OSError as error:
            sock.close()
            failure = error
        else:
            return sock
    raise failure


def _addresses(host: str, port: int, deadline: Deadline) -> list[tuple]:  # type: ignore[type-arg]
    """Resolve a name in a thread of its own: the system's resolver knows no deadline."""
    found: list[list[tuple]] = []  # type: ignore[type-arg]
    failed: list[OSError] = []

    def resolve() -> None:
        try:
            found.append(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except OSError as error:
            failed.append(error)

    thread = threading.Thread(target=resolve, daemon=True, name="resolve")
    thread.start()
    thread.join(deadline.left())
    if failed:
        raise failed[0]
    if not found:
        raise TimedOutError("no answer in time")
    return found[0]


def retry_after(header: str | None) -> float | None:
    """Read a Retry-After header, seconds or a date; ``None`` where it is neither."""
    if header is None:
        return None
    text = header.strip()
    if text.isascii() and text.isdecimal():
        return float(text[:9])
    try:
        moment = email.utils.parsedate_to_datetime(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _few_words(error: Exception) -> str:
    if isinstance(error, socket.gaierror):
        return "its name is not known"
    if isinstance(error, ConnectionRefusedError):
        return "nothing listens there"
    if isinstance(error, ssl.SSLError):
        return "its certificate or encryption is not usable"
    if isinstance(error, http.client.HTTPException | ConnectionError):
        return "the connection broke in the middle"
    return error.strerror or type(error).__name__ if isinstance(error, OSError) else str(error)
