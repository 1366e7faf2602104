"""How the lines of a PDF lie in their columns: indents, room left, gaps between lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median_high

from core.readers.pdf_lines import Line

LONG = 4  # lines of a column that show how wide it is
FARTHEST_INDENT = 5.0  # em that a paragraph is indented by, at most
SAME_EDGE = 1.0  # em between edges that are meant to be one
USUAL_LEADING = 1.7  # em from line to line, where a text has too few to tell


@dataclass(frozen=True, slots=True)
class Placed:
    """A line and how it lies in its column, in points.

    ``indent`` is free where it begins, ``room`` where one more word would have gone.
    ``above`` is the distance to the line above in times of what is usual, None for a
    column's first line.
    """

    line: Line
    page: int
    indent: float
    room: float
    above: float | None


@dataclass(frozen=True, slots=True)
class _Frame:
    left: float
    right: float
    rtl: bool
    em: float


def placed(pages: Sequence[Sequence[Line]]) -> list[Placed]:
    """The lines of all pages in reading order."""
    columns = [
        (page, list(lines))
        for page, content in enumerate(pages)
        for _, lines in groupby(content, key=lambda line: line.column)
    ]
    frames = [_frame(lines) for _, lines in columns]
    wide = _alike(f for f, (_, lines) in zip(frames, columns, strict=True) if len(lines) >= LONG)
    leading = _leadings([lines for _, lines in columns])
    found: list[Placed] = []
    for frame, (page, lines) in zip(frames, columns, strict=True):
        fitting = frame if len(lines) >= LONG else _fitting(frame, wide)
        found += _in_frame(lines, page, fitting, leading)
    return found


def _frame(lines: Sequence[Line]) -> _Frame:
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    rtl = 2 * sum(line.rtl for line in lines) >= len(lines)
    return _Frame(left, right, rtl, median_high(line.em for line in lines))


def _alike(frames: Iterable[_Frame]) -> list[_Frame]:
    """The widest of the frames that are nearly the same; text that is not justified
    seldom fills its column.
    """
    found: dict[tuple[object, ...], _Frame] = {}
    for frame in frames:
        begin, end = (frame.right, -frame.left) if frame.rtl else (-frame.left, frame.right)
        key = (frame.rtl, round(begin / frame.em), round(end / frame.em / 4))
        kept = found.setdefault(key, frame)
        if frame.right - frame.left > kept.right - kept.left:
            found[key] = frame
    return list(found.values())


def _fitting(frame: _Frame, others: Sequence[_Frame]) -> _Frame:
    """The narrowest of the others that a short column lies in, or else its own edges."""
    slack = SAME_EDGE * frame.em
    around = [
        other
        for other in others
        if other.left <= frame.left + slack and frame.right - slack <= other.right
    ]
    return min(around, key=lambda other: other.right - other.left, default=frame)


def _leadings(columns: Sequence[Sequence[Line]]) -> dict[int, float]:
    """The usual distance of lines by their size in points.

    The quarter that is closest tells it: the others may part paragraphs.
    """
    distances: defaultdict[int, list[float]] = defaultdict(list)
    for lines in columns:
        for above, line in pairwise(lines):
            if round(above.em) == round(line.em) and above.y > line.y:
                distances[round(line.em)].append(above.y - line.y)
    return {em: sorted(found)[len(found) // 4] for em, found in distances.items()}


def _in_frame(
    lines: Sequence[Line], page: int, frame: _Frame, leading: Mapping[int, float]
) -> Iterator[Placed]:
    above: Line | None = None
    for line in lines:
        at_left, at_right = max(0.0, line.left - frame.left), max(0.0, frame.right - line.right)
        indent, room = (at_right, at_left) if frame.rtl else (at_left, at_right)
        if indent > FARTHEST_INDENT * line.em:  # centred, or set against the other edge
            room += indent
        usual = leading.get(round(line.em), USUAL_LEADING * line.em)
        distance = (above.y - line.y) / usual if above else None
        yield Placed(line, page, indent, room, distance)
        above = line
