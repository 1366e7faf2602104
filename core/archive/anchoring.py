"""Passages of an article found again when its text has become another.

Texts are compared folded and without blanks, so that neither another spelling nor a blank
put in or left out makes a passage another one.  All offsets are code points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.normalize import fold_with_map
from core.offsets import OffsetMap

if TYPE_CHECKING:
    from core.sqlite_library import Database

Span = tuple[int, int]

_REACH = 64  # letters around a passage that tell which of several it is
_UNMISTAKABLE = 12  # letters in common, from which on a passage may have grown into a word


class Letters:
    """The letters and signs of a text, folded, and where they stand."""

    def __init__(self, text: str) -> None:
        folded, offsets = fold_with_map(text)
        kept = [i for i, char in enumerate(folded) if not char.isspace()]
        starts, ends = offsets.starts, offsets.ends
        self.text = "".join(folded[i] for i in kept)
        self._source = text
        self._offsets = OffsetMap([starts[i] for i in kept], [ends[i] for i in kept], len(text))

    def span_of(self, start: int, end: int) -> Span:
        """Which of the letters stand in ``source[start:end]``."""
        return self._offsets.from_source(start, end)

    def source_of(self, span: Span) -> Span:
        """Where letters stand in the source; a letter's marks are with it."""
        return self._offsets.to_source(*span)

    def cut_words(self, span: Span) -> bool:
        """Whether one of the ends of a span is within a word."""
        return any(self._within_word(at) for at in span)

    def _within_word(self, at: int) -> bool:
        if not 0 < at < len(self.text) or not self.text[at - 1 : at + 1].isalnum():
            return False
        gap = self._source[self._offsets.ends[at - 1] : self._offsets.starts[at]]
        return not any(map(str.isspace, gap))

    def nearest(
        self, passage: str, near: int, before: str = "", after: str = "", *, words: bool = True
    ) -> Span | None:
        """The occurrence of folded letters that has the most of its surroundings in common.

        Among equals, the one nearest to ``near``.  A passage of whole ``words`` is not taken
        for a part of other words, unless so much is as it was that it must be the same.
        """
        best: tuple[int, int, int] | None = None
        at = self.text.find(passage) if passage else -1
        while at >= 0:
            end = at + len(passage)
            common = _common_end(before[-_REACH:], self.text[max(0, at - _REACH) : at])
            common += _common_start(after[:_REACH], self.text[end : end + _REACH])
            if common + len(passage) >= _UNMISTAKABLE or not (words and self.cut_words((at, end))):
                found = (common, -abs(at - near), at)
                best = max(best, found) if best else found
            at = self.text.find(passage, at + 1)
        return (best[2], best[2] + len(passage)) if best else None


def passage_at(text: str, start: int, end: int) -> Span | None:
    """A span without the blanks and the stray marks at its ends; None if nothing is left."""
    letters = Letters(text)
    first, last = letters.span_of(start, end)
    return letters.source_of((first, last)) if first < last else None


def passage_like(text: str, quote: str, near: int = 0) -> Span | None:
    """Where a passage stands in a text, in any spelling; of several the one nearest."""
    letters = Letters(text)
    span = letters.nearest(Letters(quote).text, letters.span_of(0, near)[1])
    return letters.source_of(span) if span else None


class Change:
    """What a text was and what it is now."""

    def __init__(self, was: str, now: str) -> None:
        self._was, self._now = Letters(was), Letters(now)
        self._head = _common_start(self._was.text, self._now.text)
        self._tail = _common_end(self._was.text, self._now.text)
        self._longer = len(self._now.text) - len(self._was.text)

    def passage(self, start: int, end: int) -> Span | None:
        """Where the passage stands now; None if it is not there any more."""
        span = self._was.span_of(start, end)
        moved = self._beside_the_change(span)
        if moved is None:
            before, passage, after = self._cut(span)
            words = not self._was.cut_words(span)
            moved = self._now.nearest(passage, span[0], before, after, words=words)
        return self._now.source_of(moved) if moved else None

    def lost_passage(self, quote: str, near: int) -> Span | None:
        """Where a passage stands now that was not in the text as it was before."""
        span = self._now.nearest(Letters(quote).text, self._was.span_of(0, near)[1])
        return self._now.source_of(span) if span else None

    def position(self, at: int) -> int:
        """The offset now of a place; where it was changed itself, that of the change."""
        letter = self._was.span_of(0, at)[1]
        moved = self._beside_the_change((letter, letter)) or (self._head, self._head)
        return self._now.source_of((moved[0], moved[0]))[0]

    def _beside_the_change(self, span: Span) -> Span | None:
        """Where letters before or after all that was changed stand now."""
        if span[1] <= self._head:
            return span
        if span[0] >= len(self._was.text) - self._tail:
            return span[0] + self._longer, span[1] + self._longer
        return None

    def _cut(self, span: Span) -> tuple[str, str, str]:
        text = self._was.text
        return text[: span[0]], text[span[0] : span[1]], text[span[1] :]


def move_anchors(db: Database, number: int, was: str, now: str) -> None:
    """Move what the reader fastened to an article's text; in the caller's transaction.

    A note whose passage is gone stays with the article as a whole, and goes back to the
    passage when that is there again.
    """
    notes = db.execute(
        """select id, start, "end", quote from notes where article = ? and quote != ''""", [number]
    ).fetchall()
    places = db.execute(
        "select position from reading where article = ? and position > 0", [number]
    ).fetchall()
    if was == now or not (notes or places):
        return
    change = Change(was, now)
    for note, start, end, quote in notes:
        if start >= 0:
            span = change.passage(start, end)
        else:
            span = change.lost_passage(quote, max(0, end - len(quote)))
        row = (*span, now[slice(*span)]) if span else (-1, end, quote)
        db.execute('update notes set start = ?, "end" = ?, quote = ? where id = ?', [*row, note])
    for (place,) in places:
        moved = change.position(place)
        db.execute("update reading set position = ? where article = ?", [moved, number])


def _common_start(a: str, b: str) -> int:
    """How many characters at their starts two texts have in common."""
    shorter = min(len(a), len(b))
    if a[:shorter] == b[:shorter]:
        return shorter
    low, high = 0, shorter  # the first that differs is in [low, high)
    while high - low > 1:
        middle = (low + high) // 2
        if a[low:middle] == b[low:middle]:
            low = middle
        else:
            high = middle
    return low


def _common_end(a: str, b: str) -> int:
    return _common_start(a[::-1], b[::-1])
