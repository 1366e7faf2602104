"""The page of a name: what the archive knows of it, and where its rows lead."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QListView, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.articles import make_article
from gui.archive.chip import Chip
from gui.elided_label import ElidedLabel
from gui.entities.month_strip import MonthStrip
from gui.entities.page_model import ROW, PageRow
from gui.main_window import MainWindow
from gui.open_articles import OpenArticle
from tests.gui.made_articles import STORIES, named, save_one

UNSAVED = "عادت ليلى منصور من بيروت. وقالت إن كريم الشامي باق في بيروت."


@pytest.fixture
def listed(window: MainWindow) -> QListView:
    return window.name_pages.page.findChild(QListView, "namePageList")


def open_page(window: MainWindow, qtbot: QtBot, name: str, kind: str = "PERS") -> None:
    window.activateWindow()
    with qtbot.waitSignal(window.name_pages.shown):
        window.name_pages.open(name, kind)


def rows(view: QListView) -> list[PageRow]:
    return [view.model().index(at, 0).data(ROW) for at in range(view.model().rowCount())]


def texts(view: QListView) -> list[str]:
    """Titles of articles and sentences, as they are read."""
    return [r.passage.text if r.passage else r.article.title for r in rows(view) if not r.rest]


def click(qtbot: QtBot, view: QListView, index: QModelIndex) -> None:
    view.scrollTo(index)
    place = view.visualRect(index).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def text_of(window: MainWindow, name: str) -> str:
    return window.findChild(QLabel, name).text()


def unsaved(window: MainWindow, text: str = UNSAVED) -> OpenArticle:
    article = make_article(text)
    return window.tabs.add(OpenArticle(article, named(article)))


def test_a_page_lists_the_articles_latest_first_with_their_sentences(
    made: list[int], window: MainWindow, listed: QListView, qtbot: QtBot
) -> None:
    open_page(window, qtbot, "ليلي منصور")
    titles = [STORIES[4][0], STORIES[3][0]]
    assert [row.article.title for row in rows(listed) if row.is_article] == titles
    assert texts(listed)[1] == STORIES[4][1]
    mark = rows(listed)[1].passage.marks[0]
    assert STORIES[4][1][slice(*mark)] == "ليلى منصور"
    assert window.findChild(ElidedLabel, "namePageName").text() == "ليلى منصور"
    assert text_of(window, "namePageType") == "Person"
    facts = window.findChild(QLabel, "namePageFacts").text()
    assert "2 articles" in facts
    assert "9 January 2019" in facts
    assert "15 February 2020" in facts


def test_a_name_in_the_sidebar_opens_its_page_by_key_and_esc_goes_back(
    made: list[int], window: MainWindow, listed: QListView, qtbot: QtBot
) -> None:
    opened = unsaved(window)
    window.activateWindow()
    tree = window.sidebar.tree
    tree.setFocus()
    qtbot.waitUntil(tree.hasFocus)
    tree.setCurrentIndex(window.sidebar.model.entity_index(opened.analysis.entities[0].id))
    with qtbot.waitSignal(window.name_pages.shown):
        qtbot.keyClick(tree, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.name_pages.current == ("ليلى منصور", "PERS")
    qtbot.waitUntil(listed.hasFocus)
    qtbot.keyClick(listed, Qt.Key.Key_Escape)
    assert window.pane.isVisible()
    assert window.name_pages.current is None


def test_enter_on_a_sentence_opens_its_article_there(
    made: list[int], window: MainWindow, listed: QListView, qtbot: QtBot
) -> None:
    open_page(window, qtbot, "كراكاس", "LOC")
    assert len(rows(listed)) == 2  # both mentions are in one sentence
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.tabs.current() is not None and window.pane.isVisible())
    assert window.pane.selected_text() == "كراكاس"
    assert window.sidebar.tree.currentIndex().data() == "كراكاس"


def test_a_click_leads_to_the_very_mention(
    made: list[int], window: MainWindow, listed: QListView, qtbot: QtBot
) -> None:
    text = "زار سالم بيروت أولًا. ثم غادر. ثم عاد إلى بيروت. وبقي هناك."
    with Archive(window.services.operations.archive.path) as archive:
        save_one(archive, "عودة", text, "2021-05-01", "النهار")
    open_page(window, qtbot, "بيروت", "LOC")
    click(qtbot, listed, listed.model().index(2, 0))
    qtbot.waitUntil(lambda: window.pane.selected_text() == "بيروت")
    assert window.pane.cursor_span()[0] == text.index("بيروت. وبقي")


def test_the_back_button_leads_to_the_article(
    made: list[int], window: MainWindow, qtbot: QtBot
) -> None:
    unsaved(window)
    open_page(window, qtbot, "يوسف حداد")
    assert not window.pane.isVisible()
    window.findChild(QToolButton, "namePageBack").click()
    assert window.pane.isVisible()


def test_going_to_a_mention_shows_the_article_again(
    made: list[int], window: MainWindow, qtbot: QtBot
) -> None:
    unsaved(window)
    open_page(window, qtbot, "يوسف حداد")
    window.actions_by_name["actionNextMention"].trigger()
    assert window.pane.isVisible()
    assert window.pane.selected_text() == "ليلى منصور"


def test_names_beside_it_lead_to_their_pages(
    made: list[int], window: MainWindow, qtbot: QtBot
) -> None:
    open_page(window, qtbot, "ليلى منصور")
    page = window.name_pages.page
    qtbot.waitUntil(lambda: len(page.findChildren(Chip, "namePageChip")) == 4)
    chip = next(c for c in page.findChildren(Chip, "namePageChip") if c.value == "يوسف حداد")
    with qtbot.waitSignal(window.name_pages.shown):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert page.findChild(ElidedLabel, "namePageName").text() == "يوسف حداد"


def strip_of(window: MainWindow, qtbot: QtBot) -> MonthStrip:
    strip = window.findChild(MonthStrip, "namePageMonths")
    qtbot.waitUntil(strip.isVisible)
    return strip


def test_a_month_is_chosen_by_mouse_and_all_come_back(
    made: list[int], window: MainWindow, listed: QListView, qtbot: QtBot
) -> None:
    open_page(window, qtbot, "ليلى منصور")
    strip = strip_of(window, qtbot)
    first = strip.bar_rect(0).center().toPoint()
    with qtbot.waitSignal(window.name_pages.shown):
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=first)
    assert texts(listed)[0] == STORIES[3][0]
    again = window.findChild(QToolButton, "namePageAll")
    assert "January 2019" in again.text()
    with qtbot.waitSignal(window.name_pages.shown):
        again.click()
    assert len([row for row in rows(listed) if row.is_article]) == 2
    assert not again.isVisible()


@pytest.mark.parametrize(("language", "later"), [("ar", Qt.Key.Key_Left), ("en", Qt.Key.Key_Right)])
def test_months_are_gone_through_in_the_direction_of_time(
    made: list[int], window: MainWindow, listed: QListView, qtbot: QtBot, later: Qt.Key
) -> None:
    open_page(window, qtbot, "ليلى منصور")
    strip = strip_of(window, qtbot)
    assert (strip.bar_rect(0).left() > strip.width() / 2) == (later == Qt.Key.Key_Left)
    summary = strip.accessibleDescription()
    qtbot.keyClick(strip, Qt.Key.Key_Home)
    first = strip.accessibleName()
    qtbot.keyClick(strip, later)
    assert len({summary, first, strip.accessibleName()}) == 3
    qtbot.keyClick(strip, Qt.Key.Key_End)
    with qtbot.waitSignal(window.name_pages.shown):
        qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert texts(listed)[0] == STORIES[4][0]
    with qtbot.waitSignal(window.name_pages.shown):
        qtbot.keyClick(strip, Qt.Key.Key_Escape)
    assert window.name_pages.current is not None


def test_a_name_that_only_the_open_article_has_says_so(
    window: MainWindow, listed: QListView, qtbot: QtBot
) -> None:
    unsaved(window)
    open_page(window, qtbot, "بيروت", "LOC")
    remark = window.name_pages.page.findChild(QLabel, "emptyHint")
    assert "Save the open article" in remark.text()
    assert texts(listed)[1:] == ["عادت ليلى منصور من بيروت.", "وقالت إن كريم الشامي باق في بيروت."]
    click(qtbot, listed, listed.model().index(2, 0))
    assert window.pane.isVisible()
    assert window.pane.cursor_span()[0] == UNSAVED.rindex("بيروت")


def test_saving_the_article_fills_the_page(
    window: MainWindow, listed: QListView, qtbot: QtBot
) -> None:
    unsaved(window)
    open_page(window, qtbot, "بيروت", "LOC")
    with qtbot.waitSignal(window.name_pages.shown):
        window.files.save()
    assert "In 1 article" in window.findChild(QLabel, "namePageFacts").text()
    assert rows(listed)[0].article.id


def test_a_name_that_nothing_mentions_has_an_empty_page(
    made: list[int], window: MainWindow, listed: QListView, qtbot: QtBot
) -> None:
    open_page(window, qtbot, "باريس", "LOC")
    assert not listed.isVisible()
    remark = window.name_pages.page.findChild(QLabel, "emptyHint")
    assert remark.text() == "No article in the archive mentions this name."


def test_a_long_list_grows_as_one_scrolls(
    archive_file: Path, window: MainWindow, listed: QListView, qtbot: QtBot
) -> None:
    with Archive(archive_file) as archive:
        for n in range(45):
            save_one(archive, f"خبر {n}", f"أمطار في طنجة، وهذا خبر {n}.", "2020-03-01", "")
    open_page(window, qtbot, "طنجة", "LOC")
    assert len(rows(listed)) == 40
    qtbot.keyClick(listed, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: len(rows(listed)) == 80)
    qtbot.keyClick(listed, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: len(rows(listed)) == 90)
    assert texts(listed)[-2:] == ["خبر 0", "أمطار في طنجة، وهذا خبر 0."]
    assert not listed.model().canFetchMore(QModelIndex())


@pytest.fixture
def long_page(
    archive_file: Path, window: MainWindow, listed: QListView, qtbot: QtBot
) -> tuple[QListView, str]:
    """A page that was gone through for a while, and the topmost row in view."""
    text = " ".join(f"الجملة {n} عن طنجة." for n in range(9))
    with Archive(archive_file) as archive:
        for n in range(45):
            save_one(archive, f"خبر {n}", f"{text} وهذا خبر {n}.", "2020-03-01", "")
    open_page(window, qtbot, "طنجة", "LOC")
    listed.setCurrentIndex(listed.model().index(4, 0))
    qtbot.keyClick(listed, Qt.Key.Key_Return)  # all sentences of the first article
    for articles in (40, 45):
        qtbot.keyClick(listed, Qt.Key.Key_End)
        qtbot.waitUntil(lambda n=articles: sum(r.is_article for r in rows(listed)) == n)
    listed.setCurrentIndex(listed.model().index(131, 0))
    return listed, top_row(listed)


def top_row(listed: QListView) -> str:
    middle = listed.viewport().width() // 2
    index = listed.indexAt(QPoint(middle, 0))
    return f"{index.row()} {listed.visualRect(index).top()} {listed.currentIndex().row()}"


def test_back_leads_to_where_the_page_was_left(
    long_page: tuple[QListView, str], window: MainWindow, qtbot: QtBot
) -> None:
    listed, before = long_page
    with qtbot.waitSignal(window.name_pages.shown):
        window.name_pages.open("بيروت", "LOC")
    with qtbot.waitSignal(window.name_pages.shown):
        window.actions_by_name["actionBack"].trigger()
    assert top_row(listed) == before
    with qtbot.waitSignal(window.name_pages.shown):
        window.name_pages.open("طنجة", "LOC")  # anew, not back: from the beginning
    assert listed.verticalScrollBar().value() == 0


def test_back_from_an_article_leads_to_where_the_page_was_left(
    long_page: tuple[QListView, str], window: MainWindow, qtbot: QtBot
) -> None:
    listed, before = long_page
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    qtbot.waitUntil(window.pane.isVisible)
    with qtbot.waitSignal(window.name_pages.shown):
        window.actions_by_name["actionBack"].trigger()
    assert top_row(listed) == before


def test_a_page_that_is_filled_anew_keeps_its_place_and_takes_no_keyboard(
    long_page: tuple[QListView, str], window: MainWindow, qtbot: QtBot
) -> None:
    listed, before = long_page
    window.archive_panel.search.setFocus()
    with qtbot.waitSignal(window.name_pages.shown):
        window.namesFound.emit()
    assert top_row(listed) == before
    assert window.focusWidget() is window.archive_panel.search


def test_of_many_sentences_a_few_are_shown_until_more_are_asked_for(
    archive_file: Path, window: MainWindow, listed: QListView, qtbot: QtBot
) -> None:
    text = " ".join(f"الجملة {n} عن طنجة." for n in range(9))
    with Archive(archive_file) as archive:
        save_one(archive, "طنجة كثيرًا", text, "2020-03-01", "")
    open_page(window, qtbot, "طنجة", "LOC")
    last = listed.model().index(4, 0)
    assert last.data() == "6 more sentences"
    listed.setCurrentIndex(last)
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert texts(listed)[1:] == [f"الجملة {n} عن طنجة." for n in range(9)]
    assert listed.currentIndex().row() == 4


def test_the_page_is_searched_for_in_the_archive(
    made: list[int], window: MainWindow, qtbot: QtBot
) -> None:
    open_page(window, qtbot, "ليلى منصور")
    with qtbot.waitSignal(window.searchFinished):
        window.findChild(QToolButton, "namePageSearch").click()
    assert window.archive_panel.query() == 'person:"ليلى منصور"'


def test_the_page_speaks_the_language_it_is_switched_to(
    made: list[int], window: MainWindow, qtbot: QtBot
) -> None:
    open_page(window, qtbot, "ليلى منصور")
    page = window.name_pages.page
    qtbot.waitUntil(lambda: bool(page.head.chips()))
    chip = page.head.chips()[0]
    window.services.languages.use("ar")
    qtbot.waitUntil(lambda: page.findChild(QToolButton, "namePageBack").text() == "رجوع")
    assert text_of(window, "namePageType") == "شخص"
    assert "في مقالين" in page.findChild(QLabel, "namePageFacts").text()
    qtbot.waitUntil(lambda: chip.accessibleName()[-1] in "١٢٣")
    assert page.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_every_control_of_the_page_has_a_name_and_is_reached_by_tab(
    made: list[int], window: MainWindow, listed: QListView, qtbot: QtBot
) -> None:
    open_page(window, qtbot, "ليلى منصور")
    strip_of(window, qtbot)
    seen: list[str] = []
    window.findChild(QToolButton, "namePageBack").setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(12):
        focused = window.focusWidget()
        assert focused.accessibleName() or focused.text()
        seen.append(focused.objectName())
        if focused is listed:
            break
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert seen[:3] == ["namePageBack", "namePageSearch", "namePageMonths"]
    assert seen[3:] == ["namePageChip"] * 4 + ["namePageList"]


def test_the_keyboard_passes_by_names_that_there_is_no_room_for(
    made: list[int], window: MainWindow, qtbot: QtBot
) -> None:
    open_page(window, qtbot, "ليلى منصور")
    head = window.name_pages.page.head
    qtbot.waitUntil(lambda: len(head.chips()) == 4)
    head.setFixedWidth(170)
    qtbot.waitUntil(lambda: any(chip.height() < 2 for chip in head.chips()))
    for chip in head.chips():
        assert (chip.focusPolicy() == Qt.FocusPolicy.TabFocus) == (chip.height() > 1)


def test_the_texts_menu_leads_to_the_page_of_a_name(
    made: list[int], window: MainWindow, qtbot: QtBot
) -> None:
    opened = unsaved(window)
    cursor = window.pane.textCursor()
    cursor.setPosition(opened.article.text.index("ليلى") + 2)
    menu = window.article_menu.filled(window.pane.cursorRect(cursor).center() - QPoint(1, 0))
    action = menu.findChild(QAction, "articleNamePage")
    with qtbot.waitSignal(window.name_pages.shown):
        action.trigger()
    assert window.name_pages.current == ("ليلى منصور", "PERS")


def test_the_page_is_a_widget_of_the_middle(window: MainWindow) -> None:
    page = window.name_pages.page
    assert window.findChild(QWidget, "namePage") is page
    assert page.parent() is window.view
