"""How the rows of a name's page look: titles, and below each its sentences."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.direction import reads_rtl
from gui.archive.text_lines import laid_out, line_height, marked_ranges
from gui.entities.context_line import fitted
from gui.entities.page_model import ROW, Index, PageModel, PageRow
from gui.reading.marks import name_format

if TYPE_CHECKING:
    from core.passages import Passage
    from gui.theme import Themes

SIDE, INSET = 14, 16  # pixels beside a title; how much further in its sentences begin
ABOVE, BETWEEN = 18, 4  # above a title; above and below a sentence
LINE = 7  # from the top of an article to the line that parts it from the one before
TITLE_LINES, SENTENCE_LINES = 2, 3
FILLED = 0.95  # of each line, on average: words are not broken


class _Measure:
    """What heights follow from: of thousands of rows, none is laid out to know its own."""

    def __init__(self, font: QFont) -> None:
        self.font, self.bold, self.small = font, QFont(font), QFont(font)
        self.bold.setBold(True)
        self.small.setPointSizeF(font.pointSizeF() * 0.9)
        self.line, self.small_line = line_height(font), line_height(self.small)
        self.advance = QFontMetricsF(font).horizontalAdvance
        self._bold_advance = QFontMetricsF(self.bold).horizontalAdvance
        self._advances: dict[int, float] = {}  # by the identity of rows, which the model keeps

    def forget(self) -> None:
        """The rows are others now."""
        self._advances.clear()

    def lines(self, row: PageRow, width: int) -> int:
        """How many lines a row's text gets."""
        if row.rest:
            return 1
        if id(row) not in self._advances:
            advance = self.advance if row.passage else self._bold_advance
            self._advances[id(row)] = advance(
                row.passage.text if row.passage else row.article.title
            )
        room, most = width - 2 * SIDE - INSET, SENTENCE_LINES
        if row.is_article:
            room, most = width - 2 * SIDE, TITLE_LINES
        whole = self._advances[id(row)]
        return 1 if whole <= room else min(most, max(2, ceil(whole / max(1, room * FILLED))))

    def height(self, row: PageRow, width: int) -> int:
        lines = self.lines(row, width) * self.line
        return ABOVE + lines + self.small_line + BETWEEN if row.is_article else lines + 2 * BETWEEN


class PageDelegate(QStyledItemDelegate):
    """Lays each text out in its own direction."""

    def __init__(self, themes: Themes, view: QListView, model: PageModel) -> None:
        super().__init__(view)
        self._themes, self._view, self._model = themes, view, model
        self._measured = _Measure(view.font())
        self.kind = "PERS"  # of the name
        for changed in (model.modelReset, model.rowsRemoved):
            changed.connect(lambda: self._measured.forget())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        return QSize(60, self._measure(option.font).height(index.data(ROW), width))

    def _measure(self, font: QFont) -> _Measure:
        if font != self._measured.font:
            self._measured = _Measure(QFont(font))
        return self._measured

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        row: PageRow = index.data(ROW)
        measure = self._measure(option.font)
        self._paint_ground(painter, option, row, first=index.row() == 0)
        if row.is_article:
            self._paint_article(painter, option, row, measure)
        elif row.passage:
            self._paint_sentence(painter, option, row, row.passage, measure)
        else:
            self._paint_rest(painter, option, row)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, row: PageRow, *, first: bool
    ) -> None:
        theme, state = self._themes.current, QStyle.StateFlag
        box = QRect(option.rect)
        if row.is_article and not first:
            painter.setPen(theme.color("line"))
            painter.drawLine(box.left(), box.top() + LINE, box.right(), box.top() + LINE)
            box.adjust(0, LINE + 1, 0, 0)
        selected = bool(option.state & state.State_Selected)
        if selected or option.state & state.State_MouseOver:
            painter.fillRect(box, theme.color("button" if selected else "alternate"))
        if selected:
            edge = QRect(box)
            edge.setWidth(3)
            if option.direction == Qt.LayoutDirection.RightToLeft:
                edge.moveRight(box.right())
            painter.fillRect(edge, theme.color("accent" if self._view.hasFocus() else "muted"))

    def _paint_article(
        self, painter: QPainter, option: QStyleOptionViewItem, row: PageRow, measure: _Measure
    ) -> None:
        theme, title = self._themes.current, row.article.title
        box = option.rect.adjusted(SIDE, ABOVE, -SIDE, 0)
        lines = measure.lines(row, option.rect.width())
        painter.setPen(theme.color("text"))
        layout = laid_out(title, measure.bold, box.width(), lines)
        layout.draw(painter, QPointF(box.topLeft()))
        box.setTop(box.top() + lines * measure.line)
        painter.setPen(theme.color("muted"))
        painter.setFont(measure.small)
        painter.drawText(box, _side(reads_rtl(title)), self._model.note(row.article))

    def _paint_sentence(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: PageRow,
        passage: Passage,
        measure: _Measure,
    ) -> None:
        theme = self._themes.current
        lines = measure.lines(row, option.rect.width())
        room = option.rect.width() - 2 * SIDE - INSET
        # Cut around the name where it has more lines than are shown, so that it is seen.
        width = room * lines * (FILLED if lines == SENTENCE_LINES else 1)
        shown = fitted(passage, width, measure.advance)
        layout = laid_out(shown.text, option.font, room, lines)
        left = option.rect.left() + SIDE + (0 if reads_rtl(shown.text) else INSET)
        painter.setPen(theme.color("text"))
        at = QPointF(left, option.rect.top() + BETWEEN)
        look = name_format(self.kind, theme)
        layout.draw(painter, at, marked_ranges(layout, shown.text, shown.marks, look))

    def _paint_rest(self, painter: QPainter, option: QStyleOptionViewItem, row: PageRow) -> None:
        rtl = reads_rtl(row.article.title)
        before, after = (SIDE, SIDE + INSET) if rtl else (SIDE + INSET, SIDE)
        painter.setPen(QPen(self._themes.current.color("accent")))
        box = option.rect.adjusted(before, BETWEEN, -after, 0)
        painter.drawText(box, _side(rtl), self._model.text(row))


def _side(rtl: bool) -> Qt.AlignmentFlag:
    """Where a line begins that follows a text in this direction."""
    flag = Qt.AlignmentFlag
    return (flag.AlignRight if rtl else flag.AlignLeft) | flag.AlignAbsolute | flag.AlignTop
