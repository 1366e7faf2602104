"""From mention to mention by key: of one name, of any, round the end, and letting go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.marks.placing import name_lines
from gui.open_articles import OpenArticle
from tests.gui.named_articles import TEXT, analysed

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
LAST = TEXT.index("كراكاس قد استقبلت")


@pytest.fixture
def read(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """A small window with the made article, and the keyboard in its text."""
    window.resize(900, 420)
    window.tabs.add(OpenArticle(*analysed()))
    window.activateWindow()
    window.pane.setFocus()
    qtbot.waitUntil(window.pane.hasFocus)
    return window


def next_of_any(window: MainWindow, qtbot: QtBot) -> str:
    qtbot.keyClick(window.pane, Qt.Key.Key_Down, ALT)
    return window.pane.selected_text()


def choose(window: MainWindow, name: str) -> None:
    entity = next(e for e in window.pane.shown.entities if e.name == name)
    window.sidebar.entity_chosen.emit(entity.id)


def status(window: MainWindow) -> str:
    return window.findChild(QLabel, "statusText").text()


def selected_in_sidebar(window: MainWindow) -> list[str]:
    return [entity.name for entity in window.sidebar.selected_entities()]


def test_alt_down_goes_from_name_to_name(read: MainWindow, qtbot: QtBot) -> None:
    seen = [next_of_any(read, qtbot) for _ in range(4)]
    assert seen == ["سامر الخوري", "كراكاس", "البنك المركزي", "الخوري"]
    qtbot.keyClick(read.pane, Qt.Key.Key_Up, ALT)
    assert read.pane.selected_text() == "البنك المركزي"
    assert selected_in_sidebar(read) == ["البنك المركزي"]


def test_hidden_types_are_stepped_over(read: MainWindow, qtbot: QtBot) -> None:
    read.sidebar.legend.buttons["ORG"].click()
    assert [next_of_any(read, qtbot) for _ in range(3)] == ["سامر الخوري", "كراكاس", "الخوري"]


def test_after_scrolling_away_the_next_name_is_one_in_view(read: MainWindow, qtbot: QtBot) -> None:
    next_of_any(read, qtbot)
    bar = read.pane.verticalScrollBar()
    bar.setValue(bar.maximum())
    top = read.pane.top_offset()
    qtbot.keyClick(read.pane, Qt.Key.Key_Up, ALT)
    assert 0 < read.pane.cursor_span()[0] <= top


def test_a_name_chosen_in_the_sidebar_is_gone_to_from_where_one_reads(read: MainWindow) -> None:
    read.pane.scroll_to(TEXT.index("وأضاف الخوري"))
    choose(read, "كراكاس")
    assert read.pane.cursor_span()[0] == TEXT.index("كراكاس إلى تونس")
    read.navigator.release()
    read.pane.scroll_to(0)
    choose(read, "كراكاس")
    assert read.pane.cursor_span()[0] == TEXT.index("كراكاس")


def test_a_row_selected_by_the_arrow_keys_is_where_f4_begins(
    read: MainWindow, qtbot: QtBot
) -> None:
    read.sidebar.select_entity(next(e.id for e in read.pane.shown.entities if e.name == "تونس"))
    qtbot.keyClick(read.sidebar.tree, Qt.Key.Key_F4)
    assert read.pane.selected_text() == "تونس"


def test_the_status_bar_says_which_of_how_many_and_when_it_goes_round(
    read: MainWindow, qtbot: QtBot
) -> None:
    choose(read, "كراكاس")
    assert "1 of 3" in status(read)
    qtbot.keyClick(read.pane, Qt.Key.Key_F4, SHIFT)
    assert "3 of 3" in status(read)
    assert "from the end again" in status(read)
    assert read.pane.cursor_span()[0] == LAST
    qtbot.keyClick(read.pane, Qt.Key.Key_F4)
    assert "1 of 3" in status(read)
    assert "from the beginning again" in status(read)
    qtbot.keyClick(read.pane, Qt.Key.Key_F4)
    assert "again" not in status(read)


def test_the_last_name_is_followed_by_the_first(read: MainWindow, qtbot: QtBot) -> None:
    read.navigator.show_mention(len(read.pane.analysis.mentions) - 1)
    assert next_of_any(read, qtbot) == "سامر الخوري"
    assert "from the beginning again" in status(read)


def test_a_name_of_one_mention_never_goes_round(read: MainWindow, qtbot: QtBot) -> None:
    choose(read, "تونس")
    qtbot.keyClick(read.pane, Qt.Key.Key_F4)
    assert "1 of 1" in status(read)
    assert "again" not in status(read)


def test_escape_lets_go_of_the_name(read: MainWindow, qtbot: QtBot) -> None:
    choose(read, "كراكاس")
    qtbot.keyClick(read.pane, Qt.Key.Key_Escape)
    assert read.navigator.entity is None
    assert selected_in_sidebar(read) == []
    assert "mention" not in status(read)
    assert "names" in status(read)


def test_a_click_on_a_name_lists_it_even_if_it_was_filtered_out(
    read: MainWindow, qtbot: QtBot
) -> None:
    read.findChild(QLineEdit, "entityFilter").setText("تونس")
    read.sidebar.tree.collapseAll()
    name = read.pane.analysis.mentions[0]
    point = name_lines(read.pane, name.start, name.end)[0].center()
    qtbot.mouseClick(read.pane.viewport(), Qt.MouseButton.LeftButton, pos=point - QPoint(1, 0))
    assert selected_in_sidebar(read) == ["سامر الخوري"]
    row = read.sidebar.tree.visualRect(read.sidebar.tree.currentIndex())
    assert row.isValid()


def test_what_is_in_hand_stays_while_other_types_go(read: MainWindow) -> None:
    choose(read, "كراكاس")
    read.sidebar.legend.buttons["PERS"].click()
    assert read.navigator.entity.name == "كراكاس"
    read.sidebar.legend.buttons["LOC"].click()
    assert read.navigator.entity is None


def test_escape_in_the_sidebar_empties_the_filter_before_it_lets_go(
    read: MainWindow, qtbot: QtBot
) -> None:
    choose(read, "كراكاس")
    read.findChild(QLineEdit, "entityFilter").setText("كراكاس")
    qtbot.keyClick(read.sidebar.tree, Qt.Key.Key_Escape)
    assert read.sidebar.filter.text() == ""
    assert read.navigator.entity is not None
    qtbot.keyClick(read.sidebar.tree, Qt.Key.Key_Escape)
    assert read.navigator.entity is None
