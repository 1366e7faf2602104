"""Printing the article in hand: on a printer, as a preview, or straight into a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject

from core.export.items import Item
from core.export.page import title_of
from core.progress import NO_PROGRESS, Progress
from gui.dialogs import open_dialog
from gui.i18n import isolated
from gui.open_articles import OpenArticle
from gui.pdf_article import Sheet, article_sheet
from gui.press import ALL, Pages, Press, paper_of
from gui.print_preview import PrintPreview
from gui.theme import load_theme

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from gui.main_window import MainWindow

# QtPrintSupport is imported where it is used: a window opens sooner without it.


class PrintDesk(QObject):
    """The window's verbs of printing."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._printer: QPrinter | None = None  # dialogs do not keep theirs alive

    def print_article(self) -> None:
        """Ask for a printer, then print off the event loop."""
        from PySide6.QtPrintSupport import QPrintDialog

        item = self._item()
        if item is None:
            return
        self._printer = printer = _printer_for(item)
        dialog = QPrintDialog(printer, self._window)
        dialog.setObjectName("printDialog")
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(lambda: self._print(printer, item))
        open_dialog(dialog)

    def preview(self) -> None:
        """Show the pages as they would be printed."""
        item = self._item()
        if item is None:
            return
        preview = PrintPreview(self._window, self._window.services, item)
        preview.print_wanted.connect(self.print_article)
        preview.pdf_wanted.connect(self._window.exports.export_pdf)
        preview.resize(self._window.size() * 0.9)
        open_dialog(preview)

    def _item(self) -> Item | None:
        opened: OpenArticle | None = self._window.tabs.current()
        if opened is None:
            return None
        shown = self._window.sidebar.rule().alone(opened.analysis)
        return Item(opened.article, shown, opened.saved, (), opened.origin)

    def _print(self, printer: QPrinter, item: Item) -> None:
        title = isolated(title_of(item.article))
        progress = self._window.progress.start(
            lambda: self.tr("Printing {title}…").format(title=title)
        )

        def work() -> None:
            with progress:
                sheet = article_sheet(item, load_theme("light"), paper_of(printer))
                print_sheet(printer, sheet, item, wanted_pages(printer), progress)

        def printed(_: object) -> None:
            self._window.messages.show_text(
                lambda: self.tr("{title} was sent to the printer.").format(title=title)
            )

        tasks = self._window.services.tasks
        tasks.run("compute", work, printed, ended=self._window.progress.refresh)


def _printer_for(item: Item) -> QPrinter:
    """The system's printer, with all of its paper."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
    printer.setDocName(title_of(item.article))
    printer.setCreator("Qari")
    return printer


def wanted_pages(printer: QPrinter) -> Pages:
    """The pages chosen in the print dialog."""
    from PySide6.QtPrintSupport import QPrinter

    if printer.printRange() != QPrinter.PrintRange.PageRange or not printer.fromPage():
        return ALL
    return printer.fromPage(), max(printer.fromPage(), printer.toPage())


def print_sheet(
    printer: QPrinter,
    sheet: Sheet,
    item: Item,
    pages: Pages = ALL,
    progress: Progress = NO_PROGRESS,
) -> None:
    """Paint a sheet that is laid out for the printer's paper; runs in any thread."""
    press = Press(printer, printer.resolution(), pages)
    try:
        press.sheet(sheet, title_of(item.article), progress)
    except BaseException:
        press.end()
        printer.abort()
        raise
    press.end()
