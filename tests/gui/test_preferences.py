"""The preferences: pages that apply at once, in both languages, on a small screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QSlider,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.preferences.dialog import Preferences

CONTROLS = (
    "preferenceFace", "preferenceSize", "preferenceLineHeight", "preferenceMeasure",
    "preferenceJustified", "preferenceThemeSepia", "preferenceOrganisations", "preferenceOthers",
    "preferenceLeast", "preferenceWatched", "preferenceNamesLater", "preferenceBackups",
    "preferenceLanguage", "preferenceRecent", "preferenceRestore", "preferenceReducedMotion",
)  # fmt: skip


@pytest.fixture
def dialog(window: MainWindow) -> Preferences:
    window.actions_by_name["actionPreferences"].trigger()
    made = window.findChild(Preferences)
    assert made is not None
    assert made.isVisible()
    return made


def test_every_control_has_its_name_and_says_what_it_is(dialog: Preferences) -> None:
    for name in CONTROLS:
        control = dialog.findChild(QWidget, name)
        assert control is not None, name
        said = control.text() if isinstance(control, QAbstractButton) else control.accessibleName()
        assert said, name


def test_every_label_leads_to_its_control(dialog: Preferences) -> None:
    buddies = {label.buddy() for label in dialog.findChildren(QLabel)}
    for kind in (QSlider, QComboBox, QSpinBox):
        for control in dialog.findChildren(kind):
            assert control in buddies, control.objectName()


def test_the_keyboard_turns_the_pages(dialog: Preferences, qtbot: QtBot) -> None:
    pages = dialog.findChild(QListWidget, "preferencePages")
    dialog.activateWindow()
    qtbot.waitUntil(pages.hasFocus)
    for at in range(1, 4):
        qtbot.keyClick(pages, Qt.Key.Key_Down)
        assert dialog.stack.currentIndex() == at
    qtbot.keyClick(pages, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_texts_follow_the_language_while_it_is_open(dialog: Preferences, qtbot: QtBot) -> None:
    language = dialog.interface.language
    for value, title, switch in (
        ("ar", "التفضيلات", "إبراز الجهات"),
        ("en", "Preferences", "Mark organisations"),
    ):
        language.setCurrentIndex(language.findData(value))
        language.activated.emit(language.currentIndex())
        qtbot.waitUntil(lambda title=title: dialog.windowTitle() == title)
        assert dialog.names.organisations.text().replace("&", "") == switch


@pytest.mark.parametrize("language", ["ar", "en"])
def test_it_fits_a_small_screen(dialog: Preferences) -> None:
    assert dialog.width() <= 780
    assert dialog.height() <= 560
    for page in dialog.pages:
        assert page.sizeHint().width() <= dialog.stack.width()


def test_a_second_call_brings_the_same_dialog(window: MainWindow, dialog: Preferences) -> None:
    window.actions_by_name["actionPreferences"].trigger()
    assert window.findChildren(Preferences) == [dialog]
    assert not dialog.isModal()


def test_organisations_go_from_the_legend_at_once(
    window: MainWindow, dialog: Preferences, qtbot: QtBot
) -> None:
    box = dialog.findChild(QCheckBox, "preferenceOrganisations")
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not window.services.settings.organisations
    assert "ORG" in window.sidebar.rule().hidden


def test_less_certain_names_go_at_once(window: MainWindow, dialog: Preferences) -> None:
    least = dialog.findChild(QComboBox, "preferenceLeast")
    least.setCurrentIndex(least.count() - 1)
    least.activated.emit(least.currentIndex())
    assert window.sidebar.rule().least == 0.85
    window.services.settings.least_confidence = 40
    assert least.currentData() == 40
    assert "40" in least.currentText()


def test_a_watched_folder_is_shown_and_let_go(
    window: MainWindow, dialog: Preferences, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.archive.watch(str(tmp_path))
    assert dialog.findChild(QLineEdit, "preferenceWatched").text() == str(tmp_path)
    assert window.services.settings.watched_folder == str(tmp_path)
    dialog.list.setCurrentRow(2)
    qtbot.mouseClick(dialog.archive.clear, Qt.MouseButton.LeftButton)
    assert window.services.settings.watched_folder == ""


def test_less_motion_stops_what_slides(
    window: MainWindow, dialog: Preferences, qtbot: QtBot
) -> None:
    assert window.isAnimated()
    box = dialog.findChild(QCheckBox, "preferenceReducedMotion")
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert window.motion.reduced
    assert not window.isAnimated()


def test_the_number_of_recent_files(window: MainWindow, dialog: Preferences, qtbot: QtBot) -> None:
    for name in "abc":
        window.services.settings.add_recent(f"/{name}.txt")
    dialog.findChild(QSpinBox, "preferenceRecent").setValue(2)
    window.menus.fill_recent()
    assert len(window.menus.recent_menu.actions()) == 2
