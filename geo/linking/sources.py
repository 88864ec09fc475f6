"""How many independent sources reports are: reprints of one agency, or of one text, are one."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from zlib import crc32

from geo.languages.agencies import BY_NAME
from geo.languages.en.press import CARRIED
from geo.linking.incidents import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.models import Report

_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*")
_PARTS = re.compile(r"\s*[/|·•–—]\s*|\s+-\s+")
# "KYIV, Dec 26 (Reuters) -" or "KYIV (AP) —", at the head of a text.
_DATELINE = re.compile(r"^[^()\n]{0,80}\(([^()\n]{2,40})\)\s*[-–—:]")
_WORD = re.compile(r"\w+")

SHINGLE = 4  # words
FEWEST_SHINGLES = 8  # a shorter text is like others by chance
SHORT = 20  # shingles; two notes of one speaker's words may share half of so few
SHARED = 0.5  # of the shorter text's shingles: the rest may be cut or added by an editor
SHARED_SHORT = 0.8
# Texts with half of their shingles in common nearly always share one of the smallest hashes.
_SKETCH = 24
_COMPARED = 8  # earlier texts that hold the same hash


@lru_cache(maxsize=4096)  # asked for each event of a report
def source_of(report: Report) -> tuple[str, str]:
    """Return the name of the source that a report's text comes from, and how that is known."""
    dateline = _DATELINE.match(report.text)
    if dateline and (agency := _agency(dateline[1])):
        return agency, f"the text is credited to {agency}"
    if report.outlet and report.outlet.strip():
        return _of_outlet(report.outlet.strip())
    host = _host(report.url)
    return (host, "the site that published it") if host else (report.id, "a report of its own")


def independent(reports: Sequence[Report]) -> tuple[Source, ...]:
    """Group reports into independent sources, ordered by name.

    Reports count as one source where they name the same agency or outlet, or where their texts
    share half of the shorter one's runs of four words.
    """
    if len(reports) == 1:
        return (_source(list(reports), [source_of(reports[0])]),)
    ordered = sorted(reports, key=lambda report: report.id)
    named = [source_of(report) for report in ordered]
    owner = list(range(len(ordered)))
    first: dict[str, int] = {}
    for number, (name, _) in enumerate(named):
        _unite(owner, first.setdefault(name.casefold(), number), number)
    for one, other in _reprints([report.text for report in ordered]):
        _unite(owner, one, other)
    groups: dict[int, list[int]] = defaultdict(list)
    for number in range(len(ordered)):
        groups[_root(owner, number)].append(number)
    found = [
        _source([ordered[n] for n in group], [named[n] for n in group]) for group in groups.values()
    ]
    return tuple(sorted(found, key=lambda source: (source.name, source.report_ids)))


def _source(reports: list[Report], named: list[tuple[str, str]]) -> Source:
    """Describe one source; an agency's name before an outlet's, else that published first."""
    names = {name.casefold() for name, _ in named}
    agencies = sorted({name for name, _ in named if name in BY_NAME.values()})
    earliest = min(range(len(reports)), key=lambda n: (reports[n].published, reports[n].id))
    name = agencies[0] if agencies else named[earliest][0]
    why = "one text, reprinted" if len(names) > 1 else named[earliest][1]
    return Source(name=name, report_ids=tuple(report.id for report in reports), why=why)


def _of_outlet(outlet: str) -> tuple[str, str]:
    for credit in _BRACKETS.findall(outlet):
        if agency := _agency(credit):
            return agency, f"carries {agency}"
    base = _BRACKETS.sub(" ", outlet).strip() or outlet
    via = CARRIED.search(base)
    before = (base[: via.start()] if via else base).strip()
    for part in (before, *_PARTS.split(base)):
        if agency := _agency(part):
            return agency, f"carries {agency}"
    return before or base, "one outlet"


def _agency(name: str) -> str | None:
    return BY_NAME.get(" ".join(name.casefold().split()))


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _shingles(text: str) -> frozenset[int]:
    words = _WORD.findall(text.casefold())
    runs = zip(*(words[start:] for start in range(SHINGLE)), strict=False)
    return frozenset(crc32(" ".join(run).encode("utf-8", "replace")) for run in runs)


def _reprints(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Return pairs of texts that are one, compared only where they share a small hash."""
    found = []
    shelves: dict[int, list[int]] = defaultdict(list)
    shingled = [_shingles(text) for text in texts]
    for number, own in enumerate(shingled):
        if len(own) < FEWEST_SHINGLES:
            continue
        small = sorted(own)[:_SKETCH]
        for other in sorted({n for key in small for n in shelves[key][:_COMPARED]}):
            if _one_text(own, shingled[other]):
                found.append((other, number))
                break
        for key in small:
            shelves[key].append(number)
    return found


def _one_text(own: frozenset[int], other: frozenset[int]) -> bool:
    least = min(len(own), len(other))
    return len(own & other) >= least * (SHARED if least >= SHORT else SHARED_SHORT)


def _root(owner: list[int], number: int) -> int:
    while owner[number] != number:
        owner[number] = owner[owner[number]]
        number = owner[number]
    return number


def _unite(owner: list[int], one: int, other: int) -> None:
    first, second = sorted((_root(owner, one), _root(owner, other)))
    owner[second] = first
