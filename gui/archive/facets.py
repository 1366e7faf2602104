"""Whom, what and when the articles found are about: switches, and chips to narrow by."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from gui.archive.chip import Chip
from gui.archive.flow_layout import FlowLayout
from gui.archive.narrowing import filter_of
from gui.i18n import number
from gui.naming import named

if TYPE_CHECKING:
    from gui.archive.asking import Page
    from gui.theme import Themes

LINES = 2  # of chips, until more are asked for

#: The fields that chips narrow by, and where their values come from.
_TYPES = {"person": "PERS", "place": "LOC", "org": "ORG"}
FACETS = (*_TYPES, "source", "date")


class FacetPanel(QWidget):
    """Shows one kind of values at a time; a click asks to narrow by one, or no longer."""

    toggled = Signal(str, str)  # field, value

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "archiveFacets")
        self._themes = themes
        self._page: Page | None = None
        self._open = "person"
        self._all = False
        self.switches: dict[str, QToolButton] = {}
        switch_row, self._values = QWidget(), named(QWidget(), "facetValues")
        row = FlowLayout(switch_row, 0)
        self.flow = FlowLayout(self._values)
        self.chips: list[Chip] = []
        small = QFont(self.font())
        small.setPointSizeF(small.pointSizeF() * 0.92)
        for name in FACETS:
            switch = named(QToolButton(), f"facet_{name}")
            switch.setCheckable(True)
            switch.setProperty("facet", True)  # for the style
            switch.setFont(small)
            switch.clicked.connect(partial(self._choose, name))
            row.addWidget(switch)
            self.switches[name] = switch
        self.more = named(QToolButton(), "facetMore")
        self.more.setProperty("facet", True)
        self.more.setFont(small)
        self.more.clicked.connect(self._show_more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(switch_row)
        column.addWidget(self._values)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        texts = {
            "person": self.tr("People"),
            "place": self.tr("Places"),
            "org": self.tr("Organisations"),
            "source": self.tr("Sources"),
            "date": self.tr("Dates"),
        }
        for name, switch in self.switches.items():
            switch.setText(texts[name])
            switch.setToolTip(self.tr("Narrow the search by: {what}").format(what=texts[name]))
        self._fill()

    def show_page(self, page: Page) -> None:
        """Show what the articles of a search are about."""
        same = self._page is not None and self._page.asked == page.asked
        self._page = page
        self._all = self._all and same
        self._fill()

    def clear(self) -> None:
        """Nothing is searched for."""
        self._page = None
        self._fill()

    def _choose(self, name: str) -> None:
        """Open one kind of values; a second click closes it again."""
        self._open = "" if self._open == name else name
        self._all = False
        self._fill()

    def _show_more(self) -> None:
        self._all = not self._all
        self._arrange()

    def _fill(self) -> None:
        known = {name: self._values_of(name) for name in FACETS}
        for name, switch in self.switches.items():
            switch.setVisible(bool(known[name]))
            switch.setChecked(name == self._open)
        values = known.get(self._open, [])
        focused = next((chip.value for chip in self.chips if chip.hasFocus()), None)
        self.flow.clear()
        self.chips = [self._chip(*value) for value in values]
        for chip in self.chips:
            if chip.value == focused:
                chip.setFocus()
        self.setVisible(any(known.values()))
        self._arrange()

    def _values_of(self, name: str) -> list[tuple[str, int]]:
        """Values and how many articles have them."""
        if self._page is None:
            return []
        if name == "source":
            return self._page.outlets
        if name == "date":
            return _periods(self._page.months)
        for kind, values in self._page.facets.items():
            if kind == _TYPES[name]:
                return values
        return []

    def _chip(self, value: str, count: int) -> Chip:
        assert self._page is not None
        shown = period_text(value) if self._open == "date" else value
        chip = named(Chip(self._themes, shown, count), "facetChip")
        chip.setCheckable(True)
        chip.setChecked(filter_of(self._page.asked.query, self._open, value) is not None)
        chip.clicked.connect(partial(self.toggled.emit, self._open, value))
        self.flow.add(chip)
        return chip

    def _arrange(self) -> None:
        """Two lines of chips, or all, and the button between the two."""
        self.flow.most_lines = 0 if self._all else LINES
        self.flow.invalidate()
        self._values.setVisible(bool(self.chips))
        self._values.updateGeometry()
        hidden = self.flow.left_out(self._width())
        self.more.setVisible(bool(self.chips) and (self._all or hidden > 0))
        if self._all:
            self.more.setText(self.tr("Less"))
        else:
            self.more.setText(self.tr("{count} more…").format(count=number(hidden)))

    def _width(self) -> int:
        return self.contentsRect().width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def _periods(months: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Years, the latest first; where there is but one, its months."""
    years: Counter[str] = Counter()
    for month, count in months:
        years[month[:4]] += count
    return list(months) if len(years) == 1 else list(years.items())


def period_text(period: str) -> str:
    """A year (2019) or a month (2019-05) as the interface's language writes it."""
    date = QDate.fromString(f"{period}-01-01"[:10], Qt.DateFormat.ISODate)
    return QLocale().toString(date, "yyyy" if len(period) == 4 else "MMMM yyyy")
