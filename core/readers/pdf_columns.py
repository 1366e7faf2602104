"""Columns of a page: which stretches of its rows belong together, in reading order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import mean, median

GUTTER = 0.8  # em that keep two columns apart
LEAST = 3  # stretches of a column
PROSE = 15  # characters of a stretch of running text, on the average: a table's have less
ACROSS = 0.34  # of the stretches that may run across two columns, as headlines do
DEEPEST = 6  # columns of columns
TRIED = 30  # white strips looked at


@dataclass(frozen=True, slots=True)
class Box:
    """A stretch of a row without a wide gap: pieces ``start`` to ``end`` of row ``row``."""

    row: int
    start: int
    end: int
    left: float
    right: float
    em: float


def columns(boxes: Sequence[Box], *, rtl: bool, depth: int = 0) -> Iterator[list[Box]]:
    """The boxes, given from top to bottom, by column in reading order.

    What runs across ends the columns above it.  ``rtl``: the right column is read first.
    """
    cut = _gutter(boxes) if depth < DEEPEST else None
    if cut is None:
        if boxes:
            yield list(boxes)
        return
    beside: list[Box] = []
    across: list[Box] = []
    for box in boxes:
        if box.left < cut < box.right:
            yield from _side_by_side(beside, cut, rtl, depth)
            beside = []
            across.append(box)
        else:
            if across:
                yield across
                across = []
            beside.append(box)
    yield from _side_by_side(beside, cut, rtl, depth)
    if across:
        yield across


def _side_by_side(boxes: Sequence[Box], cut: float, rtl: bool, depth: int) -> Iterator[list[Box]]:
    sides = [[box for box in boxes if box.right <= cut], [box for box in boxes if box.left >= cut]]
    for side in reversed(sides) if rtl else sides:
        yield from columns(side, rtl=rtl, depth=depth + 1)


def _gutter(boxes: Sequence[Box]) -> float | None:
    """The middle of the white strip that parts two columns of running text best."""
    if len(boxes) < 2 * LEAST:
        return None
    em = median(box.em for box in boxes)
    best: tuple[int, float] | None = None
    found = None
    for left, right, across in _strips(boxes):
        if right - left < GUTTER * em or across > ACROSS * len(boxes):
            continue
        middle = (left + right) / 2
        if (best is None or (across, left - right) < best) and _parts(boxes, middle):
            best, found = (across, left - right), middle
    return found


def _strips(boxes: Sequence[Box]) -> Iterator[tuple[float, float, int]]:
    """White strips from left to right edge, and how many boxes run across each."""
    edges = sorted({edge for box in boxes for edge in (box.left, box.right)})
    starts, ends = sorted(box.left for box in boxes), sorted(box.right for box in boxes)
    covered = [
        (bisect_right(starts, left) - bisect_right(ends, left), left - right, (left + right) / 2)
        for left, right in pairwise(edges)
    ]
    for across, _, middle in sorted(covered)[:TRIED]:
        lefts = [box.right for box in boxes if box.right <= middle]
        rights = [box.left for box in boxes if box.left >= middle]
        if lefts and rights:
            yield max(lefts), min(rights), across


def _parts(boxes: Sequence[Box], cut: float) -> bool:
    """Whether running text stands on both sides of a place, and side by side."""
    sides = [box for box in boxes if box.right <= cut], [box for box in boxes if box.left >= cut]
    for side in sides:
        if len(side) < LEAST or mean(box.end - box.start for box in side) < PROSE:
            return False
    first = max(side[0].row for side in sides)
    last = min(side[-1].row for side in sides)
    return all(sum(first <= box.row <= last for box in side) >= LEAST for side in sides)
