"""Figures over matched events: what was found, and how right each field is.

Precision is charged for every found event without a partner. The lenient one forgives a second
telling of a matched event (a split or a repetition), never an invented event. Intervals are
percentile bootstraps over documents.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, NamedTuple

from geo.evaluate.events.match import (
    covered,
    evidence_share,
    may_match,
    pair_events,
    passages_share,
    place_right,
    speaker_right,
)
from geo.evaluate.intervals import SAMPLES, add_up, intervals

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from geo.evaluate.events.gold import GoldEvent, GoldReport, Told

_TELLS_OF_NONE = 0.6  # of the shorter passage: the evidence is a sentence that tells of no event
ALL = "all"


class Field(NamedTuple):
    """A row of the table of fields.

    `judge` says how right it is, 0 to 1, or None where the gold does not ask for it.
    """

    key: str
    judge: Callable[[GoldEvent, Told], float | None]


def _all_places(gold: GoldEvent, told: Told) -> float | None:
    names = gold.told.names
    return len(covered(gold, told)) / len(names) if names else None


def _start(gold: GoldEvent, told: Told) -> float | None:
    return told.start == gold.told.start if gold.told.start else None


def _start_or_other(gold: GoldEvent, told: Told) -> float | None:
    if not gold.told.start:
        return None
    return told.start == gold.told.start or told.start in gold.other_starts


def _type(gold: GoldEvent, told: Told) -> float | None:
    return told.type in gold.types if gold.told.type != "other" else None


def _figure(allowed: Sequence[int | None], said: int | None) -> bool:
    return any((figure or None) == (said or None) for figure in allowed)  # none stated is nobody


def _killed(gold: GoldEvent, told: Told) -> float:
    return _figure(gold.killed, told.killed)


def _wounded(gold: GoldEvent, told: Told) -> float:
    return _figure(gold.wounded, told.wounded)


def _counts(gold: GoldEvent, told: Told) -> float | None:
    if not (gold.told.launched or gold.told.intercepted or gold.told.jammed):
        return None
    return (
        told.launched in gold.launched
        and told.intercepted in gold.intercepted
        and told.jammed in gold.jammed
    )


FIELDS = (
    Field("place", place_right),
    Field("place_all", _all_places),
    Field("date_exact", _start),
    Field("date_exact_or_alt", _start_or_other),
    Field("type", _type),
    Field("actor", lambda gold, told: told.actor in gold.actors),
    Field("killed", _killed),
    Field("killed_stated", lambda gold, told: _killed(gold, told) if gold.told.killed else None),
    Field("wounded", _wounded),
    Field("wounded_stated", lambda gold, told: _wounded(gold, told) if gold.told.wounded else None),
    Field("launched", lambda gold, told: told.launched in gold.launched),
    Field("intercepted", lambda gold, told: told.intercepted in gold.intercepted),
    Field("jammed", lambda gold, told: told.jammed in gold.jammed),
    Field("counts_stated", _counts),
    Field(
        "attribution",
        lambda gold, told: speaker_right(gold, told) if gold.told.attribution else None,
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One report's gold events beside the found ones; numbers are positions in the two lists."""

    report: GoldReport
    found: tuple[Told, ...]
    pairs: Mapping[int, int]
    judged: Mapping[int, Mapping[str, float]]  # by gold event: the fields that the gold asks for
    repeated: tuple[int, ...]  # found again: a split or a second telling
    on_non_events: tuple[int, ...]
    invented: tuple[int, ...]  # the rest of what has no partner


def compare(report: GoldReport, found: Sequence[Told]) -> Compared:
    """Match the events of one report and judge the fields."""
    pairs = pair_events(report, found)
    groups: dict[str, list[int]] = {"repeated": [], "on_non_events": [], "invented": []}
    partners = set(pairs.values())
    for j, told in enumerate(found):
        if j not in partners:
            groups[_without_partner(report, pairs, told)].append(j)
    judged = {i: _judged(report.events[i], found[j]) for i, j in sorted(pairs.items())}
    return Compared(
        report=report,
        found=tuple(found),
        pairs=pairs,
        judged=judged,
        **{name: tuple(numbers) for name, numbers in groups.items()},
    )


def _judged(gold: GoldEvent, told: Told) -> dict[str, float]:
    marks = ((field.key, field.judge(gold, told)) for field in FIELDS)
    return {key: float(mark) for key, mark in marks if mark is not None}


def _without_partner(report: GoldReport, pairs: Mapping[int, int], told: Told) -> str:
    text = report.text
    if told.evidence:
        of_events = max((evidence_share(text, gold, told) for gold in report.events), default=0.0)
        of_none = max(
            (passages_share(text, sentence, told.evidence) for sentence in report.non_events),
            default=0.0,
        )
        if of_none >= _TELLS_OF_NONE and of_none > of_events:
            return "on_non_events"
    for i in pairs:
        gold = report.events[i]
        if may_match(text, gold, told) and (not told.names or place_right(gold, told)):
            return "repeated"
    return "invented"


class Share(NamedTuple):
    """A share of 0 to 1 (None of nothing), of how many, and its 95 % interval."""

    value: float | None
    of: int
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The figures of a corpus; `marks` has a row a field of `FIELDS`."""

    documents: int
    gold: int
    found: int
    matched: int
    repeated: int
    on_non_events: int
    non_events: int
    precision: Share
    recall: Share
    f1: Share
    precision_lenient: Share
    f1_lenient: Share
    false_share: Share  # of the sentences that tell of no event
    marks: Mapping[str, Share]

    def as_dict(self) -> dict[str, object]:
        """Return the figures for JSON."""
        row: dict[str, object] = {}
        for item in fields(self):
            value = getattr(self, item.name)
            if isinstance(value, Share):
                row[item.name] = value._asdict()
            elif item.name == "marks":
                row["fields"] = {key: share._asdict() for key, share in value.items()}
            else:
                row[item.name] = value
        return row


COUNTS = ("gold", "found", "matched", "repeated", "on_non_events", "non_events")
_Row = list[float]  # COUNTS, then the sum and the number of marks of each field


def _row(compared: Compared) -> _Row:
    row: _Row = [
        len(compared.report.events),
        len(compared.found),
        len(compared.pairs),
        len(compared.repeated),
        len(compared.on_non_events),
        len(compared.report.non_events),
    ]
    for field in FIELDS:
        marks = [judged[field.key] for judged in compared.judged.values() if field.key in judged]
        row += (sum(marks), len(marks))
    return row


def _shares(total: Sequence[float]) -> dict[str, tuple[float, float]]:
    """Name each share as (part, whole); F1 is twice the matched over both lists' lengths."""
    gold, found, matched, repeated, on_non_events, non_events = total[: len(COUNTS)]
    named = {
        "precision": (matched, found),
        "recall": (matched, gold),
        "f1": (2 * matched, found + gold),
        "precision_lenient": (matched, found - repeated),
        "f1_lenient": (2 * matched, found - repeated + gold),
        "false_share": (on_non_events, non_events),
    }
    for at, field in enumerate(FIELDS):
        start = len(COUNTS) + 2 * at
        named[field.key] = (total[start], total[start + 1])
    return named


def _ratios(total: Sequence[float]) -> Iterator[tuple[str, float | None]]:
    for name, (part, whole) in _shares(total).items():
        yield name, part / whole if whole else None


def figures(compared: Sequence[Compared], *, samples: int = SAMPLES) -> Figures:
    """Sum up reports, with bootstrap intervals over them (`samples` draws; 0 for none)."""
    rows = [_row(each) for each in compared]
    total = add_up(rows) if rows else [0.0] * (len(COUNTS) + 2 * len(FIELDS))
    bounds = intervals(rows, _ratios, samples) if rows else {}
    shares = {
        name: Share(part / whole if whole else None, int(whole), *bounds.get(name, (None, None)))
        for name, (part, whole) in _shares(total).items()
    }
    gold, found, matched, repeated, on_non_events, non_events = map(int, total[: len(COUNTS)])
    return Figures(
        documents=len(rows),
        gold=gold,
        found=found,
        matched=matched,
        repeated=repeated,
        on_non_events=on_non_events,
        non_events=non_events,
        precision=shares["precision"],
        recall=shares["recall"],
        f1=shares["f1"],
        precision_lenient=shares["precision_lenient"],
        f1_lenient=shares["f1_lenient"],
        false_share=shares["false_share"],
        marks={field.key: shares[field.key] for field in FIELDS},
    )


def by_language(compared: Sequence[Compared], *, samples: int = SAMPLES) -> dict[str, Figures]:
    """Return the figures of all reports and, where there are several languages, of each."""
    languages = sorted({each.report.lang for each in compared})
    named = {ALL: figures(compared, samples=samples)}
    if len(languages) > 1:
        for lang in languages:
            own = [each for each in compared if each.report.lang == lang]
            named[lang] = figures(own, samples=samples)
    return named
