"""Windows for the tests, in a language and with or without the real model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.archive.results_view import ResultsView
from gui.furnishing import Furnishing
from gui.main import build
from gui.main_window import MainWindow
from gui.open_articles import OpenArticle
from gui.settings import Settings
from tests.gui.corrected_window import open_text
from tests.gui.made_articles import save_made


@pytest.fixture
def language() -> str:
    """Overridden by tests that look at one language."""
    return "en"


@pytest.fixture
def window(qtbot: QtBot, language: str) -> Iterator[MainWindow]:
    """A shown window with an empty archive, and all its parts."""
    settings = Settings()
    settings.language = language
    settings.theme = "light"
    settings.sync()
    _, made = build(["qari"])
    with qtbot.waitSignal(made.searchFinished):
        made.show()
    furnishing = made.findChild(Furnishing)
    qtbot.waitUntil(lambda: furnishing.done)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def archive_file(own_home: Path) -> Path:
    """The archive that windows open."""
    return own_home / "archive.db"


@pytest.fixture
def made(archive_file: Path) -> list[int]:
    """The made stories, saved before the window opens; their numbers."""
    return save_made(archive_file)


@pytest.fixture
def results(made: list[int], window: MainWindow, qtbot: QtBot) -> ResultsView:
    """The archive's list with the made stories, and the keyboard in it."""
    view = window.findChild(QWidget, "archiveResults")
    assert isinstance(view, ResultsView)
    window.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


@pytest.fixture
def type_text() -> Callable[[QWidget, str], None]:
    """Types Arabic, which QTest's own key clicks cannot."""

    def typed(widget: QWidget, text: str) -> None:
        for char in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, char)
                QApplication.sendEvent(widget, event)

    return typed


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot) -> OpenArticle:
    """A made article, not saved, and the keyboard in its text."""
    made = open_text(window)
    window.activateWindow()
    window.pane.setFocus()
    qtbot.waitUntil(window.pane.hasFocus)
    return made


@pytest.fixture
def screen_reader() -> Iterator[None]:
    """As with a screen reader running."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)
