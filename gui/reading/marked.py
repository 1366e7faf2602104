"""What is marked in an article: notes, the names that are shown, hits, the mention in hand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from core.model import Analysis, Mention
from gui.marks.shown import Shown

if TYPE_CHECKING:
    from core.archive.notes import Note

NO_NAMES = Analysis("")
NOTE, HIT, CURRENT = "note", "hit", "current"


class Mark(NamedTuple):
    """``text[start:end]`` looks so: ``look`` is a type of names, or NOTE, HIT or CURRENT."""

    start: int
    end: int
    look: str


class Marked:
    """Looks up what is marked where, however many marks there are."""

    def __init__(self) -> None:
        self.analysis = NO_NAMES
        #: The entities that have mentions shown, with those alone; indexes are the same.
        self.shown = NO_NAMES
        self.current: int | None = None
        self.hits: Sequence[tuple[int, int]] = ()
        self.notes: tuple[Note, ...] = ()
        self._rule = Shown()
        self._names: list[tuple[int, Mention]] = []  # index and mention, as in the text
        self._starts: list[int] = []

    def know(self, analysis: Analysis) -> None:
        """Mark the names of this analysis; none of them is in hand."""
        self.current = None
        if analysis is not self.analysis:
            self.analysis = analysis
            self._narrow()

    def _narrow(self) -> None:
        analysis = self.analysis
        self.shown = self._rule.narrowed(analysis)
        self._names = sorted(self._rule.of(analysis.mentions), key=lambda n: n[1].start)
        self._starts = [mention.start for _, mention in self._names]

    def show_names(self, rule: Shown) -> None:
        """Mark only the names that a rule lets through; what is in hand stays so if it does."""
        self._rule = rule
        self._narrow()
        if self.current is not None and not rule.shows(self.analysis.mentions[self.current]):
            self.current = None

    def names(self) -> list[int]:
        """The indexes of the mentions that are shown, in the order of the text."""
        return [index for index, _ in self._names]

    def within(self, start: int, end: int) -> Iterator[Mark]:
        """The marks that touch ``text[start:end]``, the lowest first.

        Names come after notes: within a passage they look as they do elsewhere.
        """
        for note in self.notes:
            if note.start < end and note.end > start:
                yield Mark(note.start, note.end, NOTE)
        first = max(0, bisect_right(self._starts, start) - 1)
        for _, mention in self._names[first : bisect_left(self._starts, end)]:
            if mention.end > start:
                yield Mark(mention.start, mention.end, mention.type)
        first = max(0, bisect_right(self.hits, start, key=itemgetter(0)) - 1)
        for hit in self.hits[first : bisect_left(self.hits, end, key=itemgetter(0))]:
            if hit[1] > start:
                yield Mark(*hit, HIT)
        if self.current is not None:
            held = self.analysis.mentions[self.current]
            if held.start < end and held.end > start:
                yield Mark(held.start, held.end, CURRENT)

    def mention_at(self, offset: int) -> int | None:
        """The index of the shown mention at a text offset."""
        at = bisect_right(self._starts, offset) - 1
        if at >= 0 and offset < self._names[at][1].end:
            return self._names[at][0]
        return None

    def note_at(self, offset: int) -> Note | None:
        """The note on the passage at a text offset; of several, the one on the shortest."""
        notes = [note for note in self.notes if note.start <= offset < note.end]
        return min(notes, key=lambda note: note.end - note.start, default=None)
