"""Between an article's offsets and a document's positions: the only place that converts.

``Article.text`` counts code points; Qt counts UTF-16 units, in a document whose blocks
are the article's, each followed by one separator, whatever stands between them in the
text.  A document may leave the tashkeel out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from core.model import Block

#: Vowel signs and what else stands on letters without being part of them.
TASHKEEL = (
    "\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
)
_ASTRAL = "\U00010000-\U0010ffff"
_ODD = {False: re.compile(f"[{_ASTRAL}]"), True: re.compile(f"[{_ASTRAL}]|[{TASHKEEL}]")}
_TASHKEEL = re.compile(f"[{TASHKEEL}]+")
# What would begin another block in the document is a mere line break there.
_BREAKS = re.compile("[\n\r\u2029]")
_BREAK = "\u2028"


def utf16_length(text: str) -> int:
    """The number of UTF-16 units of a text."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def in_units(text: str) -> str:
    """A text with two stand-ins for each character that takes two UTF-16 units."""
    return text if text.isascii() else _ODD[False].sub("\ufffc\ufffc", text)


class _Placed:
    """A block, where it begins in the document, and its characters that are not one unit."""

    def __init__(self, text: str, block: Block, position: int, bare: bool) -> None:
        self.start, self.end, self.position = block.start, block.end, position
        self._text, self._bare = text, bare

    @cached_property
    def _odd(self) -> tuple[list[int], list[int]]:
        """Their offsets, and by how many units the text before each differs, and all of it."""
        found = [m.start() for m in _ODD[self._bare].finditer(self._text, self.start, self.end)]
        by = (1 if self._text[at] > "\uffff" else -1 for at in found)
        return found, list(accumulate(by, initial=0))

    def to_position(self, offset: int) -> int:
        offsets, more = self._odd
        return self.position + offset - self.start + more[bisect_right(offsets, offset - 1)]

    def to_offset(self, position: int) -> int:
        places = range(self.start, self.end + 1)
        return places[max(0, bisect_right(places, position, key=self.to_position) - 1)]


class DocumentMap:
    """Converts for one article as laid out by its blocks, with tashkeel or ``bare``."""

    def __init__(self, text: str, blocks: Sequence[Block], *, bare: bool = False) -> None:
        #: The texts of the document's blocks.
        self.shown: list[str] = []
        self._placed: list[_Placed] = []
        position = 0
        for block in blocks:
            shown = text[block.start : block.end]
            if not shown.isprintable():
                shown = _BREAKS.sub(_BREAK, shown)
            if bare:
                shown = _TASHKEEL.sub("", shown)
            self.shown.append(shown)
            self._placed.append(_Placed(text, block, position, bare))
            position += utf16_length(shown) + 1
        self._starts = [p.start for p in self._placed]
        self._positions = [p.position for p in self._placed]

    def to_position(self, offset: int) -> int:
        """The document position of a text offset; between blocks, the end of the one before."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return 0
        block = self._placed[index]
        return block.to_position(min(offset, block.end))

    def to_offset(self, position: int) -> int:
        """The text offset of a document position; inside a surrogate pair, its character's.

        Tashkeel that is left out belongs to the letter before.
        """
        index = bisect_right(self._positions, position) - 1
        return 0 if index < 0 else self._placed[index].to_offset(position)

    def block_share(self, offset: int) -> tuple[int, float]:
        """The number of the block with a text offset, and the share of it that stands before."""
        if not self._placed:
            return 0, 0.0
        index = max(0, bisect_right(self._starts, offset) - 1)
        block = self._placed[index]
        return index, min(1.0, max(0, offset - block.start) / max(1, block.end - block.start))
