"""A PostgreSQL server of our own in a temporary folder, on a Unix socket only.

Debian: ``apt-get install postgresql``. As root it runs as the user ``postgres``, since PostgreSQL
refuses to be root.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

HOW = "needs PostgreSQL: on Debian apt-get install postgresql, and pip install 'psycopg[binary]'"


def binaries():
    """The folder of initdb and pg_ctl, or None."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    initdb = shutil.which("initdb")
    return Path(initdb).parent if initdb else None


def _as_server_user(words, **more):
    if os.getuid() == 0:
        words = ["runuser", "-u", "postgres", "--", *words]
    subprocess.run(words, check=True, capture_output=True, timeout=120, **more)


@contextlib.contextmanager
def pg_server(**settings):
    """Start a server; gives the folder of its socket. The user is always ``postgres``."""
    bin_folder = binaries()
    if bin_folder is None:
        raise FileNotFoundError(HOW)
    with tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if os.getuid() == 0:
            shutil.chown(folder, "postgres")
        data = str(folder / "data")
        init = ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"]
        _as_server_user([str(bin_folder / "initdb"), *init], cwd="/")
        options = {"listen_addresses": "", "unix_socket_directories": name, **settings}
        text = " ".join(f"-c {key}='{value}'" for key, value in options.items())
        control = [str(bin_folder / "pg_ctl"), "-D", data, "-l", str(folder / "log"), "-w"]
        _as_server_user([*control, "-o", text, "start"], cwd="/")
        try:
            yield folder
        finally:
            _as_server_user([*control, "-m", "immediate", "stop"], cwd="/")


def url_of(folder, database="postgres"):
    """The SQLAlchemy URL of a database of the server."""
    return f"postgresql+psycopg://postgres@/{database}?host={folder}"
