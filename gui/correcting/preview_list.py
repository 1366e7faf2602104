"""The list of what a correction changes, as it is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.archive.text_lines import laid_out, line_height, marked_ranges
from gui.correcting.preview_rows import ROW, Index, PreviewModel, PreviewRow
from gui.eliding import elided
from gui.entities.context_line import fitted
from gui.naming import named
from gui.reading.marks import name_format

if TYPE_CHECKING:
    from gui.correcting.previewing import Preview
    from gui.theme import Themes

SIDE, INSET, BETWEEN = 10, 12, 4  # pixels


class PreviewDelegate(QStyledItemDelegate):
    """A heading, or one line of a sentence with the title of its article below."""

    def __init__(self, themes: Themes, view: QListView) -> None:
        super().__init__(view)
        self._themes = themes

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: PreviewRow = index.data(ROW)
        tall = line_height(option.font) + 2 * BETWEEN
        if row.is_heading:
            tall += BETWEEN if index.row() else 0
        elif row.note:
            tall += line_height(_small(option.font))
        return QSize(60, tall)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PreviewRow = index.data(ROW)
        theme, states = self._themes.current, QStyle.StateFlag
        painter.save()
        if option.state & states.State_Selected and not row.is_heading:
            painter.fillRect(option.rect, theme.color("button"))
        box = option.rect.adjusted(SIDE, BETWEEN, -SIDE, -BETWEEN)
        if row.is_heading:
            self._paint_heading(painter, option, box, row.text)
        else:
            self._paint_sentence(painter, option, box, row)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, text: str
    ) -> None:
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        font = QFont(option.font)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._themes.current.color("text"))
        flag = Qt.AlignmentFlag
        side = flag.AlignRight if rtl else flag.AlignLeft
        shown = elided(text, QFontMetricsF(font), box.width())
        painter.drawText(box, side | flag.AlignAbsolute | flag.AlignBottom, shown)

    def _paint_sentence(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, row: PreviewRow
    ) -> None:
        assert row.passage is not None
        theme, font = self._themes.current, option.font
        # Sentences of Arabic texts, set in from the side where they begin.
        width = box.width() - INSET
        shown = fitted(row.passage, width * 0.97, QFontMetricsF(font).horizontalAdvance)
        layout = laid_out(shown.text, font, width, 1)
        painter.setPen(theme.color("text"))
        marks = marked_ranges(layout, shown.text, shown.marks, self._look(row))
        layout.draw(painter, QPointF(box.topLeft()), marks)
        if row.note:
            small = _small(font)
            painter.setPen(theme.color("muted"))
            below = QPointF(box.left(), box.top() + line_height(font))
            laid_out(row.note, small, width, 1).draw(painter, below)

    def _look(self, row: PreviewRow) -> QTextCharFormat:
        """As in the text; what goes is struck out."""
        theme = self._themes.current
        if not row.goes:
            return name_format(row.kind, theme)
        look = QTextCharFormat()
        look.setForeground(theme.color("muted"))
        look.setFontStrikeOut(True)
        return look


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.9)
    return small


class PreviewList(QListView):
    """Rows that can be looked through by keyboard; nothing can be changed in them."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "correctionPreview")
        self.rows = PreviewModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(PreviewDelegate(themes, self))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    def tell(self, preview: Preview, text: str) -> None:
        """Show what is known now, and keep the place; ``text`` is the article's in hand."""
        at = self.verticalScrollBar().value()
        self.rows.tell(preview, text)
        self.verticalScrollBar().setValue(at)
