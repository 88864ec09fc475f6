"""Dissolves and simplifies polygons that share borders, so that neighbours still share them after.

Rings are closed lists of (x, y) whole numbers. Two polygons share a border where they share edges.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Point = tuple[int, int]
Ring = list[Point]


def dissolve(rings: Iterable[Ring]) -> list[Ring]:
    """Return the outline of rings that touch: an edge that is run both ways is no border."""
    edges: set[tuple[Point, Point]] = set()
    for ring in rings:
        for edge in itertools.pairwise(ring):
            if edge[0] == edge[1]:
                continue
            if edge[::-1] in edges:
                edges.discard(edge[::-1])
            else:
                edges.add(edge)
    ahead: dict[Point, list[Point]] = defaultdict(list)
    for start, end in sorted(edges, reverse=True):
        ahead[start].append(end)
    outlines = []
    for start in sorted(ahead):
        while ahead[start]:
            outlines.append(_walk(start, ahead))
    return [ring for outline in outlines for ring in _split(outline) if len(ring) > 3]  # noqa: PLR2004


def _walk(start: Point, ahead: Mapping[Point, list[Point]]) -> Ring:
    ring = [start]
    while ahead[ring[-1]]:
        ring.append(ahead[ring[-1]].pop())
        if ring[-1] == start:
            break
    if ring[-1] != start:
        ring.append(start)
    return ring


def _split(ring: Ring) -> list[Ring]:
    """Cut a ring that meets itself in a point into rings that do not."""
    done, path, seen = [], [], {}
    for point in ring:
        if point in seen:
            at = seen[point]
            done.append([*path[at:], point])
            for gone in path[at + 1 :]:
                seen.pop(gone, None)
            path = path[: at + 1]
        else:
            seen[point] = len(path)
            path.append(point)
    return done


def simplify(
    shapes: Mapping[str, list[Ring]], tolerance: Mapping[str, float]
) -> dict[str, list[Ring]]:
    """Simplify the rings of all shapes at once; a shared border gets the finest tolerance.

    Args:
        shapes: Name of a shape to its rings.
        tolerance: Name of a shape to the distance (in the unit of the points) that may be lost.
    """
    joints = _joints(shapes)
    finest: dict[tuple[Point, Point], float] = {}
    for name, rings in shapes.items():
        for ring in rings:
            for start, end in itertools.pairwise(ring):
                key = (start, end) if start < end else (end, start)
                finest[key] = min(finest.get(key, tolerance[name]), tolerance[name])
    result: dict[str, list[Ring]] = {}
    for name, rings in shapes.items():
        found = [_simplify_ring(ring, joints, finest) for ring in rings]
        result[name] = [ring for ring in found if len(ring) > 3]  # noqa: PLR2004
    return result


def _joints(shapes: Mapping[str, list[Ring]]) -> set[Point]:
    """Return the points where borders meet: those whose neighbours are not the same for all."""
    around: dict[Point, frozenset[Point]] = {}
    joints: set[Point] = set()
    for rings in shapes.values():
        for ring in rings:
            for at in range(len(ring) - 1):
                point = ring[at]
                beside = frozenset((ring[at - 1] if at else ring[-2], ring[at + 1]))
                if around.setdefault(point, beside) != beside:
                    joints.add(point)
    return joints


def _simplify_ring(
    ring: Ring, joints: set[Point], finest: Mapping[tuple[Point, Point], float]
) -> Ring:
    """Simplify between joints, each stretch in one direction whichever shape it is of."""
    closed = ring[:-1]
    cuts = [at for at, point in enumerate(closed) if point in joints] or [closed.index(min(closed))]
    turned = closed[cuts[0] :] + closed[: cuts[0]]
    stops = [cut - cuts[0] for cut in cuts] + [len(turned)]
    turned.append(turned[0])
    result = [turned[0]]
    for begin, end in itertools.pairwise(stops):
        stretch = turned[begin : end + 1]
        first, second = stretch[0], stretch[1]
        allowed = finest[(first, second) if first < second else (second, first)]
        backward = (stretch[-1], stretch[-2]) < (stretch[0], stretch[1])
        kept = _peucker(stretch[::-1] if backward else stretch, allowed)
        result += (kept[::-1] if backward else kept)[1:]
    return result


def _peucker(line: Ring, allowed: float) -> Ring:
    """Douglas and Peucker (1973), without recursion; a closed line keeps its farthest point."""
    keep = {0, len(line) - 1}
    todo = [(0, len(line) - 1)]
    while todo:
        first, last = todo.pop()
        (x1, y1), (x2, y2) = line[first], line[last]
        dx, dy = x2 - x1, y2 - y1
        length = (dx * dx + dy * dy) ** 0.5
        far, worst = -1, allowed
        for at in range(first + 1, last):
            x, y = line[at]
            if length:
                away = abs(dy * (x - x1) - dx * (y - y1)) / length
            else:
                away = ((x - x1) ** 2 + (y - y1) ** 2) ** 0.5
            if away > worst:
                far, worst = at, away
        if far > 0:
            keep.add(far)
            todo += [(first, far), (far, last)]
    return [line[at] for at in sorted(keep)]
