"""A map between a normalised text and the text it came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where each character of a normalised text stands in its source.

    Character ``i`` of the normalised text came from ``source[starts[i]:ends[i]]``;
    both lists never fall.  ``length`` is the length of the source.  All in code points.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    length: int

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The source span of the normalised span ``[start, end)``.

        An empty span maps to an empty one before the character it stands at.
        """
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else self.length
            return at, at
        return self.starts[start], self.ends[end - 1]

    def from_source(self, start: int, end: int) -> tuple[int, int]:
        """The normalised span of all characters that came from ``[start, end)``."""
        first = bisect_right(self.ends, start)
        last = max(first, bisect_right(self.starts, end - 1)) if end > start else first
        return first, last
