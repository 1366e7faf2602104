"""Changes to a text, and where its characters stand after them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from re import Pattern


@dataclass(frozen=True, slots=True)
class Edit:
    """``text`` in the place of the characters ``[start, end)``, in code points."""

    start: int
    end: int
    text: str


def edited(text: str, edits: Sequence[Edit]) -> str:
    """The text after edits that follow each other without overlapping."""
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += (text[at : edit.start], edit.text)
        at = edit.end
    return "".join((*pieces, text[at:]))


class Moves:
    """Where the offsets of a text point after edits.

    What pointed into replaced characters points as far into the new ones, or to their end.
    """

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = edits
        self._starts = [edit.start for edit in edits]
        grown = (len(edit.text) - (edit.end - edit.start) for edit in edits)
        self._shifts = [0, *accumulate(grown)]

    def of(self, offset: int) -> int:
        """The offset afterwards."""
        before = bisect_right(self._starts, offset)
        if before:
            last = self._edits[before - 1]
            if offset < last.end:
                into = min(offset - last.start, len(last.text))
                return last.start + self._shifts[before - 1] + into
        return offset + self._shifts[before]


def replacements(text: str, found: Pattern[str], by: str) -> list[Edit]:
    """One edit for each match of a pattern."""
    return [Edit(*match.span(), by) for match in found.finditer(text)]
