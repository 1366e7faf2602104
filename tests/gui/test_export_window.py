"""Export from the window: what is open, chosen, found or saved, into a file of a good name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from core.archive import Archive
from core.articles import article_of, plain_blocks
from core.model import Analysis, Article
from gui.export_dialog import ExportDialog
from gui.export_texts import format_texts
from gui.file_names import LONGEST, file_stem, free_file
from gui.main_window import MainWindow

TEXTS = (
    "افتتح الوزير معرض الكتاب في بيروت.",
    "فاز الفريق في مباراة القاهرة.",
    "هطل المطر في بيروت.",
)


def article(text: str) -> Article:
    return article_of(text, plain_blocks(text), title=text.split(".")[0])


@pytest.fixture
def saved(own_home: Path) -> list[int]:
    with Archive(own_home / "archive.db") as archive:
        return [archive.save(article(text), Analysis("none"))[0] for text in TEXTS]


@pytest.fixture
def shown(saved: list[int], window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A window whose exports go to a folder of the test's."""
    window.services.settings.export_folder = str(tmp_path)
    qtbot.waitUntil(lambda: window.archive_panel.model.rowCount() == 3)
    return window


def dialog_of(window: MainWindow, qtbot: QtBot) -> ExportDialog:
    qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(ExportDialog)))
    return next(d for d in window.findChildren(ExportDialog) if d.isVisible())


def choose(dialog: ExportDialog, format_name: str) -> None:
    box = dialog.findChild(QComboBox, "exportFormat")
    names = [box.itemData(at).name for at in range(box.count())]
    box.setCurrentIndex(names.index(format_name))


def start(window: MainWindow, dialog: ExportDialog, qtbot: QtBot) -> Path:
    file = dialog.path()
    with qtbot.waitSignal(window.exportFinished, timeout=30_000):
        dialog.findChild(QPushButton, "exportStart").click()
    return file


def test_everything_saved_goes_into_one_file(shown: MainWindow, qtbot: QtBot) -> None:
    shown.actions_by_name["actionExport"].trigger()
    dialog = dialog_of(shown, qtbot)
    dialog.findChild(QRadioButton, "exportScope_all").click()
    choose(dialog, "jsonl")
    file = start(shown, dialog, qtbot)
    assert file.suffix == ".jsonl"
    texts = {json.loads(line)["text"] for line in file.read_text("utf-8").splitlines()}
    assert texts == set(TEXTS)
    assert not shown.progress.isVisible()
    assert file.name in shown.messages.label.text()
    assert "3" in shown.messages.label.text()
    assert [b.text() for b in shown.messages.offer_buttons] == ["Open", "Show in Folder"]


def test_what_a_search_found_is_exported_and_nothing_else(shown: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.searchFinished):
        shown.archive_panel.search.put("بيروت")
    shown.actions_by_name["actionExport"].trigger()
    dialog = dialog_of(shown, qtbot)
    found = dialog.findChild(QRadioButton, "exportScope_found")
    assert "2" in found.text()
    found.click()
    assert dialog.findChild(QLineEdit, "exportFile").text().startswith("بيروت")
    choose(dialog, "json")
    records = json.loads(start(shown, dialog, qtbot).read_text("utf-8"))
    assert {record["text"] for record in records} == {TEXTS[0], TEXTS[2]}


def test_selected_articles_are_exported_in_their_order(
    shown: MainWindow, saved: list[int], qtbot: QtBot
) -> None:
    shown.export_articles([saved[2], saved[0]])
    dialog = dialog_of(shown, qtbot)
    choose(dialog, "text")
    text = start(shown, dialog, qtbot).read_text("utf-8")
    assert TEXTS[1] not in text
    assert text.index(TEXTS[2]) < text.index(TEXTS[0])


def test_an_open_article_that_is_not_saved_becomes_a_pdf_named_as_it_is(
    shown: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    source = tmp_path / "خبر.txt"
    source.write_text("وصل الوفد: «إلى» القاهرة\n\nوصل الوفد إلى القاهرة صباح اليوم.", "utf-8")
    with qtbot.waitSignal(shown.extractionFinished, timeout=30_000):
        shown.open_file(str(source))
    shown.actions_by_name["actionExport"].trigger()
    dialog = dialog_of(shown, qtbot)
    assert dialog.scope().name == "open"
    choose(dialog, "pdf")
    file = start(shown, dialog, qtbot)
    assert file.name == "وصل الوفد «إلى» القاهرة.pdf"
    assert file.read_bytes().startswith(b"%PDF")


def test_a_saved_article_becomes_a_pdf_in_a_process_without_a_window(
    shown: MainWindow, saved: list[int], qtbot: QtBot
) -> None:
    shown.export_articles(saved[:1])
    dialog = dialog_of(shown, qtbot)
    choose(dialog, "pdf")
    assert start(shown, dialog, qtbot).read_bytes().startswith(b"%PDF")


def test_a_file_that_is_there_is_not_suggested_and_replacing_one_is_said(
    shown: MainWindow, saved: list[int], qtbot: QtBot, tmp_path: Path
) -> None:
    stem = file_stem(article(TEXTS[0]).title, "")
    (tmp_path / f"{stem}.html").write_text("mine", "utf-8")
    shown.export_articles(saved[:1])
    dialog = dialog_of(shown, qtbot)
    assert dialog.path() == tmp_path / f"{stem} (2).html"
    assert not dialog.remark.text()
    dialog.file.setText(f"{stem}.html")
    assert "replaced" in dialog.remark.text()
    dialog.file.setText("no/such/folder.html")
    assert not dialog.export_button.isEnabled()
    dialog.reject()


def test_a_failed_export_says_why_and_leaves_nothing(
    shown: MainWindow, saved: list[int], qtbot: QtBot, tmp_path: Path
) -> None:
    shown.export_articles(saved)
    dialog = dialog_of(shown, qtbot)
    folder = tmp_path / "gone"
    folder.mkdir()
    dialog.file.setText(str(folder / "a.html"))
    folder.rmdir()
    start(shown, dialog, qtbot)
    assert "a.html" in shown.messages.label.text()
    assert list(tmp_path.glob("*")) == []


def test_a_stopped_export_leaves_nothing(
    shown: MainWindow, saved: list[int], qtbot: QtBot, tmp_path: Path
) -> None:
    shown.export_articles(saved)
    dialog = dialog_of(shown, qtbot)
    with qtbot.waitSignal(shown.exportFinished, timeout=30_000):
        dialog.findChild(QPushButton, "exportStart").click()
        shown.progress.stop()
    assert list(tmp_path.iterdir()) == []
    assert not shown.messages.isVisible()
    assert not shown.progress.isVisible()


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("قمة الرياض", "قمة الرياض"),
        ("\u202eقمة\u202c \u2067الرياض\u2069", "قمة الرياض"),
        ('ماذا بعد: "القرار" / الرد؟', "ماذا بعد القرار الرد؟"),
        ("  ..خبر.. ", "خبر"),
        ("a\nb\tc\x00d", "a b c d"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("...", "otherwise"),
        ("\u200f", "otherwise"),
    ],
)
def test_titles_become_names_that_every_system_takes(title: str, stem: str) -> None:
    assert file_stem(title, "otherwise") == stem


def test_long_titles_are_cut_between_words(tmp_path: Path) -> None:
    stem = file_stem("كلمة " * 60, "otherwise")
    assert len(stem) <= LONGEST
    assert stem.endswith("كلمة")
    assert len(file_stem("ك" * 500, "")) == LONGEST
    (tmp_path / f"{stem}.pdf").touch()
    assert free_file(tmp_path, stem, ".pdf").name == f"{stem} (2).pdf"


def test_every_format_has_a_text_in_the_window(window: MainWindow) -> None:
    from core.export.registry import NAMES

    assert set(format_texts()) == set(NAMES)
