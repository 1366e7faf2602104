"""Notes in the window: written on a passage or an article, seen, changed, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QListView, QPushButton, QTextEdit, QToolButton
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.archive.notes import notes_on
from core.errors import QariError
from gui.main_window import MainWindow
from gui.notes.editor import NoteEditor
from gui.open_articles import OpenArticle
from gui.reading.marked import NOTE

TEXT = "وصل الوفد إلى القاهرة صباح اليوم.\n\nوقال المتحدث إن المحادثات تستمر يومين."
PASSAGE = "المحادثات تستمر"


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> OpenArticle:
    file = tmp_path / "news.txt"
    file.write_text(TEXT, "utf-8")
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_file(str(file))
    current = window.tabs.current()
    assert current is not None
    return current


def select(window: MainWindow, passage: str) -> None:
    start = window.tabs.current().article.text.index(passage)
    window.pane.go_to(start, start + len(passage))


def write(window: MainWindow, qtbot: QtBot, text: str) -> None:
    """Write into the note that is being edited, and keep it."""
    editor = window.notes.editor
    assert editor is not None
    editor.findChild(QTextEdit, "noteText").setPlainText(text)
    with qtbot.waitSignal(window.notesChanged):
        editor.findChild(QPushButton, "noteSave").click()
    qtbot.waitUntil(lambda: any(n.note == text for n in window.tabs.current().notes))


def noted(window: MainWindow, qtbot: QtBot, text: str = "تحقق من المصدر") -> None:
    select(window, PASSAGE)
    window.actions_by_name["actionNote"].trigger()
    write(window, qtbot, text)


def underlined(window: MainWindow) -> set[str]:
    text = window.pane.article.text
    return {text[m.start : m.end] for m in window.pane.shown_marks() if m.look == NOTE}


def test_a_note_on_a_passage_saves_its_article_and_is_seen(
    window: MainWindow, opened: OpenArticle, own_home: Path, qtbot: QtBot
) -> None:
    noted(window, qtbot)
    assert opened.saved is not None
    assert underlined(window) == {PASSAGE}
    listed = window.findChild(QListView, "notesList")
    assert listed.isVisible()
    assert listed.model().rowCount() == 1
    sign = window.findChild(QToolButton, "noteSign0")
    assert sign.isVisible()
    assert "تحقق من المصدر" in sign.toolTip()
    with Archive(own_home / "archive.db") as archive:
        (note,) = notes_on(archive, opened.saved)
    assert (note.note, note.quote) == ("تحقق من المصدر", PASSAGE)


def test_a_note_written_before_the_names_are_found_waits_for_them(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "news.txt"
    file.write_text(TEXT, "utf-8")
    with qtbot.waitSignals([window.extractionFinished, window.notesChanged], timeout=30_000):
        window.open_file(str(file))  # whose names may be found at any moment from now on
        qtbot.waitUntil(lambda: window.tabs.current() is not None)
        window.actions_by_name["actionNoteOnArticle"].trigger()
        window.notes.editor.text.setPlainText("للعدد القادم")
        window.notes.editor.accept()
    assert window.tabs.current().saved is not None


def test_without_a_selection_the_note_is_on_the_whole_article_and_needs_a_word(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    window.actions_by_name["actionNote"].trigger()
    editor = window.notes.editor
    assert not editor.quote.isVisible()
    assert not editor.findChild(QPushButton, "noteSave").isEnabled()
    write(window, qtbot, "للعدد القادم")
    assert opened.notes[0].span is None
    assert underlined(window) == set()


def test_notes_are_written_line_by_line_in_their_own_direction(
    window: MainWindow, opened: OpenArticle
) -> None:
    window.actions_by_name["actionNoteOnArticle"].trigger()
    text = window.notes.editor.findChild(QTextEdit, "noteText")
    text.setPlainText("بالعربية\nin English")
    first, second = text.document().firstBlock(), text.document().lastBlock()
    assert first.textDirection() == Qt.LayoutDirection.RightToLeft
    assert second.textDirection() == Qt.LayoutDirection.LeftToRight
    window.notes.editor.reject()


def test_ctrl_enter_keeps_a_note(window: MainWindow, opened: OpenArticle, qtbot: QtBot) -> None:
    window.actions_by_name["actionNoteOnArticle"].trigger()
    text = window.notes.editor.text
    text.setPlainText("ملاحظة")
    with qtbot.waitSignal(window.notesChanged):
        qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_selecting_a_noted_passage_again_edits_its_note(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    noted(window, qtbot)
    select(window, PASSAGE)
    window.actions_by_name["actionNote"].trigger()
    assert window.notes.editor.text.toPlainText() == "تحقق من المصدر"
    write(window, qtbot, "تأكدت منه")
    assert [note.note for note in opened.notes] == ["تأكدت منه"]


def test_a_deleted_note_can_be_taken_back(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    noted(window, qtbot)
    window.findChild(QToolButton, "noteSign0").click()
    with qtbot.waitSignal(window.notesChanged):
        window.notes.editor.findChild(QPushButton, "noteDelete").click()
    qtbot.waitUntil(lambda: not opened.notes)
    assert underlined(window) == set()
    with qtbot.waitSignal(window.notesChanged):
        window.messages.offer_buttons[0].click()
    qtbot.waitUntil(lambda: underlined(window) == {PASSAGE})


def test_delete_in_the_list_deletes_and_a_click_goes_there(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    noted(window, qtbot)
    window.pane.go_to(0, 0)
    listed = window.findChild(QListView, "notesList")
    place = listed.visualRect(listed.model().index(0, 0)).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.pane.selected_text() == PASSAGE
    window.activateWindow()  # the editor's dialog was the active one
    qtbot.waitUntil(listed.hasFocus)
    with qtbot.waitSignal(window.notesChanged):
        qtbot.keyClick(listed, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not opened.notes)


def test_the_texts_menu_offers_notes_and_a_search(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    noted(window, qtbot)
    select(window, PASSAGE)
    point = middle_of(window, PASSAGE)
    menu = window.article_menu.filled(point)
    texts = [action.text() for action in menu.actions()]
    assert "Edit Note…" in texts
    with qtbot.waitSignal(window.searchFinished):
        menu.actions()[-1].trigger()
    assert window.archive_panel.query() == f'"{PASSAGE}"'
    window.pane.moveCursor(QTextCursor.MoveOperation.Start)
    bare = [action.text() for action in window.article_menu.filled(QPoint(2, 2)).actions()]
    assert "Edit Note…" not in bare


def middle_of(window: MainWindow, passage: str) -> QPoint:
    start = window.tabs.current().article.text.index(passage)
    cursor = window.pane.textCursor()
    cursor.setPosition(window.pane.position_of(start + 2))
    return window.pane.cursorRect(cursor).center() - QPoint(2, 0)


def test_a_click_on_a_noted_passage_selects_its_note(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    noted(window, qtbot)
    point = middle_of(window, PASSAGE)
    qtbot.mouseClick(window.pane.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert window.findChild(QListView, "notesList").currentIndex().isValid()


def test_notes_come_back_with_their_article_and_are_searched_for(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot
) -> None:
    noted(window, qtbot)
    number = opened.saved
    window.files.close_article()
    assert not window.sidebar.notes.isVisible()
    with qtbot.waitSignal(window.searchFinished):
        window.archive_panel.search.put("is:noted")
    assert window.archive_panel.model.rowCount() == 1
    window.desk.open_saved(number, "")
    qtbot.waitUntil(lambda: window.tabs.count() == 1 and bool(window.tabs.current().notes))
    assert underlined(window) == {PASSAGE}


def test_a_file_that_is_saved_already_opens_with_its_notes(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot, tmp_path: Path
) -> None:
    noted(window, qtbot)
    window.files.close_article()
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_file(str(tmp_path / "news.txt"))
    qtbot.waitUntil(lambda: underlined(window) == {PASSAGE})


def test_a_note_follows_its_passage_into_another_version_of_the_text(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot, tmp_path: Path
) -> None:
    noted(window, qtbot)
    window.files.close_article()
    file = tmp_path / "news.txt"
    file.write_text(f"عاجل من القاهرة.\n\n{TEXT}", "utf-8")
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_file(str(file))
    with qtbot.waitSignal(window.saveFinished):
        window.files.save()
    qtbot.waitUntil(lambda: underlined(window) == {PASSAGE})


def test_the_panel_folds(window: MainWindow, opened: OpenArticle, qtbot: QtBot) -> None:
    noted(window, qtbot)
    listed, title = window.findChild(QListView, "notesList"), window.sidebar.notes.title
    title.click()
    assert not listed.isVisible()
    title.click()
    assert listed.isVisible()


def test_an_editor_without_a_passage_has_nothing_to_delete(
    window: MainWindow, opened: OpenArticle
) -> None:
    window.actions_by_name["actionNoteOnArticle"].trigger()
    editor = window.findChild(NoteEditor, "noteEditor")
    assert editor.findChild(QPushButton, "noteDelete") is None
    editor.reject()


def test_what_was_written_is_not_lost_where_it_cannot_be_kept(
    window: MainWindow, opened: OpenArticle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise QariError("archive-full", file="archive.db")

    monkeypatch.setattr("gui.notes.desk.add_note", full)
    select(window, PASSAGE)
    window.actions_by_name["actionNote"].trigger()
    first = window.notes.editor
    first.text.setPlainText("كتبت كثيرًا هنا")
    first.accept()
    qtbot.waitUntil(lambda: window.notes.editor is not first)
    assert window.notes.editor.text.toPlainText() == "كتبت كثيرًا هنا"
    assert window.messages.property("kind") == "error"
    window.notes.editor.reject()
