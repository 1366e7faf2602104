"""The archive: a search box over the saved articles, and what it found."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from core.archive import Summary
from core.search import Results
from gui.archive_delegate import ArchiveDelegate
from gui.archive_model import ROW, ArchiveModel, Row
from gui.i18n import date_text
from gui.naming import named
from gui.theme import Themes

PAUSE = 180  # milliseconds without a key before a search starts
PAGE = 50  # articles fetched at once


class ArchivePanel(QWidget):
    """Asks for searches; shows results; asks to open an article."""

    #: The query (empty: list what is saved), and how many rows are shown already.
    wanted = Signal(str, int)
    opened = Signal(int, str)  # article's number, the query that found it
    delete_wanted = Signal(int, str)  # article's number, its title

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._found_by = ""  # the query of the rows that are shown
        self._asked = 0
        self.search = named(QLineEdit(), "archiveSearch")
        self.search.setClearButtonEnabled(True)
        self.count = named(QLabel(), "archiveCount")
        self.model = ArchiveModel(self)
        self.results = named(QListView(), "archiveResults")
        self.results.setModel(self.model)
        self.results.setItemDelegate(ArchiveDelegate(themes, self.results))
        self.results.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.results.setMouseTracking(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 10, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.count)
        column.addWidget(self.results, 1)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.refresh)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.search.returnPressed.connect(self.refresh)
        self.results.clicked.connect(self._open)
        self.results.activated.connect(self._open)
        self.delete_action = named(QAction(self), "actionDeleteSaved")
        self.delete_action.setShortcut(QKeySequence.StandardKey.Delete)
        self.delete_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.delete_action.triggered.connect(self._delete)
        self.results.addAction(self.delete_action)
        self.results.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.results.verticalScrollBar().valueChanged.connect(self._fetch_more)
        self.retranslate()

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search the archive"))
        self.search.setAccessibleName(self.tr("Search the archive"))
        self.results.setAccessibleName(self.tr("Articles in the archive"))
        self.delete_action.setText(self.tr("Delete from the archive…"))
        self._show_count()

    def query(self) -> str:
        return self.search.text().strip()

    def refresh(self) -> None:
        """Search again, or list again, from the first row."""
        self._pause.stop()
        self._asked = 0
        self.wanted.emit(self.query(), 0)

    def show_results(self, results: Results, offset: int) -> None:
        """One page of a search's results; one that was typed over is dropped."""
        if results.query == self.query():
            rows = [
                Row(r.id, r.title, r.snippet.text, r.snippet.hits, date_text(r.published))
                for r in results.results
            ]
            self._found_by = results.query
            self._show(rows, results.total, offset)

    def show_saved(self, saved: list[Summary], total: int, offset: int) -> None:
        """One page of the saved articles, unless a search was typed meanwhile."""
        if not self.query():
            rows = [Row(s.id, s.title, note=date_text(s.published or s.added)) for s in saved]
            self._found_by = ""
            self._show(rows, total, offset)

    def _show(self, rows: list[Row], total: int, offset: int) -> None:
        self._total = total
        if offset:
            self.model.append(rows)
        else:
            self.model.show(rows)
            self.results.scrollToTop()
        self._show_count()

    def _show_count(self) -> None:
        if self.query():
            text = self.tr("%Ln article(s) found", "", self._total)
        elif self._total:
            text = self.tr("%Ln article(s) saved", "", self._total)
        else:
            text = self.tr("Save an article, and you will find it here by any word or name in it.")
        self.count.setText(text)
        self.count.setWordWrap(True)

    def _fetch_more(self, value: int) -> None:
        shown = self.model.rowCount()
        bar = self.results.verticalScrollBar()
        if shown < self._total and shown > self._asked and value >= bar.maximum() - bar.pageStep():
            self._asked = shown
            self.wanted.emit(self.query(), shown)

    def _open(self, index: QModelIndex) -> None:
        row: Row = index.data(ROW)
        self.opened.emit(row.id, self._found_by)

    def _delete(self) -> None:
        index = self.results.currentIndex()
        if index.isValid():
            row: Row = index.data(ROW)
            self.delete_wanted.emit(row.id, row.title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.results.scheduleDelayedItemsLayout()  # rows wrap anew
