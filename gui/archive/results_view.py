"""The archive's list: what a click, a key or the wheel does in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QWidget

from gui.archive.delegate import ArchiveDelegate, Part
from gui.archive.model import ROW, ArchiveModel
from gui.naming import named

if TYPE_CHECKING:
    from gui.archive.asking import Page, Row
    from gui.theme import Themes

LOOK = 40  # milliseconds between two looks at which rows are in view


class ResultsView(QListView):
    """A click opens, but on the star or on the versions; with Ctrl or Shift it selects."""

    opened = Signal(object)  # Row
    star_clicked = Signal(object)
    versions_wanted = Signal(object, QPoint)  # Row, where on the screen
    left = Signal()  # by Esc
    in_view = Signal(int, int)  # the first and the last row

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "archiveResults")
        self.rows = ArchiveModel(self)
        self.look = ArchiveDelegate(themes, self)
        self.setModel(self.rows)
        self.setItemDelegate(self.look)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self._pressed: tuple[QModelIndex, Part] | None = None
        self._rest = QTimer(self, singleShot=True, interval=LOOK)
        self._rest.timeout.connect(self._look)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    # What is selected

    def selected_ranges(self) -> list[tuple[int, int]]:
        """The selected rows as ranges, in order, or the current one if none is selected."""
        selection = self.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.count())]
        found = sorted((part.top(), part.bottom()) for part in parts)
        current = self.currentIndex()
        if not found and current.isValid():
            return [(current.row(), current.row())]
        return found

    def selected_rows(self) -> list[Row]:
        """Those of them that have been read."""
        ranges, known = self.selected_ranges(), self.rows.rows()
        return [known[at] for at in sorted(known) if any(a <= at <= b for a, b in ranges)]

    def selected_count(self) -> int:
        """How many rows are selected."""
        return sum(last - first + 1 for first, last in self.selected_ranges())

    def current_row(self) -> Row | None:
        """The row that the keyboard is on."""
        index = self.currentIndex()
        return index.data(ROW) if index.isValid() else None

    # Another list

    def show_page(self, page: Page, *, keep: bool) -> None:
        """Show a list, from its head, or where it is now with what is selected in it."""
        kind = (page.asked.searching, page.asked.trash)
        bar, place = self.verticalScrollBar(), self.currentIndex().row()
        at, selected = bar.value(), {row.id for row in self.selected_rows()}
        anew = not keep or kind != (self.look.found, self.look.plain)
        self.look.found, self.look.plain = kind
        self.rows.show(page, anew=anew)
        self.executeDelayedItemsLayout()
        if not keep:
            self.scrollToTop()
        elif place >= 0 and not self.currentIndex().isValid():
            self._select_again(selected, place)
            bar.setValue(at)
        self._rest.start()

    def _select_again(self, articles: set[int], place: int) -> None:
        """Select these articles; the keyboard stays at its place in the list."""
        command = QItemSelectionModel.SelectionFlag
        current = self.rows.index(min(place, self.rows.rowCount() - 1))
        self.selectionModel().setCurrentIndex(current, command.NoUpdate)
        for at, row in self.rows.rows().items():
            if row.id in articles:
                self.selectionModel().select(self.rows.index(at), command.Select)

    def first_row(self) -> int:
        """The first row in view."""
        index = self.indexAt(QPoint(self.viewport().width() // 2, 1))
        return max(0, index.row())

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        part = self._part_at(point)
        self._pressed = (index, part) if event.button() == Qt.MouseButton.LeftButton else None
        if self._pressed and part:
            return  # neither opens nor selects
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        pressed, self._pressed = self._pressed, None
        if pressed is None or not pressed[0].isValid() or self.indexAt(point) != pressed[0]:
            return
        row: Row | None = pressed[0].data(ROW)
        if row is None or pressed[1] != self._part_at(point):
            return
        if pressed[1] == "star":
            self.star_clicked.emit(row)
        elif pressed[1] == "versions":
            self.versions_wanted.emit(row, event.globalPosition().toPoint())
        elif not event.modifiers() & _SELECTING:
            self.opened.emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        part = self._part_at(point)
        shape = Qt.CursorShape.PointingHandCursor if part else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)  # a second click on a star is a click like the first

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_selected()
            return
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters do nothing: most titles of a long list have not been read."""

    def open_selected(self) -> None:
        """Open what is selected, within reason."""
        for row in self.selected_rows()[:OPENED_AT_ONCE]:
            self.opened.emit(row)

    def _part_at(self, point: QPoint) -> Part:
        index = self.indexAt(point)
        return self.look.part_at(self._option(index), index, point) if index.isValid() else ""

    def part_rect(self, index: QModelIndex, part: Part) -> QRect:
        """Where a part of a row is drawn."""
        return self.look.rect_of(self._option(index), index, part)

    def _option(self, index: QModelIndex) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        return option

    # What is in view

    def _scrolled(self, _: int) -> None:
        if not self._rest.isActive():  # while one scrolls on and on, rows are read too
            self._rest.start()

    def _look(self) -> None:
        if self.rows.rowCount():
            below = QPoint(self.viewport().width() // 2, self.viewport().height() - 1)
            last = self.indexAt(below).row()
            self.in_view.emit(self.first_row(), self.rows.rowCount() - 1 if last < 0 else last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # rows may be of another height
        self._rest.start()


OPENED_AT_ONCE = 10
_SELECTING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
