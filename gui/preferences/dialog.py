"""The dialog of the preferences: a list of pages beside the page chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QVBoxLayout,
)

from gui.naming import named
from gui.pile import Pile
from gui.preferences.archive_page import ArchivePage
from gui.preferences.interface_page import InterfacePage
from gui.preferences.names_page import NamesPage
from gui.preferences.page import Page
from gui.preferences.reading_page import ReadingPage

if TYPE_CHECKING:
    from gui.main_window import MainWindow

SIZE = (660, 500)  # pixels at most, at first
LIST_PADDING = 40  # pixels beside the longest name of a page


class Preferences(QDialog):
    """Every setting takes effect at once; the window can be used meanwhile."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("preferences")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.reading = ReadingPage(window)
        self.names = NamesPage(window)
        self.archive = ArchivePage(window)
        self.interface = InterfacePage(window)
        self.pages: tuple[Page, ...] = (self.reading, self.names, self.archive, self.interface)
        self.list = named(QListWidget(), "preferencePages")
        self.stack = named(Pile(), "preferenceStack")
        for page in self.pages:
            self.list.addItem("")
            area = QScrollArea()
            area.setWidget(page)
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.stack.addWidget(area)
        self.list.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.list.setCurrentRow(0)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.close)
        self.buttons.setContentsMargins(16, 10, 16, 12)
        column = QVBoxLayout()
        column.addWidget(self.stack, 1)
        column.addWidget(self.buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addLayout(column, 1)
        self.retranslate()
        self.resize(QSize(*SIZE).expandedTo(self.sizeHint()).boundedTo(QSize(780, 560)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "buttons"):
            self.retranslate()

    def retranslate(self) -> None:
        """Put every text in the interface's language."""
        self.setWindowTitle(self.tr("Preferences"))
        self.list.setAccessibleName(self.tr("Pages of the preferences"))
        for at, page in enumerate(self.pages):
            page.retranslate()
            self.list.item(at).setText(page.title())
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + LIST_PADDING)
        close = self.buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("Close"))


def show_preferences(window: MainWindow) -> None:
    """Open the preferences beside the window, or bring them to the front."""
    dialog = window.findChild(Preferences) or Preferences(window)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    dialog.list.setFocus()
