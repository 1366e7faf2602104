"""A name with as much of its sentence around it as there is room for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.passages import Passage

LEAD = 0.4  # of the room beside the name, for what stands before it
_CUT = "…"

Advance = Callable[[str], float]


def fitted(passage: Passage, width: float, advance: Advance) -> Passage:
    """The words nearest to the first name that fit; ``advance`` measures a text.

    Letters that are joined to the name, such as و in «وكراكاس», stay with it.
    """
    text = passage.text
    if advance(text) <= width:
        return passage
    first, last = passage.marks[0]
    room = max(0.0, width - advance(text[first:last]) - 2 * advance(f"{_CUT} "))
    for_lead = min(advance(text[:first]), max(room * LEAD, room - advance(text[last:])))
    start = _start(text, first, for_lead, advance)
    end = _end(text, last, room - advance(text[start:first]), advance)
    lead = f"{_CUT} " if start else ""
    tail = f" {_CUT}" if end < len(text) else ""
    shift = len(lead) - start
    marks = tuple((a + shift, b + shift) for a, b in passage.marks if start <= a and b <= end)
    return replace(passage, text=f"{lead}{text[start:end]}{tail}", marks=marks)


def _start(text: str, name: int, room: float, advance: Advance) -> int:
    """From which word on what stands before the name fits."""
    starts = [at for at in range(name + 1) if at == 0 or text[at - 1] == " "]
    at = bisect_left(starts, True, key=lambda start: advance(text[start:name]) <= room)
    return starts[min(at, len(starts) - 1)]


def _end(text: str, name: int, room: float, advance: Advance) -> int:
    """Up to which word what stands behind the name fits."""
    ends = [at for at in range(name, len(text)) if text[at] == " "] + [len(text)]
    at = bisect_left(ends, True, key=lambda end: advance(text[name:end]) > room)
    return ends[max(0, at - 1)]
