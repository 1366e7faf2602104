"""An empty field's caret stands where its hint begins."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from gui.caret import begin_where_reading_begins

LATIN, ARABIC = "abc", "خبر"
RTL, LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


def _field(qtbot: QtBot, direction: Qt.LayoutDirection) -> QLineEdit:
    field = QLineEdit()
    field.setLayoutDirection(direction)
    begin_where_reading_begins(field)
    qtbot.addWidget(field)
    field.resize(300, 40)
    field.show()
    return field


def _caret(field: QLineEdit) -> int:
    field.grab()  # the place is found as the field is painted
    return field.cursorRect().center().x()


def test_in_arabic_it_is_at_the_right_with_any_keyboard(qtbot: QtBot) -> None:
    assert _caret(_field(qtbot, RTL)) > 250


def test_in_english_it_is_at_the_left(qtbot: QtBot) -> None:
    assert _caret(_field(qtbot, LTR)) < 50


def test_what_is_written_begins_where_its_letters_begin(qtbot: QtBot) -> None:
    field = _field(qtbot, RTL)
    qtbot.keyClicks(field, LATIN)
    assert _caret(field) < 100
    field.setText(ARABIC)
    assert _caret(field) > 200
    field.clear()
    assert _caret(field) > 250


def test_it_follows_the_language(qtbot: QtBot) -> None:
    field = _field(qtbot, RTL)
    field.setLayoutDirection(LTR)
    assert _caret(field) < 50


def test_a_note_begins_at_the_right_too(qtbot: QtBot) -> None:
    text = QTextEdit()
    text.setLayoutDirection(RTL)
    begin_where_reading_begins(text)
    qtbot.addWidget(text)
    text.resize(300, 200)
    text.show()
    assert text.cursorRect().center().x() > 250
    qtbot.keyClicks(text, LATIN)
    assert text.cursorRect().center().x() < 100
    text.clear()
    assert text.cursorRect().center().x() > 250
