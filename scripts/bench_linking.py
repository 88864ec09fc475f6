"""Measure linking on made-up reports: from nothing, all pairs kept, one report changed.

    python scripts/bench_linking.py --events 2000 20000

Prints a line a size, in CPU seconds. The reports of `told` tell of attacks at towns of which few
have most attacks, on days of two years; two of five attacks are told by several reports, each with
figures and words of its own.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from made_up import figure, make_event, make_event_place, make_place, make_report, one

from geo.linking import link
from geo.linking.bunches import from_json, to_json
from geo.linking.continuing import Continuing
from geo.models import (
    Count,
    DatePrecision,
    Event,
    EventPlace,
    EventType,
    LocatedReport,
    Precision,
    Relation,
    Report,
    Span,
    WeaponCount,
    When,
)

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST, DAYS, TOWNS = date(2023, 1, 1).toordinal(), 730, 1500
KINDS = (EventType.DRONE, EventType.MISSILE, EventType.AIRSTRIKE, EventType.SHELLING)
TELLINGS = (1, 1, 1, 2, 2, 3, 4)
TARGETS = ("the central market", "a five-storey building", "a power substation", "homes", None)
WORDS = (
    "{actor} hit {target} in {town} and killed {killed}, the governor said on {day}",
    "{killed} people died in {town} when {actor} struck {target}, police told reporters",
    "An attack by {actor} on {town} left {killed} dead and {wounded} wounded; {target} burned",
)


def told(events: int, seed: int = 1) -> list[LocatedReport]:
    """Return reports with about `events` events in all."""
    chance = random.Random(seed)  # noqa: S311
    spots = [_spot(number, chance) for number in range(TOWNS)]
    weights = [1 / (number + 1) ** 0.8 for number in range(TOWNS)]
    by_day: dict[int, list[list[dict[str, object]]]] = defaultdict(list)
    made = 0
    while made < events:
        tellings = _attack(chance, chance.choices(spots, weights)[0])
        made += len(tellings)
        by_day[chance.randrange(DAYS)].append(tellings)
    reports = []
    for day, attacks in by_day.items():
        # No report tells of one attack twice.
        desks: list[list[dict[str, object]]] = []
        for tellings in attacks:
            chance.shuffle(desks)
            free = [desk for desk in desks if len(desk) < 3][: len(tellings)]  # noqa: PLR2004
            new: list[list[dict[str, object]]] = [[] for _ in tellings[len(free) :]]
            desks += new
            for desk, telling in zip([*free, *new], tellings, strict=True):
                desk.append(telling)
        reports += [_report(f"r{day}-{n}", FIRST + day, desk) for n, desk in enumerate(desks)]
    return reports


def _spot(number: int, chance: random.Random) -> EventPlace:
    lat, lon = 44 + 11 * chance.random(), 23 + 20 * chance.random()
    area = f"UA.{number % 25:02}"
    place = make_place(
        f"Place {number}", place_id=f"p:{number}", lat=lat, lon=lon, admin1=area, admin1_name=None
    )
    if number % 10 == 0:
        return EventPlace(
            text=place.name, start=0, end=6, relation=Relation.REGION, precision=Precision.ADMIN1,
            lat=lat, lon=lon, area=area,
        )  # fmt: skip
    near = number % 15 == 1
    return make_event_place(
        place,
        relation=Relation.NEAR if near else Relation.IN,
        precision=Precision.NEAR if near else Precision.SETTLEMENT,
        radius_km=10.0 if near else None,
    )


def _attack(chance: random.Random, spot: EventPlace) -> list[dict[str, object]]:
    kind, actor = chance.choice(KINDS), chance.choice(("Russia", "Russia", "Ukraine"))
    killed, wounded = chance.choice((None, 0, 1, 2, 4, 9)), chance.choice((None, 0, 2, 6, 30))
    launched, target = chance.choice((None, None, 3, 31, 90)), chance.choice(TARGETS)
    return [
        {
            "spot": spot,
            "kind": chance.choice((kind, kind, kind, EventType.OTHER)),
            "actor": actor,
            "killed": _later(chance, killed),
            "wounded": _later(chance, wounded),
            "launched": _later(chance, launched),
            "target": target,
            "words": chance.choice(WORDS),
        }
        for _ in range(chance.choice(TELLINGS))
    ]


def _later(chance: random.Random, value: int | None) -> int | None:
    return None if value is None or chance.random() < 0.2 else value + chance.choice((0, 0, 0, 1))  # noqa: PLR2004


def _report(name: str, day: int, telling: list[dict[str, object]]) -> LocatedReport:
    published = date.fromordinal(day + 1)
    sentences = [
        str(row["words"]).format(town=row["spot"].text, day=published, **row)  # type: ignore[attr-defined]
        for row in telling
    ]
    text = ". ".join(sentences) + "."
    outlet = f"Paper {day % 40}"
    report = make_report(
        text=text, id=name, published=published, outlet=outlet, url=None, title=None
    )
    rows = enumerate(zip(telling, sentences, strict=True))
    return one(report, *(_event(report, number, day, *each) for number, each in rows))


def _event(report: Report, number: int, day: int, row: dict[str, object], words: str) -> Event:
    def count(key: str) -> Count | None:
        return None if row[key] is None else figure(row[key])

    first, launched = date.fromordinal(day), count("launched")
    night = hash_of(words) % 4 == 0
    return make_event(
        report,
        number,
        kind=row["kind"],
        actor=row["actor"],
        target=row["target"],
        places=(row["spot"],),
        evidence=words,
        spans=(Span(start=0, end=len(words)),),
        killed=count("killed"),
        wounded=count("wounded"),
        launched=(WeaponCount(weapon="drone", count=launched),) if launched else (),
        when=When(
            start=first,
            end=report.published if night else first,
            text="then",
            precision=DatePrecision.RANGE if night else DatePrecision.DAY,
        ),
    )


def hash_of(words: str) -> int:
    """Return a number of a text that is the same in every run."""
    return sum(words.encode())


def seconds(act: Callable[[], object]) -> float:
    """Return the CPU seconds that a call takes."""
    before = time.process_time()
    act()
    return time.process_time() - before


def measure(events: int) -> dict[str, float]:
    """Return CPU seconds by what is done to about `events` events."""
    reports = told(events)
    middle = len(reports) // 2
    changed = [*reports[:middle], replace(reports[middle]), *reports[middle + 1 :]]
    linker, again, other = Continuing(), Continuing(), Continuing()
    found = {"link": seconds(lambda: link(reports))}
    found["from nothing"] = seconds(lambda: linker(reports))
    found["nothing changed"] = seconds(lambda: linker(reports))
    found["one report changed"] = seconds(lambda: linker(changed))
    found["ten reports gone"] = seconds(lambda: linker(changed[10:]))
    found["all back"] = seconds(lambda: linker(reports))
    text = to_json(linker.kept())
    found["a start, all kept"] = seconds(lambda: again.restore(reports, from_json(text)))
    names = {reports[middle].report.id}
    found["a start, one report changed"] = seconds(
        lambda: other.restore(changed, from_json(text), names)
    )
    return found


def main() -> int:
    """Run the measurements that the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--events", type=int, nargs="+", default=[2_000, 20_000])
    for events in parser.parse_args().events:
        said = ", ".join(f"{what} {took:.3f}" for what, took in measure(events).items())
        print(f"{events}: {said}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
