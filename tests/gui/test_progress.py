"""What takes long says how far it is, and can be stopped."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.model import Analysis
from core.opening import Wishes
from core.progress import Progress
from gui.main_window import MainWindow

TEXT = "وصل الوفد إلى بيروت صباح الأحد."


def endless(*args: object) -> object:
    """Work that ends only when it is stopped; its progress comes last."""
    progress = args[-1]
    for step in count():
        progress.report(step % 10, 10)  # type: ignore[attr-defined]
        time.sleep(0.005)


@pytest.fixture
def stop(window: MainWindow, qtbot: QtBot) -> Callable[[str], None]:
    """Waits for a work's progress, and stops it by the button."""

    def stopped(text: str) -> None:
        qtbot.waitUntil(lambda: window.progress.isVisible())
        assert text in window.progress.label.text()
        button = window.findChild(QWidget, "stopButton")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not window.progress.isVisible())

    return stopped


def test_what_is_done_is_said_in_the_language_of_the_moment(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, stop: Callable[[str], None]
) -> None:
    monkeypatch.setattr("gui.operations._analysed", endless)
    window.desk.open_text(TEXT)
    qtbot.waitUntil(window.progress.isVisible)
    window.services.languages.use("ar")
    qtbot.waitUntil(lambda: "بحث عن الأسماء" in window.progress.label.text())
    stop("بحث")


def test_the_steps_of_work_are_told_in_the_language_of_the_moment(
    window: MainWindow, qtbot: QtBot
) -> None:
    progress = window.progress.start(lambda: window.tr("Archive"))
    progress.describe = lambda done, total: f"{window.tr('Archive')} {done}/{total}"
    progress.step(3, 9)
    window.services.languages.use("ar")
    qtbot.waitUntil(lambda: window.progress.label.text() == "الأرشيف 3/9")
    progress.ended = True


@pytest.fixture
def reading(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """The window with an article, in which no names were found."""
    monkeypatch.setattr("gui.operations._analysed", lambda *_: Analysis("quick"))
    with qtbot.waitSignal(window.extractionFinished):
        window.desk.open_text(TEXT)
    return window


def test_looking_for_names_is_stopped_and_begun_again(
    window: MainWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    stop: Callable[[str], None],
) -> None:
    monkeypatch.setattr("gui.operations._analysed", endless)
    window.desk.open_text(TEXT)
    stop("Looking for names")
    qtbot.waitUntil(lambda: window.messages.isVisible())
    assert "بيروت" in window.messages.label.text()
    assert not window.tabs.current().savable
    monkeypatch.setattr("gui.operations._analysed", lambda *_: Analysis("quick"))
    with qtbot.waitSignal(window.extractionFinished):
        qtbot.mouseClick(window.messages.offer_buttons[0], Qt.MouseButton.LeftButton)
    assert window.tabs.current().savable


def test_reading_again_is_stopped(
    reading: MainWindow, monkeypatch: pytest.MonkeyPatch, stop: Callable[[str], None]
) -> None:
    monkeypatch.setattr("gui.operations.reopened", endless)
    opened = reading.tabs.current()
    reading.desk.reopen(opened, Wishes())
    stop("Reading")
    assert reading.tabs.current() is opened
    assert not reading.messages.isVisible()


def test_what_was_pasted_is_dropped_when_stopped(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from core.opening import open_pasted

    def slow(text: str, html: str) -> object:
        limit = time.monotonic() + 5
        while not all(s.progress.stopped for s in window.progress._works):
            assert time.monotonic() < limit
            time.sleep(0.005)
        return open_pasted(text, html)

    monkeypatch.setattr("gui.operations.open_pasted", slow)
    window.desk.open_text(TEXT)
    qtbot.waitUntil(lambda: window.progress.isVisible())
    qtbot.mouseClick(window.findChild(QWidget, "stopButton"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.progress.isVisible())
    assert window.tabs.count() == 0


def test_quick_work_shows_no_progress(reading: MainWindow) -> None:
    assert not reading.progress.isVisible()


def test_closing_ends_the_search_for_names(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[bool] = []

    def work(article: object, file: object, progress: Progress) -> None:
        try:
            endless(progress)
        finally:
            ended.append(True)

    monkeypatch.setattr("gui.operations._analysed", work)
    window.desk.open_text(TEXT)
    qtbot.waitUntil(lambda: window.progress.isVisible())
    window.close()
    assert ended == [True]
