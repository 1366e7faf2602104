"""The place that is read: it stays where it is on the screen, whatever the page does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from gui.reading.page import MARGIN_ABOVE, Page

AIR = 4  # pixels above a line that is brought to the top
_TRIES = 3  # what comes into view for the first time changes what there is to scroll


class Place(NamedTuple):
    """A text offset, and how far below the top of the view its line stands, in pixels."""

    offset: int = 0
    below: float = MARGIN_ABOVE


class ReadingPlace:
    """Knows which line stands at the top of the view, and brings others there.

    Wider columns, larger letters and heights that were guessed wrong move every line; what
    was at the top is put back there.
    """

    def __init__(self, view: QAbstractScrollArea, page: Page) -> None:
        self._view, self._page = view, page
        self._busy = 0
        #: The text offset of the line at the top.
        self.offset = 0
        self._below = 0.0  # pixels from the top of the view to that of the line
        page.layout.moving.connect(self._hold)
        page.layout.moved.connect(self._let_go)

    @property
    def _bar(self) -> QScrollBar:
        return self._view.verticalScrollBar()

    def scrolled(self) -> None:
        """The reader has scrolled: here is where one reads now."""
        if not self._busy:
            with self.lost():
                self._look()
            self._note()

    def go(self, offset: int) -> None:
        """Bring the line of a text offset to the top; the head with its margin."""
        if offset:
            self._put(offset, AIR)
        else:
            with self.lost():
                self._bar.setValue(0)
                self._look()
            self._note()

    def now(self) -> Place:
        return Place(self.offset, self._below)

    def go_back(self, place: Place) -> None:
        """Bring a place where it was."""
        if place == Place():
            self.go(0)
        else:
            self._put(*place)

    def show(self, offset: int) -> None:
        """Bring a text offset into the upper part of the view, if it is not in view well."""
        height = self._view.viewport().height()
        at = self.below_top(offset)
        if not height * 0.1 < at < height * 0.8:
            self._put(offset, height // 3)

    def below_top(self, offset: int) -> float:
        """How far below the top of the view a text offset stands, in pixels."""
        return self._y(offset) - self._bar.value()

    @contextmanager
    def kept(self) -> Iterator[None]:
        """What is done to the page leaves the place where it is."""
        with self.lost():
            yield
        self._restore()

    def _hold(self) -> None:
        """A scroll bar that becomes shorter is no reader who scrolls."""
        self._busy += 1

    def _let_go(self) -> None:
        self._busy -= 1
        self._restore()

    @contextmanager
    def lost(self) -> Iterator[None]:
        """What is done to the page is not followed."""
        self._hold()
        try:
            yield
        finally:
            self._busy -= 1

    def _restore(self) -> None:
        if not self._busy:
            self._scroll(self.offset, self._below)

    def _put(self, offset: int, below: float) -> None:
        self._scroll(offset, below)
        self._note()

    def _scroll(self, offset: int, below: float) -> None:
        with self.lost():
            for _ in range(_TRIES):
                value = round(self._y(offset) - below)
                self._bar.setValue(value)
                self._look()
                if round(self._y(offset) - below) == value:
                    break

    def _look(self) -> None:
        """Make exact what is in view."""
        layout = self._page.layout
        for _ in range(_TRIES):
            top = self._bar.value()
            layout.ensure(top, top + self._view.viewport().height())
            if self._bar.value() == top:
                break
        layout.look_at(self._bar.value())

    def _note(self) -> None:
        top = self._bar.value()
        self.offset = self._page.map.to_offset(self._page.layout.line_start(top))
        self._below = self._y(self.offset) - top

    def _y(self, offset: int) -> float:
        y = self._page.layout.y_of(self._page.map.to_position(offset))
        self._page.layout.report()
        return y
