"""The events as CSV that no spreadsheet takes for formulas."""

from __future__ import annotations

import codecs
import csv
from typing import TYPE_CHECKING, BinaryIO

from geo.exports.rows import COLUMNS

if TYPE_CHECKING:
    from geo.exports.content import Content
    from geo.exports.rows import Cell

# A spreadsheet runs a text cell that starts with one of these (OWASP, "CSV injection").
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_csv(out: BinaryIO, content: Content) -> None:
    """Write the rows as CSV in UTF-8, with a byte order mark for spreadsheets."""
    lines = codecs.getwriter("utf-8")(out, "replace")
    lines.write("\ufeff")
    writer = csv.DictWriter(lines, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for row in content.rows():
        writer.writerow({key: plain_cell(value) for key, value in row.items()})


def plain_cell(value: Cell) -> Cell:
    """Return a cell that a spreadsheet shows and never runs: texts get an apostrophe if needed."""
    if not isinstance(value, str):
        return value
    text = value.replace("\x00", "")
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA_STARTS) else text
