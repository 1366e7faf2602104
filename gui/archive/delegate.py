"""How a row of the archive's list looks: title, snippet with its hits marked, a note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.archive.model import ROW
from gui.archive.row_layout import PADDING, Look, RowLayout
from gui.archive.row_texts import RowText
from gui.archive.text_lines import marked_ranges
from gui.eliding import elided
from gui.icons import icon
from gui.reading.marks import ground_format

if TYPE_CHECKING:
    from gui.archive.asking import Row
    from gui.theme import Themes

Index = QModelIndex | QPersistentModelIndex
Part = Literal["star", "versions", ""]
_Align = Qt.AlignmentFlag


class ArchiveDelegate(QStyledItemDelegate):
    """Lays each text out in its own direction; all rows of a list are of one height."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._star = QIcon()
        self._starred = QIcon()
        #: Whether the rows have snippets, and whether they are without star and versions.
        self.found = False
        self.plain = False
        themes.changed.connect(self.repaint_icons)
        self.repaint_icons()

    def repaint_icons(self) -> None:
        theme = self._themes.current
        self._star = icon("star", theme.color("muted"))
        self._starred = icon("star-filled", theme.color("star"))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if view else option.rect.width()  # type: ignore[attr-defined]
        return QSize(width, self._look(option).height(width))

    def part_at(self, option: QStyleOptionViewItem, index: Index, point: QPoint) -> Part:
        """What of a row lies under a point, if it does something of its own."""
        parts: tuple[Part, ...] = ("star", "versions")
        for part in parts:
            if self.rect_of(option, index, part).adjusted(-5, -5, 5, 5).contains(point):
                return part
        return ""

    def rect_of(self, option: QStyleOptionViewItem, index: Index, part: Part) -> QRect:
        """Where a part of a row is drawn; far away for one that it does not have."""
        row: Row | None = index.data(ROW)
        if row is None or self.plain or (part == "versions" and not row.variants):
            return QRect(-1000, -1000, 1, 1)
        layout = RowLayout(row, option.rect, self._look(option))
        return layout.star if part == "star" else layout.versions

    def _look(self, option: QStyleOptionViewItem) -> Look:
        return Look(option.font, self.found, self.plain)

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._paint_ground(painter, option)
        row: Row | None = index.data(ROW)
        if row is None:
            self._paint_unread_row(painter, option)
        else:
            self._paint_row(painter, option, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = self._themes.current
        state = QStyle.StateFlag
        selected = bool(option.state & state.State_Selected)
        if selected or option.state & state.State_MouseOver:
            painter.fillRect(option.rect, theme.color("button" if selected else "alternate"))
        if selected:
            edge = QRectF(option.rect)
            edge.setWidth(3)
            if option.direction == Qt.LayoutDirection.RightToLeft:
                edge.moveRight(option.rect.right() + 1)
            painter.fillRect(edge, theme.color("accent"))
        if option.state & state.State_HasFocus and not selected:
            painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DotLine))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        painter.setPen(theme.color("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _paint_unread_row(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Two bars, in the place of a row that is still being fetched."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._themes.current.color("button"))
        inner = option.rect.adjusted(2 * PADDING, PADDING, -2 * PADDING, -PADDING)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        for number, share in enumerate((0.8, 0.5)):
            bar = QRect(inner.left(), inner.top() + 8 + number * 20, int(inner.width() * share), 9)
            if rtl:
                bar.moveRight(inner.right())
            painter.drawRoundedRect(bar, 4, 4)

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        theme = self._themes.current
        layout = RowLayout(row, option.rect, self._look(option))
        painter.setPen(theme.color("text"))
        layout.title.draw(painter, QPointF(layout.title_at))
        painter.setPen(theme.color("muted"))
        if layout.snippet:
            look = ground_format(self._themes.current, "hit", "text")
            hits = marked_ranges(layout.snippet, row.snippet, row.hits, look)
            layout.snippet.draw(painter, QPointF(layout.snippet_at), hits)
        self._paint_note(painter, option, layout)
        if not row.read and not self.plain:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(QPointF(layout.dot), 3, 3)
        state = QStyle.StateFlag
        if row.starred:
            self._starred.paint(painter, layout.star)
        elif option.state & (state.State_MouseOver | state.State_Selected) and not self.plain:
            self._star.paint(painter, layout.star)

    def _paint_note(
        self, painter: QPainter, option: QStyleOptionViewItem, layout: RowLayout
    ) -> None:
        theme, font = self._themes.current, self._look(option).small
        begins, ends = _Align.AlignLeft, _Align.AlignRight
        if layout.rtl:
            begins, ends = ends, begins
        flags = _Align.AlignAbsolute | _Align.AlignVCenter
        painter.setFont(font)
        note = elided(RowText().note(layout.row), QFontMetrics(font), layout.note.width())
        painter.drawText(layout.note, begins | flags, note)
        if layout.row.variants:
            painter.setPen(theme.color("accent"))
            painter.drawText(layout.versions, ends | flags, RowText().versions(layout.row))
