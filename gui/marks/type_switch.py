"""A switch for one type of names, which looks as a name of that type does in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolButton

from gui.entities.delegate import type_pen
from gui.entities.texts import spoken_count, type_name
from gui.i18n import number
from gui.naming import named

if TYPE_CHECKING:
    from core.model import EntityType
    from gui.theme import Themes

_SIDE, _ABOVE, _GAP = 8, 4, 6  # pixels
_ALONE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class TypeSwitch(QToolButton):
    """Clicked with Ctrl or Alt, it asks for its type alone."""

    only_wanted = Signal()

    def __init__(self, kind: EntityType, themes: Themes) -> None:
        super().__init__()
        named(self, f"legend{kind}")
        self._kind: EntityType = kind
        self._count = 0
        self._alone = False  # while it is clicked with a key held
        self._themes = themes
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.update)
        self.retranslate()

    def show_count(self, count: int) -> None:
        """Say how many entities of the type there are."""
        self._count = count
        self.retranslate()
        self.updateGeometry()
        self.update()  # its text is as before, and nobody else says that there is a number

    def retranslate(self) -> None:
        name = type_name(self._kind)
        self.setText(name)
        self.setAccessibleName(spoken_count(name, self._count) if self._count else name)
        tip = self.tr("Show or hide: {type}").format(type=name)
        alone = self.tr("with Ctrl: show these alone, or all again")
        self.setToolTip(f"{tip}\n{alone}")

    def nextCheckState(self) -> None:
        if self._alone:
            self.only_wanted.emit()
        else:
            super().nextCheckState()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._alone = bool(event.modifiers() & _ALONE)
        super().mouseReleaseEvent(event)
        self._alone = False

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._alone = bool(event.modifiers() & _ALONE)
        super().keyReleaseEvent(event)
        self._alone = False

    # Looks

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self.text()) + 2 * _SIDE
        if self._count:
            width += metrics.horizontalAdvance(number(self._count)) + _GAP
        return QSize(width, metrics.height() + 2 * _ABOVE)

    def minimumSizeHint(self) -> QSize:
        return QSize(44, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.current
        on = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Off, it is an outline with the letters in grey.
        edge = theme.color("line")
        if self.hasFocus():
            edge = theme.color("accent")
        elif self.underMouse():
            edge = theme.color("muted")
        elif on:
            edge = theme.ground(self._kind)
        painter.setPen(QPen(edge, 2 if self.hasFocus() else 1))
        painter.setBrush(theme.ground(self._kind) if on else Qt.GlobalColor.transparent)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        inner = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ink = theme.ink(self._kind) if on else theme.color("muted")
        painter.setPen(ink)
        if self._count:
            self._paint_count(painter, inner, rtl)
        self._paint_name(painter, inner, rtl, on)

    def _paint_count(self, painter: QPainter, inner: QRect, rtl: bool) -> None:
        """At the end of the row, which is shortened by it."""
        text = number(self._count)
        width = self.fontMetrics().horizontalAdvance(text)
        box = QRect(inner)
        if rtl:
            box.setWidth(width)
            inner.setLeft(box.right() + _GAP)
        else:
            box.setLeft(inner.right() - width + 1)
            inner.setRight(box.left() - _GAP)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_name(self, painter: QPainter, inner: QRect, rtl: bool, on: bool) -> None:
        metrics = self.fontMetrics()
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, inner.width())
        width = metrics.horizontalAdvance(text)
        box = QRect(inner)
        if rtl:
            box.setLeft(inner.right() - width + 1)
        else:
            box.setWidth(width)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        if on:
            base = (
                box.center().y() + metrics.ascent() - metrics.height() / 2 + metrics.descent() * 0.8
            )
            painter.setPen(type_pen(self._kind, self._themes))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.drawLine(QLineF(box.left(), base, box.right(), base))
