"""Find in the article, by keys and mouse, as a reader does it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.articles import make_article
from gui.finding.find_bar import FindBar
from gui.main_window import MainWindow
from gui.open_articles import OpenArticle
from gui.reading.marked import HIT
from tests.gui.heartbeat import Heartbeat
from tests.gui.named_articles import analysed

Typing = Callable[[QWidget, str], None]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEXT = "وصل الوفد إلى تونس. وقال الوزير إن تونس ترحب بهم.\n\nثم غادر الوفد إلى مدرسةٍ في بيروت."
LONG = "\n\n".join(f"فقرة رقم {n} عن زيارة الوفد إلى المدينة وما قيل فيها." for n in range(300))


@pytest.fixture
def bar(window: MainWindow, qtbot: QtBot) -> FindBar:
    """The bar, opened by its key over an article."""
    window.tabs.add(OpenArticle(make_article(TEXT)))
    return opened(window, qtbot)


def opened(window: MainWindow, qtbot: QtBot) -> FindBar:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.pane, Qt.Key.Key_F, CTRL)
    bar = window.findChild(FindBar, "findBar")
    assert bar is not None
    qtbot.waitUntil(bar.field.hasFocus)
    return bar


def marked(window: MainWindow) -> list[str]:
    text = window.pane.article.text if window.pane.article else ""
    return [text[m.start : m.end] for m in window.pane.shown_marks() if m.look == HIT]


def count(window: MainWindow) -> str:
    label = window.findChild(QLabel, "findCount")
    assert label is not None
    return label.text()


def test_typing_marks_and_goes_to_the_first(
    window: MainWindow, bar: FindBar, qtbot: QtBot, type_text: Typing
) -> None:
    type_text(bar.field, "الوفد")
    assert marked(window) == ["الوفد"] * 2
    assert count(window) == "1 of 2"
    assert window.pane.selected_text() == "الوفد"


def test_enter_goes_on_and_shift_enter_back(
    window: MainWindow, bar: FindBar, qtbot: QtBot, type_text: Typing
) -> None:
    type_text(bar.field, "الوفد")
    first = window.pane.cursor_span()
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert count(window) == "2 of 2"
    assert window.pane.cursor_span() > first
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    assert window.pane.cursor_span() == first


@pytest.mark.parametrize("key", [(Qt.Key.Key_F3, SHIFT), (Qt.Key.Key_G, CTRL | SHIFT)])
def test_the_keys_step_while_one_reads(
    window: MainWindow,
    bar: FindBar,
    qtbot: QtBot,
    type_text: Typing,
    key: tuple[Qt.Key, Qt.KeyboardModifier],
) -> None:
    type_text(bar.field, "تونس")
    window.pane.setFocus()
    qtbot.keyClick(window.pane, key[0], key[1] & ~SHIFT)
    assert count(window) == "2 of 2"
    qtbot.keyClick(window.pane, *key)
    assert count(window) == "1 of 2"


def test_over_the_end_it_begins_again_and_says_so(
    window: MainWindow, bar: FindBar, qtbot: QtBot, type_text: Typing
) -> None:
    type_text(bar.field, "تونس")
    for _ in range(2):
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert count(window) == "1 of 2"
    assert "from the beginning again" in window.status.text()


@pytest.mark.parametrize("language", ["ar"])
def test_the_count_is_in_the_readers_digits(
    window: MainWindow, bar: FindBar, qtbot: QtBot, type_text: Typing
) -> None:
    type_text(bar.field, "الوفد")
    assert count(window) == "١ من ٢"


def test_the_count_follows_the_language(
    window: MainWindow, bar: FindBar, qtbot: QtBot, type_text: Typing
) -> None:
    type_text(bar.field, "الوفد")
    window.services.languages.use("ar")
    qtbot.waitUntil(lambda: count(window) == "١ من ٢")


def test_what_is_not_there_is_said_in_words_and_colour(
    window: MainWindow, bar: FindBar, qtbot: QtBot, type_text: Typing
) -> None:
    type_text(bar.field, "ق")
    assert "Found" in window.status.text()
    type_text(bar.field, "رطاج")
    assert count(window) == "Not found"
    assert "Found" not in window.status.text()
    ink = bar.field.palette().color(bar.field.foregroundRole())
    assert ink == window.services.themes.current.color("warning")
    bar.field.clear()
    assert count(window) == ""


def test_whole_words_and_exact_spelling_are_switched_by_mouse(
    window: MainWindow, bar: FindBar, qtbot: QtBot, type_text: Typing
) -> None:
    type_text(bar.field, "وفد")
    assert len(marked(window)) == 2
    exact = window.findChild(QToolButton, "findExact")
    bar.field.setText("مدرسه")
    assert marked(window) == ["مدرسةٍ"]
    qtbot.mouseClick(exact, Qt.MouseButton.LeftButton)
    assert count(window) == "Not found"
    bar.field.setText("ول")
    qtbot.mouseClick(exact, Qt.MouseButton.LeftButton)
    assert marked(window) == []
    bar.field.setText("غاد")
    assert marked(window) == ["غاد"]
    qtbot.mouseClick(window.findChild(QToolButton, "findWholeWord"), Qt.MouseButton.LeftButton)
    assert marked(window) == []


def test_what_is_selected_is_wanted(window: MainWindow, qtbot: QtBot) -> None:
    window.tabs.add(OpenArticle(make_article(TEXT)))
    start = TEXT.index("تونس ترحب")
    window.pane.go_to(start, start + 4)
    bar = opened(window, qtbot)
    assert bar.field.text() == "تونس"
    assert count(window) == "2 of 2"


def test_the_search_begins_at_what_is_in_view(
    window: MainWindow, qtbot: QtBot, type_text: Typing
) -> None:
    window.tabs.add(OpenArticle(make_article(LONG)))
    window.pane.scroll_to(LONG.index("فقرة رقم 200"))
    top = window.pane.top_offset()
    bar = opened(window, qtbot)
    type_text(bar.field, "المدينه")
    assert top <= window.pane.cursor_span()[0] < top + 150
    assert count(window).startswith(("200 of", "201 of"))


def test_esc_closes_and_stays_at_the_place(
    window: MainWindow, bar: FindBar, qtbot: QtBot, type_text: Typing
) -> None:
    type_text(bar.field, "تونس")
    span = window.pane.cursor_span()
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert marked(window) == []
    assert window.pane.cursor_span() == span
    assert window.pane.hasFocus()
    assert "Found" not in window.status.text()


def test_esc_closes_from_a_button_too(bar: FindBar, qtbot: QtBot) -> None:
    bar.whole_button.setFocus()
    qtbot.keyClick(bar.whole_button, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_arrows_bring_what_was_looked_for_before(
    window: MainWindow, bar: FindBar, qtbot: QtBot, type_text: Typing
) -> None:
    for wanted in ("تونس", "بيروت"):
        bar.field.clear()
        type_text(bar.field, wanted)
        qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    bar.field.clear()
    qtbot.keyClick(bar.field, Qt.Key.Key_Up)
    qtbot.keyClick(bar.field, Qt.Key.Key_Up)
    assert bar.field.text() == "تونس"
    qtbot.keyClick(bar.field, Qt.Key.Key_Down)
    assert bar.field.text() == "بيروت"


def test_another_article_is_searched_but_not_moved(
    window: MainWindow, bar: FindBar, type_text: Typing
) -> None:
    type_text(bar.field, "تونس")
    window.tabs.add(OpenArticle(make_article("في تونس.\n\n" + LONG)))
    assert marked(window) == ["تونس"]
    assert count(window) == "1 found"
    assert window.pane.top_offset() == 0


def test_what_the_archive_found_is_stepped_through(window: MainWindow, qtbot: QtBot) -> None:
    with Archive(window.services.operations.archive.path) as archive:
        number, _ = archive.save(*analysed("بدأ الاجتماع في تونس. وانتهى في تونس."))
    window.desk.open_saved(number, "الاجتماع تونس")
    qtbot.waitUntil(lambda: len(marked(window)) == 3)
    qtbot.keyClick(window.pane, Qt.Key.Key_F3)
    assert window.pane.selected_text() == "تونس"
    assert "2 of 3" in window.status.text()
    assert not window.view.find_bar.isVisible()


def test_f3_without_anything_found_asks_what_to_find(window: MainWindow, qtbot: QtBot) -> None:
    window.tabs.add(OpenArticle(make_article(TEXT)))
    qtbot.keyClick(window.pane, Qt.Key.Key_F3)
    assert window.view.find_bar.isVisible()


def test_every_part_has_a_name_for_those_who_do_not_see_it(bar: FindBar) -> None:
    for part in (*bar.findChildren(QToolButton), *bar.findChildren(QLineEdit)):
        assert part.accessibleName(), part.objectName()


def test_the_bar_fits_beside_two_docks(window: MainWindow, bar: FindBar, qtbot: QtBot) -> None:
    window.resize(800, 600)
    qtbot.waitUntil(lambda: window.width() <= 800)
    assert bar.close_button.geometry().right() <= bar.width()
    assert bar.mapTo(window, QPoint(bar.width(), 0)).x() <= window.width()


def test_typing_holds_up_nothing_in_a_very_long_article(
    window: MainWindow, qtbot: QtBot, type_text: Typing
) -> None:
    window.tabs.add(OpenArticle(make_article(LONG * 30)))
    bar = opened(window, qtbot)
    qtbot.waitUntil(lambda: not window.services.tasks.busy, timeout=60_000)
    qtbot.waitUntil(lambda: window.pane.page.layout.complete, timeout=60_000)
    stalls = []
    for _ in range(2):  # the first time the text is folded
        bar.field.clear()
        heart = Heartbeat()
        for letter in "المدين":
            type_text(bar.field, letter)
            beats = heart.beats
            qtbot.waitUntil(lambda heart=heart, beats=beats: heart.beats > beats + 3)
        qtbot.waitUntil(lambda: count(window) == "1 of 9,000")
        heart.stop()
        stalls.append(heart.longest)
    assert min(stalls) < 0.05, stalls
