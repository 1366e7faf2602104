"""Names that are due are found while nothing else is done, and never in the way."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.archive.correcting import correct
from core.articles import make_article
from core.corrections import Correction
from core.model import Analysis, Entity, Mention
from gui.main_window import MainWindow

TEXT = "سافر الرئيس نيكولاس مادورو إلى كراكاس."


def named(text: str) -> Analysis:
    start = text.index("كراكاس")
    mention = Mention(start, start + 6, "LOC", "كراكاس", 0.9)
    return Analysis("made", (mention,), (Entity(1, "LOC", "كراكاس", (), (0,)),))


@pytest.fixture
def corrected(own_home: Path) -> Path:
    """An archive with a correction that is still due in its article."""
    file = own_home / "archive.db"
    with Archive(file) as archive:
        archive.save(make_article(TEXT), named(TEXT))
        correct(archive, Correction("remove", "everywhere", ("كراكاس",)))
    return file


@pytest.fixture
def due(own_home: Path) -> Path:
    """An archive with articles that were imported without their names."""
    file = own_home / "archive.db"
    with Archive(file) as archive:
        for number in range(30):
            archive.save(make_article(f"{TEXT} العدد {number}."), None)
    return file


def left(file: Path) -> int:
    with Archive(file) as archive:
        sql = "select (select count(*) from names_due) + (select count(*) from replays_due)"
        return int(archive.db.execute(sql).fetchone()[0])


def begin(window: MainWindow, qtbot: QtBot, text: str = "Finding names") -> None:
    """Let the window be at rest, and wait until the work shows."""
    window.background._settle.setInterval(0)
    window.background.start()
    qtbot.waitUntil(window.progress.isVisible, timeout=10_000)
    assert window.progress.label.text().startswith(text)


def test_corrections_that_are_due_are_carried_out(
    corrected: Path, window: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.namesFound, timeout=30_000):
        begin(window, qtbot, "Carrying out corrections")
    assert left(corrected) == 0
    assert not window.progress.isVisible()
    with Archive(corrected) as archive:
        assert archive.get(1)[1].mentions == ()


@pytest.mark.usefixtures("model")
def test_names_follow_the_corrections(corrected: Path, window: MainWindow, qtbot: QtBot) -> None:
    with Archive(corrected) as archive:
        archive.save(make_article(f"{TEXT} العدد الثاني."), None)
    with qtbot.waitSignals([window.namesFound] * 2, timeout=60_000):
        begin(window, qtbot, "Carrying out corrections")
    assert left(corrected) == 0


@pytest.mark.usefixtures("model")
def test_names_left_for_later_are_found(due: Path, window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.namesFound, timeout=60_000):
        begin(window, qtbot)
    assert left(due) == 0


@pytest.mark.usefixtures("model")
def test_names_are_found_after_an_import_that_left_them(
    window: MainWindow, own_home: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "news.txt").write_text(TEXT, "utf-8")
    window.services.settings.names_later = True
    window.background._settle.setInterval(0)
    with qtbot.waitSignals([window.importFinished, window.namesFound], timeout=60_000):
        window.imports.import_paths([str(tmp_path)])
    assert left(own_home / "archive.db") == 0


@pytest.mark.usefixtures("model")
def test_the_work_waits_as_soon_as_an_article_is_opened(
    due: Path, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "news.txt"
    file.write_text("وصل الوفد إلى القاهرة صباح اليوم.", "utf-8")
    begin(window, qtbot)
    job = window.background._job
    assert job is not None
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_file(str(file))
        assert job.paused
    qtbot.waitUntil(lambda: left(due) == 0, timeout=60_000)


@pytest.mark.usefixtures("model")
def test_paused_work_stands_still(due: Path, window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    window.services.tasks.busy_changed.emit(True)
    qtbot.wait(800)  # the article in hand
    before = left(due)
    qtbot.wait(300)
    assert left(due) == before
    with qtbot.waitSignal(window.namesFound, timeout=60_000):
        window.services.tasks.busy_changed.emit(False)
    assert left(due) == 0


@pytest.mark.usefixtures("model")
def test_stopped_work_does_not_begin_again_by_itself(
    due: Path, window: MainWindow, qtbot: QtBot
) -> None:
    begin(window, qtbot)
    window.findChild(QToolButton, "stopButton").click()
    qtbot.waitUntil(lambda: not window.services.operations.jobs.busy(), timeout=30_000)
    window.background.wake()
    qtbot.wait(100)
    assert not window.services.operations.jobs.busy()
    assert left(due) > 0


@pytest.mark.usefixtures("model")
def test_an_article_whose_names_are_due_is_read_with_its_names(
    due: Path, window: MainWindow, qtbot: QtBot
) -> None:
    window.desk.open_saved(1, "")
    with qtbot.waitSignals([window.extractionFinished, window.saveFinished], timeout=30_000):
        pass
    assert window.pane.analysis.mentions
    assert left(due) == 29


@pytest.mark.usefixtures("model")
def test_closing_the_window_never_waits_for_it(due: Path, window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    started = time.monotonic()
    window.close()
    assert time.monotonic() - started < 1
    with Archive(due) as archive:
        assert archive.count() == 30
