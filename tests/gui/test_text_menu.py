"""The menu of a text runs as the interface is read, whichever way the text does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from gui.text_menu import lay_menu_as_interface

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize(("kind", "own"), [(QTextEdit, RIGHT), (QPlainTextEdit, LEFT)])
@pytest.mark.parametrize("interface", [LEFT, RIGHT])
def test_the_menu_runs_as_the_interface(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    kind: type[QTextEdit | QPlainTextEdit],
    own: Qt.LayoutDirection,
    interface: Qt.LayoutDirection,
) -> None:
    edit = kind()
    qtbot.addWidget(edit)
    edit.setLayoutDirection(own)
    lay_menu_as_interface(edit)
    edit.show()
    monkeypatch.setattr("gui.text_menu.QGuiApplication.layoutDirection", lambda: interface)
    at = QPoint(5, 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, edit.mapToGlobal(at))
    QApplication.sendEvent(edit.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.layoutDirection() == interface
    assert menu.actions()
    menu.close()
