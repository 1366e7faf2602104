"""Full-screen reading: only the article, and everything back as it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.articles import make_article
from gui.main_window import MainWindow
from gui.open_articles import OpenArticle


@pytest.fixture
def reading(window: MainWindow) -> MainWindow:
    """The window with two articles open, and its list of names put away by the reader."""
    for number in range(2):
        window.tabs.add(OpenArticle(make_article(f"وصل الوفد رقم {number} إلى بيروت.")))
    window.entity_dock.hide()
    return window


def around(window: MainWindow) -> list[bool]:
    """Whether each part around the article is shown."""
    parts = (
        window.menuBar(), window.statusBar(), window.menus.toolbar, window.tabs,
        window.archive_dock, window.entity_dock,
    )  # fmt: skip
    return [part.isVisible() for part in parts]


def test_only_the_article_is_shown(reading: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(reading, Qt.Key.Key_F11)
    assert reading.isFullScreen()
    assert not any(around(reading))
    assert reading.pane.isVisible()
    assert reading.actions_by_name["actionFullScreen"].isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F11])
def test_a_key_brings_all_back_as_it_was(reading: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    before = around(reading)
    qtbot.keyClick(reading, Qt.Key.Key_F11)
    qtbot.keyClick(reading.pane, key)
    assert not reading.isFullScreen()
    assert around(reading) == before == [True, True, True, True, True, False]
    assert not reading.actions_by_name["actionFullScreen"].isChecked()


def test_a_maximised_window_is_maximised_again(reading: MainWindow, qtbot: QtBot) -> None:
    reading.showMaximized()
    qtbot.keyClick(reading, Qt.Key.Key_F11)
    assert reading.isFullScreen()
    qtbot.keyClick(reading.pane, Qt.Key.Key_Escape)
    assert reading.isMaximized()
    assert not reading.isFullScreen()


def test_escape_closes_the_find_bar_first(reading: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(reading, Qt.Key.Key_F11)
    reading.actions_by_name["actionFind"].trigger()
    qtbot.keyClick(reading.view.find_bar.field, Qt.Key.Key_Escape)
    assert reading.isFullScreen()
    assert not reading.view.find_bar.isVisible()


def test_the_next_window_has_its_bars_and_docks(reading: MainWindow) -> None:
    reading.actions_by_name["actionFullScreen"].trigger()
    reading.close()
    reading.show()
    assert not reading.isFullScreen()
    assert reading.archive_dock.isVisible()
    assert reading.menuBar().isVisible()


def test_closed_in_full_screen_the_next_window_has_the_size_of_before(
    reading: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading.resize(700, 560)
    before = reading.size()
    qtbot.keyClick(reading, Qt.Key.Key_F11)
    monkeypatch.setattr(reading, "setWindowState", lambda _: None)  # a desktop takes its time
    reading.close()
    monkeypatch.undo()
    kept = QWidget()
    qtbot.addWidget(kept)
    kept.restoreGeometry(reading.services.settings.layout("geometry"))
    assert not kept.isFullScreen()
    assert kept.size() == before
