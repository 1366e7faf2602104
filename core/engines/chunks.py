"""Cut a sentence that is too long for a model into chunks that overlap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Chunk:
    """The words ``start`` to ``end`` (past the last) of a sentence, read together.

    Only the labels of ``first`` to ``last`` (past the last) are taken from this chunk:
    those nearer to its edge are read with more around them in the neighbouring one.
    """

    start: int
    end: int
    first: int
    last: int


def cut(lengths: Sequence[int], limit: int) -> Iterator[Chunk]:
    """Chunks of at most ``limit`` pieces; each word is labelled in exactly one.

    ``lengths`` holds the pieces of each word, none more than a quarter of ``limit``.
    Neighbouring chunks share up to a quarter of ``limit``, and each labels half of that.
    """
    ends = [0, *accumulate(lengths)]
    start = first = 0
    while first < len(lengths):
        end = bisect_right(ends, ends[start] + limit) - 1
        if end == len(lengths):
            yield Chunk(start, end, first, end)
            return
        following = bisect_left(ends, ends[end] - limit // 4)
        seam = (following + end) // 2
        yield Chunk(start, end, first, seam)
        start, first = following, seam
