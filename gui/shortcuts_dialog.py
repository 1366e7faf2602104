"""All shortcuts in one list, made from the actions, so that it cannot be out of date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QMainWindow,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from core.normalize import fold
from gui.arabic_keys import is_twin
from gui.dialogs import open_dialog
from gui.fields import Field
from gui.naming import name_clear_buttons, named

SIZE = (520, 560)  # pixels
NATIVE = QKeySequence.SequenceFormat.NativeText


@dataclass(frozen=True)
class Shortcut:
    """What a key does, and under which heading it is listed."""

    group: str
    text: str
    keys: str


def shortcuts_of(window: QMainWindow) -> Iterator[Shortcut]:
    """The shortcuts of the window's menus, in their order, then those of no menu."""
    seen: set[QAction] = set()
    for menu_action in window.menuBar().actions():
        for action in _leaves(menu_action.menu()):
            seen.add(action)
            yield from _listed(action, _plain(menu_action.text()))
    elsewhere = QCoreApplication.translate("ShortcutsDialog", "Elsewhere")
    for action in window.actions():
        if action not in seen:
            yield from _listed(action, elsewhere)


def in_lists() -> Iterator[Shortcut]:
    """The keys of lists and fields, which are no actions."""
    translate = QCoreApplication.translate
    group = translate("ShortcutsDialog", "In lists")
    for keys, text in (
        ("Return", translate("ShortcutsDialog", "Open, or go there")),
        ("Space", translate("ShortcutsDialog", "Show or hide what belongs to a row")),
        ("Menu", translate("ShortcutsDialog", "The menu of a row, or of the text")),
        ("Tab", translate("ShortcutsDialog", "To the next part of the window")),
        ("Shift+Tab", translate("ShortcutsDialog", "To the previous part of the window")),
        ("Alt+1", translate("ShortcutsDialog", "To the first of the open articles, and so on")),
        ("Alt+9", translate("ShortcutsDialog", "To the last of the open articles")),
        ("Esc", translate("ShortcutsDialog", "Clear, close, or back to the text")),
    ):
        yield Shortcut(group, text, QKeySequence(keys).toString(NATIVE))


def _leaves(menu: object) -> Iterator[QAction]:
    if not isinstance(menu, QMenu):
        return
    for action in menu.actions():
        if isinstance(action.menu(), QMenu):
            yield from _leaves(action.menu())
        elif not action.isSeparator():
            yield action


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def _listed(action: QAction, group: str) -> Iterator[Shortcut]:
    keys = [k.toString(NATIVE) for k in action.shortcuts() if not is_twin(k)]
    shown = [f"\u2066{key}\u2069" for key in keys if key]
    if shown:
        yield Shortcut(group, _plain(action.text()), "   ".join(shown))


class ShortcutsDialog(QDialog):
    """A list that can be searched; follows the interface's language."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._shown_of = window
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self.setObjectName("shortcuts")
        self.resize(*SIZE)
        self.field = named(Field(), "shortcutsFilter")
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._filter)
        self.tree = named(QTreeWidget(), "shortcutsList")
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(12)
        self.tree.setItemsExpandable(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.nothing = named(QLabel(), "emptyHint")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        for widget in (self.field, self.tree, self.nothing, buttons):
            column.addWidget(widget)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        self.field.setPlaceholderText(self.tr("Filter by what a key does"))
        self.field.setAccessibleName(self.tr("Filter by what a key does"))
        self.tree.setAccessibleName(self.tr("Keyboard Shortcuts"))
        name_clear_buttons(self)
        self.nothing.setText(self.tr("No shortcut is called that."))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _fill(self) -> None:
        self.tree.clear()
        self._groups = []
        for group, listed in groupby((*shortcuts_of(self._shown_of), *in_lists()), _group):
            head = QTreeWidgetItem(self.tree, [group])
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setData(1, Qt.ItemDataRole.AccessibleTextRole, group)
            self._groups.append((head, [_row(head, shortcut) for shortcut in listed]))
        for head, _ in self._groups:  # not all: rows would be told as open
            head.setExpanded(True)
        self._filter(self.field.text())

    def _filter(self, wanted: str) -> None:
        folded = fold(wanted).strip().casefold()

        def fits(item: QTreeWidgetItem) -> bool:
            return folded in fold(f"{item.text(0)} {item.text(1)}").casefold()

        found = 0
        for head, rows in self._groups:
            for row in rows:
                row.setHidden(not fits(row))
            shown = sum(not row.isHidden() for row in rows)
            head.setHidden(not shown)
            found += shown
        self.tree.setVisible(found > 0)
        self.nothing.setVisible(not found)


def _group(shortcut: Shortcut) -> str:
    return shortcut.group


def _row(head: QTreeWidgetItem, shortcut: Shortcut) -> QTreeWidgetItem:
    row = QTreeWidgetItem(head, [shortcut.text, shortcut.keys])
    row.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{shortcut.text}: {shortcut.keys}")
    return row


def show_shortcuts(window: QMainWindow) -> None:
    """Open the list beside the window, which stays usable."""
    dialog = ShortcutsDialog(window)
    open_dialog(dialog)
