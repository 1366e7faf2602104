"""Texts in a few lines: cut where there is no room, and marked as far as they are seen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QTextCharFormat
from pytestqt.qtbot import QtBot

from gui.archive.text_lines import laid_out, marked_ranges

TEXT = "وصل الوفد إلى بيروت صباح الأحد ثم عاد منها مساء اليوم نفسه إلى القاهرة"


@pytest.mark.usefixtures("qtbot")
def test_what_is_cut_off_is_not_marked() -> None:
    layout = laid_out(TEXT, QFont(), 150, 2)
    kept = len(layout.text().rstrip("…."))  # three points, with faces that lack the sign
    assert kept < min(len(layout.text()), len(TEXT))
    start = TEXT.index("بيروت")
    spans = [(start, start + 5), (kept - 2, kept + 6), (len(TEXT) - 7, len(TEXT))]
    marked = marked_ranges(layout, TEXT, spans, QTextCharFormat())
    assert [(made.start, made.length) for made in marked] == [(start, 5), (kept - 2, 2)]


def test_of_a_whole_text_all_is_marked(qtbot: QtBot) -> None:
    layout = laid_out("📰 بيروت", QFont(), 400, 1)
    (made,) = marked_ranges(layout, "📰 بيروت", [(2, 7)], QTextCharFormat())
    assert (made.start, made.length) == (3, 5)  # UTF-16 units
