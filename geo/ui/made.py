"""Files that are too long for a reader's click to wait in memory: made on the disk, then linked.

A download button of Streamlit takes a whole file into memory. What lies in the folder of static
files is sent piece by piece; a folder without a name that can be guessed keeps a visitor's file
apart, and all go again after a while.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import threading
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(__file__).resolve().parents[2] / "static" / "made"
KEEP_SECONDS = 3600.0
"""How long a file can be fetched."""

MOST_BYTES = 4_000_000_000
"""On the disk for all visitors; the oldest files go first."""

_turn = threading.Lock()  # one long file at a time: it takes a core


class Made(NamedTuple):
    """A file that waits to be fetched: its address for the page, its name, its size in bytes."""

    address: str
    name: str
    size: int


def is_possible(folder: Path = FOLDER) -> bool:
    """Tell whether files can be made here; a hosted program may not write beside itself."""
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


def make(
    write: Callable[[BinaryIO], None], name: Callable[[], str], now: float, folder: Path = FOLDER
) -> Made:
    """Make a file.

    Args:
        write: writes its content.
        name: gives its name, once it is written.
        now: seconds since 1970, for what is to go.
        folder: where files are made.

    Raises:
        OSError: the disk does not take it; nothing of it is left.
    """
    with _turn:
        sweep(folder, now)
        own = folder / secrets.token_urlsafe(16)
        own.mkdir(parents=True)
        try:
            path = own / "part"
            with path.open("wb") as out:
                write(out)
            path = path.rename(own / name())
            size = path.stat().st_size
        except BaseException:
            shutil.rmtree(own, ignore_errors=True)
            raise
    return Made(f"app/static/{folder.name}/{own.name}/{path.name}", path.name, size)


def sweep(folder: Path, now: float) -> None:
    """Let go of files that are old, and of the oldest where all are too many."""
    found = []
    for own in folder.iterdir() if folder.is_dir() else ():
        with contextlib.suppress(OSError):  # somebody else sweeps too
            found.append((own.stat().st_mtime, sum(f.stat().st_size for f in own.iterdir()), own))
    held = 0
    for made, size, own in sorted(found, reverse=True):
        held += size
        if now - made > KEEP_SECONDS or held > MOST_BYTES:
            shutil.rmtree(own, ignore_errors=True)
