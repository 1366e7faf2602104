"""Texts that are too long end with a whole word."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.eliding import elided

TITLE = "وزيرة الثقافة تفتتح معرض الكتاب في العاصمة بعد غياب"


@pytest.mark.parametrize("share", [0.3, 0.45, 0.6, 0.75, 0.9])
def test_no_word_is_cut(qtbot: QtBot, share: float) -> None:
    metrics = QFontMetrics(QApplication.font())
    width = int(metrics.horizontalAdvance(TITLE) * share)
    shown = elided(TITLE, metrics, width)
    kept = shown.rstrip("….")
    assert shown != kept, "what is missing is told"
    assert TITLE.startswith(kept + " ")
    assert metrics.horizontalAdvance(shown) <= width


def test_what_fits_stays_as_it_is(qtbot: QtBot) -> None:
    metrics = QFontMetrics(QApplication.font())
    assert elided(TITLE, metrics, metrics.horizontalAdvance(TITLE) + 1) == TITLE


def test_a_word_longer_than_the_line_is_cut(qtbot: QtBot) -> None:
    metrics = QFontMetrics(QApplication.font())
    word = "في " + "م" * 80
    shown = elided(word, metrics, metrics.horizontalAdvance(word) / 2)
    assert len(shown) > 10
