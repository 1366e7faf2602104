"""The caret in the text: where Up and Down lead."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.articles import make_article
from gui.main_window import MainWindow
from gui.open_articles import OpenArticle

LINES = "كلمة " * 60


def test_in_another_article_down_leads_straight_down(window: MainWindow, qtbot: QtBot) -> None:
    pane = window.pane
    window.tabs.add(OpenArticle(make_article(LINES)))
    pane.caret.set_on(True)
    for key in (Qt.Key.Key_Left,) * 9 + (Qt.Key.Key_Up,):
        qtbot.keyClick(pane, key)
    window.tabs.add(OpenArticle(make_article(f"خبر آخر.\n\n{LINES}")))
    assert pane.textCursor().position() == 0
    right = pane.cursorRect().right()
    qtbot.keyClick(pane, Qt.Key.Key_Down)
    assert pane.textCursor().position() > 0
    assert abs(pane.cursorRect().right() - right) < 4


def test_what_is_selected_grows_though_its_end_was_scrolled_out_of_view(
    window: MainWindow, qtbot: QtBot
) -> None:
    pane, shift = window.pane, Qt.KeyboardModifier.ShiftModifier
    window.tabs.add(OpenArticle(make_article("\n\n".join([LINES] * 30))))
    pane.caret.set_on(True)
    qtbot.keyClick(pane, Qt.Key.Key_Down, shift)
    selected = pane.textCursor().selectionEnd()
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum())
    qtbot.keyClick(pane, Qt.Key.Key_Down, shift)
    assert pane.textCursor().selectionStart() == 0
    assert pane.textCursor().selectionEnd() > selected
    assert pane.viewport().rect().intersects(pane.cursorRect())
