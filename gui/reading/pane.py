"""The article as one reads it: right-to-left text with its names marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QToolTip, QWidget

from core.model import Analysis, Article
from gui.i18n import isolated
from gui.marks.scroll_bar import MarkedScrollBar
from gui.marks.shown import Shown
from gui.reading.look import ReadingLook
from gui.reading.marked import NO_NAMES, Mark, Marked
from gui.reading.marks import mark_looks
from gui.reading.page import Page
from gui.reading.place import Place, ReadingPlace
from gui.reading.zooming import ZoomGestures
from gui.theme import Themes
from gui.tips import plain_tip

if TYPE_CHECKING:
    from core.archive.notes import Note


class ArticlePane(QTextBrowser):
    """Shows one article; speaks of it in text offsets and mention indexes only."""

    mention_clicked = Signal(int)
    note_clicked = Signal(object)  # Note
    margin_changed = Signal(int)  # pixels on each side of the column
    #: The mention that the mouse is over, or None, and where the mouse is on the screen.
    mention_hovered = Signal(object, QPoint)
    #: The look of the page has changed, by ``set_look`` or by zooming: a ReadingLook.
    look_changed = Signal(object)
    #: What is marked or where it stands has changed.
    marks_changed = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articlePane")
        self.setVerticalScrollBar(MarkedScrollBar(themes))
        self.setOpenLinks(False)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        # By mouse only: with a caret in the text, the arrow keys would not scroll.
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.viewport().setMouseTracking(True)
        # What is dropped on the text is for the window, which opens it.
        self.setAcceptDrops(False)
        self._themes = themes
        self._marked = Marked()
        self.page = Page(self.document(), self._marked)
        self._place = ReadingPlace(self, self.page)
        self._zooming = ZoomGestures(self.viewport())
        self.look = ReadingLook()
        self._side = 0.0
        self._pressed = QPoint()
        self._hovered: int | None = None
        self.page.layout.settled.connect(self.marks_changed)
        self.selectionChanged.connect(self._show_selection)
        self._zooming.stepped.connect(lambda steps: self.set_zoom(self.zoom + steps))
        themes.changed.connect(self._paint_marks)
        self.page.looks = mark_looks(themes.current)
        self.page.set_look(self.look, self.viewport().width())

    # What is shown

    @property
    def article(self) -> Article | None:
        return self.page.article

    def show_article(self, article: Article, analysis: Analysis = NO_NAMES) -> None:
        """Show an article from its head."""
        marked = self._marked
        marked.know(analysis)
        marked.hits, marked.notes = (), ()
        with self._place.lost():
            self.page.fill(article)
            self.moveCursor(QTextCursor.MoveOperation.Start)
        self._place.go(0)
        self.mark()

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
            self.mark()

    def set_look(self, look: ReadingLook) -> None:
        """Show articles so from now on; the place read stays in view."""
        if look != self.look:
            self.look = look
            with self._place.kept():
                self.page.set_look(look, self.viewport().width())
            self._say_margin()
            self.marks_changed.emit()
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

    # What is marked

    @property
    def analysis(self) -> Analysis:
        return self._marked.analysis

    @property
    def shown(self) -> Analysis:
        """The entities that have mentions shown, with those alone; indexes are the same."""
        return self._marked.shown

    def set_analysis(self, analysis: Analysis) -> None:
        """Mark these names."""
        self._marked.know(analysis)
        self.mark()

    def show_names(self, rule: Shown) -> None:
        """Mark only the names that a rule lets through."""
        self._marked.show_names(rule)
        self.mark()

    def let_go(self) -> None:
        """Let no mention stand out."""
        self._marked.current = None
        self.mark()

    @property
    def hits(self) -> Sequence[tuple[int, int]]:
        """What a search found."""
        return self._marked.hits

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes on passages."""
        return self._marked.notes

    def set_hits(self, hits: Sequence[tuple[int, int]]) -> None:
        """Mark what a search found, in the order of the text."""
        self._marked.hits = hits
        self.mark()

    def set_notes(self, notes: Sequence[Note]) -> None:
        """Mark the passages that there are notes on."""
        passages = tuple(note for note in notes if note.span)
        if passages != self._marked.notes:
            self._marked.notes = passages
            self.mark()

    def shown_marks(self) -> list[Mark]:
        """All marks in the text, the lowest first."""
        return list(self._marked.within(0, len(self.article.text))) if self.article else []

    def shown_mentions(self) -> list[int]:
        """The indexes of the mentions that are marked, in the order of the text."""
        return self._marked.names()

    def mark(self) -> None:
        """Draw all marks anew."""
        self._show_selection()
        self.viewport().update()
        self.marks_changed.emit()

    def _paint_marks(self) -> None:
        self.page.looks = mark_looks(self._themes.current)
        self.mark()

    # Going places

    def go_to_mention(self, index: int) -> None:
        """Scroll to a mention, put the cursor on it and make it stand out."""
        self._marked.current = index
        mention = self.analysis.mentions[index]
        self.go_to(mention.start, mention.end)
        self.mark()

    def go_to(self, start: int, end: int) -> None:
        """Put the cursor on ``text[start:end]``, in the upper part of the pane."""
        with self._place.kept():
            self._select(start, end)
        self._place.show(start)

    def _show_selection(self) -> None:
        """The mention in hand stands out by its mark; a selection over it would hide that."""
        index = self._marked.current
        held = None if index is None else self.analysis.mentions[index]
        hidden = held is not None and self.cursor_span() == (held.start, held.end)
        if self.page.layout.selection_shown == hidden:
            self.page.layout.selection_shown = not hidden
            self.viewport().update()

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

        Guessed for what has not been looked at yet; after ``marks_changed`` ask again.
        """
        return self.page.heights(offsets)

    def mention_at(self, offset: int) -> int | None:
        """The index of the shown mention at a text offset."""
        return self._marked.mention_at(offset)

    def note_at(self, offset: int) -> Note | None:
        """The note on the passage at a text offset; of several, the one on the shortest."""
        return self._marked.note_at(offset)

    def mention_under(self, point: QPoint) -> int | None:
        """As ``mention_at``, for a point of the viewport."""
        offset = self._offset_under(point)
        return None if offset is None else self.mention_at(offset)

    def note_under(self, point: QPoint) -> Note | None:
        """As ``note_at``, for a point of the viewport."""
        offset = self._offset_under(point)
        return None if offset is None else self.note_at(offset)

    def _offset_under(self, point: QPoint) -> int | None:
        scrolled = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        position = self.page.layout.character_at((point + scrolled).toPointF())
        return None if position < 0 else self.page.map.to_offset(position)

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
        bar.setValue(bar.value() + (page if down[Qt.Key(key)] else -page))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        fonts = (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange)
        if event.type() in fonts and hasattr(self, "_place"):
            # Qt has put the interface's font into the document.
            with self._place.kept():
                self.page.set_look(self.look, self.viewport().width())

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: the article's own text."""
        copied = QMimeData()
        copied.setText(self.selected_text())
        return copied

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        still = (point - self._pressed).manhattanLength() < 4
        if still and event.button() == Qt.MouseButton.LeftButton:
            index, note = self.mention_under(point), self.note_under(point)
            if index is not None:
                self.mention_clicked.emit(index)
            elif note is not None:
                self.note_clicked.emit(note)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        index = self.mention_under(at)
        self._hover(index, event.globalPosition().toPoint())
        over = index is not None or self.note_under(at) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None, QPoint())

    def _hover(self, index: int | None, at: QPoint) -> None:
        if index != self._hovered:
            self._hovered = index
            self.mention_hovered.emit(index, at)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            note = self.note_under(event.pos())
            tip = plain_tip(isolated(note.note) if note else "")
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().viewportEvent(event)
