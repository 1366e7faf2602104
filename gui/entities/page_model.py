"""The rows of a name's page: an article, then the sentences that mention the name in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from gui.i18n import date_text, isolated
from gui.tips import plain_tip

if TYPE_CHECKING:
    from core.archive.name_page import NamingArticle
    from core.passages import Passage

ROW = Qt.ItemDataRole.UserRole + 1
SHOWN = 3  # sentences of an article, until all are asked for

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class PageRow:
    """An article; or a sentence of it; or, with ``rest`` of them, room for further ones."""

    article: NamingArticle
    passage: Passage | None = None
    rest: tuple[Passage, ...] = ()

    @property
    def is_article(self) -> bool:
        return self.passage is None and not self.rest

    @property
    def place(self) -> Passage | None:
        """Where this leads to in the article."""
        return self.passage or next(iter(self.rest or self.article.passages), None)


class PageModel(QAbstractListModel):
    """Grows by a page whenever a view comes near its end."""

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[PageRow] = []
        self._more, self._asked = False, False

    def show(self, articles: Sequence[NamingArticle], *, more: bool) -> None:
        """Replace everything; whether there are ``more`` articles."""
        self.beginResetModel()
        self.rows = [row for article in articles for row in _rows_of(article)]
        self._more, self._asked = more, False
        self.endResetModel()

    def append(self, articles: Sequence[NamingArticle], *, more: bool) -> None:
        """The next page."""
        self._more, self._asked = more, False
        new = [row for article in articles for row in _rows_of(article)]
        if new:
            self._insert(len(self.rows), new)

    def _insert(self, at: int, new: Sequence[PageRow]) -> None:
        self.beginInsertRows(_ROOT, at, at + len(new) - 1)
        self.rows[at:at] = new
        self.endInsertRows()

    def open_rest(self, at: int) -> None:
        """Show all sentences of an article in the place of a row that stands for them."""
        row = self.rows[at]
        self.beginRemoveRows(_ROOT, at, at)
        del self.rows[at]
        self.endRemoveRows()
        self._insert(at, [PageRow(row.article, passage) for passage in row.rest])

    def open_all(self, number: int) -> None:
        """Show all sentences of an article, by its number."""
        rows = enumerate(self.rows)
        at = next((i for i, row in rows if row.article.id == number and row.rest), None)
        if at is not None:
            self.open_rest(at)

    def opened(self) -> frozenset[int]:
        """The articles of which more sentences are shown than at first."""
        shut = {row.article.id for row in self.rows if row.rest}
        long = {row.article.id for row in self.rows if len(row.article.passages) > SHOWN + 1}
        return frozenset(long - shut)

    def article_count(self) -> int:
        """How many articles are listed."""
        return sum(row.is_article for row in self.rows)

    def key_of(self, index: Index) -> tuple[int, int] | None:
        """By what a row is found again when the rows are others."""
        if not index.isValid():
            return None
        number, at = self.rows[index.row()].article.id, index.row()
        while not self.rows[at].is_article:
            at -= 1
        return number, index.row() - at

    def row_of(self, key: tuple[int, int]) -> int | None:
        """The row of a key, or of its article where it has fewer; none where that is gone."""
        number, step = key
        of_it = [at for at, row in enumerate(self.rows) if row.article.id == number]
        return of_it[step if step < len(of_it) else 0] if of_it else None

    def canFetchMore(self, parent: Index = _ROOT) -> bool:
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: Index = _ROOT) -> None:
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()] if index.isValid() else None
        if row is None:
            return None
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(row)
        if role == Qt.ItemDataRole.ToolTipRole and (row.is_article or row.passage):
            return plain_tip(row.passage.text if row.passage else row.article.title)
        return None

    def text(self, row: PageRow) -> str:
        """What a row says."""
        if row.rest:
            return self.tr("%Ln more sentence(s)", "", len(row.rest))
        if row.passage:
            return row.passage.text
        return "\n".join(part for part in (row.article.title, self.note(row.article)) if part)

    def note(self, article: NamingArticle) -> str:
        """Date and outlet of an article; of one that is not in the archive, just that."""
        if not article.id:
            return self.tr("The open article, not saved yet")
        facts: Iterable[str] = (date_text(article.day), article.outlet)
        return "  ·  ".join(isolated(fact) for fact in facts if fact)


def _rows_of(article: NamingArticle) -> list[PageRow]:
    """One sentence too many would take no more room than the row that stands for it."""
    most = SHOWN if len(article.passages) > SHOWN + 1 else SHOWN + 1
    rows = [PageRow(article), *(PageRow(article, p) for p in article.passages[:most])]
    rest = article.passages[most:]
    return [*rows, PageRow(article, rest=rest)] if rest else rows
