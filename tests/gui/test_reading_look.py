"""The look of the page: its faces, its panel, the title and the facts above it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QPushButton,
    QSlider,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.articles import make_article
from gui.fonts import BUNDLED, face_font
from gui.main_window import MainWindow
from gui.open_articles import OpenArticle
from gui.reading.folded_label import FoldedLabel
from gui.reading.look import ReadingLook
from gui.settings import Settings

TEXT = "\n\n".join(
    f"وقال المتحدث باسم الوزارة في اليوم {n} إن القطار بلغ المحطة الأخيرة قبل موعده بساعة كاملة."
    for n in range(30)
)


@pytest.fixture
def panel(window: MainWindow, qtbot: QtBot) -> QWidget:
    """The panel, opened by its key over an article."""
    window.tabs.add(OpenArticle(make_article(TEXT)))
    window.activateWindow()
    window.pane.setFocus()
    qtbot.waitUntil(window.pane.hasFocus)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.pane, Qt.Key.Key_L, modifiers)
    made = window.findChild(QWidget, "readingLook")
    assert made.isVisible()
    return made


@pytest.mark.parametrize("family", BUNDLED)
def test_every_bundled_face_writes_arabic(window: MainWindow, family: str) -> None:
    font = face_font(family, 15)
    assert QFontDatabase.hasFamily(family)
    raw = QRawFont.fromFont(font, QFontDatabase.WritingSystem.Arabic)
    assert raw.familyName() == family
    assert all(raw.supportsCharacter(ord(letter)) for letter in "أبتثجحخةىپچگ،؟٣َّ")


def test_the_arrows_of_a_slider_change_the_page_at_once(
    window: MainWindow, panel: QWidget, qtbot: QtBot
) -> None:
    slider = panel.findChild(QSlider, "lookLineHeight")
    slider.setFocus()
    height = window.pane.document().documentLayout().documentSize().height()
    for _ in range(4):
        qtbot.keyClick(slider, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: window.pane.look.line_height == ReadingLook().line_height + 20)
    assert window.pane.document().documentLayout().documentSize().height() > height
    assert Settings().look.line_height == window.pane.look.line_height


def test_a_face_is_chosen_by_keyboard(window: MainWindow, panel: QWidget, qtbot: QtBot) -> None:
    box = panel.findChild(QComboBox, "lookFace")
    qtbot.waitUntil(box.hasFocus)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: window.pane.look.face == "Amiri")
    assert window.pane.document().defaultFont().families()[0] == "Amiri"
    assert window.view.header.title.font().families()[0] == "Amiri"


def test_the_measure_is_the_width_of_the_column(
    window: MainWindow, panel: QWidget, qtbot: QtBot
) -> None:
    window.resize(1500, 800)
    slider = panel.findChild(QSlider, "lookMeasure")
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: window.pane.look.measure == 45)
    width = window.pane.page.layout.column.width
    letters = QFontMetricsF(window.pane.look.font()).horizontalAdvance(TEXT[:90]) / 90
    assert 40 < width / letters < 50


def test_justified_by_a_click(window: MainWindow, panel: QWidget, qtbot: QtBot) -> None:
    box = panel.findChild(QCheckBox, "lookJustified")
    qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.pane.look.justified)


def test_the_panel_shows_what_other_keys_change(window: MainWindow, panel: QWidget) -> None:
    slider = panel.findChild(QSlider, "lookSize")
    before = slider.value()
    window.actions_by_name["actionZoomIn"].trigger()
    assert slider.value() == before + 1
    window.pane.set_look(replace(window.pane.look, justified=True))
    assert panel.findChild(QCheckBox, "lookJustified").isChecked()


def test_the_usual_look_comes_back(window: MainWindow, panel: QWidget, qtbot: QtBot) -> None:
    button = panel.findChild(QPushButton, "lookReset")
    assert not button.isEnabled()
    window.pane.set_look(ReadingLook("Amiri", 22, 150, 90, justified=True))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.pane.look == ReadingLook()


def test_a_swatch_changes_the_colours(window: MainWindow, panel: QWidget, qtbot: QtBot) -> None:
    button = panel.findChild(QToolButton, "lookThemeSepia")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert window.services.themes.current.name == "sepia"
    assert button.isChecked()
    window.services.themes.choose("light")


def test_esc_closes_the_panel_and_goes_back_to_the_text(
    window: MainWindow, panel: QWidget, qtbot: QtBot
) -> None:
    qtbot.keyClick(panel.findChild(QComboBox, "lookFace"), Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert window.pane.hasFocus()


def test_a_click_elsewhere_closes_the_panel(
    window: MainWindow, panel: QWidget, qtbot: QtBot
) -> None:
    field = window.archive_panel.search
    field.setFocus()
    qtbot.waitUntil(lambda: not panel.isVisible())
    assert field.hasFocus()


def test_every_control_of_the_panel_says_what_it_is(panel: QWidget) -> None:
    for kind in (QSlider, QComboBox):
        for control in panel.findChildren(kind):
            assert control.accessibleName(), control.objectName()


@pytest.mark.parametrize("width", range(120, 900, 60))
def test_no_line_of_facts_begins_or_ends_with_a_sign(qtbot: QtBot, width: int) -> None:
    label = FoldedLabel("   ·   ")
    qtbot.addWidget(label)
    label.set_pieces(["سلمى الحداد", "4 March 2026", "a-very-long-name-of-a-file.txt", "542 words"])
    label.resize(width, 200)
    label.fold()
    lines = label.text().split("\n")
    for line in lines:
        assert not line.strip("\u200f\u2068\u2069 ").startswith("·")
        assert not line.strip("\u200f\u2068\u2069 ").endswith("·")
        assert label.fontMetrics().horizontalAdvance(line) <= max(width, 120)
    assert label.heightForWidth(width) >= label.fontMetrics().height() * len(lines)


def test_articles_are_larger_where_the_systems_letters_are(
    own_home: Path, qapp: QApplication
) -> None:
    before = qapp.font()
    large = QFont(before)
    large.setPointSize(16)
    qapp.setFont(large)
    try:
        settings = Settings(own_home / "settings.ini")
        assert settings.look.size == 24
        settings.look = settings.look
        large.setPointSize(10)
        qapp.setFont(large)
        assert settings.look.size == 15, "what was not chosen follows the system"
        settings.look = replace(settings.look, size=20)
        assert Settings(own_home / "settings.ini").look.size == 20
    finally:
        qapp.setFont(before)


def test_long_texts_take_hours(window: MainWindow) -> None:
    header = window.view.header
    header.show_article(make_article("كلمة " * 900))
    assert "5 minutes to read" in header.meta.text()
    header.show_article(make_article("كلمة " * 32_400))
    assert "about 3 hours to read" in header.meta.text()
