"""An empty field's caret stands where its hint begins."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.fields import Field, TextField

LATIN, ARABIC = "abc", "خبر"
RTL, LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


def show(qtbot: QtBot, field: QWidget, direction: Qt.LayoutDirection) -> None:
    field.setLayoutDirection(direction)
    qtbot.addWidget(field)
    field.resize(300, 40)
    field.show()


def _field(qtbot: QtBot, direction: Qt.LayoutDirection) -> Field:
    field = Field()
    show(qtbot, field, direction)
    return field


def _caret(field: Field) -> int:
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
    text = TextField()
    show(qtbot, text, RTL)
    assert text.cursorRect().center().x() > 250
    qtbot.keyClicks(text, LATIN)
    assert text.cursorRect().center().x() < 100
    text.clear()
    assert text.cursorRect().center().x() > 250
