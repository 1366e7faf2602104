"""The heights of a page's blocks, and how far down the page each begins."""

from __future__ import annotations

from collections.abc import Sequence


class Heights:
    """Heights that change one by one while sums of them are asked for, both in log time.

    A binary indexed tree: ``_sums[i]`` is the sum of the ``i & -i`` heights before i.
    """

    def __init__(self, heights: Sequence[float] = ()) -> None:
        self._heights = list(heights)
        self._sums = [0.0, *self._heights]
        for i in range(1, len(self._sums)):
            above = i + (i & -i)
            if above < len(self._sums):
                self._sums[above] += self._sums[i]

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> float:
        return self._heights[index]

    def __setitem__(self, index: int, height: float) -> None:
        by = height - self._heights[index]
        self._heights[index] = height
        i = index + 1
        while i < len(self._sums):
            self._sums[i] += by
            i += i & -i

    @property
    def total(self) -> float:
        return self.top(len(self._heights))

    def top(self, index: int) -> float:
        """The sum of the heights before an index."""
        height = 0.0
        while index:
            height += self._sums[index]
            index &= index - 1
        return height

    def at(self, y: float) -> int:
        """The index of what stands so far down; of the first or last outside of them."""
        index = 0
        step = 1 << len(self._heights).bit_length()
        while step:
            ahead = index + step
            if ahead < len(self._sums) and self._sums[ahead] <= y:
                index = ahead
                y -= self._sums[ahead]
            step >>= 1
        return max(0, min(index, len(self._heights) - 1))
