"""How the entity tree's rows look: a type, a name with its count, a mention in its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.archive.text_lines import marked_ranges
from gui.eliding import elided
from gui.entities.context_line import fitted
from gui.entities.model import COUNT, ENTITY, KIND, PASSAGE
from gui.i18n import number

if TYPE_CHECKING:
    from core.passages import Passage
    from gui.theme import Themes

Index = QModelIndex | QPersistentModelIndex
SIDE = 6  # pixels beside the texts
GAP = 8  # between a name and its count
_PENS = {
    "PERS": Qt.PenStyle.SolidLine,
    "LOC": Qt.PenStyle.DotLine,
    "ORG": Qt.PenStyle.DashLine,
    "MISC": Qt.PenStyle.DashDotLine,
}
_Align = Qt.AlignmentFlag


def type_pen(kind: str, themes: Themes) -> QPen:
    """The line that marks a type, as it runs under the names in the text."""
    pen = QPen(themes.current.ink(kind), 2, _PENS[kind])
    pen.setCosmetic(True)
    return pen


class EntityDelegate(QStyledItemDelegate):
    """Paints the texts; the tree paints the ground, under its arrows too."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, QFontMetrics(option.font).height() + 6)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        box = option.rect.adjusted(SIDE, 0, -SIDE, 0)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        passage: Passage | None = index.data(PASSAGE)
        if passage is not None:
            self._paint_mention(painter, option, box, passage, index.data(KIND))
        else:
            self._paint_name(painter, option, box, index, rtl)
        painter.restore()

    def _paint_name(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
        index: Index,
        rtl: bool,
    ) -> None:
        theme, font = self._themes.current, QFont(option.font)
        middle = _Align.AlignAbsolute | _Align.AlignVCenter
        begins, ends = _Align.AlignLeft, _Align.AlignRight
        if rtl:
            begins, ends = ends, begins
        painter.setFont(font)
        painter.setPen(theme.color("muted"))
        count = number(index.data(COUNT))
        painter.drawText(box, ends | middle, count)
        taken = QFontMetrics(font).horizontalAdvance(count) + GAP
        box.adjust(taken if rtl else 0, 0, 0 if rtl else -taken, 0)
        of_type = index.data(ENTITY) is None
        font.setBold(of_type)
        painter.setFont(font)
        painter.setPen(theme.ink(index.data(KIND)) if of_type else theme.color("text"))
        shown = elided(index.data(), QFontMetrics(font), box.width())
        painter.drawText(box, begins | middle, shown)

    def _paint_mention(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
        passage: Passage,
        kind: str,
    ) -> None:
        theme, metrics = self._themes.current, QFontMetricsF(option.font)
        shown = fitted(passage, box.width(), metrics.horizontalAdvance)
        layout = QTextLayout(shown.text, option.font)
        text_option = QTextOption(_Align.AlignLeft | _Align.AlignAbsolute)
        # A sentence of an Arabic text, whatever the interface speaks.
        text_option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        text_option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(text_option)
        layout.beginLayout()
        row = layout.createLine()
        row.setLineWidth(box.width())
        layout.endLayout()
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        left = box.right() + 1 - row.naturalTextWidth() if rtl else box.left()
        painter.setClipRect(box)
        painter.setPen(theme.color("muted"))
        top = box.top() + (box.height() - row.height()) / 2
        look = QTextCharFormat()
        look.setForeground(theme.ink(kind))
        marks = marked_ranges(layout, shown.text, shown.marks, look)
        layout.draw(painter, QPointF(left, top), marks)
