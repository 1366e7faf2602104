"""The article as one reads it: right-to-left text with its names marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QMouseEvent,
    QResizeEvent,
    QTextCursor,
    QTextListFormat,
)
from PySide6.QtWidgets import QTextBrowser, QToolTip, QWidget

from core.archive.notes import Note
from core.model import Analysis, Article
from gui.block_look import BlockLooks
from gui.i18n import isolated
from gui.marks.shown import Shown
from gui.offsets import DocumentMap
from gui.reading.look import ReadingLook
from gui.reading.marks import (
    ground_format,
    name_format,
    note_format,
    selection,
)
from gui.theme import Themes
from gui.tips import plain_tip

MARGIN = 28  # pixels around the column at least
EMPTY = Analysis("")


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
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        # By mouse only: with a caret in the text, the arrow keys would not scroll.
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.viewport().setMouseTracking(True)
        # What is dropped on the text is for the window, which opens it.
        self.setAcceptDrops(False)
        self._themes = themes
        self.look = ReadingLook()
        self.article: Article | None = None
        self.analysis = EMPTY
        self._map = DocumentMap("", ())
        self._rule = Shown()
        self._shown = EMPTY
        self._hits: Sequence[tuple[int, int]] = ()
        self._notes: tuple[Note, ...] = ()
        self._current: int | None = None
        self._pressed = QPoint()
        self._hovered: int | None = None
        themes.changed.connect(self.mark)

    # What is shown

    def show_article(self, article: Article, analysis: Analysis = EMPTY) -> None:
        """Lay the article out, from its head."""
        self.article = article
        self._know(analysis)
        self._map = DocumentMap(article.text, article.blocks)
        self._hits, self._notes = (), ()
        self._lay_out()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.mark()

    def set_analysis(self, analysis: Analysis) -> None:
        """Mark these names."""
        self._know(analysis)
        self.mark()

    def show_names(self, rule: Shown) -> None:
        """Mark only the names that a rule lets through."""
        current, self._rule = self._current, rule
        self._know(self.analysis)
        if current is not None and rule.shows(self.analysis.mentions[current]):
            self._current = current
        self.mark()

    def let_go(self) -> None:
        """Let no mention stand out."""
        self._current = None
        self.mark()

    def _know(self, analysis: Analysis) -> None:
        self.analysis, self._shown = analysis, self._rule.narrowed(analysis)
        self._current = None

    @property
    def shown(self) -> Analysis:
        """The entities that have mentions shown, with those alone; indexes are the same."""
        return self._shown

    def shown_mentions(self) -> list[int]:
        """The indexes of the mentions that are marked, in the order of the text."""
        return [index for index, _ in self._rule.of(self.analysis.mentions)]

    def set_hits(self, hits: Sequence[tuple[int, int]]) -> None:
        """Mark what a search found."""
        self._hits = hits
        self.mark()

    def set_notes(self, notes: Sequence[Note]) -> None:
        """Mark the passages that there are notes on."""
        passages = tuple(note for note in notes if note.span)
        if passages != self._notes:
            self._notes = passages
            self.mark()

    def _lay_out(self) -> None:
        assert self.article is not None
        document = self.document()
        document.clear()
        document.setDocumentMargin(0)
        looks = BlockLooks(self.look)
        document.setDefaultFont(looks.font)
        document.setIndentWidth(looks.line)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for number_, block in enumerate(self.article.blocks):
            text = self.article.text[block.start : block.end]
            letters = looks.char_format(block)
            if number_:
                cursor.insertBlock(looks.block_format(block, text), letters)
            else:
                cursor.setBlockFormat(looks.block_format(block, text, first=True))
                cursor.setBlockCharFormat(letters)
            if block.kind == "item":
                cursor.createList(QTextListFormat.Style.ListDisc)
            cursor.insertText(text, letters)
        cursor.endEditBlock()
        self._set_measure()

    def _set_measure(self) -> None:
        """Centre the column: as wide as the measure, or as the pane allows."""
        side = max(MARGIN, int((self.viewport().width() - self.look.column()) / 2))
        frame = self.document().rootFrame()
        look = frame.frameFormat()
        if look.leftMargin() != side:
            look.setLeftMargin(side)
            look.setRightMargin(side)
            look.setTopMargin(MARGIN * 0.75)
            look.setBottomMargin(MARGIN * 2)
            frame.setFrameFormat(look)
            self.margin_changed.emit(side)

    def bar_width(self) -> int:
        """The width that the scroll bar takes, in pixels."""
        return self.width() - self.viewport().width()

    def mark(self) -> None:
        """Draw all marks anew."""
        theme = self._themes.current
        document = self.document()
        # Names come after notes: within a passage they look as they do elsewhere.
        look = note_format(theme)
        marks = [selection(document, self._span(n.start, n.end), look) for n in self._notes]
        marks += [
            selection(document, self._span(m.start, m.end), name_format(m.type, theme))
            for _, m in self._rule.of(self.analysis.mentions)
        ]
        look = ground_format(theme, "hit", "text")
        marks += [selection(document, self._span(*hit), look) for hit in self._hits]
        if self._current is not None:
            mention = self.analysis.mentions[self._current]
            look = ground_format(theme, "selection", "on_selection")
            marks.append(selection(document, self._span(mention.start, mention.end), look))
        self.setExtraSelections(marks)
        self.marks_changed.emit()

    def _span(self, start: int, end: int) -> tuple[int, int]:
        return self._map.to_position(start), self._map.to_position(end)

    # Going places

    def go_to_mention(self, index: int) -> None:
        """Scroll to a mention, put the cursor on it and make it stand out."""
        self._current = index
        mention = self.analysis.mentions[index]
        self.go_to(mention.start, mention.end)
        self.mark()

    def go_to(self, start: int, end: int) -> None:
        """Put the cursor on ``text[start:end]``, in the upper part of the pane."""
        first, last = self._span(start, end)
        cursor = self.textCursor()
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        at = self.cursorRect(cursor)
        height = self.viewport().height()
        if not height * 0.1 < at.top() < height * 0.8:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + at.top() - height // 3)

    def top_offset(self) -> int:
        """The text offset of what stands at the top of the pane; 0 at the head."""
        if not self.verticalScrollBar().value():
            return 0
        return self._map.to_offset(self.cursorForPosition(QPoint(self.width() // 2, 4)).position())

    def scroll_to(self, offset: int) -> None:
        """Bring a text offset to the top of the pane."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._map.to_position(offset))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - 4 if offset else 0)

    def cursor_span(self) -> tuple[int, int]:
        """The text offsets of the cursor's selection."""
        cursor = self.textCursor()
        return (
            self._map.to_offset(cursor.selectionStart()),
            self._map.to_offset(cursor.selectionEnd()),
        )

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
        return self._map.to_position(offset)

    def heights(self, offsets: Iterable[int]) -> list[float]:
        """How far down the page text offsets stand, from 0 at its head to 1 at its end."""
        length = max(1, self.document().characterCount())
        return [self._map.to_position(offset) / length for offset in offsets]

    def mention_at(self, offset: int) -> int | None:
        """The index of the shown mention at a text offset."""
        for index, mention in self._rule.of(self.analysis.mentions):
            if mention.start <= offset < mention.end:
                return index
        return None

    def note_at(self, offset: int) -> Note | None:
        """The note on the passage at a text offset; of several, the one on the shortest."""
        notes = [note for note in self._notes if note.start <= offset < note.end]
        return min(notes, key=lambda note: note.end - note.start, default=None)

    def mention_under(self, point: QPoint) -> int | None:
        """As ``mention_at``, for a point of the viewport."""
        offset = self._offset_under(point)
        return None if offset is None else self.mention_at(offset)

    def note_under(self, point: QPoint) -> Note | None:
        """As ``note_at``, for a point of the viewport."""
        offset = self._offset_under(point)
        return None if offset is None else self.note_at(offset)

    def _offset_under(self, point: QPoint) -> int | None:
        position = (
            self.document()
            .documentLayout()
            .hitTest(point.toPointF() + self._scrolled().toPointF(), Qt.HitTestAccuracy.ExactHit)
        )
        return None if position < 0 else self._map.to_offset(position)

    def _scrolled(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    # Look

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

    def set_look(self, look: ReadingLook) -> None:
        """Show articles so from now on; the place read stays in view."""
        if look == self.look:
            return
        self.look = look
        if self.article is not None:
            top, span = self.top_offset(), self.cursor_span()
            self._lay_out()
            self.mark()
            self.go_to(*span)
            self.scroll_to(top)
        self.look_changed.emit(look)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_measure()

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
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def _tip(self, point: QPoint) -> str:
        """What was noted there."""
        note = self.note_under(point)
        return plain_tip(isolated(note.note) if note else "")
