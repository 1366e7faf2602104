"""The article's scroll bar: ticks where names, hits and notes are; a click on one goes there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QScrollBar, QToolTip

from gui.i18n import isolated
from gui.marks.ruler import Rank, Ruler, Tick
from gui.naming import named
from gui.tips import plain_tip

if TYPE_CHECKING:
    from gui.theme import Theme, Themes

WIDTH = 14  # pixels
_STILL = 3  # pixels that a click may move
_MOST_WORDS = 4  # of several ticks under the pointer


class MarkedScrollBar(QScrollBar):
    """Ticks are given by how far down the page they are, from 0 to 1."""

    chosen = Signal(object)  # Tick

    def __init__(self, themes: Themes) -> None:
        super().__init__(Qt.Orientation.Vertical)
        named(self, "articleScrollBar")
        self._themes = themes
        self._ticks: Sequence[Tick] = ()
        self._places: Sequence[float] = ()
        self._ruler = Ruler()
        self._picture: QPixmap | None = None
        self._pressed: tuple[QPoint, Tick | None] = (QPoint(), None)
        self.setMouseTracking(True)
        themes.changed.connect(self._repaint)

    def set_ticks(self, ticks: Sequence[Tick], places: Sequence[float]) -> None:
        """Show these ticks at these places."""
        self._ticks, self._places = ticks, places
        self._measure()

    def ticks_at(self, point: QPoint) -> list[Tick]:
        """The ticks under a point, the one that a click goes to first."""
        return self._ruler.near(point.y() - self._groove().top())

    def place_of(self, tick: Tick) -> QPoint:
        """The middle of a tick."""
        groove = self._groove()
        y = int(self._places[self._ticks.index(tick)] * groove.height())
        return QPoint(groove.center().x(), groove.top() + y)

    # Geometry

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, super().sizeHint().height())

    def _part(self, name: str) -> QRect:
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider  # many names, slow to load

        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part, bar = QStyle.SubControl[f"SC_ScrollBar{name}"], QStyle.ComplexControl.CC_ScrollBar
        return self.style().subControlRect(bar, option, part, self)

    def _groove(self) -> QRect:
        return self._part("Groove")

    def _measure(self) -> None:
        if not self._ticks:
            self._ruler = Ruler()
        elif (height := self._groove().height()) > 0:
            self._ruler = Ruler(self._ticks, self._places, height)
        self._repaint()

    def _repaint(self) -> None:
        self._picture = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    # Looks

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._ticks:
            return
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatioF() != ratio:
            self._picture = self._painted(ratio)
        QPainter(self).drawPixmap(0, 0, self._picture)

    def _painted(self, ratio: float) -> QPixmap:
        theme, groove, width = self._themes.current, self._groove(), self.width()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        tops = self._ruler.tops()
        held = any(tick.rank >= Rank.IN_HAND for _, tick in tops)
        for y, tick in tops:
            wide, tall = _SIZES[tick.rank]
            box = QRect((width - wide) // 2, groove.top() + y - tall // 2, wide, tall)
            painter.fillRect(box, _ink(theme, tick, held))
        painter.end()
        return picture

    # Mouse

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = list(dict.fromkeys(tick.words for tick in self.ticks_at(event.pos())))
            more = ["…"] if len(words) > _MOST_WORDS else []
            lines = [*map(isolated, words[:_MOST_WORDS]), *more]
            QToolTip.showText(event.globalPos(), plain_tip("\n".join(lines)), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        left = event.button() == Qt.MouseButton.LeftButton
        tick = next(iter(self.ticks_at(point)), None) if left else None
        self._pressed = (point, tick)
        # On the handle it may be a drag: then the tick's turn comes when it was none.
        if tick is None or self._part("Slider").contains(point):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        (point, tick), self._pressed = self._pressed, (QPoint(), None)
        moved = (event.position().toPoint() - point).manhattanLength()
        if tick is not None and moved < _STILL:
            self.chosen.emit(tick)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = not self.isSliderDown() and bool(self.ticks_at(event.position().toPoint()))
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)


#: Width and height of a tick in pixels.
_SIZES = {
    Rank.NAME: (6, 2),
    Rank.NOTE: (6, 3),
    Rank.HIT: (10, 3),
    Rank.IN_HAND: (WIDTH, 3),
    Rank.HERE: (WIDTH, 5),
}


def _ink(theme: Theme, tick: Tick, held: bool) -> QColor:
    """A tick's colour: names step back while one is in hand."""
    if tick.rank == Rank.NOTE:
        return theme.color("accent")
    if tick.rank == Rank.HIT:
        return theme.color("star")
    ink = theme.ink(tick.look)
    if tick.rank == Rank.NAME:
        ink.setAlphaF(0.35 if held else 0.7)
    return ink
