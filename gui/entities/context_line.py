"""A name with as much of its sentence around it as a line has room for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from core.passages import Passage

LEAD = 0.4  # of the room beside the name, for what stands before it
_CUT = "…"

Fitted = tuple[str, int, int]  # the line, and where the name begins and ends in it


def fitted(passage: Passage, width: float, advance: Callable[[str], float]) -> Fitted:
    """The words nearest to the name that fit; ``advance`` measures a text.

    Letters that are joined to the name, such as وفي «وكراكاس», stay with it.
    """
    lead, name, tail = passage.parted()
    if advance(passage.text) <= width:
        return passage.text, len(lead), len(lead) + len(name)
    room = max(0.0, width - advance(name) - 2 * advance(f"{_CUT} "))
    for_lead = min(advance(lead), max(room * LEAD, room - advance(tail)))
    lead = _last_words(lead, for_lead, advance)
    tail = _first_words(tail, room - advance(lead), advance)
    return f"{lead}{name}{tail}", len(lead), len(lead) + len(name)


def _last_words(lead: str, room: float, advance: Callable[[str], float]) -> str:
    """The longest end of it that begins with a word and fits, with a sign of what is cut off."""
    starts = [at for at in range(len(lead)) if at == 0 or lead[at - 1] == " "]
    joined = lead.rfind(" ") + 1
    starts = [at for at in starts if at <= joined]
    at = bisect_left(starts, True, key=lambda start: advance(lead[start:]) <= room)
    start = starts[at] if at < len(starts) else joined
    return lead[start:] if start == 0 else f"{_CUT} {lead[start:]}"


def _first_words(tail: str, room: float, advance: Callable[[str], float]) -> str:
    """The longest beginning of it that ends with a word and fits, and the sign."""
    ends = [at for at in range(1, len(tail)) if tail[at] == " "] + [len(tail)]
    at = bisect_left(ends, True, key=lambda end: advance(tail[:end]) > room)
    if at == len(ends):
        return tail
    return f"{tail[: ends[at - 1]]} {_CUT}" if at else f"{tail[: _joined_end(tail)]} {_CUT}"


def _joined_end(tail: str) -> int:
    blank = tail.find(" ")
    return len(tail) if blank < 0 else blank
