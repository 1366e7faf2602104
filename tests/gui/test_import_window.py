"""Import from the window: chosen or dropped, its progress, its end, a stop, what failed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton, QTableWidget, QToolButton
from pytestqt.qtbot import QtBot

from core.archive import Archive
from gui.failures_dialog import FailuresDialog
from gui.main_window import MainWindow
from gui.pace import Pace

WEATHER = "توقع المركز أن يهطل المطر في بيروت مساء اليوم، وأن تنخفض الحرارة في الجبل غدًا."


@pytest.fixture
def names_later(window: MainWindow) -> None:
    """An import finds no names, which takes a model."""
    window.services.settings.names_later = True


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "أخبار"
    made.mkdir()
    for number in range(6):
        (made / f"{number}.txt").write_text(f"خبر رقم {number} من القاهرة.", "utf-8")
    return made


def run(window: MainWindow, qtbot: QtBot, *paths: Path) -> str:
    """Import, and tell what the window says at the end."""
    with qtbot.waitSignals([window.importFinished, window.searchFinished], timeout=60_000):
        window.imports.import_paths([str(path) for path in paths])
    return window.messages.label.text()


@pytest.mark.usefixtures("names_later")
def test_files_are_chosen_and_what_became_of_them_is_said(
    window: MainWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dump = tmp_path / "dump.csv"
    dump.write_text(f"title,text\nأ,{WEATHER}\nب,خبر قصير عن معرض الكتاب.\n", "utf-8")
    files = [str(dump), str(folder / "0.txt")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (files, ""))
    with qtbot.waitSignals([window.importFinished, window.searchFinished], timeout=60_000):
        window.actions_by_name["actionImportFiles"].trigger()
    assert window.messages.label.text() == "3 articles added"
    qtbot.waitUntil(lambda: window.archive_panel.model.rowCount() == 3)
    assert not window.progress.isVisible()


@pytest.mark.usefixtures("names_later")
def test_a_second_import_skips_what_is_there(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    assert run(window, qtbot, folder) == "6 articles added"
    assert run(window, qtbot, folder) == "0 articles added  ·  6 there already"


@pytest.mark.usefixtures("names_later")
def test_a_stop_says_so_and_goes_on_when_asked(
    window: MainWindow, folder: Path, own_home: Path, qtbot: QtBot
) -> None:
    window.imports.import_paths([str(folder)])
    stop = window.findChild(QToolButton, "stopButton")
    qtbot.waitUntil(stop.isVisible)
    with qtbot.waitSignal(window.importFinished, timeout=60_000):
        stop.click()
    assert window.messages.label.text().startswith("Import stopped.")
    go_on = window.messages.offer_buttons[0]
    assert go_on.text() == "Go On"
    with qtbot.waitSignal(window.importFinished, timeout=60_000):
        go_on.click()
    with Archive(own_home / "archive.db") as archive:
        assert archive.count() == 6


@pytest.mark.usefixtures("names_later")
def test_what_is_asked_for_during_an_import_follows_it(
    window: MainWindow, folder: Path, own_home: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "more.txt").write_text(WEATHER, "utf-8")
    window.imports.import_paths([str(folder)])
    with qtbot.waitSignals([window.importFinished] * 2, timeout=60_000):
        window.imports.import_paths([str(tmp_path / "more.txt")])
    with Archive(own_home / "archive.db") as archive:
        assert archive.count() == 7


@pytest.mark.usefixtures("names_later")
def test_files_that_failed_are_listed_with_the_reason_and_copied(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    empty = folder / "فارغ.txt"
    empty.write_bytes(b"")
    assert run(window, qtbot, folder) == "6 articles added  ·  1 file failed"
    window.messages.offer_buttons[0].click()
    dialog = window.findChild(FailuresDialog)
    table = dialog.findChild(QTableWidget, "failuresTable")
    assert "فارغ.txt" in table.item(0, 0).text()
    assert table.item(0, 0).toolTip() == str(empty)
    assert "There is no text" in table.item(0, 1).text()
    dialog.findChild(QPushButton, "failuresCopy").click()
    assert QGuiApplication.clipboard().text().startswith(f"{empty}\t")
    table.selectRow(0)
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith(f"{empty}\t")
    empty.write_text("خبر متأخر من تونس.", "utf-8")
    with qtbot.waitSignal(window.importFinished, timeout=60_000):
        dialog.findChild(QPushButton, "failuresAgain").click()
    assert window.messages.label.text() == "1 article added"


@pytest.mark.usefixtures("names_later")
def test_a_dropped_file_of_many_articles_is_imported(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dump = tmp_path / "dump.jsonl"
    dump.write_text('{"text": "خبر أول من عمان."}\n{"text": "خبر ثان من الرباط."}\n', "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(dump))])
    drop = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(window.importFinished, timeout=60_000):
        window.drops.eventFilter(window, drop)
    assert window.messages.label.text() == "2 articles added"


@pytest.mark.usefixtures("names_later")
def test_versions_of_one_story_are_counted(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "1.txt").write_text(f"{WEATHER} {WEATHER[::-1]}", "utf-8")
    (tmp_path / "2.txt").write_text(f"{WEATHER} {WEATHER[::-1]} خاص.", "utf-8")
    said = run(window, qtbot, tmp_path / "1.txt", tmp_path / "2.txt")
    assert said == "2 articles added  ·  1 with another version"


@pytest.mark.usefixtures("names_later")
def test_one_reads_and_searches_while_an_import_runs(
    window: MainWindow, folder: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "read.txt").write_text(WEATHER, "utf-8")
    window.imports.import_paths([str(folder)])
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_file(str(tmp_path / "read.txt"))
    with qtbot.waitSignal(window.searchFinished):
        window.archive_panel.search.put("القاهرة")
    qtbot.waitUntil(lambda: not window.imports.running, timeout=60_000)


@pytest.mark.usefixtures("names_later")
def test_closing_the_window_ends_an_import_and_leaves_the_archive_whole(
    window: MainWindow, folder: Path, own_home: Path
) -> None:
    window.imports.import_paths([str(folder)])
    window.close()
    assert window.services.operations.jobs.running == []
    with Archive(own_home / "archive.db") as archive:
        archive.count()


@pytest.mark.usefixtures("model")
def test_names_are_found_in_the_same_pass(
    window: MainWindow, own_home: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "news.txt"
    file.write_text("سافر الرئيس نيكولاس مادورو إلى كراكاس.", "utf-8")
    run(window, qtbot, file)
    with Archive(own_home / "archive.db") as archive:
        _, analysis = archive.get(1)
    assert {m.surface for m in analysis.mentions} == {"نيكولاس مادورو", "كراكاس"}


def test_progress_is_told_as_exactly_as_it_is_known(window: MainWindow) -> None:
    assert Pace("Importing").text == "Importing…"
    assert Pace("Importing", 5, 2000).text == "Importing 5 of 2,000"
    told = Pace("Importing", 5, 2000, speed=85.2, left=130.0).text
    assert told == "Importing 5 of 2,000  ·  85 articles/s  ·  about 2 minutes left"
    told = Pace("Importing", 0, 1, 12_000, 2.34, 20.0).text
    assert told == "Importing: 12,000 articles  ·  2.3 articles/s  ·  less than a minute left"
    assert Pace("Importing", 1, 9, left=7200).text == "Importing 1 of 9  ·  about 2 hours left"
