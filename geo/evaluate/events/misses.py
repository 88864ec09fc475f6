"""List each disagreement between found events and the gold, grouped by its kind."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from geo.evaluate.events.gold import GoldEvent, Told, Weapons
    from geo.evaluate.events.scores import Compared

_SHOWN = 150  # characters of evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """One disagreement: `gold` and `found` are what each says, None where it says nothing."""

    group: str
    document: str
    gold: str | None
    found: str | None
    evidence: str

    def as_dict(self) -> dict[str, str | None]:
        """Return it for JSON."""
        return asdict(self)


class Kind(NamedTuple):
    """A kind of error in a field of a matched event; of the keys, the first that is wrong counts.

    The gold's other answers are named with it, so that a reader sees what would have done.
    """

    group: str
    key: str
    said: Callable[[Told], object]
    others: Callable[[GoldEvent], Iterable[object]] = lambda _: ()


MISSED = "missed"
INVENTED = "false"
ON_NON_EVENTS = "false, the sentence tells of no event"
REPEATED = "split or told again"
KINDS = (
    Kind("place", "place", lambda told: _list(told.names), lambda gold: gold.other_names),
    Kind("places, not all", "place_all", lambda told: _list(told.names)),
    Kind("date", "date_exact_or_alt", lambda told: told.start, lambda gold: gold.other_starts),
    Kind("date, another answer", "date_exact", lambda told: told.start),
    Kind("type", "type", lambda told: told.type, lambda gold: sorted(gold.types)),
    Kind("actor", "actor", lambda told: told.actor, lambda gold: sorted(gold.actors)),
    Kind("killed", "killed", lambda told: told.killed, lambda gold: gold.killed[1:]),
    Kind("wounded", "wounded", lambda told: told.wounded, lambda gold: gold.wounded[1:]),
    Kind("launched", "launched", lambda told: _figures(told.launched)),
    Kind("intercepted", "intercepted", lambda told: _figures(told.intercepted)),
    Kind("jammed", "jammed", lambda told: _figures(told.jammed)),
    Kind("speaker", "attribution", lambda told: told.attribution or None),
)
# A field whose stricter form is listed only where the milder one is right.
_MILDER = {"place_all": "place", "date_exact": "date_exact_or_alt"}
GROUPS = (MISSED, INVENTED, ON_NON_EVENTS, REPEATED, *(kind.group for kind in KINDS))


def misses(compared: Compared) -> list[Miss]:
    """Return every disagreement of one report."""
    document = compared.report.id
    found = [
        _miss(MISSED, document, _tell(gold.told), None, gold.told.evidence)
        for i, gold in enumerate(compared.report.events)
        if i not in compared.pairs
    ]
    for group, numbers in (
        (INVENTED, compared.invented),
        (ON_NON_EVENTS, compared.on_non_events),
        (REPEATED, compared.repeated),
    ):
        for j in numbers:
            told = compared.found[j]
            found.append(_miss(group, document, None, _tell(told), told.evidence))
    for i, judged in compared.judged.items():
        gold, told = compared.report.events[i], compared.found[compared.pairs[i]]
        found += _differing(document, gold, told, judged)
    return found


def _differing(
    document: str, gold: GoldEvent, told: Told, judged: Mapping[str, float]
) -> Iterable[Miss]:
    for kind in KINDS:
        milder = _MILDER.get(kind.key)
        if judged.get(kind.key, 1) == 1 or (milder and judged[milder] != 1):
            continue
        wanted = [kind.said(gold.told), *kind.others(gold)]
        words = " or ".join(
            dict.fromkeys("nothing" if each is None else str(each) for each in wanted)
        )
        said = kind.said(told)
        evidence = gold.told.evidence
        yield _miss(kind.group, document, words, None if said is None else str(said), evidence)


def _miss(group: str, document: str, gold: str | None, found: str | None, evidence: str) -> Miss:
    return Miss(
        group=group,
        document=document,
        gold=gold,
        found=found,
        evidence=" ".join(evidence.split())[:_SHOWN],
    )


def _tell(told: Told) -> str:
    parts = (told.actor, told.type, _list(told.names) or "no place", str(told.start or "no date"))
    return ", ".join(parts)


def _list(names: Sequence[str]) -> str | None:
    return "; ".join(names) or None


def _figures(weapons: Weapons) -> str | None:
    return ", ".join(f"{value} {weapon}" for weapon, value in sorted(weapons.items())) or None


def listing(missed: Sequence[Miss]) -> str:
    """Return the misses for a terminal, the gravest kind first."""
    lines = []
    for group in GROUPS:
        rows = [miss for miss in missed if miss.group == group]
        if rows:
            lines.append(f"\n{group}: {len(rows)}")
        for miss in rows:
            both = f"gold {miss.gold or 'nothing'} <> found {miss.found or 'nothing'}"
            said = both if group not in GROUPS[:4] else miss.gold or miss.found
            lines.append(f"  [{miss.document}] {said} | {miss.evidence}")
    return "\n".join(lines) + "\n" if lines else ""
