"""The Preferences and About dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QWidget,
)

from core.version import qari_version
from gui.fonts import LARGEST, READING_SIZE, SMALLEST
from gui.naming import named
from gui.services import Services

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class Preferences(QDialog):
    """Language, colours and size; each takes effect at once."""

    def __init__(self, window: MainWindow, services: Services) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("preferences")
        self._services = services
        self.language = named(QComboBox(), "preferenceLanguage")
        for value, text in (
            ("system", self.tr("As the system")),
            ("ar", "العربية"),
            ("en", "English"),
        ):
            self.language.addItem(text, value)
        self.theme = named(QComboBox(), "preferenceTheme")
        for value, text in (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ):
            self.theme.addItem(text, value)
        self.text_size = named(QSpinBox(), "preferenceSize")
        self.text_size.setRange(SMALLEST, LARGEST)
        self.text_size.setValue(READING_SIZE + window.pane.zoom)
        self.language.setCurrentIndex(self.language.findData(services.settings.language))
        self.theme.setCurrentIndex(self.theme.findData(services.themes.choice))
        settings = services.settings
        self.names_later = self._switch(
            "preferenceNamesLater",
            self.tr("Import first, and find the names in the background afterwards"),
            settings.names_later,
        )
        self.names_later.toggled.connect(lambda on: setattr(settings, "names_later", on))
        self.daily_backups = self._switch(
            "preferenceBackups", self.tr("Back up the archive every day"), settings.daily_backups
        )
        self.daily_backups.toggled.connect(lambda on: setattr(settings, "daily_backups", on))
        self.setWindowTitle(self.tr("Preferences"))
        form = QFormLayout(self)
        form.addRow(self.tr("Language of the interface"), self.language)
        form.addRow(self.tr("Colours"), self.theme)
        form.addRow(self.tr("Size of the text, in points"), self.text_size)
        form.addRow(self.tr("Watched folder"), self._watched_row())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.accept)
        form.addRow("", self.names_later)
        form.addRow("", self.daily_backups)
        form.addRow(buttons)
        self.language.activated.connect(self._use_language)
        self.theme.activated.connect(self._use_theme)
        self.text_size.valueChanged.connect(lambda size: window.pane.set_zoom(size - READING_SIZE))

    def _switch(self, name: str, text: str, on: bool) -> QCheckBox:
        box = named(QCheckBox(text), name)
        box.setChecked(on)
        return box

    def _watched_row(self) -> QWidget:
        """The folder whose new files are saved by themselves, or none."""
        self.watched = named(QLineEdit(readOnly=True), "preferenceWatched")
        self.watched.setPlaceholderText(self.tr("Off: files are saved only when you say so"))
        self.watched.setMinimumWidth(300)
        self.watched.setText(self._services.settings.watched_folder)
        choose = named(QPushButton(self.tr("Choose…")), "preferenceWatchedChoose")
        choose.clicked.connect(self._choose_watched)
        clear = named(QPushButton(self.tr("Off")), "preferenceWatchedClear")
        clear.clicked.connect(lambda: self.watch(""))
        for button in (choose, clear):
            button.setProperty("outlined", True)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.watched, choose, clear):
            row.addWidget(widget)
        box = QWidget()
        box.setLayout(row)
        return box

    def _choose_watched(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Watched folder"))
        if folder:
            self.watch(folder)

    def watch(self, folder: str) -> None:
        """Watch this folder from now on."""
        self.watched.setText(folder)
        self._services.settings.watched_folder = folder
        self._window.folder_watch.watch(folder)

    def _use_language(self) -> None:
        self._services.settings.language = self.language.currentData()
        self._services.languages.use(self.language.currentData())

    def _use_theme(self) -> None:
        self._services.settings.theme = self.theme.currentData()
        self._services.themes.choose(self.theme.currentData())


def show_preferences(window: MainWindow, services: Services) -> None:
    """Open Preferences beside the window, which stays usable."""
    dialog = Preferences(window, services)
    dialog.open()


def show_about(window: QWidget) -> None:
    """Say what this is."""
    translate = QCoreApplication.translate
    text = translate("About", "Qari {version}: a reader for Arabic news that knows who and where.")
    QMessageBox.about(window, translate("About", "About Qari"), text.format(version=qari_version()))
