"""Dialogs go when they are closed, and follow nothing any more."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.open_articles import OpenArticle


@pytest.mark.parametrize(
    "action", ["actionCorrections", "actionExport", "actionNoteOnArticle", "actionShortcuts"]
)
def test_a_dialog_that_is_closed_is_gone(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot, action: str
) -> None:
    window.actions_by_name[action].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(QDialog)))
    (dialog,) = window.findChildren(QDialog)
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(QDialog))
    qtbot.waitUntil(lambda: not window.services.tasks.busy)
