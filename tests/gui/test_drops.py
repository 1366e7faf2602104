"""Dragging over the window: what will happen is said, and happens."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction


def enter(window: QWidget, data: QMimeData) -> bool:
    """Drag something over the window; whether it may be dropped."""
    event = QDragEnterEvent(QPoint(300, 300), COPY, data, LEFT, NONE)
    event.ignore()
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def drop(window: MainWindow, data: QMimeData) -> None:
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), COPY, data, LEFT, NONE))


def said(window: MainWindow) -> str:
    """What the overlay says; empty when there is none."""
    overlay = window.findChild(QWidget, "dropOverlay")
    return overlay.accessibleName() if overlay is not None and overlay.isVisible() else ""


def urls(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def text(value: str) -> QMimeData:
    data = QMimeData()
    data.setText(value)
    return data


def test_files_are_announced_and_opened(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    files = [tmp_path / f"{at}.txt" for at in range(3)]
    for at, file in enumerate(files):
        file.write_text(f"وصل الوفد رقم {at} إلى بيروت.", "utf-8")
    assert enter(window, urls(*files))
    assert said(window) == "Open 3 articles"
    drop(window, urls(*files))
    assert said(window) == ""
    qtbot.waitUntil(lambda: window.tabs.count() == 3)


def test_a_folder_and_a_dump_are_announced(window: MainWindow, tmp_path: Path) -> None:
    assert enter(window, urls(tmp_path))
    assert said(window) == "Import this folder"
    assert enter(window, urls(tmp_path, tmp_path / "a.jsonl", tmp_path / "b.txt"))
    assert said(window).split("\n") == [
        "Open this article", "Import this folder", "Import this file",
    ]  # fmt: skip


def test_text_is_announced_and_pasted(window: MainWindow, qtbot: QtBot) -> None:
    assert enter(window, text("وصل الوفد إلى بيروت."))
    assert said(window) == "Paste as an article"
    drop(window, text("وصل الوفد إلى بيروت."))
    qtbot.waitUntil(lambda: "بيروت" in window.pane.toPlainText())
    assert said(window) == ""


def test_it_covers_the_middle_and_goes_when_the_mouse_does(window: MainWindow) -> None:
    enter(window, text("خبر"))
    overlay = window.findChild(QWidget, "dropOverlay")
    assert overlay.size() == window.centralWidget().size()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert said(window) == ""


def test_an_address_elsewhere_is_not_taken(window: MainWindow) -> None:
    data = text("https://example.org/news")
    data.setUrls([QUrl("https://example.org/news")])
    assert not enter(window, data)
    assert said(window) == ""


def test_a_picture_is_not_taken(window: MainWindow) -> None:
    data = QMimeData()
    data.setData("image/png", b"\x89PNG")
    assert not enter(window, data)
    assert said(window) == ""


@pytest.mark.parametrize("language", ["ar"])
def test_it_is_said_in_arabic(window: MainWindow, tmp_path: Path) -> None:
    enter(window, urls(tmp_path / "a.txt", tmp_path / "b.txt"))
    assert said(window) == "فتح المقالين"


@pytest.mark.parametrize("name", ["archiveSearch", "entityFilter"])
def test_a_field_leaves_files_to_the_window_and_takes_text(
    window: MainWindow, tmp_path: Path, name: str
) -> None:
    field = window.findChild(QWidget, name)
    field.setEnabled(True)
    files = urls(tmp_path / "خبر.txt")
    files.setText("file:///خبر.txt")  # as file managers add
    assert enter(field, text("بيروت"))
    assert said(window) == ""
    assert enter(field, files)
    assert said(window) == "Open this article"
