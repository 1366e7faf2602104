"""The window: puts the parts together and passes word between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from gui.actions import make_actions
from gui.article_menu import ArticleMenu
from gui.docks import Docks
from gui.drops import DropTarget
from gui.encoding_menu import EncodingMenu
from gui.file_desk import FileDesk
from gui.finding.article_tabs import ArticleTabs
from gui.finding.history import History
from gui.finding.tabs_desk import TabsDesk
from gui.folder_watch import FolderWatch
from gui.full_screen import FullScreen
from gui.icons import app_icon
from gui.keyboard import give_keyboard
from gui.later import later, made
from gui.menus import Menus
from gui.messages import MessageStrip
from gui.naming import name_clear_buttons, named
from gui.open_articles import OpenArticle
from gui.progress_view import ProgressView
from gui.reading.look_desk import LookDesk
from gui.reading.view import ArticleView
from gui.reading.view_desk import ViewDesk
from gui.reading_desk import ReadingDesk
from gui.services import Services
from gui.window_state import WindowState

if TYPE_CHECKING:
    from gui.archive.desk import ArchiveDesk
    from gui.archive.panel import ArchivePanel
    from gui.archive.side import ArchiveSide
    from gui.background import Background
    from gui.care_desk import CareDesk
    from gui.correcting.desk import CorrectingDesk
    from gui.crash_dialog import Crashes
    from gui.entities.desk import EntityDesk
    from gui.entities.pages import NamePages
    from gui.entities.side import NamesSide
    from gui.entities.sidebar import EntitySidebar
    from gui.export_desk import ExportDesk
    from gui.finding.switcher_desk import SwitcherDesk
    from gui.import_desk import ImportDesk
    from gui.marks.card_desk import CardDesk
    from gui.marks.desk import MarksDesk
    from gui.motion import Motion
    from gui.navigator import Navigator
    from gui.notes.desk import NotesDesk
    from gui.print_desk import PrintDesk
    from gui.reading.caret_desk import CaretDesk
    from gui.welcome_desk import WelcomeDesk


class MainWindow(QMainWindow):
    """Qari's window.  Its actions' methods are the public ones here."""

    #: The names of the article in hand have been found, or looking for them failed.
    extractionFinished = Signal()
    #: The archive panel shows what was last searched or listed.
    searchFinished = Signal()
    #: An article is in the archive now.
    saveFinished = Signal()
    #: An import has ended or was stopped.
    importFinished = Signal()
    #: An export has ended, well or not.
    exportFinished = Signal()
    #: Names that were due have been found, as far as nothing came between.
    namesFound = Signal()
    #: A note was written, changed or deleted.
    notesChanged = Signal()
    #: Today's backup is made, or there was no need.
    backupFinished = Signal()
    #: A backup is in the archive's place, or could not be put there.
    restoreFinished = Signal()

    names_list: EntitySidebar = later("gui.entities.side.sidebar_of")
    names: NamesSide = later("gui.entities.side.NamesSide")
    archive: ArchiveSide = later("gui.archive.side.ArchiveSide")
    imports: ImportDesk = later("gui.import_desk.ImportDesk")
    background: Background = later("gui.background.Background")
    caret: CaretDesk = later("gui.reading.caret_desk.CaretDesk")
    motion: Motion = later("gui.motion.Motion")
    care: CareDesk = later("gui.care_desk.CareDesk")
    cards: CardDesk = later("gui.marks.card_desk.CardDesk")
    crashes: Crashes = later("gui.crash_dialog.Crashes")
    exports: ExportDesk = later("gui.export_desk.ExportDesk")
    name_pages: NamePages = later("gui.entities.pages.NamePages")
    welcome: WelcomeDesk = later("gui.welcome_desk.WelcomeDesk")
    quick: SwitcherDesk = later("gui.finding.switcher_desk.SwitcherDesk")
    printing: PrintDesk = later("gui.print_desk.PrintDesk")

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self.setWindowIcon(app_icon())
        self.tabs = ArticleTabs(services.themes)
        self.view = ArticleView(services.themes)
        self.pane = self.view.pane
        self.messages = MessageStrip(services.themes)
        self.progress = ProgressView()
        self.status = named(QLabel(), "statusText")
        self.actions_by_name = make_actions(self)
        self.menus = Menus(
            self, self.actions_by_name, lambda: services.settings.recent, self.open_file
        )
        self.files = FileDesk(self)
        self.encodings = EncodingMenu(self, self.files.reopen)
        self.menus.add_to_file(self.encodings)
        self.folder_watch = FolderWatch(
            self, services.tasks, lambda files: self.imports.import_paths(files, quiet=True)
        )
        self.desk = ReadingDesk(self)
        self.look = LookDesk(self)
        self.view_desk = ViewDesk(self)
        self.full_screen = FullScreen(self)
        self.history = History(self)
        self.open_tabs = TabsDesk(self)
        self.article_menu = ArticleMenu(self)
        self.state = WindowState(self)
        self.drops = DropTarget(self)
        self._assemble()
        self._connect()
        self.retranslate()
        self._laying_out = QTimer(self, singleShot=True, interval=0)
        self._laying_out.timeout.connect(self.docks.restore)
        self.docks.restore_geometry()
        self.docks.restore()
        self._show_current(None)
        self.pane.setFocus()  # the text has the keyboard first, as soon as there is one

    @property
    def sidebar(self) -> EntitySidebar:
        """The list of the article's names."""
        return self.names.sidebar

    @property
    def navigator(self) -> Navigator:
        """What goes from mention to mention."""
        return self.names.navigator

    @property
    def entities(self) -> EntityDesk:
        """What is done with the names of the list."""
        return self.names.entities

    @property
    def marks(self) -> MarksDesk:
        """Which names are marked."""
        return self.names.marks

    @property
    def notes(self) -> NotesDesk:
        """What the reader notes on articles."""
        return self.names.notes

    @property
    def correcting(self) -> CorrectingDesk:
        """What puts names right."""
        return self.names.correcting

    @property
    def archive_panel(self) -> ArchivePanel:
        """The list of saved articles and all that is about it."""
        return self.archive.panel

    @property
    def archive_desk(self) -> ArchiveDesk:
        """What is done to saved articles."""
        return self.archive.desk

    # Putting together

    def _assemble(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.messages, self.tabs, self.view):
            column.addWidget(widget)
        self.setCentralWidget(middle)
        self.docks = Docks(self)
        self.archive_dock, self.entity_dock = self.docks.archive, self.docks.names
        self.statusBar().setObjectName("statusBar")
        self.status.setContentsMargins(10, 2, 10, 2)
        self.statusBar().addWidget(self.status, 1)
        self.statusBar().addPermanentWidget(self.progress)

    def _connect(self) -> None:
        self.services.tasks.failed.connect(self.messages.show_error)
        self.messages.bug_met.connect(lambda error: self.crashes.take(error))
        self.services.themes.changed.connect(self._paint_icons)
        self.tabs.chosen.connect(self._show_current)
        self.tabs.chosen.connect(self.history.follow)
        self.view.said.connect(self._say)

    def retranslate(self) -> None:
        """Put every text in the interface's language."""
        self.menus.retranslate()
        name_clear_buttons(self)
        # Here, not by events of their own: what is closed by it is a child of the window,
        # which goes through its children while it tells them of the language.
        for part in (self.view, self.messages, self.progress, *made(self, "names", "archive")):
            part.retranslate()
        for desk in made(self, "caret"):
            desk.follow()
        self.entity_dock.setWindowTitle(self.tr("In this article"))
        self.archive_dock.setWindowTitle(self.tr("Archive"))
        self.tabs.setAccessibleName(self.tr("Open articles"))
        self.menus.toolbar.setWindowTitle(self.tr("Toolbar"))
        self._paint_icons()
        self.show_state()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "desk"):
            self.retranslate()
            # Soon, not now: Qt goes through the window's children, and tabs of docks may end.
            self._laying_out.start()

    def _paint_icons(self) -> None:
        self.menus.paint_icons(self.services.themes.current)

    # Showing

    def _show_current(self, opened: OpenArticle | None) -> None:
        self.desk.leave(opened)
        self.view.show_opened(opened)
        self.show_names(opened)
        for side in made(self, "names"):
            side.notes.show(opened)
        self.show_state()

    def show_names(self, opened: OpenArticle | None) -> None:
        """Mark and list the names of the article in hand."""
        if opened is not None:
            self.pane.set_analysis(opened.analysis)
        if "names" in vars(self):
            self.names.show_names(opened)
        elif opened is not None and opened.analysed:
            _ = self.names  # which shows them as it is made

    def show_state(self) -> None:
        """Title, status and what can be done now."""
        opened = self.tabs.current()
        self.state.show(opened)
        for side in made(self, "names"):
            side.show_state(opened)
        self.tabs.show_saved()

    def _say(self, found: str) -> None:
        """What one has come to by finding; without that, how the article is."""
        if found:
            self.status.setText(found)
        else:
            self.show_state()

    # Actions

    def open_files(self, files: list[str]) -> None:
        """Open articles; each is shown as soon as it is read."""
        self.files.open_files(files)

    def open_file(self, file: str) -> None:
        self.files.open_files([file])

    def export_articles(self, numbers: list[int]) -> None:
        """Ask how to export saved articles."""
        self.exports.export_articles(numbers)

    def focus_search(self) -> None:
        self.docks.reveal(self.archive_dock)
        give_keyboard(self.archive_panel.search)
        self.archive_panel.search.selectAll()

    def show_trash(self) -> None:
        self.docks.reveal(self.archive_dock)
        self.archive_panel.show_trash()

    def preferences(self) -> None:
        from gui.preferences.dialog import show_preferences

        show_preferences(self)

    def shortcuts(self) -> None:
        from gui.shortcuts_dialog import show_shortcuts

        show_shortcuts(self)

    def about(self) -> None:
        from gui.about import show_about

        show_about(self)

    # The end

    def closeEvent(self, event: QCloseEvent) -> None:
        settings = self.services.settings
        self.docks.save()
        self.open_tabs.save()
        settings.sync()
        self.desk.close()
        super().closeEvent(event)
