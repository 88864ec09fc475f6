"""The offline gazetteer: one read-only SQLite file that opens in milliseconds.

How to scan a text fast: `longest` takes the words from a position on and says how many of them
make the longest known name. Two Bloom filters (all names; all beginnings of longer names, about
1 MB together) answer most words without SQL; what passes is checked, so the answer is exact.
"""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Self

from geo.errors import DataError
from geo.gazetteer.bloom import Bloom
from geo.gazetteer.names import fold, one_letter_off
from geo.gazetteer.spelling import skeletons, variants
from geo.models import Match, MatchKind, Place, PlaceKind, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

FILE = "gazetteer.sqlite"
# Longer names than this stand in no text: the scan stops there.
MAX_WORDS = 8

# The numbers of the index: a new kind goes to the end.
PLACE_KINDS = (
    PlaceKind.SETTLEMENT,
    PlaceKind.ADMIN2,
    PlaceKind.ADMIN1,
    PlaceKind.COUNTRY,
    PlaceKind.SITE,
    PlaceKind.SEA,
    PlaceKind.REGION,
    PlaceKind.CONTINENT,
)
# In shorter names one letter is too much: "Sumy", "Suma", "Sima".
_SHORTEST_FUZZY = 5
_SCHEMA = "1"
_SCALE = 10_000
_GEONAMES_ID = re.compile(r"gn:([0-9]{1,10})")
_DEMONYM = 3
_HISTORICAL = 2
_KINDS = (MatchKind.OFFICIAL, MatchKind.ALTERNATE, MatchKind.HISTORICAL, MatchKind.OFFICIAL)
_PLACE = """place.id, place.ref, place.name, place.kind, place.lat, place.lon, place.population,
    area.country, area.admin1, area.name, source.name"""
_JOIN = "JOIN area ON area.id = place.area JOIN source ON source.id = place.source"
# Who is meant by a bare name: the larger place, but a sea or region of the world stands for more
# than the people who live in it (a town named Pacific), and an alternate name is often a former or
# a nickname (Venice of Dayton, Ohio): official names count twentyfold. A town comes before the
# district of its name. Former names come last.
_WEIGHT = """max(place.population * CASE place.kind WHEN 1 THEN 0.3 ELSE 1 END,
        CASE place.kind WHEN 5 THEN 500000 WHEN 7 THEN 500000 WHEN 6 THEN 200000 WHEN 4 THEN 5000
        ELSE 0 END)"""
_BY_KEY = f"""SELECT name.kind, {_PLACE} FROM name JOIN place ON place.id = name.place {_JOIN}
    WHERE name.key = ? ORDER BY name.kind = {_HISTORICAL},
    {_WEIGHT} * CASE name.kind WHEN 1 THEN 1 ELSE 20 END DESC, place.id"""  # noqa: S608
_BY_SKELETON = f"""SELECT 1, {_PLACE} FROM skeleton JOIN place ON place.id = skeleton.place {_JOIN}
    WHERE skeleton.key = ? ORDER BY {_WEIGHT} DESC, place.id"""  # noqa: S608
_BY_REF = f"SELECT {_PLACE} FROM place {_JOIN} WHERE place.ref = ?"  # noqa: S608
_BY_ID = f"SELECT {_PLACE} FROM place {_JOIN} WHERE place.id = ?"  # noqa: S608
_BY_CODE = f"""SELECT 1, {_PLACE} FROM code JOIN place ON place.id = code.place {_JOIN}
    WHERE code.text = ? AND code.alone >= ? ORDER BY place.population DESC, place.id"""  # noqa: S608


def default_path() -> Path:
    """Return the index in the folder of STRIKEMAP_DATA, else the one that ships with the code."""
    chosen = os.environ.get("STRIKEMAP_DATA")
    if chosen and (Path(chosen) / FILE).is_file():
        return Path(chosen) / FILE
    return shipped_path()


def shipped_path() -> Path:
    """Return the index beside the code, which `gazetteer build` writes."""
    return Path(__file__).resolve().parents[2] / "data" / FILE


class Gazetteer:
    """Names and places. Safe to share between threads; opened read-only and never locked."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        self._lock = Lock()
        meta = dict(self._rows("SELECT key, value FROM meta"))
        if meta.get("schema") != _SCHEMA:
            raise DataError(
                "The gazetteer was built by another version; run: python -m geo gazetteer build"
            )
        self.version: str = meta["version"]
        filters = dict(self._rows("SELECT name, bits FROM filter"))
        self._names = Bloom(filters["names"])
        self._prefixes = Bloom(filters["prefixes"])
        self._codes = dict(self._rows("SELECT text, max(alone) FROM code GROUP BY text"))
        self.find = lru_cache(maxsize=4096)(self._find)
        self._known = lru_cache(maxsize=32_768)(self._has_key)

    @classmethod
    def open(cls, path: Path | None = None) -> Self:
        """Open an index; without `path` the default one.

        Raises:
            DataError: The file is missing, damaged or of another version.
        """
        path = path or default_path()
        try:
            base = sqlite3.connect(
                f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
            return cls(base)
        except (sqlite3.Error, KeyError) as error:
            raise DataError(
                f"The gazetteer {path.name} cannot be read ({error}); "
                "run: python -m geo gazetteer build"
            ) from error

    def close(self) -> None:
        """Close the file."""
        self._base.close()

    def _find(self, name: str) -> tuple[Match, ...]:
        """Return the places of a name: exact names first of all, else its spelling variants.

        The likeliest first: populous places, official names; former names last. Demonyms carry
        ``Role.DEMONYM``. Abbreviations are taken as written ("U.S.", region codes such as "Ky.").
        """
        if code := self._code(name):
            return self._matches(_BY_CODE, (code, 0), name)
        return self._matches(_BY_KEY, (fold(name),), name) or self.spelled(name)

    def spelled(self, name: str) -> tuple[Match, ...]:
        """Return the places that a rule of transliteration or spelling leads to (VARIANT)."""
        for key, kinds in variants(name):
            found = self._matches(_BY_KEY, (key,), None, MatchKind.VARIANT)
            if found := tuple(m for m in found if not kinds or m.place.kind in kinds):
                return found
        for bones in skeletons(name):
            if found := self._matches(_BY_SKELETON, (bones,), None, MatchKind.VARIANT):
                return found
        return ()

    def has(self, name: str) -> bool:
        """Tell whether a name stands in the index as it is (no variants, no bare region codes)."""
        code = self._code(name)
        return self._known(fold(name)) or (code is not None and self._codes[code] == 1)

    def longest(self, words: Sequence[str]) -> int:
        """Return how many of `words`, from the first on, make the longest known name; 0 if none.

        Words are tokens as written, dots of abbreviations included ("U.S."); a hyphenated token
        counts as one word.
        """
        best, key = 0, ""
        for count, word in enumerate(words[:MAX_WORDS], start=1):
            part = fold(word)
            key = f"{key} {part}" if key and part else key + part
            if not part or not key:
                break
            if self._known(key):
                best = count
            if key not in self._prefixes:
                break
        if best == 0 and words and (code := self._code(words[0])) and self._codes[code]:
            return 1
        return best

    def code(self, text: str) -> tuple[Match, ...]:
        """Return the regions of a code that counts only after a comma: "KY", "Ky.", "Calif."."""
        code = self._code(text)
        return self._matches(_BY_CODE, (code, 0), text) if code else ()

    def place(self, place_id: str) -> Place | None:
        """Return the place with this id, such as ``gn:702569`` or ``adm1:RU.41``."""
        number = _GEONAMES_ID.fullmatch(place_id)
        if number:
            rows = self._rows(_BY_ID, (int(number[1]),))
        else:
            rows = self._rows(_BY_REF, (place_id,)) if place_id.isprintable() else []
        return _place(rows[0]) if rows else None

    def fuzzy(self, name: str) -> tuple[Match, ...]:
        """Return the places one letter away from `name` (five letters or more), FUZZY.

        One letter put in, left out, changed, or two neighbours swapped; the first letter stays,
        for people seldom get that one wrong. Best asked once all else has failed: 2 ms.
        """
        key = fold(name)
        if len(key) < _SHORTEST_FUZZY:
            return ()
        near = [form for form in one_letter_off(key) if form in self._names]
        found = {
            match.place.place_id: match
            for form in near
            for match in self._matches(_BY_KEY, (form,), None, MatchKind.FUZZY)
            if match.role is Role.LITERAL
        }
        return tuple(sorted(found.values(), key=lambda match: -match.place.population))

    def counts(self) -> dict[str, int]:
        """Return how many rows each table has."""
        tables = ("place", "name", "skeleton", "code", "area")
        return {table: self._rows(f"SELECT count(*) FROM {table}")[0][0] for table in tables}  # noqa: S608

    def _code(self, text: str) -> str | None:
        """Return the abbreviation that `text` is; a sentence's end may have taken its last dot."""
        if text in self._codes:
            return text
        return f"{text}." if "." in text and f"{text}." in self._codes else None

    def _has_key(self, key: str) -> bool:
        return key in self._names and bool(
            self._rows("SELECT 1 FROM name WHERE key = ? LIMIT 1", (key,))
        )

    def _matches(
        self, sql: str, values: tuple[object, ...], name: str | None, kind: MatchKind | None = None
    ) -> tuple[Match, ...]:
        return tuple(
            Match(
                place=(place := _place(row)),
                name=name or place.name,
                kind=kind or _KINDS[number],
                role=Role.DEMONYM if number == _DEMONYM else Role.LITERAL,
            )
            for number, *row in self._rows(sql, values)
        )

    def _rows(self, sql: str, values: tuple[object, ...] = ()) -> list[Any]:
        with self._lock, closing(self._base.execute(sql, values)) as cursor:
            return cursor.fetchall()


def _place(row: Sequence[Any]) -> Place:
    number, ref, name, kind, lat, lon, population, country, admin1, admin1_name, source = row
    return Place(
        place_id=ref or f"gn:{number}",
        name=name,
        kind=PLACE_KINDS[kind],
        lat=lat / _SCALE,
        lon=lon / _SCALE,
        country=country,
        admin1=admin1,
        admin1_name=admin1_name,
        population=population,
        source=source,
    )
