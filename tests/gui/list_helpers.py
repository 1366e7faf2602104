"""What tests of the archive's list do to it, as a reader does."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.archive.listing import summaries
from gui.archive.model import ROW
from gui.archive.results_view import ResultsView
from gui.main_window import MainWindow

Plain = Qt.KeyboardModifier.NoModifier
Ctrl, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def ids(results: ResultsView) -> list[int]:
    model = results.model()
    return [model.index(at, 0).data(ROW).id for at in range(model.rowCount())]


def click(
    qtbot: QtBot, results: ResultsView, at: int, modifier: Qt.KeyboardModifier = Plain
) -> None:
    index = results.model().index(at, 0)
    place = results.visualRect(index).center()
    qtbot.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def wait_rows(qtbot: QtBot, results: ResultsView, count: int) -> None:
    qtbot.waitUntil(lambda: results.model().rowCount() == count)


def wait_message(window: MainWindow, qtbot: QtBot, text: str) -> None:
    qtbot.waitUntil(lambda: window.messages.isVisible() and text in window.messages.label.text())


def state(file: Path, number: int) -> tuple[bool, bool, tuple[str, ...]]:
    """Starred, read, tags, as the archive has them."""
    with Archive(file) as archive:
        [row] = summaries(archive, [number])
    return row.starred, row.read, row.tags


def entry(menu: QMenu, text: str) -> None:
    """Choose an entry of a menu."""
    [action] = [a for a in menu.actions() if text in a.text()]
    assert action.isEnabled()
    action.trigger()
