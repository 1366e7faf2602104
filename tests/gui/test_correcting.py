"""Names put right in the text: by keys and menus, undone, done again, and only where meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.archive.correcting import log
from gui.main_window import MainWindow
from gui.open_articles import OpenArticle
from tests.gui.corrected_window import index_of, names, open_text, press, select, surfaces

Keys = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def offer(window: MainWindow, text: str) -> QToolButton:
    return next(b for b in window.messages.offer_buttons if b.isVisible() and b.text() == text)


def test_delete_says_that_a_name_is_none_in_this_article(
    window: MainWindow, opened: OpenArticle, own_home: Path, qtbot: QtBot
) -> None:
    window.navigator.show_mention(index_of(window, "صور", 1))
    press(window, qtbot, Keys.Key_Delete)
    assert "صور" not in surfaces(window)
    assert "3 mentions" in window.messages.label.text()
    assert opened.saved is None
    with Archive(own_home / "archive.db") as archive:
        (entry,) = log(archive)
    assert (entry.correction.action, entry.correction.scope) == ("remove", "article")


def test_undo_and_redo_by_key_and_their_actions_say_what(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    before = opened.analysis
    window.navigator.show_mention(index_of(window, "صور"))
    press(window, qtbot, Keys.Key_Delete)
    undo = window.actions_by_name["actionUndoCorrection"]
    assert undo.isEnabled()
    assert "صور" in undo.text()
    press(window, qtbot, Keys.Key_Z, CTRL)
    assert opened.analysis == before
    assert not undo.isEnabled()
    press(window, qtbot, Keys.Key_Y, CTRL)
    assert "صور" not in surfaces(window)
    assert undo.isEnabled()


def test_words_marked_as_a_name_are_the_name_in_hand(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    window.navigator.show_mention(index_of(window, "صور"))
    select(window, "الوزيرة")
    press(window, qtbot, Keys.Key_2, CTRL)
    assert window.navigator.entity is not None
    assert window.navigator.entity.name == "الوزيرة"
    assert "الوزيرة" in window.status.text()


def test_a_correction_is_undone_by_key_on_the_page_of_a_name(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    window.navigator.show_mention(index_of(window, "صور"))
    press(window, qtbot, Keys.Key_Delete)
    with qtbot.waitSignal(window.name_pages.shown):
        window.name_pages.open("كمال الحاج", "PERS")
    with qtbot.waitSignal(window.correcting.changed):
        qtbot.keyClick(window.name_pages.page.list, Keys.Key_Z, CTRL)
    assert "صور" in surfaces(window)
    assert window.name_pages.page.isVisible()


def test_the_message_offers_to_undo(window: MainWindow, opened: OpenArticle, qtbot: QtBot) -> None:
    window.navigator.show_mention(index_of(window, "صور"))
    press(window, qtbot, Keys.Key_Delete)
    with qtbot.waitSignal(window.correcting.changed):
        offer(window, "Undo").click()
    assert surfaces(window).count("صور") == 3


def test_ctrl_and_a_digit_give_another_type_and_keep_what_is_in_hand(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    window.navigator.show_mention(index_of(window, "الحاج", 1))
    press(window, qtbot, Keys.Key_3, CTRL)
    assert surfaces(window, "ORG") == ["كمال الحاج", "الحاج", "الحاج"]
    assert window.navigator.mention == index_of(window, "الحاج", 1)
    assert window.pane.selected_text() == "الحاج"
    selected = window.sidebar.selected_entities()
    assert [(e.name, e.type) for e in selected] == [("كمال الحاج", "ORG")]


def test_the_place_read_is_kept(window: MainWindow, qtbot: QtBot) -> None:
    text = "\n\n".join(f"وصل الوفد إلى صور في اليوم {n} من الشهر." for n in range(60))
    open_text(window, text)
    window.navigator.show_mention(index_of(window, "صور", 40))
    qtbot.waitUntil(lambda: window.pane.page.layout.complete)
    bar = window.pane.verticalScrollBar()
    bar.setValue(bar.value() - 50)
    before = window.pane.top_offset()
    assert before > 0
    with qtbot.waitSignal(window.correcting.changed):
        window.actions_by_name["actionMarkOrganisation"].trigger()
    assert window.pane.top_offset() == before


def test_selected_words_become_a_name_without_their_proclitic(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    select(window, "للسودان")
    press(window, qtbot, Keys.Key_2, CTRL)
    assert "سودان" in surfaces(window, "LOC")
    assert names(window)["السودان"] == 1
    assert "1 mention" in window.messages.label.text()


def test_selected_parts_of_words_mean_the_whole_words(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    select(window, "وزيرة سع")
    press(window, qtbot, Keys.Key_1, CTRL)
    assert "الوزيرة سعاد" in surfaces(window, "PERS")


def test_nothing_in_hand_is_told_and_nothing_is_done(
    window: MainWindow, opened: OpenArticle, own_home: Path, qtbot: QtBot
) -> None:
    qtbot.keyClick(window.pane, Keys.Key_Delete)
    assert "Click a name" in window.messages.label.text()
    assert not window.actions_by_name["actionUndoCorrection"].isEnabled()


def test_a_correction_that_changes_nothing_is_not_entered(
    window: MainWindow, opened: OpenArticle, own_home: Path, qtbot: QtBot
) -> None:
    window.navigator.show_mention(index_of(window, "صور"))
    qtbot.keyClick(window.pane, Keys.Key_2, CTRL)
    qtbot.waitUntil(lambda: "nothing changes" in window.messages.label.text())
    with Archive(own_home / "archive.db") as archive:
        assert log(archive) == []


def test_delete_in_a_field_deletes_letters_only(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    window.navigator.show_mention(index_of(window, "صور"))
    field = window.findChild(QLineEdit, "entityFilter")
    field.setText("صور")
    field.setFocus()
    field.setCursorPosition(0)
    qtbot.keyClick(field, Keys.Key_Delete)
    assert field.text() == "ور"
    qtbot.keyClick(field, Keys.Key_Z, CTRL)
    assert not window.messages.isVisible()


def test_delete_in_the_list_of_names_takes_the_whole_entity(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    tree = window.sidebar.tree
    entity = next(e for e in window.pane.analysis.entities if e.name == "كمال الحاج")
    window.sidebar.select_entity(entity.id)
    tree.setFocus()
    qtbot.waitUntil(tree.hasFocus)
    with qtbot.waitSignal(window.correcting.changed):
        qtbot.keyClick(tree, Keys.Key_Delete)
    assert not any("الحاج" in surface for surface in surfaces(window))


def test_a_whole_type_is_never_meant(window: MainWindow, opened: OpenArticle, qtbot: QtBot) -> None:
    tree = window.sidebar.tree
    tree.setFocus()
    qtbot.waitUntil(tree.hasFocus)
    tree.setCurrentIndex(window.sidebar.model.index(0, 0))
    qtbot.keyClick(tree, Keys.Key_Delete)
    assert "Click a name" in window.messages.label.text()


# The list


def test_the_list_of_corrections_filters_and_undoes(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    before = opened.analysis
    for surface in ("صور", "مرزوق"):
        window.navigator.show_mention(index_of(window, surface))
        press(window, qtbot, Keys.Key_Delete)
    window.actions_by_name["actionCorrections"].trigger()
    dialog = window.findChild(object, "correctionsDialog")
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 2)
    assert "مرزوق" in dialog.list.topLevelItem(0).text(0)
    assert dialog.list.topLevelItem(0).isSelected()  # by keyboard, it would take an arrow more
    dialog.field.setText("صُور")
    assert [dialog.list.topLevelItem(n).isHidden() for n in (0, 1)] == [True, False]
    dialog.list.setCurrentItem(dialog.list.topLevelItem(1))
    with qtbot.waitSignal(window.correcting.changed):
        qtbot.keyClick(dialog.list, Keys.Key_Delete)
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 1)
    assert surfaces(window).count("صور") == 3
    dialog.field.clear()
    dialog.list.setCurrentItem(dialog.list.topLevelItem(0))
    with qtbot.waitSignal(window.correcting.changed):
        dialog.findChild(QPushButton, "correctionsUndo").click()
    assert opened.analysis == before
    qtbot.waitUntil(lambda: not dialog.list.isVisible())
    assert "Nothing was corrected" in dialog.hint.text()
    dialog.reject()


def test_the_archive_that_cannot_be_written_says_so(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.errors import QariError

    def locked(*_: object) -> int:
        raise QariError("archive-busy", file="archive.db")

    monkeypatch.setattr("core.archive.correcting.correct", locked)
    window.navigator.show_mention(index_of(window, "صور"))
    qtbot.keyClick(window.pane, Keys.Key_Delete)
    qtbot.waitUntil(lambda: window.messages.property("kind") == "error")
    assert "archive.db" in window.messages.label.text()
    assert surfaces(window).count("صور") == 3
    assert not window.actions_by_name["actionUndoCorrection"].isEnabled()


def test_no_list_of_names_is_left_behind(window: MainWindow, opened: OpenArticle) -> None:
    assert window.findChild(QListWidget, "correctionNames") is None
