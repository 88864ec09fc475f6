"""The page, served from a folder and cut off from the network, for what drives a browser at it."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
_PATIENCE = 60  # seconds that a server may take to start


def start_server(folder: Path, script: Path) -> tuple[subprocess.Popen[bytes], str]:
    """Start Streamlit in `folder`; return the process and its address once it answers.

    Raises:
        TimeoutError: it does not within a minute.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        sys.executable, "-m", "streamlit", "run", str(script), "--server.headless=true",
        f"--server.port={port}", "--server.address=127.0.0.1", "--server.fileWatcherType=none",
    ]  # fmt: skip
    # Proxies that lead nowhere: the server has to do without the network as well.
    nowhere = dict.fromkeys(("http_proxy", "https_proxy", "all_proxy"), "http://127.0.0.1:9")
    process = subprocess.Popen(  # noqa: S603 - our own interpreter
        command, cwd=folder, env={**os.environ, **nowhere}, start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        try:
            with opener.open(address + "/_stcore/health", timeout=2):
                return process, address
        except OSError:
            time.sleep(0.1)
    stop_server(process)
    raise TimeoutError("the server did not start within a minute")


def stop_server(process: subprocess.Popen[bytes]) -> None:
    """End a server and all that it started."""
    os.killpg(process.pid, signal.SIGTERM)
    process.wait(timeout=20)


def memory(pid: int) -> int:
    """Return the resident megabytes of a process."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0]) // 1024


class Wire:
    """A relay in front of the server that counts the bytes it sends."""

    def __init__(self, address: str) -> None:
        """Listen on a free port."""
        host, port = address.removeprefix("http://").split(":")
        self.server, self.sent = (host, int(port)), 0
        self.door = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.door.getsockname()[1]}"
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            near, _ = self.door.accept()
            far = socket.create_connection(self.server)
            for one in (near, far):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for ends in ((near, far, False), (far, near, True)):
                threading.Thread(target=self._relay, args=ends, daemon=True).start()

    def _relay(self, source: socket.socket, sink: socket.socket, counted: bool) -> None:  # noqa: FBT001
        with contextlib.suppress(OSError):
            while data := source.recv(65_536):
                self.sent += len(data) if counted else 0
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)
