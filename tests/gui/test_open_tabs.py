"""Several open articles: by key, by mouse, closed and opened again, and back next time."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.articles import make_article
from core.errors import QariError
from gui.main import build
from gui.main_window import MainWindow
from gui.open_articles import OpenArticle
from tests.gui.named_articles import analysed

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CITIES = ("بيروت", "تونس", "عمان", "طنجة")


@pytest.fixture
def four(window: MainWindow, qtbot: QtBot) -> list[OpenArticle]:
    """Four articles, the last one shown, and the keyboard in the text."""
    opened = [window.tabs.add(OpenArticle(make_article(f"خبر قصير من {c}."))) for c in CITIES]
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.pane.setFocus()
    return opened


@pytest.mark.parametrize(
    ("key", "modifiers", "shown"),
    [
        (Qt.Key.Key_Tab, CTRL, 0),
        (Qt.Key.Key_Backtab, CTRL | SHIFT, 2),
        (Qt.Key.Key_PageDown, CTRL, 0),
        (Qt.Key.Key_PageUp, CTRL, 2),
        (Qt.Key.Key_2, ALT, 1),
        (Qt.Key.Key_9, ALT, 3),
        (Qt.Key.Key_7, ALT, 3),  # there is none
    ],
)
def test_keys_lead_from_one_to_another(
    window: MainWindow,
    four: list[OpenArticle],
    qtbot: QtBot,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    shown: int,
) -> None:
    qtbot.keyClick(window.pane, key, modifiers)
    assert window.tabs.current() is four[shown]


def middle_of(window: MainWindow, index: int):  # type: ignore[no-untyped-def]
    return window.tabs.tabRect(index).center()


def test_the_middle_button_closes_and_a_key_opens_again(
    window: MainWindow, four: list[OpenArticle], qtbot: QtBot
) -> None:
    able = window.actions_by_name["actionReopenClosed"]
    assert not able.isEnabled()
    qtbot.mouseClick(window.tabs, Qt.MouseButton.MiddleButton, pos=middle_of(window, 1))
    assert window.tabs.open == [four[0], *four[2:]]
    assert window.tabs.current() is four[3]
    qtbot.keyClick(window.pane, Qt.Key.Key_T, CTRL | SHIFT)
    assert window.tabs.current() is four[1]
    assert not able.isEnabled()


def test_closing_all_of_them_shows_the_empty_page(
    window: MainWindow, four: list[OpenArticle], qtbot: QtBot
) -> None:
    for _ in four:
        qtbot.keyClick(window, Qt.Key.Key_W, CTRL)
    assert window.tabs.current() is None
    assert not window.pane.isVisible()
    for _ in four:
        window.actions_by_name["actionReopenClosed"].trigger()
    assert set(window.tabs.open) == set(four)


def test_tabs_are_put_in_order_by_mouse(
    window: MainWindow, four: list[OpenArticle], qtbot: QtBot
) -> None:
    assert window.tabs.isMovable()
    window.tabs.moveTab(0, 2)
    assert window.tabs.open == [four[1], four[2], four[0], four[3]]
    window.tabs.setCurrentIndex(2)
    assert window.tabs.current() is four[0]
    assert "بيروت" in window.pane.article.text


def test_what_is_not_saved_has_a_dot_until_it_is(
    window: MainWindow, four: list[OpenArticle]
) -> None:
    assert not window.tabs.tabIcon(3).isNull()
    assert "not saved" in window.tabs.accessibleTabName(3)
    four[3].saved = 1
    window.show_state()
    assert window.tabs.tabIcon(3).isNull()
    assert window.tabs.accessibleTabName(3) == four[3].article.title


def test_a_title_is_no_markup(window: MainWindow) -> None:
    for text in ("<b>خبر</b> & خبر", "آخر"):
        window.tabs.add(OpenArticle(make_article("نص", title=text)))
        window.tabs.add(OpenArticle(make_article("نص آخر", title=text)))
    assert window.tabs.accessibleTabName(0).startswith("<b>")
    assert window.tabs.tabToolTip(0) == ""  # its own tip is made when it is wanted
    assert "&&" in window.tabs.tabText(0)


def test_many_tabs_do_not_widen_the_window(window: MainWindow) -> None:
    window.resize(900, 600)
    for number in range(40):
        text = f"وصل الوفد رقم {number} إلى المدينة الكبيرة في الشمال."
        window.tabs.add(OpenArticle(make_article(text)))
    assert window.width() == 900
    assert window.tabs.tabRect(39).intersects(window.tabs.rect())


@pytest.fixture
def saved(own_home, qtbot: QtBot) -> list[int]:  # type: ignore[no-untyped-def]
    """Three saved articles that were open when the window was closed, the second one shown."""
    with Archive(own_home / "archive.db") as archive:
        numbers = [archive.save(*analysed(f"خبر قصير من {c}."))[0] for c in CITIES[:3]]
    _, first = build(["qari"])
    for number in numbers:
        with qtbot.waitSignal(first.tabs.chosen):
            first.desk.open_saved(number, "")
    first.tabs.setCurrentIndex(1)
    first.close()
    first.deleteLater()
    return numbers


def test_the_articles_of_last_time_come_back_but_only_one_is_read(
    saved: list[int], window: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.tabs.chosen):
        window.open_tabs.restore()
    assert window.tabs.count() == 3
    assert [opened.saved for opened in window.tabs.open] == [saved[1]]
    with qtbot.waitSignal(window.tabs.chosen):
        window.tabs.setCurrentIndex(0)
    assert window.tabs.current().saved == saved[0]
    assert [opened.saved for opened in window.tabs.open] == saved[:2]


def test_what_is_open_is_kept_before_the_end(
    saved: list[int], window: MainWindow, qtbot: QtBot
) -> None:
    settings = window.services.settings
    settings.session = ""
    with qtbot.waitSignal(window.tabs.chosen):
        window.desk.open_saved(saved[2], "")
    qtbot.waitUntil(lambda: json.loads(settings.session or "{}").get("shown") == saved[2])


def test_they_wait_behind_what_the_program_was_started_with(
    saved: list[int], window: MainWindow
) -> None:
    window.open_tabs.restore(behind=True)
    assert window.tabs.open == []
    opened = window.tabs.add(OpenArticle(make_article("خبر من مراكش.")))
    assert window.tabs.current() is opened
    assert window.tabs.count() == 4


def test_one_that_is_opened_from_its_file_waits_no_more(
    saved: list[int], window: MainWindow, qtbot: QtBot
) -> None:
    window.open_tabs.restore(behind=True)
    opened = window.tabs.add(OpenArticle(*analysed(f"خبر قصير من {CITIES[0]}.")))
    window.desk.find_saved()
    qtbot.waitUntil(lambda: opened.saved == saved[0])
    assert window.tabs.count() == 3
    assert window.tabs.current() is opened
    assert window.tabs.entries[window.tabs.currentIndex()] is opened


def test_an_article_of_last_time_has_one_tab(saved: list[int], window: MainWindow) -> None:
    twice = [[saved[0], "خبر"], [saved[1], "خبر"], [saved[0], "خبر"]]
    window.services.settings.session = json.dumps({"open": twice, "shown": None})
    window.open_tabs.restore(behind=True)
    assert window.tabs.count() == 2


def test_they_stay_away_where_the_reader_wants_it_so(saved: list[int], window: MainWindow) -> None:
    window.services.settings.restore_session = False
    window.open_tabs.restore()
    assert window.tabs.count() == 0


def test_one_that_is_gone_is_told_of_and_its_tab_goes(
    saved: list[int], window: MainWindow, qtbot: QtBot
) -> None:
    settings = window.services.settings
    settings.session = settings.session.replace(f"[{saved[1]},", "[77,").replace(
        f'"shown": {saved[1]}', '"shown": 77'
    )
    window.open_tabs.restore()
    qtbot.waitUntil(window.messages.isVisible)
    qtbot.waitUntil(lambda: window.tabs.current() is not None)
    assert window.tabs.count() == 2


def test_those_that_cannot_be_read_just_now_are_kept_and_come_by_a_click(
    saved: list[int], window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(Archive, "get", lambda *_: unreadable())
        window.open_tabs.restore()
        qtbot.waitUntil(window.messages.isVisible)
    assert [entry.number for entry in window.tabs.entries] == saved  # type: ignore[union-attr]
    window.open_tabs.save()
    assert json.loads(window.services.settings.session)["shown"] == saved[1]
    with qtbot.waitSignal(window.tabs.chosen):
        qtbot.mouseClick(window.tabs, Qt.MouseButton.LeftButton, pos=middle_of(window, 1))
    assert window.tabs.current().saved == saved[1]


def unreadable() -> None:
    raise QariError("archive-busy", file="archive.db")


@pytest.mark.parametrize("written", ["", "{", '{"open": 3}', '{"open": [["x", 1]], "shown": 1}'])
def test_a_broken_session_is_none(window: MainWindow, written: str) -> None:
    window.services.settings.session = written
    window.open_tabs.restore()
    assert window.tabs.count() == 0


def test_the_bar_is_a_tab_bar_with_a_name(window: MainWindow, four: list[OpenArticle]) -> None:
    assert window.findChild(QTabBar, "articleTabs").accessibleName() == "Open articles"


def test_titles_of_tabs_end_with_a_whole_word(window: MainWindow, qtbot: QtBot) -> None:
    titles = [f"وزيرة الثقافة تفتتح المعرض {n}" for n in range(8)]
    for title in titles:
        window.tabs.add(OpenArticle(make_article(f"{title}\n\nوصل الوفد إلى بيروت.")))
    for width in (800, 1240, 1800):
        window.resize(width, 700)
        for place, title in enumerate(titles):
            text = window.tabs.tabText(place).strip("\u2068\u2069")
            assert f"{title} ".startswith(text.rstrip("….") + " ")
    while len(window.tabs.open) > 2:
        window.tabs.close_tab(0)
    assert window.tabs.tabText(1).strip("\u2068\u2069") == titles[-1]
