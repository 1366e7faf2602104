"""The names in the sidebar, by mouse and by keyboard: chosen, copied, searched for, kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from core.articles import make_article
from core.model import Analysis
from gui.entities.model import ENTITY, MENTION
from gui.entities.tree import EntityTree
from gui.main_window import MainWindow
from gui.open_articles import OpenArticle
from gui.theme import NAMES, load_theme
from tests.gui.made_articles import named
from tests.gui.test_entity_model import many, renamed
from tests.gui.test_themes import contrast

TEXT = (
    "وصل يوسف حداد إلى تونس صباح اليوم. وكانت بيروت بعيدة. وقالت ليلى منصور إنها تعرف بيروت "
    "منذ زمن، وإن يوسف حداد يحب بيروت."
)
Typing = Callable[[QWidget, str], None]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def tree(window: MainWindow, qtbot: QtBot) -> EntityTree:
    """The tree with an article's names, and the keyboard in it."""
    article = make_article(TEXT)
    window.tabs.add(OpenArticle(article, named(article)))
    found = window.findChild(EntityTree, "entityTree")
    window.activateWindow()
    found.setFocus()
    qtbot.waitUntil(found.hasFocus)
    return found


def row(tree: EntityTree, name: str) -> QModelIndex:
    return next(index for index, e in tree.model().entities() if e.name == name)


def names(tree: EntityTree) -> list[str]:
    return [entity.name for _, entity in tree.model().entities()]


def click(qtbot: QtBot, tree: EntityTree, name: str, held=Qt.KeyboardModifier.NoModifier) -> None:
    place = tree.visualRect(row(tree, name)).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, held, place)


def chosen(window: MainWindow) -> str:
    return window.pane.selected_text()


def test_enter_goes_from_mention_to_mention(
    window: MainWindow, tree: EntityTree, qtbot: QtBot
) -> None:
    tree.setCurrentIndex(row(tree, "بيروت"))
    places = []
    for _ in range(3):
        qtbot.keyClick(tree, Qt.Key.Key_Return)
        places.append(window.pane.cursor_span()[0])
    assert places == sorted(set(places))
    assert chosen(window) == "بيروت"


def test_space_shows_the_sentences_and_enter_goes_to_one(
    window: MainWindow, tree: EntityTree, qtbot: QtBot
) -> None:
    tree.setCurrentIndex(row(tree, "بيروت"))
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert "ليلى منصور" in tree.currentIndex().data()
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert window.pane.cursor_span()[0] == TEXT.index("بيروت منذ")
    qtbot.keyClick(tree, Qt.Key.Key_Up)
    tree.setCurrentIndex(row(tree, "بيروت"))
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert not tree.isExpanded(row(tree, "بيروت"))


def test_the_mention_in_hand_is_selected_where_its_sentences_are_shown(
    window: MainWindow, tree: EntityTree, qtbot: QtBot
) -> None:
    tree.expand(row(tree, "بيروت"))
    click(qtbot, tree, "بيروت")
    window.actions_by_name["actionNextMention"].trigger()
    index = window.navigator.mention
    assert tree.currentIndex().data(MENTION) == index
    assert tree.selectionModel().selectedIndexes() == [tree.currentIndex()]


@pytest.mark.parametrize(
    ("language", "open_key"), [("ar", Qt.Key.Key_Left), ("en", Qt.Key.Key_Right)]
)
def test_arrows_open_towards_where_reading_goes(
    tree: EntityTree, qtbot: QtBot, open_key: Qt.Key
) -> None:
    tree.setCurrentIndex(row(tree, "بيروت"))
    qtbot.keyClick(tree, open_key)
    assert tree.isExpanded(row(tree, "بيروت"))
    close = Qt.Key.Key_Right if open_key == Qt.Key.Key_Left else Qt.Key.Key_Left
    qtbot.keyClick(tree, close)
    assert not tree.isExpanded(row(tree, "بيروت"))


def test_letters_find_a_name_however_spelt(
    window: MainWindow, tree: EntityTree, type_text: Typing
) -> None:
    article = make_article("عاد كريم الشامي من كراكاس إلى القاهرة، وبقيت ليلى منصور.")
    window.tabs.add(OpenArticle(article, named(article)))
    type_text(tree, "ك")
    assert tree.currentIndex().data() == "كريم الشامي"
    type_text(tree, "َرا")
    assert tree.currentIndex().data() == "كراكاس"


def test_a_click_with_ctrl_selects_further_names_and_goes_nowhere(
    window: MainWindow, tree: EntityTree, qtbot: QtBot
) -> None:
    click(qtbot, tree, "تونس")
    click(qtbot, tree, "ليلى منصور", CTRL)
    assert chosen(window) == "تونس"
    assert [e.name for e in window.sidebar.selected_entities()] == ["ليلى منصور", "تونس"]


def test_names_are_copied_one_a_line(tree: EntityTree, qtbot: QtBot) -> None:
    click(qtbot, tree, "تونس")
    click(qtbot, tree, "يوسف حداد", CTRL)
    qtbot.keyClick(tree, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "يوسف حداد\nتونس"
    qtbot.keyClick(tree, Qt.Key.Key_C, CTRL | SHIFT)
    assert QGuiApplication.clipboard().text() == "يوسف حداد\t2\nتونس\t1"


def test_a_selected_sentence_is_copied_whole(tree: EntityTree, qtbot: QtBot) -> None:
    tree.expand(row(tree, "بيروت"))
    tree.setCurrentIndex(tree.model().index(0, 0, row(tree, "بيروت")))
    qtbot.keyClick(tree, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "وكانت بيروت بعيدة."


@pytest.mark.parametrize(
    ("language", "query"),
    [("ar", 'شخص:"يوسف حداد" مكان:تونس'), ("en", 'person:"يوسف حداد" place:تونس')],
)
def test_the_archive_is_searched_for_all_that_is_selected(
    window: MainWindow, tree: EntityTree, qtbot: QtBot, query: str
) -> None:
    click(qtbot, tree, "تونس")
    click(qtbot, tree, "يوسف حداد", CTRL)
    with qtbot.waitSignal(window.searchFinished):
        qtbot.keyClick(tree, Qt.Key.Key_Return, CTRL | SHIFT)
    assert window.archive_panel.query() == query


def test_the_menu_opens_by_key_and_steps_through_the_mentions(
    window: MainWindow, tree: EntityTree, qtbot: QtBot
) -> None:
    tree.setCurrentIndex(row(tree, "بيروت"))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(tree.viewport(), event)
    menu = tree.findChild(QMenu, "entityMenu")
    assert menu.isVisible()
    action = next(a for a in menu.actions() if a.objectName() == "entityNext")
    action.trigger()
    first = window.pane.cursor_span()
    action.trigger()
    assert chosen(window) == "بيروت"
    assert window.pane.cursor_span() > first
    menu.close()


def test_others_add_what_they_do_with_names_to_the_menu(
    window: MainWindow, tree: EntityTree, qtbot: QtBot
) -> None:
    click(qtbot, tree, "تونس")
    window.entities.menu_made.connect(lambda menu: menu.addAction("Not a Name"))
    menu = window.entities.menu()
    assert menu.actions()[-1].text() == "Not a Name"
    assert [entity.name for entity in window.entities.chosen()] == ["تونس"]


def test_the_filter_leads_into_the_names_by_keyboard(
    window: MainWindow, tree: EntityTree, qtbot: QtBot, type_text: Typing
) -> None:
    box = window.findChild(QLineEdit, "entityFilter")
    box.setFocus()
    type_text(box, "تونـس")
    assert names(tree) == ["تونس"]
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert tree.hasFocus()
    assert tree.currentIndex().data() == "تونس"
    qtbot.keyClick(tree, Qt.Key.Key_Escape)
    assert (box.text(), len(names(tree))) == ("", 4)
    assert tree.currentIndex().data() == "تونس"
    qtbot.keyClick(tree, Qt.Key.Key_Home)
    qtbot.keyClick(tree, Qt.Key.Key_Up)
    assert box.hasFocus()


def test_enter_in_the_filter_goes_to_the_first_name(
    window: MainWindow, tree: EntityTree, qtbot: QtBot, type_text: Typing
) -> None:
    box = window.findChild(QLineEdit, "entityFilter")
    box.setFocus()
    type_text(box, "منصور")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert chosen(window) == "ليلى منصور"


def test_the_order_is_switched_and_remembered(
    window: MainWindow, tree: EntityTree, qtbot: QtBot
) -> None:
    button = window.findChild(QToolButton, "entityOrder")
    assert names(tree)[2:] == ["بيروت", "تونس"]
    before = button.accessibleName()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert names(tree)[2:] == ["تونس", "بيروت"]
    assert window.services.settings.entity_order == "appearance"
    assert button.accessibleName() == before  # its state tells


def test_what_is_open_and_selected_stays_so_when_names_are_corrected(
    window: MainWindow, tree: EntityTree
) -> None:
    tree.expand(row(tree, "بيروت"))
    tree.setCurrentIndex(row(tree, "ليلى منصور"))
    opened = window.tabs.current()
    opened.analysis = renamed(opened.analysis, "ليلى منصور", "ليلى")
    window.show_names(opened)
    assert tree.isExpanded(row(tree, "بيروت"))
    assert tree.currentIndex().data() == "ليلى"
    assert [index.data() for index in tree.selectionModel().selectedIndexes()] == ["ليلى"]


def test_a_type_that_comes_back_is_as_it_was(window: MainWindow, tree: EntityTree) -> None:
    tree.expand(row(tree, "بيروت"))
    tree.setCurrentIndex(row(tree, "تونس"))
    window.sidebar.legend.buttons["PERS"].click()
    assert names(tree) == ["بيروت", "تونس"]
    assert tree.isExpanded(row(tree, "بيروت"))
    assert tree.currentIndex().data() == "تونس"


def test_another_version_of_a_story_starts_with_nothing_open(
    window: MainWindow, tree: EntityTree
) -> None:
    tree.expand(row(tree, "بيروت"))
    tree.setCurrentIndex(row(tree, "تونس"))
    article = make_article(f"{TEXT} انتهى.")
    window.tabs.add(OpenArticle(article, named(article)))
    assert not tree.isExpanded(row(tree, "بيروت"))
    assert tree.isExpanded(row(tree, "بيروت").parent())
    assert window.sidebar.selected_entities() == []


def test_the_place_in_a_long_list_is_kept(window: MainWindow, tree: EntityTree) -> None:
    article, analysis = many(300, 1)
    opened = window.tabs.add(OpenArticle(article, analysis))
    tree.scrollTo(row(tree, "اسم 200"))
    at = tree.verticalScrollBar().value()
    assert at
    opened.analysis = renamed(analysis, "اسم 10", "اسم آخر")
    window.show_names(opened)
    assert tree.verticalScrollBar().value() == at


def test_an_empty_list_says_what_to_do(
    window: MainWindow, tree: EntityTree, type_text: Typing
) -> None:
    hint = window.sidebar.findChild(QLabel, "emptyHint")
    type_text(window.sidebar.filter, "باريس")
    assert not tree.isVisible()
    assert "Esc" in hint.text()
    window.sidebar.filter.clear()
    article = make_article("نص بلا أسماء.")
    window.tabs.add(OpenArticle(article, Analysis("made")))
    assert "mark it as a name" in hint.text()
    while window.tabs.count():
        window.tabs.close_tab(0)
    assert hint.text().startswith("Open an article")


@pytest.mark.parametrize("name", NAMES)
def test_rows_can_be_read_on_every_ground(name: str) -> None:
    theme = load_theme(name)
    inks = [theme.color("text"), theme.color("muted"), *map(theme.ink, theme.entities)]
    for ground in ("window", "base", "alternate", "button"):  # at rest, below the mouse, selected
        for ink in inks:
            assert contrast(ink, theme.color(ground)) >= 4.5, (ground, ink.name())


def test_a_screen_reader_finds_the_rows(tree: EntityTree) -> None:
    spoken = QAccessible.queryAccessibleInterface(tree)
    assert spoken.role() == QAccessible.Role.Tree
    assert spoken.text(QAccessible.Text.Name) == "People, places and organisations"
    texts = [spoken.child(at).text(QAccessible.Text.Name) for at in range(spoken.childCount())]
    assert "بيروت, Place, 3 mentions" in texts


def test_rows_speak_of_types_names_and_counts(tree: EntityTree) -> None:
    spoken = row(tree, "بيروت").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "بيروت, Place, 3 mentions"
    assert row(tree, "بيروت").data(ENTITY) is not None
