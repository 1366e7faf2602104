"""Which names are marked in the text and listed beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox

from gui.i18n import number
from gui.marks.shown import LEVELS
from gui.naming import named
from gui.preferences.page import Page

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class NamesPage(Page):
    """Types that are not people or places, and how sure Qari must be."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.services.settings)
        self.organisations = self._switch("preferenceOrganisations", "organisations")
        self.others = self._switch("preferenceOthers", "others")
        self._always = self._remark()
        self.least = named(QComboBox(), "preferenceLeast")
        self.least.activated.connect(self._use_least)
        self._row(self.least)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Names")

    def retranslate(self) -> None:
        self.organisations.setText(self.tr("Mark &organisations"))
        self.others.setText(self.tr("Mark names of &no such type: peoples, events, works"))
        self._always.setText(self.tr("People and places are always marked."))
        self._call(self.least, self.tr("Names to &show"))
        self._fill()

    def follow(self, option: str) -> None:
        super().follow(option)
        if option == "least_confidence":
            self._fill()

    def _fill(self) -> None:
        """The levels, and the level in use where it is none of them."""
        level = self._settings.least_confidence
        texts = dict(
            zip(
                LEVELS,
                (
                    self.tr("All"),
                    self.tr("Those that Qari is fairly sure of"),
                    self.tr("Those that Qari is very sure of"),
                ),
                strict=True,
            )
        )
        texts.setdefault(level, self.tr("At least {n} sure").format(n=f"{number(level)}%"))
        with QSignalBlocker(self.least):
            self.least.clear()
            for value, text in sorted(texts.items()):
                self.least.addItem(text, value)
            self.least.setCurrentIndex(self.least.findData(level))

    def _use_least(self) -> None:
        self._settings.least_confidence = self.least.currentData()
