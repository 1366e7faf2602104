"""The card beside a name: shown by pointer or key, what it says, what it does, when it goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from core.errors import QariError
from gui.main_window import MainWindow
from gui.marks.card import NameCard
from gui.marks.placing import name_lines
from gui.open_articles import OpenArticle
from tests.gui.named_articles import analysed

ALT = Qt.KeyboardModifier.AltModifier
OFF = QPoint(2, 2)  # a place of the pane without a name


@pytest.fixture
def read(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with the made article, and the keyboard in its text."""
    window.resize(1000, 700)
    window.tabs.add(OpenArticle(*analysed(unsure={"تونس": 0.4})))
    window.activateWindow()
    window.pane.setFocus()
    qtbot.waitUntil(window.pane.hasFocus)
    return window


def mention(window: MainWindow, words: str, nth: int = 0) -> int:
    found = [i for i, m in enumerate(window.pane.analysis.mentions) if m.surface == words]
    return found[nth]


def middle(window: MainWindow, index: int) -> QPoint:
    name = window.pane.analysis.mentions[index]
    return name_lines(window.pane, name.start, name.end)[0].center()


def hover(window: MainWindow, qtbot: QtBot, words: str, nth: int = 0) -> NameCard:
    """Rest on a name until its card is there."""
    index = mention(window, words, nth)
    name = window.pane.analysis.mentions[index]
    window.pane.go_to(name.start, name.end)
    qtbot.mouseMove(window.pane.viewport(), OFF)
    qtbot.mouseMove(window.pane.viewport(), middle(window, index))
    qtbot.waitUntil(lambda: window.cards.shown_mention() == index)
    return window.cards.card


def by_key(window: MainWindow, qtbot: QtBot, words: str, nth: int = 0) -> NameCard:
    window.navigator.show_mention(mention(window, words, nth))
    qtbot.keyClick(window.pane, Qt.Key.Key_Return, ALT)
    assert window.cards.card.isVisible()
    return window.cards.card


def said(card: NameCard, name: str) -> str:
    label = card.findChild(QLabel, name)
    return "" if label.isHidden() else label.text()


def press(qtbot: QtBot, card: NameCard, name: str) -> None:
    qtbot.mouseClick(card.findChild(QToolButton, name), Qt.MouseButton.LeftButton)


def test_resting_on_a_name_shows_its_card_beside_it(read: MainWindow, qtbot: QtBot) -> None:
    card = hover(read, qtbot, "الخوري")
    assert said(card, "nameCardName") == "سامر الخوري"
    assert "الخوري" in said(card, "nameCardForms")
    assert said(card, "nameCardType") == "Person"
    assert "2 of 3" in said(card, "nameCardPlace")
    assert said(card, "nameCardDoubt") == ""
    assert read.pane.hasFocus()


def test_the_card_does_not_cover_its_name(read: MainWindow, qtbot: QtBot) -> None:
    card = hover(read, qtbot, "كراكاس", 1)
    name = read.pane.analysis.mentions[mention(read, "كراكاس", 1)]
    view = read.pane.viewport()
    for line in name_lines(read.pane, name.start, name.end):
        line.moveTopLeft(view.mapTo(read, line.topLeft()))
        assert not card.body().intersects(line)
        assert card.body().right() == line.right()


def test_a_place_says_where_it_is_and_how_often_it_is_in_the_archive(
    read: MainWindow, qtbot: QtBot
) -> None:
    card = hover(read, qtbot, "كراكاس")
    qtbot.waitUntil(lambda: said(card, "nameCardWhere") == "Capital (Venezuela)")
    qtbot.waitUntil(lambda: said(card, "nameCardArchive") == "In no saved article")
    with qtbot.waitSignal(read.saveFinished):
        read.actions_by_name["actionSave"].trigger()
    qtbot.mouseMove(read.pane.viewport(), OFF)
    qtbot.waitUntil(card.isHidden)
    hover(read, qtbot, "كراكاس")
    qtbot.waitUntil(lambda: said(card, "nameCardArchive") == "In 1 saved article")


def test_an_archive_that_cannot_be_asked_is_not_spoken_of(
    read: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise QariError("archive-damaged", file="archive.db")

    monkeypatch.setattr("gui.marks.card_desk.known_name", broken)
    card = hover(read, qtbot, "كراكاس")
    qtbot.waitUntil(lambda: said(card, "nameCardArchive") == "")
    assert read.messages.isHidden()


def test_the_card_says_when_qari_is_not_sure(read: MainWindow, qtbot: QtBot) -> None:
    assert "40%" in said(hover(read, qtbot, "تونس"), "nameCardDoubt")


def test_the_card_stays_under_the_pointer_and_goes_when_it_leaves(
    read: MainWindow, qtbot: QtBot
) -> None:
    card = hover(read, qtbot, "الخوري")
    qtbot.mouseMove(card, card.rect().center())
    assert not read.cards.closing.isActive()
    qtbot.mouseMove(read.pane.viewport(), OFF)
    qtbot.waitUntil(card.isHidden)


@pytest.mark.parametrize("how", ["scroll", "escape", "other tab"])
def test_the_card_goes(read: MainWindow, qtbot: QtBot, how: str) -> None:
    card = hover(read, qtbot, "الخوري")
    if how == "scroll":
        read.pane.verticalScrollBar().setValue(40)
    elif how == "escape":
        qtbot.keyClick(read.pane, Qt.Key.Key_Escape)
    else:
        read.tabs.add(OpenArticle(*analysed("كراكاس مدينة.")))
    assert card.isHidden()


def test_no_card_while_text_is_being_selected(
    read: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read.cards.hover(mention(read, "تونس"), QPoint())
    monkeypatch.setattr(
        "gui.marks.card_desk.QGuiApplication.mouseButtons", lambda: Qt.MouseButton.LeftButton
    )
    read.cards.opening.timeout.emit()
    assert read.cards.card.isHidden()


def test_by_key_the_card_takes_the_keyboard_and_gives_it_back(
    read: MainWindow, qtbot: QtBot
) -> None:
    card = by_key(read, qtbot, "الخوري")
    assert card.hasFocus()
    assert "سامر الخوري" in card.accessibleName()
    assert "2 of 3" in card.accessibleDescription()
    assert QAccessible.queryAccessibleInterface(card).text(QAccessible.Text.Name)
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert card.isHidden()
    assert read.pane.hasFocus()
    assert read.navigator.entity is not None


def test_tab_goes_round_the_buttons_of_the_card(read: MainWindow, qtbot: QtBot) -> None:
    card = by_key(read, qtbot, "الخوري")
    seen = []
    for _ in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget().objectName())
    buttons = ["nameCardPrevious", "nameCardNext", "nameCardPage", "nameCardSearch"]
    assert [name for name in seen if name != "nameCardCorrect"][:4] == buttons
    qtbot.keyClick(card, Qt.Key.Key_Escape)


def test_by_key_without_a_name_in_hand_it_is_that_of_the_first_in_view(
    read: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(read.pane, Qt.Key.Key_Return, ALT)
    assert said(read.cards.card, "nameCardName") == "سامر الخوري"
    assert read.pane.selected_text() == "سامر الخوري"


def test_its_arrows_go_on_to_the_next_mention_and_the_card_comes_along(
    read: MainWindow, qtbot: QtBot
) -> None:
    card = hover(read, qtbot, "كراكاس")
    press(qtbot, card, "nameCardNext")
    press(qtbot, card, "nameCardNext")
    assert read.navigator.mention == mention(read, "كراكاس", 2)
    assert "3 of 3" in said(card, "nameCardPlace")
    assert card.isVisible()
    press(qtbot, card, "nameCardPrevious")
    assert "2 of 3" in said(card, "nameCardPlace")


def test_steps_by_key_lead_the_card_along(read: MainWindow, qtbot: QtBot) -> None:
    card = by_key(read, qtbot, "كراكاس")
    qtbot.keyClick(card, Qt.Key.Key_F4)
    assert "2 of 3" in said(card, "nameCardPlace")
    assert card.isVisible()


def test_its_button_searches_the_archive_for_the_name(read: MainWindow, qtbot: QtBot) -> None:
    card = hover(read, qtbot, "الخوري")
    with qtbot.waitSignal(read.searchFinished):
        press(qtbot, card, "nameCardSearch")
    assert "سامر الخوري" in read.archive_panel.query()
    assert card.isHidden()


def test_its_button_opens_the_page_of_the_name(
    read: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[str, str]] = []
    monkeypatch.setattr(read.name_pages, "open", lambda *name: opened.append(name))
    press(qtbot, hover(read, qtbot, "كراكاس"), "nameCardPage")
    assert opened == [("كراكاس", "LOC")]


def test_what_a_text_says_is_never_read_as_markup(window: MainWindow, qtbot: QtBot) -> None:
    window.tabs.add(OpenArticle(*analysed()))
    card = window.cards.card
    assert {label.textFormat() for label in card.findChildren(QLabel)
            if label.wordWrap()} == {Qt.TextFormat.PlainText}  # fmt: skip


@pytest.mark.parametrize("language", ["ar"])
def test_in_arabic_the_card_speaks_arabic(read: MainWindow, qtbot: QtBot) -> None:
    card = hover(read, qtbot, "كراكاس")
    qtbot.waitUntil(lambda: said(card, "nameCardWhere") == "عاصمة فنزويلا")
    assert "١ من ٣" in said(card, "nameCardPlace")


def test_names_put_right_take_the_card_of_the_old_ones_away(read: MainWindow, qtbot: QtBot) -> None:
    card = hover(read, qtbot, "الخوري")
    opened = read.tabs.current()
    _, opened.analysis = analysed("التقى الوفد في تونس.")
    read.show_names(opened)
    assert card.isHidden()


def test_its_button_offers_what_can_be_put_right(
    read: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int | None] = []

    def filled(at: QPoint) -> QMenu:
        asked.append(read.pane.mention_under(at))
        return QMenu(read)

    monkeypatch.setattr(read.article_menu, "filled", filled)
    card = hover(read, qtbot, "كراكاس")
    press(qtbot, card, "nameCardCorrect")
    assert asked == [mention(read, "كراكاس")]
    assert card.isHidden()
