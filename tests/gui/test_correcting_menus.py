"""Names put right from menus, and their bounds adjusted in the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.open_articles import OpenArticle
from tests.gui.corrected_window import index_of, open_text, press, select, surfaces, trigger

Keys = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def point_on(window: MainWindow, index: int) -> QPoint:
    mention = window.pane.analysis.mentions[index]
    cursor = window.pane.textCursor()
    cursor.setPosition(window.pane.position_of(mention.start + 1))
    return window.pane.cursorRect(cursor).center() - QPoint(2, 0)


def test_the_menu_of_a_name_in_the_text_takes_one_place_only(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    menu = window.article_menu.filled(point_on(window, index_of(window, "صور", 1)))
    with qtbot.waitSignal(window.correcting.changed):
        trigger(menu, "correctRemove_here")
    assert surfaces(window).count("صور") == 2
    texts = [b.text() for b in window.messages.offer_buttons if b.isVisible()]
    assert texts == ["In this article…", "Undo"]


def test_the_menu_of_a_name_knows_its_type(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    menu = window.article_menu.filled(point_on(window, index_of(window, "صور")))
    types = menu.findChild(QMenu, "correctType")
    checked = [a.text() for a in types.actions() if a.isChecked()]
    assert checked == ["Place"]
    with qtbot.waitSignal(window.correcting.changed):
        trigger(menu, "correctTypeORG")
    assert surfaces(window, "ORG") == ["صور"] * 3


def test_the_menu_of_selected_words_marks_them(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    select(window, "الميناء" if "الميناء" in opened.article.text else "للميناء")
    menu = window.article_menu.filled(QPoint(2, 2))
    assert menu.findChild(QMenu, "correctType") is None
    with qtbot.waitSignal(window.correcting.changed):
        trigger(menu, "markAsLOC")
    assert "ميناء" in surfaces(window, "LOC")


def test_the_menu_of_a_row_and_of_a_card(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    entity = next(e for e in window.pane.analysis.entities if e.name == "صور")
    window.sidebar.select_entity(entity.id)
    menu = window.entities.menu()
    assert menu.findChild(QMenu, "correctRemove") is not None
    opened_menu = window.correcting.open(index_of(window, "مرزوق"))
    assert opened_menu.isVisible()
    assert window.navigator.mention == index_of(window, "مرزوق")
    with qtbot.waitSignal(window.correcting.changed):
        trigger(opened_menu, "correctRemove_article")
    opened_menu.close()
    assert "مرزوق" not in surfaces(window)


def test_names_of_an_article_that_is_not_in_hand_follow_an_undo_too(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    before = opened.analysis
    window.navigator.show_mention(index_of(window, "صور"))
    press(window, qtbot, Keys.Key_Delete)
    open_text(window, "وصل الوفد إلى بيروت.")
    window.actions_by_name["actionUndoCorrection"].trigger()
    qtbot.waitUntil(lambda: opened.analysis == before)
    assert surfaces(window) == ["بيروت"]


# Bounds


def test_bounds_are_adjusted_by_the_arrows_as_the_text_runs(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    window.navigator.show_mention(index_of(window, "سعاد مرزوق"))
    qtbot.keyClick(window.pane, Keys.Key_B, CTRL)
    qtbot.waitUntil(lambda: window.correcting.bounds.bar.isVisible())
    apply = window.findChild(QPushButton, "boundsApply")
    assert not apply.isEnabled()
    qtbot.keyClick(window.pane, Keys.Key_Left)
    assert window.pane.selected_text() == "سعاد مرزوق أحمد"
    qtbot.keyClick(window.pane, Keys.Key_Right, CTRL)
    assert window.pane.selected_text() == "الوزيرة سعاد مرزوق أحمد"
    qtbot.keyClick(window.pane, Keys.Key_Left, CTRL)
    assert apply.isEnabled()
    press(window, qtbot, Keys.Key_Return)
    assert "سعاد مرزوق أحمد" in surfaces(window)
    assert not window.correcting.bounds.bar.isVisible()


def test_bounds_can_be_left_as_they_are(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    window.navigator.show_mention(index_of(window, "سعاد مرزوق"))
    window.actions_by_name["actionFixBounds"].trigger()
    qtbot.waitUntil(lambda: window.correcting.bounds.bar.isVisible())
    qtbot.keyClick(window.pane, Keys.Key_Left)
    qtbot.keyClick(window.pane, Keys.Key_Escape)
    assert not window.correcting.bounds.bar.isVisible()
    assert window.pane.selected_text() == "سعاد مرزوق"
    assert not window.actions_by_name["actionUndoCorrection"].isEnabled()


def test_a_selection_over_a_name_is_what_its_bounds_are_to_be(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    select(window, "الوزيرة سعاد")
    window.actions_by_name["actionFixBounds"].trigger()
    qtbot.waitUntil(lambda: window.correcting.bounds.bar.isVisible())
    with qtbot.waitSignal(window.correcting.changed):
        window.findChild(QPushButton, "boundsApply").click()
    assert "الوزيرة سعاد" in surfaces(window)


def test_the_buttons_of_the_bar_move_the_edges(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    window.navigator.show_mention(index_of(window, "سعاد مرزوق"))
    window.actions_by_name["actionFixBounds"].trigger()
    qtbot.waitUntil(lambda: window.correcting.bounds.bar.isVisible())
    for name, shown in (
        ("bounds_end_back", "سعاد"),
        ("bounds_end_on", "سعاد مرزوق"),
        ("bounds_start_on", "مرزوق"),
    ):
        button = window.findChild(QToolButton, name)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert window.pane.selected_text() == shown
        assert button.accessibleName()


def test_another_article_ends_the_adjusting(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    window.navigator.show_mention(index_of(window, "سعاد مرزوق"))
    window.actions_by_name["actionFixBounds"].trigger()
    qtbot.waitUntil(lambda: window.correcting.bounds.bar.isVisible())
    open_text(window, "وصل الوفد إلى بيروت.")
    assert not window.correcting.bounds.bar.isVisible()


@pytest.mark.parametrize("language", ["ar"])
def test_the_menu_reads_well_in_arabic(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    menu = window.correcting.menu_for(index_of(window, "صور"))
    texts = [action.text() for action in menu.actions()]
    assert texts[:4] == ["ليس اسمًا", "نوع آخر", "تعديل حدود الاسم", "دمج مع…"]
    below = menu.findChild(QMenu, "correctRemove")
    assert [a.text() for a in below.actions()] == ["هنا فقط", "في هذا المقال", "في كل المقالات…"]
