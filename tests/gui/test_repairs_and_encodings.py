"""Encodings to choose from, repairs to look at, pages pasted and dropped, a watched folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from pytestqt.qtbot import QtBot

from gui import folder_watch
from gui.main_window import MainWindow
from gui.repairs_dialog import RepairsDialog

TEXT = "زار الرئيس المدينةالنبوية وأعلن محـــمد العلوي افتتاح المركز في بيروت أمس."


def opened(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.open_file(str(file))


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    file = tmp_path / "قديم.txt"
    file.write_bytes((TEXT + "\r\n").encode("cp1256"))
    return file


def dialog_of(window: MainWindow, qtbot: QtBot) -> RepairsDialog:
    window.actions_by_name["actionRepairs"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(RepairsDialog)))
    return window.findChildren(RepairsDialog)[-1]


def check(dialog: RepairsDialog, repair: str, state: Qt.CheckState) -> None:
    row = [f.repair for f in dialog._origin.findings].index(repair)
    item = dialog.table.item(row, 0)
    assert item is not None
    item.setCheckState(state)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_was_repaired_is_said_and_shown(
    window: MainWindow, qtbot: QtBot, old_file: Path
) -> None:
    opened(window, qtbot, old_file)
    assert window.messages.isVisible()
    assert "محمد العلوي" in window.pane.toPlainText()
    dialog = dialog_of(window, qtbot)
    assert dialog.table.rowCount() == len(dialog._origin.findings) > 1
    assert "محـــمد" in dialog.before.toPlainText()
    assert "محـــمد" not in dialog.after.toPlainText()
    dialog.reject()


def test_a_doubtful_repair_is_made_when_it_is_checked(
    window: MainWindow, qtbot: QtBot, old_file: Path
) -> None:
    opened(window, qtbot, old_file)
    assert "المدينةالنبوية" in window.pane.toPlainText()
    dialog = dialog_of(window, qtbot)
    apply = dialog.apply_button
    assert not apply.isEnabled()
    check(dialog, "joined-words", Qt.CheckState.Checked)
    check(dialog, "filler-tatweel", Qt.CheckState.Unchecked)
    assert apply.isEnabled()
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        apply.click()
    shown = window.pane.toPlainText()
    assert "المدينة النبوية" in shown
    assert "محـــمد" in shown
    assert window.tabs.count() == 1


def test_a_saved_article_can_still_be_repaired_otherwise(
    window: MainWindow, qtbot: QtBot, old_file: Path
) -> None:
    opened(window, qtbot, old_file)
    with qtbot.waitSignal(window.saveFinished):
        window.files.save()
    window.files.close_article()
    window.desk.open_saved(1, "")
    qtbot.waitUntil(lambda: window.actions_by_name["actionRepairs"].isEnabled())
    dialog = dialog_of(window, qtbot)
    assert "محـــمد" in dialog.before.toPlainText()
    check(dialog, "joined-words", Qt.CheckState.Checked)
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        dialog.apply_button.click()
    with qtbot.waitSignal(window.saveFinished):
        window.files.save()
    assert (
        window.services.tasks.call(
            "archive", lambda: window.services.operations.archive._opened().count()
        )
        == 1
    )


def test_another_encoding_can_be_chosen(window: MainWindow, qtbot: QtBot, old_file: Path) -> None:
    opened(window, qtbot, old_file)
    checked = [a for a in window.encodings.actions() if a.isChecked()]
    assert [a.data() for a in checked] == ["windows-1256"]
    assert "1256" in window.status.text()
    other = next(a for a in window.encodings.actions() if a.data() == "cp720")
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        other.trigger()
    assert "الرئيس" not in window.pane.toPlainText()
    back = next(a for a in window.encodings.actions() if a.data() == "windows-1256")
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        back.trigger()
    assert "الرئيس" in window.pane.toPlainText()


def test_there_is_nothing_to_choose_without_an_article(window: MainWindow) -> None:
    assert not window.actions_by_name["actionRepairs"].isEnabled()
    assert not window.encodings.menuAction().isEnabled()


def test_a_paste_from_a_browser_keeps_headings(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText("عنوان الخبر وصل الوفد إلى بيروت.")
    data.setHtml("<h1>عنوان الخبر</h1><p>وصل <a href='x'>الوفد</a> إلى بيروت.</p>")
    QGuiApplication.clipboard().setMimeData(data)
    with qtbot.waitSignal(window.extractionFinished, timeout=30_000):
        window.files.paste_article()
    QGuiApplication.clipboard().clear()  # at exit, Qt would not know whose the data is
    article = window.tabs.current()
    assert article is not None
    assert article.article.title == "عنوان الخبر"
    assert [b.kind for b in article.article.blocks] == ["heading", "paragraph"]


def test_dropped_addresses_elsewhere_are_not_followed(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://news.example/1")])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.drops.eventFilter(window, event)
    qtbot.wait(50)
    assert window.tabs.count() <= 1  # the address as a text, at most


def test_new_files_in_a_watched_folder_are_saved_by_themselves(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "وارد"
    folder.mkdir()
    window.folder_watch._timer.setInterval(50)
    window.folder_watch.watch(str(folder))
    with qtbot.waitSignal(window.importFinished, timeout=30_000):
        (folder / "جديد.txt").write_text("وصل الوفد إلى بيروت.", "utf-8")
    with qtbot.waitSignal(window.importFinished, timeout=30_000):
        (folder / "ثان.txt").write_text("غادر الوفد إلى دمشق.", "utf-8")
    archive = window.services.operations.archive
    assert window.services.tasks.call("archive", lambda: archive._opened().count()) == 2
    assert folder_watch.SETTLE >= 1000


def test_no_folder_is_watched_at_first(window: MainWindow) -> None:
    assert window.services.settings.watched_folder == ""
    assert window.folder_watch._watcher.directories() == []


PAGE = """<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>المعرض</title>
<meta name="author" content="سلمى ناصر"><meta property="article:published_time"
content="2022-03-08T10:00:00Z"></head><body><article><h1>المعرض يفتح أبوابه</h1>
<p>افتتح في القاهرة اليوم معرض الكتاب بمشاركة ناشرين من لبنان وتونس والمغرب والجزائر.</p>
<blockquote><p>نريد أن يلتقي القارئ بالكاتب.</p></blockquote>
<ul><li>الروائي واسيني الأعرج</li><li>الشاعر محمد بنيس</li></ul></article></body></html>"""


def test_a_saved_page_shows_its_blocks_author_and_day(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "صفحة.html"
    file.write_text(PAGE, "utf-8")
    opened(window, qtbot, file)
    assert "سلمى ناصر" in window.view.header.meta.text()
    assert "8 March 2022" in window.view.header.meta.text()
    document = window.pane.document()
    blocks = [document.findBlockByNumber(n) for n in range(document.blockCount())]
    assert [bool(b.textList()) for b in blocks] == [False, False, True, True]
    assert blocks[1].blockFormat().rightMargin() > blocks[0].blockFormat().rightMargin()
    article = window.tabs.current()
    assert article is not None
    for mention in article.analysis.mentions:
        window.pane.go_to(mention.start, mention.end)
        assert window.pane.textCursor().selectedText() == mention.surface
