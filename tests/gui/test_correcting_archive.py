"""Corrections for all articles: carried out while one reads, seen in search, facets and counts."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.archive.correcting import log
from gui.main_window import MainWindow
from tests.gui.corrected_window import OTHERS, TEXT, index_of, names, save_texts, surfaces
from tests.gui.heartbeat import Heartbeat

STALL = 0.05  # seconds


@pytest.fixture
def saved(archive_file: Path) -> list[int]:
    """Articles in the archive before the window opens; the first is ``TEXT``."""
    return save_texts(archive_file, TEXT, *OTHERS)


def open_saved(window: MainWindow, qtbot: QtBot, number: int) -> None:
    window.desk.open_saved(number, "")
    qtbot.waitUntil(lambda: window.tabs.current() is not None)


def correct_everywhere(
    window: MainWindow, qtbot: QtBot, surface: str, name: str, *, due: bool = True
) -> None:
    """Show a name as another in all articles, and wait until the archive has followed.

    Nothing is ``due`` where all of the articles are open: these are corrected at once.
    """
    window.navigator.show_mention(index_of(window, surface))
    window.correcting.rename()
    dialog = window.correcting.dialog
    dialog.text.setText(name)
    qtbot.waitUntil(lambda: dialog._preview.complete and dialog.apply_button.isEnabled())
    window.background._settle.setInterval(0)
    signals = [window.correcting.changed, *([window.namesFound] if due else ())]
    with qtbot.waitSignals(signals, timeout=30_000):
        dialog.apply_button.click()


def due(file: Path) -> int:
    with Archive(file) as archive:
        return archive.db.execute("select count(*) from replays_due").fetchone()[0]


def found(window: MainWindow, qtbot: QtBot, query: str) -> int:
    with qtbot.waitSignal(window.searchFinished):
        window.archive_panel.search.put(query)
    return window.archive_panel.model.rowCount()


def test_search_and_counts_follow_a_correction_for_all_articles_and_its_undo(
    saved: list[int], window: MainWindow, qtbot: QtBot, archive_file: Path
) -> None:
    open_saved(window, qtbot, saved[0])
    correct_everywhere(window, qtbot, "كمال الحاج", "كمال بك الحاج")
    assert due(archive_file) == 0
    with Archive(archive_file) as archive:
        counts = {e["name"]: e["articles"] for e in archive.entities()}
    assert counts["كمال بك الحاج"] == 2
    assert "كمال الحاج" not in counts
    assert found(window, qtbot, 'person:"كمال بك الحاج"') == 2
    with qtbot.waitSignals([window.correcting.changed, window.namesFound], timeout=30_000):
        window.actions_by_name["actionUndoCorrection"].trigger()
    assert found(window, qtbot, 'person:"كمال بك الحاج"') == 0
    assert found(window, qtbot, 'person:"كمال الحاج"') == 2


def test_a_saved_article_is_corrected_at_once(
    saved: list[int], window: MainWindow, qtbot: QtBot, archive_file: Path
) -> None:
    open_saved(window, qtbot, saved[0])
    window.navigator.show_mention(index_of(window, "صور"))
    with qtbot.waitSignal(window.correcting.changed):
        window.actions_by_name["actionNotAName"].trigger()
    assert due(archive_file) == 0
    with Archive(archive_file) as archive:
        assert "صور" not in {m.surface for m in archive.get(saved[0])[1].mentions}
        assert "صور" in {m.surface for m in archive.get(saved[1])[1].mentions}


def test_other_open_articles_follow_too(saved: list[int], window: MainWindow, qtbot: QtBot) -> None:
    open_saved(window, qtbot, saved[2])
    open_saved(window, qtbot, saved[0])
    qtbot.waitUntil(lambda: len(window.tabs.open) == 2)
    correct_everywhere(window, qtbot, "كمال الحاج", "كمال بك الحاج", due=False)
    window.tabs.setCurrentIndex(0)
    assert names(window)["كمال بك الحاج"] == 1


def test_the_window_stays_awake_while_much_is_corrected(
    archive_file: Path, window: MainWindow, qtbot: QtBot
) -> None:
    texts = [f"وصل كمال الحاج إلى صور في اليوم {n} من الشهر." for n in range(150)]
    saved = save_texts(archive_file, *texts)
    open_saved(window, qtbot, saved[0])
    assert surfaces(window) == ["كمال الحاج", "صور"]
    beats = Heartbeat()
    correct_everywhere(window, qtbot, "كمال الحاج", "كمال بك الحاج")
    beats.stop()
    assert due(archive_file) == 0
    assert beats.longest < STALL


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for the superuser")
def test_a_read_only_archive_says_so(
    saved: list[int], archive_file: Path, window: MainWindow, qtbot: QtBot
) -> None:
    archive_file.chmod(0o400)
    open_saved(window, qtbot, saved[0])
    window.navigator.show_mention(index_of(window, "صور"))
    window.actions_by_name["actionNotAName"].trigger()
    qtbot.waitUntil(lambda: window.messages.property("kind") == "error")


def test_a_locked_archive_says_so_and_nothing_is_shown_as_done(
    saved: list[int],
    archive_file: Path,
    window: MainWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    open_saved(window, qtbot, saved[0])
    before = surfaces(window)
    window.services.operations.archive.run(
        lambda archive: archive.db.execute("pragma busy_timeout = 50")
    )
    other = sqlite3.connect(archive_file, isolation_level=None)
    other.execute("begin immediate")
    window.navigator.show_mention(index_of(window, "صور"))
    window.actions_by_name["actionNotAName"].trigger()
    qtbot.waitUntil(lambda: window.messages.property("kind") == "error", timeout=20_000)
    assert "Another program is writing" in window.messages.label.text()
    other.execute("rollback")
    other.close()
    assert surfaces(window) == before
    with Archive(archive_file) as archive:
        assert log(archive) == []
