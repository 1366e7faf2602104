"""What a correction changes, as rows to look through: headings, and sentences below them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtCore import QPersistentModelIndex as Persistent

from core.passages import Passage, passage_at
from gui.correcting.texts import became
from gui.i18n import isolated, number

if TYPE_CHECKING:
    from core.archive.previewing import ChangedArticle
    from core.changes import Change
    from gui.correcting.previewing import Preview

ROW = Qt.ItemDataRole.UserRole + 1
MOST = 60  # sentences of the article in hand

Index = QModelIndex | Persistent
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A heading, or a sentence with the name; ``note`` is the title of its article."""

    text: str
    passage: Passage | None = None
    kind: str = ""  # of the name
    goes: bool = False  # it is no name any more
    note: str = ""

    @property
    def is_heading(self) -> bool:
        return self.passage is None


class PreviewModel(QAbstractListModel):
    """The rows of a preview; those that stay as they are are not made anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[PreviewRow] = []

    def show(self, rows: list[PreviewRow]) -> None:
        """Show these rows."""
        if rows == self.rows:
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def tell(self, preview: Preview, text: str) -> None:
        """Show what is known so far; ``text`` is that of the article in hand."""
        rows = list(self._in_article(preview.here, text))
        if preview.articles:
            rows.append(PreviewRow(self._other_articles(preview)))
            rows += map(_example, preview.examples)
            more = preview.articles - len(preview.examples)
            if more > 0:
                rows.append(PreviewRow(self.tr("and %Ln more article(s)", "", more)))
        self.show(rows)

    def _in_article(self, found: list[Change], text: str) -> Iterator[PreviewRow]:
        """The changes by what becomes of the names, each kind in text order."""
        kinds: dict[str, list[Change]] = {}
        # What the correction is about comes before what follows from it.
        for change in sorted(found[:MOST], key=_consequence):
            kinds.setdefault(became(change, text), []).append(change)
        for what, alike in kinds.items():
            heading = self.tr("In this article: {what} ({n})")
            yield PreviewRow(heading.format(what=what, n=number(len(alike))))
            for change in alike:
                place = change.place
                passage = passage_at(text, (place.start, place.end))
                yield PreviewRow(passage.text, passage, place.type, change.after is None)
        more = len(found) - MOST
        if more > 0:
            yield PreviewRow(self.tr("and %Ln more place(s) in this article", "", more))

    def _other_articles(self, preview: Preview) -> str:
        if preview.looked < preview.total:
            text = self.tr("In other articles: {n} so far, {looked} of {total} looked at")
            return text.format(
                n=number(preview.articles),
                looked=number(preview.looked),
                total=number(preview.total),
            )
        return self.tr("In %Ln other article(s)", "", preview.articles)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.text} ({isolated(row.note)})" if row.note else row.text
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled
        return flags if self.rows[index.row()].is_heading else flags | Qt.ItemFlag.ItemIsSelectable


def _consequence(change: Change) -> bool:
    """Whether a name only goes by another name than before: one with fewer forms, say."""
    before, after = change.before, change.after
    return bool(before and after and (before.start, before.type) == (after.start, after.type))


def _example(found: ChangedArticle) -> PreviewRow:
    """The first sentence of another article, with its title."""
    kind, goes = found.change.place.type, found.change.after is None
    return PreviewRow(found.passage.text, found.passage, kind, goes, found.title)
