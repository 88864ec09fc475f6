"""The reports of the data folder, which the page opens with."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from geo.errors import DataError
from geo.read.jsonl import read_reports
from geo.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from geo.models import Report


def sample_reports(data: Path | None = None) -> tuple[Report, ...]:
    """Read ``reports/*.jsonl`` of the data folder, files in the order of their names.

    Args:
        data: The data folder; by default the setting ``STRIKEMAP_DATA``.

    Raises:
        DataError: The folder has no reports.
        InputError: A line of them is no report.
    """
    folder = (data or Settings.from_env(os.environ).data) / "reports"
    reports = tuple(
        report for path in sorted(folder.glob("*.jsonl")) for report in read_reports(path)
    )
    if not reports:
        raise DataError(f"no reports in {folder}: put a file of JSON Lines there")
    return reports
