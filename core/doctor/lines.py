"""Lines that a program broke: paragraphs wrapped at a fixed width."""

from __future__ import annotations

import re

from core.doctor.edits import Edit
from core.patterns import lazy_pattern

NARROWEST, WIDEST = 35, 130  # code points of a full line
FULL = 0.72  # of the widest line: no more words went into one that is as long
LEAST = 3  # lines of a paragraph that shows how it was wrapped
_ENDS = lazy_pattern(r"[.!?؟:…][\"»”)]*$")
_LIST = lazy_pattern(r"\s*(?:[-–—•*]|\d+[.)-])\s")


def wrapped_lines(text: str) -> list[Edit]:
    """Line breaks inside paragraphs of lines of one width, to blanks.

    Verse and lists have such lines too, so a paragraph counts only when its lines are
    full and run on into each other.
    """
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    widest = max((end - start for start, end in lines), default=0)
    if len(lines) < LEAST or not NARROWEST <= widest <= WIDEST:
        return []
    found: list[Edit] = []
    run: list[tuple[int, int]] = []
    for line in lines:
        if run and (line[0] - run[-1][1] > 1 or _LIST.match(text, *line)):
            found += _joined(text, run, widest)
            run = []
        run.append(line)
    return found + _joined(text, run, widest)


def _joined(text: str, run: list[tuple[int, int]], widest: int) -> list[Edit]:
    """The breaks of one paragraph's lines, where they are no ends."""
    inner = run[:-1]
    full = [line for line in inner if line[1] - line[0] >= FULL * widest]
    running_on = [line for line in full if not _ENDS.search(text, *line)]
    if len(run) < LEAST or len(full) < 0.8 * len(inner) or len(running_on) < 0.6 * len(inner):
        return []
    return [Edit(end, end + 1, " ") for start, end in inner if end - start >= FULL * widest]
