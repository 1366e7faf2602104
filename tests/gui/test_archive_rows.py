"""Where the parts of the archive's rows are, and what they say in little room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, QRect
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from gui.archive.asking import Row
from gui.archive.row_layout import Look, RowLayout
from gui.i18n import date_text

ROOM = QRect(0, 0, 250, 100)


def test_the_dot_stands_where_the_title_begins(qtbot: QtBot) -> None:
    arabic = RowLayout(Row(1, "خبر عن الميناء"), ROOM, Look(QFont()))
    latin = RowLayout(Row(2, "News of the port"), ROOM, Look(QFont()))
    assert arabic.star.right() < arabic.title_at.x() + 20
    assert arabic.dot.x() > 230 > 20 > latin.dot.x()
    assert latin.star.left() > 200


@pytest.mark.parametrize(
    ("locale", "full", "brief"),
    [("en_GB", "26 November 2026", "26 Nov 2026"), ("ar_EG", "٢٦ نوفمبر ٢٠٢٦", "٢٦ نوفمبر ٢٠٢٦")],
)
def test_dates_are_brief_where_the_language_is(
    qtbot: QtBot, locale: str, full: str, brief: str
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert date_text("2026-11-26") == full
        assert date_text("2026-11-26", brief=True) == brief
    finally:
        QLocale.setDefault(before)
