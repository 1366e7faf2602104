"""The rows of the archive's list, of which only those near the visible ones are read."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from gui.archive.asking import PAGE, Page, Row
from gui.archive.row_texts import RowText
from gui.tips import plain_tip

ROW = Qt.ItemDataRole.UserRole + 1  # a Row, or None while it has not been read

Index = QModelIndex | QPersistentModelIndex


class ArchiveModel(QStringListModel):
    """As many rows as there are articles; ``missing`` says which are to be read.

    A view asks for the number of rows once for each row that it lays out: for a list of
    a hundred thousand that must not be answered in Python, so the base class, which
    holds nothing but empty strings, counts them.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[int, Row] = {}  # by their places

    def show(self, page: Page, *, anew: bool = True) -> None:
        """Replace everything by a page and the room for all others.

        Unless it is ``anew``, a list of the same length keeps its selection.
        """
        total = max(page.total, page.offset + len(page.rows) if page.rows else 0)
        self._rows = dict(enumerate(page.rows, page.offset))
        if anew or total != self.rowCount():
            self.setStringList([""] * total)
        elif total:
            self.dataChanged.emit(self.index(0), self.index(total - 1))

    def fill(self, offset: int, rows: Iterable[Row]) -> None:
        """Put rows where there is room for them."""
        total = self.rowCount()
        for at, row in enumerate(rows, offset):
            if at < total:
                self._rows[at] = row
        if total:
            last = min(total, offset + PAGE) - 1
            self.dataChanged.emit(self.index(min(offset, last)), self.index(last))

    def row(self, at: int) -> Row | None:
        """The row at a place, if it has been read."""
        return self._rows.get(at)

    def rows(self) -> dict[int, Row]:
        """All rows that have been read, by their places."""
        return self._rows

    def place_of(self, article: int) -> int | None:
        """Where an article stands, if that row has been read."""
        return next((at for at, row in self._rows.items() if row.id == article), None)

    def missing(self, first: int, last: int) -> int | None:
        """The first row of these that has not been read."""
        last = min(last, self.rowCount() - 1)
        return next((at for at in range(first, last + 1) if at not in self._rows), None)

    def change(self, changed: Iterable[Row]) -> None:
        """Put rows in the place of those of the same articles."""
        places = {row.id: at for at, row in self._rows.items()}
        for row in changed:
            at = places.get(row.id)
            if at is not None:
                self._rows[at] = row
                self.dataChanged.emit(self.index(at), self.index(at))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows.get(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return RowText().spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(RowText().tip(row))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        return flag.ItemIsSelectable | flag.ItemIsEnabled | flag.ItemNeverHasChildren
