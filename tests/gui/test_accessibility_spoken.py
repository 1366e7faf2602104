"""What a screen reader says by itself, in which order it goes, and reading with a caret."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

import gui.announcing
from core.articles import make_article
from gui.announcing import RowsSpoken
from gui.main_window import MainWindow
from gui.open_articles import OpenArticle
from gui.preferences.dialog import Preferences
from gui.shortcuts_dialog import ShortcutsDialog
from gui.spoken import speakable

Key = Qt.Key
Typing = Callable[[QWidget, str], None]
NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description
#: Marks for the eye alone, and of rich text.
UNSPEAKABLE = ("<qt>", "<b>", "&amp;", "\u2068")
LONG = "\n\n".join(f"قال المدير رقم {n} إن العمل يسير كما يراد له أن يسير." for n in range(80))


pytestmark = pytest.mark.usefixtures("screen_reader")


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The announcements, as they come."""
    heard: list[str] = []

    class Heard(gui.announcing.QAccessibleAnnouncementEvent):
        def __init__(self, about: QWidget, text: str) -> None:
            super().__init__(about, text)
            heard.append(text)

    monkeypatch.setattr(gui.announcing, "QAccessibleAnnouncementEvent", Heard)
    return heard


@pytest.fixture
def reading(made: list[int], window: MainWindow, qtbot: QtBot, seed: Path) -> MainWindow:
    """The window with an article open, its names found, and an archive beside it."""
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_file(str(seed))
    window.activateWindow()
    window.pane.setFocus()
    return window


@pytest.fixture
def long(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with the keyboard in an article of many screens."""
    window.tabs.add(OpenArticle(make_article(LONG)))
    window.activateWindow()
    window.pane.setFocus()
    qtbot.waitUntil(lambda: window.pane.page.layout.complete)
    return window


def texts_below(interface: QAccessibleInterface | None) -> Iterator[str]:
    """All names and descriptions that are found in something."""
    if interface is None or not interface.isValid() or interface.state().invisible:
        return
    yield interface.text(NAME)
    yield interface.text(DESCRIPTION)
    for at in range(min(interface.childCount(), 40)):
        yield from texts_below(interface.child(at))


def unspeakable(widget: QWidget) -> list[str]:
    texts = texts_below(QAccessible.queryAccessibleInterface(widget))
    return [text for text in texts if any(mark in text for mark in UNSPEAKABLE)]


# Texts


def test_marks_for_the_eye_are_not_spoken() -> None:
    assert speakable("\u2068كراكاس\u2069: 2   ·   again") == "كراكاس: 2\nagain"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_control_speaks_markup(reading: MainWindow, qtbot: QtBot) -> None:
    reading.tabs.add(OpenArticle(make_article("نص آخر", title="<b>خبر</b>")))
    with qtbot.waitSignal(reading.searchFinished):
        reading.archive_panel.search.put("بيروت")
    assert [text for text in unspeakable(reading) if "<b>خبر" not in text and "—" not in text] == []


def test_a_row_of_the_archive_speaks_fact_by_fact(reading: MainWindow) -> None:
    rows = QAccessible.queryAccessibleInterface(reading.archive_panel.results)
    spoken = rows.child(rows.childCount() - 1).text(NAME)
    assert "unread" in spoken.split("\n")
    assert "·" not in spoken


def test_the_switch_of_the_order_keeps_its_name(reading: MainWindow) -> None:
    button = reading.sidebar.order_button
    spoken = QAccessible.queryAccessibleInterface(button)
    assert (spoken.text(NAME), spoken.state().checked) == ("In the order of the text", 0)
    button.click()
    assert (spoken.text(NAME), spoken.state().checked) == ("In the order of the text", 1)


def test_rows_of_shortcuts_are_not_told_as_open(window: MainWindow, qtbot: QtBot) -> None:
    dialog = ShortcutsDialog(window)
    qtbot.addWidget(dialog)
    row = dialog.tree.topLevelItem(0).child(0)
    assert not row.isExpanded()


@pytest.mark.parametrize("where", ["window", "preferences"])
def test_nothing_is_a_layered_pane(window: MainWindow, qtbot: QtBot, where: str) -> None:
    looked_at: QWidget = window
    if where == "preferences":
        looked_at = Preferences(window)
        qtbot.addWidget(looked_at)
    roles = {
        QAccessible.queryAccessibleInterface(widget).role()
        for widget in looked_at.findChildren(QWidget)
    }
    assert QAccessible.Role.LayeredPane not in roles


# What is said by itself


def test_stepping_tells_name_place_and_type(
    reading: MainWindow, qtbot: QtBot, said: list[str]
) -> None:
    qtbot.keyClick(reading.pane, Key.Key_F4)
    entity = reading.navigator.entity
    assert entity is not None
    assert said[-1].split("\n")[0] == f"{entity.name}: mention 1 of {len(entity.mentions)}"
    assert said[-1].split("\n")[1] in ("Person", "Place", "Organisation")


def test_a_search_tells_once_how_much_it_found(
    reading: MainWindow, type_text: Typing, qtbot: QtBot, said: list[str]
) -> None:
    box = reading.archive_panel.search
    box.setFocus()
    type_text(box, "بيروت")
    with qtbot.waitSignal(reading.searchFinished):
        qtbot.keyClick(box, Key.Key_Return)
    qtbot.waitUntil(lambda: any("article" in text for text in said))
    reading.archive_panel.refresh()
    with qtbot.waitSignal(reading.searchFinished):
        reading.archive_panel.refresh()
    assert sum("article" in text for text in said) == 1


def test_the_row_is_told_that_tab_leads_to(
    reading: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    class Told(QAccessibleEvent):
        def __init__(self, row: QAccessibleInterface, kind: QAccessible.Event) -> None:
            super().__init__(row, kind)
            told.append(row.text(NAME))

    monkeypatch.setattr(gui.announcing, "QAccessibleEvent", Told)
    view = reading.archive_panel.results
    assert isinstance(view, QListView)
    view.setCurrentIndex(view.model().index(1, 0))
    qtbot.waitUntil(lambda: bool(reading.findChildren(RowsSpoken)))
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)]


# The order of Tab


def test_tab_goes_from_the_title_of_a_panel_into_it(reading: MainWindow, qtbot: QtBot) -> None:
    seen: list[str] = []
    for _ in range(60):
        qtbot.keyClick(QApplication.focusWidget() or reading, Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.objectName())
        if focused is reading.pane:
            break
    for before, after in (
        ("entityDockClose", "legendPERS"),
        ("archiveDockClose", "archiveSearch"),
        ("archiveResults", "articlePane"),
    ):
        assert seen.index(after) == seen.index(before) + 1, seen


def test_tab_goes_from_the_text_to_the_bar_below_it(reading: MainWindow, qtbot: QtBot) -> None:
    reading.view.finder.open()
    reading.pane.setFocus()
    qtbot.keyClick(reading.pane, Key.Key_Tab)
    assert QApplication.focusWidget() is reading.view.find_bar.field


# A caret in the text


def test_a_screen_reader_has_a_caret_in_the_text(long: MainWindow, qtbot: QtBot) -> None:
    assert long.pane.caret.on == long.actions_by_name["actionCaret"].isChecked()
    for _ in range(3):
        qtbot.keyClick(long.pane, Key.Key_Down)
    text = QAccessible.queryAccessibleInterface(long.pane).textInterface()
    assert text.cursorPosition() == long.pane.textCursor().position() > 0
    assert long.pane.page.layout.caret == text.cursorPosition()  # seen, too


def test_f7_has_the_arrows_scroll_again_and_that_is_kept(
    long: MainWindow, qtbot: QtBot, said: list[str]
) -> None:
    qtbot.keyClick(long.pane, Key.Key_F7)
    assert said == ["The arrow keys scroll the page"]
    qtbot.keyClick(long.pane, Key.Key_Down)
    assert long.pane.verticalScrollBar().value() > 0
    assert long.pane.textCursor().position() == 0
    assert long.services.settings.caret == "off"
    spoken = QAccessible.queryAccessibleInterface(long.pane)
    assert "F7" in spoken.text(DESCRIPTION)


def test_without_a_screen_reader_the_arrows_scroll(long: MainWindow, qtbot: QtBot) -> None:
    QAccessible.setActive(False)
    QApplication.sendEvent(long.pane, QEvent(QEvent.Type.FocusIn))
    long.caret.follow()
    qtbot.keyClick(long.pane, Key.Key_Down)
    assert long.pane.verticalScrollBar().value() > 0
    assert long.pane.page.layout.caret == -1


def test_the_caret_comes_along_with_the_page(long: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(long.pane, Key.Key_PageDown)
    first = long.pane.textCursor().position()
    assert first > 0
    assert long.pane.viewport().rect().contains(long.pane.cursorRect())
    long.pane.verticalScrollBar().setValue(long.pane.verticalScrollBar().maximum())
    qtbot.keyClick(long.pane, Key.Key_PageDown)
    assert long.pane.textCursor().atEnd()


def test_the_caret_goes_on_from_what_is_in_view(long: MainWindow, qtbot: QtBot) -> None:
    bar = long.pane.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    qtbot.keyClick(long.pane, Key.Key_Down)
    assert long.pane.textCursor().position() > len(LONG) // 4
    assert abs(bar.value() - bar.maximum() // 2) < long.pane.height() // 4


def test_words_are_selected_by_keys_and_marked_as_a_name(reading: MainWindow, qtbot: QtBot) -> None:
    pane = reading.pane
    qtbot.keyClick(pane, Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(pane, Key.Key_Left, both)
    assert pane.selected_text().strip() == pane.article.text.split()[0]


def test_f7_marks_articles_as_read_in_the_list(reading: MainWindow, qtbot: QtBot) -> None:
    view = reading.archive_panel.results
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    row = view.rows.row(0)
    qtbot.keyClick(view, Key.Key_F7)
    qtbot.waitUntil(lambda: view.rows.row(0).read != row.read)
    assert reading.services.settings.caret == "auto"


def test_a_slider_speaks_what_it_sets_and_not_its_steps(window: MainWindow, qtbot: QtBot) -> None:
    dialog = Preferences(window)
    qtbot.addWidget(dialog)
    slider = dialog.reading.controls.line_height.slider
    spoken = QAccessible.queryAccessibleInterface(slider).valueInterface()
    assert spoken.currentValue() == window.pane.look.line_height
    slider.setValue(slider.value() + 6)  # as the mouse may
    assert spoken.currentValue() == window.pane.look.line_height + 5


def test_the_switcher_tells_its_first_row_once(
    reading: MainWindow, type_text: Typing, qtbot: QtBot, said: list[str]
) -> None:
    qtbot.keyClick(reading, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    for part in ("كرا", "كراك", "كراكاس"):
        type_text(reading.quick.switcher.field, part)
    qtbot.wait(50)
    assert said
    assert all(one != other for one, other in pairwise(said))


def test_down_and_up_go_line_by_line_through_a_paragraph(window: MainWindow, qtbot: QtBot) -> None:
    sentence = "قال مدير المعرض Whitfield إن عدد الزوار قد يتجاوز المليون في هذا العام، "
    window.tabs.add(OpenArticle(make_article(f"عنوان\n\n{sentence * 8}\n\nخاتمة.")))
    pane = window.pane
    pane.setFocus()
    qtbot.waitUntil(lambda: pane.page.layout.complete)
    tops = [pane.cursorRect().center().y()]
    while pane.textCursor().block() != pane.document().lastBlock():
        qtbot.keyClick(pane, Key.Key_Down)
        tops.append(pane.cursorRect().center().y())
        assert tops[-1] > tops[-2]
    assert len(tops) > 6
    for top in reversed(tops[:-1]):
        qtbot.keyClick(pane, Key.Key_Up)
        assert pane.cursorRect().center().y() == top
    qtbot.keyClick(pane, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert pane.selected_text()
