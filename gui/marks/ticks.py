"""The ticks of the article's scroll bar, kept up to date with what is marked in the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gui.marks.ruler import Rank, Tick
from gui.marks.scroll_bar import MarkedScrollBar
from gui.reading.marked import HIT, NOTE

if TYPE_CHECKING:
    from gui.navigator import Navigator
    from gui.reading.pane import ArticlePane

AT_ONCE = 2_000  # ticks placed before the event loop has its turn
MOST_HITS = 2_000  # a bar has fewer pixels: of more hits it shows one in so many


class Ticks(QObject):
    """Puts ticks for names, notes and hits on the bar; one that is clicked is gone to."""

    def __init__(self, pane: ArticlePane, navigator: Navigator) -> None:
        super().__init__(pane)
        self._pane, self._navigator = pane, navigator
        bar = pane.verticalScrollBar()
        assert isinstance(bar, MarkedScrollBar)
        self.bar = bar
        self._stale = False
        self._work: Iterator[None] | None = None
        # Marks change several times in a row, as an article is opened.
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        pane.marks_changed.connect(self._refresh)
        bar.chosen.connect(self._go_to)

    def _refresh(self) -> None:
        self._stale = True
        self._timer.start()

    def _go_on(self) -> None:
        """Place some more; what has changed meanwhile is done once they are all placed."""
        if self._work is None:
            self._stale, self._work = False, self._placed()
        if next(self._work, self._work) is self._work:
            self._work = None
        if self._work or self._stale:
            self._timer.start()

    def _placed(self) -> Iterator[None]:
        article = self._pane.article
        ticks = [*self._names(), *self._notes_and_hits()]
        places: list[float] = []
        for first in range(0, len(ticks), AT_ONCE):
            if first:
                yield
            if self._pane.article is not article:
                return
            some = ticks[first : first + AT_ONCE]
            places += self._pane.heights(tick.start for tick in some)
        self.bar.set_ticks(ticks, places)

    def _names(self) -> Iterator[Tick]:
        shown, navigator = self._pane.shown, self._navigator
        held, here = navigator.entity, navigator.mention
        for entity in shown.entities:
            rank = Rank.IN_HAND if held and entity.id == held.id else Rank.NAME
            for index in entity.mentions:
                mention = shown.mentions[index]
                its = Rank.HERE if index == here else rank
                yield Tick(mention.start, mention.end, entity.type, its, entity.name, index)

    def _notes_and_hits(self) -> Iterator[Tick]:
        pane = self._pane
        for note in pane.notes:
            yield Tick(note.start, note.end, NOTE, Rank.NOTE, note.note or note.quote)
        for start, end in pane.hits[:: 1 + len(pane.hits) // MOST_HITS]:
            words = pane.article.text[start:end] if pane.article else ""
            yield Tick(start, end, HIT, Rank.HIT, words)

    def _go_to(self, tick: Tick) -> None:
        if tick.mention is not None:
            self._navigator.show_mention(tick.mention)
        else:
            self._pane.go_to(tick.start, tick.end)
