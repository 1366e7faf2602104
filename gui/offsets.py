"""Between an article's offsets and a document's positions: the only place that converts.

``Article.text`` counts code points; Qt counts UTF-16 units, in a document whose blocks
are the article's, each followed by one separator, whatever stands between them in the
text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from core.model import Block


def utf16_length(text: str) -> int:
    """The number of UTF-16 units of a text."""
    return len(text) + sum(c > "\uffff" for c in text)


@dataclass(frozen=True, slots=True)
class _Placed:
    start: int  # code points, in the article's text
    end: int
    position: int  # UTF-16 units, in the document
    astral: tuple[int, ...]  # offsets of characters of two units


class DocumentMap:
    """Converts for one article as laid out by its blocks."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self._placed: list[_Placed] = []
        position = 0
        for block in blocks:
            astral = tuple(i for i in range(block.start, block.end) if text[i] > "\uffff")
            self._placed.append(_Placed(block.start, block.end, position, astral))
            position += block.end - block.start + len(astral) + 1
        self._starts = [p.start for p in self._placed]
        self._positions = [p.position for p in self._placed]

    def to_position(self, offset: int) -> int:
        """The document position of a text offset; between blocks, the end of the one before."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return 0
        block = self._placed[index]
        offset = min(offset, block.end)
        return block.position + offset - block.start + bisect_right(block.astral, offset - 1)

    def to_offset(self, position: int) -> int:
        """The text offset of a document position; inside a surrogate pair, its character's."""
        index = bisect_right(self._positions, position) - 1
        if index < 0:
            return 0
        block = self._placed[index]
        offset = block.start + position - block.position
        for passed, astral in enumerate(block.astral):
            if offset - passed <= astral:
                return min(offset - passed, block.end)
            if offset - passed == astral + 1:
                return astral
        return min(offset - len(block.astral), block.end)
