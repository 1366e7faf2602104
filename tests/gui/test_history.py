"""Back and forward: one comes back to what one saw, and to where one read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.articles import make_article
from core.errors import QariError
from gui.finding.trail import Place, Trail
from gui.main_window import MainWindow
from gui.open_articles import OpenArticle
from tests.gui.named_articles import analysed

ALT = Qt.KeyboardModifier.AltModifier
LONG = "\n\n".join(f"فقرة رقم {n} عن زيارة الوفد إلى المدينة وما قيل فيها." for n in range(200))


def place(key: str) -> Place:
    return Place(key, key, lambda: None)


def keys(places: list[Place]) -> str:
    return "".join(str(p.key) for p in places)


def test_a_visit_forgets_what_was_ahead() -> None:
    trail = Trail()
    for key in "abc":
        trail.visit(place(key))
    trail.at = 0
    trail.visit(place("d"))
    assert keys(trail.places) == "ad"
    assert keys(trail.behind()) == "a"
    assert trail.index(1) is None


def test_what_was_seen_lately_is_named_once_and_without_the_current_one() -> None:
    trail = Trail()
    for key in "abacb":
        trail.visit(place(key))
    assert keys(trail.lately()) == "ca"


def test_a_forgotten_place_is_passed_by() -> None:
    trail = Trail()
    for key in "abac":
        trail.visit(place(key))
    trail.forget(place("a"))
    assert keys(trail.places) == "bc"
    assert trail.current == place("c")


def read_on(window: MainWindow, offset: int) -> int:
    """Scroll to about a text offset; returns what stands at the top then."""
    window.pane.scroll_to(offset)
    return window.pane.top_offset()


@pytest.fixture
def two(window: MainWindow) -> tuple[OpenArticle, OpenArticle]:
    """Two long articles, the second one shown."""
    first = window.tabs.add(OpenArticle(make_article(LONG)))
    read_on(window, 2800)
    second = window.tabs.add(OpenArticle(make_article(LONG[::-1])))
    return first, second


def press(window: MainWindow, qtbot: QtBot, name: str) -> None:
    """The first shortcut of an action."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    keys = window.actions_by_name[name].shortcut()[0]  # type: ignore[index]
    window.pane.setFocus()
    qtbot.keyClick(window.pane, keys.key(), keys.keyboardModifiers())


def test_back_leads_to_the_other_article_where_it_was_read(
    window: MainWindow, two: tuple[OpenArticle, OpenArticle], qtbot: QtBot
) -> None:
    second = read_on(window, 1200)
    press(window, qtbot, "actionBack")
    assert window.tabs.current() is two[0]
    assert window.pane.top_offset() == two[0].place.offset > 2000
    press(window, qtbot, "actionForward")
    assert window.tabs.current() is two[1]
    assert window.pane.top_offset() == second


def test_at_the_ends_there_is_no_going_further(
    window: MainWindow, two: tuple[OpenArticle, OpenArticle]
) -> None:
    able = window.actions_by_name
    assert able["actionBack"].isEnabled()
    assert not able["actionForward"].isEnabled()
    able["actionBack"].trigger()
    assert not able["actionBack"].isEnabled()
    assert able["actionForward"].isEnabled()


@pytest.mark.parametrize(("language", "key"), [("en", "Alt+Left"), ("ar", "Alt+Right")])
def test_the_key_points_where_the_arrow_does(window: MainWindow, key: str) -> None:
    shortcuts = window.actions_by_name["actionBack"].shortcuts()
    assert QKeySequence(key) in shortcuts
    other = {"Alt+Left": "Alt+Right", "Alt+Right": "Alt+Left"}[key]
    assert QKeySequence(other) not in shortcuts


def test_the_mouse_has_buttons_for_it(
    window: MainWindow, two: tuple[OpenArticle, OpenArticle]
) -> None:
    button = Qt.MouseButton.BackButton
    at = QPointF(20, 20)
    event = QMouseEvent(
        QMouseEvent.Type.MouseButtonPress, at, at, button, button, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window.pane.viewport(), event)
    assert window.tabs.current() is two[0]


def test_back_from_a_jump_leads_to_where_one_read(window: MainWindow) -> None:
    window.tabs.add(OpenArticle(make_article(LONG)))
    start = read_on(window, 2000)
    for offset in (4_000, 6_000, 8_000):  # steps in a row are one jump
        window.pane.go_to(offset, offset + 3)
    there = window.pane.top_offset()
    window.actions_by_name["actionBack"].trigger()
    assert window.pane.top_offset() == start
    assert not window.actions_by_name["actionBack"].isEnabled()
    window.actions_by_name["actionForward"].trigger()
    assert window.pane.top_offset() == there


def test_a_jump_within_what_is_in_view_is_no_place_of_its_own(window: MainWindow) -> None:
    window.tabs.add(OpenArticle(make_article(LONG)))
    read_on(window, 2000)
    offset = window.pane.top_offset() + 120
    window.pane.go_to(offset, offset + 3)
    assert not window.actions_by_name["actionBack"].isEnabled()


def test_an_article_that_was_closed_unsaved_comes_back(
    window: MainWindow, two: tuple[OpenArticle, OpenArticle]
) -> None:
    window.actions_by_name["actionBack"].trigger()
    window.actions_by_name["actionCloseArticle"].trigger()
    assert window.tabs.open == [two[1]]
    window.actions_by_name["actionBack"].trigger()
    assert window.tabs.current() is two[0]
    assert window.pane.top_offset() == two[0].place.offset > 2000


def save(window: MainWindow, text: str) -> int:
    with Archive(window.services.operations.archive.path) as archive:
        return archive.save(*analysed(text))[0]


def test_a_saved_article_that_was_closed_comes_back_from_the_archive(
    window: MainWindow, two: tuple[OpenArticle, OpenArticle], qtbot: QtBot
) -> None:
    number = save(window, LONG + " بيروت")
    window.desk.open_saved(number, "")
    qtbot.waitUntil(lambda: len(window.tabs.open) == 3)
    there = read_on(window, 3600)
    window.actions_by_name["actionCloseArticle"].trigger()
    window.actions_by_name["actionBack"].trigger()
    qtbot.waitUntil(lambda: len(window.tabs.open) == 3)
    assert window.tabs.current().saved == number
    assert window.pane.top_offset() == there


def test_of_an_article_that_is_gone_the_reader_is_told(
    window: MainWindow, two: tuple[OpenArticle, OpenArticle], qtbot: QtBot
) -> None:
    window.desk.open_saved(save(window, "وصل الوفد إلى بيروت."), "")
    qtbot.waitUntil(lambda: len(window.tabs.open) == 3)
    title = window.tabs.current().article.title
    window.tabs.current().saved = 77
    window.actions_by_name["actionCloseArticle"].trigger()
    window.actions_by_name["actionBack"].trigger()
    qtbot.waitUntil(window.messages.isVisible)
    assert title in window.messages.label.text()
    assert window.tabs.current() is two[1]
    window.actions_by_name["actionBack"].trigger()
    assert window.tabs.current() is two[0]


def test_an_archive_that_is_busy_makes_one_forget_no_place(
    window: MainWindow,
    two: tuple[OpenArticle, OpenArticle],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    number = save(window, "وصل الوفد إلى بيروت.")
    window.desk.open_saved(number, "")
    qtbot.waitUntil(lambda: len(window.tabs.open) == 3)
    window.actions_by_name["actionCloseArticle"].trigger()
    with monkeypatch.context() as broken:
        broken.setattr(Archive, "get", busy)
        window.actions_by_name["actionBack"].trigger()
        qtbot.waitUntil(window.messages.isVisible)
    window.actions_by_name["actionBack"].trigger()
    qtbot.waitUntil(lambda: window.tabs.current().saved == number)


def busy(*_: object) -> None:
    raise QariError("archive-busy", file="archive.db")


def test_a_page_of_a_name_is_a_place(
    window: MainWindow, two: tuple[OpenArticle, OpenArticle], qtbot: QtBot
) -> None:
    pages = window.name_pages
    with qtbot.waitSignal(pages.shown):
        pages.open("بيروت", "LOC")
    with qtbot.waitSignal(pages.shown):
        pages.open("تونس", "LOC")
    with qtbot.waitSignal(pages.shown):
        window.actions_by_name["actionBack"].trigger()
    assert pages.current == ("بيروت", "LOC")
    window.actions_by_name["actionBack"].trigger()
    assert window.pane.isVisible()
    with qtbot.waitSignal(pages.shown):
        window.actions_by_name["actionForward"].trigger()
    assert pages.current == ("بيروت", "LOC")


def test_esc_on_a_page_goes_back(
    window: MainWindow, two: tuple[OpenArticle, OpenArticle], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.name_pages.shown):
        window.name_pages.open("بيروت", "LOC")
    qtbot.keyClick(window.name_pages.page, Qt.Key.Key_Escape)
    assert window.pane.isVisible()
    assert window.actions_by_name["actionForward"].isEnabled()


def test_the_button_lists_the_last_places(
    window: MainWindow, two: tuple[OpenArticle, OpenArticle]
) -> None:
    button = window.menus.toolbar.widgetForAction(window.actions_by_name["actionBack"])
    assert isinstance(button, QToolButton)
    menu = button.menu()
    menu.aboutToShow.emit()
    (listed,) = menu.actions()
    assert two[0].article.title[:20] in listed.text()
    listed.trigger()
    assert window.tabs.current() is two[0]
