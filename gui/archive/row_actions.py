"""What can be done to the selected articles: by key, or from the menu of the list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from gui.i18n import isolated
from gui.naming import named

if TYPE_CHECKING:
    from core.archive.organising import Tag
    from gui.archive.results_view import ResultsView

_Key = QKeySequence.StandardKey
#: Keys that are the same on an Arabic keyboard.
_KEYS: dict[str, tuple[_Key | str, ...]] = {
    "archiveOpen": (),
    "archiveStar": ("*",),
    "archiveRead": ("F7",),
    "archiveTags": ("F8",),
    "archiveExport": (),
    "archiveTrash": (_Key.Delete,),
    "archiveRestore": (),
    "archiveUndo": (_Key.Undo,),
    "archiveRedo": ("Ctrl+Shift+Z", "Ctrl+Y"),
}
MOST_TAGS = 15  # in the menu


class RowActions(QObject):
    """Says what is to be done to the selection; the menu tells how it stands with that."""

    wanted = Signal(str, str)  # an action of core.archive.actions, and its value
    open_wanted = Signal()
    new_tag_wanted = Signal()
    export_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, view: ResultsView) -> None:
        super().__init__(view)
        self._view = view
        self._tags: list[Tag] = []
        self.in_trash = False
        self.actions: dict[str, QAction] = {}
        slots: dict[str, Callable[[], None]] = {
            "archiveOpen": self.open_wanted.emit,
            "archiveStar": self._toggle_star,
            "archiveRead": self._toggle_read,
            "archiveTags": self.new_tag_wanted.emit,
            "archiveExport": self.export_wanted.emit,
            "archiveTrash": self._trash,
            "archiveRestore": self._restore,
            "archiveUndo": self.undo_wanted.emit,
            "archiveRedo": self.redo_wanted.emit,
        }
        for name, slot in slots.items():
            action = named(QAction(view), name)
            action.setShortcuts([QKeySequence(key) for key in _KEYS[name]])
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(slot)
            view.addAction(action)
            self.actions[name] = action
        self.menu = named(QMenu(view), "archiveRowMenu")
        self._tag_menu = named(QMenu(self.menu), "archiveRowTags")
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._pop_up)
        self.retranslate()

    def retranslate(self) -> None:
        texts = {
            "archiveOpen": self.tr("Open"),
            "archiveTags": self.tr("New tag…"),
            "archiveExport": self.tr("Export…"),
            "archiveTrash": self.tr("Move to the trash"),
            "archiveRestore": self.tr("Restore"),
            "archiveUndo": self.tr("Undo"),
            "archiveRedo": self.tr("Redo"),
        }
        for name, text in texts.items():
            self.actions[name].setText(text)
        self._tag_menu.setTitle(self.tr("Tags"))
        self._show_state()

    def set_tags(self, tags: list[Tag]) -> None:
        """The tags in use."""
        self._tags = tags

    def fill(self) -> QMenu:
        """The menu for what is selected now."""
        self._show_state()
        self.menu.clear()
        names = (
            "archiveOpen",
            "",
            "archiveStar",
            "archiveRead",
            "tags",
            "",
            "archiveExport",
            "archiveTrash",
        )
        for name in ("archiveRestore",) if self.in_trash else names:
            if name == "tags":
                self._fill_tags()
                self.menu.addMenu(self._tag_menu)
            elif name:
                self.menu.addAction(self.actions[name])
            else:
                self.menu.addSeparator()
        return self.menu

    def _pop_up(self, at: QPoint) -> None:
        if self._view.selected_count():
            self.fill().popup(self._view.viewport().mapToGlobal(at))

    def _show_state(self) -> None:
        rows = self._view.selected_rows()
        starred = bool(rows) and all(row.starred for row in rows)
        read = bool(rows) and all(row.read for row in rows)
        star, mark = self.actions["archiveStar"], self.actions["archiveRead"]
        star.setText(self.tr("Take the star away") if starred else self.tr("Give a star"))
        mark.setText(self.tr("Mark as unread") if read else self.tr("Mark as read"))

    def _fill_tags(self) -> None:
        self._tag_menu.clear()
        rows = self._view.selected_rows()
        for tag in self._tags[:MOST_TAGS]:
            action = self._tag_menu.addAction(isolated(tag.tag).replace("&", "&&"))
            action.setCheckable(True)
            has = bool(rows) and all(tag.tag in row.tags for row in rows)
            action.setChecked(has)
            action.triggered.connect(partial(self._tag, tag.tag, "untag" if has else "tag"))
        if self._tags:
            self._tag_menu.addSeparator()
        self._tag_menu.addAction(self.actions["archiveTags"])

    # Of the selected rows that were not read nothing is known: all go the way of the others.

    def _toggle_star(self) -> None:
        rows = self._view.selected_rows()
        if not self.in_trash:
            self.wanted.emit("unstar" if rows and all(r.starred for r in rows) else "star", "")

    def _toggle_read(self) -> None:
        rows = self._view.selected_rows()
        if not self.in_trash:
            self.wanted.emit("unread" if rows and all(r.read for r in rows) else "read", "")

    def _tag(self, tag: str, action: str) -> None:
        self.wanted.emit(action, tag)

    def _trash(self) -> None:
        if not self.in_trash:
            self.wanted.emit("trash", "")

    def _restore(self) -> None:
        if self.in_trash:
            self.wanted.emit("restore", "")
