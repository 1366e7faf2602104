"""A small rounded button with a name, and a count or a sign for taking it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.eliding import elided
from gui.i18n import isolated, number
from gui.naming import named
from gui.tips import give_plain_tip

if TYPE_CHECKING:
    from gui.theme import Themes

WIDEST = 210  # pixels; longer names end in …
_SIDE, _ABOVE, _SIGN = 9, 0, 8


class Chip(QAbstractButton):
    """Clicked by mouse, Enter or the space bar; one that is removable also by Delete."""

    def __init__(
        self,
        themes: Themes,
        value: str,
        count: int | None = None,
        *,
        label: str = "",
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.value = value
        named(self, "chip")
        self._themes = themes
        self._number, self._removable = count, removable
        lead = f"{label}: " if label else ""
        self.setText(lead + isolated(value))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._lead = lead
        self._name()
        give_plain_tip(self, f"{lead}{isolated(value)}")

    @property
    def _count(self) -> str:
        return "" if self._number is None else number(self._number)

    def _name(self) -> None:
        self.setAccessibleName(f"{self._lead}{self.value} {self._count}".strip())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:  # with other digits
            self._name()
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self.text()) + 2 * _SIDE + 1
        if self._count:
            width += metrics.horizontalAdvance(self._count) + 6
        if self._removable:
            width += _SIGN + 6
        return QSize(min(width, WIDEST), metrics.height() + 2 * _ABOVE)

    def minimumSizeHint(self) -> QSize:
        return QSize(30, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = [Qt.Key.Key_Return, Qt.Key.Key_Enter]
        if self._removable:
            keys += [Qt.Key.Key_Delete, Qt.Key.Key_Backspace]
        if event.key() in keys:
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self._removable or self.isChecked()
        edge = "accent" if self.hasFocus() else "muted" if self.underMouse() else "line"
        painter.setPen(QPen(theme.color(edge), 1))
        painter.setBrush(theme.color("button" if lit or self.isDown() else "base"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        inner = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._removable:
            self._paint_sign(painter, _cut(inner, _SIGN, rtl))
        elif self._count:
            width = self.fontMetrics().horizontalAdvance(self._count)
            painter.setPen(theme.color("muted"))
            painter.drawText(_cut(inner, width, rtl), Qt.AlignmentFlag.AlignCenter, self._count)
        painter.setPen(theme.color("text"))
        text = elided(self.text(), self.fontMetrics(), inner.width())
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, flags, text)

    def _paint_sign(self, painter: QPainter, rect: QRect) -> None:
        lit = self.underMouse() or self.hasFocus()
        painter.setPen(QPen(self._themes.current.color("text" if lit else "muted"), 1.4))
        middle, arm = QPointF(rect.center()) + QPointF(0.5, 0.5), 3.0
        for x, y in ((arm, arm), (arm, -arm)):
            painter.drawLine(middle - QPointF(x, y), middle + QPointF(x, y))


def _cut(inner: QRect, width: int, rtl: bool) -> QRect:
    """Take so much off the end of a rectangle, with a gap, and return it."""
    piece = QRect(inner)
    if rtl:
        piece.setRight(inner.left() + width - 1)
        inner.setLeft(piece.right() + 7)
    else:
        piece.setLeft(inner.right() - width + 1)
        inner.setRight(piece.left() - 7)
    return piece
