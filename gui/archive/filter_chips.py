"""The filters of the query as chips below the box, each to be taken away."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.search.syntax import Filter, filters
from core.search.writing import without_filter
from gui.archive.chip import Chip
from gui.archive.flow_layout import FlowLayout
from gui.archive.narrowing import filter_text
from gui.naming import named

if TYPE_CHECKING:
    from core.search.fields import Language
    from gui.theme import Themes


class FilterChips(QWidget):
    """Shows the filters of a query; emits the query without one."""

    query_changed = Signal(str)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "archiveFilters")
        self._themes = themes
        self._query = ""
        self._language: Language = "en"
        self._shown: list[Filter] = []
        self.flow = FlowLayout(self)
        self.chips: list[Chip] = []
        self.hide()

    def show_filters(self, query: str, language: Language) -> None:
        """Show what filters a query; while it cannot be read, those of before stay."""
        found = filters(query, date.today())
        same = self._language == language and found == self._shown
        self._query, self._language, self._shown = query, language, found
        if same:
            return
        focused = next((at for at, chip in enumerate(self.chips) if chip.hasFocus()), None)
        self.flow.clear()
        self.chips = [self._chip(at, item) for at, item in enumerate(found)]
        self.setVisible(bool(self.chips))
        if focused is not None and self.chips:  # the keyboard goes on from the next one
            self.chips[min(focused, len(self.chips) - 1)].setFocus()

    def _chip(self, at: int, item: Filter) -> Chip:
        label, value = filter_text(item, self._language)
        if item.excluded:
            label = self.tr("not {field}").format(field=label)
        chip = named(Chip(self._themes, value, label=label, removable=True), f"filter_{item.field}")
        chip.setAccessibleDescription(self.tr("Takes this filter away"))
        chip.clicked.connect(partial(self._take_away, at))
        self.flow.add(chip)
        return chip

    def _take_away(self, at: int) -> None:
        gone = self._shown[at]
        self.query_changed.emit(without_filter(self._query, gone.start, gone.end))
