"""The page without an article: what can be begun with, and that it gives way."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.main import build
from gui.main_window import MainWindow
from gui.welcome_page import Story, WelcomePage


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> WelcomePage:
    """The welcome page, with its cards."""
    made = window.welcome.page
    qtbot.waitUntil(lambda: bool(made.cards))
    return made


def headings(page: WelcomePage) -> list[str]:
    labels = page.findChildren(QLabel)
    return [label.text() for label in labels if label.property("heading") and label.isVisible()]


def test_the_first_run_offers_the_seeds(page: WelcomePage, seed: Path) -> None:
    assert page.isVisible()
    titles = [card.title.text() for card in page.cards]
    assert len(titles) == len(list(seed.parent.glob("*.txt")))
    assert any("كاتبة بريطانية" in title for title in titles)
    assert headings(page) == ["To begin with, an article to try"]


def test_a_card_opens_its_article(page: WelcomePage, window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    card = page.findChild(QPushButton, "welcomeSeeds0")
    card.setFocus()
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        qtbot.keyClick(card, Qt.Key.Key_Space)
    assert "معرض الكتاب" in window.tabs.current().article.title
    assert not page.isVisible()


def test_without_an_article_what_one_begins_with_has_the_keyboard(
    page: WelcomePage, window: MainWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(page.open_button.hasFocus)
    for then in (page.paste_button, page.import_button, *page.cards[:2]):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert then.hasFocus()


def test_the_last_article_closed_leaves_the_keyboard_to_the_page(
    window: MainWindow, seed: Path, qtbot: QtBot
) -> None:
    window.activateWindow()
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_file(str(seed))
    qtbot.waitUntil(window.pane.hasFocus)
    qtbot.keyClick(window.pane, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.welcome.page.open_button.hasFocus)


def test_what_was_read_lately_takes_the_seeds_place(
    made: list[int], window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "خبر.txt"
    file.write_text("وصل الوفد إلى بيروت.", "utf-8")
    window.services.settings.add_recent(str(file))
    window.services.settings.add_recent(str(tmp_path / "gone.txt"))
    window.welcome.refresh()
    page = window.welcome.page
    qtbot.waitUntil(lambda: len(headings(page)) == 2)
    assert headings(page) == ["Opened last", "Saved last"]
    recent = [c for c in page.cards if c.objectName().startswith("welcomeRecent")]
    assert [card.title.text() for card in recent] == ["\u2068خبر.txt\u2069"]
    saved = page.findChild(QPushButton, "welcomeSaved0")
    qtbot.mouseClick(saved, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.tabs.current() is not None)
    assert window.tabs.current().saved in made


def test_closing_the_last_article_brings_the_page_back(
    page: WelcomePage, window: MainWindow, qtbot: QtBot, seed: Path
) -> None:
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_file(str(seed))
    window.files.close_article()
    qtbot.waitUntil(page.isVisible)
    qtbot.waitUntil(lambda: headings(page) == ["Opened last"])


def test_its_buttons_open_paste_and_import(
    page: WelcomePage, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", lambda *_: (asked.append("open"), ([], ""))[1]
    )
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", lambda *_: (asked.append("folder"), "")[1]
    )
    for name in ("welcomeOpen", "welcomeImport"):
        qtbot.mouseClick(page.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
    assert asked == ["open", "folder"]
    QGuiApplication.clipboard().setText("زار الوزير بيروت أمس.")
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        qtbot.mouseClick(page.findChild(QPushButton, "welcomePaste"), Qt.MouseButton.LeftButton)
    assert "بيروت" in window.tabs.current().article.text


def test_closing_the_file_that_the_window_opened_with_brings_the_page(
    qtbot: QtBot, seed: Path
) -> None:
    _, window = build(["qari", str(seed)])
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.show()
    window.files.close_article()
    qtbot.waitUntil(lambda: shown_page(window) is not None)
    window.close()
    window.deleteLater()


def shown_page(window: MainWindow) -> QWidget | None:
    page = window.findChild(QWidget, "welcomePage")
    return page if page is not None and page.isVisible() else None


@pytest.mark.parametrize("language", ["ar"])
def test_the_page_follows_the_language(page: WelcomePage, window: MainWindow, qtbot: QtBot) -> None:
    assert headings(page) == ["للبداية: جرّب أحد هذه المقالات"]
    window.services.languages.use("en")
    qtbot.waitUntil(lambda: headings(page) == ["To begin with, an article to try"])
    window.services.languages.use("ar")


def test_every_control_has_a_name_for_screen_readers(page: WelcomePage) -> None:
    for button in page.findChildren(QPushButton):
        assert button.accessibleName() or button.text()


def test_a_narrow_page_cuts_nothing(qtbot: QtBot) -> None:
    page = WelcomePage()
    qtbot.addWidget(page)
    page.show_stories([], [Story("خبر طويل العنوان جدا " * 6, "صحيفة", "a.txt")], [])
    page.resize(340, 420)
    page.show()
    qtbot.waitUntil(lambda: page.cards[0].isVisible())
    assert page.widget().width() <= page.viewport().width()
