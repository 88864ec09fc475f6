"""What a command reads at once: a file, or standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from geo.errors import InputError


def whole_text(name: str, encoding: str = "utf-8") -> str:
    """Return the text of a file; ``-`` is standard input.

    Raises:
        InputError: it cannot be read, or is not UTF-8.
    """
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return data.decode(encoding)
    except OSError as error:
        raise InputError(f"cannot read {name}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is not UTF-8 (byte {error.start})") from error
