"""Files of JSON, one object a line: what the evaluations read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from geo.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def json_lines(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield each line's number and its object; empty lines are passed over.

    Raises:
        InputError: the file cannot be read, or a line is no object.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read: {error}") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                row = json.loads(line)
            except (ValueError, RecursionError) as error:
                raise InputError(f"{path.name}, line {number}: not JSON: {error}") from error
            if not isinstance(row, dict):
                raise InputError(f"{path.name}, line {number}: not a JSON object")
            yield number, row
