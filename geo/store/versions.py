"""Which rules read a report: a hash of the files that decide it, so that nobody has to count up.

What is stored under one version is never taken for what another one would find.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Self

from geo.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Iterable

PACKAGE = Path(__file__).resolve().parents[1]

DECIDE = (
    "earth.py",
    "models.py",
    "pipeline.py",
    "extract/**/*.py",
    "gazetteer/*.py",
    "geocoding/answers.py",
    "geocoding/cache.py",
    "geocoding/contexts.py",
    "geocoding/geocoder.py",
    "geocoding/review.py",
    "languages/**/*.csv",
    "languages/**/*.py",
    "languages/**/*.txt",
    "resolving/**/*.py",
    "store/forms.py",
    "store/packing.py",
    "store/rows.py",
    "toponyms/**/*.py",
)
"""The files of the package that decide what a report yields and how it is kept."""


@cache
def rules_version() -> str:
    """Give the version of the rules of this program.

    Raises:
        DataError: the package is here without its files.
    """
    return version_of(PACKAGE)


def version_of(package: Path) -> str:
    """Give the version of the rules in a folder of the package.

    Raises:
        DataError: files that decide are missing.
    """
    paths: set[Path] = set()
    for pattern in DECIDE:
        found = set(package.glob(pattern))
        if not found:
            raise DataError(f"The package lacks its files {pattern}: install it again.")
        paths |= found
    return _hash(package, paths)


@cache
def linking_version() -> str:
    """Give the version of the rules that put events together."""
    return _hash(PACKAGE, {*PACKAGE.glob("linking/*.py"), *PACKAGE.glob("languages/**/topics.py")})


@cache
def borders_version() -> str:
    """Give the version of the regions' and countries' borders."""
    folder = PACKAGE.parent / "data" / "boundaries"
    return _hash(folder, folder.glob("*.json"))


def _hash(folder: Path, paths: Iterable[Path]) -> str:
    digest = blake2b(digest_size=8)
    for name, path in sorted((path.relative_to(folder).as_posix(), path) for path in paths):
        try:
            content = path.read_bytes()
        except OSError as error:
            raise DataError(f"{name} cannot be read: {error.strerror}.") from error
        content = content.replace(b"\r\n", b"\n")  # as Git writes it on Windows
        digest.update(f"{name}\n{len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """All that decides what a report yields, beside the report and people's decisions."""

    rules: str
    borders: str
    gazetteer: str
    provider: str
    provider_version: str
    recogniser: str = "own"

    @classmethod
    def now(
        cls, *, gazetteer: str, provider: str, provider_version: str, recogniser: str = "own"
    ) -> Self:
        """Join what is asked with the rules and borders of this program.

        Args:
            gazetteer: the version of the gazetteer.
            provider: the name of the provider that is asked.
            provider_version: its version.
            recogniser: who finds place names, as `geo.toponyms.recogniser` calls it.

        Raises:
            DataError: the package is here without its files.
        """
        return cls(
            gazetteer=gazetteer,
            provider=provider,
            provider_version=provider_version,
            recogniser=recogniser,
            rules=rules_version(),
            borders=borders_version(),
        )
