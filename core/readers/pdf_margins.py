"""What stands on pages but is no part of the text: headers, footers, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from core.normalize import fold
from core.readers.pdf_lines import Line

ROWS = 2  # from the top and from the bottom that may be headers and footers
SHARE = 0.4  # of the pages that have a header: one for left pages, another for right ones
SET_OFF = 1.3  # times the usual distance of lines that parts them from the text
SET_OFF_NUMBER = 1.1  # the same for a page number, which is known by itself
MANY = 4  # rows that show what is usual
USUAL_LEADING = 1.7  # em from line to line, where they are too few

_DIGITS = re.compile(r"\d+")
_NUMBER = r"\d{1,4}"
_AROUND = r"[-–—()\[\]|•· ]{0,3}"
_PAGE_NUMBER = re.compile(
    rf"{_AROUND}(?:(?:صفحة|الصفحة|ص|page|p)\b[.: ]{{0,2}})?"
    rf"{_NUMBER}(?: ?(?:/|من|of) ?{_NUMBER})?{_AROUND}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Edge:
    """A line at a page's edge, by index: ``key`` is the same for its like on other pages.

    ``numbers`` says that it can only be a page's number.
    """

    at: int
    key: tuple[bool, str, int]
    numbers: bool


def without_margins(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without the lines at their edges that are repeated or number them."""
    edges = [list(_at_edges(lines)) for lines in pages]
    seen = Counter(key for found in edges for key in {edge.key for edge in found})
    often = max(2, SHARE * len(pages))
    return [
        _without(lines, {edge.at for edge in found if edge.numbers or seen[edge.key] >= often})
        for lines, found in zip(pages, edges, strict=True)
    ]


def _without(lines: Sequence[Line], dropped: set[int]) -> list[Line]:
    return [line for at, line in enumerate(lines) if at not in dropped]


def _at_edges(lines: Sequence[Line]) -> Iterator[_Edge]:
    """The lines set off at the page's edges, and outermost ones that look like a number."""
    rows = _rows(lines)
    leading = _leading(rows, lines)
    gaps = [above - below for above, below in pairwise(rows)]
    high, low = _gaps(rows, gaps), _gaps(rows[::-1], gaps[::-1])
    for at, line in enumerate(lines):
        gap = max(high.get(line.y, 0.0), low.get(line.y, 0.0)) / leading
        outermost = line.y in (rows[0], rows[-1])
        number = outermost and _PAGE_NUMBER.fullmatch(line.text) is not None
        if gap > SET_OFF or number:
            key = (line.y in high, _DIGITS.sub("#", fold(line.text)), round(line.em))
            yield _Edge(at, key, numbers=number and gap > SET_OFF_NUMBER)


def _gaps(rows: Sequence[float], gaps: Sequence[float]) -> dict[float, float]:
    """The widest gap that parts each of the outer rows, by its base line, from the others."""
    return {row: max(gaps[at:ROWS], default=0.0) for at, row in enumerate(rows[:ROWS])}


def _leading(rows: Sequence[float], lines: Sequence[Line]) -> float:
    gaps = [above - below for above, below in pairwise(rows)]
    return median(gaps) if len(gaps) >= MANY else USUAL_LEADING * lines[0].em if lines else 1.0


def _rows(lines: Sequence[Line]) -> list[float]:
    """The base lines of a page from top to bottom."""
    return sorted({line.y for line in lines}, reverse=True)
