"""Shortcuts: all of them in one list, and all of them under an Arabic layout."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from gui.actions import ACTIONS
from gui.arabic_keys import latin_key
from gui.main_window import MainWindow
from gui.shortcuts_dialog import ShortcutsDialog, shortcuts_of

Ctrl = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier


def press(widget: QWidget, letter: str, modifiers: Qt.KeyboardModifier) -> None:
    """A key of an Arabic layout, as it comes where Qt does not know the Latin one."""
    event = QKeyEvent(QEvent.Type.KeyPress, ord(letter), modifiers, "")
    QApplication.sendEvent(widget, event)


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


def test_shortcuts_work_under_an_arabic_layout(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field = window.archive_panel.search
    called: list[str] = []
    for name in ("actionOpen", "actionSearchArchive", "actionZoomReset"):
        action = window.actions_by_name[name]
        action.triggered.disconnect()
        action.triggered.connect(lambda _=False, name=name: called.append(name))
    press(window.pane, "خ", Ctrl)
    press(window.pane, "٠", Ctrl)
    press(field, "ب", Ctrl | Shift)
    assert called == ["actionOpen", "actionZoomReset", "actionSearchArchive"]


def test_disabled_actions_stay_so_under_an_arabic_layout(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert not window.actions_by_name["actionCloseArticle"].isEnabled()
    press(window.pane, "ص", Ctrl)
    assert window.tabs.count() == 0


def test_fields_copy_and_paste_under_an_arabic_layout(window: MainWindow) -> None:
    field = window.archive_panel.search
    field.setText("كراكاس")
    field.selectAll()
    press(field, "ؤ", Ctrl)  # C
    assert QGuiApplication.clipboard().text() == "كراكاس"
    field.clear()
    press(field, "ر", Ctrl)  # V
    assert field.text() == "كراكاس"


def test_letters_without_control_are_left_alone(window: MainWindow) -> None:
    field = window.archive_panel.search
    QApplication.sendEvent(
        field, QKeyEvent(QEvent.Type.KeyPress, ord("خ"), Qt.KeyboardModifier.NoModifier, "خ")
    )
    assert field.text() == "خ"


def test_each_letter_has_a_key_of_its_own() -> None:
    plain = [latin_key(code) for code in range(0x0621, 0x064B) if latin_key(code)]
    assert len(plain) == len(set(plain))
    assert latin_key(ord("ﻻ")) == "b"
    assert latin_key(ord("[")) == ""
    assert latin_key(ord("["), shift=True, arabic_layout=True) == "f"
    assert latin_key(Qt.Key.Key_F4.value) == ""
