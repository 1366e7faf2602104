"""The panel's own menu: what was done last and can be undone, and the trash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from gui.archive.shelf import DoneText, Shelf
from gui.i18n import number
from gui.naming import named

if TYPE_CHECKING:
    from gui.archive.row_actions import RowActions


class MoreMenu(QObject):
    """Fills a menu, which may have further entries by others."""

    trash_wanted = Signal()

    def __init__(self, menu: QMenu, rows: RowActions) -> None:
        super().__init__(menu)
        self._rows = rows
        self._shelf = Shelf()
        self.trash = named(QAction(self), "archiveShowTrash")
        self.trash.triggered.connect(self.trash_wanted)
        menu.addAction(rows.actions["archiveUndo"])
        menu.addAction(rows.actions["archiveRedo"])
        menu.addSeparator()
        menu.addAction(self.trash)
        self.retranslate()

    def undo_actions(self) -> list[QAction]:
        """Undo and redo, for another menu."""
        return [self._rows.actions["archiveUndo"], self._rows.actions["archiveRedo"]]

    def show_shelf(self, shelf: Shelf) -> None:
        """Say what can be undone, and how much is in the trash."""
        self._shelf = shelf
        self.retranslate()

    def retranslate(self) -> None:
        undo, redo = self._rows.actions["archiveUndo"], self._rows.actions["archiveRedo"]
        for action, done, plain, of in (
            (undo, self._shelf.undo, self.tr("Undo"), self.tr("Undo: {what}")),
            (redo, self._shelf.redo, self.tr("Redo"), self.tr("Redo: {what}")),
        ):
            text = of.format(what=DoneText().of(done)) if done else plain
            action.setText(text.replace("&", "&&"))
            action.setEnabled(done is not None)
        count = f" ({number(self._shelf.trashed)})" if self._shelf.trashed else ""
        self.trash.setText(self.tr("Trash") + count)
