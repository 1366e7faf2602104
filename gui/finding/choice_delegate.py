"""How the switcher's rows look: heads in small quiet letters, notes at the far side."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.eliding import elided
from gui.finding.choices import CHOICE, Choice, Index, Section
from gui.i18n import isolated
from gui.theme import Themes

_SIDE = 14  # pixels
_GAP = 16
_ABOVE = 10  # a head, around its line
_ROUND = 6


class ChoiceDelegate(QStyledItemDelegate):
    """Draws heads and choices from the side where reading begins."""

    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        head = isinstance(index.data(CHOICE), Section)
        return QSize(100, option.fontMetrics.height() + (_ABOVE + 8 if head else 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(CHOICE)
        painter.save()
        if isinstance(row, Choice):
            self._paint_choice(painter, option, row)
        else:
            self._paint_head(painter, option, str(index.data()), first=index.row() == 0)
        painter.restore()

    def _paint_head(
        self, painter: QPainter, option: QStyleOptionViewItem, title: str, *, first: bool
    ) -> None:
        theme = self._themes.current
        if not first:
            painter.setPen(theme.color("line"))
            middle = option.rect.top() + _ABOVE // 2
            painter.drawLine(option.rect.left(), middle, option.rect.right(), middle)
        font = QFont(option.font)
        font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        painter.setPen(theme.color("muted"))
        painter.drawText(option.rect.adjusted(_SIDE, _ABOVE + 2, -_SIDE, 0), _begin(option), title)

    def _paint_choice(
        self, painter: QPainter, option: QStyleOptionViewItem, choice: Choice
    ) -> None:
        theme = self._themes.current
        lit = bool(option.state & QStyle.StateFlag.State_Selected)
        if lit or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent" if lit else "button"))
            painter.drawRoundedRect(option.rect.adjusted(6, 1, -6, -1), _ROUND, _ROUND)
        room = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        metrics = option.fontMetrics
        if choice.note:
            note = metrics.elidedText(
                isolated(choice.note), Qt.TextElideMode.ElideMiddle, room.width() // 2
            )
            piece = _end(option, room, metrics, note)
            painter.setPen(theme.color("on_accent" if lit else "muted"))
            painter.drawText(piece, _begin(option), note)
        ink = theme.color("on_accent" if lit else "text")
        painter.setPen(theme.ink(choice.sign) if choice.sign and not lit else ink)
        text = elided(isolated(choice.text), metrics, room.width())
        painter.drawText(room, _begin(option), text)


def _begin(option: QStyleOptionViewItem) -> Qt.AlignmentFlag:
    rtl = option.direction == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def _end(option: QStyleOptionViewItem, room: QRect, metrics: QFontMetrics, text: str) -> QRect:
    """Take the width of a text off the end of a rectangle, with a gap, and return it."""
    width = metrics.horizontalAdvance(text) + 2
    piece = QRect(room)
    if option.direction == Qt.LayoutDirection.RightToLeft:
        piece.setWidth(width)
        room.setLeft(piece.right() + _GAP)
    else:
        piece.setLeft(room.right() - width)
        room.setRight(piece.left() - _GAP)
    return piece
