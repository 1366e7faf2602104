"""A field for a name, with those that the article and the archive have below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from core.normalize import dictionary_form, fold
from gui.archive.latest import Latest
from gui.correcting.texts import type_one
from gui.fields import Field
from gui.i18n import isolated
from gui.naming import named

if TYPE_CHECKING:
    from core.archive import Archive
    from core.model import Entity, EntityType
    from gui.archive_access import ArchiveAccess

MOST = 12  # names offered of the archive
PAUSE = 120  # milliseconds of not typing
ROWS = 5  # seen at once
_NAME = Qt.ItemDataRole.UserRole + 1
_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up)


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name to be chosen: of the article in hand, or of how many saved ones."""

    name: str
    kind: EntityType
    articles: int | None = None


class NameField(QWidget):
    """What is typed is the name; a click or the arrows take one of those offered."""

    changed = Signal()
    entered = Signal()  # a name of the list, by Enter or a double click

    def __init__(
        self, access: ArchiveAccess, here: Sequence[Entity], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._here = [KnownName(e.name, e.type) for e in here]
        self._archive_names: list[KnownName] = []
        self._latest = Latest(access)
        self.field = named(Field(), "correctionName")
        self.field.setClearButtonEnabled(True)
        self.list = named(QListWidget(), "correctionNames")
        self.list.setFixedHeight(ROWS * (self.fontMetrics().height() + 6) + 6)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.setFocusProxy(self.field)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._ask)
        self.field.textEdited.connect(self._edited)
        self.field.textChanged.connect(lambda _: self.changed.emit())
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._take)
        self.list.itemActivated.connect(self._activated)
        self.list.currentItemChanged.connect(lambda item, _: self._take(item))
        self._fill()

    def name(self) -> str:
        """The name as a dictionary has it; empty without a letter."""
        name = dictionary_form(self.field.text())
        return name if any(map(str.isalnum, name)) else ""

    def _edited(self, _: str) -> None:
        self._archive_names = []
        self._fill()
        self._pause.start()

    def _ask(self) -> None:
        """Ask the archive for names that begin so."""
        typed = self.field.text()

        def work(archive: Archive) -> list[KnownName]:
            from core.archive.index import WORD
            from core.search import beginnings

            words = WORD.findall(fold(typed))
            if not words:
                return []
            with archive.translated_errors():
                found = beginnings.names(archive.db, words, None, MOST)
            return [KnownName(name, kind, articles) for kind, name, articles in found]

        def came(found: list[KnownName]) -> None:
            self._archive_names = found
            self._fill()

        self._latest.ask(work, came, lambda _: None)

    def _fill(self) -> None:
        words = fold(self.field.text()).split()
        here = [n for n in self._here if all(word in fold(n.name) for word in words)]
        known = {(fold(n.name), n.kind) for n in here}
        others = [n for n in self._archive_names if (fold(n.name), n.kind) not in known]
        self.list.blockSignals(True)
        self.list.clear()
        for offered in (*here, *others):
            item = QListWidgetItem(self._text(offered), self.list)
            item.setData(_NAME, offered.name)
        self.list.blockSignals(False)
        if self.list.count():  # whole rows
            self.list.setFixedHeight(ROWS * self.list.sizeHintForRow(0) + 2)

    def _text(self, offered: KnownName) -> str:
        where = (
            self.tr("in this article")
            if offered.articles is None
            else self.tr("%Ln article(s)", "", offered.articles)
        )
        return self.tr("{name} · {type}, {where}").format(
            name=isolated(offered.name), type=type_one(offered.kind), where=where
        )

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_NAME) != self.field.text():
            self.field.setText(item.data(_NAME))

    def _activated(self, item: QListWidgetItem) -> None:
        self._take(item)
        self.entered.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows go through the names while one types."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            count = self.list.count()
            if event.key() in _MOVES and count:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.list.setCurrentRow(max(0, min(count - 1, self.list.currentRow() + step)))
                return True
        return super().eventFilter(watched, event)
