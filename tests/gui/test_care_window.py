"""The archive kept safe from the window: backups, their return, checks, repairs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.archive.backups import backup, backup_folder
from core.archive.findings import FINDINGS
from core.articles import make_article
from core.model import Analysis
from core.progress import NO_PROGRESS, Cancelled
from core.search import search
from gui.apart.work import back_up_daily
from gui.check_dialog import CheckDialog
from gui.finding_texts import finding_texts
from gui.main_window import MainWindow

TEXTS = ("افتتح الوزير معرض الكتاب في بيروت.", "فاز الفريق في مباراة القاهرة.")


@pytest.fixture
def database(own_home: Path) -> Path:
    file = own_home / "archive.db"
    with Archive(file) as archive:
        for text in TEXTS:
            archive.save(make_article(text), Analysis("none"))
    return file


@pytest.fixture
def shown(database: Path, window: MainWindow, qtbot: QtBot) -> MainWindow:
    qtbot.waitUntil(lambda: window.archive_panel.model.rowCount() == len(TEXTS))
    return window


def saved_in(file: Path) -> int:
    with Archive(file) as archive:
        return archive.count()


def answer(monkeypatch: pytest.MonkeyPatch, method: str, file: Path) -> None:
    monkeypatch.setattr(QFileDialog, method, lambda *_: (str(file), ""))


def check_dialog(window: MainWindow, qtbot: QtBot) -> CheckDialog:
    qtbot.waitUntil(lambda: window.findChild(CheckDialog) is not None, timeout=30_000)
    return window.findChild(CheckDialog)


def test_a_backup_is_a_whole_archive(
    shown: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer(monkeypatch, "getSaveFileName", tmp_path / "نسخة.db")
    shown.actions_by_name["actionBackUp"].trigger()
    qtbot.waitUntil(shown.messages.isVisible, timeout=30_000)
    assert "نسخة.db" in shown.messages.label.text()
    assert saved_in(tmp_path / "نسخة.db") == len(TEXTS)


def test_a_backup_in_the_place_of_another_file_is_refused(
    shown: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    mine = tmp_path / "mine.db"
    mine.write_text("mine", "utf-8")
    answer(monkeypatch, "getSaveFileName", mine)
    shown.actions_by_name["actionBackUp"].trigger()
    qtbot.waitUntil(shown.messages.isVisible, timeout=30_000)
    assert "mine.db" in shown.messages.label.text()
    assert mine.read_text("utf-8") == "mine"


def test_a_restored_archive_is_shown_and_what_is_open_stays_open(
    shown: MainWindow, database: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    kept = tmp_path / "kept.db"
    backup(database, kept)
    file = tmp_path / "news.txt"
    file.write_text("وصل الوفد إلى القاهرة صباح اليوم.", "utf-8")
    with qtbot.waitSignal(shown.extractionFinished, timeout=30_000):
        shown.open_file(str(file))
    with qtbot.waitSignals([shown.saveFinished, shown.searchFinished]):
        shown.files.save()
    answer(monkeypatch, "getOpenFileName", kept)
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    with qtbot.waitSignals([shown.restoreFinished, shown.searchFinished], timeout=30_000):
        shown.actions_by_name["actionRestore"].trigger()
    qtbot.waitUntil(lambda: shown.archive_panel.model.rowCount() == len(TEXTS))
    opened = shown.tabs.current()
    assert opened is not None
    qtbot.waitUntil(lambda: opened.saved is None)
    assert "kept.db" in shown.messages.label.text()
    (aside,) = database.parent.glob("archive.db.replaced-*")
    assert saved_in(aside) == len(TEXTS) + 1
    with qtbot.waitSignal(shown.saveFinished):
        shown.files.save()


def test_what_is_no_backup_changes_nothing(
    shown: MainWindow, database: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    other.write_text("no database at all, but long enough to be read as one" * 20, "utf-8")
    answer(monkeypatch, "getOpenFileName", other)
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    with qtbot.waitSignals([shown.restoreFinished, shown.searchFinished], timeout=30_000):
        shown.actions_by_name["actionRestore"].trigger()
    assert shown.messages.property("kind") == "error"
    assert shown.archive_panel.model.rowCount() == len(TEXTS)
    assert list(database.parent.glob("archive.db.replaced-*")) == []


def test_a_restore_that_is_not_agreed_to_does_not_happen(
    shown: MainWindow, database: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    kept = tmp_path / "kept.db"
    backup(database, kept)
    answer(monkeypatch, "getOpenFileName", kept)
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.No)
    shown.actions_by_name["actionRestore"].trigger()
    assert not shown.progress.isVisible()


def test_a_sound_archive_is_said_to_be_so(shown: MainWindow, qtbot: QtBot) -> None:
    shown.actions_by_name["actionCheck"].trigger()
    dialog = check_dialog(shown, qtbot)
    assert dialog.heading.text() == "The archive is sound."
    assert "2 articles" in dialog.advice.text()
    assert not dialog.findChild(QPushButton, "checkRepair").isVisible()
    dialog.reject()


def test_what_is_wrong_is_listed_and_repaired(
    shown: MainWindow, database: Path, qtbot: QtBot
) -> None:
    with Archive(database) as archive, archive.writing():
        archive.db.execute("update articles set day = '1999-01-01' where id = 1")
    shown.actions_by_name["actionCheck"].trigger()
    dialog = check_dialog(shown, qtbot)
    findings = dialog.findChild(QTreeWidget, "checkFindings")
    assert findings.topLevelItem(0).text(0) == finding_texts()["filed"]
    assert findings.topLevelItem(0).text(2) == "yes"
    dialog.findChild(QPushButton, "checkRepair").click()
    qtbot.waitUntil(lambda: dialog.heading.text() == "The archive is sound.", timeout=30_000)
    assert "archive.db.before-repair" in dialog.advice.text()
    assert not findings.isVisible()
    dialog.reject()


def test_what_cannot_be_mended_leads_to_the_backups(window: MainWindow, qtbot: QtBot) -> None:
    asked: list[str] = []
    report = {"findings": [{"code": "pages", "count": 2, "detail": ""}], "counts": {}}
    dialog = CheckDialog(window, report, asked.append, lambda: asked.append("restore"))
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.findChild(QPushButton, "checkRepair").isVisible()
    dialog.findChild(QPushButton, "checkRestore").click()
    assert asked == ["restore"]


def test_every_finding_has_a_text_in_the_window(window: MainWindow) -> None:
    assert set(finding_texts()) == set(FINDINGS)


def test_a_backup_is_made_each_day_and_only_once(
    shown: MainWindow, database: Path, qtbot: QtBot
) -> None:
    for _ in range(2):
        with qtbot.waitSignal(shown.backupFinished, timeout=30_000):
            shown.care.back_up_daily()
    (made,) = backup_folder(database).iterdir()
    assert date.today().isoformat() in made.name
    assert not shown.messages.isVisible()


def test_no_daily_backup_where_the_reader_wants_none(shown: MainWindow, database: Path) -> None:
    shown.services.settings.daily_backups = False
    shown.care.back_up_daily()
    assert not shown.services.operations.jobs.busy()


def test_a_daily_backup_that_fails_says_so_once(
    shown: MainWindow, database: Path, qtbot: QtBot
) -> None:
    backup_folder(database).write_text("a file where the folder should be", "utf-8")
    shown.care.back_up_daily()
    qtbot.waitUntil(shown.messages.isVisible, timeout=30_000)
    shown.messages.hide()
    shown.care.back_up_daily()
    qtbot.waitUntil(lambda: not shown.services.operations.jobs.busy(), timeout=30_000)
    assert not shown.messages.isVisible()


def test_closing_the_window_does_not_wait_for_a_backup(
    shown: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer(monkeypatch, "getSaveFileName", tmp_path / "a.db")
    shown.actions_by_name["actionBackUp"].trigger()
    shown.close()
    assert shown.services.operations.jobs.running == []


def test_a_restore_that_is_stopped_leaves_everything_usable(
    shown: MainWindow, database: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def stopped(*_: object) -> None:
        raise Cancelled

    kept = tmp_path / "kept.db"
    backup(database, kept)
    monkeypatch.setattr("core.archive.backups.restore", stopped)
    answer(monkeypatch, "getOpenFileName", kept)
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    with qtbot.waitSignals([shown.restoreFinished, shown.searchFinished], timeout=30_000):
        shown.actions_by_name["actionRestore"].trigger()
    assert not shown.messages.isVisible()
    assert not shown.imports._held


def test_the_daily_backup_leaves_the_index_in_order(tmp_path: Path) -> None:
    file = tmp_path / "archive.db"

    def pieces(archive: Archive) -> int:
        (count,) = archive.db.execute("select count(distinct segid) from search_idx").fetchone()
        return int(count)

    with Archive(file) as archive:
        for number in range(12):
            archive.save(make_article(f"خبر رقم {number} من بيروت"), None)
        before = pieces(archive)
    assert back_up_daily(NO_PROGRESS, str(file))["made"]
    with Archive(file) as archive:
        assert pieces(archive) == 1 < before
        assert search(archive, "بيروت").total == 12
