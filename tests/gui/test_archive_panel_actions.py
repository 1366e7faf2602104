"""What one does to articles in the archive's list, and how it is taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.archive.trash import count_trashed
from gui.archive.model import ROW
from gui.archive.results_view import ResultsView
from gui.archive.search_box import SearchBox
from gui.main_window import MainWindow
from tests.gui.list_helpers import (
    Ctrl,
    Plain,
    Shift,
    click,
    entry,
    ids,
    state,
    wait_message,
    wait_rows,
)

Typing = Callable[[QWidget, str], None]


def test_several_go_to_the_trash_and_come_back(
    results: ResultsView, window: MainWindow, qtbot: QtBot, archive_file: Path, made: list[int]
) -> None:
    assert ids(results) == made[::-1]
    click(qtbot, results, 1, Ctrl)
    click(qtbot, results, 3, Shift)
    assert window.tabs.count() == 0  # a click that selects opens nothing
    assert results.selected_count() == 3
    qtbot.keyClick(results, Qt.Key.Key_Delete)
    wait_rows(qtbot, results, 2)
    wait_message(window, qtbot, "3 articles moved to the trash")
    with Archive(archive_file) as archive:
        assert (archive.count(), count_trashed(archive)) == (2, 3)
    assert results.hasFocus()
    assert results.currentIndex().row() == 1  # the keyboard goes on where it was
    window.messages.offer_buttons[0].click()
    wait_rows(qtbot, results, 5)
    assert ids(results) == made[::-1]
    wait_message(window, qtbot, "Undone: 3 articles moved to the trash")


def test_undo_and_redo_by_keys(results: ResultsView, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(results, Qt.Key.Key_A, Ctrl)
    qtbot.keyClick(results, Qt.Key.Key_Delete)
    qtbot.waitUntil(window.archive_panel.list.remark.isVisible)
    undo = window.archive_panel.rows.actions["archiveUndo"]
    qtbot.waitUntil(undo.isEnabled)
    assert "5 articles moved to the trash" in undo.text()
    undo.trigger()
    wait_rows(qtbot, results, 5)
    qtbot.waitUntil(window.archive_panel.rows.actions["archiveRedo"].isEnabled)
    results.setFocus()
    qtbot.keyClick(results, Qt.Key.Key_Z, Ctrl | Shift)
    wait_rows(qtbot, results, 0)


def test_ctrl_z_in_the_list_takes_the_last_action_back(
    results: ResultsView, window: MainWindow, qtbot: QtBot
) -> None:
    results.setCurrentIndex(results.model().index(0, 0))
    qtbot.keyClick(results, Qt.Key.Key_Delete)
    wait_rows(qtbot, results, 4)
    qtbot.waitUntil(window.archive_panel.rows.actions["archiveUndo"].isEnabled)
    qtbot.keyClick(results, Qt.Key.Key_Z, Ctrl)
    wait_rows(qtbot, results, 5)


def test_an_offer_to_undo_goes_with_the_next_action(
    results: ResultsView, window: MainWindow, qtbot: QtBot
) -> None:
    results.setCurrentIndex(results.model().index(0, 0))
    qtbot.keyClick(results, Qt.Key.Key_Delete)
    wait_message(window, qtbot, "1 article moved to the trash")
    wait_rows(qtbot, results, 4)
    qtbot.keyClick(results, "*")
    qtbot.waitUntil(lambda: not window.messages.isVisible())


def test_a_click_on_the_star_stars_and_opens_nothing(
    results: ResultsView, window: MainWindow, qtbot: QtBot, archive_file: Path, made: list[int]
) -> None:
    index = results.model().index(0, 0)
    for starred in (True, False):
        place = results.part_rect(index, "star").center()
        qtbot.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.waitUntil(lambda starred=starred: index.data(ROW).starred == starred)
        assert state(archive_file, made[-1])[0] == starred
    assert window.tabs.count() == 0
    assert not window.messages.isVisible()


def test_keys_star_and_mark_what_is_selected(
    results: ResultsView, window: MainWindow, qtbot: QtBot, archive_file: Path, made: list[int]
) -> None:
    qtbot.keyClick(results, Qt.Key.Key_A, Ctrl)
    qtbot.keyClick(results, "*")
    wait_message(window, qtbot, "5 articles given a star")
    qtbot.keyClick(results, Qt.Key.Key_F7)
    wait_message(window, qtbot, "5 articles marked as read")
    assert {state(archive_file, number) for number in made} == {(True, True, ())}
    assert "Take the star away" in [a.text() for a in window.archive_panel.rows.fill().actions()]
    qtbot.keyClick(results, Qt.Key.Key_F7)
    wait_message(window, qtbot, "5 articles marked as unread")


def test_articles_are_tagged_in_the_panel(
    results: ResultsView,
    window: MainWindow,
    qtbot: QtBot,
    archive_file: Path,
    made: list[int],
    type_text: Typing,
) -> None:
    click(qtbot, results, 0, Ctrl)
    click(qtbot, results, 1, Ctrl)
    qtbot.keyClick(results, Qt.Key.Key_F8)
    prompt = window.archive_panel.prompt
    assert prompt.isVisible()
    assert "2 articles" in prompt.label.text()
    type_text(prompt.field, "سفر")
    qtbot.keyClick(prompt.field, Qt.Key.Key_Return)
    wait_message(window, qtbot, "2 articles tagged")
    assert results.hasFocus()
    assert not prompt.isVisible()
    assert state(archive_file, made[-1])[2] == ("سفر",)
    assert "سفر" in results.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    bar = window.archive_panel.bar
    qtbot.waitUntil(lambda: bool(bar._tags))
    bar._fill_tags()
    with qtbot.waitSignal(window.searchFinished):
        entry(bar.tag_button.menu(), "سفر")
    assert len(ids(results)) == 2
    qtbot.keyClick(results, Qt.Key.Key_A, Ctrl)
    window.archive_panel.rows.fill()
    entry(window.archive_panel.rows._tag_menu, "سفر")
    qtbot.waitUntil(lambda: state(archive_file, made[-1])[2] == ())


def test_esc_leaves_the_prompt_and_changes_nothing(
    results: ResultsView, window: MainWindow, qtbot: QtBot, type_text: Typing
) -> None:
    results.setCurrentIndex(results.model().index(0, 0))
    qtbot.keyClick(results, Qt.Key.Key_F8)
    prompt = window.archive_panel.prompt
    type_text(prompt.field, "سفر")
    qtbot.keyClick(prompt.field, Qt.Key.Key_Escape)
    assert not prompt.isVisible()
    assert results.hasFocus()


def test_the_trash_is_looked_into_and_articles_restored(
    results: ResultsView, window: MainWindow, qtbot: QtBot, archive_file: Path, made: list[int]
) -> None:
    click(qtbot, results, 0, Ctrl)
    click(qtbot, results, 1, Ctrl)
    qtbot.keyClick(results, Qt.Key.Key_Delete)
    wait_rows(qtbot, results, 3)
    with qtbot.waitSignal(window.searchFinished):
        window.actions_by_name["actionShowTrash"].trigger()
    assert sorted(ids(results)) == sorted(made[-2:])
    assert window.archive_panel.trash_bar.isVisible()
    assert not window.archive_panel.bar.isVisible()
    click(qtbot, results, 0, Plain)
    assert window.tabs.count() == 0
    window.archive_panel.trash_bar.restore.click()
    wait_rows(qtbot, results, 1)
    with qtbot.waitSignal(window.searchFinished):
        window.archive_panel.trash_bar.back.click()
    assert len(ids(results)) == 4


def test_the_keyboard_stays_in_the_panel_when_its_list_is_empty(
    results: ResultsView, window: MainWindow, qtbot: QtBot, made: list[int]
) -> None:
    panel = window.archive_panel
    qtbot.keyClick(results, Qt.Key.Key_A, Ctrl)
    qtbot.keyClick(results, Qt.Key.Key_Delete)
    wait_message(window, qtbot, f"{len(made)} articles moved to the trash")
    qtbot.waitUntil(lambda: not results.isVisible())
    assert panel.search.hasFocus()  # not the message's Undo
    with qtbot.waitSignal(window.searchFinished):
        window.actions_by_name["actionShowTrash"].trigger()
    panel.trash_bar.back.setFocus()
    with qtbot.waitSignal(window.searchFinished):
        panel.trash_bar.back.click()
    assert panel.isAncestorOf(window.focusWidget())


@pytest.mark.parametrize(("answer", "left"), [("Yes", 0), ("No", 1)])
def test_emptying_the_trash_asks_first(
    results: ResultsView,
    window: MainWindow,
    qtbot: QtBot,
    archive_file: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    left: int,
) -> None:
    button = getattr(QMessageBox.StandardButton, answer)
    monkeypatch.setattr(QMessageBox, "question", lambda *_: button)
    results.setCurrentIndex(results.model().index(0, 0))
    qtbot.keyClick(results, Qt.Key.Key_Delete)
    wait_rows(qtbot, results, 4)
    with qtbot.waitSignal(window.searchFinished):
        window.archive_panel.show_trash()
    window.archive_panel.trash_bar.empty.click()
    if left:
        qtbot.wait(50)
    wait_rows(qtbot, results, left)
    with Archive(archive_file) as archive:
        assert count_trashed(archive) == left
    with qtbot.waitSignal(window.searchFinished):
        window.archive_panel.search.put("كراكاس")  # typing leaves the trash
    assert window.archive_panel.bar.isVisible()


def test_the_context_menu_is_that_of_what_is_selected(
    results: ResultsView, window: MainWindow, qtbot: QtBot
) -> None:
    click(qtbot, results, 2, Ctrl)
    menu = window.archive_panel.rows.fill()
    names = [action.objectName() for action in menu.actions() if action.objectName()]
    assert names[0] == "archiveOpen"
    assert {"archiveStar", "archiveRead", "archiveTrash"} <= set(names)
    spy = QSignalSpy(window.archive_panel.opened)
    entry(menu, "Open")
    assert spy.count() == 1
    results.customContextMenuRequested.emit(QPoint(20, 20))
    assert window.archive_panel.rows.menu.isVisible()
    window.archive_panel.rows.menu.close()


@pytest.mark.parametrize("language", ["ar"])
def test_in_arabic_the_star_is_on_the_left_and_the_words_are_arabic(
    results: ResultsView, window: MainWindow, qtbot: QtBot, made: list[int]
) -> None:
    index = results.model().index(0, 0)
    star = results.part_rect(index, "star")
    assert star.center().x() < results.viewport().width() // 2
    qtbot.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=star.center())
    qtbot.waitUntil(lambda: index.data(ROW).starred)
    results.setCurrentIndex(index)
    qtbot.keyClick(results, Qt.Key.Key_Delete)
    wait_message(window, qtbot, "مقال")
    box = window.archive_panel.search
    assert isinstance(box, SearchBox)
    assert box.placeholderText() == "ابحث في الأرشيف"
