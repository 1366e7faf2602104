"""Narrow, usual and wide: how docks and text share the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from core.articles import make_article
from gui.main_window import MainWindow
from gui.open_articles import OpenArticle
from gui.window_shape import WIDTHS, dock_widths, shape_of
from tests.gui.test_docks import LEFT, RIGHT, areas, docks, next_window

SHIFT = Qt.KeyboardModifier.ShiftModifier
ICONS, TEXTS = Qt.ToolButtonStyle.ToolButtonIconOnly, Qt.ToolButtonStyle.ToolButtonTextBesideIcon
LINE = "وصل الوفد إلى العاصمة صباح الأحد والتقى وزراء"  # 45 letters and blanks


@pytest.fixture
def reading(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """A window of the usual width, with an article."""
    window.resize(1240, 800)
    window.tabs.add(OpenArticle(make_article("وصل الوفد إلى بيروت.")))
    qtbot.waitUntil(lambda: widths(window) == WIDTHS["usual"])
    return window


def widths(window: MainWindow) -> tuple[int, ...]:
    return tuple(dock.width() for dock in docks(window))


def test_in_a_narrow_window_docks_share_a_side(reading: MainWindow, qtbot: QtBot) -> None:
    reading.resize(800, 640)
    assert areas(reading) == [LEFT, LEFT]
    assert reading.menus.toolbar.toolButtonStyle() == ICONS
    qtbot.waitUntil(lambda: not reading.entity_dock.visibleRegion().isEmpty())
    reading.resize(1240, 800)
    assert areas(reading) == [LEFT, RIGHT]
    assert reading.menus.toolbar.toolButtonStyle() == TEXTS
    qtbot.waitUntil(lambda: widths(reading) == WIDTHS["usual"])


def test_arrows_of_the_toolbar_are_icons_alone_in_every_shape(reading: MainWindow) -> None:
    bar = reading.menus.toolbar
    arrows = [
        bar.widgetForAction(reading.actions_by_name[f"action{n}"]) for n in ("Back", "Forward")
    ]
    for width in (1240, 800, 1240):
        reading.resize(width, 640)
        assert [arrow.toolButtonStyle() for arrow in arrows] == [ICONS, ICONS]


@pytest.mark.parametrize("width", [640, 740, 900, 980, 1240])
def test_lines_have_room_for_45_letters(reading: MainWindow, qtbot: QtBot, width: int) -> None:
    reading.resize(width, 640)
    needed = QFontMetricsF(reading.pane.look.font()).horizontalAdvance(LINE)
    assert len(LINE) == 45
    qtbot.waitUntil(lambda: reading.pane.viewport().width() - 2 * 28 >= needed)


def test_a_small_window_puts_docks_away_until_there_is_room(
    reading: MainWindow, qtbot: QtBot
) -> None:
    reading.resize(640, 480)
    assert not any(dock.isVisible() for dock in docks(reading))
    assert (reading.width(), reading.height()) == (640, 480)
    reading.resize(1240, 800)
    assert all(dock.isVisible() for dock in docks(reading))
    assert areas(reading) == [LEFT, RIGHT]


def test_what_the_reader_closed_stays_closed(reading: MainWindow, qtbot: QtBot) -> None:
    reading.resize(640, 480)
    qtbot.keyClick(reading, Qt.Key.Key_F9)
    assert reading.archive_dock.isVisible()
    qtbot.waitUntil(lambda: not reading.archive_dock.visibleRegion().isEmpty())
    qtbot.keyClick(reading, Qt.Key.Key_F9)
    reading.resize(1240, 800)
    assert not reading.archive_dock.isVisible()
    assert reading.entity_dock.isVisible()


def test_what_the_reader_moved_stays_there(reading: MainWindow) -> None:
    reading.resize(800, 640)
    reading.entity_dock.setFloating(True)
    reading.resize(1240, 800)
    assert reading.entity_dock.isFloating()


def test_a_dock_behind_another_comes_to_the_front(reading: MainWindow, qtbot: QtBot) -> None:
    reading.resize(800, 640)
    qtbot.keyClick(reading, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: not reading.archive_dock.visibleRegion().isEmpty())
    assert reading.entity_dock.visibleRegion().isEmpty()
    assert not reading.entity_dock.isHidden()


def test_in_a_narrow_window_the_first_article_brings_its_names_to_the_front(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(800, 640)
    archive, names = docks(window)
    qtbot.waitUntil(lambda: not archive.visibleRegion().isEmpty())
    window.tabs.add(OpenArticle(make_article("وصل الوفد إلى بيروت.")))
    qtbot.waitUntil(lambda: not names.visibleRegion().isEmpty())


def test_in_a_narrow_window_who_is_in_the_archive_stays_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(800, 640)
    archive, _ = docks(window)
    window.activateWindow()
    window.archive_panel.search.setFocus()
    window.tabs.add(OpenArticle(make_article("وصل الوفد إلى بيروت.")))
    qtbot.wait(50)
    assert not archive.visibleRegion().isEmpty()


def test_docks_are_wider_beside_larger_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.window_shape.interface_scale", lambda: 1.5)
    assert dock_widths("usual") == (405, 435)
    assert shape_of(1240) == "narrow"
    assert shape_of(1500) == "usual"


def test_a_narrow_window_is_as_usual_when_next_it_is_wider(
    reading: MainWindow, qtbot: QtBot
) -> None:
    reading.resize(800, 640)
    again = next_window(reading, qtbot)
    assert areas(again) == [LEFT, LEFT]
    again.resize(1240, 800)
    assert areas(again) == [LEFT, RIGHT]


def test_docks_are_wider_in_a_wide_window(reading: MainWindow, qtbot: QtBot) -> None:
    reading.resize(1800, 900)
    qtbot.waitUntil(lambda: widths(reading) == WIDTHS["wide"])
    reading.resize(1240, 800)
    qtbot.waitUntil(lambda: widths(reading) == WIDTHS["usual"])


def test_widths_that_the_reader_chose_are_kept(reading: MainWindow, qtbot: QtBot) -> None:
    reading.resizeDocks(docks(reading), [305, 315], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: widths(reading) == (305, 315))
    for width in (1800, 800, 1240):
        reading.resize(width, 800)
    qtbot.waitUntil(lambda: widths(reading) == (305, 315))


def test_widths_are_the_same_next_time_even_after_a_smaller_window(
    reading: MainWindow, qtbot: QtBot
) -> None:
    reading.resizeDocks(docks(reading), [305, 315], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: widths(reading) == (305, 315))
    again = next_window(next_window(reading, qtbot), qtbot)
    again.resize(1240, 800)
    qtbot.waitUntil(lambda: widths(again) == (305, 315))


def test_full_screen_restores_docks_that_share_a_side(reading: MainWindow, qtbot: QtBot) -> None:
    reading.resize(800, 640)
    qtbot.keyClick(reading, Qt.Key.Key_F11)
    qtbot.keyClick(reading, Qt.Key.Key_F11)
    assert areas(reading) == [LEFT, LEFT]
    reading.resize(1240, 800)
    assert areas(reading) == [LEFT, RIGHT]


def test_docks_that_have_tabs_are_not_named_twice(reading: MainWindow, qtbot: QtBot) -> None:
    labels = [dock.titleBarWidget().label for dock in docks(reading)]  # type: ignore[attr-defined]
    named = [dock.windowTitle() for dock in docks(reading)]
    assert [label.text() for label in labels] == named
    reading.resize(800, 640)
    qtbot.waitUntil(lambda: [label.text() for label in labels] == ["", ""])
    reading.archive_dock.hide()
    qtbot.waitUntil(lambda: labels[1].text() == named[1])
    reading.archive_dock.show()
    qtbot.waitUntil(lambda: labels[1].text() == "")
    reading.resize(1240, 800)
    qtbot.waitUntil(lambda: [label.text() for label in labels] == named)
