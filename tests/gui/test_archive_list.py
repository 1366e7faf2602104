"""What one does to articles in the archive's list, and how it is taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QMenu, QMessageBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.archive.actions import act
from core.archive.collections import collections
from core.archive.listing import summaries
from core.archive.trash import count_trashed
from gui.archive.model import ROW
from gui.archive.results_view import ResultsView
from gui.archive.search_box import SearchBox
from gui.main_window import MainWindow
from tests.gui.made_articles import STORIES, save_made

Typing = Callable[[QWidget, str], None]
Ctrl, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def file(own_home: Path) -> Path:
    return own_home / "archive.db"


@pytest.fixture
def made(file: Path) -> list[int]:
    """The made stories, saved before the window opens."""
    return save_made(file)


@pytest.fixture
def results(made: list[int], window: MainWindow, qtbot: QtBot) -> ResultsView:
    """The list, with the keyboard in it."""
    view = window.findChild(QWidget, "archiveResults")
    assert isinstance(view, ResultsView)
    window.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


def ids(results: ResultsView) -> list[int]:
    model = results.model()
    return [model.index(at, 0).data(ROW).id for at in range(model.rowCount())]


def click(qtbot: QtBot, results: ResultsView, at: int, modifier: Qt.KeyboardModifier) -> None:
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


def test_several_go_to_the_trash_and_come_back(
    results: ResultsView, window: MainWindow, qtbot: QtBot, file: Path, made: list[int]
) -> None:
    assert ids(results) == made[::-1]
    click(qtbot, results, 1, Ctrl)
    click(qtbot, results, 3, Shift)
    assert window.tabs.count() == 0  # a click that selects opens nothing
    assert results.selected_count() == 3
    qtbot.keyClick(results, Qt.Key.Key_Delete)
    wait_rows(qtbot, results, 2)
    wait_message(window, qtbot, "3 articles moved to the trash")
    with Archive(file) as archive:
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
    results: ResultsView, window: MainWindow, qtbot: QtBot, file: Path, made: list[int]
) -> None:
    index = results.model().index(0, 0)
    for starred in (True, False):
        place = results.part_rect(index, "star").center()
        qtbot.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.waitUntil(lambda starred=starred: index.data(ROW).starred == starred)
        assert state(file, made[-1])[0] == starred
    assert window.tabs.count() == 0
    assert not window.messages.isVisible()


def test_keys_star_and_mark_what_is_selected(
    results: ResultsView, window: MainWindow, qtbot: QtBot, file: Path, made: list[int]
) -> None:
    qtbot.keyClick(results, Qt.Key.Key_A, Ctrl)
    qtbot.keyClick(results, "*")
    wait_message(window, qtbot, "5 articles given a star")
    qtbot.keyClick(results, Qt.Key.Key_F7)
    wait_message(window, qtbot, "5 articles marked as read")
    assert {state(file, number) for number in made} == {(True, True, ())}
    assert "Take the star away" in [a.text() for a in window.archive_panel.rows.fill().actions()]
    qtbot.keyClick(results, Qt.Key.Key_F7)
    wait_message(window, qtbot, "5 articles marked as unread")


def test_articles_are_tagged_in_the_panel(
    results: ResultsView,
    window: MainWindow,
    qtbot: QtBot,
    file: Path,
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
    assert state(file, made[-1])[2] == ("سفر",)
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
    qtbot.waitUntil(lambda: state(file, made[-1])[2] == ())


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
    results: ResultsView, window: MainWindow, qtbot: QtBot, file: Path, made: list[int]
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
    click(qtbot, results, 0, Qt.KeyboardModifier.NoModifier)
    assert window.tabs.count() == 0
    window.archive_panel.trash_bar.restore.click()
    wait_rows(qtbot, results, 1)
    with qtbot.waitSignal(window.searchFinished):
        window.archive_panel.trash_bar.back.click()
    assert len(ids(results)) == 4


@pytest.mark.parametrize(("answer", "left"), [("Yes", 0), ("No", 1)])
def test_emptying_the_trash_asks_first(
    results: ResultsView,
    window: MainWindow,
    qtbot: QtBot,
    file: Path,
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
    with Archive(file) as archive:
        assert count_trashed(archive) == left
    with qtbot.waitSignal(window.searchFinished):
        window.archive_panel.search.put("كراكاس")  # typing leaves the trash
    assert window.archive_panel.bar.isVisible()


def test_a_search_is_kept_run_renamed_and_removed(
    results: ResultsView, window: MainWindow, qtbot: QtBot, file: Path, type_text: Typing
) -> None:
    panel = window.archive_panel
    with qtbot.waitSignal(window.searchFinished):
        panel.search.put("كراكاس")
    menu = panel.saved_searches.menu()
    panel.saved_searches.fill()
    entry(menu, "Save this search")
    assert panel.prompt.field.text() == "كراكاس"
    panel.prompt.field.clear()
    type_text(panel.prompt.field, "أخبار كراكاس")
    qtbot.keyClick(panel.prompt.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.saved_searches.current() is not None)

    panel.search.clear()
    wait_rows(qtbot, results, len(STORIES))
    panel.saved_searches.fill()
    with qtbot.waitSignal(window.searchFinished):
        entry(menu, "أخبار كراكاس")
    assert panel.query() == "كراكاس"
    assert len(ids(results)) == 1

    panel.saved_searches.fill()
    entry(menu, "Rename")
    panel.prompt.field.clear()
    type_text(panel.prompt.field, "كراكاس وحدها")
    qtbot.keyClick(panel.prompt.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.saved_searches.current().name == "كراكاس وحدها")

    panel.saved_searches.fill()
    entry(menu, "Remove")
    wait_message(window, qtbot, "was removed")
    qtbot.waitUntil(lambda: panel.saved_searches.current() is None)
    window.messages.offer_buttons[0].click()
    qtbot.waitUntil(lambda: panel.saved_searches.current() is not None)
    with Archive(file) as archive:
        assert [c.name for c in collections(archive)] == ["كراكاس وحدها"]


def test_a_search_is_kept_with_its_switches(
    results: ResultsView, window: MainWindow, qtbot: QtBot, file: Path, made: list[int]
) -> None:
    with Archive(file) as archive:
        act(archive, "star", made[3:])
    panel = window.archive_panel
    with qtbot.waitSignal(window.searchFinished):
        panel.bar.star_switch.click()
    assert ids(results) == [made[4], made[3]]
    panel.saved_searches.fill()
    entry(panel.saved_searches.menu(), "Save this search")
    qtbot.keyClick(panel.prompt.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.saved_searches.current() is not None)
    with Archive(file) as archive:
        [kept] = collections(archive)
    with qtbot.waitSignal(window.searchFinished):
        panel.bar.star_switch.click()
    with qtbot.waitSignal(window.searchFinished):
        panel.saved_searches.chosen.emit(kept)
    assert sorted(ids(results)) == made[3:]


def test_switches_narrow_a_search_too(
    results: ResultsView, window: MainWindow, qtbot: QtBot, file: Path, made: list[int]
) -> None:
    with Archive(file) as archive:
        act(archive, "read", [made[3]])
    panel = window.archive_panel
    with qtbot.waitSignal(window.searchFinished):
        panel.search.put("منصور")
    assert len(ids(results)) == 2
    with qtbot.waitSignal(window.searchFinished):
        window.findChild(QToolButton, "archiveUnread").click()
    assert ids(results) == [made[4]]
    assert panel.query() == "منصور"


def test_what_is_opened_stays_in_the_list_of_unread_ones_until_it_is_asked_for_anew(
    results: ResultsView, window: MainWindow, qtbot: QtBot, file: Path, made: list[int]
) -> None:
    with qtbot.waitSignal(window.searchFinished):
        window.archive_panel.bar.unread_switch.click()
    click(qtbot, results, 0, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(lambda: results.model().index(0, 0).data(ROW).read)
    assert len(ids(results)) == 5
    qtbot.waitUntil(lambda: state(file, made[-1])[1])
    with qtbot.waitSignal(window.searchFinished):
        window.archive_panel.refresh()
    assert len(ids(results)) == 4


def test_the_order_is_chosen(
    results: ResultsView, window: MainWindow, qtbot: QtBot, made: list[int]
) -> None:
    menu = window.archive_panel.bar.sort_button.menu()
    with qtbot.waitSignal(window.searchFinished):
        entry(menu, "Newest")
    assert ids(results) == [made[4], made[1], made[0], made[3], made[2]]
    with qtbot.waitSignal(window.searchFinished):
        entry(menu, "title")
    assert ids(results)[0] == made[4]  # ليلى, then المعرض without its article
    with qtbot.waitSignal(window.searchFinished):
        window.archive_panel.search.put("منصور")
    assert [a.isVisible() for a in menu.actions()] == [True] * 4


def test_an_article_opens_where_it_was_left(
    own_home: Path, window: MainWindow, qtbot: QtBot, file: Path
) -> None:
    from dataclasses import replace

    from core.articles import make_article
    from core.model import Analysis

    text = "\n".join(f"الفقرة رقم {number} من نص طويل يُقرأ على مهل." for number in range(300))
    with Archive(file) as archive:
        archive.save(replace(make_article(text), title="طويل"), Analysis("made"))
    with qtbot.waitSignal(window.searchFinished):
        window.archive_panel.refresh()
    results = window.archive_panel.results
    click(qtbot, results, 0, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(lambda: window.tabs.count() == 1)
    bar = window.pane.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place, left = bar.value(), window.pane.top_offset()
    window.close_article()
    assert left > 1000
    click(qtbot, results, 0, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(lambda: window.tabs.count() == 1)
    qtbot.waitUntil(lambda: abs(bar.value() - place) < 40)


def test_other_versions_of_a_story_are_offered(
    own_home: Path, window: MainWindow, qtbot: QtBot, file: Path
) -> None:
    title, text, day, site = STORIES[0]
    longer = (text + " ") * 6
    with Archive(file) as archive:
        from tests.gui.made_articles import save_one

        for number, ending in enumerate(("في الختام.", "كما قال المنظمون.", "حسب الوكالة.")):
            save_one(archive, f"{title} ({number})", longer + ending, day, f"{site} {number}")
    with qtbot.waitSignal(window.searchFinished):
        window.archive_panel.search.put("معرض")
    results = window.archive_panel.results
    [index] = [results.model().index(at, 0) for at in range(results.model().rowCount())]
    assert index.data(ROW).variants == 2
    assert window.archive_panel.list.count.text() == "1 article  ·  2 more versions"
    place = results.part_rect(index, "versions").center()
    qtbot.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: results.findChild(QMenu, "archiveVersions") is not None)
    menu = results.findChild(QMenu, "archiveVersions")
    assert len(menu.actions()) == 2
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: window.tabs.count() == 1)


def test_rows_say_why_they_were_found(
    results: ResultsView, window: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.searchFinished):
        window.archive_panel.search.put("مدرسه")
    index = results.model().index(0, 0)
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "spelt otherwise" in tip
    assert "spelt otherwise" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert tip.startswith("<qt>")


def test_the_model_keeps_qts_rules_while_rows_come_and_go(
    results: ResultsView, window: MainWindow, qtbot: QtBot
) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(results.model(), mode)
    with qtbot.waitSignal(window.searchFinished):
        window.archive_panel.search.put("منصور")
    results.setCurrentIndex(results.model().index(0, 0))
    qtbot.keyClick(results, Qt.Key.Key_Delete)
    wait_rows(qtbot, results, 1)
    tester.deleteLater()


def test_rows_are_read_where_they_come_into_view(
    own_home: Path, window: MainWindow, qtbot: QtBot, file: Path
) -> None:
    numbers = save_made(file, copies=60)
    with qtbot.waitSignal(window.searchFinished):
        window.archive_panel.refresh()
    results, model = window.archive_panel.results, window.archive_panel.model
    assert model.rowCount() == len(numbers) == 300
    assert len(model.rows()) < 150
    results.scrollToBottom()
    last = model.index(299)
    qtbot.waitUntil(lambda: last.data(ROW) is not None)
    assert last.data(ROW).id == numbers[0]
    assert model.row(150) is None
    assert isinstance(last, QModelIndex)

    # What is selected without having been read is acted upon as well.
    results.setFocus()
    qtbot.keyClick(results, Qt.Key.Key_A, Ctrl)
    qtbot.keyClick(results, Qt.Key.Key_Delete)
    wait_message(window, qtbot, "300 articles moved to the trash")
    with Archive(file) as archive:
        assert archive.count() == 0


def test_all_that_a_search_found_is_selected_by_ctrl_a(
    own_home: Path, window: MainWindow, qtbot: QtBot, file: Path
) -> None:
    save_made(file, copies=40)
    with qtbot.waitSignal(window.searchFinished):
        window.archive_panel.search.put("كراكاس OR طنجة")
    total = window.archive_panel.model.rowCount()
    window.archive_panel.results.setFocus()
    qtbot.keyClick(window.archive_panel.results, Qt.Key.Key_A, Ctrl)
    assert window.archive_panel.results.selected_count() == total
    qtbot.keyClick(window.archive_panel.results, "*")
    wait_message(window, qtbot, f"{total} article")


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
