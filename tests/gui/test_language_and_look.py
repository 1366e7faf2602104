"""Arabic and English throughout, colours that can be read, names that machines can read."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from core.errors import REASONS, SENTENCES
from core.resource_files import resource
from gui.actions import ACTIONS, action_texts
from gui.error_sentences import query_reasons, sentences
from gui.main_window import MainWindow
from gui.preferences.dialog import Preferences
from gui.standard_texts import arrow_keys, standard_texts
from gui.theme import load_theme

OBJECTS = (
    "articlePane", "entityTree", "entityFilter", "archiveSearch", "archiveResults", "findBar",
    "statusBar",
)  # fmt: skip
ACTION_NAMES = (
    "actionOpen", "actionOpenRecent", "actionPaste", "actionSave", "actionImportFolder",
    "actionNextMention", "actionPreviousMention", "actionFind", "actionZoomIn", "actionZoomOut",
    "actionPreferences",
)  # fmt: skip


def test_the_promised_names_exist(window: MainWindow) -> None:
    for name in OBJECTS:
        assert window.findChild(object, name) is not None, name
    for name in ACTION_NAMES:
        assert window.actions_by_name[name].objectName() == name


@pytest.mark.parametrize("language", ["ar"])
def test_the_arabic_interface_has_no_english_left(window: MainWindow) -> None:
    latin = re.compile(r"\b(?!PDF\b)[A-Za-z]{2,}")
    for action in window.actions_by_name.values():
        assert not latin.search(action.text()), action.text()
    for button in window.findChildren(QToolButton):
        assert not latin.search(button.text()), button.text()
    for field in window.findChildren(QLineEdit):
        assert not latin.search(field.placeholderText()), field.placeholderText()
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert not latin.search(window.windowTitle())


def test_the_arabic_translation_is_complete() -> None:
    tree = ElementTree.parse(Path(resource("i18n")) / "qari_ar.ts")
    for message in tree.iter("message"):
        source, translation = message.findtext("source"), message.find("translation")
        assert translation is not None
        assert translation.get("type") != "unfinished", source
        forms = [f.text for f in translation] or [translation.text]
        assert all(forms), source
        if message.get("numerus"):
            assert len(forms) == 6, source
        else:
            wanted = sorted(re.findall(r"\{\w+\}", source or ""))
            assert sorted(re.findall(r"\{\w+\}", forms[0] or "")) == wanted, source


@pytest.mark.parametrize("language", ["ar"])
def test_standard_buttons_speak_as_the_window_does(window: MainWindow, qtbot: QtBot) -> None:
    kind = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(kind.Cancel | kind.Close | kind.Save | kind.Ok | kind.Apply)
    qtbot.addWidget(box)
    texts = {button.text().replace("&", "") for button in box.buttons()}
    assert texts == {"إلغاء", "إغلاق", "حفظ", "موافق", "تطبيق"}
    assert all(re.search("[ء-ي]", text) for text in standard_texts())


@pytest.mark.parametrize("language", ["ar"])
def test_arrow_keys_are_shown_as_arrows_behind_the_other_keys(window: MainWindow) -> None:
    keys = QKeySequence("Alt+Down").toString(QKeySequence.SequenceFormat.NativeText)
    assert keys == "Alt+↓\N{LEFT-TO-RIGHT MARK}", "which keeps its place right to left"
    assert len({text[:1] for text in arrow_keys()} & set("←→↑↓")) == 4


def test_the_language_changes_without_a_restart(window: MainWindow, qtbot: QtBot) -> None:
    language = Preferences(window).interface.language
    language.setCurrentIndex(language.findData("ar"))
    language.activated.emit(language.currentIndex())
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    save = window.actions_by_name["actionSave"]
    qtbot.waitUntil(lambda: save.text().replace("&", "") == "حفظ في الأرشيف")
    language.setCurrentIndex(language.findData("en"))
    language.activated.emit(language.currentIndex())
    qtbot.waitUntil(lambda: save.text() == "&Save to Archive")
    assert window.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_shortcuts_are_unique_and_every_action_has_a_text(window: MainWindow) -> None:
    seen: dict[str, str] = {}
    for spec in ACTIONS:
        assert action_texts()[spec.name]
        for key in window.actions_by_name[spec.name].shortcuts():
            assert seen.setdefault(key.toString(), spec.name) == spec.name


def test_every_known_error_has_a_sentence_in_the_window(window: MainWindow) -> None:
    assert set(sentences()) == set(SENTENCES)
    assert set(query_reasons()) == set(REASONS)


def test_the_theme_changes_marks_at_once(window: MainWindow, qtbot: QtBot, seed: Path) -> None:
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_file(str(seed))
    window.services.themes.choose("dark")
    dark = load_theme("dark")
    assert window.pane.page.looks["LOC"].ground == dark.ground("LOC")
    window.services.themes.choose("light")


def test_controls_have_accessible_names(window: MainWindow) -> None:
    for field in window.findChildren(QLineEdit):
        assert field.accessibleName() or field.objectName() == "qt_spinbox_lineedit"
    assert window.pane.accessibleName()
    assert window.sidebar.tree.accessibleName()
    assert window.archive_panel.results.accessibleName()


def test_the_language_changes_whatever_is_open(
    window: MainWindow, qtbot: QtBot, seed: Path
) -> None:
    """A widget that ends while the window tells its children of it would end the program."""
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_file(str(seed))
    window.activateWindow()
    for name in ("actionNextMention", "actionNameCard", "actionReadingLook", "actionFind",
                 "actionSwitcher", "actionPreferences", "actionNamePage"):  # fmt: skip
        for width, language in ((800, "ar"), (1240, "en")):
            window.actions_by_name[name].trigger()
            QApplication.processEvents()
            window.resize(width, 700)
            window.services.languages.use(language)
            QApplication.processEvents()
            QApplication.processEvents()
    assert window.isVisible()
    assert window.layoutDirection() == Qt.LayoutDirection.LeftToRight
