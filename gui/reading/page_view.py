"""The page that one scrolls: it keeps the place that is read, whatever its look and width."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from gui.reading.look import ReadingLook
from gui.reading.page import Page
from gui.reading.place import Place, ReadingPlace
from gui.reading.text_caret import TextCaret
from gui.reading.zooming import ZoomGestures

if TYPE_CHECKING:
    from core.model import Article
    from gui.reading.marked import Marked

OF_SCROLL_AREAS = "qt_scrollarea_viewport"  # the name that Qt gives such a viewport
_FONT_CHANGES = (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange)


class PageView(QTextBrowser):
    """Shows the page of an article; speaks of it in text offsets only."""

    margin_changed = Signal(int)  # pixels on each side of the column
    #: The look of the page has changed, by ``set_look`` or by zooming: a ReadingLook.
    look_changed = Signal(object)
    #: ``go_to`` is about to take one to a text offset; it has.
    jumping = Signal(int)
    jumped = Signal()
    #: What is on the page, or where it stands, has changed.
    page_changed = Signal()

    def __init__(self, marked: Marked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._set_up_viewport()
        self.setOpenLinks(False)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        # What is dropped on the text is for the window, which opens it.
        self.setAcceptDrops(False)
        self.page = Page(self.document(), marked)
        self.caret = TextCaret(self)
        self.look = ReadingLook()
        self._place = ReadingPlace(self, self.page)
        self._side = 0.0
        self._zooming = ZoomGestures(self.viewport())
        self._zooming.stepped.connect(lambda steps: self.set_zoom(self.zoom + steps))
        self.page.layout.settled.connect(self.page_changed)
        self.page.layout.stale.connect(self.viewport().update)
        self.page.set_look(self.look, self.viewport().width())

    def _set_up_viewport(self) -> None:
        # One of Python's own: to find out of what class another is, the bindings would load
        # all classes of widgets there are, which takes longer than to read the article.
        viewport = QWidget()
        viewport.setObjectName(OF_SCROLL_AREAS)
        viewport.setMouseTracking(True)
        self.setViewport(viewport)

    # What is shown

    @property
    def article(self) -> Article | None:
        return self.page.article

    def show_page(self, article: Article) -> None:
        """Show an article from its head."""
        with self._place.lost():
            self.page.fill(article)
            self.moveCursor(QTextCursor.MoveOperation.Start)
        self._place.go(0)
        self.page_changed.emit()

    def show_tashkeel(self, shown: bool) -> None:
        """Show articles with their tashkeel or without it; their text stays as it is."""
        if self.page.bare != shown:
            return
        self.page.bare = not shown
        if self.article is not None:
            span = self.cursor_span()
            with self._place.kept():
                self.page.fill(self.article)
                self._select(*span)
            self.page_changed.emit()

    def set_look(self, look: ReadingLook) -> None:
        """Show articles so from now on; the place read stays in view."""
        if look != self.look:
            self.look = look
            with self._place.kept():
                self.page.set_look(look, self.viewport().width())
            self._say_margin()
            self.page_changed.emit()
            self.look_changed.emit(look)

    def bar_width(self) -> int:
        """The width that the scroll bar takes, in pixels."""
        return self.width() - self.viewport().width()

    def side_margin(self) -> int:
        """The free space at each side of the text, in pixels."""
        return int(self.page.layout.column.side)

    def _say_margin(self) -> None:
        side = self.page.layout.column.side
        if side != self._side:
            self._side = side
            self.margin_changed.emit(int(side))

    # Zoom

    @property
    def zoom(self) -> int:
        """Points above the usual size."""
        return self.look.zoom

    def zoom_in(self) -> None:
        self.set_zoom(self.zoom + 1)

    def zoom_out(self) -> None:
        self.set_zoom(self.zoom - 1)

    def zoom_reset(self) -> None:
        self.set_zoom(0)

    def set_zoom(self, zoom: int) -> None:
        """Set the size of the text, in points above the usual one."""
        self.set_look(self.look.zoomed(zoom))

    # Going places

    def go_to(self, start: int, end: int) -> None:
        """Put the cursor on ``text[start:end]``, in the upper part of the pane."""
        self.jumping.emit(start)
        with self._place.kept():
            self._select(start, end)
        self._place.show(start)
        self.jumped.emit()

    def screens_to(self, offset: int) -> float:
        """How far below the top of the pane a text offset stands, in heights of the pane."""
        return self._place.below_top(offset) / max(1, self.viewport().height())

    def _select(self, start: int, end: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(self.position_of(start))
        cursor.setPosition(self.position_of(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def top_offset(self) -> int:
        """The text offset of what stands at the top of the pane; 0 at the head."""
        return self._place.offset if self.verticalScrollBar().value() else 0

    def scroll_to(self, offset: int) -> None:
        """Bring a text offset to the top of the pane."""
        self._place.go(offset)

    @property
    def place(self) -> Place:
        """What stands at the top of the pane: to be shown there again."""
        return self._place.now()

    def show_place(self, place: Place) -> None:
        """Bring a place to the top of the pane again."""
        self._place.go_back(place)

    def cursor_span(self) -> tuple[int, int]:
        """The text offsets of the cursor's selection."""
        cursor, places = self.textCursor(), self.page.map
        return places.to_offset(cursor.selectionStart()), places.to_offset(cursor.selectionEnd())

    def reading_span(self) -> tuple[int, int]:
        """As ``cursor_span`` where that is in view, else the top of the pane."""
        if self.viewport().rect().intersects(self.cursorRect()):
            return self.cursor_span()
        return (self.top_offset(),) * 2

    def selected_text(self) -> str:
        """What is selected, as it stands in the article."""
        start, end = self.cursor_span()
        return self.article.text[start:end] if self.article else ""

    def position_of(self, offset: int) -> int:
        """The document position of a text offset."""
        return self.page.map.to_position(offset)

    def heights(self, offsets: Iterable[int]) -> list[float]:
        """How far down the page text offsets stand, from 0 at its head to 1 at its end.

        Guessed for what has not been looked at yet; after ``page_changed`` ask again.
        """
        return self.page.heights(offsets)

    def offset_under(self, point: QPoint) -> int | None:
        """The text offset of the character at a point of the viewport."""
        scrolled = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        position = self.page.layout.character_at((point + scrolled).toPointF())
        return None if position < 0 else self.page.map.to_offset(position)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        with self._place.kept():
            super().resizeEvent(event)
            self.page.set_width(self.viewport().width())
        self._say_margin()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place.scrolled()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pages overlap by a line: one that was cut off below is whole above."""
        key, shift = event.key(), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        down = {Qt.Key.Key_PageDown: True, Qt.Key.Key_PageUp: False, Qt.Key.Key_Space: not shift}
        if key not in down:
            super().keyPressEvent(event)
            return
        page = max(1, self.viewport().height() - round(self.page.line_height))
        bar = self.verticalScrollBar()
        before, on = bar.value(), down[Qt.Key(key)]
        bar.setValue(before + (page if on else -page))
        if bar.value() == before:
            self.caret.go_to_end(last=on)
        else:
            self.caret.bring_into_view()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _FONT_CHANGES and hasattr(self, "_place"):
            # Qt has put the interface's font into the document.
            with self._place.kept():
                self.page.set_look(self.look, self.viewport().width())

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: the article's own text."""
        copied = QMimeData()
        copied.setText(self.selected_text())
        return copied
