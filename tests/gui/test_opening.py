"""Opening from the menu, the clipboard and by dropping; and what cannot be opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.archive.correcting import correct
from core.corrections import Correction
from gui.main_window import MainWindow


def drop(window: MainWindow, data: QMimeData) -> None:
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.drops.eventFilter(window, event)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_file_that_cannot_be_opened_leaves_the_open_article_alone(
    window: MainWindow, qtbot: QtBot, seed: Path, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_file(str(seed))
    text = window.pane.toPlainText()
    bad = tmp_path / "صورة.bin"
    bad.write_bytes(bytes(range(256)) * 40)
    window.open_file(str(bad))
    qtbot.waitUntil(window.messages.isVisible)
    assert "صورة.bin" in window.messages.label.text()
    assert "\n" not in window.messages.label.text()
    assert window.pane.toPlainText() == text
    assert window.tabs.count() == 1


def test_the_other_files_open_when_one_does_not(
    window: MainWindow, qtbot: QtBot, seed: Path, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_files([str(tmp_path / "none.txt"), str(seed)])
    assert "none.txt" in window.messages.label.text()
    assert "كراكاس" in window.pane.toPlainText()


def test_the_text_is_there_before_its_names(
    window: MainWindow, qtbot: QtBot, seed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    monkeypatch.setattr(window.services.operations, "analyse", lambda *a: asked.append(a))
    window.open_file(str(seed))
    qtbot.waitUntil(lambda: bool(asked))
    assert "كراكاس" in window.pane.toPlainText()
    assert not window.actions_by_name["actionSave"].isEnabled()


def test_several_files_open_in_tabs_and_keep_their_places(
    window: MainWindow, qtbot: QtBot, seed: Path
) -> None:
    seeds = sorted(str(p) for p in seed.parent.glob("*.txt"))
    with qtbot.waitSignals([window.extractionFinished] * len(seeds), timeout=30_000):
        window.open_files(seeds)
    assert window.tabs.count() == len(seeds)
    bar = window.pane.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    qtbot.waitUntil(lambda: window.pane.page.layout.complete)
    kept = bar.value()
    assert kept
    window.view.finder.open()
    window.view.find_bar.field.setText("من")
    bar.setValue(kept)
    window.tabs.setCurrentIndex(0)
    window.tabs.setCurrentIndex(len(seeds) - 1)
    qtbot.waitUntil(lambda: abs(bar.value() - kept) <= 1)


def test_the_same_article_is_not_opened_twice(window: MainWindow, qtbot: QtBot, seed: Path) -> None:
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_files([str(seed), str(seed)])
    qtbot.wait(50)
    assert window.tabs.count() == 1


def test_pasted_text_becomes_an_article(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("وصل الوزير إلى بيروت.\r\nوغادر إلى دمشق.")
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.actions_by_name["actionPaste"].trigger()
    assert window.pane.toPlainText() == "وصل الوزير إلى بيروت.\nوغادر إلى دمشق."


def test_an_empty_clipboard_is_said(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("  ")
    window.actions_by_name["actionPaste"].trigger()
    qtbot.waitUntil(window.messages.isVisible)
    assert window.tabs.count() == 0


def test_dropped_files_open(window: MainWindow, qtbot: QtBot, seed: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(seed))])
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        drop(window, data)
    assert "كراكاس" in window.pane.toPlainText()


def test_an_imported_folder_is_found_in_the_archive(
    window: MainWindow, qtbot: QtBot, seed: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(seed.parent))])
    with qtbot.waitSignals([window.importFinished, window.searchFinished], timeout=60_000):
        drop(window, data)
    qtbot.waitUntil(lambda: window.archive_panel.model.rowCount() == 4)
    assert not window.progress.isVisible()


def test_opened_files_are_in_the_recent_menu(window: MainWindow, qtbot: QtBot, seed: Path) -> None:
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_file(str(seed))
    window.menus.fill_recent()
    entries = window.menus.recent_menu.actions()
    assert seed.name in entries[0].text()
    window.files.close_article()
    assert window.tabs.count() == 0
    entries[0].trigger()
    qtbot.waitUntil(lambda: window.tabs.count() == 1)


def test_html_in_an_article_is_text(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    text = "<img src='http://example.org/x.png'><b>خبر</b> من القاهرة."
    (tmp_path / "a.txt").write_text(text, "utf-8")
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_file(str(tmp_path / "a.txt"))
    assert window.pane.toPlainText() == text


def test_an_open_article_knows_that_it_went_to_the_trash_and_came_back(
    window: MainWindow, qtbot: QtBot, seed: Path
) -> None:
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_file(str(seed))
    with qtbot.waitSignals([window.saveFinished, window.searchFinished]):
        window.files.save()
    opened = window.tabs.current()
    assert opened is not None
    results = window.archive_panel.results
    window.activateWindow()
    results.setFocus()
    qtbot.waitUntil(results.hasFocus)
    results.setCurrentIndex(results.model().index(0, 0))
    qtbot.keyClick(results, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: results.model().rowCount() == 0)
    qtbot.waitUntil(lambda: opened.saved is None)
    assert window.tabs.count() == 1
    window.archive_desk.undo()
    qtbot.waitUntil(lambda: opened.saved is not None)
    assert results.model().rowCount() == 1


@pytest.mark.usefixtures("model")
def test_a_name_corrected_for_all_articles_is_not_marked_in_a_new_one(
    window: MainWindow, own_home: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with Archive(own_home / "archive.db") as archive:
        correct(archive, Correction("remove", "everywhere", ("كراكاس",)))
    file = tmp_path / "news.txt"
    file.write_text("سافر الرئيس نيكولاس مادورو إلى كراكاس.", "utf-8")
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_file(str(file))
    opened = window.tabs.current()
    assert opened is not None
    assert [m.surface for m in opened.analysis.mentions] == ["نيكولاس مادورو"]


def test_an_opened_article_has_the_keyboard(window: MainWindow, qtbot: QtBot, seed: Path) -> None:
    """Not a button of a panel, as which Qt would begin; but a field that is written in keeps it."""
    window.activateWindow()
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_file(str(seed))
    assert window.pane.hasFocus()
    window.archive_panel.search.setFocus()
    window.files.close_article()
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_file(str(seed))
    assert window.archive_panel.search.hasFocus()
