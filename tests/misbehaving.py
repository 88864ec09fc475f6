"""A local server that does what servers do on bad days, and writes down who asked when."""

from __future__ import annotations

import contextlib
import json
import socket
import struct
import threading
import time
from itertools import pairwise
from urllib.parse import parse_qs, urlsplit

KURSK = [
    {
        "osm_type": "node",
        "osm_id": 27504067,
        "lat": "51.739433",
        "lon": "36.179604",
        "class": "place",
        "type": "city",
        "addresstype": "city",
        "name": "Kursk",
        "display_name": "Kursk, Kursk Oblast, Russia",
        "address": {"city": "Kursk", "state": "Kursk Oblast", "country_code": "ru"},
        "namedetails": {"name": "Курск", "name:en": "Kursk"},
        "extratags": {"population": "440052"},
    }
]


class MisbehavingServer:
    """Answers one request a connection on a loopback port, each in its own thread.

    `behaviours` is what to do with the first, second, … request; the last one stays.
    `begun` and `ended` are the moments (monotonic) at which requests were read and done with.
    """

    def __init__(self, *behaviours):
        self.behaviours = behaviours or ("ok",)
        self.begun, self.ended, self.requests = [], [], []
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._over.set()
        self._socket.close()
        self._thread.join(5)

    @property
    def count(self):
        return len(self.begun)

    def gaps(self):
        """Seconds between requests, as they arrived."""
        moments = sorted(self.begun)
        return [later - earlier for earlier, later in pairwise(moments)]

    def _serve(self):
        while not self._over.is_set():
            try:
                self._socket.settimeout(0.1)
                connection, _ = self._socket.accept()
            except TimeoutError:
                continue
            except OSError:
                return
            threading.Thread(target=self._handle, args=(connection,), daemon=True).start()

    def _handle(self, connection):
        with contextlib.suppress(OSError), connection:
            head = b""
            while b"\r\n\r\n" not in head:
                more = connection.recv(4096)
                if not more:
                    return
                head += more
            with self._lock:
                self.begun.append(time.monotonic())
                self.requests.append(head.decode())
                number = min(len(self.begun), len(self.behaviours))
            path = head.decode().split()[1]
            try:
                self._behave(connection, self.behaviours[number - 1], path)
            finally:
                self.ended.append(time.monotonic())

    def _behave(self, connection, behaviour, path):
        name, _, argument = behaviour.partition(":")
        getattr(self, f"_{name}")(connection, argument, path)

    def _send(self, connection, body, status="200 OK", **headers):
        data = body.encode() if isinstance(body, str) else body
        lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(data)}"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        connection.sendall("\r\n".join([*lines, "", ""]).encode() + data)

    def _ok(self, connection, argument, path):
        if argument:
            time.sleep(float(argument))
        asked = parse_qs(urlsplit(path).query)
        name = (asked.get("q") or asked.get("city") or [""])[0]
        self._send(connection, json.dumps(KURSK if name.startswith("Kursk") else []))

    def _json(self, connection, argument, _path):
        self._send(connection, argument)

    def _hang(self, _connection, _argument, _path):
        self._over.wait(60)

    def _drip(self, connection, argument, _path):
        """Send a good answer, a byte at a time; ``head`` begins to drip before the status."""
        body = json.dumps(KURSK)
        data = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode()
        start = 0 if argument == "head" else data.index(b"\r\n\r\n") + 4
        connection.sendall(data[:start])
        for at in range(start, len(data)):
            connection.sendall(data[at : at + 1])
            if self._over.wait(0.05):
                return

    def _status(self, connection, argument, _path):
        status, _, wait = argument.partition(",")
        more = {"Retry_After": wait} if wait else {}
        self._send(connection, "[]", f"{status} Some Words", **more)

    def _html(self, connection, _argument, _path):
        self._send(connection, "<!doctype html><title>Log in to the hotel's network</title>")

    def _redirect(self, connection, _argument, path):
        self._send(connection, "", "302 Found", Location=self.url + path)

    def _reset(self, connection, _argument, _path):
        body = json.dumps(KURSK)
        head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n{body[:40]}"
        connection.sendall(head.encode())
        time.sleep(0.05)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def _cut(self, connection, _argument, _path):
        """End in the middle without a word."""
        body = json.dumps(KURSK)
        head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n{body[:40]}"
        connection.sendall(head.encode())

    def _flood(self, connection, _argument, _path):
        head = "HTTP/1.1 200 OK\r\nContent-Length: 900000000\r\n\r\n["
        connection.sendall(head.encode())
        while not self._over.is_set():
            connection.sendall(b" " * 65536)
