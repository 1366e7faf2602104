"""The window itself: its language, its lists, its movements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QSpinBox

from gui.naming import named
from gui.preferences.page import Page
from gui.settings import LANGUAGES, MOST_RECENT

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class InterfacePage(Page):
    """Language, recent files, the articles of last time, reduced motion."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.services.settings)
        self._languages = window.services.languages
        self.language = named(QComboBox(), "preferenceLanguage")
        for value, text in zip(LANGUAGES, ("", "العربية", "English"), strict=True):
            self.language.addItem(text, value)
        self.language.setCurrentIndex(self.language.findData(self._settings.language))
        self.language.activated.connect(self._use_language)
        self._row(self.language)
        self.recent = named(QSpinBox(), "preferenceRecent")
        self.recent.setRange(0, MOST_RECENT)
        self.recent.setValue(self._settings.recent_files)
        self.recent.valueChanged.connect(self._use_recent)
        self._row(self.recent)
        self.restore = self._switch("preferenceRestore", "restore_session")
        self.reduced_motion = self._switch("preferenceReducedMotion", "reduced_motion")
        self._motion = self._remark()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Interface")

    def retranslate(self) -> None:
        self._call(self.language, self.tr("&Language of the interface"))
        self.language.setItemText(0, self.tr("As the system"))
        self._call(self.recent, self.tr("&Recent files in the menu"))
        self.restore.setText(self.tr("&Open the articles of last time at the start"))
        self.reduced_motion.setText(self.tr("Reduce &motion"))
        self._motion.setText(self.tr("Where the system asks for it, motion is reduced anyway."))

    def _use_language(self) -> None:
        self._settings.language = self.language.currentData()
        self._languages.use(self.language.currentData())

    def _use_recent(self, count: int) -> None:
        self._settings.recent_files = count
