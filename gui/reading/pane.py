"""The article as one reads it: right-to-left text with its names marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from gui.i18n import isolated
from gui.marks.scroll_bar import MarkedScrollBar
from gui.reading.marked import NO_NAMES, Mark, Marked
from gui.reading.marks import mark_looks
from gui.reading.page_view import PageView
from gui.tips import plain_tip

if TYPE_CHECKING:
    from core.archive.notes import Note
    from core.model import Analysis, Article
    from gui.marks.shown import Shown
    from gui.theme import Themes


class ArticlePane(PageView):
    """Shows one article; speaks of it in text offsets and mention indexes only."""

    mention_clicked = Signal(int)
    note_clicked = Signal(object)  # Note
    #: The mention that the mouse is over, or None, and where the mouse is on the screen.
    mention_hovered = Signal(object, QPoint)
    #: What is marked or where it stands has changed.
    marks_changed = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        marked = Marked()
        super().__init__(marked, parent)
        self._marked = marked
        self.setObjectName("articlePane")
        self.setVerticalScrollBar(MarkedScrollBar(themes))
        self.viewport().setMouseTracking(True)
        self._themes = themes
        self._pressed = QPoint()
        self._hovered: int | None = None
        self.page_changed.connect(self.marks_changed)
        self.selectionChanged.connect(self._show_selection)
        themes.changed.connect(self._paint_marks)
        self.page.looks = mark_looks(themes.current)

    # What is shown

    def show_article(self, article: Article, analysis: Analysis = NO_NAMES) -> None:
        """Show an article from its head."""
        marked = self._marked
        marked.know(analysis)
        marked.hits, marked.notes = (), ()
        self.show_page(article)
        self._show_selection()

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

    def _show_selection(self) -> None:
        """The mention in hand stands out by its mark; a selection over it would hide that."""
        index = self._marked.current
        held = None if index is None else self.analysis.mentions[index]
        hidden = held is not None and self.cursor_span() == (held.start, held.end)
        if self.page.selection_shown == hidden:
            self.page.selection_shown = not hidden
            self.viewport().update()

    def mention_at(self, offset: int) -> int | None:
        """The index of the shown mention at a text offset."""
        return self._marked.mention_at(offset)

    def note_at(self, offset: int) -> Note | None:
        """The note on the passage at a text offset; of several, the one on the shortest."""
        return self._marked.note_at(offset)

    def mention_under(self, point: QPoint) -> int | None:
        """As ``mention_at``, for a point of the viewport."""
        offset = self.offset_under(point)
        return None if offset is None else self.mention_at(offset)

    def note_under(self, point: QPoint) -> Note | None:
        """As ``note_at``, for a point of the viewport."""
        offset = self.offset_under(point)
        return None if offset is None else self.note_at(offset)

    # Events

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
