"""Finding in the article in hand: while one types, step by step, and what the archive found."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from gui.announcing import announce
from gui.finding.find_bar import FindBar
from gui.finding.matching import Searched, Span
from gui.i18n import Text, number, spoken
from gui.reading.pane import ArticlePane

SLICE = 0.008  # seconds of searching before the event loop has its turn
QUIET = 600  # milliseconds without a key before the count is spoken
LONGEST = 100  # code points of a selection that is taken for what is wanted
_START = itemgetter(0)


class Finder(QObject):
    """Marks what the bar asks for, and goes from place to place.

    What is marked is stepped through, whoever marked it: the bar or a search of the archive.
    """

    #: What one has come to, in words: for those who do not see the bar.  Empty where that is
    #: no hit any more.
    said = Signal(str)

    def __init__(self, pane: ArticlePane, bar: FindBar) -> None:
        super().__init__(pane)
        self._pane, self.bar = pane, bar
        self._searched = Searched("")
        self._work: Iterator[list[Span]] = iter(())
        self._found: list[Span] = []
        self._going = False  # once all is found
        self._from = 0  # where what is typed is looked for first
        self._shown: Span | None = None
        self._count: Text = ""  # as the bar has it
        self._missing = False
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        self._quiet = QTimer(self, interval=QUIET, singleShot=True)
        self._quiet.timeout.connect(self._speak)
        bar.edited.connect(self._edited)
        bar.stepped.connect(self.step)
        bar.closed.connect(self.close)

    # The bar

    def open(self) -> None:
        """Show the bar; what is selected in the article is wanted."""
        picked = self._picked()
        self._from = self._pane.reading_span()[0]
        self.bar.open_with(picked)
        self._search(go=bool(picked))

    def close(self) -> None:
        """Hide the bar and its marks; one stays where one is."""
        self._stop()
        self.bar.keep_query()
        self.bar.hide()
        self._say("")
        self.said.emit("")
        self._pane.set_hits([])
        self._pane.setFocus()

    def set_text(self, text: str) -> None:
        """Search in another article's text from now on."""
        self._stop()
        self._searched = Searched(text)
        self._shown = None
        if self.bar.isVisible():
            self._search(go=False)  # stays where the article was left

    def take(self, hits: list[Span]) -> None:
        """A search of the archive has found these in the article."""
        if hits:
            if self.bar.isVisible():
                self.close()
            self._pane.set_hits(hits)

    def _picked(self) -> str:
        span, text = self._pane.cursor_span(), self._pane.selected_text().strip()
        alone = text and "\n" not in text and len(text) <= LONGEST
        return text if alone and not (span == self._shown and self._pane.hits) else ""

    # Searching

    def _edited(self) -> None:
        here = self._pane.reading_span()
        if here != self._shown:  # the reader has gone elsewhere since
            self._from = here[0]
        self._search(go=True)

    def _search(self, *, go: bool) -> None:
        self._stop()
        self._going = go
        self._work = self._searched.find(self.bar.wanted())
        self._found = []
        self._go_on()

    def _stop(self) -> None:
        self._timer.stop()
        self._quiet.stop()

    def _go_on(self) -> None:
        until = perf_counter() + SLICE
        for batch in self._work:
            self._found += batch
            if perf_counter() > until:
                self._timer.start()
                return
        self._settle()

    def _settle(self) -> None:
        hits = self._found
        self._pane.set_hits(hits)
        if hits and self._going:
            self._show(bisect_left(hits, self._from, key=_START) % len(hits))
        elif hits:
            self._say(lambda: self.tr("%Ln found", "", len(hits)))
        else:
            wanted = bool(self.bar.field.text().strip())
            self._say(lambda: self.tr("Not found") if wanted else "", missing=wanted)
            self.said.emit("")
        self._quiet.start()

    # Stepping

    def next(self) -> None:
        self.step(1)

    def previous(self) -> None:
        self.step(-1)

    def step(self, step: int) -> None:
        """To the next place (1) or the one before (-1), from where one reads."""
        hits = self._pane.hits
        if self._timer.isActive():
            self._going = True  # as soon as there is something
        elif hits:
            start, end = self._pane.reading_span()
            if step > 0:
                at = bisect_left(hits, end, key=_START)
            else:
                at = bisect_left(hits, start, key=_START) - 1
            self._show(at % len(hits), "" if 0 <= at < len(hits) else self._wrap(step))
            self._from = hits[at % len(hits)][0]
            self.bar.keep_query()
            self._speak()
        elif not self.bar.isVisible():
            self.open()
            self._search(go=True)

    def _show(self, at: int, remark: str = "") -> None:
        hits = self._pane.hits
        start, end = self._shown = hits[at]
        self._pane.go_to(start, end)

        def text() -> str:
            which, total = number(at + 1), number(len(hits))
            return self.tr("{n} of {total}").format(n=which, total=total)

        self._say(text)
        found = self.tr("Found: {n}").format(n=text())
        self.said.emit("   ·   ".join(filter(None, (found, remark))))

    def _wrap(self, step: int) -> str:
        return self.tr("from the beginning again") if step > 0 else self.tr("from the end again")

    def _say(self, count: Text, *, missing: bool = False) -> None:
        self._count, self._missing = count, missing
        self.bar.field.say(spoken(count), missing=missing)

    def retranslate(self) -> None:
        """Say the same in the interface's language."""
        self.bar.retranslate()
        self.bar.field.say(spoken(self._count), missing=self._missing)

    def _speak(self) -> None:
        text = self.bar.count.text()
        if text and self.bar.isVisible():
            announce(self.bar.field, text)
