"""The archive's list with what is said above it or in its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.archive.remark import CountText, Remark
from gui.archive.results_view import ResultsView
from gui.archive.row_actions import RowActions
from gui.archive.wrapped_label import WrappedLabel
from gui.naming import named

if TYPE_CHECKING:
    from core.search.fields import Language
    from gui.archive.asking import Asked, How, Page, Row
    from gui.theme import Themes

AHEAD = 20  # rows read beyond those in view


@dataclass(frozen=True, slots=True)
class Selection:
    """Articles of a list by their numbers, and rows of it whose articles are not known yet."""

    asked: Asked
    how: How
    numbers: tuple[int, ...]
    unread_ranges: tuple[tuple[int, int], ...] = ()
    count: int = 0


class ListPane(QWidget):
    """Shows pages; asks for further ones where they come into view."""

    #: Rows are wanted: of what, how, the row they go to, how many to pass over.
    rows_wanted = Signal(object, str, int, int)
    opened = Signal(object)  # Row

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page: Page | None = None
        self.count = named(WrappedLabel(), "archiveCount")
        self.remark = Remark(themes)
        self.results = ResultsView(themes)
        self.model = self.results.rows
        self.actions_of_rows = RowActions(self.results)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.count)
        column.addWidget(self.remark, 1)
        column.addWidget(self.results, 1)
        self.results.in_view.connect(self._read_ahead)
        self.results.opened.connect(self.opened)
        self.actions_of_rows.open_wanted.connect(self.results.open_selected)

    def retranslate(self) -> None:
        self.results.setAccessibleName(self.tr("Articles in the archive"))
        self.remark.retranslate()
        self.actions_of_rows.retranslate()
        self.show_count()
        self.results.viewport().update()

    def show_page(self, page: Page, language: Language, *, keep: bool) -> None:
        """Show a list, or what to do where it is empty."""
        self.page = page
        self.actions_of_rows.in_trash = page.asked.trash
        self.results.show_page(page, keep=keep)
        self.results.setVisible(page.total > 0)
        self.remark.show_page(page, language)
        self.show_count()

    def show_count(self) -> None:
        """Say how many articles there are."""
        self.count.setText(CountText().of(self.page) if self.page else "")
        self.count.setVisible(self.page is not None and self.page.total > 0)

    def said(self) -> str:
        """What is said above the list or in its place."""
        return self.count.text() if self.page and self.page.total else self.remark.text.text()

    def fill(self, page: Page, place: int) -> None:
        """Put further rows in, unless another list is shown by now."""
        if self.page is not None and self.page.asked == page.asked:
            self.model.fill(place, page.rows)

    def change(self, changed: Iterable[Row]) -> None:
        """Show what was done to articles."""
        known = {row.id: row for row in self.model.rows().values()}
        self.model.change(
            replace(known[new.id], starred=new.starred, read=new.read, tags=new.tags)
            for new in changed
            if new.id in known
        )

    def mark_read(self, article: int) -> None:
        """Show an article as read."""
        place = self.model.place_of(article)
        row = None if place is None else self.model.row(place)
        if row is not None and not row.read:
            self.model.change([replace(row, read=True)])

    def selection(self) -> Selection | None:
        """What is selected, or the row that the keyboard is on; None for nothing."""
        ranges = self.results.selected_ranges()
        if self.page is None or not ranges:
            return None
        numbers: list[int] = []
        missing: list[tuple[int, int]] = []
        for at in (at for first, last in ranges for at in range(first, last + 1)):
            row = self.model.row(at)
            if row is not None:
                numbers.append(row.id)
            elif missing and missing[-1][1] == at - 1:
                missing[-1] = (missing[-1][0], at)
            else:
                missing.append((at, at))
        count = sum(last - first + 1 for first, last in ranges)
        return Selection(self.page.asked, self.page.how, tuple(numbers), tuple(missing), count)

    def focus(self) -> None:
        """Give the keyboard to the list, at its first row unless it was there before."""
        if not self.model.rowCount():
            return
        self.results.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.results.currentIndex().isValid():
            self.results.setCurrentIndex(self.model.index(0))

    def _read_ahead(self, first: int, last: int) -> None:
        if self.page is None:
            return
        place = self.model.missing(max(0, first - AHEAD), last + AHEAD)
        if place is None:
            return
        asked = self.page.asked
        gone = sum(
            at < place and not asked.still_shows(row) for at, row in self.model.rows().items()
        )
        self.rows_wanted.emit(asked, self.page.how, place, place - gone)
