"""The quick switcher: to articles, names and commands, by a few letters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.finding.choices import CHOICE, Choice
from gui.main_window import MainWindow
from gui.open_articles import OpenArticle
from tests.gui.heartbeat import Heartbeat
from tests.gui.made_articles import save_made
from tests.gui.named_articles import analysed

Typing = Callable[[QWidget, str], None]

CTRL = Qt.KeyboardModifier.ControlModifier


def opened(window: MainWindow, qtbot: QtBot) -> QLineEdit:
    """The switcher's field, after its key, with what the archive had for nothing."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(window.quick.shown):
        qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    field = window.findChild(QLineEdit, "switcherField")
    assert field is not None
    assert field.hasFocus()
    return field


def typed(window: MainWindow, qtbot: QtBot, type_text: Typing, text: str) -> QLineEdit:
    """The field with a text in it, and all listed that there is for it."""
    field = opened(window, qtbot)
    desk = window.quick
    with qtbot.waitSignal(desk.shown):
        type_text(field, text)
    qtbot.waitUntil(lambda: field.text() == text)
    return field


def listed(window: MainWindow) -> list[str]:
    rows = window.quick.switcher.model.rows
    return [row.text for row in rows if isinstance(row, Choice)]


def current(window: MainWindow) -> str:
    view = window.findChild(QListView, "switcherList")
    assert view is not None
    row = view.currentIndex().data(CHOICE)
    return row.text if isinstance(row, Choice) else ""


@pytest.fixture
def reading(window: MainWindow) -> MainWindow:
    """Two articles are open, the second one shown."""
    window.tabs.add(OpenArticle(*analysed("انتهى الاجتماع في تونس أمس.")))
    window.tabs.add(OpenArticle(*analysed("وصل سامر الخوري إلى كراكاس. وغادر الخوري كراكاس.")))
    return window


def test_empty_it_offers_what_was_seen_lately(reading: MainWindow, qtbot: QtBot) -> None:
    field = opened(reading, qtbot)
    assert listed(reading)[0] == "انتهى الاجتماع في تونس أمس"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert reading.tabs.current() is reading.tabs.open[0]
    assert not reading.quick.switcher.isVisible()


def test_a_name_of_the_article_is_gone_to(
    reading: MainWindow, qtbot: QtBot, type_text: Typing
) -> None:
    field = typed(reading, qtbot, type_text, "كركاس")  # with a slip
    assert current(reading) == "كراكاس"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert reading.navigator.entity.name == "كراكاس"


@pytest.mark.parametrize(
    ("language", "text"), [("ar", "تكبير"), ("ar", "zoom in"), ("en", "تكبير"), ("en", "zoom i")]
)
def test_a_command_is_found_in_either_language(
    reading: MainWindow, qtbot: QtBot, type_text: Typing, text: str
) -> None:
    field = typed(reading, qtbot, type_text, text)
    zoom = reading.pane.zoom
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert reading.pane.zoom == zoom + 1


def test_what_cannot_be_done_now_is_not_offered(
    window: MainWindow, qtbot: QtBot, type_text: Typing
) -> None:
    typed(window, qtbot, type_text, "Close Article")
    assert "Close Article" not in listed(window)


def test_a_saved_article_is_found_by_its_title(
    made: list[int], window: MainWindow, qtbot: QtBot, type_text: Typing
) -> None:
    field = typed(window, qtbot, type_text, "الميناء الجد")
    qtbot.waitUntil(lambda: current(window) == "الميناء الجديد في طنجة يستقبل أولى السفن")
    with qtbot.waitSignal(window.tabs.chosen):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.tabs.current().saved == made[2]


def test_a_name_of_the_archive_leads_to_its_page(
    made: list[int], window: MainWindow, qtbot: QtBot, type_text: Typing
) -> None:
    field = typed(window, qtbot, type_text, "يوسف حداد")
    qtbot.waitUntil(lambda: "يوسف حداد" in listed(window))
    while window.quick.switcher.current().sign != "PERS":
        qtbot.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.name_pages.shown):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.name_pages.current == ("يوسف حداد", "PERS")


def test_a_recent_file_is_opened_by_its_name(
    window: MainWindow, qtbot: QtBot, type_text: Typing, tmp_path: Path
) -> None:
    file = tmp_path / "تقرير الصباح.txt"
    file.write_text("خبر قصير من بيروت.", "utf-8")
    window.services.settings.add_recent(str(file))
    field = typed(window, qtbot, type_text, "تقرير")
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.tabs.current().article.text == "خبر قصير من بيروت."


def test_arrows_move_over_heads_and_round_the_ends(
    reading: MainWindow, qtbot: QtBot, type_text: Typing
) -> None:
    field = typed(reading, qtbot, type_text, "in")
    names = listed(reading)
    assert len(names) > 2
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert current(reading) == names[-1]
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert current(reading) == names[0]


def test_ctrl_enter_searches_the_archive(
    made: list[int], window: MainWindow, qtbot: QtBot, type_text: Typing
) -> None:
    field = typed(window, qtbot, type_text, "مدرسة")
    with qtbot.waitSignal(window.searchFinished):
        qtbot.keyClick(field, Qt.Key.Key_Return, CTRL)
    assert window.archive_panel.query() == "مدرسة"


def test_esc_gives_the_keyboard_back(reading: MainWindow, qtbot: QtBot) -> None:
    reading.activateWindow()
    reading.pane.setFocus()
    field = opened(reading, qtbot)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not reading.quick.switcher.isVisible()
    assert reading.pane.hasFocus()


def test_a_click_beside_it_closes_it_and_one_on_a_row_chooses(
    reading: MainWindow, qtbot: QtBot
) -> None:
    opened(reading, qtbot)
    cover = reading.findChild(QWidget, "switcher")
    qtbot.mouseClick(cover, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not cover.isVisible()
    opened(reading, qtbot)
    view = reading.findChild(QListView, "switcherList")
    row = view.visualRect(view.model().index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert reading.tabs.current() is reading.tabs.open[0]


def test_where_nothing_fits_it_says_so(window: MainWindow, qtbot: QtBot, type_text: Typing) -> None:
    typed(window, qtbot, type_text, "ظظظظظ")
    switcher = window.quick.switcher
    assert listed(window) == []
    assert switcher.remark.isVisible()
    assert not switcher.list.isVisible()


def test_every_part_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    opened(window, qtbot)
    for name in ("switcher", "switcherField", "switcherList"):
        assert window.findChild(QWidget, name).accessibleName()


def test_opening_and_typing_hold_up_nothing(
    archive_file: Path, qtbot: QtBot, type_text: Typing, request: pytest.FixtureRequest
) -> None:
    save_made(archive_file, copies=40)
    window: MainWindow = request.getfixturevalue("window")
    qtbot.waitUntil(lambda: not window.services.tasks.busy, timeout=60_000)
    opened(window, qtbot)
    window.quick.switcher.close_up()
    stalls = []
    for _ in range(2):
        heart = Heartbeat()
        field = opened(window, qtbot)
        for letter in "القاهرة":
            type_text(field, letter)
            beats = heart.beats
            qtbot.waitUntil(lambda heart=heart, beats=beats: heart.beats > beats + 3)
        heart.stop()
        window.quick.switcher.close_up()
        stalls.append(heart.longest)
    assert min(stalls) < 0.05, stalls


def test_it_closes_where_what_had_the_keyboard_is_gone(window: MainWindow, qtbot: QtBot) -> None:
    button = QPushButton(window.centralWidget())
    button.show()
    button.setFocus()
    field = opened(window, qtbot)
    with qtbot.waitSignal(button.destroyed):
        button.deleteLater()  # as a card of the welcome page is, when there are others
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not window.quick.switcher.isVisible()
