"""Which found event is which gold event, and which of its fields are right.

A pair may be matched where the days overlap (no day overlaps any) and either the evidence shares at
least half of the shorter passage or a place name is the same. The likest pairs are taken first, one
to one; likeness adds up what agrees, so that of two events of one sentence each finds its own.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from geo.earth import distance_km

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.evaluate.events.gold import GoldEvent, GoldReport, Point, Told

# How far from the gold point a found one still is the same place: what a reader of a map at the
# scale of that kind would accept.
NEAR_KM = {
    "settlement": 25,
    "facility": 25,
    "other": 25,
    "admin2": 50,
    "admin1": 100,
    "water": 250,
    "country": 400,
}
AREAS = frozenset({"admin1", "admin2", "country", "water"})  # the name alone tells where it is
SHARED = 0.5  # of the shorter passage or speaker, for two to be one
FEWEST_WORDS = 3  # passages found nowhere in the text are compared by words only from here on

# Words that say nothing of their own, in English, Russian and Ukrainian.
FILLERS = frozenset(
    "a an and as at by for from her his in its of on or s said says that the their to with".split()
    + "в до и из на о об по с".split()
    + "з з та та у що ли".split()
)
# Words that say what sort of place a name is.
GENERIC = re.compile(
    r"\b(?:the|of|city|town|village|district|raion|region|regions|oblast|province|territory"
    r"|город\w*|область|области|областью|район\w*|округ\w*|край"
    r"|місто|село|село|області|краї)\b"
)
APOSTROPHES = str.maketrans({"'": None, "’": None, "ё": "е"})
INFLECTED = 3  # letters that may differ at the end of a name
STEM = 4  # letters that must not


def words(text: str) -> list[str]:
    """Cut into lower-case words."""
    return re.findall(r"\w+", text.lower())


def content(text: str) -> frozenset[str]:
    """Return the words that say something."""
    return frozenset(words(text)) - FILLERS


def same_name(one: str, other: str) -> bool:
    """Tell whether two names mean one place: generic words and endings do not count."""
    one, other = _bare(one), _bare(other)
    if not one or not other:
        return False
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    inflected = shared >= STEM and shared >= max(len(one), len(other)) - INFLECTED
    return one == other or inflected


def _bare(name: str) -> str:
    return " ".join(GENERIC.sub(" ", name.lower().translate(APOSTROPHES)).split())


def passages_share(text: str, one: str, other: str) -> float:
    """Return the shared part of the shorter passage: by position, else by words."""
    first, second = _find(text, one), _find(text, other)
    if first and second:
        both = min(first[1], second[1]) - max(first[0], second[0])
        return max(0, both) / min(first[1] - first[0], second[1] - second[0])
    a, b = content(one), content(other)
    fewer = min(len(a), len(b))
    return len(a & b) / fewer if fewer >= FEWEST_WORDS else 0.0


def _find(text: str, passage: str) -> tuple[int, int] | None:
    if not passage.strip():
        return None
    start = text.find(passage)
    if start >= 0:
        return start, start + len(passage)
    found = re.search(r"\s+".join(map(re.escape, passage.split())), text)
    return found.span() if found else None


def evidence_share(text: str, gold: GoldEvent, told: Told) -> float:
    """Return how much of the evidence is that of the gold event, at its best passage."""
    if not told.evidence:
        return 0.0
    return max(passages_share(text, passage, told.evidence) for passage in gold.passages)


def covered(gold: GoldEvent, told: Told) -> set[int]:
    """Return which of the gold places are told: near enough, or an area by its name."""
    hits = set()
    for at, (name, kind) in enumerate(zip(gold.told.names, gold.kinds, strict=True)):
        by_name = kind in AREAS or not told.points
        if _any_near(gold.told.points[at], told.points, NEAR_KM[kind]) or (
            by_name and any(same_name(name, other) for other in told.names)
        ):
            hits.add(at)
    return hits


def _any_near(point: Point, others: Sequence[Point], km: float) -> bool:
    return any(distance_km(*point, *other) <= km for other in others)


def place_right(gold: GoldEvent, told: Told) -> bool:
    """Tell whether at least one place is right; an event without places must be told without."""
    if any(same_name(name, other) for name in gold.other_names for other in told.names):
        return True
    if not gold.told.names:
        return not told.names and not told.points
    return bool(covered(gold, told))


def speaker_right(gold: GoldEvent, told: Told) -> bool:
    """Tell whether at least half of the shorter name of a speaker is in the other."""
    a, b = content(gold.told.attribution), content(told.attribution)
    return bool(a and b) and len(a & b) / min(len(a), len(b)) >= SHARED


def may_match(text: str, gold: GoldEvent, told: Told) -> bool:
    """Tell whether the two can be one event at all."""
    if not _days_meet(gold, told):
        return False
    return evidence_share(text, gold, told) >= SHARED or any(
        same_name(name, other) for name in gold.told.names for other in told.names
    )


def _days_meet(gold: GoldEvent, told: Told) -> bool:
    main = gold.told
    if main.start is None or main.end is None or told.start is None or told.end is None:
        return True
    first = min((main.start, *gold.other_starts))
    last = max((main.end, *gold.other_starts))
    return told.start <= last and first <= told.end


def likeness(text: str, gold: GoldEvent, told: Told) -> float:
    """Add up what agrees; what a gold event states weighs more than what it leaves out."""
    main = gold.told
    score = 2 * evidence_share(text, gold, told)
    score += 0.5 * max(_alike(passage, told.evidence) for passage in gold.passages)
    score += 0.5 * _alike(main.evidence, told.evidence)
    score += _place_likeness(gold, told)
    if main.start and told.start == main.start:
        score += 0.5
    elif told.start in gold.other_starts:
        score += 0.4
    score += 0.1 * (main.end is not None and told.end == main.end)
    score += 0.4 * (main.type == told.type) + 0.4 * (main.actor == told.actor)
    for stated, said in ((main.killed, told.killed), (main.wounded, told.wounded)):
        score += (0.1 if stated is None else 0.5) * (stated == said)
    for figures, others in (
        (main.launched, told.launched),
        (main.intercepted, told.intercepted),
        (main.jammed, told.jammed),
    ):
        score += (0.5 if figures else 0.1) * (figures == others)
    speaker = content(main.attribution)
    return score + 0.1 * (bool(speaker) and speaker == content(told.attribution))


def _place_likeness(gold: GoldEvent, told: Told) -> float:
    names = gold.told.names
    if not names:
        return 1.0 if place_right(gold, told) else 0.0
    hits = covered(gold, told)
    as_many = len(told.names or told.points) == len(names)
    return 1.5 * len(hits) / len(names) + 0.2 * (bool(hits) and as_many)


def _alike(one: str, other: str) -> float:
    """Return twice the shared words over all words (Dice's measure, words counted as often)."""
    a, b = words(one), words(other)
    if not a or not b:
        return 0.0
    return 2 * (Counter(a) & Counter(b)).total() / (len(a) + len(b))


def pair_events(report: GoldReport, found: Sequence[Told]) -> dict[int, int]:
    """Match gold events to found ones, the likest first; earlier ones win a tie."""
    options = sorted(
        (-likeness(report.text, gold, told), i, j)
        for i, gold in enumerate(report.events)
        for j, told in enumerate(found)
        if may_match(report.text, gold, told)
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in options:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs
