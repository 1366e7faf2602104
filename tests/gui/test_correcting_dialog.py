"""The dialog of a correction: it shows what changes, where it holds, and applies it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.archive.correcting import log
from gui.correcting.dialog import CorrectionDialog
from gui.correcting.preview_rows import ROW, PreviewRow
from gui.main_window import MainWindow
from gui.open_articles import OpenArticle
from tests.gui.corrected_window import (
    OTHERS,
    TEXT,
    index_of,
    names,
    open_text,
    save_texts,
    select,
    surfaces,
)

Ask = Callable[[str, str], CorrectionDialog]


@pytest.fixture
def saved(archive_file: Path) -> list[int]:
    """Articles in the archive before the window opens."""
    return save_texts(archive_file, *OTHERS)


@pytest.fixture
def opened(saved: list[int], window: MainWindow, qtbot: QtBot) -> OpenArticle:
    made = open_text(window, TEXT)
    window.activateWindow()
    window.pane.setFocus()
    qtbot.waitUntil(window.pane.hasFocus)
    return made


@pytest.fixture
def ask(opened: OpenArticle, window: MainWindow, qtbot: QtBot) -> Ask:
    """Opens the dialog of one of the window's actions for a name."""

    def asked(surface: str, action: str) -> CorrectionDialog:
        window.navigator.show_mention(index_of(window, surface))
        window.actions_by_name[action].trigger()
        dialog = window.correcting.dialog
        assert dialog is not None
        qtbot.waitUntil(dialog.isVisible)
        return dialog

    return asked


def rows(dialog: CorrectionDialog) -> list[PreviewRow]:
    model = dialog.changes.model()
    return [model.index(n, 0).data(ROW) for n in range(model.rowCount())]


def headings(dialog: CorrectionDialog) -> list[str]:
    marks = str.maketrans("", "", "\u2068\u2069\u200e\u200f")
    return [row.text.translate(marks) for row in rows(dialog) if row.is_heading]


def scope(dialog: CorrectionDialog, name: str) -> QRadioButton:
    button = dialog.findChild(QRadioButton, f"correctionScope_{name}")
    assert isinstance(button, QRadioButton)
    return button


def apply(window: MainWindow, dialog: CorrectionDialog, qtbot: QtBot) -> None:
    """Wait until what changes is known, and press Enter."""
    qtbot.waitUntil(lambda: not dialog._pause.isActive() and dialog.apply_button.isEnabled())
    qtbot.waitUntil(lambda: dialog._preview.complete)
    with qtbot.waitSignal(window.correcting.changed):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_a_new_name_shown_is_seen_before_it_is_applied(
    ask: Ask, window: MainWindow, qtbot: QtBot
) -> None:
    dialog = ask("كمال الحاج", "actionRename")
    assert scope(dialog, "everywhere").isChecked()
    assert not scope(dialog, "here").isVisible()
    qtbot.waitUntil(lambda: "Nothing would change." in dialog.summary.text())
    assert not dialog.apply_button.isEnabled()
    dialog.text.setText("كمال بك الحاج")
    qtbot.waitUntil(lambda: len(headings(dialog)) == 2)
    assert headings(dialog) == [
        "In this article: “كمال الحاج” → “كمال بك الحاج” (3)",
        "In 1 other article",
    ]
    assert rows(dialog)[-1].note.startswith("وصل كمال الحاج")
    apply(window, dialog, qtbot)
    assert names(window)["كمال بك الحاج"] == 3


def test_two_names_become_one_by_choosing_among_those_of_the_article(
    ask: Ask, window: MainWindow, qtbot: QtBot
) -> None:
    dialog = ask("سعاد مرزوق", "actionMerge")
    assert "Write or choose" in dialog.summary.text()
    qtbot.keyClick(dialog.name.field, Qt.Key.Key_Down)
    assert dialog.name.field.text() == "كمال الحاج"
    scope(dialog, "article").click()
    apply(window, dialog, qtbot)
    assert names(window)["كمال الحاج"] == 5
    assert "سعاد مرزوق" not in names(window)


def test_names_of_the_archive_are_offered_however_they_are_spelt(
    ask: Ask, window: MainWindow, qtbot: QtBot, type_text: Callable[..., None]
) -> None:
    dialog = ask("صور", "actionMerge")
    type_text(dialog.name.field, "بيرو")
    texts = lambda: [dialog.name.list.item(n).text() for n in range(dialog.name.list.count())]  # noqa: E731
    qtbot.waitUntil(lambda: any("بيروت" in text for text in texts()))
    assert "1 article" in texts()[0]
    dialog.reject()


def test_one_mention_is_split_off(ask: Ask, window: MainWindow, qtbot: QtBot) -> None:
    dialog = ask("الحاج", "actionSplit")
    scope(dialog, "here").click()
    apply(window, dialog, qtbot)
    assert names(window)["كمال الحاج"] == 2
    assert names(window)["الحاج"] == 1


def test_everywhere_is_offered_after_a_key_and_shows_the_articles(
    opened: OpenArticle, window: MainWindow, qtbot: QtBot, archive_file: Path
) -> None:
    window.navigator.show_mention(index_of(window, "صور"))
    with qtbot.waitSignal(window.correcting.changed):
        qtbot.keyClick(window.pane, Qt.Key.Key_Delete)
    wider = window.messages.offer_buttons[0]
    assert wider.text() == "In all articles…"
    qtbot.mouseClick(wider, Qt.MouseButton.LeftButton)
    dialog = window.correcting.dialog
    qtbot.waitUntil(lambda: dialog._preview.complete)
    assert headings(dialog) == ["In 2 other articles"]
    assert [row.goes for row in rows(dialog) if not row.is_heading] == [True, True]
    apply(window, dialog, qtbot)
    with Archive(archive_file) as archive:
        assert [e.correction.scope for e in log(archive)] == ["article", "everywhere"]


def test_marking_selected_words_asks_for_type_and_places(
    opened: OpenArticle, window: MainWindow, qtbot: QtBot
) -> None:
    select(window, "الميناء" if "الميناء" in TEXT else "للميناء")
    window.correcting._ask_to_mark(window.pane.cursor_span())
    qtbot.waitUntil(lambda: window.correcting.dialog is not None)
    dialog = window.correcting.dialog
    dialog.types.setCurrentIndex(dialog.types.findData("ORG"))
    qtbot.waitUntil(lambda: headings(dialog) == ["In this article: New: organisation (1)"])
    apply(window, dialog, qtbot)
    assert "ميناء" in surfaces(window, "ORG")


def test_escape_changes_nothing(
    ask: Ask, window: MainWindow, qtbot: QtBot, archive_file: Path
) -> None:
    before = window.tabs.current().analysis
    dialog = ask("كمال الحاج", "actionRename")
    dialog.text.setText("آخر")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert window.tabs.current().analysis == before
    with Archive(archive_file) as archive:
        assert log(archive) == []


def test_enter_right_after_typing_waits_for_what_changes(
    ask: Ask, window: MainWindow, qtbot: QtBot
) -> None:
    dialog = ask("كمال الحاج", "actionRename")
    dialog.text.setText("كمال بك الحاج")
    with qtbot.waitSignal(window.correcting.changed):
        qtbot.keyClick(dialog.text, Qt.Key.Key_Return)
    assert "كمال بك الحاج" in names(window)


@pytest.mark.parametrize("language", ["ar"])
def test_every_control_has_a_name_in_arabic(ask: Ask, window: MainWindow, qtbot: QtBot) -> None:
    dialog = ask("صور", "actionMerge")
    assert dialog.windowTitle() == "تصحيح اسم"
    assert dialog.changes.accessibleName() == "ما يتغيّر"
    assert dialog.name.field.accessibleName().startswith("دمج")
    assert dialog.findChild(QPushButton, "correctionApply").text() == "تطبيق"
    assert [scope(dialog, s).text() for s in ("here", "article", "everywhere")] == [
        "هنا فقط",
        "في هذا المقال",
        "في كل المقالات",
    ]
    dialog.reject()


def test_tab_goes_to_the_scope_that_is_chosen(ask: Ask, qtbot: QtBot) -> None:
    dialog = ask("كمال الحاج", "actionRename")
    chosen = dialog.scopes.checkedButton()
    assert dialog.text is not None
    dialog.activateWindow()
    dialog.text.setFocus()
    qtbot.waitUntil(dialog.text.hasFocus)
    qtbot.keyClick(dialog.text, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is chosen
    qtbot.keyClick(chosen, Qt.Key.Key_Left)
    assert dialog.scopes.checkedButton() is dialog.focusWidget() is not chosen
