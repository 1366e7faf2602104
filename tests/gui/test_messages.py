"""The strip of messages: closed by Esc, spoken, and in the language of the interface."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from core.articles import make_article
from core.errors import QariError
from gui.main_window import MainWindow
from gui.open_articles import OpenArticle

ERROR = QariError("not-found", file="خبر.txt")


def test_it_follows_the_language(window: MainWindow, qtbot: QtBot) -> None:
    window.messages.show_error(ERROR)
    english = window.messages.label.text()
    window.services.languages.use("ar")
    qtbot.waitUntil(lambda: window.messages.label.text() != english)
    assert "خبر.txt" in window.messages.label.text()
    window.services.languages.use("en")
    qtbot.waitUntil(lambda: window.messages.label.text() == english)


def test_its_offers_follow_the_language(window: MainWindow, qtbot: QtBot) -> None:
    languages = window.services.languages
    window.messages.show_text(
        lambda: f"in {languages.current}", (lambda: f"offer {languages.current}", lambda: None)
    )
    languages.use("ar")
    qtbot.waitUntil(lambda: window.messages.label.text() == "in ar")
    assert window.messages.offer_buttons[0].text() == "offer ar"
    assert not window.messages.offer_buttons[1].isVisible()


def test_escape_closes_it(window: MainWindow, qtbot: QtBot) -> None:
    window.tabs.add(OpenArticle(make_article("وصل الوفد إلى بيروت.")))
    window.messages.show_error(ERROR)
    qtbot.keyClick(window.pane, Qt.Key.Key_Escape)
    assert not window.messages.isVisible()


def test_escape_closes_it_ahead_of_the_full_screen(window: MainWindow, qtbot: QtBot) -> None:
    window.messages.show_text("قبل")
    qtbot.keyClick(window, Qt.Key.Key_F11)
    window.messages.show_text("بعد")
    qtbot.keyClick(window.pane, Qt.Key.Key_Escape)
    assert window.isFullScreen()
    qtbot.keyClick(window.pane, Qt.Key.Key_Escape)
    assert not window.isFullScreen()


def test_a_click_closes_it(window: MainWindow, qtbot: QtBot) -> None:
    window.messages.show_text("تم")
    close = window.messages.findChild(QToolButton, "messageClose")
    assert close.accessibleName() == "Close this message"
    assert close.text() == ""
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not window.messages.isVisible()


def test_kinds_have_different_signs(window: MainWindow) -> None:
    sign = window.messages.findChild(QLabel, "messageSign")
    window.messages.show_error(ERROR)
    error = sign.pixmap().toImage()
    window.messages.show_text("تم")
    assert sign.pixmap().toImage() != error


def test_signs_follow_the_theme(window: MainWindow) -> None:
    sign = window.messages.findChild(QLabel, "messageSign")
    window.messages.show_error(ERROR)
    light = sign.pixmap().toImage()
    window.services.themes.choose("dark")
    assert sign.pixmap().toImage() != light


def test_a_screen_reader_speaks_it(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: spoken.append(event.message())
    )
    window.messages.show_text("حُفظ المقال")
    assert spoken == ["حُفظ المقال"]
