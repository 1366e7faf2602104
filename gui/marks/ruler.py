"""Ticks of a ruler beside the text: thousands of marks, one a pixel."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple

REACH = 3  # pixels around the pointer in which a tick is meant


class Rank(IntEnum):
    """What comes out on top where ticks fall together."""

    NAME = 0
    NOTE = 1
    HIT = 2
    IN_HAND = 3  # another mention of the name in hand
    HERE = 4  # the mention in hand


class Tick(NamedTuple):
    """``text[start:end]`` has a mark; ``look`` is a type of names, "note" or "hit".

    ``words`` say what it is; ``mention`` is the index of a name.
    """

    start: int
    end: int
    look: str
    rank: Rank
    words: str
    mention: int | None = None


class Ruler:
    """Ticks by the pixel that they fall on, of a height in pixels."""

    def __init__(
        self, ticks: Sequence[Tick] = (), places: Iterable[float] = (), height: int = 0
    ) -> None:
        self._at: dict[int, list[Tick]] = {}
        for tick, place in zip(ticks, places, strict=True):
            self._at.setdefault(min(int(place * height), height - 1), []).append(tick)
        self._pixels = sorted(self._at)

    def tops(self) -> list[tuple[int, Tick]]:
        """Each pixel that has ticks with the first of its highest; the highest come last."""
        tops = [(y, max(self._at[y], key=lambda tick: tick.rank)) for y in self._pixels]
        return sorted(tops, key=lambda top: top[1].rank)

    def near(self, y: int) -> list[Tick]:
        """The ticks at a pixel or around it, the nearest and highest first."""
        first = bisect_left(self._pixels, y - REACH)
        last = bisect_left(self._pixels, y + REACH + 1)
        found = [(abs(at - y), tick) for at in self._pixels[first:last] for tick in self._at[at]]
        return [tick for _, tick in sorted(found, key=lambda f: (f[0], -f[1].rank))]
