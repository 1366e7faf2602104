"""The tree of names: what clicks and keys do in it, and its ground and arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QElapsedTimer,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from gui.entities.delegate import EntityDelegate
from gui.icons import icon_size
from gui.naming import named

if TYPE_CHECKING:
    from gui.entities.lookup import Key
    from gui.entities.model import EntityModel, Index
    from gui.theme import Themes

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SELECTING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_EDGE = 3  # pixels of the bar beside what is selected


class EntityTree(QTreeView):
    """A click or Enter chooses a row; with Ctrl or Shift a click selects further ones."""

    chosen = Signal(QModelIndex)
    left = Signal()  # by Esc
    above = Signal()  # by Up from the first row
    menu_wanted = Signal(QPoint)  # where on the screen

    def __init__(self, model: EntityModel, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "entityTree")
        self._names, self._themes = model, themes
        self.setModel(model)
        self.setItemDelegate(EntityDelegate(themes, self))
        self.setHeaderHidden(True)
        self.setIndentation(icon_size(16).width())
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._clicked)
        self._typed, self._typing = "", QElapsedTimer()
        self._typing.start()
        self._open_names: set[Key] = set()
        self._closed_types: set[Key] = set()
        self.expanded.connect(self._opened)
        self.collapsed.connect(self._closed)
        self._held = Qt.KeyboardModifier.NoModifier

    # Mouse and keys

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = event.modifiers()
        super().mouseReleaseEvent(event)
        self._held = Qt.KeyboardModifier.NoModifier

    def _clicked(self, index: QModelIndex) -> None:
        if not self._held & _SELECTING:
            self.chosen.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in _ENTER and not event.modifiers() & _SELECTING and index.isValid():
            self.chosen.emit(index)
        elif event.key() == Qt.Key.Key_Space and not event.modifiers() and index.isValid():
            self.setExpanded(index, not self.isExpanded(index))
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Up and not event.modifiers() and _is_first(index):
            self.above.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menu_wanted.emit(self.menu_point() if by_key else event.globalPos())

    def keyboardSearch(self, search: str) -> None:
        """Go to the next name that has a word beginning with what is being typed."""
        if self._typing.hasExpired(QApplication.keyboardInputInterval()):
            self._typed = ""
        self._typing.restart()
        self._typed += search
        # What is typed further may be the same name still.
        index = self._names.beginning(
            self._typed, self.currentIndex(), here=len(self._typed) > len(search)
        )
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    # What is open: the view forgets it whenever the rows become others

    def _opened(self, index: QModelIndex) -> None:
        key = self._names.key(index)
        if key.name:
            self._open_names.add(key)
        else:
            self._closed_types.discard(key)

    def _closed(self, index: QModelIndex) -> None:
        key = self._names.key(index)
        if key.name:
            self._open_names.discard(key)
        else:
            self._closed_types.add(key)

    def start_anew(self) -> None:
        """The names of another article: all types open, no sentences shown."""
        self.setCurrentIndex(QModelIndex())
        self.collapseAll()  # two versions of one story may have the same rows
        self._open_names.clear()
        self._closed_types.clear()
        self.open_again()
        self.scrollToTop()

    def open_again(self) -> None:
        """Open what was open before, as far as it is still there."""
        closed = [self._names.known_again(key) for key in self._closed_types]
        for row in range(self._names.rowCount()):
            index = self._names.index(row)
            if index not in closed:
                self.expand(index)
        for key in list(self._open_names):
            self.expand(self._names.known_again(key))

    # Looks

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self._paint_ground(painter, QRect(option.rect), index)
        bare = QStyleOptionViewItem(option)  # the style would fill what is left of the texts
        bare.palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        super().drawRow(painter, bare, index)

    def _paint_ground(self, painter: QPainter, rect: QRect, index: Index) -> None:
        theme = self._themes.current
        rect.setLeft(0)
        rect.setWidth(self.viewport().width())
        selected = self.selectionModel().isSelected(index)
        if selected or self._is_hovered(rect):
            painter.fillRect(rect, theme.color("button"))
        if selected:
            edge = QRect(rect)
            edge.setWidth(_EDGE)
            if self.isRightToLeft():
                edge.moveRight(rect.right())
            painter.fillRect(edge, theme.color("accent" if self.hasFocus() else "muted"))
        elif self.hasFocus() and QPersistentModelIndex(self.currentIndex()) == index:
            painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DotLine))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _is_hovered(self, rect: QRect) -> bool:
        if not self.viewport().underMouse():
            return False
        return rect.contains(self.viewport().mapFromGlobal(QCursor.pos()))

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """An arrow in the colour of texts; the style's own is lost on a coloured ground."""
        if not self._names.hasChildren(index):
            return
        arm, rtl = self.indentation() * 0.22, self.isRightToLeft()
        box = QRect(rect)
        box.setWidth(self.indentation())
        if not rtl:
            box.moveRight(rect.right())
        middle = QPointF(box.center())
        points = [QPointF(-arm / 2, -arm), QPointF(arm / 2, 0), QPointF(-arm / 2, arm)]
        if self.isExpanded(index):
            points = [QPointF(-arm, -arm / 2), QPointF(0, arm / 2), QPointF(arm, -arm / 2)]
        elif rtl:
            points = [QPointF(-point.x(), point.y()) for point in points]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._themes.current.color("muted"), 1.5))
        painter.drawPolyline(QPolygonF([middle + point for point in points]))
        painter.restore()

    def menu_point(self) -> QPoint:
        """Where a menu for the current row belongs, on the screen."""
        rect = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(rect.center() if rect.isValid() else QPoint(20, 20))


def _is_first(index: QModelIndex) -> bool:
    return index.isValid() and not index.row() and not index.parent().isValid()
