"""Where a command writes: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING

from geo.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator


def tell(command: str, text: str) -> None:
    """Say on standard error, in one line, what a command has to say beside its output."""
    sys.stderr.write(f"python -m geo {command}: {' '.join(text.split())}\n")


@contextlib.contextmanager
def open_output(path: Path | None) -> Iterator[IO[bytes]]:
    """Open a file for the length of a ``with`` block; `None` is standard output.

    A regular file is written beside its place and moved there at the end. After an error, and
    where nothing was written, what was there before stays.

    Raises:
        InputError: The place cannot be written to.
    """
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    elif path.exists() and not path.is_dir() and not path.is_file():  # a device or a named pipe
        with _opened(path) as stream:
            yield stream
    else:
        with _replaced(path) as stream:
            yield stream


def _opened(path: Path) -> IO[bytes]:
    try:
        return path.open("wb")
    except OSError as error:
        raise _refused(path, error) from error


def _refused(path: Path, error: OSError) -> InputError:
    return InputError(f"cannot write {path}: {error.strerror or error}")


@contextlib.contextmanager
def _replaced(path: Path) -> Iterator[IO[bytes]]:
    target = Path(os.path.realpath(path))  # a link stays a link, and a loop of links no traceback
    if target.is_dir():
        raise InputError(f"cannot write {path}: it is a folder")
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
    except OSError as error:
        raise _refused(path, error) from error
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
        if draft.stat().st_size:
            _move(draft, target, path)
    finally:
        draft.unlink(missing_ok=True)


def _move(draft: Path, target: Path, path: Path) -> None:
    try:
        draft.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        draft.replace(target)
    except OSError as error:
        raise _refused(path, error) from error


def _umask() -> int:
    """Ask for the mask of new files, which can only be asked for by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
