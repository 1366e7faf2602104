"""What can be put into the search box, in a list below it that never takes the focus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.eliding import elided
from gui.i18n import isolated, number
from gui.naming import named

if TYPE_CHECKING:
    from gui.theme import Themes

Index = QModelIndex | QPersistentModelIndex
OFFER = Qt.ItemDataRole.UserRole + 1
NARROWEST = 260  # pixels
_SIDE = 10
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing to choose: what it shows, and the whole query that it makes.

    ``note`` says what it is; ``cursor`` is where typing goes on, UTF-16.
    """

    shown: str
    query: str
    cursor: int
    note: str = ""
    articles: int | None = None
    sign: str = ""  # the type of a name, by whose colour it is known
    whole: bool = True  # a query that can be searched for at once


class _Offers(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.offers: list[Offer] = []

    def show(self, offers: list[Offer]) -> None:
        self.beginResetModel()
        self.offers = offers
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.offers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        offer = self.offers[index.row()]
        if role == OFFER:
            return offer
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.shown
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(offer)
        return None


def spoken(offer: Offer) -> str:
    """What a screen reader says of an offer."""
    count = "" if offer.articles is None else number(offer.articles)
    return ", ".join(part for part in (offer.shown, offer.note, count) if part)


class _Delegate(QStyledItemDelegate):
    """The text, what it is in a quieter colour, and the count on the far side."""

    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(NARROWEST, option.fontMetrics.height() + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, offer = self._themes.current, index.data(OFFER)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        lit = option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.fillRect(option.rect, theme.color("button" if lit else "base"))
        room = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        begins = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        flags = begins | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        metrics = option.fontMetrics
        if offer.articles is not None:
            count = number(offer.articles)
            piece = _end(room, metrics.horizontalAdvance(count), rtl)
            painter.setPen(theme.color("muted"))
            painter.drawText(piece, flags, count)
        if offer.note:
            width = min(metrics.horizontalAdvance(offer.note) + 4, room.width() * 2 // 3)
            piece = _end(room, width, rtl)
            painter.setPen(theme.ink(offer.sign) if offer.sign else theme.color("muted"))
            note = metrics.elidedText(offer.note, Qt.TextElideMode.ElideRight, width)
            painter.drawText(piece, flags, note)
        painter.setPen(theme.color("text"))
        shown = elided(isolated(offer.shown), metrics, room.width())
        painter.drawText(room, flags, shown)
        painter.restore()


def _end(room: QRect, width: int, rtl: bool) -> QRect:
    """Take so much off the end of a rectangle, with a gap, and return it."""
    piece = QRect(room)
    if rtl:
        piece.setRight(room.left() + width)
        room.setLeft(piece.right() + 10)
    else:
        piece.setLeft(room.right() - width)
        room.setRight(piece.left() - 10)
    return piece


class CompletionList(QListView):
    """The list; whoever owns the box moves through it by ``step``."""

    chosen = Signal(object)  # Offer
    pointed = Signal(str)  # what is lit now, in words

    def __init__(self, themes: Themes, box: QWidget) -> None:
        super().__init__(box)
        named(self, "archiveCompletion")
        self._box = box
        self.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.Box)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self._offers = _Offers(self)
        self.setModel(self._offers)
        self.setItemDelegate(_Delegate(themes, self))
        self.clicked.connect(self._click)
        self.hide()

    def offers(self) -> list[Offer]:
        """What is offered now."""
        return self._offers.offers if self.isVisible() else []

    def current(self) -> Offer | None:
        """What is lit now."""
        index = self.currentIndex()
        return index.data(OFFER) if self.isVisible() and index.isValid() else None

    def show_offers(self, offers: list[Offer]) -> None:
        """Show these, none of them lit; nothing for none."""
        if not offers:
            self.hide()
            return
        self._offers.show(offers)
        self.setCurrentIndex(_ROOT)
        self.setPalette(QPalette())  # the theme may be another by now
        self._place()
        self.show()

    def step(self, step: int) -> None:
        """Light the next offer, or the one before; beyond the ends none is lit."""
        count = self._offers.rowCount()
        at = self.currentIndex().row() if self.currentIndex().isValid() else -1
        at = (at + 1 + step) % (count + 1) - 1
        self.setCurrentIndex(self._offers.index(at) if at >= 0 else _ROOT)
        self.pointed.emit(spoken(self._offers.offers[at]) if at >= 0 else "")

    def _place(self) -> None:
        """Below the box, from the side where its text begins, within the screen."""
        rows = self._offers.rowCount()
        height = rows * self.sizeHintForRow(0) + 2 * self.frameWidth()
        width = max(self._box.width(), NARROWEST)
        corner = self._box.mapToGlobal(QPoint(0, self._box.height() + 2))
        if self._box.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            corner.setX(corner.x() + self._box.width() - width)
        screen = QGuiApplication.screenAt(corner) or self._box.screen()
        room = screen.availableGeometry()
        corner.setX(max(room.left(), min(corner.x(), room.right() - width)))
        self.setGeometry(QRect(corner, QSize(width, min(height, room.bottom() - corner.y()))))

    def _click(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(OFFER))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.hide()
