"""Docks: shown and hidden by keys, and back where the reader had them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDockWidget, QWidget
from pytestqt.qtbot import QtBot

from core.articles import make_article
from gui.main import build
from gui.main_window import MainWindow
from gui.open_articles import OpenArticle
from gui.window_shape import WIDTHS

SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT, RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea


def areas(window: MainWindow) -> list[Qt.DockWidgetArea]:
    return [window.dockWidgetArea(dock) for dock in docks(window)]


def docks(window: MainWindow) -> list[QDockWidget]:
    return [window.archive_dock, window.entity_dock]


def click(qtbot: QtBot, window: MainWindow, name: str) -> None:
    button = window.findChild(QWidget, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def usual(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """A window of the usual width."""
    window.resize(1240, 800)
    qtbot.waitUntil(lambda: window.entity_dock.width() == WIDTHS["usual"][1])
    return window


def next_window(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window of the next start."""
    window.close()
    _, again = build(["qari"])
    with qtbot.waitSignal(again.searchFinished):
        again.show()
    qtbot.addWidget(again)
    return again


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, SHIFT])
def test_keys_hide_and_show_each_dock(
    usual: MainWindow, qtbot: QtBot, modifier: Qt.KeyboardModifier
) -> None:
    dock = docks(usual)[modifier == SHIFT]
    name = ("actionArchiveDock", "actionNamesDock")[modifier == SHIFT]
    area = usual.dockWidgetArea(dock)
    qtbot.keyClick(usual, Qt.Key.Key_F9, modifier)
    assert not dock.isVisible()
    assert not usual.actions_by_name[name].isChecked()
    qtbot.keyClick(usual, Qt.Key.Key_F9, modifier)
    assert dock.isVisible()
    assert usual.actions_by_name[name].isChecked()
    assert usual.dockWidgetArea(dock) == area


def test_a_hidden_dock_leaves_the_keyboard_to_the_text(usual: MainWindow, qtbot: QtBot) -> None:
    usual.tabs.add(OpenArticle(make_article("وصل الوفد إلى بيروت.")))
    usual.activateWindow()
    usual.focus_search()
    qtbot.waitUntil(usual.archive_panel.search.hasFocus)
    qtbot.keyClick(usual.archive_panel.search, Qt.Key.Key_F9)
    assert usual.pane.hasFocus()


def test_a_closed_dock_stays_closed_and_comes_back(usual: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, usual, "archiveDockClose")
    assert not usual.archive_dock.isVisible()
    again = next_window(usual, qtbot)
    assert not again.archive_dock.isVisible()
    qtbot.keyClick(again, Qt.Key.Key_F9)
    assert again.archive_dock.isVisible()
    assert not again.archive_dock.isFloating()


def test_a_dock_is_detached_and_put_back(usual: MainWindow, qtbot: QtBot) -> None:
    before = areas(usual)
    click(qtbot, usual, "entityDockFloat")
    assert usual.entity_dock.isFloating()
    button = usual.findChild(QWidget, "entityDockFloat")
    assert button.accessibleName() == "Put Back: In this article"
    click(qtbot, usual, "entityDockFloat")
    assert not usual.entity_dock.isFloating()
    assert areas(usual) == before
    assert button.accessibleName() == "Detach: In this article"


def test_a_detached_dock_is_seen_to_be(usual: MainWindow, qtbot: QtBot) -> None:
    dock = usual.entity_dock
    before = dock.mapToGlobal(QPoint())
    click(qtbot, usual, "entityDockFloat")
    moved = dock.pos() - before
    assert moved.x() < 0 < moved.y()  # from the right side inwards
    edge = dock.grab().toImage().pixelColor(0, 200)
    assert edge != dock.palette().color(QPalette.ColorRole.Window)


def test_a_dock_that_is_detached_is_on_the_screen_in_whole(usual: MainWindow, qtbot: QtBot) -> None:
    room = usual.screen().availableGeometry()
    usual.move(room.topLeft() + QPoint(-100, 60))
    usual.resize(1240, room.height() - 60)
    for name in ("archiveDockFloat", "entityDockFloat"):
        click(qtbot, usual, name)
    assert [room.contains(dock.geometry()) for dock in docks(usual)] == [True, True]


def test_the_keyboard_goes_from_a_detached_dock_to_the_window_and_back(
    usual: MainWindow, qtbot: QtBot
) -> None:
    click(qtbot, usual, "archiveDockFloat")
    usual.focus_search()
    search = usual.archive_panel.search
    qtbot.waitUntil(search.hasFocus)
    assert usual.archive_dock.isActiveWindow()
    qtbot.keyClick(search, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = usual.quick.switcher.field
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(search.hasFocus)


def test_a_double_click_on_the_title_detaches(usual: MainWindow, qtbot: QtBot) -> None:
    title = usual.entity_dock.titleBarWidget()
    qtbot.mouseDClick(title, Qt.MouseButton.LeftButton, pos=QPoint(40, 12))
    assert usual.entity_dock.isFloating()


@pytest.mark.parametrize("broken", [b"", b"nonsense", b"\x00\x00\x00\xff\x00\x00\x00\x00\xfd" * 9])
def test_a_broken_layout_shows_both_docks(
    usual: MainWindow, qtbot: QtBot, broken: bytes, language: str
) -> None:
    usual.close()
    settings = usual.services.settings
    settings.save_layout(f"state-{language}", QByteArray(broken))
    settings.save_layout("geometry", QByteArray(broken))
    settings.sync()
    _, again = build(["qari"])
    qtbot.addWidget(again)
    with qtbot.waitSignal(again.searchFinished):
        again.show()
    assert areas(again) == [LEFT, RIGHT]
    assert all(dock.isVisible() for dock in docks(again))


def test_each_language_keeps_its_layout(usual: MainWindow, qtbot: QtBot) -> None:
    usual.addDockWidget(RIGHT, usual.archive_dock)
    usual.services.languages.use("ar")
    qtbot.waitUntil(lambda: areas(usual) == [RIGHT, LEFT])
    usual.services.languages.use("en")
    qtbot.waitUntil(lambda: areas(usual) == [RIGHT, RIGHT])


def test_the_usual_layout_comes_back(usual: MainWindow, qtbot: QtBot) -> None:
    usual.addDockWidget(RIGHT, usual.archive_dock)
    usual.archive_dock.setFloating(True)
    usual.entity_dock.hide()
    usual.actions_by_name["actionResetLayout"].trigger()
    assert areas(usual) == [LEFT, RIGHT]
    assert all(dock.isVisible() and not dock.isFloating() for dock in docks(usual))


def test_a_window_begins_with_the_text(usual: MainWindow, qtbot: QtBot) -> None:
    usual.activateWindow()
    usual.tabs.add(OpenArticle(make_article("وصل الوفد إلى بيروت.")))
    qtbot.waitUntil(usual.pane.hasFocus)


@pytest.mark.parametrize("name", ["archiveResults", "archiveSearch"])
def test_the_keyboard_stays_in_a_panel_that_changes_sides_with_the_language(
    made: list[int], window: MainWindow, qtbot: QtBot, name: str
) -> None:
    window.activateWindow()
    part = window.findChild(QWidget, name)
    part.setFocus()
    qtbot.waitUntil(part.hasFocus)
    for language in ("ar", "en"):
        rtl = language == "ar"
        window.services.languages.use(language)
        qtbot.waitUntil(
            lambda rtl=rtl: (window.archive_dock.x() > window.centralWidget().x()) == rtl
        )
        qtbot.wait(0)
        assert part.hasFocus()
