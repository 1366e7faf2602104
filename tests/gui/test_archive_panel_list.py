"""What the archive's list shows: orders, switches, saved searches, versions, rows on demand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.archive.actions import act
from core.archive.collections import collections
from core.articles import make_article
from core.model import Analysis
from gui.archive.model import ROW
from gui.archive.results_view import ResultsView
from gui.main_window import MainWindow
from tests.gui.list_helpers import (
    Ctrl,
    Plain,
    click,
    entry,
    ids,
    state,
    wait_message,
    wait_rows,
)
from tests.gui.made_articles import STORIES, save_made, save_one

Typing = Callable[[QWidget, str], None]


def test_a_search_is_kept_run_renamed_and_removed(
    results: ResultsView, window: MainWindow, qtbot: QtBot, archive_file: Path, type_text: Typing
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
    with Archive(archive_file) as archive:
        assert [c.name for c in collections(archive)] == ["كراكاس وحدها"]


def test_a_search_is_kept_with_its_switches(
    results: ResultsView, window: MainWindow, qtbot: QtBot, archive_file: Path, made: list[int]
) -> None:
    with Archive(archive_file) as archive:
        act(archive, "star", made[3:])
    panel = window.archive_panel
    with qtbot.waitSignal(window.searchFinished):
        panel.bar.star_switch.click()
    assert ids(results) == [made[4], made[3]]
    panel.saved_searches.fill()
    entry(panel.saved_searches.menu(), "Save this search")
    qtbot.keyClick(panel.prompt.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.saved_searches.current() is not None)
    with Archive(archive_file) as archive:
        [kept] = collections(archive)
    with qtbot.waitSignal(window.searchFinished):
        panel.bar.star_switch.click()
    with qtbot.waitSignal(window.searchFinished):
        panel.saved_searches.chosen.emit(kept)
    assert sorted(ids(results)) == made[3:]


def test_switches_narrow_a_search_too(
    results: ResultsView, window: MainWindow, qtbot: QtBot, archive_file: Path, made: list[int]
) -> None:
    with Archive(archive_file) as archive:
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
    results: ResultsView, window: MainWindow, qtbot: QtBot, archive_file: Path, made: list[int]
) -> None:
    with qtbot.waitSignal(window.searchFinished):
        window.archive_panel.bar.unread_switch.click()
    click(qtbot, results, 0, Plain)
    qtbot.waitUntil(lambda: results.model().index(0, 0).data(ROW).read)
    assert len(ids(results)) == 5
    qtbot.waitUntil(lambda: state(archive_file, made[-1])[1])
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
    own_home: Path, window: MainWindow, qtbot: QtBot, archive_file: Path
) -> None:
    text = "\n".join(f"الفقرة رقم {number} من نص طويل يُقرأ على مهل." for number in range(300))
    with Archive(archive_file) as archive:
        archive.save(replace(make_article(text), title="طويل"), Analysis("made"))
    with qtbot.waitSignal(window.searchFinished):
        window.archive_panel.refresh()
    results = window.archive_panel.results
    click(qtbot, results, 0, Plain)
    qtbot.waitUntil(lambda: window.tabs.count() == 1)
    bar = window.pane.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    left = window.pane.top_offset()
    window.files.close_article()
    assert left > 1000
    click(qtbot, results, 0, Plain)
    qtbot.waitUntil(lambda: window.tabs.count() == 1)
    # Not the bar's value: until all is laid out, the height of the page is a guess.
    qtbot.waitUntil(lambda: window.pane.top_offset() == left)


def test_other_versions_of_a_story_are_offered(
    own_home: Path, window: MainWindow, qtbot: QtBot, archive_file: Path
) -> None:
    title, text, day, site = STORIES[0]
    longer = (text + " ") * 6
    with Archive(archive_file) as archive:
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
    own_home: Path, window: MainWindow, qtbot: QtBot, archive_file: Path
) -> None:
    numbers = save_made(archive_file, copies=60)
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
    with Archive(archive_file) as archive:
        assert archive.count() == 0


def test_all_that_a_search_found_is_selected_by_ctrl_a(
    own_home: Path, window: MainWindow, qtbot: QtBot, archive_file: Path
) -> None:
    save_made(archive_file, copies=40)
    with qtbot.waitSignal(window.searchFinished):
        window.archive_panel.search.put("كراكاس OR طنجة")
    total = window.archive_panel.model.rowCount()
    window.archive_panel.results.setFocus()
    qtbot.keyClick(window.archive_panel.results, Qt.Key.Key_A, Ctrl)
    assert window.archive_panel.results.selected_count() == total
    qtbot.keyClick(window.archive_panel.results, "*")
    wait_message(window, qtbot, f"{total} article")


def test_esc_in_the_list_goes_back_to_the_box(
    results: ResultsView, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(results, Qt.Key.Key_Escape)
    assert window.archive_panel.search.hasFocus()
