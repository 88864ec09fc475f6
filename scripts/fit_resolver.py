"""Fit the resolver's weights on annotated texts, with cross-validation over documents.

Usage: python scripts/fit_resolver.py GOLD.jsonl [GOLD.jsonl …] [--folds 5] [--rounds 300]

A conditional logit: each mention chooses among its candidates and "none of these"; the right ones
are those near the gold's coordinates. Weights are pulled towards the present table, so that a
feature the texts never show keeps the weight that was set by hand. Prints weights to round and to
put into ``geo/resolving/weights.py``; corpora stay where they are.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from geo.earth import distance_km
from geo.evaluate.toponyms.scores import pair_spans
from geo.extract.cutting.document import read_document
from geo.models import Report, Role
from geo.pipeline import Resources
from geo.resolving.resolve import weigh_cases
from geo.resolving.weights import FLOOR, WEIGHTS
from geo.toponyms.finding import find_toponyms

# A candidate this near (km) to the gold's point is the right one; else the nearest within FAR.
NEAR_KM, FAR_KM = 40.0, 161.0
# Strength of the pull towards the present weights, and the step of the descent.
PULL, STEP = 0.02, 0.3
NONE = "none of these"


@dataclass(frozen=True)
class Choice:
    """One mention: the features of its candidates, and which of them are right."""

    document: str
    options: list[dict[str, float]]
    right: frozenset[int]  # empty: none of these


def read_choices(paths: list[Path]) -> list[Choice]:
    """Run the recogniser and the resolver over annotated texts."""
    resources = Resources.offline()
    ask, areas = resources.provider.ask, resources.boundaries
    choices = []
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            report = Report(id=row["id"], text=row["text"], published=date(2000, 1, 1))
            document = read_document(report)
            mentions = find_toponyms(document, resources.gazetteer)
            cases = weigh_cases(document, mentions, ask, areas)
            gold = [g for g in row["toponyms"] if g.get("lat") is not None]
            spans = [(m.start, m.end) for m in mentions]
            pairs = pair_spans([(g["start"], g["end"]) for g in gold], spans)
            for gold_at, at in pairs:
                case = cases[at]
                if case.weighed and case.mention.role is not Role.DEMONYM:
                    choices.append(_choice(row["id"], case.weighed, gold[gold_at]))
    return choices


def _choice(document: str, weighed: list, gold: dict) -> Choice:
    far = [distance_km(gold["lat"], gold["lon"], m.place.lat, m.place.lon) for m, _ in weighed]
    right = {n for n, km in enumerate(far) if km <= NEAR_KM}
    if not right and min(far) <= FAR_KM:
        right = {far.index(min(far))}
    options = [dict(found) for _, found in weighed]
    return Choice(document=document, options=options, right=frozenset(right))


def score(weights: dict[str, float], option: dict[str, float]) -> float:
    """Return the score of one candidate."""
    return sum(weights[name] * value for name, value in option.items())


def fit(choices: list[Choice], rounds: int) -> dict[str, float]:
    """Return the weights that make the right candidates likeliest."""
    start = {name: row.weight for name, row in WEIGHTS.items()} | {NONE: FLOOR}
    weights = dict(start)
    for _ in range(rounds):
        slope: dict[str, float] = defaultdict(float)
        for choice in choices:
            _add_slope(slope, choice, weights)
        for name, value in weights.items():
            pull = PULL * (start[name] - value)
            weights[name] = value + STEP * (slope[name] / len(choices) * 10 + pull)
    return weights


def _add_slope(slope: dict[str, float], choice: Choice, weights: dict[str, float]) -> None:
    scores = [score(weights, option) for option in choice.options] + [weights[NONE]]
    top = max(scores)
    odds = [math.exp(each - top) for each in scores]
    right = choice.right or {len(choice.options)}
    total, good = sum(odds), sum(odds[n] for n in right)
    for n, each in enumerate(odds):
        push = (each / good if n in right and good else 0.0) - each / total
        if n == len(choice.options):
            slope[NONE] += push
            continue
        for name, value in choice.options[n].items():
            slope[name] += push * value


def accuracy(choices: list[Choice], weights: dict[str, float]) -> tuple[float, float]:
    """Return the shares of mentions put right, and of placed mentions put wrong."""
    good = wrong = placed = 0
    for choice in choices:
        scores = [score(weights, option) for option in choice.options]
        best = max(range(len(scores)), key=scores.__getitem__)
        if scores[best] < weights[NONE]:
            good += not choice.right
            continue
        placed += 1
        good += best in choice.right
        wrong += best not in choice.right
    return good / len(choices), wrong / max(1, placed)


def main() -> None:
    """Fit, cross-validate, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=150)
    args = parser.parse_args()
    choices = read_choices(args.gold)
    documents = sorted({choice.document for choice in choices})
    random.Random(1).shuffle(documents)  # noqa: S311 - folds, no secret
    now = {name: row.weight for name, row in WEIGHTS.items()} | {NONE: FLOOR}
    right, wrong = accuracy(choices, now)
    print(f"{len(choices)} mentions; present weights: right {right:.3f}, wrong pins {wrong:.3f}")
    held: list[tuple[float, float]] = []
    for fold in range(args.folds):
        test = set(documents[fold :: args.folds])
        weights = fit([c for c in choices if c.document not in test], args.rounds)
        held.append(accuracy([c for c in choices if c.document in test], weights))
    for name, column in zip(("right", "wrong pins"), zip(*held, strict=True), strict=True):
        print(f"held out, {name}: " + ", ".join(f"{value:.3f}" for value in column))
    weights = fit(choices, args.rounds)
    right, wrong = accuracy(choices, weights)
    print(f"all: right {right:.3f}, wrong pins {wrong:.3f}")
    for name, value in weights.items():
        print(f"{name:14s} {now[name]:6.2f} -> {value:6.2f}")


if __name__ == "__main__":
    main()
