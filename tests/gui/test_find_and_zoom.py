"""Zoom, and settings that stay."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.settings import Settings


def test_zoom_is_kept_for_the_next_window(window: MainWindow, qtbot: QtBot, seed: Path) -> None:
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_file(str(seed))
    size = window.pane.document().defaultFont().pointSize()
    for _ in range(3):
        window.actions_by_name["actionZoomIn"].trigger()
    window.actions_by_name["actionZoomOut"].trigger()
    assert window.pane.document().defaultFont().pointSize() == size + 2
    window.close()
    assert Settings().look.zoom == 2


def test_zoom_keeps_the_place_that_is_read(window: MainWindow, qtbot: QtBot, seed: Path) -> None:
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_file(str(seed))
    bar = window.pane.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)

    def top() -> int:
        point = window.pane.viewport().rect().topLeft()
        point.setX(window.pane.width() // 2)
        point.setY(8)
        return window.pane.page.map.to_offset(window.pane.cursorForPosition(point).position())

    before = top()
    window.actions_by_name["actionZoomIn"].trigger()
    assert abs(top() - before) < 150


def test_broken_settings_read_as_defaults(own_home: Path) -> None:
    (own_home / "settings.ini").write_text(
        "[General]\nlanguage=klingon\nrecent=1\n[reading]\nsize=huge\n", "utf-8"
    )
    settings = Settings()
    assert settings.language == "system"
    assert settings.look.zoom == 0
    assert settings.recent == ["1"]
