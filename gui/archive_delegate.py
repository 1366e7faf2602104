"""How a row of the archive panel looks: title, snippet with its hits marked, a note."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.direction import reads_rtl
from gui.archive_model import ROW, Row
from gui.highlighter import ground_format
from gui.offsets import utf16_length
from gui.theme import Themes

Index = QModelIndex | QPersistentModelIndex
PADDING = 10  # pixels
TITLE_LINES, SNIPPET_LINES = 2, 3


class ArchiveDelegate(QStyledItemDelegate):
    """Lays each text out in its own direction, whatever the interface's is."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._width(option)
        row: Row = index.data(ROW)
        height = sum(_height(part) for part in self._parts(row, option.font, width))
        return QSize(width, int(height) + 2 * PADDING)

    def _width(self, option: QStyleOptionViewItem) -> int:
        view = option.widget
        return view.viewport().width() if view else option.rect.width()  # type: ignore[attr-defined]

    def _parts(self, row: Row, font: QFont, width: int) -> list[QTextLayout]:
        bold = QFont(font)
        bold.setBold(True)
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.9)
        inner = width - 2 * PADDING
        parts = [_laid_out(row.title, bold, inner, TITLE_LINES)]
        if row.snippet:
            parts.append(_laid_out(row.snippet, font, inner, SNIPPET_LINES))
        if row.note:
            parts.append(_laid_out(row.note, small, inner, 1))
        return parts

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        theme = self._themes.current
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        if selected or hovered:
            painter.fillRect(option.rect, theme.color("button"))
        if selected:
            edge = QRectF(option.rect)
            edge.setWidth(3)
            if option.direction == Qt.LayoutDirection.RightToLeft:
                edge.moveRight(option.rect.right() + 1)
            painter.fillRect(edge, theme.color("accent"))
        painter.setPen(theme.color("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        at = QPointF(option.rect.left() + PADDING, option.rect.top() + PADDING)
        parts = self._parts(row, option.font, option.rect.width())
        for place, part in enumerate(parts):
            painter.setPen(theme.color("muted" if place else "text"))
            hits = self._hit_ranges(row) if place == 1 and row.snippet else []
            part.draw(painter, at, hits)
            at.setY(at.y() + _height(part))
        painter.restore()

    def _hit_ranges(self, row: Row) -> list[QTextLayout.FormatRange]:
        # Drawn as selections: they colour without shaping the letters anew.
        ranges = []
        look: QTextCharFormat = ground_format(self._themes.current, "hit", "text")
        for start, end in row.hits:
            made = QTextLayout.FormatRange()
            made.start = utf16_length(row.snippet[:start])
            made.length = utf16_length(row.snippet[start:end])
            made.format = look
            ranges.append(made)
        return ranges


def _laid_out(text: str, font: QFont, width: int, lines: int) -> QTextLayout:
    """A text broken to the width, at most so many lines; what is cut off ends in …"""
    layout = _broken(text, font, width, lines)
    last = layout.lineAt(layout.lineCount() - 1)
    if layout.lineCount() == lines and last.textStart() + last.textLength() < len(text):
        head, tail = text[: last.textStart()], text[last.textStart() :]
        fitting = QFontMetricsF(font).elidedText(tail, Qt.TextElideMode.ElideRight, width)
        layout = _broken(head + fitting, font, width, lines)
    return layout


def _broken(text: str, font: QFont, width: int, lines: int) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    rtl = reads_rtl(text)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout


def _height(layout: QTextLayout) -> float:
    return layout.boundingRect().height()
