"""The window by a screen reader and by the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.preferences.dialog import Preferences
from gui.shortcuts_dialog import ShortcutsDialog

Role = QAccessible.Role
#: Roles that one can do something with; each needs a name.
SPOKEN = (
    Role.Button, Role.ButtonMenu, Role.ButtonDropDown, Role.CheckBox, Role.RadioButton,
    Role.ComboBox, Role.EditableText, Role.List, Role.ListItem, Role.Tree, Role.TreeItem,
    Role.Table, Role.Slider, Role.SpinBox, Role.MenuItem, Role.PageTab, Role.Pane, Role.Dialog,
)  # fmt: skip
MOST = 40  # children looked at


pytestmark = pytest.mark.usefixtures("screen_reader")


@pytest.fixture
def reading(window: MainWindow, made: list[int], qtbot: QtBot, seed: Path) -> MainWindow:
    """The window with an article open, its names found, and an archive beside it."""
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_file(str(seed))
    window.activateWindow()
    return window


def tree_of(widget: QWidget) -> Iterator[tuple[str, QAccessibleInterface]]:
    """What a screen reader finds in a widget, each with where it is."""
    yield from _below(QAccessible.queryAccessibleInterface(widget), "")


def _below(
    interface: QAccessibleInterface | None, path: str
) -> Iterator[tuple[str, QAccessibleInterface]]:
    if interface is None or not interface.isValid() or interface.state().invisible:
        return
    owner = interface.object()
    path += f"/{(owner.objectName() if owner else '') or interface.role().name}"
    yield path, interface
    for at in range(min(interface.childCount(), MOST)):
        yield from _below(interface.child(at), path)


def nameless(widget: QWidget) -> list[str]:
    return [
        path
        for path, interface in tree_of(widget)
        if (interface.role() in SPOKEN or interface.state().focusable)
        and not interface.text(QAccessible.Text.Name).strip()
        and "qt_spinbox_lineedit" not in path
    ]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_everything_that_can_be_used_has_a_name(reading: MainWindow) -> None:
    assert nameless(reading) == []


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("kind", [Preferences, ShortcutsDialog])
def test_dialogs_have_names_throughout(
    window: MainWindow, qtbot: QtBot, kind: type[QWidget]
) -> None:
    dialog = Preferences(window) if kind is Preferences else ShortcutsDialog(window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert nameless(dialog) == []


def test_the_article_is_read_as_text(reading: MainWindow) -> None:
    interface = QAccessible.queryAccessibleInterface(reading.pane)
    text = interface.textInterface()
    article = reading.tabs.current().article
    assert text.characterCount() >= len(article.text.replace("\n\n", "\n"))
    assert text.text(0, 12) == article.text[:12]
    assert interface.text(QAccessible.Text.Name) == "Article"


def test_tab_goes_round_the_whole_window_and_comes_back(reading: MainWindow, qtbot: QtBot) -> None:
    reading.pane.setFocus()
    seen: list[QWidget] = []
    while (focused := QApplication.focusWidget()) not in seen:
        assert focused is not None
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is seen[0]
    stops = {
        widget
        for widget in reading.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.focusProxy()
        and widget.window() is reading
    }
    assert {w.objectName() for w in stops - set(seen)} == set()


def test_the_main_job_by_the_keyboard_alone(
    window: MainWindow, qtbot: QtBot, seed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(seed)], ""))
    window.activateWindow()
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_F4)
    assert window.pane.selected_text()
    while QApplication.focusWidget() is not window.sidebar.tree:
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
    tree = window.sidebar.tree
    tree.setCurrentIndex(tree.model().index(0, 0))
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    name = tree.currentIndex().data()
    assert window.pane.selected_text() in name or name in window.pane.selected_text()
    with qtbot.waitSignal(window.saveFinished):
        qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def test_every_tool_button_can_be_pressed_by_a_screen_reader(reading: MainWindow) -> None:
    for button in reading.findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled():
            interface = QAccessible.queryAccessibleInterface(button)
            assert interface.actionInterface() is not None, button.objectName()
