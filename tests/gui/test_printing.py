"""Printing: the preview's pages, and what reaches a printer."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from core.export.items import Item
from core.model import Analysis
from core.opening import open_file
from core.progress import Cancelled
from gui.fonts import load_fonts
from gui.main_window import MainWindow
from gui.open_articles import OpenArticle
from gui.pdf_article import article_sheet
from gui.press import ALL, Pages, paper_of
from gui.print_desk import print_sheet, wanted_pages
from gui.print_preview import PrintPreview
from gui.theme import load_theme
from tests.exported import harbour, shaped
from tests.gui.named_articles import analysed

CTRL = Qt.KeyboardModifier.ControlModifier
LONG = "وصل الوفد إلى بيروت صباح الثلاثاء وعقد اجتماعا طويلا مع إدارة الميناء ثم عاد لبيروت. " * 60


def long_item() -> Item:
    return Item(shaped(*[("paragraph", LONG)] * 6), Analysis("made"))


def printer_into(file: Path, size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setPageSize(QPageSize(size))
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
    return printer


def printed(printer: QPrinter, item: Item, pages: Pages = ALL) -> list[str]:
    """The text of each page that came out."""
    sheet = article_sheet(item, load_theme("light"), paper_of(printer))
    print_sheet(printer, sheet, item, pages)
    with pdfium.PdfDocument(printer.outputFileName()) as document:
        return [page.get_textpage().get_text_range() for page in document]


@pytest.fixture
def preview(window: MainWindow, qtbot: QtBot) -> PrintPreview:
    """The preview of a long article, opened by its key, with its pages made."""
    item = long_item()
    window.tabs.add(OpenArticle(item.article, item.analysis))
    window.show_state()
    window.activateWindow()
    qtbot.keyClick(
        window,
        Qt.Key.Key_P,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    found = window.findChild(PrintPreview, "printPreview")
    assert found is not None
    qtbot.waitUntil(lambda: len(found.pages) > 3)
    return found


def is_drawn(page: QLabel) -> bool:
    return not page.pixmap().isNull()


def test_the_preview_draws_the_pages_in_view(preview: PrintPreview, qtbot: QtBot) -> None:
    first, last = preview.pages[0], preview.pages[-1]
    qtbot.waitUntil(lambda: is_drawn(first))
    assert not is_drawn(last)
    page = first.pixmap().toImage()
    middle = [(x, y) for x in range(0, page.width(), 3) for y in range(300, 360)]
    assert sum(page.pixelColor(x, y).lightness() < 90 for x, y in middle) > 20  # letters
    bar = preview.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: is_drawn(last))
    assert preview.count.text() == f"Page {len(preview.pages)} of {len(preview.pages)}"
    preview.reject()


def test_the_preview_is_made_larger_and_smaller(preview: PrintPreview, qtbot: QtBot) -> None:
    width = preview.pages[0].width()
    larger = preview.findChild(QToolButton, "previewZoomIn")
    assert larger is not None
    qtbot.mouseClick(larger, Qt.MouseButton.LeftButton)
    assert preview.pages[0].width() > width
    qtbot.keyClick(preview, Qt.Key.Key_Minus, CTRL)
    assert preview.pages[0].width() == width
    qtbot.waitUntil(lambda: is_drawn(preview.pages[0]))
    preview.reject()


def test_a_preview_that_is_closed_lets_go_of_its_pages(preview: PrintPreview, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: is_drawn(preview.pages[0]))
    qtbot.keyClick(preview, Qt.Key.Key_Escape)
    assert not preview.isVisible()
    qtbot.waitUntil(lambda: preview._document is None)


def test_paper_has_the_names_that_the_legend_shows(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article, analysis = analysed()
    window.tabs.add(OpenArticle(article, analysis))
    times = []
    for hidden in (set(), {"ORG"}):
        window.sidebar.legend.show_types(hidden)
        file = tmp_path / f"{len(hidden)}.pdf"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, f=file: (str(f), ""))
        with qtbot.waitSignal(window.exportFinished, timeout=30_000):
            window.exports.export_pdf()
        with pdfium.PdfDocument(file) as document:
            text = "".join(page.get_textpage().get_text_range() for page in document)
        times.append(text.count("المركزي"))
    assert times[1] == times[0] - 1  # it is in the text still, and not in the list of names


def test_a_pdf_is_saved_from_the_preview(
    preview: PrintPreview,
    window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "خبر.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    button = preview.findChild(QPushButton, "previewPdf")
    assert button is not None
    with qtbot.waitSignal(window.exportFinished, timeout=30_000):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "الثلاثاء" in open_file(target).article.text
    preview.reject()


def test_nothing_can_be_printed_without_an_article(window: MainWindow) -> None:
    for name in ("actionPrint", "actionPrintPreview", "actionExportPdf"):
        assert not window.actions_by_name[name].isEnabled()


def test_a_printer_gets_its_own_paper(tmp_path: Path, qapp: QApplication) -> None:
    load_fonts(qapp)
    printer = printer_into(tmp_path / "a.pdf", QPageSize.PageSizeId.A5)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    texts = printed(printer, harbour())
    assert "بيروت" in "".join(texts)
    with pdfium.PdfDocument(tmp_path / "a.pdf") as document:
        width, height = document[0].get_size()
    assert (round(width), round(height)) == (595, 420)


def test_only_the_chosen_pages_are_printed(tmp_path: Path, qapp: QApplication) -> None:
    load_fonts(qapp)
    all_of_them = printed(printer_into(tmp_path / "a.pdf"), long_item())
    some = printed(printer_into(tmp_path / "b.pdf"), long_item(), (2, 3))
    assert len(all_of_them) > 3
    assert [text.split()[-1] for text in some] == ["٢", "٣"]


def test_the_range_of_the_dialog_is_understood(tmp_path: Path, qapp: QApplication) -> None:
    printer = printer_into(tmp_path / "a.pdf")
    assert wanted_pages(printer) == ALL
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 4)
    assert wanted_pages(printer) == (2, 4)


def test_printing_is_cancelled_between_pages(tmp_path: Path, qapp: QApplication) -> None:
    class Stopper:
        def report(self, done: int, total: int) -> None:
            if done == 2:
                raise Cancelled

    printer = printer_into(tmp_path / "a.pdf")
    sheet = article_sheet(long_item(), load_theme("light"), paper_of(printer))
    with pytest.raises(Cancelled):
        print_sheet(printer, sheet, long_item(), progress=Stopper())


def test_printing_from_the_window_says_so(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """What the dialog's Print does, with a printer that is a file."""
    window.printing._print(printer_into(tmp_path / "a.pdf"), harbour())
    qtbot.waitUntil(lambda: "printer" in window.messages.label.text())
    with pdfium.PdfDocument(tmp_path / "a.pdf") as document:
        assert len(document) == 1
