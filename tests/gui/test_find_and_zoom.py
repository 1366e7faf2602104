"""Find in the article, zoom, settings that stay."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.normalize import fold_with_map
from gui.finding.find_bar import find_all
from gui.main_window import MainWindow
from gui.settings import Settings

Typing = Callable[[QWidget, str], None]


def test_matching_forgives_spelling() -> None:
    text = "قال الرئيس إنَّ مَدرسةً في القاهـــرة افتُتحت."
    for wanted, found in (("مدرسه", "مَدرسةً"), ("القاهرة", "القاهـــرة"), ("ان", "إنَّ")):
        assert [text[a:b] for a, b in find_all(fold_with_map(text), wanted)] == [found]
    assert find_all(fold_with_map(text), "  ") == []


def test_find_steps_through_what_it_finds(
    window: MainWindow, qtbot: QtBot, seed: Path, type_text: Typing
) -> None:
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_file(str(seed))
    window.actions_by_name["actionFind"].trigger()
    bar = window.findChild(QWidget, "findBar")
    assert bar.isVisible()
    field = window.findChild(QLineEdit, "findField")
    type_text(field, "المعارضه")
    count = window.findChild(QLabel, "findCount")
    total = len(find_all(fold_with_map(window.pane.article.text), "المعارضة"))
    assert count.text() == f"1 of {total}"
    assert window.pane.textCursor().selectedText() == "المعارضة"
    first = window.pane.cursor_span()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.pane.cursor_span() > first
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert window.pane.cursor_span() == first
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not bar.isVisible()


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
