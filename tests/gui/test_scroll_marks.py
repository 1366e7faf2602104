"""The ticks along the article's scroll bar: where names, hits and notes are, and clicks on them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from core.archive.notes import Note
from gui.main_window import MainWindow
from gui.marks.ruler import Rank, Tick
from gui.marks.scroll_bar import MarkedScrollBar
from gui.open_articles import OpenArticle
from tests.gui.named_articles import TEXT, analysed


@pytest.fixture
def bar(window: MainWindow, qtbot: QtBot) -> MarkedScrollBar:
    """The scroll bar of a small window with the made article."""
    window.resize(900, 420)
    window.tabs.add(OpenArticle(*analysed()))
    found = window.findChild(MarkedScrollBar, "articleScrollBar")
    qtbot.waitUntil(lambda: len(ticks(window)) == 8)
    return found


def ticks(window: MainWindow) -> list[Tick]:
    return list(window.marks.ticks.bar._ticks)


def tick_of(window: MainWindow, start: int) -> Tick:
    return next(tick for tick in ticks(window) if tick.start == start)


def click(qtbot: QtBot, bar: MarkedScrollBar, at: QPoint) -> None:
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=at)


def colors(bar: MarkedScrollBar, at: QPoint) -> set[str]:
    """The colours across the bar at a height, without what shines through."""
    image = bar.grab().toImage()
    return {QColor(image.pixel(x, at.y())).name() for x in range(image.width())}


def test_the_bar_stands_on_the_left_of_the_arabic_text(
    window: MainWindow, bar: MarkedScrollBar
) -> None:
    assert bar.mapTo(window.pane, QPoint(0, 0)).x() < 4
    assert window.pane.viewport().x() >= bar.width()


def test_a_click_on_a_tick_goes_to_its_name(
    window: MainWindow, bar: MarkedScrollBar, qtbot: QtBot
) -> None:
    start = TEXT.index("كراكاس قد استقبلت")
    click(qtbot, bar, bar.place_of(tick_of(window, start)))
    assert window.pane.cursor_span()[0] == start
    assert window.navigator.entity.name == "كراكاس"


def test_a_click_beside_the_ticks_scrolls_as_ever(
    window: MainWindow, bar: MarkedScrollBar, qtbot: QtBot
) -> None:
    free = next(y for y in range(bar.height() - 6, 0, -1) if not bar.ticks_at(QPoint(6, y)))
    click(qtbot, bar, QPoint(6, free))
    assert bar.value() > 0
    assert window.navigator.entity is None


def test_the_handle_can_be_drawn_over_ticks(
    window: MainWindow, bar: MarkedScrollBar, qtbot: QtBot
) -> None:
    at = bar.place_of(ticks(window)[0])
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(bar, at + QPoint(0, 60))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=at + QPoint(0, 60))
    assert window.navigator.entity is None


def test_the_name_in_hand_stands_out_from_the_others(
    window: MainWindow, bar: MarkedScrollBar, qtbot: QtBot
) -> None:
    window.navigator.show_mention(1)
    qtbot.waitUntil(lambda: any(tick.rank == Rank.HERE for tick in ticks(window)))
    ranks = [tick.rank for tick in ticks(window) if tick.words == "كراكاس"]
    assert ranks == [Rank.HERE, Rank.IN_HAND, Rank.IN_HAND]
    assert {t.rank for t in ticks(window) if t.words != "كراكاس"} == {Rank.NAME}
    ink = window.services.themes.current.ink("LOC").name()
    last = bar.place_of(tick_of(window, TEXT.index("كراكاس قد استقبلت")))
    assert colors(bar, last) == {ink}


def test_ticks_follow_the_legend_and_the_theme(
    window: MainWindow, bar: MarkedScrollBar, qtbot: QtBot
) -> None:
    window.sidebar.legend.buttons["LOC"].click()
    qtbot.waitUntil(lambda: {tick.look for tick in ticks(window)} == {"PERS", "ORG"})
    at = bar.place_of(ticks(window)[-1])
    light = colors(bar, at)
    window.services.themes.choose("dark")
    assert colors(bar, at) != light


def test_hits_have_ticks_that_lead_to_them(
    window: MainWindow, bar: MarkedScrollBar, qtbot: QtBot
) -> None:
    at = TEXT.rindex("ساعة")
    window.pane.set_hits([(at, at + 4)])
    qtbot.waitUntil(lambda: any(tick.rank == Rank.HIT for tick in ticks(window)))
    click(qtbot, bar, bar.place_of(tick_of(window, at)))
    assert window.pane.selected_text() == "ساعة"


def test_notes_have_ticks_that_say_what_was_noted(
    window: MainWindow, bar: MarkedScrollBar, qtbot: QtBot
) -> None:
    at = TEXT.rindex("ساعة")
    note = Note(1, 1, "تحقق منه", at, at + 4, "ساعة", "2026-01-01", "2026-01-01")
    window.pane.set_notes([note])
    qtbot.waitUntil(lambda: any(tick.rank == Rank.NOTE for tick in ticks(window)))
    assert tick_of(window, at).words == "تحقق منه"


def test_the_pointer_says_that_a_tick_can_be_clicked(
    window: MainWindow, bar: MarkedScrollBar, qtbot: QtBot
) -> None:
    qtbot.mouseMove(bar, bar.place_of(ticks(window)[-1]))
    qtbot.waitUntil(lambda: bar.cursor().shape() == Qt.CursorShape.PointingHandCursor)


def test_ticks_move_with_the_layout(window: MainWindow, bar: MarkedScrollBar, qtbot: QtBot) -> None:
    tick = ticks(window)[-1]
    before = bar.place_of(tick).y() / bar.height()
    window.resize(900, 700)
    QApplication.processEvents()
    assert abs(bar.place_of(tick).y() / bar.height() - before) < 0.1
    assert window.marks.ticks.bar._ruler.near(bar.place_of(tick).y() - bar._groove().top())


def test_ten_thousand_ticks_become_one_for_each_pixel(window: MainWindow, qapp) -> None:
    bar = MarkedScrollBar(window.services.themes)
    bar.resize(14, 300)
    bar.set_ticks([Tick(i, i + 1, "LOC", Rank.NAME, "") for i in range(10_000)],
                  [i / 10_000 for i in range(10_000)])  # fmt: skip
    assert len(bar._ruler.tops()) <= 300


def test_resting_on_a_tick_says_what_it_is(window: MainWindow, bar: MarkedScrollBar) -> None:
    at = bar.place_of(ticks(window)[0])
    event = QHelpEvent(QEvent.Type.ToolTip, at, bar.mapToGlobal(at))
    QApplication.sendEvent(bar, event)
    assert "سامر الخوري" in QToolTip.text()
    QToolTip.hideText()
