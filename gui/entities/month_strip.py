"""How often a name was in the news: a bar for each month, from the side where reading begins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.archive.facets import period_text
from gui.i18n import number
from gui.naming import named
from gui.tips import plain_tip

if TYPE_CHECKING:
    from gui.theme import Themes

TALL, NARROWEST = 40, 4  # pixels: the highest bar; a bar that is still a month's
WIDEST = 26

Counts = Sequence[tuple[str, int]]


class MonthStrip(QWidget):
    """A click or Enter asks for the articles of a month, or of a year where bars are years."""

    chosen = Signal(str)  # 2019-05, 2019; empty for all

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "namePageMonths")
        self._themes = themes
        self._months: Counts = ()
        self._bars: list[tuple[str, int]] = []
        self._at = -1  # the bar that the keyboard is on
        self.period = ""  # the one chosen
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(200, TALL + self._label_height() + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def show_months(self, months: Counts) -> None:
        """Show how many articles there are of each month, in order."""
        self._months = months
        self.setVisible(len(months) > 1)
        self._arrange()

    def choose(self, period: str) -> None:
        """Mark a period as the one whose articles are shown, without asking for them."""
        self.period = period
        self.update()

    def retranslate(self) -> None:
        """The text alternative: from when to when, and when the most."""
        if not self._months:
            return
        most = max(self._months, key=lambda pair: pair[1])
        summary = self.tr("Articles by month, from {first} to {last}; most in {month}: {count}")
        text = summary.format(
            first=period_text(self._months[0][0]),
            last=period_text(self._months[-1][0]),
            month=period_text(most[0]),
            count=number(most[1]),
        )
        at = self._bars[self._at] if 0 <= self._at < len(self._bars) else None
        self.setAccessibleName(self._said(*at) if at else text)
        self.setAccessibleDescription(text)
        self.update()

    def _said(self, period: str, count: int) -> str:
        articles = self.tr("%Ln article(s)", "", count)
        return f"{period_text(period)}: {articles}"

    # Where the bars are

    def _arrange(self) -> None:
        bars = _every_month(self._months)
        if len(bars) * NARROWEST > self.width():
            years: Counter[str] = Counter()
            for month, count in bars:
                years[month[:4]] += count
            bars = sorted(years.items())
        if bars != self._bars:
            self._bars, self._at = bars, -1
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _step(self) -> float:
        return min(WIDEST, self.width() / max(1, len(self._bars)))

    def bar_rect(self, at: int) -> QRectF:
        """The room of one bar, up to the highest."""
        step = self._step()
        left = at * step
        if self.isRightToLeft():
            left = self.width() - left - step
        return QRectF(left, 4, step, TALL)

    def _bar_at(self, point: QPoint) -> int:
        x = self.width() - point.x() if self.isRightToLeft() else point.x()
        at = int(x / self._step())
        return at if 0 <= at < len(self._bars) else -1

    def _label_height(self) -> int:
        return self.fontMetrics().height()

    # Mouse and keys

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self._bar_at(event.pos())
            if at >= 0:
                text = plain_tip(self._said(*self._bars[at]))
                QToolTip.showText(event.globalPos(), text, self, self.bar_rect(at).toRect())
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move(self._bar_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._move(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._bar_at(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        later, earlier = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.isRightToLeft():
            later, earlier = earlier, later
        last = len(self._bars) - 1
        at = last if self._at < 0 else self._at
        steps = {
            later: min(last, at + 1),
            earlier: at if self._at < 0 else max(0, at - 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() in steps:
            self._move(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._at)
        elif event.key() == Qt.Key.Key_Escape and self.period:
            self.chosen.emit("")
        else:
            super().keyPressEvent(event)

    def _move(self, at: int) -> None:
        if at != self._at:
            self._at = at
            self.retranslate()

    def _choose(self, at: int) -> None:
        """A second time the same asks for all again; a month without articles for nothing."""
        if 0 <= at < len(self._bars) and self._bars[at][1]:
            period = self._bars[at][0]
            self.chosen.emit("" if period == self.period else period)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.current
        painter = QPainter(self)
        highest = max((count for _, count in self._bars), default=1)
        foot = 4 + TALL
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(0, foot, self.width(), foot)
        for at, (period, count) in enumerate(self._bars):
            room = self.bar_rect(at)
            gap = min(2.0, room.width() / 5)
            tall = max(2.0, TALL * count / highest) if count else 0.0
            bar = QRectF(room.left() + gap / 2, foot - tall, room.width() - gap, tall)
            quiet = bool(self.period) and period != self.period
            name = "text" if at == self._at else "muted" if quiet else "accent"
            if at == self._at:
                painter.fillRect(room, theme.color("button"))
            painter.fillRect(bar, theme.color(name))
        self._paint_ends(painter, foot)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DotLine))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _paint_ends(self, painter: QPainter, foot: int) -> None:
        """The first period and the last, below their bars."""
        if not self._bars:
            return
        small = QFont(self.font())
        small.setPointSizeF(small.pointSizeF() * 0.85)
        painter.setFont(small)
        painter.setPen(self._themes.current.color("muted"))
        used = min(self.width(), round(self._step() * len(self._bars)))
        used = max(used, min(self.width(), 240))
        left = self.width() - used if self.isRightToLeft() else 0
        box = QRect(left + 2, foot + 2, used - 4, self._label_height())
        flag = Qt.AlignmentFlag
        begins, ends = flag.AlignLeft, flag.AlignRight
        if self.isRightToLeft():
            begins, ends = ends, begins
        painter.drawText(box, begins | flag.AlignAbsolute, period_text(self._bars[0][0]))
        painter.drawText(box, ends | flag.AlignAbsolute, period_text(self._bars[-1][0]))


def _every_month(months: Counts) -> list[tuple[str, int]]:
    """With those between that have no article."""
    if not months:
        return []
    counts = dict(months)
    first, last = (int(m[:4]) * 12 + int(m[5:7]) - 1 for m in (months[0][0], months[-1][0]))
    names = (f"{month // 12:04}-{month % 12 + 1:02}" for month in range(first, last + 1))
    return [(name, counts.get(name, 0)) for name in names]
