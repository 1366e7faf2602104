"""Shortcuts: all of them in one list, and all of them under an Arabic layout."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from gui.actions import ACTIONS
from gui.arabic_keys import arabic_twins, is_twin
from gui.main_window import MainWindow
from gui.shortcuts_dialog import ShortcutsDialog, shortcuts_of

CTRL = Qt.KeyboardModifier.ControlModifier
#: QTest can press such keys, but has no ASCII for them.
ARABIC_KEYS = pytest.mark.qt_log_ignore("keyToAscii", extend=True)
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(qtbot: QtBot, widget: QWidget, letter: str, modifiers: Qt.KeyboardModifier) -> None:
    """A key of an Arabic layout, as it comes where Qt does not know the Latin one."""
    qtbot.keyClick(widget, Qt.Key(ord(letter)), modifiers)


def opened(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> ShortcutsDialog:
    window.activateWindow()
    qtbot.keyClick(window, key)
    dialog = window.findChild(ShortcutsDialog, "shortcuts")
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Question])
def test_the_list_opens_by_its_keys(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    opened(window, qtbot, key).accept()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_shortcut_of_an_action_is_in_the_list(window: MainWindow) -> None:
    listed = {shortcut.text for shortcut in shortcuts_of(window)}
    for spec in ACTIONS:
        if spec.shortcuts:
            text = window.actions_by_name[spec.name].text().replace("&", "").rstrip("…")
            assert text in listed


@pytest.mark.parametrize("language", ["ar"])
def test_the_list_is_filtered_however_a_word_is_spelt(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot, Qt.Key.Key_F1)
    field = dialog.findChild(QLineEdit, "shortcutsFilter")
    tree = dialog.findChild(QTreeWidget, "shortcutsList")
    assert field is not None
    assert tree is not None
    field.setText("انهاء")
    shown = [row.text(0) for _, rows in dialog._groups for row in rows if not row.isHidden()]
    assert shown == ["إنهاء"]
    field.setText("ررررر")
    assert tree.isHidden()
    assert dialog.nothing.isVisible()
    dialog.accept()


def test_the_list_follows_the_language(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot, Qt.Key.Key_F1)
    window.services.languages.use("ar")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "اختصارات لوحة المفاتيح")
    assert dialog._groups[0][0].text(0) == "ملف"
    dialog.accept()
    window.services.languages.use("en")


@ARABIC_KEYS
def test_shortcuts_work_under_an_arabic_layout(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    called: list[str] = []
    for name in ("actionOpen", "actionSearchArchive", "actionZoomReset", "actionPreferences"):
        action = window.actions_by_name[name]
        action.triggered.disconnect()
        action.triggered.connect(lambda _=False, name=name: called.append(name))
    press(qtbot, window.pane, "خ", CTRL)
    press(qtbot, window.pane, "٠", CTRL)
    press(qtbot, window.archive_panel.search, "ب", CTRL | SHIFT)
    press(qtbot, window.pane, "و", CTRL)
    assert called == [
        "actionOpen",
        "actionZoomReset",
        "actionSearchArchive",
        "actionPreferences",
    ]


@ARABIC_KEYS
def test_disabled_actions_stay_so_under_an_arabic_layout(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    assert not window.actions_by_name["actionCloseArticle"].isEnabled()
    press(qtbot, window.pane, "ص", CTRL)
    assert window.tabs.count() == 0


def test_letters_without_control_are_left_alone(window: MainWindow, qtbot: QtBot) -> None:
    field = window.archive_panel.search
    window.activateWindow()
    field.setFocus()
    event = QKeyEvent(QEvent.Type.KeyPress, ord("خ"), Qt.KeyboardModifier.NoModifier, "خ")
    QApplication.sendEvent(field, event)
    assert field.text() == "خ"


def test_menus_show_the_latin_shortcut(window: MainWindow) -> None:
    for action in window.actions_by_name.values():
        assert not action.shortcuts() or not is_twin(action.shortcuts()[0])


def test_each_arabic_letter_has_a_key_of_its_own() -> None:
    letters = [twin for key in "qwertyuiop[]asdfghjkl;'zxcvbnm,./`" for twin in arabic_twins(key)]
    assert len(letters) == len(set(letters))
    assert list(arabic_twins("b")) == ["ﻻ"]
    assert list(arabic_twins("7")) == ["٧", "۷"]
