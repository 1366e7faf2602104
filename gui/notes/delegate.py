"""How a note is drawn in the list: its passage, what was noted, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.archive.text_lines import laid_out, line_height
from gui.i18n import date_text

if TYPE_CHECKING:
    from core.archive.notes import Note
    from gui.theme import Themes

NOTE = Qt.ItemDataRole.UserRole + 1
MOST_LINES = 4
_SIDE, _ABOVE, _BAR = 8, 6, 8

Index = QModelIndex | QPersistentModelIndex
_Piece = tuple[QTextLayout, int, str, int]  # lines, their height, a colour, how far they are set in


class NoteDelegate(QStyledItemDelegate):
    """A passage on one line beside a bar, the note on up to four, the date below."""

    def __init__(self, themes: Themes, view: QListView) -> None:
        super().__init__(view)
        self._themes, self._view = themes, view

    def _pieces(self, note: Note, font: QFont, width: int) -> list[_Piece]:
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.9)
        pieces: list[_Piece] = []
        if note.quote:
            line = " ".join(note.quote.split())
            color = "muted" if note.note else "text"
            layout = laid_out(line, small, width - _BAR, 1 if note.note else 2)
            pieces.append((layout, line_height(small), color, _BAR))
        if note.note:
            pieces.append(
                (laid_out(note.note, font, width, MOST_LINES), line_height(font), "text", 0)
            )
        date = date_text(note.changed)
        pieces.append((laid_out(date, small, width, 1), line_height(small), "muted", 0))
        return pieces

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width() - 2 * _SIDE
        pieces = self._pieces(index.data(NOTE), option.font, width)
        tall = sum(layout.lineCount() * height for layout, height, _, _ in pieces)
        return QSize(60, tall + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._themes.current
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        states = QStyle.StateFlag
        if option.state & (states.State_Selected | states.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("button"))
            painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), 6, 6)
        box = option.rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        for layout, height, color, inset in self._pieces(
            index.data(NOTE), option.font, box.width()
        ):
            tall = layout.lineCount() * height
            if inset:
                self._paint_bar(painter, QRect(box.left(), box.top(), box.width(), tall), rtl)
            painter.setPen(theme.color(color))
            left = box.left() + (0 if rtl else inset)
            layout.draw(painter, QPointF(left, box.top()))
            box.setTop(box.top() + tall)
        painter.restore()

    def _paint_bar(self, painter: QPainter, box: QRect, rtl: bool) -> None:
        """The line beside a passage, on the side where reading begins."""
        painter.setPen(QPen(self._themes.current.color("accent"), 2))
        x = box.right() - 1 if rtl else box.left() + 1
        painter.drawLine(x, box.top() + 3, x, box.bottom() - 2)
